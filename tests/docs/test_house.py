"""The house's own pages: links lead somewhere, the promises stand, nothing points at one computer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "adr").glob("0*.md"))

#: docs/law and docs/reference are generated and may name each other before both are written.
LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_page_points_at_one_computer(page: Path) -> None:
    assert re.findall(r"(?<![\w.])/(?:home|root|work|Users|tmp)/\S*", page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("page", DECISIONS, ids=name_of)
def test_a_decision_says_what_was_given_up_in_half_a_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequence", "What we gave up"]
    assert len(text.split()) < 350


def test_the_list_of_decisions_is_whole_and_numbered_without_a_gap() -> None:
    listed = re.findall(
        r"\((0\d{3}-[a-z0-9-]+\.md)\)", (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")
    )
    assert listed == [page.name for page in DECISIONS]
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_the_readme_says_what_this_is_not() -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    for promise in (
        "Not connected with INTERPOL or Fair Trials",
        "Not legal advice",
        "Not a decision",
        "Nothing found never means safe",
        "synthetic",
    ):
        assert promise in readme
