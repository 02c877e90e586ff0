"""A file kept under a key of its own, written in pieces that may stop anywhere and go on later.

The file is a row of records after a first line. A record is its length and kind in clear, a nonce drawn at
random, and up to 64 KiB sealed by AES-256-GCM. What is authenticated with each: the file's id, the record's
place and its kind. So no record can be moved, left out or brought from another file, and a file that lacks
its closing record, which seals size and digest of the whole, is known to be cut off.

Nonces are drawn, not counted: a record that a power cut tore is overwritten by another under the same key,
and a counted nonce would then be used twice.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fairnotice.adapters.keyring import KEY_BYTES, Key
from fairnotice.errors import Conflict, FairnoticeError

PIECE_BYTES = 64 * 1024
_FIRST_LINE = b"fairnotice sealed file 1\n"
_HEAD = struct.Struct(">IB")  # sealed length, kind
_NONCE_BYTES = 12
_TAG_BYTES = 16
_PART, _END = 0, 1
_CLOSING = struct.Struct(">Q32s")  # size in clear, SHA-256 in clear


class SealBroken(FairnoticeError):
    """A sealed file was changed, cut off or mixed up since it was written; nothing of it can be trusted."""


@dataclass(frozen=True, slots=True)
class Measured:
    """How much of a sealed file stands whole on disk, told without a key: `size` bytes in clear, in `records`."""

    size: int
    records: int
    is_closed: bool
    end: int


def draw_data_key() -> bytes:
    """A key for one file alone."""
    return secrets.token_bytes(KEY_BYTES)


def wrap_data_key(data_key: bytes, *, key: Key, file_id: UUID) -> bytes:
    """Seal a file's key under a key of the keyring, bound to the file."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key.secret).encrypt(nonce, data_key, _about_key(key.id, file_id))


def unwrap_data_key(wrapped: bytes, *, key: Key, file_id: UUID) -> bytes:
    """Open a file's key; raises `SealBroken` where it belongs to another file or key."""
    nonce, sealed = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    try:
        return AESGCM(key.secret).decrypt(nonce, sealed, _about_key(key.id, file_id))
    except (InvalidTag, ValueError):
        raise SealBroken("Nothing was opened: the key kept with this file does not belong to it.") from None


class SealedWriter:
    """Append to a sealed file, from its first piece or from where it stopped; one writer at a time.

    Raises `Conflict` on entering where another process is writing, or where the file is closed already.
    """

    def __init__(self, path: Path, *, file_id: UUID, data_key: bytes) -> None:
        self._path = path
        self._file_id = file_id
        self._cipher = AESGCM(data_key)
        self._file: BinaryIO
        self._records = 0
        self.size = 0

    def __enter__(self) -> Self:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        self._file = os.fdopen(descriptor, "r+b")
        try:
            self._go_to_the_end()
        except BaseException:
            self._file.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.sync()
        finally:
            self._file.close()

    def write(self, piece: bytes) -> None:
        """Seal some bytes behind those before."""
        for start in range(0, len(piece), PIECE_BYTES):
            part = piece[start : start + PIECE_BYTES]
            self._append(part, _PART)
            self.size += len(part)

    def sync(self) -> None:
        """Return only when all that was written stands on the disk."""
        self._file.flush()
        os.fsync(self._file.fileno())

    def measure(self) -> Measured:
        """Where the file ends now, for going back to it."""
        return Measured(self.size, self._records, False, self._file.tell())

    def cut_back(self, to: Measured) -> None:
        """Take away what was appended since a measuring: it was not what its sender meant."""
        self._file.flush()
        self._file.truncate(to.end)
        self._file.seek(to.end)
        self.size, self._records = to.size, to.records

    def close_seal(self, digest: bytes) -> None:
        """Write the closing record with size and digest, and return when file and folder stand on the disk."""
        self._append(_CLOSING.pack(self.size, digest), _END)
        self.sync()
        sync_folder(self._path.parent)

    def _go_to_the_end(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Conflict(
                "Nothing was written: this file is being written to at this moment. Wait, then go on."
            ) from None
        found = _measure(self._file)
        if found.is_closed:
            raise Conflict("Nothing was written: this file is whole already.")
        self._file.truncate(found.end)
        if found.end == 0:
            self._file.seek(0)
            self._file.write(_FIRST_LINE)
        else:
            self._file.seek(found.end)
        self.size, self._records = found.size, found.records

    def _append(self, part: bytes, kind: int) -> None:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, part, _about_record(self._file_id, self._records, kind))
        self._file.write(_HEAD.pack(len(sealed), kind) + nonce + sealed)
        self._records += 1


def measure_sealed(path: Path) -> Measured:
    """How much of a file stands whole; a file that is not there is an empty one."""
    try:
        with path.open("rb") as file:
            return _measure(file)
    except FileNotFoundError:
        return Measured(0, 0, False, 0)


def open_sealed(path: Path, *, file_id: UUID, data_key: bytes, closed: bool = True) -> Iterator[bytes]:
    """The bytes in clear, piece by piece; raises `SealBroken` at the first that is not what was written.

    With `closed`, the last piece comes only after the closing record was found to tell the truth of the whole.
    Without, an unfinished file is read as far as it goes.
    """
    cipher, digest, size, held = AESGCM(data_key), hashlib.sha256(), 0, b""
    with path.open("rb") as file:
        if file.read(len(_FIRST_LINE)) != _FIRST_LINE:
            raise _broken()
        for number, (kind, nonce, sealed) in enumerate(_records_of(file)):
            try:
                part = cipher.decrypt(nonce, sealed, _about_record(file_id, number, kind))
            except (InvalidTag, ValueError):
                raise _broken() from None
            if kind == _END:
                if part != _CLOSING.pack(size, digest.digest()) or file.read(1):
                    raise _broken()
                yield held
                return
            if held:
                yield held
            held = part
            digest.update(part)
            size += len(part)
    if closed:
        raise _broken()
    yield held


def sync_folder(folder: Path) -> None:
    """Return only when the names in a folder stand on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _measure(file: BinaryIO) -> Measured:
    length = file.seek(0, os.SEEK_END)
    file.seek(0)
    if file.read(len(_FIRST_LINE)) != _FIRST_LINE:
        return Measured(0, 0, False, 0)
    size, records, end = 0, 0, len(_FIRST_LINE)
    while len(head := file.read(_HEAD.size)) == _HEAD.size:
        sealed, kind = _HEAD.unpack(head)
        after = end + _HEAD.size + _NONCE_BYTES + sealed
        # A torn record, or the zeros that a power cut leaves, is no record.
        if not _TAG_BYTES < sealed <= PIECE_BYTES + _TAG_BYTES or kind not in (_PART, _END) or after > length:
            break
        end, records = after, records + 1
        if kind == _END:
            return Measured(size, records, True, end)
        size += sealed - _TAG_BYTES
        file.seek(end)
    return Measured(size, records, False, end)


def _records_of(file: BinaryIO) -> Iterator[tuple[int, bytes, bytes]]:
    while head := file.read(_HEAD.size):
        if len(head) < _HEAD.size:
            raise _broken()
        length, kind = _HEAD.unpack(head)
        if length > PIECE_BYTES + _TAG_BYTES:
            raise _broken()
        nonce, sealed = file.read(_NONCE_BYTES), file.read(length)
        if len(sealed) < length:
            raise _broken()
        yield kind, nonce, sealed


def _about_record(file_id: UUID, number: int, kind: int) -> bytes:
    return _FIRST_LINE + file_id.bytes + struct.pack(">QB", number, kind)


def _about_key(key_id: str, file_id: UUID) -> bytes:
    return b"fairnotice data key 1\n" + key_id.encode() + b"\n" + file_id.bytes


def _broken() -> SealBroken:
    return SealBroken(
        "Nothing more was shown: the file kept here was changed or cut off since it came in. Tell the operator; "
        "a backup may hold it whole."
    )
