"""`python -m fairnotice`."""

from __future__ import annotations

import sys

from fairnotice.cli import main

sys.exit(main())
