"""A dossier has the shape that the rules read, and whatever stands inside it they answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.dossier import Dossier
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.sound import sound_request
from fairnotice.errors import MisshapenDossier

_ON = date(2026, 5, 4)
#: Entries that rules read, those that hold several things first.
_LISTS = (
    "config.excluded_offences",
    "config.retention_max",
    "context.ccf_decisions",
    "context.doubts",
    "context.human_rights_findings",
    "context.positions",
    "context.prior_refusals",
    "context.similar_requests",
    "deletion.copies",
    "field_tags",
    "items",
    "person_matches",
    "refusal_memory",
    "registry.ncbs",
    "source.corrective_measures",
    "source.suspended_rights",
)
_SINGLE = (
    "alert.form_version",
    "attest.message_checked",
    "config.reassessment_waived",
    "context.general",
    "context.neutrality",
    "context.refugee_status",
    "deletion.barred",
    "deletion.by",
    "deletion.ccf_notified_at",
    "deletion.impossible_reason",
    "deletion.reason",
    "deletion.source_notified_at",
    "retention.asked_at",
    "retention.decision",
    "retention.new_until",
    "retention.reason",
    "retention.review",
    "source.appeal_law",
    "source.attestation_record",
    "source.compliance_history",
    "source.consent",
    "source.extradition_treaties",
    "warrant.authority_register",
    "warrant.confirmation",
)
_WORDS = ("yes", "no", "unknown", "refused", "closed", "supervision", "NCB-XA", "2026-05-04", "", "\u200b")
_KEYS = ("kind", "state", "body", "source", "class", "from", "until", "received_at", "outcome", "valid", "competent")
_INSIDE = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 70) | st.sampled_from(_WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=3),
    max_leaves=6,
)
_ENTRIES = st.dictionaries(st.sampled_from(_LISTS), st.lists(_INSIDE, max_size=3), max_size=4)
_OTHERS = st.dictionaries(st.sampled_from(_SINGLE), _INSIDE, max_size=4)


@pytest.mark.parametrize("name", _LISTS)
@pytest.mark.parametrize("entry", [True, "NCB-XA", {"kind": "supervision"}, 7], ids=repr)
def test_an_entry_that_holds_several_things_is_a_list(name: str, entry: Any) -> None:
    with pytest.raises(MisshapenDossier, match=name):
        Dossier({name: entry})


def test_the_ages_of_majority_are_a_table() -> None:
    with pytest.raises(MisshapenDossier, match="majority_age_table"):
        Dossier({"majority_age_table": 18})


def test_what_nobody_knows_may_be_left_out_or_be_none() -> None:
    assert Dossier({}).entries == {}
    assert Dossier({"items": None}).entries["items"] is None


@given(_ENTRIES, _OTHERS, st.sampled_from(["red_notice", "wanted_diffusion"]))
@settings(max_examples=300, deadline=None)
def test_whatever_a_dossier_holds_every_rule_answers(lists: dict[str, Any], others: dict[str, Any], kind: str) -> None:
    request = read_request(sound_request(kind), "line:1")
    assessment = screen_request(request, load_law(), _ON, Dossier({**lists, **others}))
    assert len(assessment.findings) == 130
    assert assessment.recommendation != "publish"
