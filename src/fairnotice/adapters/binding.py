"""Binds letters and exhibits into one PDF with a number on each page, in memory."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Sequence

from fairnotice.adapters.printing import CannotPrint, set_sources

_SECONDS = 90
#: One page a label, empty but for the label at its upper edge.
_STAMPS = """#let labels = json("labels.json")
#set page(paper: "a4", margin: 8mm, fill: none)
#set text(font: ("Noto Sans", "Amiri", "Noto Sans SC"), size: 8pt)
#for (place, label) in labels.enumerate() { if place > 0 { pagebreak() }; align(end, label) }
"""


def count_pages(letters: bytes) -> int:
    """How many pages a PDF of our own has."""
    from pypdf import PdfReader

    return len(PdfReader(io.BytesIO(letters)).pages)


def bind(letters: bytes, pictures: Sequence[bytes], labels: Sequence[str]) -> bytes:
    """Letters first, then each picture on a page; `labels` has one a page. Raises `CannotPrint`."""
    stamps = set_sources({"main.typ": _STAMPS, "labels.json": json.dumps(list(labels))})
    given = {
        "letters": b64encode(letters).decode(),
        "stamps": b64encode(stamps).decode(),
        "pictures": [b64encode(picture).decode() for picture in pictures],
    }
    command = [sys.executable, "-I", "-m", "fairnotice.adapters.binder"]
    try:
        done = subprocess.run(
            command, input=json.dumps(given).encode(), capture_output=True, timeout=_SECONDS, check=True
        )
    except subprocess.SubprocessError as problem:
        raise CannotPrint("No bundle was made: its pages could not be bound. Take the folder instead.") from problem
    return done.stdout
