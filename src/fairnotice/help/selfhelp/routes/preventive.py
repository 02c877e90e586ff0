"""Writing before there is an alert. There is no such category, and it blocks nothing: that is said first."""

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
from fairnotice.help.selfhelp.routes.story import ACCUSATION, CASE_STORY, EXHIBITS
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen
from fairnotice.help.selfhelp.sources import by_practitioners, by_statute, unsure

_BLOCKS_NOTHING = Screen(
    name="blocks-nothing",
    title=pgettext_lazy("help", "This blocks nothing"),
    told=(
        by_statute("29-33", pgettext_lazy("help", "The law knows no request against an alert that is not there yet.")),
        by_practitioners(
            pgettext_lazy("help", "It does not stop, freeze or delay an alert. Who sells you that is wrong."), "2026"
        ),
        by_statute(
            "33(3)",
            pgettext_lazy("help", "If nothing is held, the Commission does what it thinks fit. No one must decide."),
        ),
        by_practitioners(
            pgettext_lazy(
                "help", "Mostly it hands your papers to INTERPOL’s own office, which may read them before an alert."
            ),
            "2024",
        ),
        by_practitioners(pgettext_lazy("help", "It may end with a short note that your letter has arrived."), "2024"),
    ),
    leads=(Lead("access", pgettext_lazy("help", "Ask only what INTERPOL holds about me")),),
)

_IN_THE_PORTAL = Screen(
    name="preventive-kind",
    title=pgettext_lazy("help", "As what do you send it?"),
    why=pgettext_lazy("help", "The portal has no box of its own for it."),
    told=(
        by_practitioners(
            pgettext_lazy("help", "You must send it as a request for access or for deletion, with the same papers."),
            "2026",
        ),
        unsure(pgettext_lazy("help", "We do not know for sure which of the two is better. Many ask for both.")),
    ),
    fields=(
        Field(
            "preventive_as",
            Kind.ONE,
            pgettext_lazy("help", "As what do you send it?"),
            choices=(
                Choice("access", pgettext_lazy("help", "As a request for access")),
                Choice("deletion", pgettext_lazy("help", "As a request for deletion")),
            ),
        ),
    ),
)

PREVENTIVE = Route(
    name="preventive",
    title=pgettext_lazy("help", "Write before there is an alert"),
    about=pgettext_lazy("help", "It blocks nothing. Your papers may be read before an alert is made."),
    screens=(
        _BLOCKS_NOTHING,
        BEFORE_SENDING,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        IDENTITY_PAPER,
        COUNTRY_BEHIND,
        ACCUSATION,
        CASE_STORY,
        REFUGE,
        TRIED_BEFORE,
        *PLEA_SCREENS,
        EXHIBITS,
        _IN_THE_PORTAL,
        KEEP_BACK,
        REACHED_AT,
    ),
    papers="preventive",
    leads=(
        Lead("refugee", pgettext_lazy("help", "Write to the country that gave refuge")),
        Lead("deletion", pgettext_lazy("help", "I know that there is an alert, and want it deleted")),
    ),
)
