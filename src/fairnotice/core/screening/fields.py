"""The fields of a request, as `request_fields.yaml` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).parent / "request_fields.yaml"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its dotted name (`offences[].law_ref`), type, whom it binds, on which article."""

    name: str
    type: str
    enum: tuple[str, ...]
    required: Mapping[str, str]
    condition: str
    article: str
    basis: str
    particularly_sensitive: bool
    description: str


@cache
def load_fields() -> Mapping[str, Field]:
    """All fields by name, in the order of the form."""
    entries = yaml.load(_FILE.read_bytes(), _Loader)
    return {entry["name"]: _read_field(entry) for entry in entries}


def _read_field(entry: Mapping[str, Any]) -> Field:
    return Field(
        name=entry["name"],
        type=entry["type"],
        enum=tuple(entry.get("enum", ())),
        required=entry["required"],
        condition=entry.get("condition", ""),
        article=entry["article"],
        basis=entry["basis"],
        particularly_sensitive=entry.get("particularly_sensitive", False),
        description=entry["description"],
    )
