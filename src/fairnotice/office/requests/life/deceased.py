"""A dead person is never shown as sought."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import pgettext

from fairnotice.errors import Refused


def refuse_deceased(content: Mapping[str, Any]) -> None:
    """Raise `Refused` where what would stand in an alert records the person as dead.

    Nobody may decide otherwise: the alert, or the record, is wrong. Source: RPD 39(1) with 10(2)(a); 39(3).
    """
    if content.get("identity", {}).get("date_of_death"):
        words = pgettext("to mend", "The person is recorded as dead, and a dead person is not sought.")
        raise Refused(
            pgettext("refusal", "Nothing was decided: the person is recorded as dead, and no alert may stand."),
            {"outcome": words},
        )
