"""Asking whether INTERPOL holds data about a person, and what they say."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.identity import (
    BIRTH,
    IDENTITY_PAPER,
    NAME,
    REACHED_AT,
    REPRESENTATIVE,
    WHO_WRITES,
)
from fairnotice.help.selfhelp.routes.knowing import BEFORE_SENDING, KEEP_BACK, NO_ANSWER_IS_SAFE
from fairnotice.help.selfhelp.screens import Field, Kind, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import PRACTITIONERS, by_statute

_COUNTRY_BEHIND = Screen(
    name="country-behind",
    title=pgettext_lazy("help", "Which country may be looking for the person?"),
    why=pgettext_lazy("help", "The Commission can look more surely when it knows which country may be behind it."),
    told=(
        Sourced(
            pgettext_lazy("help", "You need not give reasons when you ask what is held. Naming the country helps."),
            PRACTITIONERS,
            "2026",
        ),
    ),
    fields=(Field("country_behind", Kind.COUNTRY, pgettext_lazy("help", "Country")),),
)

_SIGNS = Screen(
    name="signs",
    title=pgettext_lazy("help", "What makes you think that there is an alert?"),
    why=pgettext_lazy("help", "A paper that shows it makes it easier for the Commission to tell you what it holds."),
    told=(
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
        _COUNTRY_BEHIND,
        _SIGNS,
        KEEP_BACK,
        REACHED_AT,
        NO_ANSWER_IS_SAFE,
        _TIME_IT_TAKES,
    ),
    papers="access",
)
