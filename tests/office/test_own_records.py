"""What the office's own records tell the rules: refusals by exact keys, the registry, suspended rights."""

from __future__ import annotations

from typing import Any

import pytest

from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.examining import read_fields
from fairnotice.office.requests.models import AssessmentRecord, Request, State
from fairnotice.office.requests.own_records import OwnRecords
from fairnotice.office.requests.source_view import build_source_view
from tests.office.conftest import sound_fields

pytestmark = pytest.mark.django_db


def submit(by: User, fields: dict[str, Any]) -> AssessmentRecord:
    request = begin_request(by=by, kind="red_notice")
    save_draft(by=by, request_id=request.pk, fields=fields, version=0)
    return submit_request(by=by, request_id=request.pk).assessment


def finding(record: AssessmentRecord, rule: str) -> dict[str, Any]:
    (found,) = [entry for entry in record.content["findings"] if entry["rule"] == rule]
    return dict(found)


def test_another_bureaus_refusal_is_remembered_and_never_told(submitted: Request, other_officer: User) -> None:
    Request.objects.filter(pk=submitted.pk).update(state=State.REFUSED)
    fields = sound_fields(seed=2)
    fields["identity"]["id_documents"] = sound_fields()["identity"]["id_documents"]
    record = submit(other_officer, fields)
    assert finding(record, "RPD-125-3-lookup")["reason"] == "key_of_a_refusal"
    assert "refus" not in str(build_source_view(record.submission.request)).lower()


def test_a_request_that_was_not_refused_is_no_refusal(submitted: Request, officer: User) -> None:
    record = submit(officer, sound_fields())
    assert finding(record, "RPD-125-3-lookup")["reason"] != "key_of_a_refusal"


def test_the_right_to_record_is_read_from_the_bureaus_record(officer: User, bureau: Bureau) -> None:
    assert finding(submit(officer, sound_fields()), "RPD-131-3")["outcome"] == "met"
    bureau.suspended_rights = ["record"]
    bureau.save()
    assert finding(submit(officer, sound_fields(seed=3)), "RPD-131-3")["outcome"] == "not_met"


def test_an_unregistered_bureau_is_known_to_be_none(db: None) -> None:
    fields = {"source": {"id": "NCB-NOWHERE", "type": "ncb"}}
    known = OwnRecords().collect(read_fields(fields, "SYNTHETIC", "red_notice"))
    assert known["registry.ncbs"] == []
    assert "source.suspended_rights" not in known


def test_the_memory_asks_one_question_however_much_it_holds(
    submitted: Request, officer: User, django_assert_num_queries: Any
) -> None:
    for seed in range(5, 10):
        submit(officer, sound_fields(seed=seed))
    Request.objects.update(state=State.REFUSED)
    read = read_fields(sound_fields(), "SYNTHETIC", "red_notice")
    with django_assert_num_queries(2):
        assert OwnRecords().collect(read)["refusal_memory"]
