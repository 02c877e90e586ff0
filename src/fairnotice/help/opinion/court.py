"""What a court must be told beside the memo: refuge, return into danger, a first trial, the time limit of a treaty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import get_language, pgettext

from fairnotice.core.letters import Block, Document, Fact, Facts, Note, Paragraph, Quote, Table, Value
from fairnotice.help.opinion.exhibits import Exhibit

#: Bundle page on which each exhibit begins, by its number; 0 before the letters were counted.
FirstPages = Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the lawyer tells for the court; '' or None is what was not told, and its page is left out."""

    full_name: str = ""
    country_behind: str = ""
    court: str = ""
    hearing_at: str = ""
    refuge: str = ""
    danger: str = ""
    first_trial: str = ""
    treaty: str = ""
    arrested_on: date | None = None
    limit_days: int | None = None
    harm: str = ""


def write_cover(told: Told, contents: list[str], exhibits: list[Exhibit], first_pages: FirstPages) -> Document:
    """The first page: who, before which court, when; what follows, and each exhibit with its digest."""
    blocks: list[Block] = [
        Facts(
            (
                Fact(pgettext("opinion", "Person"), Value(told.full_name)),
                Fact(pgettext("opinion", "Court"), Value(told.court)),
                Fact(pgettext("opinion", "Hearing"), Value(told.hearing_at)),
                Fact(pgettext("opinion", "Country behind the alert"), Value(told.country_behind)),
            )
        ),
        Table(
            pgettext("opinion", "What follows"),
            (pgettext("opinion", "Part"),),
            tuple((Value(title),) for title in contents),
        ),
    ]
    if exhibits:
        blocks.append(_list_exhibits(exhibits, first_pages))
        blocks.append(
            Paragraph(pgettext("opinion", "Whether a paper is genuine was not judged. Each is the person’s own paper."))
        )
    return _document("cover", pgettext("opinion", "Bundle for the court"), blocks)


def _list_exhibits(exhibits: list[Exhibit], first_pages: FirstPages) -> Table:
    heads = (
        pgettext("opinion", "No."),
        pgettext("opinion", "What it is"),
        pgettext("opinion", "Pages"),
        pgettext("opinion", "From page"),
        pgettext("opinion", "SHA-256 of the file"),
    )
    rows = tuple(
        (
            Value(str(each.number)),
            Value(each.title),
            Value(str(len(each.pages))),
            Value(str(first_pages.get(each.number, 0))),
            # In pieces, so that a line can break within it.
            Value(" ".join(each.digest[at : at + 16] for at in range(0, 64, 16))),
        )
        for each in exhibits
    )
    return Table(pgettext("opinion", "Exhibits"), heads, rows)


def write_alert(text: str) -> Document:
    """The alert as it was read, word by word."""
    said = pgettext("opinion", "These are the words as they were read from the paper. The paper itself is an exhibit.")
    return _document("alert", pgettext("opinion", "The alert"), [Paragraph(said), Quote(text)])


def write_court_pages(told: Told) -> Iterator[Document]:
    """A page for each thing that was told."""
    if told.refuge:
        yield _document("refuge", pgettext("opinion", "Refuge"), list(_say_refuge(told)))
    if told.danger:
        yield _document("danger", pgettext("opinion", "No return into danger"), list(_say_danger(told)))
    if told.first_trial:
        yield _document("first-trial", pgettext("opinion", "Tried already for the same acts"), list(_say_twice(told)))
    if told.treaty or told.limit_days:
        yield _document("time-limit", pgettext("opinion", "The time limit of the treaty"), list(_say_limit(told)))


def _say_refuge(told: Told) -> Iterator[Block]:
    yield Quote(told.refuge)
    yield Note(
        pgettext("opinion", "A request of the country that a refugee fled may not use INTERPOL’s channels."),
        Value("INTERPOL, Repository of Practice, 2.1, 33(a)"),
        "2024-11",
    )
    yield Note(
        pgettext("opinion", "Where the refuge was given, and by whom, is not to reach the country behind the alert."),
    )


def _say_danger(told: Told) -> Iterator[Block]:
    yield Quote(told.danger)
    yield Note(
        pgettext("opinion", "Nobody may be returned to where life or freedom would be threatened."),
        Value("Convention relating to the Status of Refugees, Article 33(1)"),
        "1951",
    )
    yield Note(
        pgettext("opinion", "A ruling that return would be unlawful bars INTERPOL’s channels, with or without refuge."),
        Value("INTERPOL, Repository of Practice, 2.1, 33(a)"),
        "2024-11",
    )


def _say_twice(told: Told) -> Iterator[Block]:
    yield Quote(told.first_trial)
    source, as_of = Value("Court of Justice of the European Union, C-505/19, WS, operative part"), "2021-05-12"
    yield Note(
        pgettext(
            "opinion",
            "A state of the European Union or of Schengen may arrest on a Red Notice, unless a final decision of a "
            "court there has established that the person was already tried for the same acts.",
        ),
        source,
        as_of,
    )
    yield Note(pgettext("opinion", "States must offer a legal way to obtain such a decision."), source, as_of)


def _say_limit(told: Told) -> Iterator[Block]:
    last = told.arrested_on + timedelta(days=told.limit_days) if told.arrested_on and told.limit_days else None
    yield Facts(
        (
            Fact(pgettext("opinion", "Treaty and article, as you told them"), Value(told.treaty)),
            Fact(pgettext("opinion", "Arrested on"), Value(told.arrested_on.isoformat() if told.arrested_on else "")),
            Fact(pgettext("opinion", "Days that it allows"), Value(str(told.limit_days or ""))),
            Fact(pgettext("opinion", "The formal request must be there by"), Value(last.isoformat() if last else "")),
        )
    )
    yield Paragraph(
        pgettext("opinion", "The days were counted from the day after the arrest. Check how the treaty counts.")
    )
    yield Note(
        pgettext(
            "opinion",
            "In Europe, provisional arrest may end after 18 days without a formal request, and never lasts beyond 40.",
        ),
        Value("European Convention on Extradition, Article 16(4)"),
        "1957",
    )


def _document(name: str, title: str, blocks: list[Block]) -> Document:
    return Document(name, title, get_language() or "en", tuple(blocks))
