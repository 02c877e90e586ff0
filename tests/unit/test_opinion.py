"""An opinion sorts what a check found, never recommends, and quotes and names only what was loaded."""

from __future__ import annotations

import json
from datetime import date

import pytest

from fairnotice.core.letters.facts import Ground
from fairnotice.core.opinion import form_opinion
from fairnotice.core.opinion.arguments import HEADING_OF, argue_from
from fairnotice.core.opinion.both_sides import list_opinion_texts, load_both_sides
from fairnotice.core.opinion.decided_cases import CannotReadCases, Side, find_near, read_cases
from fairnotice.core.opinion.gaps import load_gaps
from fairnotice.core.opinion.official_texts import load_official_text, quote_paragraph
from fairnotice.core.opinion.opinion import Said
from fairnotice.core.opinion.paper import SECTIONS
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.request import read_request
from fairnotice.demo.sound import sound_diffusion, sound_red_notice

ON = date(2026, 5, 4)
RULES = """SYNTHETIC copy of INTERPOL's Rules on the Processing of Data, III/IRPD/GA/2011 (2025)
Article 83 ....... 40
Article 83 Specific conditions
(1) First words.
(2) Second words:
(a) identity;
(b) judicial data:
(i) the account of facts;
(ii) the charge.
(3) Third.
Article 84 Assurances
(a) one
"""


def test_a_sound_alert_gives_no_defect_and_no_word_of_approval() -> None:
    opinion = form_opinion(read_request(sound_red_notice(), "x"), load_law(), ON)
    assert opinion.found_nothing
    assert opinion.waiting, "what only a person can answer stays open"


@pytest.mark.parametrize("make", [sound_red_notice, sound_diffusion])
def test_facts_that_never_say_what_the_person_did_are_the_first_gap(make: object) -> None:
    request = make()  # type: ignore[operator]
    del request["facts"]["role_of_person"]
    opinion = form_opinion(read_request(request, "x"), load_law(), ON)
    assert [gap.fields for gap in opinion.gaps] == [("facts.role_of_person",)]
    assert opinion.grounds == {"insufficient-facts": Said.GAP}


def test_what_the_rules_raise_goes_before_what_a_lawyer_names() -> None:
    request = sound_red_notice()
    request["offences"][0]["max_penalty"]["months"] = 12
    opinion = form_opinion(read_request(request, "x"), load_law(), ON, ["penalty-threshold", "sanctions"])
    assert opinion.grounds == {"sanctions": Said.LAWYER, "penalty-threshold": Said.RULES}


def test_every_ground_has_both_sides_and_no_sentence_approves() -> None:
    assert list(load_both_sides()) == list(GROUNDS)
    assert all(sides.evidence and sides.other_side and sides.source for sides in load_both_sides().values())
    assert not [text for text in list_opinion_texts() if "publish" in text.lower() or "likely to win" in text]


def test_every_field_of_a_paper_and_of_a_gap_is_a_field_of_the_form() -> None:
    known = set(load_fields()) | {"identity_set", "penalty"}
    assert {name for names in SECTIONS.values() for name in names} <= known
    assert {name for gap in load_gaps() for name in gap.fields} <= known


def _case(name: str, outcome: str, *grounds: str) -> str:
    return json.dumps({"id": name, "outcome": outcome, "grounds": grounds, "para": "1/1", "reasoning": "SYNTHETIC"})


def test_near_cases_share_a_ground_and_the_closest_comes_first() -> None:
    file = "\n".join(
        [
            _case("far", "not_compliant", "sanctions"),
            _case("one", "not_compliant", "art3-political", "neutrality", "sanctions"),
            _case("two", "not_compliant", "art3-political", "neutrality"),
            _case("other side", "compliant", "art3-political"),
            _case("open", "unknown", "art3-political"),
        ]
    )
    near = find_near(read_cases(file), ["art3-political", "neutrality"], Side.FOR)
    assert [each.case.id for each in near] == ["two", "one"]
    assert near[0].shared == ("art3-political", "neutrality")
    against = find_near(read_cases(file), ["art3-political"], Side.AGAINST)
    assert [each.case.id for each in against] == ["other side"]


@pytest.mark.parametrize("line", ["[]", "{", '{"outcome": "compliant"}', "[" * 5000, "x" * 200_000])
def test_a_line_that_is_no_case_is_refused_by_its_number(line: str) -> None:
    with pytest.raises(CannotReadCases, match="Line 2"):
        read_cases(_case("a", "compliant") + "\n" + line)


@pytest.mark.parametrize(
    ("cited", "found", "words"),
    [
        ("83(2)(b)(i)", "83(2)(b)(i)", "(i) the account of facts;"),
        ("83(1)", "83(1)", "(1) First words."),
        ("83(2)(b)(v)", "83(2)(b)", "(b) judicial data: (i) the account of facts; (ii) the charge."),
        ("84(a)", "84(a)", "(a) one"),
    ],
)
def test_the_very_paragraph_is_quoted_and_what_is_not_there_is_said(cited: str, found: str, words: str) -> None:
    official = load_official_text(RULES, RULES.encode())
    assert (official.instrument, official.edition) == ("RPD", "III/IRPD/GA/2011 (2025)")
    quoted = quote_paragraph(official, cited)
    assert quoted is not None
    assert (quoted.found, quoted.words, quoted.is_exact) == (found, words, cited == found)


def test_an_article_that_the_text_does_not_have_is_not_quoted() -> None:
    assert quote_paragraph(load_official_text(RULES, b""), "12(1)") is None


def test_every_ground_has_a_heading_in_a_deletion_request_and_what_was_found_stands_under_it() -> None:
    assert set(HEADING_OF) == set(GROUNDS)
    request = sound_red_notice()
    del request["facts"]["role_of_person"]
    request["offences"][0]["max_penalty"]["months"] = 12
    opinion = form_opinion(read_request(request, "x"), load_law(), ON, ["sanctions"])
    argued = {each.ground: each.words for each in argue_from(opinion, load_law(), str, str)}
    assert list(argued) == [Ground.ARTICLE_3, Ground.JUDICIAL_DATA, Ground.THRESHOLD]
    assert "never say what the person" in argued[Ground.JUDICIAL_DATA]
    assert "RPD 83(1)(a)(ii)" in argued[Ground.THRESHOLD]
    assert argued[Ground.ARTICLE_3] == "", "what the lawyer alone brings forward waits for their words"


def test_each_piece_of_evidence_and_each_answer_is_a_whole_sentence() -> None:
    for sides in load_both_sides().values():
        for sentence in (*sides.evidence, *sides.other_side):
            assert sentence[0].isupper() and sentence[-1] in ".?", sentence
