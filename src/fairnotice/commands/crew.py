"""Processes that answer chunks of records side by side, in order, and never leave the command hanging.

The pool of the standard library is not used: that of Python 3.11.2, which Debian 12 ships, can wait for
ever when one of its processes is killed. Here each process has a pipe of its own and one chunk at a
time, and its death is noticed wherever it happens.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any

from fairnotice.commands.answering import Answered, Question, answer_record
from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.errors import FairnoticeError, UnreadableRecord

Raw = RawText | UnreadableRecord

#: How many chunks each process may be ahead of the slowest, so that memory stays flat.
_AHEAD = 4


class Crew:
    """As many processes as asked for, ended with the context they are opened in."""

    def __init__(self, number: int, question: Question) -> None:
        # Forked processes share the law already read; where there is no fork each reads it anew.
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._members: dict[Connection, multiprocessing.process.BaseProcess] = {}
        for _ in range(number):
            ours, theirs = context.Pipe()
            process = context.Process(target=_answer_chunks, args=(theirs, question), daemon=True)
            process.start()
            theirs.close()
            self._members[ours] = process

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._members.values():
            process.kill()
        for pipe, process in self._members.items():
            process.join()
            pipe.close()

    def answer(self, chunks: Iterator[list[Raw]]) -> Iterator[Answered]:
        """The answers to all chunks, in their order.

        Raises `FairnoticeError` where a process of the crew is ended from outside.
        """
        idle, busy = deque(self._members), dict[Connection, int]()
        done: dict[int, list[Answered]] = {}
        sent = told = 0
        while True:
            while idle and sent - told < _AHEAD * len(self._members) and (chunk := next(chunks, None)) is not None:
                self._send(idle[0], chunk)
                busy[idle.popleft()] = sent
                sent += 1
            if not busy:
                return
            for pipe in self._await(busy):
                done[busy.pop(pipe)] = self._receive(pipe)
                idle.append(pipe)
            while told in done:
                yield from done.pop(told)
                told += 1

    def _await(self, busy: dict[Connection, int]) -> list[Connection]:
        deaths = {self._members[pipe].sentinel: pipe for pipe in busy}
        ready = wait([*busy, *deaths])
        # A pipe is read before a death is believed: a process may have answered and then gone.
        pipes = [item for item in ready if isinstance(item, Connection)]
        return pipes or [deaths[item] for item in ready if isinstance(item, int)]

    def _send(self, pipe: Connection, chunk: list[Raw]) -> None:
        try:
            pipe.send(chunk)
        except OSError:
            raise _ended() from None

    def _receive(self, pipe: Connection) -> list[Answered]:
        try:
            answered: list[Answered] | FairnoticeError = pipe.recv()
        except (EOFError, OSError):
            raise _ended() from None
        if isinstance(answered, FairnoticeError):
            raise answered
        return answered


def _ended() -> FairnoticeError:
    return FairnoticeError(
        "A process of this run was ended from outside. The records after the last answer were not checked; "
        "run the command again."
    )


def _answer_chunks(pipe: Connection, question: Question) -> None:
    """What each process does: answer chunk after chunk, leave interrupts to the command, end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    command = multiprocessing.parent_process()
    if command is not None:
        threading.Thread(target=_end_after, args=(command,), daemon=True).start()
    while True:
        try:
            chunk: list[Raw] = pipe.recv()
            try:
                pipe.send([answer_record(raw, question) for raw in chunk])
            except FairnoticeError as refused:
                pipe.send(refused)
        except (EOFError, OSError):
            return


def _end_after(command: multiprocessing.process.BaseProcess) -> None:
    command.join()
    # Nobody waits for answers any more, and the records of this process are nobody's to keep.
    os._exit(1)
