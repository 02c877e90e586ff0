"""`fairnotice law`: what is shown of an article and of a day, and what another rule-set changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fairnotice.cli import main
from fairnotice.core.rulebook.rule_set import LAW_FOLDER, load_law
from fairnotice.demo.sound import sound_red_notice

THRESHOLD = "  - {from: 2012-07-01, value: 24, reference: 'RPD 83(1)(a)(ii), first indent'}\n"
RAISED = "  - {from: 2026-03-01, value: 300, reference: SYNTHETIC}\n"

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Said:
    """Run the command; (exit code, standard output in one line of words, standard error)."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return code, " ".join(said.out.split()), said.err

    return run


@pytest.fixture
def changed_law(tmp_path: Path, say: Said) -> Path:
    """A copy of the shipped law in which the threshold rises to 300 months on 1 March 2026."""
    folder = tmp_path / "law"
    say("law", "copy", folder)
    edit(folder / "parameters" / "rpd.yaml", THRESHOLD, THRESHOLD + RAISED)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def write_requests(path: Path, *requests: dict[str, Any] | str) -> Path:
    lines = (request if isinstance(request, str) else json.dumps(request) for request in requests)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_an_article_is_shown_with_its_values_limits_and_analogy(say: Said) -> None:
    code, out, _ = say("law", "show", "83", "--on", "2026-05-04")
    assert code == 0
    for told in (
        "RPD 83(1)(a)(ii), first indent",
        "24 months (from 1 July 2012; RPD 83(1)(a)(ii), first indent)",
        "on wanted-person diffusions by analogy (house policy",
        "unknown, for no text held here prints it",
        "house policy, our choice",
        "Ground raised: the penalty is below the threshold",
        "Not covered: Whether the provision cited is the one that fits the conduct",
        "Exceptions: a waiver, 83(1)(b)",
    ):
        assert told in out


@pytest.mark.parametrize(
    ("asked", "shown", "not_shown"),
    [
        ("CONST 3", "CONST 3 [CONST-3]", "CONST 2"),
        ("constitution 2", "CONST 2(1)", "RPD-"),
        ("ROP 2", "ROP section 2, para 27", "section 1"),
        ("ROP 2 para 27", "[ROP-2-27]", "[ROP-2-26]"),
        ("irsd 3", "[IRSD-3-1-e]", "RPD"),
        ("84(c)", "[RPD-84-c]", "[RPD-84-a]"),
        ("Article 84", "[RPD-84-a]", "[RPD-83"),
        ("rpd-83-1-a-ii-prosecution", "first indent", "[RPD-83-1-b]"),
        ("CCF 40", "CCF Statute 40(1): ", "RPD"),
    ],
)
def test_what_is_asked_for_is_shown_and_nothing_beside_it(say: Said, asked: str, shown: str, not_shown: str) -> None:
    code, out, _ = say("law", "show", asked)
    assert code == 0
    assert shown in out
    assert not_shown not in out


def test_a_duty_names_the_test_that_will_hold_it(say: Said) -> None:
    _, out, _ = say("law", "show", "86")
    assert "A duty of the system" in out
    assert "::test_no_alert_without_a_signed_legal_review" in out


def test_clocks_stand_with_their_article(say: Said) -> None:
    _, out, _ = say("law", "show", "50")
    assert "Clocks that run by this article RPD 50(2): " in out


def test_a_text_held_only_from_later_is_not_shown_for_an_earlier_day(say: Said) -> None:
    _, out, _ = say("law", "show", "34", "--on", "2013-05-01")
    assert "held only from November 2014 (day not printed; the first is taken)" in out
    assert "Constitution Article 2" not in out
    _, out, _ = say("law", "show", "34", "--on", "2014-11-01")
    assert "held only from" not in out


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("24", "22"),
        ("RPD-83-1-x", "RPD-83-1-b"),
        ("83(9)", "83(1)(a)(i), first indent"),
        ("CONST 83", "RPD Article 83"),
        ("nothing at all", "Write 83"),
        ("", "Write 83"),
    ],
)
def test_an_unknown_article_is_refused_with_near_ones(say: Said, asked: str, named: str) -> None:
    code, out, err = say("law", "show", asked)
    assert (code, out) == (2, "")
    assert "nothing is shown" in err
    assert named in err


def test_a_day_lists_editions_rules_and_values(say: Said) -> None:
    code, out, _ = say("law", "on", "2021-05-01")
    assert code == 0
    assert "edition from 18 October 2019 (GA-2019-88-RES-02" in out
    assert (
        "ROP Repository of Practice on Articles 2 and 3 of the Constitution: nothing held before November 2024" in out
    )
    later = out.partition("Rules whose text is held only from later")[2]
    assert "10(1); 10(2)(a)" in later.partition("From November 2024")[0]
    for parameter in load_law().parameters.values():
        assert f"{parameter.meaning}: " in out


def test_the_day_before_and_the_day_differ(say: Said, changed_law: Path) -> None:
    article = "RPD-83-1-a-ii-prosecution"
    _, before, _ = say("law", "show", article, "--law", changed_law, "--on", "2026-02-28")
    _, on_the_day, _ = say("law", "show", article, "--law", changed_law, "--on", "2026-03-01")
    assert "24 months (from 1 July 2012 to 28 February 2026" in before
    assert "300 months (from 1 March 2026; SYNTHETIC)" in on_the_day


@pytest.mark.parametrize(("columns", "widest"), [("40", 40), ("64", 64), ("300", 100)])
@pytest.mark.parametrize("asked", [("law", "show", "83"), ("law", "on", "2021-05-01"), ("deadline",)])
def test_a_page_of_the_law_is_as_wide_as_the_terminal(
    asked: tuple[str, ...],
    columns: str,
    widest: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert main(list(asked)) == 0
    wide = [line for line in capsys.readouterr().out.split("\n") if len(line) > widest]
    assert [line for line in wide if " " in line.strip()] == []


def test_a_deadline_is_told_with_its_steps_and_what_could_move_it(say: Said) -> None:
    _, told, _ = say("deadline", "CCF 40(1)", "--from", "2026-01-31")
    assert "CCF Statute 40(1): the last day is 2026-05-31" in told
    assert "it counts from the day after, 2026-02-01" in told
    assert "What could move the day, and was not reckoned with here" in told
    assert say("deadline", "ck-ccf-40-1", "--from", "2026-01-31") == (0, told, "")


_CASE = "ccf_case_on_the_same_data"


def test_a_deadline_gives_back_the_days_on_which_its_clock_stood(say: Said) -> None:
    waited = ("--suspended-by", _CASE, "2026-01-10", "2026-01-19")
    code, told, _ = say("deadline", "IRSD 5(7)", "--from", "2026-01-01", *waited)
    assert (code, "IRSD 5(7): the last day is 2026-03-12" in told) == (0, True)
    assert "the clock stood still from 2026-01-10 to 2026-01-19: 10 days are added" in " ".join(told.split())
    again = ("--suspended-by", _CASE, "2026-01-15", "2026-01-20")
    assert "the last day is 2026-03-13" in say("deadline", "IRSD 5(7)", "--from", "2026-01-01", *waited, *again)[1]


def test_what_was_reckoned_with_is_no_longer_told_as_what_could_move_the_day(say: Said) -> None:
    asked = ("deadline", "IRSD 5(7)", "--from", "2026-01-01")
    assert f"--suspended-by {_CASE}" in " ".join(say(*asked)[1].split())
    told = " ".join(say(*asked, "--suspended-by", _CASE, "2026-01-10", "2026-01-19")[1].split())
    assert f"--suspended-by {_CASE}" not in told
    assert "--extended-by exceptional_circumstances" in told


def test_a_clock_that_still_stands_has_no_last_day(say: Said) -> None:
    code, told, _ = say("deadline", "IRSD 5(7)", "--from", "2026-01-01", "--suspended-by", _CASE, "2026-01-10")
    assert code == 0
    assert "no last day can be told" in told
    assert "the last day is" not in told


@pytest.mark.parametrize(
    ("option", "due_on", "how"),
    [
        (("--extended-by", "exceptional_circumstances", "2026-02-01", "30d"), "2026-04-01", "from 2026-03-02 to"),
        (("--extended-by", "exceptional_circumstances", "2026-02-01", "2026-03-20"), "2026-03-20", "IRSD 9(2)"),
        (("--extended-by", "exceptional_circumstances", "2026-02-01", "2M"), "2026-05-02", "more time was given"),
    ],
)
def test_a_deadline_is_told_with_the_time_that_was_added(
    say: Said, option: tuple[str, ...], due_on: str, how: str
) -> None:
    _, told, _ = say("deadline", "IRSD 5(7)", "--from", "2026-01-01", *option)
    assert f"the last day is {due_on}" in told
    assert how in " ".join(told.split())


def test_a_shorter_time_is_told_with_the_article_that_allows_it(say: Said) -> None:
    _, told, _ = say("deadline", "RPD 64(4)", "--from", "2026-01-01", "--shortened-by", "urgent_case", "5d")
    assert "RPD 64(4): the last day is 2026-01-06" in told
    assert "Under RPD 64(4) a shorter time was set than the one printed." in told


@pytest.mark.parametrize(
    ("clock", "option", "named"),
    [
        ("IRSD 5(7)", ("--suspended-by", "holiday", "2026-01-10"), "Grounds known for it: ccf_case_on_the_same_data"),
        ("CCF 40(1)", ("--suspended-by", _CASE, "2026-01-10"), "Grounds known for it: none"),
        ("IRSD 5(7)", ("--extended-by", _CASE, "2026-01-10", "5d"), "exceptional_circumstances (IRSD 9(2))"),
        ("IRSD 5(7)", ("--shortened-by", "urgent_case", "5d"), "Grounds known for it: none"),
        ("IRSD 5(7)", ("--suspended-by", _CASE), "--suspended-by GROUND FROM TO"),
        ("IRSD 5(7)", ("--suspended-by", _CASE, "2026-01", "2026-02-01"), "YYYY-MM-DD"),
        ("IRSD 5(7)", ("--suspended-by", _CASE, "2026-02-30"), "YYYY-MM-DD"),
        ("IRSD 5(7)", ("--suspended-by", _CASE, "2026-02-02", "2026-02-01"), "ends before it begins"),
        ("IRSD 5(7)", ("--suspended-by", _CASE, "\x00", "\x1b[31m"), "YYYY-MM-DD"),
        ("IRSD 5(7)", ("--extended-by", "exceptional_circumstances", "2026-02-01", "99999d"), "YYYY-MM-DD"),
        ("RPD 64(4)", ("--shortened-by", "urgent_case", "five"), "5d is five days"),
        ("RPD 64(4)", ("--shortened-by", "urgent_case", "12d"), "prints its length"),
    ],
)
def test_what_no_text_lets_happen_to_a_clock_gives_no_day(
    say: Said, clock: str, option: tuple[str, ...], named: str
) -> None:
    code, told, refused = say("deadline", clock, "--from", "2026-01-01", *option)
    assert (code, told) == (2, "")
    assert named in refused
    assert "o day was worked out" in refused or "No date was worked out" in refused


def test_a_clock_without_a_number_has_no_last_day(say: Said) -> None:
    _, told, _ = say("deadline", "RPD 49(2)", "--from", "2026-01-31")
    assert "no last day can be told" in told
    assert "the last day is" not in told


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        (("deadline", "RPD 50", "--from", "2026-01-31"), "clocks stand in that article"),
        (("deadline", "RPD 999", "--from", "2026-01-31"), "names no clock held here"),
        (("deadline", "CK-CCF-40-1"), "add --from"),
    ],
)
def test_what_gives_no_deadline_is_refused_in_words(say: Said, asked: tuple[str, ...], named: str) -> None:
    code, told, refused = say(*asked)
    assert (code, told) == (2, "")
    assert named in refused


def test_days_outside_the_texts_held_say_so(say: Said) -> None:
    assert "The last text held is of 5 June 2026" in say("law", "on", "2030-01-01")[1]
    assert "held from before 1 July 2012" in say("law", "on", "2000-01-01")[1]


def test_a_rule_set_compared_with_itself_changes_nothing(say: Said, tmp_path: Path) -> None:
    requests = write_requests(tmp_path / "requests.jsonl", sound_red_notice())
    code, out, _ = say("law", "diff", "shipped", LAW_FOLDER, requests)
    assert code == 0
    assert "The two rule-sets say the same." in out
    assert "Records whose answer changes: 0" in out


def test_a_changed_value_is_told_with_every_finding_it_changes(say: Said, tmp_path: Path, changed_law: Path) -> None:
    early = sound_red_notice()
    early["alert"]["reference"] = "SYNTHETIC-EARLY"
    early["request"]["submitted_at"] = "2026-02-28T09:00:00Z"
    requests = write_requests(tmp_path / "requests.jsonl", sound_red_notice(), early)
    code, out, _ = say("law", "diff", "shipped", changed_law, requests)
    assert code == 0
    assert "The checks are code and are the same for both" in out
    assert "Value min_max_months" in out
    assert "SYNTHETIC-EARLY" not in out
    assert "SYNTHETIC-RN-0001, by the law of 2026-05-04 before: Nothing was found against it" in out
    assert "ground new: the penalty is below the threshold [penalty-threshold]" in out
    assert "RPD 83(1)(a)(ii), first indent: satisfied (What the rule asks for is there.) -> not satisfied" in out
    assert "Records whose answer changes: 1 Records whose recommendation changes: 1" in out


def test_a_record_that_cannot_be_read_is_named_and_the_others_are_compared(
    say: Said, tmp_path: Path, changed_law: Path
) -> None:
    requests = write_requests(tmp_path / "requests.jsonl", "{broken", sound_red_notice())
    code, out, _ = say("law", "diff", "shipped", changed_law, requests)
    assert code == 2
    assert "line:1: could not be read." in out
    assert "Records read: 1; not readable: 1 Records whose answer changes: 1" in out


def test_a_value_after_the_last_day_held_is_warned_of(say: Said, changed_law: Path) -> None:
    edit(changed_law / "parameters" / "rpd.yaml", "{from: 2026-03-01, value: 300", "{from: 2027-01-01, value: 300")
    _, out, _ = say("law", "diff", "shipped", changed_law)
    assert "Beware: min_max_months has a value from 1 January 2027" in out


def test_a_changed_rule_and_a_changed_clock_are_told(say: Said, changed_law: Path) -> None:
    edit(changed_law / "instruments" / "rpd" / "article-085.yaml", "when_not_met: warn", "when_not_met: human_review")
    edit(changed_law / "calendars" / "ccf_statute.yaml", "printed: Four months.", "printed: Five months.")
    _, out, _ = say("law", "diff", "shipped", changed_law)
    assert "Rule RPD-85 before: when_not_met: warn after: when_not_met: human_review" in out
    assert "Clock CK-CCF-40-1 before: CCF Statute 40(1): " in out


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        (THRESHOLD, THRESHOLD + RAISED.replace("2026-03-01", "2012-07-01"), "two values claim 2012-07-01"),
        (
            THRESHOLD,
            THRESHOLD.replace(", reference: 'RPD 83(1)(a)(ii), first indent'", ""),
            "min_max_months",
        ),
        (THRESHOLD, THRESHOLD.replace("2012-07-01", "2012-02-30"), "day is out of range"),
        (THRESHOLD, THRESHOLD.replace("{", "["), "parameters/rpd.yaml"),
        ("min_max_months:", "prosecution_months:", "min_max_months"),
        ("min_max_months:\n", "min_max_months: 24\nodd:\n", "form it needs"),
    ],
)
def test_a_broken_rule_set_is_refused_with_its_place(say: Said, tmp_path: Path, old: str, new: str, named: str) -> None:
    folder = tmp_path / "law"
    say("law", "copy", folder)
    edit(folder / "parameters" / "rpd.yaml", old, new)
    code, out, err = say("law", "diff", "shipped", folder)
    assert (code, out) == (2, "")
    assert named in err


def test_a_folder_without_law_and_a_file_that_is_not_there_are_refused(say: Said, tmp_path: Path) -> None:
    assert "no law in" in say("law", "diff", "shipped", tmp_path)[2]
    code, out, err = say("law", "diff", "shipped", "shipped", tmp_path / "none.jsonl")
    assert (code, out) == (2, "")
    assert "No record was read" in err


def test_a_copy_is_whole_and_never_overwrites(say: Said, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "law"
    code, out, _ = say("law", "copy", folder)
    assert code == 0
    assert f"--law {folder}" in out
    assert load_law(folder).digest == load_law().digest
    (folder / "parameters" / "rpd.yaml").write_text("mine", encoding="utf-8")
    code, _, err = say("law", "copy", folder)
    assert code == 2
    assert "is not empty. Nothing was copied" in err
    assert (folder / "parameters" / "rpd.yaml").read_text(encoding="utf-8") == "mine"
