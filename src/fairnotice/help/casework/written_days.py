"""The day that a paper carries, where it is written so that it can be read in one way only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

#: Months in the Commission's four languages.
_MONTHS = (
    "january janvier enero يناير", "february février fevrier febrero فبراير", "march mars marzo مارس",
    "april avril abril أبريل ابريل", "may mai mayo مايو", "june juin junio يونيو", "july juillet julio يوليو",
    "august août aout agosto أغسطس اغسطس", "september septembre septiembre سبتمبر",
    "october octobre octubre أكتوبر اكتوبر",
    "november novembre noviembre نوفمبر", "december décembre decembre diciembre ديسمبر",
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
#: 2026-03-12; 12 March 2026, 12 de marzo de 2026; March 12, 2026. Never 03/04/2026, which is two days.
_WAYS = re.compile(
    rf"\b(?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d)\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?:de\s+)?(?P<m2>{_NAMES})\.?,?\s+(?:de\s+|del\s+)?(?P<y2>\d{{4}})\b"
    rf"|\b(?P<m3>{_NAMES})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<y3>\d{{4}})\b",
    re.IGNORECASE,
)
_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day, and how it was written."""

    on: date
    as_written: str


def find_written_day(text: str) -> WrittenDay | None:
    """The first day in a text that can be read in one way only; `None` where there is none."""
    for found in _WAYS.finditer(text[:_LOOKED_AT].translate(_DIGITS)):
        told = {name[0]: value for name, value in found.groupdict().items() if value is not None}
        month = _NUMBER_OF.get(told["m"].casefold(), 0) or int(told["m"] if told["m"].isdigit() else 0)
        try:
            on = date(int(told["y"]), month, int(told["d"]))
        except ValueError:
            continue
        return WrittenDay(on, " ".join(found.group().split()))
    return None
