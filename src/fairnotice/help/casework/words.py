"""Words for codes."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

_REASONS = {
    "detained": pgettext_lazy("casework", "Detained now"),
    "flight": pgettext_lazy("casework", "Flight or hand-over"),
    "flight_past": pgettext_lazy("casework", "Flight or hand-over was due: ask what happened"),
    "hearing": pgettext_lazy("casework", "Hearing"),
    "hearing_past": pgettext_lazy("casework", "Hearing has passed: ask what happened"),
    "task": pgettext_lazy("casework", "Task due"),
    "overdue": pgettext_lazy("casework", "Task overdue"),
    "ask_detained": pgettext_lazy("casework", "Ask whether they are detained"),
}


def say_reason(code: str) -> str:
    """Why a matter presses."""
    return str(_REASONS.get(code, pgettext("casework", "Another reason")))
