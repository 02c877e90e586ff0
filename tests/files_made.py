"""Files for tests: sound ones, and those that somebody would send to do harm. All are made here and SYNTHETIC."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pypdfium2
from PIL import Image

PLACE_TAKEN = b"SYNTHETIC-PLACE-TAKEN"


def make_picture(name: str = "JPEG", size: tuple[int, int] = (120, 80), **options: object) -> bytes:
    held = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(held, name, **options)  # type: ignore[arg-type]
    return held.getvalue()


def make_picture_with_place() -> bytes:
    """A photograph that says in its EXIF where it was taken, and has a comment and something behind its end."""
    exif = Image.Exif()
    exif[0x010E] = PLACE_TAKEN.decode()
    return make_picture(exif=exif, comment=PLACE_TAKEN) + PLACE_TAKEN


def make_pdf(pages: int = 2, size: tuple[float, float] = (200, 300)) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(*size)
    held = io.BytesIO()
    document.save(held)
    document.close()
    return held.getvalue()


def make_tiff(pages: int) -> bytes:
    held = io.BytesIO()
    first, *others = [Image.new("L", (60, 40), shade) for shade in range(0, pages * 10, 10)]
    first.save(held, "TIFF", save_all=True, append_images=others)
    return held.getvalue()


def make_png_of(width: int, height: int) -> bytes:
    """A PNG that announces so many pixels and holds none: a few bytes that would take gigabytes to open."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in parts
    )


def make_zip_bomb() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(5_000_000))
    return held.getvalue()


def make_pdf_bomb() -> bytes:
    """A PDF whose page is a stream that was packed again and again, until gigabytes are a few kilobytes."""
    packed = zlib.compress(b"0 0 m 1 1 l S\n" * 8_000_000, 9)
    for _ in range(2):
        packed = zlib.compress(packed, 9)
    filters = b"[/FlateDecode /FlateDecode /FlateDecode]"
    return _write_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>",
        b"<< /Length %d /Filter %s >>\nstream\n" % (len(packed), filters) + packed + b"\nendstream",
    )


def make_huge_page() -> bytes:
    return _write_pdf(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 14400000] >>",
    )


def _write_pdf(*objects: bytes) -> bytes:
    written, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return written + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(written))
    )
