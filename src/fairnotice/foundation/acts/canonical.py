"""Canonical JSON for commitments: the same content always gives the same bytes (RFC 8785)."""

from __future__ import annotations

from typing import Any

import rfc8785


def write_canonical(content: Any) -> bytes:
    """Write JSON values in RFC 8785 form; raises `ValueError` for what JSON cannot carry."""
    return bytes(rfc8785.dumps(content))
