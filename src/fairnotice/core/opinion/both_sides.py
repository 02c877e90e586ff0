"""What proves each ground, and what the other side will say, with where that stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from fairnotice.core.opinion.gaps import load_gaps
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.errors import LawError

_FILE = Path(__file__).parent / "both_sides.yaml"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class BothSides:
    """One ground: its name, the evidence to look for, the answers to expect, and the source with its state."""

    ground: str
    name: str
    evidence: tuple[str, ...]
    other_side: tuple[str, ...]
    source: str
    as_of: str


@cache
def load_both_sides() -> Mapping[str, BothSides]:
    """Every ground of the closed list, in its order; `LawError` where the file lacks one or has one too many."""
    listed: dict[str, dict[str, Any]] = yaml.load(_FILE.read_bytes(), _Loader)
    if set(listed) != set(GROUNDS):
        raise LawError("both_sides.yaml does not hold exactly the grounds of the closed list; mend the file")
    return {ground: _read(ground, listed[ground]) for ground in GROUNDS}


def _read(ground: str, entry: Mapping[str, Any]) -> BothSides:
    return BothSides(
        ground, entry["name"], tuple(entry["evidence"]), tuple(entry["other_side"]), entry["source"], entry["as_of"]
    )


def list_opinion_texts() -> Iterator[str]:
    """Every sentence of this room's files that people read, for the catalogs."""
    for gap in load_gaps():
        yield gap.says
    for sides in load_both_sides().values():
        yield from (sides.name, *sides.evidence, *sides.other_side, sides.source)
