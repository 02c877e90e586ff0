"""Which format a file has, by its first bytes; what it is called decides nothing."""

from __future__ import annotations

JPEG, PNG, WEBP, TIFF, PDF = "image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf"
PICTURES = (JPEG, PNG, WEBP, TIFF)
FORMATS = (*PICTURES, PDF)

#: How many bytes from the beginning are enough to tell.
ENOUGH_BYTES = 64

_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    # Readers of PDF look for this further on too; we do not, for a file that is two things at once hides one.
    (b"%PDF-", PDF),
)


def tell_format(beginning: bytes) -> str:
    """The media type, '' where it is none that is taken."""
    if beginning[:4] == b"RIFF" and beginning[8:12] == b"WEBP":
        return WEBP
    return next((media_type for magic, media_type in _BEGINNINGS if beginning.startswith(magic)), "")
