"""`fairnotice start`: an instance's server, its background worker and its clock, side by side until stopped."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from fairnotice.commands.side_by_side import Part, run_side_by_side, serve_site
from fairnotice.errors import FairnoticeError

SETTINGS = {"office": "fairnotice.sites.office.settings", "help": "fairnotice.sites.help.settings"}


def start_instance(
    instance: str, host: str, port: int, workers: int, log: Path | None = None, beside: tuple[Part, ...] = ()
) -> int:
    """Serve one instance until it is told to stop; refuses where its database is not up to date.

    What its parts say goes to `log`, else to where the command's own words go. `beside` is served with it.
    """
    prepare_django(instance)
    if instance == "help":
        refuse_database()
        collect_pages()
        return run_side_by_side([serve_site(instance, host, port, workers)], log, ticks=instance)
    refuse_pending_migrations(instance)
    refuse_others_places(instance)
    collect_pages()
    worker = Part([sys.executable, "-m", "django", "db_worker", "--queue-name", "*", "--no-startup-delay"])
    return run_side_by_side([serve_site(instance, host, port, workers), worker, *beside], log)


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


def refuse_database() -> None:
    """Raise where self-help is shown a database, or keys that are another's: it must be able to read neither."""
    from django.conf import settings

    from fairnotice.sites.running.key_marks import mark_keys

    if os.environ.get("DATABASE_URL"):
        raise FairnoticeError(
            "Nothing was started: self-help keeps no database, and none may be within its reach. Unset DATABASE_URL."
        )
    mark_keys("help", settings.INSTANCE.keys)


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
