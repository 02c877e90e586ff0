"""What an entry of the dossier says of one thing: yes, no, or nothing that settles it."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.spelling import plain_word

_YES = frozenset({"yes", "true"})
_NO = frozenset({"no", "false"})


def read_yes_or_no(entry: object, key: str) -> bool | None:
    """Read an entry that is `true`, `"yes"` or an object with either under a key; None where it says neither.

    That an entry is there does not make it favourable: `{"valid": "unknown"}`, `{}` and a name settle nothing.
    """
    told = entry.get(key) if isinstance(entry, Mapping) else entry
    if isinstance(told, bool):
        return told
    word = plain_word(told)
    return True if word in _YES else False if word in _NO else None
