"""How far a long run is: a bar on the terminal, nothing anywhere else."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

T = TypeVar("T")

_EVERY = 50


class Progress:
    """Counts answers and says how much of the input they took; silent without a bar."""

    def __init__(self, bar: Bar | None = None, task: TaskID | None = None) -> None:
        self._bar, self._task = bar, task
        self._answered = 0
        self._before = 0

    def watch(self, records: Iterable[T], stream: BinaryIO) -> Iterator[T]:
        """Pass records on and move the bar to where the stream is."""
        if self._bar is None or self._task is None:
            yield from records
            return
        for number, record in enumerate(records):
            if number % _EVERY == 0 and stream.seekable():
                self._bar.update(self._task, completed=self._before + stream.tell())
            yield record
        if stream.seekable():
            self._before += stream.tell()

    def count(self) -> None:
        self._answered += 1
        if self._bar is not None and self._task is not None and self._answered % _EVERY == 0:
            self._bar.update(self._task, description=f"{self._answered:,} answered")


@contextmanager
def open_progress(streams: Sequence[BinaryIO], out: BinaryIO) -> Iterator[Progress]:
    """A bar on standard error when a person watches there and the answers go elsewhere."""
    if not sys.stderr.isatty() or out.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        yield Progress(bar, bar.add_task("reading", total=_size(streams)))


def _size(streams: Sequence[BinaryIO]) -> float | None:
    """The size of all files together, or None where one is a pipe and nobody can know."""
    stats = [os.fstat(stream.fileno()) for stream in streams]
    return float(sum(each.st_size for each in stats)) if all(stat.S_ISREG(each.st_mode) for each in stats) else None


@contextmanager
def count_on_terminal(what: str, total: int) -> Iterator[Callable[[int, int], None]]:
    """A function that is told (done, of how many), and shows it where a person watches."""
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done, of: bar.update(task, completed=done, total=of)
