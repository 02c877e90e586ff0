"""Reads one calendar file into clocks, and refuses what it does not understand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.errors import LawError

from .clock import Clock, Counted, Ground, Kind
from .contradictions import contradiction_in
from .entry import Entry

_FILE_KEYS = frozenset({"instrument", "text", "text_held_from", "last_state_held_on", "grounds", "clocks"})
_NEEDED = frozenset({"id", "article", "actors", "trigger", "printed", "kind", "consequence"})
_OPTIONAL = frozenset(
    {
        "length", "counted", "same_length_as", "suspended_by", "suspension_stops_clock", "suspension_rule",
        "restarts_on", "extended_by", "shortened_by", "note", "text_held_from", "house_policy", "unknown",
    }
)  # fmt: skip


def read_clocks(file_name: str, written: object) -> list[Clock]:
    """Read the clocks of one instrument's file, in its order; LawError names the clock and what is wrong."""
    header = Entry(f"{file_name}, the file", written, _FILE_KEYS, _FILE_KEYS)
    grounds = _read_grounds(file_name, header.value("grounds"))
    clocks = header.value("clocks")
    if not isinstance(clocks, list):
        raise header.refusal("'clocks' is a list")
    return [_read_clock(file_name, header, grounds, entry) for entry in clocks]


def _read_grounds(file_name: str, written: object) -> dict[str, Ground]:
    if not isinstance(written, Mapping):
        raise LawError(f"{file_name}: 'grounds' is a mapping. No clock was loaded; mend it and start again.")
    keys = frozenset({"article", "says"})
    grounds = {}
    for name, content in written.items():
        entry = Entry(f"{file_name}, {name}", content, keys, keys)
        grounds[name] = Ground(name, entry.text("article"), entry.text("says"))
    return grounds


def _read_clock(file_name: str, header: Entry, grounds: Mapping[str, Ground], written: object) -> Clock:
    named = written.get("id") if isinstance(written, Mapping) else None
    entry = Entry(f"{file_name}, {named or 'a clock without id'}", written, _NEEDED, _NEEDED | _OPTIONAL)
    held_from, day_unknown = (entry if entry.has("text_held_from") else header).day("text_held_from")
    clock = Clock(
        id=entry.text("id"),
        instrument=header.text("instrument"),
        article=entry.text("article"),
        actors=entry.names("actors"),
        trigger=entry.text("trigger"),
        printed=entry.text("printed"),
        kind=entry.word("kind", Kind),
        consequence=entry.text("consequence"),
        text_held_from=held_from,
        text_day_unknown=day_unknown,
        last_state_held_on=header.day("last_state_held_on")[0],
        **_what_may_be_left_out(entry, grounds),
    )
    contradiction = contradiction_in(clock)
    if contradiction:
        raise entry.refusal(contradiction)
    return clock


def _what_may_be_left_out(entry: Entry, grounds: Mapping[str, Ground]) -> dict[str, Any]:
    moved_by = ("suspended_by", "extended_by", "shortened_by")
    texts = ("suspension_rule", "restarts_on", "note")
    return {
        "length": entry.length("length"),
        "counted": entry.word("counted", Counted) if entry.has("counted") else Counted.FROM_TRIGGER,
        "same_length_as": entry.names("same_length_as"),
        "suspension_stops_clock": entry.flag("suspension_stops_clock", default=True),
        "house_policy": entry.flag("house_policy", default=False),
        "unknown": entry.flag("unknown", default=False),
        **{key: tuple(grounds[name] for name in entry.names(key, out_of=grounds)) for key in moved_by},
        **{key: entry.text(key) for key in texts if entry.has(key)},
    }
