"""Which text applies: the day before and the first day of each rule and value, and every quarter since 2012."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fairnotice.core.rulebook.dated import Dated, edition_on, order_editions
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.rulebook.rules import KINDS, Rule
from fairnotice.core.screening.request import Request, read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.generator import write_request
from fairnotice.demo.sound import sound_request
from fairnotice.demo.stories import STORIES
from fairnotice.errors import NoTextInForce, TwoTextsInForce
from tests.law.spec import Example, assess

LAW = load_law()
CHECKED = [rule for rule in LAW.latest.values() if not rule.is_duty and rule.absence is None]
QUARTERS = [date(year, month, 1) for year in range(2012, 2027) for month in (1, 4, 7, 10)][2:]
TOLD = [read_request(write_request(story.id, 1), story.id) for story in STORIES]


def _sound(kind: str) -> Request:
    return read_request(sound_request(kind), "line:1")


@pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.id)
def test_a_rule_speaks_from_its_first_day_and_not_the_day_before(rule: Rule) -> None:
    kind = next((kind for kind in KINDS if kind in rule.applies_to | rule.by_analogy), None)
    if kind is None:
        finding = screen_request(_sound("red_notice"), LAW, LAW.last_text_on).finding(rule.id)
        assert finding.reason == "other_kind"
        return
    before = screen_request(_sound(kind), LAW, rule.text_held_from - timedelta(days=1)).finding(rule.id)
    first = screen_request(_sound(kind), LAW, rule.text_held_from).finding(rule.id)
    assert (before.outcome, before.reason) == ("not_applicable", "text_not_held_before")
    assert first.reason != "text_not_held_before"


@pytest.mark.parametrize("name", sorted(LAW.parameters))
def test_a_value_holds_from_its_first_day_and_not_the_day_before(name: str) -> None:
    for dated in LAW.parameters[name].editions:
        assert LAW.parameters[name].on(dated.since) == dated.value
        assert LAW.parameters[name].on(dated.since - timedelta(days=1)) != dated.value


@pytest.mark.parametrize("on", QUARTERS, ids=str)
def test_every_rule_runs_on_the_first_day_of_every_quarter(on: date) -> None:
    for request in TOLD:
        assessment = screen_request(request, LAW, on)
        assert [finding.rule for finding in assessment.findings] == [rule.id for rule in CHECKED]
        held = {rule.id for rule in CHECKED if rule.text_held_from <= on}
        unheld = {finding.rule for finding in assessment.findings if finding.reason == "text_not_held_before"}
        assert not unheld & held


def test_after_the_last_text_it_still_applies_and_the_answer_says_so() -> None:
    request = _sound("red_notice")
    last = screen_request(request, LAW, LAW.last_text_on)
    later = screen_request(request, LAW, LAW.last_text_on + timedelta(days=1))
    assert "after-last-text" not in last.rule_set
    assert later.rule_set == f"{last.rule_set};after-last-text"
    assert [f.outcome for f in later.findings] == [f.outcome for f in last.findings]


def test_before_the_first_text_nothing_is_let_through() -> None:
    assessment = screen_request(_sound("red_notice"), LAW, date(2012, 6, 30))
    assert assessment.recommendation == "full_legal_review"
    assert assessment.rule_set.endswith(";before-first-text")


#: The sound request as it might have come in 2013, before most texts that we hold.
OF_2013 = {
    "warrant.issued_at": "2012-12-01",
    "warrant.valid_on": "2013-05-01",
    "facts.events[0].date_from": "2012-11-12",
    "facts.events[0].date_to": "2012-11-12",
}
IN_2013 = date(2013, 6, 3)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_found_against_a_sound_request_of_2013(kind: str) -> None:
    assert assess(Example("", OF_2013, "", kind=kind, on=IN_2013)).recommendation == "publish"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("rule", "changed"),
    [
        ("RPD-40-2", {"person.status": "witness"}),
        ("RPD-40-1", {"person.status": "victim"}),
        ("RPD-40-2", {"markers.no_restrictive_measures": True}),
        ("RPD-44-1-RN", {"person.status": "suspect"}),
        ("RPD-44-1-RN", {"person.status": "missing"}),
        ("RPD-8-2", {"source.type": "private_entity"}),
        ("RPD-34-3-b", {"person.public_role": ["SYNTHETIC mayor"], "identity.sensitive_items": []}),
        ("RPD-1-1", {"offences[0].ordinary_law": "special_ga_regime"}),
    ],
)
def test_before_a_text_is_held_what_it_would_object_to_goes_to_a_person(
    rule: str, changed: dict[str, object], kind: str
) -> None:
    assessment = assess(Example("", {**OF_2013, **changed}, "", kind=kind, on=IN_2013))
    finding = assessment.finding(rule)
    assert (finding.outcome, finding.reason) == ("not_applicable", "text_not_held_before")
    assert (rule, "full_legal_review") in [(each.finding.rule, each.recommends) for each in assessment.because]
    assert assessment.recommendation in ("full_legal_review", "refuse")


def test_a_text_that_would_only_warn_sends_nothing_to_a_person() -> None:
    ended = {**OF_2013, "alert.retention_until": "2013-07-01"}
    for rule, speaks_on in (("RPD-50-2", date(2019, 10, 18)), ("RPD-50-2", IN_2013)):
        dossier = {"retention.asked_at": ""}
        late = assess(Example("", ended, "", dossier=dossier, on=speaks_on))
        assert rule not in [each.finding.rule for each in late.because]


def test_a_day_between_two_texts_must_have_one() -> None:
    with pytest.raises(NoTextInForce):
        order_editions("x", [Dated(date(2012, 1, 1), 1, date(2012, 5, 1)), Dated(date(2013, 1, 1), 2)])


@pytest.mark.parametrize("until", [date(2013, 1, 1), date(2014, 1, 1)])
def test_two_texts_never_claim_one_day(until: date) -> None:
    with pytest.raises(TwoTextsInForce):
        order_editions("x", [Dated(date(2012, 1, 1), 1, until), Dated(date(2013, 1, 1), 2)])
    with pytest.raises(TwoTextsInForce):
        order_editions("x", [Dated(date(2012, 1, 1), 1), Dated(date(2012, 1, 1), 2)])


def test_editions_in_a_row_close_each_other() -> None:
    rows = order_editions("x", [Dated(date(2013, 1, 1), 2), Dated(date(2012, 1, 1), 1)])
    found = [edition_on(rows, day) for day in (date(2011, 12, 31), date(2012, 12, 31), date(2013, 1, 1))]
    assert [row and row.value for row in found] == [None, 1, 2]
