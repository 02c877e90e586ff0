"""One value of a field: what is taken, what is refused, and that a refusal never repeats the value."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from fairnotice.core.rulebook.days import PartialDate
from fairnotice.core.screening import values
from fairnotice.core.screening.countries import INVENTED, READ
from fairnotice.core.screening.fields import load_fields
from fairnotice.errors import UnreadableRecord

PATH = "room.key"


def refused(reader: values.Reader, value: Any) -> UnreadableRecord:
    with pytest.raises(UnreadableRecord) as caught:
        reader(value, PATH)
    error = caught.value
    assert error.path.startswith(PATH)
    assert error.expected in error.message
    assert "was not checked" in error.message
    return error


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u3000"])
def test_blank_text_says_nothing(blank: str) -> None:
    assert values.read_text(blank, PATH) is None


@pytest.mark.parametrize(
    "kept", ["a", "two\r\nlines", "a\ttab", "قاسم", "علی\u200cزاده", "e\u0301", "👩\u200d👩", "\u202bx"]
)
def test_text_is_kept_as_it_is(kept: str) -> None:
    assert values.read_text(kept, PATH) == kept


@pytest.mark.parametrize(
    "harmful",
    ["\x1b[2J", "\x00", "\x07", "\x08", "\x7f", "\x85", "\x9b31m", "\x9d", "a\u202eb", "\u202d", "\ud800", "x\udfff"],
)  # fmt: skip
def test_what_a_terminal_acts_on_or_no_file_keeps_is_refused(harmful: str) -> None:
    for reader in (values.read_text, values.read_name, values.read_anything, values.read_reference, values.read_money):
        assert harmful not in refused(reader, harmful).message


@pytest.mark.parametrize("mark", ["\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u2066", "\u2069"])
def test_a_name_holds_no_invisible_direction_mark(mark: str) -> None:
    assert "invisible direction mark" in refused(values.read_name, f"Ka{mark}rim").message
    assert values.read_text(f"Ka{mark}rim", PATH) == f"Ka{mark}rim"


@pytest.mark.parametrize("name", ["O'Neill", "Müller-Lüdenscheid", "محمد", "علی\u200cزاده", "王", "Nguyễn", "N'Diaye"])
def test_a_name_in_any_script_is_taken(name: str) -> None:
    assert values.read_name(name, PATH) == name


@pytest.mark.parametrize("wrong", [1, 1.5, True, None, [], {}, ["x"], {"x": "y"}])
def test_text_is_text(wrong: Any) -> None:
    assert refused(values.read_text, wrong).expected == "text"


def test_namibia_is_a_country_and_not_an_absence() -> None:
    assert values.read_country("NA", PATH) == "NA"
    assert values.read_country("na", PATH) == "NA"
    assert {"NO", "NA", "XK"} <= READ
    assert not INVENTED & {"NA", "XK"}


@pytest.mark.parametrize(
    "unknown", ["", "ZZ", "XX", "UK", "EU", "USA", "N", "null", "\u00df", "\ufb01", "\u0131t", "\u017fe", "ＮＡ", "N A"]
)  # fmt: skip
def test_no_other_text_is_a_country(unknown: str) -> None:
    error = refused(values.read_country, unknown)
    assert "ISO 3166-1" in error.expected


@pytest.mark.parametrize("wrong", [None, 4, True, ["NA"], {}])
def test_a_country_is_text(wrong: Any) -> None:
    refused(values.read_country, wrong)


@pytest.mark.parametrize("number", [0, 1, 24, 5.5, 1e14, 999_999_999_999_999, 1e-300])
def test_a_number_is_kept(number: float) -> None:
    assert values.read_number(number, PATH) == number


@pytest.mark.parametrize(
    "wrong", [-1, -0.1, 1e15, 10**400, float("inf"), float("-inf"), float("nan"), True, "24", None, [], "1e999"]
)
def test_no_other_number_is_taken(wrong: Any) -> None:
    assert "a number" in refused(values.read_number, wrong).expected


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("1984", date(1984, 1, 1), date(1984, 12, 31)),
        ("1984-02", date(1984, 2, 1), date(1984, 2, 29)),
        ("1984-03-09", date(1984, 3, 9), date(1984, 3, 9)),
        ("1880", date(1880, 1, 1), date(1880, 12, 31)),
        ("2199-12-31", date(2199, 12, 31), date(2199, 12, 31)),
    ],
)
def test_a_date_may_be_known_in_part(text: str, first: date, last: date) -> None:
    assert values.read_partial(text, PATH) == PartialDate(first, last)


IMPOSSIBLE = (
    "1984-13-09", "1984-02-30", "2023-02-29", "1900-02-29", "0000-01-01", "1984-3-9", "84-03-09",
    "09/03/1984", "1984/03/09", "1984-03-09T00:00:00", "1984-03-09 ", "\n1984", "", "soon",
)  # fmt: skip
#: Of the Solar Hijri, Hijri, Buddhist, Japanese and Hebrew calendars, and Gregorian in other digits.
OF_OTHER_CALENDARS = (
    "1363-12-18", "1404-06-05", "2527-03-09", "令和5年3月9日", "5744-06-05", "١٩٨٤-٠٣-٠٩", "۱۳۶۳-۱۲-۱۸",
    "1984-03-09/1363-12-18",
)  # fmt: skip


@pytest.mark.parametrize("text", IMPOSSIBLE + OF_OTHER_CALENDARS)
def test_no_other_text_is_a_date(text: str) -> None:
    for reader in (values.read_partial, values.read_exact):
        error = refused(reader, text)
        assert error.expected.startswith("a Gregorian date")
        assert not text.strip() or text not in error.message


@pytest.mark.parametrize("text", ["1984-00-01", "1984-03-00", "1984-00", "1984-00-00"])
def test_month_or_day_zero_is_no_date(text: str) -> None:
    refused(values.read_partial, text)


@pytest.mark.parametrize("text", OF_OTHER_CALENDARS[:3])
def test_a_year_of_another_calendar_is_asked_about(text: str) -> None:
    assert "another calendar" in refused(values.read_partial, text).message


@pytest.mark.parametrize("text", ["1984", "1984-03"])
def test_where_the_day_counts_a_month_is_not_enough(text: str) -> None:
    assert "the day and the month are needed" in refused(values.read_exact, text).message


@pytest.mark.parametrize(
    "text, moment",
    [
        ("2026-05-04T09:00:00Z", datetime(2026, 5, 4, 9, tzinfo=UTC)),
        ("2026-05-04T09:00:00+03:30", datetime(2026, 5, 4, 5, 30, tzinfo=UTC)),
        ("2026-05-04T00:30:00+02:00", datetime(2026, 5, 3, 22, 30, tzinfo=UTC)),
        ("2026-05-04T09:00", datetime(2026, 5, 4, 9, tzinfo=UTC)),
        ("2026-05-04 09:00", datetime(2026, 5, 4, 9, tzinfo=UTC)),
        ("2026-05-04", datetime(2026, 5, 4, tzinfo=UTC)),
    ],
)
def test_a_moment_is_kept_as_utc(text: str, moment: datetime) -> None:
    assert values.read_moment(text, PATH) == moment


@pytest.mark.parametrize(
    "text",
    [
        "", "2026", "2026-05", "2026-W19-1", "20260504", "2026-05-04x09:00", "2026-05-04\u202e09:00",
        "2026-05-04T25:00",
        "2026-05-04T09:00:00+25:00", "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "1404-02-14T09:00:00Z",
        "2569-05-04T09:00:00Z", "2026-02-30T09:00:00Z", "٢٠٢٦-٠٥-٠٤", "now", "2026-05-04T", "2026-05-04\n09:00",
    ],
)  # fmt: skip
def test_no_other_text_is_a_moment(text: str) -> None:
    assert refused(values.read_moment, text).expected == "a moment such as 2026-05-04T09:00:00Z"


@pytest.mark.parametrize("wrong", [None, 20260504, 1.5, True, [], {}])
def test_dates_and_moments_are_text(wrong: Any) -> None:
    for reader in (values.read_moment, values.read_exact, values.read_partial, values.read_day_or_moment):
        refused(reader, wrong)


@pytest.mark.parametrize("given, told", [(True, "yes"), (False, "no"), ("yes", "yes"), ("unknown", "unknown")])
def test_yes_no_and_unknown(given: Any, told: str) -> None:
    assert values.read_tri_state(given, PATH) == told


@pytest.mark.parametrize("wrong", ["Yes", "true", "", 1, 0, None, [], {}, ["yes"]])
def test_nothing_else_is_yes_or_no(wrong: Any) -> None:
    refused(values.read_tri_state, wrong)
    refused(values.read_bool, wrong)


@pytest.mark.parametrize("wrong", ["wittness", "Witness", "", 3, None, ["witness"], {}])
def test_a_choice_is_one_of_the_list_and_the_list_is_told(wrong: Any) -> None:
    reader = values.build_reader("person.status", "enum", ("witness", "charged"))
    assert reader("witness", PATH) == "witness"
    assert refused(reader, wrong).expected == "one of witness, charged"


def test_an_entry_of_a_list_is_named_by_its_place() -> None:
    reader = values.build_reader("identity.nationalities", "iso3166[]", ())
    assert reader(["na", None, "XK"], PATH) == ["NA", "XK"]
    assert reader([], PATH) == []
    assert refused(reader, ["NA", "ZZ"]).path == f"{PATH}[1]"
    assert refused(reader, "NA").path == PATH


def test_a_closed_object_names_an_unknown_key_and_lists_the_known() -> None:
    reader = values.build_reader("offences[].max_penalty", "object{kind,months}", ())
    assert reader({"kind": "life", "months": None}, PATH) == {"kind": "life"}
    error = refused(reader, {"kind": "life", "years": 20})
    assert (error.path, error.expected) == (f"{PATH}.years", "one of the keys kind, months")
    assert refused(reader, {"months": "240"}).path == f"{PATH}.months"
    assert refused(reader, []).path == PATH


@pytest.mark.parametrize("key", ["a key", "\x1b[31m", "\u202e", "x" * 65, "Мірія", ""])
def test_a_key_that_could_not_be_a_fields_is_not_repeated(key: str) -> None:
    reader = values.build_reader("offences[].max_penalty", "object{kind,months}", ())
    assert refused(reader, {key: 1}).path == f"{PATH}.(unknown key)"


def test_what_the_form_leaves_open_is_searched_to_its_bottom() -> None:
    assert values.read_object({"a": [{"b": "c"}, 1, None, True]}, PATH) == {"a": [{"b": "c"}, 1, None, True]}
    assert values.read_anything({" ": 1, "None": 2}, PATH) == {"": 1, "None": 2}
    assert refused(values.read_object, {"a": [{"b": ["\x1b"]}]}).path == f"{PATH}[0][0]"
    refused(values.read_object, {"\x1b": 1})
    refused(values.read_object, "text")


@pytest.mark.parametrize("given", [True, False, {}, {"officer": "SYNTHETIC-7", "at": "2026-05-02T10:30:00Z"}])
def test_an_attestation_is_signed_or_a_bare_word(given: Any) -> None:
    assert (values.read_attestation(given, PATH) in (True, False)) == isinstance(given, bool)


@pytest.mark.parametrize("wrong", ["yes", 1, [], {"signed_by": "x"}, {"at": "tomorrow"}, {"given": "yes"}])
def test_nothing_else_is_an_attestation(wrong: Any) -> None:
    refused(values.read_attestation, wrong)


@pytest.mark.parametrize("given", [0, 12.5, "12 000 crowns", {"amount": 5, "currency": "XTS"}])
def test_money_is_an_amount_or_words(given: Any) -> None:
    assert values.read_money(given, PATH) == given


@pytest.mark.parametrize("wrong", [-5, True, [], {"sum": 5}, {"amount": "5"}, float("nan")])
def test_nothing_else_is_money(wrong: Any) -> None:
    refused(values.read_money, wrong)


@pytest.mark.parametrize("field", list(load_fields().values()), ids=lambda field: field.name)
def test_every_field_has_a_reader_that_refuses_what_it_cannot_read(field: Any) -> None:
    reader = values.build_reader(field.name, field.type, field.enum)
    for wrong in (float("nan"), "\x1b[2J", "\u202e", ["\x00"], {"\x00": 1}, [{"\x1b": {}}], [["\ud800"]]):
        refused(reader, wrong)
