"""What request and dossier each say under one name: neither may hide what the other knows."""

from __future__ import annotations

from typing import Any

from fairnotice.core.rulebook.case import Case


def told_by_each(case: Case, name: str) -> list[Any]:
    """What the request and then the dossier say under a name; empty where neither says anything.

    Fields of context and of the source's record are the office's, yet nothing keeps a source from
    sending one: an empty list in a request must not hide what the dossier holds.
    """
    told = [case.get(name), None if case.dossier is None else case.dossier.get(name)]
    return [value for value in told if value is not None]
