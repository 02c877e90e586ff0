"""A plea: one ground of the rulebook's closed list as a person would bring it, with what shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Condition, Field, Kind, Screen, answered, any_of
from fairnotice.help.selfhelp.sourced import Sourced

#: As much as thirty pages.
_STORY = 60_000


@dataclass(frozen=True, slots=True)
class Plea:
    """A ground, when to offer it, the rule behind it, what shows it, and what weighs against it."""

    ground: str
    title: Promise
    told: tuple[Sourced, ...]
    offered_if: Condition

    @property
    def why_field(self) -> str:
        """The field that holds what happened in the person's own case."""
        return f"why_{self.ground.replace('-', '_')}"

    @property
    def papers_field(self) -> str:
        """The field that lists the papers that show it, one a line."""
        return f"papers_{self.ground.replace('-', '_')}"

    @property
    def screen(self) -> Screen:
        """The screen that asks for this plea; it stays where something was written on it already."""
        return Screen(
            name=f"ground-{self.ground}",
            title=self.title,
            why=_WHY_ASKED,
            told=self.told,
            fields=(
                Field(self.why_field, Kind.STORY, _IN_YOUR_CASE, longest=_STORY),
                Field(self.papers_field, Kind.STORY, _PAPERS, hint=_ONE_A_LINE, longest=6_000),
            ),
            shown_if=any_of(self.offered_if, answered(self.why_field), answered(self.papers_field)),
        )


_WHY_ASKED = pgettext_lazy("help", "The letter gives each ground a heading of its own. Leave empty what does not fit.")
_IN_YOUR_CASE = pgettext_lazy("help", "What happened in this case? With days and places")
_PAPERS = pgettext_lazy("help", "Which papers show it?")
_ONE_A_LINE = pgettext_lazy("help", "One a line: what it is, who made it, of which day.")
