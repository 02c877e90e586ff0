"""Reading acts: what happened to a thing, in order."""

from __future__ import annotations

from django.db import models

from fairnotice.foundation.acts.actions import commit_to
from fairnotice.foundation.acts.models import Act, Opening


def acts_about(thing: models.Model) -> models.QuerySet[Act]:
    """Every act about one thing, oldest first."""
    return Act.objects.filter(about_type=thing._meta.label_lower, about_id=str(thing.pk))


def is_opening_true(opening: Opening) -> bool:
    """Whether an opening's salt and content give the commitment that its act carries."""
    return commit_to(bytes(opening.salt), opening.content) == opening.act.commitment
