"""The process that binds a bundle: letters, then exhibits as pictures, each page stamped; reads and writes pipes alone.

    python -I -m fairnotice.adapters.binder

Takes one JSON object, `{"letters": PDF, "stamps": PDF, "pictures": [PNG or JPEG]}`, each in base64; writes a PDF. The
stamps are as many pages as letters and pictures together. It exits with 1 where they cannot be bound.
"""

from __future__ import annotations

import io
import json
import resource
import sys
from base64 import b64decode

from PIL import Image
from pypdf import PdfReader, PdfWriter

CPU_SECONDS = 60
MEMORY_BYTES = 2 * 1024 * 1024 * 1024
#: A4 at 150 dots to the inch, and the room left free around a picture for the stamp.
_DOTS, _WIDE, _HIGH, _MARGIN = 150, 1240, 1754, 90


def main() -> int:
    """Bind what standard input holds."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    given = json.load(sys.stdin.buffer)
    # Cloned, not appended: the letters keep their tags, so that they can be read aloud.
    bound = PdfWriter(clone_from=PdfReader(io.BytesIO(b64decode(given["letters"]))))
    for picture in given["pictures"]:
        bound.append(io.BytesIO(_lay_out(b64decode(picture))))
    stamps = PdfReader(io.BytesIO(b64decode(given["stamps"])))
    if len(stamps.pages) != len(bound.pages):
        return 1
    for page, stamp in zip(bound.pages, stamps.pages, strict=True):
        page.merge_page(stamp)
    held = io.BytesIO()
    bound.write(held)
    sys.stdout.buffer.write(held.getvalue())
    return 0


def _lay_out(picture: bytes) -> bytes:
    """A picture as one page of A4."""
    with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as opened:
        shown = opened.convert("RGB")
    shown.thumbnail((_WIDE - 2 * _MARGIN, _HIGH - 2 * _MARGIN))
    page = Image.new("RGB", (_WIDE, _HIGH), "white")
    page.paste(shown, ((_WIDE - shown.width) // 2, _MARGIN))
    held = io.BytesIO()
    page.save(held, "PDF", resolution=_DOTS)
    return held.getvalue()


if __name__ == "__main__":
    sys.exit(main())
