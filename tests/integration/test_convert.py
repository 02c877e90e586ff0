"""`fairnotice convert`: every shape becomes our request or FollowTheMoney; what cannot be read is answered in place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fairnotice.cli import main
from fairnotice.demo.sound import sound_diffusion, sound_red_notice

PUBLIC_RECORD = {
    "entity_id": "2031/1",
    "name": "QUILLFEATHER",
    "forename": "ORSOLO",
    "date_of_birth": "1984/03/09",
    "sex_id": "M",
    "nationalities": ["XA"],
    "arrest_warrants": [{"issuing_country_id": "XA", "charge": "SYNTHETIC murder", "charge_translation": None}],
}


def convert(
    to: str, path: Path, capsysbinary: pytest.CaptureFixture[bytes], *records: Any
) -> tuple[int, list[dict[str, Any]]]:
    lines = (record if isinstance(record, str) else json.dumps(record) for record in records)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    code = main(["convert", "--to", to, str(path)])
    return code, [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.jsonl"


def test_our_own_request_comes_out_as_it_was(path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    requests = [sound_red_notice(), sound_diffusion()]
    assert convert("request", path, capsysbinary, *requests) == (0, requests)


def test_a_public_record_becomes_a_request(path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    code, (request,) = convert("request", path, capsysbinary, PUBLIC_RECORD)
    assert code == 0
    assert request["identity"]["family_name"] == "QUILLFEATHER"
    assert request["offences"][0]["charge_text"] == "SYNTHETIC murder"


@pytest.mark.parametrize("request_of", [sound_red_notice, sound_diffusion])
def test_a_request_goes_to_follow_the_money_and_back(
    path: Path, capsysbinary: pytest.CaptureFixture[bytes], request_of: Any
) -> None:
    code, (person,) = convert("followthemoney", path, capsysbinary, request_of())
    assert code == 0
    assert person["schema"] == "Person"
    assert person["id"] == request_of()["alert"]["reference"]
    assert person["properties"]["sanctions"][0]["properties"]["reason"] == ["Murder"]
    assert "topics" not in person["properties"]
    code, (back,) = convert("request", path, capsysbinary, person)
    assert code == 0
    assert back["identity"]["family_name"] == request_of()["identity"]["family_name"]
    assert back["offences"][0]["charge_text"] == request_of()["offences"][0]["charge_text"]


def test_null_says_nothing(path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    request = {
        "alert": None,
        "identity": {"forename": None, "family_name": "Quillfeather"},
        "offences": [{"charge_text": None}],
    }
    code, (person,) = convert("followthemoney", path, capsysbinary, request)
    assert code == 0
    assert (person["id"], person["properties"]["name"]) == ("line:1", ["Quillfeather"])


@pytest.mark.parametrize("to", ["request", "followthemoney"])
def test_what_cannot_be_read_is_answered_in_its_place(
    path: Path, capsysbinary: pytest.CaptureFixture[bytes], to: str
) -> None:
    wrong = sound_red_notice()
    wrong["identity"]["date_of_birth"] = "1362-12-18"
    sanction = {"id": "s", "schema": "Sanction", "properties": {}}
    code, (first, second, third, fourth) = convert(
        to, path, capsysbinary, "{broken", wrong, sanction, sound_red_notice()
    )
    assert code == 2
    assert [answer["id"] for answer in (first, second, third)] == ["line:1", "line:2", "line:3"]
    assert all(set(answer["error"]) == {"path", "expected", "message"} for answer in (first, second, third))
    assert second["error"]["path"] == "identity.date_of_birth"
    assert "1362" not in json.dumps(second)
    assert "error" not in fourth


def test_a_file_that_is_not_there_is_refused_before_anything_is_written(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["convert", "--to", "request", str(tmp_path / "none.json")]) == 2
    said = capsysbinary.readouterr()
    assert said.out == b""
    assert b"No record was read" in said.err
