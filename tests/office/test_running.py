"""Running the office: probes, logs without anybody in them, figures, a full disk, whose database it is."""

from __future__ import annotations

import errno
import io
import json
import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, OperationalError, transaction
from django.test import Client

from fairnotice.foundation.acts.models import InstanceMark
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.actions import begin_request, save_draft
from fairnotice.office.requests.models import Request
from fairnotice.sites.running import probes
from fairnotice.sites.running.full_disk import is_disk_full
from fairnotice.sites.running.logs import LogLine, describe_error
from fairnotice.sites.running.marks import ForeignInstance, mark_instance, refuse_unmarked
from fairnotice.sites.running.proxy import read_address
from tests.office.conftest import MovingClock, enter, sound_fields

pytestmark = pytest.mark.django_db


# -- probes and figures ------------------------------------------------------------------------------------------------


def test_it_lives_and_is_ready(client: Client) -> None:
    assert client.get("/healthz").content == b"alive\n"
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["ready"]) == (200, True)
    assert set(answer.json()["checks"]) == {"database", "migrations", "keys", "room_on_disk", "clock"}


@pytest.mark.parametrize("name", ["HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_VIA", "HTTP_X_REAL_IP"])
def test_a_stranger_learns_yes_or_no_and_no_figures(client: Client, name: str) -> None:
    assert client.get("/readyz", **{name: "127.0.0.1"}).content == b"ready\n"
    assert client.get("/metrics", **{name: "127.0.0.1"}).status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="203.0.113.9").status_code == 404


def test_behind_a_proxy_only_the_token_opens_the_details(
    client: Client, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.BEHIND_PROXY = True
    assert client.get("/metrics").status_code == 404
    monkeypatch.setenv("FAIRNOTICE_PROBE_TOKEN", "SYNTHETIC-token")
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer SYNTHETIC-other").status_code == 404
    assert client.get("/metrics", HTTP_AUTHORIZATION="Bearer SYNTHETIC-token").status_code == 200


def test_a_clock_set_back_makes_it_not_ready(
    client: Client, submitted: Request, moving_clock: MovingClock, caplog: pytest.LogCaptureFixture
) -> None:
    moving_clock.move(hours=-1)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert [name for name, holds in answer.json()["checks"].items() if not holds] == ["clock"]
    assert client.get("/readyz", HTTP_VIA="a proxy").content == b"not ready\n"
    assert "does not hold" in caplog.text


def test_without_room_or_keys_it_is_not_ready(
    client: Client, monkeypatch: pytest.MonkeyPatch, settings: LazySettings, tmp_path: Path
) -> None:
    monkeypatch.setattr(probes, "_LEAST_ROOM_BYTES", 2**63)
    assert client.get("/readyz").json()["checks"]["room_on_disk"] is False
    monkeypatch.setattr(type(settings.INSTANCE), "__getattribute__", _with_keys_in(tmp_path))
    assert client.get("/readyz").json()["checks"]["keys"] is False


def _with_keys_in(folder: Path) -> Any:
    def read(instance: object, name: str) -> Any:
        return folder if name == "keys" else object.__getattribute__(instance, name)

    return read


def test_figures_count_states_and_name_no_bureau_country_or_person(
    client: Client, submitted: Request, officer: User
) -> None:
    told = client.get("/metrics").content.decode()
    assert 'fairnotice_requests{state="submitted"} 1.0' in told
    assert 'fairnotice_alerts{state="blocked"} 0.0' in told
    assert "fairnotice_since_tick_seconds -1.0" in told
    planted = ["XA", officer.username, submitted.reference, str(submitted.pk)]
    assert [word for word in planted if word in told] == []


def test_an_address_is_believed_only_from_our_own_proxy(settings: LazySettings, rf: Any) -> None:
    request = rf.get("/", HTTP_X_FORWARDED_FOR="198.51.100.1, 203.0.113.9")
    assert read_address(request) == "127.0.0.1"
    settings.BEHIND_PROXY = True
    assert read_address(request) == "203.0.113.9"


# -- logs --------------------------------------------------------------------------------------------------------------

PLANTED = "Quillfeather-PLANTED"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What the handler of production writes, at the most talkative level."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(LogLine())
    root, before = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(before)


def test_no_log_line_of_a_hostile_flow_carries_what_was_planted(
    lines: io.StringIO, officer: User, reviewer: User, other_officer: User
) -> None:
    client = Client(raise_request_exception=False)
    request = begin_request(by=officer, kind="red_notice")
    fields = sound_fields()
    fields["identity"]["family_name"] = PLANTED
    save_draft(by=officer, request_id=request.pk, fields=fields, version=0)
    client.post("/account/login/", {"login": PLANTED, "password": PLANTED})
    for user in (officer, other_officer, reviewer):
        enter(client, user)
        for address in (
            f"/bureau/{request.pk}/?q={PLANTED}",
            f"/bureau/{PLANTED}/",
            f"/{PLANTED}",
            f"/review/?words={PLANTED}",
            f"/api/v1/requests/{PLANTED}",
        ):
            client.get(address, HTTP_USER_AGENT=PLANTED, HTTP_REFERER=f"http://localhost/{PLANTED}")
            client.post(address, {"text": PLANTED}, HTTP_COOKIE=f"x={PLANTED}")
        client.post("/bureau/search/", {"text": PLANTED})
        client.generic(PLANTED.upper(), "/")
        client.get("/", HTTP_HOST=f"{PLANTED}.example")
    logging.getLogger("a.library").error("failed for %s at " + PLANTED, PLANTED)
    logging.getLogger("fairnotice.tried").error("failed for %s", PLANTED, extra={"who": PLANTED, "count": 3})
    try:
        raise ValueError(PLANTED)
    except ValueError:
        logging.getLogger("fairnotice.tried").exception("broke")
    told = [json.loads(line) for line in lines.getvalue().splitlines()]
    answered = [line for line in told if line.get("message") == "answered"]
    assert len(answered) > 30
    assert all(line["request_id"] for line in answered)
    assert f"bureau/{request.pk}/" in {line["route"] for line in answered}
    assert PLANTED.lower() not in lines.getvalue().lower()
    assert str(fields["identity"].get("date_of_birth", PLANTED)) not in lines.getvalue()


def test_an_error_is_told_by_its_type_and_lines_and_what_caused_it() -> None:
    try:
        try:
            raise KeyError(PLANTED)
        except KeyError as problem:
            raise ValueError(PLANTED) from problem
    except ValueError as error:
        told = describe_error(error)
    assert [each["type"] for each in told] == ["builtins.ValueError", "builtins.KeyError"]
    assert "test_running.py" in told[0]["lines"][0]
    assert PLANTED not in json.dumps(told)


def test_each_answer_carries_the_number_of_its_log_line(client: Client, lines: io.StringIO) -> None:
    number = client.get("/healthz")["X-Request-ID"]
    assert number in lines.getvalue()
    assert client.get("/healthz")["X-Request-ID"] != number


# -- what a page may load ----------------------------------------------------------------------------------------------


def test_no_page_may_run_or_load_anything_from_elsewhere(client: Client, auditor: User) -> None:
    pages = ["/account/login/", "/", "/audit/", "/nothing-here/", "/privacy/", "/healthz"]
    for user in (None, auditor):
        if user:
            enter(client, user)
        for page in pages:
            policy = client.get(page)["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert [word for word in ("unsafe-", "http:", "https:", "*", "data:") if word in policy] == [], page


def test_the_privacy_notice_is_open_to_everybody_and_promises_nobody_safety(client: Client) -> None:
    answer = client.get("/privacy/")
    assert answer.status_code == 200
    assert "does not mean that no country seeks you" in answer.content.decode()
    assert 'href="/privacy/"' in client.get("/account/login/").content.decode()


# -- a full disk -------------------------------------------------------------------------------------------------------


def test_a_full_disk_is_told_apart_from_other_errors() -> None:
    class DiskFull(Exception):
        sqlstate = "53100"

    wrapped = OperationalError("could not extend file")
    wrapped.__cause__ = DiskFull()
    full = [
        OSError(errno.ENOSPC, "x"),
        OSError(errno.EDQUOT, "x"),
        OperationalError("database or disk is full"),
        wrapped,
    ]
    assert all(is_disk_full(error) for error in full)
    others = [None, OSError(errno.EACCES, "x"), OperationalError("database is locked"), ValueError("full")]
    assert not any(is_disk_full(error) for error in others)


# -- whose database, whose keys ----------------------------------------------------------------------------------------


def test_an_instance_starts_only_on_what_is_marked_its_own(tmp_path: Path) -> None:
    with pytest.raises(ForeignInstance, match="not marked"):
        refuse_unmarked("office", tmp_path / "keys")
    mark_instance("office", tmp_path / "keys")
    mark_instance("office", tmp_path / "keys")
    refuse_unmarked("office", tmp_path / "keys")


def test_anothers_keys_are_refused(tmp_path: Path) -> None:
    (tmp_path / "instance").write_text("redress")
    with pytest.raises(ForeignInstance, match="another instance's"):
        mark_instance("office", tmp_path)
    assert not InstanceMark.objects.exists()


def test_anothers_database_is_refused_by_its_mark_and_by_its_tables(tmp_path: Path) -> None:
    with pytest.raises(ForeignInstance, match="tables of the office"):
        mark_instance("redress", tmp_path)
    InstanceMark.objects.create(instance="help", marked_at=_now())
    with pytest.raises(ForeignInstance, match="database of the help"):
        refuse_unmarked("office", tmp_path)


def test_a_mark_stays() -> None:
    InstanceMark.objects.create(instance="office", marked_at=_now())
    for change in (InstanceMark.objects.all().delete, lambda: InstanceMark.objects.update(instance="help")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def _now() -> Any:
    from tests.conftest import NOW

    return NOW - timedelta(days=1)
