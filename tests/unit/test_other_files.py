"""Files that hold no JSON are answered once; what may be JSON is answered line by line."""

from __future__ import annotations

import io

import pytest

from fairnotice.core.screening.records import split_records
from fairnotice.errors import UnreadableRecord

OTHERS = {
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<< >>\nendobj\n",
    "DOCX": b"PK\x03\x04\x14\x00\x06\x00\n\x00\nword/document.xml",
    "older Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\n\x00",
    "RTF": b"{\\rtf1\\ansi\n text}\n",
    "a picture": b"\xff\xd8\xff\xe0\x00\x10JFIF\n\n\x01",
    "a web page": b"<!DOCTYPE html>\n<html>\n</html>\n",
    "a table": b"name;forename;born\nSYNTHETIC;A;1984\nSYNTHETIC;B;1985\n",
    "a text that is no JSON": b"Dear colleague\nplease find the request\n" * 400,
}


@pytest.mark.parametrize(("kind", "raw"), OTHERS.items(), ids=list(OTHERS))
def test_another_kind_of_file_is_answered_once_and_said_to_be_one(kind: str, raw: bytes) -> None:
    (answer,) = split_records(io.BytesIO(raw))
    assert isinstance(answer, UnreadableRecord)
    assert kind in answer.message
    assert "Nothing in it was checked" in answer.message
    assert "JSON" in answer.expected


@pytest.mark.parametrize(
    "raw",
    [
        b"not json\n{}\n{}\n",
        b"not json\nnor this\n" + b"nor that\n" * 10 + b"{}\n",
        b'"alert": {},\n"person": {}\n',
        b"\n\n[\n{}\n]\n",
    ],
)
def test_what_may_hold_records_is_not_given_up(raw: bytes) -> None:
    answers = list(split_records(io.BytesIO(raw)))
    assert not [one for one in answers if isinstance(one, UnreadableRecord) and "looks like" in one.message]


def test_the_lines_looked_ahead_at_are_read_again() -> None:
    raw = b"".join(b"x%d\n" % number for number in range(12)) + b"{}\n" * 30
    assert len(list(split_records(io.BytesIO(raw)))) == 42
