"""A bureau with a request in every state, and the office's own knowledge beside each, marked word by word.

With `knows` the office also knows that a state protects each person, decides for that reason, and is busy with
other bureaus; without it the same things happen at the same hours for other reasons. All synthetic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.actions.ties import declare_interest
from fairnotice.foundation.people.models import User
from fairnotice.office.governance.actions.incidents import open_incident
from fairnotice.office.requests.actions import (
    answer_question,
    begin_request,
    save_draft,
    state_urgency,
    submit_request,
    withdraw_request,
)
from fairnotice.office.requests.dossier import _SOURCES, register_source
from fairnotice.office.requests.given_fields import keep_given_fields
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.cautioning import caution_alert
from fairnotice.office.requests.life.ending import Shown, cancel_alert, withdraw_alert
from fairnotice.office.requests.life.keeping import ask_to_keep, modify_alert
from fairnotice.office.requests.life.reexamining import (
    OwnAnswers,
    decide_change,
    renew_alert,
)
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.life.seconding import answer_as_second, confirm_reexamination
from fairnotice.office.requests.life.suspending import suspend_alert
from fairnotice.office.requests.life.ticking import tick_alerts
from fairnotice.office.requests.models import Alert, Decision, Request
from fairnotice.office.review.actions.asking import ask_question
from fairnotice.office.review.actions.assigning import assign_request
from fairnotice.office.review.actions.briefing import write_brief
from fairnotice.office.review.actions.casebook import write_refusal_entry
from fairnotice.office.review.actions.deciding import Given, confirm_proposal, decide_request
from fairnotice.office.review.actions.doubting import close_examination, open_examination
from fairnotice.office.review.actions.looking_up import add_translation, log_outside_contact, log_research
from fairnotice.office.review.actions.signing import sign_legal_review
from fairnotice.office.review.models import Element, Proposal
from fairnotice.office.review.weighing import examine_again
from tests.office.conftest import MovingClock, sound_fields
from tests.office.files_given import attach

#: Stands in whatever only the office may read; each word is followed by where it was planted.
MARK = "MARKOFFICE"
#: The same in another script, so that what escapes letters escapes these.
MARK_ESCAPED = "МЕТКАУБЕЖИЩЕ"


@dataclass
class Cast:
    """Who takes part, and the clock that goes on for all of them."""

    officer: User
    other: User
    reviewer: User
    second: User
    auditor: User
    clock: MovingClock
    knows: bool = True
    requests: dict[str, Request] = field(default_factory=dict)
    alerts: dict[str, Alert] = field(default_factory=dict)
    begun: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def at_next_hour(self) -> Iterator[None]:
        """Do something within an hour of its own, however many steps it takes."""
        self.clock.move(minutes=-self.clock.now.minute)
        self.clock.move(hours=1)
        yield

    def mark(self, where: str) -> str:
        """Words that no source may read."""
        return f"{MARK}{where.upper()} {MARK_ESCAPED}"


class KnowsTheRefuge:
    """A dossier that knows a refuge."""

    name = "marked"

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def collect(self, request: object) -> dict[str, Any]:
        told = {"status": "refugee", "against_country": "XA", "confirmed_by": self.cast.mark("refuge")}
        return {"context.refugee_status": told}


@contextmanager
def known_to_the_office(cast: Cast) -> Iterator[None]:
    """Let the office know, or not, that a state protects every person that is asked about from now on."""
    before = list(_SOURCES)
    if cast.knows:
        register_source(KnowsTheRefuge(cast))
    try:
        yield
    finally:
        _SOURCES[:] = before


def live_through(cast: Cast) -> None:
    """Bring one request into each state that there is, and each published alert as well."""
    steps: tuple[Callable[[Cast], None], ...] = (
        _be_busy_elsewhere, _go_public, _write, _let_examine, _let_return, _let_refuse,
        _change_alerts, _doubt_alerts, _end_alerts, _look_after_it,
    )  # fmt: skip
    for step in steps:
        step(cast)


def _be_busy_elsewhere(cast: Cast) -> None:
    """Whatever other bureaus ask, and how much, is nothing to this one."""
    publish(cast, "elsewhere", by=cast.other)
    with cast.at_next_hour():
        if not cast.knows:
            return
        for number in range(3):
            request = submit(cast, f"elsewhere {number}", by=cast.other)
            assign_request(by=cast.reviewer, request_id=request.pk, reviewer=cast.reviewer)
            for _ in range(number + 2):
                ask_question(by=cast.reviewer, request_id=request.pk, text=cast.mark("question"))
            attach(cast.other, request, shows=cast.mark("file"), name=cast.mark("file"))


def _go_public(cast: Cast) -> None:
    """Alerts that go out while nobody knows of any refuge; what becomes of them comes later."""
    for name in (
        "living", "suspended", "examined", "validated", "blocked", "lifted", "changed", "unchanged", "cancelled",
        "withdrawn",
    ):  # fmt: skip
        publish(cast, name)
    publish(cast, "kept", until=cast.clock.now.date() + timedelta(days=120))
    publish(cast, "expired", until=cast.clock.now.date() + timedelta(days=1))


def _write(cast: Cast) -> None:
    """A draft, a request withdrawn, one submitted with a file, one under the statement of an urgency."""
    with cast.at_next_hour(), known_to_the_office(cast):
        cast.requests["draft"] = _begin(cast, cast.officer)
        withdrawn = submit(cast, "taken back")
        withdraw_request(by=cast.officer, request_id=withdrawn.pk)
        urgent = submit(cast, "urgent")
        state_urgency(by=cast.officer, request_id=urgent.pk, reasons="SYNTHETIC.", recipients=[cast.other.bureau_id])


def _let_examine(cast: Cast) -> None:
    """A request on which the office has written all that it can write before a decision."""
    with cast.at_next_hour(), known_to_the_office(cast):
        request = submit(cast, "examined before")
        attach(cast.officer, request)
        assign_request(by=cast.reviewer, request_id=request.pk, reviewer=cast.reviewer)
        for number in (1, 2):
            ask_question(by=cast.reviewer, request_id=request.pk, text=f"SYNTHETIC question {number}?")
        answer_question(by=cast.officer, request_id=request.pk, number=1, text="SYNTHETIC answer.", language="en")
        if cast.knows:
            _write_on_desk(cast, request)
        # To return what one found not compliant leaves the recommendation: it waits for a second person.
        ground = "art2-refugee" if cast.knows else ""
        waits = _propose(cast, request, "return_for_completion", ground, concluded="not_compliant")
        assert isinstance(waits, Proposal)


def _write_on_desk(cast: Cast, request: Request) -> None:
    attach(cast.reviewer, request, kind="exhibit", shows=cast.mark("exhibit"), name=cast.mark("exhibit"))
    log_research(
        by=cast.reviewer,
        request_id=request.pk,
        source=cast.mark("source"),
        looked_on=cast.clock.now.date(),
        reliability="single",
        found=cast.mark("found"),
        not_found=cast.mark("notfound"),
    )
    path, text = "facts.summary", cast.mark("translation")
    add_translation(by=cast.reviewer, request_id=request.pk, path=path, language="fr", text=text)
    log_outside_contact(
        by=cast.auditor,
        request_id=request.pk,
        came_from="government",
        channel=cast.mark("channel"),
        happened_on=cast.clock.now.date(),
        said=cast.mark("said"),
    )
    declare_interest(by=cast.auditor, kind="nationality", country="XC", reason=cast.mark("tie"))
    log_access(by=cast.auditor, operation="read", about=request, purpose=cast.mark("purpose"))


def _let_return(cast: Cast) -> None:
    with cast.at_next_hour(), known_to_the_office(cast):
        request = submit(cast, "returned")
        decide(cast, request, "return_for_completion", "art2-refugee" if cast.knows else "", to_mend="SYNTHETIC: mend.")


def _let_refuse(cast: Cast) -> None:
    with cast.at_next_hour(), known_to_the_office(cast):
        request = submit(cast, "refused")
        decide(cast, request, "refuse", "art2-refugee" if cast.knows else "art2-fair-trial")
        if cast.knows:
            write_refusal_entry(
                by=cast.second,
                decision_id=request.decisions.get().pk,
                ground="art2-refugee",
                paragraphs=["SYNTHETIC"],
                stage="first_examination",
                text=cast.mark("casebook"),
                language="en",
            )


def _change_alerts(cast: Cast) -> None:
    """What the source asked to be changed or kept, and what reviewers answered."""
    for name, outcome in (("changed", "accept"), ("unchanged", "decline"), ("kept", "keep")):
        with cast.at_next_hour():
            alert = cast.alerts[name]
            if name == "kept":
                until = alert.retention_until + timedelta(days=365)
                _ask_to_keep(cast, alert, until)
                answer = {"answers": _answers(cast), "outcome": outcome, "reasons": cast.mark("kept")}
                made = renew_alert(by=cast.reviewer, alert_id=alert.pk, new_until=until, **answer)
            else:
                fields = keep_given_fields(alert.content, alert.kind)
                fields["proceedings"]["case_reference"] = f"SYNTHETIC-{name}"
                modify_alert(by=cast.officer, alert_id=alert.pk, fields=fields, reasons="SYNTHETIC.")
                answer = {"answers": _answers(cast), "outcome": outcome, "reasons": cast.mark("changed")}
                made = decide_change(by=cast.reviewer, alert_id=alert.pk, **answer)
            if made.closed_at is None:
                answer_as_second(by=cast.second, reexamination_id=made.pk, answers=_answers(cast))
                confirm_reexamination(by=cast.second, reexamination_id=made.pk, reasons=cast.mark("confirmed"))


def _doubt_alerts(cast: Cast) -> None:
    """Doubts of every kind; which of them rest on a refuge, no source may tell."""
    alerts, by = cast.alerts, cast.reviewer
    with cast.at_next_hour(), known_to_the_office(cast):
        suspend_alert(by=cast.officer, alert_id=alerts["suspended"].pk, until_on=date(2027, 3, 1), reasons="SYNTHETIC.")
        if cast.knows:
            caution_alert(by=by, alert_id=alerts["living"].pk, reason=cast.mark("caution")[:60])
            rescreen_alert(by=by, alert_id=alerts["living"].pk)
        block_alert(by=by, alert_id=alerts["blocked"].pk, reason=cast.mark("block")[:60] if cast.knows else "warrant")
        block = block_alert(by=by, alert_id=alerts["lifted"].pk, reason=cast.mark("block")[:60])
        lift_block(by=cast.second, block_id=block.pk, reasons=cast.mark("lifted"))
        for name, measure in (("examined", "block"), ("validated", "caution")):
            doubt = cast.mark("doubt") if cast.knows else "Is the warrant in force?"
            given = {"doubt": doubt, "question": "SYNTHETIC: is the warrant in force?", "measure": measure}
            examination = open_examination(by=by, alert_id=alerts[name].pk, **given)
        ended = {"outcome": "validated", "reasons": cast.mark("validated"), "told": ""}
        close_examination(by=by, examination_id=examination.pk, **ended)


def _end_alerts(cast: Cast) -> None:
    with cast.at_next_hour(), known_to_the_office(cast):
        cancelled = cast.alerts["cancelled"]
        shown = Shown(rescreening=rescreen_alert(by=cast.reviewer, alert_id=cancelled.pk).pk)
        reasons = cast.mark("cancelled") if cast.knows else "SYNTHETIC."
        cancel_alert(by=cast.reviewer, alert_id=cancelled.pk, ground="81.3.c", reasons=reasons, shown=shown)
        withdraw_alert(by=cast.officer, alert_id=cast.alerts["withdrawn"].pk, ground="81.2.c")
        cast.clock.move(days=2)
        tick_alerts(cast.clock.now)


def _look_after_it(cast: Cast) -> None:
    """What the office does about itself."""
    with cast.at_next_hour():
        if cast.knows:
            open_incident(
                by=cast.auditor,
                kind="disclosure",
                account=cast.mark("account"),
                discovered_at=cast.clock.now,
                touches_persons=True,
                sources=[str(cast.officer.bureau_id)],
            )


def _begin(cast: Cast, by: User, until: date | None = None) -> Request:
    cast.clock.move(minutes=1)
    cast.begun[by.username] += 1
    request = begin_request(by=by, kind="red_notice")
    fields = sound_fields(seed=cast.begun[by.username] + (500 if by == cast.other else 0))
    if until:
        fields["alert"]["retention_until"] = until.isoformat()
    return save_draft(by=by, request_id=request.pk, fields=fields, version=0)


def submit(cast: Cast, name: str, by: User | None = None, until: date | None = None) -> Request:
    """Submit a request, of the hostile bureau unless told."""
    request = _begin(cast, by or cast.officer, until)
    submit_request(by=by or cast.officer, request_id=request.pk)
    request.refresh_from_db()
    cast.requests[name] = request
    return request


def publish(cast: Cast, name: str, by: User | None = None, until: date | None = None) -> None:
    """Publish an alert, of the hostile bureau unless told, within an hour of its own."""
    with cast.at_next_hour():
        request = submit(cast, name, by, until)
        decide(cast, request, "publish", "")
        cast.alerts[name] = request.alerts.get()


def decide(cast: Cast, request: Request, outcome: str, ground: str, **more: str) -> None:
    """Decide a submitted request, with a reason on this ground beside those that the rules raise."""
    assign_request(by=cast.reviewer, request_id=request.pk, reviewer=cast.reviewer)
    made = _propose(cast, request, outcome, ground, **more)
    if isinstance(made, Proposal):
        _sign(cast, cast.second, request, outcome)
        confirm_proposal(by=cast.second, proposal_id=made.pk)


def _propose(
    cast: Cast, request: Request, outcome: str, ground: str, *, concluded: str = "", **more: str
) -> Decision | Proposal:
    _sign(cast, cast.reviewer, request, outcome, concluded)
    write_brief(
        by=cast.reviewer,
        request_id=request.pk,
        lines=dict.fromkeys(Element.values, (cast.mark("brief"), cast.mark("provenance"))),
    )
    submission = request.submissions.latest("number")
    raised = [*submission.assessment.content["grounds"], *examine_again(submission).grounds]
    grounds = dict.fromkeys(["", *raised, *([ground] if ground else [])])
    stands = "falls" if outcome == "publish" else "stands"
    reasons = [{"ground": each, "citation": "", "text": cast.mark("reason"), "stands": stands} for each in grounds]
    return decide_request(
        by=cast.reviewer,
        request_id=request.pk,
        submission_number=submission.number,
        given=Given(outcome, reasons, caveat=cast.mark("caveat"), **more),
    )


def _sign(cast: Cast, by: User, request: Request, outcome: str, concluded: str = "") -> None:
    concluded = concluded or {"publish": "compliant", "refuse": "not_compliant"}.get(outcome, "unresolved")
    sign_legal_review(
        by=by,
        request_id=request.pk,
        article_2=concluded,
        article_2_reasons=cast.mark("articletwo"),
        article_3="compliant",
        article_3_reasons=cast.mark("articlethree"),
        conclusion=concluded,
    )


def _ask_to_keep(cast: Cast, alert: Alert, until: date) -> None:
    sworn = {"still_needed": True, "conditions_hold": True}
    ask_to_keep(by=cast.officer, alert_id=alert.pk, reasons="SYNTHETIC.", wanted_until=until, **sworn)


def _answers(cast: Cast) -> OwnAnswers:
    return OwnAnswers("compliant", cast.mark("again"), "compliant", cast.mark("again"))
