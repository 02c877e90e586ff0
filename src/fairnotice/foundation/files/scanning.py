"""Looking for viruses: the test file always, everything else where a scanner is set up."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.translation import pgettext

from fairnotice.errors import FairnoticeError, Refused

#: The half of the EICAR test file that says what it is; in two, so that this file itself is no test file.
TEST_FILE = b"$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
CLAMD = "clamd"
_ANSWER_SECONDS = 30


class ScannerSilent(FairnoticeError):
    """A scanner is set up and does not answer: nothing comes in unseen."""


def is_scanner_set_up() -> bool:
    """Whether every file is shown to a scanner before it is kept."""
    return bool(settings.CLAMD_SOCKET)


def watch_for_test_file(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces as they are; raises `Refused` where the virus test file is in them."""
    tail = b""
    for piece in pieces:
        if TEST_FILE in tail + piece:
            raise _infected()
        tail = (tail + piece)[-len(TEST_FILE) :]
        yield piece


def scan_pieces(pieces: Iterable[bytes]) -> str:
    """Show a file to clamd, if it is set up: returns which scanner looked, '' for none.

    Raises `Refused` where it finds something, `ScannerSilent` where it gives no clear answer.
    """
    if not is_scanner_set_up():
        return ""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as clamd:
            clamd.settimeout(_ANSWER_SECONDS)
            clamd.connect(settings.CLAMD_SOCKET)
            clamd.sendall(b"zINSTREAM\0")
            for piece in pieces:
                clamd.sendall(struct.pack(">I", len(piece)) + piece)
            clamd.sendall(struct.pack(">I", 0))
            answer = clamd.recv(4096).rstrip(b"\0\n ")
    except OSError:
        raise _silent() from None
    if answer.endswith(b"FOUND"):
        raise _infected()
    if not answer.endswith(b"OK"):
        raise _silent()
    return CLAMD


def _infected() -> Refused:
    words = pgettext("refusal", "The file was not kept: it is, or contains, something that scanners hold for a virus.")
    return Refused(words, {"file": words})


def _silent() -> ScannerSilent:
    return ScannerSilent(
        pgettext(
            "refusal",
            "The file was not kept: the virus scanner does not answer. Try again later, or tell the operator.",
        )
    )
