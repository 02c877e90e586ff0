"""The grounds of a deletion request, each under its heading: the rule, what the person says, what shows it."""

from __future__ import annotations

from .document import Block, Heading, Note, Paragraph
from .facts import Argument, CaseFacts, Ground, Mark
from .parts import number_exhibits
from .writing import Writing

_HEADINGS = {
    "article-2": "Human rights (Article 2 of the Constitution)",
    "article-3": "Politics, the military, religion or race (Article 3 of the Constitution)",
    "private-matter": "A private matter",
    "data-quality": "The quality of the data",
    "judicial-data": "What the data must say, and do not",
    "threshold": "Not serious enough",
    "lapsed": "The purpose has lapsed",
    "refuge": "Refuge from the country behind the data",
    "twice": "Already tried for the same acts",
    "no-extradition": "No extradition was sought",
}

_RULES = {
    "article-2": "INTERPOL acts in the spirit of the Universal Declaration of Human Rights. These data do not.",
    "article-3": "INTERPOL may take no part in matters of a political, military, religious or racial character.",
    "private-matter": "Family and private matters are excluded. So are private disputes, unless they serve a serious "
    "crime or organised crime is suspected.",
    "data-quality": "Data must be accurate, relevant, not excessive for their purpose, and up to date.",
    "judicial-data": "The data must say what the person did, where and when. They must name the charge, the law, the "
    "highest penalty and a valid warrant.",
    "threshold": "For a trial, the law must allow two years of prison or more. For a sentence, six months must have "
    "been given or be left.",
    "lapsed": "A notice is cancelled once its purpose is reached, or its conditions are no longer met.",
    "refuge": "A request against a refugee by the country that was fled may not use INTERPOL’s channels.",
    "twice": "I was tried for the same acts, and that decision is final. To be tried again breaches my rights.",
    "no-extradition": "A notice is cancelled where the country knew where the person was, did nothing, and gives no "
    "good reason.",
}

#: Instrument and article that bear out each rule, and the state of that text where it is not the usual one.
_CITED = {
    "article-2": ("CONST", "2(1)"),
    "article-3": ("CONST", "3"),
    "private-matter": ("RPD", "83(1)(a)(i)"),
    "data-quality": ("RPD", "12(1)"),
    "judicial-data": ("RPD", "83(2)(b)"),
    "threshold": ("RPD", "83(1)(a)(ii)"),
    "lapsed": ("RPD", "81(3)"),
    "refuge": ("ROP", "2.1/33(a)"),
    "twice": ("CONST", "2(1)"),
    "no-extradition": ("RPD", "81(3)(d)"),
}

#: Written for Red Notices; no text prints them for diffusions.
_FOR_NOTICES = {
    Ground.PRIVATE_MATTER,
    Ground.JUDICIAL_DATA,
    Ground.THRESHOLD,
    Ground.LAPSED,
    Ground.NO_EXTRADITION,
}


def argue(facts: CaseFacts, writing: Writing) -> list[Block]:
    """Every ground that was chosen, in the order of the list, save those that stand on a confidential paper."""
    argued = _argue_all(facts, writing, apart=False)
    if any(_stands_apart(argument, facts) for argument in facts.arguments):
        p = writing.pgettext
        argued.append(Paragraph(p("letter", "More is said on a paper of its own. It is for the Commission alone.")))
    return argued


def argue_apart(facts: CaseFacts, writing: Writing) -> list[Block]:
    """The grounds that were chosen and would by themselves tell what is asked to be held back."""
    return _argue_all(facts, writing, apart=True)


def _argue_all(facts: CaseFacts, writing: Writing, *, apart: bool) -> list[Block]:
    order = list(Ground)
    chosen = sorted(facts.arguments, key=lambda argument: order.index(argument.ground))
    kept = (argument for argument in chosen if _stands_apart(argument, facts) is apart)
    return [block for argument in kept for block in _argue_one(argument, facts, writing)]


def _stands_apart(argument: Argument, facts: CaseFacts) -> bool:
    return argument.ground is Ground.REFUGE and bool({Mark.REFUGE_FACT, Mark.REFUGE_COUNTRY} & facts.marks)


def _argue_one(argument: Argument, facts: CaseFacts, writing: Writing) -> list[Block]:
    p = writing.pgettext
    name = argument.ground.value
    blocks: list[Block] = [
        Heading(p("letter", _HEADINGS[name]), 3),
        writing.by_instrument(*_CITED[name], p("letter", _RULES[name])),
    ]
    if argument.ground in _FOR_NOTICES:
        words = p(
            "letter", "The rule is written for Red Notices. For a diffusion, I ask that the same measure is applied."
        )
        blocks.append(Paragraph(words))
    if argument.ground is Ground.TWICE:
        blocks.append(_european_limit(writing))
    if argument.words:
        blocks.append(writing.own_words(argument.words, facts.own_language))
    blocks.append(Paragraph(number_exhibits(writing, argument.exhibits)))
    return blocks


def _european_limit(writing: Writing) -> Note:
    p = writing.pgettext
    words = p(
        "letter",
        "States of the European Union and the Schengen area may not arrest on a notice once it is established that "
        "the person was finally tried there for the same acts.",
    )
    return Note(words, p("letter source", "Court of Justice of the European Union, case C-505/19"), "2021-05")
