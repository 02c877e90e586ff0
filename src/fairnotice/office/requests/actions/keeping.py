"""What an action keeps of a request: what was submitted, what the rules found in it, and what that was made from.

Each is a part of the action that calls it, in its transaction and under its act.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from fairnotice import clock
from fairnotice.core.rulebook.exact_keys import keys_of_values
from fairnotice.core.screening.dossier import Dossier
from fairnotice.foundation.acts.actions import commit_to
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.dossier import collect
from fairnotice.office.requests.examining import assess_request, lay_out, read_fields
from fairnotice.office.requests.models import (
    AssessmentRecord,
    Request,
    Submission,
    SubmittedFields,
    SubmittedLanguages,
    TiedCountry,
)
from fairnotice.office.requests.models.kept import Basis, SubmittedKey
from fairnotice.office.requests.references import drop_lost_references
from fairnotice.office.requests.refusal_memory import digest_key
from fairnotice.office.requests.sealing import BASIS_KEYS, seal_content
from fairnotice.office.requests.sides import countries_at_stake


def keep_submission(request: Request, *, by: User) -> Submission:
    """Keep what the draft says as the request's next submission, screened by the law of the day.

    In the caller's transaction, with the request locked; the act is the caller's.
    """
    now = clock.read_now()
    fields = complete_fields(request, by)
    read = read_fields(fields, request.reference, request.kind)
    dossier = collect(read)
    assessment = assess_request(read, now.date(), dossier)
    # First: the database takes no fields whose countries are not noted.
    _note_tied_countries(request, fields)
    salt = secrets.token_bytes(32)
    submission = Submission.objects.create(
        request=request,
        number=request.submissions.count() + 1,
        digest=commit_to(salt, fields),
        submitted_at=now,
        submitted_by=by.acting_id,
    )
    SubmittedFields.objects.create(submission=submission, salt=salt, fields=fields)
    SubmittedLanguages.objects.create(submission=submission, languages=request.draft_languages)
    _keep_keys(submission, read.values)
    record = AssessmentRecord.objects.create(
        submission=submission,
        on=assessment.on,
        rule_set=assessment.rule_set,
        recommendation=assessment.recommendation,
        content=lay_out(assessment, dossier),
        assessed_at=now,
    )
    keep_basis(dossier, assessment_id=record.pk)
    return submission


def keep_basis(
    dossier: Dossier,
    *,
    assessment_id: int | None = None,
    rescreening_id: int | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Basis:
    """Keep what one screening was made from, in the transaction that keeps the screening.

    `fields` is what an alert said; those of a submission are kept with it.
    """
    content = {"entries": dict(dossier.entries), "told_by": dict(dossier.told_by), "fields": fields}
    salt = secrets.token_bytes(32)
    basis = Basis(assessment_id=assessment_id, rescreening_id=rescreening_id, salt=salt)
    basis.digest = commit_to(salt, content)
    basis.sealed = seal_content(content, basis.pk, keys=BASIS_KEYS)
    basis.save(force_insert=True)
    return basis


def complete_fields(request: Request, by: User) -> dict[str, Any]:
    """What the bureau wrote, with what its own record and the clock say: nobody can write another bureau's name."""
    fields: dict[str, Any] = drop_lost_references(request.draft, request)
    bureau, now = request.bureau, clock.read_now().strftime("%Y-%m-%dT%H:%M:%SZ")
    alert, source = fields.setdefault("alert", {}), fields.setdefault("source", {})
    alert.update(reference=request.reference, recorded_at=now, initiator="ncb", origin="direct")
    if request.kind == "wanted_diffusion":
        alert.update(kind="diffusion", diffusion_purpose="97.1.a")
    else:
        alert["kind"] = "red_notice"
        alert["recipients"] = ["ALL"]
    fields["request"] = {"submitted_at": now}
    source.update(id=bureau.code, type="ncb", country=bureau.country, entered_by=by.acting_id)
    if bureau.is_international_entity:
        source.update(
            type="international_entity",
            ie_powers=bureau.ie_powers,
            ie_authorization_ref=bureau.ie_authorization_ref or None,
        )
        source.pop("country")
        alert["initiator"] = "international_entity"
    return fields


def _keep_keys(submission: Submission, values: Mapping[str, Any]) -> None:
    """Keep the keys of a submission, whatever becomes of it; only refusals are ever looked up."""
    digests = sorted(digest_key(key) for key in keys_of_values(values))
    SubmittedKey.objects.bulk_create(SubmittedKey(submission_id=submission.pk, digest=digest) for digest in digests)


def _note_tied_countries(request: Request, fields: Mapping[str, Any]) -> None:
    """Nobody tied to the source's country, or to one of the subject's, decides."""
    for role, country in countries_at_stake(request.bureau, fields):
        TiedCountry.objects.get_or_create(request=request, country=country, role=role)
