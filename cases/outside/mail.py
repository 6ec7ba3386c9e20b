"""Mail: an SMTP relay, or a folder that keeps what would have left (demo, tests). No personal data in any message."""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Final, Protocol

TIMEOUT_SECONDS: Final = 20


class MailUncertainError(Exception):
    """The relay did not say whether it took the message: nobody may send it again without looking."""


class MailRefusedError(Exception):
    """The relay refused the message before taking it: nothing left."""


class Mail(Protocol):
    """The port: one message out, or one of the two errors."""

    def send(self, message: EmailMessage) -> None:
        """Send. Raises MailRefusedError (nothing left) or MailUncertainError (it may have left)."""
        ...

    def status_fr(self) -> str:
        """Say in one sentence where messages go, for ``saisine doctor``."""
        ...


@dataclass(frozen=True, slots=True)
class SmtpMail:
    """A relay that takes mail for the outside (``host:port``)."""

    host: str
    port: int

    def send(self, message: EmailMessage) -> None:
        """Hand the message to the relay over one connection."""
        try:
            relay = smtplib.SMTP(self.host, self.port, timeout=TIMEOUT_SECONDS)
        except OSError as error:
            raise MailRefusedError(str(error)) from error
        try:
            with relay:
                relay.send_message(message)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
            raise MailRefusedError(str(error)) from error
        except (OSError, smtplib.SMTPException) as error:
            raise MailUncertainError(str(error)) from error

    def status_fr(self) -> str:
        """Name the relay."""
        return f"Les courriels partent par le relais {self.host}:{self.port}."


@dataclass(frozen=True, slots=True)
class RecordingMail:
    """Keeps each message as a file of the folder, under its Message-ID: the same message twice is one file."""

    folder: Path

    def send(self, message: EmailMessage) -> None:
        """Write the message."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = message["Message-ID"].strip("<>").partition("@")[0]
        (self.folder / f"{name}.eml").write_bytes(message.as_bytes())

    def status_fr(self) -> str:
        """Say that nothing leaves."""
        return f"Aucun relais n'est configuré (SAISINE_SMTP) : les courriels restent dans {self.folder}."


def mail_of(smtp: str, folder: Path) -> Mail:
    """Return the adapter that the settings name: ``host:port``, or the recording folder."""
    if not smtp:
        return RecordingMail(folder)
    host, _, port = smtp.rpartition(":")
    return SmtpMail(host, int(port))
