"""Which fields a bureau may give, and how flat form answers become the nested request.

`context.*`, `review.*`, `waiver.*`, `interim.*`, `retention.*` and every field that the system derives
stand on no bureau form: from a bureau they are refused by name. So are the two consents to a public extract
that the General Secretariat gives (RPD 61(2)(e), 61(3)(a)).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from django.utils.translation import pgettext

from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.errors import Refused

_OFFICE_ALONE = (
    "context.",
    "review.",
    "waiver.",
    "interim.",
    "retention.",
    "suspension.",
    "markers.under_",
    "markers.disputed",
    "public_extract.gs_authorisation",
    "public_extract.minor_essential_gs",
)
#: Told by the bureau's own record in the office, not by what it writes.
_FROM_ITS_RECORD = (
    "alert.kind",
    "source.type",
    "source.id",
    "source.country",
    "source.ie_authorization_ref",
    "source.ie_powers",
    "source.corrective_measures",
    "source.suspended_rights",
    "source.compliance_history",
    "source.entered_by",
    "source.operator_id",
    "alert.initiator",
    "alert.origin",
    "alert.diffusion_purpose",
    "alert.sent_at",
    "alert.published_at",
)


@cache
def fields_of_form(kind: str) -> tuple[Field, ...]:
    """The fields that a bureau gives for a kind of alert, in the order of the form."""
    return tuple(field for field in load_fields().values() if is_given_by_source(field, kind))


def is_given_by_source(field: Field, kind: str) -> bool:
    """Whether a bureau may fill a field of this kind of alert."""
    return (
        not field.name.startswith(_OFFICE_ALONE)
        and field.name not in _FROM_ITS_RECORD
        and field.required[kind] not in ("system_derived",)
    )


def keep_asked_of_source(names: Iterable[str], kind: str) -> list[str]:
    """Those of the missing fields, and either-ors, that the bureau can fill."""
    known = load_fields()
    return [name for name in names if name not in known or is_given_by_source(known[name], kind)]


def refuse_foreign_fields(fields: Mapping[str, Any], kind: str) -> None:
    """Raise `Refused`, naming each path, where a nested request fills what is not the bureau's to fill."""
    allowed = {field.name for field in fields_of_form(kind)}
    leave_out = pgettext("to mend", "This field is not the bureau's to fill; leave it out.")
    foreign = {path: leave_out for path in name_given(fields) if path not in allowed and path in load_fields()}
    if foreign:
        words = pgettext(
            "refusal", "Nothing was saved: the request fills fields that only the office may fill: %(fields)s."
        )
        raise Refused(words % {"fields": ", ".join(sorted(foreign))}, foreign)


def name_given(fields: Mapping[str, Any]) -> Iterator[str]:
    """The dotted names that a nested request gives; entries of `offences` under `offences[].`"""
    for group, content in fields.items():
        if group == "offences" and isinstance(content, list):
            yield from dict.fromkeys(
                f"offences[].{key}" for entry in content if isinstance(entry, Mapping) for key in entry
            )
        elif isinstance(content, Mapping):
            yield from (f"{group}.{key}" for key in content)


def keep_given_fields(fields: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """The part of a nested request that the bureau itself gave, for mending after a return."""
    allowed = {field.name for field in fields_of_form(kind)}
    kept: dict[str, Any] = {}
    for group, content in fields.items():
        if group == "offences":
            kept[group] = [
                {key: value for key, value in entry.items() if f"offences[].{key}" in allowed} for entry in content
            ]
        elif isinstance(content, Mapping):
            own = {key: value for key, value in content.items() if f"{group}.{key}" in allowed}
            if own:
                kept[group] = own
    return kept
