"""The defects of an opinion as the headings of a deletion request."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fairnotice.core.letters.facts import Argument, Ground
from fairnotice.core.opinion.opinion import Opinion
from fairnotice.core.rulebook.rule_set import Law

_HEADINGS: Mapping[Ground, tuple[str, ...]] = {
    Ground.ARTICLE_2: (
        "art2-fair-trial", "art2-torture", "art2-discrimination", "art2-freedom-of-expression",
        "art2-freedom-of-assembly", "art2-association", "art2-death-penalty",
    ),
    Ground.ARTICLE_3: (
        "art3-political", "art3-military", "art3-religious", "art3-racial", "neutrality", "sanctions",
    ),
    Ground.PRIVATE_MATTER: ("private-matter", "family-matter", "administrative", "behavioural-cultural"),
    Ground.DATA_QUALITY: (
        "insufficient-identity", "time-barred", "resubmission-after-refusal", "person-status", "not-of-interest",
        "wrong-channel",
    ),
    Ground.JUDICIAL_DATA: ("insufficient-facts", "no-valid-warrant"),
    Ground.THRESHOLD: ("penalty-threshold",),
    Ground.REFUGE: ("art2-refugee", "art2-refoulement"),
    Ground.TWICE: ("art2-double-jeopardy",),
    Ground.NO_EXTRADITION: ("no-extradition-sought",),
}  # fmt: skip
HEADING_OF = {ground: heading for heading, grounds in _HEADINGS.items() for ground in grounds}


def argue_from(
    opinion: Opinion, law: Law, say_gap: Callable[[str], str], say_law: Callable[[str], str]
) -> tuple[Argument, ...]:
    """An argument a heading, in their order, each with what the check found under it. What a lawyer brings forward
    alone has no words yet: the letter leaves room for them."""
    found: dict[Ground, list[str]] = {}
    for ground in opinion.grounds:
        found.setdefault(HEADING_OF[ground], [])
    for gap in opinion.gaps:
        found[HEADING_OF[gap.ground]].append(say_gap(gap.says))
    for finding in opinion.doubtful:
        rule = law.latest[finding.rule]
        ground = rule.grounds.get(finding.reason, "")
        if ground in opinion.grounds:
            found[HEADING_OF[ground]].append(f"{say_law(law.explain(rule, finding.reason).says)} ({finding.citation})")
    told = {heading: "\n".join(dict.fromkeys(words)) for heading, words in found.items()}
    return tuple(Argument(ground=heading, words=told[heading]) for heading in Ground if heading in told)
