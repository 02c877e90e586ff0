"""The command speaks the language of its environment; what a machine reads stays as the contract words it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fairnotice.cli import main
from fairnotice.demo.sound import sound_request

Speak = Callable[..., tuple[int, str, str]]


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Speak:
    """Run the command in the environment of a language; returns the code, what it said and what it refused."""

    def run(language: dict[str, str], *arguments: str) -> tuple[int, str, str]:
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in language.items():
            monkeypatch.setenv(name, value)
        code = main(list(arguments))
        said = capsys.readouterr()
        return code, " ".join(said.out.split()), " ".join(said.err.split())

    return run


@pytest.fixture
def request_file(tmp_path: Path) -> str:
    path = tmp_path / "request.json"
    path.write_text(json.dumps(sound_request("red_notice")), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "Règlement sur le traitement des données"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "es_MX.UTF-8"}, "Reglamento sobre el Tratamiento de Datos"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "ar"}, "نظام معالجة البيانات"),
        ({"LANG": "sw_KE.UTF-8"}, "Rules on the Processing of Data"),
        ({"LANG": "C"}, "Rules on the Processing of Data"),
        ({}, "Rules on the Processing of Data"),
    ],
)
def test_an_article_is_shown_in_the_language_of_the_environment(
    speak: Speak, language: dict[str, str], named: str
) -> None:
    assert speak(language, "law", "show", "83", "--on", "2026-05-04")[1].startswith(named)


def test_the_law_of_a_day_is_listed_in_the_language_of_the_environment(speak: Speak) -> None:
    told = speak({"LANG": "fr"}, "law", "on", "2021-05-01")[1]
    assert told.startswith("Le droit tel que détenu pour le 1er mai 2021")
    assert "Values of the day" not in told


def test_a_deadline_is_told_and_refused_in_the_language_of_the_environment(speak: Speak) -> None:
    asked = ("deadline", "IRSD 5(7)", "--from", "2026-01-01")
    assert "El último día es el 2026-03-02" in speak({"LANG": "es"}, *asked)[1]
    code, _, refused = speak({"LANG": "es"}, *asked, "--suspended-by", "huelga", "2026-01-02")
    assert (code, "por lo que no se calculó ningún día" in refused) == (2, True)


def test_the_help_speaks_the_language_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "parcourir les règles et valeurs en vigueur" in capsys.readouterr().out


def test_a_memo_names_its_grounds_in_the_language_of_the_environment(speak: Speak, tmp_path: Path) -> None:
    record = sound_request("red_notice")
    record["warrant"]["valid_until"] = "2020-01-01"
    path = tmp_path / "request.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    assert "pas de mandat d’arrêt valable [no-valid-warrant]" in speak({"LANG": "fr"}, "check", str(path))[1]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_a_machine_reads_is_the_same_in_every_language(speak: Speak, request_file: str, form: str) -> None:
    english = speak({"LANG": "C"}, "check", "--format", form, request_file)
    assert english[0] == 0
    for language in ("ar", "es", "fr"):
        assert speak({"LANG": language}, "check", "--format", form, request_file) == english
