"""The commands that open an instance, bring it up to date, back it up, restore it, and let its time pass."""

from __future__ import annotations

import argparse
import sys
from gettext import pgettext
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_instance_commands(commands: Commands, epilog: str) -> None:
    """Add `start`, `upgrade`, `appoint`, `backup`, `restore` and `tick` with what they take."""
    _add_start(commands, epilog)
    _add_appoint(commands, epilog)
    _add_backup(commands, epilog)
    _add_tick(commands)


def _add_start(commands: Commands, epilog: str) -> None:
    start = commands.add_parser("start", help=pgettext("command", "serve an instance until stopped"), epilog=epilog)
    start.add_argument("instance", choices=("office", "help", "casework"))
    start.add_argument(
        "--host", default="127.0.0.1", help=pgettext("command", "the address to listen on; default 127.0.0.1")
    )
    start.add_argument("--port", type=int, default=8000)
    start.add_argument("--workers", type=int, default=2)
    start.set_defaults(run=_start)
    upgrade = commands.add_parser(
        "upgrade", help=pgettext("command", "bring an instance's database up to date"), epilog=epilog
    )
    upgrade.add_argument("instance", choices=("office",))
    upgrade.set_defaults(run=_upgrade)


def _add_appoint(commands: Commands, epilog: str) -> None:
    appoint = commands.add_parser(
        "appoint", help=pgettext("command", "invite the first operator of an office that has none"), epilog=epilog
    )
    appoint.add_argument("instance", choices=("office",))
    appoint.add_argument("address", metavar="E-MAIL", help=pgettext("command", "the operator's e-mail address"))
    appoint.add_argument("--language", choices=("en", "fr", "es", "ar"), default="en")
    appoint.set_defaults(run=_appoint)


def _add_backup(commands: Commands, epilog: str) -> None:
    backup = commands.add_parser(
        "backup", help=pgettext("command", "write an instance into one file while it works"), epilog=epilog
    )
    backup.add_argument("instance", choices=("office",))
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.add_argument(
        "--to",
        action="append",
        default=[],
        metavar="age1...",
        help=pgettext("command", "who may open it; may be repeated"),
    )
    backup.add_argument(
        "--keys-to", type=Path, metavar="FOLDER", help=pgettext("command", "copy the keys too, to another place")
    )
    backup.set_defaults(run=_back_up)
    restore = commands.add_parser(
        "restore", help=pgettext("command", "put a backup into an empty place"), epilog=epilog
    )
    restore.add_argument("instance", choices=("office",))
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument(
        "--identity", type=Path, metavar="FILE", help=pgettext("command", "the age identity that opens it")
    )
    restore.add_argument(
        "--keys-from", type=Path, metavar="FOLDER", help=pgettext("command", "where the keys were kept")
    )
    restore.set_defaults(run=_restore)


def _add_tick(commands: Commands) -> None:
    tick = commands.add_parser(
        "tick", help=pgettext("command", "in the alert office: end what has run out, remind whom it concerns")
    )
    tick.add_argument("instance", nargs="?", choices=("office", "help"), default="office")
    tick.set_defaults(run=_tick)


def _start(asked: argparse.Namespace) -> int:
    if asked.instance == "casework":
        from fairnotice.commands.casework import start_casework

        return start_casework(asked.host, asked.port)
    from fairnotice.commands.starting import start_instance

    return start_instance(asked.instance, asked.host, asked.port, asked.workers)


def _upgrade(asked: argparse.Namespace) -> int:
    from fairnotice.commands.starting import upgrade_instance

    return upgrade_instance(asked.instance)


def _appoint(asked: argparse.Namespace) -> int:
    from fairnotice.commands.appointing import appoint_operator

    return appoint_operator(asked.instance, asked.address, asked.language)


def _back_up(asked: argparse.Namespace) -> int:
    from fairnotice.commands.backing_up import back_up

    return back_up(asked.instance, asked.file, asked.to, asked.keys_to)


def _restore(asked: argparse.Namespace) -> int:
    from fairnotice.commands.backing_up import restore

    return restore(asked.instance, asked.file, asked.identity, asked.keys_from)


def _tick(asked: argparse.Namespace) -> int:
    from fairnotice.commands.ticking import tick_help, tick_office

    return tick_help(sys.stdout) if asked.instance == "help" else tick_office(sys.stdout)
