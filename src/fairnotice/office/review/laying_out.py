"""A request's fields as a reader sees them: in the form's order, each value in parts, the carrying words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.foundation.request_words.choice_words import name_option, name_part
from fairnotice.foundation.request_words.field_words import STEPS, article_of, name_field


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value; `marked` where a finding rests on it.

    `is_given`: as somebody wrote it, in whatever script, and not one of our words for it.
    """

    text: str
    marked: bool = False
    is_given: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether it is a date, a reference or another word that no line ends within."""
        return self.is_given and " " not in self.text and len(self.text) <= _WORD


#: Parts of a request that stand on no step of the form.
_OFFICE_GROUPS: Mapping[str, Promise] = {
    "request": pgettext_lazy("part of a request", "Submission"),
    "source": pgettext_lazy("part of a request", "Source"),
    "waiver": pgettext_lazy("part of a request", "Waiver"),
    "retention": pgettext_lazy("part of a request", "Retention"),
    "suspension": pgettext_lazy("part of a request", "Suspension"),
}
_CLOSED = ("enum", "tri_state", "bool", "datetime", "date")
#: A word longer than this may be broken at its hyphens.
_WORD = 30
#: A text longer than this is read as prose: it keeps its own side of the page.
_LINE = 90
#: What a reviewer reads first; the rest of a request is folded until it is asked for, or a finding rests on it.
_READ_FIRST = ("alert", "identity", "person", "proceedings", "offences", "sentence", "warrant", "facts")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:00)")


@dataclass(frozen=True, slots=True)
class Row:
    """One field with its value: `path` as findings and translations name it, the value as lines of parts."""

    path: str
    label: str
    article: str
    lines: Sequence[Sequence[Part]]
    is_sensitive: bool
    is_text: bool
    language: str = ""

    @property
    def is_prose(self) -> bool:
        """Whether the value is a text of more than a line."""
        return any(sum(len(part.text) for part in line) > _LINE for line in self.lines)


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one part of the form; each offence is a part of its own."""

    name: str
    title: str
    rows: Sequence[Row]

    @property
    def is_open(self) -> bool:
        """Whether the group is shown unfolded: it is read first, or a finding rests on words in it."""
        return self.name in _READ_FIRST or any(part.marked for row in self.rows for line in row.lines for part in line)


@dataclass(frozen=True, slots=True)
class Span:
    """The words of a field on which a finding rests; without a start, the whole value."""

    field: str
    start: int | None
    end: int | None


def lay_out_fields(
    fields: Mapping[str, Any], spans: Iterable[Span] = (), languages: Mapping[str, str] | None = None
) -> list[Group]:
    """The fields in the order of the form. Particularly sensitive ones carry their mark (RPD 42(3)).

    `languages` says by path in which language a text is written.
    """
    told = languages or {}
    by_field: dict[str, list[Span]] = {}
    for span in spans:
        by_field.setdefault(_owner(span.field, fields), []).append(span)
    groups: list[Group] = []
    for name in dict.fromkeys(field.name.split(".")[0] for field in load_fields().values()):
        if name == "offences[]":
            for number, offence in enumerate(fields.get("offences") or []):
                rows = list(_rows(f"offences[{number}]", "offences[]", offence, by_field, told))
                title = pgettext("step of the form", "Offence %(number)d") % {"number": number + 1}
                groups.append(Group("offences", title, rows))
        elif isinstance(content := fields.get(name), Mapping) and (
            rows := list(_rows(name, name, content, by_field, told))
        ):
            groups.append(Group(name, _title_of(name), rows))
    return groups


def find_text(fields: Mapping[str, Any], path: str) -> str | None:
    """The free text at a path as rows carry it (`facts.summary`, `offences[0].charge_text`); None where none is."""
    for group in lay_out_fields(fields):
        for row in group.rows:
            if row.path == path and row.is_text:
                return "".join(part.text for part in row.lines[0])
    return None


def _rows(
    path: str, group: str, content: Mapping[str, Any], spans: Mapping[str, list[Span]], languages: Mapping[str, str]
) -> Iterator[Row]:
    for name, field in load_fields().items():
        owner, _, key = name.partition(".")
        if owner != group or content.get(key) in (None, "", [], {}):
            continue
        yield _row(f"{path}.{key}", field, content[key], spans.get(f"{path}.{key}", ()), languages)


def _row(path: str, field: Field, value: Any, spans: Sequence[Span], languages: Mapping[str, str]) -> Row:
    if isinstance(value, str) and field.type not in _CLOSED:
        lines: list[Sequence[Part]] = [mark(value, spans)]
    else:
        lines = [[replace(part, marked=bool(spans)) for part in line] for line in write_value(value)]
    is_text = isinstance(value, str) and field.type in ("text", "string")
    label, article = name_field(field.name), article_of(field.name)
    return Row(path, label, article, lines, field.particularly_sensitive, is_text, languages.get(path, ""))


def mark(text: str, spans: Iterable[Span]) -> list[Part]:
    """A text cut into parts, with the words of all spans marked; overlapping spans become one."""
    places = sorted(
        (0, len(text)) if span.start is None or span.end is None else (span.start, span.end) for span in spans
    )
    parts, here = [], 0
    for start, end in places:
        start, end = max(start, here), min(end, len(text))
        if start >= end:
            continue
        if start > here:
            parts.append(Part(text[here:start]))
        parts.append(Part(text[start:end], marked=True))
        here = end
    if here < len(text):
        parts.append(Part(text[here:]))
    return parts


def write_value(value: Any) -> Iterator[Sequence[Part]]:
    """A structured value as lines: one an entry, its parts named in the reader's language and in order."""
    if isinstance(value, list | tuple):
        for entry in value:
            yield from write_value(entry)
    elif isinstance(value, Mapping):
        yield list(_write_parts({key: inner for key, inner in value.items() if inner not in (None, "")}))
    elif value not in (None, ""):
        yield [say_value(value)]


def _write_parts(parts: Mapping[str, Any]) -> Iterator[Part]:
    for place, (key, inner) in enumerate(parts.items()):
        if place:
            yield Part(pgettext("between the parts of an answer", ", "), is_given=False)
        words = pgettext("part of an answer and its value", "%(part)s: %(value)s")
        before, after = (words % {"part": name_part(key), "value": "\0"}).split("\0")
        yield Part(before, is_given=False)
        yield from _write_inner(inner)
        if after:
            yield Part(after, is_given=False)


def _write_inner(inner: Any) -> Iterator[Part]:
    if not isinstance(inner, Mapping | list):
        yield say_value(inner)
        return
    for place, line in enumerate(write_value(inner)):
        if place:
            yield Part(pgettext("between the entries of an answer", "; "), is_given=False)
        yield from line


def say_value(value: Any) -> Part:
    """One value: an option, yes or no in the reader's words, anything else as it was given, a moment with its zone."""
    if isinstance(value, bool):
        return Part(name_option("yes" if value else "no"), is_given=False)
    words = name_option(str(value))
    return Part(_MOMENT.sub(r"\1 \2 UTC", words), is_given=words == str(value))


def name_path(path: str) -> str:
    """What the field of a path is called: `offences[0].charge_text` is the charge, with the offence's number."""
    group, _, rest = path.partition(".")
    offence = re.fullmatch(r"offences\[(\d+)\]", group)
    key = re.split(r"[.\[]", rest)[0]
    name = ".".join(filter(None, ("offences[]" if offence else group.partition("[")[0], key)))
    if not offence:
        return name_field(name)
    words = pgettext("a field of one offence", "%(field)s (offence %(number)d)")
    return words % {"field": name_field(name), "number": int(offence[1]) + 1}


def _title_of(group: str) -> str:
    return str(STEPS.get(group) or _OFFICE_GROUPS.get(group, group))


def _owner(field: str, fields: Mapping[str, Any]) -> str:
    """The row that a span's field belongs to: `facts.events[0].place` lies in `facts.events`."""
    group, _, rest = field.partition(".")
    return f"{group}.{rest.split('.')[0].split('[')[0]}"
