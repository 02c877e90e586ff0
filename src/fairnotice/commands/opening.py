"""Open the files that a person names, before anything is answered."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from fairnotice.errors import FairnoticeError


def open_input(name: str, stack: ExitStack) -> BinaryIO:
    """The bytes of a file, `-` for standard input; raises `FairnoticeError` where it cannot be opened."""
    if name == "-":
        return sys.stdin.buffer
    try:
        return stack.enter_context(Path(name).open("rb"))
    except OSError as problem:
        raise FairnoticeError(
            f"{name}: {problem.strerror}. No record was read; name a file that can be read."
        ) from None
