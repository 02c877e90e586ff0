"""`fairnotice law diff` and `fairnotice law copy`: what another rule-set changes, and a copy to change."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from fairnotice.commands.answer_changes import list_answer_changes
from fairnotice.commands.answering import Question, answer_record
from fairnotice.commands.clock_words import read_clocks_of
from fairnotice.commands.law_folders import SHIPPED, copy_shipped_law, find_folder, read_law
from fairnotice.commands.opening import open_input
from fairnotice.commands.rule_set_changes import Change, list_changes, list_clock_changes, list_values_out_of_reach
from fairnotice.commands.wording import isolate
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.nested_splitting import RawText
from fairnotice.core.screening.records import split_records
from fairnotice.errors import UnreadableRecord

_SAME_CHECKS = (
    "The checks are code and are the same for both; only the dated rules and values differ. "
    "The digest covers both code and values."
)


def compare_on_files(
    before: Path, after: Path, files: Sequence[str], kind: str | None, on: date | None, today: date
) -> int:
    """Say what differs in two rule-sets, then, record by record, which findings that changes.

    Returns 0, or 2 where a record could not be read. Raises `LawError` where a rule-set is broken, and
    `FairnoticeError` where a file cannot be opened, before anything is compared.
    """
    folders = (find_folder(before), find_folder(after))
    laws = (read_law(folders[0]), read_law(folders[1]))
    with ExitStack() as stack:
        streams = [open_input(name, stack) for name in files]
        changes = [*list_changes(*laws), *list_clock_changes(*(read_clocks_of(folder) for folder in folders))]
        _put(_tell_rule_sets((before, after), laws, changes))
        if not streams:
            return 0
        questions = tuple(Question("jsonl", today, folder, kind, on) for folder in folders)
        counted: Counter[str] = Counter()
        for stream in streams:
            for raw in split_records(stream):
                _put(_tell_record(raw, questions, laws, counted))
        _put(_tell_count(counted))
    return 2 if counted["unreadable"] else 0


def copy_law(folder: Path) -> str:
    """Copy the shipped rule-set into a new folder; return what to do with it."""
    count = copy_shipped_law(folder)
    return (
        f"The shipped law ({count} files) stands in {folder}. Edit a value there by adding one with its own `from` and "
        f"`reference`, never by overwriting an older one; then use it with: fairnotice check --law {folder} FILE, and "
        f"see what it changes with: fairnotice law diff {SHIPPED} {folder} FILE."
    )


def _put(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def _tell_rule_sets(names: tuple[Path, Path], laws: tuple[Law, Law], changes: Sequence[Change]) -> Iterator[str]:
    for word, name, law in zip(("before", "after "), names, laws, strict=True):
        yield f"{word} {name}: {law.name_rule_set(law.last_text_on)}"
    yield _SAME_CHECKS
    yield ""
    if not changes:
        yield "The two rule-sets say the same."
    for what, lines in changes:
        yield what
        yield from (f"  {line}" for line in lines)
    for warning in list_values_out_of_reach(laws[1]):
        yield f"Beware: {warning}"


def _tell_record(
    raw: RawText | UnreadableRecord, questions: tuple[Question, ...], laws: tuple[Law, Law], counted: Counter[str]
) -> Iterator[str]:
    old, new = (orjson.loads(answer_record(raw, replace(question)).written) for question in questions)
    counted["records"] += 1
    if "error" in old or "error" in new:
        counted["unreadable"] += 1
        error = old.get("error") or new["error"]
        yield ""
        yield f"{old['id']}: could not be read. {error['message']}"
        return
    changed = list(list_answer_changes(old, new, laws, counted))
    if changed:
        counted["changed"] += 1
        yield ""
        yield f"{isolate(str(old['id']))}, by the law of {_say_days(old, new)}"
        yield from (f"  {line}" for line in changed)


def _say_days(old: dict[str, Any], new: dict[str, Any]) -> str:
    return old["on"] if old["on"] == new["on"] else f"{old['on']} and {new['on']}"


def _tell_count(counted: Counter[str]) -> Iterator[str]:
    yield ""
    yield f"Records read: {counted['records'] - counted['unreadable']:,}; not readable: {counted['unreadable']:,}"
    yield f"Records whose answer changes: {counted['changed']:,}"
    yield f"Records whose recommendation changes: {counted['recommendation']:,}"
    yield f"Findings that say something else: {counted['findings']:,}"
    yield f"Findings that say the same, by another value or text: {counted['same_by_other_values']:,}"
