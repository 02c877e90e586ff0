"""Refusals told for the casebook: one person writes without anybody in it, another accepts or declines."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.queries import are_four_eyes
from fairnotice.office.requests.models import Decision, Outcome, SubmittedFields
from fairnotice.office.review.actions.assigning import lock_request, refuse_tied
from fairnotice.office.review.anonymity import find_revealing
from fairnotice.office.review.models import RefusalEntry, Stage


@transaction.atomic
def write_refusal_entry(
    *, by: User, decision_id: UUID, ground: str, paragraphs: Sequence[str], stage: str, text: str, language: str
) -> RefusalEntry:
    """Tell a refusal for the casebook: nothing of it is published before another person accepts the text.

    Raises `Refused` where a value of the request stands in the text; the paths are named, not the values.
    """
    decision = _refusal(decision_id)
    refuse_tied(by, decision.request)
    if decision.refusal_entries.exclude(state=RefusalEntry.State.DECLINED).exists():
        raise Conflict(
            pgettext(
                "refusal", "Nothing was kept: this refusal has its entry. It can be written anew once it is declined."
            )
        )
    named = [paragraph.strip() for paragraph in paragraphs if paragraph.strip()]
    gaps = _gaps_of_entry(ground, named, stage, text) | _gap_of_anonymity(text, decision)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was kept: the entry is not complete, or tells of somebody."), gaps)
    entry = RefusalEntry.objects.create(
        decision=decision,
        ground=ground,
        paragraphs=named,
        kind=decision.request.kind,
        stage=stage,
        text=text,
        language=language,
        written_by=by,
        written_at=clock.read_now(),
    )
    record_act(by=by, verb="casebook.written", about=entry, stated={"stage": stage}, content={"text": text})
    return entry


def _gaps_of_entry(ground: str, paragraphs: Sequence[str], stage: str, text: str) -> dict[str, str]:
    gaps = {}
    if ground not in GROUNDS:
        gaps["ground"] = pgettext("to mend", "Choose the ground.")
    if not paragraphs:
        gaps["paragraphs"] = pgettext("to mend", "Name the paragraphs.")
    if stage not in Stage.values:
        gaps["stage"] = pgettext("to mend", "Choose the stage.")
    if not text.strip():
        gaps["text"] = pgettext("to mend", "Write what was decided and why, without anybody in it.")
    return gaps


@transaction.atomic
def judge_refusal_entry(*, by: User, entry_id: int, accepts: bool, why: str) -> RefusalEntry:
    """Accept an entry for the casebook or decline it, as another person than its writer, with a reason."""
    entry = (
        RefusalEntry.objects.select_for_update(of=("self",)).select_related("written_by").filter(pk=entry_id).first()
    )
    if entry is None:
        raise NotAllowed("Nothing was changed: there is no such entry.")
    if not are_four_eyes(by, entry.written_by):
        raise NotAllowed("Nothing was changed: another person judges what you wrote.")
    refuse_tied(by, entry.decision.request)
    if entry.state != RefusalEntry.State.WAITS:
        raise Conflict(pgettext("refusal", "Nothing was changed: a colleague has judged this entry."))
    gaps = {"why": pgettext("to mend", "Write your reason.")} if not why.strip() else {}
    if accepts:
        gaps |= _gap_of_anonymity(entry.text, entry.decision)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was changed: the entry was not judged."), gaps)
    before, entry.state = entry.state, RefusalEntry.State.ACCEPTED if accepts else RefusalEntry.State.DECLINED
    entry.judged_by, entry.judged_at, entry.judged_why = by, clock.read_now(), why
    entry.save(update_fields=["state", "judged_by", "judged_at", "judged_why"])
    record_act(
        by=by, verb="casebook.judged", about=entry, stated={"from": before, "to": entry.state}, content={"why": why}
    )
    return entry


def _refusal(decision_id: UUID) -> Decision:
    decision = Decision.objects.filter(pk=decision_id, outcome=Outcome.REFUSE).select_related("request").first()
    if decision is None:
        raise NotAllowed("Nothing was kept: there is no such refusal.")
    lock_request(decision.request_id)
    return decision


def _gap_of_anonymity(text: str, decision: Decision) -> dict[str, str]:
    given = SubmittedFields.objects.filter(submission=decision.submission_id).first()
    if given is None:
        return {"text": pgettext("to mend", "The case was erased: nobody can tell whom the text may name. Decline it.")}
    found = find_revealing(text, given.fields)
    if not found:
        return {}
    words = pgettext("to mend", "The text tells what the request says in: %(fields)s. Take it out.")
    return {"text": words % {"fields": ", ".join(found)}}
