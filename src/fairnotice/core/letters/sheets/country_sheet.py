"""The sheet of one country: each question with its answer, its source and how fresh it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from fairnotice.core.rulebook.national import (
    MONTHS_UNTIL_UNCHECKED,
    NationalEffect,
    PartShown,
    Shown,
    Source,
    ValueShown,
    say_answer,
    say_subject,
)

from ..document import Block, Document, Fact, Facts, Heading, Items, Paragraph
from ..words import Part, Value, Words, fill
from ..writing import Writing


def write_country_sheet(effect: NationalEffect, name: str, writing: Writing) -> Document:
    """What is known of a country; what is not known is said as often as it is asked."""
    p = writing.pgettext
    title = p("national", "What an alert is worth: {country}").format(country=name)
    cited = (source for part in effect.parts for value in part.values for source in value.sources)
    sources = {source: number for number, source in enumerate(dict.fromkeys(cited), start=1)}
    blocks: list[Block] = [Paragraph(_open(effect, writing))]
    for part in effect.parts:
        blocks += _write_part(part, sources, writing)
    blocks += _list_sources(sources, effect.parts, writing)
    blocks.append(Paragraph(fill(p("national", "State of this page: {day}"), day=effect.on.isoformat())))
    return Document("country", title, writing.language, tuple(blocks))


def _open(effect: NationalEffect, writing: Writing) -> str:
    p = writing.pgettext
    if effect.is_known:
        return p("national", "This is what we found. Laws change: ask a lawyer there before you rely on it.")
    return p("national", "Of this country we know nothing sure. That does not mean that nothing can happen there.")


def _write_part(part: PartShown, sources: Mapping[Source, int], writing: Writing) -> list[Block]:
    facts = Facts(
        tuple(
            Fact(say_subject(value.subject, writing.translations), _say_value(value, sources, writing))
            for value in part.values
        )
    )
    return [Heading(writing.pgettext("national", part.called)), facts] if part.called else [facts]


def _say_value(value: ValueShown, sources: Mapping[Source, int], writing: Writing) -> Words:
    p = writing.pgettext
    if value.shown is Shown.UNKNOWN or value.checked_on is None:
        return p("national", "We do not know.")
    told = (p("national", "{answer}. {says}"), "{says}")
    unchecked = (
        p("national", "Unchecked since {day}: {answer}. {says}"),
        p("national", "Unchecked since {day}: {says}"),
    )
    with_answer, without = unchecked if value.shown is Shown.UNCHECKED else told
    words = fill(
        without if value.answer is None else with_answer,
        day=value.checked_on.isoformat(),
        answer="" if value.answer is None else say_answer(value.answer, writing.translations),
        says=p("national", value.says),
    )
    return (*words, *_cite(value, sources, writing))


def _cite(value: ValueShown, sources: Mapping[Source, int], writing: Writing) -> Iterator[Part]:
    # Each apart, so that several keep their order in a line from right to left.
    no_date = writing.pgettext("letter source", "no date")
    for source in value.sources:
        yield " "
        yield Value(f"[{sources[source]}, {source.as_of or no_date}]")


def _list_sources(sources: Mapping[Source, int], parts: Iterable[PartShown], writing: Writing) -> list[Block]:
    p = writing.pgettext
    shown = [value for part in parts for value in part.values]
    items = tuple(_list_source(source, shown, writing) for source in sources)
    how_fresh = p(
        "national",
        "An answer is called unchecked when nobody has held it against its source for {months} months. Behind each "
        "answer stands the day of its source: the law may have changed since.",
    ).format(months=MONTHS_UNTIL_UNCHECKED)
    return [Heading(p("national", "Sources")), Items(items, numbered=True), Paragraph(how_fresh)] if items else []


def _list_source(source: Source, shown: Iterable[ValueShown], writing: Writing) -> Words:
    p = writing.pgettext
    looked_on = max(str(value.checked_on) for value in shown if source in value.sources)
    told = (
        p("national", "{title}. {publisher}, {as_of}. {address} (looked at on {day})")
        if source.address
        else p("national", "{title}. {publisher}, {as_of} (looked at on {day})")
    )
    return fill(
        told,
        title=Value(source.title),
        publisher=source.publisher,
        as_of=str(source.as_of) if source.as_of else p("letter source", "no date"),
        address=source.address,
        day=looked_on,
    )
