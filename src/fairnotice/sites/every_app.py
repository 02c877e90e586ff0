"""Settings for the type checker alone: the apps of instances that never run together, so that it knows all tables."""

from __future__ import annotations

from fairnotice.sites.casework.settings import CASEWORK_MOST_BYTES as CASEWORK_MOST_BYTES
from fairnotice.sites.casework.settings import DOOR as DOOR
from fairnotice.sites.casework.settings import FOLDER as FOLDER
from fairnotice.sites.casework.settings import IDLE_MINUTES as IDLE_MINUTES
from fairnotice.sites.office.settings import *  # noqa: F403
from fairnotice.sites.office.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "fairnotice.help.casework"]
