"""Sets letters as PDF by typst, in memory: no file of theirs is written, not even for a moment."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fairnotice.core.letters import Document
from fairnotice.core.letters.typst import scripts_not_set, typst_sources
from fairnotice.errors import FairnoticeError

if TYPE_CHECKING:
    from typst import Fonts

#: Where scripts/build-pages.sh lays the Arabic and the Chinese typeface.
_BUILT_FONTS = Path(__file__).parents[3] / "build" / "fonts"


class CannotPrint(FairnoticeError):
    """These letters cannot be set as a PDF that can be read; the page to print holds all of them."""


def print_pdf(documents: Iterable[Document], *, title: str, language: str) -> bytes:
    """Make one tagged PDF of these documents. Raises `CannotPrint` where a letter of theirs would be lost."""
    pack = tuple(documents)
    if lacking := scripts_not_set(pack):
        scripts = ", ".join(sorted(lacking)).lower()
        raise CannotPrint(f"No PDF was made: its typefaces lack {scripts}. Print the page itself instead.")
    import typst

    try:
        made = typst.compile(  # type: ignore[call-overload]  # its stub forgets sources by name
            typst_sources(pack, title=title, language=language),
            format="pdf",
            font_paths=_find_fonts(),
        )
    except typst.TypstError as problem:
        raise CannotPrint("No PDF was made: the letters could not be set. Print the page itself instead.") from problem
    if not isinstance(made, bytes):
        raise CannotPrint("No PDF was made: nothing came of setting the letters. Print the page itself instead.")
    return made


@cache
def _find_fonts() -> Fonts:
    import fontpkg_noto_sans
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fontpkg_noto_sans.ROOT, _BUILT_FONTS]
    )
