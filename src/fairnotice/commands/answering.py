"""Answer one record: read it, check it, write the answer in the form asked for. Never break off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from gettext import pgettext
from pathlib import Path
from typing import Any

import orjson

from fairnotice.commands.memo import Basis, DayFrom, write_memo
from fairnotice.core.rulebook.rule_set import Law, load_law
from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.core.screening.records import parse_record
from fairnotice.core.screening.request import Request, read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.core.screening.shapes import recognise_shape, record_id, to_request
from fairnotice.errors import LawError, UnreadableRecord

#: Marks that reorder or break what a reader sees; those that set a quoted text apart (U+2068, U+2069) stay.
_MARKS = re.compile("[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066\u2067]")


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked of every record of a run: the kind, the day, the form of the answer."""

    form: str
    today: date
    law_folder: Path
    kind: str | None = None
    on: date | None = None
    on_day_unknown: bool = False
    everything: bool = False
    columns: int = 100
    colour: bool = False
    #: The file that is being answered, as its user named it; empty for standard input.
    file: str = ""
    several_files: bool = False

    def basis_of(self, record: dict[str, Any], request: Request) -> Basis:
        """What the record was, and who named its kind and its day."""
        given = DayFrom.REQUEST if request.submitted_on else DayFrom.TODAY
        return Basis(
            shape=recognise_shape(record),
            kind_from=request.kind_from,
            day_from=DayFrom.ASKER if self.on else given,
            file=self.file if self.several_files else "",
        )


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to one record as it is written out, and whether the record could be read."""

    written: bytes
    readable: bool
    recommendation: str


def answer_record(raw: RawText | UnreadableRecord, question: Question) -> Answered:
    """Answer one record, in its place whatever it holds."""
    law = load_law(question.law_folder)
    if isinstance(raw, UnreadableRecord):
        return _answer_unreadable(raw, raw.line or 1, question)
    try:
        return _answer_readable(raw, question, law)
    except UnreadableRecord as unreadable:
        return _answer_unreadable(unreadable, raw.line, question)
    except LawError:
        raise
    except Exception as failure:
        # Whatever else happens, the records beside this one are answered and this one is not passed.
        return _answer_unreadable(_own_failure(failure), raw.line, question)


def _answer_readable(raw: RawText, question: Question, law: Law) -> Answered:
    record = parse_record(raw.raw, raw.line, raw.column)
    request = read_request(to_request(record.value), record_id(record.value, raw.line), question.kind)
    on = question.on or request.submitted_on or question.today
    assessment = screen_request(request, law, on)
    if question.on_day_unknown:
        assessment = assessment.mark_day_unknown()
    if question.form == "text":
        written = write_memo(
            assessment,
            law,
            question.columns,
            everything=question.everything,
            colour=question.colour,
            basis=question.basis_of(record.value, request),
        )
        return Answered(_MARKS.sub("", written).encode(), True, assessment.recommendation)
    return Answered(assessment.write(), True, assessment.recommendation)


def _answer_unreadable(error: UnreadableRecord, line: int, question: Question) -> Answered:
    if question.form == "text":
        place = f"{question.file} line:{line}" if question.file else f"line:{line}"
        said = pgettext(
            "answer", "{place}  could not be read and was not checked.\n  {message}\n  Expected: {expected}.\n\n"
        )
        text = said.format(place=place, message=error.message, expected=error.expected)
        return Answered(text.encode(), False, "unreadable")
    # The id of the contract names a line alone; among several files the message says which one.
    message = f"{question.file}: {error.message}" if question.several_files and question.file else error.message
    answer = {"id": f"line:{line}", "error": {"path": error.path, "expected": error.expected, "message": message}}
    return Answered(orjson.dumps(answer), False, "unreadable")


def _own_failure(failure: Exception) -> UnreadableRecord:
    return UnreadableRecord(
        "",
        "a record that the program can work through",
        f"The program itself failed on this record ({type(failure).__name__}); it was not checked. "
        "Please report this with a synthetic record of the same shape.",
    )
