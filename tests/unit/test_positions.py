"""Positions of others: kinds spelled freely, and what the dossier knows beside what the source tells."""

from datetime import date
from typing import Any

import pytest

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.positions import POSITION_KINDS, kind_of_position, list_positions, positions_of
from fairnotice.core.rulebook.rule_set import load_law

DAY = date(2026, 5, 4)


def _case(told: Any = None, known: Any = None) -> Case:
    values = {} if told is None else {"context.positions": told}
    dossier = None if known is None else {"context.positions": known}
    return Case("red_notice", DAY, values, dossier, load_law().on(DAY))


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("non-refoulement", "non_refoulement"),
        ("  Double  Jeopardy ", "double_jeopardy"),
        ("ANTICIPATORY_PROTEST", "anticipatory_protest"),
        ("SYNTHETIC remark", "other"),
        ("", "other"),
        (None, "other"),
    ],
)
def test_a_kind_is_read_without_case_hyphen_and_blank(written: str | None, kind: str) -> None:
    assert kind_of_position({"kind": written}) == kind
    assert kind in POSITION_KINDS


def test_nobody_looked_is_not_the_same_as_nothing_found() -> None:
    assert list_positions(_case()) is None
    assert list_positions(_case(known=[])) == []
    assert positions_of(_case()) == []


def test_a_source_cannot_hide_what_the_dossier_knows() -> None:
    case = _case(told=[], known=[{"kind": "protest"}])
    assert [position.kind for position in positions_of(case)] == ["protest"]


def test_places_run_on_from_the_request_to_the_dossier() -> None:
    case = _case(told=[{"kind": "other"}], known=[{"kind": "protest"}, {"kind": "double jeopardy"}])
    assert [(position.place, position.kind) for position in positions_of(case, "protest", "double_jeopardy")] == [
        (1, "protest"),
        (2, "double_jeopardy"),
    ]


def test_what_is_shown_never_names_who_took_the_position() -> None:
    case = _case(known=[{"from": "NCB-XD", "kind": "refugee confirmation", "text_ref": "SYNTHETIC-LETTER-1"}])
    (position,) = positions_of(case)
    assert position.show() == ("context.positions[0].kind", None, None, "refugee_confirmation")
