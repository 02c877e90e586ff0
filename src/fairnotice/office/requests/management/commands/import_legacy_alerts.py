"""`manage import_legacy_alerts`: take in a file of alerts that stood before this office."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fairnotice.foundation.people.models import Bureau, Role, User
from fairnotice.office.requests.legacy_import import Imported, import_legacy_alerts
from fairnotice.office.requests.models import Kind


class Command(BaseCommand):
    """For files too large for the page. Broken off, it is run again and goes on where it was."""

    help = "Take in existing alerts of one bureau as 'legacy, not examined here'. None of them is sent out."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="JSON Lines or an array of alerts")
        parser.add_argument("--bureau", required=True, help="code of the bureau whose alerts these are")
        parser.add_argument("--by", required=True, help="user name of the operator who imports")
        parser.add_argument("--kind", choices=Kind.values, default=Kind.RED_NOTICE, help="kind where none is stated")

    def handle(self, *arguments: Any, **options: Any) -> None:
        bureau = Bureau.objects.filter(code=options["bureau"]).first()
        by = User.objects.filter(username=options["by"], role=Role.OPERATOR, is_active=True).first()
        if bureau is None or by is None:
            raise CommandError("Nothing was taken in: name a registered bureau, and an operator by user name.")
        try:
            with options["file"].open("rb") as stream:
                done = import_legacy_alerts(by=by, bureau=bureau, kind=options["kind"], stream=stream, tell=self._tell)
        except OSError as problem:
            raise CommandError(f"Nothing was taken in: the file could not be read ({problem.strerror}).") from problem
        for line, path, expected in done.faults:
            self.stderr.write(f"line {line}: {path or 'the record'}; expected {expected}. It was left out.")

    def _tell(self, done: Imported) -> None:
        self.stdout.write(
            f"{done.read} read, {done.taken} taken in, {done.known} known before, {done.unreadable} not readable."
        )
