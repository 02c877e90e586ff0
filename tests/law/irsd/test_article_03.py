"""Implementing Rules on the Settlement of Disputes, Article 3: protests that came too early."""

from datetime import date

from tests.law.spec import Example, examples

test_3_1_e = examples(
    "IRSD-3-1-e",
    Example("Nobody protested", {}, "no_signal"),
    Example("Another position was taken", {"context.positions": [{"kind": "extradition_refused"}]}, "no_signal"),
    Example(
        "A bureau protested before the data came",
        {},
        "signal",
        "protest_waiting",
        dossier={"context.positions": [{"from": "NCB-XB", "kind": "anticipatory_protest"}]},
        recommends="full_legal_review",
    ),
    Example(
        "The same on a diffusion, and written otherwise",
        {"context.positions": [{"from": "NCB-XB", "kind": "Anticipatory protest"}]},
        "signal",
        "protest_waiting",
        kind="wanted_diffusion",
    ),
    Example(
        "Before the text is held",
        {"context.positions": [{"kind": "anticipatory_protest"}]},
        "not_applicable",
        "text_not_held_before",
        on=date(2024, 10, 31),
    ),
    unreachable={
        "not_met": "A protest proves nothing by itself; a person weighs it.",
        "cannot_tell": "No field is asked of anybody; where no protest is told there is none to weigh.",
    },
)
