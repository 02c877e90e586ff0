"""The machine interface: signed, done once, one shape of faults, and never another bureau's."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from fairnotice import clock
from fairnotice.foundation.acts.models import Access, Act
from fairnotice.foundation.machine.models import KeptAnswer, SeenNonce
from fairnotice.foundation.machine.sweeping import sweep_machine_records
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.models import Question, Request, State
from tests.office.conftest import MovingClock, sound_fields
from tests.office.machine import Machine, nowhere

pytestmark = pytest.mark.django_db

REQUESTS = "/api/v1/requests"


@pytest.fixture
def machine(bureau: Bureau) -> Machine:
    return Machine(bureau)


@pytest.fixture
def stranger(other_bureau: Bureau) -> Machine:
    return Machine(other_bureau)


def begun(machine: Machine) -> dict[str, Any]:
    answer = machine.send("POST", REQUESTS, {"kind": "red_notice", "fields": sound_fields()})
    assert answer.status_code == 201, answer.content
    made: dict[str, Any] = answer.json()
    return made


def assert_fault(answer: Any, status: int, path: str | None = None) -> None:
    assert answer.status_code == status, answer.content
    told = answer.json()
    assert set(told) == {"error"} and set(told["error"]) == {"path", "expected", "message"}
    if path is not None:
        assert told["error"]["path"] == path


def test_a_machine_writes_submits_and_follows_its_own_request(machine: Machine) -> None:
    made = begun(machine)
    path = f"{REQUESTS}/{made['id']}"
    assert made["state"] == "draft"
    told = machine.send("GET", f"{path}/precheck").json()
    assert told["missing"] == []
    rewritten = machine.send(
        "PUT",
        f"{path}/draft",
        {"version": made["version"], "fields": sound_fields(), "languages": {"facts.summary": "en"}},
    ).json()
    assert rewritten["version"] == made["version"] + 1
    assert machine.send("POST", f"{path}/submit").json()["state"] == "submitted"
    view = machine.send("GET", path).json()
    assert view["fields"]["identity"] == sound_fields()["identity"]
    assert Act.objects.get(verb="request.submitted").actor_id == str(User.objects.get(username="machine-ncb-xa").pk)
    assert Access.objects.filter(about_id=made["id"], purpose="own_request_by_machine").count() == 2
    assert machine.send("POST", f"{path}/withdraw").json()["state"] == "withdrawn"


def test_a_machine_answers_a_question_and_states_urgency(
    machine: Machine, other_bureau: Bureau, reviewer: User
) -> None:
    own = Request.objects.get(pk=begun(machine)["id"])
    machine.send("POST", f"{REQUESTS}/{own.pk}/submit")
    question = Question.objects.create(
        request=own, number=1, asked_by=reviewer, text="SYNTHETIC", asked_at=clock.read_now(), due_on="2026-12-01"
    )
    path = f"{REQUESTS}/{own.pk}/questions/{question.number}/answer"
    assert machine.send("POST", path, {"text": "SYNTHETIC answer", "language": "fr"}).status_code == 200
    assert_fault(machine.send("POST", path, {"text": "again"}), 409)
    question.refresh_from_db()
    assert question.answer == "SYNTHETIC answer"
    urgent = {"reasons": "SYNTHETIC: a person is held.", "recipients": [other_bureau.code]}
    assert machine.send("POST", f"{REQUESTS}/{own.pk}/urgency", urgent).status_code == 200
    own.refresh_from_db()
    assert own.is_urgent and own.priority == 100
    assert_fault(machine.send("POST", f"{REQUESTS}/{own.pk}/urgency", urgent), 409)


@pytest.mark.parametrize(
    "forging",
    [
        {"created": "long ago"},
        {"created": "far ahead"},
        {"nonce": "short"},
        {"covered": ("@method", "@authority", "@path")},
        {"key_id": "11111111-1111-4111-8111-111111111111"},
        {"key_id": "no uuid"},
    ],
)
def test_a_signature_that_lacks_anything_is_none(machine: Machine, forging: dict[str, Any]) -> None:
    if "created" in forging:
        ago = timedelta(minutes=6 if forging["created"] == "long ago" else -6)
        forging = {"created": clock.read_now() - ago}
    assert_fault(machine.send("GET", REQUESTS, **forging), 401)


def test_no_signature_is_none(client: Client) -> None:
    for path in (REQUESTS, nowhere()):
        answer = client.get(path)
        assert_fault(answer, 401)
        assert "content-digest" in answer["Accept-Signature"]


def test_a_body_changed_on_its_way_is_refused(machine: Machine) -> None:
    headers = machine.sign("POST", REQUESTS, b'{"kind": "red_notice"}')
    changed = b'{"kind": "wanted_diffusion"}'
    answer = machine.client.post(REQUESTS, changed, content_type="application/json", headers=headers)
    assert_fault(answer, 401)
    assert not Request.objects.exists()


def test_a_body_whose_digest_is_not_signed_is_refused(machine: Machine) -> None:
    headers = machine.sign("POST", REQUESTS, b"")
    answer = machine.client.post(REQUESTS, b'{"kind": "red_notice"}', content_type="application/json", headers=headers)
    assert_fault(answer, 401)


def test_a_request_played_again_is_refused(machine: Machine) -> None:
    headers = machine.sign("GET", REQUESTS, b"")
    assert machine.client.get(REQUESTS, headers=headers).status_code == 200
    assert_fault(machine.client.get(REQUESTS, headers=headers), 401)


def test_an_idempotency_key_outside_the_signature_is_refused(machine: Machine) -> None:
    body = b'{"kind": "red_notice"}'
    headers = machine.sign("POST", REQUESTS, body) | {"Idempotency-Key": "added-by-somebody"}
    assert_fault(machine.client.post(REQUESTS, body, content_type="application/json", headers=headers), 401)


@pytest.mark.parametrize("changed", ["revoked_at", "lapsed", "not_yet"])
def test_a_key_that_is_not_in_force_signs_nothing(machine: Machine, moving_clock: MovingClock, changed: str) -> None:
    if changed == "revoked_at":
        machine.key.revoked_at, machine.key.revoked_by = clock.read_now(), "test"
        machine.key.save()
    else:
        moving_clock.move(days=31 if changed == "lapsed" else -1)
    assert_fault(machine.send("GET", REQUESTS), 401)


def test_a_rotated_key_signs_while_the_old_one_still_does(machine: Machine, bureau: Bureau) -> None:
    newer = Machine(bureau)
    made = begun(machine)
    assert newer.send("GET", f"{REQUESTS}/{made['id']}").status_code == 200
    assert User.objects.filter(username__startswith="machine-").count() == 1


def test_the_same_key_does_a_thing_once_and_another_body_is_refused(machine: Machine, stranger: Machine) -> None:
    first = machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="one")
    again = machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="one")
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert Request.objects.count() == 1
    assert_fault(machine.send("POST", REQUESTS, {"kind": "wanted_diffusion"}, key="one"), 422, "Idempotency-Key")
    assert stranger.send("POST", REQUESTS, {"kind": "red_notice"}, key="one").json()["id"] != first.json()["id"]


def test_what_was_refused_may_be_mended_under_the_same_key(machine: Machine) -> None:
    assert_fault(
        machine.send("POST", REQUESTS, {"kind": "red_notice", "fields": {"review": {"id": "x"}}}, key="k"), 422
    )
    assert machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="k").status_code == 201


def test_a_key_is_forgotten_after_a_day(machine: Machine, moving_clock: MovingClock) -> None:
    first = machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="one").json()
    moving_clock.move(hours=23)
    assert machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="one").json() == first
    moving_clock.move(hours=2)
    assert machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="one").json() != first


def test_an_answer_kept_carries_no_personal_data(machine: Machine) -> None:
    machine.send("POST", REQUESTS, {"kind": "red_notice", "fields": sound_fields()}, key="one")
    kept = json.dumps(KeptAnswer.objects.get().answer)
    assert sound_fields()["identity"]["family_name"] not in kept


def test_what_is_remembered_is_swept(machine: Machine, moving_clock: MovingClock) -> None:
    machine.send("POST", REQUESTS, {"kind": "red_notice"}, key="one")
    assert dict(sweep_machine_records(clock.read_now())) == {"nonces": 0, "answers": 0}
    moving_clock.move(hours=25)
    assert dict(sweep_machine_records(clock.read_now())) == {"nonces": 1, "answers": 1}
    assert not SeenNonce.objects.exists()


@pytest.mark.parametrize(
    "path",
    [
        "context.positions",
        "review.id",
        "waiver.decision",
        "interim.measure",
        "retention.reason",
        "alert.published_at",
        "source.id",
        "markers.disputed",
    ],
)
def test_a_field_of_the_office_is_refused_by_its_path(machine: Machine, path: str) -> None:
    group, key = path.split(".")
    answer = machine.send("POST", REQUESTS, {"kind": "red_notice", "fields": {group: {key: "x"}}})
    assert_fault(answer, 422, path)
    assert not Request.objects.exists()


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"facts": {"events": [{"date_from": "yesterday"}]}}, "facts.events[0].date_from"),
        ({"identity": {"no_such": "x"}}, "identity.no_such"),
        ({"no_group": {}}, "no_group"),
        ({"offences": [{"max_penalty": {"kind": "exile"}}]}, "offences[0].max_penalty.kind"),
        ({"identity": 5}, "identity"),
        ({"offences": "all"}, "offences"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_path(machine: Machine, fields: dict[str, Any], path: str) -> None:
    answer = machine.send("POST", REQUESTS, {"kind": "red_notice", "fields": fields})
    assert_fault(answer, 422, path)
    assert answer.json()["error"]["expected"]


@pytest.mark.parametrize(
    "raw",
    [b"{", b"[]", b'"x"', b"\xff\xfe", b'{"kind": "red_notice", "kind": "red_notice"}', b'{"kind": "\\u0000"}',
     b'{"kind": NaN}', b'{"fields": ' + b'{"a":' * 300 + b"1" + b"}" * 301, b'{"kind": "\\ud800"}'],
)  # fmt: skip
def test_a_body_that_is_no_sound_json_is_refused_as_the_command_does(machine: Machine, raw: bytes) -> None:
    assert_fault(machine.send("POST", REQUESTS, raw=raw), 400)


def test_a_body_too_long_is_refused(machine: Machine) -> None:
    assert_fault(machine.send("POST", REQUESTS, raw=b'{"kind": "' + b"x" * 1_000_001 + b'"}'), 413)
    assert_fault(machine.send("POST", REQUESTS, raw=b'{"kind": "' + b"x" * 4_000_000 + b'"}'), 413)


@pytest.mark.parametrize("content", [{}, {"kind": "blue_notice"}, {"kind": "red_notice", "more": 1}, {"kind": 5}])
def test_a_body_that_does_not_fit_is_told_without_its_value(machine: Machine, content: dict[str, Any]) -> None:
    answer = machine.send("POST", REQUESTS, content)
    assert_fault(answer, 422)


def test_another_bureaus_request_answers_as_none(machine: Machine, stranger: Machine) -> None:
    path = f"{REQUESTS}/{begun(machine)['id']}"
    draft = {"version": 1, "fields": {}}
    calls = [("GET", "", None), ("GET", "/precheck", None), ("PUT", "/draft", draft), ("POST", "/submit", None),
             ("POST", "/withdraw", None), ("POST", "/urgency", {"reasons": "x", "recipients": ["NCB-XA"]}),
             ("POST", "/questions/1/answer", {"text": "x"})]  # fmt: skip
    for method, end, content in calls:
        theirs = stranger.send(method, path + end, content)
        none = stranger.send(method, nowhere() + end, content)
        assert_fault(theirs, 404)
        assert theirs.content == none.content
    assert stranger.send("GET", REQUESTS).json()["items"] == []
    assert_fault(stranger.send("GET", f"{REQUESTS}?after={path.split('/')[-1]}"), 404)
    assert Request.objects.get().state == State.DRAFT


def test_the_list_is_walked_page_by_page(machine: Machine) -> None:
    made = {machine.send("POST", REQUESTS, {"kind": "red_notice"}).json()["id"] for _ in range(5)}
    seen, after = [], ""
    while True:
        page = machine.send("GET", f"{REQUESTS}?length=2{'&after=' + after if after else ''}").json()
        seen += [item["id"] for item in page["items"]]
        after = page["after"]
        if not after:
            break
    assert len(seen) == len(set(seen)) == 5 and set(seen) == made


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/v1/nothing", 404), ("DELETE", REQUESTS, 405), ("GET", f"{REQUESTS}/5", 404),
     ("GET", f"{REQUESTS}?state=secret", 422), ("GET", f"{REQUESTS}?length=0", 422),
     ("POST", f"{REQUESTS}/00000000-0000-4000-8000-000000000000/questions/99999999999999999999999/answer", 422)],
)  # fmt: skip
def test_every_fault_has_the_one_shape(machine: Machine, method: str, path: str, status: int) -> None:
    assert_fault(machine.send(method, path, {"text": "x"} if method == "POST" else None), status)


def test_the_description_names_every_operation(client: Client) -> None:
    described = client.get("/api/v1/openapi.json").json()
    assert described["openapi"].startswith("3.")
    assert len(described["paths"]) == 12
    assert "SignedByBureau" in described["components"]["securitySchemes"]
