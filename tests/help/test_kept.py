"""A kept file opens by its passphrase alone, says nothing by its name, and is never laid down here."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from fairnotice.help.selfhelp.kept.locking import CannotUnlock, lock_answers, unlock_answers
from tests.help.interviewing import Person

PASSPHRASE = "four words und قصة"


def _open(content: bytes, passphrase: str = PASSPHRASE) -> str:
    sent = {"notes": SimpleUploadedFile("notes.age", content), "passphrase": passphrase}
    answer = Client().post("/en/notes/", sent)
    assert answer.status_code == 200
    assert not answer.cookies
    return answer.content.decode()


def _keep(person: Person, first: str = PASSPHRASE, second: str = PASSPHRASE) -> object:
    sent = {"answers": person.carried()["answers"], "passphrase": first, "again": second}
    return person.client.post(f"{person.address}notes/", sent)


def test_a_file_is_made_only_after_it_is_said_what_it_means_and_opens_where_it_was_left() -> None:
    person = Person(route="deletion").begin().go_to("name").press("check", full_name="Synthetic Kept")
    person.press("keep")
    assert "Whoever searches your phone" in person.page
    answer = _keep(person)
    assert answer["Content-Disposition"] == 'attachment; filename="notes.age"'  # type: ignore[attr-defined]
    locked = answer.content  # type: ignore[attr-defined]
    assert b"Synthetic" not in locked
    page = _open(locked)
    assert "Synthetic Kept" in page
    assert 'action="/en/letter/deletion/"' in page
    # Another language leads to the same answers, not to where the file was sent.
    assert 'formaction="/ar/letter/deletion/"' in page


@pytest.mark.parametrize(("first", "second"), [("tiny pass", "tiny pass"), (PASSPHRASE, PASSPHRASE + "x"), ("", "")])
def test_a_passphrase_that_is_short_or_typed_in_two_ways_makes_no_file(first: str, second: str) -> None:
    person = Person().begin().press("check").press("keep")
    answer = _keep(person, first, second)
    assert "Content-Disposition" not in answer  # type: ignore[operator]
    assert "There is a problem" in answer.content.decode()  # type: ignore[attr-defined]
    assert first not in answer.content.decode() or not first  # type: ignore[attr-defined]


def test_a_wrong_passphrase_is_said_kindly_and_not_shown_again() -> None:
    page = _open(lock_answers({"full_name": "Nobody"}, route="access", passphrase=PASSPHRASE), "Another passphrase")
    assert "Mostly the passphrase has a slip" in page
    assert "Another passphrase" not in page


def test_what_is_no_file_of_ours_is_answered_with_a_page() -> None:
    cut = lock_answers({"a": "b"}, route="access", passphrase=PASSPHRASE)[:-3]
    for content in (b"", b"hello", b"\x00" * 1000, cut, pyrage.passphrase.encrypt(b"no answers", PASSPHRASE)):
        assert "The file did not open" in _open(content)
    assert "too large" in _open(b"x" * 2_000_001)
    assert Client().post("/en/notes/", {}).status_code == 200


def test_a_file_that_asks_for_more_work_than_we_ever_do_is_not_tried() -> None:
    locked = lock_answers({"a": "b"}, route="access", passphrase=PASSPHRASE)
    head, rest = locked.split(b"\n-> scrypt ")[0], locked.split(b"\n-> scrypt ")[1]
    salt, _, after = rest.partition(b" ")
    greedy = head + b"\n-> scrypt " + salt + b" 30\n" + after.partition(b"\n")[2]
    with pytest.raises(CannotUnlock, match="none that was made here"):
        unlock_answers(greedy, PASSPHRASE)


def test_nothing_of_a_kept_file_is_laid_down() -> None:
    _open(lock_answers({"full_name": "Qwxzy Kept"}, route="access", passphrase=PASSPHRASE))
    held = b"".join(path.read_bytes() for path in Path(settings.INSTANCE.folder).rglob("*") if path.is_file())
    assert held
    assert b"Qwxzy" not in held
    assert b"four words" not in held
