"""Whatever a request says: it is read or refused by path, it is always answered, and gaps never go out."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fairnotice.core.rulebook.recommendation import STRICTNESS, Recommendation
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.countries import READ
from fairnotice.core.screening.dossier import Dossier
from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.generator import write_request
from fairnotice.demo.people import LANGUAGES
from fairnotice.demo.sound import sound_diffusion, sound_red_notice
from fairnotice.demo.stories import STORIES
from fairnotice.errors import UnreadableRecord
from tests.property.breaking import Record, break_record, random_request, sound_record, typed_value

ON = date(2026, 5, 4)
#: Days on which different texts are in force, the first and the last among them, and beyond both.
DAYS = (date(1999, 1, 1), date(2012, 7, 1), date(2016, 11, 21), date(2020, 1, 1), ON, date(2031, 1, 1))
GOES_OUT = (Recommendation.PUBLISH, Recommendation.PUBLISH_IN_PART)

#: The rules that may answer otherwise when nothing but the source changes, each for what the law says of
#: the source itself. No other rule may: the name of a country weighs nothing.
NAMES_THE_SOURCE = {
    "CONST-2-1": "refuge from the very country that asks (Universal Declaration, Article 14)",
    "ROP-2-32-b": "a refugee's request is not taken from the country the refuge is from",
    "RPD-35-2-b": "of international interest only where the person is not known to be in the source's own country",
    "RPD-77-2-b": "the same, on publication",
    "RPD-83-1-a-iii": "the same, as a criterion of the notice",
    "RPD-83-1-a": "the parent of the one above",
}

_SEEDS = st.integers(0, 2**32 - 1)
_TEXTS = st.text(max_size=12)
_ROOMS = sorted({name.partition(".")[0].removesuffix("[]") for name in load_fields()})
_KEYS = sorted({name.partition(".")[2] for name in load_fields()})
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS) | _TEXTS, inner, max_size=3),
    max_leaves=10,
)
_NEARLY_REQUESTS = st.dictionaries(st.sampled_from(_ROOMS) | _TEXTS, _VALUES, max_size=4)
_KINDS = st.sampled_from([None, "red_notice", "wanted_diffusion"])


def screen(value: Record, on: date = ON) -> Assessment:
    return screen_request(read_request(json.loads(json.dumps(value)), "line:1"), load_law(), on)


def said(assessment: Assessment) -> dict[str, tuple[str, str]]:
    return {each.rule: (each.outcome.value, each.reason) for each in assessment.findings}


def place(value: Record, field: Field) -> tuple[Record, str]:
    """Where a field stands in a request: what holds it, and its key."""
    room, _, key = field.name.partition(".")
    return (value["offences"][0] if room == "offences[]" else value.setdefault(room, {})), key


@given(_NEARLY_REQUESTS, _KINDS)
@example({"alert": {"kind": {"a": []}}}, None)
@example({"identity": {"nationalities": [["XA"]]}}, "red_notice")
@example({"offences": [{"max_penalty": {"kind": ["life"]}}]}, None)
@example({"source": {"country": "\u00df"}}, None)
@settings(max_examples=300, deadline=None)
def test_reading_a_request_raises_nothing_but_an_error_with_a_path(value: Record, kind: str | None) -> None:
    try:
        request = read_request(value, "line:1", kind)
    except UnreadableRecord as refused:
        assert refused.path
        assert refused.expected
        assert refused.message.startswith(refused.path)
        assert "not checked" in refused.message
    else:
        assert request.kind in ("red_notice", "wanted_diffusion")
        assert screen_request(request, load_law(), ON).findings


@given(_SEEDS, st.sampled_from(DAYS), st.sampled_from([None, Dossier({})]))
@settings(max_examples=250, deadline=None)
def test_whatever_is_read_is_answered_by_every_rule(seed: int, on: date, dossier: Dossier | None) -> None:
    rng = Random(seed)
    value = break_record(rng, random_request(rng, rng.random()), rng.randrange(3))
    try:
        request = read_request(value, "line:1")
    except UnreadableRecord:
        return
    assessment = screen_request(request, load_law(), on, dossier)
    assert [each.rule for each in assessment.findings] == list(said(screen(sound_red_notice(), on)))
    assert not (assessment.missing and assessment.recommendation in GOES_OUT)
    assert screen_request(request, load_law(), on, dossier).write() == assessment.write()


@cache
def stories_that_go_out() -> tuple[Record, ...]:
    found = [story for story in STORIES if story.expected.recommendation == "publish"]
    return tuple(write_request(story.id, 7, LANGUAGES[place % len(LANGUAGES)]) for place, story in enumerate(found))


def given_fields(value: Record) -> Iterator[Field]:
    for field in load_fields().values():
        room, _, key = field.name.partition(".")
        holders = value.get("offences", []) if room == "offences[]" else [value.get(room, {})]
        if any(key in holder for holder in holders):
            yield field


@pytest.mark.parametrize("sound", [sound_red_notice, sound_diffusion])
def test_without_any_one_field_that_is_asked_for_it_goes_back(sound: Callable[[], Record]) -> None:
    kind = screen(sound()).kind
    asked = [field for field in given_fields(sound()) if field.required[kind] == "mandatory"]
    assert len(asked) > 20
    for field in asked:
        value = sound()
        holder, key = place(value, field)
        del holder[key]
        assessment = screen(value)
        # A record without a kind is taken for a Red Notice, and without a purpose a diffusion is wanted.
        if field.name not in ("alert.kind", "alert.diffusion_purpose"):
            assert field.name in assessment.missing
            assert assessment.recommendation not in GOES_OUT


@given(_SEEDS)
@settings(max_examples=150, deadline=None)
def test_whatever_is_taken_out_a_gap_never_goes_out(seed: int) -> None:
    rng = Random(seed)
    value = copy.deepcopy(rng.choice(stories_that_go_out()))
    for field in rng.sample(list(given_fields(value)), rng.randrange(1, 4)):
        holder, key = place(value, field)
        holder.pop(key, None)
    assessment = screen(value)
    assert not (assessment.missing and assessment.recommendation in GOES_OUT)


#: Fields of Articles 82 to 84. Left out: the kind itself, and who initiates, which RPD 103(1) says of notices alone.
OF_82_TO_84 = [
    field
    for field in load_fields().values()
    if re.search(r"\b8[234]\b", field.article) and field.name not in ("alert.kind", "alert.initiator")
]


def test_the_fields_of_articles_82_to_84_are_there() -> None:
    names = {field.name for field in OF_82_TO_84}
    assert {"offences[].max_penalty", "warrant.reference", "assurances.legal_basis"} <= names
    assert len(names) > 40


@pytest.mark.parametrize("field", OF_82_TO_84, ids=lambda field: field.name)
def test_a_diffusion_is_never_answered_more_mildly_than_a_notice(field: Field) -> None:
    """A diffusion is never refused by analogy, so a full review counts as much there as a refusal does here.

    Where a field is absent a notice goes back, and a diffusion is warned of every such gap by name.
    """
    compared = 0
    for seed in range(12):
        answers = [_change_one(sound(), field, seed) for sound in (sound_red_notice, sound_diffusion)]
        if answers[0] is None or answers[1] is None:
            continue
        compared += 1
        notice, diffusion = answers
        if not _is_milder(diffusion, notice):
            continue
        assert notice.recommendation is Recommendation.RETURN_FOR_COMPLETION
        assert notice.missing
        assert set(notice.missing) <= {*diffusion.missing, *diffusion.warnings}
    assert compared


def _change_one(value: Record, field: Field, seed: int) -> Assessment | None:
    holder, key = place(value, field)
    if seed == 0:
        holder.pop(key, None)
    else:
        holder[key] = typed_value(Random(f"{field.name}/{seed}"), field)
    try:
        return screen(value)
    except UnreadableRecord:
        return None


def _is_milder(diffusion: Assessment, notice: Assessment) -> bool:
    most = STRICTNESS[Recommendation.FULL_LEGAL_REVIEW]
    return STRICTNESS[diffusion.recommendation] < min(STRICTNESS[notice.recommendation], most)


_CODES = st.sampled_from(sorted(READ))
_BELIEFS = ("practising Muslim", "attends church", "SYNTHETIC", "member of a Kurdish association", "atheist", "Jewish")


def _story(seed: int) -> Record:
    rng = Random(seed)
    return write_request(rng.choice(STORIES).id, seed, rng.choice(LANGUAGES))


@given(_SEEDS, st.lists(_CODES, min_size=1, max_size=3, unique=True), st.sampled_from(_BELIEFS))
@example(1, ["NA"], "Jewish")
@settings(max_examples=80, deadline=None)
def test_nationality_birthplace_and_belief_change_no_finding(seed: int, codes: list[str], belief: str) -> None:
    value = _story(seed)
    # The stories on identity are about absence; what is said of a person is changed, not added.
    before = screen(value)
    for room, key, becomes in (
        ("identity", "nationalities", codes),
        ("identity", "place_of_birth", belief),
        ("facts", "summary", belief),
        ("facts", "role_of_person", belief),
        ("person", "link_to_event", belief),
        ("alert", "interest_statement", belief),
    ):
        if key in value.get(room, {}):
            value[room][key] = becomes
    for offence in value.get("offences", ()):
        if "charge_text" in offence:
            offence["charge_text"] = belief
    after = screen(value)
    assert said(after) == said(before)
    assert (after.recommendation, after.grounds) == (before.recommendation, before.grounds)


@given(_SEEDS, st.permutations(sorted(READ)))
@settings(max_examples=60, deadline=None)
def test_countries_that_change_their_names_all_at_once_change_nothing(seed: int, codes: list[str]) -> None:
    renamed = dict(zip(sorted(READ), codes, strict=True))
    value = _story(seed)
    before, after = screen(value), screen(_rename(value, renamed))
    assert said(after) == said(before)
    assert (after.recommendation, after.missing, after.grounds) == (
        before.recommendation,
        before.missing,
        before.grounds,
    )


def _rename(value: Any, renamed: dict[str, str]) -> Any:
    """The same record in a world whose countries carry other codes, in fields and inside ids and texts."""
    if isinstance(value, str):
        return re.sub(r"\b[A-Z]{2}\b", lambda code: renamed.get(code.group(), code.group()), value)
    if isinstance(value, list):
        return [_rename(item, renamed) for item in value]
    if isinstance(value, dict):
        return {key: _rename(item, renamed) for key, item in value.items()}
    return value


@given(_SEEDS, _CODES)
@settings(max_examples=80, deadline=None)
def test_another_source_changes_only_what_the_law_says_of_the_source(seed: int, code: str) -> None:
    value = _story(seed)
    before = said(screen(value))
    value["source"] |= {"country": code, "id": f"NCB-{code}"}
    value["alert"]["reference"] = f"SYNTHETIC-{code}-1"
    after = said(screen(value))
    assert {rule for rule in before if before[rule] != after[rule]} <= set(NAMES_THE_SOURCE)


def test_the_source_rules_named_here_exist_and_do_differ() -> None:
    at_home, away = write_request("person-at-home", 1), write_request("person-at-home", 1)
    away["source"]["country"] = "XJ" if away["person"]["last_known_country"] != "XJ" else "XH"
    before, after = said(screen(at_home)), said(screen(away))
    assert set(NAMES_THE_SOURCE) <= set(before)
    assert before["RPD-83-1-a-iii"] != after["RPD-83-1-a-iii"]


@given(_SEEDS)
@settings(max_examples=100, deadline=None)
def test_every_record_of_any_shape_is_a_tree_that_json_keeps(seed: int) -> None:
    """The grammar itself: a sound record of each shape survives being written and read."""
    record = sound_record(Random(seed))
    assert json.loads(json.dumps(record)) == record
    assert sound_record(Random(seed)) == record
