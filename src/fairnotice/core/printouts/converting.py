"""Turns the words beside a label into the value that the form takes, or says that they cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fairnotice.core.printouts.folding import fold
from fairnotice.core.printouts.labels import find_answers
from fairnotice.core.printouts.value import Value
from fairnotice.core.printouts.written_days import read_written_day
from fairnotice.core.screening.fields import load_fields

_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_SPLIT = re.compile(r"[;,\n/،؛]|\s+(?:and|et|y|и|و)\s+")
_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)")
_YEARS_IN = {"year": 12, "month": 1}
_MOST_LISTED = 20
#: Nothing, in the languages of the papers. Such words are left for a person to read.
_NOTHING_WORDS = (
    "none|nil|n/a|not known|unknown|néant|inconnu|ninguno|desconocido|لا يوجد|غير معروف|нет|неизвестно|-|--|—"
)
_NOTHING = frozenset(map(fold, _NOTHING_WORDS.split("|")))


@dataclass(frozen=True, slots=True)
class Converted:
    """A value made of words: for which field ('' for the label's own), and why it is a guess."""

    value: Value
    why: str = ""
    field: str = ""


def convert(field: str, words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    """The values that the words beside a field's label give; one with None where they cannot be read."""
    if fold(words).strip(" .") in _NOTHING:
        yield Converted(None, "says_nothing")
        return
    special = _SPECIAL.get(field)
    if special is not None:
        yield from special(words, countries)
    else:
        yield _by_type(field, words, countries)


def tidy(words: str) -> str:
    """Words as one line a paragraph, without marks that no field takes."""
    paragraphs = re.split(r"\n[ \t]*\n", _MARKS.sub("", words.replace("\r\n", "\n").replace("\r", "\n")))
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip())


def _by_type(field: str, words: str, countries: Mapping[str, str]) -> Converted:
    kind = load_fields()[field].type if "[]." not in field or field.startswith("offences") else "string"
    match kind:
        case "enum" | "enum[]":
            return _choose(field, words, several=kind == "enum[]")
        case "date" | "partial_date" | "datetime":
            return _day(words, exact=kind == "date")
        case "iso3166":
            codes = _find_countries(words, countries)
            return Converted(codes[0], "" if len(codes) == 1 else "several") if codes else Converted(None, "no_country")
        case "iso3166[]":
            listed: list[Value] = [*_find_countries(words, countries)]
            return Converted(listed) if listed else Converted(None, "no_country")
        case "string[]" | "list":
            parts: list[Value] = [
                part for each in _SPLIT.split(tidy(words))[:_MOST_LISTED] if (part := each.strip(" .-"))
            ]
            return Converted(parts) if parts else Converted(None, "unreadable")
        case "decimal":
            months = _months(words)
            return Converted(months, "amount") if months is not None else Converted(None, "unreadable")
        case _:
            said = tidy(words)
            return Converted(said) if said else Converted(None, "unreadable")


def _choose(field: str, words: str, *, several: bool) -> Converted:
    found = find_answers(field, words)
    if not found:
        return Converted(None, "unreadable")
    if several:
        order = load_fields()[field].enum
        return Converted([*sorted(found, key=order.index)], "words")
    return Converted(found[0], "" if len(found) == 1 else "several")


def _day(words: str, *, exact: bool) -> Converted:
    day = read_written_day(words)
    if not day.iso:
        return Converted(None, day.doubt)
    if exact and len(day.iso) < len("2026-05-04"):
        return Converted(None, "day_incomplete")
    return Converted(day.iso, day.doubt)


def _find_countries(words: str, countries: Mapping[str, str]) -> list[str]:
    """The countries that words name: as a whole, else part by part."""
    whole = _name_country(words, countries)
    if whole:
        return [whole]
    parts = (_name_country(part, countries) for part in _SPLIT.split(words)[:_MOST_LISTED])
    return list(dict.fromkeys(code for code in parts if code))


def _name_country(words: str, countries: Mapping[str, str]) -> str:
    folded = " ".join(re.sub(r"[()\[\].:]", " ", fold(words)).split())
    folded = re.sub(r"^(?:ncb|bcn|ocn|нцб|interpol)\s+(?:of\s+|de\s+)?(?:the\s+)?", "", folded)
    if folded in countries:
        return countries[folded]
    code = tidy(words).strip(" .")
    return code if re.fullmatch(r"[A-Z]{2}", code) and code in countries.values() else ""


def _months(words: str) -> float | int | None:
    """A span in months; only where a number and its unit stand there."""
    folded = fold(words)
    amount, units = _AMOUNT.search(folded), find_answers("unit", folded)
    if amount is None or len(units) != 1:
        return None
    months = float(amount[1].replace(",", ".")) * _YEARS_IN[units[0]]
    return int(months) if months == int(months) else months


def _penalty(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    kinds = find_answers("penalty", words)
    if not kinds:
        yield Converted(None, "unreadable")
        return
    kind = next(each for each in ("death", "life", "deprivation_of_liberty", "fine") if each in kinds)
    penalty: dict[str, Value] = {"kind": kind}
    months = _months(words) if kind == "deprivation_of_liberty" else None
    if months is not None:
        penalty["months"] = months
    yield Converted(penalty, "amount")


def _full_name(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    """A name in one piece. Only a comma, or a part in capitals, says which is which; else it stays in one piece."""
    name = tidy(words).split("\n")[0]
    before, comma, after = name.partition(",")
    capitals = [part for part in name.split() if part.isupper() and len(part) > 1]
    others = [part for part in name.split() if part not in capitals]
    if comma and before.strip() and after.strip():
        yield Converted(before.strip(), "name_order", "identity.family_name")
        yield Converted(after.strip(), "name_order", "identity.forename")
    elif capitals and others:
        yield Converted(" ".join(capitals), "name_order", "identity.family_name")
        yield Converted(" ".join(others), "name_order", "identity.forename")
    elif name:
        yield Converted(name, "name_in_one", "identity.family_name")


def _source(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    codes = _find_countries(tidy(words).split("\n")[0], countries)
    if not codes:
        yield Converted(None, "no_country", "source.country")
        return
    yield Converted(codes[0], "" if len(codes) == 1 else "several", "source.country")
    if re.search(r"(?<!\w)(?:ncb|bcn|ocn|нцб)(?!\w)", fold(words)):
        yield Converted("ncb", "words", "source.type")


def _given(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    """Yes or no before anything else; where neither stands there, a person must read it."""
    answers = find_answers("yes_no", " ".join(words.split()[:4]))
    yield Converted(answers[0] == "yes", "words") if len(answers) == 1 else Converted(None, "unreadable")


def _yes_or_no(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    answers = find_answers("yes_no", " ".join(words.split()[:4]))
    yield Converted(answers[0], "words") if len(answers) == 1 else Converted(None, "unreadable")


def _document(kind: str) -> Callable[[str, Mapping[str, str]], Iterator[Converted]]:
    def read(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
        number = tidy(words).split("\n")[0]
        held = {"type": kind, "number": number}
        yield Converted([{**held}], "words", "identity.id_documents") if number else Converted(None, "unreadable")

    return read


def _action(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    """The measures, and what the arrest is for where the same words say it."""
    yield _choose("alert.action_requested", words, several=True)
    ends = find_answers("alert.end_of_arrest", words)
    if len(ends) == 1:
        yield Converted(ends[0], "words", "alert.end_of_arrest")


def _event_day(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    yield _day(words, exact=False)


def _reference_present(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    """A reference; words that only say 'no' are no reference."""
    if find_answers("yes_no", words) == ["no"]:
        yield Converted(None, "says_nothing")
    else:
        yield Converted(tidy(words), "words")


def _warrant(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    """A reference beside a label that calls the paper a warrant; a label that leaves it open tells no kind."""
    yield Converted(tidy(words), "", "warrant.reference")
    yield Converted("arrest_warrant", "words", "warrant.kind")


def _decision(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    yield Converted(tidy(words), "", "warrant.reference")


def _photo(words: str, countries: Mapping[str, str]) -> Iterator[Converted]:
    if find_answers("yes_no", words) == ["no"]:
        yield Converted(None, "says_nothing", "identity.photos")
    else:
        yield Converted([{"ref": tidy(words)}], "words", "identity.photos")


_SPECIAL: Mapping[str, Callable[[str, Mapping[str, str]], Iterator[Converted]]] = {
    "alert.action_requested": _action,
    "offences[].max_penalty": _penalty,
    "identity.full_name": _full_name,
    "source.country": _source,
    "assurances.extradition_will_be_sought": _given,
    "proceedings.in_absentia": _yes_or_no,
    "identity.id_documents[].passport": _document("passport"),
    "identity.id_documents[].identity card": _document("identity card"),
    "identity.photos[].ref": _photo,
    "facts.events[].date_from": _event_day,
    "warrant.reference": _warrant,
    "warrant.decision": _decision,
    "warrant.copy_ref": _reference_present,
    "identity.fingerprints_ref": _reference_present,
    "identity.dna_profile_ref": _reference_present,
}
