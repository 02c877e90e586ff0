"""Keys by name in a folder: rotation interrupts nobody, and nothing is shown."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fairnotice.adapters.keyring import KeyMissing, Keyring
from fairnotice.errors import Conflict


def test_the_first_reading_makes_one_key_that_stays(tmp_path: Path) -> None:
    made = Keyring(tmp_path).newest("files")
    assert len(made.secret) == 32
    assert Keyring(tmp_path).list_keys("files") == (made,)


def test_a_key_belongs_to_its_owner_alone_and_hides_its_secret(tmp_path: Path) -> None:
    made = Keyring(tmp_path).newest("files")
    (path,) = (tmp_path / "files").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert made.text not in repr(made) and repr(made) == "Key(files-1)"


def test_after_a_rotation_the_older_key_still_opens(tmp_path: Path) -> None:
    keyring = Keyring(tmp_path)
    first = keyring.newest("files")
    second = keyring.rotate("files")
    assert keyring.newest("files") == second != first
    assert keyring.list_keys("files") == (second, first)
    assert keyring.find(first.id) == first


def test_a_retired_key_opens_nothing_and_the_newest_cannot_be_retired(tmp_path: Path) -> None:
    keyring = Keyring(tmp_path)
    first = keyring.newest("session")
    with pytest.raises(Conflict):
        keyring.retire(first)
    keyring.rotate("session")
    keyring.retire(first)
    with pytest.raises(KeyMissing):
        keyring.find(first.id)


def test_numbers_are_read_as_numbers_and_never_used_twice(tmp_path: Path) -> None:
    keyring = Keyring(tmp_path)
    ids = [keyring.newest("files").id, *(keyring.rotate("files").id for _ in range(11))]
    assert ids[-1] == "files-12" == keyring.newest("files").id
    assert len(set(ids)) == 12


def test_starters_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as starters:
        made = set(starters.map(lambda _: Keyring(tmp_path).newest("session"), range(32)))
    assert len(made) == 1
    assert [path.name for path in (tmp_path / "session").iterdir()] == ["000001.key"]


def test_two_rotations_at_once_lose_no_key(tmp_path: Path) -> None:
    keyring = Keyring(tmp_path)
    keyring.newest("files")
    with ThreadPoolExecutor(8) as rotators:
        made = list(rotators.map(lambda _: keyring.rotate("files"), range(8)))
    assert all(keyring.find(key.id) == key for key in made)
