"""Answers are sealed into the page: they open today and tomorrow, and then for nobody."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairnotice.adapters.keyring import Keyring
from fairnotice.help.selfhelp.sealing import AnswerSeal, CannotOpen

TODAY = date(2026, 11, 23)
WORDS = st.text(max_size=200)


@pytest.fixture
def keyring(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path)


@given(answers=st.dictionaries(WORDS, WORDS | st.lists(WORDS, max_size=4), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_whatever_is_sealed_opens_as_it_was(keyring: Keyring, answers: dict[str, str | list[str]]) -> None:
    seal = AnswerSeal(keyring, TODAY)
    try:
        sealed = seal.seal(answers)
    except UnicodeEncodeError:
        return  # half of a surrogate pair: no browser can send it
    assert seal.open(sealed) == answers


def test_nothing_of_the_answers_can_be_read_in_the_sealed_text(keyring: Keyring) -> None:
    assert "Zaphod" not in AnswerSeal(keyring, TODAY).seal({"full_name": "Zaphod"})


def test_midnight_interrupts_nobody_and_the_second_one_closes_for_good(keyring: Keyring) -> None:
    sealed = AnswerSeal(keyring, TODAY).seal({"a": "b"})
    assert AnswerSeal(keyring, TODAY + timedelta(days=1)).open(sealed) == {"a": "b"}
    with pytest.raises(CannotOpen):
        AnswerSeal(keyring, TODAY + timedelta(days=2)).open(sealed)


def test_the_keys_that_open_nothing_are_destroyed(keyring: Keyring, tmp_path: Path) -> None:
    sealed = AnswerSeal(keyring, TODAY).seal({"a": "b"})
    keyring.newest("session")
    assert AnswerSeal(keyring, TODAY + timedelta(days=1)).forget_older_keys() == 0
    assert AnswerSeal(keyring, TODAY + timedelta(days=2)).forget_older_keys() == 1
    assert [path.name for path in tmp_path.iterdir()] == ["session"]
    # Not even a clock set back opens it again.
    with pytest.raises(CannotOpen):
        AnswerSeal(keyring, TODAY).open(sealed)


@given(place=st.integers(0, 200), to=st.integers(0, 255))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
def test_a_changed_sign_is_never_opened(keyring: Keyring, place: int, to: int) -> None:
    seal = AnswerSeal(keyring, TODAY)
    sealed = seal.seal({"name": "Somebody Synthetic"})
    changed = sealed[: place % len(sealed)] + chr(to) + sealed[place % len(sealed) + 1 :]
    if changed == sealed:
        return
    with contextlib.suppress(CannotOpen):
        assert seal.open(changed) == {"name": "Somebody Synthetic"}  # padding bits, which carry nothing


def test_a_text_that_would_grow_beyond_measure_is_not_opened(keyring: Keyring) -> None:
    seal = AnswerSeal(keyring, TODAY)
    with pytest.raises(CannotOpen):
        seal.open(seal.seal({"a": "x" * 5_000_000}))
