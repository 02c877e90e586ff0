"""Which signs a typeface can draw, read from its own table of them (OpenType, `cmap`, formats 4 and 12)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from fairnotice.errors import FairnoticeError


class UnreadableTypeface(FairnoticeError):
    """A typeface lacks, lost or broke the table of its signs."""


def signs_of(folders: Iterable[str]) -> frozenset[int]:
    """The signs, as Unicode numbers, that at least one typeface in these folders draws."""
    faces = sorted(face for folder in folders for face in Path(folder).rglob("*.ttf"))
    return frozenset().union(*map(_read_signs, faces))


@cache
def _read_signs(face: Path) -> frozenset[int]:
    try:
        return frozenset(_read_table(_find_table(face.read_bytes())))
    except (OSError, struct.error, StopIteration) as problem:
        raise UnreadableTypeface(f"No signs were read from {face.name}. Run `make clean install`.") from problem


def _find_table(face: bytes) -> bytes:
    """The widest table of signs within a typeface, from its first octet on."""
    (number,) = struct.unpack_from(">4xH", face)
    entries = struct.iter_unpack(">4s4xI4x", face[12 : 12 + 16 * number])
    start = next(start for name, start in entries if name == b"cmap")
    (number,) = struct.unpack_from(">2xH", face, start)
    offsets = [offset for (offset,) in struct.iter_unpack(">4xI", face[start + 4 : start + 4 + 8 * number])]
    return max((face[start + offset :] for offset in offsets), key=_width)


def _width(table: bytes) -> int:
    """How far a table reaches: format 12 beyond the first 65,536 signs, format 4 up to them, others nowhere."""
    (form,) = struct.unpack_from(">H", table)
    return {12: 2, 4: 1}.get(form, 0)


def _read_table(table: bytes) -> Iterator[int]:
    match _width(table):
        case 2:
            return _read_groups(table)
        case 1:
            return _read_segments(table)
        case _:
            raise struct.error


def _read_groups(table: bytes) -> Iterator[int]:
    """Each group is a first sign, a last sign, and the glyph of the first; glyph 0 stands for what is not there."""
    (number,) = struct.unpack_from(">12xI", table)
    for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * number]):
        yield from range(first + (glyph == 0), last + 1)


def _read_segments(table: bytes) -> Iterator[int]:
    """The last signs of all segments, then the first ones, what is added to a sign, and where its glyph is listed."""
    (octets,) = struct.unpack_from(">6xH", table)
    shape = f">{octets // 2}H"
    lasts, firsts, added, listed = (struct.unpack_from(shape, table, 14 + n * octets + 2 * bool(n)) for n in range(4))
    for segment, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        place = 16 + 3 * octets + 2 * segment + listed[segment]
        for sign in range(first, last + 1):
            glyph = sign + added[segment]
            if listed[segment]:
                (glyph,) = struct.unpack_from(">H", table, place + 2 * (sign - first))
            if glyph % 0x10000:
                yield sign
