"""What every kept thing has: a random id, words that acts can carry, and the matter it belongs to."""

from __future__ import annotations

import uuid
from datetime import date
from typing import ClassVar

from django.db import models

#: What an act says of a field: JSON's own values.
Told = str | int | bool | None


class Kept(models.Model):
    """A thing whose every change is an act. `secret_fields` are left out of acts: with a row goes its key."""

    secret_fields: ClassVar[frozenset[str]] = frozenset()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True

    @property
    def matter_key(self) -> str:
        """The id of the matter that the thing belongs to, as text."""
        return str(self.pk)

    @classmethod
    def list_told_fields(cls) -> list[str]:
        """The fields that acts carry, by the names of their columns."""
        told = (field.attname for field in cls._meta.concrete_fields if not field.primary_key)
        return [name for name in told if name not in cls.secret_fields]

    def tell(self) -> dict[str, Told]:
        """Every field as an act carries it: days as ISO 8601, ids as text."""
        return {name: tell_value(getattr(self, name)) for name in self.list_told_fields()}


class KeptOfMatter(Kept):
    """A thing of one matter."""

    matter = models.ForeignKey("casework.Matter", on_delete=models.CASCADE, related_name="%(class)ss")

    class Meta:
        abstract = True

    @property
    def matter_key(self) -> str:
        return str(self.matter_id)


def tell_value(value: object) -> Told:
    """One value as an act carries it."""
    if value is None or isinstance(value, (bool, int)):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)
