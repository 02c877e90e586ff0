"""The process that opens a stranger's file: reads it from standard input, writes a picture, and ends.

    python -I -m fairnotice.adapters.drawing.artist inspect MEDIA_TYPE MOST_PAGES
    python -I -m fairnotice.adapters.drawing.artist draw MEDIA_TYPE PAGE WIDTH
    python -I -m fairnotice.adapters.drawing.artist tell application/pdf MOST_PAGES

Answers one line of JSON, `{"pages": n}`, `{"media_type": ...}` with the picture behind it, `{"pages": n}` with the text
of each behind it and a form feed between them, or `{"refused": reason}`
with a reason of `Refusal`. It knows no name, no person and no key; it confines itself before the first byte of the
file is read.
"""

from __future__ import annotations

import codecs
import io
import json
import sys
import warnings
from typing import Any

import pypdfium2
from PIL import Image, ImageOps, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin

from fairnotice.adapters.drawing.confinement import confine
from fairnotice.adapters.drawing.formats import JPEG, PDF, PNG, TIFF

#: Pixels a picture may have before it is opened: 40 million is a large photograph, and 120 MB once it is.
MOST_PIXELS = 40_000_000
#: Characters of text that are handed out.
MOST_TEXT = 1_000_000
#: Height of what is drawn, however narrow the page.
MOST_HEIGHT = 8_000
_PLUGINS = (JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin, WebPImagePlugin)
_NAMED = {"image/jpeg": ("JPEG", "MPO"), "image/png": ("PNG",), "image/webp": ("WEBP",), "image/tiff": ("TIFF",)}


class CannotDraw(Exception):
    """Why no picture was made: `unreadable`, `locked`, `moving`, `too_many_pages`, `too_large`, `no_such_page`."""


def main(arguments: list[str]) -> None:
    """Answer one question about the file on standard input."""
    task, media_type, *numbers = arguments
    first, width = ([int(number) for number in numbers] + [0])[:2]
    _warm_up()
    confine()
    received = sys.stdin.buffer.read()
    answer: dict[str, Any]
    try:
        if task == "inspect":
            answer, picture = {"pages": _inspect(received, media_type, most_pages=first)}, b""
        elif task == "tell":
            answer, picture = _tell(received, most_pages=first)
        else:
            answer, picture = _draw(received, media_type, number=first, width=width)
    except CannotDraw as refusal:
        answer, picture = {"refused": str(refusal)}, b""
    except MemoryError:
        answer, picture = {"refused": "too_heavy"}, b""
    except Exception:  # whatever a parser throws at a broken file means the same: it cannot be read
        answer, picture = {"refused": "unreadable"}, b""
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + picture)
    sys.stdout.buffer.flush()


def _warm_up() -> None:
    """Load now whatever is loaded at first use: afterwards no file can be opened any more."""
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    # Otherwise the first open looks for all plugins, on a disk that is out of reach by then.
    Image._initialized = 2
    for name in ("JPEG", "PNG", "WEBP", "TIFF"):
        held = io.BytesIO()
        Image.new("RGB", (8, 8)).save(held, name, **({"compression": "tiff_lzw"} if name == "TIFF" else {}))
        held.seek(0)
        ImageOps.exif_transpose(Image.open(held, formats=(name,))).resize((4, 4))
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(10, 10)
    page.render(scale=1).to_pil()
    page.get_textpage().get_text_bounded()
    # An empty page has no text to decode, so what would decode it is looked up here.
    codecs.lookup("utf-16-le")
    document.close()


def _inspect(received: bytes, media_type: str, *, most_pages: int) -> int:
    """How many pages there are, when each can be told and the first can be drawn whole."""
    if media_type == PDF:
        pages = len(_open_pdf(received))
    else:
        with _open_picture(received, media_type) as picture:
            pages = getattr(picture, "n_frames", 1) if picture.format != "MPO" else 1
        if media_type != TIFF and pages > 1:
            raise CannotDraw("moving")
    if pages < 1:
        raise CannotDraw("unreadable")
    if pages > most_pages:
        raise CannotDraw("too_many_pages")
    _draw(received, media_type, number=1, width=400)
    return int(pages)


def _draw(received: bytes, media_type: str, *, number: int, width: int) -> tuple[dict[str, Any], bytes]:
    if media_type == PDF:
        return {"media_type": PNG}, _write(_draw_page(received, number, width), "PNG")
    with _open_picture(received, media_type) as picture:
        if media_type == TIFF:
            try:
                picture.seek(number - 1)
            except EOFError:
                raise CannotDraw("no_such_page") from None
            _refuse_large(*picture.size)
        elif number != 1:
            raise CannotDraw("no_such_page")
        picture.load()
        drawn = _flatten(ImageOps.exif_transpose(picture))
    height = max(1, round(drawn.height * width / drawn.width))
    drawn.thumbnail((width, min(height, MOST_HEIGHT)), Image.Resampling.LANCZOS)
    return {"media_type": JPEG}, _write(drawn, "JPEG")


def _tell(received: bytes, *, most_pages: int) -> tuple[dict[str, Any], bytes]:
    """The text that a PDF carries, page by page; a page that is only a picture has none."""
    document = _open_pdf(received)
    if len(document) > most_pages:
        raise CannotDraw("too_many_pages")
    told: list[str] = []
    left = MOST_TEXT
    for page in document:
        text = page.get_textpage().get_text_bounded().replace("\f", " ").replace("\r\n", "\n")[:left]
        left -= len(text)
        told.append(text)
    return {"pages": len(told)}, "\f".join(told).encode("utf-8", "replace")


def _open_picture(received: bytes, media_type: str) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(received), formats=_NAMED[media_type])
    except Image.DecompressionBombError:
        raise CannotDraw("too_large") from None
    _refuse_large(*picture.size)
    return picture


def _refuse_large(width: int, height: int) -> None:
    if width * height > MOST_PIXELS:
        raise CannotDraw("too_large")


def _flatten(picture: Image.Image) -> Image.Image:
    """Pixels alone, on white: no profile, no comment, no place where it was taken, no hidden layer."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        ground = Image.new("RGB", layered.size, "white")
        ground.paste(layered, mask=layered.getchannel("A"))
        return ground
    if picture.mode.startswith("I") or picture.mode == "F":
        # Sixteen bits and more to a pixel: spread over what a screen shows, for a plain conversion cuts them off.
        grey = picture.convert("F")
        low, high = (float(str(end)) for end in grey.getextrema())
        factor = 255.0 / max(high - low, 1.0)
        return grey.point(lambda value: value * factor - low * factor).convert("L").convert("RGB")
    return picture.convert("RGB")


def _open_pdf(received: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(received)
    except pypdfium2.PdfiumError as error:
        raise CannotDraw("locked" if "password" in str(error).lower() else "unreadable") from None


def _draw_page(received: bytes, number: int, width: int) -> Image.Image:
    document = _open_pdf(received)
    if not 1 <= number <= len(document):
        raise CannotDraw("no_such_page")
    page = document[number - 1]
    wide, high = page.get_size()
    if wide <= 0 or high <= 0:
        raise CannotDraw("unreadable")
    scale = min(width / wide, MOST_HEIGHT / high)
    # Forms and scripts are never initialised: a page is drawn as it lies, and nothing in it runs.
    drawn: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
    return drawn.convert("RGB")


def _write(picture: Image.Image, name: str) -> bytes:
    picture.info.clear()
    held = io.BytesIO()
    picture.save(held, name, **({"quality": 90} if name == "JPEG" else {"compress_level": 3}))
    return held.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
