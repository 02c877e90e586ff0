"""The memo: what a lawyer reads of an assessment, and what it may never look like."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fairnotice.commands.memo import write_memo
from fairnotice.commands.wording import describe_field, isolate, name_outcome, say_recommendation
from fairnotice.core.rulebook.findings import Evidence, Finding, Outcome
from fairnotice.core.rulebook.recommendation import Recommendation
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.obligations import SETS
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.generator import write_request
from fairnotice.demo.people import LANGUAGES
from fairnotice.demo.sound import sound_diffusion, sound_red_notice
from fairnotice.demo.stories import STORIES, Story
from tests.property.contract import complaints_of_text

ON = date(2026, 5, 4)


def assess(value: dict[str, Any], id: str = "SYNTHETIC-1") -> Assessment:
    return screen_request(read_request(value, id), load_law(), ON)


def memo(assessment: Assessment, columns: int = 100, *, everything: bool = False, colour: bool = False) -> str:
    return write_memo(assessment, load_law(), columns, everything=everything, colour=colour)


def as_one_line(told: str) -> str:
    """The text with its lines put together again, however wide it was written."""
    return " ".join(told.split())


def section(told: str, title: str) -> str:
    """What stands under a title."""
    return told.partition(f"\n{title}\n")[2].partition("\n\n")[0]


@pytest.fixture(scope="module")
def sound() -> Assessment:
    return assess(sound_red_notice())


@pytest.mark.parametrize("recommendation", list(Recommendation))
def test_no_recommendation_is_a_verdict(recommendation: Recommendation, sound: Assessment) -> None:
    told = memo(replace(sound, recommendation=recommendation))
    head = told.partition("\n\n")[0]
    assert say_recommendation(recommendation) in as_one_line(head)
    assert not re.search(r"publish|safe|innocent|guilty|cleared", head, re.IGNORECASE)
    assert "person" in head


def test_the_five_recommendations_are_told_apart() -> None:
    assert len({say_recommendation(one) for one in Recommendation}) == len(Recommendation)
    assert len({name_outcome(one) for one in Outcome}) == len(Outcome)


def test_it_ends_with_what_it_is_not_and_with_the_law_it_used(sound: Assessment) -> None:
    told = memo(sound)
    assert "a person decides. It is no legal advice" in told
    assert "nothing was found does not mean that nobody is in danger" in as_one_line(told)
    assert "Not connected with INTERPOL or Fair Trials." in as_one_line(told)
    assert told.endswith(f"{sound.rule_set}\n\n")


def test_a_sound_request_shows_no_doubt_and_no_gap(sound: Assessment) -> None:
    told = memo(sound)
    for title in ("What is doubtful", "What is missing", "Warnings of the form", "Offences that stand"):
        assert title not in told
    assert "What stands" in told


def test_what_is_missing_stands_in_the_order_of_the_form_with_its_article() -> None:
    value = sound_red_notice()
    del value["warrant"], value["source"]["type"], value["identity"]["family_name"]
    assessment = assess(value)
    told = section(memo(assessment, 400), "What is missing, in the order of the form")
    asked = [line.rpartition(" - ")[2] for line in as_one_line(told).split("[ ] ")[1:]]
    assert [name.strip() for name in asked] == list(assessment.missing)
    assert asked[0].strip() == "source.type"
    for name in assessment.missing:
        assert f"({describe_field(name)[1]})" in as_one_line(told)


@pytest.mark.parametrize("name", [*load_fields(), *SETS])
def test_every_field_can_be_asked_for_in_words(name: str) -> None:
    description, article = describe_field(name)
    assert description.strip()
    assert article.strip()


def doubtful(assessment: Assessment) -> tuple[list[Finding], list[Finding]]:
    """The doubtful findings that speak for themselves, and the parents that only repeat them."""
    law = load_law()
    found = [each for each in assessment.findings if each.outcome in (Outcome.NOT_MET, Outcome.SIGNAL)]
    said = {(law.latest[each.rule].part_of, each.reason) for each in found}
    return [each for each in found if (each.rule, each.reason) not in said], [
        each for each in found if (each.rule, each.reason) in said
    ]


def test_a_doubt_is_cited_explained_shown_and_can_be_removed() -> None:
    value = sound_red_notice()
    value["offences"][0]["max_penalty"]["months"] = 12
    assessment = assess(value)
    told = memo(assessment)
    failing, _ = doubtful(assessment)
    assert failing
    for finding in failing:
        assert f"  {finding.citation}: {name_outcome(finding.outcome)}" in told
        assert finding.evidence[0].field in told
        assert as_one_line(finding.would_change) in as_one_line(told)
    assert "Grounds against the alert: the penalty is below the threshold [penalty-threshold]." in told


def test_a_parent_that_only_repeats_its_part_is_left_out() -> None:
    value = sound_red_notice()
    value["offences"][0]["exclusion_category"] = "behavioural_cultural"
    assessment = assess(value)
    leaves, parents = doubtful(assessment)
    assert [leaf.rule for leaf in leaves] == ["RPD-83-1-a-i-1"]
    assert "RPD-83-1-a-i" in [parent.rule for parent in parents]
    told = section(memo(assessment), "What is doubtful, and why")
    assert f"  {leaves[0].citation}: a person must look" in f"\n{told}"
    assert not [parent for parent in parents if f"  {parent.citation}: " in told]


def test_an_analogy_is_said_to_be_one() -> None:
    value = sound_diffusion()
    value["offences"][0]["max_penalty"]["months"] = 12
    assert "(by analogy: house policy): not satisfied" in as_one_line(memo(assess(value)))


def test_a_diffusion_is_warned_of_what_a_notice_would_have_to_give() -> None:
    value = sound_diffusion()
    del value["warrant"]["reference"]
    told = memo(assess(value))
    assert "warrant.reference" in section(told, "Warnings of the form")


def test_everything_lists_each_rule_once(sound: Assessment) -> None:
    whole, short = memo(sound, everything=True), memo(sound)
    assert whole.count("\nEvery finding\n") == 1
    for finding in sound.findings:
        assert len(re.findall(rf"^  {re.escape(finding.rule)}  ", whole, re.MULTILINE)) == 1
    assert "Every finding" not in short


@pytest.mark.parametrize(
    "marks, told",
    [
        ("after-last-text", "The last text held is of"),
        ("before-first-text", "a person must look up the law of that time"),
        ("on-day-unknown", "Only the year or the month was named; its first day was taken."),
    ],
)
def test_what_the_day_makes_of_the_text_is_said(marks: str, told: str, sound: Assessment) -> None:
    assert told in as_one_line(memo(replace(sound, rule_set=f"{sound.rule_set};{marks}")))
    assert told not in as_one_line(memo(sound))


def test_colour_adds_styles_and_no_word(sound: Assessment) -> None:
    value = sound_red_notice()
    value["person"]["status"] = "witness"
    for assessment in (sound, assess(value)):
        coloured = memo(assessment, colour=True)
        assert re.sub(r"\x1b\[\d*m", "", coloured) == memo(assessment)
        assert coloured.count("\x1b[0m") * 2 == coloured.count("\x1b[")
    assert "\x1b[31m" in memo(assess(value), colour=True)


def test_nothing_is_shown_in_green(sound: Assessment) -> None:
    assert "\x1b[32m" not in memo(sound, colour=True)
    assert "\x1b[92m" not in memo(sound, colour=True)


@pytest.mark.parametrize("columns, widest", [(-5, 40), (0, 40), (40, 40), (63, 63), (100, 100), (10_000, 100)])
def test_lines_keep_to_the_width(columns: int, widest: int) -> None:
    value = sound_red_notice()
    del value["warrant"]
    wide = [line for line in memo(assess(value), columns, everything=True).split("\n") if len(line) > widest]
    # A field's name, an id or the digest is not cut; it stands on a line of its own.
    assert [line for line in wide if " " in line.strip()] == []


@pytest.mark.parametrize(
    "text, told",
    [
        ("XA/2026/1", "XA/2026/1"),
        ("قضیه ۱۲", "\u2068قضیه ۱۲\u2069"),
        ("\x1b[31mred", "[31mred"),
        ("a\u202eb\u2066c\u200f", "abc"),
        ("\u2069\u202aé", "\u2068é\u2069"),
    ],
)
def test_a_quoted_text_cannot_turn_what_stands_around_it(text: str, told: str) -> None:
    assert isolate(text) == told


def test_a_long_quotation_is_cut_and_says_so(sound: Assessment) -> None:
    doubt = replace(
        sound.findings[0],
        outcome=Outcome.SIGNAL,
        evidence=(Evidence("facts.summary", 0, 5000, "quoted " * 700), Evidence("facts.events", None, None, "")),
    )
    told = memo(replace(sound, findings=(doubt, *sound.findings[1:])))
    quoted = as_one_line(told).partition("facts.summary: ")[2].partition("facts.events")[0]
    assert len(quoted) < 320
    assert "\u2026" in quoted


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_every_story_is_told_so_that_it_can_be_printed(story: Story, language: str) -> None:
    assessment = assess(write_request(story.id, 3, language), "قضیه-1")
    told = memo(assessment, everything=True)
    assert list(complaints_of_text(told.encode())) == []
    assert told.startswith("\u2068قضیه-1\u2069: ")
    assert told.endswith("\n\n")
    assert all(line == line.rstrip() for line in told.split("\n"))
    for name in (*assessment.missing, *assessment.warnings):
        assert name in told
    for ground in assessment.grounds:
        assert ground in told
