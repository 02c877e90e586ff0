"""A backup taken while the office works, and put back elsewhere: the same acts, files and walls; nothing by halves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pyrage
import pytest

from fairnotice.errors import FairnoticeError
from fairnotice.sites.running.backup.archive import BackupBroken, decrypt, encrypt, read_archive, write_archive
from tests.office.apart import PREPARE, environment_of, run_apart, run_command

WRITE = """
import os, pathlib
from django.conf import settings
from fairnotice.office.requests.actions import begin_request
for number in range({number}):
    begin_request(by=officer, kind="red_notice")
kept = pathlib.Path(settings.FILES_FOLDER) / "kept" / "ab"
kept.mkdir(parents=True, exist_ok=True)
(kept / "SYNTHETIC").write_bytes(b"sealed bytes")
"""
COUNT = """
import json
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.acts.walls import list_walls_due, list_walls_standing
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request
from fairnotice.office.requests.models import Request
acts, requests = Act.objects.filter(verb="request.begun").count(), Request.objects.count()
# The numbers go on after those put back.
begin_request(by=User.objects.get(username="officer-xa"), kind="red_notice")
print(json.dumps([acts, requests, sorted(list_walls_due() - list_walls_standing())]))
"""
#: Somebody writes for as long as the backup is taken.
WRITE_ON = """
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request
officer = User.objects.get(username="officer-xa")
begin_request(by=officer, kind="red_notice")
print("ready", flush=True)
while True:
    begin_request(by=officer, kind="red_notice")
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    run_apart(folder, PREPARE + WRITE.format(number=20))
    return folder


@pytest.fixture
def office(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "office"))


def test_what_is_put_back_is_what_was_there_and_the_walls_stand(office: Path, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "identity").write_text(f"# SYNTHETIC\n{identity}\n")
    (tmp_path / "out").mkdir()
    backup, new = tmp_path / "out" / "office.age", tmp_path / "new"
    made = run_command(
        office, "backup", "office", str(backup), "--to", str(identity.to_public()), "--keys-to", str(tmp_path / "k")
    )
    assert made.returncode == 0, made.stderr
    assert backup.stat().st_mode & 0o077 == 0
    assert backup.read_bytes().startswith(b"age-encryption.org/v1")
    without = run_command(new, "restore", "office", str(backup), "--keys-from", str(tmp_path / "k"))
    assert without.returncode == 2
    assert "encrypted" in without.stderr
    assert not (new / "office.sqlite3").exists()
    back = run_command(new, "restore", "office", str(backup), "--identity", str(tmp_path / "identity"))
    assert back.returncode == 0, back.stderr
    assert json.loads(run_apart(new, COUNT)) == [20, 20, []]
    assert (new / "files/kept/ab/SYNTHETIC").read_bytes() == b"sealed bytes"
    again = run_command(new, "restore", "office", str(backup), "--identity", str(tmp_path / "identity"))
    assert (again.returncode, "already" in again.stderr) == (2, True)
    assert list(new.glob(".restore-*")) == []


def test_a_backup_taken_while_others_write_is_one_state(office: Path, tmp_path: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", f"import django; django.setup()\n{WRITE_ON}"],
        env=environment_of(office),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
        made = run_command(office, "backup", "office", str(tmp_path / "backup.tar"))
        assert writer.poll() is None, "the writer was stopped by the backup"
    finally:
        writer.kill()
        writer.communicate()
    assert made.returncode == 0, made.stderr
    assert "NOT ENCRYPTED" in made.stdout
    new = tmp_path / "new"
    back = run_command(new, "restore", "office", str(tmp_path / "backup.tar"), "--keys-from", str(office / "keys"))
    assert back.returncode == 0, back.stderr
    acts, requests, fallen = json.loads(run_apart(new, COUNT))
    assert acts == requests > 20
    assert fallen == []


def test_keys_never_lie_in_a_backup_or_beside_it(office: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.tar"
    beside = run_command(office, "backup", "office", str(backup), "--keys-to", str(tmp_path / "keys"))
    assert (beside.returncode, "side by side" in beside.stderr) == (2, True)
    assert run_command(office, "backup", "office", str(backup)).returncode == 0
    with tarfile.open(backup) as tar:
        names = tar.getnames()
    assert {name.split("/")[0] for name in names} == {"database", "files", "manifest.json"}
    secret = next((office / "keys" / "session").glob("*.key")).read_bytes()
    assert secret not in backup.read_bytes()
    without = run_command(tmp_path / "new", "restore", "office", str(backup))
    assert (without.returncode, "keys are not here" in without.stderr) == (2, True)


@pytest.fixture
def databases() -> Iterator[list[str]]:
    """Two empty databases on the suite's own PostgreSQL."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        pytest.skip("the suite does not run on PostgreSQL")
    names = [f"backup_{os.getpid()}_{number}" for number in range(2)]
    with psycopg.connect(url, autocommit=True) as server:
        for name in names:
            server.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
        yield [f"{url.rpartition('/')[0]}/{name}" for name in names]
        for name in names:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]


def test_on_postgresql_too_one_state_is_put_back_while_others_write(databases: list[str], tmp_path: Path) -> None:
    old, new = databases
    run_apart(tmp_path / "old", PREPARE + WRITE.format(number=20), database=old)
    writer = subprocess.Popen(
        [sys.executable, "-c", f"import django; django.setup()\n{WRITE_ON}"],
        env=environment_of(tmp_path / "old", old),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
        made = run_command(tmp_path / "old", "backup", "office", str(tmp_path / "backup.tar"), database=old)
        assert writer.poll() is None, "the writer was stopped by the backup"
    finally:
        writer.kill()
        writer.communicate()
    assert made.returncode == 0, made.stderr
    keys = str(tmp_path / "old" / "keys")
    asked = ("restore", "office", str(tmp_path / "backup.tar"))
    back = run_command(tmp_path / "new", *asked, "--keys-from", keys, database=new)
    assert back.returncode == 0, back.stderr
    acts, requests, fallen = json.loads(run_apart(tmp_path / "new", COUNT, database=new))
    assert acts == requests > 20
    assert fallen == []
    again = run_command(tmp_path / "new", *asked, database=new)
    assert (again.returncode, "not empty" in again.stderr) == (2, True)


# -- the file itself ---------------------------------------------------------------------------------------------------


def write(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(name.encode() * 1000)
    members = [("files/one", tmp_path / "one"), ("files/two", tmp_path / "two"), ("files/gone", tmp_path / "gone")]
    assert write_archive(tmp_path / "a.tar", {"format": 1}, members) == 2
    return tmp_path / "a.tar"


def test_an_archive_gives_back_what_was_written(tmp_path: Path) -> None:
    told = read_archive(write(tmp_path), tmp_path / "into")
    assert set(told["members"]) == {"files/one", "files/two"}
    assert (tmp_path / "into/files/one").read_bytes() == b"one" * 1000


def _change(archive: bytes) -> bytes:
    return archive.replace(b"oneone", b"0neone", 1)


def _cut(archive: bytes) -> bytes:
    return archive[:2000]


def _empty(archive: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("harm", [_change, _cut, _empty])
def test_what_is_not_as_it_was_written_is_not_restored(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    place = write(tmp_path)
    place.write_bytes(harm(place.read_bytes()))
    with pytest.raises(BackupBroken, match="Nothing was restored"):
        read_archive(place, tmp_path / "into")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("../outside", tarfile.REGTYPE),
        ("/outside", tarfile.REGTYPE),
        ("link", tarfile.SYMTYPE),
        ("a", tarfile.FIFOTYPE),
    ],
)
def test_a_member_that_leads_elsewhere_is_not_unpacked(tmp_path: Path, name: str, kind: bytes) -> None:
    place, into = tmp_path / "a.tar", tmp_path / "folder" / "into"
    head = tarfile.TarInfo(name)
    head.type, head.linkname = kind, "/etc/hostname"
    with tarfile.open(place, "w") as tar:
        tar.addfile(head)
    into.mkdir(parents=True)
    with pytest.raises(BackupBroken, match="Nothing was restored"):
        read_archive(place, into)
    assert list(into.iterdir()) == []
    assert not (tmp_path / "folder" / "outside").exists()


def test_only_the_identity_named_opens_it(tmp_path: Path) -> None:
    right, wrong = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    (tmp_path / "right").write_text(str(right))
    (tmp_path / "wrong").write_text(str(wrong))
    encrypt(write(tmp_path), tmp_path / "a.age", [str(right.to_public())])
    for number, identity in enumerate((None, tmp_path / "wrong")):
        with pytest.raises(FairnoticeError, match="Nothing was restored"):
            decrypt(tmp_path / "a.age", tmp_path / f"tried-{number}", identity)
    decrypt(tmp_path / "a.age", tmp_path / "opened", tmp_path / "right")
    assert (tmp_path / "opened").read_bytes() == (tmp_path / "a.tar").read_bytes()
    with pytest.raises(FairnoticeError, match="no age recipient"):
        encrypt(tmp_path / "a.tar", tmp_path / "b.age", ["age1nobody"])
