"""The secret keys of one instance, by name, in a folder outside the database and its backups.

Each name is a folder, each key a file in it, numbered upwards. The newest key seals and signs; the older
ones only open and verify, until they are retired. So a rotation interrupts nobody.
"""

from __future__ import annotations

import os
import secrets
import shutil
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fairnotice.errors import Conflict, FairnoticeError

#: 256 bits: an AES-256 key, an Ed25519 seed, or half of what HMAC-SHA-512 can take in.
KEY_BYTES = 32


class KeyMissing(FairnoticeError):
    """A key that something was sealed with is not in the folder; what it sealed stays shut."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its name, its number (1 is the first) and its 32 secret bytes, kept out of `repr`."""

    name: str
    number: int
    secret: bytes

    @property
    def id(self) -> str:
        """What stands beside whatever this key sealed, so that it can be opened after a rotation."""
        return f"{self.name}-{self.number}"

    @property
    def text(self) -> str:
        """The secret as URL-safe base64, as Fernet and Django's `SECRET_KEY` want it."""
        return urlsafe_b64encode(self.secret).decode("ascii")

    def __repr__(self) -> str:
        return f"Key({self.id})"


class Keyring:
    """All keys of one instance. Reading makes a first key where there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list_keys(self, name: str) -> tuple[Key, ...]:
        """Every key of a name, newest first; the first is made now if there is none."""
        return self._read(name) or (self._make(name, 1),)

    def newest(self, name: str) -> Key:
        """The key to seal or sign with."""
        return self.list_keys(name)[0]

    def find(self, key_id: str) -> Key:
        """The key that an id names; raises `KeyMissing` where it was retired or never was here."""
        name, _, number = key_id.rpartition("-")
        for key in self._read(name):
            if str(key.number) == number:
                return key
        raise KeyMissing("Nothing was opened: its key is not in the keys' folder. Restore that folder, or ask for it.")

    def rotate(self, name: str) -> Key:
        """Make a new newest key; the older ones go on opening what they sealed."""
        return self._make(name, self.newest(name).number + 1)

    def retire(self, key: Key) -> None:
        """Delete an older key for good: what only it can open is lost. The newest cannot be retired."""
        if self.newest(key.name) == key:
            raise Conflict("No key was retired: it is the newest of its name. Rotate first.")
        self._path(key.name, key.number).unlink()
        _sync(self._folder / key.name)

    def destroy(self, is_meant: Callable[[str], bool]) -> int:
        """Delete every key of the names that are meant, for good; returns how many names went."""
        gone = 0
        for folder in self._folder.glob("*/") if self._folder.is_dir() else ():
            if folder.is_dir() and is_meant(folder.name):
                for path in folder.glob("*.key"):
                    path.unlink(missing_ok=True)
                _sync(folder)
                shutil.rmtree(folder, ignore_errors=True)
                gone += 1
        return gone

    def _read(self, name: str) -> tuple[Key, ...]:
        found = sorted((self._folder / name).glob("[0-9]*.key"), reverse=True)
        return tuple(Key(name, int(path.stem), urlsafe_b64decode(path.read_bytes())) for path in found)

    def _make(self, name: str, number: int) -> Key:
        folder = self._folder / name
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
        secret = secrets.token_bytes(KEY_BYTES)
        # Written aside and linked into place: two processes that start at once agree on one key, and a
        # power cut never leaves half of one.
        aside = folder / f".{secrets.token_hex(8)}"
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(urlsafe_b64encode(secret))
                file.flush()
                os.fsync(file.fileno())
            os.link(aside, self._path(name, number))
        except FileExistsError:
            return self._read(name)[0]
        finally:
            aside.unlink()
        _sync(folder)
        return Key(name, number, secret)

    def _path(self, name: str, number: int) -> Path:
        return self._folder / name / f"{number:06d}.key"


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
