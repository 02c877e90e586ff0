"""The catalogs of translation: brought up to date, searched for gaps, compiled. For each language, one for every room.

The sentences of the law's files have a catalog of their own (`law.po`), for a lawyer to read by itself: INTERPOL
prints its texts in all four languages, and a translation of ours is read against those. Both are compiled into one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import polib

from fairnotice.commands.translating.texts import Text

#: Each language the pages are translated to, and how its words follow the number.
PLURALS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
        "n%100>=11 && n%100<=99 ? 4 : 5;"
    ),
}
#: The help part speaks three more: those of the people who look for it most and of no office.
HELP_PLURALS = PLURALS | {
    "ru": (
        "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : "
        "n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3);"
    ),
    "tr": "nplurals=2; plural=(n > 1);",
    "zh_Hans": "nplurals=1; plural=0;",
}
#: The languages that may lack nothing, the law's sentences included: what they lack fails the suite. What the others
#: lack is counted aloud.
COMPLETE: frozenset[str] = frozenset({"ar", "es", "fr"})

#: The names of the catalogs; texts of the law's files carry the second as their context.
PAGES, LAW, HELP = "django", "law", "help"

LOCALE = Path(__file__).parents[2] / "sites" / "locale"
HELP_LOCALE = Path(__file__).parents[2] / "help" / "locale"
_PLACEHOLDER = re.compile(r"%\([^)]*\)[a-z]|%%|\{[^{}]*\}")


def catalog_path(language: str, name: str = PAGES) -> Path:
    """Where a catalog of a language stands."""
    if name == HELP:
        return HELP_LOCALE / language / "LC_MESSAGES" / "django.po"
    return LOCALE / language / "LC_MESSAGES" / f"{name}.po"


def languages_of(name: str) -> dict[str, str]:
    """The languages that a catalog is in, each with its plural rule."""
    return HELP_PLURALS if name == HELP else PLURALS


def merge_catalog(language: str, texts: Iterable[Text], name: str = PAGES) -> tuple[int, int]:
    """Write the catalog anew with exactly these texts, keeping the translations it has.

    Returns how many texts it holds and how many of them lack a translation.
    """
    path = catalog_path(language, name)
    held = {_key(entry): entry for entry in _read(path)}
    merged: dict[tuple[str, str], polib.POEntry] = {}
    for text in texts:
        entry = merged.get(text.key)
        if entry is None:
            entry = merged[text.key] = _begin_entry(text, held.get(text.key), languages_of(name)[language])
        elif text.plural and not entry.msgid_plural:
            entry.msgid_plural, entry.msgstr = text.plural, ""
            entry.msgstr_plural = _plural_slots(languages_of(name)[language])
        place = (text.where.partition(":")[0], "")
        if place not in entry.occurrences:
            entry.occurrences.append(place)
    catalog = polib.POFile(wrapwidth=110)
    catalog.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": languages_of(name)[language],
    }
    catalog.extend(sorted(merged.values(), key=lambda entry: (entry.occurrences[0][0], _key(entry))))
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog.save(str(path))
    return len(merged), sum(not _is_translated(entry) for entry in merged.values())


def find_lacking(language: str, texts: Iterable[Text]) -> list[Text]:
    """The texts that a language does not have yet, in the order of the sources."""
    entries = (entry for name in (PAGES, LAW, HELP) for entry in _read(catalog_path(language, name)))
    told = {_key(entry) for entry in entries if _is_translated(entry)}
    return [text for text in texts if text.key not in told]


def find_broken(language: str) -> list[str]:
    """The originals whose translation names other placeholders: it would fail or say less where it is shown."""
    broken = []
    for entry in (entry for name in (PAGES, LAW, HELP) for entry in _read(catalog_path(language, name))):
        wanted = [sorted(_PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural) if text]
        given = [text for text in (entry.msgstr, *entry.msgstr_plural.values()) if text]
        # A plural form may leave the number out: 'one code', 'two codes' in Arabic.
        if any(not _fits(sorted(_PLACEHOLDER.findall(text)), wanted, bool(entry.msgid_plural)) for text in given):
            broken.append(entry.msgid)
    return broken


def compile_catalogs() -> list[Path]:
    """Write one compiled catalog for each language of the office, and one of the help part; returns them."""
    pages = [(catalog_path(language), _read(catalog_path(language, LAW))) for language in PLURALS]
    wanted = [*pages, *((catalog_path(language, HELP), []) for language in HELP_PLURALS)]
    return [_compile(path, beside) for path, beside in wanted if path.exists()]


def _compile(path: Path, beside: list[polib.POEntry]) -> Path:
    catalog = polib.pofile(str(path))
    catalog.extend(beside)
    target = path.with_suffix(".mo")
    catalog.save_as_mofile(str(target))
    return target


def _read(path: Path) -> list[polib.POEntry]:
    return list(polib.pofile(str(path))) if path.exists() else []


def _begin_entry(text: Text, held: polib.POEntry | None, plurals: str) -> polib.POEntry:
    entry = polib.POEntry(msgid=text.singular, msgctxt=text.context or None)
    if text.plural:
        entry.msgid_plural = text.plural
        same = held is not None and held.msgid_plural == text.plural
        entry.msgstr_plural = held.msgstr_plural if held is not None and same else _plural_slots(plurals)
    elif held is not None and not held.msgid_plural:
        entry.msgstr = held.msgstr
    return entry


def _plural_slots(plurals: str) -> dict[int, str]:
    number = int(plurals.partition("nplurals=")[2].partition(";")[0])
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
