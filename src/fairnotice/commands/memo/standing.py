"""What stands, what nobody has answered yet, and what only others could tell: rule by rule, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from gettext import pgettext

from fairnotice.commands.articles import article_of
from fairnotice.commands.memo.basis import Basis, say_who_read
from fairnotice.commands.page import Page
from fairnotice.commands.wording import say
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.sorted_findings import waits_for_a_person, waits_for_others


def put_standing(page: Page, assessment: Assessment, law: Law) -> None:
    """Put the rules that the fields alone show to be satisfied, or not touched."""
    page.section(pgettext("memo", "What stands"))
    standing = [each for each in assessment.findings if each.outcome is Outcome.MET]
    page.put(pgettext("memo", "By the fields alone, satisfied or not touched:"), 2)
    _put_articles(page, law, standing)


def put_open_questions(page: Page, assessment: Assessment, law: Law, basis: Basis) -> None:
    """Put the rules that wait for a person, then those that wait for a dossier."""
    waiting = [each for each in assessment.findings if waits_for_a_person(law, each)]
    if waiting:
        page.section(pgettext("memo", "Questions that nobody has answered yet"))
        page.put(say_who_read(basis), 2)
        page.put(pgettext("memo", "The fields show nothing here, which answers nothing. A person must answer:"), 2)
        _put_articles(page, law, waiting)
    untold = [each for each in assessment.findings if waits_for_others(law, each)]
    if untold:
        page.section(pgettext("memo", "What only a dossier could tell, or what nobody must give"))
        _put_articles(page, law, untold)


def _put_articles(page: Page, law: Law, findings: Iterable[Finding]) -> None:
    """One paragraph an article: each paragraph of it with the few words that say what it is about."""
    listed: dict[str, list[str]] = {}
    for finding in findings:
        rule = law.latest[finding.rule]
        article, rest = article_of(rule)
        about = say(rule.about)
        listed.setdefault(article, []).append(f"{rest} {about}" if rest else about)
    for article, told in listed.items():
        page.put(f"{article}: {'; '.join(dict.fromkeys(told))}.", 4, 2, style="quiet")


def put_not_held(page: Page, law: Law, assessment: Assessment) -> None:
    """Put the rules that gave no answer because their text is held only from a later day."""
    silent = [each for each in assessment.findings if each.reason == "text_not_held_before"]
    if silent:
        page.section(pgettext("memo", "Rules whose text is not held for this day"))
        page.put(
            pgettext(
                "memo",
                "They gave no answer: their words are held only from a later day. A person must look up what stood "
                "there then.",
            ),
            2,
        )
        _put_articles(page, law, silent)
    objecting = [each.finding for each in assessment.because if each.finding.reason == "text_not_held_before"]
    if objecting:
        page.put(pgettext("memo", "By the oldest text held these would object, so a person must look first:"), 2)
        _put_articles(page, law, objecting)
