"""The reviewers' pages: what is shown before and after the own answers are signed, and what a refusal keeps."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.html import strip_tags

from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.models import Decision, Request
from fairnotice.office.review.laying_out import write_value
from fairnotice.office.review.models import LegalReview
from fairnotice.office.review.queue import Chosen, read_page
from tests.office.examining import enter, submit

pytestmark = pytest.mark.django_db

ANSWERS = {
    "article_2": "not_compliant",
    "article_2_outcome": "whole_barred",
    "article_2_reasons": "SYNTHETIC reasons on two.",
    "article_3": "compliant",
    "article_3_reasons": "SYNTHETIC reasons on three.",
    "conclusion": "not_compliant",
    "signed": "on",
}


def desk_of(request: Request) -> str:
    return f"/review/requests/{request.pk}/"


def test_before_the_own_answers_nothing_is_recommended(officer: User, reviewer: User) -> None:
    request = submit(officer, "death-penalty")
    page = enter(reviewer).get(desk_of(request)).content.decode()
    assert "Your own answers" in page
    for hidden in ('id="findings"', "the death penalty (Article 2)", "full legal review", "<mark>", "Signed reviews"):
        assert hidden not in page
    assert "checked" not in page.split("Your own answers")[1].split("Earlier steps")[0]


def test_after_the_own_answers_the_findings_stand_beside_the_request(officer: User, reviewer: User) -> None:
    request = submit(officer, "death-penalty")
    client = enter(reviewer)
    client.post(f"{desk_of(request)}take/")
    signed = client.post(f"{desk_of(request)}sign/", ANSWERS)
    assert signed.status_code == 302
    page = client.get(desk_of(request)).content.decode()
    assert 'id="findings"' in page
    assert "the death penalty (Article 2)" in page
    assert "<mark>" in page
    assert LegalReview.objects.get().article_2_outcome == "whole_barred"


def test_a_showing_of_the_desk_is_entered_in_the_register(submitted: Request, reviewer: User) -> None:
    enter(reviewer).get(desk_of(submitted))
    entry = Access.objects.get(about_id=str(submitted.pk))
    assert (entry.actor_id, entry.purpose) == (str(reviewer.pk), "examination")


def test_a_draft_does_not_exist_for_reviewers(draft: Request, reviewer: User) -> None:
    assert enter(reviewer).get(desk_of(draft)).status_code == 404


def test_a_tied_reviewer_is_shown_nothing(submitted: Request, reviewer: User) -> None:
    declare_interest(by=reviewer, kind="nationality", country="XA")
    answer = enter(reviewer).get(desk_of(submitted))
    assert answer.status_code in (403, 404)
    assert "Facts" not in answer.content.decode()


def test_other_roles_see_neither_queue_nor_desk(submitted: Request, officer: User, auditor: User) -> None:
    for user in (officer, auditor):
        client = enter(user)
        assert client.get("/review/").status_code == 404
        assert client.get(desk_of(submitted)).status_code == 404


def test_an_incomplete_signature_keeps_what_was_typed(submitted: Request, reviewer: User) -> None:
    typed = {**ANSWERS, "article_3": "", "article_2_reasons": "SYNTHETIC words kept."}
    answer = enter(reviewer).post(f"{desk_of(submitted)}sign/", typed)
    assert answer.status_code == 422
    assert "SYNTHETIC words kept." in answer.content.decode()
    assert not LegalReview.objects.exists()


def decide(client: Client, request: Request, **given: str) -> int:
    grounds = request.submissions.latest("number").assessment.content["grounds"]
    typed = {
        "submission": "1",
        "outcome": "refuse",
        "reason": "SYNTHETIC why.",
        **{f"reason-{ground}": "SYNTHETIC on ground." for ground in grounds},
        **{f"stands-{ground}": "falls" if given.get("outcome") == "publish" else "stands" for ground in grounds},
        **given,
    }
    return client.post(f"{desk_of(request)}decide/", typed).status_code


def test_who_comes_second_is_told_and_loses_no_text(officer: User, reviewer: User, second_reviewer: User) -> None:
    request = submit(officer)
    first, second = enter(reviewer), enter(second_reviewer)
    for client in (first, second):
        client.post(f"{desk_of(request)}sign/", ANSWERS)
    assert decide(first, request) == 302
    late = second.post(
        f"{desk_of(request)}decide/", {"submission": "1", "outcome": "refuse", "reason": "SYNTHETIC late words."}
    )
    assert late.status_code == 409
    assert "SYNTHETIC late words." in late.content.decode()
    assert Decision.objects.count() == 1


def test_a_second_person_signs_before_seeing_the_proposal(officer: User, reviewer: User, second_reviewer: User) -> None:
    request = submit(officer, "death-penalty")
    first, second = enter(reviewer), enter(second_reviewer)
    sound = {**ANSWERS, "article_2": "compliant", "article_2_outcome": "no_breach", "conclusion": "compliant"}
    first.post(f"{desk_of(request)}sign/", sound)
    assert decide(first, request, outcome="publish") == 302
    before = second.get(desk_of(request)).content.decode()
    assert "A proposal waits for a second person" not in before
    second.post(f"{desk_of(request)}sign/", sound)
    assert "A proposal waits for a second person" in second.get(desk_of(request)).content.decode()
    proposal = request.proposals.get()
    assert second.post(f"/review/proposals/{proposal.pk}/confirm/").status_code == 302
    assert Decision.objects.get().second_by == second_reviewer


def test_every_page_of_the_review_answers_each_of_its_roles(submitted: Request, reviewer: User, auditor: User) -> None:
    client = enter(reviewer)
    for path in ("", "readings/", "agreement/", "casebook/", "casebook/?state=accepted", "contacts/"):
        assert client.get(f"/review/{path}").status_code == 200, path
    assert client.get(f"{desk_of(submitted)}brief/").status_code == 200
    overseer = enter(auditor)
    for path in ("agreement/", "urgent/", "contacts/"):
        assert overseer.get(f"/review/{path}").status_code == 200, path


def test_dealing_goes_to_nobody_who_is_tied(
    officer: User, other_officer: User, reviewer: User, second_reviewer: User
) -> None:
    declare_interest(by=reviewer, kind="service", country="XA")
    tied, free = submit(officer), submit(other_officer)
    enter(reviewer).post("/review/deal/", {"next": "1"})
    assert tied.assignments.get().reviewer == second_reviewer
    assert free.assignments.get().reviewer in (reviewer, second_reviewer)


def test_dealing_evens_the_desks(officer: User, reviewer: User, second_reviewer: User) -> None:
    for _ in range(4):
        submit(officer)
    page = enter(reviewer).post("/review/deal/", {"next": "1"}, follow=True).content.decode()
    assert "reviewer-one got 2 requests." in page
    assert "reviewer-two got 2 requests." in page


def test_what_nobody_may_take_is_named(officer: User, reviewer: User) -> None:
    declare_interest(by=reviewer, kind="kin", country="XA")
    request = submit(officer)
    page = enter(reviewer).post("/review/deal/", {"request": [str(request.pk)]}, follow=True).content.decode()
    assert f"Nobody may take {request.reference}" in page


def test_a_saved_view_comes_back(submitted: Request, reviewer: User) -> None:
    client = enter(reviewer)
    client.post("/review/views/", {"name": "SYNTHETIC mine", "kind": "red_notice", "order": "oldest"})
    page = client.get("/review/").content.decode()
    assert "SYNTHETIC mine" in page
    assert "kind=red_notice&amp;order=oldest" in page


def test_the_queue_costs_the_same_for_five_and_for_fifty(officer: User, reviewer: User) -> None:
    client = enter(reviewer)
    client.get("/review/")

    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get("/review/").status_code == 200
        return len(asked)

    for _ in range(5):
        submit(officer)
    few = count()
    for _ in range(45):
        submit(officer)
    assert count() == few


def test_pages_follow_each_other_without_loss(officer: User, reviewer: User) -> None:
    made = {submit(officer).pk for _ in range(7)}
    for number, pk in enumerate(sorted(made)):
        Request.objects.filter(pk=pk).update(priority=(number % 3) * 50)
    for order in ("priority", "oldest", "newest"):
        seen, key = [], ""
        while True:
            page = read_page(Chosen(order=order), user=reviewer, key=key, size=2)
            seen += [found.pk for found in page.requests]
            if not page.next_key:
                break
            key = page.next_key
        assert len(seen) == len(set(seen))
        assert set(seen) == made


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_desk_calls_things_by_names_that_people_know(officer: User, reviewer: User, language: str) -> None:
    request = submit(officer, "death-penalty")
    client = enter(reviewer)
    client.cookies["django_language"] = language
    before = client.get(desk_of(request)).content.decode()
    client.post(f"{desk_of(request)}sign/", ANSWERS)
    after = client.get(desk_of(request)).content.decode()
    groups = "alert|request|source|identity|person|offences|warrant|facts|assurances|attest|registry|context"
    for page in (before, after):
        shown = strip_tags(page.split("<main")[1].split("<footer")[0])
        assert re.findall(rf"\b(?:{groups})(?:\[\d*\])?\.[a-z_]+|\b[a-z]+_[a-z]+\b", shown) == []


def test_each_part_of_a_value_keeps_its_own_direction() -> None:
    with translation.override("ar"):
        (line,) = write_value([{"type": "passport", "number": "SYNTHETIC-XA-1", "valid_until": "2029-09-30"}])
    given = [part.text for part in line if part.is_given]
    assert given == ["SYNTHETIC-XA-1", "2029-09-30"]
    assert all(part.is_whole for part in line if part.is_given)
    assert "".join(part.text for part in line) == "النوع: جواز سفر، الرقم: SYNTHETIC-XA-1، صالح حتى: 2029-09-30"
