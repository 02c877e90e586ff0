"""What is already known: refuge, refusals, protests, findings of courts, where the person is."""

from __future__ import annotations

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import REFUSE, REVIEW, WANTED_DIFFUSION, Expected, Story, as_diffusion


def _be_a_refugee(request: Request, hand: Deal) -> None:
    request["context"] = {
        "refugee_status": {
            "status": "refugee",
            "against_country": hand.source.code,
            "confirmed_by": hand.refuge.bureau,
        }
    }


def _position(hand: Deal, kind: str) -> Request:
    return {
        "from": hand.refuge.bureau,
        "kind": kind,
        "at": hand.days_before_submission(90),
        "text_ref": f"SYNTHETIC-LETTER-{hand.number:06d}",
    }


def _be_refused_extradition(request: Request, hand: Deal) -> None:
    request["context"] = {"positions": [_position(hand, "extradition_refused")]}


def _be_protested(request: Request, hand: Deal) -> None:
    request["context"] = {"positions": [_position(hand, "anticipatory_protest")]}


def _be_refused_before(request: Request, hand: Deal) -> None:
    refused = {
        "reference": "SYNTHETIC-RN-EARLIER",
        "kind": "red_notice",
        "refused_on": hand.days_before_submission(200),
        "grounds": ["art3-political"],
    }
    request["alert"]["previous_requests"] = [{"reference": "SYNTHETIC-RN-EARLIER", "outcome": "refused"}]
    request["context"] = {"prior_refusals": [refused]}


def _move_to_a_diffusion(request: Request, hand: Deal) -> None:
    _be_refused_before(request, hand)
    request["alert"]["diffusion_ground"] = "not_justify_or_qualify"


def _have_a_judgment(request: Request, hand: Deal) -> None:
    request["context"] = {
        "human_rights_findings": [
            {
                "body": "regional_court",
                "date": hand.days_before_submission(120),
                "finding": "SYNTHETIC. The statement of the only witness was taken under duress.",
                "addressed": False,
            }
        ]
    }


def _be_convicted_in_absence(request: Request, hand: Deal) -> None:
    request["person"]["status"] = "convicted"
    request["proceedings"] |= {
        "sought_for": "sentence",
        "outcome": "convicted",
        "in_absentia": "yes",
        "retrial_available": "no",
    }
    request["sentence"] = {"imposed_months": 96, "kind": "imprisonment"}


def _be_at_home(request: Request, hand: Deal) -> None:
    request["person"]["last_known_country"] = hand.source.code
    request["alert"]["international_link"] = {"person_believed_abroad": False, "cross_border_acts": False}
    request["alert"]["interest_statement"] = "SYNTHETIC. The person is wanted by the court."


REFUGEE = Story(
    "dissident-with-refuge",
    "The dissident written up as an embezzler, and a refuge that is known",
    "The same fields as before. A refugee is protected against the country that asks: the request falls.",
    Expected(REFUSE, {"ROP-2-32-b": "not_met"}, grounds=("art2-refugee",)),
    offence="embezzlement",
    change=_be_a_refugee,
)

STORIES = (
    REFUGEE,
    as_diffusion(
        REFUGEE,
        "The protection reaches diffusions as it reaches notices; it is no analogy.",
        REFUGEE.expected,
    ),
    Story(
        "dissident-not-extradited",
        "The dissident written up as an embezzler, and a refused extradition",
        "Another bureau has said no before. Its position is one of the elements that a human weighs.",
        Expected(REVIEW, {"RPD-34-3-d": "not_met"}),
        offence="embezzlement",
        change=_be_refused_extradition,
    ),
    Story(
        "protest-before-the-request",
        "Another bureau protested before the request came",
        "Too early for a dispute, and still to be taken into account.",
        Expected(REVIEW, {"IRSD-3-1-e": "signal"}),
        offence="embezzlement",
        change=_be_protested,
    ),
    Story(
        "asked-again-after-refusal",
        "The same request after a refusal",
        "The refusal and its grounds are on record; the new request must be read beside them.",
        Expected(REVIEW, {"RPD-125-3-lookup": "not_met"}, grounds=("resubmission-after-refusal",)),
        offence="embezzlement",
        change=_be_refused_before,
    ),
    Story(
        "refused-notice-as-diffusion",
        "A diffusion after the red notice was refused",
        "A refused notice does not become lawful by another channel.",
        Expected(REVIEW, {"RPD-125-3-lookup": "not_met"}, grounds=("resubmission-after-refusal",)),
        kind=WANTED_DIFFUSION,
        offence="embezzlement",
        change=_move_to_a_diffusion,
    ),
    Story(
        "finding-of-a-court",
        "A court has found that the evidence was forced",
        "Findings of competent bodies count, bare allegations do not; a human asks how far it reaches.",
        Expected(REVIEW, {"ROP-2-26": "not_met"}),
        change=_have_a_judgment,
    ),
    Story(
        "convicted-in-absence",
        "Convicted in absence, with no new trial",
        "A signal on fair trial; the fields do not decide it.",
        Expected(REVIEW, {"CONST-2-1": "signal"}, grounds=("art2-fair-trial",)),
        offence="fraud",
        change=_be_convicted_in_absence,
    ),
    Story(
        "person-at-home",
        "The person is in the country that asks",
        "Nobody else can use the alert, unless the bureau explains why.",
        Expected(REVIEW, {"RPD-35-2-b": "signal"}, grounds=("not-of-interest",)),
        change=_be_at_home,
    ),
)
