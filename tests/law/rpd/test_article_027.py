"""Article 27: what international entities may do."""

from tests.law.spec import ABSENT, Example, examples

ENTITY = {"source.type": "international_entity", "source.ie_authorization_ref": "SYNTHETIC-AGREEMENT-4"}

test_27_5_g = examples(
    "RPD-27-5-g",
    Example("A National Central Bureau is no international entity", {}, "not_applicable", "other_source"),
    Example("An entity that investigates", {**ENTITY, "source.ie_powers": ["investigation"]}, "met"),
    Example(
        "An entity that prosecutes, on a diffusion",
        {**ENTITY, "source.ie_powers": ["prosecution"]},
        "met",
        kind="wanted_diffusion",
    ),
    Example(
        "An entity that does neither",
        {**ENTITY, "source.ie_powers": []},
        "not_met",
        "no_power",
        recommends="refuse",
    ),
    Example(
        "An entity that does neither, on a diffusion",
        {**ENTITY, "source.ie_powers": []},
        "not_met",
        "no_power",
        kind="wanted_diffusion",
        recommends="refuse",
    ),
    Example("An entity that does not tell its powers", ENTITY, "cannot_tell", "missing"),
    Example("The sort of source is not told", {"source.type": ABSENT}, "cannot_tell", "missing"),
)
