"""Casework as a WSGI application behind its door, in a process whose memory nobody else may read."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairnotice.sites.casework.settings")

from django.conf import settings

from fairnotice.adapters.closed_memory import close_memory
from fairnotice.sites.casework.door import Doorkeeper

close_memory()
application = Doorkeeper(get_wsgi_application(), settings.DOOR)
settings.FOLDER.watch()
