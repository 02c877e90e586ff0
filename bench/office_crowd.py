"""Fifty reviewers and two hundred bureaus at once, against a demo on this computer.

    python -m bench.office_crowd --build 500
    python -m tests.postgres --module bench.office_crowd --build 500

Without `--build` it goes to a demo that runs already (`fairnotice demo --port 8765`).

Bounded: 250 people, three rounds each. Prints how long answers took, and counts every one that was not 200.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

REVIEWERS, BUREAUS, ROUNDS = 50, 200, 3
_TOKEN = re.compile(r'csrfmiddlewaretoken" value="([^"]+)"')
_LINK = re.compile(r'href="(/(?:review/requests|bureau)/[0-9a-f-]{36}/)"')


class Crowd:
    """What the crowd met: seconds of each answer, and what was not 200."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.taken: list[float] = []
        self.faults: Counter[object] = Counter()
        self._lock = threading.Lock()

    def enter(self, story: str, room: str) -> None:
        """One person: sign in by the demo's button, look at the list, open something, again."""
        opener = build_opener(HTTPCookieProcessor(CookieJar()))

        def ask(path: str, given: dict[str, str] | None = None) -> str:
            body = urlencode(given).encode() if given else None
            started, status, said = time.perf_counter(), 200, ""
            try:
                request = Request(self.address + path, data=body, headers={"Referer": self.address + path})
                with opener.open(request, timeout=60) as answer:
                    said = answer.read().decode()
            except HTTPError as error:
                status = error.code
            except (URLError, TimeoutError, OSError) as error:
                status = -1
                self.faults[type(error).__name__] += 1
            with self._lock:
                self.taken.append(time.perf_counter() - started)
                self.faults[status] += status != 200
            return said

        token = _TOKEN.search(ask(f"/demo/{story}/"))
        if token is None:
            self.faults["no form"] += 1
            return
        ask(f"/demo/{story}/open/", {"csrfmiddlewaretoken": token[1]})
        for _ in range(ROUNDS):
            links = _LINK.findall(ask(room))
            if links:
                ask(random.choice(links))
            time.sleep(random.random())


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--port", type=int, default=8765)
    asked.add_argument("--build", type=int, metavar="REQUESTS", help="build and serve a world of its own first")
    given = asked.parse_args()
    if given.build is None:
        return send_crowd(given.port)
    with serve_world(given.build, given.port):
        return send_crowd(given.port)


def send_crowd(port: int) -> int:
    """Send everybody at once, and say what they met; returns 1 where anything but a page came back."""
    crowd = Crowd(f"http://127.0.0.1:{port}")
    people = [("senior", "/review/")] * REVIEWERS
    people += [(("hostile-bureau", "returned-request")[number % 2], "/bureau/") for number in range(BUREAUS)]
    threads = [threading.Thread(target=crowd.enter, args=person) for person in people]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds, taken = time.perf_counter() - started, sorted(crowd.taken)
    faults = {what: number for what, number in crowd.faults.items() if number}
    print(f"{len(people)} people, {len(taken)} answers in {seconds:.1f} s: {len(taken) / seconds:.0f} a second")
    print(f"median {statistics.median(taken):.2f} s, 95 of 100 within {taken[int(len(taken) * 0.95)]:.2f} s")
    print(f"not answered as they should be: {faults or 'none'}")
    return 1 if faults else 0


@contextmanager
def serve_world(requests: int, port: int) -> Iterator[None]:
    """Build the demo's world in a folder and database of its own (`DATABASE_URL`, else SQLite), and serve it."""
    with tempfile.TemporaryDirectory(prefix="fairnotice-crowd-") as folder:
        os.environ.update(FAIRNOTICE_FOLDER=folder, FAIRNOTICE_TLS="0", FAIRNOTICE_DEMO="1")
        from fairnotice.commands.starting import migrate_and_mark, prepare_django

        prepare_django("office")
        from fairnotice.clock import read_today
        from fairnotice.sites.office.world.build import build_world
        from fairnotice.sites.office.world.stories import keep_visits

        migrate_and_mark("office")
        keep_visits(Path(folder), build_world(today=read_today(), requests=requests, seed=1))
        command = [sys.executable, "-m", "fairnotice", "start", "office", "--port", str(port)]
        with (Path(folder) / "office.log").open("wb") as log:
            office = subprocess.Popen(command, stdout=log, stderr=log)
            try:
                _wait_until_ready(f"http://127.0.0.1:{port}/healthz")
                yield
            finally:
                office.terminate()
                office.wait(30)


def _wait_until_ready(address: str) -> None:
    for _ in range(120):
        try:
            with urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the office did not open; nothing was measured")


if __name__ == "__main__":
    sys.exit(main())
