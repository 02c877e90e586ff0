"""One consistent state of a database as files, taken while others write; and a database made from it.

SQLite: `VACUUM INTO`, a reader's snapshot without a trace of what was deleted. PostgreSQL: every table by
COPY in one REPEATABLE READ transaction, so that no program of a matching version is needed.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from django.db import connection, transaction

from fairnotice.errors import FairnoticeError
from fairnotice.sites.running.backup.archive import BackupBroken

_SQLITE_FILE = "database.sqlite3"
_COLUMNS = "columns.json"
_CHUNK = 1 << 20


def take_snapshot(folder: Path) -> None:
    """Write the whole database into an empty folder."""
    if connection.vendor == "sqlite":
        with closing(sqlite3.connect(settings.DATABASES["default"]["NAME"], timeout=60)) as database:
            database.execute("VACUUM INTO ?", (str(folder / _SQLITE_FILE),))
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        columns = _read_columns(cursor)
        (folder / _COLUMNS).write_bytes(orjson.dumps(columns))
        for table, names in columns.items():
            with (folder / f"{table}.copy").open("wb") as file, cursor.copy(_copy(table, names, "TO STDOUT")) as rows:
                for chunk in rows:
                    file.write(chunk)


def list_migrations() -> list[str]:
    """Every migration that the database has, as 'app.name'."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
        return [f"{app}.{name}" for app, name in cursor.fetchall()]


def refuse_full_database() -> None:
    """Raise where the database is not empty: a restore never mixes two states."""
    path = settings.DATABASES["default"]["NAME"]
    if connection.vendor == "sqlite":
        connection.close()
        if Path(path).exists() and Path(path).stat().st_size:
            raise FairnoticeError("Nothing was restored: there is a database already. Name an empty folder.")
    elif connection.introspection.table_names():
        raise FairnoticeError("Nothing was restored: the database is not empty. Name an empty one in DATABASE_URL.")


def put_snapshot(folder: Path, told: dict[str, Any]) -> None:
    """Make the database from a snapshot's files; the database is empty, and stays so where anything fails."""
    if connection.vendor == "sqlite":
        _put_sqlite(folder / _SQLITE_FILE)
    else:
        _put_postgresql(folder, told["migrations"])


def _put_sqlite(source: Path) -> None:
    with closing(sqlite3.connect(source)) as database:
        sound = [row[0] for row in database.execute("PRAGMA integrity_check")] == ["ok"]
        if not sound or database.execute("PRAGMA foreign_key_check").fetchone():
            raise BackupBroken("Nothing was restored: the database in the backup is damaged.")
    target = Path(settings.DATABASES["default"]["NAME"])
    for left in (target, target.with_name(f"{target.name}-wal"), target.with_name(f"{target.name}-shm")):
        left.unlink(missing_ok=True)
    source.chmod(0o600)
    source.rename(target)


def _put_postgresql(folder: Path, migrations: list[str]) -> None:
    from django.core.management import call_command

    columns: dict[str, list[str]] = orjson.loads((folder / _COLUMNS).read_bytes())
    call_command("migrate", interactive=False, verbosity=0)
    if list_migrations() != migrations:
        raise FairnoticeError(
            "Nothing was restored: the backup was made by another version. Restore with that version into an "
            "empty database, then run `fairnotice upgrade` of this one."
        )
    with transaction.atomic(), connection.cursor() as cursor:
        # The walls of the database stand in the way of a past that is put back; they stand again before it is seen.
        for table in columns:
            cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER USER')
        for table in columns:
            cursor.execute(f'DELETE FROM "{table}"')
        for table, names in columns.items():
            with (folder / f"{table}.copy").open("rb") as file, cursor.copy(_copy(table, names, "FROM STDIN")) as rows:
                while chunk := file.read(_CHUNK):
                    rows.write(chunk)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _set_sequences(cursor, columns)
        for table in columns:
            cursor.execute(f'ALTER TABLE "{table}" ENABLE TRIGGER USER')


def _read_columns(cursor: Any) -> dict[str, list[str]]:
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables"
        " USING (table_schema, table_name) WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        " AND is_generated = 'NEVER' ORDER BY table_name, ordinal_position"
    )
    columns: dict[str, list[str]] = {}
    for table, column in cursor.fetchall():
        columns.setdefault(table, []).append(column)
    return columns


def _set_sequences(cursor: Any, columns: dict[str, list[str]]) -> None:
    """Let new rows go on after the ones put back."""
    for table, names in columns.items():
        if "id" in names:
            cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [f'"{table}"'])
            sequence = cursor.fetchone()[0]
            if sequence:
                cursor.execute(f'SELECT setval(%s, COALESCE(MAX(id), 0) + 1, false) FROM "{table}"', [sequence])


def _copy(table: str, names: list[str], where: str) -> str:
    listed = ", ".join(f'"{name}"' for name in names)
    return f'COPY "{table}" ({listed}) {where}'
