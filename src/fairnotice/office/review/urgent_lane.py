"""When the urgent lane is open: for no request about which anything speaks against haste. Unknown closes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.office.requests.dossier import collect
from fairnotice.office.requests.examining import read_fields
from fairnotice.office.requests.models import Block, Caution, Request, Submission, UrgencyStatement
from fairnotice.office.review.weighing import examine_again

#: Recommendations with which one person may publish and still follow; with any other the lane is closed.
_OPEN_WITH = ("publish", "full_legal_review")
#: Dossier entries that speak for protection whenever there is anything in them.
PROTECTIVE = (
    "context.refugee_status",
    "context.prior_refusals",
    "context.ccf_decisions",
    "context.positions",
    "context.human_rights_findings",
    "context.doubts",
    "refusal_memory",
)


def why_closed(request: Request, submission: Submission) -> tuple[str, ...]:
    """The reasons, by code, why the lane is closed; none where it is open. For the office's eyes alone.

    `no_statement`: urgency was not stated and signed. `used`: it was used for this request before.
    `recommendation`: a rule recommends refusal, return or part. `protective`: a ground under Article 2 or
    3, a refuge, an earlier refusal, a decision of the Commission, a block or a caution is known.
    """
    closed = []
    if not request.is_urgent or not UrgencyStatement.objects.filter(request=request).exists():
        closed.append("no_statement")
    if request.decisions.filter(is_urgent=True).exists():
        closed.append("used")
    record, now = submission.assessment, examine_again(submission)
    if not {record.recommendation, now.recommendation.value} <= set(_OPEN_WITH):
        closed.append("recommendation")
    grounds = {*record.content["grounds"], *now.grounds}
    if any(ground.startswith(("art2-", "art3-", "neutrality", "resubmission")) for ground in grounds) or (
        _is_anything_protective_known(request, submission)
    ):
        closed.append("protective")
    return tuple(closed)


def _is_anything_protective_known(request: Request, submission: Submission) -> bool:
    fields = submission.submitted_fields.fields
    entries = collect(read_fields(fields, request.reference, request.kind)).entries
    return (
        any(_says_something(entries, name) for name in entries if name in PROTECTIVE or name.startswith("protection."))
        or request.decisions.filter(outcome="refuse").exists()
        or Block.objects.filter(alert__request=request).exists()
        or Caution.objects.filter(alert__request=request).exists()
    )


def _says_something(entries: Mapping[str, Any], name: str) -> bool:
    told = entries[name]
    return told not in (None, "", [], {}, (), "none", False)
