"""Collects texts from Python: what stands as a constant in a call of the gettext family."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fairnotice.commands.translating.texts import Text

#: For each function, which argument is the context, the singular and the plural.
_SHAPES: dict[str, tuple[int | None, int, int | None]] = {
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
_SHAPES |= {f"{name}_lazy": shape for name, shape in _SHAPES.items()}


def collect_python_texts(path: Path, where: str) -> Iterator[Text]:
    """Yield each text of one module.

    A function that is given another name first (`p = translations.pgettext`) is followed, and so is a text taken
    from a table of constants at the head of the module (`pgettext("outcome", _OUTCOMES[outcome])`).
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    reading = _Reading(where)
    reading.learn(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from reading.read_call(node)


@dataclass(slots=True)
class _Reading:
    where: str
    aliases: dict[str, str] = field(default_factory=dict)
    tables: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, tree: ast.Module) -> None:
        """Note the tables of constants and the other names of the functions."""
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                for name in node.names:
                    if name.name in _SHAPES and name.asname:
                        self.aliases[name.asname] = name.name
            elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    if isinstance(target, ast.Name):
                        self._learn_name(target.id, node.value)

    def _learn_name(self, name: str, value: ast.expr) -> None:
        called = _name_of(value)
        if called in _SHAPES:
            self.aliases[name] = called
        elif isinstance(value, ast.Dict):
            self.tables[name] = [text for entry in value.values if (text := _constant(entry)) is not None]

    def read_call(self, node: ast.Call) -> Iterator[Text]:
        called = _name_of(node.func)
        shape = _SHAPES.get(self.aliases.get(called, called))
        if shape is None:
            return
        context_at, singular_at, plural_at = shape
        if len(node.args) <= max(singular_at, plural_at or 0):
            return
        context = "" if context_at is None else _constant(node.args[context_at])
        plural = "" if plural_at is None else _constant(node.args[plural_at])
        if context is None or plural is None:
            return
        for singular in self._singulars(node.args[singular_at]):
            yield Text(context, singular, plural, f"{self.where}:{node.lineno}")

    def _singulars(self, argument: ast.expr) -> list[str]:
        text = _constant(argument)
        if text is not None:
            return [text]
        if isinstance(argument, ast.Subscript):
            return self.tables.get(_name_of(argument.value), [])
        if isinstance(argument, ast.Call) and isinstance(argument.func, ast.Attribute) and argument.func.attr == "get":
            return self.tables.get(_name_of(argument.func.value), [])
        if isinstance(argument, ast.IfExp):
            return [*self._singulars(argument.body), *self._singulars(argument.orelse)]
        return []


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
