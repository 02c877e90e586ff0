"""Runs the real command as its users do: another process, bytes in, bytes out."""

from __future__ import annotations

import copy
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import patch

from fairnotice.cli import main
from fairnotice.demo.sound import sound_red_notice

FAIRNOTICE = Path(sys.executable).parent / "fairnotice"


def environment(**changes: str) -> dict[str, str]:
    """The surroundings of a run, with nothing that the tester's own terminal would lend it."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    return {**kept, **changes}


def check(*arguments: str | Path, given: bytes = b"", env: Mapping[str, str] | None = None) -> Any:
    """Run `fairnotice check` with standard input given; the answer holds bytes."""
    return subprocess.run(
        [FAIRNOTICE, "check", *arguments],
        input=given,
        capture_output=True,
        check=False,
        timeout=60,
        env=env or environment(),
    )


def ask(*arguments: str | Path, given: bytes = b"") -> bytes:
    """What `fairnotice check` writes, asked in this very process: for the many questions about words alone."""
    out = io.BytesIO()
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given))),
        patch.object(sys, "stdout", io.TextIOWrapper(out)),
        patch.object(sys, "stderr", io.StringIO()),
        patch.dict(os.environ, environment(COLUMNS="100"), clear=True),
    ):
        main(["check", *map(str, arguments)])
        sys.stdout.flush()
        return out.getvalue()


def answers_to(*arguments: str | Path, given: bytes = b"") -> list[Any]:
    """The answers as JSON Lines gives them, in their order."""
    return [json.loads(line) for line in ask("--format", "jsonl", *arguments, given=given).split(b"\n")[:-1]]


def lines(records: Iterable[Any]) -> bytes:
    """Records as JSON Lines."""
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def request(reference: str = "SYNTHETIC-RN-0001", **rooms: Mapping[str, Any]) -> dict[str, Any]:
    """A sound Red Notice request with some of its fields given otherwise."""
    made = copy.deepcopy(sound_red_notice())
    made["alert"]["reference"] = reference
    for room, fields in rooms.items():
        made[room] = {**made.get(room, {}), **fields}
    return made


def no_traceback(done: Any) -> bool:
    """Whether what was said on standard error is for people."""
    told: bytes = done.stderr
    return b"Traceback" not in told and b'File "' not in told and b"Error:" not in told
