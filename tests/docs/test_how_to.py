"""The how-to pages of the law: every command on them runs, and says what the page says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOW_TO = ROOT / "docs" / "how-to"
_STEP = re.compile(
    r"In `(?P<file>[^`]+)`, find\n\n```\w+\n(?P<find>.*?)\n```\n\n(?P<how>Below it, add|In its place, write)\n\n"
    r"```\w+\n(?P<new>.*?)\n```"
    r"|```sh\n(?P<commands>.*?)\n```"
    r"|```text\n(?P<expected>.*?)\n```",
    re.S,
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder in which the commands of a page can be typed."""
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    bin_folder = tmp_path / ".venv" / "bin"
    bin_folder.mkdir(parents=True)
    (bin_folder / "fairnotice").symlink_to(Path(sys.executable).parent / "fairnotice")
    return tmp_path


def follow(page: str, desk: Path) -> int:
    """Do what a page says, step by step; each expected text stands in the output of the commands before it."""
    said, commands = "", 0
    for step in _STEP.finditer((HOW_TO / page).read_text(encoding="utf-8")):
        if step["commands"]:
            outputs = [type_in(command, desk) for command in step["commands"].splitlines()]
            said = "\n".join(outputs)
            commands += len(outputs)
        elif step["expected"]:
            plain = " ".join(said.split())
            lacking = [line for line in step["expected"].splitlines() if " ".join(line.split()) not in plain]
            assert lacking == [], said
        else:
            change(desk / step["file"], step["find"], step["new"], below=step["how"].startswith("Below"))
    return commands


def type_in(command: str, desk: Path) -> str:
    done = subprocess.run(
        ["sh", "-c", command], cwd=desk, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def change(path: Path, find: str, new: str, *, below: bool) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(find) == 1, f"{path.name} holds this {text.count(find)} times: {find}"
    path.write_text(text.replace(find, f"{find}\n{new}" if below else new), encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "commands"),
    [
        ("change-a-dated-value.md", 10),
        ("compare-two-rule-sets.md", 3),
        ("browse-the-law.md", 9),
        ("work-out-a-deadline.md", 6),
    ],
)
def test_the_page_does_what_it_says(page: str, commands: int, desk: Path) -> None:
    assert follow(page, desk) == commands


def test_before_the_list_is_known_nothing_is_said_about_it(desk: Path) -> None:
    follow("change-a-dated-value.md", desk)
    before = type_in(".venv/bin/fairnotice check --law my-law --on 2026-03-31 my-request.json", desk)
    assert "An offence stands on the list" not in before
