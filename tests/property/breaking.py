"""Makes input as its worst author would: sound records of every shape, broken in every way we know.

All chance comes from the `Random` handed in, so a seed (or a fuzzer's bytes) gives the same input again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

from fairnotice.core.screening.countries import READ
from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.core.screening.follow_the_money import to_follow_the_money
from fairnotice.core.screening.follow_the_money_names import PERSON_PASSED_OVER, PERSON_READ, SANCTION_READ
from fairnotice.demo.generator import write_request
from fairnotice.demo.people import LANGUAGES
from fairnotice.demo.sound import sound_diffusion, sound_red_notice
from fairnotice.demo.stories import STORIES

Record = dict[str, Any]
Place = tuple[Any, Any]

#: Stands in texts that nobody may repeat: an error message that holds it has told a person's data.
CANARY = "Zaphkielle"

#: Texts that attack a reader, a terminal, a parser or a calendar.
TEXTS = (
    "", " ", "\n", "-", "0", "null", "NA", "na", "ZZ", "XK", "UK", "EU", "\u0131", "unknown", "yes", "line:1",
    "\x1b[2J\x1b[31m", "\x1b]0;title\x07", "\x9b31m", "\x85", "\x7f", "\x07", "\r", "a\tb", "a\nb", "\u2028", "\ufeff",
    "\u202eevil", "\u202dx", "\u2066x\u2069", "\u200ename", "\u061c", "\u200b", "\u0000", "\ud800", "\udfff\ud800",
    "1984-13-09", "1984-02-30", "2023-02-29", "1402-05-12", "1445-01-01", "2569-05-04", "0000", "9999", "1984",
    "1984-03", "1984-03-09", "09/03/1984", "1984/03/09", "١٩٨٤-٠٣-٠٩", "13 Mordad 1366", "令和5年", "2026-05-04T25:00Z",
    "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2026-05-04T09:00:00", "20260504", "2026-W19-1",
    "2026-05-04T09:00:00.123456789Z", "2012-07-01T00:00:00Z", "1999-01-01T00:00:00Z", "2027-01-01T00:00:00Z",
    "red_notice", "diffusion", "wanted_diffusion", "97.1.a", "97.1.b", "10.2.b", "blue_notice", "witness",
    "\u0645\u062d\u0645\u062f \u0639\u0644\u06cc\u200c\u0632\u0627\u062f\u0647", "王小明", "\U0001f468\u200d\U0001f469",
    "e\u0301" * 30, "x" * 5000, "% {id} %s {0} {", "<script>", "../../etc/passwd", "$(id)", "'; --", CANARY,
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 24, 6, 5.999999, 23, 240, 10**15, 10**17, 10**18 - 1, 10**18, 10**400, -(10**17), 0.1, -0.0, 1e300,
    1e-300, 2.5, 1e14, 999999999999999, 2**63, 2**64,
)  # fmt: skip
#: Numbers that Python's own writer would not write as they stand here.
RAW_NUMBERS = ("1e999", "-1e999", "1e-999", "NaN", "Infinity", "-Infinity", "00", "1.", ".5", "0x10", "+1", "1_000")
_MARK = "@@raw{}@@"


def odd_value(rng: Random, depth: int = 0) -> Any:
    """Any value of JSON, mostly of the wrong type for wherever it is put."""
    choice = rng.randrange(10)
    if choice < 4:
        return rng.choice(TEXTS)
    if choice < 6:
        return rng.choice(NUMBERS)
    if choice < 7:
        return rng.choice((None, True, False, [], {}))
    if choice == 7:
        return _MARK.format(rng.randrange(len(RAW_NUMBERS)))
    if depth > 3:
        return None
    if choice == 8:
        return [odd_value(rng, depth + 1) for _ in range(rng.randrange(4))]
    return {_odd_key(rng): odd_value(rng, depth + 1) for _ in range(rng.randrange(4))}


def _odd_key(rng: Random) -> str:
    known = ("id", "kind", "months", "country", "from", "given", "officer", "at", "schema", "properties", "alert")
    # A key that is no field's is named in the error, so no canary may stand in one.
    return rng.choice(known) if rng.random() < 0.5 else rng.choice(TEXTS).replace(CANARY, "key")


def typed_value(rng: Random, field: Field) -> Any:
    """A value of the type that the form gives a field; as a rule it is accepted."""
    type_name = field.type
    if type_name.startswith("enum"):
        one = rng.choice(field.enum)
        return [rng.choice(field.enum) for _ in range(rng.randrange(4))] if type_name == "enum[]" else one
    if type_name.startswith("attestation"):
        return rng.choice((True, False, {}, {"officer": "SYNTHETIC-1", "at": day(rng)}, {"given": False}))
    if "{" in type_name:
        keys = type_name[type_name.index("{") + 1 : -1].rstrip("}").split(",")
        made = [{key: _subvalue(rng, key) for key in keys if rng.random() < 0.7} for _ in range(rng.randrange(3))]
        return made if type_name.startswith("list") else (made or [{}])[0]
    return _PLAIN[type_name](rng)


def _subvalue(rng: Random, key: str) -> Any:
    if key in ("date_from", "date_to", "date", "at", "taken_at", "valid_until", "set_at", "received_at", "decided_at"):
        return day(rng)
    if key.endswith("country"):
        return rng.choice(sorted(READ))
    if key == "months":
        return rng.choice((0, 6, 23.9, 24, 240))
    if key == "kind":
        return rng.choice(("deprivation_of_liberty", "life", "death", "fine", "other"))
    if key in ("needed", "addressed"):
        return rng.choice(("yes", "no", "unknown", True, False))
    if key == "criteria":
        return [text(rng) for _ in range(rng.randrange(3))]
    return text(rng)


def day(rng: Random) -> str:
    """A day, a month or a year that the form accepts, near the days on which the law changes or a file turns."""
    year = rng.choice((1880, 1984, 2008, 2012, 2015, 2016, 2019, 2023, 2024, 2025, 2026, 2027, 2055, 2199))
    exact = f"{year}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    return exact[: rng.choice((4, 7, 10, 10, 10, 10))]


def text(rng: Random) -> str:
    return rng.choice(
        ("SYNTHETIC", "1", "Мірія", "قاسم", "refugee", "XA", "passport", "none", "positive", "", "2", CANARY)
    )


_PLAIN: dict[str, Callable[[Random], Any]] = {
    "text": text,
    "string": text,
    "ref": lambda rng: rng.choice((text(rng), {"ref": text(rng)})),
    "bool": lambda rng: rng.random() < 0.5,
    "tri_state": lambda rng: rng.choice(("yes", "no", "unknown", True, False)),
    "decimal": lambda rng: rng.choice((0, 1, 5.9, 6, 24, 240.5)),
    "money": lambda rng: rng.choice((0, 120, "12 000", {"amount": 5, "currency": "EUR"}, {})),
    "date": lambda rng: (day(rng) + "-01-01")[:10],
    "datetime": lambda rng: f"{(day(rng) + '-01-01')[:10]}T{rng.randrange(24):02}:00:00Z",
    "partial_date": day,
    "iso3166": lambda rng: rng.choice(sorted(READ)),
    "object": lambda rng: {rng.choice(("1", "XA", "kind")): rng.choice((True, False, 1, text(rng), []))},
    "list": lambda rng: [rng.choice((text(rng), {"id": text(rng), "kind": text(rng)}, 4, True)) for _ in range(2)],
    "string[]": lambda rng: [text(rng) for _ in range(rng.randrange(3))],
    "iso3166[]": lambda rng: [rng.choice(sorted(READ)) for _ in range(rng.randrange(3))],
}


def random_request(rng: Random, share: float = 0.5) -> Record:
    """A request in which each field of the form stands with a likelihood, with a value of its type."""
    request: Record = {}
    offences: list[Record] = [{} for _ in range(rng.randrange(4))]
    for field in load_fields().values():
        room, _, key = field.name.partition(".")
        if room == "offences[]":
            for offence in offences:
                if rng.random() < share:
                    offence[key] = typed_value(rng, field)
        elif rng.random() < share:
            request.setdefault(room, {})[key] = typed_value(rng, field)
    if request.get("alert", {}).get("kind") not in (None, "red_notice") and rng.random() < 0.9:
        request["alert"] |= {"kind": "diffusion", "diffusion_purpose": "97.1.a"}
    if offences or rng.random() < 0.5:
        request["offences"] = offences
    return request


def public_record(rng: Random) -> Record:
    """A detail record of the public interface about nobody."""
    return {
        "arrest_warrants": [{"issuing_country_id": "XA", "charge": "SYNTHETIC fraud", "charge_translation": None}],
        "weight": rng.choice((0, 71, None)), "height": rng.choice((0, 1.72, None)), "sex_id": rng.choice("MFU"),
        "forename": "Orsolo", "name": "QUILLFEATHER", "date_of_birth": rng.choice(("1984/03/09", "1984", None)),
        "entity_id": f"20{rng.randrange(40, 99)}/{rng.randrange(1, 99999)}", "languages_spoken_ids": ["SPA"],
        "nationalities": ["NA"], "place_of_birth": "Lindmoor", "country_of_birth_id": "XA",
        "distinguishing_marks": None,
        "eyes_colors_id": ["BRO"], "hairs_id": None, "_embedded": {"links": []},
        "_links": {"self": {"href": "https://ws.example/1"}, "thumbnail": {"href": "https://ws.example/1/t"}},
    }  # fmt: skip


def sound_record(rng: Random) -> Record:
    """A record that can be read, of any of the three shapes."""
    choice = rng.randrange(8)
    if choice < 2:
        return rng.choice((sound_red_notice, sound_diffusion))()
    if choice < 4:
        return write_request(rng.choice(STORIES).id, rng.randrange(99), rng.choice(LANGUAGES))
    if choice < 6:
        return random_request(rng, rng.random())
    return public_record(rng) if choice == 6 else to_follow_the_money(sound_red_notice())


def break_record(rng: Random, record: Record, times: int) -> Record:
    """Break a record so many times, each time somewhere else."""
    for _ in range(times):
        rng.choice(_BREAKS)(rng, record)
    return record


def _places(value: Any) -> list[Place]:
    """Every place of a tree as (what holds it, its key), from the outside in."""
    found: list[Place] = []
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        keys: Any = holder if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def _somewhere(rng: Random, record: Record) -> Place | None:
    places = _places(record)
    return rng.choice(places) if places else None


def _put_odd(rng: Random, record: Record) -> None:
    if place := _somewhere(rng, record):
        place[0][place[1]] = odd_value(rng)


def _spoil_text(rng: Random, record: Record) -> None:
    texts = [place for place in _places(record) if isinstance(place[0][place[1]], str)]
    if texts:
        holder, key = rng.choice(texts)
        at = rng.randrange(len(holder[key]) + 1)
        holder[key] = holder[key][:at] + rng.choice(TEXTS) + holder[key][at:]


def _take_out(rng: Random, record: Record) -> None:
    if place := _somewhere(rng, record):
        del place[0][place[1]]


def _add_unknown(rng: Random, record: Record) -> None:
    holders = [record, *(h[k] for h, k in _places(record) if isinstance(h[k], dict))]
    rng.choice(holders)[_odd_key(rng)] = odd_value(rng)


def _add_field(rng: Random, record: Record) -> None:
    field = rng.choice(list(load_fields().values()))
    room, _, key = field.name.partition(".")
    value = typed_value(rng, field) if rng.random() < 0.8 else odd_value(rng)
    if room == "offences[]":
        holder = record.get("offences")
        holder = rng.choice(holder) if isinstance(holder, list) and holder else None
    else:
        holder = record.setdefault(room, {})
    if isinstance(holder, dict):
        holder[key] = value


def _add_property(rng: Random, record: Record) -> None:
    properties = record.get("properties")
    if isinstance(properties, dict):
        names = sorted(PERSON_READ | PERSON_PASSED_OVER | SANCTION_READ)
        properties[rng.choice(names)] = rng.choice((["SYNTHETIC"], [rng.choice(TEXTS)], odd_value(rng)))


def _wrap_deep(rng: Random, record: Record) -> None:
    if place := _somewhere(rng, record):
        value = place[0][place[1]]
        for _ in range(rng.choice((1, 5, 70))):
            value = [value] if rng.random() < 0.5 else {_odd_key(rng): value}
        place[0][place[1]] = value


def _swap(rng: Random, record: Record) -> None:
    one, other = _somewhere(rng, record), _somewhere(rng, record)
    if one and other:
        one[0][one[1]] = json.loads(json.dumps(other[0][other[1]]))


_BREAKS = (_put_odd, _spoil_text, _take_out, _add_unknown, _add_field, _add_field, _add_property, _wrap_deep, _swap)


def write_input(rng: Random, records: list[Record]) -> bytes:
    """Write records in one of the forms, then spoil the text itself now and then."""
    ascii_only = rng.random() < 0.5
    form = rng.randrange(4)
    written = [json.dumps(one, ensure_ascii=ascii_only, indent=2 if form == 2 else None) for one in records]
    whole = f"[{', '.join(written)}]" if form == 1 else "\n".join(written)
    if form == 3:
        whole = json.dumps(records, ensure_ascii=ascii_only, indent=1)
    for place, number in enumerate(RAW_NUMBERS):
        whole = whole.replace(f'"{_MARK.format(place)}"', number)
    raw = whole.encode("utf-8", "surrogatepass")
    for _ in range(rng.choice((0, 0, 0, 0, 0, 0, 1, 1, 3))):
        raw = rng.choice(_SPOILS)(rng, raw)
    return raw


def _cut_end(rng: Random, raw: bytes) -> bytes:
    return raw[: rng.randrange(len(raw) + 1)]


def _cut_middle(rng: Random, raw: bytes) -> bytes:
    at = rng.randrange(len(raw) + 1)
    return raw[:at] + raw[at + rng.randrange(40) :]


def _insert(rng: Random, raw: bytes) -> bytes:
    at = rng.randrange(len(raw) + 1)
    return raw[:at] + rng.choice(_PIECES) + raw[at:]


def _repeat(rng: Random, raw: bytes) -> bytes:
    at = rng.randrange(len(raw) + 1)
    piece = raw[at : at + rng.randrange(200)]
    return raw[:at] + piece + raw[at:]


def _double_key(rng: Random, raw: bytes) -> bytes:
    return raw.replace(b'": ', b'": 1, "' + rng.choice((b"kind", b"alert", b"x")) + b'": ', rng.randrange(1, 3))


def _recode(rng: Random, raw: bytes) -> bytes:
    if rng.random() < 0.5:
        return b"\xef\xbb\xbf" + raw
    return raw.decode("utf-8", "replace").encode(rng.choice(("utf-16", "utf-32", "utf-16-le")))


_PIECES = (
    b"\x00", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\n", b"\r\n", b"\r", b"{", b"}", b"[", b"]", b'"',
    b",", b":", b"\\", b"\\u0000", b"\\ud83d", b"\\x", b"//", b"#", b"'", b"NaN",
    b"[" * 2000, b'{"a":' * 300, b"\x1b[2J",
    b"9" * 5000, b"\n\n\n", b"null", b"{}", b"\n{}\n", b"\n[]\n", b"\xe2\x80\xae", b"\xc2\x9b", b'"a":1,' * 3,
)  # fmt: skip
_SPOILS = (_cut_end, _cut_middle, _insert, _insert, _repeat, _double_key, _recode)
