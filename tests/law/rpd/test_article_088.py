"""Article 88: the Blue Notice, where a Red Notice may not stand."""

from typing import Any

import pytest

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks.article_88 import check_status_for_blue
from fairnotice.core.rulebook.rule_set import load_law
from tests.law.spec import DAY, Example, examples

_NOT_TAKEN_IN = "Blue Notices are not taken in here; the function is tested by itself beside this."

test_88_2_a = examples(
    "RPD-88-2-a",
    Example("A Red Notice is asked for", {}, "not_applicable", "other_kind"),
    Example("A diffusion is asked for", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    unreachable=dict.fromkeys(("met", "not_met", "cannot_tell"), _NOT_TAKEN_IN),
)


@pytest.mark.parametrize(
    ("values", "outcome", "reason"),
    [
        ({"alert.kind": "blue_notice", "person.status": "witness"}, "met", "satisfied"),
        ({"alert.kind": "blue_notice", "person.status": "suspect"}, "met", "satisfied"),
        ({"alert.kind": "blue_notice", "person.status": "missing"}, "not_met", "status_does_not_fit"),
        ({"alert.kind": "blue_notice"}, "cannot_tell", "absent"),
        ({"alert.kind": "green_notice", "person.status": "witness"}, "not_applicable", "not_a_blue_notice"),
    ],
)
def test_a_blue_notice_is_about_a_person_of_a_fitting_status(values: dict[str, Any], outcome: str, reason: str) -> None:
    law = load_law()
    answer = check_status_for_blue(Case("notice_any", DAY, values, None, law.on(DAY)))
    assert (answer.outcome.value, answer.reason) == (outcome, reason)
