"""Article 44: the status of the person."""

from tests.law.rpd.changes_article_083 import serve
from tests.law.spec import ABSENT, Example, examples

test_44_1 = examples(
    "RPD-44-1",
    Example("The person is charged", {}, "met"),
    Example(
        "The person is a possible threat: on the list, whatever else follows",
        {"person.status": "possible_threat"},
        "met",
    ),
    Example("The status is not told", {"person.status": ABSENT}, "cannot_tell", "missing"),
    unreachable={"not_met": "the form takes no status beside the twelve, so a record with another is not read at all"},
)

test_44_1_red_notice = examples(
    "RPD-44-1-RN",
    Example("The person is charged", {}, "no_signal"),
    Example("The person is convicted", {"person.status": "convicted"}, "no_signal"),
    Example(
        "The person is a suspect, so nobody has filed charges",
        {"person.status": "suspect"},
        "signal",
        "no_charges_filed",
        raises="person-status",
        recommends="full_legal_review",
    ),
    Example(
        "A missing person",
        {"person.status": "missing"},
        "not_met",
        "other_status",
        raises="person-status",
        recommends="full_legal_review",
    ),
    Example(
        "Charged, yet the request states that there is no charge",
        {"offences": []},
        "signal",
        "status_without_charge",
    ),
    Example(
        "Charged, yet sought to serve a sentence",
        {**serve(60, 48), "person.status": "charged"},
        "signal",
        "sentence_without_conviction",
        raises="person-status",
        recommends="full_legal_review",
    ),
    Example("Convicted, and sought to serve a sentence", serve(60, 48), "no_signal", recommends="publish"),
    Example("The status is not told", {"person.status": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A suspect on a diffusion, by analogy: it goes to a person, as it does for a notice",
        {"person.status": "suspect"},
        "signal",
        "no_charges_filed",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
)
