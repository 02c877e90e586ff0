"""Casework's settings in the suite: a folder of its own for each worker, and a passphrase that is quickly stretched."""

import os
import tempfile
from pathlib import Path

os.environ["FAIRNOTICE_FOLDER"] = tempfile.mkdtemp(prefix="fairnotice-casework-test-")
for name in ("FAIRNOTICE_KEYS", "FAIRNOTICE_DEMO", "DATABASE_URL"):
    os.environ.pop(name, None)

from fairnotice.sites.casework.settings import *  # noqa: E402, F403
from fairnotice.sites.casework.settings import DATABASES, FOLDER  # noqa: E402

FOLDER._cost = 2**10
PASSPHRASE = "SYNTHETIC five unrelated words"
FOLDER.begin(PASSPHRASE)
#: A real file, so that what is tested is what is encrypted.
DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["FAIRNOTICE_FOLDER"]) / "test.sqlite3")}
FORCE_SCRIPT_NAME = None
STATIC_URL = "/static/"
