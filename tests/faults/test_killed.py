"""The office killed in the middle of its work: state and acts agree afterwards. `make faults` does it 200 times."""

from __future__ import annotations

import subprocess
import sys


def test_state_and_acts_agree_after_each_of_ten_kills() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed", "--times", "10", "--seed", "5"],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "10 kills" in ran.stdout
