"""What a lawyer loads beside the paper, decided cases and official texts, as blocks of the memo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import pgettext

from fairnotice.adapters.drawing.formats import ENOUGH_BYTES, PDF, tell_format
from fairnotice.adapters.drawing.jail import NotDrawn, read_text
from fairnotice.core.letters import Block, Heading, Note, Paragraph, Quote, Value
from fairnotice.core.letters.words import fill
from fairnotice.core.opinion import Opinion
from fairnotice.core.opinion.both_sides import load_both_sides
from fairnotice.core.opinion.decided_cases import CannotReadCases, NearCase, Side, find_near, read_cases
from fairnotice.core.opinion.official_texts import OfficialText, load_official_text, quote_paragraph
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.help.opinion.intake import NotTaken
from fairnotice.help.opinion.words import say_argument

_MOST_PAGES = 400


@dataclass(frozen=True, slots=True)
class Loaded:
    """The blocks that follow from what was loaded."""

    blocks: tuple[Block, ...] = ()


def load(opinion: Opinion, law: Law, cases: UploadedFile | None, official: UploadedFile | None) -> Loaded:
    """Read what was loaded and put what bears on the opinion into blocks. Raises `NotTaken`."""
    blocks: list[Block] = []
    if official is not None:
        blocks.extend(_quote(opinion, law, _read_official(official)))
    if cases is not None:
        blocks.extend(_name_cases(opinion, cases))
    return Loaded(tuple(blocks))


def _name_cases(opinion: Opinion, file: UploadedFile) -> Iterator[Block]:
    try:
        decided = read_cases(file.read().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotTaken(pgettext("opinion", "The file of cases was not read: it is no text in UTF-8.")) from None
    except CannotReadCases as problem:
        raise NotTaken(str(problem)) from None
    yield Heading(pgettext("opinion", "Decided cases that are near, from the file that you loaded"))
    yield Paragraph(
        pgettext("opinion", "Near is what shares a ground. How often a ground stood before says nothing of this case.")
    )
    yield from _list_near(pgettext("opinion", "For the person"), find_near(decided, opinion.grounds, Side.FOR))
    yield from _list_near(pgettext("opinion", "For the other side"), find_near(decided, opinion.grounds, Side.AGAINST))


def _list_near(title: str, near: Sequence[NearCase]) -> Iterator[Block]:
    yield Heading(title, 3)
    if not near:
        yield Paragraph(pgettext("opinion", "The file has none that shares a ground."))
    sides = load_both_sides()
    for each in near:
        shared = "; ".join(say_argument(sides[ground].name) for ground in each.shared)
        yield Paragraph(fill(pgettext("opinion", "{id}. Shared: {grounds}."), id=each.case.id, grounds=shared))
        yield Quote(each.case.text)
        yield Note(
            pgettext("opinion", "Where this stands:"), Value(f"{each.case.paragraph}, {each.case.where}".strip(", "))
        )


def _read_official(file: UploadedFile) -> OfficialText:
    content = file.read()
    try:
        if tell_format(content[:ENOUGH_BYTES]) == PDF:
            text = "\n".join(read_text([content], most_pages=_MOST_PAGES))
        else:
            text = content.decode("utf-8-sig")
    except (NotDrawn, UnicodeDecodeError):
        told = pgettext("opinion", "The official text was not read. Load a PDF that carries its text, or a plain text.")
        raise NotTaken(told) from None
    return load_official_text(text, content)


def _quote(opinion: Opinion, law: Law, official: OfficialText) -> Iterator[Block]:
    yield Heading(pgettext("opinion", "From the official text that you loaded"))
    instrument = law.instruments.get(official.instrument)
    if instrument is None:
        yield Paragraph(
            pgettext("opinion", "The file does not say which text it is, or it is one that this memo does not cite.")
        )
        return
    edition = official.edition or pgettext("opinion", "no edition named")
    said = pgettext("opinion", "Edition: {edition}. SHA-256 digest of the file: {digest}")
    yield Paragraph(fill(said, edition=edition, digest=official.digest))
    if "".join(official.edition.split()) != "".join(instrument.edition_held.split()):
        said = pgettext("opinion", "The check was made by another edition: {edition}. Compare the words.")
        yield Paragraph(fill(said, edition=instrument.edition_held))
    citations = [gap.citation for gap in opinion.gaps] + [
        each.citation for each in (*opinion.doubtful, *opinion.unsettled)
    ]
    for citation in dict.fromkeys(citations):
        short, _, cited = citation.partition(" ")
        if short == official.instrument:
            yield from _quote_one(official, citation, cited)


def _quote_one(official: OfficialText, citation: str, cited: str) -> Iterator[Block]:
    quoted = quote_paragraph(official, cited)
    if quoted is None:
        yield Paragraph(fill(pgettext("opinion", "{citation} was not found in the file."), citation=citation))
        return
    yield Heading(Value(citation), 3)
    if not quoted.is_exact:
        said = pgettext("opinion", "Only {found} could be found in the file; read on from there.")
        yield Paragraph(fill(said, found=quoted.found))
    yield Quote(quoted.words, "en")
