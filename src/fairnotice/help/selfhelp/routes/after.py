"""After a deletion: who else may still hold the alert, and letters to them. The warrant may still stand."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.decision import DECISION
from fairnotice.help.selfhelp.routes.identity import BIRTH, NAME, REPRESENTATIVE, WHO_WRITES
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import DATA_AUTHORITY, by_practitioners, by_statute, unsure

_NOT_OVER = Screen(
    name="not-over",
    title=pgettext_lazy("help", "What a deletion does not end"),
    told=(
        by_practitioners(pgettext_lazy("help", "The warrant may still exist. Only that country can end it."), "2024"),
        by_statute(
            "41(4)", pgettext_lazy("help", "INTERPOL tells the countries that had the data that they are gone.")
        ),
        by_practitioners(
            pgettext_lazy("help", "Copies can stay. People were arrested abroad after a deletion because of a copy."),
            "2024",
        ),
        by_practitioners(pgettext_lazy("help", "A country may make a new alert, or one of another kind."), "2017"),
        by_practitioners(
            pgettext_lazy("help", "Keep the decision. Before a journey, ask what that country holds."), "2024"
        ),
    ),
)

_WHOM = Screen(
    name="whom-to-write",
    title=pgettext_lazy("help", "To whom do you want to write?"),
    why=pgettext_lazy("help", "We make one letter for each."),
    fields=(
        Field(
            "recipients",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark all that you want"),
            choices=(
                Choice("police", pgettext_lazy("help", "Police of the countries I want to go to")),
                Choice("bank", pgettext_lazy("help", "My bank")),
                Choice("vendor", pgettext_lazy("help", "Firms that sell lists of risks to banks")),
            ),
        ),
    ),
)

_POLICE = Screen(
    name="police-there",
    title=pgettext_lazy("help", "Police of the countries of your journey"),
    why=pgettext_lazy("help", "A copy of the alert may still be in the files of that country."),
    told=(
        by_practitioners(pgettext_lazy("help", "Some countries keep an alert of their own after the end."), "2021"),
        by_practitioners(
            pgettext_lazy("help", "Asking can show where you are. Let a lawyer ask if you fear that."), "2021"
        ),
    ),
    fields=(
        Field(
            "travel_countries",
            Kind.STORY,
            pgettext_lazy("help", "Countries"),
            hint=pgettext_lazy("help", "One a line."),
            longest=2_000,
        ),
    ),
    shown_if=chose("recipients", "police"),
)

_BANK = Screen(
    name="bank-there",
    title=pgettext_lazy("help", "Your bank"),
    why=pgettext_lazy("help", "A bank often does not say why. A letter gives it a reason to look again."),
    told=(
        by_practitioners(pgettext_lazy("help", "Lists of risks keep old alerts long after they are deleted."), "2020"),
    ),
    fields=(
        Field(
            "banks",
            Kind.STORY,
            pgettext_lazy("help", "Banks, with town and country"),
            hint=pgettext_lazy("help", "One a line. Give no account number here."),
            longest=2_000,
        ),
    ),
    shown_if=chose("recipients", "bank"),
)

_VENDORS = Screen(
    name="vendors",
    title=pgettext_lazy("help", "Firms that sell lists of risks"),
    why=pgettext_lazy("help", "Most banks buy from these few. A letter to each reaches many banks."),
    told=(
        Sourced(
            pgettext_lazy("help", "Under Europe’s data law a firm must answer within one month. It can take two more."),
            DATA_AUTHORITY,
            "2026",
        ),
        unsure(pgettext_lazy("help", "We do not know for sure whether a firm outside Europe must answer.")),
    ),
    fields=(
        Field(
            "vendors",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark to whom you write"),
            choices=(
                Choice("world-check", pgettext_lazy("help", "World-Check")),
                Choice("lexisnexis", pgettext_lazy("help", "LexisNexis")),
                Choice("dow-jones", pgettext_lazy("help", "Dow Jones")),
                Choice("bureau-van-dijk", pgettext_lazy("help", "Bureau van Dijk")),
            ),
        ),
        Field(
            "other_vendors",
            Kind.STORY,
            pgettext_lazy("help", "Others"),
            hint=pgettext_lazy("help", "One a line."),
            longest=2_000,
        ),
    ),
    shown_if=chose("recipients", "vendor"),
)

_WARRANT = Screen(
    name="warrant-now",
    title=pgettext_lazy("help", "Does the warrant still stand?"),
    why=pgettext_lazy("help", "The letters must not say more than is true."),
    fields=(
        Field(
            "warrant_state",
            Kind.ONE,
            pgettext_lazy("help", "Does the warrant still stand?"),
            choices=(
                Choice("stands", pgettext_lazy("help", "Yes")),
                Choice("ended", pgettext_lazy("help", "No, I have a paper that says so")),
                Choice("unknown", pgettext_lazy("help", "I do not know")),
            ),
        ),
    ),
)

_BEFORE_WRITING = Screen(
    name="before-writing-after",
    title=pgettext_lazy("help", "Before you write to anybody"),
    told=(
        Sourced(
            pgettext_lazy(
                "help", "Who gets such a letter learns that there was an alert. Some may not have known it before."
            )
        ),
        Sourced(
            pgettext_lazy(
                "help", "Nothing has been sent so far. You can stop now. This page sends nothing: only you can."
            )
        ),
    ),
    lets_stop=True,
)

AFTER = Route(
    name="after",
    title=pgettext_lazy("help", "After an alert was deleted"),
    about=pgettext_lazy("help", "Letters to police, banks and data firms. The warrant may still stand."),
    screens=(
        _NOT_OVER,
        _BEFORE_WRITING,
        DECISION,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        _WARRANT,
        _WHOM,
        _POLICE,
        _BANK,
        _VENDORS,
    ),
    papers="after",
    leads=(
        Lead("access", pgettext_lazy("help", "Ask what INTERPOL holds about me")),
        Lead("arrested", pgettext_lazy("help", "I am held now, or may be soon")),
    ),
)
