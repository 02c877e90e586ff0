"""The foot of the memo: every finding where asked for, the rules not held, the texts cited, what this is not."""

from __future__ import annotations

from gettext import pgettext

from fairnotice.commands.law_on_day import say_edition_of
from fairnotice.commands.memo.doubts import say_finding
from fairnotice.commands.memo.standing import put_not_held
from fairnotice.commands.page import Page
from fairnotice.commands.wording import name_outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment

_SILENT = ("text_not_held_before", "other_kind")


def put_everything(page: Page, law: Law, assessment: Assessment) -> None:
    """Put each finding in one paragraph."""
    page.section(pgettext("memo", "Every finding"))
    form = pgettext("memo", "{rule}  {citation}: {outcome}. {why}")
    for finding in assessment.findings:
        said = form.format(
            rule=finding.rule,
            citation=finding.citation,
            outcome=name_outcome(finding.outcome),
            why=say_finding(law, finding),
        )
        page.put(said, 2, hanging=4)


def put_texts(page: Page, law: Law, assessment: Assessment) -> None:
    """Put the rules not held for the day, and each text cited in the edition that was in force on it."""
    put_not_held(page, law, assessment)
    page.section(pgettext("memo", "Texts cited, as in force on the day"))
    spoken = (finding for finding in assessment.findings if finding.reason not in _SILENT)
    on = min(assessment.on, law.last_text_on)
    for short in dict.fromkeys(finding.citation.partition(" ")[0] for finding in spoken):
        page.put(f"{short}: {say_edition_of(law.instruments[short], on)}", 2, 2, style="quiet")
    page.gap()
    page.put(
        pgettext(
            "memo",
            "This informs; a person decides. It is no legal advice, and that nothing was found does not mean that "
            "nobody is in danger. Not connected with INTERPOL or Fair Trials.",
        ),
        style="quiet",
    )
    page.put(assessment.rule_set, style="quiet")
