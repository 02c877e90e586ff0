"""An office without an operator is given its first from the command line, and only then."""

from __future__ import annotations

from pathlib import Path

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
from tests.office.apart import run_apart, run_command
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


def test_the_command_says_where_to_go_and_refuses_the_second_time(tmp_path: Path) -> None:
    assert run_command(tmp_path, "upgrade", "office").returncode == 0
    wrong = run_command(tmp_path, "appoint", "office", "no address")
    assert (wrong.returncode, "Write an e-mail address." in wrong.stderr) == (2, True)
    told = run_command(tmp_path, "appoint", "office", EMAIL)
    assert told.returncode == 0, told.stderr
    assert EMAIL not in told.stdout
    code = next(line.split()[1] for line in told.stdout.splitlines() if line.split()[:1] == ["code"])
    accept = "from fairnotice.foundation.people.actions.inviting import accept_invitation\n"
    run_apart(tmp_path, f"{accept}accept_invitation(code={code!r}, username='first', password={PASSWORD!r})")
    again = run_command(tmp_path, "appoint", "office", EMAIL)
    assert (again.returncode, "has an operator" in again.stderr) == (2, True)
