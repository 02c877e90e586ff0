"""The opinion as a memo: one document, from which the page and the PDF are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import get_language, pgettext

from fairnotice.core.letters import Block, Document, Fact, Facts, Heading, Items, Note, Paragraph, Value
from fairnotice.core.letters.words import Words, fill
from fairnotice.core.opinion import Opinion
from fairnotice.core.opinion.both_sides import BothSides, load_both_sides
from fairnotice.core.opinion.opinion import Said
from fairnotice.core.rulebook.findings import Finding
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.foundation.request_words.choice_words import name_option
from fairnotice.foundation.request_words.field_words import name_field
from fairnotice.help.opinion.words import name_outcome, say_argument, say_law

_LONGEST_QUOTE = 300


def write_memo(opinion: Opinion, law: Law, more: Iterable[Block] = ()) -> Document:
    """The memo of an opinion. `more` stands before the foot: decided cases, and paragraphs of loaded texts."""
    blocks = [
        *_write_head(opinion, law),
        *_write_defects(opinion, law),
        *_write_unsettled(opinion, law),
        *_write_grounds(opinion),
        *_write_questions(opinion),
        *_write_waiting(opinion, law),
        *_write_absent(opinion),
        *more,
        *_write_foot(opinion, law),
    ]
    return Document("memo", pgettext("opinion", "Opinion on an alert"), get_language() or "en", tuple(blocks))


def _write_head(opinion: Opinion, law: Law) -> Iterator[Block]:
    on = opinion.assessment.on
    kind = name_option("red_notice" if not opinion.by_analogy else "diffusion")
    yield Facts(
        (
            Fact(pgettext("opinion", "Paper"), Value(kind)),
            Fact(pgettext("opinion", "Checked by the law of"), Value(on.isoformat())),
        )
    )
    if opinion.request.kind_from != "record":
        yield Note(pgettext("opinion", "The kind of alert was not said. It was taken for a Red Notice."))
    if on > law.last_text_on:
        said = pgettext("opinion", "The last text held is of {day}. Later changes are not known here.")
        yield Note(fill(said, day=law.last_text_on.isoformat()))
    if opinion.found_nothing:
        yield Paragraph(pgettext("opinion", "No defect found in what was given; the merits were not decided."))
    yield Paragraph(
        pgettext(
            "opinion",
            "This memo recommends nothing. It says what the paper shows against the Rules, and what it leaves open. "
            "Whether the paper is genuine was not judged.",
        )
    )


def _write_defects(opinion: Opinion, law: Law) -> Iterator[Block]:
    if not (opinion.doubtful or opinion.gaps):
        return
    yield Heading(pgettext("opinion", "Defects"))
    for gap in opinion.gaps:
        yield Heading(_cite(gap.citation, by_analogy=opinion.by_analogy), 3)
        yield _source(law, gap.citation, say_argument(gap.says))
    for finding in opinion.doubtful:
        yield from _write_finding(law, finding)


def _write_unsettled(opinion: Opinion, law: Law) -> Iterator[Block]:
    if opinion.unsettled:
        yield Heading(pgettext("opinion", "Given, and it settles nothing"))
    for finding in opinion.unsettled:
        yield from _write_finding(law, finding)


def _write_finding(law: Law, finding: Finding) -> Iterator[Block]:
    yield Heading(_cite(finding.citation, by_analogy=finding.by_analogy), 3)
    reason = law.explain(law.latest[finding.rule], finding.reason)
    told = pgettext("opinion", "{outcome}: {why}")
    yield Paragraph(fill(told, outcome=name_outcome(finding.outcome), why=say_law(reason.says)))
    quotes = [_quote(item.field, item.text) for item in finding.evidence]
    if quotes:
        yield Items(tuple(quotes))
    if reason.would_change:
        yield Paragraph(
            fill(pgettext("opinion", "What would remove the doubt: {what}"), what=say_law(reason.would_change))
        )
    yield _source(law, finding.citation, pgettext("opinion", "Where this stands:"))


def _cite(citation: str, *, by_analogy: bool) -> Words:
    """A citation as a heading; where the Rules say it of Red Notices alone, that is said."""
    form = pgettext("opinion", "{citation}, by analogy") if by_analogy else "{citation}"
    return fill(form, citation=citation)


def _source(law: Law, citation: str, words: str) -> Note:
    instrument = law.instruments[citation.partition(" ")[0]]
    return Note(words, f"{say_law(instrument.title)}, {citation.partition(' ')[2]}", instrument.edition_held)


def _quote(field: str, text: str) -> Words:
    shown = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "\u2026"
    name = field.partition("[")[0]
    return fill("{field}: {text}", field=name, text=shown) if shown else fill("{field}", field=field)


def _write_grounds(opinion: Opinion) -> Iterator[Block]:
    if not opinion.grounds:
        return
    yield Heading(pgettext("opinion", "Grounds, evidence and what the other side will say"))
    for ground, said in opinion.grounds.items():
        yield from _write_both_sides(load_both_sides()[ground], said)


def _write_both_sides(sides: BothSides, said: Said) -> Iterator[Block]:
    yield Heading(say_argument(sides.name), 3)
    who = {
        Said.RULES: pgettext("opinion", "The check of the rules raises it."),
        Said.GAP: pgettext("opinion", "It follows from what the paper does not say."),
        Said.LAWYER: pgettext("opinion", "You bring it forward. The fields do not show it."),
    }
    yield Paragraph(who[said])
    yield Paragraph(pgettext("opinion", "Evidence to look for:"))
    yield Items(tuple(say_argument(each) for each in sides.evidence))
    yield Paragraph(pgettext("opinion", "What the other side will say:"))
    yield Items(tuple(say_argument(each) for each in sides.other_side))
    yield Note(pgettext("opinion", "Where this stands:"), say_argument(sides.source), sides.as_of)


def _write_questions(opinion: Opinion) -> Iterator[Block]:
    if not opinion.questions:
        return
    yield Heading(pgettext("opinion", "Questions that the sender would have to answer"))
    yield Items(
        tuple(
            fill("{question} ({citations})", question=say_law(question), citations="; ".join(dict.fromkeys(citations)))
            for question, citations in opinion.questions.items()
        )
    )


def _write_waiting(opinion: Opinion, law: Law) -> Iterator[Block]:
    if not opinion.waiting:
        return
    yield Heading(pgettext("opinion", "Questions that only a person can answer"))
    yield Paragraph(
        pgettext("opinion", "Nobody read the charges and the facts here. That the fields show nothing answers nothing.")
    )
    yield Items(
        tuple(
            fill("{citation}: {about}", citation=each.citation, about=say_law(law.latest[each.rule].about))
            for each in opinion.waiting
        )
    )


def _write_absent(opinion: Opinion) -> Iterator[Block]:
    if opinion.also_absent:
        yield Heading(pgettext("opinion", "Also not on the paper"))
        yield Items(tuple(name_field(name) for name in opinion.also_absent))
    if opinion.never_shown:
        said = pgettext(
            "opinion",
            "Fields of a request that such a paper never shows: {number}. That they are not here says nothing.",
        )
        yield Paragraph(fill(said, number=str(len(opinion.never_shown))))


def _write_foot(opinion: Opinion, law: Law) -> Iterator[Block]:
    yield Heading(pgettext("opinion", "What this is not"))
    yield Paragraph(
        pgettext(
            "opinion",
            "That nothing was found does not mean that nobody is in danger. A lawyer answers for what is used of this. "
            "Not connected with INTERPOL or Fair Trials.",
        )
    )
    yield Note(Value(opinion.assessment.rule_set))
