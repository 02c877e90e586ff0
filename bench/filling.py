"""Fill an office's database with many requests, quickly: past the actions, for measuring only."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from django.db import transaction

from fairnotice.core.screening.dossier import Dossier
from fairnotice.demo.generator import write_requests
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.examining import assess_fields, lay_out
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.models import (
    AssessmentRecord,
    Request,
    State,
    Submission,
    SubmittedFields,
    TiedCountry,
)

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
_TEMPLATES = 200
_BATCH = 2_000


def fill_office(number: int, seed: int = 1) -> None:
    """Write so many submitted requests with their fields, assessments and first act; half still wait."""
    rng = random.Random(seed)
    officers = {user.bureau_id: user for user in User.objects.filter(bureau__isnull=False).select_related("bureau")}
    bureaus = list(Bureau.objects.all())
    templates = list(_write_templates())
    first = Request.objects.count()
    made = (_make(rng, first + count, rng.choice(bureaus), officers, templates) for count in range(number))
    for rows in _in_batches(made, _BATCH):
        with transaction.atomic():
            Request.objects.bulk_create([row["request"] for row in rows])
            submissions = Submission.objects.bulk_create([row["submission"] for row in rows])
            for submission, row in zip(submissions, rows, strict=True):
                row["fields"].submission_id = row["assessment"].submission_id = submission.pk
            SubmittedFields.objects.bulk_create([row["fields"] for row in rows])
            AssessmentRecord.objects.bulk_create([row["assessment"] for row in rows])
            TiedCountry.objects.bulk_create([row["tie"] for row in rows])
            Act.objects.bulk_create([row["act"] for row in rows])


def _in_batches(rows: Iterator[dict[str, Any]], size: int) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, size)):
        yield batch


def _write_templates() -> Iterator[tuple[str, dict[str, Any], dict[str, Any], Any]]:
    for _, written in write_requests(_TEMPLATES, seed=3):
        kind = "red_notice" if written["alert"]["kind"] == "red_notice" else "wanted_diffusion"
        fields = {**keep_given_fields(written, kind), "request": {"submitted_at": NOW.isoformat()}}
        assessment = assess_fields(fields, "SYNTHETIC", kind, NOW.date())
        yield kind, fields, lay_out(assessment, Dossier({})), assessment


def _make(rng: random.Random, count: int, bureau: Bureau, officers: Any, templates: Any) -> dict[str, Any]:
    kind, fields, content, assessment = rng.choice(templates)
    at = NOW - timedelta(minutes=rng.randrange(60 * 24 * 300))
    request = Request(
        reference=f"FN-BENCH{count:07d}",
        bureau=bureau,
        kind=kind,
        state=State.SUBMITTED if count % 2 else State.REFUSED,
        created_by=officers[bureau.pk],
        created_at=at,
        submitted_at=at,
        priority=rng.choice([0, 0, 0, 0, 1]),
        is_synthetic=True,
    )
    digest = hashlib.sha256(str(count).encode()).hexdigest()
    return {
        "request": request,
        "submission": Submission(request=request, number=1, digest=digest, submitted_at=at, submitted_by="bench"),
        "fields": SubmittedFields(salt=b"bench", fields=fields),
        "assessment": AssessmentRecord(
            on=assessment.on,
            rule_set=assessment.rule_set,
            recommendation=assessment.recommendation,
            content=content,
            assessed_at=at,
        ),
        "tie": TiedCountry(request=request, country=bureau.country, role="source"),
        "act": Act(
            verb="request.submitted",
            about_type="requests.request",
            about_id=str(request.pk),
            actor_role="bureau_officer",
            actor_id="bench",
            happened_on=at.date(),
            recorded_at=at,
            stated={"from": "draft", "to": request.state},
        ),
    }
