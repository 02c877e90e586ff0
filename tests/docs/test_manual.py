"""The manual is up to date, whole, and can be followed by a lawyer who is no programmer."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from fairnotice.cli import _build_parser
from fairnotice.commands import manual
from fairnotice.commands.ground_words import say_ground
from fairnotice.commands.manual_examples import ExampleInWords, fold_examples, load_examples
from fairnotice.commands.manual_index import COUNT, count_rules, write_count
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.grounds import GROUNDS, GROUNDS_FOR_AN_ALERT
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.assessment import lay_out_finding

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LAW = load_law()
#: Pages on which a limit or an exception still names an entry of the dossier or a code.
NOT_YET_IN_WORDS: tuple[str, ...] = ()


@cache
def pages() -> dict[str, str]:
    return manual.build_manual(LAW, load_examples(ROOT))


@cache
def article_83() -> str:
    return pages()["law/rpd/article-083.md"]


def test_the_docs_say_what_the_rulebook_says() -> None:
    stale = manual.find_stale(pages(), DOCS)
    count = write_count(LAW, load_examples(ROOT))
    assert stale == [], f"run `make law-manual`; stale: {stale}\n{count}"


def test_every_rule_is_a_check_with_examples_a_duty_or_a_listed_absence() -> None:
    *_, (_, checks, duties, absences, unwritten, every) = count_rules(LAW, load_examples(ROOT))
    count = write_count(LAW, load_examples(ROOT))
    assert (int(unwritten), int(every)) == (0, COUNT), f"\n{count}"
    assert int(checks) + int(duties) + int(absences) == COUNT, f"\n{count}"


def test_every_rule_stands_on_a_page() -> None:
    written = "\n".join(text for path, text in pages().items() if path.startswith("law/"))
    lacking = [rule.id for rule in LAW.latest.values() if f"## {rule.paragraph}" not in written]
    assert lacking == []


def test_every_duty_is_listed_with_its_test() -> None:
    index = pages()["law/README.md"]
    for rule in LAW.latest.values():
        if rule.duty_held_by is not None:
            assert f"`{rule.duty_held_by.partition('::')[2]}`" in index


def test_article_83_tells_of_each_paragraph_what_a_lawyer_asks() -> None:
    for told in (
        "by analogy (house policy",
        "24 months (from 1 July 2012; RPD 83(1)(a)(ii), first indent)",
        "unknown, for no text held here prints it",
        "| situation | outcome | why | what would change it |",
        "**not satisfied**; ground: the penalty is below the threshold",
    ):
        assert told in article_83()
    paragraphs = re.split(r"^## ", article_83(), flags=re.M)[1:]
    assert len(paragraphs) == sum(rule.paragraph.startswith("83") for rule in LAW.latest.values())
    for paragraph in paragraphs:
        assert "**What follows:**" in paragraph
        assert "**How it is checked:**" in paragraph
        assert "| situation |" in paragraph


@pytest.mark.parametrize("path", [path for path in pages() if path.startswith("law/") and path.count("/") == 2])
def test_no_name_of_the_code_stands_where_a_lawyer_reads(path: str) -> None:
    told = [line for line in pages()[path].splitlines() if not line.startswith(("*Names of", "- **Held by the test"))]
    found = re.findall(r"`[^`]+`|\b\w+_\w+\b|\b(?:True|False)\b", "\n".join(told).replace("`make law-manual`", ""))
    assert found == [] or path in NOT_YET_IN_WORDS, found


@pytest.mark.parametrize("path", [path for path in pages() if path.endswith(".md")])
def test_links_within_a_page_lead_to_a_heading(path: str) -> None:
    text = pages()[path]
    headings = {
        re.sub(r"[^\w -]", "", head.casefold()).replace(" ", "-") for head in re.findall(r"^#+ (.+)$", text, re.M)
    }
    assert [link for link in re.findall(r"\]\(#([^)]+)\)", text) if link not in headings] == []


@pytest.mark.parametrize("path", [path for path in pages() if path.startswith("law/") and path.count("/") == 2])
def test_no_two_rows_of_a_table_say_the_same_and_none_repeats_a_general_reason(path: str) -> None:
    for table in re.findall(r"(?:^\| .*\n)+", pages()[path], re.M):
        answers = [line.split(" | ", 1)[1] for line in table.splitlines()]
        assert len(answers) == len(set(answers)), table
        assert "No text was read for it" not in table


def test_folding_joins_what_is_answered_alike_and_keeps_what_is_not() -> None:
    first = ExampleInWords("One.", "**satisfied**", "", "")
    second, third = (
        replace(first, situation="Two."),
        replace(first, situation="Three.", recommended="refuse the request"),
    )
    folded = fold_examples([first, third, second])
    assert [row.situation for row in folded] == ["One. Two.", "Three."]
    assert folded[1].answer == "**satisfied**; recommended: refuse the request"


def test_each_paragraph_of_article_83_is_headed_by_what_it_is_about() -> None:
    assert "## 83(1)(a)(ii), first indent: the highest penalty the law allows" in article_83()


def test_every_outcome_of_the_closed_list_is_told() -> None:
    index = pages()["law/README.md"].partition("## The outcomes")[2].partition("## How many")[0]
    assert index.count("\n| ") == len(Outcome) + 1


def test_every_ground_has_words_and_says_who_raises_it() -> None:
    page = pages()["reference/grounds.md"]
    for ground in (*GROUNDS, *GROUNDS_FOR_AN_ALERT):
        assert f"| `{ground}` | {say_ground(ground)} |" in page


def test_what_no_text_prints_and_what_we_chose_is_marked() -> None:
    page = pages()["law/values.md"]
    for parameter in LAW.parameters.values():
        (row,) = [line for line in page.splitlines() if line.endswith(f"`{parameter.name}` |")][-1:]
        last = parameter.editions[-1].value
        assert ("unknown" in row.split("|")[5]) == last.unknown
        assert ("house policy" in row.split("|")[5]) == last.house_policy


def test_a_changed_page_and_a_page_too_many_are_stale(tmp_path: Path) -> None:
    manual.write_manual(pages(), tmp_path)
    assert manual.find_stale(pages(), tmp_path) == []
    (tmp_path / "law" / "values.md").write_text("edited by hand", encoding="utf-8")
    (tmp_path / "law" / "rpd" / "article-999.md").write_text("nobody's", encoding="utf-8")
    assert manual.find_stale(pages(), tmp_path) == ["law/values.md", "law/rpd/article-999.md"]
    manual.write_manual(pages(), tmp_path)
    assert manual.find_stale(pages(), tmp_path) == []


def test_the_command_counts_and_compares(capsys: pytest.CaptureFixture[str]) -> None:
    assert manual.main(["--docs", str(DOCS), "--count"]) == 0
    assert f"| {COUNT} |" in capsys.readouterr().out
    assert manual.main(["--docs", str(DOCS), "--check"]) == 0


def test_the_reference_names_every_command_and_option() -> None:
    page = (DOCS / "reference" / "command.md").read_text(encoding="utf-8")
    for name in _commands(_build_parser()):
        assert f"fairnotice {name}" in page or f"`{name}" in page, name
    for option in (
        "--kind",
        "--on",
        "--format",
        "--readers",
        "--all",
        "--law",
        "--to",
        "--requests",
        "--seed",
        "--write",
    ):
        assert f"`{option}" in page or f" {option} " in page, option


def _commands(parser: argparse.ArgumentParser, before: str = "") -> list[str]:
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                found += [f"{before}{name}", *_commands(sub, f"{before}{name} ")]
    return found


def test_the_reference_names_every_key_of_an_answer() -> None:
    page = (DOCS / "reference" / "answer.md").read_text(encoding="utf-8")
    finding = Finding("R", "RPD 1", Outcome.MET, "satisfied", (), {}, False, "")
    keys = [
        *lay_out_finding(finding),
        "id",
        "kind",
        "on",
        "rule_set",
        "recommendation",
        "missing",
        "warnings",
        "grounds",
    ]
    assert [key for key in [*keys, "findings"] if f"| `{key}` |" not in page] == []
