"""`python -m fairnotice.sites.wording collect|compile|lacking`: the texts for people and their translations."""

from __future__ import annotations

import os
import sys
import tempfile

from fairnotice.sites.wording.catalogs import PLURALS, compile_catalogs, find_lacking, merge_catalog
from fairnotice.sites.wording.texts import Text


def main(arguments: list[str]) -> int:
    """Do one of the three; 2 where it is none of them."""
    match arguments:
        case ["compile"]:
            compile_catalogs()
        case ["collect"]:
            texts = _collect()
            for language in PLURALS:
                held, lacking = merge_catalog(language, texts)
                print(f"{language}: {held} texts, {lacking} without a translation")
            compile_catalogs()
        case ["lacking"]:
            texts = _collect()
            for language in PLURALS:
                for text in find_lacking(language, texts):
                    print(f"{language}  {text.where}  [{text.context}] {text.singular}")
        case _:
            print("Say collect, compile or lacking. Nothing was done.", file=sys.stderr)
            return 2
    return 0


def _collect() -> list[Text]:
    # The templates are read with the tags of an instance: the office's, in a folder that is thrown away.
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"FAIRNOTICE_FOLDER": folder, "DJANGO_SETTINGS_MODULE": "fairnotice.sites.office.settings"}
        from fairnotice.sites.wording.collecting import collect_texts

        return collect_texts()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
