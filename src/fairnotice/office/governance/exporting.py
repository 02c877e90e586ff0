"""A register as a file: CSV that no spreadsheet takes for formulas, and the W3C description that goes with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from fairnotice.office.governance.registers import Register, export_rows

#: With one of these a spreadsheet begins to compute.
_COMPUTING = ("=", "+", "-", "@", "\t", "\r")


def write_csv(register: Register) -> Iterator[bytes]:
    """The register line by line, UTF-8, RFC 4180."""
    for row in export_rows(register):
        line = io.StringIO()
        csv.writer(line).writerow([guard_cell(cell) for cell in row])
        yield line.getvalue().encode()


def guard_cell(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would compute."""
    return f"'{cell}" if cell.startswith(_COMPUTING) else cell


def describe_csv(register: Register, url: str) -> dict[str, Any]:
    """The register's CSVW description: what each column is called, and under which article it is kept."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": url,
        "dc:title": str(register.title),
        "dc:description": str(register.note),
        "dc:source": register.citation,
        "tableSchema": {
            "columns": [
                {"name": column.name, "titles": [column.name], "dc:description": str(column.label)}
                for column in register.columns
                if column.exported
            ]
        },
    }
