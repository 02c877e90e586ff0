"""`python -m fairnotice.commands.manual`: write the law's manual and reference into the docs, or compare.

The manual is made from the rulebook and from the examples of `tests/law`; run it from the folder of the
repository.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from fairnotice.commands.articles import list_articles
from fairnotice.commands.manual_articles import page_of, write_article
from fairnotice.commands.manual_countries import PAGE as COUNTRIES_PAGE
from fairnotice.commands.manual_countries import write_countries
from fairnotice.commands.manual_examples import Examples, load_examples
from fairnotice.commands.manual_form import write_request_fields, write_schema
from fairnotice.commands.manual_index import write_count, write_index
from fairnotice.commands.manual_lifetime import PAGE as LIFETIME_PAGE
from fairnotice.commands.manual_lifetime import write_lifetime
from fairnotice.commands.manual_tables import write_clocks, write_grounds, write_values
from fairnotice.core.rulebook.deadlines import all_clocks
from fairnotice.core.rulebook.national import load_national_law
from fairnotice.core.rulebook.rule_set import Law, load_law
from fairnotice.errors import FairnoticeError

#: Everything below it is generated; a page that is not is stale.
LAW_PAGES = "law"


def build_manual(law: Law, examples: Examples) -> dict[str, str]:
    """Every generated page by its path below the docs folder."""
    articles = [article for article in list_articles(law, all_clocks()) if article.rules]
    return {
        f"{LAW_PAGES}/README.md": write_index(law, articles, examples),
        f"{LAW_PAGES}/values.md": write_values(law),
        f"{LAW_PAGES}/clocks.md": write_clocks(all_clocks()),
        f"{LAW_PAGES}/{LIFETIME_PAGE}": write_lifetime(law),
        f"{LAW_PAGES}/{COUNTRIES_PAGE}": write_countries(load_national_law()),
        **{f"{LAW_PAGES}/{page_of(article)}.md": write_article(law, article, examples) for article in articles},
        "reference/grounds.md": write_grounds(law),
        "reference/request-fields.md": write_request_fields(),
        "reference/request.schema.json": write_schema(),
    }


def find_stale(pages: Mapping[str, str], docs: Path) -> list[str]:
    """The paths that do not say what they should: changed, absent, or no longer generated."""
    changed = [path for path, text in pages.items() if not _says(docs / path, text)]
    written = [path.relative_to(docs).as_posix() for path in sorted((docs / LAW_PAGES).rglob("*")) if path.is_file()]
    return [*changed, *(path for path in written if path not in pages)]


def write_manual(pages: Mapping[str, str], docs: Path) -> None:
    """Write every page and take out those of the law that are no longer generated."""
    for path in find_stale(pages, docs):
        if path not in pages:
            (docs / path).unlink()
    for path, text in pages.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the manual; with `--check` only compare, with `--count` only count. 1 where it is stale."""
    parser = argparse.ArgumentParser("python -m fairnotice.commands.manual", description=__doc__)
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the docs folder; default ./docs")
    parser.add_argument("--check", action="store_true", help="only compare; exit 1 where a page is stale")
    parser.add_argument("--count", action="store_true", help="only print how many rules there are of each kind")
    asked = parser.parse_args(arguments)
    try:
        law, examples = load_law(), load_examples(asked.docs.resolve().parent)
        if asked.count:
            print(write_count(law, examples))
            return 0
        pages = build_manual(law, examples)
    except FairnoticeError as error:
        print(f"manual: {error}", file=sys.stderr)
        return 2
    if asked.check:
        return _report(find_stale(pages, asked.docs))
    write_manual(pages, asked.docs)
    print(f"{len(pages)} pages written into {asked.docs}")
    return 0


def _report(stale: Sequence[str]) -> int:
    for path in stale:
        print(f"stale: {path}", file=sys.stderr)
    if stale:
        print("Run 'make law-manual', read the difference, and commit it.", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
