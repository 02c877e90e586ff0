"""An assessment as a memo a lawyer would print: what stands, what is doubtful and why, what is
missing, what to ask the bureau, and the texts cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from gettext import pgettext

from fairnotice.commands.citing import shorten_citations
from fairnotice.commands.page import Page
from fairnotice.commands.wording import describe_field, describe_kind, isolate, name_outcome, say_recommendation
from fairnotice.core.rulebook.findings import Evidence, Finding, Outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment

_DOUBTFUL = (Outcome.NOT_MET, Outcome.SIGNAL)
_QUIET_REASONS = ("missing", "not_given", "no_dossier")
_LONGEST_QUOTE = 300
_LONGEST_LIST = 4
#: Questions to a bureau come from these articles only: what is known about Articles 2 and 3 of the
#: Constitution, or told by others, must not show in what the source is asked.
_ASKABLE = ("RPD-12-", "RPD-37-", "RPD-41-", "RPD-45", "RPD-58-", "RPD-76-", "RPD-79-", "RPD-8", "RPD-97-", "RPD-99-1")


def write_memo(assessment: Assessment, law: Law, columns: int = 100, *, everything: bool, colour: bool) -> str:
    """The memo of one assessment, wrapped to a width; `everything` adds each rule that found nothing."""
    page = Page(max(40, min(columns, 100)), colour=colour)
    doubtful = _leave_out_parents(law, [each for each in assessment.findings if each.outcome in _DOUBTFUL])
    unsettled = [each for each in assessment.findings if _is_unsettled(law, each)]
    on = min(assessment.on, law.last_text_on)
    _put_head(page, assessment, law)
    _put_standing(page, assessment)
    _put_findings(page, law, on, pgettext("memo", "What is doubtful, and why"), doubtful)
    _put_findings(page, law, on, pgettext("memo", "What cannot be told from what is given"), unsettled)
    _put_fields(page, pgettext("memo", "What is missing, in the order of the form"), assessment.missing)
    _put_fields(page, pgettext("memo", "Warnings of the form"), assessment.warnings)
    _put_questions(page, law, assessment, [*doubtful, *unsettled])
    if everything:
        _put_everything(page, law, assessment)
    _put_texts(page, law, assessment)
    return page.text() + "\n"


def _put_head(page: Page, assessment: Assessment, law: Law) -> None:
    heading = pgettext("memo", "{id}: {kind}, checked by the law of {on}")
    kind = describe_kind(assessment.kind)
    page.put(heading.format(id=isolate(assessment.id), kind=kind, on=assessment.on.isoformat()), style="title")
    for note in _say_what_text_applied(assessment, law):
        page.put(note, 2, style="quiet")
    style = {"publish": "", "refuse": "grave"}.get(assessment.recommendation, "doubt")
    page.put(say_recommendation(assessment.recommendation), 2, style=style)
    if assessment.grounds:
        named = pgettext("memo", "Grounds against the alert: {grounds}.")
        page.put(named.format(grounds=", ".join(assessment.grounds)), 2)
    if assessment.standing:
        named = pgettext("memo", "Offences that stand: {offences}.")
        page.put(named.format(offences=", ".join(isolate(name) for name in assessment.standing)), 2)


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


def _put_standing(page: Page, assessment: Assessment) -> None:
    page.section(pgettext("memo", "What stands"))
    _put_cited(page, assessment, Outcome.MET, pgettext("memo", "Satisfied, or not touched"))
    _put_cited(page, assessment, Outcome.NO_SIGNAL, pgettext("memo", "For a person to judge; the fields show nothing"))
    unasked = pgettext("memo", "Only a dossier, or what nobody must give, could tell")
    _put_cited(page, assessment, Outcome.CANNOT_TELL, unasked)


def _put_cited(page: Page, assessment: Assessment, outcome: Outcome, title: str) -> None:
    cited = [
        finding.citation
        for finding in assessment.findings
        if finding.outcome is outcome
        and (outcome is not Outcome.CANNOT_TELL or finding.reason in ("not_given", "no_dossier"))
    ]
    if cited:
        page.put(f"{title}: {shorten_citations(cited)}.", 2, 2, style="quiet")


def _put_findings(page: Page, law: Law, on: date, title: str, findings: Sequence[Finding]) -> None:
    if findings:
        page.section(title)
    for finding in findings:
        style = "grave" if finding.outcome is Outcome.NOT_MET else "doubt"
        analogy = pgettext("memo", " (by analogy: house policy)") if finding.by_analogy else ""
        page.put(f"{finding.citation}{analogy}: {name_outcome(finding.outcome)}", 2, style=style)
        page.put(say_finding(law, finding), 4)
        for item in finding.evidence:
            page.put(_quote(item), 6, 2, style="quiet")
        for line in _tell_parameters(law, finding, on):
            page.put(line, 6, 2, style="quiet")
        if finding.would_change:
            said = pgettext("memo", "What would change it: {what}")
            page.put(said.format(what=finding.would_change), 4)


def say_finding(law: Law, finding: Finding) -> str:
    """The reason of a finding in its sentence."""
    return law.explain(law.latest[finding.rule], finding.reason).says


def _quote(item: Evidence) -> str:
    text = item.text if len(item.text) <= _LONGEST_QUOTE else item.text[: _LONGEST_QUOTE - 1] + "\u2026"
    return f"{item.field}: {isolate(text)}" if text else item.field


def _tell_parameters(law: Law, finding: Finding, on: date) -> Iterator[str]:
    """The dated values a finding used, in words, with the place that prints each; long lists are left out."""
    for name, value in finding.parameters.items():
        listed = value if isinstance(value, (list, tuple)) else (value,)
        if value is None or len(listed) > _LONGEST_LIST:
            continue
        shown = ", ".join(str(item) for item in listed)
        parameter = law.parameters.get(name)
        if parameter is None:
            yield f"{name}: {shown}"
            continue
        held = parameter.on(on)
        unit = f" {parameter.unit}s" if parameter.unit else ""
        yield f"{parameter.meaning}: {shown}{unit} ({held.reference if held else ''})"


def _put_fields(page: Page, title: str, names: Iterable[str]) -> None:
    listed = list(names)
    if listed:
        page.section(title)
    for name in listed:
        description, article = describe_field(name)
        page.put(f"[ ] {description} ({article}) - {name}", 2, hanging=4)


def _put_questions(page: Page, law: Law, assessment: Assessment, findings: Sequence[Finding]) -> None:
    """What to ask the bureau: never what would show what is known about Articles 2 and 3."""
    asked = [each for each in findings if each.rule.startswith(_ASKABLE) and not law.latest[each.rule].check & {"C"}]
    if not asked and not assessment.missing:
        return
    page.section(pgettext("memo", "What to ask the bureau"))
    if assessment.missing:
        page.put(pgettext("memo", "To give what is listed above as missing."), 2)
    for finding in asked:
        said = pgettext("memo", "On {citation}: {what}")
        page.put(said.format(citation=finding.citation, what=finding.would_change), 2, hanging=2)


def _put_everything(page: Page, law: Law, assessment: Assessment) -> None:
    page.section(pgettext("memo", "Every finding"))
    for finding in assessment.findings:
        said = f"{finding.rule}  {finding.citation}: {name_outcome(finding.outcome)}. {say_finding(law, finding)}"
        page.put(said, 2, hanging=4)


def _put_texts(page: Page, law: Law, assessment: Assessment) -> None:
    page.section(pgettext("memo", "Texts cited"))
    cited = dict.fromkeys(finding.citation.partition(" ")[0] for finding in assessment.findings)
    for short in cited:
        instrument = law.instruments[short]
        page.put(f"{short}: {instrument.title}, {instrument.edition_held}", 2, 2, style="quiet")
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


def _is_unsettled(law: Law, finding: Finding) -> bool:
    asked_elsewhere = finding.reason in _QUIET_REASONS or law.latest[finding.rule].part_of is not None
    return finding.outcome is Outcome.CANNOT_TELL and not asked_elsewhere


def _leave_out_parents(law: Law, doubtful: list[Finding]) -> list[Finding]:
    """A parent that only repeats what one of its parts says is not said twice."""
    said = {(law.latest[each.rule].part_of, each.reason) for each in doubtful}
    return [each for each in doubtful if (each.rule, each.reason) not in said]
