"""What casework's tests share: an open folder before each, and a SYNTHETIC matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from fairnotice.help.casework.actions.matters import take_in
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.models import Matter
from tests.casework.settings import PASSPHRASE


@pytest.fixture(autouse=True)
def _open_folder() -> Iterator[None]:
    settings.FOLDER._not_before, settings.FOLDER._wrong = 0.0, 0
    if not settings.FOLDER.is_open:
        settings.FOLDER.open(PASSPHRASE)
    yield
    settings.FOLDER._not_before, settings.FOLDER._wrong = 0.0, 0
    if not settings.FOLDER.is_open:
        settings.FOLDER.open(PASSPHRASE)


@pytest.fixture
def page(db: None) -> Client:
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def matter(db: None) -> Matter:
    return take_in(by=CASEWORKER, fields={"called": "SYNTHETIC Amina", "received_on": date(2026, 11, 20)})
