"""Make a kept screening again, from what it was made from and by the law it was made under."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fairnotice.core.screening.dossier import Dossier
from fairnotice.errors import FairnoticeError, LawError
from fairnotice.foundation.acts.actions import commit_to
from fairnotice.office.requests.examining import assess_request, lay_out, load_rulebook, read_fields
from fairnotice.office.requests.models import AssessmentRecord
from fairnotice.office.requests.models.kept import Basis
from fairnotice.office.requests.models.life import Rescreening
from fairnotice.office.requests.sealing import SealBroken, open_content


class BasisGone(FairnoticeError):
    """What a screening was made from was erased, or was never kept: it cannot be made again."""


def recompute_assessment(record: AssessmentRecord) -> dict[str, Any]:
    """The content of a submission's assessment made again: in canonical form the bytes that were kept.

    Raises `BasisGone` where what it was made from was erased or never kept, `LawError` where the law's files
    held now are not those that it names.
    """
    submission = record.submission
    kept = getattr(submission, "submitted_fields", None)
    if kept is None or not hasattr(record, "basis"):
        raise BasisGone("Nothing was made again: what this assessment was made from is not kept.")
    dossier, _ = open_basis(record.basis)
    request = submission.request
    return _screen(kept.fields, request.reference, request.kind, dossier, on=record.on, rule_set=record.rule_set)


def recompute_rescreening(record: Rescreening) -> dict[str, Any]:
    """The content of an alert's screening made again, from what it then said; raises as `recompute_assessment`."""
    if not hasattr(record, "basis"):
        raise BasisGone("Nothing was made again: what this screening was made from is not kept.")
    dossier, fields = open_basis(record.basis)
    alert = record.alert
    return _screen(fields or {}, alert.request.reference, alert.kind, dossier, on=record.on, rule_set=record.rule_set)


def open_basis(basis: Basis) -> tuple[Dossier, dict[str, Any] | None]:
    """The dossier of a screening and what an alert said, as they were then.

    Raises `BasisGone` where they were erased, `SealBroken` where they are not what was committed to.
    """
    if not basis.sealed:
        raise BasisGone("Nothing was made again: what this screening was made from has been erased.")
    content = open_content(bytes(basis.sealed), basis.pk)
    if commit_to(bytes(basis.salt), content) != basis.digest:
        raise SealBroken("Nothing was opened: what is sealed is not what was committed to.")
    return Dossier(content["entries"], content["told_by"]), content["fields"]


def _screen(
    fields: Mapping[str, Any], reference: str, kind: str, dossier: Dossier, *, on: date, rule_set: str
) -> dict[str, Any]:
    if load_rulebook().name_rule_set(on) != rule_set:
        raise LawError("Nothing was made again: it names another edition of the law's files. Use that edition.")
    return lay_out(assess_request(read_fields(fields, reference, kind), on, dossier), dossier)
