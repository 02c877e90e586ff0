"""SYNTHETIC papers as lawyers get them: as PDF, and photographed askew, noisy, on their side or head."""

from __future__ import annotations

import io
import random
from pathlib import Path

import fontpkg_noto_sans
import typst
from PIL import Image, ImageDraw, ImageFilter, ImageFont

_FONT = Path(fontpkg_noto_sans.ROOT) / "files" / "NotoSans[wdth,wght].ttf"


def print_paper(text: str) -> bytes:
    """A PDF that carries the text, set by typst with its lines kept."""
    source = '#set text(size: 11pt)\n#for line in read("paper.txt").split("\\n") [#line \\ ]'
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[fontpkg_noto_sans.ROOT])
    made = typst.compile({"main.typ": source.encode(), "paper.txt": text.encode()}, format="pdf", font_paths=fonts)
    assert isinstance(made, bytes)
    return made


def photograph(text: str, *, turned: int = 0, media: str = "JPEG") -> bytes:
    """The text as somebody photographs it: two degrees askew, grey, with specks, and turned as far as said."""
    dealt = random.Random(7)
    page = Image.new("L", (1700, 120 + 48 * text.count("\n")), 235)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(str(_FONT), 34)
    for number, line in enumerate(text.splitlines()):
        pen.text((80, 60 + 48 * number), line, font=font, fill=30)
    page = page.rotate(2, expand=True, fillcolor=210)
    for _ in range(40_000):
        page.putpixel((dealt.randrange(page.width), dealt.randrange(page.height)), dealt.randrange(256))
    page = page.filter(ImageFilter.GaussianBlur(0.8)).rotate(turned, expand=True)
    held = io.BytesIO()
    page.convert("RGB").save(held, media)
    return held.getvalue()


def scan(text: str) -> bytes:
    """A PDF whose only page is a picture."""
    page = Image.open(io.BytesIO(photograph(text)))
    held = io.BytesIO()
    page.save(held, "PDF")
    return held.getvalue()
