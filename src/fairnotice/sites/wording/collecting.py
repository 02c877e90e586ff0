"""Every text for people in the sources, in the order of their files."""

from __future__ import annotations

from pathlib import Path

import django
from django.template import engines
from django.template.backends.django import DjangoTemplates

from fairnotice.core.screening.fields import load_fields
from fairnotice.sites.wording.python_texts import collect_python_texts
from fairnotice.sites.wording.template_texts import collect_template_texts
from fairnotice.sites.wording.texts import Text

SOURCES = Path(__file__).parents[2]


def collect_texts() -> list[Text]:
    """Texts of Python, of templates, and the names of the form's fields. Needs the settings of an instance."""
    django.setup()
    backend = engines["django"]
    assert isinstance(backend, DjangoTemplates)
    found: list[Text] = []
    for path in sorted(SOURCES.rglob("*.py")):
        if "migrations" not in path.parts:
            found.extend(collect_python_texts(path, _place(path)))
    for path in sorted([*SOURCES.rglob("templates/**/*.html"), *SOURCES.rglob("templates/**/*.txt")]):
        found.extend(collect_template_texts(path, _place(path), backend.engine))
    fields = load_fields().values()
    found.extend(Text("field", field.description, "", "core/screening/fields.py") for field in fields)
    return [text for text in found if text.singular.strip()]


def _place(path: Path) -> str:
    return path.relative_to(SOURCES).as_posix()
