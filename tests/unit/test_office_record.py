"""What a request itself says of the office's record: it may raise a doubt, and never removes one."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.core.rulebook.case import OFFICE_RECORD
from fairnotice.core.rulebook.findings import Outcome
from fairnotice.core.rulebook.recommendation import STRICTNESS
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.fields import load_fields
from tests.law.spec import Example, assess
from tests.property.breaking import typed_value

FAVOURABLE = (Outcome.MET, Outcome.NO_SIGNAL, Outcome.NOT_APPLICABLE)


def _nothing(name: str) -> Any:
    """How a field of its type says that there is nothing."""
    type_name = load_fields()[name].type
    return {} if type_name.startswith("object") else "" if type_name == "text" else []


#: What the office may know: nobody asked it, it knows nothing, or it looked everywhere and found nothing.
LOOKED = {name: _nothing(name) for name in OFFICE_RECORD} | {"refusal_memory": [], "person_matches": []}
DOSSIERS: tuple[dict[str, Any] | None, ...] = (None, {}, LOOKED)


def _check(said: dict[str, Any], dossier: dict[str, Any] | None, kind: str = "red_notice") -> Assessment:
    return assess(Example("", said, "", kind=kind, dossier=dossier))


def test_the_list_holds_every_field_of_context_and_of_the_source_s_record() -> None:
    context = {name for name in load_fields() if name.startswith("context.")}
    record = {"source.corrective_measures", "source.suspended_rights", "source.compliance_history"}
    assert context | record == OFFICE_RECORD


@pytest.mark.parametrize("dossier", DOSSIERS, ids=("command", "knows nothing", "looked everywhere"))
@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
def test_a_source_that_says_nothing_is_known_changes_no_outcome(kind: str, dossier: dict[str, Any] | None) -> None:
    silent = _check({}, dossier, kind)
    own_word = _check({name: _nothing(name) for name in OFFICE_RECORD}, dossier, kind)
    assert [(each.rule, each.outcome) for each in own_word.findings] == [
        (each.rule, each.outcome) for each in silent.findings
    ]
    assert own_word.recommendation == silent.recommendation


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=300, deadline=None)
def test_whatever_a_source_says_of_the_record_no_finding_gets_milder(seed: int) -> None:
    rng = Random(seed)
    dossier = DOSSIERS[seed % 3]
    kind = rng.choice(("red_notice", "wanted_diffusion"))
    names = rng.sample(sorted(OFFICE_RECORD), rng.randrange(1, 6))
    said = {name: typed_value(rng, load_fields()[name]) for name in names}
    silent, own_word = _check({}, dossier, kind), _check(said, dossier, kind)
    for without, with_it in zip(silent.findings, own_word.findings, strict=True):
        if without.outcome not in FAVOURABLE:
            assert with_it.outcome not in FAVOURABLE, with_it
    assert STRICTNESS[own_word.recommendation] >= STRICTNESS[silent.recommendation]


@pytest.mark.parametrize(
    ("said", "rule", "outcome"),
    [
        ({"source.suspended_rights": ["record"]}, "RPD-131-3", "not_met"),
        ({"context.positions": [{"from": "NCB-XB", "kind": "protest"}]}, "RPD-34-3-d", "not_met"),
        ({"context.neutrality": "SYNTHETIC. The court is under orders."}, "CONST-3", "signal"),
        ({"context.refugee_status": {"status": "claimed"}}, "ROP-2-32-b", "cannot_tell"),
    ],
)
def test_a_doubt_that_the_source_tells_against_itself_stands(said: dict[str, Any], rule: str, outcome: str) -> None:
    for dossier in DOSSIERS:
        assert _check(said, dossier).finding(rule).outcome == outcome
    assert _check(said, LOOKED).recommendation in ("full_legal_review", "refuse")
