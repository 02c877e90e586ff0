"""What a source may read of its own request: a type of its own, built by one function.

It holds nothing of the assessment, the dossier, the reviewers, proposals, second readings or cautions,
because it has no field for them. What protects the person shows neither here nor in what is left out:
a measure that the office takes reads the same whatever doubt brought it.

Source: RPD 78(1), 128(5), 129(2) for what the source is told; Statute 35 and RPD 58 for what it is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext, pgettext_lazy

from fairnotice.office.requests.life.doubt_words import say_told
from fairnotice.office.requests.models import (
    Alert,
    AlertState,
    Decision,
    Outcome,
    Request,
    State,
)
from fairnotice.office.requests.models.erasure import ERASED
from fairnotice.office.requests.prechecking import Lacking, list_lacking
from fairnotice.office.requests.reason_classes import (
    ReasonClass,
    classes_of_grounds,
    reason_of_conditions,
    reason_of_incompleteness,
)

#: The state of a blocked alert as its source reads it, and one text for it, whatever brought it.
INTERIM_MEASURE = "interim_measure"
INTERIM_WORDS = pgettext_lazy(
    "alert to its source",
    "An interim measure holds: while it is in doubt whether this alert meets the Rules, it reaches no bureau.",
)
_INTERIM_CITATIONS = ("RPD 128(2)", "RPD 129")
#: Words and citations for how an alert ended, by the reason of its end, else by its state; others read as the last.
_ENDS: Mapping[str, tuple[str | Promise, tuple[str, ...]]] = {
    "expired": (pgettext_lazy("end of an alert", "Its retention period ended."), ("RPD 49", "RPD 51")),
    "urgent_time_over": (pgettext_lazy("end of an alert", "The time of an urgent alert was over."), ("RPD 86",)),
    "full_review": (
        pgettext_lazy("end of an alert", "A full review took the place of the urgent one."),
        ("RPD 86",),
    ),
    "withdrawn": (pgettext_lazy("end of an alert", "The bureau withdrew it."), ("RPD 81(2)",)),
}
_CANCELLED = (
    pgettext_lazy("end of an alert", "The office ended it, as the Rules provide."),
    ("RPD 81(3)", "RPD 128(4)"),
)


@dataclass(frozen=True, slots=True)
class AskedOfSource:
    """One question of the office, by its number on this request, and the bureau's answer to it."""

    number: int
    text: str
    language: str
    asked_at: datetime
    due_on: date
    answer: str
    answer_language: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class DecisionToSource:
    """What was decided, why by class, and what to mend; never in the decider's own words on the case."""

    outcome: str
    decided_at: datetime
    reasons: tuple[ReasonClass, ...]
    to_mend: str
    to_mend_language: str
    lacking: tuple[Lacking, ...]
    charges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldOfDoubt:
    """What the source was told, and on which day, of an examination that began or ended (RPD 128(5), 129(2))."""

    told_on: date
    words: str
    language: str


@dataclass(frozen=True, slots=True)
class AlertToSource:
    """Where the source's alert stands, and until when; `measure_since` is when an interim measure began."""

    state: str
    words: str | Promise
    citations: tuple[str, ...]
    published_at: datetime
    retention_until: date
    ends_at: datetime | None
    suspended_until: date | None
    ended_at: datetime | None
    measure_since: datetime | None
    told: tuple[ToldOfDoubt, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """All that a bureau may read of one request of its own."""

    id: str
    reference: str
    kind: str
    state: str
    version: int
    created_at: datetime
    submitted_at: datetime | None
    is_urgent: bool
    is_synthetic: bool
    fields: Mapping[str, Any]
    languages: Mapping[str, str]
    questions: tuple[AskedOfSource, ...]
    decision: DecisionToSource | None
    alert: AlertToSource | None

    @property
    def is_open(self) -> bool:
        """Whether the bureau may write in it."""
        return self.state in (State.DRAFT, State.RETURNED)

    @property
    def may_withdraw(self) -> bool:
        return self.state not in (State.PUBLISHED, State.REFUSED, State.WITHDRAWN)

    @property
    def waiting_questions(self) -> tuple[AskedOfSource, ...]:
        return tuple(question for question in self.questions if question.answered_at is None)


def build_source_view(request: Request) -> SourceView:
    """Build the one thing that is shown, sent or exported to the source of a request."""
    decision = request.decisions.order_by("-decided_at").select_related("mending_note").first()
    alert = request.alerts.order_by("-published_at").first()
    return SourceView(
        id=str(request.pk),
        reference=request.reference,
        kind=request.kind,
        state=request.state,
        version=request.draft_version,
        created_at=request.created_at,
        submitted_at=request.submitted_at,
        is_urgent=request.is_urgent,
        is_synthetic=request.is_synthetic,
        fields=request.draft,
        languages=request.draft_languages,
        questions=tuple(_ask_of_source(request)),
        decision=_tell_decision(request, decision) if decision else None,
        alert=_tell_alert(alert) if alert else None,
    )


def _ask_of_source(request: Request) -> Iterator[AskedOfSource]:
    for question in request.questions.all():
        text, language = _read_kept(question.text, question.language, of=request)
        answer, answer_language = _read_kept(question.answer, question.answer_language, of=request)
        yield AskedOfSource(
            number=question.number,
            text=text,
            language=language,
            asked_at=question.asked_at,
            due_on=question.due_on,
            answer=answer,
            answer_language=answer_language,
            answered_at=question.answered_at,
        )


def _tell_decision(request: Request, decision: Decision) -> DecisionToSource:
    """A publishing decision needs no reasons to the source; a return names only what can be mended."""
    is_return, is_refusal = decision.outcome == Outcome.RETURN, decision.outcome == Outcome.REFUSE
    standing = decision.reasons.filter(stands=True).values_list("ground", flat=True)
    grounds = list(standing) if is_return or is_refusal else []
    reasons = classes_of_grounds(grounds, mendable_only=is_return)
    lacking = list_lacking(request) if is_return and request.state == State.RETURNED else ()
    if lacking:
        reasons = (reason_of_incompleteness(), *reasons)
    if is_refusal and not reasons:
        reasons = (reason_of_conditions(),)
    note = getattr(decision, "mending_note", None)
    to_mend, language = _read_kept(note.text, note.language, of=request) if note else ("", "")
    return DecisionToSource(
        outcome=decision.outcome,
        decided_at=decision.decided_at,
        reasons=reasons,
        to_mend=to_mend,
        to_mend_language=language,
        lacking=lacking,
        charges=tuple(decision.charges),
    )


def _tell_alert(alert: Alert) -> AlertToSource:
    state, words, citations = _tell_alert_state(alert)
    return AlertToSource(
        state=state,
        words=words,
        citations=citations,
        published_at=alert.published_at,
        retention_until=alert.retention_until,
        ends_at=alert.ends_at,
        suspended_until=alert.suspended_until if state == AlertState.SUSPENDED else None,
        ended_at=alert.ended_at,
        measure_since=_measure_since(alert) if state == INTERIM_MEASURE else None,
        told=tuple(_tell_of_doubts(alert)),
    )


def _measure_since(alert: Alert) -> datetime | None:
    return alert.blocks.filter(lifted_at__isnull=True).values_list("blocked_at", flat=True).first()


def _tell_of_doubts(alert: Alert) -> Iterator[ToldOfDoubt]:
    for examination in alert.examinations.all():
        yield from _tell_of_doubt(alert, examination.opened_at.date(), "", examination.told_at_start)
        if examination.closed_at is not None:
            told_on = examination.closed_at.date()
            yield from _tell_of_doubt(alert, told_on, examination.outcome, examination.told_at_end)


def _tell_of_doubt(alert: Alert, told_on: date, outcome: str, kept: str) -> Iterator[ToldOfDoubt]:
    sentence, added = say_told(outcome, kept)
    if sentence:
        yield ToldOfDoubt(told_on, sentence, get_language() or "en")
    if added:
        yield ToldOfDoubt(told_on, *_read_kept(added, "en", of=alert.request))


def _tell_alert_state(alert: Alert) -> tuple[str, str | Promise, tuple[str, ...]]:
    """Where an alert stands, in which words, on which articles.

    RPD 129(2) has the source told of an interim measure with its reasons. Our reading: it is told that one
    holds, since when, what it does (the alert reaches no bureau) and the reason in law, that the conditions
    of its processing are in doubt; at once, by a notice. It is not told what raised the doubt, nor who:
    128(2) has it asked for what is lacking, and more could name who protects the person (Statute 35, RPD 58).
    A caution takes nothing from the source and asks only other bureaus to verify: it shows nowhere here.
    """
    if alert.state == AlertState.BLOCKED:
        return INTERIM_MEASURE, INTERIM_WORDS, _INTERIM_CITATIONS
    if alert.state in (AlertState.WITHDRAWN, AlertState.EXPIRED, AlertState.CANCELLED):
        words, citations = _ENDS.get(alert.end_reason) or _ENDS.get(alert.state, _CANCELLED)
        return alert.state, words, citations
    return alert.state, "", ()


def _read_kept(text: str, language: str, *, of: Request) -> tuple[str, str]:
    """A text of a case and its language; where the case was erased, the word for that, in the reader's language."""
    if text != ERASED or not hasattr(of, "erasure"):
        return text, language
    return pgettext("what stood here", "erased"), get_language() or "en"
