"""The picture of a check in the README is what the program prints."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from fairnotice.commands.memo import write_memo
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request

ROOT = Path(__file__).parents[2]


def test_each_line_of_the_picture_is_printed_in_its_order() -> None:
    request = json.loads((ROOT / "docs/tutorial/first-request.json").read_bytes())
    request["offences"][0]["max_penalty"]["months"] = 23
    request["warrant"].pop("copy_ref", None)
    request["warrant"].pop("copy_absent_reason", None)
    read = read_request(request, request["alert"]["reference"])
    assessment = screen_request(read, load_law(), date(2026, 5, 4))
    printed = write_memo(assessment, load_law(), everything=False, colour=False).splitlines()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    picture = readme.partition("## What a check looks like")[2].split("```")[1].strip().splitlines()
    shown = [line for line in picture if line.strip() not in ("", "...")]
    assert len(shown) > 15
    places = [printed.index(line) for line in shown]
    assert places == sorted(places)
