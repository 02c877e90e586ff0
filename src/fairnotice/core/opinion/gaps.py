"""What a paper must say and does not, gap by gap, with the article that asks for it and the ground it supports."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).parent / "gaps.yaml"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not said: the fields it would stand in, our sentence, the article, the ground."""

    fields: tuple[str, ...]
    says: str
    citation: str
    ground: str


@cache
def load_gaps() -> tuple[Gap, ...]:
    """Every gap that is named here, in the order of its weight."""
    listed: list[dict[str, Any]] = yaml.load(_FILE.read_bytes(), _Loader)
    return tuple(Gap(tuple(each["fields"]), each["says"], each["citation"], each["ground"]) for each in listed)


def find_gaps(absent: Collection[str]) -> tuple[Gap, ...]:
    """The gaps that absent fields make."""
    return tuple(gap for gap in load_gaps() if not set(gap.fields).isdisjoint(absent))
