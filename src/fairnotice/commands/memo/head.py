"""The head of the memo: which record, by which law, what was assumed, who read it, what is recommended."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import pgettext

from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.memo.basis import Basis, say_assumptions, say_who_read
from fairnotice.commands.page import Page
from fairnotice.commands.wording import describe_kind, isolate, say_recommendation
from fairnotice.core.rulebook.recommendation import Recommendation
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment


def put_head(page: Page, assessment: Assessment, law: Law, basis: Basis) -> None:
    """Put what must be known before anything else is read."""
    heading = pgettext("memo", "{id}: {kind}, checked by the law of {on}")
    kind = describe_kind(assessment.kind)
    page.put(heading.format(id=isolate(assessment.id), kind=kind, on=assessment.on.isoformat()), style="title")
    for note in say_assumptions(basis, assessment.kind, assessment.on):
        page.put(note, 2, style="quiet")
    for note in _say_what_text_applied(assessment, law):
        page.put(note, 2, style="quiet")
    style = {"publish": "", "refuse": "grave"}.get(assessment.recommendation, "doubt")
    page.put(_say_what_follows(assessment, basis), 2, style=style)
    page.put(say_who_read(basis), 2, style="doubt")
    if assessment.grounds:
        named = pgettext("memo", "Grounds against the alert: {grounds}.")
        page.put(named.format(grounds="; ".join(f"{say_ground(name)} [{name}]" for name in assessment.grounds)), 2)
    if assessment.standing:
        named = pgettext("memo", "Offences that stand: {offences}.")
        page.put(named.format(offences=", ".join(isolate(name) for name in assessment.standing)), 2)


def _say_what_follows(assessment: Assessment, basis: Basis) -> str:
    """The recommendation; to an extract nothing can be returned, for nobody sent it as a request."""
    if basis.is_extract and assessment.recommendation is Recommendation.RETURN_FOR_COMPLETION:
        return pgettext(
            "memo",
            "An extract can be neither complete nor returned: nothing is recommended. What it shows was held against "
            "the rules, and a person decides.",
        )
    return say_recommendation(assessment.recommendation)


def _say_what_text_applied(assessment: Assessment, law: Law) -> Iterator[str]:
    """What the day makes of the text applied: after the last one held, before the first, day unknown."""
    if "after-last-text" in assessment.rule_set:
        said = pgettext("memo", "The last text held is of {day}; it was applied, later changes are not known.")
        yield said.format(day=law.last_text_on.isoformat())
    if "before-first-text" in assessment.rule_set:
        said = pgettext("memo", "No text is held from before {day}; a person must look up the law of that time.")
        yield said.format(day=law.first_text_on.isoformat())
    if "on-day-unknown" in assessment.rule_set:
        yield pgettext("memo", "Only the year or the month was named; its first day was taken.")
