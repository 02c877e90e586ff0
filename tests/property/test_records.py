"""Whatever bytes come in, records and errors come out, and nothing else is ever raised."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fairnotice.core.screening.records import RawRecord, parse_record, read_records
from fairnotice.core.screening.shapes import record_id, to_request
from fairnotice.errors import UnreadableRecord

_TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=12)
_SCALARS = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(-1e9, 1e9) | _TEXTS
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=12,
)
_OBJECTS = st.dictionaries(_TEXTS, _VALUES, max_size=4)

_PUNCTUATION = [bytes([one]) for one in b'{}[],:"\\\n\x00\xff ']
_WORDS = [b"\r\n", b"\xef\xbb\xbf", b'{"a":1}', b'"a"', b'"a":', b"NaN", b"1e999", b"9" * 30]
_ESCAPES = [b"\\ud800", b"\\u0000", b"null", b"\xc3\xa9"]
_PIECES = st.sampled_from([*_PUNCTUATION, *_WORDS, *_ESCAPES])
_NEARLY_JSON = st.lists(_PIECES, max_size=40).map(b"".join)


def _values(raw: bytes) -> list[Any]:
    records = list(read_records(io.BytesIO(raw)))
    assert all(isinstance(one, RawRecord) for one in records)
    return [one.value for one in records if isinstance(one, RawRecord)]


@given(st.binary(max_size=300) | _NEARLY_JSON, st.sampled_from([8, 40, 10_000]))
def test_arbitrary_bytes_give_records_or_errors_and_at_least_one_of_them(raw: bytes, limit: int) -> None:
    answers = list(read_records(io.BytesIO(raw), limit))
    assert answers
    assert all(isinstance(one, RawRecord | UnreadableRecord) for one in answers)
    assert all(one.line is not None and 1 <= one.line <= raw.count(b"\n") + 1 for one in answers)


@given(st.binary(max_size=200) | _NEARLY_JSON)
def test_one_text_is_parsed_or_refused(raw: bytes) -> None:
    try:
        value = parse_record(raw, 3).value
    except UnreadableRecord as refused:
        assert refused.line == 3
    else:
        assert json.loads(raw.decode("utf-8-sig")) == value


@given(st.lists(_OBJECTS.filter(bool), min_size=1, max_size=5))
def test_the_form_does_not_change_what_is_read(values: list[dict[str, Any]]) -> None:
    lines = "\n".join(json.dumps(value) for value in values).encode()
    over_many_lines = "\n".join(json.dumps(value, indent=1, ensure_ascii=False) for value in values).encode()
    assert _values(lines) == values
    assert _values(over_many_lines) == values
    assert _values(json.dumps(values).encode()) == values
    assert _values(json.dumps(values, indent=2, ensure_ascii=False).encode()) == values


@given(st.lists(_OBJECTS, min_size=1, max_size=4), st.binary(max_size=60), st.integers(0, 4))
def test_a_broken_line_leaves_the_others_as_they_are(values: list[dict[str, Any]], broken: bytes, place: int) -> None:
    lines = [json.dumps(value).encode() for value in values]
    place = min(place, len(lines))
    lines.insert(place, b'{"broken": ' + broken.replace(b"\n", b"").replace(b"\r", b""))
    answers = list(read_records(io.BytesIO(b"\n".join(lines))))
    others = [one for one in answers if one.line != place + 1]
    assert [one.value for one in others if isinstance(one, RawRecord)] == values


_NAMES_THAT_SAY_A_SHAPE = (
    "entity_id arrest_warrants _links _embedded schema properties id name height weight sex_id "
    "date_of_birth nationalities alert"
)
_NEARLY_A_SHAPE = st.dictionaries(
    _TEXTS | st.sampled_from(_NAMES_THAT_SAY_A_SHAPE.split()),
    _VALUES | st.sampled_from(["Person", "Sanction"]),
    max_size=5,
)


@given(_NEARLY_A_SHAPE)
def test_any_object_becomes_a_request_or_an_error_with_a_path(record: dict[str, Any]) -> None:
    assert record_id(record, 4)
    try:
        request = to_request(record)
    except UnreadableRecord as refused:
        assert refused.path
        assert refused.expected
    else:
        assert isinstance(request, dict)
