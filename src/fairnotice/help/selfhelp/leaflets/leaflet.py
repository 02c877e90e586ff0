"""A page to read: sections of sentences, each with its source where it says anything of the world."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from fairnotice.help.selfhelp.sourced import Sourced


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: Promise
    told: tuple[Sourced, ...]


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A page: its address, its title, its sections. `large` sets it in big type, one thought a line."""

    name: str
    title: Promise
    sections: tuple[Section, ...]
    large: bool = False


def say(*sentences: Promise) -> tuple[Sourced, ...]:
    """Sentences about this program itself, which need no source but it."""
    return tuple(Sourced(each) for each in sentences)
