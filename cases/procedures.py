"""The procedure that a case is pinned to, from the words that its row keeps of it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple, Self

from cases.errors import ProcedureChangedError, ProcedureUnknownError
from cases.tables import Case
from workflow.model import Procedure
from workflow.procedures import KNOWN as HELD

_WORDS: Final = re.compile(r"(?P<name>[a-z_]+)/(?P<version>[0-9]+)(?:\+(?P<site>[a-z0-9-]+)/(?P<overlay>[0-9]+))?")


class VersionId(NamedTuple):
    """What a case row keeps of its procedure: ``signalement/1``, or ``signalement/1+plaine-commune/2`` with an overlay.

    ``overlay`` is the version of the site's own file.
    """

    name: str
    version: int
    site: str | None = None
    overlay: int | None = None

    @classmethod
    def read(cls, words: str) -> Self:
        """Return what the words say. Raises ProcedureUnknownError where they name no version."""
        found = _WORDS.fullmatch(words)
        if found is None:
            raise ProcedureUnknownError(words)
        overlay = found["overlay"]
        return cls(found["name"], int(found["version"]), found["site"], int(overlay) if overlay else None)

    def __str__(self) -> str:
        """Return the words of it."""
        base = f"{self.name}/{self.version}"
        return base if self.site is None else f"{base}+{self.site}/{self.overlay}"


def version_of(procedure: Procedure) -> str:
    """Return what a case row keeps: ``signalement/1``, ``signalement/1+plaine-commune/2``."""
    return procedure.identity


KNOWN: Final[dict[str, Procedure]] = dict(HELD)
"""Every procedure of this installation, also as sites adapted it, by the words that a case row keeps of it."""


def procedure_named(version: str) -> Procedure:
    """Return the procedure of those words. Raises ProcedureUnknownError where this installation does not hold it."""
    procedure = KNOWN.get(version)
    if procedure is None:
        raise ProcedureUnknownError(version)
    return procedure


def procedure_of(case: Case) -> Procedure:
    """Return the procedure of the case.

    Raises:
        ProcedureUnknownError: this installation does not hold it.
        ProcedureChangedError: the file is not the one under which the case lives.
    """
    procedure = procedure_named(case.procedure_version)
    if procedure.sha256 != case.procedure_sha256:
        raise ProcedureChangedError(case.procedure_version, case.procedure_sha256, procedure.sha256)
    return procedure


def procedure_at(policy: str) -> Procedure:
    """Return the procedure under which an event was recorded (``signalement/1@…``). Raises ProcedureUnknownError."""
    return procedure_named(policy.partition("@")[0])
