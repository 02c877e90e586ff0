"""`fairnotice start casework`: one process on this computer alone, let in by a link that only the terminal shows."""

from __future__ import annotations

import os
from gettext import pgettext
from importlib.util import find_spec

from fairnotice.commands.side_by_side import Part, find_free_port, run_side_by_side, serve_site
from fairnotice.errors import FairnoticeError


def start_casework(host: str, port: int) -> int:
    """Serve the folder until stopped; refuses any address but this computer's own."""
    from fairnotice.sites.casework.door import draw_door

    _refuse_what_is_not_installed()
    if host not in ("127.0.0.1", "localhost"):
        raise FairnoticeError(
            pgettext(
                "command",
                "Nothing was started: a casework folder answers this computer alone. Leave --host out.",
            )
        )
    if os.environ.get("DATABASE_URL"):
        raise FairnoticeError(
            pgettext("command", "Nothing was started: casework keeps its own encrypted database. Unset DATABASE_URL.")
        )
    os.umask(0o077)
    door, port = draw_door(), find_free_port(port)
    print(pgettext("command", "Casework is open to this browser link alone, until you stop it with Ctrl+C:"))
    print(f"\n    http://127.0.0.1:{port}{door.entrance}\n", flush=True)
    served = serve_site("casework", "127.0.0.1", port, workers=1)
    return run_side_by_side([Part(served.command, door.surroundings())], ticks="")


def _refuse_what_is_not_installed() -> None:
    if any(find_spec(name) is None for name in ("django", "sqlcipher3")):
        raise FairnoticeError(
            pgettext(
                "command", "Nothing was started: casework's parts are not installed. `make casework` installs them."
            )
        )
