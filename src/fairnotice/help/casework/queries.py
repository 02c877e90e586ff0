"""Reading casework: the inbox in its order, a matter with all that belongs to it, tasks by their days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.models import Act
from fairnotice.help.casework.models import Kept, KeptOfMatter, Matter, Stage, Task
from fairnotice.help.casework.urgency import Urgency, weigh

Thing = TypeVar("Thing", bound=Kept)
Part = TypeVar("Part", bound=KeptOfMatter)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A matter and why it presses."""

    matter: Matter
    urgency: Urgency


def find(kind: type[Thing], key: UUID) -> Thing:
    """One thing; raises `NotAllowed` where there is none."""
    found: Thing | None = kind._base_manager.filter(pk=key).first()
    if found is None:
        raise NotAllowed("Nothing was shown: there is no such thing in this folder.")
    return found


def find_of(kind: type[Part], matter: Matter, key: UUID) -> Part:
    """One thing of a matter; raises `NotAllowed` where the matter has none such."""
    thing = find(kind, key)
    if thing.matter_id != matter.pk:
        raise NotAllowed("Nothing was shown: there is no such thing in this matter.")
    return thing


def list_waiting(stage: Stage, *, today: date) -> list[Waiting]:
    """The matters of a stage, the most pressing first, then the longest waiting."""
    tasks: dict[UUID, list[Task]] = defaultdict(list)
    for task in Task.objects.filter(matter__stage=stage, done_on__isnull=True):
        tasks[task.matter_id].append(task)
    waiting = [Waiting(matter, weigh(matter, tasks[matter.pk], today=today)) for matter in _of_stage(stage)]
    return sorted(waiting, key=lambda each: (*each.urgency.key, each.matter.received_on, each.matter.number))


def weigh_matter(matter: Matter, *, today: date) -> Urgency:
    """Why one matter presses."""
    return weigh(matter, matter.tasks.filter(done_on__isnull=True), today=today)


def list_acts_in(matter: Matter) -> QuerySet[Act]:
    """Every step in a matter, the latest first."""
    return Act.objects.filter(stated__matter=str(matter.pk)).order_by("-pk")


def count_stages() -> dict[str, int]:
    """How many matters stand where."""
    return {stage: Matter.objects.filter(stage=stage).count() for stage in Stage.values}


def _of_stage(stage: Stage) -> QuerySet[Matter]:
    return Matter.objects.filter(stage=stage)
