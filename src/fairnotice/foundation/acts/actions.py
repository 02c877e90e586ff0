"""The only way an act is written, and the only way its opening is erased."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from django.db import connection, models

from fairnotice import clock
from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.canonical import write_canonical
from fairnotice.foundation.acts.models import Access, Act, Opening


class Actor(Protocol):
    """Whoever acts: a user, or the system itself."""

    @property
    def acting_role(self) -> str: ...

    @property
    def acting_id(self) -> str: ...

    @property
    def acting_entity(self) -> str: ...


class System:
    """The program acting by itself, on a clock: it may end and remind, never decide."""

    acting_role = "system"
    acting_entity = "office"

    def __init__(self, name: str) -> None:
        self.acting_id = name


class ActWithoutChange(FairnoticeError):
    """An act was to be written outside the transaction of its change."""


def record_act(
    *,
    by: Actor,
    verb: str,
    about: models.Model,
    happened_on: date | None = None,
    stated: Mapping[str, Any] | None = None,
    content: Mapping[str, Any] | None = None,
) -> Act:
    """Write one act in the transaction of the change it tells of.

    `stated` carries no personal data. `content` does, or may: it goes behind a salted commitment. A
    step happened on the day it was recorded unless the law counts another. Raises `ActWithoutChange`
    outside a transaction: change and act stand or fall together.
    """
    if not connection.in_atomic_block:
        raise ActWithoutChange(
            f"The act {verb} was not recorded and nothing was changed: it was called outside a transaction."
        )
    now = clock.read_now()
    salt = secrets.token_bytes(32) if content is not None else b""
    act = Act.objects.create(
        verb=verb,
        about_type=about._meta.label_lower,
        about_id=str(about.pk),
        actor_role=by.acting_role,
        actor_id=by.acting_id,
        happened_on=happened_on or now.date(),
        recorded_at=now,
        stated=dict(stated or {}),
        commitment=commit_to(salt, content) if content is not None else "",
    )
    if content is not None:
        Opening.objects.create(act=act, salt=salt, content=dict(content))
    return act


def commit_to(salt: bytes, content: Mapping[str, Any]) -> str:
    """SHA-256 over the salt and the canonical JSON (RFC 8785) of the content, in hex."""
    return hashlib.sha256(salt + write_canonical(content)).hexdigest()


def erase_opening(*, act: Act, by: Actor, reason: str) -> Act:
    """Destroy what an act said of a person; the act and its commitment stay, and an act says so."""
    erased = record_act(by=by, verb="opening.erased", about=act, stated={"reason": reason})
    Opening.objects.filter(act=act).delete()
    return erased


def erase_openings_about(things: Iterable[models.Model], *, by: Actor, reason: str) -> int:
    """Destroy what every act about these things said of a person; returns how many openings that were."""
    erased = 0
    for thing in things:
        about = Act.objects.filter(about_type=thing._meta.label_lower, about_id=str(thing.pk), opening__isnull=False)
        for act in about:
            erase_opening(act=act, by=by, reason=reason)
            erased += 1
    return erased


def log_access(*, by: Actor, operation: str, about: models.Model, purpose: str) -> Access:
    """Enter one consultation in the register of RPD 126(1)-(2), before what was asked for is shown."""
    return Access.objects.create(
        operation=operation,
        about_type=about._meta.label_lower,
        about_id=str(about.pk),
        actor_role=by.acting_role,
        actor_id=by.acting_id,
        entity=by.acting_entity,
        purpose=purpose,
        accessed_at=clock.read_now(),
    )
