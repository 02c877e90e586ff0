"""Repository of Practice, section 1: what bars a Red Notice by itself, and what is never weighed."""

from tests.law.spec import ABSENT, Example, examples

_CLEAR = {"context.human_rights_findings": [], "context.neutrality": []}

test_1_9 = examples(
    "ROP-1-9",
    Example("The warrant is valid, and somebody looked at the rest", {}, "met", dossier=_CLEAR),
    Example("The warrant is valid, and nobody looked at the rest", {}, "cannot_tell", "no_dossier"),
    Example(
        "The warrant has run out",
        {"warrant.valid_until": "2026-05-03"},
        "not_met",
        "run_out",
        raises="no-valid-warrant",
        recommends="refuse",
    ),
    Example("The last day of the warrant", {"warrant.valid_until": "2026-05-04"}, "met", dossier=_CLEAR),
    Example(
        "The warrant was issued after the day that counts",
        {"warrant.issued_at": "2026-05-05"},
        "not_met",
        "issued_later",
        raises="no-valid-warrant",
    ),
    Example(
        "The court that is named says that there is no such warrant",
        {},
        "not_met",
        "found_invalid",
        dossier={**_CLEAR, "warrant.confirmation": {"valid": False}},
        raises="no-valid-warrant",
        recommends="refuse",
    ),
    Example(
        "On a diffusion by analogy, which never refuses by itself",
        {"warrant.valid_until": "2026-05-03"},
        "not_met",
        "run_out",
        kind="wanted_diffusion",
        raises="no-valid-warrant",
        recommends="full_legal_review",
    ),
    Example(
        "Two dates contradict each other: confirmed before it was issued",
        {"warrant.issued_at": "2026-04-01", "warrant.valid_on": "2026-03-31"},
        "cannot_tell",
        "not_confirmed",
        dossier=_CLEAR,
    ),
    Example(
        "A court found a breach that was not made good",
        {},
        "cannot_tell",
        "rights_to_weigh",
        dossier={**_CLEAR, "context.human_rights_findings": [{"body": "national_court", "addressed": "no"}]},
        recommends="full_legal_review",
    ),
    Example(
        "A breach found and made good since",
        {},
        "met",
        dossier={**_CLEAR, "context.human_rights_findings": [{"body": "national_court", "addressed": "yes"}]},
    ),
    Example(
        "Somebody wrote on neutrality",
        {"context.neutrality": "SYNTHETIC. The two countries are at war."},
        "cannot_tell",
        "neutrality_to_weigh",
        dossier=_CLEAR,
        recommends="full_legal_review",
    ),
    Example(
        "Nothing is told of the validity of the warrant",
        {"warrant.valid_on": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
)

test_1_11 = examples(
    "ROP-1-11",
    Example("Evidence and guilt are not weighed", {}, "no_signal", "guilt_not_weighed"),
    Example(
        "Whatever the facts say",
        {"facts.summary": "SYNTHETIC. The person has an alibi."},
        "no_signal",
        "guilt_not_weighed",
        kind="wanted_diffusion",
    ),
    unreachable={"signal": "How strong the evidence is never counts, so nothing in a request can raise it."},
)
