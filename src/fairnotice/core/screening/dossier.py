"""What is known beside a request: earlier decisions, same-person matches, positions, country context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Protocol

from fairnotice.core.screening.request import Request
from fairnotice.errors import MisshapenDossier

#: Entries that rules go through one by one.
_LISTS = (
    "config.excluded_offences",
    "config.retention_max",
    "context.ccf_decisions",
    "context.doubts",
    "context.human_rights_findings",
    "context.positions",
    "context.prior_refusals",
    "context.similar_requests",
    "deletion.copies",
    "field_tags",
    "items",
    "person_matches",
    "refusal_memory",
    "registry.ncbs",
    "source.corrective_measures",
    "source.suspended_rights",
)
_TABLES = ("majority_age_table",)


@dataclass(frozen=True, slots=True)
class Dossier:
    """Entries by the names that rules use for their inputs (`refusal_memory`, `registry.ncbs`).

    An entry that is absent, or None, is unknown; an empty list says that somebody looked and found nothing.
    `told_by` names for each entry the source that told it, for the trace. Raises `MisshapenDossier` where
    an entry that holds several things is no list, or a table no mapping: nothing may be read out of it.
    """

    entries: Mapping[str, Any]
    told_by: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for names, shape, called in ((_LISTS, list, "a list"), (_TABLES, Mapping, "a table by country")):
            for name in names:
                if not isinstance(self.entries.get(name), (shape, NoneType)):
                    raise MisshapenDossier(
                        f"the dossier's entry {name} is not {called}; the request was not checked. "
                        "Mend what collects this entry."
                    )


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
