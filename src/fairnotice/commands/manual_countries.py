"""The manual's page of countries: every value held, shown or not, with its sources and the day of the last look."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from fairnotice.commands.markdown import write_page, write_table
from fairnotice.core.rulebook.national import (
    MONTHS_UNTIL_UNCHECKED,
    Confidence,
    CountryLaw,
    NationalLaw,
    Part,
    Value,
    cite_source,
    say_answer,
    say_subject,
)

PAGE = "countries.md"
_HEAD = ("question", "answer", "source", "looked at on", "how we know it")
_READ = f"""\
What an alert is worth is for each country to say. Here stands what was found out, and how. Only what was read in a
source is shown to people. What is only remembered, or was read where much else was wrong, is kept here for whoever can
find a source; the pages say 'we do not know' instead. A country that is not listed is not known at all.

A value is shown as *unchecked* when nobody has held it against its source for {MONTHS_UNTIL_UNCHECKED} months. That
counts from the day of the last look and not from the source's own day, which stands beside it. The first four questions
are asked of every country. The list is short because the sources are: corrections are welcome, with a source."""
_KNOWN_HOW = {
    Confidence.READ: "read",
    Confidence.READ_WEAK: "read in a source found wrong elsewhere; not shown",
    Confidence.MEMORY_HIGH: "remembered, likely; not shown",
    Confidence.MEMORY_MEDIUM: "remembered, perhaps; not shown",
    Confidence.MEMORY_LOW: "remembered, doubtful; not shown",
    Confidence.UNKNOWN: "not known",
}


def write_countries(law: NationalLaw) -> str:
    """The page of all countries by name, and then of the groups."""
    names = Locale.parse("en").territories
    countries = sorted(law.countries.values(), key=lambda country: names[country.code])
    lines = [*_READ.splitlines()]
    for country in countries:
        lines += ["", f"## {names[country.code]}", *_write_parts(country)]
    for group in law.groups:
        members = "all countries" if group.members is None else ", ".join(sorted(names[code] for code in group.members))
        lines += ["", f"## Group: {group.parts[0].called}", "", f"For {members}.", *_write_parts(group)]
    return write_page("Countries: what an alert is worth", lines)


def _write_parts(country: CountryLaw) -> Iterator[str]:
    for part in country.parts:
        if part.called and (not country.is_group or len(country.parts) > 1):
            yield from ("", f"### {part.called}")
        yield ""
        yield from write_table(_HEAD, _rows(part))


def _rows(part: Part) -> Iterator[tuple[str, str, str, str, str]]:
    for value in part.values:
        sources = "; ".join(cite_source(source) for source in value.sources)
        yield say_subject(value.subject), _answer(value), sources, str(value.checked_on), _KNOWN_HOW[value.confidence]


def _answer(value: Value) -> str:
    return f"**{say_answer(value.answer)}.** {value.says}" if value.answer else value.says
