"""An assessment as a memo: what stands, what is doubtful and why, what is missing, what to ask."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from gettext import pgettext

from fairnotice.commands.wording import (
    describe_field,
    describe_kind,
    isolate,
    name_outcome,
    say_recommendation,
)
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment

_STYLES = {"title": "\x1b[1m", "doubt": "\x1b[33m", "grave": "\x1b[31m", "quiet": "\x1b[2m", "": ""}
_DOUBTFUL = (Outcome.NOT_MET, Outcome.SIGNAL)
_LONGEST_QUOTE = 300


def write_memo(assessment: Assessment, law: Law, columns: int = 100, *, everything: bool, colour: bool) -> str:
    """The memo of one assessment, wrapped to a width; `everything` adds each rule that found nothing."""
    memo = _Memo(law, max(40, min(columns, 100)), colour=colour)
    memo.head(assessment)
    memo.doubts(assessment)
    memo.unknown(assessment)
    memo.missing(assessment)
    memo.warnings(assessment)
    memo.standing(assessment, everything=everything)
    memo.foot(assessment)
    return "\n".join(memo.lines) + "\n\n"


class _Memo:
    def __init__(self, law: Law, width: int, *, colour: bool) -> None:
        self.lines: list[str] = []
        self._law, self._width, self._colour = law, width, colour

    def _put(self, text: str, indent: int = 0, style: str = "", hanging: int = 0) -> None:
        wrapped = textwrap.wrap(
            text,
            self._width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in wrapped or [""]:
            self.lines.append(f"{_STYLES[style]}{line}\x1b[0m" if self._colour and style else line)

    def _section(self, title: str) -> None:
        self._put("")
        self._put(title, style="title")

    def head(self, assessment: Assessment) -> None:
        self._put(
            pgettext("memo", "{id}: {kind}, checked by the law of {on}").format(
                id=isolate(assessment.id), kind=describe_kind(assessment.kind), on=assessment.on.isoformat()
            ),
            style="title",
        )
        for note in say_what_text_applied(assessment, self._law):
            self._put(note, 2, "quiet")
        style = {"publish": "", "refuse": "grave"}.get(assessment.recommendation, "doubt")
        self._put(say_recommendation(assessment.recommendation), 2, style)
        if assessment.grounds:
            named = ", ".join(assessment.grounds)
            self._put(pgettext("memo", "Grounds against the alert: {grounds}.").format(grounds=named), 2)

    def doubts(self, assessment: Assessment) -> None:
        doubtful = self._leave_out_parents([each for each in assessment.findings if each.outcome in _DOUBTFUL])
        if doubtful:
            self._section(pgettext("memo", "What is doubtful, and why"))
        for finding in doubtful:
            self._finding(finding)

    def _leave_out_parents(self, doubtful: list[Finding]) -> list[Finding]:
        """A parent that only repeats what one of its parts says is not said twice."""
        said = {(self._law.latest[each.rule].part_of, each.reason) for each in doubtful}
        return [each for each in doubtful if (each.rule, each.reason) not in said]

    def _finding(self, finding: Finding) -> None:
        grave = "grave" if finding.outcome is Outcome.NOT_MET else "doubt"
        analogy = pgettext("memo", " (by analogy: house policy)") if finding.by_analogy else ""
        self._put(f"{finding.citation}{analogy}: {name_outcome(finding.outcome)}", 2, grave)
        self._put(self._says(finding), 4)
        for item in finding.evidence:
            self._put(f"{item.field}: {isolate(_shorten(item.text))}" if item.text else item.field, 6, "quiet", 2)
        for name, value in finding.parameters.items():
            shown = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
            if shown is not None:
                self._put(f"{name}: {shown}", 6, "quiet", 2)
        if finding.would_change:
            self._put(pgettext("memo", "What would change it: {what}").format(what=finding.would_change), 4)

    def unknown(self, assessment: Assessment) -> None:
        unsettled = [
            finding
            for finding in assessment.findings
            if finding.outcome is Outcome.CANNOT_TELL
            and finding.reason not in ("missing", "not_given", "no_dossier")
            and self._law.latest[finding.rule].part_of is None
        ]
        if unsettled:
            self._section(pgettext("memo", "What cannot be told from what is given"))
        for finding in unsettled:
            self._finding(finding)

    def missing(self, assessment: Assessment) -> None:
        if not assessment.missing:
            return
        self._section(pgettext("memo", "What is missing and to be asked of the bureau, in the order of the form"))
        self._fields(assessment.missing)

    def warnings(self, assessment: Assessment) -> None:
        if not assessment.warnings:
            return
        self._section(
            pgettext(
                "memo",
                "To be looked at: absent though asked for by analogy, or filled though to be left empty",
            )
        )
        self._fields(assessment.warnings)

    def _fields(self, names: Iterable[str]) -> None:
        for name in names:
            description, article = describe_field(name)
            self._put(f"[ ] {description} ({article}) - {name}", 2, hanging=4)

    def standing(self, assessment: Assessment, *, everything: bool) -> None:
        if assessment.standing:
            self._section(pgettext("memo", "Offences that stand"))
            self._put(", ".join(isolate(name) for name in assessment.standing), 2)
        self._section(pgettext("memo", "What stands"))
        self._cited(assessment, Outcome.MET, pgettext("memo", "Satisfied or not touched"))
        self._cited(assessment, Outcome.NO_SIGNAL, pgettext("memo", "For a person to judge; the fields show nothing"))
        self._cited(
            assessment,
            Outcome.CANNOT_TELL,
            pgettext("memo", "Only a dossier or something nobody must give could tell"),
        )
        if everything:
            self._section(pgettext("memo", "Every finding"))
            for finding in assessment.findings:
                self._put(
                    f"{finding.rule}  {finding.citation}: {name_outcome(finding.outcome)}. {self._says(finding)}",
                    2,
                    hanging=4,
                )

    def _cited(self, assessment: Assessment, outcome: Outcome, title: str) -> None:
        quiet = ("not_given", "no_dossier")
        cited = [
            finding.citation
            for finding in assessment.findings
            if finding.outcome is outcome and (outcome is not Outcome.CANNOT_TELL or finding.reason in quiet)
        ]
        if cited:
            self._put(f"{title}: {'; '.join(_shorten_citations(cited))}.", 2, "quiet", 2)

    def _says(self, finding: Finding) -> str:
        return self._law.explain(self._law.latest[finding.rule], finding.reason).says

    def foot(self, assessment: Assessment) -> None:
        self._put("")
        self._put(
            pgettext(
                "memo",
                "This informs; a person decides. It is no legal advice, and that nothing was found does not mean "
                "that nobody is in danger. Not connected with INTERPOL or Fair Trials.",
            ),
            style="quiet",
        )
        self._put(assessment.rule_set, style="quiet")


def say_what_text_applied(assessment: Assessment, law: Law) -> Iterator[str]:
    """What the day makes of the text applied: after the last one held, before the first, day unknown."""
    if "after-last-text" in assessment.rule_set:
        yield pgettext(
            "memo", "The last text held is of {day}; it was applied, and what was changed since is not known."
        ).format(day=law.last_text_on.isoformat())
    if "before-first-text" in assessment.rule_set:
        yield pgettext("memo", "No text is held from before {day}; a person must look up the law of that time.").format(
            day=law.first_text_on.isoformat()
        )
    if "on-day-unknown" in assessment.rule_set:
        yield pgettext("memo", "Only the year or the month was named; its first day was taken.")


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "\u2026"


def _shorten_citations(cited: Sequence[str]) -> list[str]:
    """Name an instrument once for a run of its paragraphs."""
    short: list[str] = []
    before = ""
    for citation in dict.fromkeys(cited):
        instrument, _, paragraph = citation.partition(" ")
        short.append(paragraph if instrument == before else citation)
        before = instrument
    return short
