"""Article 39: data on a person who has died."""

from tests.law.spec import ABSENT, Example, examples

test_39_1 = examples(
    "RPD-39-1",
    Example("Nothing says that the person has died", {}, "met", "not_touched"),
    Example(
        "A date of death is given",
        {"identity.date_of_death": "2026-01-15"},
        "not_met",
        "deceased",
        raises="person-status",
        recommends="refuse",
    ),
    Example(
        "The person is recorded as dead",
        {"person.status": "deceased"},
        "not_met",
        "deceased",
        raises="person-status",
        recommends="refuse",
    ),
    Example("The record is of a body", {"person.status": "unidentified_body"}, "not_met", "deceased"),
    Example(
        "A date of death after the day that counts",
        {"identity.date_of_death": "2031-01-15"},
        "cannot_tell",
        "death_yet_to_come",
        recommends="full_legal_review",
    ),
    Example("The status is not told", {"person.status": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A diffusion on a dead person is refused like a notice",
        {"person.status": "deceased"},
        "not_met",
        "deceased",
        kind="wanted_diffusion",
        recommends="refuse",
    ),
)
