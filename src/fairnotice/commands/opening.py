"""Open the files that a person names, before anything is answered, and read the records in them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.core.screening.records import split_records
from fairnotice.errors import FairnoticeError, UnreadableRecord


def open_input(name: str, stack: ExitStack) -> BinaryIO:
    """The bytes of a file, `-` for standard input; raises `FairnoticeError` where it cannot be opened."""
    if name == "-":
        # Where the shell closed it, there is none: pipes and terminals may be missing in a timer or a service.
        if sys.stdin is None:
            raise FairnoticeError("There is no standard input. No record was read; name a file that can be read.")
        return sys.stdin.buffer
    try:
        return stack.enter_context(Path(name).open("rb"))
    except OSError as problem:
        raise FairnoticeError(
            f"{show_name(name)}: {problem.strerror}. No record was read; name a file that can be read."
        ) from None


def show_name(name: str) -> str:
    """The name of a file, with nothing in it that a terminal would act on."""
    return name if name.isprintable() else ascii(name)[1:-1]


def split_input(stream: BinaryIO) -> Iterator[RawText | UnreadableRecord]:
    """The text of each record of a stream; raises `FairnoticeError` where reading on fails."""
    try:
        yield from split_records(stream)
    except OSError as problem:
        raise FairnoticeError(
            f"Reading on failed: {problem.strerror}. The records after the last answer were not looked at; "
            "look at the file and run the command again."
        ) from None
