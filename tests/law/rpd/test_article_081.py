"""Article 81: suspending a notice."""

from typing import Any

from tests.law.spec import ABSENT, Example, examples


def _suspended(start: str = "2026-04-30", until: Any = "2026-10-30") -> dict[str, Any]:
    return {
        "suspension.from": start,
        "suspension.until": until,
        "suspension.reason": "SYNTHETIC. The file is with the court.",
    }


test_81_1 = examples(
    "RPD-81-1",
    Example("The notice is not suspended", {}, "not_applicable", "not_suspended"),
    Example("Suspended for exactly six months, with reasons", _suspended(), "met"),
    Example(
        "Suspended for a day more than six months",
        _suspended(until="2026-10-31"),
        "not_met",
        "too_long",
        recommends="return_for_completion",
    ),
    Example("From the last of August to the last of February", _suspended("2025-08-31", "2026-02-28"), "met"),
    Example("Suspended for one day", _suspended(until="2026-04-30"), "met"),
    Example("The end lies before the start", _suspended(until="2026-04-29"), "not_met", "ends_before_it_starts"),
    Example("No end is given", _suspended(until=ABSENT), "cannot_tell", "missing"),
    Example("No reason is given", {**_suspended(), "suspension.reason": ABSENT}, "cannot_tell", "missing"),
    Example("Suspended, and nobody says since when", {"alert.state": "suspended"}, "cannot_tell", "not_given"),
    Example(
        "A diffusion is judged under 100(1)", _suspended(), "not_applicable", "other_kind", kind="wanted_diffusion"
    ),
)
