"""What the form asks of the source: what is missing, what is warned of, what need not be there.

Missing are the mandatory fields, and the conditional ones whose condition holds, that the source must
give and did not. An unmet either-or is one entry: `identity_set`, `penalty`. `[]` is an answer,
absence is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.identity_sets import is_declared_mononym, lacks_of_set_i, lacks_of_set_ii
from fairnotice.core.rulebook.penalties import has_told_penalty
from fairnotice.core.screening.conditions import HOLDS, NEVER_ASKED
from fairnotice.core.screening.fields import Field, load_fields

#: Either-or sets, each with the field in whose place it stands in the form.
SETS = {"identity_set": "identity.family_name", "penalty": "offences[].max_penalty"}
_OF_SET = {
    "identity_set": lambda case: not lacks_of_set_i(case) or not lacks_of_set_ii(case) or is_declared_mononym(case),
    "penalty": has_told_penalty,
}
_PENALTY_FIELDS = ("offences[].max_penalty", "sentence.imposed_months", "sentence.remaining_months")
#: Never asked of the source: its own office, its reviewers or the system write them.
_OFFICE = ("review.", "waiver.", "interim.", "context.", "retention.")
#: Conditional fields that the law only wants stated; their rules warn.
_STATED = ("alert.conditions_of_use", "alert.evidence_use_condition")
#: To be left empty but for what RPD 79(3) allows, which its rule tells apart.
_JUDGED_BY_RULE = ("restrictions.access_restrictions",)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one kind as it stands against one request."""

    kind: str
    missing: tuple[str, ...]
    warnings: tuple[str, ...]
    #: Filled, though this kind of alert leaves them empty; also among the warnings.
    unexpected: tuple[str, ...] = ()
    #: Absent from a diffusion though a notice would miss them; also among the warnings. House policy.
    missing_by_analogy: tuple[str, ...] = ()

    def is_field(self, name: str) -> bool:
        return name in load_fields() or name in SETS

    def may_be_absent(self, name: str) -> bool:
        return name not in SETS and name in _optional(self.kind)


@cache
def _optional(kind: str) -> frozenset[str]:
    free = ("optional", "system_derived", "conditional", "must_be_empty")
    return frozenset(
        field.name for field in load_fields().values() if field.required[kind] in free or field.name.startswith(_OFFICE)
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    name: str
    key: str
    of_offence: bool
    holds: Callable[[Case], bool] | None


@cache
def _asked(kind: str) -> tuple[tuple[_Asked, ...], tuple[_Asked, ...], tuple[_Asked, ...]]:
    """The fields of a kind that are (asked of the source, warned of, to be left empty), in form order."""
    asked: list[_Asked] = []
    warned: list[_Asked] = []
    empty: list[_Asked] = []
    for field in load_fields().values():
        required = field.required[kind]
        if field.name.startswith(_OFFICE) or field.name in NEVER_ASKED or _belongs_to_set(field):
            continue
        entry = _Asked(
            field.name,
            field.name.rpartition(".")[2],
            field.name.startswith("offences[]."),
            HOLDS.get(field.name),
        )
        if required == "mandatory" or (required == "conditional" and field.name not in _STATED):
            asked.append(entry)
        elif required == "warn_if_missing" or field.name in _STATED:
            warned.append(entry)
        elif required == "must_be_empty" and field.name not in _JUDGED_BY_RULE:
            empty.append(entry)
    return tuple(asked), tuple(warned), tuple(empty)


def _belongs_to_set(field: Field) -> bool:
    """Whether a field is asked for only as one way of several to meet a set, for either kind."""
    return field.required["red_notice"] == "one_of_set" or field.name in _PENALTY_FIELDS


def read_obligations(case: Case) -> Form:
    """Hold a request against the form of its kind, and a diffusion against that of a notice as well.

    What a notice would miss stands among a diffusion's warnings and never among what it misses: no text
    makes the bureau give it, and no diffusion goes out for want of it with less scrutiny than a notice.
    """
    own = _read_own_form(case)
    if case.kind == "red_notice":
        return own
    as_notice = _read_own_form(replace(case, kind="red_notice"))
    by_analogy = tuple(name for name in as_notice.missing if name not in own.missing)
    return replace(own, warnings=put_in_order([*own.warnings, *by_analogy]), missing_by_analogy=by_analogy)


def _read_own_form(case: Case) -> Form:
    asked, warned, empty = _asked(case.kind)
    missing = [entry.name for entry in asked if _is_missing(entry, case)]
    warnings = [entry.name for entry in warned if _is_missing(entry, case)]
    unexpected = tuple(entry.name for entry in empty if _is_filled(entry, case))
    warnings.extend(unexpected)
    unmet = [name for name, is_met in _OF_SET.items() if not is_met(case)]
    if "identity_set" not in unmet and "identity.date_of_birth" not in case.values:
        # A photograph may identify a person without a birth date, yet minority needs one (RPD 41(1)).
        unmet.append("identity.date_of_birth")
    (missing if case.kind == "red_notice" else warnings).extend(unmet)
    return Form(case.kind, put_in_order(missing), put_in_order(warnings), unexpected)


def _is_missing(entry: _Asked, case: Case) -> bool:
    if entry.of_offence:
        if "offences" not in case.values:
            return entry.holds is None
        return any(
            entry.key not in offence and (entry.holds is None or HOLDS[entry.name](case, offence))
            for offence in case.offences
        )
    return entry.name not in case.values and (entry.holds is None or entry.holds(case))


def _is_filled(entry: _Asked, case: Case) -> bool:
    if entry.of_offence:
        return any(entry.key in offence for offence in case.offences)
    return case.values.get(entry.name) not in (None, [], False)


@cache
def _places() -> dict[str, int]:
    places = {name: 2 * rank for rank, name in enumerate(load_fields())}
    return places | {name: places[field] - 1 for name, field in SETS.items()}


def put_in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names of fields and sets in the order of the form, each once."""
    places = _places()
    return tuple(sorted(dict.fromkeys(names), key=lambda name: places.get(name, len(places) * 2)))
