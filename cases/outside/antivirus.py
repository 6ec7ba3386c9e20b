"""Antivirus: ClamAV's daemon over its INSTREAM protocol, or nothing, and then it is said.

Protocol: ``clamd(8)``, commands ``zINSTREAM`` and ``zPING``: chunks of four-byte length (network order) and data, ended
by a length of zero; the answer is ``stream: OK``, ``stream: <name> FOUND`` or ``... ERROR``, ended by a NUL.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from typing import Final, Literal, Protocol

CHUNK: Final = 64 * 1024
_FOUND: Final = re.compile(r"stream: (?P<name>.+) FOUND")

State = Literal["clean", "found", "not_scanned"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the antivirus said. ``detail`` is the name of what was found, or why nothing was scanned."""

    state: State
    detail: str = ""


class Antivirus(Protocol):
    """The port: bytes in, a verdict out. Never raises for what the bytes hold, nor where the daemon is away."""

    def scan(self, data: bytes) -> Verdict:
        """Return the verdict on a file."""
        ...

    def answers(self) -> bool:
        """Tell whether scanning works now."""
        ...

    def status_fr(self) -> str:
        """Say the same in one sentence, for ``saisine doctor``."""
        ...


@dataclass(frozen=True, slots=True)
class AbsentAntivirus:
    """No antivirus is configured: each file is ``not_scanned`` until a person accepts it with a reason."""

    def scan(self, data: bytes) -> Verdict:
        """Return that nothing was scanned."""
        del data
        return Verdict("not_scanned", "aucun antivirus n’est configuré")

    def answers(self) -> bool:
        """Return that nothing answers."""
        return False

    def status_fr(self) -> str:
        """Say that there is none, and what follows."""
        return (
            "Aucun antivirus n’est configuré\u00a0: chaque pièce attend qu’une personne l’accepte avec un motif. "
            "Installez clamav-daemon, puis indiquez sa socket (SAISINE_CLAMD)."
        )


@dataclass(frozen=True, slots=True)
class ClamdAntivirus:
    """The daemon behind a Unix socket path (``/run/clamav/clamd.ctl``) or ``host:port``."""

    address: str
    timeout_seconds: float = 30.0

    def scan(self, data: bytes) -> Verdict:
        """Send the file through INSTREAM."""
        try:
            answer = self._ask(b"zINSTREAM\0", data)
        except OSError as error:
            return Verdict("not_scanned", f"l’antivirus ne répond pas ({error.strerror or type(error).__name__})")
        if answer == "stream: OK":
            return Verdict("clean")
        found = _FOUND.fullmatch(answer)
        if found:
            return Verdict("found", found["name"])
        return Verdict("not_scanned", f"l’antivirus n’a pas pu lire le fichier ({answer[:80]})")

    def answers(self) -> bool:
        """Ask the daemon whether it is there."""
        return not self._silence()

    def status_fr(self) -> str:
        """Ask the daemon whether it is there, and say why not."""
        silence = self._silence()
        return f"L’antivirus ({self.address}) {silence or 'répond'}."

    def _silence(self) -> str:
        """Return why the daemon cannot be used, or an empty text."""
        try:
            answer = self._ask(b"zPING\0")
        except OSError as error:
            return f"ne répond pas\u00a0: {error.strerror or type(error).__name__}"
        return "" if answer == "PONG" else "répond mal"

    def _ask(self, order: bytes, data: bytes | None = None) -> str:
        with self._connected() as link:
            link.sendall(order)
            if data is not None:
                _send_stream(link, data)
            return _answer(link)

    def _connected(self) -> socket.socket:
        host, _, port = self.address.rpartition(":")
        if host and port.isdigit():
            return socket.create_connection((host, int(port)), timeout=self.timeout_seconds)
        link = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        link.settimeout(self.timeout_seconds)
        try:
            link.connect(self.address)
        except OSError:
            link.close()
            raise
        return link


def antivirus_at(address: str) -> Antivirus:
    """Return the antivirus at that address; an empty one means that there is none."""
    return ClamdAntivirus(address) if address else AbsentAntivirus()


def _send_stream(link: socket.socket, data: bytes) -> None:
    try:
        for start in range(0, len(data), CHUNK):
            chunk = data[start : start + CHUNK]
            link.sendall(len(chunk).to_bytes(4, "big") + chunk)
        link.sendall(bytes(4))
    except BrokenPipeError:
        return  # the daemon stops reading at its size limit, and says so in its answer


def _answer(link: socket.socket) -> str:
    received = bytearray()
    while block := link.recv(4096):
        received += block
    return received.rstrip(b"\0\n").decode(errors="replace")
