"""`fairnotice check` as people run it: what it answers, in which order, with which end."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.demo.generator import write_requests
from fairnotice.demo.sound import sound_diffusion, sound_red_notice
from tests.integration.command import answers_to, ask, check, environment, lines, no_traceback, request
from tests.property.contract import ANSWER, FINDING, complaints_of_answer, complaints_of_text

SOUND = json.dumps(sound_red_notice()).encode()


def outcomes(answer: Any) -> dict[str, str]:
    return {finding["rule"]: finding["outcome"] for finding in answer["findings"]}


# Ends and forms


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_it_ends_with_0_where_all_was_read_and_with_2_where_not(form: str) -> None:
    assert check("--format", form, "-", given=SOUND).returncode == 0
    refused = check("--format", form, "-", given=SOUND + b"\n{}x")
    assert refused.returncode == 2
    assert refused.stderr == b""


def test_a_request_that_would_be_refused_ends_with_0() -> None:
    done = check("--format", "jsonl", "-", given=lines([request(person={"status": "witness"})]))
    assert json.loads(done.stdout)["recommendation"] == "refuse"
    assert done.returncode == 0


def test_one_record_is_an_object_and_several_are_an_array() -> None:
    one = json.loads(ask("--format", "json", "-", given=SOUND))
    assert set(one) == ANSWER
    two = json.loads(ask("--format", "json", "-", given=SOUND + b"\n" + SOUND))
    assert two == [one, one]
    three = json.loads(ask("--format", "json", "-", given=b"[%s,42,%s]" % (SOUND, SOUND)))
    assert [set(answer) for answer in three] == [ANSWER, {"id", "error"}, ANSWER]


def test_json_lines_is_a_line_a_record_and_says_what_json_says() -> None:
    given = lines(value for _, value in write_requests(30, 5))
    told = ask("--format", "jsonl", "-", given=given)
    assert told.count(b"\n") == 30
    together = json.loads(ask("--format", "json", "-", given=given))
    assert [json.loads(line) for line in told.split(b"\n")[:-1]] == together


def test_every_answer_keeps_to_the_contract() -> None:
    given = lines(value for _, value in write_requests(80, 11)) + b"{}\n[]\n{broken\n"
    told = ask("--format", "jsonl", "-", given=given).split(b"\n")[:-1]
    assert len(told) == 83
    assert [complaint for line in told for complaint in complaints_of_answer(line)] == []
    findings = [finding for line in told[:80] for finding in json.loads(line)["findings"]]
    assert {frozenset(finding) for finding in findings} == {frozenset(FINDING)}
    assert len({finding["rule"] for finding in findings}) * 80 == len(findings)


def test_the_text_never_gives_the_verdict_publish() -> None:
    values = [value for _, value in write_requests(80, 11)]
    recommended = {answer["recommendation"] for answer in answers_to("-", given=lines(values))}
    assert {"publish", "return_for_completion", "full_legal_review", "refuse"} <= recommended
    for value in values:
        assert list(complaints_of_text(ask("--all", "-", given=lines([value])))) == []
    sound = check("-", given=SOUND).stdout.decode()
    assert "publish" not in sound.casefold()
    assert "Nothing was found against it in what was given." in sound
    assert "a person" in sound
    assert "Not connected with INTERPOL or Fair Trials." in sound


def test_all_lists_every_finding_and_the_short_form_does_not() -> None:
    answer = answers_to("-", given=SOUND)[0]
    short, whole = (ask(*asked, "-", given=SOUND).decode() for asked in ((), ("--all",)))
    rules = [finding["rule"] for finding in answer["findings"]]
    assert all(f"  {rule}  " in whole for rule in rules)
    assert not any(f"  {rule}  " in short for rule in rules)


def test_the_same_input_gives_the_same_bytes() -> None:
    given = lines(value for _, value in write_requests(300, 2)) + b"{}x\n"
    for form in ("text", "jsonl"):
        assert check("--format", form, "-", given=given).stdout == check("--format", form, "-", given=given).stdout


# Kinds


@pytest.mark.parametrize(
    "alert, kind",
    [
        ({"kind": "diffusion", "diffusion_purpose": "97.1.a"}, "wanted_diffusion"),
        ({"kind": "wanted_diffusion"}, "wanted_diffusion"),
        ({"kind": "wanted_diffusion", "diffusion_purpose": "97.1.a"}, "wanted_diffusion"),
        ({"kind": "red_notice"}, "red_notice"),
        ({"kind": None}, "red_notice"),
    ],
)
def test_both_spellings_of_a_diffusion_are_read(alert: dict[str, Any], kind: str) -> None:
    assert answers_to("-", given=lines([request(alert=alert)]))[0]["kind"] == kind


def test_both_spellings_are_answered_alike() -> None:
    one, other = sound_diffusion(), sound_diffusion()
    other["alert"]["kind"] = "wanted_diffusion"
    del other["alert"]["diffusion_purpose"]
    first, second = answers_to("-", given=lines([one, other]))
    assert first == second
    assert any(finding["by_analogy"] for finding in first["findings"])


def test_kind_is_for_records_that_state_none() -> None:
    unstated = request()
    del unstated["alert"]["kind"]
    given = lines([unstated, sound_red_notice(), sound_diffusion()])
    kinds = [answer.get("kind") for answer in answers_to("--kind", "wanted_diffusion", "-", given=given)]
    assert kinds == ["wanted_diffusion", None, "wanted_diffusion"]
    against = answers_to("--kind", "wanted_diffusion", "-", given=given)[1]
    assert (against["id"], against["error"]["path"]) == ("line:2", "alert.kind")
    assert against["error"]["expected"] == "wanted_diffusion"
    assert [answer.get("kind") for answer in answers_to("--kind", "red_notice", "-", given=given)] == [
        "red_notice",
        "red_notice",
        None,
    ]


def test_a_diffusion_for_another_purpose_is_refused_whoever_names_its_kind() -> None:
    locating = request(alert={"diffusion_purpose": "97.1.b"})
    del locating["alert"]["kind"]
    answer = answers_to("--kind", "wanted_diffusion", "-", given=lines([locating]))[0]
    assert answer["error"]["path"] == "alert.diffusion_purpose"
    assert "not checked" in answer["error"]["message"]


def test_other_kinds_are_refused_in_their_place() -> None:
    others = ["blue_notice", "green_notice", "yellow_notice", "black_notice", "purple_notice", "orange_notice"]
    given = lines([request(), *(request(alert={"kind": kind}) for kind in others), request()])
    done = check("--format", "jsonl", "-", given=given)
    answers = [json.loads(line) for line in done.stdout.split(b"\n")[:-1]]
    assert done.returncode == 2
    assert ["error" in answer for answer in answers] == [False, *[True] * len(others), False]
    assert {answer["error"]["path"] for answer in answers[1:-1]} == {"alert.kind"}


# The day whose law counts


def test_the_day_is_the_one_asked_for_else_that_of_the_request() -> None:
    assert answers_to("-", given=SOUND)[0]["on"] == "2026-05-04"
    exact = answers_to("--on", "2021-05-01", "-", given=SOUND)[0]
    assert exact["on"] == "2021-05-01"
    assert "on-day-unknown" not in exact["rule_set"]


@pytest.mark.parametrize("asked, day", [("2021-05", "2021-05-01"), ("2021", "2021-01-01")])
def test_a_month_or_a_year_means_its_first_day_and_says_so(asked: str, day: str) -> None:
    answer = answers_to("--on", asked, "-", given=SOUND)[0]
    assert answer["on"] == day
    assert answer["rule_set"].endswith(";on-day-unknown")
    told = ask("--on", asked, "-", given=SOUND).decode()
    assert "Only the year or the month was named; its first day was taken." in told


def test_before_the_first_text_a_person_must_look() -> None:
    law = load_law()
    answer = answers_to("--on", str(law.first_text_on - timedelta(days=1)), "-", given=SOUND)[0]
    assert answer["rule_set"].endswith(";before-first-text")
    assert answer["recommendation"] == "full_legal_review"
    first = answers_to("--on", str(law.first_text_on), "-", given=SOUND)[0]
    assert ";" not in first["rule_set"].partition("sha256=")[2]


def test_after_the_last_text_it_still_applies_and_says_so() -> None:
    law = load_law()
    on_last, after = (
        answers_to("--on", str(law.last_text_on + timedelta(days=more)), "-", given=SOUND)[0] for more in (0, 1)
    )
    assert after["rule_set"] == f"{on_last['rule_set']};after-last-text"
    assert outcomes(after) == outcomes(on_last)
    told = ask("--on", "2030-01-01", "-", given=SOUND).decode()
    assert "The last text held is of" in told


@pytest.mark.parametrize("wrong", ["2026-13-01", "1405-02-14", "yesterday", "", "2026-02-30", "\x1b[2J"])
def test_a_day_that_is_none_is_not_taken(wrong: str) -> None:
    done = check("--on", wrong, "-", given=SOUND)
    assert (done.returncode, done.stdout) == (2, b"")
    assert no_traceback(done)
    assert b"YYYY-MM-DD" in done.stderr


# Ids and order


@pytest.mark.parametrize(
    "value, id",
    [
        ({"alert": {"reference": "XA/2026/1"}}, "XA/2026/1"),
        ({"alert": {"reference": " "}}, "line:2"),
        ({"alert": {"reference": "two\nlines"}}, "line:2"),
        ({"alert": {"reference": "a\u200fb"}}, "line:2"),
        ({"alert": {"reference": "x" * 201}}, "line:2"),
        ({"alert": {"kind": "red_notice"}}, "line:2"),
        ({"entity_id": "2040/17"}, "2040/17"),
        ({"schema": "Person", "id": "NK-1", "properties": {"name": ["SYNTHETIC"]}}, "NK-1"),
        ({"alert": {"reference": "قضیه-۱۲"}}, "قضیه-۱۲"),
    ],
)
def test_a_record_is_answered_under_its_own_id_or_its_line(value: Any, id: str) -> None:
    answers = answers_to("-", given=lines([request(), value]))
    assert [answer["id"] for answer in answers] == ["SYNTHETIC-RN-0001", id]
    assert "error" not in answers[1]


def _many(count: int) -> tuple[bytes, list[str]]:
    """Requests with every fifth line broken in some way, and the ids of the answers."""
    spoils = (b"{", b"\xff", b"{}x", b"[1]", b'{"x":' + b"[" * 100)
    told: list[bytes] = []
    ids: list[str] = []
    for place, (_, value) in enumerate(write_requests(count, 8)):
        broken = place % 5 == 4
        told.append(spoils[place // 5 % len(spoils)] if broken else json.dumps(value).encode())
        ids.append(f"line:{place + 1}" if broken else value["alert"]["reference"])
    return b"\n".join(told), ids


@pytest.mark.parametrize("count", [255, 256, 257, 450])
def test_answers_stand_in_the_order_of_the_records(count: int) -> None:
    given, ids = _many(count)
    answers = answers_to("-", given=given)
    assert [answer["id"] for answer in answers] == ids
    assert [answer["id"] for answer in answers if "error" in answer] == [one for one in ids if one.startswith("line:")]


def test_on_all_cores_it_says_what_it_says_on_one() -> None:
    given, _ = _many(600)
    every = given.split(b"\n")
    together = ask("--format", "jsonl", "-", given=given)
    parts = [ask("--format", "jsonl", "-", given=b"\n".join(every[at : at + 200])) for at in (0, 200, 400)]
    readable = [line for line in together.split(b"\n") if line and b'"error"' not in line]
    assert readable == [line for part in parts for line in part.split(b"\n") if line and b'"error"' not in line]


# Files


def test_several_files_are_answered_one_after_the_other(tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("b.json", "a.jsonl", "c.json")]
    for name in names:
        name.write_bytes(lines([request(name.stem)]))
    answers = answers_to(names[0], "-", names[1], names[2], given=lines([request("stdin")]))
    assert [answer["id"] for answer in answers] == ["b", "stdin", "a", "c"]


def test_lines_are_counted_in_each_file_anew(tmp_path: Path) -> None:
    file = tmp_path / "broken.jsonl"
    file.write_bytes(SOUND + b"\n{}x\n")
    assert [answer["id"] for answer in answers_to(file, file)][1::2] == ["line:2", "line:2"]


def test_an_error_names_its_file(tmp_path: Path) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    first.write_bytes(SOUND)
    second.write_bytes(b"{}x\n")
    told = ask(first, second).decode()
    assert "second.json line:1  could not be read" in told
    assert "From the file" in told
    (_, answer) = answers_to(first, second)
    assert answer["id"] == "line:1"
    assert "second.json: " in answer["error"]["message"]
    assert "second.json" not in answers_to(second)[0]["error"]["message"]


def test_a_file_of_another_kind_is_answered_once_beside_the_others(tmp_path: Path) -> None:
    sound, scan = tmp_path / "sound.json", tmp_path / "scan.pdf"
    sound.write_bytes(SOUND)
    scan.write_bytes(b"%PDF-1.7\n" + b"obj\n" * 5000)
    done = check(scan, sound)
    assert done.returncode == 2
    told = done.stdout.decode()
    assert told.count("could not be read") == 1
    assert "scan.pdf line:1  could not be read" in told
    assert "a PDF" in told
    assert "Red Notice, checked by the law of" in told


@pytest.mark.parametrize("missing", ["no-such-file", ".", "\x1b[2Jname", "x" * 300, "file\nname"])
def test_a_file_that_cannot_be_opened_is_named_before_anything_is_checked(missing: str, tmp_path: Path) -> None:
    file = tmp_path / "sound.json"
    file.write_bytes(SOUND)
    done = check(file, tmp_path / missing)
    assert (done.returncode, done.stdout) == (2, b"")
    assert no_traceback(done)
    told = done.stderr.decode()
    assert "name a file that can be read." in told
    assert "\x1b" not in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("readers", ["lexicon", "statistical"])
def test_a_reader_that_is_not_there_is_not_pretended(readers: str) -> None:
    done = check("--readers", readers, "-", given=SOUND)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"no reader called {readers}" in done.stderr.decode()
    assert "nothing was checked" in done.stderr.decode()
    assert check("--readers", "none", "-", given=SOUND).returncode == 0


def test_a_folder_without_law_is_said_to_be_one(tmp_path: Path) -> None:
    done = check("--law", tmp_path, "-", given=SOUND)
    assert (done.returncode, done.stdout) == (2, b"")
    assert no_traceback(done)
    assert b"no law in" in done.stderr


# Width


@pytest.mark.parametrize("columns, widest", [("40", 40), ("1", 40), ("72", 72), ("400", 100)])
def test_lines_are_as_wide_as_the_terminal_and_no_wider_than_is_read(columns: str, widest: int) -> None:
    given = lines(value for _, value in write_requests(20, 3))
    told = check("--all", "-", given=given, env=environment(COLUMNS=columns)).stdout.decode()
    # What cannot be broken (an id, the digest) may stand out; a line that could be broken may not.
    wide = [line for line in told.split("\n") if len(line) > widest and " " in line.strip()]
    assert [line for line in wide if not re.fullmatch(r"\s*(\[ \] )?\S+", line)] == []
