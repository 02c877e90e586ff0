"""The printout as it was read: each field with the words it was read from, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from fairnotice.core.printouts.converting import Converted, convert
from fairnotice.core.printouts.labels import find_answers
from fairnotice.core.printouts.layout import Entry, find_entries
from fairnotice.core.printouts.value import Value

#: Longer texts are no printout of one alert; what stands beyond is not read, and the page says so.
MOST_CHARACTERS = 200_000
#: Fields that go over several lines.
_LONG = frozenset(
    {
        "facts.summary",
        "facts.role_of_person",
        "offences[].charge_text",
        "offences[].law_text",
        "offences[].law_ref",
        "offences[].max_penalty",
        "identity.physical_description",
        "alert.action_requested",
        "warrant.issuing_authority",
    }
)
#: A line that ends one text and begins another: nothing, or a rule of dashes.
_GAP = re.compile(r"\n[ \t]*\n[ \t]*\n|\n[ \t]*[-_=*]{4,}")
_TITLE_CHARACTERS = 600


class How(StrEnum):
    """How a field was read."""

    READ = "read"
    GUESSED = "guessed"
    UNREADABLE = "unreadable"


class Paper(StrEnum):
    """What the paper calls itself. Nothing here says whether it is what it calls itself."""

    NOTICE = "notice"
    DIFFUSION = "diffusion"
    WARRANT = "warrant"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """One field as read. `value` is None where words stand there that could not be read.

    `start` and `end` are the place of the words in the text; `why` is a code for what makes it a guess.
    """

    field: str
    value: Value
    how: How
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Printout:
    """A text as read. Where two places say different things of one field, both are here."""

    text: str
    paper: Paper
    readings: tuple[Reading, ...]

    def words_of(self, reading: Reading) -> str:
        """The words of the paper that a field was read from."""
        return self.text[reading.start : reading.end]

    def is_normalised(self, reading: Reading) -> bool:
        """Whether a value is written otherwise than the paper writes it."""
        return reading.value != self.words_of(reading)


def read_printout(text: str, countries: Mapping[str, str], weak: Sequence[tuple[int, int]] = ()) -> Printout:
    """Read a text into fields. `countries` gives the code for each folded name of a country.

    Every value is what stands in the text, or is turned from it into the form's way of writing; none is added. `weak`
    are places whose words a camera made out badly: what rests on them is a guess.
    """
    text = text[:MOST_CHARACTERS]
    found = [*_read_kind(text)]
    offence = event = -1
    seen_of_offence: set[str] = set()
    for entry in find_entries(text):
        if not entry.fills:
            continue
        start, end = _words(text, entry)
        if start == end:
            continue
        field = entry.label.field
        if field.startswith("offences[]"):
            offence, seen_of_offence = _count(field, offence, seen_of_offence)
        if field.startswith("facts.events[]"):
            event = max(event, 0)
        field = field.replace("offences[]", f"offences[{offence}]").replace("events[]", f"events[{event}]")
        found.extend(_read(entry, field, text, start, end, countries))
    return Printout(text, _tell_paper(text), tuple(_doubt(each, weak) for each in found))


def _doubt(reading: Reading, weak: Sequence[tuple[int, int]]) -> Reading:
    if reading.how is How.READ and any(start < reading.end and reading.start < end for start, end in weak):
        return replace(reading, how=How.GUESSED, why="picture")
    return reading


def _words(text: str, entry: Entry) -> tuple[int, int]:
    """Where the words of an entry begin and end: beside the label, and for long fields also below it."""
    beside = text[entry.start : entry.end]
    if entry.label.field in _LONG or not beside.strip():
        below = text[entry.start : entry.end_below]
        gap = _GAP.search(below.rstrip())
        # A label alone on its line has its words on the next one, whatever gap lies between.
        if gap and below[: gap.start()].strip():
            below = below[: gap.start()]
        if entry.label.field not in _LONG:
            below = _first_line(below)
        beside = below
    start = entry.start + len(beside) - len(beside.lstrip())
    return start, max(start, entry.start + len(beside.rstrip()))


def _first_line(below: str) -> str:
    lead = len(below) - len(below.lstrip())
    return below[:lead] + (below[lead:].splitlines() or [""])[0]


def _count(field: str, offence: int, seen: set[str]) -> tuple[int, set[str]]:
    """A field told a second time begins the next offence."""
    if offence < 0 or field in seen:
        return offence + 1, {field}
    return offence, seen | {field}


def _read(entry: Entry, field: str, text: str, start: int, end: int, countries: Mapping[str, str]) -> Iterator[Reading]:
    for made in convert(entry.label.field, text[start:end], countries):
        target = made.field.replace(entry.label.field, field) if made.field else field
        yield (
            replace(_as_reading(made, start, end), field=target)
            if entry.label.exact
            else Reading(
                target, made.value, How.GUESSED if made.value is not None else How.UNREADABLE, start, end, "label_like"
            )
        )


def _as_reading(made: Converted, start: int, end: int) -> Reading:
    if made.value is None:
        return Reading(made.field, None, How.UNREADABLE, start, end, made.why)
    return Reading(made.field, made.value, How.GUESSED if made.why else How.READ, start, end, made.why)


def _tell_paper(text: str) -> Paper:
    named = find_answers("paper", text[:_TITLE_CHARACTERS])
    # A notice names the warrant and often the word diffusion too; its own name is the strongest.
    return next((paper for paper in Paper if paper.value in named), Paper.UNKNOWN)


def _read_kind(text: str) -> Iterator[Reading]:
    """The kind of alert, where the head of the paper names one; a warrant is no alert."""
    kind = {Paper.NOTICE: "red_notice", Paper.DIFFUSION: "diffusion"}.get(_tell_paper(text))
    if kind is None:
        return
    head = text[:_TITLE_CHARACTERS]
    lines = [line for line in head.splitlines(keepends=True) if find_answers("paper", line)]
    line = lines[0] if lines else head
    start = head.index(line) + len(line) - len(line.lstrip())
    yield Reading("alert.kind", kind, How.GUESSED, start, start + len(line.strip()), "title")
