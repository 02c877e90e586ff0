"""Records in every form are read, and one that is broken never costs the reader the others."""

from __future__ import annotations

import io
import json
import tracemalloc

import pytest

from fairnotice.core.screening.records import RawRecord, RawText, parse_record, read_records, split_records
from fairnotice.errors import UnreadableRecord


def _read(raw: bytes, **limits: int) -> list[RawRecord | UnreadableRecord]:
    return list(read_records(io.BytesIO(raw), **limits))


def _answers(raw: bytes, **limits: int) -> list[tuple[int, object]]:
    """What came of each record: its value, or `error`."""
    return [
        (one.line or 0, "error" if isinstance(one, UnreadableRecord) else one.value) for one in _read(raw, **limits)
    ]


def _refusal(raw: bytes) -> UnreadableRecord:
    with pytest.raises(UnreadableRecord) as caught:
        parse_record(raw, 7)
    return caught.value


@pytest.mark.parametrize(
    ("raw", "answers"),
    [
        pytest.param(b'{"a": 1}', [(1, {"a": 1})], id="one request on one line"),
        pytest.param(b'{\n "a": [\n  {"b": 2}\n ]\n}\n', [(1, {"a": [{"b": 2}]})], id="over many lines"),
        pytest.param(b'{"a": 1,\n"b": 2}', [(1, {"a": 1, "b": 2})], id="first line ends with a comma"),
        pytest.param(b'{"a": 1\n,"b": 2}', [(1, {"a": 1, "b": 2})], id="second line starts with a comma"),
        pytest.param(b'{\n"a": 1}\n{\n"b": 2}\n', [(1, {"a": 1}), (3, {"b": 2})], id="a run of objects"),
        pytest.param(b'{"a": 1}\n\n{"b": 2}\n', [(1, {"a": 1}), (3, {"b": 2})], id="lines, one of them blank"),
        pytest.param(b'{"a": 1}\r\n{"b": 2}\r\n', [(1, {"a": 1}), (2, {"b": 2})], id="CRLF"),
        pytest.param(b'\xef\xbb\xbf{"a": 1}', [(1, {"a": 1})], id="byte order mark"),
        pytest.param(b'\xef\xbb\xbf\n\n{"a": 1}\n', [(3, {"a": 1})], id="byte order mark on a blank line"),
        pytest.param(b'[{"a": 1}, {"b": 2}]', [(1, {"a": 1}), (1, {"b": 2})], id="array on one line"),
        pytest.param(b'\n[\n{"a": 1},\n\n{"b": 2}\n]\n', [(3, {"a": 1}), (5, {"b": 2})], id="array on lines"),
        pytest.param(b'[{"a": "],[\\"{"}]', [(1, {"a": '],["{'})], id="brackets and quotes in a text"),
    ],
)
def test_every_form_is_told_apart_by_what_is_in_it(raw: bytes, answers: list[tuple[int, object]]) -> None:
    assert _answers(raw) == answers


@pytest.mark.parametrize(
    ("raw", "answers"),
    [
        pytest.param(b'{"a": \n{"b": 2}\n', [(1, "error"), (2, {"b": 2})], id="first line cut off"),
        pytest.param(b'{"a": [\n{"b": 2}\n', [(1, "error"), (2, {"b": 2})], id="first line ends with a bracket"),
        pytest.param(b'{"a": 1}\n{"b"}\n{"c": 3}', [(1, {"a": 1}), (2, "error"), (3, {"c": 3})], id="in between"),
        pytest.param(b'null\n5\n[1]\n"x"\n{"a": 1}', [(n, "error") for n in (1, 2, 3, 4)] + [(5, {"a": 1})]),
        pytest.param(b'[1, 2]\n{"a": 1}\n', [(1, "error"), (2, {"a": 1})], id="first line is an array"),
        pytest.param(b'[[1, 2]\n{"a": 1}\n', [(1, "error"), (2, {"a": 1})], id="first line opens two arrays"),
        pytest.param(b'[{"a": 1}\n{"b": 2}\n', [(1, "error"), (2, {"b": 2})], id="first line opens one array"),
        pytest.param(b"[" * 100_000 + b'\n{"a": 1}', [(1, "error"), (2, {"a": 1})], id="nested lists"),
        pytest.param(b'{"x":' * 100_000 + b'\n{"a": 1}', [(1, "error"), (2, {"a": 1})], id="nested objects"),
        pytest.param(b'\x00\n{"a": "\x00"}\n{"a": 1}', [(1, "error"), (2, "error"), (3, {"a": 1})], id="NUL"),
    ],
)
def test_a_broken_line_is_answered_in_its_place(raw: bytes, answers: list[tuple[int, object]]) -> None:
    assert _answers(raw) == answers


@pytest.mark.parametrize(
    ("raw", "answers"),
    [
        pytest.param(b'[{"a": 1}, {"b":}, {"c": 3}]', [(1, {"a": 1}), (1, "error"), (1, {"c": 3})], id="inside"),
        pytest.param(b'[{"a": 1},\n{"b": 2', [(1, {"a": 1}), (2, "error")], id="truncated in an object"),
        pytest.param(b'[{"a": 1},\n{"b": "x', [(1, {"a": 1}), (2, "error")], id="truncated in a text"),
        pytest.param(b'[{"a": 1}', [(1, {"a": 1}), (1, "error")][1:], id="only one element, not closed"),
        pytest.param(b'[{"a": 1},\n', [(1, {"a": 1}), (2, "error")], id="truncated after a comma"),
        pytest.param(b'[\n{"a": [1},\n{"b": 2}]', [(2, "error")], id="brackets that do not pair"),
        pytest.param(b'[\n{"a": "x\n"},\n{"b": 2}]', [(2, "error")], id="line break in a text"),
        pytest.param(
            b'[\n{"a": 1},\n{\\"b": 2},\n{"c": 3}]',
            [(2, {"a": 1}), (3, "error"), (4, {"c": 3})],
            id="backslash",
        ),
        pytest.param(b'[1, "a", null]', [(1, "error")] * 3, id="no objects"),
        pytest.param(b'[{"a": 1},]', [(1, {"a": 1}), (1, "error")], id="comma too many"),
        pytest.param(b'[{"a": 1}] {"b": 2}', [(1, {"a": 1}), (1, "error")], id="object after the end"),
        pytest.param(b'[{"a": 1}] etc', [(1, {"a": 1}), (1, "error")], id="text after the end"),
        pytest.param(b'[{"a": 1}]]', [(1, {"a": 1}), (1, "error")], id="bracket too many"),
    ],
)
def test_of_a_broken_array_all_is_answered_that_can_be(raw: bytes, answers: list[tuple[int, object]]) -> None:
    assert _answers(raw) == answers


@pytest.mark.parametrize("raw", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"[]", b"[\n]\n"])
def test_an_input_without_a_record_says_so(raw: bytes) -> None:
    (only,) = _read(raw)
    assert isinstance(only, UnreadableRecord)
    assert (only.line, only.path) == (1, "")
    assert "holds no record" in only.message


def test_utf16_is_named_once() -> None:
    (only,) = _read('{"a": 1}\n{"b": 2}'.encode("utf-16"))
    assert isinstance(only, UnreadableRecord)
    assert "UTF-16" in only.message


@pytest.mark.parametrize(
    ("raw", "path", "says"),
    [
        (b'{"a": {"b": 1, "b": 2}}', "a.b", "more than once"),
        (b'{"a": [0, {"b": NaN}]}', "a[1].b", "NaN"),
        (b'{"a": -Infinity}', "a", "Infinity"),
        (b'{"a": 1e999}', "a", "past what a float can hold"),
        (b'{"a": 1e-999}', "a", "past what a float can hold"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a", "too many digits"),
        (b'{"a": -' + b"9" * 19 + b"}", "a", "too many digits"),
        (b'{"a": "\\ud800"}', "a", "surrogate"),
        (b'{"a": "x\\uDC00"}', "a", "surrogate"),
        (b'{"a": "x\\u0000"}', "a", "NUL"),
        (b'{"a": {"\\u0000": 1}}', "a.\\x00", "NUL"),
        (b"5", "", "no JSON object"),
        (b'{"a": ' * 65 + b"1" + b"}" * 65, "", "more than 64 deep"),
        (b'{"n": NaN, "a": ' + b"[" * 100_000, "", "more than 64 deep"),
    ],
)
def test_what_parses_and_is_refused_all_the_same_is_named_by_its_path(raw: bytes, path: str, says: str) -> None:
    refused = _refusal(raw)
    assert (refused.path, refused.line) == (path, 7)
    assert says in refused.message


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b'{"a": "\\ud83d\\ude00"}', "\U0001f600"),
        (b'{"a": "\\\\ud800 \\\\u0000"}', "\\ud800 \\u0000"),
        (b'{"a": 999999999999999999}', 999999999999999999),
        (b'{"a": 1.5e300}', 1.5e300),
        (b'{"a": 0.0e-999}', 0.0),
    ],
)
def test_what_only_looks_refused_is_read(raw: bytes, value: object) -> None:
    assert parse_record(raw, 1) == RawRecord(1, {"a": value})


def test_many_brackets_side_by_side_are_not_deep() -> None:
    value = {"a": [{"b": []} for _ in range(100)]}
    assert parse_record(json.dumps(value).encode(), 1).value == value


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        (b'{"a": 1}\n{"b": 1 2}', 2, 9),
        (b'{\n "a": 1\n "b": 2\n}\n', 3, 2),
        (b'[{"a": 1}, {"b": }]', 1, 18),
        (b'[\n  {"a": 1},\n  {"b":\n   tru}]', 4, 4),
        (b'{"a": 1}\n{"b": "\xc3\xa9\xff"}', 2, 9),
        (b'{"a": 1}\n{"b": "\x00"}', 2, 8),
        (b'[\n{"a": [1}]', 2, 9),
    ],
)
def test_the_place_where_it_breaks_is_named(raw: bytes, line: int, column: int) -> None:
    errors = [one for one in _read(raw) if isinstance(one, UnreadableRecord)]
    assert len(errors) == 1
    assert f"line {line}, column {column}:" in errors[0].message


def test_an_error_repeats_nothing_that_a_person_wrote() -> None:
    for raw in (b'{"name": "Quillfeather" x}', b'{"name": "Quillfeather", "a": NaN}', b'["Quillfeather"]'):
        for one in _read(raw):
            assert isinstance(one, UnreadableRecord)
            assert "Quillfeather" not in one.message + one.path + one.expected


def test_a_key_is_shown_short_and_without_control_characters() -> None:
    refused = _refusal(json.dumps({"x" * 5000: "\x00"}).encode())
    assert refused.path == "x" * 60 + "..."
    assert _refusal(b'{"\\u001b[2J": NaN}').path == "\\x1b[2J"


def test_a_line_of_50_megabytes_is_answered_and_the_next_is_read_in_little_memory() -> None:
    stream = io.BytesIO(b'{"a": 1}\n{"x": "' + b"y" * 50_000_000 + b'"}\n{"b": 2}\n')
    tracemalloc.start()
    try:
        answers = list(read_records(stream, limit=1_000_000))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    first, long, last = answers
    assert (first, last) == (RawRecord(1, {"a": 1}), RawRecord(3, {"b": 2}))
    assert isinstance(long, UnreadableRecord)
    assert (long.line, "longer than 1000000 bytes" in long.message) == (2, True)
    assert most < 8_000_000


@pytest.mark.parametrize(
    "raw",
    [
        b'{"x": "yyyyyyyyyyyyyyyyyyyyyy"}\n{"a": 1}\n',
        b'[{"x": "yyyyyyyyyyyyyyyyyyyyyy"},\n{"a": 1}]',
        b'{\n"x": "yyyyyyyyyyyyyyyyyyyyyy"\n} {\n"a": 1}\n',
    ],
)
def test_a_record_over_the_limit_is_answered_in_every_form(raw: bytes) -> None:
    long, last = _read(raw, limit=20)
    assert isinstance(long, UnreadableRecord)
    assert "longer than 20 bytes" in long.message
    assert isinstance(last, RawRecord)
    assert last.value == {"a": 1}


def test_lines_are_read_one_after_the_other_and_not_held() -> None:
    class Endless(io.RawIOBase):
        """Lines without end: whoever reads it whole never comes back."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            line = b'{"a": 1}\n'
            buffer[: len(line)] = line
            return len(line)

    records = read_records(io.BufferedReader(Endless(), 64))
    assert [next(records).line for _ in range(1000)] == list(range(1, 1001))


def test_an_array_longer_than_a_chunk_is_cut_as_it_comes() -> None:
    values = [{"place": number, "text": 'é"\\,[{' * 50} for number in range(2000)]
    raw = json.dumps(values, ensure_ascii=False).encode()
    parts = list(split_records(io.BytesIO(raw), limit=2000))
    read = [parse_record(part.raw, part.line).value for part in parts if isinstance(part, RawText)]
    assert read == values
