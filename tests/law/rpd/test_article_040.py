"""Article 40: victims and witnesses."""

from tests.law.spec import ABSENT, Example, examples

test_40_1 = examples(
    "RPD-40-1",
    Example("The person is charged", {}, "met", "not_touched"),
    Example(
        "The person is recorded as a victim",
        {"person.status": "victim"},
        "not_met",
        "victim_or_witness",
        raises="person-status",
        recommends="refuse",
    ),
    Example("The status is not told", {"person.status": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A diffusion on a witness is refused like a notice",
        {"person.status": "witness"},
        "not_met",
        "victim_or_witness",
        kind="wanted_diffusion",
        raises="person-status",
        recommends="refuse",
    ),
)

test_40_2 = examples(
    "RPD-40-2",
    Example("The person is charged and carries no marker", {}, "met", "not_touched"),
    Example(
        "The person is recorded as a witness",
        {"person.status": "witness"},
        "not_met",
        "victim_or_witness",
        raises="person-status",
        recommends="refuse",
    ),
    Example(
        "The record is marked: no restrictive measure",
        {"markers.no_restrictive_measures": True},
        "not_met",
        "marked",
        raises="person-status",
        recommends="refuse",
    ),
    Example("The marker is there and says no", {"markers.no_restrictive_measures": False}, "met"),
    Example("The status is not told", {"person.status": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A marked diffusion",
        {"markers.no_restrictive_measures": True},
        "not_met",
        "marked",
        kind="wanted_diffusion",
        recommends="refuse",
    ),
)
