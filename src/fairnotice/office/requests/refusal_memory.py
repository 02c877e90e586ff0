"""What the office remembers of refused requests: their exact keys, to hold later requests against.

Only digests are kept: finding a refusal needs the same number, reference or name with birth date again,
and nothing can be read out. Source: RPD 125(3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fairnotice.core.rulebook.exact_keys import Key, keys_of_values
from fairnotice.office.requests.models.kept import SubmittedKey


def recall_refusals(values: Mapping[str, Any]) -> list[dict[str, str]]:
    """The keys of a request that an earlier refused request, or a cancelled alert, gave too.

    Each entry has the shape that the rule on earlier refusals reads. Two queries, however many requests
    there are.
    """
    keys = {digest_key(key): key for key in keys_of_values(values)}
    refused = Q(submission__request__state="refused") | Q(submission__request__alerts__state="cancelled")
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
