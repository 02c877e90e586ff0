"""The pages of files: what a person sees, what is entered in the register, and what is never sent."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.test import Client, RequestFactory
from PIL import Image

from fairnotice.foundation.acts.models import Access
from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.files.receiving import SealingHandler
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import withdraw_request
from fairnotice.office.requests.models import Request
from tests import files_made as made
from tests.office.conftest import enter
from tests.office.files_given import SHOWS, address, attach, nowhere, posted
from tests.office.test_files import files_on_disk

pytestmark = pytest.mark.django_db


def test_a_form_attaches_a_file_without_any_script(client: Client, draft: Request, officer: User) -> None:
    enter(client, officer)
    assert client.get(address(draft)).status_code == 200
    answer = client.post(address(draft), posted(made.make_picture_with_place()))
    assert answer.status_code == 302 and answer["Location"] == f"/bureau/{draft.pk}/"
    attachment = Attachment.objects.get()
    assert (attachment.shows, attachment.name_as_given) == (SHOWS, "warrant.jpg")
    assert client.get(f"/files/{attachment.pk}/").status_code == 200


def test_the_form_keeps_its_token(draft: Request, officer: User) -> None:
    strict = enter(Client(enforce_csrf_checks=True), officer)
    assert strict.post(address(draft), posted(made.make_picture())).status_code == 403
    assert not Attachment.objects.exists() and files_on_disk() == []


def test_a_file_is_never_in_clear_on_the_disk_nor_in_a_temporary_folder(
    client: Client, draft: Request, officer: User, settings: Any, tmp_path: Any
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "temporary"
    settings.FILE_UPLOAD_TEMP_DIR.mkdir()
    content = made.make_picture("PNG", (1_500, 1_500), compress_level=0)
    assert len(content) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    assert enter(client, officer).post(address(draft), posted(content)).status_code == 302
    assert list(settings.FILE_UPLOAD_TEMP_DIR.iterdir()) == []
    (path,) = files_on_disk()
    assert content[:64] not in path.read_bytes() and content[50_000:50_064] not in path.read_bytes()


def test_what_is_refused_is_said_at_its_field_and_gone(client: Client, draft: Request, officer: User) -> None:
    enter(client, officer)
    for content, words in ((made.make_zip_bomb(), "word processor"), (b"MZ" + bytes(99), "none of JPEG")):
        answer = client.post(address(draft), posted(content))
        assert answer.status_code == 422 and words in answer.content.decode()
    answer = client.post(address(draft), {**posted(made.make_picture()), "shows": ""})
    assert answer.status_code == 422
    assert files_on_disk() == [] and not Attachment.objects.exists()


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\u202egpj.exe", "CON", "x" * 240, "<b>&quot;", "\u0000a", "ملف.pdf"]
)
def test_a_hostile_name_does_no_harm_on_any_page(client: Client, draft: Request, officer: User, name: str) -> None:
    enter(client, officer)
    assert client.post(address(draft), posted(made.make_picture(), name=name)).status_code == 302
    page = client.get(f"/files/{Attachment.objects.get().pk}/").content.decode()
    assert not set("\u202e\x00") & set(page) and "<b>" not in page


def test_a_name_longer_than_a_header_may_be_is_answered_and_nothing_is_kept(
    client: Client, draft: Request, officer: User
) -> None:
    head = 'Content-Disposition: form-data; name="file"; filename="' + "x" * 5_000 + '"'
    body = f"--x\r\n{head}\r\nContent-Type: image/jpeg\r\n\r\nSYNTHETIC\r\n--x--\r\n"
    enter(client, officer)
    answer = client.generic("POST", address(draft), body, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 400
    assert files_on_disk() == []


class NeverRead(io.BytesIO):
    def read(self, *_: Any) -> bytes:
        raise AssertionError("a body was read that is too large to be taken")

    readline = read


def test_two_gigabytes_are_refused_before_a_byte_is_read(client: Client, draft: Request, officer: User) -> None:
    enter(client, officer)
    answer = client.generic(
        "POST",
        address(draft),
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(2 * 1024**3),
        **{"wsgi.input": NeverRead()},
    )
    assert answer.status_code == 413 and "25 MB" in answer.content.decode()


def test_bytes_are_counted_whatever_was_announced(db: None) -> None:
    content = made.make_picture(size=(400, 400))
    request = RequestFactory().post("/", posted(content))
    handler = SealingHandler(most_bytes=len(content) - 1)
    request.upload_handlers = [handler]
    assert "file" not in request.FILES and handler.is_too_large
    handler.discard()
    assert files_on_disk() == []


def test_pictures_are_made_anew_and_each_look_is_entered(
    client: Client, submitted: Request, officer: User, reviewer: User
) -> None:
    attachment = attach(officer, submitted, made.make_picture_with_place())
    enter(client, reviewer)
    page = client.get(f"/files/{attachment.pk}/").content.decode()
    assert SHOWS in page and f"/files/{attachment.pk}/pictures/1/800/" in page
    picture = client.get(f"/files/{attachment.pk}/pictures/1/800/")
    assert picture["Content-Type"] == "image/jpeg" and picture["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in picture["Cache-Control"] and "sandbox" in picture["Content-Security-Policy"]
    assert made.PLACE_TAKEN not in picture.content
    with Image.open(io.BytesIO(picture.content)) as opened:
        assert opened.size == (120, 80)
    looks = Access.objects.filter(about_id=str(attachment.pk)).values_list("operation", "purpose", "actor_id")
    assert list(looks) == [("read", "examination", str(reviewer.pk)), ("view", "examination", str(reviewer.pk))]


def test_the_pages_of_a_pdf_are_turned_by_links(client: Client, submitted: Request, officer: User) -> None:
    attachment = attach(officer, submitted, made.make_pdf(3))
    enter(client, officer)
    page = client.get(f"/files/{attachment.pk}/pages/2/1200/").content.decode()
    assert f"/files/{attachment.pk}/pages/1/1200/" in page and f"/files/{attachment.pk}/pages/3/1200/" in page
    assert client.get(f"/files/{attachment.pk}/pictures/2/1200/")["Content-Type"] == "image/png"
    for wrong in ("pictures/4/800", "pictures/1/9999", "pages/4/800", "pages/1/9999"):
        assert client.get(f"/files/{attachment.pk}/{wrong}/").status_code == 404


def test_a_reviewer_takes_the_file_itself_for_a_stated_purpose(
    client: Client, submitted: Request, officer: User, reviewer: User
) -> None:
    content = made.make_picture_with_place()
    attachment = attach(officer, submitted, content, name="<script>.html")
    enter(client, reviewer)
    where = f"/files/{attachment.pk}/original/"
    assert "no virus scanner has looked" in client.get(where).content.decode()
    assert client.post(where, {"purpose": "curiosity"}).status_code == 422
    assert not Access.objects.filter(operation="take_original").exists()
    sent = client.post(where, {"purpose": "authenticity"})
    assert b"".join(sent) == content
    assert sent["Content-Type"] == "application/octet-stream" and sent["X-Content-Type-Options"] == "nosniff"
    assert sent["Content-Disposition"] == f'attachment; filename="attachment-{attachment.pk.hex[:8]}.bin"'
    entered = Access.objects.get(operation="take_original")
    assert (entered.purpose, entered.about_id) == ("authenticity", str(attachment.pk))


def test_a_bureau_takes_no_originals_even_its_own(client: Client, submitted: Request, officer: User) -> None:
    attachment = attach(officer, submitted)
    enter(client, officer)
    assert client.get(f"/files/{attachment.pk}/original/").status_code == 404
    assert client.post(f"/files/{attachment.pk}/original/", {"purpose": "order"}).status_code == 404


@pytest.mark.parametrize("path", ["", "pages/1/800/", "pictures/1/800/", "original/", "erase/"])
def test_another_bureaus_file_and_none_at_all_answer_alike(
    client: Client, submitted: Request, officer: User, other_officer: User, path: str
) -> None:
    attachment = attach(officer, submitted)
    enter(client, other_officer)
    there, nothing = (client.get(f"/files/{pk}/{path}") for pk in (attachment.pk, nowhere()))
    assert there.status_code == nothing.status_code == 404
    assert _without_token(there) == _without_token(nothing)
    assert not Access.objects.filter(about_id=str(attachment.pk)).exists()


def test_nothing_is_attached_through_a_guessed_address(
    client: Client, submitted: Request, other_officer: User, auditor: User
) -> None:
    for somebody in (other_officer, auditor):
        assert enter(client, somebody).get(address(submitted)).status_code == 404
        assert client.post(address(submitted), posted(made.make_picture())).status_code == 404
    assert client.get(address(submitted).replace("requests.request", "acts.act")).status_code == 404
    assert files_on_disk() == []


def test_a_decided_request_takes_no_more_files(client: Client, submitted: Request, officer: User) -> None:
    withdraw_request(by=officer, request_id=submitted.pk)
    assert enter(client, officer).post(address(submitted), posted(made.make_picture())).status_code == 409


def test_a_file_is_erased_after_a_reason(client: Client, draft: Request, officer: User) -> None:
    attachment = attach(officer, draft)
    enter(client, officer)
    where = f"/files/{attachment.pk}/erase/"
    assert client.get(where).status_code == 200
    assert client.post(where, {}).status_code == 422
    assert client.post(where, {"reason": "mistake"}).status_code == 302
    page = client.get(f"/files/{attachment.pk}/").content.decode()
    assert "was erased on" in page and SHOWS not in page
    assert client.get(f"/files/{attachment.pk}/pictures/1/800/").status_code == 409


def test_the_auditors_register_shows_that_files_are_there_and_no_word_of_them(
    client: Client, submitted: Request, officer: User, auditor: User
) -> None:
    attachment = attach(officer, submitted)
    enter(client, auditor)
    page = client.get("/files/register/").content.decode()
    assert str(attachment.pk) in page
    for hidden in (SHOWS, "warrant.jpg", attachment.digest, submitted.reference):
        assert hidden not in page
    for path in ("", "pictures/1/800/", "original/", "erase/"):
        assert client.get(f"/files/{attachment.pk}/{path}").status_code == 404
    assert enter(client, officer).get("/files/register/").status_code == 404


def test_the_bureaus_page_lists_its_files_and_leads_to_attaching(
    client: Client, submitted: Request, officer: User, reviewer: User
) -> None:
    attachment, office = attach(officer, submitted), attach(reviewer, submitted, shows="SYNTHETIC: of the office.")
    page = enter(client, officer).get(f"/bureau/{submitted.pk}/").content.decode()
    assert f"/files/{attachment.pk}/" in page and SHOWS in page and address(submitted) in page
    assert str(office.pk) not in page and "of the office" not in page


def _without_token(answer: Any) -> str:
    lines = answer.content.decode().splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)
