"""FollowTheMoney is read and written, and what does not survive the way there and back is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairnotice.core.screening.follow_the_money import FIELDS_TOLD, from_follow_the_money, to_follow_the_money
from fairnotice.core.screening.follow_the_money_names import PERSON_READ, SANCTION_READ
from fairnotice.core.screening.shapes import to_request
from fairnotice.demo.sound import sound_diffusion, sound_red_notice
from fairnotice.errors import UnreadableRecord


def _sanction(**properties: list[Any]) -> dict[str, Any]:
    return {"id": "s-1", "schema": "Sanction", "properties": properties}


def _person(**properties: list[Any]) -> dict[str, Any]:
    return {"id": "ftm-1", "schema": "Person", "properties": properties}


def _identity(**properties: list[Any]) -> dict[str, Any]:
    identity: dict[str, Any] = from_follow_the_money(_person(**properties)).get("identity", {})
    return identity


def test_every_field_that_an_entity_can_fill_is_listed_and_no_other() -> None:
    single = ("birthDate", "deathDate", "gender", "reason", "country", "program")
    texts = {"birthDate": "1984-03-09", "deathDate": "2020-01-01", "gender": "male", "program": "red_notice"}
    person = {key: [texts.get(key, "SYNTHETIC")] for key in PERSON_READ if key != "sanctions"}
    sanction = {key: [texts.get(key, "xa" if key == "country" else "SYNTHETIC")] for key in SANCTION_READ}
    assert set(single) <= {*person, *sanction}
    read = from_follow_the_money(_person(**person, sanctions=[_sanction(**sanction)]))
    filled = {f"{room}.{name}" for room, fields in read.items() if room != "offences" for name in fields}
    filled |= {f"offences[].{name}" for offence in read["offences"] for name in offence}
    assert filled == FIELDS_TOLD


def test_a_whole_person_is_mapped() -> None:
    entity = _person(
        name=["Orsolo Quillfeather"],
        firstName=["Orsolo"],
        lastName=["Quillfeather"],
        birthDate=["1984-03"],
        birthPlace=["Lindmoor"],
        nationality=["xa"],
        gender=["male"],
        passportNumber=["SYNTHETIC-1"],
        idNumber=["SYNTHETIC-2"],
        position=["Member of the town council"],
        topics=["wanted"],
        sanctions=[
            _sanction(reason=["SYNTHETIC murder"], country=["xa"], authority=["Some list"], startDate=["2030"]),
            _sanction(reason=["SYNTHETIC theft"], country=["xa"], summary=["SYNTHETIC summary"]),
        ],
    )
    assert to_request(entity) == {
        "alert": {"reference": "ftm-1"},
        "source": {"country": "XA"},
        "identity": {
            "family_name": "Quillfeather",
            "forename": "Orsolo",
            "sex": "male",
            "date_of_birth": "1984-03",
            "place_of_birth": "Lindmoor",
            "nationalities": ["XA"],
            "id_documents": [
                {"type": "passport", "number": "SYNTHETIC-1"},
                {"type": "identity_document", "number": "SYNTHETIC-2"},
            ],
        },
        "person": {"public_role": ["Member of the town council"]},
        "facts": {"summary": "SYNTHETIC summary"},
        "offences": [
            {"id": "1", "charge_text": "SYNTHETIC murder"},
            {"id": "2", "charge_text": "SYNTHETIC theft"},
        ],
    }


@pytest.mark.parametrize(
    ("properties", "identity"),
    [
        ({"name": ["Orsolo Quillfeather"]}, {"family_name": "Orsolo Quillfeather"}),
        (
            {
                "name": ["QUILLFEATHER, Orsolo", "Орсоло"],
                "firstName": ["Orsolo"],
                "lastName": ["Quillfeather"],
            },
            {"family_name": "Quillfeather", "forename": "Orsolo", "aliases": ["Орсоло"]},
        ),
        (
            {"firstName": ["Orsolo", "Orso"], "secondName": ["Bran"], "alias": ["Orso"], "weakAlias": ["O."]},
            {"forename": "Orsolo Bran", "aliases": ["Orso", "O."]},
        ),
        ({"fatherName": ["Bran"], "motherName": ["Ilse"]}, {"parent_names": ["Bran", "Ilse"]}),
        ({"birthDate": ["1984", "1984-03-09"]}, {"date_of_birth": "1984-03-09"}),
        ({"nationality": ["xa"], "citizenship": ["xb", "xa"]}, {"nationalities": ["XA", "XB"]}),
        ({"appearance": ["Tall"]}, {"physical_description": "Tall"}),
        (
            {"height": ["180"], "eyeColor": ["brown", "green"], "appearance": ["Scar"]},
            {"physical_description": "height 180; eyes brown, green; Scar"},
        ),
        ({"religion": ["x"], "ethnicity": ["y"], "political": ["z"], "name": [" "]}, {}),
    ],
)
def test_how_a_person_is_described(properties: dict[str, list[str]], identity: dict[str, Any]) -> None:
    assert _identity(**properties) == identity


@pytest.mark.parametrize(
    ("countries", "source"),
    [
        ([["xa"], ["xa"]], {"country": "XA"}),
        ([["xa"], ["xb"]], None),
        ([["xa"], []], None),
        ([["xa", "xb"]], None),
    ],
)
def test_the_source_has_a_country_only_if_every_sanction_names_it(
    countries: list[list[str]], source: dict[str, str] | None
) -> None:
    sanctions = [_sanction(country=one) for one in countries]
    assert from_follow_the_money(_person(sanctions=sanctions)).get("source") == source


def test_only_our_own_word_for_a_programme_is_a_kind() -> None:
    ours = from_follow_the_money(_person(sanctions=[_sanction(program=["wanted_diffusion"])]))
    theirs = from_follow_the_money(_person(sanctions=[_sanction(program=["Red Notice"])]))
    assert (ours["alert"].get("kind"), theirs["alert"].get("kind")) == ("wanted_diffusion", None)


@pytest.mark.parametrize(
    ("entity", "path"),
    [
        (_sanction(reason=["x"]), "schema"),
        ({"schema": "Company", "properties": {}}, "schema"),
        ({"properties": {}}, "schema"),
        ({"schema": "Person"}, "properties"),
        ({"schema": "Person", "properties": []}, "properties"),
        ({"schema": "Person", "properties": {}, "nickname": 1}, "nickname"),
        ({"schema": "Person", "properties": {}, "id": 1}, "id"),
        ({"schema": "Person", "properties": {"name": "x"}}, "properties.name"),
        (_person(name=["x", 5]), "properties.name[1]"),
        (_person(nmae=["x"]), "properties.nmae"),
        (_person(gender=["M"]), "properties.gender"),
        (_person(gender=["male", "female"]), "properties.gender"),
        (_person(birthDate=["1984", "1985"]), "properties.birthDate"),
        ({"schema": "Person", "properties": {"sanctions": {}}}, "properties.sanctions"),
        (_person(sanctions=["s-1"]), "properties.sanctions[0]"),
        (
            _person(sanctions=[_sanction(), {"schema": "Ownership", "properties": {}}]),
            "properties.sanctions[1]",
        ),
        (_person(sanctions=[_sanction(reason=[5])]), "properties.sanctions[0].properties.reason[0]"),
        (_person(sanctions=[_sanction(cause=["x"])]), "properties.sanctions[0].properties.cause"),
    ],
)
def test_what_is_not_follow_the_money_is_named_by_its_path(entity: dict[str, Any], path: str) -> None:
    with pytest.raises(UnreadableRecord) as caught:
        to_request(entity)
    assert caught.value.path == path


def test_a_sanction_alone_is_told_where_it_belongs() -> None:
    with pytest.raises(UnreadableRecord, match=r"nest it in properties\.sanctions"):
        to_request(_sanction(reason=["x"]))


def test_relations_to_others_are_passed_over_unread() -> None:
    relation = {"schema": "Family", "properties": {"relative": ["other"]}}
    assert _identity(name=["Quillfeather"], familyRelative=[relation]) == {"family_name": "Quillfeather"}


def test_a_request_is_written_with_one_sanction_for_each_offence() -> None:
    request = sound_red_notice()
    request["offences"].append({"id": "2", "charge_text": "Theft"})
    entity = to_follow_the_money(request)
    own_id = request["alert"]["reference"]
    assert (entity["id"], entity["schema"]) == (own_id, "Person")
    assert entity["properties"]["name"] == ["Orsolo Quillfeather"]
    sanctions = entity["properties"]["sanctions"]
    assert [one["properties"]["reason"] for one in sanctions] == [["Murder"], ["Theft"]]
    assert all(one["properties"]["entity"] == [own_id] for one in sanctions)
    assert sanctions[0]["properties"]["authority"] == [request["source"]["id"]]


def test_a_request_marks_nobody_as_wanted() -> None:
    assert "topics" not in to_follow_the_money(sound_red_notice())["properties"]


def test_a_kind_survives() -> None:
    for request, kind in ((sound_red_notice(), "red_notice"), (sound_diffusion(), "wanted_diffusion")):
        assert from_follow_the_money(to_follow_the_money(request))["alert"]["kind"] == kind


def test_what_does_not_survive() -> None:
    request = sound_red_notice()
    request["identity"]["parent_names"] = ["Bran"]
    back = from_follow_the_money(to_follow_the_money(request))
    assert "parent_names" not in back["identity"]
    assert set(back) == {"alert", "source", "identity", "facts", "offences"}
    assert set(back["source"]) == {"country"}
    assert back["identity"]["id_documents"] == [{"type": "passport", "number": "SYNTHETIC-XA-000417"}]


def test_an_empty_request_is_written_and_read() -> None:
    entity = to_follow_the_money({}, line=3)
    assert entity["id"] == "line:3"
    assert from_follow_the_money(entity) == {}


_WORD = st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=1, max_size=8)
_TEXT = _WORD.flatmap(lambda word: st.sampled_from([word, f"{word} and {word}", f"{word}\n2. {word}"]))
_CODE = st.sampled_from(["XA", "XB", "XC"])
_DAY = st.dates().map(str) | st.sampled_from(["1984", "1984-03"])


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


_SURVIVING = _some(
    alert=_some(reference=_WORD, kind=st.sampled_from(["red_notice", "wanted_diffusion"])),
    source=_some(country=_CODE),
    identity=_some(
        family_name=_WORD,
        forename=_WORD,
        aliases=st.lists(_WORD, min_size=1, max_size=3, unique=True),
        sex=st.sampled_from(["male", "female", "other"]),
        date_of_birth=_DAY,
        date_of_death=_DAY,
        place_of_birth=_TEXT,
        nationalities=st.lists(_CODE, min_size=1, max_size=3, unique=True),
        physical_description=_TEXT,
        id_documents=st.lists(_WORD, min_size=1, max_size=2).map(
            lambda numbers: [{"type": "passport", "number": number} for number in numbers]
        ),
    ),
    person=_some(public_role=st.lists(_TEXT, min_size=1, max_size=2)),
    facts=_some(summary=_TEXT),
    offences=st.lists(_TEXT, min_size=1, max_size=3).map(
        lambda charges: [{"id": str(n), "charge_text": charge} for n, charge in enumerate(charges, start=1)]
    ),
)


@given(_SURVIVING)
def test_what_survives_comes_back_as_it_was(request: dict[str, Any]) -> None:
    back = from_follow_the_money(to_follow_the_money(request))
    assert back == {room: value for room, value in request.items() if value}


def test_the_example_of_the_page_is_read() -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "follow-the-money.md"
    example = page.read_text("utf-8").split("```json\n")[1].split("```")[0]
    request = to_request(json.loads(example))
    assert request["identity"]["family_name"] == "Quillfeather"
    assert request["offences"] == [{"id": "1", "charge_text": "Murder"}]
