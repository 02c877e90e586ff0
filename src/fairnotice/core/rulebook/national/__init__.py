"""National effect: what an alert is worth in a country, as far as somebody read it and when."""

from __future__ import annotations

from .collection import NationalLaw, load_national_law, read_national_files
from .effect import (
    MONTHS_UNTIL_UNCHECKED,
    NationalEffect,
    PartShown,
    Shown,
    ValueShown,
    list_countries_known,
    read_national_effect,
)
from .values import Answer, Confidence, CountryLaw, Part, Source, Subject, Value
from .wording import cite_source, say_answer, say_subject

__all__ = [
    "MONTHS_UNTIL_UNCHECKED",
    "Answer",
    "Confidence",
    "CountryLaw",
    "NationalEffect",
    "NationalLaw",
    "Part",
    "PartShown",
    "Shown",
    "Source",
    "Subject",
    "Value",
    "ValueShown",
    "cite_source",
    "list_countries_known",
    "load_national_law",
    "read_national_effect",
    "read_national_files",
    "say_answer",
    "say_subject",
]
