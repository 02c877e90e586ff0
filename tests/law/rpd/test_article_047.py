"""Article 47: information that is public or comes from third parties."""

from datetime import date

from tests.law.spec import Example, examples

POLICE = {"class": "police", "origin": "NCB-XA"}
PRESS = {"class": "public", "origin": "SYNTHETIC newspaper, 2026-01-04"}

test_47_1_c = examples(
    "RPD-47-1-c",
    Example("Police data, and a press report that shows its origin", {}, "met", dossier={"items": [POLICE, PRESS]}),
    Example("Somebody looked and there are no items", {}, "met", dossier={"items": []}),
    Example(
        "A press report without its origin",
        {},
        "not_met",
        "origin_unknown",
        dossier={"items": [POLICE, {"class": "public"}]},
        recommends="full_legal_review",
    ),
    Example(
        "A third party's information without its origin, on a diffusion",
        {},
        "not_met",
        "origin_unknown",
        kind="wanted_diffusion",
        dossier={"items": [{"class": "Third-party", "origin": ""}]},
        recommends="full_legal_review",
    ),
    Example(
        "An item that does not say what it is",
        {},
        "cannot_tell",
        "class_unknown",
        dossier={"items": [{"origin": "NCB-XA"}]},
    ),
    Example(
        "An item of a class that nobody knows may hide where it comes from",
        {},
        "cannot_tell",
        "class_unknown",
        dossier={"items": [POLICE, {"class": "press"}]},
        recommends="full_legal_review",
    ),
    Example(
        "Publicly available, and without its origin",
        {},
        "not_met",
        "origin_unknown",
        dossier={"items": [{"class": "Publicly available"}]},
    ),
    Example("An entry that is no item", {}, "cannot_tell", "class_unknown", dossier={"items": ["press"]}),
    Example("On the first day of the text", {}, "met", on=date(2024, 11, 1), dossier={"items": [POLICE]}),
    Example("Nobody has listed the items", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example(
        "Before the first day on which we hold the text",
        {},
        "not_applicable",
        "text_not_held_before",
        on=date(2024, 10, 31),
        dossier={"items": [{"class": "public"}]},
    ),
)
