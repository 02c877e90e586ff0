"""Whatever the order of steps: no alert without a human decision with its own signed review; acts fold to the state."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from fairnotice.errors import Conflict, FairnoticeError
from fairnotice.foundation.acts.queries import acts_about
from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.actions import begin_request, save_draft, submit_request, withdraw_request
from fairnotice.office.requests.folding import fold_state
from fairnotice.office.requests.models import ENDED, PUBLISHING, Alert, Request
from fairnotice.office.review.actions.deciding import confirm_proposal, dissent_from_proposal, take_back_proposal
from fairnotice.office.review.actions.urgent import decide_urgently
from fairnotice.office.review.models import Proposal
from tests.office.conftest import make_user, sound_fields
from tests.office.examining import assign, decide, sign

STEPS = ("submit", "assign", "sign", "sign_against", "publish", "refuse", "return", "confirm", "dissent", "take_back",
         "withdraw", "urgent")  # fmt: skip
PEOPLE = ("officer", "one", "two", "duty")


class AnyOrder(TestCase):
    """Sequences of steps by anybody, allowed or not."""

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
    @given(st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(PEOPLE)), max_size=14))
    def test_no_order_of_steps_makes_an_alert_without_a_human(self, steps: list[tuple[str, str]]) -> None:
        bureau = Bureau.objects.create(code="NCB-XA", name="SYNTHETIC", country="XA", is_synthetic=True)
        people = {
            "officer": make_user(Role.BUREAU_OFFICER, "officer", bureau),
            "one": make_user(Role.REVIEWER, "one"),
            "two": make_user(Role.SENIOR_REVIEWER, "two"),
            "duty": make_user(Role.DUTY_REVIEWER, "duty"),
        }
        request = begin_request(by=people["officer"], kind="red_notice")
        save_draft(by=people["officer"], request_id=request.pk, fields=sound_fields("sound-murder"), version=0)
        for step, name in [("submit", "officer"), *steps]:
            try:
                take(step, people[name], request)
            except FairnoticeError:
                continue
            finally:
                self.hold(request)

    def hold(self, request: Request) -> None:
        request.refresh_from_db()
        assert fold_state(acts_about(request)) == request.state
        for alert in Alert.objects.select_related("decision__decided_by"):
            decision = alert.decision
            assert decision.outcome in PUBLISHING
            assert decision.decided_by.role in (Role.REVIEWER, Role.SENIOR_REVIEWER, Role.DUTY_REVIEWER)
            own = decision.submission.legal_reviews.get(reviewer=decision.decided_by)
            assert own.conclusion == "compliant"
            assert own.signed_at <= decision.decided_at
        assert Alert.objects.exclude(state__in=ENDED).count() <= 1


def take(step: str, by: User, request: Request) -> None:
    """Try one step; what it may not do it refuses with an error of ours."""
    proposal = Proposal.objects.filter(request=request).order_by("-pk").values_list("pk", flat=True).first() or 0
    if step in ("sign", "publish", "sign_against", "refuse", "return", "urgent") and not request.submissions.exists():
        raise Conflict("nothing was submitted")
    steps: dict[str, Callable[[], object]] = {
        "submit": lambda: submit_request(by=by, request_id=request.pk),
        "assign": lambda: assign(request, by),
        "sign": lambda: sign(by, request),
        "sign_against": lambda: sign(by, request, two="not_compliant"),
        "publish": lambda: decide(by, request, "publish"),
        "refuse": lambda: decide(by, request, "refuse"),
        "return": lambda: decide(by, request, "return_for_completion"),
        "confirm": lambda: confirm_proposal(by=by, proposal_id=proposal),
        "dissent": lambda: dissent_from_proposal(by=by, proposal_id=proposal, reasons="SYNTHETIC."),
        "take_back": lambda: take_back_proposal(by=by, proposal_id=proposal),
        "withdraw": lambda: withdraw_request(by=by, request_id=request.pk),
        "urgent": lambda: decide_urgently(by=by, request_id=request.pk, submission_number=1, reasons="SYNTHETIC."),
    }
    steps[step]()
