"""Where a file lies and how its key is kept: names drawn at random, keys wrapped by the keyring's newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from fairnotice.adapters.sealed_file import draw_data_key, open_sealed, unwrap_data_key, wrap_data_key

#: The name of the keys that wrap the files' own keys.
FILE_KEYS = "files"


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file on disk and the key that opens it, held in memory only."""

    file_id: UUID = field(default_factory=uuid4)
    data_key: bytes = field(default_factory=draw_data_key, repr=False)

    @property
    def path(self) -> Path:
        return find_path(self.file_id)

    def read(self, *, closed: bool = True) -> Iterator[bytes]:
        """Its bytes in clear, piece by piece; `closed` demands the closing record."""
        return open_sealed(self.path, file_id=self.file_id, data_key=self.data_key, closed=closed)

    def wrap_key(self) -> tuple[str, bytes]:
        """The id of the keyring's newest key, and this file's key wrapped by it."""
        key = settings.KEYRING.newest(FILE_KEYS)
        return key.id, wrap_data_key(self.data_key, key=key, file_id=self.file_id)

    def discard(self) -> None:
        """Take the file away, if it is there."""
        self.path.unlink(missing_ok=True)


def unwrap_file(file_id: UUID, key_id: str, wrapped_key: bytes | memoryview | None) -> SealedFile:
    """A kept file, ready to be read; raises `KeyMissing` or `SealBroken` where its key cannot be had."""
    key = settings.KEYRING.find(key_id)
    return SealedFile(file_id, unwrap_data_key(bytes(wrapped_key or b""), key=key, file_id=file_id))


def find_path(file_id: UUID) -> Path:
    """Where a file lies: by its random id alone, never by anything that a person wrote."""
    return Path(settings.FILES_FOLDER) / "kept" / file_id.hex[:2] / file_id.hex


def find_drawn(file_id: UUID, number: int, width: int) -> Path:
    """Where a picture made of a page lies, sealed as well."""
    return drawn_folder() / f"{file_id.hex}.{number}.{width}"


def drawn_folder() -> Path:
    """The folder of pictures made; it may be emptied at any time."""
    return Path(settings.FILES_FOLDER) / "drawn"
