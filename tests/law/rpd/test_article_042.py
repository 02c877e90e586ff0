"""Article 42: particularly sensitive data."""

from datetime import date

from tests.law.spec import ABSENT, Example, examples

ROLE = ["SYNTHETIC editor of a newspaper, 2015 to 2023"]


def _item(field: str, **more: str) -> dict[str, str]:
    return {"field": field, "class": "SYNTHETIC class", **more}


test_42_1_a = examples(
    "RPD-42-1-a",
    Example("Nothing particularly sensitive is given", {}, "no_signal"),
    Example(
        "A public role with its justification",
        {
            "person.public_role": ROLE,
            "identity.sensitive_items": [_item("person.public_role", justification="SYNTHETIC reason")],
        },
        "no_signal",
    ),
    Example(
        "Fingerprints need no justification of their own",
        {
            "identity.fingerprints_ref": "SYNTHETIC-FP-1",
            "identity.sensitive_items": [_item("identity.fingerprints_ref")],
        },
        "no_signal",
    ),
    Example(
        "A public role that the list does not name",
        {"person.public_role": ROLE, "identity.sensitive_items": []},
        "not_met",
        "role_unjustified",
        recommends="full_legal_review",
    ),
    Example(
        "A public role listed without a justification",
        {
            "person.public_role": ROLE,
            "identity.sensitive_items": [_item("person.public_role", justification=" ")],
        },
        "not_met",
        "justification_empty",
    ),
    Example(
        "Another sensitive item listed without a justification",
        {"identity.sensitive_items": [_item("facts.summary")]},
        "not_met",
        "justification_empty",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example("A public role and no list at all", {"person.public_role": ROLE}, "cannot_tell", "missing"),
    Example(
        "Before the first day on which we hold the text",
        {"person.public_role": ROLE, "identity.sensitive_items": []},
        "not_applicable",
        "text_not_held_before",
        on=date(2024, 10, 31),
    ),
    unreachable={"signal": "a justification is there, and a person weighs it, or it is not, and the rule fails"},
)

test_42_1_b = examples(
    "RPD-42-1-b",
    Example("The facts are told", {}, "no_signal"),
    Example("The facts are not told", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
    unreachable={"signal": "a remark that judges or discriminates stands in the words, and no text is read here"},
)
