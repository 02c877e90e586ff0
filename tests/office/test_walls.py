"""The walls in the database itself stand after all migrations, on whichever database the suite runs."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.special import RunPython

pytestmark = pytest.mark.django_db


def walls_of_migrations() -> set[str]:
    """The triggers that the migrations put up and do not take down, on this database."""
    loader = MigrationLoader(None)
    found = set()
    for migration in loader.disk_migrations.values():
        for operation in migration.operations:
            hints = operation.hints if isinstance(operation, RunPython) else {}
            if "wall" in hints and hints.get("only_on", connection.vendor) == connection.vendor:
                found.add(hints["wall"])
    return found


def walls_of_database() -> set[str]:
    asked = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return {name for (name,) in cursor.fetchall()}


def test_every_wall_that_a_migration_put_up_still_stands() -> None:
    assert len(walls_of_migrations()) > 15
    assert walls_of_migrations() - walls_of_database() == set()


def test_no_name_of_a_wall_is_cut_off_by_postgresql() -> None:
    assert [name for name in walls_of_migrations() if len(name) > 63] == []
