"""Article 76: the language of a request, and what its bureau ensures."""

from typing import Any

import pytest

from fairnotice.core.rulebook.rule_set import load_law
from tests.law.spec import ABSENT, Example, examples

test_76_1 = examples(
    "RPD-76-1",
    Example("The request is in English", {}, "met"),
    Example("The request is in Arabic and Spanish", {"alert.languages": ["ar", "es"]}, "met"),
    Example(
        "The request is in no working language",
        {"alert.languages": []},
        "not_met",
        "no_working_language",
        recommends="return_for_completion",
    ),
    Example("Nobody says in which language it is", {"alert.languages": ABSENT}, "cannot_tell", "missing"),
    Example("A diffusion is judged under 99(1)", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
)


def _ensured(*fields: str) -> tuple[Example, ...]:
    """The examples of one attestation, or of several that stand together."""
    record: dict[str, Any] = {"source.attestation_record": {"false_attestations": 0}}
    last = fields[-1]
    return (
        Example("Attested, and no earlier word of the bureau was found false", {}, "met", dossier=record),
        Example(
            "Attested, and an earlier word of the bureau was found false",
            {},
            "cannot_tell",
            "false_before",
            dossier={"source.attestation_record": {"false_attestations": 2}},
            recommends="full_legal_review",
        ),
        Example(
            "Attested, and the record of the bureau says nothing on its word",
            {},
            "cannot_tell",
            "record_unclear",
            dossier={"source.attestation_record": ["SYNTHETIC entry"]},
            recommends="full_legal_review",
        ),
        Example(
            "Attested, and nothing is known beside the request", {}, "cannot_tell", "no_dossier", recommends="publish"
        ),
        Example(
            "The bureau states the contrary",
            {last: False},
            "not_met",
            "denied",
            # That the data are lawful bears on RPD 11(1) too, which sends a denial to a person.
            recommends="full_legal_review" if last == "attest.lawful" else "return_for_completion",
        ),
        Example("An assurance without an officer", {last: True}, "not_met", "unsigned"),
        Example("An assurance without a time", {f"{last}.at": ABSENT}, "not_met", "unsigned"),
        Example("Attested on the day of the request", {f"{last}.at": "2026-05-04"}, "met", dossier=record),
        Example("Attested only in the month of the request", {f"{last}.at": "2026-05"}, "met", dossier=record),
        Example("Attested the day after the request", {f"{last}.at": "2026-05-05"}, "not_met", "attested_later"),
        Example("Nothing is attested", dict.fromkeys(fields, ABSENT), "cannot_tell", "missing"),
        Example("A diffusion is judged under 99(2)", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    )


test_76_2_a = examples("RPD-76-2-a", *_ensured("attest.quality", "attest.lawful"))
test_76_2_b = examples("RPD-76-2-b", *_ensured("attest.conditions_met"))
test_76_2_c = examples("RPD-76-2-c", *_ensured("attest.interest"))
test_76_2_d = examples("RPD-76-2-d", *_ensured("attest.const_2", "attest.const_3", "attest.intl_obligations"))


@pytest.mark.parametrize("reason", ["attested_later", "false_before", "record_unclear"])
def test_what_stands_against_an_attestation_has_a_question_that_accuses_nobody(reason: str) -> None:
    law = load_law()
    told = law.explain(law.latest["RPD-76-2-a"], reason)
    # Of a gap in the office's own record there is nothing that a bureau could be asked.
    assert bool(told.ask) == (reason != "record_unclear")
    assert "false" not in told.ask
