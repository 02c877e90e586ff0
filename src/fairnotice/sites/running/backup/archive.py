"""The file that a backup is: a tar with a manifest of digests at its end, encrypted with age where told to whom."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO, Any

import orjson

from fairnotice.errors import FairnoticeError

_MANIFEST = "manifest.json"
_AGE = b"age-encryption.org/v1"
_CHUNK = 1 << 20


class BackupBroken(FairnoticeError):
    """A backup that cannot be read, or is not what was written; nothing of it was put anywhere."""


class _Digested(io.RawIOBase):
    """A file that takes its own SHA-256 while it is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        read = self._file.read(size)
        self.digest.update(read)
        return read


def write_archive(place: Path, told: Mapping[str, Any], members: Iterable[tuple[str, Path]]) -> int:
    """Write members and, last, the manifest with `told` and each one's size and SHA-256; returns how many.

    A member that is erased while the backup is taken is left out: it is not in the manifest either.
    """
    digests: dict[str, dict[str, Any]] = {}
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with tarfile.open(fileobj=file, mode="w|") as tar:
            for name, path in members:
                try:
                    opened = path.open("rb")
                except FileNotFoundError:
                    continue
                with opened:
                    head = tarfile.TarInfo(name)
                    head.size, head.mode = os.fstat(opened.fileno()).st_size, 0o600
                    digested = _Digested(opened)
                    tar.addfile(head, digested)
                    digests[name] = {"bytes": head.size, "sha256": digested.digest.hexdigest()}
            manifest = orjson.dumps({**told, "members": digests}, option=orjson.OPT_INDENT_2)
            head = tarfile.TarInfo(_MANIFEST)
            head.size, head.mode = len(manifest), 0o600
            tar.addfile(head, io.BytesIO(manifest))
        file.flush()
        os.fsync(file.fileno())
    return len(digests)


def read_archive(place: Path, into: Path) -> dict[str, Any]:
    """Unpack a backup into an empty folder and return its manifest; raises `BackupBroken` unless all of it is true."""
    try:
        with tarfile.open(place, mode="r|") as tar:
            for member in tar:
                _unpack(tar, member, into)
    except (tarfile.TarError, OSError, EOFError) as problem:
        raise BackupBroken("Nothing was restored: the file is no backup, or a part of it is missing.") from problem
    manifest = into / _MANIFEST
    if not manifest.is_file():
        raise BackupBroken("Nothing was restored: the file has no manifest; it was cut off, or is no backup.")
    try:
        told: dict[str, Any] = orjson.loads(manifest.read_bytes())
    except orjson.JSONDecodeError as problem:
        raise BackupBroken("Nothing was restored: the manifest of the backup cannot be read.") from problem
    found = {path.relative_to(into).as_posix() for path in _list_files(into)} - {_MANIFEST}
    if found != set(told["members"]):
        raise BackupBroken("Nothing was restored: the backup holds other members than its manifest says.")
    for name, entry in told["members"].items():
        if hash_file(into / name) != entry["sha256"]:
            raise BackupBroken("Nothing was restored: a member of the backup is not what was written.")
    return told


def encrypt(place: Path, target: Path, recipients: Iterable[str]) -> None:
    """Encrypt a file to age recipients (`age1...`); raises `FairnoticeError` where one is none."""
    import pyrage

    try:
        keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    except pyrage.RecipientError as problem:
        raise FairnoticeError("No backup was made: --to names something that is no age recipient.") from problem
    target.touch(mode=0o600, exist_ok=False)
    pyrage.encrypt_file(str(place), str(target), keys)


def decrypt(place: Path, target: Path, identity: Path | None) -> None:
    """Copy a backup, decrypted where it is encrypted; `identity` is a file with an AGE-SECRET-KEY line."""
    with place.open("rb") as file:
        is_encrypted = file.read(len(_AGE)) == _AGE
    target.touch(mode=0o600, exist_ok=False)
    if not is_encrypted:
        shutil.copyfile(place, target)
        return
    if identity is None:
        raise FairnoticeError("Nothing was restored: the backup is encrypted. Name the identity's file by --identity.")
    import pyrage

    lines = [line.strip() for line in identity.read_text().splitlines()]
    try:
        keys = [pyrage.x25519.Identity.from_str(line) for line in lines if line.startswith("AGE-SECRET-KEY-")]
        pyrage.decrypt_file(str(place), str(target), keys)
    except (pyrage.IdentityError, pyrage.DecryptError) as problem:
        raise FairnoticeError(
            "Nothing was restored: this identity does not open the backup, or the backup was changed."
        ) from problem


def hash_file(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _unpack(tar: tarfile.TarFile, member: tarfile.TarInfo, into: Path) -> None:
    """Write one plain file; links, devices and names that lead out of the folder are no backup of ours.

    Debian 12's own Python 3.11.2 does not have the filters of `tarfile` yet, so the refusal is written out.
    """
    name = PurePosixPath(member.name)
    content = tar.extractfile(member) if member.isreg() else None
    if content is None or name.is_absolute() or ".." in name.parts:
        raise tarfile.ExtractError("a member that no backup holds")
    target = into / name
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        shutil.copyfileobj(content, file, _CHUNK)


def _list_files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
