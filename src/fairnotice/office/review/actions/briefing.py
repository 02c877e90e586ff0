"""The Article 3 brief: seven elements, none empty, each with where it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import User
from fairnotice.office.review.actions.assigning import EXAMINED, lock_request, refuse_tied
from fairnotice.office.review.actions.signing import current_submission
from fairnotice.office.review.models import Brief, BriefLine, Element


@transaction.atomic
def write_brief(*, by: User, request_id: UUID, lines: Mapping[str, tuple[str, str]]) -> Brief:
    """Write the brief of RPD 34(3) on the latest submission, once a person.

    `lines` gives by letter (a to g) the text and its provenance. 'Nothing was found' is an answer; an
    empty line is refused.
    """
    request = lock_request(request_id)
    if request.state not in EXAMINED:
        raise Conflict(pgettext("refusal", "Nothing was kept: the request is not under examination."))
    refuse_tied(by, request)
    gaps = {}
    for letter in Element.values:
        text, provenance = lines.get(letter, ("", ""))
        if not text.strip():
            gaps[f"text_{letter}"] = pgettext("to mend", "Write what was found on this element, or that nothing was.")
        if not provenance.strip():
            gaps[f"provenance_{letter}"] = pgettext("to mend", "Say where this comes from.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was kept: the brief has an empty line."), gaps)
    submission = current_submission(request)
    if submission.briefs.filter(written_by=by).exists():
        raise Conflict(pgettext("refusal", "Nothing was changed: you have written your brief on this submission."))
    brief = Brief.objects.create(submission=submission, written_by=by, written_at=clock.read_now())
    BriefLine.objects.bulk_create(
        BriefLine(brief=brief, element=letter, text=lines[letter][0], provenance=lines[letter][1])
        for letter in Element.values
    )
    record_act(
        by=by,
        verb="brief.written",
        about=request,
        stated={"submission": submission.number, "elements": len(Element.values)},
        content={"lines": {letter: list(lines[letter]) for letter in Element.values}},
    )
    return brief
