"""What the sheets cite beside INTERPOL's own instruments: what it is, and the day it speaks of."""

from __future__ import annotations

from ..document import Note
from ..words import Words
from ..writing import Writing

#: What no text asks for, and we propose.
OURS = "ours"

#: Each source as a reader can find it; its day is '' where it bears none.
_SOURCES = {
    "appeals board": ("United States, Board of Immigration Appeals, Matter of W-E-R-B-, 27 I&N Dec. 795", "2020-03-06"),
    "assembly 2017": ("Council of Europe, Parliamentary Assembly, Resolution 2161", "2017"),
    "assembly 2019": ("Council of Europe, Parliamentary Assembly, Resolution 2315", "2019"),
    "australia": ("Australia, Attorney-General’s Department, Extradition and provisional arrest", ""),
    "commission 2023-4": ("Commission for the Control of INTERPOL’s Files, decision 2023-4, paragraphs 16-19", "2023"),
    "commission 2023-5": ("Commission for the Control of INTERPOL’s Files, decision 2023-5, paragraphs 34-37", "2023"),
    "court of justice": ("Court of Justice of the European Union, C-505/19", "2021-05-12"),
    "germany": ("Germany, Bundestag, hib 50/2019", "2019-01-16"),
    "germany kept": ("Germany, Bundestag, Drucksache 19/27332", "2021-03-05"),
    "ice": ("United States, ICE, news on Directive 15006.1", "2023-09-29"),
    "interpol news": ("INTERPOL, news on the legal value of Red Notices, in French", "2012"),
    "justice manual": ("United States, Department of Justice, Organization and Functions Manual, 3", ""),
    "netherlands": ("Netherlands, answer to parliamentary question 2013Z23785", "2014-01-14"),
    "refuge": ("INTERPOL, page on its Refugee Resolution, GA-2017-86-RES-09", "2017"),
    "thailand": ("The Conversation, on an arrest in Thailand", "2019"),
    "united kingdom": ("United Kingdom, Extradition Act 2003, sections 74A to 74E", "2020"),
    "wistev": ("WisteV, note on C-505/19", ""),
}


def cite(writing: Writing, *names: str) -> str:
    """These sources with their days, one after the other; `RPD 63(1)` is an article of INTERPOL's Rules."""
    return "; ".join(_cite_one(writing, name) for name in names)


def _cite_one(writing: Writing, name: str) -> str:
    if name == OURS:
        return writing.pgettext("letter source", "our own proposal (2026-11)")
    if name.startswith("RPD "):
        note = writing.by_rules(name.removeprefix("RPD "), words="")
        return f"{note.source} ({note.as_of})"
    title, as_of = _SOURCES[name]
    return f"{title} ({as_of or writing.pgettext('letter source', 'no date')})"


def by(writing: Writing, words: Words, *names: str) -> Note:
    """A sentence that these sources bear out."""
    return Note(words, cite(writing, *names))


def by_repository(writing: Writing, section: int, paragraph: int, words: Words) -> Note:
    """A sentence that INTERPOL's Repository of Practice bears out, third edition."""
    p = writing.pgettext
    source = p("letter source", "INTERPOL’s Repository of Practice, section {section}, paragraph {paragraph}")
    return Note(words, source.format(section=section, paragraph=paragraph), "2024-11")
