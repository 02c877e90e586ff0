"""Whose keys these are, said in their folder: an instance refuses another's."""

from __future__ import annotations

from pathlib import Path

from fairnotice.errors import FairnoticeError

_MARK = "instance"


class ForeignInstance(FairnoticeError):
    """A database or a folder of keys belongs to another instance."""


def mark_keys(instance: str, keys: Path) -> None:
    """Mark a folder of keys as this instance's, once; raises `ForeignInstance` where it is another's."""
    refuse_foreign_keys(instance, keys)
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark = keys / _MARK
    if not mark.exists():
        mark.write_text(instance, encoding="ascii")


def refuse_foreign_keys(instance: str, keys: Path) -> None:
    """Raise `ForeignInstance` where the keys are marked as another instance's."""
    if read_mark(keys) not in ("", instance):
        raise ForeignInstance(
            f"Nothing was done: these keys are another instance's. The {instance} needs its own FAIRNOTICE_KEYS."
        )


def read_mark(keys: Path) -> str:
    """Whose keys these are; '' where nobody has said."""
    mark = keys / _MARK
    return mark.read_text(encoding="ascii").strip() if mark.exists() else ""
