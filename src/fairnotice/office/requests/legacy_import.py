"""Taking in alerts that stood before this office: 'legacy, not examined here'.

Each waits for a second look. None is ever sent out: an alert is made from a human decision on a request,
and there is no way from here to one. An import that was broken off is run again and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

from fairnotice.core.screening.records import RawRecord, read_records
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.shapes import record_id, to_request
from fairnotice.errors import NotAllowed, UnreadableRecord
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.life.taking_in import LegacyRead, take_in_legacy_alerts

_TOGETHER = 500
_LONGEST_REFERENCE = 80
_MOST_FAULTS_KEPT = 1_000


@dataclass(slots=True)
class Imported:
    """How far an import has come: records read, taken in, known before, and those that could not be read."""

    read: int = 0
    taken: int = 0
    known: int = 0
    unreadable: int = 0
    faults: list[tuple[int, str, str]] = field(default_factory=list)

    def note_fault(self, line: int, problem: UnreadableRecord) -> None:
        """Count a record that was left out; the first thousand are told by line and path."""
        self.unreadable += 1
        if len(self.faults) < _MOST_FAULTS_KEPT:
            self.faults.append((line, problem.path, problem.expected))


def import_legacy_alerts(
    *, by: User, bureau: Bureau, kind: str, stream: BinaryIO, tell: Callable[[Imported], None] = lambda _: None
) -> Imported:
    """Take in a file of existing alerts of one bureau, in any of the three shapes, JSON Lines or an array.

    `kind` is what an alert is taken for that states none. An alert known by bureau and reference is
    passed over, so the same file twice changes nothing. Every batch of 500 is one transaction; `tell`
    hears how far it has come after each. Raises `NotAllowed` for who is no operator.
    """
    if by.role != Role.OPERATOR or not by.is_active:
        raise NotAllowed("Nothing was taken in: only an operator imports existing alerts.")
    imported = Imported()
    records = _read_all(stream, bureau, kind, imported)
    while batch := list(islice(records, _TOGETHER)):
        taken = take_in_legacy_alerts(by=by, bureau=bureau, alerts=batch)
        imported.taken += taken
        imported.known += len(batch) - taken
        tell(imported)
    tell(imported)
    return imported


def _read_all(stream: BinaryIO, bureau: Bureau, kind: str, imported: Imported) -> Iterator[LegacyRead]:
    for record in read_records(stream):
        imported.read += 1
        if isinstance(record, UnreadableRecord):
            imported.note_fault(record.line or 0, record)
            continue
        try:
            yield _read(record, bureau, kind)
        except UnreadableRecord as problem:
            imported.note_fault(record.line, problem)


def _read(record: RawRecord, bureau: Bureau, kind: str) -> LegacyRead:
    content = to_request(record.value)
    reference = record_id(record.value, record.line)
    if reference.startswith("line:") or len(reference) > _LONGEST_REFERENCE:
        expected = f"a reference of its own, of at most {_LONGEST_REFERENCE} characters"
        raise UnreadableRecord(
            "alert.reference", expected, "The alert was not taken in: it cannot be told from others."
        )
    states_kind = bool(content.get("alert", {}).get("kind")) if isinstance(content.get("alert"), dict) else False
    read = read_request(content, reference, None if states_kind else kind)
    named = read.values.get("source.id")
    if named is not None and named != bureau.code:
        raise UnreadableRecord("source.id", bureau.code, "The alert was not taken in: it is another bureau's.")
    return LegacyRead(reference, read.kind, content)
