"""`manage tick`: end what has run out, remind whom it concerns, sweep what is left over."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fairnotice.foundation.ticking.actions import tick
from fairnotice.foundation.ticking.saying import say_ticked


class Command(BaseCommand):
    """Run every few minutes; twice at once or killed half-way does no harm. Says what it did, in counts."""

    help = "End what has run out, remind whom it concerns, sweep what is left over. Decides nothing."

    def handle(self, *arguments: Any, **options: Any) -> None:
        ticked = tick()
        self.stdout.write(say_ticked(ticked), ending="")
        if ticked.failed:
            raise CommandError("Some steps failed. Nothing of them was kept; they will be tried again.")
