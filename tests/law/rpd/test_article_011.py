"""Article 11: lawfulness."""

from tests.law.spec import ABSENT, Example, examples

FINDING = {
    "body": "regional_court",
    "date": "2025-10-01",
    "finding": "SYNTHETIC. The trial was not public.",
    "addressed": "no",
}
KNOWN_LAW = {"source.recording_law": ["SYNTHETIC Police Cooperation Act, section 12"]}

test_11_1 = examples(
    "RPD-11-1",
    Example("Attested lawful, and no finding known", {}, "no_signal"),
    Example(
        "The bureau does not attest that the data are lawful",
        {"attest.lawful": False},
        "signal",
        "lawfulness_denied",
        recommends="full_legal_review",
    ),
    Example(
        "A finding of a court that nobody dealt with",
        {},
        "signal",
        "finding_unaddressed",
        dossier={"context.human_rights_findings": [FINDING]},
    ),
    Example(
        "A breach alleged by counsel is no finding, so this rule leaves it to Article 2",
        {},
        "no_signal",
        dossier={"context.human_rights_findings": [{**FINDING, "body": "counsel"}]},
    ),
    Example(
        "A finding that was dealt with, on a diffusion",
        {},
        "no_signal",
        kind="wanted_diffusion",
        dossier={"context.human_rights_findings": [{**FINDING, "addressed": "yes"}]},
    ),
    Example(
        "Convicted in absence, with no new trial",
        {"proceedings.in_absentia": "yes", "proceedings.retrial_available": "no"},
        "signal",
        "tried_in_absence",
        raises="art2-fair-trial",
        recommends="full_legal_review",
    ),
    Example(
        "Convicted in absence, and the bureau does not know of a new trial",
        {"proceedings.in_absentia": "yes", "proceedings.retrial_available": "unknown"},
        "signal",
        "retrial_unknown",
    ),
    Example(
        "Convicted in absence, and not a word of a new trial",
        {"proceedings.in_absentia": "yes"},
        "cannot_tell",
        "missing",
    ),
    Example("Nothing is attested", {"attest.lawful": ABSENT}, "cannot_tell", "missing"),
)

test_11_2 = examples(
    "RPD-11-2",
    Example("Signed, with the law named, and the law is known", {}, "met", dossier=KNOWN_LAW),
    Example(
        "Signed, with the law named, and nobody knows that law", {}, "cannot_tell", "no_dossier", recommends="publish"
    ),
    Example(
        "The bureau does not attest it",
        {"attest.lawful": False},
        "not_met",
        "denied",
    ),
    Example(
        "Ticked, and not signed", {"attest.lawful": True}, "not_met", "unsigned", recommends="return_for_completion"
    ),
    Example(
        "Ticked, and not signed, on a diffusion",
        {"attest.lawful": True},
        "not_met",
        "unsigned",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    Example("No law is named", {"attest.legal_basis": ABSENT}, "cannot_tell", "missing", dossier=KNOWN_LAW),
)
