"""Django's database backend for SQLite, over SQLCipher: the same SQL, another file.

The key is the locked folder's own (`settings.FOLDER`), handed over raw at each connection: the passphrase was
stretched once, when the folder was opened. While the folder is locked no connection can be made.
"""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db.backends.sqlite3 import _functions, base  # type: ignore[attr-defined]  # its types name neither
from django.utils.dateparse import parse_date, parse_datetime, parse_time
from sqlcipher3 import dbapi2 as Database  # noqa: N812  # Django's own name for the module of a backend

from fairnotice.adapters.locked_folder.keys import derive_key

for name, converter in {
    "bool": b"1".__eq__,
    "date": base.decoder(parse_date),
    "time": base.decoder(parse_time),
    "datetime": base.decoder(parse_datetime),
    "timestamp": base.decoder(parse_datetime),
}.items():
    Database.register_converter(name, converter)
Database.register_adapter(decimal.Decimal, str)
Database.register_adapter(datetime.date, datetime.date.isoformat)
Database.register_adapter(datetime.datetime, lambda moment: moment.isoformat(" "))


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection. Nothing of it goes to a temporary file, and deleted rows are overwritten."""

    Database = Database
    display_name = "SQLCipher"

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        key = derive_key(settings.FOLDER.read_key(), "database")
        connection = Database.connect(**conn_params)
        # Before anything else: the first page cannot be read without it. Hexadecimal, so no quoting is needed.
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        _functions.register(connection)
        begins: list[str] = self.init_commands  # type: ignore[attr-defined]  # set by get_connection_params
        for command in ("PRAGMA temp_store = MEMORY", "PRAGMA legacy_alter_table = OFF", *begins):
            if command.strip():
                connection.execute(command)
        return connection

    def create_cursor(self, name: str | None = None) -> Cursor:
        cursor: Cursor = self.connection.cursor(factory=Cursor)
        return cursor


class Cursor(Database.Cursor):
    """A cursor that takes Django's placeholders, as Django's own for SQLite does."""

    convert_query = base.SQLiteCursorWrapper.convert_query  # type: ignore[attr-defined]

    def execute(self, query: str, params: Any = None) -> Any:
        if params is None:
            return super().execute(query)
        names = list(params) if isinstance(params, Mapping) else None
        return super().execute(self.convert_query(query, param_names=names), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> Any:
        rows = list(param_list)
        names = list(rows[0]) if rows and isinstance(rows[0], Mapping) else None
        return super().executemany(self.convert_query(query, param_names=names), rows)
