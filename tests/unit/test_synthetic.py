"""The synthetic requests: the same seed gives the same bytes, and nothing in them can be taken for real."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from fairnotice.core.screening.countries import INVENTED, ISO_3166_1
from fairnotice.core.screening.fields import load_fields
from fairnotice.demo import texts
from fairnotice.demo.dress import MOST_MONTHS
from fairnotice.demo.generator import write_request, write_requests
from fairnotice.demo.people import LANGUAGES, invent_person
from fairnotice.demo.places import BY_CODE, COUNTRIES
from fairnotice.demo.sound import sound_diffusion, sound_red_notice, sound_request
from fairnotice.demo.stories import STORIES

ROOT = Path(__file__).resolve().parents[2]
COUNTRY_KEYS = ("country", "nationalities", "last_known_country", "issuer", "against_country")


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item, path)
    else:
        yield path, value


def _dump(number: int, seed: int) -> bytes:
    lines = (json.dumps(request, ensure_ascii=False) for _, request in write_requests(number, seed))
    return "\n".join(lines).encode()


@pytest.fixture(scope="module")
def many() -> list[Any]:
    return [request for _, request in write_requests(4 * len(STORIES), seed=20260504)]


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    assert _dump(150, 7) == _dump(150, 7)
    assert _dump(150, 7) != _dump(150, 8)


def test_another_process_with_another_hash_seed_gives_the_same_bytes() -> None:
    script = (
        "import json, sys; from fairnotice.demo.generator import write_requests; "
        "sys.stdout.buffer.write('\\n'.join(json.dumps(r, ensure_ascii=False) "
        "for _, r in write_requests(80, 7)).encode())"
    )
    for hash_seed in ("1", "2"):
        written = subprocess.run(
            [sys.executable, "-c", script], check=True, capture_output=True, env={"PYTHONHASHSEED": hash_seed}
        )
        assert written.stdout == _dump(80, 7)


def test_requests_are_written_one_at_a_time() -> None:
    endless = write_requests(10**12, seed=1)
    assert len(list(itertools.islice(endless, 5))) == 5


def test_no_request_is_asked_for_and_none_is_written() -> None:
    assert list(write_requests(0, seed=1)) == []


def test_every_story_comes_once_before_any_comes_again() -> None:
    told = [story.id for story, _ in write_requests(2 * len(STORIES), seed=3)]
    assert set(told[: len(STORIES)]) == {story.id for story in STORIES}
    assert set(Counter(told).values()) == {2}


def test_references_are_unique_and_say_synthetic(many: list[Any]) -> None:
    references = [request["alert"]["reference"] for request in many]
    assert len(set(references)) == len(references)
    assert all(reference.startswith("SYNTHETIC-") for reference in references)


def test_the_texts_that_a_person_reads_say_synthetic(many: list[Any]) -> None:
    for request in many:
        for text in (
            request["facts"]["summary"],
            request["alert"]["purpose_statement"],
            request["alert"]["interest_statement"],
            request["person"]["link_to_event"],
            request["facts"]["role_of_person"],
        ):
            assert text.startswith("SYNTHETIC")


def test_no_request_names_a_real_country(many: list[Any]) -> None:
    codes = {value for request in many for path, value in _leaves(request) if path.rpartition(".")[2] in COUNTRY_KEYS}
    assert codes <= set(BY_CODE)
    assert not codes & ISO_3166_1
    assert set(BY_CODE) <= INVENTED


def test_bureaus_named_in_requests_are_invented(many: list[Any]) -> None:
    bureaus = {
        value
        for request in many
        for _, value in _leaves(request)
        if isinstance(value, str) and value.startswith("NCB-")
    }
    assert bureaus == {country.bureau for country in COUNTRIES}


def test_the_seed_deals_every_story_to_many_bureaus() -> None:
    for story in STORIES:
        requests = [write_request(story.id, seed) for seed in range(60)]
        sources = {request["source"].get("country") for request in requests}
        assert len(sources) >= 8 or sources == {None}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_story_is_told_in_every_language(story: Any, language: str) -> None:
    request = write_request(story.id, 11, language)
    assert request == write_request(story.id, 11, language)
    assert request["alert"]["kind"] == ("red_notice" if story.kind == "red_notice" else "diffusion")
    assert request["offences"][0]["charge_text"] == texts.charge(story.offence, language)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_every_field_of_a_request_stands_in_the_form(story: Any) -> None:
    names = set(load_fields())
    for group, content in write_request(story.id, 5).items():
        entries = content if isinstance(content, list) else [content]
        prefix = "offences[]" if group == "offences" else group
        for entry in entries:
            assert {f"{prefix}.{key}" for key in entry} <= names


def test_story_ids_are_unique_and_each_story_says_what_it_shows() -> None:
    assert len(STORIES) >= 30
    assert len({story.id for story in STORIES}) == len(STORIES)
    assert all(story.title and story.shows.endswith(".") for story in STORIES)


def test_the_reference_page_lists_every_story_with_its_recommendation() -> None:
    page = (ROOT / "docs/reference/synthetic-requests.md").read_text(encoding="utf-8")
    listed = [line for line in page.splitlines() if line.startswith("| `")]
    assert listed == [
        f"| `{story.id}` | {'notice' if story.kind == 'red_notice' else 'diffusion'} | {story.title} "
        f"| {story.expected.recommendation} |"
        for story in STORIES
    ]


def test_an_unknown_story_or_language_is_named() -> None:
    with pytest.raises(LookupError, match="no-such-story"):
        write_request("no-such-story", 1)
    with pytest.raises(LookupError, match="'xx'"):
        write_request("sound-murder", 1, "xx")


SCRIPTS = {
    "en": "LATIN",
    "ar": "ARABIC",
    "ru": "CYRILLIC",
    "zh": "CJK",
    "fa": "ARABIC",
    "tr": "LATIN",
    "es": "LATIN",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stand_in_the_script_of_their_language(language: str) -> None:
    rng = Random(1)
    people = [invent_person(rng, language) for _ in range(300)]
    letters = {letter for person in people for letter in person.family_name + person.forename if letter.isalpha()}
    assert all(unicodedata.name(letter).startswith(SCRIPTS[language]) for letter in letters)
    assert len({person.latin_name for person in people}) > 200
    assert all(part.isascii() and part.istitle() for person in people for part in person.latin_name.split())


def test_each_language_words_every_offence_with_its_day_and_town() -> None:
    for language, offence in itertools.product(LANGUAGES, texts.OFFENCES):
        told = texts.facts(offence, language, "2025-02-03", "Lindmoor")
        assert told.count("2025-02-03") == told.count("Lindmoor") == (1 if language == "en" else 2)
        assert "{" not in told + texts.charge(offence, language)
    assert set(MOST_MONTHS) == set(texts.OFFENCES)


@pytest.mark.parametrize("seed", range(40))
def test_the_days_of_a_sound_request_are_in_order(seed: int) -> None:
    request = write_request("sound-murder", seed, "fa")
    born, event, issued, confirmed, submitted, kept = (
        date.fromisoformat(text[:10])
        for text in (
            request["identity"]["date_of_birth"],
            request["facts"]["events"][0]["date_from"],
            request["warrant"]["issued_at"],
            request["warrant"]["valid_on"],
            request["request"]["submitted_at"],
            request["alert"]["retention_until"],
        )
    )
    assert born < event < issued < confirmed < submitted < kept
    assert (event - born).days > 21 * 366
    assert (kept - submitted).days < 5 * 365
    assert submitted <= date(2026, 6, 5)


def test_sound_requests_are_new_at_each_call() -> None:
    first = sound_red_notice()
    first["identity"]["family_name"] = "changed"
    first["offences"].clear()
    assert sound_red_notice()["identity"]["family_name"] != "changed"
    assert len(sound_red_notice()["offences"]) == 1


def test_a_sound_diffusion_is_the_notice_with_its_own_channel() -> None:
    notice, diffusion = sound_red_notice(), sound_diffusion()
    assert {key for key in notice if notice[key] != diffusion[key]} == {"alert"}
    assert set(diffusion["alert"]) - set(notice["alert"]) == {
        "diffusion_purpose",
        "diffusion_ground",
        "recipients",
        "origin",
    }
    assert sound_request("wanted_diffusion") == diffusion


def test_a_sound_request_gives_nothing_that_the_system_derives() -> None:
    fields = load_fields()
    kept = {"request.submitted_at", "alert.recorded_at", "alert.reference"}
    for kind in ("red_notice", "wanted_diffusion"):
        for group, content in sound_request(kind).items():
            for entry in content if isinstance(content, list) else [content]:
                for key in entry:
                    name = f"offences[].{key}" if group == "offences" else f"{group}.{key}"
                    required = fields[name].required[kind]
                    allowed = ("must_be_empty",) if entry[key] != [] else ()
                    assert required not in (*allowed, "system_derived") or name in kept
