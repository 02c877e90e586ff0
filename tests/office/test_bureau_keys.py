"""The keys of bureaus' machines: two at once while a bureau changes over, none for ever, none twice."""

from __future__ import annotations

from base64 import b64encode
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.db import DatabaseError, transaction

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.actions.bureaus import (
    BureauGiven,
    add_bureau,
    add_bureau_key,
    change_bureau,
    revoke_bureau_key,
    set_suspended_rights,
)
from fairnotice.foundation.people.models import Bureau, BureauKey, User
from fairnotice.foundation.people.queries import find_bureau_key
from tests.conftest import NOW

pytestmark = pytest.mark.django_db


def public_key() -> str:
    return b64encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw()).decode()


def add_key(operator: User, bureau: Bureau, begins_in_days: int = 0, lapses_in_days: int = 30) -> BureauKey:
    return add_bureau_key(
        by=operator,
        code=bureau.pk,
        public_key=public_key(),
        begins_at=NOW + timedelta(days=begins_in_days),
        lapses_at=NOW + timedelta(days=lapses_in_days),
    )


def test_two_keys_overlap_while_a_bureau_changes_over(operator: User, bureau: Bureau) -> None:
    older, newer = add_key(operator, bureau), add_key(operator, bureau, 20, 60)
    in_force = {
        day: [key for key in (older, newer) if find_bureau_key(key.pk, at=NOW + timedelta(days=day))]
        for day in (0, 20, 29, 30, 59, 60)
    }
    assert in_force == {
        0: [older],
        20: [older, newer],
        29: [older, newer],
        30: [newer],
        59: [newer],
        60: [],
    }


def test_a_revoked_key_is_dead_at_once_and_never_comes_back(operator: User, bureau: Bureau) -> None:
    key = add_key(operator, bureau)
    revoke_bureau_key(by=operator, key_id=key.pk)
    assert find_bureau_key(key.pk, at=NOW) is None
    with pytest.raises(Conflict):
        revoke_bureau_key(by=operator, key_id=key.pk)
    with pytest.raises(DatabaseError), transaction.atomic():
        BureauKey.objects.filter(pk=key.pk).update(revoked_at=None)


def test_one_key_serves_one_bureau_once(operator: User, bureau: Bureau, other_bureau: Bureau) -> None:
    text, until = public_key(), NOW + timedelta(days=1)
    add_bureau_key(by=operator, code=bureau.pk, public_key=text, begins_at=NOW, lapses_at=until)
    for code in (bureau.pk, other_bureau.pk):
        with pytest.raises(Refused, match="entered before"):
            add_bureau_key(by=operator, code=code, public_key=text, begins_at=NOW, lapses_at=until)


def test_pem_is_read_and_what_is_no_ed25519_key_is_not(operator: User, bureau: Bureau) -> None:
    def pem(private: Ed25519PrivateKey | X25519PrivateKey) -> str:
        return private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()

    private, until = Ed25519PrivateKey.generate(), NOW + timedelta(days=1)
    key = add_bureau_key(by=operator, code=bureau.pk, public_key=pem(private), begins_at=NOW, lapses_at=until)
    assert key.public_key == b64encode(private.public_key().public_bytes_raw()).decode()
    for text in (pem(X25519PrivateKey.generate()), "", "not a key", b64encode(b"short").decode(), "-----BEGIN"):
        with pytest.raises(Refused, match="not a public Ed25519 key"):
            add_bureau_key(by=operator, code=bureau.pk, public_key=text, begins_at=NOW, lapses_at=until)


def test_a_key_that_would_never_be_in_force_is_refused(operator: User, bureau: Bureau) -> None:
    for begins_in_days, lapses_in_days in ((5, 5), (-5, -1), (-5, 0)):
        with pytest.raises(Refused, match="never be in force"):
            add_key(operator, bureau, begins_in_days, lapses_in_days)


def test_nobody_but_an_operator_touches_bureaus_and_keys(operator: User, officer: User, bureau: Bureau) -> None:
    key = add_key(operator, bureau)
    given = BureauGiven(name="SYNTHETIC", country="XA")
    for attempt in (
        lambda: add_bureau(by=officer, code="NCB-XX", given=given),
        lambda: change_bureau(by=officer, code=bureau.pk, given=given),
        lambda: set_suspended_rights(by=officer, code=bureau.pk, rights=[], reason="SYNTHETIC"),
        lambda: add_key(officer, bureau),
        lambda: revoke_bureau_key(by=officer, key_id=key.pk),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_an_international_entity_has_powers_and_an_agreement_and_no_country(operator: User) -> None:
    given = BureauGiven(
        name="SYNTHETIC tribunal",
        is_international_entity=True,
        ie_powers=["prosecution", "investigation"],
        ie_authorization_ref="SYNTHETIC agreement",
    )
    entity = add_bureau(by=operator, code="IE-1", given=given)
    assert (entity.country, entity.ie_powers) == ("", ["investigation", "prosecution"])
    with pytest.raises(Refused) as refused:
        add_bureau(
            by=operator,
            code="IE-2",
            given=BureauGiven(name="x", country="XA", is_international_entity=True, ie_powers=["arrest"]),
        )
    assert set(refused.value.fields) == {"country", "ie_powers"}


def test_a_suspended_right_is_an_act_with_both_states(operator: User, bureau: Bureau) -> None:
    set_suspended_rights(by=operator, code=bureau.pk, rights=["record"], reason="SYNTHETIC decision")
    set_suspended_rights(by=operator, code=bureau.pk, rights=[], reason="SYNTHETIC decision")
    assert [act.stated for act in Act.objects.filter(verb="bureau.rights_changed")] == [
        {"from": [], "to": ["record"]},
        {"from": ["record"], "to": []},
    ]
