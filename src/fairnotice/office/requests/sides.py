"""Whom a request touches: nobody tied to one of these countries decides about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.foundation.people.models import Bureau


def countries_at_stake(bureau: Bureau, fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The source's country and those of the subject, each with its role (`source`, `subject`), in order.

    An international entity has no country. What is misshapen names none: an alert from elsewhere may be.
    """
    identity = fields.get("identity")
    nationalities = identity.get("nationalities") if isinstance(identity, Mapping) else None
    subject = [country for country in nationalities if isinstance(country, str)] if nationalities else []
    stake = {("source", bureau.country), *(("subject", country) for country in subject)}
    return sorted((role, country) for role, country in stake if country)
