"""The seven languages in which a person or a lawyer is helped."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.sites.help.places import HELP, SITES

LANGUAGES = [
    ("en", pgettext_lazy("language", "English")),
    ("fr", pgettext_lazy("language", "French")),
    ("es", pgettext_lazy("language", "Spanish")),
    ("ar", pgettext_lazy("language", "Arabic")),
    ("ru", pgettext_lazy("language", "Russian")),
    ("zh-hans", pgettext_lazy("language", "Chinese")),
    ("tr", pgettext_lazy("language", "Turkish")),
]
#: The first that has a text says it.
LOCALE_PATHS = [HELP / "locale", SITES / "locale"]
