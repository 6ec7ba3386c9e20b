"""The SMTP relay: what it took, what it refused, and what stays in doubt."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Literal

import pytest

from cases.outside.mail import MailRefusedError, MailUncertainError, RecordingMail, SmtpMail, mail_of

Behaviour = Literal["takes", "refuses", "drops"]
ANSWERS = {
    "takes": (b"250 ok\r\n", b"250 queued\r\n"),
    "refuses": (b"550 no such person\r\n", b""),
    "drops": (b"250 ok\r\n", b""),
}


class Relay:
    """A relay on loopback that speaks just enough SMTP for one message."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.taken = b""
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        connection, _ = self.listener.accept()
        rcpt, end = ANSWERS[self.behaviour]
        with connection, connection.makefile("rb") as lines:
            connection.sendall(b"220 test\r\n")
            for line in lines:
                verb = line[:4].upper()
                if verb == b"DATA":
                    connection.sendall(b"354 go\r\n")
                    self._take(lines)
                    if not end:
                        return
                    connection.sendall(end)
                elif verb == b"QUIT":
                    connection.sendall(b"221 bye\r\n")
                    return
                else:
                    connection.sendall(rcpt if verb == b"RCPT" else b"250 ok\r\n")

    def _take(self, lines: Iterator[bytes]) -> None:
        for line in lines:
            if line == b".\r\n":
                return
            self.taken += line

    def close(self) -> None:
        """Stop listening."""
        self.listener.close()


@pytest.fixture
def message() -> EmailMessage:
    """A message to send."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.fr", "b@example.fr", "Vous avez un message"
    made.set_content("Un courrier vous attend.")
    return made


def test_a_relay_takes_a_message(message: EmailMessage) -> None:
    relay = Relay("takes")
    SmtpMail("127.0.0.1", relay.port).send(message)
    relay.close()
    assert b"Un courrier vous attend." in relay.taken


def test_a_refused_addressee_means_that_nothing_left(message: EmailMessage) -> None:
    relay = Relay("refuses")
    with pytest.raises(MailRefusedError):
        SmtpMail("127.0.0.1", relay.port).send(message)
    relay.close()


def test_a_line_cut_after_the_data_leaves_doubt(message: EmailMessage) -> None:
    relay = Relay("drops")
    with pytest.raises(MailUncertainError):
        SmtpMail("127.0.0.1", relay.port).send(message)
    relay.close()


def test_no_relay_means_that_nothing_left(message: EmailMessage) -> None:
    closed = socket.create_server(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.close()
    with pytest.raises(MailRefusedError):
        SmtpMail("127.0.0.1", port).send(message)


def test_the_settings_choose_the_adapter(tmp_path: object) -> None:
    folder = tmp_path
    assert mail_of("", folder) == RecordingMail(folder)  # type: ignore[arg-type]  # a path from pytest
    relay = mail_of("relay.example.fr:587", folder)  # type: ignore[arg-type]  # a path from pytest
    assert relay == SmtpMail("relay.example.fr", 587)
    assert "relay.example.fr:587" in relay.status_fr()
