"""Sets letters as PDF by typst, in memory: no file of theirs is written, not even for a moment."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from fairnotice.adapters.typefaces import signs_of
from fairnotice.core.letters import Document
from fairnotice.core.letters.typst import scripts_not_set, typst_sources
from fairnotice.errors import FairnoticeError

#: Where scripts/build-pages.sh lays the Arabic and the Chinese typeface.
_BUILT_FONTS = Path(__file__).parents[3] / "build" / "fonts"
_SECONDS = 30


class CannotPrint(FairnoticeError):
    """These letters cannot be set as a PDF that can be read; the page to print holds all of them."""


def print_pdf(documents: Iterable[Document], *, title: str, language: str) -> bytes:
    """Make one tagged PDF of these documents. Raises `CannotPrint` where a letter of theirs would be lost."""
    pack = tuple(documents)
    fonts = _find_fonts()
    if lacking := scripts_not_set(pack, signs_of(fonts)):
        scripts = ", ".join(sorted(lacking))
        raise CannotPrint(f"No PDF was made: its typefaces lack signs of {scripts}. Print the page itself instead.")
    sources = typst_sources(pack, title=title, language=language)
    given = {"sources": {name: text.decode() for name, text in sources.items()}, "fonts": fonts}
    command = [sys.executable, "-I", "-m", "fairnotice.adapters.typesetter"]
    try:
        done = subprocess.run(
            command, input=json.dumps(given).encode(), capture_output=True, timeout=_SECONDS, check=True
        )
    except subprocess.SubprocessError as problem:
        # The process is named, never what it was given.
        raise CannotPrint("No PDF was made: the letters could not be set. Print the page itself instead.") from problem
    return done.stdout


def _find_fonts() -> list[str]:
    found = find_spec("fontpkg_noto_sans")
    places = [str(Path(found.origin).parent)] if found and found.origin else []
    return [*places, str(_BUILT_FONTS)]
