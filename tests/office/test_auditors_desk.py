"""The auditor's desk: the registers, the curious officer, samples, tests; and nothing that an auditor could change."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver

import fairnotice
from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import System, erase_opening, record_act
from fairnotice.foundation.acts.models import Access, Act, Opening
from fairnotice.foundation.people.models import User
from fairnotice.office.governance.accesses import Sought, list_entries
from fairnotice.office.governance.act_words import say_act
from fairnotice.office.governance.actions.sampling import draw_sample, note_access
from fairnotice.office.governance.actions.testing import answer_tests, ask_for_tests
from fairnotice.office.governance.exporting import guard_cell
from fairnotice.office.governance.models import AccessSample, KeepingTest, SampledAccess
from fairnotice.office.governance.openings import count_burst, list_sittings, read_hours
from fairnotice.office.governance.registers import REGISTERS
from fairnotice.office.governance.sampling import draw_numbers
from fairnotice.office.requests.actions import begin_request
from fairnotice.office.requests.models import Alert, Request, SubmittedFields
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.deciding import Given, confirm_proposal, decide_request
from fairnotice.office.review.models import Proposal
from tests.conftest import TODAY
from tests.office.conftest import MovingClock, enter
from tests.office.test_thin_line import reasons, sign

pytestmark = pytest.mark.django_db


def look(by: User, request: Request, at: datetime, purpose: str = "desk") -> Access:
    return Access.objects.create(
        operation="read",
        about_type="requests.request",
        about_id=str(request.pk),
        actor_role=by.acting_role,
        actor_id=by.acting_id,
        entity=by.acting_entity,
        purpose=purpose,
        accessed_at=at,
    )


def at(hour: int, minute: int = 0, *, days_ago: int = 2) -> datetime:
    return datetime(TODAY.year, TODAY.month, TODAY.day, hour, minute, tzinfo=UTC) - timedelta(days=days_ago)


# -- the register of accesses ------------------------------------------------------------------------------------------


def test_the_register_is_searched_by_person_body_thing_and_time(
    submitted: Request, officer: User, reviewer: User
) -> None:
    first, second = look(reviewer, submitted, at(9)), look(officer, submitted, at(10, days_ago=1))
    for sought, numbers in (
        (Sought(person=reviewer.username), [first.pk]),
        (Sought(person=str(officer.pk)), [second.pk]),
        (Sought(entity="NCB-XA"), [second.pk]),
        (Sought(thing=submitted.reference.lower()), [second.pk, first.pk]),
        (Sought(thing=str(submitted.pk)), [second.pk, first.pk]),
        (Sought(begins_on=TODAY - timedelta(days=1)), [second.pk]),
        (Sought(ends_on=TODAY - timedelta(days=2)), [first.pk]),
        (Sought(person="nobody"), []),
    ):
        assert [entry.number for entry in list_entries(sought).rows] == numbers


def test_every_entry_stands_on_exactly_one_page_of_the_register(submitted: Request, reviewer: User) -> None:
    # Many at one moment: the page is found by moment and number together.
    looked = [look(reviewer, submitted, at(9)).pk for _ in range(7)]
    read, before = [], 0
    while True:
        page = list_entries(Sought(), before=before, length=3)
        read.extend(entry.number for entry in page.rows)
        if not page.before:
            break
        before = page.before
    assert read == sorted(looked, reverse=True)


def test_the_register_costs_as_many_queries_for_fifty_entries_as_for_one(
    client: Client, auditor: User, submitted: Request, reviewer: User
) -> None:
    enter(client, auditor)
    client.get("/audit/accesses/")
    counted = []
    for entries in (1, 50):
        for _ in range(entries):
            look(reviewer, submitted, at(9))
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/audit/accesses/").status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_a_search_leaves_no_name_in_an_address_and_is_itself_entered(
    client: Client, auditor: User, submitted: Request, reviewer: User
) -> None:
    look(reviewer, submitted, at(9))
    enter(client, auditor)
    answer = client.post("/audit/accesses/search/", {"person": reviewer.username})
    assert answer["Location"] == "/audit/accesses/"
    assert submitted.reference in client.get("/audit/accesses/").content.decode()
    assert Access.objects.filter(actor_id=str(auditor.pk), operation="register.read").exists()


# -- the curious officer -----------------------------------------------------------------------------------------------


def make_requests(officer: User, number: int) -> list[Request]:
    return [begin_request(by=officer, kind="red_notice") for _ in range(number)]


def test_a_curious_officer_is_shown_with_the_facts_and_nobody_else_is(
    officer: User, reviewer: User, second_reviewer: User, submitted: Request
) -> None:
    others = make_requests(officer, 12)
    for minute, request in enumerate(others):
        look(reviewer, request, at(23, minute), purpose="none stated")
    assign_request(by=reviewer, request_id=submitted.pk, reviewer=second_reviewer)
    look(second_reviewer, submitted, at(23, 30))
    look(officer, others[0], at(23, 40))
    (sitting,) = list_sittings(TODAY - timedelta(days=5), TODAY, hours=read_hours(TODAY))
    assert (sitting.person, sitting.requests, sitting.never_theirs) == (reviewer.username, 12, 12)
    assert (sitting.at_night, sitting.burst) == (12, 12)
    assert sitting.purposes == ("none stated",)


def test_what_was_once_assigned_stays_theirs(reviewer: User, second_reviewer: User, submitted: Request) -> None:
    assign_request(by=reviewer, request_id=submitted.pk, reviewer=reviewer)
    assign_request(by=reviewer, request_id=submitted.pk, reviewer=second_reviewer)
    look(reviewer, submitted, at(14))
    assert list_sittings(TODAY - timedelta(days=5), TODAY, hours=read_hours(TODAY)) == []


def test_a_night_that_passes_midnight_is_one_sitting(officer: User, reviewer: User) -> None:
    for request, moment in zip(make_requests(officer, 2), (at(23, 59), at(0, 1, days_ago=1)), strict=True):
        look(reviewer, request, moment)
    (sitting,) = list_sittings(TODAY - timedelta(days=5), TODAY, hours=read_hours(TODAY))
    assert (sitting.requests, sitting.at_night, sitting.burst) == (2, 2, 0)


def test_a_burst_counts_different_things_within_its_minutes() -> None:
    begin = at(9)
    opened = [(begin + timedelta(minutes=minute), f"thing {minute % 3}") for minute in (0, 1, 2, 3, 15, 16)]
    assert count_burst(opened, minutes=15) == 3
    spread = [(begin + timedelta(minutes=16 * number), str(number)) for number in range(5)]
    assert count_burst(spread, minutes=15) == 1


# -- samples -----------------------------------------------------------------------------------------------------------


def test_a_sample_can_be_drawn_again_from_its_seed_alone(auditor: User, reviewer: User, submitted: Request) -> None:
    numbers = [look(reviewer, submitted, at(9, minute)).pk for minute in range(40)]
    sample = draw_sample(by=auditor, begins_on=TODAY - timedelta(days=3), ends_on=TODAY, size=5, seed="seed-1")
    drawn = [sampled.access_number for sampled in sample.sampled.all()]
    # As anybody would in another language, from what the page says.
    again = sorted(sorted(numbers, key=lambda number: hashlib.sha256(f"seed-1:{number}".encode()).digest())[:5])
    assert drawn == again
    assert (sample.population, sample.last_number) == (40, max(numbers))
    assert draw_numbers(numbers, seed="seed-2", size=5) != drawn


@pytest.mark.parametrize(("days", "size"), [(-1, 5), (400, 5), (0, 0), (0, 501)])
def test_a_sample_that_cannot_be_is_refused(auditor: User, days: int, size: int) -> None:
    with pytest.raises(Refused):
        draw_sample(by=auditor, begins_on=TODAY, ends_on=TODAY + timedelta(days=days), size=size)
    assert not AccessSample.objects.exists()


def test_only_an_auditor_draws_and_a_result_is_said_once(
    auditor: User, operator: User, reviewer: User, submitted: Request
) -> None:
    look(reviewer, submitted, at(9))
    days = {"begins_on": TODAY - timedelta(days=3), "ends_on": TODAY}
    with pytest.raises(NotAllowed):
        draw_sample(by=operator, size=1, **days)
    sampled = draw_sample(by=auditor, size=1, **days).sampled.get()
    with pytest.raises(Refused):
        note_access(by=auditor, sampled_id=sampled.pk, result="not_explained", note=" ")
    note_access(by=auditor, sampled_id=sampled.pk, result="to_ask", note="SYNTHETIC note.")
    with pytest.raises(Conflict):
        note_access(by=auditor, sampled_id=sampled.pk, result="explained")
    for change in (SampledAccess.objects.all().delete, lambda: SampledAccess.objects.update(result="explained")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


# -- tests of keeping and erasing --------------------------------------------------------------------------------------


def run_tests(auditor: User) -> dict[str, dict[str, Any]]:
    asked = KeepingTest.objects.create(asked_at=clock.read_now(), asked_by=auditor)
    return {found["test"]: found for found in answer_tests(by=System("test"), test_id=asked.pk).results}


def test_a_sound_office_passes_and_every_test_looked_at_something(auditor: User, submitted: Request) -> None:
    with transaction.atomic():
        act = record_act(by=auditor, verb="tried", about=submitted, content={"text": "SYNTHETIC"})
        erase_opening(act=act, by=auditor, reason="test")
        record_act(by=auditor, verb="tried", about=submitted, content={"text": "SYNTHETIC"})
    found = run_tests(auditor)
    assert {name for name, each in found.items() if each["failed"]} == set()
    assert {name for name, each in found.items() if not each["examined"]} == {"alerts_ended"}


def test_what_was_erased_and_comes_back_otherwise_is_found(auditor: User, submitted: Request) -> None:
    with transaction.atomic():
        act = record_act(by=auditor, verb="tried", about=submitted, content={"text": "SYNTHETIC"})
        salt = Opening.objects.get(act=act).salt
        erase_opening(act=act, by=auditor, reason="test")
    assert run_tests(auditor)["openings_erased"]["failed"] == 0
    Opening.objects.create(act=act, salt=salt, content={"text": "SYNTHETIC, other"})
    found = run_tests(auditor)
    assert found["openings_erased"]["examples"] == [str(act.pk)]
    assert found["openings_true"]["examples"] == [str(act.pk)]


def test_a_fallen_wall_is_found(auditor: User) -> None:
    with connection.cursor() as cursor:
        on = " ON acts_act" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER acts_act_forbids_update{on}")
    assert run_tests(auditor)["walls_stand"]["examples"] == ["acts_act_forbids_update"]


def test_a_clock_set_back_is_found(auditor: User, submitted: Request, moving_clock: MovingClock) -> None:
    moving_clock.move(days=-1)
    found = run_tests(auditor)
    assert found["clock_not_set_back"]["failed"] == 1


def test_a_run_is_asked_for_once_at_a_time_and_its_answer_stays(auditor: User, operator: User) -> None:
    with pytest.raises(NotAllowed):
        ask_for_tests(by=operator)
    asked = ask_for_tests(by=auditor)
    with pytest.raises(Conflict):
        ask_for_tests(by=auditor)
    answered = answer_tests(by=System("test"), test_id=asked.pk)
    assert answered.has_passed
    with pytest.raises(DatabaseError), transaction.atomic():
        KeepingTest.objects.filter(pk=asked.pk).update(has_passed=False)


# -- codes for machines, words for people ------------------------------------------------------------------------------


def test_every_step_that_the_office_records_has_words() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(fairnotice.__file__).parent.rglob("*.py"))
    verbs = set(re.findall(r'(?:verb=|ADDED = |RECUSED = )"([a-z_]+\.[a-z_]+)"', source))
    assert len(verbs) > 80
    assert sorted(verb for verb in verbs if say_act(verb) == verb) == []


def test_a_page_says_in_words_what_an_export_gives_as_codes(
    client: Client, auditor: User, reviewer: User, submitted: Request
) -> None:
    look(reviewer, submitted, at(9), purpose="register: users")
    enter(client, auditor)
    page = client.get("/audit/registers/operations/").content.decode()
    assert "Request submitted" in page and "request.submitted" not in page and "bureau_officer" not in page
    page = client.get("/audit/registers/accesses/").content.decode()
    assert "register: Users and their rights" in page and "requests.request" not in page
    assert "bureau_officer" not in client.get("/audit/registers/users/").content.decode()
    exported = str(export(client, "operations")) + str(export(client, "accesses"))
    assert all(code in exported for code in ("request.submitted", "bureau_officer", "requests.request"))


# -- what leaves, and what an auditor may not --------------------------------------------------------------------------


def test_no_cell_of_an_export_is_computed_by_a_spreadsheet() -> None:
    for cell in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"):
        assert guard_cell(cell) == f"'{cell}"
    assert guard_cell("NCB-XA") == "NCB-XA"


def export(client: Client, slug: str) -> list[list[str]]:
    answer = client.get(f"/audit/registers/{slug}/export/")
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode())))  # type: ignore[attr-defined]


def test_every_register_is_shown_and_exported_without_anybodys_name(
    client: Client, auditor: User, reviewer: User, submitted: Request
) -> None:
    look(reviewer, submitted, at(9))
    enter(client, auditor)
    for slug, register in REGISTERS.items():
        assert client.get(f"/audit/registers/{slug}/").status_code == 200
        described = client.get(f"/audit/registers/{slug}/columns/").json()
        heading, *rows = export(client, slug)
        assert heading == [column["name"] for column in described["tableSchema"]["columns"]]
        assert all(len(row) == len(heading) for row in rows)
        assert reviewer.username not in str(rows), slug
        assert register.citation.startswith("RPD")
    assert len([register for register in REGISTERS.values() if register.is_of_seven]) == 7


def test_an_auditor_never_sees_what_a_request_says(
    client: Client, auditor: User, reviewer: User, submitted: Request
) -> None:
    look(reviewer, submitted, at(9))
    identity = SubmittedFields.objects.get(submission__request=submitted).fields["identity"]
    planted = [value for value in identity.values() if isinstance(value, str) and len(value) > 5]
    assert identity["family_name"] in planted
    enter(client, auditor)
    pages = ["/audit/", "/audit/accesses/", "/audit/openings/", "/audit/decisions/", "/audit/tests/"]
    told = "".join(client.get(page).content.decode() for page in pages)
    told += "".join(client.get(f"/audit/registers/{slug}/").content.decode() for slug in REGISTERS)
    told += str([export(client, slug) for slug in REGISTERS])
    assert submitted.reference in told
    assert [name for name in planted if str(name) in told] == []


def every_address(patterns: list[URLPattern | URLResolver] | None = None, prefix: str = "/") -> list[str]:
    """Every address of the office, with made-up ids."""
    found = []
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found.extend(every_address(pattern.url_patterns, route))
        else:
            for kind, name in (("uuid", "00000000-0000-4000-8000-000000000000"), ("int", "1"), ("slug", "x")):
                while f"<{kind}:" in route:
                    before, _, after = route.partition(f"<{kind}:")
                    route = before + name + after.partition(">")[2]
            found.append(route.replace("//", "/"))
    return found


#: What everybody of the office may do about themselves: sign in and out, choose a language, read their notices,
#: declare their own ties, follow an invitation. The demo's own pages exist in the demo alone.
#: declare that somebody approached them outside the channel (Constitution, Article 30), and see what they declared.
OWN = (
    "/review/contacts/",
    "/account/",
    "/people/join/",
    "/i18n/",
    "/notices/",
    "/people/interests/",
    "/demo/",
    "/audit/",
)


#: Pages that answer whatever is sent to them, and only show.
READ_ONLY = ("/", "/api/v1/openapi.json")


def test_an_auditor_can_change_nothing_outside_the_auditors_own_records(
    client: Client, auditor: User, submitted: Request
) -> None:
    enter(client, auditor)
    before = Act.objects.count()
    tried = [address for address in every_address() if address not in READ_ONLY and not address.startswith(OWN)]
    assert len(tried) > 30
    for address in tried:
        status = client.post(address, {"note": "SYNTHETIC"}).status_code
        assert status in (401, 403, 404, 405), (address, status)
    assert Act.objects.count() == before


def test_the_desk_is_for_auditors_alone(client: Client, reviewer: User, officer: User, operator: User) -> None:
    pages = ["/audit/", "/audit/accesses/", "/audit/openings/", "/audit/samples/", "/audit/registers/accesses/export/"]
    for user in (reviewer, officer, operator):
        enter(client, user)
        assert {client.get(page).status_code for page in pages} == {404}, user.role


@pytest.mark.parametrize("address", ["?begins_on=2026-13-01", "?begins_on=2026-11-02&ends_on=2026-11-01"])
def test_days_that_cannot_be_are_answered_with_what_to_mend(client: Client, auditor: User, address: str) -> None:
    enter(client, auditor)
    for page in ("/audit/openings/", "/audit/decisions/"):
        assert client.get(page + address).status_code == 422


def test_the_pages_of_a_sample_are_walked_from_drawing_to_result(
    client: Client, auditor: User, reviewer: User, submitted: Request
) -> None:
    look(reviewer, submitted, at(9))
    enter(client, auditor)
    days = {"begins_on": (TODAY - timedelta(days=3)).isoformat(), "ends_on": TODAY.isoformat()}
    assert client.post("/audit/samples/new/", {**days, "size": "0"}).status_code == 422
    drawn = client.post("/audit/samples/new/", {**days, "size": "10", "seed": ""})
    assert drawn.status_code == 302
    page = client.get(drawn["Location"]).content.decode()
    sampled = SampledAccess.objects.get()
    assert submitted.reference in page
    address = f"/audit/samples/entries/{sampled.pk}/"
    assert address in page
    assert client.post(address, {"result": "to_ask", "note": ""}).status_code == 422
    assert client.post(address, {"result": "explained", "note": ""})["Location"] == drawn["Location"]
    assert client.get("/audit/samples/99999999999999999999/").status_code == 404


def test_an_alert_past_its_day_is_found(
    auditor: User, submitted: Request, reviewer: User, second_reviewer: User, moving_clock: MovingClock
) -> None:
    sign(reviewer, submitted)
    made = decide_request(
        by=reviewer, request_id=submitted.pk, submission_number=1, given=Given("publish", reasons(submitted))
    )
    if isinstance(made, Proposal):
        sign(second_reviewer, submitted)
        confirm_proposal(by=second_reviewer, proposal_id=made.pk)
    alert = Alert.objects.get()
    assert run_tests(auditor)["alerts_ended"] == {"test": "alerts_ended", "examined": 1, "failed": 0, "examples": []}
    moving_clock.now = datetime.combine(alert.retention_until + timedelta(days=1), at(0).timetz())
    assert run_tests(auditor)["alerts_ended"]["examples"] == [str(alert.pk)]


def test_no_day_is_left_out_between_two_policies() -> None:
    hours = read_hours(date(2026, 1, 1))
    assert hours.is_night(at(hours.night_begins))
    assert not hours.is_night(at(hours.night_begins - 1, 59))
    assert hours.is_night(at(hours.night_ends - 1, 59))
    assert not hours.is_night(at(hours.night_ends))
