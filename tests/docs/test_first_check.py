"""The tutorial 'Your first check': each step ends as the page says."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fairnotice.demo.sound import sound_red_notice

FAIRNOTICE = Path(sys.executable).parent / "fairnotice"
REQUEST = Path(__file__).parents[2] / "docs" / "tutorial" / "first-request.json"


def check(tmp_path: Path, change: Callable[[Any], None], *options: str, status: int = 0) -> Any:
    """Check a changed copy of the tutorial's request, as the page tells the reader to."""
    request = json.loads(REQUEST.read_text(encoding="utf-8"))
    change(request)
    changed = tmp_path / "my-request.json"
    changed.write_text(json.dumps(request), encoding="utf-8")
    done = subprocess.run(
        [FAIRNOTICE, "check", "--format", "jsonl", *options, changed],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout)


def outcome_of(answer: Any, rule: str) -> str:
    return next(finding["outcome"] for finding in answer["findings"] if finding["rule"] == rule)


def lower_the_penalty(request: Any) -> None:
    request["offences"][0]["max_penalty"]["months"] = 18


def lower_it_in_a_diffusion(request: Any) -> None:
    lower_the_penalty(request)
    request["alert"].update(
        kind="diffusion", diffusion_purpose="97.1.a", diffusion_ground="limit_circulation",
        recipients=["NCB-XC"], origin="direct",
    )  # fmt: skip


def test_the_request_is_the_sound_one_of_the_demo() -> None:
    assert json.loads(REQUEST.read_text(encoding="utf-8")) == sound_red_notice()


def test_step_2_nothing_is_missing(tmp_path: Path) -> None:
    answer = check(tmp_path, lambda request: None)
    assert (answer["recommendation"], answer["missing"], answer["grounds"]) == ("publish", [], [])
    assert any(finding["outcome"] == "no_signal" for finding in answer["findings"])


def test_step_3_without_a_warrant_it_goes_back(tmp_path: Path) -> None:
    answer = check(tmp_path, lambda request: request.pop("warrant"))
    assert answer["recommendation"] == "return_for_completion"
    assert "warrant.reference" in answer["missing"]
    assert outcome_of(answer, "RPD-83-2-b-v") == "cannot_tell"


def test_step_4_eighteen_months_are_below_the_threshold(tmp_path: Path) -> None:
    answer = check(tmp_path, lower_the_penalty)
    assert (answer["recommendation"], answer["grounds"]) == ("refuse", ["penalty-threshold"])


def test_step_4_a_diffusion_is_never_refused_by_analogy(tmp_path: Path) -> None:
    answer = check(tmp_path, lower_it_in_a_diffusion)
    assert answer["recommendation"] == "full_legal_review"
    assert answer["kind"] == "wanted_diffusion"


def test_step_5_a_witness_cannot_be_sought_for_arrest(tmp_path: Path) -> None:
    answer = check(tmp_path, lambda request: request["person"].update(status="witness"))
    assert answer["recommendation"] == "refuse"
    assert "person-status" in answer["grounds"]


def test_step_6_a_mistake_is_named_and_its_value_is_not_repeated(tmp_path: Path) -> None:
    answer = check(tmp_path, lambda request: request["identity"].update(date_of_birth="1984-13-09"), status=2)
    assert answer["error"]["path"] == "identity.date_of_birth"
    assert "1984-13-09" not in json.dumps(answer)


def test_step_7_some_texts_of_2013_are_not_held(tmp_path: Path) -> None:
    answer = check(tmp_path, lambda request: None, "--on", "2013-05-01")
    assert any(finding["reason"] == "text_not_held_before" for finding in answer["findings"])
