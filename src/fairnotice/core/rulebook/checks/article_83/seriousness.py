"""Article 83(1)(a)(i): a serious ordinary-law crime, and the categories that are left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fairnotice.core.rulebook.case import Case, Offence
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.checks.article_83.waiver import is_waived
from fairnotice.core.rulebook.findings import (
    NO_SIGNAL,
    Answer,
    Evidence,
    absent,
    met,
    not_applicable,
    not_met,
    signal,
    unclear,
)
from fairnotice.core.rulebook.offence_classes import reason_of, show_class


@check_of("RPD-83-1-a-i")
def check_serious_crime(case: Case, offence: Offence) -> Answer:
    """The offence must be a serious ordinary-law crime.

    Source: RPD 83(1)(a)(i).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: how serious the offence is; the text gives no measure beside the exclusions and the
    threshold.
    """
    if is_waived(case, "i"):
        return not_applicable("waived")
    reason = reason_of(offence)
    return signal(reason, show_class(case, offence)) if reason else NO_SIGNAL


@check_of("RPD-83-1-a-i-1")
def check_conduct_or_culture(case: Case, offence: Offence) -> Answer:
    """Offences on whose criminal character countries disagree as a matter of conduct or culture are
    left out.

    Source: RPD 83(1)(a)(i), first indent.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the words of the charge mean; no check of fields reads them.
    """
    if is_waived(case, "i"):
        return not_applicable("waived")
    if offence.get("exclusion_category") == "behavioural_cultural":
        return signal("behavioural_or_cultural", _show(case, offence, "exclusion_category"))
    if offence.get("exclusion_category") == "unclear":
        return signal("class_unclear", _show(case, offence, "exclusion_category"))
    return _look_up_list(case, offence, "behavioural_cultural")


@check_of("RPD-83-1-a-i-2")
def check_family_or_private(case: Case, offence: Offence) -> Answer:
    """Offences about family or private matters are left out.

    Source: RPD 83(1)(a)(i), second indent.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether a grave crime happened among relatives; a relationship is only a reason to look.
    """
    if is_waived(case, "i"):
        return not_applicable("waived")
    if offence.get("exclusion_category") == "family_private":
        return signal("family_or_private", _show(case, offence, "exclusion_category"))
    relationship = case.get("facts.relationship")
    if relationship in ("family", "ex_partner"):
        return signal("family_relationship", case.show("facts.relationship"))
    if relationship == "creditor_debtor":
        return signal("debt_between_them", case.show("facts.relationship"))
    return _look_up_list(case, offence, "family_private")


@check_of("RPD-83-1-a-i-3")
def check_administrative_or_dispute(case: Case, offence: Offence) -> Answer:
    """Offences that stem from breach of administrative rules or from private disputes are left out,
    unless they aim to facilitate a serious crime or are suspected of links to organised crime.

    Source: RPD 83(1)(a)(i), third indent.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the facts carry the exception; a person must weigh them. By grammar the
    exception belongs to this indent only.
    """
    if is_waived(case, "i"):
        return not_applicable("waived")
    if offence.get("exclusion_category") == "administrative_or_private_dispute":
        excepted = "yes" in (
            offence.get("facilitates_serious_crime"),
            offence.get("organised_crime_suspected"),
        )
        reason = "exception_stated" if excepted else "administrative_or_dispute"
        return signal(reason, _show(case, offence, "exclusion_category"))
    return _look_up_list(case, offence, "administrative_or_private_dispute")


@check_of("RPD-83-1-a-i-list")
def check_excluded_list(case: Case) -> Answer:
    """An offence is held against the list of excluded offences in force on the day; the list is not
    exhaustive, so absence from it proves nothing.

    Source: RPD 83(1)(a)(i), last sentence.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: the content of the list, which is not to be had.
    """
    listed = _list_on_day(case)
    named = [
        (index, offence["excluded_list_entry"])
        for index, offence in enumerate(case.offences)
        if "excluded_list_entry" in offence
    ]
    if listed is None:
        return absent("config.excluded_offences")
    if "offences" not in case.values:
        return absent("offences[].excluded_list_entry")
    on_list = [
        Evidence(f"offences[{index}].excluded_list_entry", None, None, entry)
        for index, entry in named
        if entry in listed
    ]
    if on_list:
        return not_met("on_the_list", *on_list)
    if None in listed:
        return unclear("list_unreadable")
    return met("entry_not_in_force") if named else met("not_on_the_list")


def _look_up_list(case: Case, offence: Offence, category: str) -> Answer:
    entry = offence.get("excluded_list_entry")
    listed = _list_on_day(case)
    if entry is not None and listed is not None and listed.get(entry) == category:
        return signal("entry_of_list", _show(case, offence, "excluded_list_entry"))
    return NO_SIGNAL


def _list_on_day(case: Case) -> dict[str | None, str] | None:
    """The category of each entry of the list in force, from the dated law or the office; None: unknown.

    Whatever is no entry with an id stands under None, so that a slip in the list does not pass for silence.
    """
    entries: Any = case.parameter("excluded_offences")
    if entries is None:
        entries = case.known("config.excluded_offences")
    return None if entries is None else dict(_read_entry(entry) for entry in entries)


def _read_entry(entry: object) -> tuple[str | None, str]:
    given = entry if isinstance(entry, Mapping) else {}
    name, category = given.get("id"), given.get("category")
    return (name, category) if isinstance(name, str) and isinstance(category, str) else (None, "")


def _show(case: Case, offence: Offence, key: str) -> Evidence:
    index = next(place for place, other in enumerate(case.offences) if other is offence)
    return Evidence(f"offences[{index}].{key}", None, None, str(offence[key]))
