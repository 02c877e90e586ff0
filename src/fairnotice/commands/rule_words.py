"""One rule as a lawyer reads it: what it demands, of what, since when, and what follows."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import pgettext

from fairnotice.commands.day_words import say_day_of_law
from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.wording import say
from fairnotice.core.rulebook.checks import load_checks
from fairnotice.core.rulebook.lifetime.lifetime_rules import load_lifetime_checks
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule

_KINDS = {
    "red_notice": "Red Notices",
    "wanted_diffusion": "wanted-person diffusions",
    "notice_any": "other notices (not checked here)",
}
_ACTORS = {
    "source": "the requesting bureau",
    "general_secretariat": "the General Secretariat",
    "international_entity": "the requesting international entity",
    "executive_committee": "the Executive Committee",
    "system": "the system itself",
    "all": "everybody who processes the data",
}
_PHASES = {
    "submission": "when a request is submitted",
    "examination": "when a request is examined",
    "publication": "when an alert is published",
    "lifetime": "as long as an alert is kept",
    "deletion": "when an alert is deleted",
}
_SOURCES = {
    "F": "what the form says",
    "C": "what is known beside the request (its dossier)",
    "T": "what the charges and facts say in words",
    "J": "a person's judgement",
}
_AMENDED = {
    "ORIG": "as printed in the 2025 edition, whose table of amendments shows no change since 2012",
    "original": "as printed in the edition of 2023",
    "third edition": "as printed in the third edition",
}
_SESSION = re.compile(r"GA(\d+)|(\d+)\w\w GA (\d{4})")


@dataclass(frozen=True, slots=True)
class RuleInWords:
    """What the manual and the command say about one rule, each in one or two sentences."""

    citation: str
    demands: str
    not_covered: str
    kinds: str
    is_by_analogy: bool
    who: str
    held_from: str
    how: str
    counts: tuple[str, ...]
    follows: tuple[str, ...]
    grounds: tuple[tuple[str, str], ...]
    exceptions: tuple[str, ...]
    note: str


def describe_rule(law: Law, rule: Rule) -> RuleInWords:
    """Put a rule's data, and what its check says that it does not cover, into words."""
    return RuleInWords(
        citation=rule.citation,
        demands=say(rule.demands),
        not_covered=say(tell_not_covered(rule)),
        kinds=_say_kinds(rule),
        is_by_analogy=bool(rule.by_analogy),
        who=_say_who(rule),
        held_from=_say_held_from(rule),
        how=_say_how(rule),
        counts=tuple(_say_how_it_counts(law, rule)),
        follows=(*_say_how_it_counts(law, rule), *_say_recommendation(rule)),
        grounds=tuple((say(rule.reasons[reason].says), say_ground(ground)) for reason, ground in rule.grounds.items()),
        exceptions=tuple(_cite_exception(rule, exception) for exception in rule.exceptions),
        note=say(rule.note),
    )


def tell_not_covered(rule: Rule) -> str:
    """What the check leaves to others: the last paragraph of its function, or the file where it has none."""
    check = load_checks().get(rule.id) or load_lifetime_checks().get(rule.id)
    written = inspect.getdoc(check) if check else None
    if not written:
        return rule.not_covered
    told = " ".join(written.partition("Not covered:")[2].split())
    return told[:1].upper() + told[1:]


def _say_kinds(rule: Rule) -> str:
    kinds = _name_kinds(rule.applies_to)
    if not rule.by_analogy:
        return kinds
    told = pgettext("rule", "{kinds}; on {others} by analogy (house policy: the text does not say so)")
    return told.format(kinds=kinds, others=_name_kinds(rule.by_analogy))


def _name_kinds(kinds: frozenset[str]) -> str:
    return _join([pgettext("kinds of alert", _KINDS[kind]) for kind in _KINDS if kind in kinds])


def _say_who(rule: Rule) -> str:
    actors = [pgettext("who acts", _ACTORS.get(actor, actor)) for actor in rule.actor.split("; ")]
    when = pgettext("when a rule is asked", _PHASES.get(rule.phase, rule.phase))
    return pgettext("rule", "{who}, {when}").format(who=_join(actors), when=when)


def _say_held_from(rule: Rule) -> str:
    since = say_day_of_law(rule.text_held_from, day_unknown=rule.day_unknown)
    return pgettext("rule", "{since}; {words}").format(since=since, words=say_amendment(rule.last_amended_by))


def say_amendment(amended_by: str) -> str:
    """Which session gave a text its present words."""
    found = _SESSION.fullmatch(amended_by)
    if found is None:
        return pgettext("words of a text", _AMENDED.get(amended_by, amended_by))
    number = int(found[1] or found[2])
    if not found[3]:
        return pgettext("words of a text", "in the words of session {number} of the General Assembly").format(
            number=number
        )
    told = pgettext("words of a text", "in the words of session {number} of the General Assembly ({year})")
    return told.format(number=number, year=found[3])


def _say_how(rule: Rule) -> str:
    sources = _join([pgettext("what a rule reads", _SOURCES[letter]) for letter in _SOURCES if letter in rule.check])
    if rule.check & {"T", "J"}:
        told = pgettext("rule", "from {sources}, so the program never calls it satisfied")
    elif rule.check >= {"F", "C"}:
        told = pgettext("rule", "from {sources}. It is satisfied only where the dossier holds what is needed")
    else:
        told = pgettext("rule", "from {sources}")
    return told.format(sources=sources)


def _say_how_it_counts(law: Law, rule: Rule) -> Iterator[str]:
    """How several offences, parts, or a mere warning count."""
    if rule.over_offences == "any":
        yield pgettext("rule", "One offence that meets it is enough.")
    elif rule.over_offences == "every":
        yield pgettext("rule", "Every offence is held against it, and the gravest answer counts.")
    if rule.part_of:
        whole = law.latest[rule.part_of].citation
        yield pgettext("rule", "It counts as a part of {citation}.").format(citation=whole)
        return
    if rule.combines == "one":
        yield pgettext("rule", "One of its parts is enough.")
    elif rule.combines == "every":
        yield pgettext("rule", "All of its parts must be satisfied.")
    if rule.when_not_met == "warn":
        yield pgettext("rule", "Where it is not satisfied, this is told and changes nothing in the recommendation.")


def _say_recommendation(rule: Rule) -> Iterator[str]:
    if rule.part_of or rule.when_not_met == "warn":
        return
    if rule.can_refuse:
        yield pgettext("rule", "Where it is not satisfied, the rules recommend to refuse the request.")
    elif rule.when_not_met == "refuse":
        yield pgettext(
            "rule",
            "Where something stands against it, the rules recommend a full legal review by a person. It needs "
            "judgement, so on it alone they never recommend to refuse.",
        )
    elif rule.when_not_met == "return_for_completion":
        yield pgettext(
            "rule", "Where it is not satisfied, the rules recommend to return the request to the bureau for completion."
        )
        if rule.check & {"T", "J"}:
            yield pgettext(
                "rule", "Where something stands there to look at, they recommend a full legal review by a person."
            )
    else:
        yield pgettext(
            "rule",
            "Where it is not satisfied, or something stands there to look at, the rules recommend a full legal "
            "review by a person.",
        )
    if rule.by_analogy:
        yield pgettext(
            "rule",
            "On a diffusion the rules then recommend a full legal review by a person, and never to refuse on this "
            "alone.",
        )


def _cite_exception(rule: Rule, exception: str) -> str:
    """An exception that is only a place is named with its instrument."""
    return f"{rule.instrument} {exception}" if re.fullmatch(r"\d+\w*(\(\w+\))*", exception) else say(exception)


def _join(words: list[str]) -> str:
    """Words as a list that is read aloud: one, two and three."""
    if not words:
        return pgettext("list", "nothing")
    if len(words) == 1:
        return words[0]
    before = words[0]
    for word in words[1:-1]:
        before = pgettext("list", "{before}, {next}").format(before=before, next=word)
    return pgettext("list", "{before} and {last}").format(before=before, last=words[-1])
