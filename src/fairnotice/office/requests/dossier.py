"""What the office knows beside a request: each app that knows something registers its source here."""

from __future__ import annotations

from fairnotice.core.screening.dossier import Dossier, DossierSource, collect_dossier
from fairnotice.core.screening.request import Request as RequestRead

_SOURCES: list[DossierSource] = []


def register_source(source: DossierSource) -> None:
    """Ask this source too, from now on; called once by each app when it is ready."""
    if all(known.name != source.name for known in _SOURCES):
        _SOURCES.append(source)


def collect(request: RequestRead) -> Dossier:
    """Ask every source what it knows beside a request."""
    return collect_dossier(request, _SOURCES)
