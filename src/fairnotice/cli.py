"""The command `fairnotice`."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from gettext import pgettext
from pathlib import Path

from fairnotice.clock import read_today
from fairnotice.commands.instances import add_instance_commands
from fairnotice.commands.language import choose_language
from fairnotice.core.rulebook.days import UnreadableDay, read_day_of_law
from fairnotice.core.rulebook.rule_set import LAW_FOLDER
from fairnotice.errors import FairnoticeError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns 0, 1 where the command itself failed, 2 where input could not be read."""
    choose_language()
    parser = _build_parser()
    asked = parser.parse_args(arguments)
    if not hasattr(asked, "run"):
        parser.print_help()
        return 0
    try:
        code: int = asked.run(asked)
        return code
    except FairnoticeError as error:
        print(f"fairnotice: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever read the answers has stopped; writing on, or a traceback, helps nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        stopped = pgettext("command", "stopped; the records after the last answer were not checked.")
        print(f"fairnotice: {stopped}", file=sys.stderr)
        return 130


def _epilog() -> str:
    return pgettext("command", "Not connected with INTERPOL or Fair Trials. No legal advice; a person decides.")


def _build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "fairnotice",
        description=pgettext("command", "Checks requests for wanted-person alerts against INTERPOL's rules."),
        epilog=_epilog(),
    )
    commands = parser.add_subparsers(title=pgettext("command", "commands"), metavar="COMMAND")
    _add_check(commands)
    _add_law(commands)
    _add_deadline(commands)
    _add_demo(commands)
    _add_convert(commands)
    add_instance_commands(commands, _epilog())
    return parser


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check", help=pgettext("command", "check requests and say what each rule finds"), epilog=_epilog()
    )
    check.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help=pgettext("command", "JSON, JSON Lines or an array; - is standard input"),
    )
    check.add_argument(
        "--kind",
        choices=("red_notice", "wanted_diffusion"),
        help=pgettext("command", "what a record without a kind is taken for"),
    )
    check.add_argument(
        "--on", type=_read_day, metavar="DATE", help=pgettext("command", "the day whose law counts, YYYY-MM-DD")
    )
    check.add_argument(
        "--format", choices=("text", "json", "jsonl"), default="text", help=pgettext("command", "default: text")
    )
    check.add_argument(
        "--readers",
        choices=("none", "lexicon", "statistical"),
        default="none",
        help=pgettext("command", "who reads the texts; this version has none"),
    )
    check.add_argument(
        "--all", action="store_true", help=pgettext("command", "in text, list every finding; JSON always does")
    )
    check.add_argument(
        "--law",
        type=Path,
        default=LAW_FOLDER,
        metavar="FOLDER",
        help=pgettext("command", "another rule-set than the one shipped"),
    )
    check.set_defaults(run=_check)


def _add_law(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    law = commands.add_parser("law", help=pgettext("command", "browse the rules and values in force"), epilog=_epilog())
    asked = law.add_subparsers(title=pgettext("command", "what to show"), metavar="WHAT", required=True)
    show = asked.add_parser("show", help=pgettext("command", "one article: fairnotice law show 83"))
    show.add_argument("article", help=pgettext("command", "an article (83, CONST 3, ROP 2) or a rule's id"))
    show.add_argument("--on", type=_read_day, metavar="DATE", help=pgettext("command", "as it stood on a day"))
    show.add_argument("--law", type=Path, default=LAW_FOLDER, metavar="FOLDER")
    show.set_defaults(run=_show_law)
    on = asked.add_parser("on", help=pgettext("command", "what was in force on a day: fairnotice law on 2021-05-01"))
    on.add_argument("on", type=_read_day, metavar="DATE")
    on.add_argument("--law", type=Path, default=LAW_FOLDER, metavar="FOLDER")
    on.set_defaults(run=_list_law)
    diff = asked.add_parser(
        "diff", help=pgettext("command", "which findings change between two rule-sets on a file of requests")
    )
    diff.add_argument(
        "before",
        type=Path,
        metavar="FOLDER",
        help=pgettext("command", "a rule-set's folder; 'shipped' is the one shipped"),
    )
    diff.add_argument("after", type=Path, metavar="FOLDER")
    diff.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=pgettext("command", "requests; without one, only the values are compared"),
    )
    diff.add_argument("--on", type=_read_day, metavar="DATE")
    diff.add_argument("--kind", choices=("red_notice", "wanted_diffusion"))
    diff.set_defaults(run=_compare_law)
    export = asked.add_parser(
        "copy", help=pgettext("command", "copy the shipped rule-set into a new folder, to change it there")
    )
    export.add_argument("folder", type=Path)
    export.set_defaults(run=_copy_law)


def _add_deadline(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    deadline = commands.add_parser(
        "deadline", help=pgettext("command", "the clocks, and the last day that one leaves"), epilog=_epilog()
    )
    deadline.add_argument(
        "clock",
        nargs="?",
        metavar="CLOCK",
        help=pgettext("command", "a clock or its article; without one all are listed"),
    )
    deadline.add_argument(
        "--from", dest="triggered_on", type=_read_whole_day, metavar="DATE", help=pgettext("command", "what set it off")
    )
    deadline.add_argument(
        "--suspended-by",
        action="append",
        nargs="+",
        default=[],
        metavar=("GROUND", "DAY"),
        help=pgettext(
            "command", "days on which it stood still, first and last; without TO it still stands; may be repeated"
        ),
    )
    deadline.add_argument(
        "--extended-by",
        action="append",
        nargs=3,
        default=[],
        metavar=("GROUND", "DECIDED", "BY"),
        help=pgettext("command", "more time: decided on which day, by 60d, 2m or 1y, or up to a day; may be repeated"),
    )
    deadline.add_argument(
        "--shortened-by",
        nargs=2,
        default=[],
        metavar=("GROUND", "LENGTH"),
        help=pgettext("command", "less time than printed: 5d"),
    )
    deadline.set_defaults(run=_tell_deadline)


def _add_demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser(
        "demo",
        help=pgettext("command", "open the office with a synthetic world, or check synthetic requests here"),
        epilog=_epilog(),
    )
    demo.add_argument(
        "--requests", type=int, metavar="N", help=pgettext("command", "how many; default 500, on the terminal 200")
    )
    demo.add_argument("--seed", type=int, default=1, help=pgettext("command", "the seed that deals them; default 1"))
    demo.add_argument(
        "--port",
        type=int,
        default=8765,
        help=pgettext("command", "where the office answers; default 8765 or the next free"),
    )
    how = demo.add_mutually_exclusive_group()
    how.add_argument(
        "--terminal",
        action="store_true",
        help=pgettext("command", "check one sound request, one abusive and more, here"),
    )
    how.add_argument(
        "--write",
        action="store_true",
        help=pgettext("command", "write the requests as JSON Lines instead of checking them"),
    )
    how.add_argument(
        "--build", action="store_true", help=pgettext("command", "build the world without opening the office")
    )
    demo.set_defaults(run=_demo)


def _add_convert(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    convert = commands.add_parser(
        "convert", help=pgettext("command", "turn records into our request, or into FollowTheMoney"), epilog=_epilog()
    )
    convert.add_argument("--to", choices=("request", "followthemoney"), required=True)
    convert.add_argument("files", nargs="+", metavar="FILE")
    convert.set_defaults(run=_convert)


def _read_day(text: str) -> tuple[date, bool]:
    try:
        return read_day_of_law(text)
    except UnreadableDay as problem:
        told = pgettext("command", "{problem}; write it as YYYY-MM-DD").format(problem=problem)
        raise argparse.ArgumentTypeError(told) from None


def _read_whole_day(text: str) -> date:
    day, unknown = _read_day(text)
    if unknown:
        raise argparse.ArgumentTypeError(pgettext("command", "a deadline counts from a day; write it as YYYY-MM-DD"))
    return day


def _columns() -> int:
    return shutil.get_terminal_size((100, 24)).columns


def _check(asked: argparse.Namespace) -> int:
    from fairnotice.commands.answering import Question
    from fairnotice.commands.check import check_files

    if asked.readers != "none":
        raise FairnoticeError(
            pgettext(
                "command",
                "This version has no reader called {reader}: texts are not read, and nothing was checked. Use "
                "--readers none; what only texts can show then stays with a person.",
            ).format(reader=asked.readers)
        )
    on, unknown = asked.on or (None, False)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    question = Question(asked.format, read_today(), asked.law, asked.kind, on, unknown, asked.all, _columns(), colour)
    counted = check_files(asked.files, question, sys.stdout.buffer)
    return 2 if counted["unreadable"] else 0


def _show_law(asked: argparse.Namespace) -> int:
    from fairnotice.commands.browsing import show_article

    print(show_article(asked.law, asked.article, (asked.on or (read_today(), False))[0], _columns()), end="")
    return 0


def _list_law(asked: argparse.Namespace) -> int:
    from fairnotice.commands.browsing import list_law

    print(list_law(asked.law, asked.on[0], _columns()), end="")
    return 0


def _compare_law(asked: argparse.Namespace) -> int:
    from fairnotice.commands.comparing import compare_on_files

    return compare_on_files(
        asked.before, asked.after, asked.files, asked.kind, (asked.on or (None, False))[0], read_today()
    )


def _copy_law(asked: argparse.Namespace) -> int:
    from fairnotice.commands.comparing import copy_law

    print(copy_law(asked.folder))
    return 0


def _tell_deadline(asked: argparse.Namespace) -> int:
    from fairnotice.commands.deadline import list_clocks, tell_deadline
    from fairnotice.commands.deadline_events import Events

    if asked.clock is None:
        print(list_clocks(_columns()), end="")
        return 0
    if asked.triggered_on is None:
        raise FairnoticeError(
            pgettext(
                "deadline",
                "No day was worked out, because nobody said from when: add --from with the day that set the clock off.",
            )
        )
    happened = Events(asked.suspended_by, asked.extended_by, asked.shortened_by)
    print(tell_deadline(asked.clock, asked.triggered_on, happened, _columns()), end="")
    return 0


def _demo(asked: argparse.Namespace) -> int:
    if asked.terminal or asked.write:
        from fairnotice.commands.demonstrating import demonstrate

        return demonstrate(200 if asked.requests is None else asked.requests, asked.seed, write=asked.write)
    from fairnotice.commands.demo_office import start_demo

    requests = 500 if asked.requests is None else asked.requests
    return start_demo(requests, asked.seed, asked.port, build_only=asked.build)


def _convert(asked: argparse.Namespace) -> int:
    from fairnotice.commands.converting import convert_files

    return convert_files(asked.files, asked.to, sys.stdout.buffer)
