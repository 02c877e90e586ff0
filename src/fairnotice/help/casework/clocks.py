"""The Commission's clocks as tasks: the last day, the other days that a text can give, and how they were found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fairnotice.core.rulebook.deadlines import Overdue, is_overdue, readings_that_disagree
from fairnotice.help.casework.models import Task
from fairnotice.help.selfhelp.clocks.plain import PLAIN_CLOCKS, find_plain
from fairnotice.help.selfhelp.clocks.working import Worked, work_out


@dataclass(frozen=True, slots=True)
class Due:
    """When a task is due: `on` is the earliest day; `worked` says how a clock gave it. Late is said, never hidden."""

    task: Task
    on: date | None
    worked: Worked | None
    is_late: bool
    depends_on_reading: bool


def list_clocks() -> list[tuple[str, str]]:
    """Names and questions of all clocks, for choosing one."""
    return [(each.name, str(each.asks)) for each in PLAIN_CLOCKS]


def first_day_due(name: str, triggered_on: date) -> date | None:
    """The earliest last day of a clock; `None` where the text gives no day."""
    plain = find_plain(name)
    if plain is None:
        return None
    worked = work_out(plain, triggered_on)
    days = [*worked.other_days, worked.deadline.due_on]
    return min((day for day in days if day is not None), default=None)


def tell_due(task: Task, *, today: date) -> Due:
    """When a task is due, and whether it is late today; a task done is not late."""
    plain = find_plain(task.clock_id) if task.clock_id else None
    if plain is None or task.triggered_on is None:
        late = task.done_on is None and task.due_on is not None and task.due_on < today
        return Due(task, task.due_on, None, late, depends_on_reading=False)
    worked = work_out(plain, task.triggered_on)
    is_open = task.done_on is None
    late = is_open and is_overdue(worked.deadline, today) is Overdue.YES
    unsure = is_open and bool(readings_that_disagree(worked.deadline, today))
    return Due(task, first_day_due(task.clock_id, task.triggered_on), worked, late, unsure)
