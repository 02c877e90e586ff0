"""A folder on one computer that shows nothing without a passphrase: its header, its key, its lock."""

from __future__ import annotations

from .folder import FolderLocked, LockedFolder, NotYet
from .header import ForeignFolder, HeaderBroken, WrongPassphrase
from .keys import FolderKeys

__all__ = [
    "FolderKeys",
    "FolderLocked",
    "ForeignFolder",
    "HeaderBroken",
    "LockedFolder",
    "NotYet",
    "WrongPassphrase",
]
