"""Names of files that leave the folder: a number and a random id, never a person's name or a stranger's."""

from __future__ import annotations

from fairnotice.adapters.drawing.formats import JPEG, PDF, PNG, TIFF, WEBP
from fairnotice.help.casework.models import Document, Matter

_ENDINGS = {PDF: "pdf", JPEG: "jpg", PNG: "png", TIFF: "tif", WEBP: "webp"}


def name_for_saving(matter: Matter, document: Document) -> str:
    """The name under which a document is saved; its ending is by what it is, not by what it was called."""
    ending = _ENDINGS.get(document.media_type, "bin")
    return f"matter-{matter.number}-document-{document.pk.hex[:8]}.{ending}"
