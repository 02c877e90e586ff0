"""A stranger's file is opened where it can do no harm, and nothing of it but pixels comes out."""

from __future__ import annotations

import io
import platform
import subprocess
import sys
import time

import pytest
from PIL import Image

from fairnotice.adapters.drawing import jail
from fairnotice.adapters.drawing.formats import JPEG, PDF, PNG, TIFF, WEBP, tell_format
from fairnotice.adapters.drawing.jail import NotDrawn, draw_page, inspect_file
from tests import files_made as made

# What the confined process then tries, as a parser taken over by its input would.
TRY = """
import os, socket, sys
from fairnotice.adapters.drawing.confinement import confine
secret = open(sys.argv[1], "w+")
stands = confine()
def tried(attempt):
    try:
        attempt()
    except (OSError, BlockingIOError):
        return "refused"
    return "done"
print(stands, *(tried(a) for a in (
    lambda: open(sys.argv[1]),
    lambda: socket.socket(),
    lambda: os.fork(),
    lambda: os.execv("/bin/true", ["true"]),
    lambda: os.kill(os.getppid(), 0),
    lambda: os.unlink(sys.argv[1]),
)))
"""


def refusal_of(content: bytes, media_type: str, most_pages: int = 10) -> str:
    with pytest.raises(NotDrawn) as refused:
        inspect_file([content], media_type=media_type, most_pages=most_pages)
    return refused.value.reason


@pytest.mark.parametrize(
    ("name", "media_type"), [("JPEG", JPEG), ("PNG", PNG), ("WEBP", WEBP), ("TIFF", TIFF), ("PDF", PDF)]
)
def test_each_format_is_told_by_its_content_and_drawn(name: str, media_type: str) -> None:
    content = made.make_picture(name)
    assert tell_format(content[:64]) == media_type
    assert inspect_file([content], media_type=media_type, most_pages=10) == 1
    drawn = draw_page([content[:100], content[100:]], media_type=media_type, number=1, width=60)
    with Image.open(io.BytesIO(drawn.content)) as picture:
        assert picture.width == 60


@pytest.mark.parametrize(
    "beginning",
    [b"", b"PK\x03\x04", b"MZ\x90", b"<svg xmlns=", b"<!DOCTYPE html>", b"GIF89a", b"\x7fELF", b" %PDF-1.7", b"RIFF"],
)
def test_nothing_else_is_a_format(beginning: bytes) -> None:
    assert tell_format(beginning + bytes(60)) == ""


def test_a_picture_made_anew_does_not_say_where_it_was_taken() -> None:
    content = made.make_picture_with_place()
    assert made.PLACE_TAKEN in content
    drawn = draw_page([content], media_type=JPEG, number=1, width=120)
    assert made.PLACE_TAKEN not in drawn.content
    with Image.open(io.BytesIO(drawn.content)) as picture:
        assert not picture.getexif() and set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_pages_are_counted_and_drawn_each_by_itself() -> None:
    assert inspect_file([made.make_pdf(3)], media_type=PDF, most_pages=3) == 3
    assert refusal_of(made.make_pdf(4), PDF, most_pages=3) == "too_many_pages"
    pages = made.make_tiff(3)
    assert inspect_file([pages], media_type=TIFF, most_pages=3) == 3
    shades = []
    for number in (1, 3):
        with Image.open(io.BytesIO(draw_page([pages], media_type=TIFF, number=number, width=60).content)) as picture:
            shades.append(picture.convert("L").getpixel((5, 5)))
    assert shades == [0, 20]
    with pytest.raises(NotDrawn, match="No picture"):
        draw_page([pages], media_type=TIFF, number=4, width=60)


@pytest.mark.parametrize("media_type", [JPEG, PNG, WEBP, TIFF, PDF])
def test_a_file_cut_off_is_refused(media_type: str) -> None:
    name = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP", TIFF: "TIFF", PDF: "PDF"}[media_type]
    content = made.make_picture(name, (300, 200))
    assert refusal_of(content[: len(content) // 3], media_type) == "unreadable"


def test_a_picture_of_more_pixels_than_anybody_needs_is_not_opened() -> None:
    begun = time.monotonic()
    assert refusal_of(made.make_png_of(30_000, 30_000), PNG) == "too_large"
    assert time.monotonic() - begun < 10


def test_a_moving_picture_is_refused_for_only_its_first_would_be_seen() -> None:
    frames = [Image.new("RGB", (20, 20), shade) for shade in ("red", "blue")]
    for name, media_type in (("PNG", PNG), ("WEBP", WEBP)):
        held = io.BytesIO()
        frames[0].save(held, name, save_all=True, append_images=frames[1:])
        assert refusal_of(held.getvalue(), media_type) == "moving"


def test_a_page_packed_into_gigabytes_ends_at_the_limits() -> None:
    bomb = made.make_pdf_bomb()
    assert len(bomb) < 100_000
    begun = time.monotonic()
    try:
        inspect_file([bomb], media_type=PDF, most_pages=10)
    except NotDrawn as refused:
        assert refused.reason in ("too_heavy", "unreadable")
    assert time.monotonic() - begun < jail.ANSWER_SECONDS + 5


def test_a_page_of_absurd_height_is_drawn_within_bounds() -> None:
    drawn = draw_page([made.make_huge_page()], media_type=PDF, number=1, width=2000)
    with Image.open(io.BytesIO(drawn.content)) as picture:
        assert picture.height <= 8_000 and picture.width <= 2_000


def test_a_drawing_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jail, "ANSWER_SECONDS", 0.05)
    assert refusal_of(made.make_picture(), JPEG) == "too_heavy"


def test_a_locked_pdf_says_that_it_is_locked() -> None:
    lock = b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32)
    locked = made.make_pdf(1).replace(b"trailer", b"9 0 obj\n" + lock + b"\nendobj\ntrailer")
    # The table of places is wrong now; the reader mends it by looking for the objects, and finds the lock.
    locked = locked.replace(b"/Root", b"/Encrypt 9 0 R /ID [(SYNTHETIC) (SYNTHETIC)] /Root")
    assert refusal_of(locked, PDF) == "locked"


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"), reason="no filter of system calls here"
)
def test_the_process_that_opens_a_strangers_file_can_reach_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    held = tmp_path_factory.mktemp("held") / "secret"
    told = subprocess.run(
        [sys.executable, "-c", TRY, str(held)], capture_output=True, text=True, check=True, timeout=30
    ).stdout.split()
    assert told == ["True", *["refused"] * 6]
    assert held.exists()
