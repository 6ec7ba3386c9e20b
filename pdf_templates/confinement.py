"""Limits of a worker process: memory, processor time, no network. Linux; elsewhere what the system has."""

import contextlib
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
    network_is_cut()


def allow_cpu(seconds: int = CPU_SECONDS) -> None:
    """Give the next task `seconds` of processor time beyond what this process has used."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds)


def network_is_cut() -> bool:
    """Leave the network namespace where the kernel allows it. False: only the locked fetcher stands guard."""
    if _alone_on_the_network():
        return True
    libc = ctypes.CDLL(None, use_errno=True)
    for flags in (_CLONE_NEWNET, _CLONE_NEWUSER | _CLONE_NEWNET):
        if getattr(libc, "unshare", lambda _flags: -1)(flags) == 0:
            return True
    return False


def _alone_on_the_network() -> bool:
    """Tell whether this process sees no interface but its own closed loopback."""
    with contextlib.suppress(OSError):
        return os.listdir("/sys/class/net") == ["lo"] and _loopback_is_down()  # noqa: PTH208 - names only
    return False


def _loopback_is_down() -> bool:
    with open("/sys/class/net/lo/flags", encoding="ascii") as flags:  # noqa: PTH123 - one read of a kernel file
        return int(flags.read(), 16) & 1 == 0


def _lower(limit: int, value: int) -> None:
    """Lower the soft limit; the hard one stays, so that the next task can be given time anew."""
    _, hard = resource.getrlimit(limit)
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(limit, (soft, hard))
