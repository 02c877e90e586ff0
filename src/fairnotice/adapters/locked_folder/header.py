"""The one clear file of a locked folder: how its passphrase is stretched, and its key, sealed under the result.

The folder's key is drawn at random and never changes. The passphrase goes through scrypt (RFC 7914) to a key that
seals it by AES-256-GCM; parameters and salt are authenticated with it, so that nobody can weaken them unseen.
Another passphrase seals the same key anew: nothing else in the folder is written again.
"""

from __future__ import annotations

import json
import os
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from fairnotice.adapters.keyring import KEY_BYTES
from fairnotice.adapters.sealed_file import sync_folder
from fairnotice.errors import FairnoticeError

HEADER_NAME = "folder.json"
_KIND = "fairnotice locked folder 1"
_NONCE_BYTES = 12
_SALT_BYTES = 32
#: 2^17 * 8 * 128 bytes: each guess takes 128 MiB and about half a second on one core of a laptop.
COST, _BLOCK, _LANES = 2**17, 8, 1
#: A header that asks for more was not written by us: it would only use up the computer.
_MOST_MEMORY = 2**30


class WrongPassphrase(FairnoticeError):
    """The passphrase does not open the folder; nothing was opened."""


class HeaderBroken(FairnoticeError):
    """The folder's header cannot be read: without it nothing in the folder can be."""


class ForeignFolder(FairnoticeError):
    """A folder holds something else, or belongs to another instance; nothing was written into it."""


@dataclass(frozen=True, slots=True)
class Stretching:
    """How a passphrase becomes a key: scrypt's cost, block size and lanes, and the salt."""

    cost: int
    block: int
    lanes: int
    salt: bytes

    def stretch(self, passphrase: str) -> bytes:
        """The key that a passphrase gives. Written in NFC, so that every keyboard gives the same letters."""
        told = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return Scrypt(salt=self.salt, length=KEY_BYTES, n=self.cost, r=self.block, p=self.lanes).derive(told)

    def as_json(self) -> dict[str, object]:
        """Name and parameters, as they stand in the header."""
        return {"name": "scrypt", "n": self.cost, "r": self.block, "p": self.lanes, "salt": _write(self.salt)}


@dataclass(frozen=True, slots=True)
class Header:
    """Whose folder it is, how its passphrase is stretched, and its sealed key."""

    instance: str
    stretching: Stretching
    sealed_key: bytes

    def open_key(self, passphrase: str) -> bytes:
        """The folder's key; raises `WrongPassphrase`."""
        nonce, sealed = self.sealed_key[:_NONCE_BYTES], self.sealed_key[_NONCE_BYTES:]
        cipher = AESGCM(self.stretching.stretch(passphrase))
        try:
            return cipher.decrypt(nonce, sealed, _authenticated(self.instance, self.stretching))
        except (InvalidTag, ValueError):
            raise WrongPassphrase("Nothing was opened: this passphrase does not open the folder.") from None


def seal_key(folder_key: bytes, passphrase: str, *, instance: str, cost: int = COST) -> Header:
    """A header that opens by this passphrase, under a salt of its own."""
    stretching = Stretching(cost, _BLOCK, _LANES, secrets.token_bytes(_SALT_BYTES))
    nonce = secrets.token_bytes(_NONCE_BYTES)
    cipher = AESGCM(stretching.stretch(passphrase))
    return Header(instance, stretching, nonce + cipher.encrypt(nonce, folder_key, _authenticated(instance, stretching)))


def read_header(folder: Path, *, instance: str) -> Header | None:
    """The header of a folder, `None` where there is none; raises `HeaderBroken`, or `ForeignFolder` for another's."""
    try:
        told = json.loads((folder / HEADER_NAME).read_bytes())
    except FileNotFoundError:
        return None
    except ValueError:
        raise _broken() from None
    try:
        header = _parse(told)
    except (KeyError, TypeError, ValueError):
        raise _broken() from None
    if header.instance != instance:
        raise ForeignFolder(
            f"Nothing was opened: this folder is marked as another instance's, not as one of {instance}. Name another "
            "in FAIRNOTICE_FOLDER."
        )
    return header


def write_header(folder: Path, header: Header) -> None:
    """Put the header in its place in one step: a power cut leaves the old one or the new one, never half."""
    told = {
        "kind": _KIND,
        "instance": header.instance,
        "stretching": header.stretching.as_json(),
        "sealed_key": _write(header.sealed_key),
    }
    aside = folder / f".{HEADER_NAME}.{secrets.token_hex(8)}"
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(json.dumps(told, indent=1).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())
    aside.replace(folder / HEADER_NAME)
    sync_folder(folder)


def _parse(told: Mapping[str, object]) -> Header:
    stretching = told["stretching"]
    if told["kind"] != _KIND or not isinstance(stretching, dict) or stretching["name"] != "scrypt":
        raise ValueError
    cost, block, lanes = (int(stretching[name]) for name in ("n", "r", "p"))
    if cost * block * 128 > _MOST_MEMORY or not 1 <= lanes <= 16 or cost < 2**10 or cost & (cost - 1):
        raise ValueError
    salt = b64decode(str(stretching["salt"]), validate=True)
    sealed = b64decode(str(told["sealed_key"]), validate=True)
    return Header(str(told["instance"]), Stretching(cost, block, lanes, salt), sealed)


def _authenticated(instance: str, stretching: Stretching) -> bytes:
    return json.dumps([_KIND, instance, stretching.as_json()], sort_keys=True).encode()


def _write(octets: bytes) -> str:
    return b64encode(octets).decode("ascii")


def _broken() -> HeaderBroken:
    return HeaderBroken(
        f"Nothing was opened: {HEADER_NAME} in the folder is damaged. Put it back from a copy of the folder; without "
        "it nobody can open the folder, with or without the passphrase."
    )
