"""What the demo's office found when it looked beside the twins: everything for one, a candidate for the other.

Of every other request of the demo world nothing is known beside it, as of most requests in a new office.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.screening.request import Request as RequestRead

MURDER, DISSIDENT = "SYNTHETIC TWIN/1", "SYNTHETIC TWIN/2"

_CANDIDACY = "SYNTHETIC. The person stood for election against the government two months before the charge was written."


class LookedUp:
    """A source of the dossier that knows the two twins by their bureaus' file numbers, and nobody else."""

    name = "looked_up"

    def collect(self, request: RequestRead) -> Mapping[str, Any]:
        """The entries that were looked up: an empty one says that somebody looked and found nothing."""
        case_reference = request.values.get("proceedings.case_reference")
        if case_reference == MURDER:
            return _look_everywhere(request)
        if case_reference == DISSIDENT:
            return {**_look_everywhere(request), "context.general": _CANDIDACY}
        return {}


def _look_everywhere(request: RequestRead) -> dict[str, Any]:
    return {
        "context.human_rights_findings": [],
        "context.neutrality": "",
        "context.positions": [],
        "context.refugee_status": {"status": "none"},
        "context.similar_requests": [],
        "person_matches": [],
        "warrant.confirmation": {"valid": True},
        "warrant.authority_register": {"competent": True},
        "source.compliance_history": {"requests": 14, "refused": 0},
        "source.corrective_measures": [],
        "source.recording_law": True,
        "source.attestation_record": {"false_attestations": 0},
        "source.extradition_treaties": ["SYNTHETIC treaty on extradition"],
        "items": [{"origin": "bureau", "class": "police", "source": request.values.get("source.id")}],
        "config.retention_max": [{"kind": request.kind, "months": 60}],
    }
