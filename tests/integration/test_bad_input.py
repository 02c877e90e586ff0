"""Bad input through the real command: answered in place, by path and expectation, its neighbours untouched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.integration.command import FAIRNOTICE, answers_to, check, environment, lines, no_traceback, request


class Bad(NamedTuple):
    """One line of bad input, the path its answer must name, and a part of what it must say was expected."""

    name: str
    raw: bytes
    path: str
    expected: str


def _record(**rooms: Any) -> bytes:
    return json.dumps(request(**rooms)).encode()


def _with(key: str, value: bytes) -> bytes:
    """A request in which one value stands exactly as it is written here."""
    return _record(sentence={key: "@"}).replace(b'"@"', value)


_NAME = "identity.family_name"
_DEEP = b'{"facts":{"summary":' + b"[" * 3000 + b"]" * 3000 + b"}}"
BAD = (
    Bad("cut off", _record()[:400], "", "a JSON object"),
    Bad("single quotes", b"{'alert': {}}", "", "a JSON object"),
    Bad("comma at the end", b'{"alert": {},}', "", "a JSON object"),
    Bad("two records on one line", b'{"alert":{}} {"alert":{}}', "", "a JSON object"),
    Bad("not UTF-8", b'{"identity":{"family_name":"M\xfcller"}}', "", "a JSON object"),
    Bad("a number instead of a record", b"42", "", "a JSON object"),
    Bad("a text instead of a record", b'"request"', "", "a JSON object"),
    Bad("a NUL byte", b'{"identity":{"family_name":"a\x00b"}}', "", "a JSON object"),
    Bad("a NUL escape", b'{"identity":{"family_name":"a\\u0000b"}}', _NAME, "without NUL"),
    Bad("half a surrogate pair", b'{"identity":{"family_name":"a\\ud800b"}}', _NAME, "text in Unicode"),
    Bad("a key given twice", b'{"identity":{"sex":"male","sex":"female"}}', "identity.sex", "each key once"),
    Bad("deep nesting", _DEEP, "", "at most 64 brackets"),
    Bad("deep objects", b'{"facts":{"a":' * 200 + b"1" + b"}}" * 200, "", "at most 64 brackets"),
    Bad("unknown room", _record(suspect={"name": "x"}), "suspect", "one of the groups alert"),
    Bad("unknown key", _record(warrant={"number": "4"}), "warrant.number", "one of the keys reference"),
    Bad("dots in place of objects", b'{"alert.kind":"red_notice"}', "alert.kind", "nested objects in place of dots"),
    Bad("empty shape", b'{"hello":"world"}', "hello", "our request, a detail record"),
    Bad("a room that is a list", b'{"identity":["a"]}', "identity", "an object"),
    Bad("offences as an object", b'{"alert":{},"offences":{"id":"1"}}', "offences", "a list of offences"),
    Bad("an offence that is text", b'{"alert":{},"offences":["murder"]}', "offences[0]", "an object"),
    Bad("a name that is a list", _record(identity={"family_name": ["a"]}), _NAME, "text"),
    Bad("one country for a list", _record(identity={"nationalities": "XA"}), "identity.nationalities", "a list"),
    Bad("unknown country", _record(source={"country": "ZZ"}), "source.country", "ISO 3166-1"),
    Bad("a country in full", _record(source={"country": "Namibia"}), "source.country", "ISO 3166-1"),
    Bad("no such country", _record(identity={"nationalities": ["NA", "QQ"]}), "identity.nationalities[1]", "ISO"),
    Bad("direction override", _record(identity={"family_name": "Sm\u202eith"}), _NAME, "without direction overrides"),
    Bad("direction mark", _record(identity={"forename": "Ka\u200frim"}), "identity.forename", "direction marks"),
    Bad("isolate in an alias", _record(identity={"aliases": ["a", "\u2066b"]}), "identity.aliases[1]", "direction"),
    Bad("escape sequence", _record(identity={"place_of_birth": "\x1b[2J"}), "identity.place_of_birth", "control"),
    Bad("no such month", _record(identity={"date_of_birth": "1984-13-01"}), "identity.date_of_birth", "Gregorian date"),
    Bad("no such day", _record(identity={"date_of_birth": "2023-02-29"}), "identity.date_of_birth", "Gregorian date"),
    Bad("Solar Hijri", _record(identity={"date_of_birth": "1363-12-18"}), "identity.date_of_birth", "Gregorian date"),
    Bad("Buddhist", _record(warrant={"issued_at": "2568-12-01"}), "warrant.issued_at", "Gregorian date YYYY-MM-DD"),
    Bad("two calendars", _record(warrant={"valid_on": "2026-05-01/1405-02-11"}), "warrant.valid_on", "Gregorian date"),
    Bad("a month only", _record(warrant={"issued_at": "2025-12"}), "warrant.issued_at", "YYYY-MM-DD"),
    Bad("no such hour", _record(request={"submitted_at": "2026-05-04T25:00"}), "request.submitted_at", "a moment"),
    Bad("past float", _with("imposed_months", b"1e999"), "sentence.imposed_months", "a float can hold"),
    Bad("below float", _with("imposed_months", b"1e-999"), "sentence.imposed_months", "a float can hold"),
    Bad("too many digits", _with("imposed_months", b"9" * 400), "sentence.imposed_months", "at most 18 digits"),
    Bad("very many digits", _with("imposed_months", b"9" * 9000), "sentence.imposed_months", "at most 18 digits"),
    Bad("NaN", _with("imposed_months", b"NaN"), "sentence.imposed_months", "a finite number"),
    Bad("Infinity", _with("imposed_months", b"-Infinity"), "sentence.imposed_months", "a finite number"),
    Bad("negative months", _with("imposed_months", b"-3"), "sentence.imposed_months", "not negative"),
    Bad("months as text", _with("imposed_months", b'"36"'), "sentence.imposed_months", "a number"),
    Bad("months that are true", _with("imposed_months", b"true"), "sentence.imposed_months", "a number"),
    Bad("a kind of another notice", _record(alert={"kind": "blue_notice"}), "alert.kind", "a red_notice, or a"),
    Bad("no kind at all", _record(alert={"kind": "green"}), "alert.kind", "one of red_notice"),
    Bad(
        "a diffusion to find a witness",
        _record(alert={"kind": "diffusion", "diffusion_purpose": "97.1.b"}),
        "alert.diffusion_purpose",
        "the purpose 97.1.a",
    ),
    Bad("a Sanction alone", b'{"schema":"Sanction","id":"s","properties":{}}', "schema", "in properties.sanctions"),
    Bad("an FtM company", b'{"schema":"Company","id":"c","properties":{}}', "schema", "Person"),
    Bad("a public list", b'{"_embedded":{"notices":[]},"_links":{}}', "_embedded.notices", "one detail record"),
    Bad("a public height", b'{"entity_id":"2040/1","height":"tall"}', "height", "a number of metres"),
)  # fmt: skip


@pytest.fixture(scope="module")
def mixed() -> bytes:
    """Every bad line between two good ones, so that each has neighbours to spoil."""
    told: list[bytes] = []
    for place, bad in enumerate(BAD):
        told += [_good(place), bad.raw]
    return b"\n".join([*told, _good(len(BAD))]) + b"\n"


def _good(place: int) -> bytes:
    return json.dumps(request(f"GOOD-{place}")).encode()


@pytest.fixture(scope="module")
def done(mixed: bytes) -> Any:
    return check("--format", "jsonl", "-", given=mixed)


@pytest.fixture(scope="module")
def answers(done: Any) -> list[Any]:
    return [json.loads(line) for line in done.stdout.split(b"\n")[:-1]]


def test_the_run_ends_with_two_and_not_with_a_traceback(done: Any) -> None:
    assert done.returncode == 2
    assert done.stderr == b""


@pytest.mark.parametrize("place", range(len(BAD)), ids=[bad.name for bad in BAD])
def test_a_bad_record_is_answered_in_its_place(place: int, answers: list[Any]) -> None:
    bad, line = BAD[place], 2 * place + 2
    answer = answers[line - 1]
    assert set(answer) == {"id", "error"}
    assert answer["id"] == f"line:{line}"
    assert set(answer["error"]) == {"path", "expected", "message"}
    assert answer["error"]["path"] == bad.path
    assert bad.expected in answer["error"]["expected"]
    message = answer["error"]["message"]
    # A Sanction on its own is wrong as a whole, and its message says so without the key that told it.
    assert bad.path in message or bad.path == "schema"
    assert bad.path or f"line {line}" in message.lower()
    assert "not checked" in message
    assert "program itself failed" not in message


def test_its_neighbours_are_answered_as_if_they_stood_alone(answers: list[Any]) -> None:
    alone = answers_to("-", given=_good(0) + b"\n")[0]
    for place, answer in enumerate(answers[::2]):
        assert answer == {**alone, "id": f"GOOD-{place}"}
    assert len(answers) == 2 * len(BAD) + 1


def test_text_says_the_same_of_each(mixed: bytes) -> None:
    done = check("-", given=mixed)
    told = done.stdout.decode()
    assert done.returncode == 2
    assert done.stderr == b""
    assert told.count("could not be read and was not checked") == len(BAD)
    assert all(f"\nline:{2 * place + 2}  could not be read" in told for place in range(len(BAD)))
    assert told.count("GOOD-") == len(BAD) + 1


def test_a_value_that_a_person_wrote_is_in_no_error(answers: list[Any]) -> None:
    told = json.dumps([answer for answer in answers if "error" in answer], ensure_ascii=False)
    written = (
        "Ka\u200frim",
        "Sm\u202eith",
        "murder",
        "1363-12-18",
        "2568-12-01",
        "Namibia",
        "ZZ",
        "M\u00fcller",
        "\x1b",
    )
    assert not [value for value in written if value in told]


def test_the_same_in_an_array_and_over_many_lines() -> None:
    wrong = request(identity={"date_of_birth": "1984-13-01"})
    array = json.dumps([request("A"), wrong, request("B")], indent=2).encode()
    spread = b"\n".join(json.dumps(each, indent=2).encode() for each in (request("A"), wrong, request("B")))
    for given in (array, spread):
        first, error, last = answers_to("-", given=given)
        assert (first["id"], last["id"]) == ("A", "B")
        line = int(error["id"].removeprefix("line:"))
        assert given.split(b"\n")[line - 1].strip(b" ,") == b"{"
        assert error["error"]["path"] == "identity.date_of_birth"


@pytest.mark.parametrize("code", ["NA", "na", "XK", "NO"])
def test_namibia_is_a_country_everywhere(code: str) -> None:
    value = request(source={"country": code}, identity={"nationalities": [code]}, person={"last_known_country": code})
    public = {"entity_id": "2040/1", "nationalities": [code], "arrest_warrants": [{"issuing_country_id": code}]}
    entity = {"schema": "Person", "id": "p", "properties": {"name": ["SYNTHETIC"], "nationality": [code.lower()]}}
    answers = answers_to("-", given=lines([value, public, entity]))
    assert ["error" in answer for answer in answers] == [False, False, False]


@pytest.mark.parametrize("given", [b"", b"\n\n \n", b"\xef\xbb\xbf", b"\xff\xfe{\x00}\x00", b"\x00", b"["])
def test_an_input_without_a_record_says_so(given: bytes) -> None:
    done = check("--format", "jsonl", "-", given=given)
    assert done.returncode == 2
    assert no_traceback(done)
    assert "error" in json.loads(done.stdout)


def test_an_empty_array_is_an_input_without_a_record() -> None:
    done = check("--format", "json", "-", given=b"[]")
    assert done.returncode == 2
    assert "at least one record" in json.loads(done.stdout)["error"]["expected"]


_MEASURED = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, done.stderr.decode()[:200])
sys.stdout.write(done.stdout.decode())
"""


@pytest.mark.parametrize("opening", [b'{"facts":{"summary":"', b"[" * 100, b"x"], ids=["text", "brackets", "words"])
def test_a_line_of_fifty_megabytes_is_passed_over_without_being_held(opening: bytes, tmp_path: Path) -> None:
    long = tmp_path / "long.jsonl"
    with long.open("wb") as file:
        file.write(_good(0) + b"\n" + opening)
        for _ in range(50):
            file.write(b"a" * 1024 * 1024)
        file.write(b"\n" + _good(1) + b"\n")
    command = [sys.executable, "-c", _MEASURED, FAIRNOTICE, "check", "--format", "jsonl", long]
    done = subprocess.run(command, capture_output=True, check=True, env=environment(), timeout=60)
    first, *told = done.stdout.decode().splitlines()
    code, kilobytes, *stderr = first.split()
    answers = [json.loads(line) for line in told]
    assert (code, stderr) == ("2", [])
    assert [answer["id"] for answer in answers] == ["GOOD-0", "line:2", "GOOD-1"]
    assert "at most 16777216 bytes" in answers[1]["error"]["expected"]
    assert int(kilobytes) < 200_000


def test_a_long_record_within_the_limit_is_answered() -> None:
    given = lines([request("LONG", facts={"summary": "SYNTHETIC " * 800_000}), request("NEXT")])
    assert [answer["id"] for answer in answers_to("-", given=given)] == ["LONG", "NEXT"]


#: Ways to move a cursor, clear a screen, name a window, or turn a text around.
_SEQUENCES = (
    "\x1b[2J",
    "\x1b]0;x\x07",
    "\x9b2J",
    "\x9d0;x\x9c",
    "\x90x",
    "\x08\x08",
    "\x7f",
    "\x85",
    "\u202e",
    "\u202d",
)


def _texts(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of every text of a record."""
    if isinstance(value, str):
        return [path]
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in pairs for found in _texts(item, (*path, key))]


def _put(value: Any, path: tuple[Any, ...], text: str) -> None:
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] += text


def test_no_escape_sequence_of_any_text_field_reaches_the_terminal() -> None:
    public = {
        "entity_id": "2040/1", "name": "A", "forename": "B", "distinguishing_marks": "C", "place_of_birth": "D",
        "nationalities": ["XA"], "eyes_colors_id": ["BRO"], "_links": {"thumbnail": {"href": "https://x.example"}},
        "arrest_warrants": [{"charge": "SYNTHETIC", "charge_translation": "T", "issuing_country_id": "XA"}],
    }  # fmt: skip
    entity = {"schema": "Person", "id": "p", "properties": {"name": ["A"], "alias": ["B"], "birthPlace": ["C"]}}
    spoiled: list[Any] = []
    for record in (request(), public, entity):
        for place, path in enumerate(_texts(record)):
            copy = json.loads(json.dumps(record))
            _put(copy, path, _SEQUENCES[place % len(_SEQUENCES)])
            spoiled.append(copy)
    spoiled += [{sequence: 1} for sequence in _SEQUENCES] + [{"alert": {sequence: 1}} for sequence in _SEQUENCES]
    for form in ("text", "jsonl"):
        done = check("--format", form, "--all", "-", given=lines(spoiled))
        told = done.stdout.decode()
        assert done.returncode == 2
        assert no_traceback(done)
        assert not [character for character in told if character < " " and character != "\n"]
        assert not [character for character in told if "\x7f" <= character <= "\x9f" or character in "\u202d\u202e"]
