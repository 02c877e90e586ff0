"""Files by the machine interface: sent in signed pieces, named by their reference, behind a page's walls."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest

from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.machine.models import KeptAnswer
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.models import Request
from tests.files_made import make_pdf
from tests.office.files_given import SHOWS, attach
from tests.office.machine import Machine, nowhere

pytestmark = pytest.mark.django_db

CONTENT = make_pdf(3)
SAID = {"kind": "warrant_copy", "shows": SHOWS, "language": "en", "filename": "warrant.pdf"}


@pytest.fixture
def machine(bureau: Bureau) -> Machine:
    return Machine(bureau)


def describe(said: dict[str, str]) -> str:
    return ",".join(f"{name} {b64encode(text.encode()).decode()}" for name, text in said.items())


def send(machine: Machine, method: str, path: str, content: bytes = b"", **headers: str) -> Any:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    signed = machine.sign(method, path, content, headers=told, covered=(*machine.covered, *map(str.lower, told)))
    typed = {"Content-Type": "application/offset+octet-stream", "Content-Length": str(len(content))}
    plain = {"Tus-Resumable": "1.0.0"} | (typed if method == "PATCH" else {})
    return machine.client.generic(method, path, content, headers=signed | plain, content_type=typed["Content-Type"])


def begin(machine: Machine, request: Request, size: int = len(CONTENT), **said: str) -> Any:
    path = f"/api/v1/requests/{request.pk}/uploads"
    return send(machine, "POST", path, Upload_Length=str(size), Upload_Metadata=describe(SAID | said))


def begin_under_key(machine: Machine, draft: Request, key: str, size: int = len(CONTENT), **said: str) -> Any:
    told = {"Upload_Length": str(size), "Upload_Metadata": describe(SAID | said), "Idempotency_Key": key}
    return send(machine, "POST", f"/api/v1/requests/{draft.pk}/uploads", **told)


def path_of(begun: Any) -> str:
    return str(begun["Location"]).removeprefix("http://testserver")


def test_a_file_is_sent_in_pieces_and_named_by_its_reference(machine: Machine, draft: Request) -> None:
    begun = begin(machine, draft)
    assert begun.status_code == 201 and "Upload-Expires" in begun
    path = path_of(begun)
    assert send(machine, "PATCH", path, CONTENT[:500], Upload_Offset="0")["Upload-Offset"] == "500"
    assert send(machine, "HEAD", path)["Upload-Offset"] == "500"
    again = send(machine, "PATCH", path, CONTENT[:500], Upload_Offset="0")
    assert again.status_code == 409 and set(again.json()) == {"error"}
    last = send(machine, "PATCH", path, CONTENT[500:], Upload_Offset="500")
    assert last.status_code == 204
    told = machine.send("GET", last["Content-Location"]).json()
    assert (told["kind"], told["pages"], told["bytes"]) == ("warrant_copy", 3, len(CONTENT))
    listed = machine.send("GET", f"/api/v1/requests/{draft.pk}/attachments").json()["items"]
    assert listed == [told]
    warrant = {**draft.draft["warrant"], "copy_ref": told["reference"]}
    body = {"version": draft.draft_version, "fields": {**draft.draft, "warrant": warrant}}
    assert machine.send("PUT", f"/api/v1/requests/{draft.pk}/draft", body).status_code == 200


def test_a_reference_to_no_file_of_this_request_is_refused_by_its_path(machine: Machine, draft: Request) -> None:
    warrant = {**draft.draft["warrant"], "copy_ref": "attachment:00000000-0000-4000-8000-000000000000"}
    body = {"version": draft.draft_version, "fields": {**draft.draft, "warrant": warrant}}
    answer = machine.send("PUT", f"/api/v1/requests/{draft.pk}/draft", body)
    assert (answer.status_code, answer.json()["error"]["path"]) == (422, "warrant.copy_ref")


def test_another_bureaus_files_answer_as_what_does_not_exist(
    machine: Machine, draft: Request, officer: User, other_bureau: Bureau
) -> None:
    begun, attachment = begin(machine, draft), attach(officer, draft)
    stranger = Machine(other_bureau)
    lost = begin_nowhere(stranger)
    own = f"/api/v1/requests/{draft.pk}"
    answers = [
        begin(stranger, draft),
        send(stranger, "PATCH", path_of(begun), b"x", Upload_Offset="0"),
        send(stranger, "DELETE", path_of(begun)),
        stranger.send("GET", f"{own}/attachments"),
        stranger.send("GET", f"{own}/attachments/{attachment.pk}"),
    ]
    assert {(answer.status_code, answer.content) for answer in answers} == {(404, lost.content)}
    assert send(stranger, "HEAD", path_of(begun)).status_code == 404


def begin_nowhere(machine: Machine) -> Any:
    length, said = str(len(CONTENT)), describe(SAID)
    return send(machine, "POST", f"{nowhere()}/uploads", Upload_Length=length, Upload_Metadata=said)


def test_an_upload_belongs_to_one_request(machine: Machine, draft: Request, submitted: Request, officer: User) -> None:
    from fairnotice.office.requests.actions import begin_request

    other = begin_request(by=officer, kind="red_notice")
    path = path_of(begin(machine, draft)).replace(str(draft.pk), str(other.pk))
    assert send(machine, "PATCH", path, CONTENT, Upload_Offset="0").status_code == 404
    assert not Attachment.objects.exists()


@pytest.mark.parametrize("name", ["upload-offset", "upload-metadata", "upload-length"])
def test_what_says_where_a_piece_belongs_must_be_signed(machine: Machine, draft: Request, name: str) -> None:
    told = {"Upload-Offset": "0"} if name == "upload-offset" else {"Upload-Length": "9", "Upload-Metadata": "kind eA=="}
    path = path_of(begin(machine, draft)) if name == "upload-offset" else f"/api/v1/requests/{draft.pk}/uploads"
    method, content = ("PATCH", b"x") if name == "upload-offset" else ("POST", b"")
    left_out = tuple(header.lower() for header in told if header.lower() != name)
    signed = machine.sign(method, path, content, headers=told, covered=(*machine.covered, *left_out))
    answer = machine.client.generic(method, path, content, headers=signed | {"Tus-Resumable": "1.0.0"})
    assert answer.status_code == 401


def test_the_same_limits_hold_as_on_the_page(machine: Machine, draft: Request) -> None:
    assert begin(machine, draft, 2 * 1024**3).status_code == 413
    assert begin(machine, draft, shows=" ").json()["error"]["path"] == "shows"
    path = path_of(begin(machine, draft, 402))
    refused = send(machine, "PATCH", path, b"MZ" + bytes(400), Upload_Offset="0")
    assert (refused.status_code, refused.json()["error"]["path"]) == (422, "file")
    assert not Upload.objects.exists() and not Attachment.objects.exists()
    assert send(machine, "DELETE", path_of(begin(machine, draft))).status_code == 204
    too_long = path_of(begin(machine, draft, 2_000_000))
    assert send(machine, "PATCH", too_long, bytes(1_000_001), Upload_Offset="0").status_code == 413


def test_who_speaks_another_protocol_is_told_so(machine: Machine, draft: Request) -> None:
    path = path_of(begin(machine, draft))
    answer = machine.client.get(path, headers=machine.sign("GET", path, b""))
    assert answer.status_code == 405
    signed = machine.sign("DELETE", path, b"")
    told = machine.client.delete(path, headers=signed)
    assert (told.status_code, told["Tus-Version"]) == (412, "1.0.0") and set(told.json()) == {"error"}


def test_the_same_key_opens_one_upload_and_another_file_under_it_is_refused(
    machine: Machine, draft: Request, other_bureau: Bureau
) -> None:
    first = begin_under_key(machine, draft, "one")
    again = begin_under_key(machine, draft, "one")
    assert first.status_code == again.status_code == 201
    assert (first["Location"], first["Upload-Expires"]) == (again["Location"], again["Upload-Expires"])
    assert again["Tus-Resumable"] == "1.0.0" and not again.content
    assert Upload.objects.count() == 1
    for other in ({"size": len(CONTENT) + 1}, {"shows": "SYNTHETIC: another"}, {"filename": "other.pdf"}):
        refused = begin_under_key(machine, draft, "one", **other)  # type: ignore[arg-type]
        assert (refused.status_code, refused.json()["error"]["path"]) == (422, "Idempotency-Key")
    assert begin_under_key(Machine(other_bureau), draft, "one").status_code == 404
    assert begin_under_key(machine, draft, "two")["Location"] != first["Location"]
    assert Upload.objects.count() == 2


def test_a_key_keeps_no_refusal_of_an_upload_and_nothing_of_a_person(machine: Machine, draft: Request) -> None:
    assert begin_under_key(machine, draft, "one", shows=" ").status_code == 422
    assert begin_under_key(machine, draft, "one", 2 * 1024**3).status_code == 413
    begun = begin_under_key(machine, draft, "one", filename="SYNTHETIC-NAME.pdf")
    assert begun.status_code == 201
    kept = KeptAnswer.objects.get()
    assert "SYNTHETIC" not in repr(kept.answer) and begun["Location"] in repr(kept.answer)
    # It was given up in between: who asks again under the key is told the same, and nothing is begun anew.
    assert send(machine, "DELETE", path_of(begun)).status_code == 204
    again = begin_under_key(machine, draft, "one", filename="SYNTHETIC-NAME.pdf")
    assert again["Location"] == begun["Location"] and not Upload.objects.exists()
