"""The database of an opened folder: made where there is none, brought up to date where it is older."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from fairnotice.sites.running.marks import mark_instance, refuse_foreign


def prepare_database() -> Path | None:
    """Make or update the tables and mark them as casework's; returns the sealed copy of what was there before.

    A copy is made only before an update: a version that errs must not be the end of a lawyer's file.
    """
    refuse_foreign("casework", settings.INSTANCE.keys)
    executor = MigrationExecutor(connection)
    copy = None
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        if executor.loader.applied_migrations:
            copy = _copy_aside(Path(settings.DATABASES["default"]["NAME"]))
        call_command("migrate", interactive=False, verbosity=0)
    mark_instance("casework", settings.INSTANCE.keys)
    return copy


def _copy_aside(database: Path) -> Path:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    number = sum(1 for _ in database.parent.glob(f"{database.stem}.before-*")) + 1
    copy = database.with_name(f"{database.stem}.before-{number}{database.suffix}")
    shutil.copyfile(database, copy)
    copy.chmod(0o600)
    return copy
