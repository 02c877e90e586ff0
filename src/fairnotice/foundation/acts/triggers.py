"""Migration operations that make the database itself refuse, on SQLite and on PostgreSQL.

What an action forbids, a trigger forbids again: a person with a database shell, or a bug, meets the
same wall. SQLite makes a table anew when a column or constraint changes, and drops its triggers with the
old one: a migration that does so puts the walls of that table up again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.migrations import RunPython

_SQLITE = """
CREATE TRIGGER {name} BEFORE {event} ON {table}{when}
BEGIN
    SELECT RAISE(ABORT, '{words}');
END;
"""
_POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation';
END
$body$;
CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each}{when} EXECUTE FUNCTION {name}();
"""


def forbid(table: str, event: str, *, words: str, when: str = "", only: str = "") -> RunPython:
    """Refuse an event (`UPDATE`, `DELETE`, `INSERT`) on a table with these words.

    A wall of the same name that stands already makes way. `when` narrows it to rows for which a condition
    on OLD and NEW holds, in SQL that both databases read. PostgreSQL allows no subquery there: use
    `forbid_unless` for one. `only` names one column whose change is meant (`UPDATE OF column`).
    """
    name = f"{table}_forbids_{event.lower()}{'_' + only if only else ''}"
    condition = f" WHEN ({when})" if when else ""
    described = f"{event} OF {only}" if only else event

    def make(apps: Any, schema_editor: Any) -> None:
        _drop(name, table)(apps, schema_editor)
        template = _POSTGRESQL if schema_editor.connection.vendor == "postgresql" else _SQLITE
        told = template.format(name=name, event=described, table=table, when=condition, words=words, each="ROW")
        _execute(schema_editor, told)

    return RunPython(make, _drop(name, table), hints={"wall": name})


def forbid_truncate(table: str, *, words: str) -> RunPython:
    """Refuse TRUNCATE, which passes row triggers by; SQLite has none."""
    name = f"{table}_forbids_truncate"

    def make(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            told = _POSTGRESQL.format(name=name, event="TRUNCATE", table=table, when="", words=words, each="STATEMENT")
            _execute(schema_editor, told)

    return RunPython(make, _drop(name, table), hints={"wall": name, "only_on": "postgresql"})


def forbid_unless(table: str, event: str, *, name: str, holds: str, words: str, on_sqlite: str = "") -> RunPython:
    """Refuse an event unless a condition on NEW, or with a DELETE on OLD (and other tables) holds.

    `holds` is one SQL expression, subqueries allowed; `on_sqlite` says the same for SQLite where the
    two databases cannot read one expression, as with moments and hours.
    """
    label = f"{table}_{name}"
    when = f" WHEN NOT ({on_sqlite or holds})"
    # What a trigger before a DELETE returns is what goes: NEW is nothing there, and nothing would go, in silence.
    let_through = "OLD" if event == "DELETE" else "NEW"
    sqlite = _SQLITE.format(name=label, event=event, table=table, when=when, words=words)
    postgresql = f"""
CREATE OR REPLACE FUNCTION {label}() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    IF NOT ({holds}) THEN
        RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN {let_through};
END
$body$;
CREATE TRIGGER {label} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {label}();
"""

    def make(apps: Any, schema_editor: Any) -> None:
        _execute(schema_editor, postgresql if schema_editor.connection.vendor == "postgresql" else sqlite)

    return RunPython(make, _drop(label, table), hints={"wall": label})


def take_down(name: str, table: str) -> RunPython:
    """Take a wall down for good, where one of another name says the same and more; nobody looks for it any more."""
    return RunPython(_drop(name, table), RunPython.noop, hints={"taken_down": name})


def _execute(schema_editor: Any, statements: str) -> None:
    # Without parameters, so that a percent sign in the words is a percent sign.
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(statements)


def _drop(name: str, table: str) -> Callable[[Any, Any], None]:
    def drop(apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor == "postgresql":
            _execute(schema_editor, f"DROP TRIGGER IF EXISTS {name} ON {table}; DROP FUNCTION IF EXISTS {name}();")
        else:
            _execute(schema_editor, f"DROP TRIGGER IF EXISTS {name};")

    return drop
