"""No diffusion goes out with less scrutiny than a notice: one request, asked for in both kinds."""

from __future__ import annotations

import copy
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.core.rulebook.recommendation import STRICTNESS, Recommendation
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.dossier import Dossier
from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.request import Request, read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.generator import write_request
from fairnotice.demo.sound import sound_red_notice
from fairnotice.demo.stories import STORIES, Story
from fairnotice.errors import UnreadableRecord
from tests.property.breaking import Record, break_record, random_request, typed_value
from tests.property.test_requests import DAYS, ON

_SEEDS = st.integers(0, 2**32 - 1)
#: Life after publication, and the mark of a request under examination (77(3)): each kind has articles of
#: its own for these (81 and 100), and a request that is submitted carries none of them.
_OF_A_LATER_DAY = ("suspension", "markers.under_examination", "alert.state")
_OF_DIFFUSIONS = [name for name, field in load_fields().items() if field.required["red_notice"] == "must_be_empty"]


def in_both_kinds(value: Record) -> tuple[Record, Record]:
    """The same request as a notice and as a diffusion, each with what only its own channel asks for."""
    value = copy.deepcopy(value)
    for name in load_fields():
        if name.startswith(_OF_A_LATER_DAY):
            take_out(value, name)
    notice, diffusion = value, copy.deepcopy(value)
    for name in (*_OF_DIFFUSIONS, "alert.recipients"):
        take_out(notice, name)
    _room(notice, "restrictions")["access_restrictions"] = []
    _room(notice, "alert")["kind"] = "red_notice"
    channel = {"diffusion_purpose": "97.1.a", "diffusion_ground": "limit_circulation", "recipients": ["NCB-XB"]}
    _room(diffusion, "alert").update({"kind": "diffusion", **channel})
    return notice, diffusion


def take_out(value: Record, name: str) -> None:
    room, _, key = name.partition(".")
    if isinstance(value.get(room), dict):
        value[room].pop(key, None)


def _room(value: Record, room: str) -> Record:
    """A group of the form; one that is no object anyway is made one, so that both kinds can be read."""
    if not isinstance(value.get(room), dict):
        value[room] = {}
    found: Record = value[room]
    return found


def _recommend(request: Request, seed: int, dossier: Dossier | None) -> Recommendation:
    on = DAYS[seed % len(DAYS)] if seed % 2 else ON
    return screen_request(request, load_law(), on, dossier).recommendation


def assert_no_milder(value: Record, seed: int = 0) -> None:
    try:
        notice, diffusion = (read_request(each, "line:1") for each in in_both_kinds(value))
    except UnreadableRecord:
        return
    dossier = Dossier({}) if seed % 3 == 0 else None
    asked = _recommend(notice, seed, dossier)
    least = min(asked, Recommendation.FULL_LEGAL_REVIEW, key=STRICTNESS.__getitem__)
    assert STRICTNESS[_recommend(diffusion, seed, dossier)] >= STRICTNESS[least], asked


@given(_SEEDS)
@settings(max_examples=400, deadline=None)
def test_a_sound_request_broken_anywhere(seed: int) -> None:
    rng = Random(seed)
    value = sound_red_notice()
    fields = list(load_fields().values())
    for _ in range(rng.randrange(1, 4)):
        field = rng.choice(fields)
        room, _, key = field.name.partition(".")
        holder = value["offences"][0] if room == "offences[]" else value.setdefault(room, {})
        if rng.random() < 0.5:
            holder.pop(key, None)
        else:
            holder[key] = typed_value(rng, field)
    assert_no_milder(value, seed)


@given(_SEEDS)
@settings(max_examples=200, deadline=None)
def test_any_request_at_all(seed: int) -> None:
    rng = Random(seed)
    assert_no_milder(break_record(rng, random_request(rng, rng.random()), rng.randrange(3)), seed)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_each_story(story: Story) -> None:
    assert_no_milder(write_request(story.id, 5))


@pytest.mark.parametrize("name", list(load_fields()))
def test_a_sound_request_without_any_one_field(name: str) -> None:
    room, _, key = name.partition(".")
    value = sound_red_notice()
    holder = value["offences"][0] if room == "offences[]" else value.get(room, {})
    holder.pop(key, None)
    assert_no_milder(value)
    # And where a person must look, a finding says why, not the form alone.
    assessment = screen_request(read_request(in_both_kinds(value)[1], "line:1"), load_law(), ON)
    if assessment.recommendation is Recommendation.FULL_LEGAL_REVIEW:
        assert assessment.because
