"""Which fields of a request a printed notice, diffusion or warrant can show, in the order a lawyer reads them."""

from __future__ import annotations

from collections.abc import Mapping

#: By section; the offences are asked as often as the paper names one.
SECTIONS: Mapping[str, tuple[str, ...]] = {
    "alert": (
        "alert.kind", "source.country", "source.type", "alert.reference", "alert.published_at", "alert.sent_at",
        "alert.purpose_statement", "alert.action_requested", "alert.end_of_arrest", "alert.recipients",
        "alert.diffusion_ground", "alert.interest_statement", "alert.confidentiality", "alert.conditions_of_use",
        "alert.retention_until",
    ),
    "identity": (
        "identity.family_name", "identity.forename", "identity.name_structure", "identity.sex",
        "identity.date_of_birth", "identity.place_of_birth", "identity.nationalities", "identity.aliases",
        "identity.parent_names", "identity.physical_description", "identity.id_documents", "identity.photos",
        "identity.fingerprints_ref", "identity.dna_profile_ref",
    ),
    "person": (
        "person.status", "person.link_to_event", "person.public_role", "person.last_known_country",
    ),
    "facts": ("facts.summary", "facts.role_of_person", "facts.events", "facts.relationship"),
    "offences": (
        "offences[].charge_text", "offences[].law_ref", "offences[].law_text", "offences[].max_penalty",
        "offences[].exclusion_category",
    ),
    "proceedings": (
        "proceedings.sought_for", "proceedings.case_reference", "proceedings.outcome", "proceedings.in_absentia",
        "proceedings.retrial_available", "proceedings.limitation_date", "proceedings.closed_at",
    ),
    "sentence": ("sentence.imposed_months", "sentence.remaining_months", "sentence.as_of_date", "sentence.kind"),
    "warrant": (
        "warrant.reference", "warrant.kind", "warrant.issuing_authority", "warrant.authority_is_judicial",
        "warrant.issued_at", "warrant.valid_until", "warrant.copy_ref",
    ),
    "assurances": (
        "assurances.extradition_will_be_sought", "assurances.extradition_authority", "assurances.legal_basis",
    ),
    # Not on the paper: what the person and their lawyer know beside it.
    "context": (
        "context.refugee_status", "context.positions", "context.human_rights_findings",
        "person.cleared_of_charges",
    ),
}  # fmt: skip
SHOWN = frozenset(name for names in SECTIONS.values() for name in names) | {"identity_set", "penalty"}
