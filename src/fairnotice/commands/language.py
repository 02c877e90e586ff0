"""The language in which the command speaks: chosen once, at its edge; English where no catalog fits."""

from __future__ import annotations

import gettext
from pathlib import Path

_LOCALE = Path(__file__).parents[1] / "sites" / "locale"
_CATALOG = "django"


def choose_language() -> None:
    """Look texts for people up in the catalog that LANGUAGE, LC_ALL, LC_MESSAGES or LANG names.

    What a machine reads stays as the contract words it: JSON is never looked up.
    """
    gettext.bindtextdomain(_CATALOG, str(_LOCALE))
    gettext.textdomain(_CATALOG)
