"""What a bureau is told of its draft before it submits: is it complete, does it meet Article 83.

The dossier stays empty and Articles 2 and 3 stay out, so that asking many times teaches nobody how to
write a request that passes, and nothing the office knows can show.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.screening.assessment import Assessment
from fairnotice.foundation.people.models import User
from fairnotice.foundation.request_words.field_words import STEPS, article_of, name_field, step_of
from fairnotice.office.requests.actions import complete_fields
from fairnotice.office.requests.examining import load_rulebook, precheck_fields
from fairnotice.office.requests.given_fields import keep_asked_of_source
from fairnotice.office.requests.models import Request

#: Rules a source may hear of: the alert's own conditions, its data, their quality.
_TOLD_RULES = ("RPD-82-", "RPD-83-", "RPD-84-", "RPD-37-", "RPD-12-")
#: Rules among them that take Article 3 in, and those that stand on such a rule: they are for the office.
_KEPT_RULES = frozenset({"RPD-83-1-a", "RPD-83-1-a-i", "RPD-83-1-b", "RPD-83-1-c"})
_TOLD_OUTCOMES = (Outcome.MET, Outcome.NOT_MET, Outcome.CANNOT_TELL)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A field that the form asks for and that is empty: its name, what to give, the article that asks."""

    field: str
    words: str
    article: str
    step: str


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of Article 82, 83, 84, 37 or 12, whether what is written meets it, and what to give."""

    rule: str
    citation: str
    outcome: str
    ask: str


@dataclass(frozen=True, slots=True)
class Precheck:
    """What is missing, what should be there, and which conditions are met; no word on Articles 2 and 3."""

    missing: tuple[Lacking, ...]
    warnings: tuple[Lacking, ...]
    conditions: tuple[Condition, ...]

    @property
    def unmet(self) -> tuple[Condition, ...]:
        return tuple(condition for condition in self.conditions if condition.outcome == Outcome.NOT_MET)


def precheck_request(request: Request, by: User) -> Precheck:
    """Hold a draft against its form and Article 83; raises `Refused` where a value cannot be read."""
    assessment = _screen(request, by)
    return Precheck(
        missing=_list(assessment.missing, request.kind),
        warnings=_list(assessment.warnings, request.kind),
        conditions=tuple(_tell(finding) for finding in assessment.findings if _may_be_told(finding)),
    )


def list_lacking(request: Request) -> tuple[Lacking, ...]:
    """What the form asks for and the request as it stands does not give."""
    return _list(_screen(request, request.created_by).missing, request.kind)


def find_step_lacking(request: Request) -> str | None:
    """The first step of the form on which something is missing; None where nothing is."""
    lacking = {missing.step for missing in list_lacking(request)}
    return next((step for step in STEPS if step in lacking), None)


def _screen(request: Request, by: User) -> Assessment:
    fields = complete_fields(request, by)
    return precheck_fields(fields, request.reference, request.kind, clock.read_today())


def _may_be_told(finding: Finding) -> bool:
    return (
        finding.rule.startswith(_TOLD_RULES) and finding.outcome in _TOLD_OUTCOMES and finding.rule not in _KEPT_RULES
    )


def _tell(finding: Finding) -> Condition:
    """The words are the rulebook's own neutral question to the bureau, never what was found."""
    law = load_rulebook()
    ask = "" if finding.outcome is Outcome.MET else law.explain(law.latest[finding.rule], finding.reason).ask
    return Condition(finding.rule, finding.citation, finding.outcome.value, pgettext("law", ask) if ask else "")


def _list(names: Iterable[str], kind: str) -> tuple[Lacking, ...]:
    return tuple(
        Lacking(name, name_field(name), article_of(name), step_of(name)) for name in keep_asked_of_source(names, kind)
    )
