"""An assessment as a memo a lawyer would print: what stands, what is doubtful and why, what is missing,
what to ask the bureau, what nobody has answered yet, and the texts cited."""

from __future__ import annotations

from fairnotice.commands.memo.basis import Basis, DayFrom
from fairnotice.commands.memo.doubts import put_doubts, put_questions
from fairnotice.commands.memo.form import put_gaps
from fairnotice.commands.memo.head import put_head
from fairnotice.commands.memo.standing import put_open_questions, put_standing
from fairnotice.commands.memo.texts import put_everything, put_texts
from fairnotice.commands.page import WIDTH, Page
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.sorted_findings import list_doubtful, list_unsettled

__all__ = ["Basis", "DayFrom", "write_memo"]

_STATED = Basis()


def write_memo(
    assessment: Assessment,
    law: Law,
    columns: int = WIDTH,
    *,
    everything: bool,
    colour: bool,
    basis: Basis = _STATED,
) -> str:
    """The memo of one assessment, wrapped to a width; `everything` adds each rule's finding.

    `basis` says what the record was and what had to be assumed of it.
    """
    page = Page(columns, colour=colour)
    doubtful, unsettled = list_doubtful(law, assessment), list_unsettled(law, assessment)
    put_head(page, assessment, law, basis)
    put_standing(page, assessment, law)
    put_doubts(page, law, assessment.on, doubtful, unsettled)
    put_gaps(page, assessment, basis)
    put_questions(page, law, assessment, [*doubtful, *unsettled], basis)
    put_open_questions(page, assessment, law, basis)
    if everything:
        put_everything(page, law, assessment)
    put_texts(page, law, assessment)
    return page.text() + "\n"
