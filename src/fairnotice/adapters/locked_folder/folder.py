"""A locked folder while a process uses it: the key is in memory between unlocking and locking, and nowhere else."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path

from fairnotice.adapters.keyring import KEY_BYTES
from fairnotice.adapters.locked_folder.header import (
    COST,
    ForeignFolder,
    Header,
    WrongPassphrase,
    read_header,
    seal_key,
    write_header,
)
from fairnotice.errors import FairnoticeError

#: After each wrong passphrase the next may be tried only later: 1 s, 2 s, 4 s, up to five minutes.
_FIRST_WAIT_SECONDS, _MOST_WAIT_SECONDS = 1.0, 300.0


class FolderLocked(FairnoticeError):
    """The folder is locked: nothing in it can be read or written."""


class NotYet(FairnoticeError):
    """A passphrase was tried too soon after a wrong one; it was not looked at. `seconds` says how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__("Nothing was opened: wait before the next try.")
        self.seconds = seconds


def read_seconds_awake_and_asleep() -> float:
    """Seconds that also pass while the computer sleeps: a closed lid must lock the folder too."""
    sleeping_too = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(sleeping_too) if sleeping_too is not None else time.monotonic()


class LockedFolder:
    """One folder of one instance in one process; every thread shares it."""

    def __init__(
        self,
        path: Path,
        *,
        instance: str,
        idle_seconds: float,
        seconds: Callable[[], float] | None = None,
        cost: int = COST,
    ) -> None:
        self.path = path
        self.instance = instance
        self.idle_seconds = idle_seconds
        self._cost = cost
        self._seconds = seconds or read_seconds_awake_and_asleep
        self._guard = threading.RLock()
        self._key: bytearray | None = None
        self._used_at = 0.0
        self._wrong = 0
        self._not_before = 0.0

    @property
    def is_new(self) -> bool:
        """Whether no passphrase was ever set here; raises `ForeignFolder` where something else lies in the folder."""
        if read_header(self.path, instance=self.instance) is not None:
            return False
        foreign = [path.name for path in self.path.iterdir() if path.suffix in (".sqlite3", ".key") or path.is_dir()]
        if foreign:
            raise ForeignFolder(
                "Nothing was opened: this folder is not empty, and what lies in it was not made by casework. Name an "
                "empty folder in FAIRNOTICE_FOLDER."
            )
        return True

    @property
    def is_open(self) -> bool:
        """Whether the key is in memory; looking at it does not count as use."""
        with self._guard:
            self.lock_if_idle()
            return self._key is not None

    def begin(self, passphrase: str) -> None:
        """Draw the folder's key, seal it under its first passphrase, and open the folder."""
        with self._guard:
            if not self.is_new:
                raise ForeignFolder("Nothing was changed: this folder has a passphrase already.")
            key = secrets.token_bytes(KEY_BYTES)
            self._write(key, passphrase)
            self._take(key)

    def open(self, passphrase: str) -> None:
        """Open the folder; raises `WrongPassphrase`, `NotYet` while the wait for the last wrong one runs."""
        with self._guard:
            self._take(self._try(passphrase))

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the same key under another passphrase; the old one opens this folder no more."""
        with self._guard:
            key = self._try(old)
            self._write(key, new)

    def touch(self) -> None:
        """Say that somebody is at work: the idle time begins anew."""
        with self._guard:
            self._used_at = self._seconds()

    def lock(self) -> None:
        """Forget the key. Its bytes are overwritten; what Python copied of them meanwhile is not in our hands."""
        with self._guard:
            if self._key is not None:
                self._key[:] = bytes(len(self._key))
            self._key = None

    def lock_if_idle(self) -> None:
        """Forget the key where nobody has been at work for too long."""
        with self._guard:
            if self._key is not None and self._seconds() - self._used_at > self.idle_seconds:
                self.lock()

    def read_key(self) -> bytes:
        """The folder's key; raises `FolderLocked`."""
        with self._guard:
            self.lock_if_idle()
            if self._key is None:
                raise FolderLocked("Nothing was read or written: the folder is locked. Open it with its passphrase.")
            return bytes(self._key)

    def watch(self, every_seconds: float = 5.0) -> threading.Thread:
        """Lock the folder when its time is over, even if nobody asks for a page any more."""

        def strike() -> None:
            while True:
                time.sleep(every_seconds)
                self.lock_if_idle()

        watching = threading.Thread(target=strike, daemon=True, name="folder-lock")
        watching.start()
        return watching

    def _try(self, passphrase: str) -> bytes:
        left = self._not_before - self._seconds()
        if left > 0:
            raise NotYet(int(left) + 1)
        header = self._header()
        try:
            key = header.open_key(passphrase)
        except WrongPassphrase:
            wait = min(_FIRST_WAIT_SECONDS * 2**self._wrong, _MOST_WAIT_SECONDS)
            self._wrong = min(self._wrong + 1, 20)
            self._not_before = self._seconds() + wait
            raise
        self._wrong = 0
        return key

    def _header(self) -> Header:
        header = read_header(self.path, instance=self.instance)
        if header is None:
            raise FolderLocked("Nothing was opened: this folder has no passphrase yet. Set one first.")
        return header

    def _write(self, key: bytes, passphrase: str) -> None:
        write_header(self.path, seal_key(key, passphrase, instance=self.instance, cost=self._cost))

    def _take(self, key: bytes) -> None:
        self._key = bytearray(key)
        self.touch()
