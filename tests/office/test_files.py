"""Attachments: what is kept, what is refused, who sees what, what erasing and rotating leave."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck
from hypothesis import given as made_up
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fairnotice.adapters.keyring import Key, KeyMissing
from fairnotice.adapters.sealed_file import SealBroken
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.foundation.acts.queries import acts_about, is_opening_true
from fairnotice.foundation.files import scanning
from fairnotice.foundation.files.actions.adding import attach_file
from fairnotice.foundation.files.actions.erasing import erase_attachment
from fairnotice.foundation.files.actions.keys import rotate_file_keys
from fairnotice.foundation.files.drawing import open_attachment, render_page
from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.files.names import keep_name, show_name
from fairnotice.foundation.files.queries import (
    attachments_of,
    find_attachment,
    reference_of,
    register_of_attachments,
    resolve_reference,
)
from fairnotice.foundation.files.scanning import TEST_FILE
from fairnotice.foundation.files.sealing import find_path
from fairnotice.foundation.people.actions.keys import retire_key, rotate_key
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request, withdraw_request
from fairnotice.office.requests.models import Request
from tests import files_made as made
from tests.office.files_given import SHOWS, attach, given, nowhere, seal

pytestmark = pytest.mark.django_db

HOSTILE_NAMES = (
    "../../etc/passwd",
    "C:\\Windows\\System32\\con.exe",
    "AUX",
    "warrant\x00.exe.jpg",
    "warrant\u202egpj.exe",
    "\u2066name\u2069\u200b",
    "line\nbreak\r\nSet-Cookie: a=b",
    "x" * 5_000,
    "مذكرة توقيف.jpg",
    "\ud800 half.png",
    "<script>alert(1)</script>",
    "",
)


def files_on_disk() -> list[Path]:
    return [path for path in Path(settings.FILES_FOLDER).rglob("*") if path.is_file()]


def test_a_file_is_kept_as_it_came_under_a_random_name_and_sealed(draft: Request, officer: User) -> None:
    content = made.make_picture_with_place()
    attachment = attach(officer, draft, content)
    (path,) = files_on_disk()
    assert b"".join(open_attachment(attachment).read()) == content
    assert attachment.digest == hashlib.sha256(content).hexdigest()
    assert (attachment.size, attachment.pages, attachment.media_type) == (len(content), 1, "image/jpeg")
    assert path.name == attachment.file_id.hex and attachment.pk.hex not in str(path)
    assert made.PLACE_TAKEN not in path.read_bytes() and b"\xff\xd8\xff" not in path.read_bytes()
    assert path.stat().st_mode & 0o077 == 0


def test_the_act_says_what_kind_and_hides_digest_name_and_words(draft: Request, officer: User) -> None:
    attachment = attach(officer, draft)
    act = acts_about(draft).get(verb="attachment.added")
    told = str(act.stated)
    assert act.stated["attachment"] == str(attachment.pk)
    assert attachment.digest not in told and SHOWS not in told and "warrant.jpg" not in told
    assert is_opening_true(act.opening) and act.opening.content["digest"] == attachment.digest


#: What is sent, and the words of its refusal.
HARMFUL = {
    "empty": (b"", "empty"),
    "text": (b"SYNTHETIC text", "none of JPEG"),
    "program": (b"MZ" + bytes(400), "none of JPEG"),
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "none of JPEG"),
    "html": (b"<!DOCTYPE html><script>", "none of JPEG"),
    "gif": (b"GIF89a" + bytes(50), "none of JPEG"),
    "zip bomb": (made.make_zip_bomb(), "archive or a document"),
    "cut off": (made.make_picture()[:300], "damaged"),
    "pdf of one line": (b"%PDF-1.7\n", "damaged"),
    "html behind a jpeg": (b"\xff\xd8\xff" + b"<html>" * 100, "damaged"),
    "pixel bomb": (made.make_png_of(50_000, 50_000), "too many pixels"),
    "long pdf": (made.make_pdf(301), "more than 300 pages"),
    "virus test file": (b"X5O" + TEST_FILE, "virus"),
    "virus test file in a picture": (made.make_picture(comment=TEST_FILE), "virus"),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_what_is_no_sound_picture_or_pdf_leaves_nothing_behind(draft: Request, officer: User, name: str) -> None:
    content, words = HARMFUL[name]
    with pytest.raises(Refused, match=words) as refused:
        attach_file(by=officer, given=given(draft), file=seal(content))
    assert set(refused.value.fields) == {"file"}
    assert not Attachment.objects.exists() and files_on_disk() == []
    assert not Act.objects.filter(verb="attachment.added").exists()


def test_a_file_over_its_limit_is_refused(draft: Request, officer: User, settings: Any) -> None:
    content = made.make_picture()
    settings.FILES_MOST_BYTES = {**settings.FILES_MOST_BYTES, "warrant_copy": len(content)}
    attach(officer, draft, content)
    with pytest.raises(Refused, match="larger than"):
        attach(officer, draft, content + b"x")


def test_a_photograph_is_no_pdf(draft: Request, officer: User) -> None:
    with pytest.raises(Refused, match="not a PDF"):
        attach(officer, draft, made.make_pdf(), kind="photograph")


def test_so_many_files_and_no_more(draft: Request, officer: User, settings: Any) -> None:
    settings.FILES_MOST_HELD = 1
    attach(officer, draft)
    with pytest.raises(Refused, match="1 files are attached"):
        attach(officer, draft)


@pytest.mark.parametrize(
    "said", [{"kind": "../x"}, {"shows": "  "}, {"shows": "x" * 1_001}, {"language": "../en"}], ids=str
)
def test_an_incomplete_description_is_refused_at_its_field(draft: Request, officer: User, said: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        attach(officer, draft, **said)
    assert set(refused.value.fields) == set(said)
    assert files_on_disk() == []


@pytest.mark.parametrize("name", HOSTILE_NAMES, ids=range(len(HOSTILE_NAMES)))
def test_a_hostile_name_is_text_and_nothing_else(draft: Request, officer: User, name: str) -> None:
    attachment = attach(officer, draft, name=name)
    attachment.refresh_from_db()
    assert attachment.name_as_given == keep_name(name)
    assert [path.name for path in files_on_disk()] == [attachment.file_id.hex]


@made_up(st.text(max_size=300))
def test_whatever_the_name_it_is_kept_in_utf8_and_shown_in_one_harmless_line(name: str) -> None:
    keep_name(name).encode("utf-8")
    assert "\x00" not in keep_name(name)
    shown = show_name(keep_name(name))
    assert len(shown) <= 81
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\n\r\t\x00\u2028")


@hypothesis_settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@made_up(st.binary(max_size=2_000))
def test_no_bytes_whatever_break_the_examination(draft: Request, officer: User, content: bytes) -> None:
    for beginning in (b"", b"\xff\xd8\xff", b"%PDF-", b"II*\x00"):
        with pytest.raises(Refused), transaction.atomic():
            attach(officer, draft, beginning + content + b"\0")
    assert files_on_disk() == []


def test_a_bureau_sees_its_own_and_not_what_the_office_attached(
    submitted: Request, officer: User, other_officer: User, reviewer: User
) -> None:
    own = attach(officer, submitted)
    office = attach(reviewer, submitted, kind="exhibit")
    assert list(attachments_of(officer, submitted)) == [own]
    assert set(attachments_of(reviewer, submitted)) == {own, office}
    assert find_attachment(reviewer, own.pk) == own
    for who, what in ((officer, office.pk), (other_officer, own.pk), (other_officer, nowhere())):
        with pytest.raises(NotAllowed, match="there is no such file for you"):
            find_attachment(who, what)


def test_what_is_not_theirs_and_what_is_not_there_cost_the_same_queries(
    submitted: Request, officer: User, other_officer: User, django_assert_num_queries: Any
) -> None:
    own = attach(officer, submitted)
    for what in (own.pk, nowhere()):
        with django_assert_num_queries(1), pytest.raises(NotAllowed):
            find_attachment(other_officer, what)


def test_a_draft_is_its_bureaus_alone(draft: Request, officer: User, reviewer: User) -> None:
    attachment = attach(officer, draft)
    with pytest.raises(NotAllowed):
        find_attachment(reviewer, attachment.pk)
    with pytest.raises(NotAllowed):
        attach(reviewer, draft)


@pytest.mark.parametrize("role", ["auditor", "operator", "ethics_officer"])
def test_who_does_not_examine_sees_no_content(
    submitted: Request, officer: User, role: str, request: pytest.FixtureRequest
) -> None:
    somebody = request.getfixturevalue(role)
    attachment = attach(officer, submitted)
    with pytest.raises(NotAllowed):
        find_attachment(somebody, attachment.pk)
    with pytest.raises(NotAllowed):
        attach(somebody, submitted)
    assert list(attachments_of(somebody, submitted)) == []


def test_an_auditor_reads_the_register_and_nobody_else(
    draft: Request, officer: User, auditor: User, reviewer: User
) -> None:
    attachment = attach(officer, draft)
    (row,) = register_of_attachments(auditor)
    assert row.pk == attachment.pk
    assert {"shows", "name_as_given", "digest", "wrapped_key"} <= row.get_deferred_fields()
    with pytest.raises(NotAllowed):
        register_of_attachments(reviewer)


def test_nothing_is_attached_to_another_bureaus_request_or_a_closed_one(
    submitted: Request, officer: User, other_officer: User
) -> None:
    with pytest.raises(NotAllowed):
        attach(other_officer, submitted)
    withdraw_request(by=officer, request_id=submitted.pk)
    with pytest.raises(Conflict, match="before it is decided"):
        attach(officer, submitted)
    assert files_on_disk() == []


def test_a_file_that_was_changed_on_the_disk_is_shown_to_nobody(draft: Request, officer: User) -> None:
    attachment = attach(officer, draft)
    path = find_path(attachment.file_id)
    changed = bytearray(path.read_bytes())
    changed[200] ^= 1
    path.write_bytes(changed)
    with pytest.raises(SealBroken):
        render_page(attachment, 1, 400)


def test_a_picture_made_once_is_kept_sealed_and_made_again_when_broken(
    draft: Request, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachment = attach(officer, draft, made.make_pdf())
    first = render_page(attachment, 2, 400)
    (kept,) = (path for path in files_on_disk() if path.parent.name == "drawn")
    assert b"PNG" not in kept.read_bytes()
    with monkeypatch.context() as without:
        without.setattr("fairnotice.foundation.files.drawing.draw_page", lambda *_, **__: pytest.fail("drawn again"))
        assert render_page(attachment, 2, 400) == first
    kept.write_bytes(kept.read_bytes()[:-1])
    assert render_page(attachment, 2, 400) == first
    for number, width in ((3, 400), (0, 400), (1, 401), (1, 10_000)):
        with pytest.raises(NotAllowed):
            render_page(attachment, number, width)


def test_erasing_destroys_key_file_pictures_and_words_and_leaves_row_and_act(
    draft: Request, officer: User, django_capture_on_commit_callbacks: Any
) -> None:
    attachment = attach(officer, draft)
    render_page(attachment, 1, 400)
    assert len(files_on_disk()) == 2
    with django_capture_on_commit_callbacks(execute=True):
        erase_attachment(by=officer, attachment_id=attachment.pk, reason="mistake")
    assert files_on_disk() == []
    attachment.refresh_from_db()
    assert (attachment.wrapped_key, attachment.digest, attachment.shows, attachment.name_as_given) == (None, "", "", "")
    added, erased = (acts_about(draft).get(verb=verb) for verb in ("attachment.added", "attachment.erased"))
    assert not Opening.objects.filter(act=added).exists() and added.commitment
    assert erased.stated == {"attachment": str(attachment.pk), "reason": "mistake"}
    with pytest.raises(Conflict):
        render_page(attachment, 1, 400)
    with pytest.raises(Conflict):
        erase_attachment(by=officer, attachment_id=attachment.pk, reason="mistake")


def test_who_may_erase(submitted: Request, officer: User, reviewer: User, second_reviewer: User) -> None:
    own, office = attach(officer, submitted), attach(reviewer, submitted)
    with pytest.raises(NotAllowed):
        erase_attachment(by=reviewer, attachment_id=own.pk, reason="mistake")
    with pytest.raises(NotAllowed):
        erase_attachment(by=officer, attachment_id=office.pk, reason="mistake")
    with pytest.raises(Refused):
        erase_attachment(by=second_reviewer, attachment_id=office.pk, reason="because")
    erase_attachment(by=second_reviewer, attachment_id=office.pk, reason="not_needed")
    withdraw_request(by=officer, request_id=submitted.pk)
    with pytest.raises(Conflict):
        erase_attachment(by=officer, attachment_id=own.pk, reason="mistake")
    assert erase_attachment(by=second_reviewer, attachment_id=own.pk, reason="retention").erased_at


def test_the_database_refuses_to_change_or_delete_an_attachment(draft: Request, officer: User) -> None:
    rows = Attachment.objects.filter(pk=attach(officer, draft).pk)
    attempts = [
        lambda: rows.update(digest="0" * 64),
        lambda: rows.update(shows="SYNTHETIC other"),
        lambda: rows.update(about_id=str(nowhere())),
        lambda: rows.update(bureau_id=None),
        lambda: rows.update(wrapped_key=None),
        rows.delete,
    ]
    for attempt in attempts:
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
    assert rows.get().shows == SHOWS


def test_rotating_wraps_keys_anew_and_touches_no_file(draft: Request, officer: User, operator: User) -> None:
    content = made.make_picture()
    attachment = attach(officer, draft, content)
    before = find_path(attachment.file_id).read_bytes()
    old: Key = settings.KEYRING.find(attachment.key_id)
    assert rotate_file_keys(by=operator) == 1
    attachment.refresh_from_db()
    assert attachment.key_id != old.id
    settings.KEYRING.retire(old)
    assert b"".join(open_attachment(attachment).read()) == content
    assert find_path(attachment.file_id).read_bytes() == before
    with pytest.raises(KeyMissing):
        settings.KEYRING.find(old.id)


def test_a_reference_points_only_to_a_file_of_the_same_request(draft: Request, officer: User) -> None:
    attachment = attach(officer, draft)
    text = reference_of(attachment)
    assert text == f"attachment:{attachment.pk}"
    assert resolve_reference(text, draft) == attachment
    another = begin_request(by=officer, kind="red_notice")
    for wrong, thing in ((text, another), ("attachment:x", draft), ("SYNTHETIC-COPY-1", draft), ("", draft)):
        assert resolve_reference(wrong, thing) is None
    erase_attachment(by=officer, attachment_id=attachment.pk, reason="mistake")
    assert resolve_reference(text, draft) is None


class Scanner:
    """A stand-in for clamd's socket: reads what it is shown and gives one answer."""

    def __init__(self, answer: bytes) -> None:
        self.answer, self.shown = answer, b""

    def __call__(self, *_: object) -> Scanner:
        return self

    def __enter__(self) -> Scanner:
        return self

    def __exit__(self, *_: object) -> None: ...

    def settimeout(self, seconds: float) -> None: ...

    def connect(self, address: str) -> None:
        if not self.answer:
            raise ConnectionRefusedError

    def sendall(self, sent: bytes) -> None:
        self.shown += sent

    def recv(self, most: int) -> bytes:
        return self.answer


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"stream: SYNTHETIC-Virus FOUND\0", Refused),
        (b"ERROR\0", scanning.ScannerSilent),
        (b"", scanning.ScannerSilent),
    ],
)
def test_a_scanner_that_finds_something_or_is_silent_lets_nothing_in(
    draft: Request, officer: User, settings: Any, monkeypatch: pytest.MonkeyPatch, answer: bytes, error: type[Exception]
) -> None:
    settings.CLAMD_SOCKET = "/nowhere"
    monkeypatch.setattr("socket.socket", Scanner(answer))
    with pytest.raises(error):
        attach(officer, draft)
    assert files_on_disk() == [] and not Attachment.objects.exists()


def test_it_is_written_down_whether_a_scanner_looked(
    draft: Request, officer: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert attach(officer, draft).scanned_by == ""
    settings.CLAMD_SOCKET = "/nowhere"
    scanner = Scanner(b"stream: OK\0")
    monkeypatch.setattr("socket.socket", scanner)
    content = made.make_picture()
    assert attach(officer, draft, content).scanned_by == "clamd"
    assert content in scanner.shown


def test_retiring_a_key_loses_no_file_whenever_it_was_attached(draft: Request, officer: User, operator: User) -> None:
    content = made.make_picture()
    attachment = attach(officer, draft, content)
    old = attachment.key_id
    rotate_key(by=operator, name="files")
    retire_key(by=operator, key_id=old)
    attachment.refresh_from_db()
    assert b"".join(open_attachment(attachment).read()) == content
