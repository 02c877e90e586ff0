"""Each pack holds its papers in order, says what must be said, and takes whatever was told, or nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.core.letters import Document, Note, Quote, plain
from fairnotice.core.letters.facts import Applicant, Argument, CaseFacts, Exhibit, Ground, Mark
from fairnotice.core.letters.html import render_page
from fairnotice.core.letters.limits import all_limits, limit_on
from fairnotice.core.letters.pack import Pack, compose_pack
from fairnotice.core.letters.writing import Purpose
from tests.letters.test_html import read
from tests.letters.told_made_up import DAY, NOTHING_TOLD, tell_all, writing

ORDER = {
    Pack.ACCESS: ["access"],
    Pack.DELETION: ["deletion", "urgent"],
    Pack.URGENT: ["urgent", "deletion"],
    Pack.REVISION: ["revision"],
    Pack.PREVENTIVE: ["preventive-note", "preventive"],
    Pack.ARRESTED: ["arrest", "urgent", "deletion"],
    Pack.REFUGEE: ["asylum-authority", "deletion"],
}
ADDED = ["power-of-attorney", "confidential-items", "exhibits", "identity-checklist", "calendar"]


def names(documents: tuple[Document, ...]) -> list[str]:
    return [each.name for each in documents]


def text_of(documents: tuple[Document, ...]) -> str:
    return read(render_page(documents, title="SYNTHETIC", language="en")).text


@pytest.mark.parametrize("pack", ORDER)
def test_a_pack_holds_its_papers_in_order(pack: Pack) -> None:
    apart = [] if pack in (Pack.ACCESS, Pack.REVISION) else ["confidential-grounds"]
    assert names(compose_pack(pack, tell_all(), writing())) == ORDER[pack] + apart + ADDED


def test_after_a_deletion_the_person_reads_first_what_it_does_not_end() -> None:
    documents = compose_pack(Pack.AFTER, tell_all(), writing())
    assert names(documents) == ["after-deletion", "to-police", "to-bank", "to-vendor"]
    assert "The warrant may still exist" in text_of(documents[:1])


@pytest.mark.parametrize("pack", Pack)
@pytest.mark.parametrize("purpose", Purpose)
def test_who_told_nothing_gets_papers_to_fill_in(pack: Pack, purpose: Purpose) -> None:
    documents = compose_pack(pack, NOTHING_TOLD, writing(purpose=purpose))
    assert len(documents) >= 3
    assert "None" not in text_of(documents)


def test_urgent_measures_never_go_alone() -> None:
    assert names(compose_pack(Pack.URGENT, NOTHING_TOLD, writing()))[:2] == ["urgent", "access"]


def test_every_ground_stands_under_its_own_heading_in_order() -> None:
    (letter, *_) = compose_pack(Pack.DELETION, replace(tell_all(), marks=frozenset()), writing())
    headings = [plain(each.words) for each in letter.blocks if getattr(each, "level", 0) == 3]
    assert len(set(headings)) == len(Ground) == 10
    assert headings[0].startswith("Human rights")
    assert headings[-1] == "No extradition was sought"


@pytest.mark.parametrize("pack", [Pack.DELETION, Pack.PREVENTIVE])
def test_refuge_is_argued_on_a_paper_that_can_be_held_back_whole(pack: Pack) -> None:
    told = CaseFacts(arguments=(Argument(ground=Ground.REFUGE, words="SYNTHETIC shelter"),))
    documents = {each.name: text_of((each,)) for each in compose_pack(pack, told, writing())}
    assert "SYNTHETIC shelter" in documents["confidential-grounds"]
    assert "for the Commission alone" in documents[pack.value]
    assert "refuge" not in documents[pack.value].lower()
    assert "shelter" not in documents[pack.value]
    assert "to be filled in. A request" not in documents[pack.value]


def test_who_unmarks_refuge_argues_it_with_the_rest() -> None:
    told = CaseFacts(arguments=(Argument(ground=Ground.REFUGE, words="SYNTHETIC shelter"),), marks=frozenset())
    documents = compose_pack(Pack.DELETION, told, writing())
    assert "confidential-grounds" not in names(documents)
    assert "SYNTHETIC shelter" in text_of(documents[:1])


@pytest.mark.parametrize("pack", [Pack.ACCESS, Pack.DELETION, Pack.URGENT, Pack.PREVENTIVE])
def test_a_letter_that_others_will_see_never_names_what_it_asks_to_hold_back(pack: Pack) -> None:
    for each in compose_pack(pack, NOTHING_TOLD, writing()):
        if each.name in ("access", "deletion", "urgent", "preventive"):
            assert "refuge" not in text_of((each,)).lower()


def test_a_list_that_names_held_back_exhibits_asks_to_be_held_back() -> None:
    def asks(marked: bool) -> bool:
        told = CaseFacts(exhibits=(Exhibit(title="SYNTHETIC", marked=marked),))
        return "do not pass it on either" in text_of(compose_pack(Pack.ACCESS, told, writing()))

    assert asks(True)
    assert not asks(False)


def test_what_is_always_at_risk_is_marked_before_anybody_asks() -> None:
    assert CaseFacts().marks == frozenset(Mark) - {Mark.FAMILY}
    text = text_of(compose_pack(Pack.ACCESS, CaseFacts(), writing()))
    for words in ("Which country gave refuge", "lawyer’s or helper’s name", "Withheld items weigh less"):
        assert words in text


def test_a_preventive_letter_says_that_it_blocks_nothing() -> None:
    text = text_of(compose_pack(Pack.PREVENTIVE, tell_all(), writing()))
    assert "There is no such kind of request" in text
    assert "The letter blocks nothing" in text


def test_own_words_stay_in_their_language_and_are_marked_for_translation() -> None:
    def notes(language: str, purpose: Purpose) -> set[str]:
        documents = compose_pack(Pack.DELETION, tell_all(), writing(language, purpose))
        quotes = [block for each in documents for block in each.blocks if isinstance(block, Quote)]
        assert {quote.language for quote in quotes} == {"tr"}
        return {plain(quote.note) for quote in quotes}

    assert notes("en", Purpose.TO_SEND) == {"In the person’s own words, to be translated:"}
    assert notes("tr", Purpose.TO_KEEP) == {""}


@pytest.mark.parametrize("pack", Pack)
def test_every_sourced_sentence_says_where_and_of_when(pack: Pack) -> None:
    documents = compose_pack(pack, tell_all(), writing())
    notes = [block for each in documents for block in each.blocks if isinstance(block, Note)]
    assert notes
    assert all(note.source and note.as_of[:4].isdigit() for note in notes)


def test_a_child_and_a_helper_get_the_paper_that_lets_them_write() -> None:
    for applicant in (Applicant.OTHER, Applicant.CHILD):
        documents = compose_pack(Pack.ACCESS, CaseFacts(applicant=applicant), writing())
        assert "power-of-attorney" in names(documents)
    assert "power-of-attorney" not in names(compose_pack(Pack.ACCESS, CaseFacts(), writing()))


def test_a_limit_that_no_text_prints_is_our_own_and_says_so() -> None:
    for name in ("argument_pages", "exhibits"):
        printed = all_limits()[name].on(DAY)
        assert printed is not None and printed.unknown
        assert limit_on(name, DAY).house_policy
    assert not limit_on("revision_summary_pages", DAY).house_policy
    assert "our own measure" in text_of(compose_pack(Pack.DELETION, tell_all(), writing()))


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80), st.sampled_from(Pack))
def test_no_word_of_a_person_becomes_part_of_a_page(words: str, pack: Pack) -> None:
    usual = read(render_page(compose_pack(pack, tell_all("word"), writing()), title="SYNTHETIC", language="en"))
    hostile = read(render_page(compose_pack(pack, tell_all(words), writing()), title="SYNTHETIC", language="en"))
    assert hostile.seen <= usual.seen
    assert hostile.attributes <= usual.attributes
