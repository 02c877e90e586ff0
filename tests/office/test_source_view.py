"""The hostile bureau: everything it can read of its own requests, searched byte by byte for what it may not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fairnotice import clock
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import submit_request
from fairnotice.office.requests.dossier import _SOURCES, register_source
from fairnotice.office.requests.models import (
    Alert,
    Block,
    Caution,
    Decision,
    Question,
    Reason,
    Request,
    SecondLook,
    State,
    Submission,
)
from fairnotice.office.requests.prechecking import precheck_request
from fairnotice.office.requests.reason_classes import REASON_CLASSES, class_of_ground
from fairnotice.office.requests.source_view import SourceView, build_source_view
from fairnotice.office.review.models import LegalReview, Proposal
from tests.office.conftest import MovingClock, enter

pytestmark = pytest.mark.django_db

#: Planted wherever the office keeps what the source may not know. None may reach it.
MARKS = ("MARKREFUGE", "MARKCHAMBER", "MARKREFUSED", "MARKREASON", "MARKCAUTION", "MARKBLOCK", "MARKPROPOSAL",
         "MARKREADING", "MARKLOOK", "MARKREVIEWER", "MARKDISSENT", "MARKCAVEAT", "MARKLANGUAGE")  # fmt: skip
#: Words that would give protection away even without a name.
TELLING = ("refuge", "refoulement", "asylum", "art2-", "art3-", "recommendation", "full_legal_review", "caution",
           "blocked", "second_by", "decided_by", "asked_by", "resubmission", "proposal")  # fmt: skip


class KnowsTheRefuge:
    """A dossier that knows a refuge, a decision of the Commission and an earlier refusal."""

    name = "MARKLANGUAGE"

    def collect(self, request: object) -> dict[str, Any]:
        return {
            "context.refugee_status": {
                "status": "refugee",
                "against_country": "XA",
                "confirmed_by": "MARKREFUGE",
            },
            "context.ccf_decisions": [{"decision": "non_compliant", "note": "MARKCHAMBER"}],
            "context.prior_refusals": [{"reference": "MARKREFUSED"}],
        }


@pytest.fixture
def protected(draft: Request, officer: User) -> Iterator[Request]:
    """A submitted request about a person of whom the office knows a refuge."""
    before = list(_SOURCES)
    register_source(KnowsTheRefuge())
    submit_request(by=officer, request_id=draft.pk)
    draft.refresh_from_db()
    yield draft
    _SOURCES[:] = before


def decide(request: Request, reviewer: User, outcome: str, grounds: list[str]) -> Decision:
    submission = request.submissions.latest("number")
    concluded = "compliant" if outcome == "publish" else "not_compliant"
    LegalReview.objects.get_or_create(
        submission=submission,
        reviewer=reviewer,
        defaults={
            "article_2": concluded,
            "article_2_reasons": "MARKREADING",
            "article_3": "compliant",
            "article_3_reasons": "MARKREADING",
            "conclusion": concluded,
            "signed_at": clock.read_now(),
        },
    )
    decision = Decision.objects.create(
        request=request,
        submission=submission,
        outcome=outcome,
        decided_by=reviewer,
        decided_at=clock.read_now(),
        recommendation="refuse",
        follows=True,
        caveat="MARKCAVEAT",
    )
    for ground in grounds:
        Reason.objects.create(
            decision=decision,
            ground=ground,
            citation="ROP 2-32-b",
            text="MARKREASON",
            stands=outcome != "publish" or None,
        )
    after = {"refuse": State.REFUSED, "return_for_completion": State.RETURNED, "publish": State.PUBLISHED}[outcome]
    request.state, request.decided_at = after, clock.read_now()
    request.save()
    return decision


def plant_review(submission: Submission, reviewer: User, other: User) -> None:
    answers = {"article_2": "not_compliant", "article_3": "compliant", "conclusion": "not_compliant"}
    texts = {"article_2_reasons": "MARKREADING", "article_3_reasons": "MARKREADING"}
    signed = {"signed_at": clock.read_now(), "signature": "", "rule_set": ""}
    LegalReview.objects.create(submission=submission, reviewer=reviewer, **answers, **texts, **signed)
    LegalReview.objects.create(submission=submission, reviewer=other, is_blind=True, **answers, **texts, **signed)
    Proposal.objects.create(
        request=submission.request,
        submission=submission,
        proposed_by=reviewer,
        outcome="refuse",
        follows=True,
        reasons=[{"ground": "art2-refugee", "text": "MARKPROPOSAL"}],
        why_second=["grounds"],
        proposed_at=clock.read_now(),
        dissent="MARKDISSENT",
    )


def everything_it_sees(client: Client, request: Request) -> bytes:
    """Every page and export that a bureau's officer can open of a request, one after the other."""
    names = ("detail", "export", "check", "offences", "submitted", "urgency", "withdraw")
    paths = [reverse(f"requests:{name}", args=[request.pk]) for name in names]
    paths += [reverse("requests:list"), reverse("requests:begin"), reverse("home")]
    paths += [reverse("requests:answer", args=[request.pk, question.number]) for question in request.questions.all()]
    seen = b""
    for path in paths:
        answer = client.get(path)
        seen += answer.content + repr(answer.items()).encode()
    seen += client.post(reverse("requests:search"), {"text": request.reference}).content
    return seen + "".join(f"{message.subject}{message.body}" for message in mail.outbox).encode()


def assert_nothing_shows(seen: bytes) -> None:
    found = [mark for mark in MARKS if mark.encode() in seen]
    assert found == []
    lower = seen.lower().replace(b"a caution", b"")
    assert [word for word in TELLING if word.encode() in lower] == []


def test_a_bureau_reads_nothing_of_what_protects_the_person(
    client: Client, protected: Request, officer: User, reviewer: User, second_reviewer: User
) -> None:
    reviewer.username = reviewer.first_name = "MARKREVIEWER"
    reviewer.save()
    submission = protected.submissions.get()
    assert submission.assessment.content["grounds"]
    plant_review(submission, reviewer, second_reviewer)
    Question.objects.create(
        request=protected,
        number=1,
        asked_by=reviewer,
        text="SYNTHETIC question",
        asked_at=clock.read_now(),
        due_on="2026-12-01",
    )
    bureau = enter(client, officer)
    assert_nothing_shows(everything_it_sees(bureau, protected))
    decide(protected, reviewer, "refuse", ["", "art2-refugee", "art2-refoulement", "resubmission-after-refusal"])
    seen = everything_it_sees(bureau, protected)
    assert_nothing_shows(seen)
    assert b"Article 2 of the Constitution" in seen


def test_a_refusal_for_refuge_reads_like_any_other_under_article_2(
    protected: Request, reviewer: User, moving_clock: MovingClock
) -> None:
    views = []
    for ground in ("art2-refugee", "art2-refoulement", "art2-fair-trial", "art2-double-jeopardy"):
        moving_clock.move(hours=1)
        decision = decide(protected, reviewer, "refuse", ["", ground])
        told = build_source_view(protected).decision
        assert told is not None
        views.append((told.outcome, told.reasons, told.to_mend, told.lacking))
        assert told.decided_at == decision.decided_at
    assert len({str(view) for view in views}) == 1


def test_a_return_names_only_what_can_be_mended(protected: Request, reviewer: User) -> None:
    decide(protected, reviewer, "return_for_completion", ["", "art2-refugee", "art3-political", "insufficient-facts"])
    told = build_source_view(protected).decision
    assert told is not None
    assert [reason.code for reason in told.reasons] == ["judicial-data"]


def test_a_blocked_alert_reads_as_one_under_an_interim_measure(
    client: Client, protected: Request, officer: User, reviewer: User
) -> None:
    decision = decide(protected, reviewer, "publish", [""])
    alert = Alert.objects.create(
        request=protected,
        decision=decision,
        kind="red_notice",
        content={},
        recipients=["ALL"],
        published_at=clock.read_now(),
        retention_until="2031-01-01",
    )
    Caution.objects.create(
        alert=alert, reason="MARKCAUTION", cautioned_at=clock.read_now(), cautioned_by="MARKREVIEWER"
    )
    SecondLook.objects.create(alert=alert, reason="MARKLOOK", raised_at=clock.read_now(), raised_by="MARKLOOK")
    bureau = enter(client, officer)
    published = build_source_view(protected).alert
    assert published is not None and published.state == "published"
    assert_nothing_shows(everything_it_sees(bureau, protected))
    Block.objects.create(
        alert=alert,
        reason="MARKBLOCK",
        blocked_at=clock.read_now(),
        blocked_by="x",
        state_before="published",
        sealed=b"",
    )
    Alert.objects.filter(pk=alert.pk).update(state="blocked")
    blocked = build_source_view(protected).alert
    assert blocked is not None and blocked.state == "interim_measure"
    assert blocked.measure_since == clock.read_now()
    assert_nothing_shows(everything_it_sees(bureau, protected))


def test_the_precheck_does_not_move_with_what_the_office_knows(draft: Request, officer: User) -> None:
    before = precheck_request(draft, officer)
    known = list(_SOURCES)
    register_source(KnowsTheRefuge())
    try:
        assert precheck_request(draft, officer) == before
    finally:
        _SOURCES[:] = known


def test_the_precheck_never_speaks_of_articles_2_and_3(draft: Request, officer: User) -> None:
    draft.draft["person"]["public_role"] = ["SYNTHETIC member of an opposition party"]
    draft.draft["offences"][0]["max_penalty"] = {"kind": "death"}
    draft.draft["proceedings"]["in_absentia"] = "yes"
    told = precheck_request(draft, officer)
    assert not [condition for condition in told.conditions if not condition.rule.startswith("RPD-")]
    words = " ".join([condition.ask for condition in told.conditions] + [entry.words for entry in told.missing])
    assert "Article 3" not in words and "Article 2" not in words


def test_another_bureaus_request_answers_as_one_that_does_not_exist(
    client: Client, draft: Request, other_officer: User
) -> None:
    stranger = enter(client, other_officer)
    nobody = "00000000-0000-4000-8000-000000000000"
    for name in ("detail", "export", "check", "offences", "submitted", "urgency", "withdraw"):
        theirs = stranger.get(reverse(f"requests:{name}", args=[draft.pk]))
        none = stranger.get(reverse(f"requests:{name}", args=[nobody]))
        assert theirs.status_code == none.status_code == 404
        assert _without_token(theirs.content) == _without_token(none.content)
    assert draft.reference.encode() not in stranger.get(reverse("requests:list")).content
    assert draft.reference.encode() not in stranger.post(
        reverse("requests:search"), {"text": draft.reference}
    ).content.replace(b'value="' + draft.reference.encode() + b'"', b"")


def test_asking_for_anothers_request_costs_the_same_queries_as_for_none(
    client: Client, draft: Request, other_officer: User
) -> None:
    stranger = enter(client, other_officer)
    counts = []
    for own in (draft.pk, "00000000-0000-4000-8000-000000000000"):
        stranger.get(reverse("requests:detail", args=[own]))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            stranger.get(reverse("requests:detail", args=[own]))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_every_ground_falls_into_one_class_of_the_closed_list() -> None:
    classes = {ground: class_of_ground(ground) for ground in GROUNDS}
    assert set(classes.values()) <= set(REASON_CLASSES)
    assert classes["art2-refugee"] is classes["art2-refoulement"] is classes["art2-torture"]


def test_the_source_view_has_no_field_for_what_is_the_offices() -> None:
    fields = set(SourceView.__dataclass_fields__)
    assert fields == {
        "id", "reference", "kind", "state", "version", "created_at", "submitted_at", "is_urgent", "is_synthetic",
        "fields", "languages", "questions", "decision", "alert",
    }  # fmt: skip


def _without_token(content: bytes) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", content)
