"""What may protect a person from being handed over: asked alike on several routes."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import EU_COURT, REFUGEE_PAGE

REFUGE = Screen(
    name="refuge",
    title=pgettext_lazy("help", "Has a country given the person refuge?"),
    why=pgettext_lazy("help", "Refuge counts most of all. We also ask it so that nothing about it is passed on."),
    told=(
        Sourced(
            pgettext_lazy(
                "help", "INTERPOL deletes the alerts of the country you fled from, once refuge is confirmed."
            ),
            REFUGEE_PAGE,
            "2017",
        ),
    ),
    fields=(
        Field(
            "refuge",
            Kind.ONE,
            pgettext_lazy("help", "Has a country given the person refuge?"),
            choices=(
                Choice("recognised", pgettext_lazy("help", "Yes, as a refugee")),
                Choice("protected", pgettext_lazy("help", "Yes, another protection against being sent back")),
                Choice("asked", pgettext_lazy("help", "Asked for it, and waits")),
                Choice("refused", pgettext_lazy("help", "Asked for it, and was refused")),
                Choice("ended", pgettext_lazy("help", "Had it, and it was taken away")),
                Choice("citizen", pgettext_lazy("help", "Had it, and is now a citizen there")),
                Choice("permit", pgettext_lazy("help", "Only a permit to stay")),
                Choice("no", pgettext_lazy("help", "No")),
            ),
        ),
    ),
)

TRIED_BEFORE = Screen(
    name="tried-before",
    title=pgettext_lazy("help", "Has a court decided on the same acts?"),
    why=pgettext_lazy("help", "In Europe, and often elsewhere, nobody may be tried twice for the same acts."),
    told=(
        Sourced(
            pgettext_lazy(
                "help",
                "In the EU and the Schengen countries nobody may be arrested on a red notice, once a last decision of "
                "a court there has settled the same acts.",
            ),
            EU_COURT,
            "2021-05",
        ),
    ),
    fields=(
        Field(
            "tried_before",
            Kind.ONE,
            pgettext_lazy("help", "Has a court decided on the same acts?"),
            choices=(
                Choice("yes", pgettext_lazy("help", "Yes, and that decision is the last one")),
                Choice("open", pgettext_lazy("help", "Yes, but not the last one, or I do not know")),
                Choice("no", pgettext_lazy("help", "No")),
            ),
        ),
    ),
)
