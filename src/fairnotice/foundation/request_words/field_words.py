"""What the fields and steps of the form are called, for a person who fills or reads them."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice.core.screening.fields import load_fields
from fairnotice.foundation.request_words import known_words

STEPS: Mapping[str, str | Promise] = {
    "alert": pgettext_lazy("step of the form", "The alert and its purpose"),
    "identity": pgettext_lazy("step of the form", "Identity"),
    "person": pgettext_lazy("step of the form", "The person and the event"),
    "markers": pgettext_lazy("step of the form", "Markers"),
    "proceedings": pgettext_lazy("step of the form", "Proceedings"),
    "offences": pgettext_lazy("step of the form", "Offences"),
    "sentence": pgettext_lazy("step of the form", "Sentence"),
    "warrant": pgettext_lazy("step of the form", "Warrant"),
    "facts": pgettext_lazy("step of the form", "Facts"),
    "assurances": pgettext_lazy("step of the form", "Assurances"),
    "attest": pgettext_lazy("step of the form", "Attestations"),
    "restrictions": pgettext_lazy("step of the form", "Restrictions"),
    "public_extract": pgettext_lazy("step of the form", "Public extract"),
    "file": pgettext_lazy("step of the form", "Documents kept and attached"),
}

_SETS: Mapping[str, tuple[str | Promise, str, str]] = {
    "identity_set": (
        pgettext_lazy(
            "field name",
            "Particulars that identify the person: names, sex, birth year and one more, or a photograph and one more",
        ),
        "RPD 83(2)(a)",
        "identity",
    ),
    "penalty": (
        pgettext_lazy("field name", "The penalty the law allows, or the sentence imposed, or what is left of it"),
        "RPD 83(2)(b)(iv)",
        "offences",
    ),
}

_NAMES: Mapping[str, str | Promise] = {
    "alert.purpose_code": pgettext_lazy("field name", "Purpose by its code"),
    "alert.purpose_statement": pgettext_lazy("field name", "Purpose in words"),
    "alert.diffusion_ground": pgettext_lazy("field name", "Why a diffusion and not a notice"),
    "alert.action_requested": pgettext_lazy("field name", "Measures asked for"),
    "alert.end_of_arrest": pgettext_lazy("field name", "What the arrest is for"),
    "alert.interest_statement": pgettext_lazy("field name", "Interest for police of other countries"),
    "alert.international_link": pgettext_lazy("field name", "International link"),
    "alert.languages": pgettext_lazy("field name", "Languages of the alert"),
    "alert.recipients": pgettext_lazy("field name", "Bureaus that receive it"),
    "alert.form_id": pgettext_lazy("field name", "Form used"),
    "alert.linked_alerts": pgettext_lazy("field name", "Alerts it depends on"),
    "alert.previous_requests": pgettext_lazy("field name", "Earlier requests on the same person or facts"),
    "alert.retention_until": pgettext_lazy("field name", "Keep until"),
    "alert.confidentiality": pgettext_lazy("field name", "Confidentiality"),
    "alert.conditions_of_use": pgettext_lazy("field name", "Conditions of use"),
    "alert.evidence_use_condition": pgettext_lazy("field name", "Condition on use as evidence"),
    "alert.purpose_achieved_at": pgettext_lazy("field name", "Purpose achieved on"),
    "alert.new_purpose_code": pgettext_lazy("field name", "New purpose"),
    "identity.family_name": pgettext_lazy("field name", "Family name"),
    "identity.forename": pgettext_lazy("field name", "Forename"),
    "identity.name_structure": pgettext_lazy("field name", "Structure of the name"),
    "identity.sex": pgettext_lazy("field name", "Sex"),
    "identity.date_of_birth": pgettext_lazy("field name", "Date of birth"),
    "identity.place_of_birth": pgettext_lazy("field name", "Place of birth"),
    "identity.nationalities": pgettext_lazy("field name", "Nationalities"),
    "identity.physical_description": pgettext_lazy("field name", "Physical description"),
    "identity.dna_profile_ref": pgettext_lazy("field name", "Reference of a DNA profile"),
    "identity.fingerprints_ref": pgettext_lazy("field name", "Reference of fingerprints"),
    "identity.id_documents": pgettext_lazy("field name", "Identity documents"),
    "identity.photos": pgettext_lazy("field name", "Photographs"),
    "identity.aliases": pgettext_lazy("field name", "Other names used"),
    "identity.parent_names": pgettext_lazy("field name", "Names of the parents"),
    "identity.face_template_ref": pgettext_lazy("field name", "Reference of a face template"),
    "identity.date_of_death": pgettext_lazy("field name", "Date of death"),
    "identity.sensitive_items": pgettext_lazy("field name", "Particularly sensitive data, and why they are needed"),
    "person.status": pgettext_lazy("field name", "Status of the person"),
    "person.link_to_event": pgettext_lazy("field name", "What ties the person to the event"),
    "person.minor_special_conditions": pgettext_lazy("field name", "Conditions of law for minors"),
    "person.public_role": pgettext_lazy("field name", "Public offices or functions"),
    "person.last_known_country": pgettext_lazy("field name", "Country where the person is believed to be"),
    "person.cleared_of_charges": pgettext_lazy("field name", "Cleared of charges"),
    "markers.minor": pgettext_lazy("field name", "The person was a minor at the event"),
    "markers.no_restrictive_measures": pgettext_lazy("field name", "A victim or witness: no restrictive measures"),
    "proceedings.sought_for": pgettext_lazy("field name", "What the person is sought for"),
    "proceedings.case_reference": pgettext_lazy("field name", "Your file number"),
    "proceedings.in_absentia": pgettext_lazy("field name", "Convicted in absence"),
    "proceedings.retrial_available": pgettext_lazy("field name", "New trial possible"),
    "proceedings.limitation_date": pgettext_lazy("field name", "Prosecution or sentence lapses on"),
    "proceedings.closed_at": pgettext_lazy("field name", "Case closed on"),
    "proceedings.outcome": pgettext_lazy("field name", "Outcome so far"),
    "offences[].id": pgettext_lazy("field name", "Number of the offence"),
    "offences[].charge_text": pgettext_lazy("field name", "Charge"),
    "offences[].law_ref": pgettext_lazy("field name", "Law that covers the offence"),
    "offences[].law_text": pgettext_lazy("field name", "Wording of that law"),
    "offences[].law_text_absent_reason": pgettext_lazy("field name", "Why the wording is not given"),
    "offences[].max_penalty": pgettext_lazy("field name", "Highest penalty the law allows"),
    "offences[].facilitates_serious_crime": pgettext_lazy("field name", "Aims to facilitate a serious crime"),
    "offences[].organised_crime_suspected": pgettext_lazy("field name", "Organised crime suspected"),
    "offences[].amount": pgettext_lazy("field name", "Value at stake"),
    "offences[].special_ga_regime": pgettext_lazy("field name", "Special rules of the General Assembly"),
    "sentence.imposed_months": pgettext_lazy("field name", "Sentence imposed, in months"),
    "sentence.remaining_months": pgettext_lazy("field name", "Sentence left to serve, in months"),
    "sentence.as_of_date": pgettext_lazy("field name", "Day on which the rest was counted"),
    "sentence.kind": pgettext_lazy("field name", "Kind of sentence"),
    "warrant.reference": pgettext_lazy("field name", "Reference of the warrant"),
    "warrant.kind": pgettext_lazy("field name", "Kind of warrant"),
    "warrant.issuing_authority": pgettext_lazy("field name", "Authority that issued it"),
    "warrant.authority_is_judicial": pgettext_lazy("field name", "Is that authority a court or judge"),
    "warrant.issued_at": pgettext_lazy("field name", "Issued on"),
    "warrant.valid_until": pgettext_lazy("field name", "Valid until"),
    "warrant.valid_on": pgettext_lazy("field name", "Last found valid on"),
    "warrant.copy_ref": pgettext_lazy("field name", "Copy of the warrant"),
    "warrant.copy_absent_reason": pgettext_lazy("field name", "Why no copy is given"),
    "facts.summary": pgettext_lazy("field name", "Summary of the facts"),
    "facts.events": pgettext_lazy("field name", "When and where it happened"),
    "facts.role_of_person": pgettext_lazy("field name", "What this person did"),
    "facts.relationship": pgettext_lazy("field name", "Relationship with the complainant"),
    "facts.third_persons": pgettext_lazy("field name", "Other persons named"),
    "assurances.authority_competent": pgettext_lazy("field name", "The authority had the power to issue the warrant"),
    "assurances.extradition_coordinated": pgettext_lazy(
        "field name", "The request was agreed with the authorities for extradition"
    ),
    "assurances.extradition_authority": pgettext_lazy("field name", "Authority for extradition"),
    "assurances.extradition_will_be_sought": pgettext_lazy("field name", "Extradition will be sought upon arrest"),
    "assurances.extradition_scope": pgettext_lazy("field name", "From which countries"),
    "assurances.legal_basis": pgettext_lazy("field name", "Laws or treaties on extradition"),
    "assurances.appeal_mechanism": pgettext_lazy("field name", "There is an appeal to a judge against the warrant"),
    "assurances.appeal_law_ref": pgettext_lazy("field name", "Law that gives this appeal"),
    "attest.quality": pgettext_lazy("field name", "I checked the quality of the data"),
    "attest.lawful": pgettext_lazy("field name", "I checked that the data are lawful"),
    "attest.conditions_met": pgettext_lazy("field name", "I checked the conditions for this alert"),
    "attest.interest": pgettext_lazy("field name", "I checked the interest for police cooperation"),
    "attest.const_2": pgettext_lazy("field name", "I checked the request against Article 2 of the Constitution"),
    "attest.const_3": pgettext_lazy("field name", "I checked the request against Article 3 of the Constitution"),
    "attest.intl_obligations": pgettext_lazy("field name", "I checked our duties under international law"),
    "attest.legal_basis": pgettext_lazy("field name", "Law or treaty that allows the recording"),
    "attest.specific_interest": pgettext_lazy("field name", "Interest of each item from another source"),
    "restrictions.access_restrictions": pgettext_lazy("field name", "Who may not see it"),
    "restrictions.confidential_fields": pgettext_lazy("field name", "Fields with a higher level of confidentiality"),
    "public_extract.requested": pgettext_lazy("field name", "A public extract is asked for"),
    "public_extract.purpose": pgettext_lazy("field name", "Why it should be public"),
    "public_extract.source_authorisation": pgettext_lazy("field name", "Your authorisation to publish"),
    "public_extract.gs_authorisation": pgettext_lazy("field name", "Authorisation of the General Secretariat"),
    "public_extract.minor_essential_ncb": pgettext_lazy("field name", "Decision of your bureau on a minor"),
    "public_extract.minor_essential_gs": pgettext_lazy("field name", "Decision of the General Secretariat on a minor"),
    "file.supporting_items": pgettext_lazy("field name", "Items you keep in support"),
    "file.extradition_documents": pgettext_lazy("field name", "Documents for extradition"),
}


def name_field(name: str) -> str:
    """What a field, or an either-or of the form, is called; an unknown one keeps its own name."""
    if name in _SETS:
        return str(_SETS[name][0])
    return str(_NAMES.get(name) or known_words.NAMES.get(name, name))


def describe_field(name: str) -> str:
    """What a field asks for, in the words of the form itself."""
    return pgettext("field", load_fields()[name].description)


def article_of(name: str) -> str:
    """The article that asks for a field."""
    return _SETS[name][1] if name in _SETS else load_fields()[name].article


def step_of(name: str) -> str:
    """The step of the form on which a field, or an either-or, is filled."""
    if name in _SETS:
        return _SETS[name][2]
    return name.partition(".")[0].removesuffix("[]")
