"""Notices: told with the change, in the program and by a mail that says nothing, never twice."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPServerDisconnected
from types import SimpleNamespace

import pytest
from django.core import mail
from django.db import transaction
from django.test import RequestFactory
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import ActWithoutChange
from fairnotice.foundation.messages.actions import notify, notify_bureau, notify_roles, prefer_mail, read_notice
from fairnotice.foundation.messages.context_processors import unread_notices
from fairnotice.foundation.messages.models import Notice
from fairnotice.foundation.messages.queries import count_unread
from fairnotice.foundation.messages.tasks import RETRY_AFTER, mail_notices
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.models import Request
from tests.conftest import NOW
from tests.office.conftest import make_user

pytestmark = pytest.mark.django_db


def tell(reviewer: User, officer: User, draft: Request) -> Notice:
    with transaction.atomic():
        (notice,) = notify_bureau(by=reviewer, bureau=draft.bureau, kind="question_asked", about=draft)
    assert notice.recipient == officer
    return notice


def test_a_bureau_is_told_and_mailed_without_a_word_about_the_case(
    reviewer: User, officer: User, draft: Request
) -> None:
    notice = tell(reviewer, officer, draft)
    assert mail_notices.call([str(notice.pk)]) == 1
    (sent,) = mail.outbox
    assert sent.to == [officer.email]
    assert (sent.subject, sent.body) == (
        "Alert office",
        "Something waits for you in the alert office. Sign in to read it.",
    )


def test_the_mail_is_the_same_whatever_waits(reviewer: User, officer: User, draft: Request) -> None:
    tell(reviewer, officer, draft)
    with transaction.atomic():
        notify(by=reviewer, users=[officer], kind="incident", about=draft.bureau)
    mail_notices.call([str(notice.pk) for notice in Notice.objects.all()])
    first, second = mail.outbox
    assert (first.subject, first.body) == (second.subject, second.body)


def test_a_mail_never_leaves_twice(reviewer: User, officer: User, draft: Request) -> None:
    notice = tell(reviewer, officer, draft)
    for _ in range(3):
        mail_notices.call([str(notice.pk)])
    assert len(mail.outbox) == 1


def test_a_claimed_mail_is_not_sent_again_by_another_worker(reviewer: User, officer: User, draft: Request) -> None:
    notice = tell(reviewer, officer, draft)
    Notice.objects.filter(pk=notice.pk).update(mail_claimed_at=NOW)
    mail_notices.call([str(notice.pk)])
    assert mail.outbox == []


def test_a_failed_mail_is_tried_again_later_and_given_up_in_the_end(
    reviewer: User, officer: User, draft: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = tell(reviewer, officer, draft)

    def fail(self: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.open", fail)
    DBTaskResult.objects.all().delete()
    assert mail_notices.call([str(notice.pk)]) == 0
    again = DBTaskResult.objects.get()
    assert again.run_after == NOW + timedelta(minutes=1)
    assert again.args_kwargs["args"] == [[str(notice.pk)], 1]
    mail_notices.call([str(notice.pk)], len(RETRY_AFTER))
    assert DBTaskResult.objects.count() == 1
    monkeypatch.delattr("django.core.mail.backends.locmem.EmailBackend.open")
    mail_notices.call([str(notice.pk)], 1)
    assert len(mail.outbox) == 1


def test_what_is_rolled_back_tells_nobody(reviewer: User, officer: User, draft: Request) -> None:
    before = DBTaskResult.objects.count()
    with pytest.raises(RuntimeError), transaction.atomic():
        notify(by=reviewer, users=[officer], kind="question_asked", about=draft)
        raise RuntimeError
    assert not Notice.objects.exists() and DBTaskResult.objects.count() == before


def test_a_mail_that_may_have_left_is_not_sent_again(
    reviewer: User, officer: User, draft: Request, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = tell(reviewer, officer, draft)

    def break_off(self: object, messages: object) -> int:
        raise SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", break_off)
    assert mail_notices.call([str(notice.pk)]) == 1
    monkeypatch.undo()
    mail_notices.call([str(notice.pk)], 1)
    assert mail.outbox == []


def test_nobody_is_told_outside_the_transaction_of_a_change(
    reviewer: User, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fairnotice.foundation.messages.actions.connection", SimpleNamespace(in_atomic_block=False))
    with pytest.raises(ActWithoutChange):
        notify(by=reviewer, users=[officer], kind="question_asked", about=officer)
    assert not Notice.objects.exists()


def test_who_acts_is_not_told_of_their_own_act_and_who_left_is_told_nothing(
    reviewer: User, second_reviewer: User, draft: Request
) -> None:
    gone = make_user(Role.REVIEWER, "reviewer-gone")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    with transaction.atomic():
        told = notify_roles(
            by=reviewer, roles=[Role.REVIEWER, Role.SENIOR_REVIEWER], kind="proposal_waits", about=draft
        )
    assert [notice.recipient for notice in told] == [second_reviewer]


def test_who_wants_no_mail_still_has_the_notice(reviewer: User, officer: User, draft: Request) -> None:
    prefer_mail(by=officer, is_off=True)
    notice = tell(reviewer, officer, draft)
    mail_notices.call([str(notice.pk)])
    assert mail.outbox == [] and count_unread(officer) == 1
    prefer_mail(by=officer, is_off=False)
    mail_notices.call([str(notice.pk)])
    assert len(mail.outbox) == 1


def test_telling_many_costs_as_much_as_telling_one(
    reviewer: User, bureau: Bureau, draft: Request, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(10):
        make_user(Role.BUREAU_OFFICER, f"officer-{number}", bureau)
    with django_assert_num_queries(5), transaction.atomic():
        assert len(notify_bureau(by=reviewer, bureau=bureau, kind="request_decided", about=draft)) == 11


def test_a_notice_of_another_person_cannot_be_read(reviewer: User, officer: User, draft: Request) -> None:
    notice = tell(reviewer, officer, draft)
    with pytest.raises(NotAllowed):
        read_notice(by=reviewer, notice_id=notice.pk)
    read_notice(by=officer, notice_id=notice.pk)
    assert count_unread(officer) == 0


def test_the_count_is_asked_only_where_a_page_shows_it_and_then_once(
    officer: User, rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    request = rf.get("/")
    request.user = officer
    with django_assert_num_queries(0):
        context = unread_notices(request)
    with django_assert_num_queries(1):
        assert context["unread_notices"] == 0
        assert str(context["unread_notices"]) == "0"
