"""Whether a request affirms any international link, for RPD 35(2)(b), 77(2)(b) and 83(1)(a)(iii)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def affirms_link(link: Mapping[str, Any]) -> bool:
    """Whether any reason is affirmed; one that is denied or unknown affirms nothing."""
    return any(reason and reason not in ("no", "unknown") for reason in link.values())
