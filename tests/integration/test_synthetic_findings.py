"""Every story, checked from the JSON to the recommendation, says what the story says it must."""

from __future__ import annotations

import json
from datetime import date

import pytest

from fairnotice.core.rulebook.rule_set import Law, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.generator import write_request, write_requests
from fairnotice.demo.people import LANGUAGES
from fairnotice.demo.stories import STORIES, Story

SEEDS = range(len(LANGUAGES))


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law()


def _screen(value: dict[str, object], law: Law) -> Assessment:
    """Check a request as the command does: through JSON, without a dossier, on its own day."""
    request = read_request(json.loads(json.dumps(value)), "line:1")
    return screen_request(request, law, request.submitted_on or date(2026, 5, 4))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_a_story_gets_what_it_says(story: Story, seed: int, law: Law) -> None:
    assessment = _screen(write_request(story.id, seed, LANGUAGES[seed]), law)
    expected = story.expected
    assert assessment.kind == story.kind
    found = {rule: assessment.finding(rule).outcome.value for rule in expected.findings}
    assert found == dict(expected.findings)
    assert set(expected.grounds) <= set(assessment.grounds)
    assert set(expected.missing) <= set(assessment.missing)
    assert set(expected.warnings) <= set(assessment.warnings)
    assert assessment.recommendation.value == expected.recommendation


@pytest.mark.parametrize(
    "story",
    [story for story in STORIES if story.expected.recommendation == "publish"],
    ids=lambda story: story.id,
)
def test_nothing_is_raised_against_a_story_that_is_in_order(story: Story, law: Law) -> None:
    assessment = _screen(write_request(story.id, 99, "en"), law)
    assert (assessment.grounds, assessment.missing, assessment.warnings) == ((), (), ())


@pytest.mark.parametrize("story", [story for story in STORIES if story.kind == "wanted_diffusion"], ids=lambda s: s.id)
def test_a_diffusion_never_gets_a_refusal_from_an_analogy(story: Story, law: Law) -> None:
    assessment = _screen(write_request(story.id, 3, "en"), law)
    refusing = [because for because in assessment.because if because.recommends.value == "refuse"]
    assert not [because for because in refusing if because.finding.by_analogy]
    assert bool(refusing) == (story.expected.recommendation == "refuse")


def test_the_country_dealt_changes_no_recommendation(law: Law) -> None:
    for story in STORIES:
        answers = {_screen(write_request(story.id, seed, "en"), law).recommendation.value for seed in range(100, 112)}
        assert answers == {story.expected.recommendation}


def test_a_mixed_stream_is_answered_record_by_record(law: Law) -> None:
    for story, request in write_requests(2 * len(STORIES), seed=41):
        assert _screen(request, law).recommendation.value == story.expected.recommendation
