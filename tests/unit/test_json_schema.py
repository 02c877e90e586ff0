"""The JSON Schema of a request says what is read: no more, and no less."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.json_schema import build_request_schema
from fairnotice.core.screening.request import read_request
from fairnotice.demo.sound import sound_request
from fairnotice.errors import UnreadableRecord

SCHEMA = build_request_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "request.schema.json"


def is_read(request: Any) -> bool:
    try:
        read_request(request, "line:1")
    except UnreadableRecord:
        return False
    return True


def is_valid(request: Any) -> bool:
    return bool(VALIDATOR.is_valid(request))


def put(name: str, value: Any) -> dict[str, Any]:
    """A request that gives one field alone."""
    group, _, key = name.partition(".")
    return {"offences": [{key: value}]} if group == "offences[]" else {group: {key: value}}


def subfields() -> list[tuple[str, str]]:
    """(Field, key) for every key of a field whose inside is written out in the form."""
    found = []
    for field in load_fields().values():
        if field.type.startswith(("object{", "list<{")):
            keys = field.type[field.type.index("{") + 1 : field.type.index("}")].split(",")
            found += [(field.name, key) for key in keys]
    return found


def test_it_is_a_schema_and_the_one_published() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == SCHEMA


def test_every_field_of_the_form_is_in_it_with_its_article() -> None:
    for field in load_fields().values():
        group, _, key = field.name.partition(".")
        groups = SCHEMA["properties"]
        keys = groups["offences"]["items"]["properties"] if group == "offences[]" else groups[group]["properties"]
        assert field.article in keys[key]["description"]


@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
def test_sound_requests_validate(kind: str) -> None:
    assert list(VALIDATOR.iter_errors(sound_request(kind))) == []


GOOD = [
    "text", "", " ", "line\nbreak", "tab\there", "Ünïcödé", "مرحبا", "XA", "xa", "NA", "yes", "no", "unknown", "male",
    "red_notice", "wanted_diffusion", "charged", "2026", "2026-05", "2026-05-04", "2024-02-29", "2026-05-04T09:00:00Z",
    "2026-05-04T09:00", "2026-05-04T09:00:00.123+02:00", True, False, 0, 1, 2.5, [], ["a"], {}, {"a": 1},
    {"a": {"b": [None, "x"]}}, None, [None], [{}], {"given": True}, {"officer": "o", "at": "2026-05"},
    {"amount": 5, "currency": "XTS"},
]  # fmt: skip
BAD = [
    "a\x07b", "a\x85b", "a\u202eb", "a\u202ab", "\u200fa", "2026-13", "2026-02-30", "2023-02-29", "1900-02-29",
    "1402-05-04", "2200", "26", "2026-5-4", "2026-05-04\n", "XA\n", "XZ", "XAX", "Yes", "T", "blue_notice", "97.1.b",
    "2026-05-04T24:00:00Z", "2026-05-04T09:60Z", "2026-05T09:00Z", -1, 1e15, 1e300, ["a\x07"], {"a\x07": 1},
    {"a": "b\u202e"}, [1], [[1]], [True], {"officer": 5}, {"unknown_key": 1}, {"amount": -1}, {"at": "yesterday"},
]  # fmt: skip


@pytest.mark.parametrize("name", list(load_fields()))
def test_schema_and_reader_agree_on_every_field(name: str) -> None:
    for value in [*GOOD, *BAD]:
        request = put(name, value)
        assert is_valid(request) == is_read(request), (name, value)


@pytest.mark.parametrize(("name", "key"), subfields())
def test_schema_and_reader_agree_inside_fields(name: str, key: str) -> None:
    in_list = load_fields()[name].type.startswith("list")
    for value in [*GOOD, *BAD]:
        request = put(name, [{key: value}] if in_list else {key: value})
        assert is_valid(request) == is_read(request), (name, key, value)
    closed = put(name, [{"no_such_key": "x"}] if in_list else {"no_such_key": "x"})
    assert not is_valid(closed)
    assert not is_read(closed)


@pytest.mark.parametrize(
    "request_value",
    [
        {}, {"alert": None}, {"offences": None}, {"offences": []}, {"offences": [None]}, {"offences": {}},
        {"alert": []}, {"no_such_group": {}}, {"alert": {"no_such_field": 1}}, {"offences": [{"no_such_field": 1}]},
        {"alert": {"kind": "diffusion"}}, {"alert": {"kind": "diffusion", "diffusion_purpose": "97.1.a"}},
        {"alert": {"kind": "diffusion", "diffusion_purpose": "97.1.b"}},
        {"alert": {"kind": "wanted_diffusion", "diffusion_purpose": "97.1.f"}},
        {"alert": {"kind": "red_notice", "diffusion_purpose": "97.1.b"}}, {"alert": {"diffusion_purpose": "97.1.b"}},
        {"alert": {"kind": None, "diffusion_purpose": "97.1.b"}},
    ],
)  # fmt: skip
def test_schema_and_reader_agree_on_groups_and_kinds(request_value: dict[str, Any]) -> None:
    assert is_valid(request_value) == is_read(request_value)


KEYS = ["kind", "months", "at", "officer", "given", "date", "from", "x"]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 10**16)
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.from_regex(r"[12][0-9]{3}(-[0-9]{2}){0,2}", fullmatch=True)
    | st.sampled_from(["yes", "XA", "charged", "arrest", "97.1.a", "life"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(load_fields())), JSON)
def test_what_the_schema_accepts_is_read(name: str, value: Any) -> None:
    request = put(name, value)
    if is_valid(request):
        assert is_read(request)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(load_fields())), JSON)
def test_what_is_read_the_schema_accepts(name: str, value: Any) -> None:
    """But for moments: ISO 8601 has further spellings, which are read and not demanded."""
    request = put(name, value)
    if is_read(request) and not takes_moments(name):
        assert is_valid(request)


def takes_moments(name: str) -> bool:
    """Whether a field holds a moment, itself or in one of its keys."""
    group, _, key = name.partition(".")
    groups = SCHEMA["properties"]
    keys = groups["offences"]["items"]["properties"] if group == "offences[]" else groups[group]["properties"]
    return any(word in json.dumps(keys[key]) for word in ("moment", "attestation"))


@pytest.mark.parametrize("year", range(1879, 2201))
def test_leap_days_are_told_apart(year: int) -> None:
    request = put("person.cleared_of_charges", {"date": f"{year}-02-29"})
    assert is_valid(request) == is_read(request)
