"""Inviting, leaving, changing roles, losing a factor: each an act, none by the person themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from axes.models import AccessAttempt
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.foundation.people.actions.inviting import accept_invitation, invite_person, withdraw_invitation
from fairnotice.foundation.people.actions.recovering import (
    ask_factor_reset,
    confirm_factor_reset,
    decline_factor_reset,
)
from fairnotice.foundation.people.actions.standing import (
    change_role,
    deactivate_person,
    reactivate_person,
    unlock_person,
)
from fairnotice.foundation.people.models import Bureau, FactorReset, Invitation, Role, User
from tests.office.conftest import MovingClock, make_user

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery staple"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def invite(operator: User, **given: object) -> tuple[Invitation, str]:
    return invite_person(by=operator, **{"email": "new@synthetic.example", "role": "reviewer", **given})  # type: ignore[arg-type]


def test_an_invited_person_makes_their_own_account(operator: User) -> None:
    invitation, code = invite(operator)
    user = accept_invitation(code=code, username="newcomer", password=PASSWORD)
    assert (user.role, user.email, user.check_password(PASSWORD)) == ("reviewer", "new@synthetic.example", True)
    assert [act.verb for act in Act.objects.filter(about_id=str(invitation.pk))] == [
        "invitation.sent",
        "invitation.accepted",
    ]


def test_the_code_is_kept_nowhere(operator: User) -> None:
    invitation, code = invite(operator)
    kept = (
        str(list(Invitation.objects.values())) + str(list(Act.objects.values())) + str(list(Opening.objects.values()))
    )
    assert code not in kept and code.split(":")[0] not in kept
    assert len(invitation.code_digest) == 64


def test_a_code_works_once(operator: User) -> None:
    _, code = invite(operator)
    accept_invitation(code=code, username="newcomer", password=PASSWORD)
    with pytest.raises(Refused) as refused:
        accept_invitation(code=code, username="another", password=PASSWORD)
    assert "cannot be used" in refused.value.fields["code"]
    assert not User.objects.filter(username="another").exists()


def test_used_withdrawn_lapsed_and_made_up_codes_are_refused_in_the_same_words(
    operator: User, moving_clock: MovingClock
) -> None:
    _, used = invite(operator, email="a@synthetic.example")
    accept_invitation(code=used, username="newcomer", password=PASSWORD)
    withdrawn_invitation, withdrawn = invite(operator, email="b@synthetic.example")
    withdraw_invitation(by=operator, invitation_id=withdrawn_invitation.pk)
    _, lapsed = invite(operator, email="c@synthetic.example")
    moving_clock.move(days=7)
    words = set()
    for code in (used, withdrawn, lapsed, "made up", ""):
        with pytest.raises(Refused) as refused:
            accept_invitation(code=code, username="another", password=PASSWORD)
        words.add((str(refused.value), str(refused.value.fields)))
    assert len(words) == 1


def test_an_invitation_holds_until_just_before_its_seventh_day_ends(operator: User, moving_clock: MovingClock) -> None:
    _, code = invite(operator)
    moving_clock.move(days=7, seconds=-1)
    assert accept_invitation(code=code, username="newcomer", password=PASSWORD).is_active


def test_a_short_password_or_a_taken_name_leaves_the_code_good(operator: User, reviewer: User) -> None:
    _, code = invite(operator)
    with pytest.raises(Refused) as refused:
        accept_invitation(code=code, username="Reviewer-One", password="elevenchars")
    assert set(refused.value.fields) == {"username", "password"}
    assert accept_invitation(code=code, username="newcomer", password=PASSWORD).pk


def test_the_database_itself_lets_no_invitation_be_used_twice(operator: User, reviewer: User) -> None:
    invitation, code = invite(operator)
    accept_invitation(code=code, username="newcomer", password=PASSWORD)
    with pytest.raises(DatabaseError), transaction.atomic():
        Invitation.objects.filter(pk=invitation.pk).update(accepted_at=None, accepted_by=None)


@pytest.mark.parametrize("role", [role for role in Role.values if role != "operator"])
def test_nobody_but_an_operator_invites(role: str, bureau: Bureau) -> None:
    other = make_user(Role(role), "not-an-operator", bureau if role == "bureau_officer" else None)
    with pytest.raises(NotAllowed):
        invite(other)


def test_an_officer_is_invited_for_a_bureau_and_a_reviewer_for_none(operator: User, bureau: Bureau) -> None:
    for given in ({"role": "bureau_officer"}, {"role": "reviewer", "bureau": bureau}, {"role": "king"}):
        with pytest.raises(Refused):
            invite(operator, **given)
    assert not Invitation.objects.exists()


def test_one_address_is_invited_once_at_a_time(operator: User, moving_clock: MovingClock) -> None:
    invite(operator)
    with pytest.raises(Refused):
        invite(operator, email="NEW@synthetic.example")
    moving_clock.move(days=8)
    assert invite(operator)[0].pk


def test_nobody_changes_their_own_role_or_closes_their_own_account(operator: User) -> None:
    with pytest.raises(NotAllowed):
        change_role(by=operator, person_id=operator.pk, role="auditor", reason="SYNTHETIC")
    with pytest.raises(NotAllowed):
        deactivate_person(by=operator, person_id=operator.pk, reason="SYNTHETIC")
    operator.refresh_from_db()
    assert operator.role == "operator" and operator.is_active


def test_a_change_of_role_is_an_act_and_ends_every_session(client: Client, operator: User, reviewer: User) -> None:
    client.force_login(reviewer, backend=BACKEND)
    assert client.get("/").status_code == 200
    change_role(by=operator, person_id=reviewer.pk, role="senior_reviewer", reason="SYNTHETIC")
    assert client.get("/").status_code == 302
    act = Act.objects.get(verb="person.role_changed")
    assert (act.stated["from"], act.stated["to"]) == ("reviewer", "senior_reviewer")


def test_who_left_opens_nothing_and_their_acts_stay(client: Client, operator: User, reviewer: User) -> None:
    client.force_login(reviewer, backend=BACKEND)
    acts = Act.objects.filter(actor_id=str(reviewer.pk)).count()
    deactivate_person(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    assert client.get("/").status_code == 302
    assert Act.objects.filter(actor_id=str(reviewer.pk)).count() == acts > 0
    reactivate_person(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    # Coming back does not bring an old session back.
    assert client.get("/").status_code == 302


def test_an_operator_unlocks_who_is_locked_out(client: Client, operator: User, reviewer: User) -> None:
    with pytest.raises(Conflict):
        unlock_person(by=operator, person_id=reviewer.pk)
    for _ in range(5):
        client.post("/account/login/", {"login": "reviewer-one", "password": "wrong"})
    unlock_person(by=operator, person_id=reviewer.pk)
    assert not AccessAttempt.objects.exists()
    answer = client.post("/account/login/", {"login": "reviewer-one", "password": "synthetic reviewer-one password"})
    assert answer["Location"] == "/account/2fa/authenticate/"
    assert Act.objects.filter(verb="person.unlocked", about_id=str(reviewer.pk)).count() == 1


def test_a_lost_factor_is_taken_away_by_two_persons(
    client: Client, operator: User, ethics_officer: User, reviewer: User
) -> None:
    client.force_login(reviewer, backend=BACKEND)
    asked = ask_factor_reset(by=operator, person_id=reviewer.pk, reason="SYNTHETIC: seen in person")
    assert Authenticator.objects.filter(user=reviewer).exists()
    with pytest.raises(NotAllowed, match="second person"):
        confirm_factor_reset(by=operator, reset_id=asked.pk)
    confirm_factor_reset(by=ethics_officer, reset_id=asked.pk)
    assert not Authenticator.objects.filter(user=reviewer).exists()
    assert client.get("/")["Location"].startswith("/account/login/")
    with pytest.raises(Conflict):
        confirm_factor_reset(by=ethics_officer, reset_id=asked.pk)


def test_nobody_resets_or_confirms_their_own_factor(operator: User, ethics_officer: User) -> None:
    with pytest.raises(NotAllowed):
        ask_factor_reset(by=operator, person_id=operator.pk, reason="SYNTHETIC")
    asked = ask_factor_reset(by=operator, person_id=ethics_officer.pk, reason="SYNTHETIC")
    with pytest.raises(NotAllowed):
        confirm_factor_reset(by=ethics_officer, reset_id=asked.pk)


@pytest.mark.parametrize("role", ["reviewer", "auditor", "duty_reviewer"])
def test_a_reset_is_confirmed_by_an_operator_or_the_ethics_officer_only(
    operator: User, reviewer: User, role: str
) -> None:
    asked = ask_factor_reset(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    with pytest.raises(NotAllowed):
        confirm_factor_reset(by=make_user(Role(role), "colleague"), reset_id=asked.pk)


def test_a_reset_waits_two_days_and_not_longer(
    operator: User, ethics_officer: User, reviewer: User, moving_clock: MovingClock
) -> None:
    asked = ask_factor_reset(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    moving_clock.move(days=2)
    with pytest.raises(Conflict, match="too long"):
        confirm_factor_reset(by=ethics_officer, reset_id=asked.pk)
    anew = ask_factor_reset(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    moving_clock.move(days=2, seconds=-1)
    assert confirm_factor_reset(by=ethics_officer, reset_id=anew.pk).is_confirmed


def test_a_declined_reset_takes_nothing_away(operator: User, ethics_officer: User, reviewer: User) -> None:
    asked = ask_factor_reset(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    decline_factor_reset(by=ethics_officer, reset_id=asked.pk, reason="SYNTHETIC: not seen")
    assert Authenticator.objects.filter(user=reviewer).exists()


def test_the_database_itself_lets_no_reset_be_confirmed_by_one_person(operator: User, reviewer: User) -> None:
    asked = ask_factor_reset(by=operator, person_id=reviewer.pk, reason="SYNTHETIC")
    for closer in (operator, reviewer):
        with pytest.raises(IntegrityError), transaction.atomic():
            FactorReset.objects.filter(pk=asked.pk).update(
                closed_by=closer, closed_at=asked.asked_at + timedelta(hours=1), is_confirmed=True
            )
