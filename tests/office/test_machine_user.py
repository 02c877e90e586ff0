"""The machine's user acts for its bureau by signatures alone: nobody signs in as it, and nobody takes its place."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.machine.actions import machine_user_of
from fairnotice.foundation.people.actions.inviting import accept_invitation, invite_person
from fairnotice.foundation.people.actions.standing import change_role
from fairnotice.foundation.people.models import Bureau, Role, User
from tests.office.machine import Machine

pytestmark = pytest.mark.django_db
REQUESTS = "/api/v1/requests"


@pytest.fixture
def machine(bureau: Bureau) -> Machine:
    return Machine(bureau)


@pytest.fixture
def user(machine: Machine) -> User:
    assert machine.send("GET", REQUESTS).status_code == 200
    return User.objects.get(username="machine-ncb-xa")


def test_its_making_is_an_act(user: User) -> None:
    act = Act.objects.get(verb="machine.user_made")
    assert (act.about_id, act.actor_role, act.stated) == (str(user.pk), "system", {"bureau": "NCB-XA"})


@pytest.mark.parametrize("password", ["!", "", "machine-ncb-xa", "synthetic password of nobody"])
def test_no_password_signs_anybody_in_as_it(user: User, client: Client, password: str) -> None:
    client.post("/account/login/", {"login": user.username, "password": password})
    assert "_auth_user_id" not in client.session


def test_no_mail_lets_anybody_set_it_a_password(user: User, client: Client) -> None:
    for address in ("", user.username, f"{user.username}@synthetic.example"):
        client.post("/account/password/reset/", {"email": address})
    assert mail.outbox == []
    user.refresh_from_db()
    assert not user.has_usable_password()


@pytest.mark.parametrize("name", ["machine-ncb-xb", "Machine-NCB-XB", "machine-else"])
def test_nobody_invited_takes_the_name_of_one(operator: User, other_bureau: Bureau, name: str) -> None:
    _, code = invite_person(by=operator, email="new@synthetic.example", role="bureau_officer", bureau=other_bureau)
    with pytest.raises(Refused) as refused:
        accept_invitation(code=code, username=name, password="a synthetic passphrase of some length")
    assert list(refused.value.fields) == ["username"]


def test_a_person_who_bears_its_name_stops_the_machine(machine: Machine, bureau: Bureau) -> None:
    person = User(username="machine-ncb-xa", role=Role.BUREAU_OFFICER, bureau=bureau)
    person.set_password("a synthetic passphrase of some length")
    person.save()
    assert machine.send("GET", REQUESTS).status_code == 404
    assert not Act.objects.filter(verb="machine.user_made").exists()


def test_given_another_role_it_acts_no_more(machine: Machine, user: User, operator: User, bureau: Bureau) -> None:
    change_role(by=operator, person_id=user.pk, role="reviewer", reason="SYNTHETIC")
    with pytest.raises(NotAllowed, match="cannot be told from another"):
        machine_user_of(bureau)
    assert machine.send("GET", REQUESTS).status_code == 404
