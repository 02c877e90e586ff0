"""Settings of the office's instance."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import pgettext_lazy

from fairnotice.sites.instance import read_instance
from fairnotice.sites.mail import read_mail_settings
from fairnotice.sites.running.logs import LOGGING as LOGGING

INSTANCE = read_instance("office")
SITES = Path(__file__).parents[1]

SECRET_KEY, *SECRET_KEY_FALLBACKS = INSTANCE.read_secrets()
KEYRING = INSTANCE.keyring
DEBUG = False
DEMO = INSTANCE.demo
ALLOWED_HOSTS = list(INSTANCE.hosts)
ROOT_URLCONF = "fairnotice.sites.office.urls"
WSGI_APPLICATION = "fairnotice.sites.office.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "rules.apps.AutodiscoverRulesConfig",
    "fairnotice.foundation.acts",
    "fairnotice.foundation.people",
    "fairnotice.foundation.files",
    "fairnotice.foundation.messages",
    "fairnotice.foundation.ticking",
    "fairnotice.foundation.machine",
    "fairnotice.office.requests",
    "fairnotice.office.review",
    "fairnotice.office.governance",
    "fairnotice.sites.office",
]

MIDDLEWARE = [
    "fairnotice.sites.running.request_log.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "fairnotice.foundation.machine.faults.OneShapeMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "fairnotice.sites.keeping_no_copy.KeepNoCopyMiddleware",
    "fairnotice.foundation.people.second_factor.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",
    "fairnotice.sites.refusals.RefusalMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITES / "office" / "templates", SITES / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "libraries": {"dress": "fairnotice.sites.dress"},
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "fairnotice.foundation.messages.context_processors.unread_notices",
            ],
        },
    }
]

DATABASES = {"default": INSTANCE.database}
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

INSTANCE_TITLE = pgettext_lazy("instance", "Alert office")
NAVIGATION = "fairnotice.sites.office.navigation.list_places"

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", pgettext_lazy("language", "English")),
    ("fr", pgettext_lazy("language", "French")),
    ("es", pgettext_lazy("language", "Spanish")),
    ("ar", pgettext_lazy("language", "Arabic")),
]
LOCALE_PATHS = [SITES / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = INSTANCE.folder / "static"
STATIC_ROOT.mkdir(exist_ok=True)
BUILT = SITES.parents[2] / "build" / "static"  # by scripts/build-pages.sh, beside the sources
STATICFILES_DIRS = [path for path in (SITES / "static", BUILT) if path.is_dir()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "fairnotice.sites.collected_names.CollectedNames"},
}
WHITENOISE_USE_FINDERS = not (STATIC_ROOT / "staticfiles.json").exists()

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_NAME = "office_session"
CSRF_COOKIE_NAME = "office_csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = INSTANCE.tls
SECURE_SSL_REDIRECT = INSTANCE.tls
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
#: A proxy of our own stands in front, ends TLS, and says so; without one, what a stranger says of TLS is not believed.
BEHIND_PROXY = INSTANCE.behind_proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
AXES_CLIENT_IP_CALLABLE = "fairnotice.sites.running.proxy.read_address"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
SECURE_HSTS_SECONDS = 63_072_000 if INSTANCE.tls else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = INSTANCE.tls
# Nothing is told to other sites. "no-referrer" would go too far: browsers then send `Origin: null` with our own forms,
# and every one of them would be refused.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# People: nobody signs up, the second factor is everybody's, five wrong passwords lock an account out.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_ADAPTER = "fairnotice.foundation.people.adapters.AccountAdapter"
ACCOUNT_FORMS = {"login": "fairnotice.sites.sign_in_forms.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
# Guesses at one account are counted by axes, in the database; these only slow down a flood from one address.
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip", "login_failed": "60/m/ip"}
MFA_ADAPTER = "fairnotice.foundation.people.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Fairnotice SYNTHETIC" if DEMO else "Fairnotice"
MFA_TOTP_TOLERANCE = 1  # one step of 30 seconds, as RFC 6238 recommends: clocks drift
MFA_ALLOW_UNVERIFIED_EMAIL = True
#: In the demo world a password is enough: its people are made up and its sign-ins printed.
SECOND_FACTOR_DEMANDED = not DEMO
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(hours=1)
# By name and address together: who only knows a name cannot lock its owner out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "people/locked_out.html"
AXES_USERNAME_CALLABLE = "fairnotice.foundation.people.adapters.name_guessed_at"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("EMAIL_FROM", "office@localhost")
globals().update(read_mail_settings(os.environ.get("EMAIL_URL", ""), INSTANCE.folder / "mail"))

# Files: where they lie sealed, and how large they may be (house policy; no text prints a size).
FILES_FOLDER = INSTANCE.folder / "files"
FILES_MOST_BYTES = dict.fromkeys(("photograph", "warrant_copy", "exhibit"), 25 * 1024 * 1024)
FILES_MOST_PAGES = 300
FILES_MOST_HELD = 50
CLAMD_SOCKET = os.environ.get("CLAMD_SOCKET", "")
