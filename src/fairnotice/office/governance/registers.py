"""The registers that an auditor, and the Commission through them, may read: RPD 13(2)(e), 110, 111, 118 and 126.

RPD 13(2)(e) speaks of seven registers; no text that we hold lists them. The seven kept here are our reading,
and the page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Access, Act
from fairnotice.foundation.people.models import Bureau, BureauKey, User
from fairnotice.foundation.people.queries import list_recusals
from fairnotice.office.governance.act_words import say_act
from fairnotice.office.governance.models import Incident
from fairnotice.office.governance.words import (
    TITLES,
    say_entity,
    say_incident,
    say_operation,
    say_powers,
    say_purpose,
    say_rights,
    say_role,
    say_thing,
)

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in an export, its words on a page, how a row fills it.

    An export carries codes, which a machine reads in every language; a page puts them into words (`say`).
    A column that is not `exported` stays on the page: names of people leave in no file, their ids do.
    """

    name: str
    label: Promise
    read: Callable[[Any], Any]
    say: Callable[[Any], str] | None = None
    exported: bool = True

    def show(self, row: Any) -> Any:
        """What a page shows of a row here."""
        return self.say(self.read(row)) if self.say else self.read(row)


@dataclass(frozen=True, slots=True)
class Register:
    """One register. A growing one is paged by the row before, any other by number."""

    slug: str
    title: Promise
    citation: str
    note: Promise
    columns: tuple[Column, ...]
    rows: Callable[[], QuerySet[Any]]
    is_growing: bool = False
    is_of_seven: bool = False


@dataclass(frozen=True, slots=True)
class PageOfRegister:
    """Some rows as they are shown, and the rest of the address of the next page, '' where there is none."""

    rows: tuple[tuple[Any, ...], ...]
    onward: str


def find_register(slug: str) -> Register:
    """The register of a name; raises `NotAllowed` where there is none."""
    found = REGISTERS.get(slug)
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such register.")
    return found


def read_page(register: Register, place: str) -> PageOfRegister:
    """One page of a register; a place that cannot be read is the beginning."""
    rows, number = register.rows(), int(place) if place.isdecimal() and len(place) < 19 else 0
    if register.is_growing:
        later = rows.filter(pk__lt=number) if number else rows
        found = list(later.order_by("-pk")[: PAGE_LENGTH + 1])
        onward = str(found[PAGE_LENGTH - 1].pk) if len(found) > PAGE_LENGTH else ""
        return PageOfRegister(_fill(register.columns, found[:PAGE_LENGTH]), onward)
    page = Paginator(rows, PAGE_LENGTH).get_page(number or 1)
    onward = str(page.next_page_number()) if page.has_next() else ""
    return PageOfRegister(_fill(register.columns, page.object_list), onward)


def export_rows(register: Register) -> Iterator[tuple[str, ...]]:
    """The heading and every row of the columns that may leave, as text, newest or first row first."""
    columns = tuple(column for column in register.columns if column.exported)
    yield tuple(column.name for column in columns)
    rows = register.rows().order_by("-pk") if register.is_growing else register.rows()
    for row in rows.iterator(chunk_size=500):
        yield tuple(_write(column.read(row)) for column in columns)


def _fill(columns: Sequence[Column], found: Iterable[Model]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(column.show(row) for column in columns) for row in found)


def _write(value: Any) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value)


_CODE = Column("code", pgettext_lazy("register", "Code"), lambda row: row.pk)
_NAME = Column("name", pgettext_lazy("register", "Name"), lambda row: row.name)
_SUSPENDED = Column(
    "suspended_rights", pgettext_lazy("register", "Suspended rights"), lambda row: row.suspended_rights, say_rights
)
_ENTITY_COLUMNS = (
    _CODE,
    _NAME,
    Column("powers", pgettext_lazy("register", "Powers"), lambda row: row.ie_powers, say_powers),
    Column("authorisation", pgettext_lazy("register", "Authorisation"), lambda row: row.ie_authorization_ref),
    _SUSPENDED,
)
_ACCESS_COLUMNS = (
    Column("number", pgettext_lazy("register", "Number"), lambda row: row.pk),
    Column("accessed_at", pgettext_lazy("register", "Moment (UTC)"), lambda row: row.accessed_at),
    Column("user_id", pgettext_lazy("register", "User"), lambda row: row.actor_id),
    Column("role", pgettext_lazy("register", "Role"), lambda row: row.actor_role, say_role),
    Column("entity", pgettext_lazy("register", "Body"), lambda row: row.entity, say_entity),
    Column("operation", pgettext_lazy("register", "Operation"), lambda row: row.operation, say_operation),
    Column("about_type", pgettext_lazy("register", "Kind of thing"), lambda row: row.about_type, say_thing),
    Column("about_id", pgettext_lazy("register", "Thing"), lambda row: row.about_id),
    Column("purpose", pgettext_lazy("register", "Purpose"), lambda row: row.purpose, say_purpose),
)
_ACT_COLUMNS = (
    Column("number", pgettext_lazy("register", "Number"), lambda row: row.pk),
    Column("recorded_at", pgettext_lazy("register", "Recorded (UTC)"), lambda row: row.recorded_at),
    Column("happened_on", pgettext_lazy("register", "Happened on"), lambda row: row.happened_on),
    Column("user_id", pgettext_lazy("register", "User"), lambda row: row.actor_id),
    Column("role", pgettext_lazy("register", "Role"), lambda row: row.actor_role, say_role),
    Column("operation", pgettext_lazy("register", "Operation"), lambda row: row.verb, say_act),
    Column("about_type", pgettext_lazy("register", "Kind of thing"), lambda row: row.about_type, say_thing),
    Column("about_id", pgettext_lazy("register", "Thing"), lambda row: row.about_id),
    Column("stated", pgettext_lazy("register", "What it states"), lambda row: orjson.dumps(row.stated).decode()),
)
_USER_COLUMNS = (
    Column("user_id", pgettext_lazy("register", "User"), lambda row: row.pk),
    Column("user_name", pgettext_lazy("register", "User name"), lambda row: row.username, exported=False),
    Column("role", pgettext_lazy("register", "Role"), lambda row: row.role, say_role),
    Column("bureau", pgettext_lazy("register", "Bureau"), lambda row: row.bureau_id),
    Column("is_active", pgettext_lazy("register", "Account open"), lambda row: row.is_active),
    Column("since", pgettext_lazy("register", "Since (UTC)"), lambda row: row.date_joined),
)
_KEY_COLUMNS = (
    Column("key_id", pgettext_lazy("register", "Key"), lambda row: row.pk),
    Column("bureau", pgettext_lazy("register", "Bureau"), lambda row: row.bureau_id),
    Column("begins_at", pgettext_lazy("register", "Begins (UTC)"), lambda row: row.begins_at),
    Column("lapses_at", pgettext_lazy("register", "Lapses (UTC)"), lambda row: row.lapses_at),
    Column("revoked_at", pgettext_lazy("register", "Revoked (UTC)"), lambda row: row.revoked_at),
)
_INCIDENT_COLUMNS = (
    Column("reference", pgettext_lazy("register", "Reference"), lambda row: row.reference),
    Column("kind", pgettext_lazy("register", "What happened"), lambda row: row.kind, say_incident),
    Column("touches_persons", pgettext_lazy("register", "Personal data"), lambda row: row.touches_persons),
    Column("discovered_at", pgettext_lazy("register", "Discovered (UTC)"), lambda row: row.discovered_at),
    Column("contained_at", pgettext_lazy("register", "Contained (UTC)"), lambda row: row.contained_at),
    Column("closed_at", pgettext_lazy("register", "Closed (UTC)"), lambda row: row.closed_at),
)
_NO_NOTE = pgettext_lazy("register", "Kept from the first day.")

_ALL = (
    Register(
        "bureaus",
        TITLES["bureaus"],
        "RPD 13(2)(e), 110",
        pgettext_lazy("register", "Each may record and consult in this office unless a right is suspended (RPD 131)."),
        (
            _CODE,
            _NAME,
            Column("country", pgettext_lazy("register", "Country"), lambda row: row.country),
            _SUSPENDED,
        ),
        lambda: Bureau.objects.filter(is_international_entity=False).order_by("code"),
        is_of_seven=True,
    ),
    Register(
        "international-entities",
        TITLES["international-entities"],
        "RPD 13(2)(e), 27, 110",
        pgettext_lazy("register", "Bodies with the rights of a bureau, and the powers these rest on."),
        _ENTITY_COLUMNS,
        lambda: Bureau.objects.filter(is_international_entity=True).order_by("code"),
        is_of_seven=True,
    ),
    Register(
        "national-entities",
        TITLES["national-entities"],
        "RPD 13(2)(e), 21, 110",
        pgettext_lazy("register", "None has access: each bureau answers for its own officers."),
        _ENTITY_COLUMNS,
        lambda: Bureau.objects.none(),
        is_of_seven=True,
    ),
    Register(
        "private-entities",
        TITLES["private-entities"],
        "RPD 13(2)(e), 28, 110",
        pgettext_lazy("register", "None has access. Alerts are no business of private bodies."),
        _ENTITY_COLUMNS,
        lambda: Bureau.objects.none(),
        is_of_seven=True,
    ),
    Register(
        "interconnections",
        TITLES["interconnections"],
        "RPD 13(2)(e), 55",
        pgettext_lazy("register", "Machines of bureaus that write to this office, by the keys they sign with."),
        _KEY_COLUMNS,
        lambda: BureauKey.objects.order_by("bureau_id", "-begins_at", "pk"),
        is_of_seven=True,
    ),
    Register(
        "downloads",
        TITLES["downloads"],
        "RPD 13(2)(e), 56",
        pgettext_lazy("register", "Each time something left this office as a file."),
        _ACCESS_COLUMNS,
        lambda: Access.objects.filter(operation="export"),
        is_growing=True,
        is_of_seven=True,
    ),
    Register(
        "users",
        TITLES["users"],
        "RPD 13(2)(e), 111",
        pgettext_lazy("register", "Named persons; one role each, and the role is all their rights."),
        _USER_COLUMNS,
        lambda: User.objects.order_by("username"),
        is_of_seven=True,
    ),
    Register(
        "accesses",
        TITLES["accesses"],
        "RPD 126(1)-(2)",
        pgettext_lazy("register", "Who looked at what, and for what purpose. Only for checks, never for an inquiry."),
        _ACCESS_COLUMNS,
        lambda: Access.objects.all(),
        is_growing=True,
    ),
    Register(
        "operations",
        TITLES["operations"],
        "RPD 126(1)-(2)",
        pgettext_lazy("register", "Recording, change, keeping, deletion, requests and their answers: every act."),
        _ACT_COLUMNS,
        lambda: Act.objects.all(),
        is_growing=True,
    ),
    Register(
        "recusals",
        TITLES["recusals"],
        "RPD 34(3)",
        pgettext_lazy(
            "register",
            "Each time somebody stepped back from a case, or was kept from it: house policy.",
        ),
        _ACT_COLUMNS,
        list_recusals,
        is_growing=True,
    ),
    Register(
        "incidents",
        TITLES["incidents"],
        "RPD 118",
        _NO_NOTE,
        _INCIDENT_COLUMNS,
        lambda: Incident.objects.all(),
    ),
)
REGISTERS = {register.slug: register for register in _ALL}
