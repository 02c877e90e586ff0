"""The catalogs of translation: brought up to date, searched for gaps, compiled. One file a language, for every room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import polib

from fairnotice.sites.wording.texts import Text

#: Each language the pages are translated to, and how its words follow the number.
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}
#: The languages that may lack nothing: what they lack fails the suite. The others are counted aloud.
COMPLETE: frozenset[str] = frozenset()

LOCALE = Path(__file__).parents[1] / "locale"
_PLACEHOLDER = re.compile(r"%\([^)]*\)[a-z]|%%|\{[^{}]*\}")


def catalog_path(language: str) -> Path:
    """Where the catalog of a language stands."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def merge_catalog(language: str, texts: Iterable[Text]) -> tuple[int, int]:
    """Write the catalog anew with exactly these texts, keeping the translations it has.

    Returns how many texts it holds and how many of them lack a translation.
    """
    path = catalog_path(language)
    held = {_key(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
    merged: dict[tuple[str, str], polib.POEntry] = {}
    for text in texts:
        entry = merged.get(text.key)
        if entry is None:
            entry = merged[text.key] = _begin_entry(language, text, held.get(text.key))
        elif text.plural and not entry.msgid_plural:
            entry.msgid_plural, entry.msgstr, entry.msgstr_plural = text.plural, "", _plural_slots(language)
        place = (text.where.partition(":")[0], "")
        if place not in entry.occurrences:
            entry.occurrences.append(place)
    catalog = polib.POFile(wrapwidth=110)
    catalog.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    catalog.extend(sorted(merged.values(), key=lambda entry: (entry.occurrences[0][0], _key(entry))))
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog.save(str(path))
    return len(merged), sum(not _is_translated(entry) for entry in merged.values())


def find_lacking(language: str, texts: Iterable[Text]) -> list[Text]:
    """The texts that a language does not have yet, in the order of the sources."""
    path = catalog_path(language)
    entries = {_key(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
    return [text for text in texts if text.key not in entries or not _is_translated(entries[text.key])]


def find_broken(language: str) -> list[str]:
    """The originals whose translation names other placeholders: it would fail or say less where it is shown."""
    broken = []
    for entry in polib.pofile(str(catalog_path(language))):
        wanted = [sorted(_PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural) if text]
        given = [text for text in (entry.msgstr, *entry.msgstr_plural.values()) if text]
        # A plural form may leave the number out: 'one code', 'two codes' in Arabic.
        if any(not _fits(sorted(_PLACEHOLDER.findall(text)), wanted, bool(entry.msgid_plural)) for text in given):
            broken.append(entry.msgid)
    return broken


def compile_catalogs() -> list[Path]:
    """Write the compiled form beside each catalog; returns what was written."""
    written = []
    for language in PLURALS:
        path = catalog_path(language)
        if path.exists():
            target = path.with_suffix(".mo")
            polib.pofile(str(path)).save_as_mofile(str(target))
            written.append(target)
    return written


def _begin_entry(language: str, text: Text, held: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=text.singular, msgctxt=text.context or None)
    if text.plural:
        entry.msgid_plural = text.plural
        same = held is not None and held.msgid_plural == text.plural
        entry.msgstr_plural = held.msgstr_plural if held is not None and same else _plural_slots(language)
    elif held is not None and not held.msgid_plural:
        entry.msgstr = held.msgstr
    return entry


def _plural_slots(language: str) -> dict[int, str]:
    number = int(PLURALS[language].partition("nplurals=")[2].partition(";")[0])
    return dict.fromkeys(range(number), "")


def _key(entry: polib.POEntry) -> tuple[str, str]:
    return entry.msgctxt or "", entry.msgid


def _is_translated(entry: polib.POEntry) -> bool:
    if entry.msgid_plural:
        return bool(entry.msgstr_plural) and all(entry.msgstr_plural.values())
    return bool(entry.msgstr)


def _fits(given: list[str], wanted: list[list[str]], plural: bool) -> bool:
    if given in wanted:
        return True
    return plural and any(set(given) <= set(allowed) for allowed in wanted)
