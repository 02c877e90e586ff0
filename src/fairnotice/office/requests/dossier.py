"""What the office knows beside a request: each app that knows something registers its source here."""

from __future__ import annotations

import orjson

from fairnotice.core.screening.dossier import Dossier, DossierSource, collect_dossier
from fairnotice.core.screening.request import Request as RequestRead

_SOURCES: list[DossierSource] = []


def register_source(source: DossierSource) -> None:
    """Ask this source too, from now on; called once by each app when it is ready."""
    if all(known.name != source.name for known in _SOURCES):
        _SOURCES.append(source)


def collect(request: RequestRead) -> Dossier:
    """Ask every source what it knows beside a request.

    The entries are JSON values, as they are kept: a screening made again from what was kept meets the same ones.
    Raises `TypeError` where a source tells what JSON cannot carry.
    """
    collected = collect_dossier(request, _SOURCES)
    return Dossier(orjson.loads(orjson.dumps(dict(collected.entries))), collected.told_by)
