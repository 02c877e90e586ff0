"""How grave it must be: the penalty of the law, the sentence, several offences, the waiver."""

from __future__ import annotations

from functools import partial

from fairnotice.demo.deal import Deal
from fairnotice.demo.dress import punish, write_offence
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.complete import serve_a_sentence
from fairnotice.demo.stories.story import PUBLISH, REFUSE, REVIEW, Expected, Story, as_diffusion

_PROSECUTION = "RPD-83-1-a-ii-prosecution"
_SENTENCE = "RPD-83-1-a-ii-sentence"
_TOO_LOW = Expected(
    REFUSE,
    {_PROSECUTION: "not_met", "RPD-83-1-a": "not_met"},
    grounds=("penalty-threshold",),
)


def _add_a_lesser_offence(request: Request, hand: Deal) -> None:
    request["offences"].append(write_offence("2", "property_damage", hand))


def _add_an_excluded_offence(request: Request, hand: Deal) -> None:
    second = write_offence("2", "adultery", hand)
    second["exclusion_category"] = "behavioural_cultural"
    request["offences"].append(second)


def _allow_death(request: Request, hand: Deal) -> None:
    request["offences"][0]["max_penalty"] = {"kind": "death"}
    request["offences"][0]["law_text"] = "SYNTHETIC. The offence is punished with death."


def _exactly_two_years(request: Request, hand: Deal) -> None:
    punish(request["offences"][0], 24)


def _waive(request: Request, hand: Deal, criterion: str) -> None:
    request["waiver"] = {
        "decision": {
            "criteria": [criterion],
            "consulted_at": hand.days_before_submission(3),
            "reason": "SYNTHETIC. Of particular importance: first case against a network of bicycle thieves.",
            "by": "SYNTHETIC-REVIEWER-3",
        }
    }


MAXIMUM_TWELVE_MONTHS = Story(
    "maximum-twelve-months",
    "An offence that the law punishes with twelve months at most",
    "Below the two years that a red notice needs; it fails on what is there.",
    _TOO_LOW,
    offence="petty_theft",
)

FIVE_IMPOSED_TWO_LEFT = Story(
    "five-imposed-two-left",
    "Five months imposed, two left to serve",
    "Both legs of the second indent fail.",
    Expected(REFUSE, {_SENTENCE: "not_met", "RPD-83-1-a": "not_met"}, grounds=("penalty-threshold",)),
    offence="receiving",
    change=partial(serve_a_sentence, imposed=5, remaining=2),
)

STORIES = (
    MAXIMUM_TWELVE_MONTHS,
    as_diffusion(
        MAXIMUM_TWELVE_MONTHS,
        "The Rules print no threshold for diffusions. Here it is checked by analogy and goes to a human.",
        Expected(REVIEW, {_PROSECUTION: "not_met"}, grounds=("penalty-threshold",)),
    ),
    Story(
        "maximum-exactly-two-years",
        "An offence that the law punishes with exactly two years",
        "Two years or more: the bound itself is enough.",
        Expected(PUBLISH, {_PROSECUTION: "met"}),
        offence="receiving",
        change=_exactly_two_years,
    ),
    Story(
        "eight-imposed-two-left",
        "Eight months imposed, two left to serve",
        "Either leg of the second indent is enough, so the eight months carry it.",
        Expected(PUBLISH, {_SENTENCE: "met"}),
        offence="receiving",
        change=partial(serve_a_sentence, imposed=8, remaining=2),
    ),
    FIVE_IMPOSED_TWO_LEFT,
    as_diffusion(
        FIVE_IMPOSED_TWO_LEFT,
        "By analogy again: a full legal review and never a refusal by the machine.",
        Expected(REVIEW, {_SENTENCE: "not_met"}, grounds=("penalty-threshold",)),
    ),
    Story(
        "one-offence-carries-another",
        "A robbery, and a damage to property that alone would be too light",
        "One offence that qualifies is enough; the lighter one is carried by it.",
        Expected(PUBLISH, {_PROSECUTION: "met"}),
        offence="robbery",
        change=_add_a_lesser_offence,
    ),
    Story(
        "robbery-and-adultery",
        "A robbery, and an adultery listed beside it",
        "The robbery qualifies, but an offence of an excluded category is not carried without a human.",
        Expected(REVIEW, {_PROSECUTION: "met"}),
        offence="robbery",
        change=_add_an_excluded_offence,
    ),
    Story(
        "death-penalty",
        "A murder for which the law allows death",
        "The threshold is met, and Article 2 asks for a human: no machine settles it.",
        Expected(REVIEW, {_PROSECUTION: "met", "CONST-2-1": "signal"}, grounds=("art2-death-penalty",)),
        change=_allow_death,
    ),
    Story(
        "waiver-recorded",
        "Twelve months at most, and a waiver of the threshold",
        "The General Secretariat may waive the threshold after asking the bureau. It is a human's call.",
        Expected(REVIEW, {"RPD-83-1-b": "signal"}),
        offence="petty_theft",
        change=partial(_waive, criterion="83-1-a-ii"),
    ),
    Story(
        "waiver-of-interest",
        "Twelve months at most, and a waiver that claims to reach the interest",
        "Interest can never be waived, so the threshold stands unwaived and fails.",
        Expected(REFUSE, {_PROSECUTION: "not_met", "RPD-83-1-b": "not_met"}, grounds=("penalty-threshold",)),
        offence="petty_theft",
        change=partial(_waive, criterion="83-1-a-iii"),
    ),
)
