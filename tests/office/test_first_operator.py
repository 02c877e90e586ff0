"""An office without an operator is given its first from the command line, and only then."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from fairnotice.clock import read_now
from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.actions import System
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.actions.inviting import (
    accept_invitation,
    invite_first_operator,
    invite_person,
    withdraw_invitation,
)
from fairnotice.foundation.people.models import Invitation, Role, User
from tests.office.conftest import make_user

pytestmark = pytest.mark.django_db

EMAIL = "first@synthetic.example"
PASSWORD = "correct horse battery staple"


def appoint() -> tuple[Invitation, str]:
    return invite_first_operator(by=System("appoint"), email=EMAIL)


def test_the_first_operator_makes_their_own_account_and_invites_the_others() -> None:
    invitation, code = appoint()
    operator = accept_invitation(code=code, username="first", password=PASSWORD)
    assert operator.role == Role.OPERATOR
    assert invite_person(by=operator, email="next@synthetic.example", role="reviewer")
    acts = Act.objects.filter(about_id=str(invitation.pk)).order_by("pk").values_list("verb", "actor_role", "actor_id")
    assert acts[0] == ("invitation.sent", "system", "appoint")


def test_where_an_operator_can_sign_in_nobody_is_invited_past_them(operator: User) -> None:
    with pytest.raises(NotAllowed, match="Nobody was invited"):
        appoint()
    assert not Invitation.objects.exists()


def test_where_the_last_operator_has_left_the_office_can_have_another(operator: User) -> None:
    operator.is_active = False
    operator.save(update_fields=["is_active"])
    assert appoint()[0].invited_by is None


def test_a_second_code_takes_the_place_of_one_that_was_lost() -> None:
    _, lost = appoint()
    _, code = appoint()
    with pytest.raises(Refused, match="cannot be used"):
        accept_invitation(code=lost, username="first", password=PASSWORD)
    assert accept_invitation(code=code, username="first", password=PASSWORD).is_active


def test_the_database_itself_lets_nobody_else_be_invited_by_nobody() -> None:
    now = read_now()
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.create(code_digest="0" * 64, email=EMAIL, role="reviewer", invited_at=now, lapses_at=now)


@pytest.mark.parametrize("changed", [{"role": "operator"}, {"email": "other@synthetic.example"}, {"code_digest": "1"}])
def test_what_an_invitation_is_for_never_changes(changed: dict[str, str]) -> None:
    invitation, _ = invite_person(by=make_user(Role.OPERATOR, "operator-two"), email=EMAIL, role="reviewer")
    with pytest.raises(DatabaseError), transaction.atomic():
        Invitation.objects.filter(pk=invitation.pk).update(**changed)
    assert withdraw_invitation(by=make_user(Role.OPERATOR, "operator-three"), invitation_id=invitation.pk).withdrawn_at
