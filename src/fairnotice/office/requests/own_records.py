"""What the office's own records say beside a request: refusals, bureaus, suspended rights.

Earlier refusals are told whichever bureau made the request, for the office must know; no source ever
reads them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.screening.request import Request as RequestRead
from fairnotice.foundation.people.models import Bureau
from fairnotice.office.requests.refusal_memory import recall_refusals


class OwnRecords:
    """The first source of the dossier: what the requests and bureaus of this office tell."""

    name = "own_records"

    def collect(self, request: RequestRead) -> Mapping[str, Any]:
        """The entries that this office's own records fill; three queries.

        Of the registry it tells the one bureau that the rule asks about: an empty list says that the
        office looked and that no such bureau is registered.
        """
        bureau = Bureau.objects.filter(code=request.values.get("source.id", "")).first()
        entries: dict[str, Any] = {
            "registry.ncbs": [],
            "refusal_memory": recall_refusals(request.values),
        }
        if bureau is None:
            return entries
        if not bureau.is_international_entity:
            entries["registry.ncbs"] = [{"id": bureau.code, "country": bureau.country}]
        entries["source.suspended_rights"] = list(bureau.suspended_rights)
        return entries
