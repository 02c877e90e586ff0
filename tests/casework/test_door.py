"""Who may speak to the port: the browser with the link. A page elsewhere, or another user's browser, may not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from fairnotice.sites.casework.door import Door, Doorkeeper, draw_door, read_door
from tests.casework.apart import environment_of

DOOR = Door("place", "token")


def ask(path: str, method: str = "GET", **headers: str) -> tuple[str, dict[str, str], bytes]:
    """The doorkeeper's answer; the application behind it says which address it was asked for."""
    answered: list[Any] = []

    def application(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [])
        return [f"{environ['SCRIPT_NAME']}|{environ['PATH_INFO']}".encode()]

    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "HTTP_HOST": "127.0.0.1:8770",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    body = Doorkeeper(application, DOOR)(environ, lambda status, told: answered.append((status, dict(told))))
    return answered[0][0], answered[0][1], b"".join(body)


def test_the_link_lets_a_browser_in_and_its_cookie_goes_to_this_place_alone() -> None:
    status, told, _ = ask("/place/enter/token/")
    assert status.startswith("303") and told["Location"] == "/place/"
    assert told["Set-Cookie"] == "casework_door=token; Path=/place/; HttpOnly; SameSite=Strict"
    assert ask("/place/matters/", cookie="casework_door=token")[2] == b"/place|/matters/"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {"cookie": "casework_door=token"}),
        ("/place/", {}),
        ("/place", {"cookie": "casework_door=token"}),
        ("/placeholder/", {"cookie": "casework_door=token"}),
        ("/place/", {"cookie": "casework_door=another"}),
        ("/place/", {"cookie": "casework_door="}),
        ("/place/", {"cookie": "\x00;;=casework_door"}),
        ("/place/enter/another/", {}),
        ("/place/", {"cookie": "casework_door=token", "host": "evil.example:8770"}),
        ("/place/", {"cookie": "casework_door=token", "host": "127.0.0.1.evil.example"}),
        ("/place/", {"cookie": "casework_door=token", "host": ""}),
        ("/place/", {"cookie": "casework_door=token", "origin": "http://evil.example"}),
        ("/place/", {"cookie": "casework_door=token", "origin": "null"}),
        ("/place/", {"cookie": "casework_door=token", "origin": "http://127.0.0.1:9999"}),
        ("/place/", {"cookie": "casework_door=token", "sec_fetch_site": "cross-site"}),
        ("/place/", {"cookie": "casework_door=token", "sec_fetch_site": "same-site", "sec_fetch_mode": "no-cors"}),
    ],
)
def test_nobody_else_is_let_in(path: str, headers: dict[str, str]) -> None:
    status, _, body = ask(path, **headers)
    assert status.startswith("403") and b"place|" not in body and b"token" not in body


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_form_of_another_site_or_port_is_taken(site: str) -> None:
    headers = {"cookie": "casework_door=token", "sec_fetch_site": site, "sec_fetch_mode": "navigate"}
    assert ask("/place/lock/", "POST", **headers)[0].startswith("403")


def test_style_sheets_need_no_cookie_and_nothing_else_is_meant() -> None:
    assert ask("/place/static/fairnotice.css")[2] == b"/place|/static/fairnotice.css"


def test_each_start_draws_another_door_and_tells_it_by_the_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = draw_door(), draw_door()
    assert first != second and len(first.token) >= 40 and first.token not in repr(first)
    for name, value in first.surroundings().items():
        monkeypatch.setenv(name, value)
    assert read_door() == first
    assert not set(first.surroundings()) & set(os.environ), "no process that is started later is told"
    assert read_door() != first


def test_the_command_serves_this_computer_alone_and_shows_its_token_to_no_other_user(tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "fairnotice", "start", "casework", "--host", "0.0.0.0"],
        env=environment_of(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert refused.returncode == 2 and "this computer alone" in refused.stderr
    serving = subprocess.Popen(
        [sys.executable, "-m", "fairnotice", "start", "casework", "--port", "8790"],
        env=environment_of(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert serving.stdout is not None
        link = next(line for line in serving.stdout if "http://" in line).strip()
        token = link.rstrip("/").rpartition("/")[2]
        commands = []
        for _ in range(100):
            commands = [
                path.read_bytes()
                for path in Path("/proc").glob("[0-9]*/cmdline")
                if _is_child(path.parent, serving.pid)
            ]
            if commands:
                break
            time.sleep(0.1)
        assert any(b"granian" in command for command in commands)
        assert not any(token.encode() in command for command in commands)
        assert link.startswith("http://127.0.0.1:")
    finally:
        serving.send_signal(signal.SIGTERM)
        serving.communicate(timeout=30)


def _is_child(folder: Path, parent: int) -> bool:
    try:
        return folder.joinpath("stat").read_text().rpartition(")")[2].split()[1] == str(parent)
    except OSError:
        return False
