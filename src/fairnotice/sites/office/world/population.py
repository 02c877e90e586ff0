"""The people and bureaus of the demo world. None exists; every name says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from fairnotice.clock import stand_still
from fairnotice.demo.places import WORLD, Country
from fairnotice.foundation.people.actions.ties import declare_complete, declare_interest
from fairnotice.foundation.people.models import Bureau, Role, User

#: For the demo alone: it opens no door that is not also open by one click on the demo's first page.
PASSWORD = "synthetic-demo-only"

_OFFICE = {
    "reviewer-ada": Role.REVIEWER,
    "reviewer-ben": Role.REVIEWER,
    "reviewer-cleo": Role.REVIEWER,
    "senior-dara": Role.SENIOR_REVIEWER,
    "senior-emil": Role.SENIOR_REVIEWER,
    "duty-fay": Role.DUTY_REVIEWER,
    "auditor-gil": Role.AUDITOR,
    "ethics-hana": Role.ETHICS_OFFICER,
    "operator-ivo": Role.OPERATOR,
    "operator-jun": Role.OPERATOR,
}


@dataclass(frozen=True, slots=True)
class Population:
    """Everybody of the demo world, and the bureau that the seed made hostile."""

    office: dict[str, User]
    bureaus: tuple[Bureau, ...]
    countries: dict[str, Country]
    officers: dict[str, User]
    hostile: Bureau

    @property
    def reviewers(self) -> list[User]:
        return [user for user in self.office.values() if user.role == Role.REVIEWER]

    @property
    def seniors(self) -> list[User]:
        return [user for user in self.office.values() if user.role == Role.SENIOR_REVIEWER]


def settle(rng: Random, declared_at: datetime) -> Population:
    """Found 196 bureaus with an officer each, and the office's staff; the seed says which bureau is hostile.

    Everybody of the office declared their ties before the first request came.
    """
    password = User()
    password.set_password(PASSWORD)
    bureaus = tuple(
        Bureau.objects.create(
            code=country.bureau, name=f"SYNTHETIC bureau of {country.name}", country=country.code, is_synthetic=True
        )
        for country in WORLD
    )
    officers = {
        bureau.code: _hire(f"officer-{bureau.country.lower()}", Role.BUREAU_OFFICER, password.password, bureau)
        for bureau in bureaus
    }
    office = {name: _hire(name, role, password.password) for name, role in _OFFICE.items()}
    with stand_still(declared_at):
        for user in office.values():
            # A country of the demo's world that asks for nobody: nobody here is kept from a story.
            declare_interest(by=user, kind="nationality", country="QR")
            declare_complete(by=user)
    return Population(
        office=office,
        bureaus=bureaus,
        countries={country.bureau: country for country in WORLD},
        officers=officers,
        hostile=rng.choice(bureaus),
    )


def _hire(name: str, role: Role, password: str, bureau: Bureau | None = None) -> User:
    return User.objects.create(
        username=name,
        email=f"{name}@synthetic.invalid",
        role=role,
        bureau=bureau,
        password=password,
        is_synthetic=True,
    )
