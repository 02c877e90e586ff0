"""Article 35: interest for international police cooperation."""

from tests.law.spec import ABSENT, Example, examples

test_35_1 = examples(
    "RPD-35-1",
    Example("The interest is stated and attested", {}, "no_signal"),
    Example(
        "The bureau does not attest the interest",
        {"attest.interest": False},
        "not_met",
        "denied",
        raises="not-of-interest",
        recommends="return_for_completion",
    ),
    Example("A ticked box without officer and time", {"attest.interest": True}, "not_met", "unsigned"),
    Example("The interest is not stated", {"alert.interest_statement": ABSENT}, "cannot_tell", "missing"),
    Example("No attestation is given", {"attest.interest": ABSENT}, "cannot_tell", "missing"),
    unreachable={"signal": "whether the interest stated is real stands in the text alone, and no text is read here"},
)

test_35_2_a = examples(
    "RPD-35-2-a",
    Example("The purpose is to find a wanted person", {}, "no_signal"),
    Example(
        "The purpose is another one",
        {"alert.purpose_code": "10.2.b"},
        "not_met",
        "other_purpose",
    ),
    Example("The purpose is not given", {"alert.purpose_code": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A diffusion for another purpose",
        {"alert.purpose_code": "10.2.c"},
        "not_met",
        "other_purpose",
        kind="wanted_diffusion",
    ),
    unreachable={"signal": "the code fits or does not; whether the words fit the code is for a person who reads them"},
)

test_35_2_b = examples(
    "RPD-35-2-b",
    Example("The person is believed to be abroad", {}, "no_signal"),
    Example("Where the person is, nobody says", {"person.last_known_country": ABSENT}, "no_signal"),
    Example(
        "No international link is stated at all",
        {"alert.international_link": {}},
        "signal",
        "link_empty",
        recommends="full_legal_review",
    ),
    Example(
        "Each link is denied in words",
        {"alert.international_link": {"cross_border_acts": "No", "co_offenders": " Unknown.", "assets": ["none"]}},
        "signal",
        "link_empty",
    ),
    Example(
        "One link is affirmed in words",
        {"alert.international_link": {"cross_border_acts": "No", "family": "Lives in Norrland, SYNTHETIC"}},
        "no_signal",
    ),
    Example(
        "Each link is denied or unknown",
        {"alert.international_link": {"person_believed_abroad": False, "assets_abroad": "unknown"}},
        "signal",
        "link_empty",
    ),
    Example(
        "The person is believed to be in the requesting country",
        {"person.last_known_country": "XA"},
        "signal",
        "known_at_home",
        raises="not-of-interest",
        recommends="full_legal_review",
    ),
    Example("The link is not given", {"alert.international_link": ABSENT}, "cannot_tell", "missing"),
    unreachable={"not_met": "a person at home fails this leg only where nothing explains it, which a person must read"},
)
