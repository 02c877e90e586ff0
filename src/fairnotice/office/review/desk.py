"""What stands on a reviewer's desk. Before the own answers are signed: the request, the facts, the questions.

After it also: recommendation, findings, grounds, what colleagues wrote. Nothing here changes anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fairnotice.core.rulebook.rules import Rule
from fairnotice.core.screening.assessment import Assessment
from fairnotice.errors import LawError, NotAllowed
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.dossier import collect
from fairnotice.office.requests.examining import load_rulebook, read_fields
from fairnotice.office.requests.models import Decision, Question, Request, State, Submission
from fairnotice.office.review.four_eyes import Weighing
from fairnotice.office.review.laying_out import Group, Part, Span, lay_out_fields, write_value
from fairnotice.office.review.models import LegalReview, Proposal, SecondReading
from fairnotice.office.review.weighing import doubts_both, examine_again, needs_brief, weigh

#: Facts about the case, which the own answers must rest on. What colleagues decided before is none of them.
_FACTS = ("context.",)
_COLLEAGUES_ANSWERS = ("context.similar_requests", "context.prior_refusals", "context.ccf_decisions", "refusal_memory")
_UNKNOWN = ("no_dossier", "not_given")
_SPEAKING = ("not_met", "signal", "cannot_tell")
#: Steps that tell how colleagues judged; shown once the own answers are signed.
_COLLEAGUES_STEPS = ("decision.proposed", "proposal.dissented", "proposal.taken_back", "review.signed")
ACTS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class FindingShown:
    """One finding for reading: its rule, what it says, what would change it, the words that carry it."""

    rule: str
    citation: str
    outcome: str
    about: str
    says: str
    would_change: str
    words: Sequence[tuple[str, str]]
    carries: bool
    by_analogy: bool


@dataclass(frozen=True, slots=True)
class Known:
    """One entry of the dossier: its name, its lines, the sources that told it."""

    name: str
    lines: Sequence[Sequence[Part]]
    told_by: Sequence[str]


@dataclass(frozen=True, slots=True)
class Opened:
    """What is shown only after the own answers were signed.

    `unknown` are findings that only what is known beside the request could answer: named together, since
    each says the same.
    """

    weighing: Weighing
    findings: Sequence[FindingShown]
    unknown: Sequence[FindingShown]
    silent: Sequence[FindingShown]
    missing: Sequence[str]
    warnings: Sequence[str]
    needs_brief: bool
    doubts_both: bool
    citations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Desk:
    """One request as a reviewer may see it at this moment."""

    request: Request
    submission: Submission
    groups: Sequence[Group]
    questions_to_answer: Sequence[Rule]
    known: Sequence[Known]
    own: LegalReview | None
    opened: Opened | None
    proposal: Proposal | None
    reviews: Sequence[LegalReview]
    decisions: Sequence[Decision]
    asked: Sequence[Question]
    acts: Sequence[Act] = field(default_factory=tuple)


def find_submitted(request_id: UUID) -> Request:
    """A request that was submitted; a draft is its bureau's alone. Raises `NotAllowed` where there is none."""
    cases = Request.objects.select_related("bureau").filter(erasure__isnull=True).exclude(state=State.DRAFT)
    found = cases.filter(pk=request_id).first()
    if found is None or not found.submissions.exists():
        raise NotAllowed("Nothing was shown: there is no such request.")
    return found


def open_reading(user: User, request: Request) -> SecondReading | None:
    """The blind second reading of this request that waits for this person; until it is signed they see nothing else."""
    return SecondReading.objects.filter(submission__request=request, reader=user, blind__isnull=True).first()


def lay_out_desk(user: User, request: Request, *, acts_before: int | None = None) -> Desk:
    """Put together what a reviewer may see of a request; one path, whoever asks."""
    submission = latest_submission(request)
    own = submission.legal_reviews.filter(reviewer=user).first()
    now = examine_again(submission)
    opened = _open(submission, own, now) if own else None
    fields = submission.submitted_fields.fields
    return Desk(
        request=request,
        submission=submission,
        groups=lay_out_fields(fields, _spans(now) if own else (), languages_of(submission)),
        questions_to_answer=[] if own else name_questions(request.kind),
        known=know_beside(request, fields, everything=own is not None),
        own=own,
        opened=opened,
        proposal=request.proposals.select_related("proposed_by").filter(closed_at__isnull=True).first(),
        reviews=_others(submission, user) if own else (),
        decisions=list(request.decisions.prefetch_related("reasons").select_related("decided_by")) if own else (),
        asked=list(request.questions.all()),
        acts=read_acts(request, acts_before, hidden=() if own else _COLLEAGUES_STEPS),
    )


def latest_submission(request: Request) -> Submission:
    """The latest submission with its fields and assessment, in one query."""
    with_all = request.submissions.select_related("assessment", "submitted_fields", "request__bureau")
    return with_all.latest("number")


def languages_of(submission: Submission) -> Mapping[str, str]:
    """In which language each text is written, as the bureau said; nothing where it did not."""
    told = getattr(submission, "submitted_languages", None)
    return told.languages if told else {}


def name_questions(kind: str) -> list[Rule]:
    """What only a human can answer about a request of this kind: asked of everybody alike, whatever was found."""
    return [
        rule
        for rule in load_rulebook().latest.values()
        if not rule.is_duty and not rule.part_of and rule.about and kind in rule.applies_to and _is_on_articles(rule)
    ]


def _is_on_articles(rule: Rule) -> bool:
    return bool(rule.check & {"J", "T"}) and rule.id.startswith(("CONST-", "ROP-", "IRSD-", "RPD-34"))


def know_beside(request: Request, fields: Mapping[str, Any], *, everything: bool) -> list[Known]:
    """What the office knows beside a request now; what colleagues decided before only with `everything`."""
    dossier = collect(read_fields(fields, request.reference, request.kind))
    return [
        Known(name, list(write_value(value)), dossier.told_by.get(name, "").split(", "))
        for name, value in dossier.entries.items()
        if everything or (name.startswith(_FACTS) and name not in _COLLEAGUES_ANSWERS)
    ]


def read_acts(request: Request, before: int | None, *, hidden: Collection[str] = ()) -> list[Act]:
    """The latest acts, or those before one, newest first: a page that costs the same however many there are."""
    acts = acts_about(request).exclude(verb__in=hidden).order_by("-id")
    return list((acts.filter(pk__lt=before) if before else acts)[:ACTS_SHOWN])


def _open(submission: Submission, own: LegalReview, now: Assessment) -> Opened:
    weighing = weigh(submission, own, now)
    carrying = {because.finding.rule for because in now.because}
    shown = [_show(finding, finding.rule in carrying) for finding in now.findings]
    unknown = {finding.rule for finding in now.findings if finding.reason in _UNKNOWN}
    speaking = [finding for finding in shown if finding.carries or finding.outcome in _SPEAKING]
    return Opened(
        weighing=weighing,
        findings=[finding for finding in speaking if finding.rule not in unknown],
        unknown=[finding for finding in speaking if finding.rule in unknown],
        silent=[finding for finding in shown if finding not in speaking],
        missing=now.missing,
        warnings=now.warnings,
        needs_brief=needs_brief("refuse", own, weighing),
        doubts_both=doubts_both(own),
        citations=cite_grounds(now),
    )


def cite_grounds(assessment: Assessment) -> dict[str, str]:
    """By ground the articles whose findings raised it, so that a reason carries its citation."""
    cited: dict[str, list[str]] = {}
    for finding in assessment.findings:
        ground = load_rulebook().latest[finding.rule].grounds.get(finding.reason)
        if ground and finding.outcome in ("not_met", "signal"):
            cited.setdefault(ground, []).append(finding.citation)
    return {ground: ", ".join(dict.fromkeys(citations))[:120] for ground, citations in cited.items()}


def _show(finding: Any, carries: bool) -> FindingShown:
    law = load_rulebook()
    rule = law.latest[finding.rule]
    try:
        says = law.explain(rule, finding.reason).says
    except LawError:
        says = finding.reason
    return FindingShown(
        rule=finding.rule,
        citation=finding.citation,
        outcome=finding.outcome.value,
        about=rule.about,
        says=says,
        would_change=finding.would_change,
        words=[(item.field, item.text) for item in finding.evidence],
        carries=carries,
        by_analogy=finding.by_analogy,
    )


def _spans(assessment: Assessment) -> list[Span]:
    return [
        Span(item.field, item.start, item.end)
        for finding in assessment.findings
        if finding.outcome in ("not_met", "signal", "cannot_tell")
        for item in finding.evidence
    ]


def _others(submission: Submission, user: User) -> list[LegalReview]:
    """What colleagues signed; a blind second reading is never shown at the desk."""
    reviews = submission.legal_reviews.filter(is_blind=False).exclude(reviewer=user)
    return list(reviews.select_related("reviewer"))
