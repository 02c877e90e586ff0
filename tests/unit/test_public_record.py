"""A detail record of INTERPOL's public interface becomes our request, and nothing is inferred."""

from __future__ import annotations

import re
from typing import Any

import pytest

from fairnotice.core.screening.fields import load_fields
from fairnotice.core.screening.public_record import from_public_record
from fairnotice.core.screening.shapes import ROOMS, Shape, recognise_shape, record_id, to_request
from fairnotice.errors import UnreadableRecord

_ADDRESS = "https://notices.invalid/notices/v1/red/2031-1"


def _record(**changes: Any) -> dict[str, Any]:
    """An invented person's record, with all 17 keys."""
    record: dict[str, Any] = {
        "arrest_warrants": [{"issuing_country_id": "XA", "charge": "SYNTHETIC murder", "charge_translation": None}],
        "weight": 66,
        "forename": "ORSOLO",
        "date_of_birth": "1984/03/09",
        "entity_id": "2031/1",
        "languages_spoken_ids": ["ENG"],
        "nationalities": ["XA", "XB"],
        "height": 1.7,
        "sex_id": "M",
        "country_of_birth_id": "XA",
        "name": "QUILLFEATHER",
        "distinguishing_marks": "Scar on left hand",
        "eyes_colors_id": ["BRO"],
        "hairs_id": ["BLA", "GRY"],
        "place_of_birth": "Lindmoor",
        "_embedded": {"links": []},
        "_links": {
            "self": {"href": _ADDRESS},
            "images": {"href": f"{_ADDRESS}/images"},
            "thumbnail": {"href": f"{_ADDRESS}/images/1"},
        },
    }
    return {**record, **changes}


def _refusal(record: dict[str, Any]) -> UnreadableRecord:
    with pytest.raises(UnreadableRecord) as caught:
        to_request(record)
    return caught.value


def test_a_whole_record_is_mapped() -> None:
    assert from_public_record(_record()) == {
        "alert": {"reference": "2031/1"},
        "source": {"country": "XA"},
        "identity": {
            "family_name": "QUILLFEATHER",
            "forename": "ORSOLO",
            "sex": "male",
            "date_of_birth": "1984-03-09",
            "place_of_birth": "Lindmoor",
            "nationalities": ["XA", "XB"],
            "physical_description": (
                "height 1.7 m; weight 66 kg; eyes BRO (INTERPOL code); hair BLA, GRY (INTERPOL code); "
                "distinguishing marks: Scar on left hand"
            ),
            "photos": [{"ref": f"{_ADDRESS}/images/1"}],
        },
        "offences": [{"id": "1", "charge_text": "SYNTHETIC murder"}],
    }


def test_what_is_null_stays_absent() -> None:
    unknown = dict.fromkeys(_record())
    assert from_public_record(unknown) == {}
    assert from_public_record({**unknown, "entity_id": "2031/2"}) == {"alert": {"reference": "2031/2"}}


@pytest.mark.parametrize(
    "changes",
    [
        {"forename": "-"},
        {"forename": None},
        {"forename": "  "},
    ],
)
def test_a_dash_is_no_forename(changes: dict[str, Any]) -> None:
    assert "forename" not in from_public_record(_record(**changes))["identity"]


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("1984/03/09", "1984-03-09"),
        ("1984/03", "1984-03"),
        ("1984", "1984"),
        # No such days: the check of our own fields says so, with the path of our field.
        ("1984/02/31", "1984-02-31"),
        ("9/3/1984", "9/3/1984"),
        ("1363/12/18", "1363-12-18"),
    ],
)
def test_a_date_of_birth_is_written_our_way_and_never_mended(given: str, written: str) -> None:
    assert from_public_record(_record(date_of_birth=given))["identity"]["date_of_birth"] == written


@pytest.mark.parametrize(("code", "sex"), [("M", "male"), ("F", "female"), ("U", "unknown")])
def test_the_three_codes_of_sex(code: str, sex: str) -> None:
    assert from_public_record(_record(sex_id=code))["identity"]["sex"] == sex


@pytest.mark.parametrize(
    ("countries", "source"),
    [
        (["XA", "XA"], {"country": "XA"}),
        (["XA", "XB"], None),
        (["XA", None], None),
        ([None], None),
        ([], None),
    ],
)
def test_the_source_has_a_country_only_if_every_warrant_names_it(
    countries: list[str | None], source: dict[str, str] | None
) -> None:
    warrants = [{"issuing_country_id": one, "charge": "SYNTHETIC", "charge_translation": None} for one in countries]
    request = from_public_record(_record(arrest_warrants=warrants))
    assert request.get("source") == source


def test_each_warrant_is_one_offence_even_without_a_charge() -> None:
    warrants = [{"charge": "SYNTHETIC theft"}, {"charge": None}]
    request = from_public_record(_record(arrest_warrants=warrants))
    assert request["offences"] == [{"id": "1", "charge_text": "SYNTHETIC theft"}, {"id": "2"}]


def test_without_body_measures_there_is_no_description() -> None:
    record = _record(height=0, weight=None, eyes_colors_id=None, hairs_id=[], distinguishing_marks=None)
    assert "physical_description" not in from_public_record(record)["identity"]


def test_a_list_of_images_alone_is_no_photo() -> None:
    assert "photos" not in from_public_record(_record(_links={"images": {"href": _ADDRESS}}))["identity"]


def test_related_notices_are_about_others_and_stay_unread() -> None:
    related = {"links": [{"name": "OTHER", "forename": "PERSON", "entity_id": "2031/9", "color": "RED"}]}
    assert from_public_record(_record(_embedded=related)) == from_public_record(_record())


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"name": 5}, "name"),
        ({"forename": ["x"]}, "forename"),
        ({"entity_id": 20311}, "entity_id"),
        ({"date_of_birth": 1984}, "date_of_birth"),
        ({"sex_id": "X"}, "sex_id"),
        ({"sex_id": ["M"]}, "sex_id"),
        ({"height": "1.7"}, "height"),
        ({"height": 170}, "height"),
        ({"height": True}, "height"),
        ({"weight": -1}, "weight"),
        ({"nationalities": "XA"}, "nationalities"),
        ({"nationalities": ["XA", None]}, "nationalities[1]"),
        ({"eyes_colors_id": {}}, "eyes_colors_id"),
        ({"hairs_id": [1]}, "hairs_id[0]"),
        ({"languages_spoken_ids": [1]}, "languages_spoken_ids[0]"),
        ({"country_of_birth_id": 1}, "country_of_birth_id"),
        ({"distinguishing_marks": 1}, "distinguishing_marks"),
        ({"place_of_birth": {}}, "place_of_birth"),
        ({"arrest_warrants": {}}, "arrest_warrants"),
        ({"arrest_warrants": ["x"]}, "arrest_warrants[0]"),
        ({"arrest_warrants": [{"charge": 1}]}, "arrest_warrants[0].charge"),
        ({"arrest_warrants": [{}, {"issuing_country_id": []}]}, "arrest_warrants[1].issuing_country_id"),
        ({"arrest_warrants": [{"charge_translation": 1}]}, "arrest_warrants[0].charge_translation"),
        ({"arrest_warrants": [{"court": "x"}]}, "arrest_warrants[0].court"),
        ({"_links": []}, "_links"),
        ({"_links": {"thumbnail": "x"}}, "_links.thumbnail"),
        ({"_links": {"thumbnail": {"href": 1}}}, "_links.thumbnail.href"),
        ({"_links": {"next": {}}}, "_links.next"),
        ({"_embedded": 1}, "_embedded"),
        ({"_embedded": {"links": {}}}, "_embedded.links"),
        ({"_embedded": {"links": [1]}}, "_embedded.links[0]"),
        ({"_embedded": {"others": []}}, "_embedded.others"),
        ({"nickname": "x"}, "nickname"),
    ],
)
def test_a_wrong_value_is_named_by_the_key_of_the_public_record(changes: dict[str, Any], path: str) -> None:
    refused = _refusal(_record(**changes))
    assert refused.path == path
    assert refused.expected
    assert path in refused.message


@pytest.mark.parametrize(
    ("record", "shape"),
    [
        ({"alert": {"kind": "red_notice"}}, Shape.OUR_REQUEST),
        ({"identity": {}, "entity_id": "2031/1"}, Shape.OUR_REQUEST),
        ({}, Shape.OUR_REQUEST),
        ({"entity_id": "2031/1"}, Shape.PUBLIC_RECORD),
        ({"arrest_warrants": None}, Shape.PUBLIC_RECORD),
        ({"schema": "Person", "properties": {}}, Shape.FTM_PERSON),
        ({"schema": "Company", "properties": {}}, Shape.FTM_PERSON),
        ({"schema": "Sanction", "properties": {}}, Shape.FTM_SANCTION_ALONE),
        ({"name": "x"}, Shape.UNKNOWN),
        ({"total": 1, "_embedded": {"notices": []}, "_links": {}}, Shape.UNKNOWN),
    ],
)
def test_shapes_are_told_apart_by_what_is_in_them(record: dict[str, Any], shape: Shape) -> None:
    assert recognise_shape(record) is shape


def test_our_own_request_is_handed_on_as_it_is() -> None:
    request = {"alert": {"kind": "red_notice"}, "unheard_of": 1}
    assert to_request(request) is request


@pytest.mark.parametrize(
    ("record", "path", "expected"),
    [
        ({"unheard_of": 1}, "unheard_of", "our request"),
        ({"alert.kind": "red_notice"}, "alert.kind", "nested objects"),
        ({"_embedded": {"notices": []}, "_links": {}}, "_embedded.notices", "one detail record"),
    ],
)
def test_a_record_of_no_shape_is_named_by_its_first_key(record: dict[str, Any], path: str, expected: str) -> None:
    refused = _refusal(record)
    assert refused.path == path
    assert expected in refused.expected


@pytest.mark.parametrize(
    ("record", "own_id"),
    [
        ({"alert": {"reference": "A-1"}, "entity_id": "2031/1"}, "A-1"),
        ({"alert": {"reference": 5}, "entity_id": "2031/1"}, "2031/1"),
        ({"alert": "x", "id": "ftm-1"}, "ftm-1"),
        ({"id": " "}, "line:12"),
        ({"id": "x" * 201}, "line:12"),
        ({"id": "\x1b[2J"}, "line:12"),
        ({}, "line:12"),
    ],
)
def test_the_id_is_the_records_own_or_its_line(record: dict[str, Any], own_id: str) -> None:
    assert record_id(record, 12) == own_id


def test_the_groups_by_which_our_request_is_told_are_those_of_its_fields() -> None:
    assert {re.split(r"[.\[]", name)[0] for name in load_fields()} == ROOMS
