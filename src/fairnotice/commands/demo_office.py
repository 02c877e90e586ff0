"""`fairnotice demo`: the whole office with a world that does not exist, on this computer alone."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from fairnotice.commands.side_by_side import Part, find_free_port
from fairnotice.commands.starting import migrate_and_mark, prepare_django, start_instance
from fairnotice.errors import FairnoticeError

_FOLDER = Path("var") / "demo-office"


def start_demo(requests: int, seed: int, port: int, *, build_only: bool = False) -> int:
    """Build the demo world unless it stands already, print a sign-in for each role, and serve it."""
    if requests < 0:
        raise FairnoticeError(f"--requests {requests}: nothing can be made less than none of. Nothing was built.")
    _choose_place()
    prepare_django("office")
    from django.conf import settings

    if not settings.DEMO or os.environ.get("DATABASE_URL"):
        raise FairnoticeError("The demo was not started: it keeps to a database of its own. Unset DATABASE_URL.")
    _build(requests, seed)
    if build_only:
        return 0
    port = find_free_port(port)
    letters = find_free_port(port + 1)
    _print_sign_ins(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{letters}")
    log = settings.INSTANCE.folder / "office.log"
    return start_instance("office", "127.0.0.1", port, workers=2, log=log, beside=(_help_beside(letters),))


def _help_beside(port: int) -> Part:
    """Self-help beside the office, in a folder and under keys of its own: the two never share anything."""
    folder = str(Path(os.environ["FAIRNOTICE_FOLDER"]).parent / "demo-help")
    return Part(
        [sys.executable, "-m", "fairnotice", "start", "help", "--port", str(port), "--workers", "1"],
        {"FAIRNOTICE_FOLDER": folder, "FAIRNOTICE_KEYS": str(Path(folder) / "keys")},
    )


def _choose_place() -> None:
    """The demo never touches an instance's own folder, keys or database."""
    os.environ["FAIRNOTICE_DEMO"] = "1"
    os.environ["FAIRNOTICE_TLS"] = "0"
    os.environ.setdefault("FAIRNOTICE_FOLDER", str(_FOLDER.absolute()))


def _build(requests: int, seed: int) -> None:
    from django.conf import settings

    from fairnotice.clock import read_today
    from fairnotice.commands.progress import count_on_terminal
    from fairnotice.foundation.people.models import Bureau
    from fairnotice.sites.office.world.build import build_world
    from fairnotice.sites.office.world.stories import keep_visits

    migrate_and_mark("office")
    if Bureau.objects.exists():
        print(f"The demo world stands already in {settings.INSTANCE.folder}; remove that folder to build it anew.")
        return
    print(f"SYNTHETIC: building a world of 196 bureaus and {requests} requests. None of them exists.")
    with count_on_terminal("requests", requests) as say:
        visits = build_world(today=read_today(), requests=requests, seed=seed, say=say)
    keep_visits(settings.INSTANCE.folder, visits)


def _print_sign_ins(address: str, letters: str) -> None:
    from django.conf import settings

    from fairnotice.sites.office.world.population import PASSWORD
    from fairnotice.sites.office.world.stories import read_visits
    from fairnotice.sites.office.world.visit_words import say_title

    columns = shutil.get_terminal_size((100, 24)).columns
    print(f"\nThe alert office, SYNTHETIC, is at {address}/demo/ (stop it with Ctrl-C).")
    print(f"Every account's password is {PASSWORD!r}; each address below signs in with one click.\n")
    for visit in read_visits(settings.INSTANCE.folder):
        print(f"  {visit.role.replace('_', ' '):<16} {visit.username:<16} {address}/demo/{visit.slug}/"[:columns])
        print(f"                   {say_title(visit.slug)}")
    print(f"\nLetters for a person alone, without an account: {letters}/")
    print("\nNot connected with INTERPOL or Fair Trials.")
    sys.stdout.flush()
