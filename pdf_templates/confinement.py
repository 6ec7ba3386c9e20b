"""Limits of a worker process: memory, processor time, no network. Linux; elsewhere what the system has."""

import ctypes
import os
import resource

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


def confine(fontconfig_file: str) -> None:
    """Once per worker, before any library is loaded: our fonts only, a ceiling of memory, no network."""
    os.environ["FONTCONFIG_FILE"] = fontconfig_file
    _lower(resource.RLIMIT_AS, MEMORY_BYTES)
    _lower(resource.RLIMIT_CORE, 0)
    _leave_the_network()


def allow_cpu(seconds: int = CPU_SECONDS) -> None:
    """Give the next task `seconds` of processor time beyond what this process has used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds)


def _leave_the_network() -> None:
    """Enter an empty network namespace where the kernel allows it; else the locked fetcher alone stands guard."""
    unshare = getattr(ctypes.CDLL(None), "unshare", None)
    if unshare is not None and unshare(_CLONE_NEWNET) != 0:
        unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _lower(limit: int, value: int) -> None:
    """Lower the soft limit; the hard one stays, so that the next task can be given time anew."""
    _, hard = resource.getrlimit(limit)
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(limit, (soft, hard))
