"""The type of a story: a request with a point, and what a check of it must say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from fairnotice.demo.deal import Deal
from fairnotice.demo.sound import Request

RED_NOTICE = "red_notice"
WANTED_DIFFUSION = "wanted_diffusion"

PUBLISH = "publish"
RETURN = "return_for_completion"
REVIEW = "full_legal_review"
REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Expected:
    """What a check without dossier and without reading must answer: these at least, beside others."""

    recommendation: str
    findings: Mapping[str, str] = field(default_factory=dict)
    grounds: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def leave_as_it_is(request: Request, hand: Deal) -> None:
    """Change nothing: the sound request is the story."""


@dataclass(frozen=True, slots=True)
class Story:
    """One kind of request: what it shows, and how it differs from a sound one."""

    id: str
    title: str
    shows: str
    expected: Expected
    kind: str = RED_NOTICE
    offence: str = "murder"
    change: Callable[[Request, Deal], None] = field(default=leave_as_it_is, repr=False)


def as_diffusion(story: Story, shows: str, expected: Expected) -> Story:
    """Tell the same story as a diffusion, with what the Rules make of it there."""
    return replace(
        story,
        id=f"{story.id}-diffusion",
        title=f"{story.title}, as a diffusion",
        shows=shows,
        kind=WANTED_DIFFUSION,
        expected=expected,
    )
