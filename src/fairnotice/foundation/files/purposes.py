"""What a file is looked at for, in the words of the register of accesses."""

from __future__ import annotations

from django.db import models
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import Role, User


class Purpose(models.TextChoices):
    """Why a reviewer takes a file itself rather than its picture."""

    AUTHENTICITY = "authenticity", pgettext_lazy("purpose", "To examine whether it is genuine")
    UNSEEN = "unseen", pgettext_lazy("purpose", "To read what the picture does not show")
    TRANSLATION = "translation", pgettext_lazy("purpose", "To have it translated")
    ORDER = "order", pgettext_lazy("purpose", "To answer the chamber")


def purpose_of_looking(by: User) -> str:
    """Why a person of this role looks at a picture: a bureau at its own request, the office to examine it."""
    return "own_request" if by.role == Role.BUREAU_OFFICER else "examination"
