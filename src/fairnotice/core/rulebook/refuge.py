"""What is known of a person's refuge: confirmed against which country, claimed, or none."""

from __future__ import annotations

from collections.abc import Mapping

from fairnotice.core.rulebook.both_sides import told_by_each
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import Answer, Evidence, absent, met, not_met, take_strictest, unclear
from fairnotice.core.rulebook.spelling import plain_word

FIELD = "context.refugee_status"


def judge_refuge(case: Case) -> Answer:
    """Whether a confirmed status protects the person against the country that asks.

    Where request and dossier both tell of a status, the stricter answer counts. Neither the evidence
    nor the values shown ever name who confirmed the status.
    """
    told = told_by_each(case, FIELD)
    return take_strictest(_judge_one(case, refuge) for refuge in told) if told else absent(FIELD)


def _judge_one(case: Case, refuge: object) -> Answer:
    given = refuge if isinstance(refuge, Mapping) else {"status": refuge}
    status = plain_word(given.get("status"))
    if not refuge or status in case.parameter("statuses_without_refuge"):
        return met("no_status")
    if status not in case.parameter("confirmed_refuge_statuses") or not given.get("confirmed_by"):
        return unclear("status_unconfirmed")
    return _judge_against(case, given.get("against_country"))


def _judge_against(case: Case, against: object) -> Answer:
    if not against:
        return unclear("country_fled_unknown")
    asking = case.get("source.country")
    if asking is None:
        return absent("source.country")
    if str(against).upper() == asking:
        return not_met("refugee_of_source", Evidence(f"{FIELD}.against_country", None, None, asking))
    return met("other_country")
