"""What a stranger called a file: kept as text, shown harmless, used as nothing else."""

from __future__ import annotations

import unicodedata

#: As long as it is kept; no system that gives names allows longer ones.
MOST_KEPT = 5_000
MOST_SHOWN = 80


def keep_name(name: str) -> str:
    """The name as it can be kept: NUL and halves of characters, which PostgreSQL and UTF-8 refuse, made visible."""
    cleaned = name.replace("\x00", "\N{SYMBOL FOR NULL}").encode("utf-8", "replace").decode("utf-8")
    return cleaned[:MOST_KEPT]


def show_name(name: str) -> str:
    """The name for a page: what is invisible or turns the reading direction is replaced, what is long is cut."""
    # Cc control, Cf format (bidi controls, zero-width), Co private, Cn unassigned, Zl and Zp line breaks.
    seen = "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) in _UNSEEN else sign for sign in name)
    return seen if len(seen) <= MOST_SHOWN else f"{seen[:MOST_SHOWN]}…"


_UNSEEN = frozenset(("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"))
