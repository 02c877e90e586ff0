"""What the memo says of a record beside the findings: who read it, what it was, what had to be assumed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fairnotice.commands.answering import Question
from fairnotice.commands.memo import Basis, DayFrom, write_memo
from fairnotice.core.rulebook.findings import Outcome
from fairnotice.core.rulebook.rule_set import LAW_FOLDER, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import KindFrom, Request, read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.core.screening.shapes import Shape, can_tell, to_request
from fairnotice.demo.sound import sound_diffusion, sound_red_notice

ON = date(2026, 5, 4)
LAW = load_law()
UNREAD = "The charges and the facts were NOT read by anyone (readers: none)."

PUBLIC = {
    "entity_id": "2040/1",
    "name": "SYNTHETIC",
    "forename": "Orsolo",
    "sex_id": "M",
    "date_of_birth": "1984/03/09",
    "nationalities": ["XA"],
    "arrest_warrants": [{"charge": "SYNTHETIC. Murder", "issuing_country_id": "XA"}],
}
ENTITY = {
    "schema": "Person",
    "id": "synthetic-1",
    "properties": {"name": ["SYNTHETIC Quillfeather"], "sanctions": []},
}


def assess(value: dict[str, Any], on: date = ON) -> Assessment:
    return screen_request(read_request(to_request(value), "SYNTHETIC-1"), LAW, on)


def memo(assessment: Assessment, basis: Basis | None = None) -> str:
    return write_memo(assessment, LAW, everything=False, colour=False, basis=basis or Basis())


def one_line(told: str) -> str:
    return " ".join(told.split())


def section(told: str, title: str) -> str:
    return one_line(told.partition(f"\n{title}\n")[2].partition("\n\n")[0])


def test_a_charge_that_nobody_read_is_said_to_be_unread_at_the_head() -> None:
    value = sound_red_notice()
    value["offences"][0]["charge_text"] = "SYNTHETIC. Insulting the President"
    told = memo(assess(value))
    head = one_line(told.partition("\n\n")[0])
    assert "Nothing was found against it in what was given." in head
    assert UNREAD in head
    assert "Articles 2 and 3 of the Constitution are respected stays wholly with a person" in head


def test_what_only_a_person_can_answer_stands_as_an_open_question_and_not_under_what_stands() -> None:
    assessment = assess(sound_red_notice())
    told = memo(assessment)
    standing, waiting = section(told, "What stands"), section(told, "Questions that nobody has answered yet")
    assert UNREAD in waiting
    judged = [
        finding
        for finding in assessment.findings
        if LAW.latest[finding.rule].check & {"T", "J"} and finding.outcome is Outcome.NO_SIGNAL
    ]
    assert len(judged) > 30
    for finding in judged:
        assert LAW.latest[finding.rule].about in waiting
    assert "CONST" not in standing
    assert "nothing political, military, religious or racial" in waiting


def test_articles_2_and_3_stay_open_questions_even_where_the_facts_are_absent() -> None:
    waiting = section(memo(assess(PUBLIC)), "Questions that nobody has answered yet")
    assert "CONST 2: (1)" in waiting
    assert "CONST 3:" in waiting


def test_each_article_that_stands_says_what_it_is_about() -> None:
    assessment = assess(sound_red_notice())
    standing = section(memo(assessment), "What stands")
    met = [finding for finding in assessment.findings if finding.outcome is Outcome.MET]
    assert met
    assert [finding.rule for finding in met if LAW.latest[finding.rule].about not in standing] == []


@pytest.mark.parametrize(
    ("kind_from", "told"),
    [
        (KindFrom.ASSUMED, "Taken for a Red Notice because the record states no kind."),
        (KindFrom.ASKER, "Taken for a Red Notice because --kind says so; the record states no kind."),
        (KindFrom.RECORD, ""),
    ],
)
def test_a_kind_that_was_assumed_is_said(kind_from: KindFrom, told: str) -> None:
    head = one_line(memo(assess(sound_red_notice()), Basis(kind_from=kind_from)).partition("\n\n")[0])
    assert (told in head) if told else ("Taken for" not in head)


def test_a_day_that_was_assumed_is_said() -> None:
    assessment = assess(sound_red_notice())
    told = one_line(memo(assessment, Basis(day_from=DayFrom.TODAY)))
    assert "Judged by today, 2026-05-04, because no submission date is given." in told
    assert "Judged by today" not in one_line(memo(assessment))


@pytest.mark.parametrize(
    ("alert", "asked", "kind_from"),
    [
        ({"kind": "red_notice"}, None, KindFrom.RECORD),
        ({}, None, KindFrom.ASSUMED),
        ({}, "wanted_diffusion", KindFrom.ASKER),
        ({"diffusion_purpose": "97.1.a"}, None, KindFrom.PURPOSE),
    ],
)
def test_a_request_says_why_it_was_taken_for_its_kind(
    alert: dict[str, str], asked: str | None, kind_from: KindFrom
) -> None:
    assert read_request({"alert": alert}, "SYNTHETIC-1", asked).kind_from is kind_from


@pytest.mark.parametrize(
    ("on", "submitted", "day_from"),
    [(ON, True, DayFrom.ASKER), (None, True, DayFrom.REQUEST), (None, False, DayFrom.TODAY)],
)
def test_a_question_says_who_named_the_day(on: date | None, submitted: bool, day_from: DayFrom) -> None:
    value: dict[str, Any] = {"request": {"submitted_at": "2026-05-04T10:00:00Z"}} if submitted else {"alert": {}}
    request: Request = read_request(value, "SYNTHETIC-1")
    question = Question("text", ON, LAW_FOLDER, on=on)
    assert question.basis_of(value, request).day_from is day_from


@pytest.mark.parametrize(("record", "shape"), [(PUBLIC, Shape.PUBLIC_RECORD), (ENTITY, Shape.FTM_PERSON)])
def test_an_extract_is_said_to_be_one_and_is_not_answered_like_a_request(record: dict[str, Any], shape: Shape) -> None:
    assessment = assess(record)
    told = memo(assessment, Basis(shape))
    head = one_line(told.partition("\n\n")[0])
    assert "This is a public extract" in head
    assert "does not mean that the bureau did not give it" in head
    assert "return it to the bureau" not in head
    assert "What to ask the bureau" not in told
    never = [name for name in assessment.missing if not can_tell(shape, name)]
    assert len(never) > 30
    assert told.count("[ ] ") == len([*assessment.missing, *assessment.warnings]) - len(
        [name for name in (*assessment.missing, *assessment.warnings) if not can_tell(shape, name)]
    )
    groups = section(told, "What such an extract can never tell")
    assert "The warrant: who issued it, when, whether it is valid, a copy (7 fields)" in groups
    assert "warrant.reference" not in told


def test_what_an_extract_could_tell_and_does_not_is_asked_for() -> None:
    record = {key: value for key, value in PUBLIC.items() if key != "arrest_warrants"}
    told = memo(assess(record), Basis(Shape.PUBLIC_RECORD))
    assert "offences[].charge_text" in section(told, "What such an extract can tell, and this one does not")


def test_a_request_is_still_asked_for_each_field() -> None:
    assert can_tell(Shape.OUR_REQUEST, "warrant.reference")
    value = sound_red_notice()
    del value["warrant"]
    assert "warrant.reference" in section(memo(assess(value)), "What is missing, in the order of the form")


def test_the_questions_are_neutral_and_never_what_would_change_a_finding() -> None:
    value = sound_red_notice()
    value["offences"][0]["max_penalty"]["months"] = 12
    assessment = assess(value)
    asked = section(memo(assessment), "What to ask the bureau")
    assert "Give the wording of the provision charged, with the penalty it sets." in asked
    assert not [each for each in assessment.findings if each.would_change and each.would_change in asked]


def test_what_the_class_of_an_offence_shows_is_not_asked_of_the_source() -> None:
    value = sound_red_notice()
    value["offences"][0]["ordinary_law"] = "article_3"
    value["offences"][0]["exclusion_category"] = "behavioural_cultural"
    told = memo(assess(value))
    assert "What is doubtful, and why" in told
    assert "What to ask the bureau" not in told


def test_an_older_day_names_its_edition_and_the_rules_that_are_not_held() -> None:
    assessment = assess(sound_red_notice(), date(2015, 1, 1))
    told = memo(assessment)
    unheld = section(told, "Rules whose text is not held for this day")
    silent = [each for each in assessment.findings if each.reason == "text_not_held_before"]
    assert len(silent) > 20
    assert [each.rule for each in silent if LAW.latest[each.rule].about not in unheld] == []
    texts = section(told, "Texts cited, as in force on the day")
    assert "edition from November 2014" in texts
    assert "edition from November 2025" not in texts
    assert "ROP:" not in texts


def test_an_unheld_text_that_would_object_is_named_as_the_reason_to_look() -> None:
    witness = sound_red_notice()
    witness["person"]["status"] = "witness"
    told = section(memo(assess(witness, date(2013, 6, 3))), "Rules whose text is not held for this day")
    _, _, objecting = told.partition("would object, so a person must look first:")
    assert LAW.latest["RPD-40-2"].about in objecting
    assert LAW.latest["RPD-40-2"].about in told.partition("would object")[0]
    sound = section(memo(assess(sound_red_notice(), date(2013, 6, 3))), "Rules whose text is not held for this day")
    assert LAW.latest["RPD-40-2"].about not in sound.partition("would object")[2]


def test_on_a_day_of_the_last_text_no_rule_is_said_to_be_unheld() -> None:
    assert "Rules whose text is not held" not in memo(assess(sound_diffusion()))


def test_among_several_files_each_memo_names_its_own() -> None:
    question = Question("text", ON, LAW_FOLDER, file="first.json", several_files=True)
    request = read_request({"alert": {}}, "SYNTHETIC-1")
    assert question.basis_of({"alert": {}}, request).file == "first.json"
    assert "From the file first.json." in memo(assess(sound_red_notice()), Basis(file="first.json"))
