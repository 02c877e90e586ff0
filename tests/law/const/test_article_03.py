"""Article 3: neutrality."""

from tests.law.spec import ABSENT, Example, examples


def _position(kind: str) -> dict[str, str]:
    return {"from": "NCB-XD", "kind": kind, "at": "2026-01-10", "text_ref": "SYNTHETIC-LETTER-1"}


test_3 = examples(
    "CONST-3",
    Example("Nothing in the fields is of a political, military, religious or racial character", {}, "no_signal"),
    Example(
        "An offence is classed under Article 3",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "Something that touches neutrality is put into the case",
        {},
        "signal",
        "neutrality_touched",
        dossier={"context.neutrality": "SYNTHETIC. Two members dispute who governs the place."},
        raises="neutrality",
    ),
    Example(
        "Another bureau protested",
        {"context.positions": [_position("protest")]},
        "signal",
        "position_voiced",
        recommends="full_legal_review",
    ),
    Example(
        "Another bureau voiced a position of no kind that the list knows",
        {"context.positions": [_position("SYNTHETIC remark")]},
        "signal",
        "position_voiced",
    ),
    Example(
        "A refused extradition touches rights, which Article 2 looks at",
        {"context.positions": [_position("extradition_refused")]},
        "no_signal",
    ),
    Example(
        "The person held a public role: a reason to look, and no ground",
        {"person.public_role": ["SYNTHETIC mayor, 2016 to 2020"]},
        "signal",
        "public_role",
    ),
    Example(
        "A public role that only the dossier knows",
        {},
        "signal",
        "public_role",
        dossier={"person.public_role": ["SYNTHETIC editor of a newspaper"]},
    ),
    Example(
        "A public role on a diffusion",
        {"person.public_role": ["SYNTHETIC mayor, 2016 to 2020"]},
        "signal",
        "public_role",
        kind="wanted_diffusion",
    ),
    Example("The facts are not told", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
)
