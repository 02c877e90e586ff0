"""Whose database and whose keys these are: an instance refuses to start on another's (Statute 20(2), RPD 18(2))."""

from __future__ import annotations

from pathlib import Path

from django.db import connection

from fairnotice import clock
from fairnotice.foundation.acts.models import InstanceMark
from fairnotice.sites.running.key_marks import ForeignInstance, mark_keys, read_mark, refuse_foreign_keys

#: The first words of the tables that only one instance has.
OWN_TABLES = {
    "office": ("requests_", "review_", "governance_"),
    "redress": ("applications_", "chamber_", "orders_"),
    "help": ("selfhelp_",),
    "casework": ("casework_",),
}


def mark_instance(instance: str, keys: Path) -> None:
    """Mark database and keys as this instance's, once; raises `ForeignInstance` where another's are found."""
    refuse_foreign(instance, keys)
    InstanceMark.objects.get_or_create(pk=1, defaults={"instance": instance, "marked_at": clock.read_now()})
    mark_keys(instance, keys)


def refuse_unmarked(instance: str, keys: Path) -> None:
    """Raise `ForeignInstance` unless database and keys are marked as this instance's own."""
    refuse_foreign(instance, keys)
    if not InstanceMark.objects.filter(instance=instance).exists() or read_mark(keys) != instance:
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
    refuse_foreign_keys(instance, keys)


def _has_marks(tables: set[str]) -> bool:
    return InstanceMark._meta.db_table in tables
