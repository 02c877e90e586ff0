"""Asking the process that opens strangers' files, and believing nothing that it does not say in time."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO

from fairnotice.errors import FairnoticeError

#: Wall time for one answer; its processor time is limited in the process itself.
ANSWER_SECONDS = 20
#: No picture that is shown is larger.
MOST_ANSWER_BYTES = 32 * 1024 * 1024
#: How many may draw at once in one process of the office: each takes up to a core and a gigabyte.
_ROOM = threading.BoundedSemaphore(2)


class NotDrawn(FairnoticeError):
    """No picture could be made. `reason` is a code of `artist.CannotDraw`, or `too_heavy`."""

    def __init__(self, reason: str) -> None:
        super().__init__("No picture was made of this file. The file itself is kept as it came.")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made anew: its bytes and media type."""

    content: bytes
    media_type: str


def inspect_file(pieces: Iterable[bytes], *, media_type: str, most_pages: int) -> int:
    """How many pages a file has; raises `NotDrawn` where it cannot be read whole, or has more than allowed."""
    head, _ = _ask(pieces, "inspect", media_type, str(most_pages))
    pages = head.get("pages")
    if not isinstance(pages, int):
        raise NotDrawn("unreadable")
    return pages


def draw_page(pieces: Iterable[bytes], *, media_type: str, number: int, width: int) -> Picture:
    """One page, counted from 1, as a picture `width` pixels wide at most; raises `NotDrawn`."""
    head, picture = _ask(pieces, "draw", media_type, str(number), str(width))
    told = head.get("media_type")
    if told not in ("image/png", "image/jpeg") or not picture:
        raise NotDrawn("unreadable")
    return Picture(picture, str(told))


def read_text(pieces: Iterable[bytes], *, most_pages: int) -> list[str]:
    """The text that a PDF carries, a page each, '' for a page that is a picture; raises `NotDrawn`."""
    head, told = _ask(pieces, "tell", "application/pdf", str(most_pages))
    pages = told.decode("utf-8", "replace").split("\f")
    if head.get("pages") != len(pages):
        raise NotDrawn("unreadable")
    return pages


def _ask(pieces: Iterable[bytes], *arguments: str) -> tuple[dict[str, object], bytes]:
    with _ROOM:
        # No environment: it would hand over the address of the database and its password.
        artist = subprocess.Popen(
            [sys.executable, "-I", "-m", "fairnotice.adapters.drawing.artist", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd="/",
        )
        late = threading.Timer(ANSWER_SECONDS, artist.kill)
        late.start()
        try:
            answer = _converse(artist, pieces)
        finally:
            late.cancel()
            artist.kill()
            artist.wait()
    line, _, picture = answer.partition(b"\n")
    try:
        head = json.loads(line)
    except ValueError:
        raise NotDrawn("too_heavy") from None
    if not isinstance(head, dict) or "refused" in head:
        raise NotDrawn(str(head.get("refused", "unreadable")) if isinstance(head, dict) else "unreadable")
    return head, picture


def _converse(artist: subprocess.Popen[bytes], pieces: Iterable[bytes]) -> bytes:
    given, told = _open(artist.stdin), _open(artist.stdout)
    with told:
        try:
            with given:
                for piece in pieces:
                    given.write(piece)
        except BrokenPipeError:
            # It ended before it had read all: at its limits. What it said, if anything, is read below.
            pass
        answer = told.read(MOST_ANSWER_BYTES + 1)
    return b"" if len(answer) > MOST_ANSWER_BYTES else answer


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise NotDrawn("unreadable")
    return pipe
