"""How the law of countries is specified: a file as somebody might write it, and what it may show on a day."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import yaml

from fairnotice.core.rulebook.national import NationalLaw, read_national_files

CHECKED_ON = date(2026, 3, 10)
BASIS: dict[str, Any] = {
    "answer": "on_conditions",
    "says": "A judge must agree.",
    "sources": ["act"],
    "checked_on": CHECKED_ON,
    "confidence": "read",
}
#: A country that does not exist, by a code that ISO leaves to its users.
FILE: dict[str, Any] = {
    "country": "XA",
    "sources": {"act": {"title": "Arrest Act", "publisher": "Synthetic Gazette", "as_of": "2014-01"}},
    "parts": {"arrest": {"values": {"arrest_basis": BASIS}}},
}


def read_file(**changed: Any) -> NationalLaw:
    """The file with a change: dotted names joined by two underscores; None takes an entry out."""
    written = deepcopy(FILE)
    for path, new in changed.items():
        here, (*parents, last) = written, path.split("__")
        for step in parents:
            here = here.setdefault(step, {})
        if new is None:
            here.pop(last, None)
        else:
            here[last] = new
    return read_national_files({"xa": yaml.safe_dump(written)})


def read_remembered(confidence: str) -> NationalLaw:
    """The file with its one value known from memory alone."""
    value = {key: told for key, told in BASIS.items() if key != "sources"} | {"confidence": confidence}
    return read_file(sources={}, parts__arrest__values__arrest_basis=value)


def read_value(**changed: Any) -> NationalLaw:
    """The file with its one value changed."""
    return read_file(**{f"parts__arrest__values__arrest_basis__{key}": new for key, new in changed.items()})
