"""Article 73: the kinds of notice that exist."""

from datetime import date

import pytest

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks.article_73 import check_kind_exists
from fairnotice.core.rulebook.rule_set import load_law
from tests.law.spec import ABSENT, Example, examples

_TURNED_AWAY = "A record that asks for another kind is turned away as it is read, so only a Red Notice comes here."

test_73_2 = examples(
    "RPD-73-2",
    Example("A Red Notice is asked for", {}, "met"),
    Example("A record without a kind is taken for a Red Notice", {"alert.kind": ABSENT}, "met"),
    Example("A diffusion is no notice", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    unreachable={"not_met": _TURNED_AWAY, "cannot_tell": _TURNED_AWAY},
)


@pytest.mark.parametrize(
    ("kind", "on", "outcome"),
    [
        ("red_notice", date(2012, 7, 1), "met"),
        ("silver_notice", date(2026, 5, 4), "not_met"),
        ("stolen_work_of_art", date(2025, 10, 31), "met"),
        ("stolen_work_of_art", date(2025, 11, 1), "not_met"),
        (None, date(2026, 5, 4), "cannot_tell"),
    ],
)
def test_a_notice_is_of_a_kind_that_exists_on_the_day(kind: str | None, on: date, outcome: str) -> None:
    values = {} if kind is None else {"alert.kind": kind}
    answer = check_kind_exists(Case("red_notice", on, values, None, load_law().on(on)))
    assert answer.outcome.value == outcome
