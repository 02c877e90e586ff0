"""Erasing a case whose time is over: whatever was written of the person goes, the steps and who took them stay.

Source: RPD 51(1)-(2) and 10: data are kept no longer than their purpose needs. An act is never touched; what it said
of a person lies in its opening, which goes. A decision keeps its outcome and grounds, a casebook entry its text,
which tells of nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import models, transaction
from django.db.models import Max, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from fairnotice import clock
from fairnotice.core.rulebook.days import add_months
from fairnotice.foundation.acts.actions import Actor, System, erase_openings_about, record_act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.files.actions.erasing import Reason as ErasingReason
from fairnotice.foundation.files.actions.erasing import erase_files_of
from fairnotice.office.policy import policy_on
from fairnotice.office.requests.models import (
    ENDED,
    Alert,
    AssessmentRecord,
    Basis,
    Block,
    Caution,
    Decision,
    MendingNote,
    Question,
    Reason,
    Request,
    SecondLook,
    State,
    SubmittedFields,
    SubmittedKey,
    SubmittedLanguages,
    TiedCountry,
    UrgencyStatement,
)
from fairnotice.office.requests.models.erasure import ERASED, Erasure
from fairnotice.office.requests.models.examinations import Examination
from fairnotice.office.requests.models.life import (
    AlertChange,
    KeepRequest,
    Reexamination,
    Rescreening,
    SecondAnswer,
    SourceStatement,
    Suspension,
)
from fairnotice.office.review.models import (
    BriefLine,
    LegalReview,
    OutsideContact,
    Proposal,
    RefusalEntry,
    ResearchEntry,
    SecondReading,
    Translation,
)

_BY = System("tick")
_AT_ONCE = 200
#: Rows that go whole: nothing of a step is lost with them.
_GONE: tuple[tuple[type[models.Model], str], ...] = (
    (SubmittedFields, "submission__request"),
    (SubmittedLanguages, "submission__request"),
    (SubmittedKey, "submission__request"),
)
_TEXT = {"text": ERASED}
_ANSWERS = {"article_2_reasons": ERASED, "article_3_reasons": ERASED}
#: Rows that stay, with what they then say.
_EMPTIED: tuple[tuple[type[models.Model], str, Mapping[str, object]], ...] = (
    (Basis, "assessment__submission__request", {"salt": b"", "sealed": b""}),
    (Basis, "rescreening__alert__request", {"salt": b"", "sealed": b""}),
    (AssessmentRecord, "submission__request", {"content": {}}),
    (UrgencyStatement, "request", {"reasons": ERASED}),
    (Question, "request", {**_TEXT, "answer": ERASED}),
    (Decision, "request", {"caveat": "", "charges": []}),
    (Reason, "decision__request", _TEXT),
    (MendingNote, "decision__request", _TEXT),
    (Block, "alert__request", {"reason": ERASED, "sealed": b""}),
    (Caution, "alert__request", {"reason": ERASED}),
    (SecondLook, "alert__request", {"conclusion": ERASED}),
    (Suspension, "alert__request", {"reasons": ERASED}),
    (SourceStatement, "alert__request", {"words": ERASED}),
    (KeepRequest, "alert__request", {"reasons": ERASED}),
    (AlertChange, "alert__request", {"reasons": ERASED}),
    (Rescreening, "alert__request", {"content": {}}),
    (Reexamination, "alert__request", {**_ANSWERS, "reasons": ERASED, "second_reasons": ERASED}),
    (SecondAnswer, "reexamination__alert__request", _ANSWERS),
    (Examination, "alert__request", {"doubt": ERASED, "told_at_end": ERASED}),
    (LegalReview, "submission__request", _ANSWERS),
    (BriefLine, "brief__submission__request", {**_TEXT, "provenance": ERASED}),
    (ResearchEntry, "request", {"source": ERASED, "found": ERASED, "not_found": ERASED}),
    (Translation, "submission__request", _TEXT),
    (OutsideContact, "request", {"channel": ERASED, "said": ERASED}),
    (Proposal, "request", {"reasons": [], "caveat": "", "charges": [], "to_mend": "", "dissent": ""}),
)


def erase_run_out(now: datetime) -> Mapping[str, int]:
    """Erase each case that ended longer ago than house policy keeps it; safe to run twice, at once, or half."""
    due = list(list_run_out(now).values_list("pk", flat=True)[:_AT_ONCE])
    erased = sum(_erase_if_due(request_id, now) for request_id in due)
    return {"cases_erased": erased} if erased else {}


def list_run_out(now: datetime) -> QuerySet[Request]:
    """The cases whose time is over at a moment: none that lives, waits, or was erased.

    Refusals and cancelled alerts are kept longer: they are what the same request is held against when it comes
    again (RPD 125(3)).
    """
    lives = Alert.objects.filter(request=OuterRef("pk")).exclude(state__in=ENDED)
    cases = Request.objects.annotate(
        last_at=Coalesce(Max("alerts__ended_at"), "decided_at", "submitted_at", "created_at")
    ).filter(~models.Exists(lives), erasure__isnull=True, state__in=(State.PUBLISHED, State.REFUSED, State.WITHDRAWN))
    barred = Q(state=State.REFUSED) | models.Exists(Alert.objects.filter(request=OuterRef("pk"), state="cancelled"))
    return cases.filter(
        (barred & Q(last_at__lt=_before(now, "refusal_kept_months")))
        | (~barred & Q(last_at__lt=_before(now, "case_kept_months")))
    ).order_by("last_at", "pk")


@transaction.atomic
def _erase_if_due(request_id: UUID, now: datetime) -> bool:
    request = Request.objects.select_for_update(of=("self",)).filter(pk=request_id, erasure__isnull=True).first()
    if request is None or not list_run_out(now).filter(pk=request.pk).exists():
        return False
    # When a request was withdrawn stands in its act alone.
    if acts_about(request).filter(verb="request.withdrawn", recorded_at__gte=_before(now, "case_kept_months")).exists():
        return False
    _erase(request, by=_BY)
    return True


def _erase(request: Request, *, by: Actor) -> None:
    reason = str(ErasingReason.RETENTION)
    Erasure.objects.create(request=request, reason=reason, erased_by=by.acting_id, erased_at=clock.read_now())
    files = erase_files_of(request, by=by, reason=reason)
    openings = erase_openings_about(_acted_upon(request), by=by, reason=reason)
    for model, path in _GONE:
        model._default_manager.filter(**{path: request}).delete()
    for model, path, texts in _EMPTIED:
        model._default_manager.filter(**{path: request}).update(**texts)
    SecondReading.objects.filter(submission__request=request, blind__isnull=True).update(reader=None)
    TiedCountry.objects.filter(request=request, role="subject").delete()
    request.draft, request.draft_languages = {}, {}
    request.save(update_fields=["draft", "draft_languages"])
    record_act(
        by=by, verb="request.erased", about=request, stated={"reason": reason, "files": files, "openings": openings}
    )


def _acted_upon(request: Request) -> Iterator[models.Model]:
    """Everything of a case that acts are about."""
    yield request
    yield from request.alerts.all()
    yield from SecondReading.objects.filter(submission__request=request)
    yield from RefusalEntry.objects.filter(decision__request=request)
    yield from OutsideContact.objects.filter(request=request)


def _before(now: datetime, policy: str) -> datetime:
    kept: date = add_months(now.date(), -int(str(policy_on(policy, now.date()).value)))
    return datetime.combine(kept, now.timetz())
