"""A folder in processes of its own, for what the suite's one transaction cannot show: commits, copies, kills."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PASSPHRASE = "SYNTHETIC five unrelated words"
_ELSEWHERE = ("FAIRNOTICE_KEYS", "FAIRNOTICE_DEMO", "DATABASE_URL", "DJANGO_SETTINGS_MODULE")
#: Opens the folder, or begins it, with a passphrase that is quickly stretched, and makes its tables.
OPEN = f"""
import django; django.setup()
from django.conf import settings
from fairnotice.sites.casework.preparing import prepare_database
settings.FOLDER._cost = 2**10
if settings.FOLDER.is_new:
    settings.FOLDER.begin({PASSPHRASE!r})
else:
    settings.FOLDER.open({PASSPHRASE!r})
prepare_database()
from datetime import date
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.actions.matters import take_in
from fairnotice.help.casework.models import Matter
"""


def environment_of(folder: Path) -> dict[str, str]:
    """The environment in which everything that casework has lies in one folder."""
    return {
        **{name: value for name, value in os.environ.items() if name not in _ELSEWHERE},
        "FAIRNOTICE_FOLDER": str(folder),
        "DJANGO_SETTINGS_MODULE": "fairnotice.sites.casework.settings",
        "PYTHONWARNINGS": "error",
    }


def start_apart(folder: Path, script: str) -> subprocess.Popen[str]:
    """Begin to run Python lines in an opened folder."""
    return subprocess.Popen(
        [sys.executable, "-c", OPEN + script],
        env=environment_of(folder),
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run_apart(folder: Path, script: str) -> str:
    """Run Python lines in an opened folder and return what they print; raises where they fail."""
    running = start_apart(folder, script)
    told, erred = running.communicate(timeout=120)
    assert running.returncode == 0, erred[-3000:]
    return told
