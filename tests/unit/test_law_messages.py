"""Sentences of the law's files are translated where they are shown, and translators get each of them."""

from __future__ import annotations

from datetime import date
from unittest.mock import patch

from fairnotice.commands import wording
from fairnotice.commands.law_messages import list_messages
from fairnotice.commands.memo import write_memo
from fairnotice.core.rulebook.deadlines import all_clocks
from fairnotice.core.rulebook.lifetime import load_lifetime_rules
from fairnotice.core.rulebook.rule_set import load_law
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.demo.sound import sound_red_notice

LAW = load_law()


def test_an_empty_text_is_not_looked_up() -> None:
    assert wording.say("") == ""


def test_each_law_text_that_a_memo_looks_up_is_listed_for_translators() -> None:
    value = sound_red_notice()
    value["offences"][0]["max_penalty"]["months"] = 12
    del value["warrant"]
    assessment = screen_request(read_request(value, "SYNTHETIC-1"), LAW, date(2026, 5, 4))
    asked: list[tuple[str, str]] = []

    def look_up(context: str, message: str) -> str:
        asked.append((context, message))
        return message

    with patch.object(wording, "pgettext", look_up):
        write_memo(assessment, LAW, everything=True, colour=False)
    of_law = {each for each in asked if each[0] == "law"}
    assert len(of_law) > 100
    assert of_law <= set(list_messages(LAW, all_clocks()))


def test_a_translated_reason_is_shown_in_its_translation() -> None:
    value = sound_red_notice()
    value["offences"][0]["max_penalty"]["months"] = 12
    assessment = screen_request(read_request(value, "SYNTHETIC-1"), LAW, date(2026, 5, 4))
    with patch.object(wording, "pgettext", lambda context, text: f"<{context}>{text}"):
        told = " ".join(write_memo(assessment, LAW, everything=False, colour=False).split())
    assert "<law>The highest prison term that the law allows for the offence is below the threshold." in told


def test_what_is_found_in_an_alerts_life_is_listed() -> None:
    rules = [editions[-1].value for editions in load_lifetime_rules().values()]
    said = {("law", reason.says) for rule in rules for reason in rule.reasons.values() if reason.says}
    assert len(said) > 30
    assert said <= set(list_messages(LAW, all_clocks()))


def test_no_message_is_listed_twice_or_blank() -> None:
    listed = list(list_messages(LAW, all_clocks()))
    assert len(listed) == len(set(listed)) > 800
    assert all(text.strip() for _, text in listed)
