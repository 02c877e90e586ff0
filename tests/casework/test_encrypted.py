"""Nothing of a matter stands in the folder in clear: not in the database, its journal, its index or a file beside."""

from __future__ import annotations

import base64
import shutil
import sqlite3
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from fairnotice.adapters.locked_folder import FolderLocked, WrongPassphrase
from fairnotice.adapters.locked_folder.folder import LockedFolder
from fairnotice.foundation.acts.models import Act
from fairnotice.help.casework.models import Matter
from tests.casework.apart import run_apart, start_apart
from tests.casework.marks import MARKS, find_marks

WRITE = f"""
def write(mark):
    said = {{"called": mark, "received_on": date(2026, 11, 20), "story": f"{{mark}} told this of {{mark}}"}}
    return take_in(by=CASEWORKER, fields=said)
for mark in {MARKS!r}:
    write(mark)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a matter for each mark, closed in good order."""
    made = tmp_path_factory.mktemp("folder")
    run_apart(made, WRITE)
    return made


def test_the_folder_shows_nothing_afterwards(folder: Path) -> None:
    assert run_apart(folder, "print(Matter.objects.count())").strip() == str(len(MARKS))
    assert find_marks(folder) == []


def test_the_folder_shows_nothing_while_a_transaction_is_open(tmp_path: Path) -> None:
    """Journal and cache are on the disk then, with what was not committed yet."""
    running = start_apart(
        tmp_path,
        "from django.db import transaction\nwith transaction.atomic():\n"
        + "".join(f"    {line}\n" for line in WRITE.strip().splitlines())
        + "    [write(mark) for mark in 60 * ['SYNTHETICmarkAlpha']]\n"
        + "    print('written', flush=True)\n    input()\n",
    )
    assert running.stdout is not None and running.stdout.readline() == "written\n"
    assert find_marks(tmp_path) == []
    running.kill()
    running.communicate()
    assert find_marks(tmp_path) == []


def test_a_copy_without_the_passphrase_shows_nothing(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    assert find_marks(copy) == []
    stolen = LockedFolder(copy, instance="casework", idle_seconds=60, cost=2**10)
    with pytest.raises(WrongPassphrase):
        stolen.open("SYNTHETIC five unrelated word")
    plain = sqlite3.connect(copy / "casework.sqlite3")
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        plain.execute("SELECT * FROM casework_matter")
    plain.close()


def test_a_mark_in_clear_would_be_found(tmp_path: Path) -> None:
    """The search itself is able to find: a check that cannot fail is none."""
    for number, mark in enumerate(MARKS):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
            (tmp_path / f"{number}.{encoding}").write_bytes(b"x" + mark.encode(encoding) + b"x")
        for pad in range(3):
            (tmp_path / f"{number}.base64.{pad}").write_bytes(base64.b64encode(b"x" * pad + mark.encode() + b"xyz"))
        (tmp_path / f"{number}.hex").write_text(mark.encode().hex())
    assert len(find_marks(tmp_path)) >= 8 * len(MARKS)


@pytest.mark.django_db
def test_while_the_folder_is_locked_no_connection_is_made() -> None:
    other = connection.copy()
    settings.FOLDER.lock()
    with pytest.raises(FolderLocked):
        other.connect()


@pytest.mark.django_db
def test_temporary_tables_stay_in_memory_and_what_is_deleted_is_overwritten() -> None:
    with connection.cursor() as cursor:
        told = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("temp_store", "secure_delete", "synchronous", "journal_mode", "foreign_keys")
        }
        assert cursor.execute("PRAGMA cipher_version").fetchone()[0].startswith("4.")
    assert told == {"temp_store": 2, "secure_delete": 1, "synchronous": 2, "journal_mode": "wal", "foreign_keys": 1}


@pytest.mark.django_db
def test_an_act_cannot_be_changed_or_deleted_here_either(matter: Matter) -> None:
    for forbidden in (lambda: Act.objects.update(verb="nothing"), lambda: Act.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            forbidden()
    assert Act.objects.get(verb="matter.added").about_id == str(matter.pk)
