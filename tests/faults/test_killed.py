"""Faults in the middle of the work: state and acts agree afterwards. `make faults` does it far more often."""

from __future__ import annotations

import os
import subprocess
import sys


def run(module: str, times: int) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    ran = subprocess.run(
        [sys.executable, "-m", module, "--times", str(times)],
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
        env=environment,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_state_and_acts_agree_after_each_of_ten_kills() -> None:
    assert "10 kills" in run("tests.faults.killed", 10)


def test_of_two_who_decide_at_once_one_wins_and_the_other_is_told() -> None:
    assert "5 races: {(10, 11): 5}" in run("tests.faults.at_once", 5)


def test_every_file_is_whole_and_every_upload_goes_on_after_each_of_ten_kills() -> None:
    assert "10 kills" in run("tests.faults.killed_uploads", 10)


def test_a_killed_tick_and_two_at_once_do_each_thing_once() -> None:
    assert "each thing done once" in run("tests.faults.killed_ticks", 9)
