"""All countries and groups that are held, read from law/national once and strictly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from fairnotice.errors import LawError

from .country_file import read_country_file
from .values import CountryLaw


@dataclass(frozen=True, slots=True)
class NationalLaw:
    """What is held: countries by code, and groups, the one of all countries last."""

    countries: Mapping[str, CountryLaw]
    groups: tuple[CountryLaw, ...]

    def groups_of(self, country: str) -> tuple[CountryLaw, ...]:
        """The groups that a country belongs to."""
        return tuple(group for group in self.groups if group.covers(country))

    def __iter__(self) -> Iterator[CountryLaw]:
        yield from self.countries.values()
        yield from self.groups


def read_national_files(texts: Mapping[str, str]) -> NationalLaw:
    """Read files handed in as text, by their names without ending; what is about all countries comes last."""
    laws = [read_country_file(name, _parse(name, texts[name])) for name in sorted(texts)]
    countries = {law.code: law for law in laws if not law.is_group}
    groups = sorted((law for law in laws if law.is_group), key=lambda law: law.members is None)
    return NationalLaw(countries, tuple(groups))


@cache
def load_national_law() -> NationalLaw:
    """Everything in law/national."""
    folder = files("fairnotice.core.rulebook") / "law" / "national"
    found = (path for path in folder.iterdir() if path.name.endswith(".yaml"))
    return read_national_files({path.name.removesuffix(".yaml"): path.read_text(encoding="utf-8") for path in found})


class _StrictLoader(yaml.SafeLoader):
    """Reads YAML and refuses a key that stands twice: the second would silently win, and a country say two things."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        twice = sorted({str(key) for key in keys if keys.count(key) > 1})
        if twice:
            raise yaml.constructor.ConstructorError(None, None, f"says twice: {', '.join(twice)}", node.start_mark)
        return super().construct_mapping(node, deep=deep)


def _parse(name: str, text: str) -> object:
    try:
        return yaml.load(text, Loader=_StrictLoader)
    except yaml.MarkedYAMLError as broken:
        line = f", line {broken.problem_mark.line + 1}" if broken.problem_mark else ""
        raise LawError(
            f"{name}.yaml{line}: {broken.problem or 'this is not YAML'}. No country was loaded; mend the line."
        ) from None
