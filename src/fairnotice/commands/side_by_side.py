"""Processes that stand and fall together: the servers of an instance, its background worker, its clock."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from fairnotice.errors import FairnoticeError

#: How often the clock strikes: nothing in the law is shorter than an hour.
_SECONDS_BETWEEN_TICKS = 60


@dataclass(frozen=True, slots=True)
class Part:
    """One process: its command, and what differs for it from the surroundings of the whole."""

    command: Sequence[str]
    surroundings: Mapping[str, str] = field(default_factory=dict)


def serve_site(site: str, host: str, port: int, workers: int) -> Part:
    """The server of a site's pages."""
    listen = ["--host", host, "--port", str(port), "--workers", str(workers)]
    served = ["--interface", "wsgi", "--no-ws", "--blocking-threads", "4", "--log-level", "warning"]
    return Part([sys.executable, "-m", "granian", *listen, *served, f"fairnotice.sites.{site}.wsgi:application"])


def run_side_by_side(parts: Sequence[Part], log: Path | None = None, ticks: str = "office") -> int:
    """Run processes and the clock of one instance until one ends or a signal comes; then end them all.

    `ticks` names that instance; '' where nothing waits for a clock. Returns 0 after a signal, else the code of the
    process that ended first: a part that dies takes the rest with it, so that whoever supervises starts all anew.
    """
    out = log.open("ab") if log else None
    running = [
        subprocess.Popen(part.command, stdout=out, stderr=out, env=os.environ | part.surroundings) for part in parts
    ]
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopped.set()

    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, stop)
    if ticks:
        threading.Thread(target=_strike, args=(stopped, ticks), daemon=True).start()
    ended: int | None = None
    while not stopped.wait(0.5):
        ended = next((code for each in running if (code := each.poll()) is not None), None)
        if ended is not None:
            break
    stopped.set()
    for each in running:
        each.terminate()
    for each in running:
        try:
            each.wait(20)
        except subprocess.TimeoutExpired:
            each.kill()
    return ended or 0


def _strike(stopped: threading.Event, instance: str) -> None:
    while not stopped.wait(_SECONDS_BETWEEN_TICKS):
        subprocess.run([sys.executable, "-m", "fairnotice", "tick", instance], check=False, stdout=subprocess.DEVNULL)


def find_free_port(wanted: int) -> int:
    """The wanted port, or the next one that nobody listens on."""
    for port in range(wanted, wanted + 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise FairnoticeError(f"Nothing was started: no port from {wanted} to {wanted + 49} is free. Name one by --port.")
