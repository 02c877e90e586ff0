"""Article 112: levels of confidentiality."""

from tests.law.spec import ABSENT, Example, examples

test_112_1 = examples(
    "RPD-112-1",
    Example("For official use only", {}, "met", "satisfied"),
    Example("Confidential", {"alert.confidentiality": "confidential"}, "met", "satisfied"),
    Example("No level is given", {"alert.confidentiality": ABSENT}, "met", "default_applies"),
    Example(
        "The same on a diffusion",
        {"alert.confidentiality": ABSENT},
        "met",
        "default_applies",
        kind="wanted_diffusion",
    ),
    unreachable={
        "not_met": "A level that is none of the three is no request that can be read.",
        "cannot_tell": "Where no level is given the default applies, by 112(3).",
    },
)
