"""Article 83(2)(a): enough identifiers, by set (i) or by set (ii)."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, no_signal, not_met, unclear
from fairnotice.core.rulebook.identity_sets import (
    has_poor_photographs_only,
    is_declared_mononym,
    lacks_of_set_i,
    lacks_of_set_ii,
)


@check_of("RPD-83-2-a-i")
def check_set_i(case: Case) -> Answer:
    """Set (i): family name, forename, sex, birth date (the year at least), and one of physical
    description, DNA profile, fingerprints or data of an identity document (its number).

    Source: RPD 83(2)(a)(i).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: persons with one name only, whom the text does not foresee; a person must judge.
    """
    lacking = lacks_of_set_i(case)
    if not lacking:
        return MET
    if is_declared_mononym(case):
        return unclear("mononym", case.show("identity.name_structure"))
    if lacking == ("identity.sex",) and case.get("identity.sex") == "unknown":
        return not_met("sex_unknown", case.show("identity.sex"))
    return absent("identity_set")


@check_of("RPD-83-2-a-ii")
def check_set_ii(case: Case) -> Answer:
    """Set (ii): a photograph of good quality and some further data, such as an alias, a parent's name,
    a physical description, a DNA profile or fingerprints.

    Source: RPD 83(2)(a)(ii).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the photograph really is good; the bureau's word is taken until somebody looks.
    """
    if not lacks_of_set_ii(case):
        return no_signal("photograph_to_look_at")
    if has_poor_photographs_only(case):
        return not_met(
            "photograph_poor", case.show("identity.photos")._replace(text=str(len(case.get("identity.photos"))))
        )
    return absent("identity_set")
