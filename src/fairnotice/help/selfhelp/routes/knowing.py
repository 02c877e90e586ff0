"""What everybody must know before anything is sent, and what a person may keep from being passed on."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import CONFIDENTIALITY_PAGE, by_statute

#: As we read the page on confidentiality.
_READ_ON = "2026-11"

BEFORE_SENDING = Screen(
    name="before-sending",
    title=pgettext_lazy("help", "Before you send anything"),
    told=(
        by_statute(
            "35",
            pgettext_lazy(
                "help",
                "If INTERPOL holds data about you, the Commission will normally ask the country behind them. That "
                "country then knows that somebody asked.",
            ),
        ),
        by_statute("41(3)", pgettext_lazy("help", "That country also receives the Commission’s decision.")),
        by_statute(
            "35(3)",
            pgettext_lazy(
                "help",
                "You may ask that some things are not passed on: where you are, who gave you refuge, a lawyer’s "
                "address. You must say why for each of them.",
            ),
        ),
        Sourced(
            pgettext_lazy("help", "What is kept back may count for less, because the country cannot answer it."),
            CONFIDENTIALITY_PAGE,
            _READ_ON,
        ),
        Sourced(
            pgettext_lazy(
                "help", "Nothing has been sent so far. You can stop now. This page sends nothing: only you can."
            )
        ),
    ),
    lets_stop=True,
)

KEEP_BACK = Screen(
    name="keep-back",
    title=pgettext_lazy("help", "What must not be passed on?"),
    why=pgettext_lazy("help", "Each of these is marked in the papers with a request to keep it back, and a reason."),
    told=(
        by_statute(
            "35(3)",
            pgettext_lazy(
                "help",
                "The Commission can keep something back for the rights and freedoms of the person. It decides that, "
                "not you.",
            ),
        ),
    ),
    fields=(
        Field(
            "keep_back",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark what must not reach the country behind the alert"),
            choices=(
                Choice("whereabouts", pgettext_lazy("help", "Where the person is")),
                Choice("refuge-country", pgettext_lazy("help", "Which country gave refuge, or was asked for it")),
                Choice("refuge-fact", pgettext_lazy("help", "That the person is a refugee or asks for asylum")),
                Choice("counsel-address", pgettext_lazy("help", "The lawyer’s name and address")),
                Choice("exhibit-details", pgettext_lazy("help", "Details within papers: stamps, file numbers, names")),
                Choice("family", pgettext_lazy("help", "Names of family, friends and witnesses")),
            ),
            marked_before=("whereabouts", "refuge-country", "refuge-fact", "counsel-address", "exhibit-details"),
        ),
        Field(
            "keep_back_why",
            Kind.STORY,
            pgettext_lazy("help", "Why? What could happen, and to whom?"),
            longest=4000,
        ),
    ),
)

NO_ANSWER_IS_SAFE = Screen(
    name="what-answer-means",
    title=pgettext_lazy("help", "What the answer can and cannot tell you"),
    told=(
        by_statute(
            "35",
            pgettext_lazy(
                "help",
                "If the country does not agree that you see its data, the answer may be the same sentence as when "
                "there are none. ‘No data’ and ‘we may not tell you’ can look alike.",
            ),
        ),
        Sourced(
            pgettext_lazy(
                "help", "So no answer shows that you can travel. An alert can also be made later, or by one country."
            )
        ),
    ),
)
