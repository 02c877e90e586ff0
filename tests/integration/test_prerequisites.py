"""The prerequisites check names one line that mends what lacks, and nothing more."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "check-prerequisites.sh"
A_PYTHON = f'#!/bin/sh\nexec {sys.executable} "$@"\n'
PYTHON_WITHOUT_VENV = f'#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"\n'
TOO_OLD = '#!/bin/sh\ncase "$2" in *version_info*exit*|*exit*version_info*) exit 1;; esac\n'
SHIM_THAT_REFUSES = "#!/bin/sh\nexit 127\n"
ROOT, SOMEBODY = "#!/bin/sh\necho 0\n", "#!/bin/sh\necho 1000\n"
EMPTY = "#!/bin/sh\n"
THIS_PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"


def check(folder: Path, programs: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the check where the PATH holds these programs only."""
    (folder / "deb.debian.org_Packages").touch()
    for name, text in programs.items():
        program = folder / name
        program.write_text(text)
        program.chmod(0o755)
    return subprocess.run(
        ["/bin/sh", str(SCRIPT), *arguments],
        env={"PATH": str(folder), "APT_LISTS": str(folder)},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip


def lines_to_type(output: str) -> Sequence[str]:
    return [line.strip() for line in output.splitlines() if line.startswith("    ")]


def test_all_there_names_the_interpreter_and_nothing_else(tmp_path: Path) -> None:
    checked = check(tmp_path, {"python3.11": A_PYTHON, "make": EMPTY, "id": SOMEBODY})
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "python3.11\n", "")


def test_a_python3_of_a_fitting_version_will_do(tmp_path: Path) -> None:
    checked = check(tmp_path, {"python3": A_PYTHON, "make": EMPTY, "id": SOMEBODY})
    assert (checked.returncode, checked.stdout) == (0, "python3\n")


def test_a_shim_that_refuses_to_run_is_no_python(tmp_path: Path) -> None:
    programs = {"python3.11": SHIM_THAT_REFUSES, "python3": A_PYTHON, "make": EMPTY, "id": SOMEBODY}
    assert check(tmp_path, programs).stdout == "python3\n"


@pytest.mark.parametrize(
    ("programs", "packages"),
    [
        ({}, "python3.11 python3.11-venv make"),
        ({"make": EMPTY}, "python3.11 python3.11-venv"),
        ({"python3": TOO_OLD, "make": EMPTY}, "python3.11 python3.11-venv"),
        ({"python3": PYTHON_WITHOUT_VENV, "make": EMPTY}, f"{THIS_PYTHON}-venv"),
        ({"python3": PYTHON_WITHOUT_VENV}, f"{THIS_PYTHON}-venv make"),
        ({"python3.11": A_PYTHON}, "make"),
    ],
)
def test_one_line_names_what_lacks_and_only_that(tmp_path: Path, programs: dict[str, str], packages: str) -> None:
    checked = check(tmp_path, {**programs, "id": SOMEBODY, "sudo": EMPTY})
    assert checked.returncode == 1
    assert lines_to_type(checked.stderr) == [f"sudo apt-get install -y {packages}"]
    assert checked.stdout == ""
    assert check(tmp_path, {}, "--lacking").stdout == f"{packages}\n"


@pytest.mark.parametrize("programs", [{"id": ROOT, "sudo": EMPTY}, {"id": SOMEBODY}])
def test_no_sudo_for_root_nor_where_there_is_none(tmp_path: Path, programs: dict[str, str]) -> None:
    checked = check(tmp_path, {"python3": A_PYTHON, **programs})
    assert lines_to_type(checked.stderr) == ["apt-get install -y make"]


def test_a_fresh_container_fetches_the_package_lists_in_the_same_line(tmp_path: Path) -> None:
    check(tmp_path, {"python3": A_PYTHON, "id": ROOT})
    (tmp_path / "deb.debian.org_Packages").unlink()
    (tmp_path / "empty").mkdir()
    checked = subprocess.run(
        ["/bin/sh", str(SCRIPT)],
        env={"PATH": str(tmp_path), "APT_LISTS": str(tmp_path / "empty")},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert lines_to_type(checked.stderr) == ["apt-get update && apt-get install -y make"]
