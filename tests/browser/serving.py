"""A server for the browser that works inside the test's own transaction.

pytest-django's `live_server` empties every table afterwards, and the walls of the database refuse that: acts are
never deleted. Here server and test share one connection, one request at a time, and all is rolled back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Lock, Thread
from typing import Any

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import DEFAULT_DB_ALIAS, connections
from django.test.testcases import QuietWSGIRequestHandler


class OneAtATime(StaticFilesHandler):
    """Answers one request after the other, for they share a connection to the database."""

    _turn = Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        with self._turn:
            answer: Iterable[bytes] = super().__call__(environ, start_response)
            return answer


class OneConnection(ThreadedWSGIServer):
    """Leaves the connection open when a request is over: the test goes on with it."""

    def _close_connections(self) -> None:
        pass


@contextmanager
def serve() -> Iterator[str]:
    """Serve the site while the block runs; gives its address, as `http://localhost:port`."""
    shared = connections[DEFAULT_DB_ALIAS]
    shared.inc_thread_sharing()
    server = OneConnection(("localhost", 0), QuietWSGIRequestHandler, connections_override={DEFAULT_DB_ALIAS: shared})
    server.set_app(OneAtATime(WSGIHandler()))
    thread = Thread(target=server.serve_forever, name="browser-server", daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        shared.dec_thread_sharing()
