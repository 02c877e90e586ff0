"""Which findings on human rights count: those of competent bodies, not bare allegations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import Evidence
from fairnotice.core.rulebook.spelling import plain_word

FIELD = "context.human_rights_findings"


class RightsFinding(NamedTuple):
    """One finding: where it stands, how far its body counts, and whether it was addressed since."""

    place: int
    #: `competent`, `allegation` (nobody of competence is named), or `unclassed` (a person must say).
    weight: str
    is_addressed: bool

    def show(self, key: str = "body") -> Evidence:
        """Where the finding stands; its words stay where they are."""
        return Evidence(f"{FIELD}[{self.place}].{key}", None, None, "")


def list_rights_findings(case: Case) -> list[RightsFinding] | None:
    """The findings known of the person's own case; None where nobody looked."""
    known = case.known(FIELD)
    return None if known is None else list(_read(case, known))


def _read(case: Case, known: Any) -> Iterator[RightsFinding]:
    for place, entry in enumerate(known):
        given: Mapping[str, Any] = entry if isinstance(entry, Mapping) else {}
        yield RightsFinding(place, _weigh(case, given), given.get("addressed") in ("yes", True))


def _weigh(case: Case, entry: Mapping[str, Any]) -> str:
    body = plain_word(entry.get("body"))
    if body in case.parameter("competent_bodies"):
        return "competent"
    return "allegation" if not body or body in case.parameter("bodies_of_allegation") else "unclassed"
