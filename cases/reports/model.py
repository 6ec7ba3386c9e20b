"""A report of discrimination as it was brought: typed, frozen, every column of an import file."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict

Channel = Literal[
    "desk",
    "phone",
    "email",
    "online_form",
    "post",
    "partner_network",
    "delegate_session",
    "lawyer_session",
    "outreach",
]
"""How it came; the sources of an observatory are never mixed."""
ReporterKind = Literal[
    "claimant",
    "legal_representative",
    "heir",
    "association",
    "professional",
    "third_party",
    "witness",
    "anonymous",
    "other",
]
Gender = Literal["", "F", "M", "X"]
RespondentKind = Literal["company", "public_body", "public_service", "association", "person", "unknown"]
CriminalProcedure = Literal["none", "complaint_filed", "inquiry", "proceedings", "ended", "unknown"]
CourtCase = Literal["yes", "no", "unknown"]
DeclaredConsent = Literal["given", "refused", "not_asked"]

CHANNELS: Final = get_args(Channel)
REPORTER_KINDS: Final = get_args(ReporterKind)
GENDERS: Final = get_args(Gender)
RESPONDENT_KINDS: Final = get_args(RespondentKind)
CRIMINAL_PROCEDURES: Final = get_args(CriminalProcedure)
COURT_CASES: Final = get_args(CourtCase)
DECLARED_CONSENTS: Final = get_args(DeclaredConsent)


class Report(BaseModel):
    """One report. ``read_report`` is its only door from outside; ``to_cells`` writes it back.

    An empty text or None means: not told. Grounds, domain and forms are those *alleged*; qualification retains its
    own. ``consent_ddd`` is what somebody *declared* of the claimant's agreement, and is no consent until wording and
    proof are recorded (T42).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    external_ref: str = ""
    site_id: str
    channel: Channel
    intake_agent: str = ""
    """Name of who took the report, as the sender wrote it: no account of ours."""
    received_on: date
    received_at: AwareDatetime | None = None
    reporter_kind: ReporterKind

    claimant_last_name: str = ""
    claimant_first_name: str = ""
    claimant_birth_date: date | None = None
    claimant_gender: Gender = ""
    claimant_phone: str = ""
    """E.164: ``+33639980112``."""
    claimant_email: str = ""
    claimant_address: str = ""
    claimant_postcode: str = ""
    claimant_commune: str = ""
    claimant_insee: str = ""
    language: str = ""
    needs_interpreter: bool | None = None
    claimant_minor: bool | None = None

    respondent_name: str = ""
    respondent_kind: RespondentKind = "unknown"
    respondent_siren: str = ""
    """Nine digits, checksum verified."""
    respondent_commune: str = ""

    facts_on: date | None = None
    """Day of the facts, or of their revelation where the text says so."""
    facts_last_on: date | None = None
    facts_ongoing: bool | None = None
    narrative: str
    grounds_alleged: tuple[str, ...] = ()
    domain: str | None = None
    forms: tuple[str, ...] = ()
    prior_steps: str = ""
    criminal_procedure: CriminalProcedure = "unknown"
    court_case: CourtCase = "unknown"
    wish: str = ""
    consent_ddd: DeclaredConsent = "not_asked"
    notice_given_on: date | None = None
    attachments: tuple[str, ...] = ()
    """Names of papers announced; the files themselves come through ``cases.files``."""

    @property
    def anonymous(self) -> bool:
        """Whether nobody is named."""
        return self.reporter_kind == "anonymous"

    @property
    def minor(self) -> bool:
        """Whether the claimant was under age on the day of receipt, as far as told (code civil, art. 388)."""
        if self.claimant_birth_date is not None:
            return age(self.claimant_birth_date, on=self.received_on) < MAJORITY_YEARS
        return bool(self.claimant_minor)


COLUMNS: Final = tuple(Report.model_fields)
"""Every column that an import file may have, in its order."""
REQUIRED_COLUMNS: Final = ("external_ref", "site_id", "channel", "received_on", "reporter_kind", "narrative")
"""Columns without which no line of a file can be accepted."""

MAJORITY_YEARS: Final = 18
"""Code civil, art. 388."""


def age(birth_date: date, *, on: date) -> int:
    """Return completed years; a birthday of 29 February is reached on 1 March of other years."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def to_cells(report: Report) -> dict[str, str]:
    """Write a report as the cells of a file; ``read_report`` gives the same report back."""
    return {column: _cell(getattr(report, column)) for column in COLUMNS}


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case tuple():
            return "|".join(value)
        case date() | datetime():
            return value.isoformat()
    return str(value)
