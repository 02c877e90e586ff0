"""Whether the data tell the person from others: set (i), set (ii), or neither."""

from __future__ import annotations

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request
from fairnotice.demo.stories.story import PUBLISH, RETURN, REVIEW, Expected, Story, as_diffusion


def _give_no_fifth_element(request: Request, hand: Deal) -> None:
    del request["identity"]["id_documents"]


def _photograph(request: Request, hand: Deal) -> None:
    del request["identity"]["id_documents"]
    del request["identity"]["forename"]
    request["identity"]["photos"] = [
        {
            "ref": f"SYNTHETIC-PHOTO-{hand.number:06d}",
            "quality": "good",
            "taken_at": hand.days_before_submission(300),
        }
    ]
    request["identity"]["aliases"] = [hand.person.latin_name]


def _have_one_name(request: Request, hand: Deal) -> None:
    del request["identity"]["forename"]
    request["identity"]["name_structure"] = "mononym"


TOO_THIN = Story(
    "identity-too-thin",
    "Name, sex and birth date, and nothing else",
    "Set (i) needs one more of description, DNA, fingerprints or a document; there is no photograph for set (ii).",
    Expected(RETURN, {"RPD-83-2-a": "cannot_tell"}, missing=("identity_set",)),
    change=_give_no_fifth_element,
)

STORIES = (
    TOO_THIN,
    as_diffusion(
        TOO_THIN,
        "The Rules print no identity set for diffusions; by analogy it is asked of a human.",
        Expected(REVIEW, {"RPD-83-2-a": "cannot_tell"}),
    ),
    Story(
        "photograph-and-alias",
        "A good photograph and an alias",
        "Set (ii) instead of set (i): no forename and no document, and still enough.",
        Expected(PUBLISH),
        change=_photograph,
    ),
    Story(
        "one-name-only",
        "A person with one name only",
        "Set (i) asks for a family name and a forename; the Rules do not foresee people with one name, so "
        "a human looks.",
        Expected(REVIEW, {"RPD-83-2-a": "cannot_tell"}),
        change=_have_one_name,
    ),
)
