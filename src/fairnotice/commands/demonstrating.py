"""`fairnotice demo`: one sound and one abusive synthetic request in full, and many more in a table."""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

import orjson

from fairnotice.commands.memo import Basis, write_memo
from fairnotice.commands.memo.basis import say_who_read
from fairnotice.commands.wording import say_recommendation
from fairnotice.core.rulebook.recommendation import STRICTNESS, Recommendation
from fairnotice.core.rulebook.rule_set import LAW_FOLDER, load_law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import read_request
from fairnotice.core.screening.screen import screen_request
from fairnotice.core.screening.shapes import record_id
from fairnotice.demo.generator import write_request, write_requests
from fairnotice.demo.stories import Story
from fairnotice.errors import FairnoticeError

_SOUND, _ABUSIVE, _HIDDEN = "sound-murder", "dissident-with-refuge", "dissident-as-fraud"


def demonstrate(number: int, seed: int, *, write: bool) -> int:
    """Show what a check looks like on people who do not exist; 0, or `FairnoticeError` for a bad number."""
    if number < 0:
        raise FairnoticeError(f"--requests {number}: nothing can be made less than none of. Nothing was checked.")
    if write:
        for _, request in write_requests(number, seed):
            sys.stdout.buffer.write(orjson.dumps(request) + b"\n")
        return 0
    show = _Terminal()
    show.title("SYNTHETIC: none of these people, bureaus or countries exists.")
    for heading, story_id in (
        ("1. A sound request", _SOUND),
        (
            "2. An abusive one: an opponent written up as an embezzler. The dossier knows of a refuge",
            _ABUSIVE,
        ),
    ):
        show.title(heading)
        print(
            write_memo(
                check(write_request(story_id, seed)),
                load_law(LAW_FOLDER),
                show.columns,
                everything=False,
                colour=show.colour,
            )
        )
    _say_what_is_hidden(show, seed)
    if number:
        show.title(f"4. {number} more synthetic requests")
        show.table(write_requests(number, seed))
    _say_what_next(show)
    return 0


def check(request: dict[str, Any], on: date | None = None) -> Assessment:
    """Check one synthetic request as the command would."""
    read = read_request(request, record_id(request, 1))
    day = on or read.submitted_on
    if day is None:
        raise FairnoticeError("A synthetic request without a day of submission was made; nothing was checked.")
    return screen_request(read, load_law(LAW_FOLDER), day)


def _say_what_is_hidden(show: _Terminal, seed: int) -> None:
    show.title("3. The same abuse, with nothing in the dossier")
    hidden = check(write_request(_HIDDEN, seed))
    print(
        "  Nobody told the dossier of the refuge, and the fields look as sound as those of the first request.\n"
        f"  {say_recommendation(hidden.recommendation)}\n"
        f"  {say_who_read(Basis())}\n"
        "  That is why a person reads every request, and why no answer of this program is a decision.\n"
    )


def _say_what_next(show: _Terminal) -> None:
    show.title("What next")
    print(
        "  fairnotice check FILE            check your own synthetic file (JSON, JSON Lines, FollowTheMoney)\n"
        "  fairnotice law show 83           read an article as a lawyer would\n"
        "  fairnotice demo --write          write these requests as JSON Lines\n"
        "  In this folder the command is .venv/bin/fairnotice.\n\n"
        "  Not connected with INTERPOL or Fair Trials. No legal advice; a person decides."
    )


class _Terminal:
    """What the terminal can show: its width, and colour where it has it."""

    def __init__(self) -> None:
        self.columns = min(shutil.get_terminal_size((100, 24)).columns, 100)
        self.colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ

    def title(self, text: str) -> None:
        print(f"\x1b[1m{text}\x1b[0m\n" if self.colour else f"{text}\n{'-' * min(len(text), self.columns)}\n")

    def table(self, told: Iterable[tuple[Story, dict[str, Any]]]) -> None:
        """One line a kind of story: how many, what the rules recommend, on which grounds."""
        counts: Counter[tuple[str, str, str]] = Counter()
        grounds: dict[str, str] = {}
        for story, request in told:
            assessment = check(request)
            counts[assessment.recommendation, story.title, story.kind] += 1
            grounds[story.title] = ", ".join(assessment.grounds)
        total: Counter[str] = Counter()
        before = ""
        for (recommendation, title, _), number in sorted(counts.items(), key=_by_strictness):
            if recommendation != before:
                print(self._styled(recommendation, _in_words(recommendation)))
                before = recommendation
            total[recommendation] += number
            print(f"  {number:>3}  {title}" + (f"  [{grounds[title]}]" if grounds[title] else ""))
        summed = ", ".join(f"{_in_words(name).lower()} {number}" for name, number in total.most_common())
        print(f"\n  Together {sum(total.values())}: {summed}.\n")

    def _styled(self, recommendation: str, text: str) -> str:
        if not self.colour:
            return text
        style = {"publish": "\x1b[1m", "refuse": "\x1b[1;31m"}.get(recommendation, "\x1b[1;33m")
        return f"{style}{text}\x1b[0m"


def _by_strictness(counted: tuple[tuple[str, str, str], int]) -> tuple[int, str]:
    (recommendation, title, _), _ = counted
    return -STRICTNESS[Recommendation(recommendation)], title


def _in_words(recommendation: str) -> str:
    return {
        "publish": "Nothing found in what was given",
        "publish_in_part": "Stands in part",
        "return_for_completion": "To be returned for completion",
        "full_legal_review": "Full legal review",
        "refuse": "Refusal recommended",
    }[recommendation]
