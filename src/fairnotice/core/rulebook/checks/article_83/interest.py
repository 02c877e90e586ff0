"""Article 83(1)(a)(iii) and 83(1)(c): interest for other countries, and several offences together."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import PerOffence, check_of
from fairnotice.core.rulebook.findings import (
    NO_SIGNAL,
    STRICTNESS,
    Answer,
    Evidence,
    Outcome,
    absent,
    no_signal,
    not_applicable,
    signal,
    take_strictest,
)
from fairnotice.core.rulebook.international_link import affirms_link

#: What an offence must respect by itself to ride on another. A waiver of (i) silences 83(1)(a)(i) with its
#: indents, and the text of 1(1) is held from 2024-11 only, so neither stands in for the other.
_ALSO_ALONE = ("RPD-1-1", "RPD-83-1-a-i")
_CRITERIA = ("RPD-83-1-a-i", "RPD-83-1-a-ii-prosecution", "RPD-83-1-a-ii-sentence")


@check_of("RPD-83-1-a-iii")
def check_interest(case: Case) -> Answer:
    """The request must be of interest for international police cooperation; this cannot be waived.

    Source: RPD 83(1)(a)(iii), with 35(2) and 77(2)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the interest stated is real; a person must weigh it.
    """
    here = case.get("person.last_known_country")
    if here is not None and here == case.get("source.country"):
        return signal("known_at_home", case.show("person.last_known_country"))
    link = case.get("alert.international_link")
    if link is not None and not affirms_link(link):
        return signal("link_empty", Evidence("alert.international_link", None, None, ""))
    lacking = case.lacking("alert.interest_statement", "alert.international_link")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-83-1-c")
def check_several_offences(case: Case, results: PerOffence) -> Answer:
    """Of several offences, one that satisfies the criteria opens the door for every other that respects
    INTERPOL's rules; the others need not reach the threshold.

    Source: RPD 83(1)(c).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether an accessory offence of an excluded category respects the rules; it is listed
    as one that does not stand, and the other reading would carry it.
    """
    offences = case.offences
    if len(offences) < 2:
        if not offences and "offences" not in case.values:
            return absent("offences[].charge_text")
        return not_applicable("single_offence" if offences else "no_offence")
    if not any(_qualifies(results, index) for index in range(len(offences))):
        return not_applicable("none_qualifies")
    names = name_offences(case)
    standing = [name for index, name in enumerate(names) if _stands(results, index)]
    if len(standing) == len(names):
        carried = [name for index, name in enumerate(names) if not _qualifies(results, index)]
        return no_signal("all_stand", standing=tuple(standing), carried=tuple(carried))
    dropped = tuple(name for name in names if name not in standing)
    doubted = any(_is_doubted(results, index) for index, name in enumerate(names) if name in dropped)
    answer = signal if doubted else no_signal
    return answer("some_do_not_stand", standing=tuple(standing), dropped=dropped)


def name_offences(case: Case) -> list[str]:
    """The offences by their ids, or by their places from 1 where the ids do not tell them apart."""
    ids = [str(offence.get("id", "")) for offence in case.offences]
    return ids if all(ids) and len(set(ids)) == len(ids) else [str(place) for place in range(1, len(ids) + 1)]


def _qualifies(results: PerOffence, index: int) -> bool:
    worst = take_strictest(results[rule][index] for rule in _CRITERIA if results.get(rule))
    return STRICTNESS[worst.outcome] <= STRICTNESS[NO_SIGNAL.outcome]


def _is_doubted(results: PerOffence, index: int) -> bool:
    """Whether a person must first say if the offence falls out; fields alone do not prove it."""
    return any(results[rule][index].outcome is Outcome.SIGNAL for rule in _ALSO_ALONE if results.get(rule))


def _stands(results: PerOffence, index: int) -> bool:
    """Missing the threshold alone does not keep an offence from standing beside one that qualifies."""
    answers = [results[rule][index] for rule in _ALSO_ALONE if results.get(rule)]
    return all(answer.outcome not in (Outcome.SIGNAL, Outcome.NOT_MET) for answer in answers)
