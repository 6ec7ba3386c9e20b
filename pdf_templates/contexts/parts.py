"""What several letters say in the same way: sender, addressee, deadlines, routes, attachments. Data only."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from pdf_templates.french import spaced, unbroken

MAX_ADDRESS_LINES = 6
MAX_ADDRESS_LINE_CHARACTERS = 38


def _readable(text: str) -> str:
    """Drop what no printer can show and what could reorder a line: control and override characters."""
    return "".join(
        c for c in text if c in "\n\t" or (unicodedata.category(c) not in {"Cc", "Cs"} and c not in _OVERRIDES)
    )


_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")

Text = Annotated[str, AfterValidator(_readable), AfterValidator(unbroken), Field(max_length=100_000)]
"""Free text, printed as text whatever it holds; line breaks are kept, and no mark is torn from its word."""

Line = Annotated[str, AfterValidator(_readable), Field(min_length=1, max_length=500, pattern=r"^[^\r\n]*$")]
"""One line that must be there."""

OptionalLine = Annotated[str, AfterValidator(_readable), Field(max_length=500, pattern=r"^[^\r\n]*$")]
"""One line, or nothing."""

French = Annotated[Line, AfterValidator(spaced)]
"""One line of our own words: the spaces and apostrophes of French typography are put in."""

OptionalFrench = Annotated[OptionalLine, AfterValidator(spaced)]
"""The same, or nothing."""

AddressLine = Annotated[
    str,
    AfterValidator(_readable),
    Field(min_length=1, max_length=MAX_ADDRESS_LINE_CHARACTERS, pattern=r"^[^\r\n]*\S[^\r\n]*$"),
]
"""One line of an address window (NF Z 10-011: 38 characters, no blank line)."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Part(BaseModel):
    """A frozen piece of a context; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Sender(Part):
    """The service that writes, top left (CRPA L111-2)."""

    name: French
    service: OptionalFrench = ""
    address: tuple[Line, ...] = Field(min_length=1, max_length=5)
    phone: Line
    email: Line
    opening_hours: OptionalFrench = ""


class Addressee(Part):
    """The block of the envelope window, from the name to the town (NF Z 10-011)."""

    lines: tuple[AddressLine, ...] = Field(min_length=1, max_length=MAX_ADDRESS_LINES)


class Reference(Part):
    """Our reference is the case number; theirs is what they wrote on their letter."""

    ours: Line
    yours: OptionalLine = ""


class Agent(Part):
    """The agent in charge of the file: name, function, how to reach (CRPA L111-2)."""

    first_name: Line
    last_name: Line
    function_fr: French
    phone: OptionalLine = ""
    email: OptionalLine = ""


class Signatory(Part):
    """Who signs: first name, surname and quality in clear (CRPA L212-1)."""

    first_name: Line
    last_name: Line
    quality_fr: French


class DataProtection(Part):
    """What the footer of every letter says about personal data (RGPD 13)."""

    controller: French
    purpose_fr: French
    dpo_contact: Line
    retention_fr: French


class Contact(Part):
    """A place or a person to turn to."""

    name: French
    address: OptionalLine = ""
    phone: OptionalLine = ""
    email: OptionalLine = ""
    hours_fr: OptionalFrench = ""


DeadlineStatus = Literal["running", "urgent", "last_days", "may_be_open", "over", "not_started", "no_date", "to_verify"]
"""`last_days`: past the safe day, not past the legal one. `may_be_open`: past the legal day, not past `over_after`.
`no_date`: the start is not established. `to_verify`: nobody has verified the law of this delay, so nothing of it is
printed but that it is to be verified."""


class DeadlineRow(Part):
    """One limitation rule, as computed elsewhere: this package counts nothing."""

    rule_fr: French
    route_fr: French
    start_fr: OptionalFrench = ""
    start_on: date | None = None
    start_noted_fr: OptionalFrench = ""
    """Who chose the start, when and why."""
    last_day: date | None = None
    safe_day: date | None = None
    over_after: date | None = None
    article: French
    press: bool = False
    status: DeadlineStatus
    why: tuple[French, ...] = ()
    note_fr: OptionalFrench = ""
    """Why it does not run, where it does not."""

    @model_validator(mode="after")
    def dates_follow_the_status(self) -> Self:
        """A running row without its two days would promise a date and print none."""
        if self.status in {"running", "urgent", "last_days", "may_be_open"} and (
            self.last_day is None or self.safe_day is None
        ):
            raise ValueError("une échéance qui court a un dernier jour et un jour sûr")
        if self.status == "may_be_open" and self.over_after is None:
            raise ValueError("une échéance peut-être ouverte a une date de fin certaine (over_after)")
        return self


class MissingPiece(Part):
    """A paper asked for, and why it is needed."""

    what_fr: French
    why_fr: French


class AttachmentLine(Part):
    """One numbered line of a list of attachments. `pages` is None until counted."""

    number: int = Field(ge=1)
    title: Line
    kind_fr: French
    pages: int | None = Field(default=None, ge=0)
    first_page: int | None = Field(default=None, ge=1)
    sha256: Sha256
    annexed: bool = True
    note_fr: OptionalFrench = ""
    words: Text = ""
    """The text of a piece that is words only (message, note), printed in the file in place of its pages."""


class RouteBlock(Part):
    """One route open to the person: what, where, when, cost, papers."""

    name_fr: French
    what_fr: Annotated[Text, AfterValidator(spaced)]
    where: Contact | None = None
    when_fr: Annotated[Text, AfterValidator(spaced)]
    deadline: DeadlineRow | None = None
    cost_fr: French
    contribution: bool = False
    documents: tuple[French, ...] = ()
    with_ddd_fr: OptionalFrench = ""


class Remedy(Part):
    """A way to contest a decision: which, before whom, within what delay (CRPA R112-5, CJA R421-5)."""

    name_fr: French
    before_fr: French
    delay_fr: French


class Silence(Part):
    """What the silence of the service would mean (CRPA R112-5, L231-1, L231-4); worded by the site's legal service."""

    decision: Literal["rejection", "acceptance", "none", "to_verify"]
    born_on: date | None = None
    remedies: tuple[Remedy, ...] = ()

    @model_validator(mode="after")
    def decision_has_its_date(self) -> Self:
        """A decision born of silence has a day, a rejection also its remedies."""
        if self.decision in {"rejection", "acceptance"} and self.born_on is None:
            raise ValueError("une décision née du silence a une date")
        if self.decision == "rejection" and not self.remedies:
            raise ValueError("un rejet né du silence indique les voies et délais de recours")
        return self


class DddOffice(Part):
    """Where to reach the Défenseur des droits; from the settings, for it changes."""

    address: tuple[AddressLine, ...] = Field(min_length=1, max_length=MAX_ADDRESS_LINES)
    phone: Line
    website: Line


class Letter(Part):
    """What every letter holds (CRPA L111-1, L111-2, L212-1; RGPD 13)."""

    sender: Sender
    addressee: Addressee
    reference: Reference
    place: Line
    dated_on: date
    salutation_fr: French
    agent: Agent
    signatory: Signatory
    annexes: tuple[French, ...] = ()
    copies_to: tuple[French, ...] = ()
    data_protection: DataProtection
    law: Mapping[str, OptionalFrench]
    """What the letter names of the law, in the words of its day: « article 6 de la loi organique n° 2011-333 … »."""
    added_words: Text = ""
    large_print: bool = False
