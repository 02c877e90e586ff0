"""The warrant, and what the bureau must assure about it and about extradition."""

from __future__ import annotations

from fairnotice.demo.deal import Deal
from fairnotice.demo.dress import attestation
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import PUBLISH, REFUSE, RETURN, REVIEW, Expected, Story, as_diffusion


def _give_no_warrant(request: Request, hand: Deal) -> None:
    del request["warrant"]


def _let_the_warrant_run_out(request: Request, hand: Deal) -> None:
    request["warrant"]["valid_until"] = hand.days_before_submission(40)
    request["warrant"]["valid_on"] = hand.days_before_submission(45)


def _issue_by_prosecutor(request: Request, hand: Deal) -> None:
    request["warrant"]["issuing_authority"] = f"Public Prosecutor of {hand.town}, {hand.source.name}"
    request["warrant"]["authority_is_judicial"] = False


def _issue_by_prosecutor_with_appeal(request: Request, hand: Deal) -> None:
    _issue_by_prosecutor(request, hand)
    request["assurances"]["appeal_mechanism"] = attestation(hand)
    request["assurances"]["appeal_law_ref"] = f"Code of Procedure of {hand.source.name} (SYNTHETIC), s. 88"


def _seek_no_extradition(request: Request, hand: Deal) -> None:
    request["assurances"]["extradition_will_be_sought"] = {"given": False, **attestation(hand)}


def _tell_no_time_or_place(request: Request, hand: Deal) -> None:
    del request["facts"]["events"]


_WARRANT_FIELDS = (
    "warrant.reference",
    "warrant.kind",
    "warrant.issuing_authority",
    "warrant.issued_at",
    "warrant.valid_on",
)

NO_WARRANT = Story(
    "no-warrant",
    "No warrant is given",
    "Nothing can be said about a warrant that is not there: the request goes back for it.",
    Expected(
        RETURN,
        {"RPD-83-2-b-v": "cannot_tell"},
        missing=(*_WARRANT_FIELDS, "warrant.authority_is_judicial"),
    ),
    change=_give_no_warrant,
)

WARRANT_RUN_OUT = Story(
    "warrant-run-out",
    "The warrant ran out before the request",
    "No valid warrant is a bar of its own: it fails on what is there.",
    Expected(
        REFUSE,
        {"ROP-1-9": "not_met", "RPD-83-2-b-v": "not_met"},
        grounds=("no-valid-warrant",),
    ),
    change=_let_the_warrant_run_out,
)

STORIES = (
    NO_WARRANT,
    as_diffusion(
        NO_WARRANT,
        "The Rules print no warrant for diffusions. Here its absence is a warning and goes to a human.",
        Expected(REVIEW, {"RPD-83-2-b-v": "cannot_tell"}, warnings=_WARRANT_FIELDS),
    ),
    WARRANT_RUN_OUT,
    Story(
        "prosecutor-with-appeal",
        "A prosecutor's warrant that can be appealed to a court",
        "No judge issued it; the bureau shows the way to one, and the law on which that rests.",
        Expected(PUBLISH),
        change=_issue_by_prosecutor_with_appeal,
    ),
    Story(
        "prosecutor-without-appeal",
        "A prosecutor's warrant, and no word about an appeal",
        "No judge issued it, so the bureau must show that a court can be asked. It does not.",
        Expected(
            RETURN,
            {"RPD-84-c": "cannot_tell"},
            missing=("assurances.appeal_mechanism", "assurances.appeal_law_ref"),
        ),
        change=_issue_by_prosecutor,
    ),
    Story(
        "no-extradition-sought",
        "The bureau says that it will not seek extradition",
        "Arrest abroad without an extradition to follow serves no purpose of a red notice.",
        Expected(RETURN, {"RPD-84-b": "not_met"}, grounds=("no-extradition-sought",)),
        change=_seek_no_extradition,
    ),
    Story(
        "no-time-or-place",
        "The facts tell neither when nor where",
        "A summary of facts needs time and place.",
        Expected(RETURN, {"RPD-83-2-b-i": "cannot_tell"}, missing=("facts.events",)),
        change=_tell_no_time_or_place,
    ),
)
