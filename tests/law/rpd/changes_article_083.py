"""What the examples of Article 83 change in the sound request: penalties, sentences, waivers, a second offence."""

from __future__ import annotations

from typing import Any

PENALTY = "offences[0].max_penalty"
PETTY = {"offences[0].max_penalty.months": 23}
SECOND: dict[str, Any] = {
    "id": "2",
    "charge_text": "SYNTHETIC. Theft of a coat",
    "law_ref": "Criminal Code of Averland (SYNTHETIC), section 205",
    "law_text": "Whoever takes a movable thing of another is liable to imprisonment for up to one year.",
    "max_penalty": {"kind": "deprivation_of_liberty", "months": 12},
}
_WAIVER: dict[str, Any] = {
    "criteria": ["ii"],
    "consulted_at": "2026-05-03",
    "reason": "SYNTHETIC. The person is the last of a group that kills for money.",
    "by": "SYNTHETIC-SECRETARIAT-1",
}


def waive(*criteria: str, **others: Any) -> dict[str, Any]:
    return {"waiver.decision": {**_WAIVER, "criteria": list(criteria), **others}}


def serve(imposed: float | None = None, remaining: float | None = None, kind: str = "imprisonment") -> dict[str, Any]:
    """The person was convicted and is sought to serve what is left."""
    changed: dict[str, Any] = {
        "person.status": "convicted",
        "proceedings.sought_for": "sentence",
        "proceedings.outcome": "convicted",
        "sentence.kind": kind,
    }
    if imposed is not None:
        changed["sentence.imposed_months"] = imposed
    if remaining is not None:
        changed |= {"sentence.remaining_months": remaining, "sentence.as_of_date": "2026-05-01"}
    return changed


def excluded(category: str, **others: str) -> dict[str, Any]:
    return {f"offences[0].{key}": value for key, value in {"exclusion_category": category, **others}.items()}
