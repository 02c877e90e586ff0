"""The pages of an opinion alone: self-help's settings and frame, and no database."""

from tests.help.settings import *  # noqa: F403
from tests.help.settings import INSTALLED_APPS as HELP_APPS

INSTALLED_APPS = [*HELP_APPS, "fairnotice.help.opinion"]
ROOT_URLCONF = "tests.opinion.urls"
NAVIGATION = ""
