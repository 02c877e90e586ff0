"""An office in a folder and processes of its own, for what the suite's one transaction cannot show."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

#: What would lead these processes to another database or folder of keys.
ELSEWHERE = ("FAIRNOTICE_KEYS", "FAIRNOTICE_DEMO", "DATABASE_URL", "FAIRNOTICE_PROXY", "FAIRNOTICE_PROBE_TOKEN")
#: An officer of a synthetic bureau, signed in by `enter()`.
PREPARE = """
from fairnotice.commands.starting import migrate_and_mark
migrate_and_mark("office")
from allauth.mfa.models import Authenticator
from fairnotice.foundation.people.models import Bureau, User
bureau = Bureau.objects.create(code="NCB-XA", name="SYNTHETIC bureau", country="XA", is_synthetic=True)
officer = User.objects.create(username="officer-xa", role="bureau_officer", bureau=bureau, is_synthetic=True)
Authenticator.objects.create(user=officer, type="totp", data={"secret": "SYNTHETIC"})
"""


def environment_of(folder: Path, database: str = "") -> dict[str, str]:
    """The environment in which everything an office has lies in one folder, its database too unless named."""
    return {
        **{name: value for name, value in os.environ.items() if name not in ELSEWHERE},
        "FAIRNOTICE_FOLDER": str(folder),
        "FAIRNOTICE_TLS": "0",
        "DJANGO_SETTINGS_MODULE": "fairnotice.sites.office.settings",
        **({"DATABASE_URL": database} if database else {}),
    }


def run_apart(folder: Path, script: str, database: str = "") -> str:
    """Run Python lines in the office of a folder and return what they print; raises where they fail."""
    done = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup()\n{script}"],
        env=environment_of(folder, database),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def run_command(folder: Path, *arguments: str, database: str = "") -> subprocess.CompletedProcess[str]:
    """Run `fairnotice` in the office of a folder."""
    return subprocess.run(
        [sys.executable, "-m", "fairnotice", *arguments],
        env=environment_of(folder, database),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
    )
