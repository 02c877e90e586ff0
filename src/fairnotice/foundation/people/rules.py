"""Who may do what with people, as named predicates: roles, ties, four eyes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import rules

from fairnotice import clock
from fairnotice.foundation.people.models import Role, User
from fairnotice.foundation.people.queries import are_four_eyes, has_declared, is_tied

REVIEW = "people.review"
HAVE_DECLARED = "people.have_declared"
BE_UNTIED = "people.be_untied"
EXAMINE = "people.examine"
OPERATE = "people.operate"
OVERSEE_TIES = "people.oversee_ties"
CONFIRM_RESET = "people.confirm_reset"
CHANGE_PERSON = "people.change_person"


@dataclass(frozen=True, slots=True)
class Sides:
    """What a case touches: the countries of its source and its subject, and the case itself."""

    countries: Collection[str]
    request_id: UUID


def may(rule: str, user: User, thing: object = None) -> bool:
    """Whether a named rule holds for a person and a thing; a rule that is not known holds for nobody."""
    return bool(rules.has_perm(rule, user, thing))


def _reviews(user: User, _: object = None) -> bool:
    return user.reviews


def _has_declared(user: User, _: object = None) -> bool:
    return has_declared(user, at=clock.read_now())


def _is_untied(user: User, sides: Sides | None = None) -> bool:
    # Asked about no case at all, nobody is untied: fail closed.
    return sides is not None and not is_tied(user, countries=sides.countries, request_id=sides.request_id)


def _operates(user: User, _: object = None) -> bool:
    return user.is_active and user.role == Role.OPERATOR


def _oversees_ties(user: User, _: object = None) -> bool:
    return user.is_active and user.role == Role.ETHICS_OFFICER


def _is_another(user: User, person: User | None = None) -> bool:
    return person is not None and are_four_eyes(user, person)


reviews = rules.predicate(_reviews)
has_declared_ties = rules.predicate(_has_declared)
is_untied = rules.predicate(_is_untied)
operates = rules.predicate(_operates)
oversees_ties = rules.predicate(_oversees_ties)
is_another = rules.predicate(_is_another)

rules.add_perm(REVIEW, reviews)
rules.add_perm(HAVE_DECLARED, has_declared_ties)
rules.add_perm(BE_UNTIED, is_untied)
rules.add_perm(EXAMINE, reviews & has_declared_ties & is_untied)
rules.add_perm(OPERATE, operates)
rules.add_perm(OVERSEE_TIES, oversees_ties)
rules.add_perm(CHANGE_PERSON, operates & is_another)
rules.add_perm(CONFIRM_RESET, (operates | oversees_ties) & is_another)
