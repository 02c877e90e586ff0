"""A request's fields as a reader sees them: in the form's order, each value in parts, the carrying words marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.office.requests.choice_words import name_option
from fairnotice.office.requests.field_words import STEPS, article_of, name_field


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text; `marked` where a finding rests on it."""

    text: str
    marked: bool = False


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


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one part of the form; `number` tells offences apart."""

    name: str
    title: str
    rows: Sequence[Row]
    number: int = 0


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
                groups.append(Group("offences", str(STEPS["offences"]), rows, number + 1))
        elif isinstance(content := fields.get(name), Mapping) and (
            rows := list(_rows(name, name, content, by_field, told))
        ):
            groups.append(Group(name, str(STEPS.get(name, name)), rows))
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
    if isinstance(value, str):
        shown = name_option(value) if field.type == "enum" else value
        lines: list[Sequence[Part]] = [mark(shown, spans) if shown == value else [Part(shown, bool(spans))]]
    else:
        lines = [[Part(line, bool(spans))] for line in _write(value)]
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


def _write(value: Any) -> Iterator[str]:
    """A structured value as lines: one an entry, its keys and values in order."""
    if isinstance(value, list):
        for entry in value:
            yield from _write(entry)
    elif isinstance(value, Mapping):
        yield ", ".join(f"{key}: {_flat(inner)}" for key, inner in value.items() if inner not in (None, ""))
    else:
        yield _flat(value)


def _flat(value: Any) -> str:
    if isinstance(value, Mapping | list):
        return "; ".join(_write(value))
    return name_option("yes" if value else "no") if isinstance(value, bool) else name_option(str(value))


def _owner(field: str, fields: Mapping[str, Any]) -> str:
    """The row that a span's field belongs to: `facts.events[0].place` lies in `facts.events`."""
    group, _, rest = field.partition(".")
    return f"{group}.{rest.split('.')[0].split('[')[0]}"
