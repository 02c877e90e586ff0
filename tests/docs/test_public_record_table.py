"""The page on INTERPOL's public record says what the code does: every key, and every gap."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.public_record import MAPPING, from_public_record
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request

_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "public-record.md"

#: An invented person's record in which every key is filled.
_FULL: dict[str, Any] = {
    "entity_id": "2031/1",
    "name": "QUILLFEATHER",
    "forename": "ORSOLO",
    "date_of_birth": "1984/03/09",
    "sex_id": "M",
    "nationalities": ["XA"],
    "place_of_birth": "Lindmoor",
    "country_of_birth_id": "XA",
    "languages_spoken_ids": ["ENG"],
    "height": 1.7,
    "weight": 66,
    "eyes_colors_id": ["BRO"],
    "hairs_id": ["BLA"],
    "distinguishing_marks": "Scar on left hand",
    "arrest_warrants": [{"issuing_country_id": "XA", "charge": "SYNTHETIC murder", "charge_translation": "SYNTHETIC"}],
    "_links": {
        "self": {"href": "https://notices.invalid/1"},
        "images": {"href": "https://notices.invalid/1/images"},
        "thumbnail": {"href": "https://notices.invalid/1/images/1"},
    },
    "_embedded": {"links": []},
}


def _section(title: str) -> str:
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", _PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found, f"the page has no section {title!r}"
    return found.group(1)


def _field_names(request: dict[str, Any]) -> set[str]:
    names = {f"offences[].{key}" for offence in request["offences"] for key in offence}
    return names | {f"{group}.{key}" for group, keys in request.items() if group != "offences" for key in keys}


def test_the_table_lists_every_key_with_its_field() -> None:
    rows = re.findall(
        r"^\| `([^`]+)` \| (?:`([^`]+)`|none) \|", _section("Which key becomes which field"), re.MULTILINE
    )
    assert [(key, field or None) for key, field in rows] == list(MAPPING)


def test_the_mapping_fills_exactly_the_fields_of_the_table() -> None:
    fields = {mapped.field for mapped in MAPPING if mapped.field}
    assert _field_names(from_public_record(_FULL)) == fields
    assert fields <= set(load_fields())


def test_what_the_record_can_never_tell_is_what_the_check_then_misses() -> None:
    listed = re.findall(r"^- `([^`]+)`$", _section("What the record can never tell"), re.MULTILINE)
    request = read_request(from_public_record(_FULL), "line:1", "red_notice")
    assessment = screen_request(request, load_law(), date(2026, 6, 1))
    assert listed == list(assessment.missing)


def test_every_mandatory_field_is_fed_or_listed() -> None:
    listed = set(re.findall(r"^- `([^`]+)`$", _section("What the record can never tell"), re.MULTILINE))
    fed = {mapped.field for mapped in MAPPING}
    mandatory = {name for name, field in load_fields().items() if field.required["red_notice"] == "mandatory"}
    # The caller gives the kind, and the review is the office's own.
    assert mandatory - fed - listed == {"alert.kind", "review.legal"}
