"""Feeds `fairnotice check` broken input for so many seconds: `python -m tests.property.fuzz --seconds N`.

The whole way is taken, from bytes to answers in all three forms. A finding is a traceback, a failure
of the program itself, an answer that breaks the contract, or three forms that disagree; the input that
shows it is kept in a temporary folder. Where atheris is installed it steers by coverage, else a seed deals
and the run says so.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import json
import os
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TODAY = date(2026, 5, 4)
_ALL_MODULES = ("tests.property.breaking", "tests.property.contract", "fairnotice.commands.check")
#: Mostly the command's own limit; a small one lets over-long records be met often.
_LIMITS = (16 * 1024 * 1024, 16 * 1024 * 1024, 600)


@dataclass
class Tally:
    """What a run has tried and found."""

    folder: Path
    counts: Counter[str] = field(default_factory=Counter)
    seen: set[str] = field(default_factory=set)

    def note(self, raw: bytes, what: str, details: str) -> None:
        """Keep a finding once, with the input that shows it."""
        self.counts["findings"] += 1
        if what in self.seen:
            return
        self.seen.add(what)
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = self.folder / f"{sha256(what.encode()).hexdigest()[:12]}.json"
        kept.write_bytes(raw)
        print(f"FINDING {what}\n  input kept: {kept}\n{details}", file=sys.stderr, flush=True)


class ChanceFromBytes(Random):
    """Draws its chances from bytes, so that a fuzzer that changes the bytes changes the input made of them."""

    def __init__(self, raw: bytes) -> None:
        super().__init__(int.from_bytes(sha256(raw).digest()[:8], "big"))
        self._bits = io.BytesIO(raw)

    def getrandbits(self, k: int, /) -> int:
        drawn = self._bits.read((k + 7) // 8)
        return int.from_bytes(drawn, "big") & ((1 << k) - 1) if drawn else super().getrandbits(k)

    def random(self) -> float:
        drawn = self._bits.read(2)
        return int.from_bytes(drawn, "big") / 65536 if len(drawn) == 2 else super().random()


def try_input(raw: bytes, rng: Random, tally: Tally) -> None:
    """Take one input the whole way and note whatever should not have happened."""
    tally.counts["inputs"] += 1
    try:
        for what, details in _faults_of(raw, rng, tally.counts):
            tally.note(raw, what, details)
    except Exception as failure:
        last = traceback.extract_tb(failure.__traceback__)[-1]
        where = f"{type(failure).__name__} at {Path(last.filename).name}:{last.lineno}"
        tally.note(raw, where, traceback.format_exc())


def _faults_of(raw: bytes, rng: Random, counts: Counter[str]) -> Iterator[tuple[str, str]]:
    from fairnotice.commands import answering
    from fairnotice.commands.check import _Writer
    from fairnotice.core.screening.records import split_records
    from fairnotice.errors import UnreadableRecord
    from tests.property.breaking import CANARY

    parts = list(split_records(io.BytesIO(raw), rng.choice(_LIMITS)))
    if not parts:
        yield "no answer at all", ""
    question = _question(rng)
    questions = [question, replace(question, form="text")]
    out = io.BytesIO()
    writer = _Writer("json", out)
    for part in parts:
        counts["records"] += 1
        answers = [answering.answer_record(part, question) for question in questions]
        counts["readable"] += answers[0].readable
        writer.write(answers[0].written)
        yield from _compare(answers)
        if not answers[0].readable and CANARY.encode() in b"".join(answer.written for answer in answers):
            yield "an error repeats a value that a person wrote", ""
        if any(b"The program itself failed" in answer.written for answer in answers):
            assert not isinstance(part, UnreadableRecord)
            yield from _own_failure(part, questions[0])
    writer.close()
    together = json.loads(out.getvalue())
    if len(parts) != (len(together) if isinstance(together, list) else 1):
        yield "one JSON text holds another number of answers", ""


def _compare(answers: list[Any]) -> Iterator[tuple[str, str]]:
    from tests.property.contract import complaints_of_answer, complaints_of_text

    as_json, as_text = answers
    for complaint in (*complaints_of_answer(as_json.written), *complaints_of_text(as_text.written)):
        yield complaint, as_json.written[:300].decode(errors="replace")
    if (as_json.readable, as_json.recommendation) != (as_text.readable, as_text.recommendation):
        yield "JSON and text disagree", ""


def _own_failure(part: Any, question: Any) -> Iterator[tuple[str, str]]:
    """Run the record once more with nothing that catches, to say where the program fails."""
    from fairnotice.commands.answering import _answer_readable
    from fairnotice.core.rulebook.rule_set import load_law

    try:
        _answer_readable(part, question, load_law(question.law_folder))
    except Exception as failure:
        last = traceback.extract_tb(failure.__traceback__)[-1]
        yield (
            f"own failure: {type(failure).__name__} at {Path(last.filename).name}:{last.lineno}",
            traceback.format_exc(),
        )
    else:
        yield "own failure that does not come again", ""


def _question(rng: Random) -> Any:
    from fairnotice.commands.answering import Question
    from fairnotice.core.rulebook.rule_set import LAW_FOLDER

    form = rng.choice(("json", "jsonl"))
    kind = rng.choice((None, None, None, None, "red_notice", "wanted_diffusion"))
    days = (None, None, None, date(2012, 7, 1), date(2016, 11, 21), date(1999, 1, 1), date(2030, 1, 1))
    columns = rng.choice((1, 40, 100, 400))
    return Question(form, _TODAY, LAW_FOLDER, kind, rng.choice(days), rng.random() < 0.2, rng.random() < 0.5, columns)


def make_input(rng: Random) -> bytes:
    """One input: some records of any shape, most of them broken, in one of the forms."""
    from tests.property.breaking import break_record, sound_record, write_input

    records = [
        break_record(rng, sound_record(rng), rng.choice((0, 0, 1, 1, 1, 2, 4)))
        for _ in range(rng.choice((1, 1, 1, 2, 4)))
    ]
    return write_input(rng, records)


def _close(tally: Tally, started: float, how: str) -> int:
    counts = tally.counts
    seconds = time.monotonic() - started
    print(
        f"fuzz ({how}): {counts['inputs']} inputs, {counts['records']} records ({counts['readable']} readable), "
        f"{counts['findings']} findings of {len(tally.seen)} kinds in {seconds:.0f} s",
        flush=True,
    )
    return 1 if tally.seen else 0


def _deal(seconds: float, seed: int, tally: Tally) -> int:
    started = time.monotonic()
    number = 0
    while time.monotonic() - started < seconds:
        rng = Random(f"{seed}/{number}")
        number += 1
        try_input(rng.randbytes(rng.randrange(200)) if number % 50 == 0 else make_input(rng), rng, tally)
    return _close(tally, started, f"seed {seed}")


def _steer(atheris: Any, seconds: float, seed: int, tally: Tally) -> int:
    """Let atheris look for bytes that reach new lines; it never returns, so the run ends inside."""
    started = time.monotonic()

    def try_bytes(raw: bytes) -> None:
        rng = ChanceFromBytes(raw[1:])
        try_input(raw[1:] if raw[:1] == b"\x00" else make_input(rng), rng, tally)
        if time.monotonic() - started >= seconds:
            os._exit(_close(tally, started, "atheris"))

    options = (f"-seed={seed % 2**31 or 1}", "-max_len=4096", "-len_control=0", "-timeout=60", "-verbosity=0")
    atheris.Setup([sys.argv[0], *options], try_bytes)
    atheris.Fuzz()
    return _close(tally, started, "atheris")


def main() -> int:
    """Run for the time asked and close with one line of counts; 1 where anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--dealt", action="store_true", help="deal by the seed even where atheris is installed")
    asked = parser.parse_args()
    tally = Tally(Path(tempfile.gettempdir()) / f"fairnotice-fuzz-{asked.seed}")
    atheris: Any = None
    if not asked.dealt:
        with contextlib.suppress(ImportError):
            atheris = importlib.import_module("atheris")
        if atheris is None:
            print("atheris is not installed, so nothing steers by coverage: the seed deals", file=sys.stderr)
    with atheris.instrument_imports(include=["fairnotice"]) if atheris else contextlib.nullcontext():
        for name in _ALL_MODULES:
            importlib.import_module(name)
        importlib.import_module("fairnotice.core.rulebook.checks").load_checks()
    return _steer(atheris, asked.seconds, asked.seed, tally) if atheris else _deal(asked.seconds, asked.seed, tally)


if __name__ == "__main__":
    sys.exit(main())
