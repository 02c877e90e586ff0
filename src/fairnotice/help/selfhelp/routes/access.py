"""Asking whether INTERPOL holds data about a person, and what they say."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.identity import (
    BIRTH,
    COUNTRY_BEHIND,
    IDENTITY_PAPER,
    NAME,
    REACHED_AT,
    REPRESENTATIVE,
    WHO_WRITES,
)
from fairnotice.help.selfhelp.routes.knowing import BEFORE_SENDING, KEEP_BACK, NO_ANSWER_IS_SAFE
from fairnotice.help.selfhelp.screens import Field, Kind, Lead, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import PRACTITIONERS, by_statute

_SIGNS = Screen(
    name="signs",
    title=pgettext_lazy("help", "What makes you think that there is an alert?"),
    why=pgettext_lazy("help", "A paper that shows it makes it easier for the Commission to tell you what it holds."),
    told=(
        Sourced(
            pgettext_lazy("help", "You need not give reasons when you ask what is held. Naming the country helps."),
            PRACTITIONERS,
            "2026",
        ),
        Sourced(
            pgettext_lazy("help", "A stop at a border, a visa refused, an account closed: say what, where and when."),
            PRACTITIONERS,
            "2024",
        ),
    ),
    fields=(
        Field("what_happened", Kind.STORY, pgettext_lazy("help", "What happened, where and when"), longest=60_000),
    ),
)

_TIME_IT_TAKES = Screen(
    name="time-it-takes",
    title=pgettext_lazy("help", "How long it takes"),
    told=(
        by_statute(
            "32", pgettext_lazy("help", "Within one month the Commission says whether it will look at the request.")
        ),
        by_statute(
            "40(1)",
            pgettext_lazy("help", "From then it has four months to decide. It may take longer, and must say so."),
        ),
    ),
)

ACCESS = Route(
    name="access",
    title=pgettext_lazy("help", "Ask what INTERPOL holds about me"),
    about=pgettext_lazy("help", "A request for access. No reasons needed, no fee."),
    screens=(
        BEFORE_SENDING,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        IDENTITY_PAPER,
        COUNTRY_BEHIND,
        _SIGNS,
        KEEP_BACK,
        REACHED_AT,
        NO_ANSWER_IS_SAFE,
        _TIME_IT_TAKES,
    ),
    papers="access",
    leads=(
        Lead("deletion", pgettext_lazy("help", "I know that there is an alert, and want it deleted")),
        Lead("urgent", pgettext_lazy("help", "I cannot wait so long")),
        Lead("refugee", pgettext_lazy("help", "I have refuge, or have asked for it")),
    ),
)
