"""EMAIL_URL: encrypted unless said otherwise, and a bad one is refused without repeating it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from fairnotice.sites.mail import read_mail_settings


def test_without_an_address_mails_are_written_as_files(tmp_path: Path) -> None:
    assert read_mail_settings("", tmp_path)["EMAIL_FILE_PATH"] == tmp_path


@pytest.mark.parametrize(
    ("url", "port", "starttls", "implicit"),
    [
        ("smtp://office:p%40ss@mail.example", 587, True, False),
        ("smtps://office:p%40ss@mail.example", 465, False, True),
        ("smtp://office:p%40ss@mail.example:25?starttls=0", 25, False, False),
    ],
)
def test_a_server_is_read_from_its_address(url: str, port: int, starttls: bool, implicit: bool) -> None:
    read = read_mail_settings(url, Path("unused"))
    assert (read["EMAIL_HOST"], read["EMAIL_HOST_USER"], read["EMAIL_HOST_PASSWORD"]) == (
        "mail.example",
        "office",
        "p@ss",
    )
    assert (read["EMAIL_PORT"], read["EMAIL_USE_TLS"], read["EMAIL_USE_SSL"]) == (port, starttls, implicit)


@pytest.mark.parametrize("url", ["http://office:secret@mail.example", "smtp:secret", "secret"])
def test_another_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        read_mail_settings(url, Path("unused"))
    assert "secret" not in str(refused.value)
