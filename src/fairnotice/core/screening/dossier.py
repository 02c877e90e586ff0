"""What is known beside a request: earlier decisions, same-person matches, positions, country context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from fairnotice.core.screening.request import Request


@dataclass(frozen=True, slots=True)
class Dossier:
    """Entries by the names that rules use for their inputs (`refusal_memory`, `registry.ncbs`).

    An entry that is absent is unknown; an empty list says that somebody looked and found nothing.
    `told_by` names for each entry the source that told it, for the trace.
    """

    entries: Mapping[str, Any]
    told_by: Mapping[str, str] = field(default_factory=dict)


class DossierSource(Protocol):
    """What each app that knows something beside the request registers."""

    @property
    def name(self) -> str: ...

    def collect(self, request: Request) -> Mapping[str, Any]:
        """The entries this source knows about a request; an entry left out is unknown to it."""
        ...


def collect_dossier(request: Request, sources: Iterable[DossierSource]) -> Dossier:
    """Ask every source; lists told by several are put together, else the first to tell keeps the word."""
    entries: dict[str, Any] = {}
    told_by: dict[str, str] = {}
    for source in sources:
        for name, value in source.collect(request).items():
            if isinstance(value, list) and isinstance(entries.get(name), list):
                entries[name] = [*entries[name], *value]
                told_by[name] = f"{told_by[name]}, {source.name}"
            elif name not in entries:
                entries[name], told_by[name] = value, source.name
    return Dossier(entries, told_by)
