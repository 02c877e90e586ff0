"""`python -m fairnotice.commands.translating collect [law|help]|compile|lacking`: texts for people, translations."""

from __future__ import annotations

import os
import sys
import tempfile

from fairnotice.commands.translating.catalogs import (
    HELP,
    LAW,
    PAGES,
    compile_catalogs,
    find_lacking,
    languages_of,
    merge_catalog,
)
from fairnotice.commands.translating.rooms import texts_of
from fairnotice.commands.translating.texts import Text


def main(arguments: list[str]) -> int:
    """Do what is asked; 2 where it is none of them."""
    match arguments:
        case ["compile"]:
            compile_catalogs()
        case ["collect"]:
            _merge(PAGES)
        case ["collect", ("law" | "help") as name]:
            _merge(name)
        case ["lacking"]:
            texts = _collect()
            for catalog in (PAGES, LAW, HELP):
                for language in languages_of(catalog):
                    for text in find_lacking(language, texts_of(catalog, language, texts)):
                        print(f"{language}  {text.where}  [{text.context}] {text.singular}")
        case _:
            print("Say collect, collect law, collect help, compile or lacking. Nothing was done.", file=sys.stderr)
            return 2
    return 0


def _merge(name: str) -> None:
    texts = _collect()
    for language in languages_of(name):
        held, lacking = merge_catalog(language, texts_of(name, language, texts), name)
        print(f"{language}: {held} texts, {lacking} without a translation")
    compile_catalogs()


def _collect() -> list[Text]:
    # The templates are read with the tags of an instance: the office's, in a folder that is thrown away.
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"FAIRNOTICE_FOLDER": folder, "DJANGO_SETTINGS_MODULE": "fairnotice.sites.office.settings"}
        from fairnotice.commands.translating.collecting import collect_texts

        return collect_texts()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
