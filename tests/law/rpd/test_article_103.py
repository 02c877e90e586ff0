"""Article 103: notices on the General Secretariat's own initiative."""

from tests.law.spec import ABSENT, Example, examples

test_103_1 = examples(
    "RPD-103-1",
    Example("A bureau asks", {}, "met"),
    Example(
        "The General Secretariat asks of its own accord",
        {"alert.initiator": "general_secretariat"},
        "not_met",
        "secretariat_initiates",
        raises="wrong-channel",
        recommends="refuse",
    ),
    Example("Who asks is not told", {"alert.initiator": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A diffusion for arrest of its own accord, by analogy",
        {"alert.initiator": "general_secretariat"},
        "not_met",
        "secretariat_initiates",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
)
