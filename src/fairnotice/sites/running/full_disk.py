"""Whether an error means that there is no room left to write to: nothing was saved, and the page must say so."""

from __future__ import annotations

import errno

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
#: SQLite's own words for SQLITE_FULL, and PostgreSQL's code for a full disk.
_SQLITE_WORDS = "database or disk is full"
_POSTGRESQL_CODE = "53100"


def is_disk_full(error: BaseException | None) -> bool:
    """Whether an error, or one that it came from, says that the disk is full."""
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return True
        if str(error) == _SQLITE_WORDS or getattr(error, "sqlstate", None) == _POSTGRESQL_CODE:
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False
