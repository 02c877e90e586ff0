"""Writes live in actions; every other place that writes to a database is listed here with its reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import fairnotice

_ROOT = Path(fairnotice.__file__).parent
_ROOMS = ("foundation", "office", "help", "sites")
#: An alert's actions, one module a step.
_LIFE = Path("office/requests/life")

ELSEWHERE = {
    "foundation/machine/signatures.py": "a nonce is memory against replay, no step of anybody",
    "foundation/machine/idempotency.py": "an answer kept a day is memory against doing a thing twice",
    "foundation/machine/sweeping.py": "forgets that memory once it can no longer matter",
    "foundation/messages/tasks.py": "marks which mails left; the notice itself is written by an action",
    "sites/office/world/population.py": "the people of the demo, who are there before anybody could act",
    "sites/running/marks.py": "whose database this is, said once before anybody can act in it",
}

_MAKING = {"create", "bulk_create", "get_or_create", "update_or_create", "bulk_update"}
_CHANGING = {"update", "delete", "_raw_delete"}
_ASKING = {"objects", "filter", "exclude", "all", "select_for_update"}


def find_writes(source: str) -> Iterator[int]:
    """The lines on which a module writes to a database."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        asked = {inner.attr for inner in ast.walk(node.func.value) if isinstance(inner, ast.Attribute)}
        is_of_one = node.func.attr in ("save", "delete") and not node.args
        if node.func.attr in _MAKING or is_of_one or (node.func.attr in _CHANGING and asked & _ASKING):
            yield node.lineno


def modules_that_write() -> set[str]:
    found = set()
    for path in (path for room in _ROOMS for path in (_ROOT / room).rglob("*.py")):
        inside = path.relative_to(_ROOT)
        is_action = path.name == "actions.py" or "actions" in inside.parts or inside.parent == _LIFE
        if not is_action and "migrations" not in inside.parts and any(find_writes(path.read_text("utf-8"))):
            found.add(inside.as_posix())
    return found


def test_nothing_writes_outside_the_actions_but_what_is_listed_here() -> None:
    assert modules_that_write() == set(ELSEWHERE)


def test_a_write_is_seen_in_each_of_its_shapes() -> None:
    for write in (
        "Alert.objects.create(x=1)",
        "alert.blocks.create(x=1)",
        "alert.save(update_fields=['state'])",
        "alert.save()",
        "alert.delete()",
        "alert.blocks.filter(x=1).update(y=2)",
        "Alert.objects.all().delete()",
    ):
        assert list(find_writes(write)) == [1], write
    for other in ("fields.update(a=1)", "digest.update(b'')", "picture.save(file)", "bar.update(task)"):
        assert list(find_writes(other)) == [], other
