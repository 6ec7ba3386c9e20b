"""Importing a file of reports by API, with the same report line by line as the command and the page."""

from __future__ import annotations

from typing import Annotated, Any, BinaryIO, Final, cast
from uuid import UUID

from litestar import post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.enums import RequestEncodingType
from litestar.params import Body
from pydantic import BaseModel, ConfigDict

from api.rest.conventions import WRITE, Model
from api.security import ScopeNeeded, Visitor, signed_in
from cases.imports import import_reports


class CsvUpload(BaseModel):
    """The file, as multipart/form-data."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    file: UploadFile


class Reason(Model):
    """Why a line was rejected, or why its draft is not registered."""

    column: str
    code: str
    value: str
    message: str


class ImportLine(Model):
    """What became of one line."""

    line: int
    external_ref: str
    fate: str
    case_id: UUID | None
    case_number: str | None
    reasons: tuple[Reason, ...]
    suspected_duplicates: tuple[UUID, ...]


class ImportReport(Model):
    """The report of an import."""

    registered: int
    drafts: int
    already: int
    rejected: int
    ignored_columns: tuple[str, ...]
    stopped: str
    lines: tuple[ImportLine, ...]


@post(
    "/imports",
    sync_to_thread=True,
    status_code=200,
    guards=[signed_in, ScopeNeeded("cases:write")],
    responses=WRITE,
    operation_id="importReports",
    tags=["imports"],
)
def import_csv(
    visitor: NamedDependency[Visitor], data: Annotated[CsvUpload, Body(media_type=RequestEncodingType.MULTI_PART)]
) -> ImportReport:
    """Import reports. Run twice, nothing is doubled: each line is known by its reference, so no key is asked."""
    stream = cast("BinaryIO", data.file.file)  # SpooledTemporaryFile is one, but typeshed does not say so
    result = import_reports(visitor.store, visitor.person, stream, now=visitor.now)
    return ImportReport(
        registered=result.count("registered"),
        drafts=result.count("draft"),
        already=result.count("already"),
        rejected=result.count("rejected"),
        ignored_columns=result.unknown_columns,
        stopped=result.stopped_fr,
        lines=tuple(
            ImportLine(
                line=line.line,
                external_ref=line.external_ref,
                fate=line.fate,
                case_id=line.case_id,
                case_number=line.case_number,
                reasons=tuple(
                    Reason(column=each.column, code=each.code, value=each.value_cut, message=each.message_fr)
                    for each in line.reasons
                ),
                suspected_duplicates=line.suspected,
            )
            for line in result.lines
        ),
    )


ROUTES: Final[tuple[Any, ...]] = (import_csv,)
