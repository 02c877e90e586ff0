"""Run every benchmark: `python -m bench`."""

from __future__ import annotations

import sys

from bench.check import measure_all

sys.exit(measure_all())
