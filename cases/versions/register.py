"""The register of published procedure files: which may be used, and which one a new case is pinned to.

Works inside the caller's session and never commits. A file without a row is a draft: no case can be pinned to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import SYSTEM
from cases.errors import NothingPublishedError
from cases.procedures import VersionId, version_of
from cases.tables import ProcedureVersion
from cases.versions.files import checked
from workflow.model import Procedure
from workflow.procedures import current

NAME: Final = "signalement"
"""The procedure that a report begins under."""


def published(session: Session) -> Sequence[ProcedureVersion]:
    """Return the rows of every version that is published and not retired."""
    return session.scalars(select(ProcedureVersion).where(ProcedureVersion.status == "published")).all()


def procedure_for(session: Session, site: str, *, name: str = NAME) -> Procedure:
    """Return the version that a new case of the site is pinned to.

    That is the latest adaptation of the site as long as one is published, else the latest version of all: a site keeps
    its own steps until its adaptation of the next version is there. Raises NothingPublishedError.
    """
    rows = [row for row in published(session) if row.procedure == name and row.site_id in {None, site}]
    if not rows:
        raise NothingPublishedError
    best = max(rows, key=lambda row: (row.site_id is not None, row.version, row.overlay or 0))
    return checked(best)


def publish_first(session: Session, *, now: datetime) -> None:
    """Publish the shipped procedure in a store where nothing ever was: a new installation can begin."""
    if session.scalars(select(ProcedureVersion.id).limit(1)).first() is None:
        session.add(row_of(current(), published_at=now))


def row_of(procedure: Procedure, *, published_at: datetime) -> ProcedureVersion:
    """Return the row of a version published by the system; the caller names the persons where there are any."""
    words = version_of(procedure)
    id_ = VersionId.read(words)
    return ProcedureVersion(
        id=words,
        procedure=id_.name,
        version=id_.version,
        site_id=id_.site,
        overlay=id_.overlay,
        sha256=procedure.sha256,
        published_at=published_at,
        published_by=SYSTEM.id,
    )
