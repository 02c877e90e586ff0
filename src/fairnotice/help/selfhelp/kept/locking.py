"""Locks answers into a file by a passphrase, and opens it again (age, https://age-encryption.org/v1, with scrypt)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

import pyrage

from fairnotice.errors import FairnoticeError
from fairnotice.help.selfhelp.screens import Answer, Answers
from fairnotice.help.selfhelp.sealing import CannotOpen, pack_answers, unpack_answers

#: More than all answers of every route together.
MOST_BYTES = 2_000_000
SHORTEST_PASSPHRASE = 12
#: What a file asks this computer to spend: 2 to the power of it, in kilobytes of memory.
_MOST_WORK = 19
_WORK = re.compile(rb"\Aage-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n")
#: Each takes a second and much memory: one at a time, so that many cannot stop the pages of all.
_ONE_AT_A_TIME = Lock()


class CannotUnlock(FairnoticeError):
    """A kept file was not opened: the passphrase is another one, or the file is none of ours or is damaged."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The answers of a file, and the route on which they were kept."""

    route: str
    answers: Mapping[str, Answer]


def lock_answers(answers: Answers, *, route: str, passphrase: str) -> bytes:
    """The bytes of a file that opens by this passphrase only."""
    with _ONE_AT_A_TIME:
        return bytes(pyrage.passphrase.encrypt(route.encode() + b"\n" + pack_answers(answers), passphrase))


def unlock_answers(locked: bytes, passphrase: str) -> Kept:
    """What a file holds. Raises `CannotUnlock`."""
    head = _WORK.match(locked)
    if head is None or int(head[1]) > _MOST_WORK or len(locked) > MOST_BYTES:
        raise CannotUnlock("The file was not opened: it is none that was made here. Nothing of it was kept.")
    try:
        with _ONE_AT_A_TIME:
            opened = pyrage.passphrase.decrypt(locked, passphrase)
        route, _, packed = opened.partition(b"\n")
        return Kept(route.decode(), unpack_answers(packed))
    except (pyrage.DecryptError, ValueError, zlib.error, CannotOpen) as problem:
        raise CannotUnlock("The file was not opened: the passphrase is another one. Try it once more.") from problem
