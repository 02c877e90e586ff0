"""nginx and systemd read what the production guide tells people to write. Skipped where they are not installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "run-in-production.md"


def read_block(begins: str) -> str:
    """The text that the guide gives to copy, by its first word."""
    return next(block for block in re.findall(r"```\n(.*?)```", GUIDE.read_text(), re.S) if block.startswith(begins))


@pytest.mark.skipif(not shutil.which("nginx") or not shutil.which("openssl"), reason="no nginx here")
def test_nginx_takes_its_part(tmp_path: Path) -> None:
    certificate, key = tmp_path / "fullchain.pem", tmp_path / "key.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=office.example",
            "-keyout",
            str(key),
            "-out",
            str(certificate),
        ],
        check=True,
        capture_output=True,
    )
    part = read_block("log_format").replace("/etc/ssl/office", str(tmp_path)).replace("/var/log/nginx", str(tmp_path))
    whole = tmp_path / "nginx.conf"
    whole.write_text(f"pid {tmp_path}/nginx.pid;\nevents {{}}\nhttp {{\n{part}}}\n")
    tried = subprocess.run(["nginx", "-t", "-q", "-c", str(whole)], capture_output=True, text=True)
    assert tried.returncode == 0, tried.stderr


def test_the_proxy_keeps_no_address_path_or_query() -> None:
    part = read_block("log_format")
    form = part.partition(";")[0]
    assert not {"$remote_addr", "$request", "$request_uri", "$uri", "$args", "$http_referer"} & set(
        re.findall(r"\$\w+", form)
    )
    assert re.findall(r"access_log (?!\S+ plain;)", part) == []
    assert "error_log /var/log/nginx/office-errors.log crit;" in part


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_takes_its_unit(tmp_path: Path) -> None:
    program = tmp_path / "fairnotice"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / "office.service"
    unit.write_text(read_block("[Unit]").replace("/opt/fairnotice/.venv/bin/fairnotice", str(program)))
    tried = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True)
    assert (tried.returncode, tried.stderr) == (0, "")
