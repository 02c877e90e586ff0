"""The rules that speak about an alert after its publication: asked of its life, never of a request."""

from __future__ import annotations

from .life import Life
from .lifetime_rules import load_lifetime_rules
from .run import run_lifetime_rules

__all__ = ["Life", "load_lifetime_rules", "run_lifetime_rules"]
