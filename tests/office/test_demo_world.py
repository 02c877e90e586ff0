"""The demo world: the same seed gives the same world, everything in it is synthetic, each story opens."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from fairnotice.demo.deal import DAYS_OF_SUBMISSION
from fairnotice.errors import FairnoticeError
from fairnotice.foundation.people.models import Bureau, User
from fairnotice.office.requests.models import Alert, Request
from fairnotice.office.requests.own_records import OwnRecords
from fairnotice.sites.office.world.build import build_world
from fairnotice.sites.office.world.looked_up import LookedUp
from fairnotice.sites.office.world.stories import Visit, keep_visits

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)


def describe() -> Counter[tuple[str, ...]]:
    return Counter(Request.objects.values_list("bureau_id", "kind", "state", "language"))


def build() -> list[Visit]:
    return build_world(today=DAY, requests=30, seed=7)


def test_the_same_seed_builds_the_same_world() -> None:
    from django.db import transaction

    first = None
    with transaction.atomic():
        build()
        first = describe()
        transaction.set_rollback(True)
    assert not Bureau.objects.exists()
    build()
    assert describe() == first


def test_everybody_and_everything_is_marked_synthetic_and_196_bureaus_stand() -> None:
    build()
    assert Bureau.objects.count() == 196
    for model in (Bureau, User, Request):
        assert not model.objects.filter(is_synthetic=False).exists()
    assert Alert.objects.exists()
    assert not User.objects.exclude(email__endswith="@synthetic.invalid").exists()


def test_no_demo_in_a_database_that_has_bureaus(bureau: Bureau) -> None:
    with pytest.raises(FairnoticeError, match="bureaus already"):
        build()


@pytest.fixture
def visits(settings: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Visit]:
    built = build()
    monkeypatch.setattr("fairnotice.sites.office.demo_views.read_visits", lambda folder: built)
    return built


def test_outside_the_demo_there_are_no_such_pages(client: Client, visits: list[Visit]) -> None:
    assert settings.DEMO is False
    assert client.get("/demo/").status_code == 404
    assert client.post(f"/demo/{visits[0].slug}/open/").status_code == 404


def test_each_story_opens_with_one_click(client: Client, visits: list[Visit], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DEMO", True)
    monkeypatch.setattr(settings, "SECOND_FACTOR_DEMANDED", False)
    for visit in visits:
        assert client.get(f"/demo/{visit.slug}/").status_code == 200
        opened = client.post(f"/demo/{visit.slug}/open/", follow=True)
        assert opened.redirect_chain[0][0] == visit.path
        assert opened.status_code == 200, visit
        assert client.session["_auth_user_id"] == str(User.objects.get(username=visit.username).pk)


def test_where_stories_open_is_kept_beside_the_database(tmp_path: Path) -> None:
    from fairnotice.sites.office.world.stories import read_visits

    assert read_visits(tmp_path) == []
    visit = Visit("senior", "senior-dara", "senior_reviewer", "/review/")
    keep_visits(tmp_path, [visit])
    assert read_visits(tmp_path) == [visit]


def test_the_desk_cannot_see_the_refusal_under_another_spelling() -> None:
    visit = next(visit for visit in build() if visit.slug == "twin-dissident")
    twin = Request.objects.get(pk=visit.path.strip("/").split("/")[-1])
    earlier = twin.bureau.requests.filter(state="refused").exclude(pk=twin.pk)
    assert earlier.exists()
    assessment = twin.submissions.get().assessment.content
    assert "resubmission-after-refusal" not in assessment["grounds"]


def test_what_was_looked_up_tells_the_twins_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fairnotice.office.requests.dossier._SOURCES", [OwnRecords(), LookedUp()])
    found = {
        visit.slug: Request.objects.get(pk=visit.path.strip("/").split("/")[-1]).submissions.get().assessment
        for visit in build()
        if visit.slug.startswith("twin-")
    }
    assert {slug: record.recommendation for slug, record in found.items()} == {
        "twin-murder": "publish",
        "twin-dissident": "full_legal_review",
    }
    for record in found.values():
        assert record.content["told_by"]["refusal_memory"] == "own_records"
        assert record.content["told_by"]["context.positions"] == "looked_up"


def test_every_day_of_the_world_is_moved_towards_today_moments_too() -> None:
    build()
    signed = [
        date.fromisoformat(request.draft["attest"]["quality"]["at"][:10])
        for request in Request.objects.all()
        if "quality" in request.draft.get("attest", {})
    ]
    recent = [day for day in signed if DAY - timedelta(days=DAYS_OF_SUBMISSION + 60) < day < DAY]
    assert len(recent) > 25
    # The dissident's earlier request alone lies two hundred days further back.
    assert len(signed) - len(recent) == 1
