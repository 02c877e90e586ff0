"""The routes hold together: names, conditions, sources and ways on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils.translation import override

from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.help.selfhelp import routes as routes_module
from fairnotice.help.selfhelp.doors import GROUPS
from fairnotice.help.selfhelp.papers.pleaded import list_exhibits, plead
from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes import ROUTES, find_route
from fairnotice.help.selfhelp.routes.pleas import NOT_KNOWN_TO_A_PERSON, PLEAS, pleas_told
from fairnotice.help.selfhelp.screens import Answers, Field, Kind, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import NOT_READ

_SENDS_TO_THE_COMMISSION = ("access", "deletion", "urgent", "revision", "preventive")
_WRITES_TO_OTHERS = ("refugee", "after")


def _screens() -> Iterator[tuple[Route, Screen]]:
    return ((route, screen) for route in ROUTES for screen in route.screens)


def _fields() -> Iterator[tuple[Screen, Field]]:
    return ((screen, field) for _, screen in _screens() for field in screen.fields)


def _sentences() -> Iterator[tuple[str, Sourced]]:
    return ((screen.name, told) for _, screen in _screens() for told in screen.told)


def test_a_screens_name_is_one_screens_only() -> None:
    found: dict[str, Screen] = {}
    for route, screen in _screens():
        assert found.setdefault(screen.name, screen) is screen, f"{screen.name} on {route.name}"
    for route in ROUTES:
        names = [screen.name for screen in route.screens]
        assert len(names) == len(set(names)), route.name


def test_a_fields_name_means_the_same_everywhere() -> None:
    found: dict[str, Field] = {}
    for screen, field in _fields():
        first = found.setdefault(field.name, field)
        shape = (field.kind, [choice.value for choice in field.choices], field.longest)
        assert shape == (first.kind, [choice.value for choice in first.choices], first.longest), screen.name


def test_every_field_is_in_the_table_of_the_routes() -> None:
    table = str(routes_module.__doc__)
    for _, field in _fields():
        if not field.name.startswith(("why_art", "papers_")) and field.name not in {p.why_field for p in PLEAS}:
            assert f"`{field.name}`" in table, field.name


def test_every_lead_and_every_door_leads_to_a_route() -> None:
    leads = [lead for _, screen in _screens() for lead in screen.leads]
    leads += [lead for route in ROUTES for lead in route.leads]
    assert all(find_route(lead.route) for lead in leads)
    behind_doors = {door.route.name for group in GROUPS for door in group.doors}
    assert behind_doors == {route.name for route in ROUTES}
    assert GROUPS[0].doors[0].route.name == "arrested"


@pytest.mark.parametrize("name", _SENDS_TO_THE_COMMISSION)
def test_before_anything_is_sent_to_the_commission_a_person_is_told_who_will_know(name: str) -> None:
    route = find_route(name)
    assert route is not None
    names = [screen.name for screen in route.screens_for({})]
    assert "before-sending" in names[:2]


@pytest.mark.parametrize("name", _WRITES_TO_OTHERS)
def test_before_a_letter_to_others_a_person_may_stop(name: str) -> None:
    route = find_route(name)
    assert route is not None
    assert any(screen.lets_stop for screen in route.screens_for({}))


def test_each_route_that_makes_papers_is_held_by_one_of_the_two_tests_above() -> None:
    with_papers = {route.name for route in ROUTES if route.papers}
    assert with_papers == {*_SENDS_TO_THE_COMMISSION, *_WRITES_TO_OTHERS, "arrested"}


def test_who_was_arrested_reads_five_things_to_say_before_anything_else() -> None:
    first = find_route("arrested").screens_for({})[0]  # type: ignore[union-attr]
    assert len(first.told) == 5
    assert first.in_order
    assert not first.fields


def test_a_sentence_names_its_source_and_its_day_or_speaks_of_this_program_alone() -> None:
    for screen, told in _sentences():
        if told.source is not None:
            assert told.as_of, f"{screen}: {told.words}"
    unsourced = [told for _, told in _sentences() if told.source is None]
    for told in unsourced:
        with override("en"):
            words = str(told.words)
        assert not any(name in words for name in ("Statute", "Article", "the law ", "INTERPOL must")), words


def test_what_no_text_bears_out_says_that_we_do_not_know_for_sure() -> None:
    with override("en"):
        unsure = [(str(told.words), screen) for screen, told in _sentences() if told.source == NOT_READ]
        assert unsure
        for words, screen in unsure:
            assert "not know for sure" in words, f"{screen}: {words}"


def test_every_ground_of_the_closed_list_can_be_pleaded_or_is_known_to_nobody_outside() -> None:
    pleaded = [plea.ground for plea in PLEAS]
    assert len(pleaded) == len(set(pleaded))
    assert {*pleaded, *NOT_KNOWN_TO_A_PERSON} == set(GROUNDS)


def test_an_article_cited_for_a_ground_is_one_that_the_rulebook_knows() -> None:
    known = {rule.paragraph.split("(")[0] for rule in load_law().latest.values() if rule.instrument == "RPD"}
    cited = [
        str(told.source).split("Article ")[1].split("(")[0]
        for plea in PLEAS
        for told in plea.told
        if "Rules on the Processing" in str(told.source)
    ]
    assert len(cited) > 20
    assert set(cited) <= known


@pytest.mark.parametrize("plea", PLEAS, ids=lambda plea: plea.ground)
def test_a_plea_is_offered_by_what_is_told_and_stays_once_it_is_written_on(plea: object) -> None:
    assert not plea.screen.shown_if({})  # type: ignore[attr-defined]
    assert any(plea.screen.shown_if(told) for told in _all_tellings())  # type: ignore[attr-defined]
    assert plea.screen.shown_if({plea.why_field: "It happened."})  # type: ignore[attr-defined]


def test_each_choice_of_what_the_case_is_about_offers_a_plea() -> None:
    for told in _all_tellings():
        name, given = next(iter(told.items()))
        if name in ("case_touches", "person_facts", "alert_faults"):
            assert any(plea.screen.shown_if(told) for plea in PLEAS), given


def _all_tellings() -> Iterator[Answers]:
    for _, field in _fields():
        for choice in field.choices:
            yield {field.name: [choice.value] if field.kind is Kind.SEVERAL else choice.value}


def test_the_address_of_the_public_list_stands_behind_two_warnings_only() -> None:
    signs = find_route("signs")
    assert signs is not None
    outside = {screen.name for _, screen in _screens() if screen.address}
    assert outside == {"public-list"}
    assert "public-list" not in {screen.name for screen in signs.screens_for({"public_list": "no"})}
    shown = [screen.name for screen in signs.screens_for({"public_list": "show"})]
    assert shown.index("public-list") == shown.index("public-list-warnings") + 1


@pytest.mark.parametrize(("given", "seen"), [("before", False), ("after", True), ("unknown", True)])
def test_the_open_question_of_revision_is_shown_to_whom_it_concerns(given: str, seen: bool) -> None:
    revision = find_route("revision")
    assert revision is not None
    shown = {screen.name for screen in revision.screens_for({"fact_against_decision": given})}
    assert ("two-readings" in shown) is seen


def test_pleas_reach_the_letter_under_their_headings_with_the_numbers_of_their_papers() -> None:
    answers = {
        "why_art3_political": "Opposed a minister.",
        "papers_art3_political": "Party card\nArticle of 2019",
        "why_neutrality": "Two countries quarrel.",
        "papers_time_barred": "The code\nParty card",
        "exhibits": "Old passport",
    }
    assert [plea.ground for plea in pleas_told(answers)] == ["art3-political", "neutrality", "time-barred"]
    assert list_exhibits(answers) == ["Party card", "Article of 2019", "The code", "Old passport"]
    first, second = plead(answers)
    assert first.words == "Opposed a minister.\n\nTwo countries quarrel."
    assert (first.exhibits, second.exhibits) == ((1, 2), (1, 3))
