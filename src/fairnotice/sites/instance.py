"""Where one instance keeps its database, keys and files, and how it is told so from outside.

Everything that differs between a laptop and production comes from the environment, named here once:

- `FAIRNOTICE_FOLDER`: database, keys and files below it (default `var/<instance>`)
- `FAIRNOTICE_KEYS`: the keys' own folder, outside the database and its backups
- `DATABASE_URL`: PostgreSQL instead of the SQLite file
- `FAIRNOTICE_HOSTS`: comma-separated host names it answers to
- `FAIRNOTICE_DEMO`: `1` in the demo world only, where everything is SYNTHETIC
- `EMAIL_URL`, `EMAIL_FROM`: the mail server and the sender; without it mails are files in the folder
- `CLAMD_SOCKET`: the socket of a virus scanner; without it the pages say that none looked
- `FAIRNOTICE_PROXY`: `1` where a proxy of our own ends TLS in front and overwrites `X-Forwarded-For` and `-Proto`
- `FAIRNOTICE_PROBE_TOKEN`: who sends it as bearer token reads `/metrics` and the details of `/readyz`
- `FAIRNOTICE_TLS`: `0` where nothing but this computer reaches it; otherwise TLS is demanded
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dj_database_url

from fairnotice.adapters.keyring import Keyring


@dataclass(frozen=True, slots=True)
class Instance:
    """One instance's own places. Office, redress and help never share any of them."""

    name: str
    folder: Path
    keys: Path
    demo: bool
    tls: bool
    behind_proxy: bool
    hosts: tuple[str, ...]

    @property
    def database(self) -> dict[str, Any]:
        """Django's settings for the database; SQLite writes are durable and never deferred."""
        url = os.environ.get("DATABASE_URL", "")
        if url:
            found: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
            return found
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": self.folder / f"{self.name}.sqlite3",
            "OPTIONS": {
                "timeout": 20,
                "transaction_mode": "IMMEDIATE",
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                    "PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=20000; PRAGMA secure_delete=ON;"
                ),
            },
        }

    @property
    def keyring(self) -> Keyring:
        """The instance's secret keys, by name."""
        return Keyring(self.keys)

    def read_secrets(self) -> list[str]:
        """The keys that sign sessions, newest first: the older ones still verify until they are retired."""
        return [key.secret.hex() for key in self.keyring.list_keys("session")]


def read_instance(name: str) -> Instance:
    """Read the environment of one instance and make its folders."""
    folder = Path(os.environ.get("FAIRNOTICE_FOLDER", Path("var") / name)).absolute()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    hosts = tuple(part.strip() for part in os.environ.get("FAIRNOTICE_HOSTS", "localhost,127.0.0.1").split(","))
    return Instance(
        name=name,
        folder=folder,
        keys=Path(os.environ.get("FAIRNOTICE_KEYS", folder / "keys")).absolute(),
        demo=os.environ.get("FAIRNOTICE_DEMO") == "1",
        behind_proxy=os.environ.get("FAIRNOTICE_PROXY") == "1",
        tls=os.environ.get("FAIRNOTICE_TLS", "1") != "0",
        hosts=hosts,
    )
