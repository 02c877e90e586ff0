"""The research log, translations, and contacts outside the channel: entered once, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import commit_to, record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.rules import EXAMINE, may
from fairnotice.office.requests.models import Request, State
from fairnotice.office.review.actions.assigning import lock_request, refuse_tied, sides_of
from fairnotice.office.review.actions.signing import current_submission
from fairnotice.office.review.anonymity import find_revealing
from fairnotice.office.review.laying_out import find_text
from fairnotice.office.review.models import OutsideContact, Reliability, ResearchEntry, Translation


@transaction.atomic
def log_research(
    *, by: User, request_id: UUID, source: str, looked_on: date, reliability: str, found: str, not_found: str
) -> ResearchEntry:
    """Enter one look into a source: what was found, and what was looked for and not found."""
    request = _under_review(by, request_id)
    gaps = {}
    if not source.strip():
        gaps["source"] = pgettext("to mend", "Name the source.")
    if reliability not in Reliability.values:
        gaps["reliability"] = pgettext("to mend", "Say how far it is to be relied upon.")
    if looked_on > clock.read_now().date():
        gaps["looked_on"] = pgettext("to mend", "This day has not come yet.")
    if not (found.strip() or not_found.strip()):
        gaps["found"] = pgettext("to mend", "Write what was found, or what was looked for and not found.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was entered: the entry is not complete."), gaps)
    entry = ResearchEntry.objects.create(
        request=request,
        source=source,
        looked_on=looked_on,
        looked_by=by,
        reliability=reliability,
        found=found,
        not_found=not_found,
        entered_at=clock.read_now(),
    )
    record_act(
        by=by,
        verb="research.entered",
        about=request,
        happened_on=looked_on,
        stated={"entry": entry.pk, "reliability": reliability, "found": bool(found.strip())},
        content={"source": source, "found": found, "not_found": not_found},
    )
    return entry


@transaction.atomic
def add_translation(*, by: User, request_id: UUID, path: str, language: str, text: str) -> Translation:
    """Put a text of the latest submission into another language; original and earlier versions stay.

    Raises `Refused` where the submission has no text at that path.
    """
    request = _under_review(by, request_id)
    submission = current_submission(request)
    original = find_text(submission.submitted_fields.fields, path)
    gaps = {}
    if original is None:
        gaps["path"] = pgettext("to mend", "Choose one of the texts of the request.")
    if not text.strip():
        gaps["text"] = pgettext("to mend", "Write the translation.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was kept: the translation is not complete."), gaps)
    translation = Translation.objects.create(
        submission=submission,
        path=path,
        language=language,
        text=text,
        original_digest=commit_to(bytes(submission.submitted_fields.salt), {"path": path, "text": original}),
        translated_by=by,
        translated_at=clock.read_now(),
    )
    record_act(
        by=by,
        verb="translation.added",
        about=request,
        stated={"translation": translation.pk, "path": path, "language": language},
        content={"text": text},
    )
    return translation


@transaction.atomic
def log_outside_contact(
    *, by: User, request_id: UUID | None, came_from: str, channel: str, happened_on: date, said: str
) -> OutsideContact:
    """Enter an approach about a case, or about the office's work, outside the channel.

    Constitution 30: nobody here seeks or takes instructions. Whoever was approached enters it, tied or
    not, for an approach is logged above all where it should not have been made. Auditors and the ethics
    officer read it without reading the case, so `Refused` is raised where it tells what the request says of the
    person, naming the fields and not the values. Only to who may examine the case: to others the same answer
    would tell whether a name they try stands in it.
    """
    if by.bureau_id is not None or not by.is_active:
        raise NotAllowed("Nothing was entered: this log is the office's own.")
    request = lock_request(request_id) if request_id else None
    gaps = _gaps_of_contact(came_from, channel, happened_on, said)
    if request is not None and may(EXAMINE, by, sides_of(request)):
        gaps |= _gaps_of_anonymity(request, channel=channel, said=said)
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was entered: the entry is not complete."), gaps)
    contact = OutsideContact.objects.create(
        request=request,
        came_from=came_from,
        channel=channel,
        happened_on=happened_on,
        said=said,
        logged_by=by,
        logged_at=clock.read_now(),
    )
    record_act(
        by=by,
        verb="contact.logged",
        about=contact,
        happened_on=happened_on,
        stated={"came_from": came_from, "about_a_case": request is not None},
        content=_told(contact),
    )
    return contact


def _gaps_of_contact(came_from: str, channel: str, happened_on: date, said: str) -> dict[str, str]:
    gaps = {}
    if came_from not in OutsideContact.From.values:
        gaps["came_from"] = pgettext("to mend", "Say who it came from.")
    if not channel.strip():
        gaps["channel"] = pgettext("to mend", "Say how: a call, a letter, a visit.")
    if not said.strip():
        gaps["said"] = pgettext("to mend", "Write what was said or asked for.")
    if happened_on > clock.read_now().date():
        gaps["happened_on"] = pgettext("to mend", "This day has not come yet.")
    return gaps


def _gaps_of_anonymity(request: Request, **texts: str) -> dict[str, str]:
    submission = request.submissions.order_by("-number").first()
    if submission is None:
        return {}
    found = {name: find_revealing(text, submission.submitted_fields.fields) for name, text in texts.items()}
    words = pgettext("to mend", "The text tells what the request says in: %(fields)s. Take it out.")
    return {name: words % {"fields": ", ".join(paths)} for name, paths in found.items() if paths}


def _told(contact: OutsideContact) -> Mapping[str, str]:
    return {"channel": contact.channel, "said": contact.said, "request": str(contact.request_id or "")}


def _under_review(by: User, request_id: UUID) -> Request:
    """The request, locked, for a reviewer who is free to work on it; a draft is nobody's business here."""
    request = lock_request(request_id)
    if request.state == State.DRAFT:
        raise NotAllowed("Nothing was entered: there is no such request.")
    if request.state == State.WITHDRAWN:
        raise Conflict(pgettext("refusal", "Nothing was entered: the request was withdrawn."))
    refuse_tied(by, request)
    return request
