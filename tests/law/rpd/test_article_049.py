"""Article 49: how long data are kept."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from fairnotice.core.rulebook.rule_set import LAW_FOLDER, load_law
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.sound import sound_request
from tests.law.spec import ABSENT, Example, examples

_LONGEST = {"config.retention_max": [{"kind": "red_notice", "months": 60}]}

#: An invented list of longest periods, in months from a day on; the real one is not to be had.
_KNOWN = (("2026-05-04", 59), ("2026-06-01", 60))

test_49_1 = examples(
    "RPD-49-1",
    Example("No word that the purpose is achieved", {}, "met", "not_touched"),
    Example(
        "The person was handed over and the purpose is achieved",
        {"alert.purpose_achieved_at": "2026-05-04"},
        "not_met",
        "purpose_achieved",
        recommends="full_legal_review",
    ),
    Example(
        "The purpose is achieved on the day after",
        {"alert.purpose_achieved_at": "2026-05-05"},
        "met",
        "not_touched",
    ),
    Example(
        "Achieved, and a new purpose is fixed",
        {"alert.purpose_achieved_at": "2026-04-01", "alert.new_purpose_code": "10.2.f"},
        "met",
        "new_purpose",
    ),
    Example(
        "Achieved, and the new purpose is the old one",
        {"alert.purpose_achieved_at": "2026-04-01", "alert.new_purpose_code": "10.2.a"},
        "not_met",
        "same_purpose",
    ),
    Example(
        "On a diffusion the same",
        {"alert.purpose_achieved_at": "2026-05-04"},
        "not_met",
        "purpose_achieved",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example(
        "On the first day of the text that is held",
        {"alert.purpose_achieved_at": "2019-10-01"},
        "not_met",
        "purpose_achieved",
        on=date(2019, 10, 18),
    ),
    Example(
        "Before the first text that is held",
        {"alert.purpose_achieved_at": "2019-10-01"},
        "not_applicable",
        "text_not_held_before",
        on=date(2019, 10, 17),
    ),
    Example(
        "Achieved, and whether the purpose named is a new one nobody can tell",
        {
            "alert.purpose_achieved_at": "2026-04-01",
            "alert.new_purpose_code": "10.2.f",
            "alert.purpose_code": ABSENT,
        },
        "cannot_tell",
        "missing",
    ),
)

test_49_2 = examples(
    "RPD-49-2",
    Example("The period keeps within the longest one", {}, "met", dossier=_LONGEST),
    Example(
        "The period ends on the last day that the longest one allows",
        {"alert.retention_until": "2031-05-04"},
        "met",
        dossier=_LONGEST,
    ),
    Example(
        "The period ends one day after the longest one",
        {"alert.retention_until": "2031-05-05"},
        "not_met",
        "too_long",
        dossier=_LONGEST,
    ),
    Example(
        "The period ends before the data were recorded",
        {"alert.retention_until": "2026-05-03"},
        "not_met",
        "before_recording",
    ),
    Example(
        "The period ends on the day of recording, which is short and no mistake in itself",
        {"alert.retention_until": "2026-05-04"},
        "met",
        dossier=_LONGEST,
    ),
    Example(
        "The longest period that is told is no number",
        {},
        "cannot_tell",
        "maximum_not_listed",
        dossier={"config.retention_max": [{"kind": "red_notice", "months": "60"}]},
    ),
    Example("The longest period is not known", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example(
        "The longest periods are known, and none is for this kind",
        {},
        "cannot_tell",
        "maximum_not_listed",
        dossier={"config.retention_max": [{"kind": "wanted_diffusion", "months": 60}]},
    ),
    Example(
        "The end of the period is not given",
        {"alert.retention_until": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("The day of recording is not given", {"alert.recorded_at": ABSENT}, "cannot_tell", "not_given"),
    Example(
        "The data were kept for a further period",
        {"alert.retention_until": "2036-05-01"},
        "not_applicable",
        "period_renewed",
        dossier={**_LONGEST, "retention.decision": "keep"},
    ),
    Example(
        "On a diffusion the same",
        {"alert.retention_until": "2031-05-05"},
        "not_met",
        "too_long",
        kind="wanted_diffusion",
        dossier={"config.retention_max": [{"kind": "wanted_diffusion", "months": 60}]},
    ),
)

test_49_3 = examples(
    "RPD-49-3",
    Example("The day of recording is given", {}, "met"),
    Example("The day of recording is not given", {"alert.recorded_at": ABSENT}, "cannot_tell", "not_given"),
    unreachable={"not_met": "A day that is given starts the clock; a wrong one cannot be told from a right one."},
)

test_49_4 = examples(
    "RPD-49-4",
    Example("The alert is not suspended", {}, "not_applicable", "not_suspended"),
    Example("Suspended, and the end of the period stands", {"alert.state": "suspended"}, "met", "clock_runs"),
    Example("A suspension is given by its first day", {"suspension.from": "2026-05-01"}, "met", "clock_runs"),
    Example(
        "Suspended, and no end of the period is given",
        {"alert.state": "suspended", "alert.retention_until": ABSENT},
        "cannot_tell",
        "missing",
    ),
    unreachable={"not_met": "That the end was moved because of the suspension shows only in the alert's history."},
)


@pytest.mark.parametrize(
    ("on", "outcome"),
    [(date(2026, 5, 3), "cannot_tell"), (date(2026, 5, 4), "not_met"), (date(2026, 6, 1), "met")],
    ids=str,
)
def test_the_longest_period_is_a_dated_value_once_it_is_known(tmp_path: Path, on: date, outcome: str) -> None:
    folder = Path(copytree(LAW_FOLDER, tmp_path / "law"))
    values = folder / "parameters" / "rpd.yaml"
    unknown = next(line for line in values.read_text("utf-8").splitlines() if "13(2)(f): a list" in line)
    known = [f"  - {{from: {day}, value: {months}, reference: SYNTHETIC}}" for day, months in _KNOWN]
    values.write_text(values.read_text("utf-8").replace(unknown, "\n".join([unknown, *known])), "utf-8")
    request = read_request(sound_request("red_notice"), "line:1")
    assert screen_request(request, load_law(folder), on).finding("RPD-49-2").outcome.value == outcome
