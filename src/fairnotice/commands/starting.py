"""`fairnotice start`: the office's server, its background worker and its clock, side by side until stopped."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from fairnotice.errors import FairnoticeError

SETTINGS = {"office": "fairnotice.sites.office.settings"}
#: How often the clock strikes: nothing in the law is shorter than an hour.
_SECONDS_BETWEEN_TICKS = 60


def start_instance(instance: str, host: str, port: int, workers: int, log: Path | None = None) -> int:
    """Serve one instance until it is told to stop; refuses where its database is not up to date.

    What its parts say goes to `log`, else to where the command's own words go.
    """
    prepare_django(instance)
    refuse_pending_migrations(instance)
    refuse_others_places(instance)
    collect_pages()
    listen = ["--host", host, "--port", str(port), "--workers", str(workers)]
    served = ["--interface", "wsgi", "--no-ws", "--blocking-threads", "4", "--log-level", "warning"]
    server = [sys.executable, "-m", "granian", *listen, *served, f"fairnotice.sites.{instance}.wsgi:application"]
    worker = [sys.executable, "-m", "django", "db_worker", "--queue-name", "*", "--no-startup-delay"]
    return run_side_by_side([server, worker], log)


def prepare_django(instance: str) -> None:
    """Choose the instance's settings and load its apps."""
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS[instance]
    try:
        import django
    except ImportError as problem:
        raise FairnoticeError(
            "Nothing was started: the office's parts are not installed. `make run` installs them."
        ) from problem
    django.setup()


def refuse_pending_migrations(instance: str) -> None:
    """Raise where the database lacks what this version needs; it is never changed unasked."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise FairnoticeError(
            f"Nothing was started: the database of the {instance} is not up to date. Back it up with "
            f"`fairnotice backup`, then run `fairnotice upgrade {instance}`."
        )


def refuse_others_places(instance: str) -> None:
    """Raise where database or keys are another instance's, or not marked as this one's."""
    from django.conf import settings

    from fairnotice.sites.running.marks import refuse_unmarked

    refuse_unmarked(instance, settings.INSTANCE.keys)


def migrate_and_mark(instance: str) -> None:
    """Bring a database up to date and mark it and the keys as this instance's; refuses another's untouched."""
    from django.conf import settings
    from django.core.management import call_command

    from fairnotice.sites.running.marks import mark_instance, refuse_foreign

    refuse_foreign(instance, settings.INSTANCE.keys)
    call_command("migrate", interactive=False, verbosity=0)
    mark_instance(instance, settings.INSTANCE.keys)


def upgrade_instance(instance: str) -> int:
    """Bring an instance's database up to date with this version."""
    prepare_django(instance)
    migrate_and_mark(instance)
    print(f"The database of the {instance} is up to date.")
    return 0


def collect_pages() -> None:
    """Lay style sheets and pictures where the server finds them."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def run_side_by_side(commands: Sequence[Sequence[str]], log: Path | None = None) -> int:
    """Run processes and the clock until one ends or a signal comes; then end them all.

    Returns 0 after a signal, else the code of the process that ended first: a part that dies takes the
    rest with it, so that whoever supervises starts all of them anew.
    """
    out = log.open("ab") if log else None
    running = [subprocess.Popen(command, stdout=out, stderr=out) for command in commands]
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopped.set()

    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, stop)
    ticks = threading.Thread(target=_strike, args=(stopped,), daemon=True)
    ticks.start()
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


def _strike(stopped: threading.Event) -> None:
    while not stopped.wait(_SECONDS_BETWEEN_TICKS):
        subprocess.run([sys.executable, "-m", "fairnotice", "tick"], check=False, stdout=subprocess.DEVNULL)


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
