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


def list_known(case: Case, name: str) -> list[Any] | None:
    """All entries of a list, the request's first, each once; None where nobody looked."""
    told = told_by_each(case, name)
    if not told:
        return None
    entries: list[Any] = []
    for given in told:
        entries.extend(entry for entry in given if entry not in entries)
    return entries
