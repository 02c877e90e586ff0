"""What the office remembers of refused requests: their exact keys, to hold later requests against.

Only digests are kept: finding a refusal needs the same number, reference or name with birth date again,
and nothing can be read out. Source: RPD 125(3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db import models

from fairnotice.core.rulebook.exact_keys import Key, keys_of_values


class SubmittedKey(models.Model):
    """One exact key of one submission, as a digest."""

    submission = models.ForeignKey("requests.Submission", on_delete=models.PROTECT, related_name="keys")
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["digest"], name="requests_key")]
        constraints = [models.UniqueConstraint(fields=["submission", "digest"], name="requests_key_once")]

    def __str__(self) -> str:
        return f"key of submission {self.submission_id}"


def keep_keys(submission: models.Model, values: Mapping[str, Any]) -> None:
    """Keep the keys of a submission, whatever becomes of it; only refusals are ever looked up."""
    digests = sorted(digest_key(key) for key in keys_of_values(values))
    SubmittedKey.objects.bulk_create(SubmittedKey(submission_id=submission.pk, digest=digest) for digest in digests)


def recall_refusals(values: Mapping[str, Any]) -> list[dict[str, str]]:
    """The keys of a request that an earlier refused request, or a cancelled alert, gave too.

    Each entry has the shape that the rule on earlier refusals reads. Two queries, however many requests
    there are.
    """
    keys = {digest_key(key): key for key in keys_of_values(values)}
    refused = models.Q(submission__request__state="refused") | models.Q(submission__request__alerts__state="cancelled")
    shared = SubmittedKey.objects.filter(refused, digest__in=list(keys)).values_list("digest", flat=True).distinct()
    return [_entry_of(keys[digest]) for digest in sorted(shared)]


def digest_key(key: Key) -> str:
    """SHA-256 over the kind of a key and its values, in hex."""
    return hashlib.sha256("\x1f".join((key.kind, *key.value)).encode()).hexdigest()


def _entry_of(key: Key) -> dict[str, str]:
    """An entry of the memory from one shared key; a person's key is its name and birth date."""
    if key.kind == "person":
        return dict(zip(("family_name", "forename", "date_of_birth"), key.value, strict=True)) | {"outcome": "refused"}
    return {key.kind: key.value[0], "outcome": "refused"}
