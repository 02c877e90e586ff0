"""What an answer rests on beside the record's own words: its shape, and what had to be assumed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import pgettext

from fairnotice.commands.wording import describe_kind, isolate
from fairnotice.core.screening.request import KindFrom
from fairnotice.core.screening.shapes import Shape, is_public_extract


class DayFrom(StrEnum):
    """Who named the day whose law counts."""

    ASKER = "asker"
    REQUEST = "request"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Basis:
    """How one record was taken. `readers` names who read its texts; `file` is set where several were given."""

    shape: Shape = Shape.OUR_REQUEST
    kind_from: KindFrom = KindFrom.RECORD
    day_from: DayFrom = DayFrom.REQUEST
    readers: str = "none"
    file: str = ""

    @property
    def is_extract(self) -> bool:
        return is_public_extract(self.shape)


def say_assumptions(basis: Basis, kind: str, on: date) -> Iterator[str]:
    """What the record was, and what it did not say and was therefore assumed, a sentence each."""
    if basis.file:
        yield pgettext("memo", "From the file {file}.").format(file=isolate(basis.file))
    if basis.shape is Shape.PUBLIC_RECORD:
        yield pgettext("memo", "This is a public extract: INTERPOL's public record of an alert, not the request.")
    if basis.shape is Shape.FTM_PERSON:
        yield pgettext("memo", "This is a public extract: a FollowTheMoney entity, not the request.")
    if basis.is_extract:
        yield pgettext(
            "memo",
            "It shows only what may be seen from outside. That something is not in it does not mean that the bureau "
            "did not give it.",
        )
    if basis.kind_from is not KindFrom.RECORD:
        yield _KIND_ASSUMED[basis.kind_from]().format(kind=describe_kind(kind))
    if basis.day_from is DayFrom.TODAY:
        said = pgettext("memo", "Judged by today, {day}, because no submission date is given.")
        yield said.format(day=on.isoformat())
    if basis.day_from is DayFrom.ASKER:
        yield pgettext("memo", "Judged by the day that was asked for with --on.")


def say_who_read(basis: Basis) -> str:
    """Who read the charges and the facts; without a reader nobody did, and that must be plain."""
    if basis.readers == "none":
        return pgettext(
            "memo",
            "The charges and the facts were NOT read by anyone (readers: none). Whether Articles 2 and 3 of the "
            "Constitution are respected stays wholly with a person.",
        )
    said = pgettext(
        "memo",
        "The charges and the facts were read by a program only ({readers}). Whether Articles 2 and 3 of the "
        "Constitution are respected stays with a person.",
    )
    return said.format(readers=basis.readers)


_KIND_ASSUMED = {
    KindFrom.ASSUMED: lambda: pgettext("memo", "Taken for a {kind} because the record states no kind."),
    KindFrom.ASKER: lambda: pgettext("memo", "Taken for a {kind} because --kind says so; the record states no kind."),
    KindFrom.PURPOSE: lambda: pgettext("memo", "Taken for a {kind} because of its purpose; it states no kind."),
}
