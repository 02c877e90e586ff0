"""What translators need of the law's files: each text that `say` looks up, with its context.

The files are YAML and hold plain sentences, so the tools that collect marked texts from code do not find them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fairnotice.commands.rule_words import tell_not_covered
from fairnotice.core.rulebook.deadlines import Clock
from fairnotice.core.rulebook.lifetime import load_lifetime_rules
from fairnotice.core.rulebook.national import Confidence, NationalLaw
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Reason
from fairnotice.core.screening.fields import load_fields


def list_messages(law: Law, clocks: Iterable[Clock]) -> Iterator[tuple[str, str]]:
    """Every (context, text) of the rules, reasons, values, clocks and fields, each once, in their order."""
    yield from dict.fromkeys((*_of_rules(law), *_of_life(), *list_clock_messages(clocks), *_of_form()))


def _of_rules(law: Law) -> Iterator[tuple[str, str]]:
    for rule in law.latest.values():
        yield from _of_law(rule.about, rule.demands, *rule.exceptions, tell_not_covered(rule), rule.note)
        for reason in rule.reasons.values():
            yield from _of_reason(reason)
    for reason in law.reasons.values():
        yield from _of_reason(reason)
    for instrument in law.instruments.values():
        yield from _of_law(instrument.title, *(dated.value for dated in instrument.editions))
    for parameter in law.parameters.values():
        yield from _of_law(parameter.meaning)


def _of_life() -> Iterator[tuple[str, str]]:
    # Of a lifetime rule nothing but what it found is shown.
    for editions in load_lifetime_rules().values():
        yield from _of_law(*(reason.says for reason in editions[-1].value.reasons.values()))


def _of_reason(reason: Reason) -> Iterator[tuple[str, str]]:
    return _of_law(reason.says, reason.would_change, reason.ask)


def list_clock_messages(clocks: Iterable[Clock]) -> Iterator[tuple[str, str]]:
    """The texts of clocks and of what moves them."""
    for clock in clocks:
        yield from _of_law(clock.trigger, clock.printed, clock.consequence, clock.note or "")
        for ground in (*clock.suspended_by, *clock.extended_by, *clock.shortened_by):
            yield from _of_law(ground.says)


def list_national_messages(law: NationalLaw) -> Iterator[tuple[str, str]]:
    """The texts of the countries' files that may be shown; what is only remembered is translated when it is read."""
    for country in law:
        for part in country.parts:
            shown = [value.says for value in part.values if value.confidence is Confidence.READ]
            yield from (("national", text) for text in (part.called, *shown) if text)


def _of_form() -> Iterator[tuple[str, str]]:
    for field in load_fields().values():
        yield "field", field.description


def _of_law(*texts: str) -> Iterator[tuple[str, str]]:
    return (("law", text) for text in texts if text)
