"""A paper is read by its labels, in several languages; what is not there is not filled in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairnotice.core.printouts import How, Paper, fill_request, read_printout
from fairnotice.core.printouts.folding import fold
from fairnotice.core.printouts.labels import _labels
from fairnotice.core.printouts.reading import Printout, Reading
from fairnotice.core.printouts.value import Value
from fairnotice.core.printouts.written_days import Doubt, read_written_day
from fairnotice.core.screening.request import read_request

COUNTRIES = {fold("Averland"): "XA", fold("Corvessa"): "XC", fold("أفيرلاند"): "XA"}
ENGLISH = """SYNTHETIC
INTERPOL                    DIFFUSION
Our reference: SYN-118      Date sent: 14/05/2026
From: NCB Averland
1. IDENTITY PARTICULARS
1.1 Family name: QUILLFEATHER
1.2 Forename: Orsolo
1.3 Sex: M      Date of birth: 9 March 1984
Nationality: Averland, Corvessa
2. JUDICIAL INFORMATION
Charge: Fraud
Maximum penalty possible: 10 years' imprisonment
Arrest warrant No: 311/2025   Issued on: 01.12.2025
Facts of the case:
Large sums disappeared from the accounts of
a company in Lindmoor.

3. ACTION TO BE TAKEN IF TRACED
Locate and arrest with a view to extradition.
"""
FRENCH = "NOTICE ROUGE\nNom de famille : Exemple\nPrénoms : Anne Synthétique\nNée le : 4 mai 1980\nSexe : féminin"
SPANISH = "NOTIFICACIÓN ROJA\nApellidos: Ejemplo\nFecha de nacimiento: 4 de mayo de 1980\nDelito: Estafa"
ARABIC = "النشرة الحمراء\nاسم العائلة: مثال\nتاريخ الميلاد: ٤ مايو ١٩٨٠\nالجنس: ذكر\nالدولة الطالبة: أفيرلاند"
RUSSIAN = "ОРДЕР НА АРЕСТ\nФамилия: Примеров\nДата рождения: 4 мая 1980 г.\nПол: мужской"


def read(text: str) -> dict[str, Reading]:
    return {each.field: each for each in read_printout(text, COUNTRIES).readings}


def test_an_english_diffusion_is_read_field_by_field() -> None:
    found = read(ENGLISH)
    values = {name: each.value for name, each in found.items()}
    assert values == {
        "alert.kind": "diffusion",
        "alert.reference": "SYN-118",
        "alert.sent_at": "2026-05-14",
        "source.country": "XA",
        "source.type": "ncb",
        "identity.family_name": "QUILLFEATHER",
        "identity.forename": "Orsolo",
        "identity.sex": "male",
        "identity.date_of_birth": "1984-03-09",
        "identity.nationalities": ["XA", "XC"],
        "offences[0].charge_text": "Fraud",
        "offences[0].max_penalty": {"kind": "deprivation_of_liberty", "months": 120},
        "warrant.reference": "311/2025",
        "warrant.kind": "arrest_warrant",
        "warrant.issued_at": "2025-12-01",
        "facts.summary": "Large sums disappeared from the accounts of a company in Lindmoor.",
        "alert.action_requested": ["locate", "arrest"],
        "alert.end_of_arrest": "extradition",
    }
    assert found["identity.forename"].how is How.READ
    assert found["offences[0].max_penalty"].how is How.GUESSED


def test_nothing_is_filled_in_of_what_the_person_did() -> None:
    assert not [name for name in read(ENGLISH) if "role_of_person" in name]


@pytest.mark.parametrize(
    ("text", "paper", "expected"),
    [
        (FRENCH, Paper.NOTICE, {"identity.family_name": "Exemple", "identity.date_of_birth": "1980-05-04"}),
        (SPANISH, Paper.NOTICE, {"identity.family_name": "Ejemplo", "offences[0].charge_text": "Estafa"}),
        (ARABIC, Paper.NOTICE, {"identity.date_of_birth": "1980-05-04", "source.country": "XA"}),
        (RUSSIAN, Paper.WARRANT, {"identity.family_name": "Примеров", "identity.sex": "male"}),
    ],
)
def test_papers_in_other_languages_are_read(text: str, paper: Paper, expected: dict[str, str]) -> None:
    assert read_printout(text, COUNTRIES).paper is paper
    found = read(text)
    assert {name: found[name].value for name in expected} == expected


def test_a_warrant_names_no_kind_of_alert() -> None:
    assert "alert.kind" not in read(RUSSIAN)


@pytest.mark.parametrize(
    ("written", "iso", "doubt"),
    [
        ("2026-05-04", "2026-05-04", Doubt.NONE),
        ("04/05/2026", "2026-05-04", Doubt.ORDER),
        ("14/05/2026", "2026-05-14", Doubt.NONE),
        ("05/14/2026", "2026-05-14", Doubt.NONE),
        ("04.05.2026", "2026-05-04", Doubt.NONE),
        ("May 4, 2026", "2026-05-04", Doubt.NONE),
        ("4 de mayo de 2026", "2026-05-04", Doubt.NONE),
        ("4 أيار 2026", "2026-05-04", Doubt.NONE),
        ("March 1984", "1984-03", Doubt.NONE),
        ("about 1984", "1984", Doubt.NONE),
        ("1399/01/01", "", Doubt.CALENDAR),
        ("1 فروردین 1399", "2020-03-20", Doubt.SOLAR),
        ("1399/01/01 ه.ش", "2020-03-20", Doubt.SOLAR),
        ("1 رمضان 1445", "2024-03-11", Doubt.MOON),
        ("1445/9/1 هـ", "2024-03-11", Doubt.MOON),
        ("31/02/2026", "", Doubt.NOT_A_DAY),
        ("04/05/84", "", Doubt.NOT_A_DAY),
        ("soon", "", Doubt.NOT_A_DAY),
    ],
)
def test_a_day_is_read_as_it_is_written(written: str, iso: str, doubt: Doubt) -> None:
    day = read_written_day(written)
    assert (day.iso, day.doubt) == (iso, doubt)


@pytest.mark.parametrize(
    ("name", "family", "forename"),
    [
        ("QUILLFEATHER, Orsolo", "QUILLFEATHER", "Orsolo"),
        ("Orsolo Maria de la Cruz QUILLFEATHER", "QUILLFEATHER", "Orsolo Maria de la Cruz"),
        ("Suharto", "Suharto", None),
        ("one two three four five six seven eight nine ten", "one two three four five six seven eight nine ten", None),
    ],
)
def test_a_name_of_one_part_or_ten_stays_whole(name: str, family: str, forename: str | None) -> None:
    found = read(f"Full name: {name}")
    assert found["identity.family_name"].value == family
    assert (found["identity.forename"].value if "identity.forename" in found else None) == forename


def test_a_label_that_a_camera_misread_is_a_guess() -> None:
    found = read("Fanily nane: Example")
    assert found["identity.family_name"].how is How.GUESSED
    assert found["identity.family_name"].why == "label_like"


def test_words_that_cannot_be_made_out_are_told_and_give_no_value() -> None:
    found = read("Sex: see photograph\nMaximum penalty: severe\nDate of birth: unknown")
    assert {each.value for each in found.values()} == {None}
    assert {each.how for each in found.values()} == {How.UNREADABLE}


def test_several_charges_are_several_offences() -> None:
    text = "Charge: Fraud\nLaw: section 1\nCharge: Theft\nLaw: section 2"
    offences = fill_request(read_printout(text, COUNTRIES).readings)["offences"]
    assert isinstance(offences, list)
    assert [each["law_ref"] for each in offences if isinstance(each, dict)] == ["section 1", "section 2"]


def test_what_was_read_can_be_checked() -> None:
    filled = fill_request(read_printout(ENGLISH, COUNTRIES).readings)
    assert read_request(filled, "x").kind == "wanted_diffusion"


LINES = st.one_of(
    st.sampled_from(sorted(_labels())).flatmap(lambda label: st.text(max_size=60).map(lambda said: f"{label}: {said}")),
    st.text(max_size=120),
)


@given(st.lists(LINES, max_size=12).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_a_crash_and_nothing_is_invented(text: str) -> None:
    printout = read_printout(text, COUNTRIES)
    for reading in printout.readings:
        assert 0 <= reading.start < reading.end <= len(text)
        assert reading.value is not None or reading.how is How.UNREADABLE
        for word in _texts(reading):
            assert _stands_there(printout, reading, word), (reading, word)
    read_request_or_refuse(printout)


def read_request_or_refuse(printout: Printout) -> None:
    fill_request(printout.readings)


def _texts(reading: Reading) -> list[str]:
    """The words of a value that are no code of the form and no day: those must stand on the paper."""
    if reading.why or reading.field.endswith(("country", "type", "sex", "kind", "sought_for", "nationalities")):
        return []
    if "date" in reading.field or reading.field.endswith(("_at", "_until", "valid_on", "confidentiality")):
        return []
    values: list[Value] = reading.value if isinstance(reading.value, list) else [reading.value]
    return [each for each in values if isinstance(each, str)]


def _stands_there(printout: Printout, reading: Reading, word: str) -> bool:
    kept = "".join(printout.words_of(reading).split())
    return all(letter in kept for letter in "".join(word.split()))
