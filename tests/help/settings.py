"""Self-help's settings in the suite: a folder of its own for each worker."""

import os
import tempfile

os.environ["FAIRNOTICE_FOLDER"] = tempfile.mkdtemp(prefix="fairnotice-help-test-")
os.environ["FAIRNOTICE_TLS"] = "0"
os.environ.pop("FAIRNOTICE_KEYS", None)
os.environ.pop("FAIRNOTICE_DEMO", None)

from fairnotice.sites.help.settings import *  # noqa: F403
