"""The decision of the Commission that a person already has."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Field, Kind, Screen

DECISION = Screen(
    name="decision",
    title=pgettext_lazy("help", "Which decision do you have?"),
    why=pgettext_lazy("help", "The letter names it, so that it can be found."),
    fields=(
        Field(
            "decision",
            Kind.LINE,
            pgettext_lazy("help", "Number of the decision or the request"),
            longest=80,
        ),
        Field("decided_on", Kind.DAY, pgettext_lazy("help", "Day of the decision"), longest=80),
    ),
)
