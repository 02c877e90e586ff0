"""Rotate one of the instance's secret keys, seal anew what it sealed, or retire an older one."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from fairnotice.errors import FairnoticeError
from fairnotice.foundation.acts.actions import System
from fairnotice.foundation.people.actions.keys import reseal_factors, retire_key, rotate_key
from fairnotice.foundation.people.adapters import FACTOR_KEYS


class Command(BaseCommand):
    """`rotate_key session` makes a new key; `--retire session-1` deletes an older one for good."""

    help = "Make a new key of a name (session, factors, files); the older ones go on opening until retired."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="session (sign-ins), factors (second factors), or another name in the folder")
        parser.add_argument("--retire", metavar="KEY", help="delete this older key instead, for example session-1")
        parser.add_argument("--list", action="store_true", help="only list the keys of this name, newest first")

    def handle(self, *args: Any, **options: Any) -> None:
        by, name = System("rotate_key"), options["name"]
        try:
            if options["list"]:
                for key in settings.KEYRING.list_keys(name):
                    self.stdout.write(key.id)
            elif options["retire"]:
                retired = retire_key(by=by, key_id=options["retire"])
                self.stdout.write(f"{retired.id} is deleted. What only it could open stays shut.")
            else:
                self._rotate(by, name)
        except FairnoticeError as refused:
            raise CommandError(str(refused)) from refused

    def _rotate(self, by: System, name: str) -> None:
        key = rotate_key(by=by, name=name)
        self.stdout.write(f"{key.id} is the newest key. Restart the instance, so that every process takes it.")
        if name == FACTOR_KEYS:
            self.stdout.write(f"{reseal_factors(by=by)} records of second factors are sealed anew under it.")
