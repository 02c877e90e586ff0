"""A screening that was kept can be made again to the byte, whatever became known since; and nobody rewrites it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from fairnotice.errors import LawError
from fairnotice.foundation.acts.actions import System
from fairnotice.foundation.acts.canonical import write_canonical
from fairnotice.foundation.people.actions.keys import retire_key, rotate_key
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests import dossier
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.ending import withdraw_alert
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.models import Alert, AssessmentRecord, Request
from fairnotice.office.requests.models.kept import Basis
from fairnotice.office.requests.recomputing import BasisGone, recompute_assessment, recompute_rescreening
from fairnotice.office.requests.sealing import BASIS_KEYS, BLOCK_KEYS, SealBroken
from tests.office.examining import submit

pytestmark = pytest.mark.django_db

DAYS = st.dates(date(2012, 7, 1), date(2026, 11, 1))
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "context.refugee_status": st.fixed_dictionaries(
            {
                "status": st.sampled_from(["confirmed", "claimed", "ended"]),
                "against_country": st.sampled_from(["XA", "XB"]),
            }
        ),
        # A source may tell days as days: they are kept, and screened, as JSON has them.
        "context.ccf_decisions": st.lists(
            st.fixed_dictionaries({"date": DAYS, "decision": st.sampled_from(["deleted", "compliant"])}), max_size=3
        ),
        "context.prior_refusals": st.lists(st.fixed_dictionaries({"decided_on": DAYS}), max_size=2),
        "source.consent": st.booleans(),
        "context.note": st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20),
    },
)


class Known:
    """What the office knows in a test."""

    name = "SYNTHETIC source"

    def __init__(self) -> None:
        self.entries: Mapping[str, Any] = {}

    def collect(self, _: object) -> Mapping[str, Any]:
        return self.entries


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Known:
    source = Known()
    monkeypatch.setattr(dossier, "_SOURCES", [*dossier._SOURCES, source])
    return source


def write_again(record: AssessmentRecord) -> bytes:
    return write_canonical(recompute_assessment(AssessmentRecord.objects.get(pk=record.pk)))


@examples(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(then=ENTRIES, since=ENTRIES, story=st.sampled_from(["sound-murder", "death-penalty", "sound-kidnapping"]))
def test_an_assessment_made_again_gives_the_same_bytes_whatever_became_known_since(
    then: dict[str, Any], since: dict[str, Any], story: str, officer: User, bureau: Bureau, known: Known
) -> None:
    with transaction.atomic():
        known.entries = then
        record = submit(officer, story).submissions.get().assessment
        kept = write_canonical(AssessmentRecord.objects.get(pk=record.pk).content)
        known.entries = since
        Bureau.objects.filter(pk=bureau.pk).update(suspended_rights=["record"])
        assert write_again(record) == kept
        transaction.set_rollback(True)


def test_what_was_known_changes_what_is_found(officer: User, known: Known) -> None:
    """Else the property above would hold of any dossier."""
    silent = submit(officer).submissions.get().assessment
    known.entries = {"context.ccf_decisions": [{"date": "2025-01-01", "decision": "deleted"}]}
    told = submit(officer).submissions.get().assessment
    assert silent.content["findings"] != told.content["findings"]
    assert write_again(silent) != write_again(told)


def test_an_alert_screened_again_is_made_again_after_it_ended(
    alert: Alert, officer: User, reviewer: User, known: Known
) -> None:
    known.entries = {"context.refugee_status": {"status": "confirmed", "against_country": "XA"}}
    screened = rescreen_alert(by=reviewer, alert_id=alert.pk)
    known.entries = {}
    withdraw_alert(by=officer, alert_id=alert.pk, ground="81.2.c")
    screened.refresh_from_db()
    assert write_canonical(recompute_rescreening(screened)) == write_canonical(screened.content)


def test_a_stolen_backup_tells_nobody_what_was_known(officer: User, known: Known) -> None:
    known.entries = {"context.refugee_status": {"status": "confirmed", "confirmed_by": "MARKEROFREFUGE"}}
    submit(officer)
    basis = Basis.objects.get()
    assert b"MARKEROFREFUGE" not in bytes(basis.sealed)
    other = submit(officer).submissions.get().assessment
    sealed = basis.sealed
    Basis.objects.filter(assessment=other).update(sealed=sealed)
    with pytest.raises(SealBroken):
        write_again(other)


def test_what_was_erased_is_told_apart(submitted: Request) -> None:
    record = submitted.submissions.get().assessment
    Basis.objects.filter(assessment=record).update(sealed=b"", salt=b"")
    with pytest.raises(BasisGone, match="erased"):
        write_again(record)
    with pytest.raises(DatabaseError, match="never exchanged"), transaction.atomic():
        Basis.objects.filter(assessment=record).update(sealed=b"again")


def test_it_is_made_again_by_its_own_law_alone(submitted: Request) -> None:
    record = submitted.submissions.get().assessment
    record.rule_set = "another"
    with pytest.raises(LawError, match="another edition"):
        recompute_assessment(record)


def test_no_key_is_retired_before_what_it_sealed_is_sealed_anew(
    alert: Alert, reviewer: User, second_reviewer: User
) -> None:
    before, by = alert.content, System("SYNTHETIC")
    block = block_alert(by=reviewer, alert_id=alert.pk, reason="doubt")
    record = alert.decision.submission.assessment
    kept = write_canonical(AssessmentRecord.objects.get(pk=record.pk).content)
    for name in (BLOCK_KEYS, BASIS_KEYS):
        older = settings.KEYRING.newest(name).id
        rotate_key(by=by, name=name)
        retire_key(by=by, key_id=older)
    assert write_again(record) == kept
    lift_block(by=second_reviewer, block_id=block.pk, reasons="SYNTHETIC.")
    alert.refresh_from_db()
    assert alert.content == before
