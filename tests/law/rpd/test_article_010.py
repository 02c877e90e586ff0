"""Article 10: the purpose."""

from datetime import date

from tests.law.spec import ABSENT, Example, examples

test_10_1 = examples(
    "RPD-10-1",
    Example("A purpose by its code and in words", {}, "no_signal"),
    Example(
        "A code without words",
        {"alert.purpose_statement": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("Words that are blank", {"alert.purpose_statement": "  "}, "cannot_tell", "missing"),
    Example(
        "Words without a code, on a diffusion",
        {"alert.purpose_code": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    unreachable={
        "not_met": "The form takes only the nine purposes that the Rules list, and a blank statement counts as absent.",
        "signal": "Whether a purpose fits the aims of the Organization stands in its words, which no field tells.",
    },
)

test_10_2_a = examples(
    "RPD-10-2-a",
    Example("The search for a wanted person", {}, "no_signal"),
    Example(
        "The purpose is only to locate",
        {"alert.purpose_code": "10.2.b"},
        "not_met",
        "other_purpose",
        raises="wrong-channel",
        recommends="return_for_completion",
    ),
    Example(
        "The purpose is only to locate, on a diffusion",
        {"alert.purpose_code": "10.2.b"},
        "not_met",
        "other_purpose",
        kind="wanted_diffusion",
        raises="wrong-channel",
        recommends="return_for_completion",
    ),
    Example(
        "The purpose is arrest and the only measure to locate",
        {"alert.action_requested": ["locate"]},
        "signal",
        "measures_do_not_fit",
    ),
    Example("No purpose is told", {"alert.purpose_code": ABSENT}, "cannot_tell", "missing"),
    Example(
        "Before the first day on which we hold the text",
        {"alert.purpose_code": "10.2.b"},
        "not_applicable",
        "text_not_held_before",
        on=date(2023, 11, 30),
    ),
)
