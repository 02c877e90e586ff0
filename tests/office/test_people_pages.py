"""The pages about people: each for its role alone, no name in an address or a title, no list that grows dear."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import LazySettings
from django.core import mail
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from fairnotice.foundation.acts.models import Access, Act
from fairnotice.foundation.messages.actions import notify
from fairnotice.foundation.messages.links import register_page
from fairnotice.foundation.people.actions.recovering import ask_factor_reset
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import Bureau, BureauKey, Declaration, Interest, Role, User
from fairnotice.office.requests.models import Request
from tests.office.conftest import make_user

pytestmark = pytest.mark.django_db

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
OFFICE = {role for role in Role.values if role != "bureau_officer"}


@pytest.fixture
def sign_in(client: Client) -> Callable[[User], Client]:
    def sign(user: User) -> Client:
        client.force_login(user, backend=BACKEND)
        return client

    return sign


def said(answer: HttpResponse) -> str:
    """What a page says, without its frame: that carries the token of its form and marks where one asked to go."""
    return answer.content.decode().partition("<main")[2].partition("</main>")[0]


def addresses(person: User, bureau: Bureau, tie: Interest, reset_id: object) -> dict[str, set[str]]:
    """Every page that is opened by an address, and the roles it is for."""
    one, operators, ethics = f"/people/persons/{person.pk}/", {"operator"}, {"ethics_officer"}
    return {
        "/people/": operators,
        one: operators,
        f"{one}role/": operators,
        f"{one}account/": operators,
        f"{one}reset/": operators,
        "/people/invitations/": operators,
        "/people/invitations/new/": operators,
        "/people/bureaus/": operators,
        "/people/bureaus/new/": operators,
        f"/people/bureaus/{bureau.pk}/": operators,
        f"/people/bureaus/{bureau.pk}/change/": operators,
        f"/people/bureaus/{bureau.pk}/rights/": operators,
        f"/people/bureaus/{bureau.pk}/keys/new/": operators,
        "/people/resets/": operators | ethics,
        f"/people/resets/{reset_id}/decline/": operators | ethics,
        "/people/interests/": OFFICE,
        "/people/interests/new/": OFFICE,
        # Somebody else's tie: for the ethics officer alone. One's own is tried below.
        f"/people/interests/{tie.pk}/end/": ethics,
        f"/people/interests/case/{person.pk}/": OFFICE,
        "/people/declared/": ethics,
        f"/people/declared/{person.pk}/": ethics,
        f"/people/declared/{person.pk}/new/": ethics,
        "/people/recusals/": ethics,
        "/notices/": set(Role.values),
    }


@pytest.mark.parametrize("role", sorted(OFFICE))
def test_one_s_own_tie_has_a_page_to_end_it(role: str, sign_in: Callable[[User], Client], db: None) -> None:
    own = make_user(Role(role), "reader-here")
    tie = declare_interest(by=own, kind="kin", country="XB")
    assert sign_in(own).get(f"/people/interests/{tie.pk}/end/").status_code == 200


@pytest.mark.parametrize("role", Role.values)
def test_each_page_is_for_its_role_alone(
    role: str, sign_in: Callable[[User], Client], bureau: Bureau, reviewer: User
) -> None:
    asker = make_user(Role.OPERATOR, "operator-two")
    asked = ask_factor_reset(by=asker, person_id=reviewer.pk, reason="SYNTHETIC")
    tie = declare_interest(by=reviewer, kind="kin", country="XB")
    reader = sign_in(make_user(Role(role), "reader-here", bureau if role == "bureau_officer" else None))
    nowhere = reader.get("/people/persons/00000000-0000-4000-8000-000000000000/")
    for address, roles in addresses(reviewer, bureau, tie, asked.pk).items():
        answer = reader.get(address)
        assert answer.status_code == (200 if role in roles else 404), address
        if role not in roles:
            assert said(answer) == said(nowhere), address
        title = re.search("<title>(.*?)</title>", answer.content.decode(), re.DOTALL)
        assert title is not None
        assert "reviewer-one" not in title[1] and "Averland" not in title[1]


def test_an_invitation_is_played_to_the_first_sign_in(sign_in: Callable[[User], Client], operator: User) -> None:
    asked = sign_in(operator).post(
        "/people/invitations/new/", {"email": "new@synthetic.example", "role": "auditor", "language": "ar"}
    )
    assert asked.status_code == 200 and "no-store" in asked["Cache-Control"]
    found = re.search(r'<code dir="ltr">(.*?)</code>', asked.content.decode())
    assert found is not None
    (sent,) = mail.outbox
    assert found[1] not in sent.body and "/people/join/" in sent.body and sent.to == ["new@synthetic.example"]
    newcomer = Client()
    given = {"code": found[1], "username": "newcomer", "password": "kurz-und-x", "password_again": "kurz-und-x"}
    again = newcomer.post("/people/join/", given)
    assert again.status_code == 422 and "kurz-und-x" not in again.content.decode()
    given["password"] = given["password_again"] = "correct horse battery staple"
    assert newcomer.post("/people/join/", given)["Location"] == "/account/login/"
    signed = newcomer.post("/account/login/", {"login": "newcomer", "password": given["password"]})
    assert signed["Location"] == "/"
    assert newcomer.get("/audit/")["Location"] == "/account/2fa/totp/activate/"


def test_a_name_that_is_searched_for_stands_in_no_address(
    sign_in: Callable[[User], Client], operator: User, reviewer: User, second_reviewer: User
) -> None:
    client = sign_in(operator)
    answer = client.post("/people/search/", {"words": "reviewer-two"})
    assert answer["Location"] == "/people/"
    shown = client.get("/people/").content.decode()
    assert str(second_reviewer.pk) in shown and str(reviewer.pk) not in shown


def test_ties_are_declared_ended_and_said_to_be_complete(
    sign_in: Callable[[User], Client], auditor: User, settings: LazySettings
) -> None:
    settings.DEMO = True
    Declaration.objects.filter(user=auditor).exists()
    client = sign_in(auditor)
    answer = client.post("/people/interests/new/", {"kind": "nationality", "country": "XA"})
    assert answer["Location"] == "/people/interests/"
    tie = Interest.objects.get(user=auditor)
    assert "Averland" in client.get("/people/interests/").content.decode()
    assert client.post("/people/interests/new/", {"kind": "case", "country": "XA"}).status_code == 422
    assert client.post(f"/people/interests/{tie.pk}/end/", {"reason": ""}).status_code == 422
    client.post(f"/people/interests/{tie.pk}/end/", {"reason": "SYNTHETIC"})
    tie.refresh_from_db()
    assert tie.ended_at is not None
    before = Declaration.objects.filter(user=auditor).count()
    client.post("/people/interests/complete/")
    assert Declaration.objects.filter(user=auditor).count() == before + 1


def test_countries_are_named_in_the_readers_language(
    sign_in: Callable[[User], Client], reviewer: User, settings: LazySettings
) -> None:
    client = sign_in(reviewer)
    for language, name in (("en", "Germany"), ("fr", "Allemagne"), ("es", "Alemania"), ("ar", "ألمانيا")):
        client.post("/i18n/setlang/", {"language": language})
        assert f">{name}</option>" in client.get("/people/interests/new/").content.decode()
    settings.DEMO = True
    assert "ألمانيا" not in client.get("/people/interests/new/").content.decode()


def test_the_ethics_officer_sees_ties_enters_one_and_is_seen_looking(
    sign_in: Callable[[User], Client], ethics_officer: User, reviewer: User, settings: LazySettings
) -> None:
    settings.DEMO = True
    client = sign_in(ethics_officer)
    client.post(f"/people/declared/{reviewer.pk}/new/", {"kind": "kin", "country": "XA", "reason": "SYNTHETIC reason"})
    assert Interest.objects.get(user=reviewer, kind="kin").entered_by == ethics_officer
    assert "Averland" in client.get(f"/people/declared/{reviewer.pk}/").content.decode()
    seen = Access.objects.get(about_id=str(reviewer.pk))
    assert (seen.actor_id, seen.operation) == (str(ethics_officer.pk), "ties.read")


def test_who_is_kept_from_a_case_stands_in_the_register(
    sign_in: Callable[[User], Client], ethics_officer: User, reviewer: User, submitted: Request
) -> None:
    sign_in(reviewer).post(f"/people/interests/case/{submitted.pk}/", {"reason": "SYNTHETIC"})
    assert Interest.objects.get(user=reviewer, kind="case").request_id == submitted.pk
    shown = sign_in(ethics_officer).get("/people/recusals/").content.decode()
    assert "Stepped back from a case" in shown and "reviewer-one" not in shown


def test_a_bureau_is_added_and_its_machine_gets_a_key(
    sign_in: Callable[[User], Client], operator: User, settings: LazySettings
) -> None:
    settings.DEMO = True
    client = sign_in(operator)
    given = {"code": "NCB-XC", "name": "SYNTHETIC bureau", "country": "XC", "time_zone": "Asia/Kathmandu"}
    assert client.post("/people/bureaus/new/", given)["Location"] == "/people/bureaus/"
    assert client.post("/people/bureaus/new/", given).status_code == 422
    client.post("/people/bureaus/NCB-XC/rights/", {"rights": ["record"], "reason": "SYNTHETIC decision"})
    assert Bureau.objects.get(pk="NCB-XC").suspended_rights == ["record"]
    public = b64encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw()).decode()
    days = {"begins_on": "2026-11-23", "lapses_on": "2027-11-22"}
    assert client.post("/people/bureaus/NCB-XC/keys/new/", {"public_key": public, **days}).status_code == 302
    key = BureauKey.objects.get()
    client.post(f"/people/keys/{key.pk}/revoke/")
    key.refresh_from_db()
    assert key.revoked_at is not None
    verbs = Act.objects.filter(about_id="NCB-XC").values_list("verb", flat=True)
    assert list(verbs) == ["bureau.added", "bureau.rights_changed", "bureau.key_added", "bureau.key_revoked"]


def test_no_list_costs_more_as_it_grows(
    sign_in: Callable[[User], Client], operator: User, ethics_officer: User, bureau: Bureau
) -> None:
    def count(reader: User, address: str) -> int:
        client = sign_in(reader)
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    lists = [(operator, "/people/"), (operator, "/people/bureaus/"), (operator, "/people/resets/")]
    lists += [(ethics_officer, "/people/declared/"), (operator, "/notices/")]
    before: list[int] = []
    for number in range(12):
        if number == 1:
            before = [count(*one) for one in lists]
        person = make_user(Role.REVIEWER, f"one-of-many-{number}")
        ask_factor_reset(by=operator, person_id=person.pk, reason="SYNTHETIC")
        declare_interest(by=person, kind="kin", country="XA")
        Bureau.objects.create(code=f"NCB-{number}", name="SYNTHETIC", country="XA")
        with transaction.atomic():
            notify(by=person, users=[operator], kind="incident", about=person)
    assert [count(*one) for one in lists] == before
    assert max(before) <= 8


def test_a_notice_leads_to_what_waits_and_nobody_elses_can_be_opened(
    sign_in: Callable[[User], Client], operator: User, reviewer: User, bureau: Bureau
) -> None:
    register_page("people.bureau", lambda user, code: f"/people/bureaus/{code}/")
    with transaction.atomic():
        (notice,) = notify(by=reviewer, users=[operator], kind="incident", about=bureau)
    assert sign_in(reviewer).post(f"/notices/{notice.pk}/open/").status_code == 404
    client = sign_in(operator)
    assert "An incident was reported" in client.get("/notices/").content.decode()
    assert client.post(f"/notices/{notice.pk}/open/")["Location"] == "/people/bureaus/NCB-XA/"
    client.post("/notices/mail/", {"mail": "off"})
    assert "You get no mails" in client.get("/notices/").content.decode()


def test_the_language_that_is_switched_to_is_the_one_to_be_written_to_in(
    sign_in: Callable[[User], Client], officer: User, client: Client
) -> None:
    mine = sign_in(officer)
    mine.post("/i18n/setlang/", {"language": "ar"})
    officer.refresh_from_db()
    assert officer.language == "ar"
    assert 'dir="rtl"' in mine.get("/").content.decode()
    mine.post("/i18n/setlang/", {"language": "tlh"})
    officer.refresh_from_db()
    assert officer.language == "ar"
    assert Act.objects.filter(verb="person.language_chosen", about_id=str(officer.pk)).count() == 1
    assert client.post("/i18n/setlang/", {"language": "fr"}).status_code == 302
