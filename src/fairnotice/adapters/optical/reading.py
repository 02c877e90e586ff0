"""Asks Tesseract what stands on a picture: which script, which way up, and the words with their certainty."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

from fairnotice.adapters.optical.words import OpticalText, lay_out_words
from fairnotice.errors import FairnoticeError

#: What mends its absence on Debian and Ubuntu.
APT_LINE = "apt-get install tesseract-ocr tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-ara tesseract-ocr-rus"
ANSWER_SECONDS = 120
#: The languages read together, by the script that was found; each where it is installed.
_LANGUAGES = {
    "Arabic": ("ara", "eng"),
    "Cyrillic": ("rus", "eng"),
    "Latin": ("eng", "fra", "spa"),
}
_EVERY = ("eng", "fra", "spa", "ara", "rus")


class NoOpticalReader(FairnoticeError):
    """Tesseract is not installed on this computer; a picture cannot be read here."""

    def __init__(self) -> None:
        super().__init__(f"The picture was not read: Tesseract is not installed. Run: {APT_LINE}")


class PictureNotRead(FairnoticeError):
    """Tesseract gave no answer in time or in memory; nothing of the picture was read."""

    def __init__(self) -> None:
        super().__init__("The picture was not read: it took too long or failed. Type its text, or take a new picture.")


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a first look tells: which way to turn, and the script."""

    turned: int
    script: str


def is_installed() -> bool:
    """Whether this computer can read pictures."""
    return shutil.which("tesseract") is not None


def read_picture(picture: bytes) -> OpticalText:
    """The words on a picture, whichever way up it was taken. Raises `NoOpticalReader` or `PictureNotRead`."""
    if not is_installed():
        raise NoOpticalReader
    looked = _look(picture)
    wanted = _LANGUAGES.get(looked.script, _EVERY)
    languages = [each for each in wanted if each in _installed()] or ["eng"]
    # Mode 1 turns the page upright by itself before it reads.
    table = _ask(picture, "-l", "+".join(languages), "--psm", "1", "tsv")
    return lay_out_words(table, turned=looked.turned)


def _look(picture: bytes) -> _Looked:
    try:
        told = _ask(picture, "--psm", "0", "-l", "osd")
    except PictureNotRead:
        # With too few letters it cannot tell; they are then read as they lie.
        return _Looked(0, "")
    turned = re.search(r"^Rotate: (\d+)", told, re.MULTILINE)
    script = re.search(r"^Script: (\w+)", told, re.MULTILINE)
    return _Looked(int(turned[1]) if turned else 0, script[1] if script else "")


@cache
def _installed() -> frozenset[str]:
    listed = _run(["--list-langs"], b"")
    return frozenset(line.strip() for line in listed.splitlines()[1:])


def _ask(picture: bytes, *arguments: str) -> str:
    return _run(["stdin", "stdout", *arguments], picture)


def _run(arguments: list[str], given: bytes) -> str:
    binary = shutil.which("tesseract")
    if binary is None:
        raise NoOpticalReader
    try:
        answer = subprocess.run(
            [sys.executable, "-I", "-m", "fairnotice.adapters.optical.confined", binary, *arguments],
            input=given,
            capture_output=True,
            timeout=ANSWER_SECONDS,
            env={},
            cwd="/",
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PictureNotRead from None
    if answer.returncode != 0:
        raise PictureNotRead
    return answer.stdout.decode("utf-8", "replace")
