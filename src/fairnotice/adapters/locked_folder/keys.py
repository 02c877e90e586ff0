"""The keys of a locked folder: one for each use, all made from the folder's own key while it is open."""

from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fairnotice.adapters.keyring import KEY_BYTES, Key, KeyMissing
from fairnotice.adapters.locked_folder.folder import LockedFolder


def derive_key(folder_key: bytes, use: str) -> bytes:
    """The key for one use (HKDF with SHA-256, RFC 5869); from it neither the folder's key nor another can be told."""
    told = b"fairnotice locked folder 1\n" + use.encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=told).derive(folder_key)


class FolderKeys:
    """What a keyring is to an instance that keeps its keys on disk: here each name has one key, and none is kept."""

    def __init__(self, folder: LockedFolder) -> None:
        self._folder = folder

    def newest(self, name: str) -> Key:
        """The key of a name; raises `FolderLocked` while the folder is locked."""
        return Key(name, 1, derive_key(self._folder.read_key(), name))

    def find(self, key_id: str) -> Key:
        """The key that an id names; raises `KeyMissing` for one that this folder never had."""
        name, _, number = key_id.rpartition("-")
        if number != "1":
            raise KeyMissing("Nothing was opened: the key that is named beside it was never this folder's.")
        return self.newest(name)
