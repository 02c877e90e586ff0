"""`publish_in_part`: no request leads there by the law as held; a law with a sharper list does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from fairnotice.core.rulebook.case import Case, Offence
from fairnotice.core.rulebook.checks import load_checks
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, not_met
from fairnotice.core.rulebook.rule_set import LAW_FOLDER, Law, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.generator import write_request
from fairnotice.demo.sound import sound_request
from fairnotice.demo.stories import STORIES
from tests.law.rpd.changes_article_083 import SECOND
from tests.law.spec import ABSENT, DAY, change

#: A part of 83(1)(a)(i) that rests on fields alone, as the list of excluded offences might, were it to be had.
_SHARP_LIST = """
instrument: RPD
article: '83'
rules:
- id: SYNTHETIC-83-1-a-i-sharp
  paragraph: SYNTHETIC
  about: SYNTHETIC sharp list
  demands: SYNTHETIC. An offence that stands on the sharp list is left out.
  text_held_from: '2012-07-01'
  last_amended_by: ORIG
  applies_to: [red_notice]
  by_analogy: [wanted_diffusion]
  actor: source
  phase: examination
  check: [F]
  when_not_met: refuse
  part_of: RPD-83-1-a-i
  over_offences: every
  inputs: ['offences[].excluded_list_entry']
  reasons:
    on_sharp_list: {says: SYNTHETIC. The offence stands on the sharp list.}
"""


def _check_sharp_list(_: Case, offence: Offence) -> Answer:
    return not_met("on_sharp_list") if offence.get("excluded_list_entry") == "SHARP" else NO_SIGNAL


@pytest.fixture(scope="module")
def sharp_law(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Law]:
    folder = Path(copytree(LAW_FOLDER, tmp_path_factory.mktemp("law") / "law"))
    (folder / "instruments" / "rpd" / "article-083-sharp.yaml").write_text(_SHARP_LIST, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(dict_of_checks(), "SYNTHETIC-83-1-a-i-sharp", _check_sharp_list)
        yield load_law(folder)


def dict_of_checks() -> dict[str, Any]:
    checks = load_checks()
    assert isinstance(checks, dict)
    return checks


def _screen(law: Law, changed: dict[str, Any], kind: str = "red_notice") -> Assessment:
    """Two offences, the second a theft below the threshold, which rides on the first."""
    value = sound_request(kind)
    change(value, "offences[1]", dict(SECOND))
    for path, new in changed.items():
        change(value, path, new)
    return screen_request(read_request(value, "line:1"), law, DAY)


SECOND_LISTED = {"offences[1].excluded_list_entry": "SHARP"}


def test_by_the_law_as_held_fields_alone_prove_no_offence_out() -> None:
    """Each rule asked of each offence needs a text or a judgement, but for the threshold, which carries."""
    asked_of_each = [rule for rule in load_law().latest.values() if rule.over_offences and "F" in rule.check]
    assert {rule.id for rule in asked_of_each} == {"RPD-83-1-a-ii-prosecution", "RPD-83-1-a-ii-sentence"}
    requests = [read_request(write_request(story.id, 3), story.id) for story in STORIES]
    told = {screen_request(request, load_law(), DAY).recommendation for request in requests}
    assert len(told) > 3
    assert "publish_in_part" not in told


def test_the_second_offence_falls_out_and_the_first_stands(sharp_law: Law) -> None:
    assert _screen(sharp_law, {}).recommendation == "publish"
    found = _screen(sharp_law, SECOND_LISTED)
    assert (found.recommendation, found.standing) == ("publish_in_part", ("1",))
    assert found.finding("RPD-83-1-c").parameters["dropped"] == ("2",)
    assert [because.finding.rule for because in found.because] == ["RPD-83-1-c"]


def test_where_no_offence_stands_nothing_stands_in_part(sharp_law: Law) -> None:
    both = {**SECOND_LISTED, "offences[0].excluded_list_entry": "SHARP"}
    assert (_screen(sharp_law, both).recommendation, _screen(sharp_law, both).standing) == ("refuse", ())
    # The one left over is below the threshold, and no other carries it.
    assert _screen(sharp_law, {"offences[0].excluded_list_entry": "SHARP"}).recommendation == "refuse"


def test_what_is_stricter_names_the_recommendation(sharp_law: Law) -> None:
    assert _screen(sharp_law, {**SECOND_LISTED, "facts.summary": ABSENT}).recommendation == "return_for_completion"
    doubted = {**SECOND_LISTED, "offences[1].exclusion_category": "family_private"}
    assert _screen(sharp_law, doubted).recommendation == "publish_in_part"
    third = {**doubted, "offences[2]": {**SECOND, "id": "3", "ordinary_law": "article_3"}}
    assert _screen(sharp_law, third).recommendation == "full_legal_review"


def test_a_diffusion_of_which_a_part_falls_out_goes_to_a_person(sharp_law: Law) -> None:
    found = _screen(sharp_law, SECOND_LISTED, "wanted_diffusion")
    assert (found.recommendation, found.standing) == ("full_legal_review", ("1",))
