"""Decided cases out of a file that a user loads, and which of them are near an opinion, for and against.

The file holds JSON Lines, one case an object: `id`; `outcome` (`not_compliant`, `compliant_in_part`, `compliant` or
another word, which is then left out); `grounds` and, where they differ, `concerns_raised`, from the closed list;
`paragraph` (or `para`), where it stands; `text` (or `reasoning`), our words of it; `url` (or `source`).

Near is what shares a ground. It is said which ones are shared; nothing is counted into a chance.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.errors import FairnoticeError

MOST_CASES = 20_000
_LONGEST_LINE = 100_000
_LONGEST_TEXT = 1_500


class Side(StrEnum):
    """For whom a decision speaks: for the person, or for the sender."""

    FOR = "for"
    AGAINST = "against"


_SIDES = {"not_compliant": Side.FOR, "compliant_in_part": Side.FOR, "compliant": Side.AGAINST}


class CannotReadCases(FairnoticeError):
    """A file of cases is not in the form that is read; nothing of it was used."""


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """One decided case as the file tells it."""

    id: str
    side: Side
    grounds: frozenset[str]
    paragraph: str
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class NearCase:
    """A case with the grounds that it shares with an opinion, in the order of the closed list."""

    case: DecidedCase
    shared: tuple[str, ...]


def read_cases(content: str) -> list[DecidedCase]:
    """The decided cases of a file; raises `CannotReadCases` at the first line that is none."""
    cases: list[DecidedCase] = []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        if len(line) > _LONGEST_LINE or number > MOST_CASES:
            raise CannotReadCases(
                f"Line {number} is too long, or there are too many. No case was used; split the file."
            )
        try:
            entry: object = json.loads(line)
        except (ValueError, RecursionError):
            entry = None
        if not isinstance(entry, dict) or not entry.get("id"):
            raise CannotReadCases(f"Line {number} is no JSON object with an id. No case was used; mend the line.")
        side = _SIDES.get(str(entry.get("outcome")))
        if side is not None:
            cases.append(_read(entry, side))
    return cases


def _read(entry: Mapping[str, object], side: Side) -> DecidedCase:
    named = [*_list(entry.get("grounds")), *_list(entry.get("concerns_raised"))]
    return DecidedCase(
        id=str(entry["id"])[:100],
        side=side,
        grounds=frozenset(named) & frozenset(GROUNDS),
        paragraph=str(entry.get("paragraph") or entry.get("para") or "")[:200],
        text=str(entry.get("text") or entry.get("reasoning") or "")[:_LONGEST_TEXT],
        where=str(entry.get("url") or entry.get("source") or "")[:300],
    )


def _list(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def find_near(cases: Iterable[DecidedCase], grounds: Collection[str], side: Side, most: int = 5) -> list[NearCase]:
    """The cases of a side that share most grounds; of two that share as many, the one with fewer others."""
    near = list(_share(cases, grounds, side))
    near.sort(key=lambda each: (-len(each.shared), len(each.case.grounds), each.case.id))
    return near[:most]


def _share(cases: Iterable[DecidedCase], grounds: Collection[str], side: Side) -> Iterator[NearCase]:
    for case in cases:
        shared = tuple(ground for ground in GROUNDS if ground in case.grounds and ground in grounds)
        if shared and case.side is side:
            yield NearCase(case, shared)
