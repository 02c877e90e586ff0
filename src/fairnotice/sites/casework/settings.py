"""Settings of the casework instance: one encrypted folder, one process, no network, nothing in clear on the disk."""

from __future__ import annotations

import os
import secrets

from csp.constants import NONE, SELF
from django.utils.translation import pgettext_lazy

from fairnotice.adapters.locked_folder import FolderKeys, LockedFolder
from fairnotice.sites.casework.door import read_door
from fairnotice.sites.help.languages import LANGUAGES as LANGUAGES
from fairnotice.sites.help.languages import LOCALE_PATHS as LOCALE_PATHS
from fairnotice.sites.help.places import SITES
from fairnotice.sites.instance import read_instance
from fairnotice.sites.running.logs import LOGGING as LOGGING

INSTANCE = read_instance("casework")
DOOR = read_door()
#: Minutes without a page after which the folder locks itself.
IDLE_MINUTES = int(os.environ.get("FAIRNOTICE_IDLE_MINUTES", "15"))
FOLDER = LockedFolder(INSTANCE.folder, instance="casework", idle_seconds=IDLE_MINUTES * 60)
KEYRING = FolderKeys(FOLDER)
#: Signs nothing that outlives the process.
SECRET_KEY = secrets.token_hex(32)
DEBUG = False
DEMO = INSTANCE.demo
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "fairnotice.sites.casework.urls"
WSGI_APPLICATION = "fairnotice.sites.casework.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "fairnotice.foundation.acts",
    "fairnotice.help.casework",
    "fairnotice.help.opinion",
]
MIDDLEWARE = [
    "fairnotice.sites.running.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "fairnotice.sites.keeping_no_copy.KeepNoCopyMiddleware",
    "fairnotice.sites.casework.lock.OpenFolderMiddleware",
    "fairnotice.sites.casework.refusals.RefusalMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITES / "casework" / "templates", SITES / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"dress": "fairnotice.sites.dress"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "fairnotice.sites.casework.sqlcipher",
        "NAME": INSTANCE.folder / "casework.sqlite3",
        # A connection lives as long as one page: after locking none is left that could still read.
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=20000; PRAGMA secure_delete=ON;"
            ),
        },
    }
}

INSTANCE_TITLE = pgettext_lazy("casework instance", "Casework")
NAVIGATION = "fairnotice.sites.casework.navigation.list_places"
LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

FORCE_SCRIPT_NAME = DOOR.prefix
STATIC_URL = f"{DOOR.prefix}/static/"
BUILT = SITES.parents[2] / "build" / "static"  # by scripts/build-pages.sh, beside the sources
STATICFILES_DIRS = [path for path in (SITES / "static", BUILT) if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

# Cookies of this start and this place; browsers do not keep those of two ports apart.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = LANGUAGE_COOKIE_PATH = f"{DOOR.prefix}/"
CSRF_COOKIE_NAME = "casework_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = SESSION_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "fairnotice.sites.casework.refusals.show_foreign_form"
CSRF_COOKIE_AGE = None
SECURE_SSL_REDIRECT = False
BEHIND_PROXY = False
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# What is sent stays in memory, and a document is sealed piece by piece as it comes.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
FILES_FOLDER = INSTANCE.folder / "files"
CASEWORK_MOST_BYTES = 100 * 1024 * 1024
FILES_MOST_PAGES = 1_000
CLAMD_SOCKET = os.environ.get("CLAMD_SOCKET", "")
