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
        "Ground: the penalty is below the threshold. Recommended: refuse the request.",
        "leads to a full legal review by a person, never by itself to a refusal",
    ):
        assert told in article_83()
    paragraphs = re.split(r"^## ", article_83(), flags=re.M)[1:]
    assert len(paragraphs) == sum(rule.paragraph.startswith("83") for rule in LAW.latest.values())
    for paragraph in paragraphs:
        assert "- **What must be so:** " in paragraph
        assert "- **Who sees to it, and how it is checked:** " in paragraph
        assert re.search(r"^- \*\w[^*]+\* \*\*", paragraph, re.M), paragraph


def test_the_page_of_article_83_is_short_enough_to_be_read() -> None:
    assert len(article_83().splitlines()) <= 255


@pytest.mark.parametrize("path", [path for path in pages() if path.startswith("law/") and path.count("/") == 2])
def test_no_name_of_the_code_stands_where_a_lawyer_reads(path: str) -> None:
    told = [line for line in pages()[path].splitlines() if not line.startswith("- **Held by the test")]
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
def test_no_two_situations_of_a_paragraph_are_answered_alike_in_two_places(path: str) -> None:
    for paragraph in re.split(r"^## ", pages()[path], flags=re.M)[1:]:
        answers = re.findall(r"^- \*\w[^*]+\* (\*\*.*)$", paragraph, re.M)
        assert len(answers) == len(set(answers)), paragraph
        assert "No text was read for it" not in paragraph


_ROW = ExampleInWords("One.", "not satisfied", "Too low.", "", "refuse the request")


def test_folding_joins_what_is_answered_alike_and_keeps_what_is_not() -> None:
    folded = fold_examples([_ROW, replace(_ROW, situation="Three.", why="A fine."), replace(_ROW, situation="Two.")])
    assert [row.situation for row in folded] == ["One. Two.", "Three."]


def test_folding_says_once_what_has_a_dossier() -> None:
    known = replace(_ROW, with_dossier=True)
    assert fold_examples([known, known])[0].situation == "One. One. (Each with a dossier.)"
    assert fold_examples([known, _ROW])[0].situation == "One (with a dossier). One."


def test_by_analogy_the_same_answer_on_a_diffusion_is_left_out_and_another_is_kept() -> None:
    same = replace(_ROW, situation="On a diffusion.", recommended="a full legal review by a person", on_diffusion=True)
    other = replace(same, situation="On a diffusion, otherwise.", why="It is only warned of.")
    assert fold_examples([_ROW, same, other], by_analogy=True) == [_ROW, other]
    assert len(fold_examples([_ROW, same, other])) == 3


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
