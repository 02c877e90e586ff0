"""Fields of a request that name a file attached to it, such as the copy of the warrant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import pgettext

from fairnotice.errors import Refused
from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.files.names import show_name
from fairnotice.foundation.files.queries import REFERENCE, attachments_from_bureau, reference_of, resolve_reference
from fairnotice.office.requests.models import Request

#: As much of a description as a list of files shows.
_MOST_SHOWN = 60


def list_files(request: Request) -> list[tuple[str, str]]:
    """Reference and name of each file that the bureau attached to its request and did not erase, oldest first."""
    kept = attachments_from_bureau(request.bureau, request).filter(erased_at__isnull=True)
    return [(reference_of(attachment), _name(attachment)) for attachment in kept]


def name_reference(text: str, request_id: str) -> str:
    """What a reference is called for a reader; any other text stays as it is."""
    if not text.startswith(REFERENCE):
        return text
    found = resolve_reference(text, Request(pk=request_id))
    return _name(found) if found else pgettext("a file in a list", "A file that is no longer attached")


def name_references(value: Any, request_id: str) -> Any:
    """A value with each reference in it called by the name of its file."""
    if isinstance(value, Mapping):
        return {key: name_references(inner, request_id) for key, inner in value.items()}
    if isinstance(value, list):
        return [name_references(inner, request_id) for inner in value]
    return name_reference(value, request_id) if isinstance(value, str) else value


def refuse_lost_references(fields: Mapping[str, Any], request: Request) -> None:
    """Raise `Refused`, naming each path, where a reference is new and no file of this very request bears it.

    One that stood before is let be, for its file may have been erased since: else nothing could be saved any more.
    """
    before = {text for _, text in _walk(request.draft, "")}
    words = pgettext("to mend", "No such file is attached to this request.")
    lost = {
        path: words
        for path, text in _walk(fields, "")
        if text not in before and resolve_reference(text, request) is None
    }
    if lost:
        told = pgettext("refusal", "Nothing was saved: no such file is attached to this request: %(fields)s.")
        raise Refused(told % {"fields": ", ".join(lost)}, lost)


def drop_lost_references(fields: Any, request: Request) -> Any:
    """The fields without references to files that are gone: what they named is then missing, and is told so."""
    if isinstance(fields, Mapping):
        kept = {key: drop_lost_references(value, request) for key, value in fields.items()}
        return {key: value for key, value in kept.items() if value is not None or fields[key] is None}
    if isinstance(fields, list):
        return [drop_lost_references(value, request) for value in fields]
    if isinstance(fields, str) and fields.startswith(REFERENCE) and resolve_reference(fields, request) is None:
        return None
    return fields


def _walk(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _walk(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _walk(inner, f"{path}[{place}]")
    elif isinstance(value, str) and value.startswith(REFERENCE):
        yield path, value


def _name(attachment: Attachment) -> str:
    shows = attachment.shows if len(attachment.shows) <= _MOST_SHOWN else f"{attachment.shows[:_MOST_SHOWN]}…"
    told = {
        "kind": attachment.get_kind_display(),
        "shows": show_name(shows),
        "name": show_name(attachment.name_as_given),
    }
    return pgettext("a file in a list", "%(kind)s: %(shows)s (%(name)s)") % told
