"""What is doubtful and why, what cannot be told, and the neutral questions that may go to the bureau."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from gettext import pgettext

from fairnotice.commands.memo.basis import Basis
from fairnotice.commands.page import Page
from fairnotice.commands.value_words import say_amount
from fairnotice.commands.wording import isolate, name_outcome, say
from fairnotice.core.rulebook.findings import Evidence, Finding, Outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.sorted_findings import gather_questions

_LONGEST_QUOTE = 300
_LONGEST_LIST = 4


def put_doubts(page: Page, law: Law, on: date, doubtful: Sequence[Finding], unsettled: Sequence[Finding]) -> None:
    """Put each doubt with its words, the dated values it used, and what would remove it."""
    held_on = min(on, law.last_text_on)
    _put_findings(page, law, held_on, pgettext("memo", "What is doubtful, and why"), doubtful)
    _put_findings(page, law, held_on, pgettext("memo", "What cannot be told from what is given"), unsettled)


def _put_findings(page: Page, law: Law, on: date, title: str, findings: Sequence[Finding]) -> None:
    if findings:
        page.section(title)
    for finding in findings:
        style = "grave" if finding.outcome is Outcome.NOT_MET else "doubt"
        form = pgettext("memo", "{citation}: {outcome}")
        if finding.by_analogy:
            form = pgettext("memo", "{citation} (by analogy: house policy): {outcome}")
        page.put(form.format(citation=finding.citation, outcome=name_outcome(finding.outcome)), 2, style=style)
        page.put(say_finding(law, finding), 4)
        for item in finding.evidence:
            page.put(_quote(item), 6, 2, style="quiet")
        for line in _tell_parameters(law, finding, on):
            page.put(line, 6, 2, style="quiet")
        if finding.would_change:
            page.put(pgettext("memo", "What would change it: {what}").format(what=say(finding.would_change)), 4)


def say_finding(law: Law, finding: Finding) -> str:
    """The reason of a finding in its sentence."""
    return say(law.explain(law.latest[finding.rule], finding.reason).says)


def _quote(item: Evidence) -> str:
    text = item.text if len(item.text) <= _LONGEST_QUOTE else item.text[: _LONGEST_QUOTE - 1] + "\u2026"
    return f"{item.field}: {isolate(text)}" if text else item.field


def _tell_parameters(law: Law, finding: Finding, on: date) -> Iterator[str]:
    """The dated values a finding used, in words, with the place that prints each; long lists are left out."""
    for name, value in finding.parameters.items():
        listed = value if isinstance(value, (list, tuple)) else (value,)
        if value is None or len(listed) > _LONGEST_LIST:
            continue
        shown = ", ".join(str(item).replace("_", " ") for item in listed)
        parameter = law.parameters.get(name)
        if parameter is None:
            yield f"{name}: {shown}"
            continue
        held = parameter.on(on)
        form = pgettext("memo", "{meaning}: {value} ({reference})")
        if held is not None and held.house_policy:
            form = pgettext("memo", "{meaning}: {value} (house policy, our choice; {reference})")
        said = say_amount(value, parameter.unit) if isinstance(value, (int, float)) else shown
        yield form.format(meaning=say(parameter.meaning), value=said, reference=held.reference if held else "")


def put_questions(page: Page, law: Law, assessment: Assessment, findings: Sequence[Finding], basis: Basis) -> None:
    """What to ask the bureau: neutral questions alone, none of which shows what is known beside the request.

    An extract has no bureau to ask; the section then says who holds the request.
    """
    if basis.is_extract:
        _put_who_holds_it(page)
        return
    asked = gather_questions(law, findings)
    if not asked and not assessment.missing:
        return
    page.section(pgettext("memo", "What to ask the bureau"))
    if assessment.missing:
        page.put(pgettext("memo", "To give what is listed above as missing."), 2)
    for question, citations in asked.items():
        page.put(
            pgettext("memo", "{question} ({citations})").format(question=say(question), citations="; ".join(citations)),
            2,
            2,
        )


def _put_who_holds_it(page: Page) -> None:
    page.section(pgettext("memo", "Who could tell the rest"))
    page.put(
        pgettext(
            "memo",
            "The request itself is held by the bureau that made it and by the General Secretariat. The person "
            "concerned may ask the Commission for the Control of INTERPOL's Files for access to it.",
        ),
        2,
    )
