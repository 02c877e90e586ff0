"""The office's settings in the suite: a folder of its own for each worker, and quick password hashing."""

import os
import tempfile

os.environ["FAIRNOTICE_FOLDER"] = tempfile.mkdtemp(prefix="fairnotice-test-")
os.environ["FAIRNOTICE_TLS"] = "0"
os.environ.pop("FAIRNOTICE_KEYS", None)
os.environ.pop("FAIRNOTICE_DEMO", None)

from fairnotice.sites.office.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
