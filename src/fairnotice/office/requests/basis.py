"""What a screening was made from beside what was submitted, kept so that it can be made again to the byte."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Mapping
from typing import Any

from django.db import models
from django.db.models import Q

from fairnotice.core.screening.dossier import Dossier
from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.actions import commit_to
from fairnotice.office.requests.sealing import BASIS_KEYS, SealBroken, open_content, seal_content


class BasisGone(FairnoticeError):
    """What a screening was made from was erased, or was never kept: it cannot be made again."""


class Basis(models.Model):
    """The dossier of one screening and, for an alert screened again, what the alert then said.

    Sealed, for it tells who gave refuge and what others said. `digest` commits to it under `salt`: erasure
    empties salt and sealed, and digest and finding stay.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assessment = models.OneToOneField(
        "requests.AssessmentRecord", null=True, on_delete=models.PROTECT, related_name="basis"
    )
    rescreening = models.OneToOneField(
        "requests.Rescreening", null=True, on_delete=models.PROTECT, related_name="basis"
    )
    digest = models.CharField(max_length=64)
    salt = models.BinaryField(max_length=32)
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(assessment__isnull=True, rescreening__isnull=False)
                | Q(assessment__isnull=False, rescreening__isnull=True),
                name="requests_basis_of_one_screening",
            ),
        ]

    def __str__(self) -> str:
        return f"basis {self.pk}"


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
