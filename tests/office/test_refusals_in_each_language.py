"""What a bureau is refused, and what it is told, it reads in its own language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

import fairnotice
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import withdraw_request
from fairnotice.office.requests.models import Alert, Request
from fairnotice.office.requests.source_view import build_source_view
from fairnotice.office.review.actions.asking import put_question
from fairnotice.office.review.actions.doubting import close_examination, open_examination
from fairnotice.office.review.actions.erasing import erase_run_out
from tests.office.conftest import MovingClock, enter

pytestmark = pytest.mark.django_db
ARABIC = {"accept-language": "ar"}
SOURCE = Path(fairnotice.__file__).parent
#: Read by programs and by who writes them.
_FOR_MACHINES = "foundation/machine"


def test_a_refused_step_of_a_bureau_is_told_in_arabic(alert: Alert, officer: User) -> None:
    bureau, path = enter(Client(), officer), f"/bureau/alerts/{alert.pk}/"
    late = bureau.post(path + "suspend/", {"until_on": "2027-05-24", "reasons": "SYNTHETIC."}, headers=ARABIC)
    assert late.status_code == 422
    assert "اختر يوماً من \u20662026-11-23\u2069 إلى \u20662027-05-23\u2069." in late.content.decode()
    assert bureau.post(path + "withdraw/", {"ground": "81.2.c", "sure": "on"}).status_code == 302
    ended = bureau.post(path + "withdraw/", {"ground": "81.2.c", "sure": "on"}, headers=ARABIC)
    assert ended.status_code == 409
    assert "لم يتغيّر شيء: انتهى التنبيه، والتنبيه المنتهي لا يعود." in ended.content.decode()
    assert "Nothing was" not in ended.content.decode()


def test_each_reader_reads_of_a_doubt_in_their_language_and_a_reviewers_words_as_written(
    alert: Alert, officer: User, reviewer: User
) -> None:
    opened = open_examination(by=reviewer, alert_id=alert.pk, doubt="SYNTHETIC.", question="SYNTHETIC?", measure="none")
    words = "SYNTHETIC: your answer."
    close_examination(by=reviewer, examination_id=opened.pk, outcome="validated", reasons="SYNTHETIC.", told=words)
    opened.refresh_from_db()
    assert opened.told_at_end == f"The examination has ended (RPD 128(4)): the alert complies and is validated. {words}"
    told = {}
    for language in ("en", "fr"):
        with override(language):
            shown = build_source_view(alert.request).alert
            assert shown is not None
            told[language] = [(part.words, part.language) for part in shown.told]
    assert told["en"][0] == (opened.told_at_start, "en")
    assert told["fr"][1] == ("L’examen a pris fin (RPD 128(4)) : l’alerte est conforme et validée.", "fr")
    assert told["en"][2] == told["fr"][2] == (words, "en")
    page = enter(Client(), officer).get(f"/bureau/alerts/{alert.pk}/", headers=ARABIC).content.decode()
    assert '<bdi lang="ar">انتهت الدراسة' in page and f'<bdi lang="en">{words}</bdi>' in page
    # What was kept in a sentence that is no longer ours is read as it was told.
    type(opened).objects.filter(pk=opened.pk).update(told_at_end="SYNTHETIC sentence of before.")
    shown = build_source_view(alert.request).alert
    assert shown is not None and shown.told[1].words == "SYNTHETIC sentence of before."


def test_an_erased_question_says_so_in_the_readers_language(
    submitted: Request, officer: User, reviewer: User, moving_clock: MovingClock
) -> None:
    put_question(submitted, "erased", "en", by=reviewer)
    with override("ar"):
        assert build_source_view(submitted).questions[0].text == "erased"
    withdraw_request(by=officer, request_id=submitted.pk)
    moving_clock.move(days=366 * 5)
    assert erase_run_out(moving_clock.now) == {"cases_erased": 1}
    with override("ar"):
        question = build_source_view(Request.objects.get(pk=submitted.pk)).questions[0]
    assert (question.text, question.language) == ("مُحي", "ar")


def test_no_refusal_stands_in_english_alone() -> None:
    bare = [
        f"{path.relative_to(SOURCE)}:{call.lineno}"
        for room in ("office", "foundation", "sites")
        for path in sorted((SOURCE / room).rglob("*.py"))
        if _FOR_MACHINES not in path.as_posix()
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("Refused", "Conflict")
        if any(_is_bare(words) for given in call.args for words in _texts_of(given))
    ]
    assert bare == []


def _texts_of(given: ast.expr) -> list[ast.expr]:
    return list(given.values) if isinstance(given, ast.Dict) else [given]


def _is_bare(words: ast.expr) -> bool:
    return isinstance(words, ast.JoinedStr | ast.Constant)
