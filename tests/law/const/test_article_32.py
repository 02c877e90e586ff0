"""Article 32: each country speaks through one designated bureau."""

from tests.law.spec import ABSENT, Example, examples

test_32 = examples(
    "CONST-32",
    Example("The register knows the bureau", {}, "met", dossier={"registry.ncbs": ["NCB-XA", "NCB-XC"]}),
    Example(
        "The register knows the bureau and its country",
        {"source.id": "ncb-xa"},
        "met",
        dossier={"registry.ncbs": [{"id": "NCB-XA", "country": "XA"}]},
    ),
    Example(
        "The register does not know the bureau",
        {},
        "not_met",
        "not_registered",
        dossier={"registry.ncbs": ["NCB-XC"]},
        recommends="refuse",
    ),
    Example(
        "On a diffusion the same: Article 32 is no analogy",
        {},
        "not_met",
        "not_registered",
        kind="wanted_diffusion",
        dossier={"registry.ncbs": []},
        recommends="refuse",
    ),
    Example(
        "The bureau of one country asks in the name of another",
        {},
        "not_met",
        "bureau_of_another_country",
        dossier={"registry.ncbs": [{"id": "NCB-XA", "country": "XC"}]},
    ),
    Example("An international entity speaks for itself", {"source.type": "international_entity"}, "met"),
    Example("A private company asks", {"source.type": "private_entity"}, "not_met", "no_bureau", recommends="refuse"),
    Example("Nobody has the register at hand", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example(
        "In an office that could not find the register",
        {},
        "cannot_tell",
        "no_dossier",
        dossier={},
        recommends="full_legal_review",
    ),
    Example("The sort of source is not told", {"source.type": ABSENT}, "cannot_tell", "missing"),
    Example("The source does not name itself", {"source.id": ABSENT}, "cannot_tell", "missing"),
)
