"""Arrested: what to say first, whom to call, what to ask. Short, for who has no time and no calm."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.protection import REFUGE, TRIED_BEFORE
from fairnotice.help.selfhelp.screens import Field, Kind, Lead, Screen, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import (
    COUNCIL_OF_EUROPE,
    NO_ORDER_TO_ARREST,
    REFUGEE_PAGE,
    US_DIRECTIVE,
    by_practitioners,
    by_statute,
    unsure,
)

_SAY_THIS = Screen(
    name="say-this",
    title=pgettext_lazy("help", "Say these five things"),
    told=(
        by_practitioners(pgettext_lazy("help", "“I want a lawyer and an interpreter.” Then wait for them."), "2018"),
        unsure(
            pgettext_lazy(
                "help",
                "“I do not agree to be handed over.” Sign nothing that you cannot read. We do not know for sure how "
                "each country takes silence, so say it.",
            )
        ),
        by_practitioners(
            pgettext_lazy("help", "“Show me the warrant. Which country asks? Under which treaty?”"), "2018"
        ),
        Sourced(
            pgettext_lazy("help", "“Ask your INTERPOL office now if the alert still stands.”"), US_DIRECTIVE, "2023-09"
        ),
        Sourced(
            pgettext_lazy("help", "“I have refuge” or “I fear that country”, if it is so. Say it early."),
            REFUGEE_PAGE,
            "2017",
        ),
    ),
    in_order=True,
)

_WHOM_TO_CALL = Screen(
    name="whom-to-call",
    title=pgettext_lazy("help", "Whom to call"),
    told=(
        by_practitioners(
            pgettext_lazy("help", "A lawyer in this country who knows extradition, which means handing over."), "2018"
        ),
        Sourced(
            pgettext_lazy("help", "One person you trust. Ask them to write down what you say, and to call others.")
        ),
        unsure(
            pgettext_lazy(
                "help",
                "If you have refuge: the UN refugee agency, UNHCR. We do not know for sure that it can come.",
            )
        ),
        unsure(
            pgettext_lazy(
                "help",
                "You can most often refuse a call to your consulate. Refuse it if you fear that country. We do not "
                "know for sure that every country will ask you.",
            )
        ),
    ),
)

_NO_WARRANT = Screen(
    name="alert-is-no-warrant",
    title=pgettext_lazy("help", "An alert is not a warrant"),
    told=(
        Sourced(
            pgettext_lazy(
                "help", "INTERPOL cannot order an arrest. Each country decides what an alert is worth there."
            ),
            NO_ORDER_TO_ARREST,
            "2012",
        ),
        Sourced(
            pgettext_lazy("help", "Europe’s countries were told to refuse an arrest where there is serious doubt."),
            COUNCIL_OF_EUROPE,
            "2017",
        ),
    ),
)

_WHAT_TO_ASK = Screen(
    name="what-to-ask",
    title=pgettext_lazy("help", "What you or your lawyer should ask"),
    told=(
        Sourced(
            pgettext_lazy("help", "Is it a red notice or a diffusion? Of which day? Does it stand today?"),
            US_DIRECTIVE,
            "2023-09",
        ),
        by_practitioners(pgettext_lazy("help", "Which court made the warrant, when, and for which acts?"), "2018"),
        Sourced(
            pgettext_lazy(
                "help",
                "Who decides here, and when is the hearing? Until which day must the formal request arrive?",
            )
        ),
        by_practitioners(
            pgettext_lazy("help", "Does that country want me handed over, or only to know where I am?"), "2018"
        ),
    ),
    in_order=True,
)

_TIME_LIMIT = Screen(
    name="time-limit",
    title=pgettext_lazy("help", "The formal request has a time limit"),
    told=(
        unsure(
            pgettext_lazy(
                "help",
                "The country must then send a formal request. Many treaties give it 40 to 60 days. We do not know "
                "for sure for your case: the treaty or the law of this country says.",
            )
        ),
        unsure(
            pgettext_lazy(
                "help",
                "If it comes too late, ask the court to let you go. We do not know for sure that it must. You can be "
                "arrested again.",
            )
        ),
    ),
)

_ARREST = Screen(
    name="arrest",
    title=pgettext_lazy("help", "The arrest"),
    why=pgettext_lazy("help", "It stands on the page for the judge, and in a request for urgent measures."),
    fields=(
        Field("arrested_in", Kind.COUNTRY, pgettext_lazy("help", "In which country?")),
        Field("arrested_on", Kind.DAY, pgettext_lazy("help", "Day and hour of the arrest"), longest=80),
        Field("arrested_told", Kind.LINE, pgettext_lazy("help", "What was said to be the reason?"), longest=600),
        Field("hearing_on", Kind.DAY, pgettext_lazy("help", "Day and hour of the next hearing"), longest=80),
        Field("country_behind", Kind.COUNTRY, pgettext_lazy("help", "Which country asks for the person?")),
    ),
)

_HELD_NEXT = Screen(
    name="held-next",
    title=pgettext_lazy("help", "What can be done at the same time"),
    told=(
        by_statute(
            "37",
            pgettext_lazy("help", "The Commission can block the alert while it decides, if you have a request there."),
        ),
        by_practitioners(
            pgettext_lazy("help", "Give the number of your request there to the judge and to the police."), "2018"
        ),
    ),
    leads=(
        Lead("urgent", pgettext_lazy("help", "Ask the Commission for urgent measures")),
        Lead("deletion", pgettext_lazy("help", "Ask the Commission to delete the alert")),
        Lead(
            "refugee",
            pgettext_lazy("help", "Write to the country that gave refuge"),
            chose("refuge", "recognised", "protected", "asked"),
        ),
        Lead("access", pgettext_lazy("help", "Ask what INTERPOL holds about me")),
    ),
)

ARRESTED = Route(
    name="arrested",
    title=pgettext_lazy("help", "I have been arrested"),
    about=pgettext_lazy("help", "What to say, whom to call, and a page for the judge."),
    screens=(
        _SAY_THIS,
        _WHOM_TO_CALL,
        _NO_WARRANT,
        _WHAT_TO_ASK,
        _TIME_LIMIT,
        _ARREST,
        REFUGE,
        TRIED_BEFORE,
        _HELD_NEXT,
    ),
    papers="arrested",
    leads=_HELD_NEXT.leads,
)
