"""How long the office takes with many requests in its database: queue, desk, the signing of answers, the decision.

    python -m bench.office_pages --requests 100000

Measured inside the server, through Django's own client, on whichever database `DATABASE_URL` names;
the limit is 300 ms each, and the queries of a queue must not grow with it.
"""

from __future__ import annotations

import argparse
import logging
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from functools import partial
from random import Random
from typing import Any

LIMIT_SECONDS = 0.3
ROUNDS = 15
ANSWERS = {
    "article_2": "not_compliant",
    "article_2_outcome": "whole_barred",
    "article_2_reasons": "SYNTHETIC",
    "article_3": "compliant",
    "article_3_reasons": "SYNTHETIC",
    "conclusion": "not_compliant",
    "signed": "on",
}


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--requests", type=int, default=100_000)
    number = asked.parse_args().requests
    with tempfile.TemporaryDirectory(prefix="fairnotice-bench-") as folder:
        os.environ.update(FAIRNOTICE_FOLDER=folder, FAIRNOTICE_TLS="0", FAIRNOTICE_DEMO="1")
        os.environ["DJANGO_SETTINGS_MODULE"] = "fairnotice.sites.office.settings"
        import django

        django.setup()
        logging.disable(logging.WARNING)
        few, many = _fill_and_count(2_000), _fill_and_count(number)
        kept = [_measure(name, [path] * ROUNDS) for name, path in _pages().items()]
        kept += [_measure(name, steps) for name, steps in _steps().items()]
    print(f"queries of the queue with 2,000 requests and with {number:,}: {few} and {many}")
    return 0 if all(kept) and few == many else 1


def _fill_and_count(number: int) -> int:
    """Bring the database to so many requests; returns the number of queries that the queue takes."""
    from django.core.management import call_command
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from bench.filling import fill_office
    from fairnotice.foundation.people.models import Bureau
    from fairnotice.office.requests.models import Request
    from fairnotice.sites.office.world.population import settle

    call_command("migrate", interactive=False, verbosity=0)
    if not Bureau.objects.exists():
        settle(Random(1), datetime.now(UTC))
    fill_office(number - Request.objects.count(), seed=number)
    client = _sign_in()
    with CaptureQueriesContext(connection) as counted:
        client.get("/review/")
    return len(counted)


def _sign_in() -> Any:
    from django.test import Client

    from fairnotice.foundation.people.models import User

    client = Client(headers={"host": "localhost"})
    reviewer = User.objects.get(username="reviewer-ada")
    client.force_login(reviewer, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def _pages() -> dict[str, str]:
    from fairnotice.office.requests.models import Request

    waiting = Request.objects.filter(state="submitted").order_by("-submitted_at").values_list("pk", flat=True)[0]
    return {
        "queue": "/review/",
        "queue, one bureau": "/review/?source=NCB-XA",
        "queue, diffusions": "/review/?kind=wanted_diffusion",
        "desk": f"/review/requests/{waiting}/",
    }


def _steps() -> dict[str, list[Any]]:
    """What a reviewer sends for each of some requests: their own answers, then a refusal with all its reasons."""
    from fairnotice.office.requests.models import Request

    waiting = list(Request.objects.filter(state="submitted").order_by("submitted_at")[:ROUNDS])
    return {
        "take": [(f"/review/requests/{case.pk}/take/", dict) for case in waiting],
        "sign": [(f"/review/requests/{case.pk}/sign/", lambda: ANSWERS) for case in waiting],
        "desk, signed": [f"/review/requests/{case.pk}/" for case in waiting],
        "decision": [(f"/review/requests/{case.pk}/decide/", partial(_refuse, case)) for case in waiting],
    }


def _refuse(case: Any) -> dict[str, str]:
    from fairnotice.office.review.weighing import examine_again

    submission = case.submissions.get()
    grounds = dict.fromkeys([*submission.assessment.content["grounds"], *examine_again(submission).grounds])
    reasons = {f"reason-{ground}": "SYNTHETIC" for ground in grounds}
    reasons |= {f"stands-{ground}": "stands" for ground in grounds}
    return {"submission": "1", "outcome": "refuse", "reason": "SYNTHETIC", **reasons}


def _measure(name: str, asked: list[Any]) -> bool:
    client, taken = _sign_in(), []
    for one in asked:
        path, given = (one, None) if isinstance(one, str) else (one[0], one[1]())
        started = time.perf_counter()
        answer = client.get(path) if given is None else client.post(path, given)
        taken.append(time.perf_counter() - started)
        if answer.status_code != (200 if given is None else 302):
            raise SystemExit(f"{name} answered {answer.status_code}; nothing was measured")
    middle, worst = statistics.median(taken), max(taken)
    ratio = LIMIT_SECONDS / middle
    print(
        f"{name:<20} median {middle * 1000:6.0f} ms, longest {worst * 1000:6.0f} ms, limit 300 ms, ratio {ratio:5.2f}"
    )
    return ratio >= 1


if __name__ == "__main__":
    sys.exit(main())
