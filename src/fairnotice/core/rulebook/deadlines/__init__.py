"""Deadlines: the clocks of the instruments as dated text, and how a last day is worked out from them."""

from __future__ import annotations

from .arithmetic import Arithmetic, Convention
from .calendars import all_clocks, clocks_in_force, find_clock, house_arithmetic, house_conventions
from .clock import Clock, Counted, Ground, Kind, Length, Unit, as_long_as
from .deadline import Deadline, OtherReading, work_out_deadline
from .description import describe_steps
from .interruptions import Configured, Extension, Suspension
from .lateness import Overdue, is_overdue, readings_that_disagree, time_left
from .steps import Step, WhyNoDate

__all__ = [
    "Arithmetic",
    "Clock",
    "Configured",
    "Convention",
    "Counted",
    "Deadline",
    "Extension",
    "Ground",
    "Kind",
    "Length",
    "OtherReading",
    "Overdue",
    "Step",
    "Suspension",
    "Unit",
    "WhyNoDate",
    "all_clocks",
    "as_long_as",
    "clocks_in_force",
    "describe_steps",
    "find_clock",
    "house_arithmetic",
    "house_conventions",
    "is_overdue",
    "readings_that_disagree",
    "time_left",
    "work_out_deadline",
]
