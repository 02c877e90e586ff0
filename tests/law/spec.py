"""How the law is specified: each paragraph by examples, each example a change to a sound request.

A module of `tests/law/` is an article, a test in it a paragraph. The manual under `docs/law/` is made
from the same examples, so what it says is what runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.dossier import Dossier
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.sound import sound_request

#: In `changed`: the field is taken out of the sound request.
ABSENT = object()
DAY = date(2026, 5, 4)


@dataclass(frozen=True)
class Example:
    """One example of a paragraph: what it shows, what is changed in the sound request, what must follow.

    `changed` maps dotted paths (`offences[0].max_penalty.months`) to values or `ABSENT`. `dossier` gives
    entries of a dossier; None runs without one, as the command does. `raises` is the ground that must be
    raised, `recommends` the recommendation of the whole answer.
    """

    says: str
    changed: Mapping[str, Any]
    outcome: str
    reason: str | None = None
    kind: str = "red_notice"
    dossier: Mapping[str, Any] | None = None
    on: date = DAY
    raises: str | None = None
    recommends: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """The examples of one rule, and the outcomes it cannot give with the reason why."""

    rule: str
    examples: tuple[Example, ...]
    unreachable: Mapping[str, str] = field(default_factory=dict)


PARAGRAPHS: dict[str, Paragraph] = {}


def examples(rule: str, *given: Example, unreachable: Mapping[str, str] | None = None) -> Callable[..., None]:
    """Make the test of one paragraph from its examples."""
    assert rule not in PARAGRAPHS or PARAGRAPHS[rule].examples == given, f"{rule} is specified twice"
    PARAGRAPHS[rule] = Paragraph(rule, given, unreachable or {})

    @pytest.mark.parametrize("example", given, ids=lambda example: example.says)
    def test(example: Example) -> None:
        assessment = assess(example)
        finding = assessment.finding(rule)
        assert finding.outcome.value == example.outcome, finding
        if example.reason is not None:
            assert finding.reason == example.reason, finding
        if example.raises is not None:
            assert example.raises in assessment.grounds
        if example.recommends is not None:
            assert assessment.recommendation.value == example.recommends, assessment.because

    return test


def assess(example: Example) -> Assessment:
    """Check the sound request of the example's kind with the example's change."""
    value = sound_request(example.kind)
    for path, new in example.changed.items():
        # An example's own lists stay as they are, whatever another change does inside them.
        change(value, path, new if new is ABSENT else deepcopy(new))
    dossier = None if example.dossier is None else Dossier(example.dossier)
    return screen_request(read_request(value, "line:1"), load_law(), example.on, dossier)


def change(value: dict[str, Any], path: str, new: Any) -> None:
    """Set or take out what stands at a dotted path."""
    *parents, last = re.findall(r"[^.\[\]]+", path)
    here: Any = value
    for step in parents:
        here = here[int(step)] if isinstance(here, list) else here.setdefault(step, {})
    key: Any = int(last) if isinstance(here, list) else last
    if new is ABSENT:
        if isinstance(here, list):
            del here[key]
        else:
            here.pop(key, None)
    elif isinstance(here, list) and key == len(here):
        here.append(new)
    else:
        here[key] = new
