"""INTERPOL's public list of red notices: its address is shown only behind two warnings."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Screen, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import by_practitioners, by_rules

PUBLIC_LIST_WARNINGS = Screen(
    name="public-list-warnings",
    title=pgettext_lazy("help", "The public list: read this first"),
    told=(
        by_practitioners(
            pgettext_lazy(
                "help",
                "Only about one red notice in ten is on the public list. If you are not on it, that means nothing.",
            ),
            "2019",
        ),
        by_rules(
            "1(14)",
            pgettext_lazy(
                "help", "The other kind of alert, a diffusion, goes to chosen countries. It is never on the list."
            ),
        ),
        Sourced(
            pgettext_lazy(
                "help",
                "Opening the list leaves a trace: on your phone, with your network, and with INTERPOL. Do not do it "
                "on a phone that may be searched.",
            )
        ),
    ),
    fields=(
        Field(
            "public_list",
            Kind.ONE,
            pgettext_lazy("help", "Do you want to see the address of the list?"),
            choices=(
                Choice("no", pgettext_lazy("help", "No, go on without it")),
                Choice("show", pgettext_lazy("help", "Yes, I have read both warnings")),
            ),
        ),
    ),
)

PUBLIC_LIST = Screen(
    name="public-list",
    title=pgettext_lazy("help", "The address of the public list"),
    told=(Sourced(pgettext_lazy("help", "This leads away from here, to INTERPOL’s own pages.")),),
    address="https://www.interpol.int/How-we-work/Notices/Red-Notices/View-Red-Notices",
    shown_if=chose("public_list", "show"),
)
