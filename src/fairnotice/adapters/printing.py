"""Sets letters as PDF by typst, in memory: no file of theirs is written, not even for a moment."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from threading import BoundedSemaphore

from fairnotice.adapters.typefaces import signs_of
from fairnotice.core.letters import Document
from fairnotice.core.letters.typst import scripts_not_set, typst_sources
from fairnotice.errors import FairnoticeError

#: Where scripts/build-pages.sh lays the Arabic and the Chinese typeface.
_BUILT_FONTS = Path(__file__).parents[3] / "build" / "fonts"
_SECONDS = 30
#: As many as a small computer sets without keeping everybody else waiting; the others queue.
_AT_ONCE = BoundedSemaphore(2)


class CannotPrint(FairnoticeError):
    """These letters cannot be set as a PDF that can be read; the page to print holds all of them."""


def print_pdf(documents: Iterable[Document], *, title: str, language: str) -> bytes:
    """Make one tagged PDF of these documents. Raises `CannotPrint` where a letter of theirs would be lost."""
    pack = tuple(documents)
    if lacking := scripts_not_set(pack, signs_of(_find_fonts())):
        scripts = ", ".join(sorted(lacking))
        raise CannotPrint(f"No PDF was made: its typefaces lack signs of {scripts}. Print the page itself instead.")
    sources = typst_sources(pack, title=title, language=language)
    return set_sources({name: text.decode() for name, text in sources.items()})


def set_sources(sources: Mapping[str, str]) -> bytes:
    """Set sources of our own by typst, in a process of its own. Raises `CannotPrint`."""
    return _set_apart(json.dumps({"sources": sources, "fonts": _find_fonts()}).encode())


def _set_apart(given: bytes) -> bytes:
    if not _AT_ONCE.acquire(timeout=_SECONDS):
        raise CannotPrint("No PDF was made: many are being made just now. Try again, or print the page itself instead.")
    command = [sys.executable, "-I", "-m", "fairnotice.adapters.typesetter"]
    try:
        return subprocess.run(command, input=given, capture_output=True, timeout=_SECONDS, check=True).stdout
    except subprocess.SubprocessError as problem:
        # The process is named, never what it was given.
        raise CannotPrint("No PDF was made: the letters could not be set. Print the page itself instead.") from problem
    finally:
        _AT_ONCE.release()


def _find_fonts() -> list[str]:
    found = find_spec("fontpkg_noto_sans")
    if found is None or found.origin is None or not _BUILT_FONTS.is_dir():
        # Without them letters would turn into boxes, and nobody would be told.
        raise CannotPrint("No PDF was made: the typefaces are not installed. Print the page itself instead.")
    return [str(Path(found.origin).parent), str(_BUILT_FONTS)]
