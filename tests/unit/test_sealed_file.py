"""A sealed file gives back what was written, or nothing: wherever it was torn, cut, mixed up or changed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.adapters.keyring import Keyring
from fairnotice.adapters.sealed_file import (
    PIECE_BYTES,
    SealBroken,
    SealedWriter,
    draw_data_key,
    measure_sealed,
    open_sealed,
    unwrap_data_key,
    wrap_data_key,
)
from fairnotice.errors import Conflict

FILE_ID, KEY = uuid4(), draw_data_key()
CONTENT = bytes(range(256)) * 700  # three records


def seal(path: Path, content: bytes = CONTENT, *, closed: bool = True) -> Path:
    with SealedWriter(path, file_id=FILE_ID, data_key=KEY) as writer:
        writer.write(content)
        if closed:
            writer.close_seal(hashlib.sha256(content).digest())
    return path


def read(path: Path, *, closed: bool = True) -> bytes:
    return b"".join(open_sealed(path, file_id=FILE_ID, data_key=KEY, closed=closed))


@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])
def test_what_was_sealed_comes_back(tmp_path: Path, size: int) -> None:
    content = (CONTENT * 2)[:size]
    path = seal(tmp_path / "file", content)
    assert read(path) == content
    assert measure_sealed(path).size == size and measure_sealed(path).is_closed
    assert size < 64 or content[:64] not in path.read_bytes()


def test_a_file_cut_off_anywhere_is_known_to_be(tmp_path: Path) -> None:
    whole = seal(tmp_path / "whole").read_bytes()
    cut = tmp_path / "cut"
    ends = (0, 1, 24, 25, 30, PIECE_BYTES, len(whole) // 2, len(whole) - 73, len(whole) - 1)
    for end in ends:
        cut.write_bytes(whole[:end])
        with pytest.raises(SealBroken):
            read(cut)


def test_leaving_out_the_last_records_and_keeping_the_closing_one_is_found(tmp_path: Path) -> None:
    path = seal(tmp_path / "file")
    whole = path.read_bytes()
    first = 25 + 5 + 12 + PIECE_BYTES + 16
    path.write_bytes(whole[:first] + whole[-(5 + 12 + 40 + 16) :])
    with pytest.raises(SealBroken):
        read(path)


def test_something_behind_the_closing_record_is_found(tmp_path: Path) -> None:
    path = seal(tmp_path / "file")
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(SealBroken):
        read(path)


@settings(deadline=None)  # the disk answers when it likes
@given(place=st.integers(min_value=0), bit=st.integers(min_value=0, max_value=7))
def test_a_single_bit_changed_anywhere_is_found(tmp_path_factory: pytest.TempPathFactory, place: int, bit: int) -> None:
    path = seal(tmp_path_factory.mktemp("sealed") / "file", b"SYNTHETIC" * 9)
    changed = bytearray(path.read_bytes())
    changed[place % len(changed)] ^= 1 << bit
    path.write_bytes(changed)
    with pytest.raises(SealBroken):
        read(path)


def test_records_of_another_file_under_the_same_key_are_found(tmp_path: Path) -> None:
    path = seal(tmp_path / "file")
    with pytest.raises(SealBroken):
        b"".join(open_sealed(path, file_id=uuid4(), data_key=KEY))


def test_a_torn_record_is_overwritten_and_the_writing_goes_on(tmp_path: Path) -> None:
    path = seal(tmp_path / "file", CONTENT, closed=False)
    whole = path.read_bytes()
    for torn in (whole + b"\0\0\0", whole + bytes(4096), whole + whole[25:100]):
        path.write_bytes(torn)
        assert measure_sealed(path).size == len(CONTENT)
    with SealedWriter(path, file_id=FILE_ID, data_key=KEY) as writer:
        assert writer.size == len(CONTENT)
        writer.write(b"more")
    assert read(path, closed=False) == CONTENT + b"more"


def test_an_unfinished_file_is_not_taken_for_a_whole_one(tmp_path: Path) -> None:
    path = seal(tmp_path / "file", closed=False)
    assert read(path, closed=False) == CONTENT
    with pytest.raises(SealBroken):
        read(path)


def test_what_was_appended_can_be_taken_back(tmp_path: Path) -> None:
    path = seal(tmp_path / "file", b"kept", closed=False)
    with SealedWriter(path, file_id=FILE_ID, data_key=KEY) as writer:
        before = writer.measure()
        writer.write(CONTENT)
        writer.cut_back(before)
        writer.write(b" on")
    assert read(path, closed=False) == b"kept on"


def test_two_cannot_write_at_once_and_nobody_writes_to_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with SealedWriter(path, file_id=FILE_ID, data_key=KEY) as writer:
        with pytest.raises(Conflict, match="at this moment"), SealedWriter(path, file_id=FILE_ID, data_key=KEY):
            pass
        writer.close_seal(hashlib.sha256().digest())
    with pytest.raises(Conflict, match="whole already"), SealedWriter(path, file_id=FILE_ID, data_key=KEY):
        pass


def test_a_key_is_wrapped_for_one_file_by_one_key(tmp_path: Path) -> None:
    keyring = Keyring(tmp_path)
    first, second = keyring.newest("files"), keyring.rotate("files")
    wrapped = wrap_data_key(KEY, key=first, file_id=FILE_ID)
    assert unwrap_data_key(wrapped, key=first, file_id=FILE_ID) == KEY
    for key, file_id in ((second, FILE_ID), (first, uuid4())):
        with pytest.raises(SealBroken):
            unwrap_data_key(wrapped, key=key, file_id=file_id)
