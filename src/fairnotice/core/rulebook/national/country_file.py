"""Reads one country's file, and refuses what is unclear in it: no source, no day, two answers to one question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from fairnotice.core.rulebook.days import PartialDate, UnreadableDay, read_partial_date
from fairnotice.core.rulebook.deadlines.entry import Entry
from fairnotice.errors import LawError

from .contradictions import contradiction_in
from .values import Answer, Confidence, CountryLaw, Part, Source, Subject, Value

#: Which of these codes are a country's is not the rulebook's to say; a test holds them against ISO 3166-1.
_CODE = re.compile("[A-Z]{2}")
_COUNTRY_KEYS = frozenset({"country", "sources", "parts"})
_GROUP_KEYS = frozenset({"group", "members", "sources", "parts"})
_SOURCE_NEEDED = frozenset({"title", "publisher", "as_of"})
_VALUE_NEEDED = frozenset({"confidence", "checked_on"})
_VALUE_KNOWN = _VALUE_NEEDED | {"answer", "says", "sources"}


class NationalEntry(Entry):
    """An entry of a country's file; its refusals say that no country was loaded."""

    def refusal(self, what: str) -> LawError:
        return LawError(f"{self._where}: {what}. No country was loaded; mend the entry and start again.")


def read_country_file(name: str, written: object) -> CountryLaw:
    """Read one file by its name without ending; LawError says which entry is wrong, and what is wrong in it."""
    is_group = isinstance(written, Mapping) and "group" in written
    keys = _GROUP_KEYS if is_group else _COUNTRY_KEYS
    header = NationalEntry(f"{name}.yaml", written, keys, keys)
    code = header.text("group" if is_group else "country")
    if code.lower() != name or not (is_group or _CODE.fullmatch(code)):
        raise header.refusal("the file is named by the code that stands in it, a country's being of two letters")
    sources = {key: _read_source(name, key, each) for key, each in _mapping(header, "sources").items()}
    parts = tuple(_read_part(name, key, each, sources) for key, each in _mapping(header, "parts").items())
    _check_all_cited(header, sources.values(), parts)
    return CountryLaw(code, parts, is_group, _read_members(header) if is_group else frozenset())


def _mapping(entry: NationalEntry, key: str) -> Mapping[str, object]:
    value = entry.value(key)
    if not isinstance(value, Mapping):
        raise entry.refusal(f"'{key}' is a mapping by name; write {{}} where there is none")
    return value


def _read_members(header: NationalEntry) -> frozenset[str] | None:
    if header.value("members") == "all":
        return None
    members = header.names("members")
    if not members or len(set(members)) < len(members) or not all(map(_CODE.fullmatch, members)):
        raise header.refusal("'members' lists codes, each once, or is 'all'")
    return frozenset(members)


def _read_source(file: str, key: str, written: object) -> Source:
    entry = NationalEntry(f"{file}.yaml, source {key}", written, _SOURCE_NEEDED, _SOURCE_NEEDED | {"address"})
    return Source(
        entry.text("title"),
        entry.text("publisher"),
        None if entry.value("as_of") == "unknown" else _read_partial(entry, "as_of"),
        entry.text("address") if entry.has("address") else "",
    )


def _read_partial(entry: NationalEntry, key: str) -> PartialDate:
    try:
        return read_partial_date(str(entry.value(key)))
    except UnreadableDay as unreadable:
        raise entry.refusal(f"'{key}': {unreadable}; write 'unknown' where the source bears no date") from None


def _read_part(file: str, name: str, written: object, sources: Mapping[str, Source]) -> Part:
    entry = NationalEntry(f"{file}.yaml, {name}", written, frozenset({"values"}), frozenset({"called", "values"}))
    values = _mapping(entry, "values")
    if not values:
        raise entry.refusal("a part without a value says nothing")
    called = entry.text("called") if entry.has("called") else ""
    return Part(name, called, tuple(_read_value(f"{file}.yaml, {name}", key, values[key], sources) for key in values))


def _read_value(where: str, subject: str, written: object, sources: Mapping[str, Source]) -> Value:
    entry = NationalEntry(f"{where}, {subject}", written, _VALUE_NEEDED, _VALUE_KNOWN)
    if subject not in list(Subject):
        raise entry.refusal(f"the subject is one of: {', '.join(Subject)}")
    cited = entry.names("sources")
    if not set(cited) <= set(sources):
        raise entry.refusal("'sources' names one that the file does not list")
    value = Value(
        Subject(subject),
        entry.word("confidence", Confidence),
        _read_checked_on(entry),
        entry.word("answer", Answer) if entry.has("answer") else None,
        " ".join(entry.text("says").split()) if entry.has("says") else "",
        tuple(sources[key] for key in cited),
    )
    contradiction = contradiction_in(value)
    if contradiction:
        raise entry.refusal(contradiction)
    return value


def _read_checked_on(entry: NationalEntry) -> date:
    checked_on, day_unknown = entry.day("checked_on")
    if day_unknown:
        raise entry.refusal("'checked_on' is a day, as YYYY-MM-DD")
    return checked_on


def _check_all_cited(header: NationalEntry, sources: Iterable[Source], parts: Iterable[Part]) -> None:
    cited = {source for part in parts for value in part.values for source in value.sources}
    idle = sorted(source.title for source in set(sources) - cited)
    if idle:
        raise header.refusal(f"no value cites: {'; '.join(idle)}")
