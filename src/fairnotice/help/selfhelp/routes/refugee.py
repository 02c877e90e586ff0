"""Refuge: what INTERPOL says it does for refugees, and a letter to the country that gave it."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.identity import BIRTH, COUNTRY_BEHIND, NAME, REPRESENTATIVE, WHO_WRITES
from fairnotice.help.selfhelp.routes.protection import REFUGE
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import REFUGEE_PAGE, by_decision, by_practice, by_practitioners, unsure

_WHAT_IS_SAID = Screen(
    name="what-interpol-says",
    title=pgettext_lazy("help", "What INTERPOL says it does for refugees"),
    told=(
        Sourced(
            pgettext_lazy("help", "If a country confirms the refuge, INTERPOL deletes alerts of the country you fled."),
            REFUGEE_PAGE,
            "2017",
        ),
        Sourced(
            pgettext_lazy("help", "If refuge is refused or ends, the data may stay or come back."), REFUGEE_PAGE, "2017"
        ),
        by_practitioners(
            pgettext_lazy("help", "INTERPOL does not tell that country which country gave you refuge."), "2015"
        ),
        by_practitioners(
            pgettext_lazy("help", "Nothing is promised. Even people with refuge have been arrested on a journey."),
            "2022",
        ),
    ),
)

_STILL_WAITING = Screen(
    name="still-waiting",
    title=pgettext_lazy("help", "While you wait for refuge"),
    told=(
        Sourced(
            pgettext_lazy("help", "INTERPOL’s page names refugees and those who ask for asylum."), REFUGEE_PAGE, "2017"
        ),
        by_practice(
            "3.11/13",
            pgettext_lazy("help", "So far, waiting has counted as one fact among others. It was no bar alone."),
        ),
    ),
    shown_if=chose("refuge", "asked"),
)

_NO_REFUGE_NOW = Screen(
    name="no-refuge-now",
    title=pgettext_lazy("help", "Without refuge"),
    told=(
        Sourced(
            pgettext_lazy("help", "If refuge is refused or taken away, an alert may stay or come back."),
            REFUGEE_PAGE,
            "2017",
        ),
        by_practice(
            "2.1/33(a)",
            pgettext_lazy("help", "A court’s finding that you may not be sent there counts without refuge."),
        ),
    ),
    leads=(Lead("deletion", pgettext_lazy("help", "Ask for deletion on other grounds")),),
    shown_if=chose("refuge", "refused", "ended", "no"),
)

_PERMIT_ONLY = Screen(
    name="permit-only",
    title=pgettext_lazy("help", "A permit to stay"),
    told=(
        by_decision(
            "2023-4",
            pgettext_lazy("help", "A permit that does not bar sending you back was not enough for the Commission."),
            "2023",
        ),
    ),
    shown_if=chose("refuge", "permit"),
)

_NOW_A_CITIZEN = Screen(
    name="now-a-citizen",
    title=pgettext_lazy("help", "A citizen now"),
    told=(
        unsure(
            pgettext_lazy("help", "Lawyers do not agree whether refuge still counts. We do not know for sure."),
        ),
    ),
    shown_if=chose("refuge", "citizen"),
)

_WHERE = Screen(
    name="refuge-details",
    title=pgettext_lazy("help", "Where was refuge given or asked for?"),
    why=pgettext_lazy("help", "The letter goes to the office that decided. It needs your file there."),
    told=(
        by_decision(
            "2023-5", pgettext_lazy("help", "The Commission asks the country of refuge itself to confirm it."), "2023"
        ),
    ),
    fields=(
        Field("refuge_country", Kind.COUNTRY, pgettext_lazy("help", "Country")),
        Field("refuge_authority", Kind.LINE, pgettext_lazy("help", "Office or court that decided")),
        Field("refuge_reference", Kind.LINE, pgettext_lazy("help", "Number of your file there"), longest=80),
        Field("refuge_since", Kind.DAY, pgettext_lazy("help", "Day of the decision, or of asking"), longest=80),
        Field(
            "fled_from",
            Kind.COUNTRY,
            pgettext_lazy("help", "Which country did you flee from?"),
        ),
    ),
)

_ANOTHER_COUNTRY = Screen(
    name="another-country",
    title=pgettext_lazy("help", "If another country made the alert"),
    told=(
        by_decision(
            "2023-5",
            pgettext_lazy("help", "If the alert is not from the country you fled, refuge counts, but is no bar alone."),
            "2023",
        ),
    ),
)

_BEFORE_WRITING = Screen(
    name="before-writing-there",
    title=pgettext_lazy("help", "Before you write to that office"),
    told=(
        Sourced(
            pgettext_lazy(
                "help", "The office then knows that there may be an alert. It may ask you about it, or look at it anew."
            )
        ),
        unsure(
            pgettext_lazy(
                "help", "We do not know for sure how each office deals with it. Ask a lawyer there before you send it."
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

_HOW_TO_CONFIRM = Screen(
    name="what-to-ask-there",
    title=pgettext_lazy("help", "What shall the letter ask for?"),
    why=pgettext_lazy("help", "Only the country of refuge can confirm it to INTERPOL."),
    told=(
        Sourced(
            pgettext_lazy("help", "Countries were asked to tell INTERPOL of refuge. The letter names that resolution."),
            REFUGEE_PAGE,
            "2017",
        ),
    ),
    fields=(
        Field(
            "refuge_asks",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark what you ask for"),
            choices=(
                Choice("confirm", pgettext_lazy("help", "Confirm the refuge to INTERPOL, through the bureau there")),
                Choice("paper", pgettext_lazy("help", "Give me a paper that says so")),
                Choice("quiet", pgettext_lazy("help", "Tell the country I fled from nothing")),
            ),
        ),
    ),
)

REFUGEE = Route(
    name="refugee",
    title=pgettext_lazy("help", "I have refuge, or have asked for it"),
    about=pgettext_lazy("help", "What INTERPOL says it does, and a letter to the country of refuge."),
    screens=(
        _WHAT_IS_SAID,
        REFUGE,
        _STILL_WAITING,
        _NO_REFUGE_NOW,
        _PERMIT_ONLY,
        _NOW_A_CITIZEN,
        _WHERE,
        COUNTRY_BEHIND,
        _ANOTHER_COUNTRY,
        _BEFORE_WRITING,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        _HOW_TO_CONFIRM,
    ),
    papers="refugee",
    leads=(
        Lead("access", pgettext_lazy("help", "Ask what INTERPOL holds about me")),
        Lead("deletion", pgettext_lazy("help", "Ask for an alert to be deleted")),
        Lead("urgent", pgettext_lazy("help", "Ask for urgent measures")),
    ),
)
