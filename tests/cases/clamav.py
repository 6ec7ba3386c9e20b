"""A real ClamAV daemon with one local signature, started for a test session: no download, no service of the machine."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIGNATURE_NAME = "Saisine.Essai"
HARM = b"charge d'essai de saisine"
"""What our one signature knows: nothing that another antivirus would know."""
CONFIG = """Foreground yes
LocalSocket {folder}/clamd.sock
DatabaseDirectory {folder}/signatures
LogFile {folder}/clamd.log
StreamMaxLength 26M
MaxThreads 2
"""
WAIT_SECONDS = 60


def clamd_path() -> str:
    """Return where the daemon is. ``./dev test`` installs it with what else the tests need."""
    found = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin:/usr/local/sbin")
    assert found, "clamav-daemon is missing: ./dev test installs it"
    return found


@contextmanager
def running_clamd() -> Iterator[str]:
    """Start the daemon on a socket of its own; yield the path of the socket."""
    with tempfile.TemporaryDirectory(prefix="clamd") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "signatures").mkdir()
        signature = f"{SIGNATURE_NAME}:0:*:{HARM.hex()}\n"
        (folder / "signatures" / "local.ndb").write_text(signature, encoding="ascii")
        (folder / "clamd.conf").write_text(CONFIG.format(folder=folder), encoding="ascii")
        process = subprocess.Popen(
            [clamd_path(), f"--config-file={folder / 'clamd.conf'}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(folder / "clamd.sock", process, folder / "clamd.log")
            yield str(folder / "clamd.sock")
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait_for(path: Path, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text(encoding="utf-8") if log.exists() else "clamd ended at once"
        if path.exists() and _listens(path):
            return
        time.sleep(0.05)
    message = "clamd did not listen in time"
    raise AssertionError(message)


def _listens(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as link:
        return link.connect_ex(str(path)) == 0
