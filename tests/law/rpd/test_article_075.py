"""Article 75: notices with data of several sources."""

from typing import Any

from tests.law.spec import ABSENT, Example, examples

_OWN = {"source": "NCB-XA"}


def _items(*items: dict[str, Any]) -> dict[str, Any]:
    return {"items": list(items)}


_ATTESTED = {"attest.specific_interest": {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-02T10:30:00Z"}}
_MIXED = _items(_OWN, {"source": "NCB-XC", "source_consent": True})

test_75_3 = examples(
    "RPD-75-3",
    Example("All comes from one source", {}, "met", "single_source", dossier=_items(_OWN, _OWN)),
    Example("Somebody looked and found no item", {}, "met", "single_source", dossier=_items()),
    Example("Two sources, consent, and a specific interest", _ATTESTED, "met", "satisfied", dossier=_MIXED),
    Example(
        "The other source refused",
        _ATTESTED,
        "not_met",
        "no_consent",
        dossier=_items(_OWN, {"source": "NCB-XC", "source_consent": False}),
    ),
    Example(
        "No consent of the other source is there",
        _ATTESTED,
        "not_met",
        "no_consent",
        dossier=_items(_OWN, {"source": "NCB-XC"}),
    ),
    Example("Nobody attests a specific interest", {}, "not_met", "interest_not_attested", dossier=_MIXED),
    Example(
        "The bureau denies a specific interest",
        {"attest.specific_interest": False},
        "not_met",
        "interest_not_attested",
        dossier=_MIXED,
    ),
    Example(
        "Two sources, and an item that shows none",
        _ATTESTED,
        "not_met",
        "source_not_shown",
        dossier=_items(_OWN, {"source": "NCB-XC", "source_consent": True}, {}),
    ),
    Example(
        "One source, and an item that shows none",
        {},
        "cannot_tell",
        "source_not_shown",
        dossier=_items(_OWN, {}),
    ),
    Example(
        "All comes from one source, and it is another than the one that asks",
        _ATTESTED,
        "not_met",
        "no_consent",
        dossier=_items({"source": "NCB-XC"}),
    ),
    Example(
        "The source of its own items, written otherwise",
        {},
        "met",
        "single_source",
        dossier=_items({"source": "ncb-xa"}),
    ),
    Example("Who asks is not told", {"source.id": ABSENT}, "cannot_tell", "missing", dossier=_items(_OWN)),
    Example("An entry that is no item", {}, "cannot_tell", "source_not_shown", dossier={"items": ["SYNTHETIC"]}),
    Example("The items are not known", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example("A diffusion is no notice", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
)
