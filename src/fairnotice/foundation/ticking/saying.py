"""What a tick did, in lines for whoever runs it; counts and kinds of errors, no personal data."""

from __future__ import annotations

from fairnotice.foundation.ticking.actions import Ticked


def say_ticked(ticked: Ticked) -> str:
    """One line for the moment, one a step, and one a step that failed."""
    lines = [f"tick at {ticked.at:%Y-%m-%dT%H:%M:%SZ}"]
    for step, counts in ticked.done.items():
        told = ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in counts.items())
        lines.append(f"  {step}: {told or 'nothing due'}")
    lines.extend(
        f"  {step}: FAILED ({kind}); it will be tried again at the next tick" for step, kind in ticked.failed.items()
    )
    return "\n".join(lines) + "\n"
