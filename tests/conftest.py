"""What holds for every test: no network, a frozen clock, and the count of the rulebook at the end."""

from __future__ import annotations

import os
import socket
from collections import Counter
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils import translation

from fairnotice import clock
from fairnotice.core.rulebook.rule_set import load_law

#: The parts of help have settings of their own, so their tests are runs of their own, such as
#: `pytest tests/help --ds=tests.help.settings`.
_SETTINGS = os.environ.get("DJANGO_SETTINGS_MODULE")
collect_ignore = [name for name in ("help", "casework", "opinion") if f"tests.{name}.settings" != _SETTINGS]

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
_connect = socket.socket.connect


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: socket.socket, address: Any) -> None:
        # The suite's own PostgreSQL is no network: it listens in a folder of this computer.
        if self.family == socket.AF_UNIX:
            return _connect(self, address)
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    # Whatever language the computer speaks that the tests run on, and in whatever an earlier test read a page.
    monkeypatch.setenv("LANGUAGE", "en")
    translation.deactivate()


@pytest.fixture(autouse=True)
def _frozen_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "read_today", lambda: TODAY)
    monkeypatch.setattr(clock, "read_now", lambda: NOW)
    monkeypatch.setattr("fairnotice.cli.read_today", lambda: TODAY)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table of the count test: what each of the 154 rules is."""
    counted = Counter((rule.instrument, rule.held_as) for rule in load_law().latest.values())
    kinds = ("check", "duty", "absence")
    terminalreporter.write_line("\nrules by instrument   checks   duties   absences   together")
    for instrument in (*load_law().instruments, "all"):
        found = [
            sum(number for (name, held), number in counted.items() if held == kind and instrument in (name, "all"))
            for kind in kinds
        ]
        told = "".join(f"{number:>9}" for number in (*found, sum(found)))
        terminalreporter.write_line(f"{instrument:<18}{told}")
