"""What the demo's stories are called, and what there is to see in each."""

from __future__ import annotations

from django.utils.translation import pgettext

_TITLES = {
    "twin-murder": "Twins: a murder in which nothing is missing",
    "twin-dissident": "Twins: an opponent written up as an embezzler",
    "urgent-kidnapping": "An urgent kidnapping, ready to be checked and submitted",
    "returned-request": "A request that came back to be completed",
    "curious-officer": "A curious officer in the register of accesses",
    "hostile-bureau": "The whole view of a hostile bureau",
    "senior": "The queue, and proposals that wait for a second person",
    "duty": "The urgent lane",
    "ethics": "Declared interests and recusals",
    "operator": "People, bureaus and invitations",
}
_SHOWS = {
    "twin-murder": "Write your own answers first. Everything was looked up, and nothing speaks against it.",
    "twin-dissident": "Its fields look like its twin's; what is known beside it does not. Write your own answers.",
    "urgent-kidnapping": "A life is in danger: say so, name the bureaus, and submit.",
    "returned-request": "What is missing, in the order of the form; mend it and submit it again.",
    "curious-officer": "Forty files in forty minutes, at night, none of them assigned.",
    "hostile-bureau": "All that a bureau which asks for its opponents may see: no finding, no name, no refuge.",
    "senior": "Deal out what waits; confirm or dissent from what a colleague proposed, after a review of your own.",
    "duty": "Submit the kidnapping as its bureau first: then it waits here for one person and 72 hours.",
    "ethics": "Who is tied to what, and who was kept from a file because of it.",
    "operator": "Invite somebody, add a bureau and the keys of its machines, take in alerts that stood before.",
}


def say_title(slug: str) -> str:
    """What a story is called."""
    return pgettext("demo story", _TITLES[slug])


def say_what_it_shows(slug: str) -> str:
    """What there is to see in a story."""
    return pgettext("demo story", _SHOWS[slug])
