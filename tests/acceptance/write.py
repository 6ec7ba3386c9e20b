"""Writes the scenarios of the shipped procedure anew: ``python -m tests.acceptance.write``.

Read the difference before it is committed: each changed line is a change of the procedure that a jurist would notice.
"""

from __future__ import annotations

from pathlib import Path

from tests.acceptance.reading import FOLDER
from workflow.acceptance.features import event_text, ordinary_text
from workflow.model import Event, Procedure
from workflow.procedures import PROCEDURES

ORDINARY = "dossier_ordinaire.feature"


def text_of(procedure: Procedure, event: Event) -> tuple[str, str]:
    """Return the name and the text of the file of one event."""
    return f"{event.id}_{event.name}.feature", event_text(procedure, event)


def write(procedure: Procedure, folder: Path) -> None:
    """Write every file, and remove those of events that are gone."""
    folder.mkdir(exist_ok=True)
    written = {ORDINARY: ordinary_text(procedure)} | dict(text_of(procedure, event) for event in procedure.events)
    for old in set(folder.glob("*.feature")) - {folder / name for name in written}:
        old.unlink()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(PROCEDURES["signalement", 1], FOLDER)
