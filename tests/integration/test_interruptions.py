"""Runs that are broken off from outside: by a reader that stops, a person, a full disk, a killed process."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fairnotice.demo.generator import write_requests
from tests.integration.command import FAIRNOTICE, check, environment, lines, no_traceback

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc, and at terminals as Linux has them")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many requests that a run is still under way whenever it is looked at."""
    file = tmp_path_factory.mktemp("large") / "large.jsonl"
    thousand = lines(value for _, value in write_requests(1000, 4))
    with file.open("wb") as written:
        for _ in range(25):
            written.write(thousand)
    return file


@pytest.fixture
def start() -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts the command in a group of its own, and leaves nothing of it behind."""
    started: list[subprocess.Popen[bytes]] = []

    def _start(*arguments: str | Path, **given: Any) -> subprocess.Popen[bytes]:
        command = [FAIRNOTICE, "check", *arguments]
        started.append(
            subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, env=environment(), **given)
        )
        return started[-1]

    yield _start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def workers(process: subprocess.Popen[bytes]) -> list[int]:
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii")
    return [int(child) for child in children.split()]


def under_way(process: subprocess.Popen[bytes], out: Path) -> list[int]:
    """Wait until answers come from several processes, and name these."""
    for _ in range(400):
        if out.exists() and out.stat().st_size and len(workers(process)) > 1:
            return workers(process)
        time.sleep(0.02)
    pytest.skip("on a single core no other process answers")


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")")[-1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def all_gone(processes: list[int]) -> bool:
    for _ in range(250):
        if not any(is_alive(process) for process in processes):
            return True
        time.sleep(0.02)
    return False


def told_by(process: subprocess.Popen[bytes]) -> str:
    _, stderr = process.communicate(timeout=30)
    return stderr.decode()


def whole_lines(out: Path) -> bool:
    return out.read_bytes().endswith(b"}\n")


def test_an_interrupt_is_answered_in_one_line(large: Path, tmp_path: Path, start: Any) -> None:
    out = tmp_path / "out"
    with out.open("wb") as file:
        process = start("--format", "jsonl", large, stdout=file)
        others = under_way(process, out)
        os.killpg(process.pid, signal.SIGINT)
        told = told_by(process)
    assert process.returncode == 130
    assert told == "fairnotice: stopped; the records after the last answer were not checked.\n"
    assert all_gone(others)
    assert whole_lines(out)


def test_a_killed_worker_ends_the_run_with_a_message(large: Path, tmp_path: Path, start: Any) -> None:
    out = tmp_path / "out"
    with out.open("wb") as file:
        process = start("--format", "jsonl", large, stdout=file)
        others = under_way(process, out)
        os.kill(others[0], signal.SIGKILL)
        told = told_by(process)
    assert process.returncode == 2
    assert told.startswith("fairnotice: A process of this run was ended from outside.")
    assert told.count("\n") == 1
    assert all_gone(others)
    assert whole_lines(out)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_command_leaves_no_process_with_records_behind(
    how: signal.Signals, large: Path, tmp_path: Path, start: Any
) -> None:
    out = tmp_path / "out"
    with out.open("wb") as file:
        process = start("--format", "jsonl", large, stdout=file)
        others = under_way(process, out)
        os.kill(process.pid, how)
        told = told_by(process)
    assert process.returncode == -how
    assert told == ""
    assert all_gone(others)


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_reader_that_stops_is_not_scolded(form: str, large: Path, start: Any) -> None:
    process = start("--format", form, large, stdout=subprocess.PIPE)
    assert process.stdout.readline()
    process.stdout.close()
    process.stdout = None
    told = told_by(process)
    assert process.returncode not in (0, None)
    assert told == ""


def test_a_reader_that_stops_after_the_only_answer_is_not_scolded_either(start: Any) -> None:
    process = start("-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdout.close()
    process.stdout = None
    assert process.communicate(b"{}")[1] == b""


@pytest.mark.parametrize("count", [1, 600])
def test_a_full_disk_is_told_and_the_run_has_failed(count: int, tmp_path: Path, start: Any) -> None:
    file = tmp_path / "requests.jsonl"
    file.write_bytes(lines(value for _, value in write_requests(count, 4)))
    with Path("/dev/full").open("wb") as full:
        process = start(file, stdout=full)
        told = told_by(process)
    assert process.returncode == 2
    assert told.startswith("fairnotice: Writing the answers failed: No space left on device.")
    assert told.count("\n") == 1


def test_a_file_that_fails_while_it_is_read_is_told() -> None:
    done = check("/proc/self/mem")
    assert done.returncode == 2
    assert no_traceback(done)
    assert b"Reading on failed" in done.stderr


def test_without_a_standard_input_there_is_nothing_to_check() -> None:
    shell = ["sh", "-c", 'exec "$0" check - <&-', FAIRNOTICE]
    done = subprocess.run(shell, capture_output=True, check=False, env=environment(), timeout=30)
    assert done.returncode == 2
    assert no_traceback(done)
    assert b"There is no standard input" in done.stderr


def _on_a_terminal(*arguments: str | Path, descriptor: str, out: Any = None, **env: str) -> tuple[int, str]:
    """Run with standard output or error on a terminal; what a person would see there."""
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("there is no pseudo-terminal to be had here, so nothing shows on one")
    streams = {"stdout": out or subprocess.DEVNULL, "stderr": subprocess.DEVNULL, descriptor: theirs}
    command = [FAIRNOTICE, "check", *arguments]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, env=environment(TERM="xterm", COLUMNS="80", **env), **streams
    )
    os.close(theirs)
    seen = b""
    try:
        while more := os.read(ours, 65536):
            seen += more
    except OSError:
        pass  # Linux says so when the last writer has gone.
    os.close(ours)
    return process.wait(timeout=30), seen.decode()


def test_colour_stands_on_a_terminal_alone_and_never_against_ones_wish(tmp_path: Path) -> None:
    file = tmp_path / "requests.jsonl"
    file.write_bytes(lines(value for _, value in write_requests(20, 4)))
    code, coloured = _on_a_terminal(file, descriptor="stdout")
    _, plain = _on_a_terminal(file, descriptor="stdout", NO_COLOR="1")
    piped = check(file, env=environment(COLUMNS="80")).stdout.decode()
    assert code == 0
    assert "\x1b[1m" in coloured
    assert "\x1b" not in plain
    assert plain.replace("\r\n", "\n") == piped
    for style in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m"):
        coloured = coloured.replace(style, "")
    assert coloured.replace("\r\n", "\n") == piped


def test_the_bar_on_a_terminal_changes_no_answer(tmp_path: Path) -> None:
    file, out = tmp_path / "requests.jsonl", tmp_path / "out"
    file.write_bytes(lines(value for _, value in write_requests(600, 4)))
    with out.open("wb") as written:
        code, seen = _on_a_terminal("--format", "jsonl", file, descriptor="stderr", out=written)
    assert code == 0
    assert "answered" in seen
    assert out.read_bytes() == check("--format", "jsonl", file).stdout
