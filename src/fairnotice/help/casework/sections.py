"""A matter's parts as its page shows them: a section for each kind, in the order of the kinds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fairnotice.help.casework.clocks import Due, tell_due
from fairnotice.help.casework.kinds import Kind
from fairnotice.help.casework.models import KeptOfMatter, Matter, Task


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of part: what is shown of it, and how many there are."""

    kind: Kind
    matter: Matter
    things: Sequence[KeptOfMatter | Due]
    counted: int

    @property
    def template(self) -> str:
        """The part of a page that shows this kind."""
        return f"casework/_{self.kind.slug}.html"

    @property
    def has_more(self) -> bool:
        """Whether there are more than are shown."""
        return self.counted > len(self.things)


def read_section(matter: Matter, kind: Kind, *, today: date, most: int) -> Section:
    """The first parts of a kind."""
    parts = kind.model._base_manager.filter(matter=matter)
    return show_parts(matter, kind, list(parts[:most]), parts.count(), today=today)


def show_parts(matter: Matter, kind: Kind, parts: Sequence[KeptOfMatter], counted: int, *, today: date) -> Section:
    """Some parts of a kind; tasks with the days that their clocks give."""
    things = [tell_due(part, today=today) if isinstance(part, Task) else part for part in parts]
    return Section(kind, matter, things, counted)
