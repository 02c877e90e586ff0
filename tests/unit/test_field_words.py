"""Each field of the form says in plain words what to give, and none says what would pass."""

from __future__ import annotations

import re

import pytest

from fairnotice.core.screening.fields import Field, load_fields

FIELDS = list(load_fields().values())
#: A field is an order to whoever fills in the form, or says who else writes it.
OPENS = re.compile(
    r"(Say|Give|Name|List|Describe|State|Explain|Tick|Let an officer sign|Assure|Tell|Mark|Add|If|For each"
    r"|Written by the (system|reviewer|office|General Secretariat):|Worked out by the system|A mark for) "
)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_a_field_says_what_to_give_or_who_writes_it(field: Field) -> None:
    assert OPENS.match(field.description), field.description
    assert field.description.endswith(".")
    assert len(field.description) > 25


def test_no_two_fields_ask_for_the_same() -> None:
    assert len({field.description for field in FIELDS}) == len(FIELDS)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_neither_description_nor_condition_holds_a_name_of_the_code(field: Field) -> None:
    assert re.findall(r"\w+_\w+|==|!=|[{}<>]", f"{field.description} {field.condition}") == []


def test_no_description_tells_how_a_rule_is_passed() -> None:
    coaching = re.compile(r"threshold|at least|enough|reviewer looks|two years|six months|counts as", re.IGNORECASE)
    assert [field.name for field in FIELDS if coaching.search(field.description)] == []


def test_what_the_system_sets_is_never_asked_of_a_bureau() -> None:
    asked = [
        field.name
        for field in FIELDS
        if field.name.startswith(("context.", "review.", "waiver.", "interim."))
        and "Written by" not in field.description
    ]
    assert asked == []
