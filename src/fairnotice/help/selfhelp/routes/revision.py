"""Asking the Commission to look again at what it decided: a new fact, within six months of finding it."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.decision import DECISION
from fairnotice.help.selfhelp.routes.identity import BIRTH, IDENTITY_PAPER, NAME, REACHED_AT, REPRESENTATIVE, WHO_WRITES
from fairnotice.help.selfhelp.routes.knowing import BEFORE_SENDING, KEEP_BACK
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen, chose
from fairnotice.help.selfhelp.sources import by_practitioners, by_statute

#: About two pages; what the portal itself allows was not to be read.
_TWO_PAGES = 6_000

_CONDITIONS = Screen(
    name="revision-conditions",
    title=pgettext_lazy("help", "When the Commission looks again"),
    told=(
        by_statute("42(1)", pgettext_lazy("help", "There must be a new fact. To disagree is not enough.")),
        by_statute("42(1)", pgettext_lazy("help", "It must be able to lead to another decision.")),
        by_statute("42(1)", pgettext_lazy("help", "You have six months from the day you found the fact.")),
        by_practitioners(
            pgettext_lazy(
                "help", "You send two pages about the new fact first. More follows only if the Commission asks for it."
            ),
            "2026",
        ),
        by_statute("42(3)", pgettext_lazy("help", "Then it has four or nine months, as for the first request.")),
    ),
)

_NEW_FACT = Screen(
    name="new-fact",
    title=pgettext_lazy("help", "What is the new fact?"),
    why=pgettext_lazy("help", "Two pages at most: the fact, and nothing else."),
    fields=(Field("new_fact", Kind.STORY, pgettext_lazy("help", "The new fact"), longest=_TWO_PAGES),),
)

_FACT_DAYS = Screen(
    name="fact-days",
    title=pgettext_lazy("help", "When did it happen, and when did you learn of it?"),
    why=pgettext_lazy("help", "The six months run from the day on which you learned of it."),
    fields=(
        Field("fact_on", Kind.DAY, pgettext_lazy("help", "Day of the fact"), longest=80),
        Field("found_on", Kind.DAY, pgettext_lazy("help", "Day on which you learned of it"), longest=80),
        Field(
            "fact_shown_by",
            Kind.STORY,
            pgettext_lazy("help", "Which paper shows that day?"),
            hint=pgettext_lazy("help", "One a line: what it is, who made it, of which day."),
            longest=4_000,
        ),
        Field(
            "fact_against_decision",
            Kind.ONE,
            pgettext_lazy("help", "Is the fact older than the decision?"),
            choices=(
                Choice("before", pgettext_lazy("help", "Yes, but nobody knew it")),
                Choice("after", pgettext_lazy("help", "No, it happened after the decision")),
                Choice("unknown", pgettext_lazy("help", "I do not know")),
            ),
        ),
    ),
)

_TWO_READINGS = Screen(
    name="two-readings",
    title=pgettext_lazy("help", "A fact from after the decision: two readings"),
    told=(
        by_statute(
            "42(1)",
            pgettext_lazy("help", "The law speaks of a fact that was found later. It does not say more on this point."),
        ),
        by_practitioners(
            pgettext_lazy(
                "help", "First reading: a fact from after the decision counts too, such as refuge or an acquittal."
            ),
            "2026",
        ),
        by_practitioners(
            pgettext_lazy("help", "Second reading: the fact must have been there when the Commission decided."), "2024"
        ),
        by_practitioners(
            pgettext_lazy("help", "The question is open. You can ask for revision, and for deletion if that fails."),
            "2026",
        ),
    ),
    leads=(Lead("deletion", pgettext_lazy("help", "Ask for an alert to be deleted")),),
    shown_if=chose("fact_against_decision", "after", "unknown"),
)

_WHY_NOT_BEFORE = Screen(
    name="why-not-before",
    title=pgettext_lazy("help", "Why was it not known, and what does it change?"),
    why=pgettext_lazy("help", "A request fails if the fact could have been told the first time."),
    fields=(
        Field("why_not_known", Kind.STORY, pgettext_lazy("help", "Why was it not known before?"), longest=_TWO_PAGES),
        Field(
            "why_it_changes",
            Kind.STORY,
            pgettext_lazy("help", "Why would the decision be another one with it?"),
            longest=_TWO_PAGES,
        ),
    ),
)

_NO_APPEAL = Screen(
    name="no-appeal",
    title=pgettext_lazy("help", "No one stands above the Commission"),
    told=(
        by_statute("38", pgettext_lazy("help", "Its decision is final. There is no court of appeal within INTERPOL.")),
        by_statute("42(1)", pgettext_lazy("help", "Each new fact opens six months of its own.")),
    ),
)

REVISION = Route(
    name="revision",
    title=pgettext_lazy("help", "Ask the Commission to look again"),
    about=pgettext_lazy("help", "There is a new fact. Six months, two pages."),
    screens=(
        BEFORE_SENDING,
        _CONDITIONS,
        DECISION,
        _NEW_FACT,
        _FACT_DAYS,
        _TWO_READINGS,
        _WHY_NOT_BEFORE,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        IDENTITY_PAPER,
        KEEP_BACK,
        REACHED_AT,
        _NO_APPEAL,
    ),
    papers="revision",
    leads=(
        Lead("refugee", pgettext_lazy("help", "Write to the country that gave refuge")),
        Lead("urgent", pgettext_lazy("help", "Ask for urgent measures as well")),
    ),
)
