"""Whose database and whose keys these are: an instance refuses to start on another's (Statute 20(2), RPD 18(2))."""

from __future__ import annotations

from pathlib import Path

from django.db import connection

from fairnotice import clock
from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.models import InstanceMark

#: The first words of the tables that only one instance has.
OWN_TABLES = {
    "office": ("requests_", "review_", "governance_"),
    "redress": ("applications_", "chamber_", "orders_"),
    "help": ("selfhelp_", "casework_"),
}
_MARK = "instance"


class ForeignInstance(FairnoticeError):
    """A database or a folder of keys belongs to another instance."""


def mark_instance(instance: str, keys: Path) -> None:
    """Mark database and keys as this instance's, once; raises `ForeignInstance` where another's are found."""
    refuse_foreign(instance, keys)
    InstanceMark.objects.get_or_create(pk=1, defaults={"instance": instance, "marked_at": clock.read_now()})
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    mark = keys / _MARK
    if not mark.exists():
        mark.write_text(instance, encoding="ascii")


def refuse_unmarked(instance: str, keys: Path) -> None:
    """Raise `ForeignInstance` unless database and keys are marked as this instance's own."""
    refuse_foreign(instance, keys)
    if not InstanceMark.objects.filter(instance=instance).exists() or _read_mark(keys) != instance:
        raise ForeignInstance(
            f"Nothing was started: database or keys are not marked as those of the {instance}. "
            f"If they are, run `fairnotice upgrade {instance}`."
        )


def refuse_foreign(instance: str, keys: Path) -> None:
    """Raise `ForeignInstance` where the database holds another instance's tables or mark, or the keys are another's."""
    tables = set(connection.introspection.table_names())
    for other, prefixes in OWN_TABLES.items():
        if other != instance and any(table.startswith(prefixes) for table in tables):
            raise ForeignInstance(
                f"Nothing was done: this database holds tables of the {other}. "
                f"The {instance} needs a database of its own; name it in DATABASE_URL or FAIRNOTICE_FOLDER."
            )
    marked = InstanceMark.objects.values_list("instance", flat=True).first() if _has_marks(tables) else None
    if marked not in (None, instance):
        raise ForeignInstance(f"Nothing was done: this is the database of the {marked}, not of the {instance}.")
    if _read_mark(keys) not in ("", instance):
        raise ForeignInstance(
            f"Nothing was done: these keys are another instance's. The {instance} needs its own FAIRNOTICE_KEYS."
        )


def _has_marks(tables: set[str]) -> bool:
    return InstanceMark._meta.db_table in tables


def _read_mark(keys: Path) -> str:
    mark = keys / _MARK
    return mark.read_text(encoding="ascii").strip() if mark.exists() else ""
