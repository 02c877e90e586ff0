"""Write the dealt persons, places and days into a sound request, section by section."""

from __future__ import annotations

from typing import Any

from fairnotice.demo import texts
from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request

#: The most that the invented codes allow, in months.
MOST_MONTHS = {
    "murder": 240,
    "kidnapping": 180,
    "fraud": 84,
    "embezzlement": 96,
    "debt": 36,
    "child_removal": 36,
    "unlicensed_trade": 30,
    "adultery": 36,
    "petty_theft": 12,
    "receiving": 24,
    "robbery": 144,
    "drug_trafficking": 180,
    "property_damage": 12,
}

_WORKING_LANGUAGES = {"ar": ["en", "ar"], "es": ["en", "es"]}


def dress(request: Request, hand: Deal, offence: str) -> None:
    """Give a sound request another subject, source, day and offence; it stays sound."""
    request["request"] = {"submitted_at": hand.submitted_at}
    _dress_alert(request["alert"], hand)
    _dress_source(request["source"], hand)
    _dress_identity(request["identity"], hand)
    _dress_proceedings(request, hand)
    request["offences"] = [write_offence("1", offence, hand)]
    _dress_facts(request, hand, offence)
    _dress_attestations(request, hand)


def write_offence(number: str, offence: str, hand: Deal) -> Request:
    """Write one entry of the list of offences, with the penalty that its invented code allows."""
    entry: Request = {
        "id": number,
        "charge_text": texts.charge(offence, hand.language),
        "law_ref": f"Criminal Code of {hand.source.name} (SYNTHETIC), section {100 + len(offence)}",
    }
    punish(entry, MOST_MONTHS[offence])
    return entry


def punish(entry: Request, months: int) -> None:
    """Set the maximum penalty of an offence, and the wording of the law with it."""
    entry["max_penalty"] = {"kind": "deprivation_of_liberty", "months": months}
    entry["law_text"] = f"SYNTHETIC. The offence is punished with imprisonment for up to {months} months."


def attestation(hand: Deal) -> Request:
    """Write an attestation, signed by an invented officer in the days before the request."""
    return {"officer": f"SYNTHETIC-OFFICER-{hand.number % 90 + 10}", "at": hand.attested_at}


def _dress_alert(alert: Request, hand: Deal) -> None:
    prefix = "RN" if alert["kind"] == "red_notice" else "WD"
    alert["reference"] = f"SYNTHETIC-{prefix}-{hand.number:06d}"
    alert["recorded_at"] = hand.submitted_at
    alert["retention_until"] = hand.years_after_submission(4)
    alert["languages"] = list(_WORKING_LANGUAGES.get(hand.language, ["en"]))
    alert["interest_statement"] = (
        f"SYNTHETIC. The person left {hand.source.name} after the event and was seen in "
        f"{hand.refuge.name}; other members can locate and arrest the person."
    )
    if "recipients" in alert:
        alert["recipients"] = [hand.refuge.bureau, hand.third.bureau]


def _dress_source(source: Request, hand: Deal) -> None:
    source["id"] = hand.source.bureau
    source["country"] = hand.source.code
    source["entered_by"] = f"SYNTHETIC National Bureau of {hand.source.name}, fugitives desk"


def _dress_identity(identity: Request, hand: Deal) -> None:
    identity["family_name"] = hand.person.family_name
    identity["forename"] = hand.person.forename
    identity["sex"] = hand.person.sex
    identity["date_of_birth"] = hand.born_on.isoformat()
    identity["place_of_birth"] = f"{hand.source.towns[hand.number % 3]}, {hand.source.name}"
    identity["nationalities"] = [hand.source.code]
    identity["id_documents"] = [
        {
            "type": "passport",
            "number": f"SYNTHETIC-{hand.source.code}-{hand.number:06d}",
            "issuer": hand.source.code,
            "valid_until": hand.years_after_submission(3),
        }
    ]
    if hand.language != "en":
        identity["aliases"] = [hand.person.latin_name]


def _dress_proceedings(request: Request, hand: Deal) -> None:
    year = hand.event_on.year
    request["person"]["link_to_event"] = (
        f"SYNTHETIC. Charged as the only perpetrator of what happened on {hand.event_on.isoformat()}."
    )
    request["person"]["last_known_country"] = hand.refuge.code
    request["proceedings"]["case_reference"] = f"SYNTHETIC {year}/{hand.number % 9000 + 1000}"
    request["proceedings"]["limitation_date"] = hand.years_after_submission(20)
    request["warrant"] |= {
        "reference": f"SYNTHETIC-W-{year}-{hand.number % 900 + 100}",
        "issuing_authority": f"Regional Court of {hand.town}, {hand.source.name}",
        "issued_at": hand.warrant_on.isoformat(),
        "valid_on": hand.confirmed_on.isoformat(),
        "copy_ref": f"SYNTHETIC-COPY-{hand.number:06d}",
    }


def _dress_facts(request: Request, hand: Deal, offence: str) -> None:
    day = hand.event_on.isoformat()
    facts: dict[str, Any] = request["facts"]
    facts["summary"] = texts.facts(offence, hand.language, day, hand.town)
    facts["events"] = [{"date_from": day, "date_to": day, "place": hand.town, "country": hand.source.code}]
    facts["role_of_person"] = "SYNTHETIC. The person did alone what the summary tells."


def _dress_attestations(request: Request, hand: Deal) -> None:
    signed = attestation(hand)
    for section in (request["assurances"], request["attest"]):
        for name, value in section.items():
            if isinstance(value, dict):
                section[name] = dict(signed)
    name = hand.source.name
    request["assurances"]["extradition_authority"] = f"Ministry of Justice of {name} (SYNTHETIC)"
    request["assurances"]["legal_basis"] = [f"Extradition Act of {name} (SYNTHETIC), section 4"]
    request["attest"]["legal_basis"] = f"Police Cooperation Act of {name} (SYNTHETIC), section 12"
