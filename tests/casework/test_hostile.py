"""Hostile text in every field, into every page, the CSV, the calendar, the letters and the archive."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from html.parser import HTMLParser

import pyrage
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdfium2 import PdfDocument

from fairnotice.help.casework.actions.documents import keep_document
from fairnotice.help.casework.actions.matters import describe
from fairnotice.help.casework.actions.parts import put_down
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.exporting import guard_cell
from fairnotice.help.casework.models import Document, Event, Letter, Matter, Person, Task
from tests.casework.files_given import seal

TODAY = date(2026, 11, 23)
HTML = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e'
TYPST = '#import "x": y\n#read("/etc/passwd") $ x $ \\ [*SYNTHETIC*] <label> @ref'
ICS = "SYNTHETIC\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:evil"
CSV = '=HYPERLINK("http://evil.example")'
DJANGO = "{{ settings.SECRET_KEY }}{% load i18n %}%(x)s{0}"
WORDS = "\n".join((HTML, TYPST, ICS, CSV, DJANGO))


class Tags(HTMLParser):
    """The tags and attributes that a page really has."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


@pytest.fixture
def hostile(matter: Matter) -> Matter:
    describe(
        by=CASEWORKER,
        matter=matter,
        fields={"called": HTML, "story": WORDS, "note": WORDS, "language": CSV, "detained_where": HTML},
    )
    keep_document(
        by=CASEWORKER,
        matter=matter,
        file=seal(WORDS.encode()),
        name=WORDS,
        fields={"called": HTML, "note": WORDS, "dated_as_written": CSV, "received_on": TODAY},
    )
    document = Document.objects.get()
    for kind, fields in (
        (Person, {"name": WORDS, "other_spellings": WORDS, "born_as_written": CSV, "note": WORDS, "reached_by": HTML}),
        (Event, {"what": CSV, "as_written": CSV, "also_as_written": HTML, "source": document, "on": TODAY}),
        (Task, {"what": ICS, "due_on": TODAY, "note": WORDS}),
        (Letter, {"kind": "other", "subject": HTML, "addressee": TYPST, "body": WORDS, "written_on": TODAY}),
    ):
        put_down(by=CASEWORKER, matter=matter, kind=kind, fields=fields)
    return matter


def test_no_page_runs_or_shows_it_as_anything_but_text(page: Client, hostile: Matter) -> None:
    letter, document = Letter.objects.get(), Document.objects.get()
    own = f"/matters/{hostile.pk}/"
    addresses = ["/", "/matters/", "/tasks/", own, f"{own}history/", f"{own}letters/{letter.pk}/", f"{own}change/"]
    addresses += [f"{own}{slug}/" for slug in ("people", "events", "tasks", "letters", "documents")]
    addresses += [f"{own}documents/{document.pk}/", f"{own}documents/{document.pk}/delete/"]
    answers = [page.get(address) for address in addresses] + [page.post("/search/", {"words": "alert"})]
    for answer in answers:
        assert answer.status_code == 200
        seen = Tags()
        seen.feed(answer.content.decode())
        assert "script" not in seen.tags and seen.handlers == []
        assert "x" not in [src for src in seen.tags if src == "x"]
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "script-src" not in policy


def test_the_csv_begins_no_formula_and_comes_back_whole(page: Client, hostile: Matter) -> None:
    saved = page.get(f"/matters/{hostile.pk}/chronology/").content.decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(saved))
    assert row[head.index("what")] == f"'{CSV}" and row[head.index("also_as_written")] == HTML
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.parametrize("words", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1"])
def test_a_cell_is_guarded(words: str) -> None:
    assert guard_cell(words) == f"'{words}" and guard_cell("1=1") == "1=1"


def test_the_calendar_holds_one_event_and_nobodys_words(page: Client, hostile: Matter) -> None:
    saved = page.get("/tasks/calendar/").content.decode()
    assert saved.count("BEGIN:VEVENT") == 1 and "evil" not in saved and "SYNTHETIC" not in saved
    assert "SUMMARY:Task in matter 1\r\n" in saved


def test_a_letter_as_pdf_is_only_text(page: Client, hostile: Matter) -> None:
    letter = Letter.objects.get()
    saved = page.get(f"/matters/{hostile.pk}/letters/{letter.pk}/pdf/")
    assert saved.status_code == 200 and "SYNTHETIC" not in saved["Content-Disposition"]
    text = " ".join(page.get_textpage().get_text_bounded() for page in PdfDocument(saved.content))
    assert "#import" in text and "root:" not in text and "{{ settings.SECRET_KEY }}" in text


def test_the_archive_has_no_name_of_anybody_in_its_paths_and_everything_in_its_files(
    page: Client, hostile: Matter
) -> None:
    answer = page.post(f"/matters/{hostile.pk}/export/", {"in_clear": "on"})
    assert answer["Content-Disposition"] == 'attachment; filename="matter-1.zip"'
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert all(name.startswith("matter-1/") and ".." not in name and name.isascii() for name in archive.namelist())
    assert "SYNTHETIC" not in "".join(archive.namelist())
    assert json.loads(archive.read("matter-1/matter.json"))[0]["story"] == WORDS
    assert json.loads(archive.read("matter-1/people.json"))[0]["name"] == WORDS
    document = next(name for name in archive.namelist() if "/documents/" in name)
    assert archive.read(document) == WORDS.encode()
    seen = Tags()
    seen.feed(archive.read(next(name for name in archive.namelist() if "/letters/" in name)).decode())
    assert "script" not in seen.tags and seen.handlers == []


def test_an_encrypted_export_opens_by_its_passphrase_alone(page: Client, hostile: Matter) -> None:
    passphrase = "SYNTHETIC for the export"
    answer = page.post("/folder/export/", {"passphrase": passphrase})
    assert answer["Content-Disposition"] == 'attachment; filename="casework.zip.age"'
    assert answer.content.startswith(b"age-encryption.org/v1") and b"matter-1" not in answer.content
    opened = pyrage.passphrase.decrypt(answer.content, passphrase)
    assert zipfile.ZipFile(io.BytesIO(opened)).testzip() is None
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(answer.content, "SYNTHETIC another one")


@pytest.mark.parametrize(
    "said", [{"passphrase": ""}, {"passphrase": "short"}, {"passphrase": "SYNTHETIC for the export", "in_clear": "on"}]
)
def test_an_export_is_encrypted_or_in_clear_by_choice_and_nothing_between(
    page: Client, hostile: Matter, said: dict[str, str]
) -> None:
    assert page.post("/folder/export/", said).status_code == 422


def test_every_form_takes_hostile_text_and_no_field_breaks(page: Client, matter: Matter) -> None:
    own = f"/matters/{matter.pk}/"
    bodies: dict[str, dict[str, object]] = {
        f"{own}people/add/": {"name": WORDS[:400], "part": "client", "note": WORDS},
        f"{own}events/add/": {"what": WORDS, "on": "2026-11-20", "precision": "day", "calendar": "hijri"},
        f"{own}tasks/add/": {"what": CSV, "clock_id": "access", "triggered_on": "2026-11-20"},
        f"{own}letters/write/decline/": {"subject": CSV, "body": WORDS, "written_on": "2026-11-20"},
        f"{own}documents/add/": {
            "called": HTML, "origin": "person", "received_on": "2026-11-20",
            "file": SimpleUploadedFile("x", b"SYNTHETIC"),
        },
    }  # fmt: skip
    for address, said in bodies.items():
        assert page.post(address, said).status_code == 302, address
        assert page.post(address, dict.fromkeys(said, "\x00")).status_code == 422, address
    assert page.get(own).status_code == 200
