"""Writes our request as a FollowTheMoney Person with a Sanction for each offence.

A Sanction is the nearest thing that FollowTheMoney has to an alert. The person is given no topic:
a request is not a decision, and no list may say 'wanted' because a bureau asked.
"""

from __future__ import annotations

from typing import Any

KINDS = ("red_notice", "wanted_diffusion")

_GENDERS = ("male", "female", "other")


def to_follow_the_money(request: dict[str, Any], line: int = 1) -> dict[str, Any]:
    """Write a request as FollowTheMoney; its id is `alert.reference`, else `line:N`."""
    reference = _at(request, "alert", "reference")
    own_id = reference or f"line:{line}"
    properties = _person(request.get("identity", {}))
    properties["position"] = _texts(_at(request, "person", "public_role"))
    sanctions = [
        {
            "id": f"{own_id}-sanction-{number}",
            "schema": "Sanction",
            "properties": {"entity": [own_id], **_filled(_sanction(request, charge))},
        }
        for number, charge in enumerate(_charges(request), start=1)
    ]
    return {
        "id": own_id,
        "schema": "Person",
        "properties": {**_filled(properties), "sanctions": sanctions},
    }


def _person(identity: dict[str, Any]) -> dict[str, list[str]]:
    forename, family_name = identity.get("forename"), identity.get("family_name")
    sex = identity.get("sex")
    documents = [one for one in identity.get("id_documents") or () if isinstance(one, dict)]
    return {
        "name": _one(" ".join(name for name in (forename, family_name) if name)),
        "firstName": _one(forename),
        "lastName": _one(family_name),
        "alias": _texts(identity.get("aliases")),
        "birthDate": _one(identity.get("date_of_birth")),
        "birthPlace": _one(identity.get("place_of_birth")),
        "deathDate": _one(identity.get("date_of_death")),
        "nationality": [code.lower() for code in _texts(identity.get("nationalities"))],
        "gender": _one(sex) if sex in _GENDERS else [],
        "appearance": _one(identity.get("physical_description")),
        "passportNumber": _texts([one.get("number") for one in documents if one.get("type") == "passport"]),
        "idNumber": _texts([one.get("number") for one in documents if one.get("type") != "passport"]),
    }


def _sanction(request: dict[str, Any], charge: str | None) -> dict[str, list[str]]:
    country = _at(request, "source", "country")
    published_at = _at(request, "alert", "published_at")
    return {
        "reason": _one(charge),
        "country": _one(country.lower() if country else None),
        "summary": _one(_at(request, "facts", "summary")),
        "program": _one(_kind(request)),
        "authority": _one(_at(request, "source", "id")),
        "authorityId": _one(_at(request, "alert", "reference")),
        "listingDate": _one(published_at[:10] if published_at else None),
    }


def _charges(request: dict[str, Any]) -> list[str | None]:
    """The charge of each offence, or one empty place that still carries what is said of the case."""
    charges = [offence.get("charge_text") for offence in request.get("offences") or ()]
    return [charge for charge in charges if charge] or [None]


def _kind(request: dict[str, Any]) -> str | None:
    kind = _at(request, "alert", "kind")
    if kind == "diffusion" and _at(request, "alert", "diffusion_purpose") == "97.1.a":
        return "wanted_diffusion"
    return kind if kind in KINDS else None


def _at(request: dict[str, Any], room: str, name: str) -> Any:
    return request.get(room, {}).get(name)


def _one(value: str | None) -> list[str]:
    return [value] if value else []


def _texts(values: Any) -> list[str]:
    return [value for value in values or () if isinstance(value, str) and value]


def _filled(properties: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: values for name, values in properties.items() if values}
