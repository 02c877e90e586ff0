"""Article 58: restrictions on access."""

from typing import Any

import pytest

from fairnotice.core.rulebook.restrictions import ShutOut, read_targets
from tests.law.spec import ABSENT, Example, examples


def _restricted(target: Any = None, scope: Any = None) -> dict[str, Any]:
    restriction = {"target": target, "scope": scope, "set_at": "2026-05-02"}
    return {"restrictions.access_restrictions": [{key: value for key, value in restriction.items() if value}]}


def _example(says: str, outcome: str, reason: str | None = None, **restriction: Any) -> Example:
    return Example(says, _restricted(**restriction), outcome, reason, kind="wanted_diffusion")


test_58_3 = examples(
    "RPD-58-3",
    Example("Nobody is shut out", {}, "met", "not_touched", kind="wanted_diffusion"),
    Example(
        "Nothing is said of restrictions",
        {"restrictions.access_restrictions": ABSENT},
        "met",
        "not_touched",
        kind="wanted_diffusion",
    ),
    _example("A whole bureau is shut out", "met", "satisfied", target="NCB-XD", scope="all"),
    Example(
        "Only the national entities of another bureau are shut out",
        _restricted(target={"type": "national_entity", "country": "XD"}),
        "not_met",
        "only_national_entities",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    _example("The same in words", "not_met", "only_national_entities", target="National entities of NCB-XD"),
    _example("The scope says so", "not_met", "only_national_entities", target="NCB-XD", scope="national_entities"),
    _example(
        "The bureau and its national entities together",
        "met",
        target=["NCB-XD", {"type": "national_entity", "country": "XD"}],
    ),
    _example(
        "A bureau, and the national entities of another",
        "cannot_tell",
        "scope_unclear",
        target=["NCB-XC", {"type": "national_entity", "country": "XD"}],
    ),
    _example(
        "A bureau, and national entities of which nobody says whose they are",
        "cannot_tell",
        "scope_unclear",
        target=["NCB-XC", "national entities"],
    ),
    _example("A bureau with its own, in words", "met", target=["NCB-XD", "national entities of NCB-XD"]),
    _example(
        "The national entities of the source's own country",
        "met",
        target={"type": "national_entity", "country": "XA"},
    ),
    Example(
        "Whose national entities they are cannot be told without the source's country",
        {**_restricted(target={"type": "national_entity"}), "source.country": ABSENT},
        "not_met",
        "only_national_entities",
        kind="wanted_diffusion",
    ),
    _example("An international entity", "met", target="international_entity"),
    _example(
        "The scope mentions national entities in words that leave it open",
        "cannot_tell",
        "scope_unclear",
        target="NCB-XD",
        scope="all data, its national entities too",
    ),
    Example(
        "A restriction names nobody",
        _restricted(scope="all"),
        "cannot_tell",
        "target_not_named",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    Example("A notice is judged under 79(3)", {}, "not_applicable", "other_kind"),
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("NCB-XB", (ShutOut.OTHER,)),
        ("national-entity:XB", (ShutOut.NATIONAL_ENTITY,)),
        ("international_entity_without_powers", (ShutOut.POWERLESS_ENTITY,)),
        ("International entities without any powers", (ShutOut.POWERLESS_ENTITY,)),
        ("international entity", (ShutOut.ENTITY,)),
        ({"type": "international_entity", "powers": []}, (ShutOut.POWERLESS_ENTITY,)),
        ({"type": "international_entity", "powers": ["prosecution"]}, (ShutOut.OTHER,)),
        ({"type": "international_entity", "powers": None}, (ShutOut.ENTITY,)),
        ({"type": "international_entity_without_powers", "powers": ["prosecution"]}, (ShutOut.OTHER,)),
        ("international entities without investigation and prosecution powers", (ShutOut.POWERLESS_ENTITY,)),
        ("international entities without powers of prosecution", (ShutOut.ENTITY,)),
        ({"country": "XB"}, (ShutOut.OTHER,)),
        (["NCB-XB", "national entities"], (ShutOut.OTHER, ShutOut.NATIONAL_ENTITY)),
        ([], ()),
        (7, (ShutOut.OTHER,)),
    ],
)
def test_the_target_of_a_restriction_is_read_by_its_type(target: Any, expected: tuple[ShutOut, ...]) -> None:
    assert read_targets({"target": target}) == expected
