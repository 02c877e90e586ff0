"""Settings of the self-help instance. No database, no session, no cookie, no upload to disk, no log of who came."""

from __future__ import annotations

import os

from csp.constants import NONE, SELF
from django.utils.translation import pgettext_lazy

from fairnotice.sites.help.languages import LANGUAGES as LANGUAGES
from fairnotice.sites.help.languages import LOCALE_PATHS as LOCALE_PATHS
from fairnotice.sites.help.places import SITES
from fairnotice.sites.instance import read_instance

INSTANCE = read_instance("help")
SECRET_KEY, *SECRET_KEY_FALLBACKS = INSTANCE.read_secrets()
KEYRING = INSTANCE.keyring
DEBUG = False
DEMO = INSTANCE.demo
ALLOWED_HOSTS = list(INSTANCE.hosts)
ROOT_URLCONF = "fairnotice.sites.help.urls"
WSGI_APPLICATION = "fairnotice.sites.help.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "fairnotice.help.selfhelp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "fairnotice.sites.keeping_no_copy.KeepNoCopyMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITES / "help" / "templates", SITES / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"dress": "fairnotice.sites.dress"},
            "context_processors": ["django.template.context_processors.request"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DATABASES: dict[str, object] = {}

#: The operator's own neutral name; it stands in the list of open pages on a phone that may be searched.
INSTANCE_TITLE = os.environ.get("LETTERS_NAME") or pgettext_lazy("help instance", "Letters")
#: Who runs it and how to reach them, in the operator's own words.
OPERATOR_WORDS = os.environ.get("LETTERS_OPERATOR", "")
#: A mail address for corrections about countries; without one the form is only printed.
CORRECTIONS_TO = os.environ.get("LETTERS_CORRECTIONS_TO", "")
LEAVE_TO = os.environ.get("LETTERS_LEAVE_TO", "https://www.wikipedia.org/")
NAVIGATION = ""

LANGUAGE_CODE = "en"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = INSTANCE.folder / "static"
STATIC_ROOT.mkdir(exist_ok=True)
BUILT = SITES.parents[2] / "build" / "static"  # by scripts/build-pages.sh, beside the sources
STATICFILES_DIRS = [path for path in (SITES / "static", BUILT) if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "fairnotice.sites.collected_names.CollectedNames"},
}
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()

# What is sent stays in memory: a file of answers is opened, never laid down.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

SECURE_SSL_REDIRECT = INSTANCE.tls
BEHIND_PROXY = INSTANCE.behind_proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 63_072_000 if INSTANCE.tls else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = INSTANCE.tls
SECURE_REFERRER_POLICY = "no-referrer"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# Errors say where in the program, never what was sent or by whom.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,
    "handlers": {"none": {"class": "logging.NullHandler"}, "stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["none"]},
    "loggers": {"fairnotice.sites.help": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}
