"""One text for people, as a source says it and as a catalog keys it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text and its context; `plural` only where the number decides the words; `where` it stands in the sources."""

    context: str
    singular: str
    plural: str
    where: str

    @property
    def key(self) -> tuple[str, str]:
        """What a catalog finds it by."""
        return self.context, self.singular
