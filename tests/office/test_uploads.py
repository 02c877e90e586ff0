"""Uploads that are gone on with: by the protocol, after any interruption, and swept when nobody goes on."""

from __future__ import annotations

import hashlib
import os
from base64 import b64encode
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from fairnotice.adapters.sealed_file import SealedWriter, measure_sealed
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.files.actions.uploading import (
    append_chunk,
    begin_upload,
    finish_upload,
    give_up_upload,
    sweep_uploads,
)
from fairnotice.foundation.files.drawing import open_attachment, render_page
from fairnotice.foundation.files.models import Attachment, Upload
from fairnotice.foundation.files.sealing import find_path
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import withdraw_request
from fairnotice.office.requests.models import Request
from tests import files_made as made
from tests.office.conftest import MovingClock, enter
from tests.office.files_given import SHOWS, attach, given
from tests.office.test_files import files_on_disk

pytestmark = pytest.mark.django_db

CONTENT = made.make_pdf(40)
TUS = {"headers": {"Tus-Resumable": "1.0.0"}}


def begin(officer: User, draft: Request, size: int = len(CONTENT)) -> Upload:
    return begin_upload(by=officer, given=given(draft), size=size)


def send(officer: User, upload: Upload, offset: int, content: bytes, **more: Any) -> int:
    return append_chunk(by=officer, upload_id=upload.pk, offset=offset, pieces=[content], **more)


def test_a_file_comes_in_pieces_and_is_attached_whole(draft: Request, officer: User) -> None:
    upload = begin(officer, draft)
    for offset in range(0, len(CONTENT), 1_000):
        with pytest.raises(Conflict, match="not come whole"):
            finish_upload(by=officer, upload_id=upload.pk)
        send(officer, upload, offset, CONTENT[offset : offset + 1_000])
    attachment = finish_upload(by=officer, upload_id=upload.pk)
    assert b"".join(open_attachment(attachment).read()) == CONTENT
    assert attachment.digest == hashlib.sha256(CONTENT).hexdigest() and attachment.shows == SHOWS
    assert finish_upload(by=officer, upload_id=upload.pk) == attachment
    assert Act.objects.filter(verb="attachment.added").count() == 1
    with pytest.raises(Conflict, match="attached already"):
        send(officer, upload, len(CONTENT), b"x")


def test_a_finished_upload_keeps_neither_key_nor_words(draft: Request, officer: User) -> None:
    upload = begin(officer, draft)
    send(officer, upload, 0, CONTENT)
    finish_upload(by=officer, upload_id=upload.pk)
    upload.refresh_from_db()
    assert (upload.wrapped_key, upload.key_id, upload.shows, upload.name_as_given) == (None, "", "", "")


@pytest.mark.parametrize("offset", [0, 99, 101, 10**12])
def test_a_piece_that_belongs_elsewhere_is_not_written(draft: Request, officer: User, offset: int) -> None:
    upload = begin(officer, draft)
    send(officer, upload, 0, CONTENT[:100])
    with pytest.raises(Conflict, match="how much has come"):
        send(officer, upload, offset, CONTENT[100:200])
    assert measure_sealed(find_path(upload.file_id)).size == 100


def test_more_than_was_announced_is_not_written(draft: Request, officer: User) -> None:
    upload = begin(officer, draft, 100)
    send(officer, upload, 0, CONTENT[:60])
    with pytest.raises(Refused, match="more came"):
        append_chunk(by=officer, upload_id=upload.pk, offset=60, pieces=[bytes(30), bytes(30)])
    assert measure_sealed(find_path(upload.file_id)).size == 60


def test_a_line_that_breaks_loses_nothing_that_came(draft: Request, officer: User) -> None:
    def broken_line() -> Any:
        yield CONTENT[:500]
        raise ConnectionResetError

    upload = begin(officer, draft)
    with pytest.raises(ConnectionResetError):
        append_chunk(by=officer, upload_id=upload.pk, offset=0, pieces=broken_line())
    assert send(officer, upload, 500, CONTENT[500:]) == len(CONTENT)
    assert finish_upload(by=officer, upload_id=upload.pk).size == len(CONTENT)


def test_a_kill_between_closing_the_file_and_its_row_is_mended_by_asking_again(draft: Request, officer: User) -> None:
    upload = begin(officer, draft)
    send(officer, upload, 0, CONTENT)
    from fairnotice.foundation.files.sealing import unwrap_file

    file = unwrap_file(upload.file_id, upload.key_id, upload.wrapped_key)
    with SealedWriter(file.path, file_id=file.file_id, data_key=file.data_key) as writer:
        writer.close_seal(hashlib.sha256(CONTENT).digest())
    address = reverse("files:upload", args=[upload.pk])
    assert patch(enter(Client(), officer), address, len(CONTENT), b"").status_code == 204
    attachment = finish_upload(by=officer, upload_id=upload.pk)
    assert b"".join(open_attachment(attachment).read()) == CONTENT


def test_a_refused_file_is_given_up_with_its_upload(
    draft: Request, officer: User, django_capture_on_commit_callbacks: Any
) -> None:
    upload = begin(officer, draft, 400)
    send(officer, upload, 0, b"MZ" + bytes(398))
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused, match="none of JPEG"):
        finish_upload(by=officer, upload_id=upload.pk)
    assert not Upload.objects.exists() and not Attachment.objects.exists() and files_on_disk() == []


def test_a_request_decided_meanwhile_takes_no_file(draft: Request, officer: User) -> None:
    upload = begin(officer, draft)
    send(officer, upload, 0, CONTENT)
    withdraw_request(by=officer, request_id=draft.pk)
    with pytest.raises(Conflict, match="before it is decided"):
        finish_upload(by=officer, upload_id=upload.pk)
    assert not Attachment.objects.exists()


def test_an_upload_is_its_beginners_alone(draft: Request, officer: User, other_officer: User, reviewer: User) -> None:
    upload = begin(officer, draft)
    for somebody in (other_officer, reviewer):
        for attempt in (finish_upload, give_up_upload):
            with pytest.raises(NotAllowed):
                attempt(by=somebody, upload_id=upload.pk)
        with pytest.raises(NotAllowed):
            send(somebody, upload, 0, b"x")


def test_nobody_fills_the_disk_with_uploads_never_finished(draft: Request, officer: User) -> None:
    for _ in range(10):
        begin(officer, draft)
    with pytest.raises(Conflict, match="too many"):
        begin(officer, draft)
    with pytest.raises(Refused, match="larger than 25 MB"):
        begin(officer, draft, 2 * 1024**3)


def test_the_sweep_ends_what_lapsed_and_destroys_what_no_row_knows(
    draft: Request, officer: User, moving_clock: MovingClock, django_capture_on_commit_callbacks: Any
) -> None:
    kept = attach(officer, draft)
    render_page(kept, 1, 400)
    lapsed, under_way = begin(officer, draft), begin(officer, draft)
    Upload.objects.filter(pk=under_way.pk).update(lapses_at=moving_clock.now.replace(year=2027))
    for upload in (lapsed, under_way):
        send(officer, upload, 0, b"x")
    orphan, fresh = (find_path(lapsed.file_id).with_name(name * 32) for name in ("a", "b"))
    for path in (orphan, fresh):
        path.write_bytes(b"x")
    moving_clock.move(days=8)
    for path in files_on_disk():
        long_ago = moving_clock.now.timestamp() - 9 * 86_400
        os.utime(path, (long_ago, long_ago))
    # What the ended upload had received goes with its row, not as an orphan.
    for path in (fresh, find_path(lapsed.file_id)):
        os.utime(path, (moving_clock.now.timestamp(),) * 2)
    with django_capture_on_commit_callbacks(execute=True):
        assert sweep_uploads(moving_clock.now) == {"uploads_lapsed": 1, "files_swept": 1, "pictures_swept": 1}
    assert set(files_on_disk()) == {find_path(kept.file_id), find_path(under_way.file_id), fresh}
    assert Act.objects.get(verb="upload.lapsed").actor_role == "system"
    assert sweep_uploads(moving_clock.now) == {}


# By the protocol, as a sender meets it.


def describe(request: Request, **more: str) -> str:
    said = {
        "about_type": "requests.request",
        "about_id": str(request.pk),
        "kind": "exhibit",
        "shows": SHOWS,
        "filename": "\u202e" + "مذكرة" * 1_000,
        **more,
    }
    return ",".join(f"{name} {b64encode(value.encode()).decode()}" for name, value in said.items())


def patch(client: Client, address: str, offset: int, content: bytes, **headers: str) -> Any:
    told = {"Tus-Resumable": "1.0.0", "Upload-Offset": str(offset), **headers}
    if not content:  # Django's client leaves both out of a request without a body; browsers send them
        told |= {"Content-Type": "application/offset+octet-stream", "Content-Length": "0"}
    return client.patch(address, content, content_type="application/offset+octet-stream", headers=told)


def open_upload(client: Client, draft: Request, size: int = len(CONTENT)) -> Any:
    told = {"Tus-Resumable": "1.0.0", "Upload-Length": str(size), "Upload-Metadata": describe(draft)}
    return client.post("/files/uploads/", headers=told)


def test_a_sender_asks_how_much_has_come_and_goes_on(client: Client, draft: Request, officer: User) -> None:
    enter(client, officer)
    begun = open_upload(client, draft)
    assert begun.status_code == 201 and "Upload-Expires" in begun
    address = begun["Location"].removeprefix("http://testserver")
    assert patch(client, address, 0, CONTENT[:700])["Upload-Offset"] == "700"
    asked = client.head(address, **TUS)
    assert (asked["Upload-Offset"], asked["Upload-Length"]) == ("700", str(len(CONTENT)))
    assert "no-store" in asked["Cache-Control"] and asked["Tus-Resumable"] == "1.0.0"
    assert patch(client, address, 0, b"x").status_code == 409
    last = patch(client, address, 700, CONTENT[700:])
    attachment = Attachment.objects.get()
    assert last.status_code == 204 and last["Content-Location"] == reverse("files:file", args=[attachment.pk])
    assert attachment.name_as_given.startswith("\u202e") and attachment.pages == 40
    # The last answer may be lost on the way: asked again, the upload says that it is whole and where it stands.
    asked = client.head(address, **TUS)
    assert (asked["Upload-Offset"], asked["Content-Location"]) == (str(len(CONTENT)), last["Content-Location"])
    assert patch(client, address, len(CONTENT), b"")["Content-Location"] == last["Content-Location"]


def test_a_checksum_that_differs_leaves_nothing_of_its_piece(client: Client, draft: Request, officer: User) -> None:
    enter(client, officer)
    address = open_upload(client, draft)["Location"]
    sound = b64encode(hashlib.sha1(CONTENT[:500], usedforsecurity=False).digest()).decode()
    assert patch(client, address, 0, CONTENT[:499] + b"?", **{"Upload-Checksum": f"sha1 {sound}"}).status_code == 460
    assert client.head(address, **TUS)["Upload-Offset"] == "0"
    assert patch(client, address, 0, CONTENT[:500], **{"Upload-Checksum": f"sha1 {sound}"}).status_code == 204
    for wrong in ("md5 x", "sha256 !", "sha1"):
        assert patch(client, address, 500, b"x", **{"Upload-Checksum": wrong}).status_code in (400, 460)
    assert client.head(address, **TUS)["Upload-Offset"] == "500"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 412),
        ({"Tus-Resumable": "0.2.2"}, 412),
        ({"Tus-Resumable": "1.0.0"}, 400),
        ({"Tus-Resumable": "1.0.0", "Upload-Length": "-1"}, 400),
        ({"Tus-Resumable": "1.0.0", "Upload-Length": "9" * 40}, 400),
        ({"Tus-Resumable": "1.0.0", "Upload-Length": "5", "Upload-Metadata": "kind !"}, 400),
        ({"Tus-Resumable": "1.0.0", "Upload-Length": "5", "Upload-Metadata": "about_id eA=="}, 400),
    ],
)
def test_what_is_not_the_protocol_is_said_to_be_so(
    client: Client, officer: User, headers: dict[str, str], status: int
) -> None:
    assert enter(client, officer).post("/files/uploads/", headers=headers).status_code == status


def test_two_gigabytes_are_refused_before_a_byte_of_them_comes(client: Client, draft: Request, officer: User) -> None:
    assert open_upload(enter(client, officer), draft, 2 * 1024**3).status_code == 413
    assert not Upload.objects.exists()


def test_an_upload_can_be_given_up_and_is_nobody_elses(
    client: Client, draft: Request, officer: User, other_officer: User, django_capture_on_commit_callbacks: Any
) -> None:
    address = open_upload(enter(client, officer), draft)["Location"].removeprefix("http://testserver")
    stranger = enter(Client(), other_officer)
    assert stranger.head(address, **TUS).status_code == 404
    assert patch(stranger, address, 0, b"x").status_code == 404
    assert stranger.delete(address, **TUS).status_code == 404
    assert open_upload(stranger, draft).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        assert client.delete(address, **TUS).status_code == 204
    assert client.head(address, **TUS).status_code == 404
    assert files_on_disk() == []


def test_the_server_says_what_it_can(client: Client, officer: User) -> None:
    told = enter(client, officer).options("/files/uploads/")
    assert told.status_code == 204 and told["Tus-Max-Size"] == str(25 * 1024**2)
    assert "checksum" in told["Tus-Extension"]


def test_what_is_refused_is_told_in_words_alone(client: Client, draft: Request, officer: User) -> None:
    address = open_upload(enter(client, officer), draft, 402)["Location"].removeprefix("http://testserver")
    told = patch(client, address, 0, b"MZ" + bytes(400))
    assert told.status_code == 422 and told["Content-Type"].startswith("text/plain")
    assert "JPEG" in told.content.decode() and told["Tus-Resumable"] == "1.0.0"
