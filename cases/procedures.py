"""The procedure that a case is pinned to, from the words that its row keeps of it."""

from __future__ import annotations

from typing import Final

from cases.errors import ProcedureUnknownError
from cases.tables import Case
from workflow.model import Procedure
from workflow.procedures import PROCEDURES

_BY_VERSION: Final = {f"{procedure.name}/{procedure.version}": procedure for procedure in PROCEDURES.values()}


def version_of(procedure: Procedure) -> str:
    """Return what a case row keeps: ``signalement/1``."""
    return f"{procedure.name}/{procedure.version}"


def procedure_of(case: Case) -> Procedure:
    """Return the procedure of the case. Raises ProcedureUnknownError where this installation does not hold it."""
    procedure = _BY_VERSION.get(case.procedure_version)
    if procedure is None:
        raise ProcedureUnknownError(case.procedure_version)
    return procedure
