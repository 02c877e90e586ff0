"""The process that reads a picture: takes away from itself what it does not need, and becomes Tesseract.

    python -I -m fairnotice.adapters.optical.confined /usr/bin/tesseract stdin stdout ...

It can write no file, so neither picture nor text ever lies on the disk.
"""

from __future__ import annotations

import os
import resource
import sys

CPU_SECONDS = 90
MEMORY_BYTES = 2 * 1024 * 1024 * 1024

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.execve(sys.argv[1], sys.argv[1:], {"OMP_THREAD_LIMIT": "1", "LC_ALL": "C"})
