"""Article 8: who may use notices and diffusions."""

from tests.law.spec import ABSENT, Example, examples

ENTITY = {"source.type": "international_entity"}

test_8_2 = examples(
    "RPD-8-2",
    Example("A National Central Bureau asks by right", {}, "met"),
    Example(
        "An international entity names its authorisation",
        {**ENTITY, "source.ie_authorization_ref": "SYNTHETIC-AGREEMENT-4"},
        "met",
    ),
    Example("An international entity names none", ENTITY, "cannot_tell", "missing", recommends="return_for_completion"),
    Example("A private company asks", {"source.type": "private_entity"}, "not_met", "no_right", recommends="refuse"),
    Example(
        "A private company sends a diffusion",
        {"source.type": "private_entity"},
        "not_met",
        "no_right",
        kind="wanted_diffusion",
        recommends="refuse",
    ),
    Example("The sort of source is not told", {"source.type": ABSENT}, "cannot_tell", "missing"),
)
