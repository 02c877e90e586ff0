"""Pages to read, in the order in which the foot of every page offers them."""

from __future__ import annotations

from fairnotice.help.selfhelp.leaflets.about import ABOUT
from fairnotice.help.selfhelp.leaflets.easy import EASY
from fairnotice.help.selfhelp.leaflets.glossary import GLOSSARY
from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet
from fairnotice.help.selfhelp.leaflets.phone import PHONE
from fairnotice.help.selfhelp.leaflets.who_helps import WHO_HELPS

LEAFLETS: tuple[Leaflet, ...] = (PHONE, EASY, WHO_HELPS, GLOSSARY, ABOUT)


def find_leaflet(name: str) -> Leaflet | None:
    """The page of a name; `None` where there is none."""
    return next((each for each in LEAFLETS if each.name == name), None)
