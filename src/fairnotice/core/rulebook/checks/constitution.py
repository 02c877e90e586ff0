"""INTERPOL's Constitution, Articles 2, 3 and 32: human rights, ordinary crime, neutrality, one bureau."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fairnotice.core.rulebook.absence_at_trial import judge_absence
from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    Outcome,
    absent,
    not_met,
    signal,
)
from fairnotice.core.rulebook.offence_classes import REASONS, signal_classes
from fairnotice.core.rulebook.positions import positions_of
from fairnotice.core.rulebook.refuge import FIELD as REFUGE
from fairnotice.core.rulebook.refuge import judge_refuge
from fairnotice.core.rulebook.rights_findings import list_rights_findings
from fairnotice.core.rulebook.spelling import fold

#: Positions that touch the person's rights, gravest first; the others touch neutrality.
_ON_RIGHTS = ("refugee_confirmation", "non_refoulement", "double_jeopardy", "extradition_refused")
_ON_NEUTRALITY = ("protest", "anticipatory_protest", "other")


@check_of("CONST-2-1")
def check_human_rights(case: Case) -> Answer:
    """Cooperation stays inside the laws of the countries concerned and the spirit of the Universal
    Declaration of Human Rights, so every sign in the fields that the person's rights are touched goes to
    a reviewer.

    Where several signs stand together the gravest names the reason. Signs from refuge, positions, the
    trial and findings of bodies have rules of their own beside this one, so none of them is lost.

    Source: Constitution 2(1). In force: since 1964, as amended by the 33rd session of the General
    Assembly.
    Not covered: what the texts and the findings say, and whether a death penalty would be carried out. No
    picture of a country and no score adds to it.
    """
    found = next(_list_rights_signals(case), None)
    if found is not None:
        return found
    lacking = case.lacking("facts.summary")
    return absent(*lacking) if lacking else NO_SIGNAL


def _list_rights_signals(case: Case) -> Iterator[Answer]:
    """Each sign that rights are touched, gravest first; last, what only an absent field leaves open."""
    deadly = [
        show(f"offences[{index}].max_penalty.kind", "death")
        for index, offence in enumerate(case.offences)
        if offence.get("max_penalty", {}).get("kind") == "death"
    ]
    if deadly:
        yield signal("death_penalty", *deadly)
    refuge = judge_refuge(case)
    if refuge.outcome is Outcome.NOT_MET:
        yield signal("refugee_of_source", *refuge.evidence)
    trial = judge_absence(case)
    if trial is not None and trial.outcome is Outcome.SIGNAL:
        yield trial
    for kind in _ON_RIGHTS:
        taken = positions_of(case, kind)
        if taken:
            yield signal(kind, *(position.show() for position in taken))
    yield from _list_breaches(case)
    if refuge.reason == "other_country":
        yield signal("refuge_from_another_country")
    if refuge.outcome is Outcome.CANNOT_TELL and REFUGE not in refuge.asks:
        yield signal("refuge_to_clarify")
    if trial is not None and trial.outcome is Outcome.CANNOT_TELL:
        yield trial


def _list_breaches(case: Case) -> Iterator[Answer]:
    """A finding that nobody dealt with; else an allegation, which is no finding and is called none."""
    open_ones = [entry for entry in list_rights_findings(case) or () if not entry.is_addressed]
    found = [entry.show() for entry in open_ones if entry.weight != "allegation"]
    if found:
        yield signal("finding_unaddressed", *found)
    elif open_ones:
        yield signal("breach_alleged", *(entry.show() for entry in open_ones))


@check_of("CONST-2-2")
def check_mandate(case: Case) -> Answer:
    """The mandate of the Organization reaches ordinary-law crimes only.

    Source: Constitution 2(2). In force: since 1964, as amended by the 33rd session of the General
    Assembly.
    Not covered: what charge and facts say; the class of an offence is found by reading and confirmed by a
    reviewer. An offence without a class raises no doubt by that alone.
    """
    found = signal_classes(case, *REASONS.values())
    if found is not None:
        return found
    charged = bool(case.offences) and all("charge_text" in offence for offence in case.offences)
    lacking = (() if charged else ("offences[].charge_text",)) + case.lacking("facts.summary")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("CONST-3")
def check_neutrality(case: Case) -> Answer:
    """The Organization undertakes no intervention or activity of a political, military, religious or
    racial character, so every sign of one in the fields goes to a reviewer.

    A public role alone is no ground against an alert; it is only a reason to look.

    Source: Constitution 3. In force: as printed in the edition of 2023; no change since 1956-06-13 is noted.
    Not covered: what the texts say, and the weighing itself: the reviewer goes through the seven elements
    of RPD 34(3), each of which has a rule of its own.
    """
    found = signal_classes(case, "against_article_3")
    if found is not None:
        return found
    neutrality = case.known("context.neutrality")
    if neutrality:
        return signal("neutrality_touched", show("context.neutrality", ""))
    taken = positions_of(case, *_ON_NEUTRALITY)
    if taken:
        return signal("position_voiced", *(position.show() for position in taken))
    if case.known("person.public_role"):
        return signal("public_role", show("person.public_role", ""))
    lacking = case.lacking("facts.summary")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("CONST-32")
def check_designated_bureau(case: Case) -> Answer:
    """Each country speaks through one designated bureau; a national request from any other sender cannot
    be received. International entities speak for themselves, where RPD 8(2) and 27 let them.

    The dossier's entry `registry.ncbs` lists the bureaus, each by its id or as an object with `id` and
    `country`.

    Source: Constitution 32. In force: as printed in the edition of 2023; no change since 1956-06-13 is noted.
    Not covered: whether the person who typed the request acted for the bureau.
    """
    source = case.get("source.type")
    if source is None:
        return absent("source.type")
    if source == "international_entity":
        return MET
    if source != "ncb":
        return not_met("no_bureau", case.show("source.type"))
    lacking = case.lacking("source.id")
    if lacking:
        return absent(*lacking)
    registry = case.known("registry.ncbs")
    return absent("registry.ncbs") if registry is None else _look_up_bureau(case, registry)


def _look_up_bureau(case: Case, registry: Any) -> Answer:
    """Whether the bureau is registered, and for the country in whose name it speaks."""
    name = fold(case.get("source.id"))
    for entry in registry:
        given = entry if isinstance(entry, Mapping) else {"id": entry}
        if fold(str(given.get("id", ""))) != name:
            continue
        country, speaks_for = given.get("country"), case.get("source.country")
        if country is not None and speaks_for is not None and str(country).upper() != speaks_for:
            return not_met("bureau_of_another_country", case.show("source.id"), case.show("source.country"))
        return MET
    return not_met("not_registered", case.show("source.id"))
