"""Asking the Commission to delete or correct what INTERPOL holds about a person."""

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
from fairnotice.help.selfhelp.routes.knowing import BEFORE_SENDING, KEEP_BACK
from fairnotice.help.selfhelp.routes.pleas import PLEA_SCREENS
from fairnotice.help.selfhelp.routes.protection import REFUGE, TRIED_BEFORE
from fairnotice.help.selfhelp.routes.story import ACCUSATION, CASE_STORY, EXHIBITS, SEEN_ALERT
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import FAIR_TRIALS, by_statute

_ACCESS_FIRST = Screen(
    name="access-first",
    title=pgettext_lazy("help", "Ask first what is held, or ask for deletion now?"),
    told=(
        Sourced(
            pgettext_lazy(
                "help", "To ask first takes longer. But it can show what the country says, and you can answer that."
            ),
            FAIR_TRIALS,
            "2018",
        ),
        Sourced(
            pgettext_lazy("help", "If your grounds and papers are ready, you can ask for deletion at once."),
            FAIR_TRIALS,
            "2018",
        ),
        by_statute(
            "28(2)",
            pgettext_lazy("help", "You can also ask the country itself, through a lawyer there, to withdraw it."),
        ),
    ),
    leads=(Lead("access", pgettext_lazy("help", "Ask first what INTERPOL holds about me")),),
)

_ASKS = Screen(
    name="what-is-asked",
    title=pgettext_lazy("help", "What do you ask the Commission to do?"),
    why=pgettext_lazy("help", "The letter asks for what you mark. If you mark nothing, it asks for deletion."),
    told=(
        by_statute("39(1)", pgettext_lazy("help", "The Commission can have data deleted, put right, or added to.")),
        by_statute("41(4)", pgettext_lazy("help", "INTERPOL must then tell the countries that had the data.")),
        by_statute("39(2)", pgettext_lazy("help", "It may find other ways to make up for it. Money is not named.")),
    ),
    fields=(
        Field(
            "asks",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark what you ask for"),
            choices=(
                Choice("delete", pgettext_lazy("help", "Delete the data")),
                Choice("correct", pgettext_lazy("help", "If not: put right what is wrong in them")),
                Choice("tell-members", pgettext_lazy("help", "Tell all countries that the alert is gone")),
                Choice("certificate", pgettext_lazy("help", "Give me a letter that says so")),
            ),
        ),
        Field(
            "asks_urgent",
            Kind.ONE,
            pgettext_lazy("help", "Is there something that cannot wait?"),
            choices=(
                Choice("yes", pgettext_lazy("help", "Yes: prison, a hearing, a handing over")),
                Choice("no", pgettext_lazy("help", "No")),
            ),
        ),
    ),
)

_TIME = Screen(
    name="deletion-time",
    title=pgettext_lazy("help", "How long it takes, and what may come out"),
    told=(
        by_statute("32", pgettext_lazy("help", "Within one month you hear whether the Commission looks at it.")),
        by_statute("40(2)", pgettext_lazy("help", "From then it has nine months to decide.")),
        by_statute("40(3)", pgettext_lazy("help", "It can take longer. Then it must tell you why.")),
        by_statute(
            "38, 42", pgettext_lazy("help", "The decision is final. Only a new fact opens it again, within six months.")
        ),
        by_statute("28(3)", pgettext_lazy("help", "A request that grossly misuses the way can be thrown out.")),
    ),
)

DELETION = Route(
    name="deletion",
    title=pgettext_lazy("help", "Ask for an alert to be deleted"),
    about=pgettext_lazy("help", "Find your grounds and what shows them. No fee."),
    screens=(
        BEFORE_SENDING,
        _ACCESS_FIRST,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        IDENTITY_PAPER,
        COUNTRY_BEHIND,
        SEEN_ALERT,
        ACCUSATION,
        CASE_STORY,
        REFUGE,
        TRIED_BEFORE,
        *PLEA_SCREENS,
        EXHIBITS,
        _ASKS,
        KEEP_BACK,
        REACHED_AT,
        _TIME,
    ),
    papers="deletion",
    leads=(
        Lead("urgent", pgettext_lazy("help", "Ask for urgent measures as well")),
        Lead("refugee", pgettext_lazy("help", "Write to the country that gave refuge")),
    ),
)
