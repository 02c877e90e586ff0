"""Who the person is to the event: accused or not, living or not, grown up or not."""

from __future__ import annotations

from datetime import date
from functools import partial

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import PUBLISH, REFUSE, RETURN, REVIEW, Expected, Story, as_diffusion


def _call(request: Request, hand: Deal, status: str) -> None:
    request["person"]["status"] = status
    request["person"]["link_to_event"] = f"SYNTHETIC. Recorded as {status} of what happened."


def _die(request: Request, hand: Deal) -> None:
    request["identity"]["date_of_death"] = hand.days_before_submission(60)


def _be_fourteen(request: Request, hand: Deal) -> None:
    born_on = date(hand.event_on.year - 14, 1, 1 + hand.number % 28)
    request["identity"]["date_of_birth"] = born_on.isoformat()


def _be_fourteen_and_say_so(request: Request, hand: Deal) -> None:
    _be_fourteen(request, hand)
    request["markers"] = {"minor": True}
    request["person"]["minor_special_conditions"] = (
        "SYNTHETIC. The law of the country has a youth court for persons under 18; no other conditions."
    )


def _give_only_the_year(request: Request, hand: Deal) -> None:
    request["identity"]["date_of_birth"] = str(hand.event_on.year - 18)


_NOT_WANTED = ("person-status",)

WITNESS = Story(
    "witness",
    "A witness",
    "A marker forbids restrictive measures against a witness, so no wanted alert can stand.",
    Expected(REFUSE, {"RPD-40-2": "not_met"}, grounds=_NOT_WANTED),
    change=partial(_call, status="witness"),
)

SUSPECT = Story(
    "suspect",
    "A mere suspect",
    "Suspect means that no charges are filed, and a red notice needs charges: a human must ask.",
    Expected(REVIEW, {"RPD-44-1-RN": "signal"}, grounds=_NOT_WANTED),
    change=partial(_call, status="suspect"),
)

DECEASED = Story(
    "deceased",
    "A dead person",
    "None of the purposes for which data on the dead may be kept is an arrest.",
    Expected(REFUSE, {"RPD-39-1": "not_met"}, grounds=_NOT_WANTED),
    change=_die,
)

STORIES = (
    WITNESS,
    as_diffusion(
        WITNESS,
        "Article 40 speaks of every record, so it is no analogy and fails for a diffusion as well.",
        WITNESS.expected,
    ),
    Story(
        "victim",
        "A victim",
        "As for a witness: recorded only for what they suffered, never to be arrested.",
        Expected(REFUSE, {"RPD-40-2": "not_met"}, grounds=_NOT_WANTED),
        change=partial(_call, status="victim"),
    ),
    SUSPECT,
    as_diffusion(
        SUSPECT,
        "A diffusion for arrest is about a convicted or accused person; a human looks, as for a notice.",
        Expected(REVIEW, {"RPD-97-1-a": "not_met", "RPD-44-1-RN": "signal"}, grounds=_NOT_WANTED),
    ),
    DECEASED,
    as_diffusion(DECEASED, "The same bar for a diffusion.", DECEASED.expected),
    Story(
        "minor-without-marker",
        "Fourteen years old at the event, and no word about it",
        "The marker MINOR is compulsory, and so are the conditions of the bureau's own law.",
        Expected(
            RETURN,
            missing=("person.minor_special_conditions", "markers.minor"),
        ),
        change=_be_fourteen,
    ),
    Story(
        "minor-with-marker",
        "Fourteen years old at the event, marked, with the conditions of the law",
        "Not a bar to a red notice; a bar to making it public.",
        Expected(PUBLISH),
        change=_be_fourteen_and_say_so,
    ),
    Story(
        "birth-year-only",
        "Only the birth year, and eighteen years before the event",
        "A year is enough to identify. It is not enough to say whether the person was grown up.",
        Expected(
            RETURN,
            {"RPD-41-1": "cannot_tell", "RPD-83-2-a": "met"},
            missing=("person.minor_special_conditions",),
        ),
        change=_give_only_the_year,
    ),
)
