"""What the process that opens a stranger's file takes away from itself, before it opens it.

Limits of the system on time, memory and files hold wherever Linux or another Unix runs. Where the kernel takes
filters of system calls (Linux on x86-64 or ARM64), one leaves nothing but reading and writing what is open already:
even a parser that is taken over by its input reads no key, reaches no network and starts no program.
"""

from __future__ import annotations

import ctypes
import platform
import resource
import struct
import sys

CPU_SECONDS = 10
MEMORY_BYTES = 1024 * 1024 * 1024
#: Standard input, output and error; nothing is opened beside them.
OPEN_FILES = 3

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_ALLOW, _REFUSE_WITH_EPERM = 0x7FFF0000, 0x00050001
_LOAD, _EQUALS, _ANSWER = 0x20, 0x15, 0x06  # BPF: load a word, jump if equal, return
_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# read write close fstat lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn ioctl sched_yield
# mremap madvise getpid exit gettid futex clock_gettime clock_nanosleep exit_group getrandom, newfstatat on `fstat`
_ALLOWED = {
    "x86_64": (0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 16, 24, 25, 28, 39, 60, 186, 202, 228, 230, 231, 318),
    "aarch64": (29, 57, 62, 63, 64, 80, 93, 94, 98, 113, 115, 124, 134, 135, 139, 172, 178,
                214, 215, 216, 222, 226, 233, 278),
}  # fmt: skip


def confine() -> bool:
    """Take away what is not needed; returns whether the filter of system calls stands beside the limits."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    return _filter_calls()


def _filter_calls() -> bool:
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _ARCHITECTURES:
        return False
    steps = _write_filter(machine)
    held = ctypes.create_string_buffer(steps, len(steps))
    # struct sock_fprog: number of steps, padding, address of the first.
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps) // 8, ctypes.addressof(held)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, program, 0, 0) == 0)


def _write_filter(machine: str) -> bytes:
    """The filter as classic BPF: another architecture is refused, then each allowed call, then a refusal."""
    allowed = _ALLOWED[machine]
    steps = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_EQUALS, 1, 0, _ARCHITECTURES[machine]),
        (_ANSWER, 0, 0, _REFUSE_WITH_EPERM),
        (_LOAD, 0, 0, 0),  # the call's number
    ]
    for place, number in enumerate(allowed):
        steps.append((_EQUALS, len(allowed) - place, 0, number))
    steps += [(_ANSWER, 0, 0, _REFUSE_WITH_EPERM), (_ANSWER, 0, 0, _ALLOW)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
