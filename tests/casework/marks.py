"""SYNTHETIC names planted in a folder, and looking for them in every file of it, in every way of writing."""

from __future__ import annotations

import base64
from pathlib import Path

MARKS = ("SYNTHETICmarkAlpha", "SYNTHETIC علامة مزروعة", "SYNTHETIC种下的记号", "SYNTHETIC посаженная метка")


def list_shapes(mark: str) -> list[bytes]:
    """The octets in which a mark may stand in a file: encodings, hexadecimal, base64 at each offset, upside down."""
    octets = mark.encode()
    shapes = [mark.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
    shapes += [octets.hex().encode(), octets.hex().upper().encode(), octets[::-1]]
    # The ends of base64 hang on what stands beside; the middle does not.
    shapes += [base64.b64encode(b"x" * pad + octets)[4:-4] for pad in range(3)]
    return shapes


def find_marks(folder: Path) -> list[tuple[str, int]]:
    """The files in which a mark stands in clear, names of files included, with the number of the shape."""
    found = []
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files, "an empty folder proves nothing"
    for path in files:
        content = str(path.relative_to(folder)).encode() + b"\n" + path.read_bytes()
        for mark in MARKS:
            found += [(path.name, number) for number, shape in enumerate(list_shapes(mark)) if shape in content]
    return found
