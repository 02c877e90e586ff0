"""Log lines without personal data: one JSON object each, and in it only what is known to be harmless.

Our own messages are constants. What libraries say is not repeated at all, for nobody can know what they
put into it: where it was said and how loud is enough to find it in their source. An error is told by its
type and by the lines of code it passed, never by its words.
"""

from __future__ import annotations

import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from pythonjsonlogger.json import JsonFormatter

#: The number of the request that is being answered; '' outside of one.
REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
#: Extra fields that may carry words: codes and names of our own.
_WORDS = ("method", "route", "check", "task")
#: What `logging` itself puts on every record.
_STANDARD = frozenset(vars(logging.makeLogRecord({})))


class LogLine(JsonFormatter):
    """Writes a record as what may be kept of it."""

    def add_fields(self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]) -> None:
        log_data["at"] = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        log_data["level"] = record.levelname
        log_data["logger"] = record.name
        log_data["where"] = f"{record.module}:{record.lineno}"
        if record.name.startswith("fairnotice"):
            # The words as they stand in our source, not what was put into them.
            log_data["message"] = str(record.msg)
        if REQUEST_ID.get():
            log_data["request_id"] = REQUEST_ID.get()
        for name, value in vars(record).items():
            if name not in _STANDARD and (name in _WORDS or isinstance(value, (int, float))):
                log_data[name] = value
        if record.exc_info and record.exc_info[1] is not None:
            log_data["error"] = describe_error(record.exc_info[1])


def describe_error(error: BaseException) -> list[dict[str, Any]]:
    """An error and what caused it: each one's type, and the lines of code it passed. Never its words."""
    told: list[dict[str, Any]] = []
    seen: BaseException | None = error
    while seen is not None and len(told) < 5:
        kind = type(seen)
        told.append({"type": f"{kind.__module__}.{kind.__qualname__}", "lines": _list_lines(seen.__traceback__)})
        seen = seen.__cause__ or seen.__context__
    return told


def _list_lines(trace: TracebackType | None) -> list[str]:
    lines = []
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return lines[-20:]


#: For Django's LOGGING: everything goes to standard error, where the supervisor keeps it.
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": LogLine}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Django would mail errors, with everything that was posted, and writes to the terminal.
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
    },
}
