"""Two processes accept one invitation at the same moment: exactly one account is made."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

#: What would lead these processes to another database or folder of keys.
ELSEWHERE = ("FAIRNOTICE_KEYS", "FAIRNOTICE_DEMO", "DATABASE_URL")
PREPARE = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.actions.inviting import invite_person
operator = User.objects.create(username="operator-one", role="operator")
print(invite_person(by=operator, email="new@synthetic.example", role="reviewer")[1])
"""
ACCEPT = """
import sys, time
from fairnotice.errors import Refused
from fairnotice.foundation.people.actions.inviting import accept_invitation
print("ready", flush=True)
code, name = sys.stdin.readline().split()
try:
    accept_invitation(code=code, username=name, password="correct horse battery staple")
    print("accepted")
except Refused:
    print("refused")
"""
COUNTED = (
    "SELECT count(*) FROM people_user WHERE username <> 'operator-one'",
    "SELECT count(*) FROM acts_act WHERE verb = 'invitation.accepted'",
    "SELECT count(*) FROM people_invitation WHERE accepted_by_id IS NOT NULL",
)


def start(folder: Path, script: str) -> subprocess.Popen[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ELSEWHERE},
        "FAIRNOTICE_FOLDER": str(folder),
        "FAIRNOTICE_TLS": "0",
        "DJANGO_SETTINGS_MODULE": "fairnotice.sites.office.settings",
    }
    return subprocess.Popen(
        [sys.executable, "-c", f"import django; django.setup()\n{script}"],
        env=environment,
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_of_two_at_once_one_is_let_in(tmp_path: Path) -> None:
    code = start(tmp_path, PREPARE).communicate(timeout=300)[0].strip()
    racers = [start(tmp_path, ACCEPT) for _ in range(2)]
    for racer in racers:
        assert racer.stdout is not None and racer.stdout.readline() == "ready\n"
    for number, racer in enumerate(racers):
        assert racer.stdin is not None
        racer.stdin.write(f"{code} newcomer-{number}\n")
        racer.stdin.flush()
    told = sorted(racer.communicate(timeout=120)[0].strip() for racer in racers)
    assert told == ["accepted", "refused"]
    with closing(sqlite3.connect(tmp_path / "office.sqlite3")) as database:
        assert [database.execute(asked).fetchone()[0] for asked in COUNTED] == [1, 1, 1]
