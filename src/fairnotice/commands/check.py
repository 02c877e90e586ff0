"""`fairnotice check`: every record of every file answered, in order, on all cores where there are many."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from itertools import chain, islice
from typing import BinaryIO

from fairnotice.commands.answering import Answered, Question, answer_record
from fairnotice.commands.crew import Crew
from fairnotice.commands.law_folders import read_law
from fairnotice.commands.opening import open_input, show_name, split_input
from fairnotice.commands.progress import open_progress
from fairnotice.core.rulebook.engine import warm_up
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.errors import FairnoticeError, UnreadableRecord

#: Below this many records the processes cost more than they save.
FEW_RECORDS = 256
_CHUNK = 64
_CHUNK_BYTES = 4 * 1024 * 1024

Raw = RawText | UnreadableRecord


def check_files(names: Iterable[str], question: Question, out: BinaryIO) -> Counter[str]:
    """Answer every record of the files named (`-` is standard input); count the recommendations.

    Raises `FairnoticeError` where a file cannot be opened, before anything is answered.
    """
    read_law(question.law_folder)
    named = list(names)
    with ExitStack() as stack:
        streams = [open_input(name, stack) for name in named]
        progress = stack.enter_context(open_progress(streams, out))
        writer = _Writer(question.form, out)
        counted: Counter[str] = Counter()
        for name, stream in zip(named, streams, strict=True):
            asked = replace(question, file="" if name == "-" else show_name(name), several_files=len(named) > 1)
            for answered in _answer_all(progress.watch(split_input(stream), stream), asked):
                writer.write(answered.written)
                counted[answered.recommendation] += 1
                progress.count()
        writer.close()
        return counted


def _answer_all(records: Iterable[Raw], question: Question) -> Iterator[Answered]:
    source = iter(records)
    first = list(islice(source, FEW_RECORDS))
    if len(first) < FEW_RECORDS or _cores() < 2:
        yield from (answer_record(raw, question) for raw in chain(first, source))
        return
    yield from _answer_in_processes(chain(first, source), question)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _answer_in_processes(records: Iterator[Raw], question: Question) -> Iterator[Answered]:
    """Answer in order on every core; only a few chunks are under way, so memory stays flat."""
    warm_up(load_law(question.law_folder))
    with Crew(_cores(), question) as crew:
        yield from crew.answer(_cut(records))


def _cut(records: Iterator[Raw]) -> Iterator[list[Raw]]:
    chunk: list[Raw] = []
    size = 0
    for raw in records:
        chunk.append(raw)
        size += len(raw.raw) if isinstance(raw, RawText) else 0
        if len(chunk) >= _CHUNK or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _Writer:
    """Writes answers one by one: as lines, as one JSON text, or as text for people."""

    def __init__(self, form: str, out: BinaryIO) -> None:
        self._form, self._out = form, out
        self._held: bytes | None = None
        self._several = False

    def write(self, answer: bytes) -> None:
        with _told_where_full(self._out):
            if self._form == "json":
                self._write_json(answer)
            else:
                self._out.write(answer if self._form == "text" else answer + b"\n")
                if self._out.isatty():
                    self._out.flush()

    def _write_json(self, answer: bytes) -> None:
        """A single answer stands alone; from the second on they stand in an array."""
        if self._held is not None:
            self._out.write(b"[\n" + self._held if not self._several else b",\n" + self._held)
            self._several = True
        self._held = answer

    def close(self) -> None:
        with _told_where_full(self._out):
            if self._form == "json":
                held = self._held or b"[]"
                self._out.write(b",\n" + held + b"\n]\n" if self._several else held + b"\n")
            self._out.flush()


@contextmanager
def _told_where_full(out: BinaryIO) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        # What is still held back would fail once more when the process ends, after the message.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        raise FairnoticeError(
            f"Writing the answers failed: {problem.strerror}. They end in the middle and the rest was not checked; "
            "make room and run the command again."
        ) from None
