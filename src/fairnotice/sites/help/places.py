"""Where the sites' sources stand."""

from __future__ import annotations

from pathlib import Path

SITES = Path(__file__).parents[1]
HELP = SITES.parent / "help"
