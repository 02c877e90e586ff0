"""Article 45: conditions of use."""

from tests.law.spec import ABSENT, Example, examples

test_45 = examples(
    "RPD-45",
    Example("The bureau states that there are none", {}, "met"),
    Example("An empty list of conditions says so too", {"alert.conditions_of_use": []}, "met"),
    Example(
        "Nothing is said of conditions; that is warned of and changes nothing",
        {"alert.conditions_of_use": ABSENT},
        "cannot_tell",
        "missing",
        recommends="publish",
    ),
    Example(
        "Nothing is said of use as evidence, on a diffusion",
        {"alert.evidence_use_condition": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
    ),
    unreachable={"not_met": "any condition may be stated, and none; what fails is only to say nothing"},
)
