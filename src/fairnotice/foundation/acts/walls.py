"""Which walls the migrations put up in the database, and which of them stand."""

from __future__ import annotations

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.special import RunPython

_STANDING = {
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
}


def list_walls_due() -> set[str]:
    """The triggers that the migrations put up on this kind of database, and did not take down again."""
    found, taken_down = set(), set()
    for migration in MigrationLoader(None).disk_migrations.values():
        for operation in migration.operations:
            hints = operation.hints if isinstance(operation, RunPython) else {}
            if "wall" in hints and hints.get("only_on", connection.vendor) == connection.vendor:
                found.add(str(hints["wall"]))
            taken_down.add(str(hints.get("taken_down", "")))
    return found - taken_down


def list_walls_standing() -> set[str]:
    """The triggers that are in the database now, and awake."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDING[connection.vendor])
        return {name for (name,) in cursor.fetchall()}
