"""Where mails go: to a server named in `EMAIL_URL`, otherwise into a folder of the instance."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

#: Seconds to wait for a mail server before trying again later.
_PATIENCE_SECONDS = 10


def read_mail_settings(url: str, folder: Path) -> dict[str, Any]:
    """Read `smtp://user:password@host:587` (STARTTLS) or `smtps://...:465` as Django's settings.

    `smtp://host?starttls=0` sends in clear, for a server on the same computer. Without a URL mails are
    written as files into `folder`. Raises `ImproperlyConfigured` for any other address, which it does
    not repeat: it holds a password.
    """
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend", "EMAIL_FILE_PATH": folder}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL is not read: write smtp://user:password@host:587 or smtps://host:465.")
    implicit = parts.scheme == "smtps"
    starttls = parse_qs(parts.query).get("starttls", ["1"])[0] != "0"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if implicit else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": implicit,
        "EMAIL_USE_TLS": starttls and not implicit,
        "EMAIL_TIMEOUT": _PATIENCE_SECONDS,
    }
