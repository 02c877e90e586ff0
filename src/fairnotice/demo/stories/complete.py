"""Requests in which nothing is missing, and one where what is wrong does not stand in the fields."""

from __future__ import annotations

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import PUBLISH, WANTED_DIFFUSION, Expected, Story

_SOUND = {
    "RPD-83-1-a-ii-prosecution": "met",
    "RPD-83-2-a": "met",
    "RPD-83-2-b-iv": "met",
    "RPD-82-requester": "met",
    "RPD-39-1": "met",
    "RPD-40-2": "met",
}


def serve_a_sentence(request: Request, hand: Deal, imposed: int = 60, remaining: int = 48) -> None:
    """Turn a prosecution into a sentence to serve, in months."""
    request["person"]["status"] = "convicted"
    request["person"]["link_to_event"] = "SYNTHETIC. Convicted of the offence named below; fled afterwards."
    request["proceedings"] |= {"sought_for": "sentence", "outcome": "convicted"}
    request["sentence"] = {
        "imposed_months": imposed,
        "remaining_months": remaining,
        "as_of_date": hand.days_before_submission(5),
        "kind": "imprisonment",
    }


def _name_the_victims(request: Request, hand: Deal) -> None:
    request["facts"]["third_persons"] = [{"role": "victim", "needed": True}]
    request["offences"][0]["organised_crime_suspected"] = "no"


STORIES = (
    Story(
        "sound-murder",
        "A murder in which nothing is missing",
        "All that the form asks is given and no field fails. It still needs a human's decision.",
        Expected(PUBLISH, _SOUND),
    ),
    Story(
        "sound-kidnapping",
        "A kidnapping in which nothing is missing",
        "The same for another offence and penalty.",
        Expected(PUBLISH, _SOUND),
        offence="kidnapping",
    ),
    Story(
        "sound-fraud",
        "A fraud with victims",
        "Victims stand in the request as persons without name, and only as far as needed.",
        Expected(PUBLISH, {"RPD-83-1-a-ii-prosecution": "met"}),
        offence="fraud",
        change=_name_the_victims,
    ),
    Story(
        "sentence-to-serve",
        "Five years imposed, four left to serve",
        "The second indent of the threshold: the penalty of the law no longer counts, the sentence does.",
        Expected(PUBLISH, {"RPD-83-1-a-ii-sentence": "met", "RPD-83-1-a-ii-prosecution": "not_applicable"}),
        offence="drug_trafficking",
        change=serve_a_sentence,
    ),
    Story(
        "dissident-as-fraud",
        "A dissident written up as an embezzler",
        "The treasurer of a banned association. The bureau leaves that out, every field is in order, and a "
        "check of the fields finds nothing: only the dossier, the reading or a human who asks can see it.",
        Expected(PUBLISH, {"RPD-83-1-a-ii-prosecution": "met"}),
        offence="embezzlement",
    ),
    Story(
        "sound-diffusion",
        "A diffusion in which nothing is missing",
        "Two named recipients; the conditions of a red notice are checked by analogy and all are met.",
        Expected(PUBLISH, {"RPD-97-1-a": "met", "RPD-83-1-a-ii-prosecution": "met"}),
        kind=WANTED_DIFFUSION,
    ),
)
