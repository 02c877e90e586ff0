"""Put a submission before the rules, with the office's dossier beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import orjson
from django.utils.translation import pgettext

from fairnotice.core.rulebook.rule_set import Law, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.dossier import Dossier
from fairnotice.core.screening.request import Request as RequestRead
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.errors import Refused, UnreadableRecord
from fairnotice.office.requests.dossier import collect


@cache
def load_rulebook() -> Law:
    """The shipped law, loaded once a process."""
    return load_law()


def read_fields(fields: Mapping[str, Any], reference: str, kind: str) -> RequestRead:
    """Read nested fields as a request; raises `Refused` naming the field that cannot be read."""
    try:
        return read_request(fields, reference, kind)
    except UnreadableRecord as problem:
        words = pgettext("refusal", "Nothing was saved or submitted: %(path)s cannot be read; expected %(expected)s.")
        told = words % {"path": problem.path, "expected": problem.expected}
        raise Refused(told, {problem.path: problem.message}) from problem


def assess_fields(fields: Mapping[str, Any], reference: str, kind: str, on: date) -> Assessment:
    """Screen nested fields by the law of a day, with what the office knows beside them."""
    read = read_fields(fields, reference, kind)
    return assess_request(read, on, collect(read))


def assess_request(read: RequestRead, on: date, dossier: Dossier) -> Assessment:
    """Screen a request that was read, by the law of a day, with a dossier beside it."""
    return screen_request(read, load_rulebook(), on, dossier)


def precheck_fields(fields: Mapping[str, Any], reference: str, kind: str, on: date) -> Assessment:
    """Screen what a bureau has written so far by what stands in it alone.

    The dossier stays empty, so that nothing the office knows can show in the answer.
    """
    return screen_request(read_fields(fields, reference, kind), load_rulebook(), on, Dossier({}))


def lay_out(assessment: Assessment, dossier: Dossier) -> dict[str, Any]:
    """The assessment as JSON values, with the keys of the contract; `told_by` names who told each entry."""
    content: dict[str, Any] = orjson.loads(assessment.write())
    content["because"] = [
        {"rule": because.finding.rule, "recommends": because.recommends.value} for because in assessment.because
    ]
    content["standing"] = list(assessment.standing)
    content["told_by"] = dict(dossier.told_by)
    return content
