"""Compares published versions with the files of this installation: another file under the same name is refused."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.errors import ProcedureChangedError, ProcedureMissingError
from cases.procedures import KNOWN
from cases.tables import ProcedureVersion
from workflow.model import Procedure


def checked(row: ProcedureVersion) -> Procedure:
    """Return the procedure of a row, if its file is the one that was published.

    Raises:
        ProcedureMissingError: this installation does not hold the file.
        ProcedureChangedError: its bytes are others.
    """
    procedure = KNOWN.get(row.id)
    if procedure is None:
        raise ProcedureMissingError(row.id)
    if procedure.sha256 != row.sha256:
        raise ProcedureChangedError(row.id, row.sha256, procedure.sha256)
    return procedure


def check_files(session: Session) -> None:
    """Refuse to work where a published file is not there or is not the one published. Retired ones may be absent.

    Raises ProcedureMissingError, ProcedureChangedError.
    """
    for row in session.scalars(select(ProcedureVersion).order_by(ProcedureVersion.id)):
        if row.status == "published" or row.id in KNOWN:
            checked(row)
