"""`fairnotice convert`: records of any shape read here, written as our request or as FollowTheMoney."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from typing import Any, BinaryIO

import orjson

from fairnotice.commands.opening import open_input
from fairnotice.core.screening.follow_the_money_writing import to_follow_the_money
from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.core.screening.records import parse_record, split_records
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.shapes import record_id, to_request
from fairnotice.errors import UnreadableRecord


def convert_files(files: Iterable[str], to: str, out: BinaryIO) -> int:
    """Write every record as one line of JSON, an unreadable one as its error in place.

    `to` is `request` or `followthemoney`. Returns 0, or 2 where a record could not be read. Raises
    `FairnoticeError` where a file cannot be opened, before anything is written.
    """
    unreadable = False
    with ExitStack() as stack:
        streams = [open_input(name, stack) for name in files]
        for stream in streams:
            for raw in split_records(stream):
                line, readable = _convert(raw, to)
                unreadable |= not readable
                out.write(line + b"\n")
    out.flush()
    return 2 if unreadable else 0


def _convert(raw: RawText | UnreadableRecord, to: str) -> tuple[bytes, bool]:
    if isinstance(raw, UnreadableRecord):
        return _write_error(raw, raw.line or 1), False
    try:
        return orjson.dumps(_convert_readable(raw, to)), True
    except UnreadableRecord as unreadable:
        return _write_error(unreadable, raw.line), False
    except Exception as failure:
        # Whatever else happens, the records beside this one are converted.
        return _write_error(_own_failure(failure), raw.line), False


def _convert_readable(raw: RawText, to: str) -> dict[str, Any]:
    """What cannot be read as a request is not converted: a half-right record would be believed."""
    record = parse_record(raw.raw, raw.line, raw.column)
    request = to_request(record.value)
    read_request(request, record_id(record.value, raw.line))
    if to == "request":
        return request
    return to_follow_the_money(_leave_out_nulls(request), raw.line)


def _leave_out_nulls(value: Any) -> Any:
    """Null says nothing, as absence does."""
    if isinstance(value, dict):
        return {key: _leave_out_nulls(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_leave_out_nulls(item) for item in value if item is not None]
    return value


def _write_error(error: UnreadableRecord, line: int) -> bytes:
    told = {"path": error.path, "expected": error.expected, "message": error.message}
    return orjson.dumps({"id": f"line:{line}", "error": told})


def _own_failure(failure: Exception) -> UnreadableRecord:
    return UnreadableRecord(
        "",
        "a record that the program can work through",
        f"The program itself failed on this record ({type(failure).__name__}); it was not converted. "
        "Please report this with a synthetic record of the same shape.",
    )
