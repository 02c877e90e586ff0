"""What others said about a case: the closed list of kinds of position, and which of them are known.

No text prints the list; it is ours. The kind is written freely in the form, so it is compared without
case, hyphens and blanks, and a kind that the list does not know counts as `other`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.findings import Evidence
from fairnotice.core.rulebook.spelling import plain_word

FIELD = "context.positions"
#: Positions that another bureau, international entity or competent authority may take.
POSITION_KINDS = (
    "extradition_refused",
    "protest",
    "anticipatory_protest",
    "refugee_confirmation",
    "non_refoulement",
    "double_jeopardy",
    "other",
)


class Position(NamedTuple):
    """One position: where it stands in the list, its kind of the closed list, and the entry itself."""

    place: int
    kind: str
    entry: Mapping[str, Any]

    def show(self) -> Evidence:
        """Where the position stands and of what kind it is; never who took it."""
        return show(f"{FIELD}[{self.place}].kind", self.kind)


def kind_of_position(entry: object) -> str:
    """The kind of one entry; `other` where it gives none or one that the list does not know."""
    given = plain_word(entry.get("kind")) if isinstance(entry, Mapping) else ""
    return given if given in POSITION_KINDS else "other"


def list_positions(case: Case) -> list[Position] | None:
    """Every position that the request or the dossier gives; None where nobody looked.

    Both are read: a list that the source leaves empty does not hide what the dossier knows. The dossier's
    come after the request's, and the places run on.
    """
    told = case.get(FIELD)
    known = None if case.dossier is None else case.dossier.get(FIELD)
    if told is None and known is None:
        return None
    return list(_read([*(told or ()), *(known or ())]))


def positions_of(case: Case, *kinds: str) -> list[Position]:
    """The positions of the named kinds, or of every kind where none is named."""
    return [position for position in list_positions(case) or () if not kinds or position.kind in kinds]


def _read(entries: list[Any]) -> Iterator[Position]:
    for place, entry in enumerate(entries):
        given = entry if isinstance(entry, Mapping) else {"kind": entry}
        yield Position(place, kind_of_position(given), given)
