"""Every text for people in the sources, in the order of their files."""

from __future__ import annotations

from pathlib import Path

import django
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django.template.library import import_library

from fairnotice.commands.law_messages import list_clock_messages, list_messages, list_national_messages
from fairnotice.commands.translating.python_texts import collect_python_texts
from fairnotice.commands.translating.template_texts import collect_template_texts
from fairnotice.commands.translating.texts import Text
from fairnotice.core.opinion.both_sides import list_opinion_texts
from fairnotice.core.rulebook.deadlines import all_clocks
from fairnotice.core.rulebook.national import load_national_law
from fairnotice.core.rulebook.rule_set import load_law

SOURCES = Path(__file__).parents[2]


def collect_texts() -> list[Text]:
    """Texts of Python, of templates and of the law's files. Needs the settings of an instance."""
    django.setup()
    backend = engines["django"]
    assert isinstance(backend, DjangoTemplates)
    # The office does not install the rooms of the help part; the tags of their templates are known here alike.
    for tags in SOURCES.glob("help/*/templatetags/[a-z]*.py"):
        module = ".".join(tags.relative_to(SOURCES.parent).with_suffix("").parts)
        backend.engine.template_libraries[tags.stem] = import_library(module)
    found: list[Text] = []
    for path in sorted(SOURCES.rglob("*.py")):
        if "migrations" not in path.parts:
            found.extend(collect_python_texts(path, _place(path)))
    for path in sorted([*SOURCES.rglob("templates/**/*.html"), *SOURCES.rglob("templates/**/*.txt")]):
        found.extend(collect_template_texts(path, _place(path), backend.engine))
    messages = dict.fromkeys(list_messages(load_law(), all_clocks()))
    of_the_commission = set(list_clock_messages(clock for clock in all_clocks() if clock.instrument == "CCF_STATUTE"))
    for context, text in messages:
        shared = (context, text) in of_the_commission
        found.append(Text(context, text, "", "core/rulebook/law" + "/calendars/ccf_statute.yaml" * shared))
    for context, text in dict.fromkeys(list_national_messages(load_national_law())):
        found.append(Text(context, text, "", "core/rulebook/law/national"))
    found.extend(Text("opinion", text, "", "core/opinion/") for text in list_opinion_texts())
    return [text for text in found if text.singular.strip()]


def _place(path: Path) -> str:
    return path.relative_to(SOURCES).as_posix()
