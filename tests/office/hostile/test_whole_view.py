"""The hostile bureau: every byte it can get, searched for what it may not know, and compared between two worlds."""

from __future__ import annotations

import re
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain, count

import pytest
from django.apps import apps
from django.core import mail

from fairnotice.foundation.files.models import Attachment
from fairnotice.foundation.messages.models import Notice
from fairnotice.foundation.messages.tasks import mail_notices
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.models import Alert, Request
from tests.conftest import NOW
from tests.office.conftest import MovingClock, make_user
from tests.office.files_given import attach
from tests.office.hostile.crawling import Seen, crawl, rolled_back
from tests.office.hostile.forms_of_words import find_words
from tests.office.hostile.knocking import break_things, knock, operate
from tests.office.hostile.world import MARK, MARK_ESCAPED, Cast, live_through, publish, submit

pytestmark = pytest.mark.django_db

#: Words that would give protection away even without a name. The privacy notice and the form speak of such things.
TELLING = {"refuge", "refoulement", "asylum", "art2-", "art3-", "recommendation", "full_legal_review", "caution",
           "blocked", "second_by", "decided_by", "asked_by", "resubmission", "proposal", "second look"}  # fmt: skip
_ID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|FN-[0-9A-F]{10}")
_DRAWN = re.compile(
    rb'(name="csrfmiddlewaretoken" value="|office_csrf=|office_session=|expires=|X-Request-ID: )[^";\n]+'
)


@pytest.fixture
def ids_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw random ids in the order in which they are asked for, so that two worlds list alike what is of one moment."""
    drawn = count(1)

    def draw(length: int) -> bytes:
        return (
            next(drawn).to_bytes(6) + secrets.token_bytes(length - 6) if length == 16 else secrets.token_bytes(length)
        )

    monkeypatch.setattr("uuid.os.urandom", draw)


@pytest.fixture
def cast(officer: User, other_officer: User, moving_clock: MovingClock) -> Cast:
    return Cast(
        officer,
        other_officer,
        reviewer=make_user(Role.REVIEWER, f"{MARK}-reviewer"),
        second=make_user(Role.SENIOR_REVIEWER, f"{MARK}-second"),
        auditor=make_user(Role.AUDITOR, f"{MARK}-auditor"),
        clock=moving_clock,
    )


def own_ids(cast: Cast) -> list[object]:
    return [request.pk for request in Request.objects.filter(bureau=cast.officer.bureau).order_by("created_at", "pk")]


def mails_of(user: User) -> list[Seen]:
    mail_notices.call([str(pk) for pk in Notice.objects.order_by("sent_at").values_list("pk", flat=True)])
    written = [message.message().as_bytes() for message in mail.outbox if user.email in message.to]
    assert written
    return [Seen("mail", 0, re.sub(rb"(?m)^(Date|Message-ID): .*$", b"", one)) for one in written]


def ids_of_others(cast: Cast) -> set[str]:
    """The id of every row with a random one that this bureau has no business with."""
    own_requests = set(own_ids(cast))
    own: dict[type, set[object]] = {
        Request: own_requests,
        Alert: set(Alert.objects.filter(request__in=own_requests).values_list("pk", flat=True)),
        Attachment: set(Attachment.objects.filter(bureau=cast.officer.bureau).values_list("pk", flat=True)),
        Notice: set(Notice.objects.filter(recipient=cast.officer).values_list("pk", flat=True)),
        User: set(User.objects.filter(bureau=cast.officer.bureau).values_list("pk", flat=True)),
    }
    found: set[str] = set()
    for model in apps.get_models():
        if model._meta.pk.get_internal_type() == "UUIDField":
            others = set(model._default_manager.values_list("pk", flat=True)) - own.get(model, set())
            found |= {str(pk) for pk in others} | {pk.hex for pk in others}
    return found


def assert_nothing_shows(seen: Iterable[Seen], cast: Cast) -> None:
    words = {MARK, MARK_ESCAPED, *Request.objects.exclude(pk__in=own_ids(cast)).values_list("reference", flat=True)}
    others = {one.encode() for one in ids_of_others(cast)}
    for one in seen:
        # Not ready is an answer: the clock of these tests runs ahead of the computer's.
        assert one.status < 500 or one.asked == "/readyz", one.asked
        found = find_words(one.content.replace(one.asked.split()[-1].encode(), b""), words)
        found |= {other.decode() for other in others if other in one.content and other.decode() not in one.asked}
        assert found == set(), one.asked
        if "/bureau/alerts/" in one.asked or "/notices/" in one.asked or "/api/" in one.asked:
            assert find_words(one.content, TELLING) == set(), one.asked


def test_no_byte_that_a_bureau_gets_tells_what_protects_a_person(cast: Cast) -> None:
    live_through(cast)
    pages = crawl(cast.officer, ["/"])
    for path in ("/bureau/alerts/", "/notices/", "/bureau/begin/", "/privacy/"):
        assert f"GET {path}" in {one.asked for one in pages}
    states = set(Alert.objects.filter(request__bureau=cast.officer.bureau).values_list("state", flat=True))
    assert states == {"published", "suspended", "blocked", "withdrawn", "cancelled", "expired"}
    elsewhere = Request.objects.filter(bureau=cast.other.bureau).first()
    assert elsewhere is not None
    answers = operate(cast.officer.bureau, [*own_ids(cast), elsewhere.pk])
    assert_nothing_shows(chain(pages, answers, break_things(cast.officer), mails_of(cast.officer)), cast)


def test_two_worlds_that_differ_in_what_is_protected_are_one_to_the_bureau(cast: Cast, ids_in_order: None) -> None:
    worlds = []
    for knows in (True, False):
        with rolled_back():
            mail.outbox.clear()
            cast.clock.now = NOW
            worlds.append(look_at(replace(cast, knows=knows, begun=Counter(), requests={}, alerts={})))
    for with_refuge, without in zip(*worlds, strict=True):
        assert with_refuge == without


def look_at(cast: Cast) -> list[bytes]:
    """All that the bureau reads of a world, with every random id replaced by when it was first seen."""
    live_through(cast)
    pages = crawl(cast.officer, ["/"], posts=False)
    known: dict[bytes, bytes] = {}

    def number(found: re.Match[bytes]) -> bytes:
        return known.setdefault(found[0], b"%0*d" % (len(found[0]), len(known)))

    seen = chain(pages, operate(cast.officer.bureau, own_ids(cast)), mails_of(cast.officer))
    return [_ID.sub(number, _DRAWN.sub(rb"\1", f"{one.asked}\n".encode() + one.content)) for one in seen]


def test_what_is_anothers_and_what_is_nobodys_answer_alike(cast: Cast) -> None:
    publish(cast, "elsewhere", by=cast.other)
    attached = attach(cast.other, submit(cast, "attached", by=cast.other))
    notice = Notice.objects.exclude(recipient=cast.officer).latest("sent_at")
    alert = cast.alerts["elsewhere"]
    nobody = "00000000-0000-4000-8000-000000000000"
    seen = list(knock(cast.officer, [alert.request_id, alert.pk, attached.pk, notice.pk, nobody]))
    assert_nothing_shows(seen, cast)
    told: dict[str, set[bytes]] = defaultdict(set)
    for one in seen:
        told[_ID.sub(b"{}", one.asked.encode()).decode()].add(_ID.sub(b"{}", _DRAWN.sub(b"", one.content)))
    assert [asked for asked, answers in told.items() if len(answers) > 1] == []
    assert_nothing_shows(knock(None, [alert.request_id]), cast)
