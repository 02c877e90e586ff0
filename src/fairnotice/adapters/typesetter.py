"""The process that sets a letter: reads sources from standard input, writes a PDF, and ends, and its memory with it.

    python -I -m fairnotice.adapters.typesetter

Takes one JSON object, `{"sources": {name: text}, "fonts": [folder]}`. It exits with 1 where nothing can be set. Typst
keeps what it has set in memory for the next time; in a process of its own there is no next time.
"""

from __future__ import annotations

import json
import resource
import sys

import typst

CPU_SECONDS = 20
MEMORY_BYTES = 2 * 1024 * 1024 * 1024


def main() -> int:
    """Set what standard input holds. Nothing of it goes into a file or a message."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    given = json.load(sys.stdin.buffer)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=given["fonts"])
    sources = {name: text.encode() for name, text in given["sources"].items()}
    try:
        made = typst.compile(sources, format="pdf", font_paths=fonts)  # type: ignore[call-overload]  # sources by name
    except typst.TypstError:
        return 1
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
