"""The stories that a visitor of the demo is led to, one click a role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random

import orjson

from fairnotice.clock import stand_still
from fairnotice.demo.stories import find_story
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.models import Role
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request
from fairnotice.office.requests.models import Request
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.models import Verdict
from fairnotice.sites.office.world.deciding import examine
from fairnotice.sites.office.world.looked_up import DISSIDENT, MURDER
from fairnotice.sites.office.world.population import Population
from fairnotice.sites.office.world.requesting import Asked, ask, write_fields

#: The second spelling under which the dissident of the twins was refused before.
_OTHER_SPELLING = str.maketrans({"k": "q", "v": "w", "i": "y", "o": "u"})


@dataclass(frozen=True, slots=True)
class Visit:
    """Where a visitor of the demo goes: which story, as whom, and the page it opens on."""

    slug: str
    username: str
    role: str
    path: str


def tell_stories(population: Population, rng: Random, today: date) -> list[Visit]:
    """Put the visitors' stories into the world and say where each opens."""
    return [
        *_tell_twins(population, rng, today),
        *_tell_of_an_officer(population, rng, today),
        _tell_of_a_curious_reviewer(population, rng, today),
        Visit(
            "hostile-bureau",
            population.officers[population.hostile.code].username,
            Role.BUREAU_OFFICER,
            "/bureau/",
        ),
        *_show_the_rest(population),
    ]


def keep_visits(folder: Path, visits: list[Visit]) -> None:
    """Keep where the stories open, beside the demo's database."""
    (folder / "visits.json").write_bytes(orjson.dumps([asdict(visit) for visit in visits]))


def read_visits(folder: Path) -> list[Visit]:
    """The stories of the demo; none where there is no demo."""
    path = folder / "visits.json"
    return [Visit(**entry) for entry in orjson.loads(path.read_bytes())] if path.exists() else []


def _tell_twins(population: Population, rng: Random, today: date) -> Iterator[Visit]:
    """A sound murder, and a dissident written up as a fraud who was refused before under another spelling."""
    reviewer = population.reviewers[0]
    ordinary = rng.choice([bureau for bureau in population.bureaus if bureau != population.hostile])
    sound = ask(population, ordinary, find_story("sound-murder"), 11, "es", today, file_number=MURDER)
    story = find_story("dissident-as-fraud")
    _refuse_earlier_spelling(population, rng, today)
    hidden = ask(population, population.hostile, story, 12, "ru", today, file_number=DISSIDENT)
    for slug, twin in (("twin-murder", sound), ("twin-dissident", hidden)):
        with stand_still(twin.submitted_at + timedelta(hours=2)):
            assign_request(by=population.seniors[0], request_id=twin.request.pk, reviewer=reviewer)
        yield Visit(slug, reviewer.username, Role.REVIEWER, f"/review/requests/{twin.request.pk}/")


def _refuse_earlier_spelling(population: Population, rng: Random, today: date) -> None:
    """The same person, asked for two hundred days ago under another spelling and other papers, and refused.

    No exact key is left that would lead from one file to the other: names, papers and file numbers differ.
    """
    story = find_story("dissident-as-fraud")
    fields, moment = write_fields(population, population.hostile, story, 12, "ru", today - timedelta(days=200))
    identity = fields["identity"]
    identity["aliases"] = [name.translate(_OTHER_SPELLING) for name in identity.get("aliases", [])]
    identity["family_name"] = identity["aliases"][0].split()[-1] if identity["aliases"] else identity["family_name"]
    for paper in identity.get("id_documents", []):
        paper["number"] = f"SYNTHETIC-OLD-{paper['number'][-6:][::-1]}"
    fields["warrant"]["reference"] = "SYNTHETIC-W-EARLIER-1"
    fields["proceedings"]["case_reference"] = "SYNTHETIC EARLIER/1"
    earlier = _ask_with(population, fields, moment)
    examine(Asked(earlier, story, moment), population, rng, conclusion=Verdict.NOT_COMPLIANT)


def _ask_with(population: Population, fields: dict[str, object], moment: datetime) -> Request:
    officer = population.officers[population.hostile.code]
    with stand_still(moment):
        request = begin_request(by=officer, kind="red_notice")
        save_draft(by=officer, request_id=request.pk, fields=fields, version=0)
        submit_request(by=officer, request_id=request.pk)
    request.refresh_from_db()
    return request


def _tell_of_an_officer(population: Population, rng: Random, today: date) -> Iterator[Visit]:
    """An urgent kidnapping still to submit, and a request that came back for completion."""
    bureau = rng.choice([bureau for bureau in population.bureaus if bureau != population.hostile])
    officer = population.officers[bureau.code]
    urgent = ask(population, bureau, find_story("sound-kidnapping"), 13, "en", today, submit=False)
    yield Visit("urgent-kidnapping", officer.username, Role.BUREAU_OFFICER, f"/bureau/{urgent.request.pk}/")
    back = ask(population, bureau, find_story("no-warrant"), 14, "en", today)
    examine(back, population, rng, conclusion=Verdict.UNRESOLVED)
    yield Visit("returned-request", officer.username, Role.BUREAU_OFFICER, f"/bureau/{back.request.pk}/")


def _tell_of_a_curious_reviewer(population: Population, rng: Random, today: date) -> Visit:
    """A reviewer who opened many files at night that were never theirs: only the register shows it."""
    curious = population.reviewers[-1]
    night = datetime.combine(today - timedelta(days=3), time(23, 10), tzinfo=UTC)
    opened = list(Request.objects.exclude(assignments__reviewer=curious).order_by("reference")[:40])
    for minute, request in enumerate(opened):
        with stand_still(night + timedelta(minutes=minute)):
            log_access(by=curious, operation="read", about=request, purpose="none stated")
    return Visit(
        "curious-officer",
        _name_of(population, Role.AUDITOR),
        Role.AUDITOR,
        f"/audit/openings/?begins_on={night.date().isoformat()}&ends_on={today.isoformat()}",
    )


def _show_the_rest(population: Population) -> Iterator[Visit]:
    for slug, role, path in (
        ("senior", Role.SENIOR_REVIEWER, "/review/"),
        ("duty", Role.DUTY_REVIEWER, "/review/"),
        ("ethics", Role.ETHICS_OFFICER, "/people/declared/"),
        ("operator", Role.OPERATOR, "/people/"),
    ):
        yield Visit(slug, _name_of(population, role), role, path)


def _name_of(population: Population, role: str) -> str:
    return next(user.username for user in population.office.values() if user.role == role)
