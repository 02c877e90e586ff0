"""Tells a file that holds no JSON at all by its first bytes, so that it is answered once and not line by line."""

from __future__ import annotations

from collections.abc import Sequence

from fairnotice.errors import UnreadableRecord

#: What the first bytes of a file say it is; the first that fits speaks.
_MARKS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive, such as a Word document or a spreadsheet (DOCX, XLSX, ODT)"),
    (b"\xd0\xcf\x11\xe0", "an older Word or Excel document"),
    (b"{\\rtf", "a rich-text document (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"<", "a web page or XML"),
)
_SEPARATORS = (b"\t", b";", b",")
_OPENS_RECORD = (b"{", b"[")
#: A table may hold many lines before one that looks like JSON; a broken file of records, few.
FEWEST_LINES = 2


def recognise_other_file(lines: Sequence[bytes]) -> UnreadableRecord | None:
    """The one answer to a file that is no JSON, from its first lines with text; None where it may be JSON.

    A text is only taken for something else where no line of those given opens a record: otherwise
    each line is answered in its place.
    """
    first = lines[0].lstrip() if lines else b""
    for mark, kind in _MARKS:
        if first.startswith(mark):
            return _refuse(kind)
    if len(lines) < FEWEST_LINES or any(line.lstrip().startswith(_OPENS_RECORD) for line in lines):
        return None
    # One broken line of records beside others has quotes and colons; prose and tables do not open with them.
    if any(line.lstrip()[:1] in b'"}],:' for line in lines[:FEWEST_LINES]):
        return None
    is_table = any(lines[0].count(mark) and lines[0].count(mark) == lines[1].count(mark) for mark in _SEPARATORS)
    return _refuse("a table (CSV or the like)" if is_table else "a text that is no JSON")


def _refuse(kind: str) -> UnreadableRecord:
    return UnreadableRecord(
        "",
        "a file of JSON: one request, an array of them, or JSON Lines",
        f"This looks like {kind}, and a request is read from JSON. Nothing in it was checked; write the request "
        "as docs/reference/input-shapes.md shows, and hand that file in.",
        1,
    )
