"""A request for an alert, read against the form: what it gives, under the form's own names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.values import Reader, build_reader, name_key, refuse
from fairnotice.errors import UnreadableRecord

WANTED = "97.1.a"


class KindFrom(StrEnum):
    """Why a record was taken for one kind of alert: it says so, or somebody had to assume it."""

    RECORD = "record"
    PURPOSE = "purpose"
    ASKER = "asker"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Request:
    """One request: its id, the kind of alert it asks for, and the values it gives by field name.

    A field that is absent, null or blank is not in `values`; an empty list is. `kind_from` says whether
    the record itself names the kind.
    """

    id: str
    kind: str
    values: Mapping[str, Any]
    kind_from: KindFrom = KindFrom.RECORD

    @property
    def submitted_on(self) -> date | None:
        moment = self.values.get("request.submitted_at")
        return moment.date() if moment is not None else None


@cache
def _form() -> tuple[dict[str, dict[str, tuple[str, Reader]]], dict[str, tuple[str, Reader]]]:
    """The form as groups of keys with their readers, and the keys of one offence."""
    groups: dict[str, dict[str, tuple[str, Reader]]] = {}
    offence: dict[str, tuple[str, Reader]] = {}
    for field in load_fields().values():
        group, _, key = field.name.partition(".")
        enum = (*field.enum, "wanted_diffusion") if field.name == "alert.kind" else field.enum
        reader = build_reader(field.name, field.type, enum)
        if group == "offences[]":
            offence[key] = (field.name, reader)
        else:
            groups.setdefault(group, {})[key] = (field.name, reader)
    return groups, offence


def read_request(value: Mapping[str, Any], id: str, kind: str | None = None) -> Request:
    """Read one request in our names; raise `UnreadableRecord` at the first thing that does not fit.

    `id` is the name under which it is answered. `kind` is what the person asking says the record is;
    against a kind that the record states, it is an error. A record without a kind is a Red Notice.
    """
    groups, _ = _form()
    values: dict[str, Any] = {}
    for group, content in value.items():
        if content is None:
            continue
        if group == "offences":
            values["offences"] = _read_offences(content)
            continue
        keys = groups.get(group)
        if keys is None:
            expected = f"one of the groups {', '.join([*groups, 'offences'])}"
            raise refuse(name_key(group), expected, "the form has no such group")
        _read_group(group, content, keys, values)
    chosen, kind_from = _settle_kind(values, kind)
    return Request(id, chosen, values, kind_from)


def _read_group(group: str, content: Any, keys: Mapping[str, tuple[str, Reader]], values: dict[str, Any]) -> None:
    if not isinstance(content, dict):
        raise refuse(group, f"an object with keys such as {next(iter(keys))}", "this is no object")
    for key, item in content.items():
        if item is None:
            continue
        found = keys.get(key)
        if found is None:
            expected = f"one of the keys {', '.join(keys)}"
            raise refuse(f"{group}.{name_key(key)}", expected, "the form has no such field")
        name, reader = found
        read = reader(item, name)
        if read is not None:
            values[name] = read


def _read_offences(content: Any) -> list[dict[str, Any]]:
    if not isinstance(content, list):
        raise refuse("offences", "a list of offences", "this is no list")
    _, keys = _form()
    offences: list[dict[str, Any]] = []
    for index, entry in enumerate(content):
        if not isinstance(entry, dict):
            raise refuse(f"offences[{index}]", "an object", "this is no object")
        offence: dict[str, Any] = {}
        for key, item in entry.items():
            found = keys.get(key)
            if found is None:
                raise refuse(
                    f"offences[{index}].{name_key(key)}",
                    f"one of the keys {', '.join(keys)}",
                    "the form has no such field",
                )
            read = None if item is None else found[1](item, f"offences[{index}].{key}")
            if read is not None:
                offence[key] = read
        offences.append(offence)
    return offences


def _settle_kind(values: dict[str, Any], asked: str | None) -> tuple[str, KindFrom]:
    """The kind of alert, both spellings read; other kinds of notice and diffusion are not taken in."""
    stated = values.get("alert.kind")
    purpose = values.get("alert.diffusion_purpose")
    if stated == "wanted_diffusion":
        values["alert.kind"] = stated = "diffusion"
        purpose = values.setdefault("alert.diffusion_purpose", WANTED)
    if stated is None:
        kind = asked or ("wanted_diffusion" if purpose == WANTED else "red_notice")
        values["alert.kind"] = "diffusion" if kind == "wanted_diffusion" else kind
        if kind == "wanted_diffusion" and values.setdefault("alert.diffusion_purpose", WANTED) != WANTED:
            raise _refuse_kind("alert.diffusion_purpose")
        if asked:
            return kind, KindFrom.ASKER
        return kind, KindFrom.PURPOSE if purpose == WANTED else KindFrom.ASSUMED
    kind = {"red_notice": "red_notice", "diffusion": "wanted_diffusion"}.get(stated, "")
    if not kind or (kind == "wanted_diffusion" and purpose not in (None, WANTED)):
        raise _refuse_kind("alert.kind" if not kind else "alert.diffusion_purpose")
    if asked is not None and asked != kind:
        raise UnreadableRecord(
            "alert.kind",
            asked,
            f"alert.kind: the record states another kind than --kind {asked}; it was not checked. Leave --kind out.",
        )
    return kind, KindFrom.RECORD


def _refuse_kind(path: str) -> UnreadableRecord:
    expected = "a red_notice, or a diffusion with the purpose 97.1.a"
    return refuse(path, expected, "only wanted-person alerts are checked here")
