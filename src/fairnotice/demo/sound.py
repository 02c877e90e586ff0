"""Two requests in which nothing is missing and nothing fails: one notice, one diffusion.

Both are about the same invented murder. Every mandatory field is given, and every conditional
field whose condition holds. Fields that the system derives, and fields of review and context,
are left out, save the times on which the law of the day depends and the reference that says
SYNTHETIC. Tests and stories start from a fresh copy and change one thing.

The country codes are of the range that ISO 3166 leaves to users; no country carries them.
"""

from __future__ import annotations

from typing import Any

Request = dict[str, Any]

SUBMITTED_AT = "2026-05-04T09:00:00Z"
RECORDED_AT = "2026-05-04T09:00:00Z"


def sound_red_notice() -> Request:
    """Build a complete red notice request for a murder prosecution, new at each call."""
    return {
        "alert": _alert("red_notice", "SYNTHETIC-RN-0001"),
        "request": {"submitted_at": SUBMITTED_AT},
        "source": _source(),
        "identity": _identity(),
        "person": _person(),
        "proceedings": _proceedings(),
        "offences": [_offence()],
        "warrant": _warrant(),
        "facts": _facts(),
        "assurances": _assurances(),
        "attest": _attestations(),
        "restrictions": {"access_restrictions": []},
        "public_extract": {"requested": False},
        "file": {"supporting_items": ["SYNTHETIC case file 1, pages 1 to 40, kept by the bureau"]},
    }


def sound_diffusion() -> Request:
    """Build a complete diffusion request for the same prosecution, new at each call."""
    request = sound_red_notice()
    request["alert"] = {
        **_alert("diffusion", "SYNTHETIC-WD-0001"),
        "diffusion_purpose": "97.1.a",
        "diffusion_ground": "limit_circulation",
        "recipients": ["NCB-XC", "NCB-XD"],
        "origin": "direct",
    }
    return request


def sound_request(kind: str) -> Request:
    """Build the sound request of a kind: `red_notice` or `wanted_diffusion`."""
    return {"red_notice": sound_red_notice, "wanted_diffusion": sound_diffusion}[kind]()


def _alert(kind: str, reference: str) -> Request:
    return {
        "kind": kind,
        "reference": reference,
        "recorded_at": RECORDED_AT,
        "purpose_code": "10.2.a",
        "purpose_statement": "SYNTHETIC. To locate and arrest the person with a view to extradition.",
        "action_requested": ["locate", "arrest"],
        "end_of_arrest": "extradition",
        "interest_statement": (
            "SYNTHETIC. The person left Averland by ferry on the day after the killing and was seen "
            "in Corvessa; other members can locate and arrest the person."
        ),
        "international_link": {"person_believed_abroad": True, "cross_border_acts": False},
        "languages": ["en"],
        "form_id": "SYNTHETIC-FORM-1",
        "initiator": "ncb",
        "previous_requests": [],
        "retention_until": "2031-05-01",
        "confidentiality": "official_use_only",
        "conditions_of_use": ["none"],
        "evidence_use_condition": "none",
    }


def _source() -> Request:
    return {
        "type": "ncb",
        "id": "NCB-XA",
        "country": "XA",
        "entered_by": "SYNTHETIC National Bureau of Averland, fugitives desk",
    }


def _identity() -> Request:
    return {
        "family_name": "Quillfeather",
        "forename": "Orsolo",
        "name_structure": "standard",
        "sex": "male",
        "date_of_birth": "1984-03-09",
        "place_of_birth": "Lindmoor, Averland",
        "nationalities": ["XA"],
        "id_documents": [
            {"type": "passport", "number": "SYNTHETIC-XA-000417", "issuer": "XA", "valid_until": "2029-08-31"}
        ],
    }


def _person() -> Request:
    return {
        "status": "charged",
        "link_to_event": "SYNTHETIC. Charged as the only perpetrator of the killing of 12 November 2025.",
        "last_known_country": "XC",
    }


def _proceedings() -> Request:
    return {
        "sought_for": "prosecution",
        "case_reference": "SYNTHETIC 2025/1187",
        "in_absentia": "no",
        "outcome": "pending",
        "limitation_date": "2055-11-12",
    }


def _offence() -> Request:
    return {
        "id": "1",
        "charge_text": "Murder",
        "law_ref": "Criminal Code of Averland (SYNTHETIC), section 101",
        "law_text": "Whoever kills another person with intent is liable to imprisonment for up to 20 years.",
        "max_penalty": {"kind": "deprivation_of_liberty", "months": 240},
    }


def _warrant() -> Request:
    return {
        "reference": "SYNTHETIC-W-2025-311",
        "kind": "arrest_warrant",
        "issuing_authority": "Regional Court of Lindmoor, Averland",
        "authority_is_judicial": True,
        "issued_at": "2025-12-01",
        "valid_on": "2026-05-01",
        "copy_ref": "SYNTHETIC-COPY-311",
    }


def _facts() -> Request:
    return {
        "summary": (
            "SYNTHETIC. On 12 November 2025 in Lindmoor, Averland, the person stabbed a neighbour in the "
            "stairwell of their house; the neighbour died the same night. Two residents saw it."
        ),
        "events": [
            {
                "date_from": "2025-11-12",
                "date_to": "2025-11-12",
                "place": "Lindmoor",
                "country": "XA",
            }
        ],
        "role_of_person": "SYNTHETIC. The person alone stabbed the victim.",
        "relationship": "none",
        "third_persons": [],
    }


def _assurances() -> Request:
    return {
        "authority_competent": _attestation(),
        "extradition_coordinated": _attestation(),
        "extradition_authority": "Ministry of Justice of Averland (SYNTHETIC), extradition office",
        "extradition_will_be_sought": _attestation(),
        "extradition_scope": "all",
        "legal_basis": ["Extradition Act of Averland (SYNTHETIC), section 4"],
    }


def _attestations() -> Request:
    names = (
        "quality",
        "lawful",
        "conditions_met",
        "interest",
        "const_2",
        "const_3",
        "intl_obligations",
    )
    return {
        **{name: _attestation() for name in names},
        "legal_basis": "Police Cooperation Act of Averland (SYNTHETIC), section 12",
    }


def _attestation() -> Request:
    return {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-02T10:30:00Z"}
