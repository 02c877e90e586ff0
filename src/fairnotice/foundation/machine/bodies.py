"""Reading the body of a machine's request: strictly, and never more than is meant."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from ninja.parser import Parser

from fairnotice.core.screening.records import parse_record
from fairnotice.errors import FairnoticeError

#: Our request takes some ten kilobytes; pictures and copies are attachments.
MOST_BYTES = 1_000_000


class BodyTooLong(FairnoticeError):
    """The body is longer than any request is meant to be; nothing of it was read."""


def read_body(request: HttpRequest) -> bytes:
    """The body as it was sent; raises `BodyTooLong`, before reading where the length is stated."""
    stated = request.headers.get("Content-Length", "0")
    if (stated.isdigit() and int(stated) > MOST_BYTES) or len(_read(request)) > MOST_BYTES:
        raise BodyTooLong(f"Nothing was done: the body is longer than {MOST_BYTES} bytes.")
    return _read(request)


def _read(request: HttpRequest) -> bytes:
    try:
        return request.body
    except RequestDataTooBig as problem:
        raise BodyTooLong(f"Nothing was done: the body is longer than {MOST_BYTES} bytes.") from problem


class StrictParser(Parser):
    """Reads a JSON object as the command does: each key once, no NUL, no half characters, not too deep."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        return parse_record(read_body(request), 1).value
