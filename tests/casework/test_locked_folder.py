"""The folder's key: sealed under the passphrase, in memory only while open, gone when idle."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fairnotice.adapters.locked_folder import (
    FolderKeys,
    FolderLocked,
    ForeignFolder,
    HeaderBroken,
    LockedFolder,
    NotYet,
    WrongPassphrase,
)

FIRST, SECOND = "SYNTHETIC first passphrase", "SYNTHETIC second passphrase"


class Seconds:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def folder(tmp_path: Path, seconds: Seconds) -> LockedFolder:
    made = LockedFolder(tmp_path, instance="casework", idle_seconds=60, seconds=seconds, cost=2**10)
    made.begin(FIRST)
    return made


def again(folder: LockedFolder, seconds: Seconds) -> LockedFolder:
    return LockedFolder(folder.path, instance="casework", idle_seconds=60, seconds=seconds, cost=2**10)


def test_the_same_key_comes_back_in_another_process(folder: LockedFolder, seconds: Seconds) -> None:
    key = folder.read_key()
    other = again(folder, seconds)
    with pytest.raises(FolderLocked):
        other.read_key()
    other.open(FIRST)
    assert other.read_key() == key and len(key) == 32


def test_a_wrong_passphrase_opens_nothing_and_makes_the_next_wait_longer(
    folder: LockedFolder, seconds: Seconds
) -> None:
    other = again(folder, seconds)
    waits = []
    for _ in range(10):
        with pytest.raises(WrongPassphrase):
            other.open("SYNTHETIC wrong passphrase")
        with pytest.raises(NotYet) as early:
            other.open(FIRST)
        waits.append(early.value.seconds)
        seconds.now += early.value.seconds
    assert not other.is_open
    assert waits[:4] == [2, 3, 5, 9] and waits == sorted(waits) and waits[-1] == 301
    other.open(FIRST)
    with pytest.raises(WrongPassphrase):
        other.open("SYNTHETIC wrong passphrase")
    with pytest.raises(NotYet) as early:
        other.open(FIRST)
    assert early.value.seconds == 2


def test_another_passphrase_seals_the_same_key_and_the_old_one_opens_no_more(
    folder: LockedFolder, seconds: Seconds
) -> None:
    key = folder.read_key()
    with pytest.raises(WrongPassphrase):
        folder.change_passphrase(SECOND, FIRST)
    seconds.now += 10
    folder.change_passphrase(FIRST, SECOND)
    other = again(folder, seconds)
    with pytest.raises(WrongPassphrase):
        other.open(FIRST)
    seconds.now += 10
    other.open(SECOND)
    assert other.read_key() == key


def test_it_locks_itself_when_nobody_is_at_work_and_not_before(folder: LockedFolder, seconds: Seconds) -> None:
    seconds.now += 60
    assert folder.is_open
    folder.touch()
    seconds.now += 60
    assert folder.is_open
    seconds.now += 1
    assert not folder.is_open
    with pytest.raises(FolderLocked):
        folder.read_key()


def test_looking_whether_it_is_open_is_no_work(folder: LockedFolder, seconds: Seconds) -> None:
    for _ in range(7):
        seconds.now += 10
        _ = folder.is_open
    assert not folder.is_open


def test_locking_forgets_the_key(folder: LockedFolder) -> None:
    held = folder._key
    folder.lock()
    assert held == bytearray(32)
    with pytest.raises(FolderLocked):
        folder.read_key()


def test_weaker_stretching_written_into_the_header_opens_nothing(folder: LockedFolder, seconds: Seconds) -> None:
    path = folder.path / "folder.json"
    told = json.loads(path.read_text())
    told["stretching"]["n"] = 2**11
    path.write_text(json.dumps(told))
    with pytest.raises(WrongPassphrase):
        again(folder, seconds).open(FIRST)


@pytest.mark.parametrize(
    "change",
    [
        {"stretching": {"name": "scrypt", "n": 2**30, "r": 8, "p": 1, "salt": "AAAA"}},
        {"stretching": {"name": "scrypt", "n": 1000, "r": 8, "p": 1, "salt": "AAAA"}},
        {"stretching": {"name": "md5"}},
        {"stretching": "none"},
        {"sealed_key": "not base64!"},
        {"kind": "fairnotice locked folder 9"},
    ],
)
def test_a_header_that_was_not_written_here_is_refused_unread(
    folder: LockedFolder, seconds: Seconds, change: dict[str, object]
) -> None:
    path = folder.path / "folder.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(HeaderBroken):
        again(folder, seconds).open(FIRST)


def test_half_a_header_says_that_it_is_damaged(folder: LockedFolder, seconds: Seconds) -> None:
    path = folder.path / "folder.json"
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(HeaderBroken, match="damaged"):
        again(folder, seconds).open(FIRST)


def test_a_folder_of_another_instance_is_refused(folder: LockedFolder) -> None:
    other = LockedFolder(folder.path, instance="office", idle_seconds=60, cost=2**10)
    with pytest.raises(ForeignFolder):
        other.open(FIRST)


def test_a_folder_that_holds_something_else_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "office.sqlite3").write_bytes(b"SQLite format 3\x00")
    folder = LockedFolder(tmp_path, instance="casework", idle_seconds=60, cost=2**10)
    with pytest.raises(ForeignFolder):
        folder.begin(FIRST)
    assert [path.name for path in tmp_path.iterdir()] == ["office.sqlite3"]


def test_a_second_beginning_would_lose_the_first_key_and_is_refused(folder: LockedFolder) -> None:
    with pytest.raises(ForeignFolder):
        folder.begin(SECOND)


def test_the_same_letters_from_another_keyboard_open_it(tmp_path: Path) -> None:
    folder = LockedFolder(tmp_path, instance="casework", idle_seconds=60, cost=2**10)
    folder.begin("SYNTHETIC caf\u00e9 \u0627\u0654\u0628")
    folder.lock()
    folder.open("SYNTHETIC cafe\u0301 \u0623\u0628")
    assert folder.is_open


def test_each_use_has_a_key_of_its_own(folder: LockedFolder) -> None:
    keys = FolderKeys(folder)
    made = {keys.newest("files").secret, keys.newest("database").secret, folder.read_key()}
    assert len(made) == 3
    assert keys.find("files-1") == keys.newest("files")
    assert "secret" not in repr(keys.newest("files"))


def test_the_header_is_its_owners_alone(folder: LockedFolder) -> None:
    assert (folder.path / "folder.json").stat().st_mode & 0o777 == 0o600
