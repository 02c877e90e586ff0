"""Article 79: who sees a notice."""

from typing import Any

from tests.law.spec import ABSENT, Example, examples

_POWERLESS = "international_entity_without_powers"


def _shut_out(*targets: Any) -> dict[str, Any]:
    entries = [{"target": target, "scope": "all", "set_at": "2026-05-02"} for target in targets]
    return {"restrictions.access_restrictions": entries}


test_79_3 = examples(
    "RPD-79-3",
    Example("Nobody is shut out", {}, "met", "satisfied"),
    Example(
        "A bureau is shut out",
        _shut_out("NCB-XD"),
        "not_met",
        "shuts_out",
        raises="wrong-channel",
        recommends="return_for_completion",
    ),
    Example("National entities are shut out", _shut_out("national entities of NCB-XD"), "not_met", "shuts_out"),
    Example("Only an entity without powers is shut out", _shut_out(_POWERLESS), "met", "entities_without_powers"),
    Example(
        "An entity of which the powers are told to be none",
        _shut_out({"type": "international_entity", "powers": []}),
        "met",
        "entities_without_powers",
    ),
    Example(
        "An entity that prosecutes is shut out",
        _shut_out({"type": "international_entity", "powers": ["prosecution"]}),
        "not_met",
        "shuts_out",
        raises="wrong-channel",
    ),
    Example("An entity without powers and a bureau", _shut_out(_POWERLESS, "NCB-XD"), "not_met", "shuts_out"),
    Example(
        "One entity without powers, and one of which nobody tells them",
        {"restrictions.access_restrictions": [{"target": [_POWERLESS, "international entity"]}]},
        "cannot_tell",
        "powers_not_told",
    ),
    Example(
        "An entity of which nobody tells the powers",
        _shut_out("international entity"),
        "cannot_tell",
        "powers_not_told",
        recommends="return_for_completion",
    ),
    Example(
        "A restriction names nobody",
        {"restrictions.access_restrictions": [{"scope": "all"}]},
        "cannot_tell",
        "target_not_named",
    ),
    Example(
        "Nothing is said of restrictions",
        {"restrictions.access_restrictions": ABSENT},
        "cannot_tell",
        "not_given",
    ),
    Example(
        "A diffusion may be limited (58)", _shut_out("NCB-XD"), "not_applicable", "other_kind", kind="wanted_diffusion"
    ),
)
