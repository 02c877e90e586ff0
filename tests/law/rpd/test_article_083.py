"""Article 83: the conditions of a Red Notice."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from fairnotice.core.rulebook.rule_set import LAW_FOLDER, Law, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.sound import sound_request
from tests.law.spec import ABSENT, Example, assess, change, examples

_PENALTY = "offences[0].max_penalty"
_PETTY = {"offences[0].max_penalty.months": 23}
_SECOND: dict[str, Any] = {
    "id": "2",
    "charge_text": "SYNTHETIC. Theft of a coat",
    "law_ref": "Criminal Code of Averland (SYNTHETIC), section 205",
    "law_text": "Whoever takes a movable thing of another is liable to imprisonment for up to one year.",
    "max_penalty": {"kind": "deprivation_of_liberty", "months": 12},
}
_WAIVER: dict[str, Any] = {
    "criteria": ["ii"],
    "consulted_at": "2026-05-03",
    "reason": "SYNTHETIC. The person is the last of a group that kills for money.",
    "by": "SYNTHETIC-SECRETARIAT-1",
}


def _waive(*criteria: str, **others: Any) -> dict[str, Any]:
    return {"waiver.decision": {**_WAIVER, "criteria": list(criteria), **others}}


def _serve(imposed: float | None = None, remaining: float | None = None, kind: str = "imprisonment") -> dict[str, Any]:
    """The person was convicted and is sought to serve what is left."""
    changed: dict[str, Any] = {
        "person.status": "convicted",
        "proceedings.sought_for": "sentence",
        "proceedings.outcome": "convicted",
        "sentence.kind": kind,
    }
    if imposed is not None:
        changed["sentence.imposed_months"] = imposed
    if remaining is not None:
        changed |= {"sentence.remaining_months": remaining, "sentence.as_of_date": "2026-05-01"}
    return changed


def _excluded(category: str, **others: str) -> dict[str, Any]:
    return {f"offences[0].{key}": value for key, value in {"exclusion_category": category, **others}.items()}


test_83_1_a = examples(
    "RPD-83-1-a",
    Example("A grave crime, a high penalty, a person abroad", {}, "no_signal"),
    Example(
        "The penalty is too low", _PETTY, "not_met", "below_threshold", raises="penalty-threshold", recommends="refuse"
    ),
    Example(
        "By analogy on a diffusion, which never refuses by itself",
        _PETTY,
        "not_met",
        "below_threshold",
        kind="wanted_diffusion",
        raises="penalty-threshold",
        recommends="full_legal_review",
    ),
    Example(
        "The penalty is too low and the low penalty is waived",
        {**_PETTY, **_waive("ii")},
        "no_signal",
        recommends="full_legal_review",
    ),
    Example(
        "An excluded class goes to a person", _excluded("family_private"), "signal", recommends="full_legal_review"
    ),
    Example("Of no interest to others", {"person.last_known_country": "XA"}, "signal", "known_at_home"),
    Example(
        "The criteria must meet on one offence: one is grave but excluded, the other is not excluded but petty",
        {**_excluded("family_private"), "offences[1]": _SECOND},
        "not_met",
        "below_threshold",
    ),
    Example(
        "The penalty is not told",
        {_PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    unreachable={
        "met": "Whether a crime is serious and of interest is for a person to say, so the whole is never met by itself."
    },
)

test_83_1_a_i = examples(
    "RPD-83-1-a-i",
    Example("Nobody classed the offence", {}, "no_signal"),
    Example("Classed as ordinary crime", {"offences[0].ordinary_law": "ordinary"}, "no_signal"),
    Example(
        "Classed as one that Article 3 takes out",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example("Under special rules", {"offences[0].ordinary_law": "special_ga_regime"}, "signal", "special_regime"),
    Example("The class is not clear", {"offences[0].ordinary_law": "unclear"}, "signal", "class_unclear"),
    Example("An excluded class", _excluded("behavioural_cultural"), "signal", "behavioural_or_cultural"),
    Example(
        "One ordinary crime among several offences is enough",
        {"offences[0].ordinary_law": "article_3", "offences[1]": _SECOND},
        "no_signal",
    ),
    Example("A waiver of (i)", {"offences[0].ordinary_law": "unclear", **_waive("i")}, "not_applicable", "waived"),
    Example("On a diffusion, by analogy", {"offences[0].ordinary_law": "unclear"}, "signal", kind="wanted_diffusion"),
)

test_83_1_a_i_1 = examples(
    "RPD-83-1-a-i-1",
    Example("No class is named", {}, "no_signal"),
    Example(
        "Countries disagree whether the conduct is a crime",
        _excluded("behavioural_cultural"),
        "signal",
        "behavioural_or_cultural",
        raises="behavioural-cultural",
        recommends="full_legal_review",
    ),
    Example("The class is not clear", _excluded("unclear"), "signal", "class_unclear"),
    Example("Another class", _excluded("family_private"), "no_signal"),
    Example(
        "The exception for organised crime does not belong to this indent",
        _excluded("behavioural_cultural", organised_crime_suspected="yes"),
        "signal",
        "behavioural_or_cultural",
    ),
    Example("A waiver of (i)", {**_excluded("behavioural_cultural"), **_waive("i")}, "not_applicable", "waived"),
)

test_83_1_a_i_2 = examples(
    "RPD-83-1-a-i-2",
    Example("Strangers, and no class is named", {}, "no_signal"),
    Example(
        "A family matter",
        _excluded("family_private"),
        "signal",
        "family_or_private",
        raises="family-matter",
        recommends="full_legal_review",
    ),
    Example(
        "The complainant is a former partner",
        {"facts.relationship": "ex_partner"},
        "signal",
        "family_relationship",
        raises="family-matter",
    ),
    Example(
        "The complainant is a creditor",
        {"facts.relationship": "creditor_debtor"},
        "signal",
        "debt_between_them",
        raises="private-matter",
    ),
    Example("They were in business together", {"facts.relationship": "business"}, "no_signal"),
    Example("A waiver of (i)", {**_excluded("family_private"), **_waive("i")}, "not_applicable", "waived"),
)

_ADMINISTRATIVE = "administrative_or_private_dispute"

test_83_1_a_i_3 = examples(
    "RPD-83-1-a-i-3",
    Example("No class is named", {}, "no_signal"),
    Example(
        "Breach of an administrative rule",
        _excluded(_ADMINISTRATIVE, facilitates_serious_crime="no", organised_crime_suspected="no"),
        "signal",
        "administrative_or_dispute",
        raises="administrative",
        recommends="full_legal_review",
    ),
    Example(
        "It is said to serve a serious crime",
        _excluded(_ADMINISTRATIVE, facilitates_serious_crime="yes", organised_crime_suspected="no"),
        "signal",
        "exception_stated",
    ),
    Example(
        "It is said to be linked to organised crime",
        _excluded(_ADMINISTRATIVE, facilitates_serious_crime="no", organised_crime_suspected="yes"),
        "signal",
        "exception_stated",
    ),
    Example(
        "Whether an exception holds is unknown",
        _excluded(_ADMINISTRATIVE, facilitates_serious_crime="unknown", organised_crime_suspected="unknown"),
        "signal",
        "administrative_or_dispute",
    ),
    Example("A waiver of (i)", {**_excluded(_ADMINISTRATIVE), **_waive("i")}, "not_applicable", "waived"),
)

_LIST = {"config.excluded_offences": [{"id": "SYNTHETIC-E-1", "category": "family_private"}]}

test_83_1_a_i_list = examples(
    "RPD-83-1-a-i-list",
    Example("The list is not known", {}, "cannot_tell", "no_dossier"),
    Example(
        "A list is known and names another offence; that proves little",
        {},
        "met",
        "not_on_the_list",
        dossier=_LIST,
    ),
    Example(
        "The offence stands on the list",
        {"offences[0].excluded_list_entry": "SYNTHETIC-E-1"},
        "not_met",
        "on_the_list",
        dossier=_LIST,
        raises="family-matter",
        recommends="full_legal_review",
    ),
    Example(
        "The entry named is not on the list",
        {"offences[0].excluded_list_entry": "SYNTHETIC-E-9"},
        "met",
        "entry_not_in_force",
        dossier=_LIST,
    ),
)

test_83_1_a_ii_prosecution = examples(
    "RPD-83-1-a-ii-prosecution",
    Example("Twenty years", {}, "met"),
    Example("Exactly twenty-four months", {f"{_PENALTY}.months": 24}, "met"),
    Example(
        "Twenty-three months",
        _PETTY,
        "not_met",
        "below_threshold",
        raises="penalty-threshold",
        recommends="refuse",
    ),
    Example("A day short of twenty-four months", {f"{_PENALTY}.months": 23.97}, "not_met", "below_threshold"),
    Example("Prison for life", {_PENALTY: {"kind": "life"}}, "met"),
    Example("Death is a graver penalty", {_PENALTY: {"kind": "death"}}, "met"),
    Example(
        "Only a fine",
        {_PENALTY: {"kind": "fine"}},
        "not_met",
        "no_prison_term",
        raises="penalty-threshold",
        recommends="refuse",
    ),
    Example(
        "A fine with a number of months is still a fine",
        {_PENALTY: {"kind": "fine", "months": 36}},
        "not_met",
        "no_prison_term",
    ),
    Example("One of two offences reaches it", {"offences[1]": _SECOND}, "met"),
    Example(
        "By analogy on a diffusion",
        _PETTY,
        "not_met",
        "below_threshold",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example("A waiver of (ii)", {**_PETTY, **_waive("ii")}, "not_applicable", "waived"),
    Example("A waiver of (i) does not reach (ii)", {**_PETTY, **_waive("i")}, "not_met", "below_threshold"),
    Example("Sought to serve a sentence", _serve(imposed=60), "not_applicable", "sought_to_serve"),
    Example("Prison without a term", {_PENALTY: {"kind": "deprivation_of_liberty"}}, "cannot_tell", "missing"),
    Example("A term without its kind", {_PENALTY: {"months": 240}}, "cannot_tell", "missing"),
    Example(
        "No penalty is told",
        {_PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "For what the person is sought is not told",
        {"proceedings.sought_for": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
)

test_83_1_a_ii_sentence = examples(
    "RPD-83-1-a-ii-sentence",
    Example("Five years, of which four are left", _serve(60, 48), "met", "satisfied"),
    Example("Exactly six months imposed, what is left is not told", _serve(6), "met"),
    Example("Exactly six months left, what was imposed is not told", _serve(None, 6), "met"),
    Example("Five years, of which two months are left: one leg suffices", _serve(60, 2), "met", "little_remains"),
    Example("Six months imposed and left", _serve(6, 6), "met", "satisfied"),
    Example(
        "Five months, all of them left",
        _serve(5, 5),
        "not_met",
        "both_below",
        raises="penalty-threshold",
        recommends="refuse",
    ),
    Example("Five months imposed; no more can be left", _serve(5), "not_met", "both_below"),
    Example("A day short of six months", _serve(5.97), "not_met", "both_below"),
    Example(
        "A suspended term is not served",
        _serve(60, 60, "suspended_imprisonment"),
        "not_met",
        "no_prison_sentence",
        raises="penalty-threshold",
    ),
    Example("A fine is no prison term", _serve(60, kind="fine"), "not_met", "no_prison_sentence"),
    Example(
        "By analogy on a diffusion",
        _serve(5, 5),
        "not_met",
        "both_below",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example("A waiver of (ii)", {**_serve(5, 5), **_waive("ii")}, "not_applicable", "waived"),
    Example("Five months left, what was imposed is not told", _serve(None, 5), "cannot_tell", "not_given"),
    Example("No term is told", _serve(), "cannot_tell", "missing", recommends="return_for_completion"),
    Example(
        "The highest penalty of the law does not stand in for the sentence",
        {**_serve(), f"{_PENALTY}.months": 240},
        "cannot_tell",
        "missing",
    ),
    Example("Sought for prosecution", {}, "not_applicable", "sought_for_prosecution"),
)

test_83_1_a_iii = examples(
    "RPD-83-1-a-iii",
    Example("The person is believed to be abroad", {}, "no_signal"),
    Example(
        "The person is believed to be in the country that asks",
        {"person.last_known_country": "XA"},
        "signal",
        "known_at_home",
        raises="not-of-interest",
        recommends="full_legal_review",
    ),
    Example("Where the person is nobody knows", {"person.last_known_country": ABSENT}, "no_signal"),
    Example("No international link is stated", {"alert.international_link": {}}, "signal", "link_empty"),
    Example(
        "Every link is denied",
        {"alert.international_link": {"person_believed_abroad": False, "cross_border_acts": False}},
        "signal",
        "link_empty",
    ),
    Example(
        "A waiver of (i) and (ii) does not reach it",
        {"person.last_known_country": "XA", **_waive("i", "ii")},
        "signal",
        "known_at_home",
    ),
    Example("The interest is not stated", {"alert.interest_statement": ABSENT}, "cannot_tell", "missing"),
    unreachable={"not_met": "How far other countries can use an alert is for a person to weigh."},
)

test_83_1_b = examples(
    "RPD-83-1-b",
    Example("Nothing was waived", {}, "not_applicable", "no_waiver"),
    Example(
        "A reasoned waiver of (ii), to be confirmed",
        {**_PETTY, **_waive("ii")},
        "signal",
        "waiver_to_confirm",
        recommends="full_legal_review",
    ),
    Example("A waiver of both", _waive("i", "ii"), "signal", "waiver_to_confirm"),
    Example("Written in full", _waive("83(1)(a)(ii)"), "signal", "waiver_to_confirm"),
    Example("(iii) cannot be waived", _waive("iii"), "not_met", "reaches_too_far"),
    Example("Nor with a criterion that can", _waive("ii", "iii"), "not_met", "reaches_too_far"),
    Example("Nor 83(2)", _waive("83(2)(a)"), "not_met", "reaches_too_far"),
    Example("Nor 84", _waive("84(b)"), "not_met", "reaches_too_far"),
    Example("Nor Article 3 of the Constitution", _waive("constitution 3"), "not_met", "reaches_too_far"),
    Example("A waiver of nothing", _waive(), "not_met", "reaches_too_far"),
    Example("Without a reason", _waive("ii", reason=None), "not_met", "not_reasoned"),
    Example("Without the person who decided", _waive("ii", by=None), "not_met", "not_reasoned"),
    Example("Without consulting the bureau", _waive("ii", consulted_at=None), "not_met", "not_reasoned"),
    unreachable={
        "no_signal": "Every waiver has to be confirmed by a person.",
        "cannot_tell": "Where no waiver is recorded there is none.",
    },
)

test_83_1_c = examples(
    "RPD-83-1-c",
    Example("One offence only", {}, "not_applicable", "single_offence"),
    Example(
        "A grave offence carries a petty one",
        {"offences[1]": _SECOND},
        "no_signal",
        "all_stand",
        recommends="publish",
    ),
    Example(
        "It carries one that only a fine answers for",
        {"offences[1]": {**_SECOND, "max_penalty": {"kind": "fine"}}},
        "no_signal",
        "all_stand",
    ),
    Example(
        "The order does not matter",
        {"offences[0]": _SECOND, "offences[1]": {**_SECOND, "id": "1", "max_penalty": {"kind": "life"}}},
        "no_signal",
        "all_stand",
    ),
    Example(
        "It does not carry one of an excluded class",
        {"offences[1]": {**_SECOND, "exclusion_category": "family_private"}},
        "signal",
        "some_do_not_stand",
        raises="family-matter",
        recommends="full_legal_review",
    ),
    Example(
        "Nor one against Article 3",
        {"offences[1]": {**_SECOND, "ordinary_law": "article_3"}},
        "signal",
        "some_do_not_stand",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "Two petty offences carry nothing",
        {**_PETTY, "offences[1]": _SECOND},
        "not_applicable",
        "none_qualifies",
        recommends="refuse",
    ),
    Example(
        "A grave offence of an excluded class carries nothing",
        {**_excluded("family_private"), "offences[1]": _SECOND},
        "not_applicable",
        "none_qualifies",
    ),
    Example("The offences are not told", {"offences": ABSENT}, "cannot_tell", "missing"),
    unreachable={"not_met": "Whether an offence respects the rules of INTERPOL is for a person to say."},
)

_NO_SET_I = {"identity.id_documents": ABSENT}
_GOOD = {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1", "quality": "good"}]}
_POOR = {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1", "quality": "poor"}]}

test_83_2_a = examples(
    "RPD-83-2-a",
    Example("Set (i) is complete", {}, "met"),
    Example("Set (i) is not, set (ii) is", {**_NO_SET_I, **_GOOD}, "no_signal", "photograph_to_look_at"),
    Example("Both are complete", _GOOD, "met"),
    Example(
        "Neither is",
        _NO_SET_I,
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "The sex is unknown and the photograph is poor",
        {"identity.sex": "unknown", **_POOR},
        "not_met",
        "sex_unknown",
        raises="insufficient-identity",
        recommends="return_for_completion",
    ),
    Example(
        "A person with one name and no photograph",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym"},
        "cannot_tell",
        "mononym",
        recommends="full_legal_review",
    ),
    Example(
        "A person with one name and a good photograph",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym", **_GOOD},
        "no_signal",
        "photograph_to_look_at",
    ),
    Example(
        "By analogy on a diffusion",
        _NO_SET_I,
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
)


def _without_document(name: str, value: object) -> dict[str, object]:
    return {"identity.id_documents": ABSENT, name: value}


test_83_2_a_i = examples(
    "RPD-83-2-a-i",
    Example("Names, sex, birth date, and a passport", {}, "met"),
    Example("The year of birth is enough", {"identity.date_of_birth": "1984"}, "met"),
    Example("So are year and month", {"identity.date_of_birth": "1984-03"}, "met"),
    Example(
        "A description instead of the passport",
        _without_document("identity.physical_description", "SYNTHETIC. Tall"),
        "met",
    ),
    Example("Fingerprints instead", _without_document("identity.fingerprints_ref", "SYNTHETIC-FP-1"), "met"),
    Example("A DNA profile instead", _without_document("identity.dna_profile_ref", "SYNTHETIC-DNA-1"), "met"),
    Example("An alias is no fifth element", _without_document("identity.aliases", ["Quill"]), "cannot_tell", "missing"),
    Example("A sex that is neither male nor female is told", {"identity.sex": "other"}, "met"),
    Example("The sex is unknown", {"identity.sex": "unknown"}, "not_met", "sex_unknown"),
    Example("No fifth element", _NO_SET_I, "cannot_tell", "missing"),
    Example("An empty list of documents is no document", {"identity.id_documents": []}, "cannot_tell", "missing"),
    Example("No birth date", {"identity.date_of_birth": ABSENT}, "cannot_tell", "missing"),
    Example("No family name", {"identity.family_name": ABSENT}, "cannot_tell", "missing"),
    Example("No forename, and nobody says why", {"identity.forename": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The person bears one name",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym"},
        "cannot_tell",
        "mononym",
    ),
    Example(
        "One name does not make up for a birth date",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym", "identity.date_of_birth": ABSENT},
        "cannot_tell",
        "missing",
    ),
)

test_83_2_a_ii = examples(
    "RPD-83-2-a-ii",
    Example("A good photograph beside a name", {**_NO_SET_I, **_GOOD}, "no_signal", "photograph_to_look_at"),
    Example(
        "The quality is written in capitals",
        {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1", "quality": "GOOD"}]},
        "no_signal",
    ),
    Example(
        "One good photograph of two",
        {"identity.photos": [*_POOR["identity.photos"], *_GOOD["identity.photos"]]},
        "no_signal",
    ),
    Example(
        "A good photograph with an alias only",
        {"identity": {"photos": _GOOD["identity.photos"], "aliases": ["Quill"]}},
        "no_signal",
    ),
    Example(
        "A good photograph with sex and nationality, which identify nobody",
        {"identity": {"photos": _GOOD["identity.photos"], "sex": "male", "nationalities": ["XA"]}},
        "cannot_tell",
        "missing",
    ),
    Example("A poor photograph", {**_NO_SET_I, **_POOR}, "not_met", "photograph_poor"),
    Example(
        "A photograph of which nobody says how good it is",
        {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1"}]},
        "cannot_tell",
    ),
    Example("No photograph, where set (i) is complete", {}, "cannot_tell", "not_given", recommends="publish"),
    Example("No photograph, where set (i) is not complete", _NO_SET_I, "cannot_tell", "missing"),
    unreachable={
        "signal": "Whether a photograph is good is for a person to see; no field tells more than its source's word."
    },
)

test_83_2_b_i = examples(
    "RPD-83-2-b-i",
    Example("An account, with time, place and part", {}, "no_signal"),
    Example("There is no event", {"facts.events": []}, "not_met", "no_event", raises="insufficient-facts"),
    Example(
        "An event without its time",
        {"facts.events[0].date_from": ABSENT, "facts.events[0].date_to": ABSENT},
        "not_met",
        "event_without_time_or_place",
    ),
    Example(
        "An event without its place",
        {"facts.events[0].place": ABSENT, "facts.events[0].country": ABSENT},
        "not_met",
        "event_without_time_or_place",
        recommends="return_for_completion",
    ),
    Example("The year of the event is a time", {"facts.events": [{"date_from": "2025", "country": "XA"}]}, "no_signal"),
    Example(
        "One of two events has no place",
        {"facts.events[1]": {"date_from": "2025-11-13"}},
        "not_met",
        "event_without_time_or_place",
    ),
    Example("No account", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
    Example("Nothing on the person's own part", {"facts.role_of_person": ABSENT}, "cannot_tell", "missing"),
    Example(
        "By analogy on a diffusion, where the part is only a warning",
        {"facts.role_of_person": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    unreachable={"signal": "Whether the account is short, clear and about this person is for the reading."},
)

test_83_2_b_ii = examples(
    "RPD-83-2-b-ii",
    Example("A charge", {}, "no_signal"),
    Example("There is none", {"offences": []}, "not_met", "no_charge", raises="insufficient-facts"),
    Example(
        "The offences are not told", {"offences": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"
    ),
    Example("An offence without its charge", {"offences[0].charge_text": ABSENT}, "cannot_tell", "missing"),
    unreachable={"signal": "Whether the words name an offence is for the reading."},
)

test_83_2_b_iii = examples(
    "RPD-83-2-b-iii",
    Example("The law and its wording", {}, "no_signal", "nothing_found"),
    Example(
        "The law, and why its wording is not given",
        {"offences[0].law_text": ABSENT, "offences[0].law_text_absent_reason": "SYNTHETIC. Not published"},
        "no_signal",
        "text_withheld",
    ),
    Example("No law", {"offences[0].law_ref": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"),
    Example("No wording and no reason", {"offences[0].law_text": ABSENT}, "cannot_tell", "missing"),
    Example("Each offence needs its own law", {"offences[1]": {**_SECOND, "law_ref": None}}, "cannot_tell", "missing"),
    Example("There is no offence", {"offences": []}, "not_met", "no_offence"),
    unreachable={"signal": "Whether the wording is the true one is for a person to see."},
)

test_83_2_b_iv = examples(
    "RPD-83-2-b-iv",
    Example("The highest penalty", {}, "met"),
    Example("Life has no number of months", {_PENALTY: {"kind": "life"}}, "met"),
    Example("The sentence imposed", _serve(60), "met"),
    Example("The sentence left", _serve(None, 8), "met"),
    Example("How high it is does not matter here", _PETTY, "met"),
    Example("None of the three", {_PENALTY: ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"),
    Example("Not for the second offence", {"offences[1]": {**_SECOND, "max_penalty": None}}, "cannot_tell", "missing"),
    Example(
        "By analogy on a diffusion it is a warning",
        {_PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    unreachable={"not_met": "A penalty is told or it is not; how high it is belongs to 83(1)(a)(ii)."},
)

_CONFIRMED = {"warrant.confirmation": {"valid": True}}

test_83_2_b_v = examples(
    "RPD-83-2-b-v",
    Example("A warrant that the court confirms", {}, "met", dossier=_CONFIRMED),
    Example("A warrant that nobody confirmed", {}, "cannot_tell", "no_dossier"),
    Example(
        "It has run out",
        {"warrant.valid_until": "2026-05-03"},
        "not_met",
        "run_out",
        dossier=_CONFIRMED,
        raises="no-valid-warrant",
    ),
    Example("Its last day", {"warrant.valid_until": "2026-05-04"}, "met", dossier=_CONFIRMED),
    Example(
        "Judged by the day before, when it was still valid",
        {"warrant.valid_until": "2026-05-03"},
        "met",
        on=date(2026, 5, 3),
        dossier=_CONFIRMED,
    ),
    Example("Issued later", {"warrant.issued_at": "2026-05-05"}, "not_met", "issued_later"),
    Example("Confirmed before it was issued", {"warrant.valid_on": "2025-11-30"}, "not_met", "not_confirmed"),
    Example(
        "The court knows no such warrant",
        {},
        "not_met",
        "found_invalid",
        dossier={"warrant.confirmation": {"valid": False}},
    ),
    Example(
        "By analogy on a diffusion, which never refuses by itself",
        {"warrant.valid_until": "2026-05-03"},
        "not_met",
        "run_out",
        kind="wanted_diffusion",
        raises="no-valid-warrant",
        recommends="full_legal_review",
    ),
    Example(
        "A reason why there is no copy",
        {"warrant.copy_ref": ABSENT, "warrant.copy_absent_reason": "SYNTHETIC. Sealed"},
        "met",
        dossier=_CONFIRMED,
    ),
    Example("Neither copy nor reason", {"warrant.copy_ref": ABSENT}, "cannot_tell", "missing"),
    Example(
        "No reference", {"warrant.reference": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"
    ),
)


@pytest.mark.parametrize(
    ("rule", "changed", "outcome"),
    [
        ("RPD-83-1-a-iii", {"person.last_known_country": "XA"}, "signal"),
        ("RPD-83-2-a", {"identity.id_documents": ABSENT}, "cannot_tell"),
        ("RPD-83-2-b-i", {"facts.events": []}, "not_met"),
        ("RPD-83-2-b-ii", {"offences": []}, "not_met"),
        ("RPD-83-2-b-iii", {"offences[0].law_ref": ABSENT}, "cannot_tell"),
        ("RPD-83-2-b-v", {"warrant.valid_until": "2026-05-03"}, "not_met"),
        ("RPD-84-a", {"assurances.authority_competent": False}, "not_met"),
        ("RPD-84-b", {"assurances.extradition_will_be_sought": False}, "not_met"),
        ("RPD-84-c", {"warrant.authority_is_judicial": False, "assurances.appeal_mechanism": False}, "not_met"),
    ],
)
def test_a_waiver_of_both_criteria_reaches_nothing_else(rule: str, changed: dict[str, Any], outcome: str) -> None:
    assessment = assess(Example("", {**_waive("i", "ii"), **changed}, outcome))
    assert assessment.finding(rule).outcome.value == outcome
    assert assessment.recommendation.value not in ("publish", "publish_in_part")


def test_a_waiver_of_seriousness_does_not_reach_article_3_of_the_constitution() -> None:
    assessment = assess(Example("", {**_waive("i"), "offences[0].ordinary_law": "article_3"}, ""))
    assert "art3-political" in assessment.grounds


def test_a_waiver_that_names_too_much_waives_nothing() -> None:
    assessment = assess(Example("", {**_PETTY, **_waive("ii", "iii")}, ""))
    assert assessment.finding("RPD-83-1-a-ii-prosecution").outcome.value == "not_met"
    assert assessment.recommendation.value == "refuse"


@pytest.mark.parametrize(
    ("second", "standing"),
    [
        (_SECOND, ("1", "2")),
        ({**_SECOND, "exclusion_category": "behavioural_cultural"}, ("1",)),
        ({**_SECOND, "ordinary_law": "article_3"}, ("1",)),
    ],
    ids=["petty", "excluded", "against Article 3"],
)
def test_the_answer_names_the_offences_that_stand(second: dict[str, Any], standing: tuple[str, ...]) -> None:
    assert assess(Example("", {"offences[1]": second}, "")).standing == standing


def test_one_gap_in_an_either_or_is_one_entry() -> None:
    lacking = {"identity.id_documents": ABSENT, "identity.forename": ABSENT, _PENALTY: ABSENT}
    assert assess(Example("", lacking, "")).missing == ("identity_set", "penalty")
    on_diffusion = assess(Example("", lacking, "", kind="wanted_diffusion"))
    assert on_diffusion.missing == ()
    assert {"identity_set", "penalty"} <= set(on_diffusion.warnings)


#: An invented list that changes twice; the real one is not to be had.
_DATED_LIST = """
excluded_offences:
  meaning: SYNTHETIC list of excluded offences
  values:
  - {from: 2012-07-01, unknown: true, reference: SYNTHETIC}
  - {from: 2026-05-04, value: [{id: E-1, category: behavioural_cultural}], reference: SYNTHETIC}
  - from: 2026-05-20
    value: [{id: E-2, category: family_private}, {id: E-3, category: administrative_or_private_dispute}]
    reference: SYNTHETIC
"""


@pytest.fixture(scope="module")
def dated_law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    folder = Path(copytree(LAW_FOLDER, tmp_path_factory.mktemp("law") / "law"))
    (folder / "offences" / "excluded.yaml").write_text(_DATED_LIST, encoding="utf-8")
    return load_law(folder)


def _screen_entry(law: Law, entry: str, on: date, kind: str = "red_notice") -> Assessment:
    value = sound_request(kind)
    change(value, "offences[0].excluded_list_entry", entry)
    return screen_request(read_request(value, "line:1"), law, on)


@pytest.mark.parametrize(
    ("entry", "on", "outcome", "reason"),
    [
        ("E-1", date(2026, 5, 3), "cannot_tell", "no_dossier"),
        ("E-1", date(2026, 5, 4), "not_met", "on_the_list"),
        ("E-1", date(2026, 5, 19), "not_met", "on_the_list"),
        ("E-1", date(2026, 5, 20), "met", "entry_not_in_force"),
        ("E-2", date(2026, 5, 19), "met", "entry_not_in_force"),
        ("E-2", date(2026, 5, 20), "not_met", "on_the_list"),
        ("E-2", date(2030, 1, 1), "not_met", "on_the_list"),
    ],
)
def test_the_list_of_the_day_counts(dated_law: Law, entry: str, on: date, outcome: str, reason: str) -> None:
    finding = _screen_entry(dated_law, entry, on).finding("RPD-83-1-a-i-list")
    assert (finding.outcome.value, finding.reason) == (outcome, reason)


@pytest.mark.parametrize("kind", ["red_notice", "wanted_diffusion"])
@pytest.mark.parametrize(
    ("rule", "entry", "before", "since", "ground"),
    [
        ("RPD-83-1-a-i-1", "E-1", date(2026, 5, 3), date(2026, 5, 4), "behavioural-cultural"),
        ("RPD-83-1-a-i-2", "E-2", date(2026, 5, 19), date(2026, 5, 20), "family-matter"),
        ("RPD-83-1-a-i-3", "E-3", date(2026, 5, 19), date(2026, 5, 20), "administrative"),
    ],
)
def test_an_entry_of_the_list_is_a_signal_from_its_day_on(
    dated_law: Law, rule: str, entry: str, before: date, since: date, ground: str, kind: str
) -> None:
    the_day_before = _screen_entry(dated_law, entry, before, kind)
    assert the_day_before.finding(rule).outcome.value == "no_signal"
    assert ground not in the_day_before.grounds
    the_day = _screen_entry(dated_law, entry, since, kind)
    assert (the_day.finding(rule).outcome.value, the_day.finding(rule).reason) == ("signal", "entry_of_list")
    assert ground in the_day.grounds
    assert the_day.recommendation.value == "full_legal_review"


def test_another_list_is_another_rule_set(dated_law: Law) -> None:
    assert dated_law.digest != load_law().digest
    assert _screen_entry(dated_law, "E-1", date(2026, 5, 4)).rule_set.endswith(dated_law.digest)
