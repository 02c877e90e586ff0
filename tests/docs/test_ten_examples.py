"""The ten worked examples of the tutorial say what the program says."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from tests.law.spec import ABSENT, change

PAGE = Path(__file__).parents[2] / "docs/tutorial/ten-examples.md"
BASE = PAGE.with_name("first-request.json")
_EXAMPLE = re.compile(r"^## (\d+\. .+?)$.*?^```json\n(.+?)^```.*?^```json\n(.+?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = _EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))


def test_there_are_ten() -> None:
    assert [title.partition(".")[0] for title, _, _ in EXAMPLES] == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize(("title", "changed", "answer"), EXAMPLES, ids=[title for title, _, _ in EXAMPLES])
def test_an_example_is_answered_as_the_page_says(title: str, changed: str, answer: str) -> None:
    request: dict[str, Any] = json.loads(BASE.read_bytes())
    for path, value in json.loads(changed).items():
        change(request, path, ABSENT if value == "(taken out)" else value)
    expected = json.loads(answer)
    assessment = screen_request(read_request(request, title), load_law(), date(2026, 5, 4))
    assert assessment.recommendation == expected["recommendation"], assessment.because
    assert list(assessment.grounds) == expected["grounds"]
    assert list(assessment.missing) == expected["missing"]
    for rule, outcome in expected["findings"].items():
        assert assessment.finding(rule).outcome == outcome
