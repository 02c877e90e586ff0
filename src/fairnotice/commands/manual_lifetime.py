"""The manual's page of the lifetime rules: what the texts ask of an alert after its publication."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, Protocol

from fairnotice.commands.manual_examples import ExampleInWords, fold_examples
from fairnotice.commands.manual_paragraphs import say_row, write_values
from fairnotice.commands.markdown import write_page
from fairnotice.commands.rule_words import describe_rule
from fairnotice.commands.wording import name_outcome
from fairnotice.core.rulebook.lifetime import load_lifetime_rules
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.rulebook.rules import Rule
from fairnotice.errors import FairnoticeError

PAGE = "lifetime.md"
_READ = """\
These rules speak about an alert's life after its publication: whether its data are current, its purpose reviewed, its
hits answered, its copies allowed, and when it must end. They are asked of what happened to an alert, never of a
request, so `fairnotice check` does not run them, and they are counted apart from the rules of a request. An office
asks them of every alert it keeps; each answer informs a person, and none ends an alert by itself. How to read the
rest: [the manual's first page](README.md)."""
_UNKNOWN = "Nobody told what it takes to answer."
_TOLD_BY_OUTCOME = ("satisfied", "not_touched", "nothing_found")


class Lived(Protocol):
    """What the manual reads of an example in `tests/law/lifetime/spec.py`."""

    says: str
    kind: str


def write_lifetime(law: Law) -> str:
    """The page of all lifetime rules, in the order of their articles, with the examples that specify them."""
    rules = _list_rules()
    specified = _load_specification()
    lines = [*_READ.splitlines(), "", f"There are {count_lifetime_rules()}.", ""]
    lines += [f"- [{_head(rule)}](#{_anchor(_head(rule))})" for rule in rules]
    for rule in rules:
        lines += ["", f"## {_head(rule)}", "", *_write_rule(law, rule, _work_through(law, rule, specified))]
    return write_page("The life of an alert: rules after its publication", lines)


def count_lifetime_rules() -> str:
    """How many there are of each kind, in words."""
    held = Counter(rule.held_as for rule in _list_rules())
    return f"{held['check']} checks and {held['duty']} duties of the system"


def _list_rules() -> list[Rule]:
    return [dated[-1].value for dated in load_lifetime_rules().values()]


def _load_specification() -> Any:
    try:
        for name in ("test_rpd", "test_rop"):
            import_module(f"tests.law.lifetime.{name}")
        return import_module("tests.law.lifetime.spec")
    except ModuleNotFoundError as missing:
        raise FairnoticeError(
            f"{missing.name} cannot be imported, so nothing was written. Run this from the folder of the repository, "
            "with what `make install` installs."
        ) from None


def _write_rule(law: Law, rule: Rule, rows: Sequence[ExampleInWords]) -> Iterator[str]:
    told = describe_rule(law, rule)
    yield f"- **What must be so:** {told.demands}"
    yield f"- **Goes to:** {told.kinds}."
    yield f"- **In force, as far as the text is held here, from:** {told.held_from}."
    if rule.is_duty:
        yield f"- **A duty of the system. Who must see to it:** {told.who}."
    else:
        yield f"- **Who sees to it, and how it is checked:** {told.who}; {_say_how(rule)}."
    yield from write_values(law, rule)
    if told.exceptions:
        yield f"- **Exceptions:** {'; '.join(told.exceptions)}."
    if told.not_covered:
        yield f"- **Not covered:** {told.not_covered}"
    if told.note:
        yield f"- **Note:** {told.note}"
    if rule.is_duty:
        yield f"- **Held by the test:** `{rule.duty_held_by}`"
    yield from (f"- {say_row(row)}" for row in rows)


def _say_how(rule: Rule) -> str:
    how = "from what is entered of its life"
    return f"{how} and a person's judgement, so the program never calls it satisfied" if "J" in rule.check else how


def _work_through(law: Law, rule: Rule, specified: Any) -> list[ExampleInWords]:
    examples: Mapping[str, Sequence[Lived]] = specified.EXAMPLES
    return fold_examples([_run(law, rule, each, specified) for each in examples.get(rule.id, ())])


def _run(law: Law, rule: Rule, example: Lived, specified: Any) -> ExampleInWords:
    """What the rule says of the example, run anew."""
    finding = specified.find(rule.id, example)
    reason, is_own = law.explain(rule, finding.reason), finding.reason in rule.reasons
    told_by_outcome = finding.reason in _TOLD_BY_OUTCOME and not is_own
    unknown = finding.reason == "no_dossier" and not is_own
    return ExampleInWords(
        situation=f"{example.says.rstrip('.')}.",
        outcome=name_outcome(finding.outcome),
        why="" if told_by_outcome else _UNKNOWN if unknown else reason.says,
        would_change="" if told_by_outcome or unknown else reason.would_change,
        on_diffusion=example.kind == "wanted_diffusion",
    )


def _head(rule: Rule) -> str:
    return f"{rule.citation}: {rule.about}"


def _anchor(heading: str) -> str:
    kept = (character for character in heading.casefold() if character.isalnum() or character in " -_")
    return "".join(kept).replace(" ", "-")
