"""Article 37(2): what every record about a person carries."""

from tests.law.spec import ABSENT, Example, examples

PRESENCE_ALONE = {"not_met": "the rule asks that the record carries the item; it does or it is absent"}

test_37_2_a = examples(
    "RPD-37-2-a",
    Example("The source is named", {}, "met"),
    Example(
        "The source is not named",
        {"source.id": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "A diffusion without its source",
        {"source.id": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
    ),
    unreachable=PRESENCE_ALONE,
)

test_37_2_b = examples(
    "RPD-37-2-b",
    Example("The recording date is there", {}, "met"),
    Example(
        "Not yet recorded: the office sets the date",
        {"alert.recorded_at": ABSENT},
        "cannot_tell",
        "not_given",
        recommends="publish",
    ),
    unreachable=PRESENCE_ALONE,
)

test_37_2_c = examples(
    "RPD-37-2-c",
    Example("The purpose is given by code and in words", {}, "met"),
    Example("The words are lacking", {"alert.purpose_statement": ABSENT}, "cannot_tell", "missing"),
    Example("The code is lacking", {"alert.purpose_code": ABSENT}, "cannot_tell", "missing"),
    unreachable=PRESENCE_ALONE,
)

test_37_2_d = examples(
    "RPD-37-2-d",
    Example("Status and link to the event are given", {}, "met"),
    Example("The status is lacking", {"person.status": ABSENT}, "cannot_tell", "missing"),
    Example("Nothing links the person to an event", {"person.link_to_event": "  "}, "cannot_tell", "missing"),
    unreachable=PRESENCE_ALONE,
)

test_37_2_e = examples(
    "RPD-37-2-e",
    Example("The level is given", {}, "met"),
    Example(
        "No level is given, so the default applies",
        {"alert.confidentiality": ABSENT},
        "cannot_tell",
        "not_given",
        recommends="publish",
    ),
    unreachable=PRESENCE_ALONE,
)

test_37_2_f = examples(
    "RPD-37-2-f",
    Example("The period is given", {}, "met"),
    Example("No period is given", {"alert.retention_until": ABSENT}, "cannot_tell", "missing"),
    unreachable=PRESENCE_ALONE,
)

test_37_2_g = examples(
    "RPD-37-2-g",
    Example("The record says that there are none", {}, "met"),
    Example(
        "The record says nothing of restrictions",
        {"restrictions.access_restrictions": ABSENT},
        "cannot_tell",
        "not_given",
        recommends="publish",
    ),
    Example(
        "A diffusion with a restriction",
        {"restrictions.access_restrictions": [{"target": "NCB-XD", "scope": "all", "set_at": "2026-05-04"}]},
        "met",
        kind="wanted_diffusion",
    ),
    unreachable=PRESENCE_ALONE,
)

test_37_2_h = examples(
    "RPD-37-2-h",
    Example("The record says why its data are of interest", {}, "met"),
    Example("It does not say", {"alert.interest_statement": ABSENT}, "cannot_tell", "missing"),
    unreachable=PRESENCE_ALONE,
)
