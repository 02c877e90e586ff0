"""Article 83(1)(a)(i): the list of excluded offences, which changes on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from fairnotice.core.rulebook.rule_set import LAW_FOLDER, Law, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.sound import sound_request
from tests.law.spec import change

#: An invented list that changes twice; the real one is not to be had.
_DATED_LIST = """
excluded_offences:
  meaning: SYNTHETIC list of excluded offences
  values:
  - {from: 2012-07-01, unknown: true, reference: SYNTHETIC}
  - {from: 2026-05-04, value: [{id: E-1, category: behavioural_cultural}], reference: SYNTHETIC}
  - from: 2026-05-20
    value: [{id: E-2, category: family_private}, {id: E-3, category: administrative_or_private_dispute}]
    reference: SYNTHETIC
"""


@pytest.fixture(scope="module")
def dated_law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    folder = Path(copytree(LAW_FOLDER, tmp_path_factory.mktemp("law") / "law"))
    (folder / "offences" / "excluded.yaml").write_text(_DATED_LIST, encoding="utf-8")
    return load_law(folder)


def _screen_entry(law: Law, entry: str, on: date, kind: str = "red_notice") -> Assessment:
    value = sound_request(kind)
    change(value, "offences[0].excluded_list_entry", entry)
    return screen_request(read_request(value, "line:1"), law, on)


@pytest.mark.parametrize(
    ("entry", "on", "outcome", "reason"),
    [
        ("E-1", date(2026, 5, 3), "cannot_tell", "no_dossier"),
        ("E-1", date(2026, 5, 4), "not_met", "on_the_list"),
        ("E-1", date(2026, 5, 19), "not_met", "on_the_list"),
        ("E-1", date(2026, 5, 20), "met", "entry_not_in_force"),
        ("E-2", date(2026, 5, 19), "met", "entry_not_in_force"),
        ("E-2", date(2026, 5, 20), "not_met", "on_the_list"),
        ("E-2", date(2030, 1, 1), "not_met", "on_the_list"),
    ],
)
def test_the_list_of_the_day_counts(dated_law: Law, entry: str, on: date, outcome: str, reason: str) -> None:
    finding = _screen_entry(dated_law, entry, on).finding("RPD-83-1-a-i-list")
    assert (finding.outcome.value, finding.reason) == (outcome, reason)


@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
@pytest.mark.parametrize(
    ("rule", "entry", "before", "since", "ground"),
    [
        ("RPD-83-1-a-i-1", "E-1", date(2026, 5, 3), date(2026, 5, 4), "behavioural-cultural"),
        ("RPD-83-1-a-i-2", "E-2", date(2026, 5, 19), date(2026, 5, 20), "family-matter"),
        ("RPD-83-1-a-i-3", "E-3", date(2026, 5, 19), date(2026, 5, 20), "administrative"),
    ],
)
def test_an_entry_of_the_list_is_a_signal_from_its_day_on(
    dated_law: Law, rule: str, entry: str, before: date, since: date, ground: str, kind: str
) -> None:
    the_day_before = _screen_entry(dated_law, entry, before, kind)
    assert the_day_before.finding(rule).outcome.value == "no_signal"
    assert ground not in the_day_before.grounds
    the_day = _screen_entry(dated_law, entry, since, kind)
    assert (the_day.finding(rule).outcome.value, the_day.finding(rule).reason) == ("signal", "entry_of_list")
    assert ground in the_day.grounds
    assert the_day.recommendation.value == "full_legal_review"


def test_another_list_is_another_rule_set(dated_law: Law) -> None:
    assert dated_law.digest != load_law().digest
    assert _screen_entry(dated_law, "E-1", date(2026, 5, 4)).rule_set.endswith(dated_law.digest)
