"""What one row of each legal data file holds, checked by pydantic. Frozen; dates are inclusive at both ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from workflow.law.dates import typeset

if TYPE_CHECKING:
    from workflow.law.naming import Article, Contact, LegalText

Confidence = Literal["sure", "likely", "check", "design"]
"""How far a row is proved; ``check`` waits for a jurist, ``design`` is a choice of the application, not a fact."""
Statute = Literal["l2008", "cp", "ct", "cgfp", "loi83"]
StartKind = Literal[
    "act",
    "discovery",
    "knowledge",
    "revelation",
    "notification",
    "receipt",
    "last_act",
    "approval",
    "signature",
    "publication",
    "right_born",
    "right_acquired",
    "implicit_decision",
    "event",
    "law",
]
Method = Literal[
    "PRESCRIPTION_CIVIL",
    "PRESCRIPTION_CRIMINAL",
    "PRESCRIPTION_PRESS",
    "PROCEDURE",
    "ADMIN_FRANC",
    "SILENCE",
    "QUADRIENNALE",
    "NONE",
]
Nature = Literal["public", "private", "unknown"]
Urgency = Literal["normal", "priority", "critical"]
CourtKind = Literal[
    "judicial",
    "prosecutor",
    "proximity",
    "labour",
    "administrative",
    "group_action",
    "criminal",
    "police",
    "investigation",
]
Opening = Literal[
    "civil",
    "labour",
    "contract",
    "termination",
    "public_agent",
    "administrative",
    "annulment",
    "remedies_stated",
    "remedies_missing",
    "implicit_rejection",
    "documents_request",
    "no_documents_request",
    "offence",
    "contravention",
    "speech_public",
    "speech_origin",
    "speech_sex",
    "speech_non_public",
    "lease",
    "insurance",
]
"""Conditions that a limitation rule may name; what each one asks stands in ``workflow.periods.rows``."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
Insee = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9AB][0-9]{3}$")]
Siren = Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), AfterValidator(typeset)]
"""Words of the data as they are printed: the files hold plain spaces, print asks for no-break ones."""
Note = Annotated[str, AfterValidator(typeset)]
SiteId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
_Item = TypeVar("_Item")


def _words(value: object) -> object:
    """Split a cell at its blanks."""
    return tuple(value.split()) if isinstance(value, str) else value


Words = Annotated[tuple[_Item, ...], BeforeValidator(_words)]


@dataclass(frozen=True, slots=True)
class Length:
    """A length as a text of law states it: whole years, months or days."""

    years: int = 0
    months: int = 0
    days: int = 0

    @property
    def total_months(self) -> int:
        """Years and months together, in months."""
        return self.years * 12 + self.months

    @property
    def label_fr(self) -> str:
        """The length in French words: « 5 ans », « 1 mois », « 30 jours »."""
        parts = ((self.years, "an", "ans"), (self.months, "mois", "mois"), (self.days, "jour", "jours"))
        return " ".join(
            f"{number}\N{NO-BREAK SPACE}{one if number == 1 else many}" for number, one, many in parts if number
        )


def _length(value: object) -> Length:
    """Read « 5 years », « 12 months », « 30 days »."""
    found = re.fullmatch(r"([1-9][0-9]*) (year|month|day)s?", str(value))
    if found is None:
        message = f"unreadable length {value!r}: write « 5 years », « 12 months » or « 30 days »"
        raise ValueError(message)
    return Length(**{f"{found[2]}s": int(found[1])})


ReadLength = Annotated[Length, BeforeValidator(_length)]


class Dated(BaseModel):
    """What each dated row of a data file says of itself: the source, when it holds, how sure it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Text
    confidence: Confidence
    valid_from: date | None = None
    valid_to: date | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Dated:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            message = f"valid_to {self.valid_to} lies before valid_from {self.valid_from}"
            raise ValueError(message)
        return self

    def holds_on(self, on: date) -> bool:
        """Whether the row is the law of that day."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


class Row(Dated):
    """One row of a data file that states law: what is written, and the article that says it."""

    article: Text


AnyRow = TypeVar("AnyRow", bound=Dated)


def holding(rows: Iterable[AnyRow], on: date) -> AnyRow | None:
    """Return the row that holds on that day, None where none does."""
    return next((row for row in rows if row.holds_on(on)), None)


class StatuteRow(Row):
    """One version of a list of grounds. ``list_of`` names the statute whose list it borrows."""

    statute: Statute
    label_fr: Text
    list_of: Statute | None = None


class GroundStatute(Row):
    """From when to when a statute names a ground."""

    ground: Code
    statute: Statute


class GroundWording(Row):
    """The words printed for a ground at the date of the facts, where they changed."""

    ground: Code
    label_fr: Text


class GroundRow(BaseModel):
    """A ground as its file writes it; its dates stand in ``ground_statutes.csv``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code
    label_fr: Text
    label_en: Text
    cgfp: bool
    sensitive: bool
    source: Text
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Ground:
    """A prohibited ground (critère). ``sensitive`` = special category of RGPD art. 9."""

    code: str
    label_fr: str
    label_en: str
    cgfp: bool
    sensitive: bool
    source: str
    confidence: Confidence
    statutes: tuple[GroundStatute, ...]
    wordings: tuple[GroundWording, ...]

    def rows_of(self, statute: Statute) -> tuple[GroundStatute, ...]:
        """When the statute names the ground, oldest first."""
        return tuple(row for row in self.statutes if row.statute == statute)

    def first_day(self, statute: Statute) -> date | None:
        """First day of the ground in that statute, None where it never names it."""
        return min((row.valid_from for row in self.rows_of(statute) if row.valid_from), default=None)

    @property
    def l2008_from(self) -> date | None:
        """First day in loi n° 2008-496."""
        return self.first_day("l2008")

    @property
    def cp_from(self) -> date | None:
        """First day in the code pénal."""
        return self.first_day("cp")

    @property
    def ct_from(self) -> date | None:
        """First day in the code du travail (recodified on 2008-05-01)."""
        return self.first_day("ct")


class Domain(Row):
    """A field of life covered by law. ``statutes``: those whose list of grounds applies there."""

    code: Code
    label_fr: Text
    label_en: Text
    sector: Literal["public", "private", "both"]
    typical_judge: str = ""
    statutes: Words[Statute]


class Form(Row):
    """A form of discrimination."""

    code: Code
    label_fr: Text
    definition_fr: Text
    criminal_fr: Text
    offence: bool
    """Whether it can be an offence at all: indirect discrimination is none (Cass. crim., 8 June 2021, n° 20-80.056)."""


class ClosureReason(Row):
    """Why a case may be closed: from which states, by which events, with which letter, kept how."""

    code: Code
    label_fr: Text
    from_states: Words[str]
    events: Words[Code]
    letter: Code | None = None
    retention_class: Literal["with_route", "short", "anonymous", "merged"]


class Outcome(Row):
    """What the Défenseur des droits may answer (several, in order of time)."""

    code: Code
    label_fr: Text
    meaning_fr: Text


class RouteRow(Row):
    """A way that a claimant may go, with the limitation rules that bound it."""

    code: Code
    label_fr: Text
    suits_fr: Text
    how_fr: Text
    limitation_rules: Words[Code] = ()
    cost_fr: Text
    with_ddd_fr: Text


class Body(Row):
    """An institution under its name of the time."""

    code: Code
    label_fr: Text
    note_fr: Note = ""


class Convention(Row):
    """An agreement on which the pilot rests. Its end is the end of its term: a live use needs a successor."""

    code: Code
    label_fr: Text
    signed_fr: Text
    parties_fr: Text


class PilotSite(Row):
    """One of the four sites of the convention. A ``configurable`` one gets its territory at run time."""

    id: SiteId
    label_fr: Text
    legal_form_2015: Note = ""
    successor_fr: Note = ""
    successor_from: date | None = None
    departement: str = ""
    region: Text
    siren_2015: Siren | None = None
    siren_2015_confidence: Confidence | None = None
    siren_now: Siren | None = None
    population_2024: int | None = None
    timezone: str
    politique_de_la_ville: bool | None = None
    configurable: bool


class Commune(Row):
    """A commune under its name of the time. ``merged_into``: the commune that took it over after ``valid_to``."""

    insee: Insee
    name: Text
    siren: Siren
    merged_into: Insee | None = None


class SiteCommune(Row):
    """From when to when a commune belongs to a site."""

    site: SiteId
    insee: Insee


class CourtName(Row):
    """What a kind of court is called at a date."""

    kind: CourtKind
    label_fr: Text


class CommuneCourt(Row):
    """Seat of the court of one kind for one commune (a default: the competent court follows facts or defendant)."""

    insee: Insee
    kind: CourtKind
    seat: Text


class ConfigurableCourt(Row):
    """A seat that the configuration of a configurable site may choose."""

    site: SiteId
    kind: CourtKind
    seat: Text


class RespondentKind(Row):
    """Legal nature that follows from the kind of respondent."""

    kind: Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
    label_fr: Text
    nature: Nature


class StartKindRow(Row):
    """French name of a kind of start."""

    code: StartKind
    label_fr: Text


class MethodRow(Row):
    """How a family of periods is counted, in words. The counting itself stands in ``workflow.periods.counting``."""

    code: Method
    label_fr: Text
    counting_fr: Text
    weekend_fr: Note = ""


class Standstill(Row):
    """Days on which the clocks of some methods stood still; with ``until``, periods that ended then may go on to it."""

    code: Code
    label_fr: Text
    first_day: date
    last_day: date
    methods: Words[Method]
    until: date | None = None


class CalendarRegion(Row):
    """A part of the country with public holidays of its own, and the départements that it is made of."""

    code: Code
    label_fr: Text
    departements: Words[str] = ()


class PublicHoliday(Row):
    """A public holiday of each year. ``day``: « 05-08 », or days from Easter Sunday, « easter+39 »; no region: all."""

    code: Code
    label_fr: Text
    regions: Words[Code] = ()
    day: Annotated[str, StringConstraints(pattern=r"^([0-9]{2}-[0-9]{2}|easter[+-][0-9]{1,2})$")]


class StopCause(Row):
    """What suspends or interrupts the periods of some rules, or is often thought to and does not (``none``).

    ``at_least``: what is left of the period after the suspension, at least. ``at_most``: the longest suspension.
    ``ends_by_silence``: without an answer, the refusal born of silence ends the interruption. ``at_once``: it
    interrupts on its day and has no end. ``set_ahead``: its end is set when it begins, so that it may lie ahead.
    """

    code: Code
    effect: Literal["suspension", "interruption", "none"]
    label_fr: Text
    rules: Words[Code] = ()
    at_least: ReadLength | None = None
    at_most: ReadLength | None = None
    ends_by_silence: bool = False
    at_once: bool = False
    set_ahead: bool = False
    note_fr: Note = ""

    @model_validator(mode="after")
    def _touches_something(self) -> StopCause:
        """What has an effect names its rules; what has none names none."""
        if (self.effect == "none") == bool(self.rules):
            message = "rules: named where there is an effect, and only there"
            raise ValueError(message)
        return self


class DelayQuestion(Row):
    """A question whose answer may open a short period of ``rules``: settled by a date of one of ``kinds``, or a no."""

    code: Code
    question_fr: Text
    help_fr: Text
    rules: Words[Code]
    kinds: Words[StartKind]


class Amount(Row):
    """A sum of money set by a text, under its validity."""

    code: Code
    label_fr: Text
    euros: int = Field(ge=0)


class UrgencyThreshold(Row):
    """How near a safe day makes a case urgent."""

    level: Literal["priority", "critical"]
    within: ReadLength
    label_fr: Text


class OldEvents(Row):
    """What is shown for an event older than every row of its family: the count of ``rule`` from ``start_on``."""

    family: str
    kinds: Words[StartKind]
    events_before: date
    rule: Code
    start_on: date
    start_kind: StartKind
    warning_fr: Text


class LimitationRule(Row):
    """A period after which a right is lost.

    ``valid_from``/``valid_to`` tell the version by the date of the event; ``events_from``/``events_to`` replace them
    where a transition of law did (``events_basis``). ``not_after`` is the last day that a reform set at most, its
    ``reform_length`` counted from the reform; a count that begins anew later has that length. A claim for damages
    starts nothing before ``damages_from``. The first of ``start_kinds`` that is known is used. ``opened_by`` names the
    conditions that all must hold.
    """

    code: Code
    family: str
    label_fr: Text
    length: ReadLength | None = None
    start_kinds: Words[StartKind] = ()
    start_fr: Text
    method: Method
    natures: Words[Nature]
    opened_by: Words[Opening] = ()
    yields_to: Words[Code] = ()
    ongoing_waits: bool = False
    minor_waits: bool = False
    urgency: Literal["priority", "critical"] | None = None
    urgency_after: ReadLength | None = None
    events_from: date | None = None
    events_to: date | None = None
    events_basis: Note = ""
    not_after: date | None = None
    not_after_article: Note = ""
    reform_length: ReadLength | None = None
    damages_from: date | None = None
    cap_length: ReadLength | None = None
    cap_start: StartKind | None = None
    cap_article: Note = ""
    advice_fr: Note = ""

    @model_validator(mode="after")
    def _is_whole(self) -> LimitationRule:
        """A rule that counts has a length and a start; a cap and a reform cite their text."""
        counts = self.method != "NONE"
        pairs = (
            (counts, self.length is not None, "length"),
            (counts, bool(self.start_kinds), "start_kinds"),
            (self.not_after is not None, bool(self.not_after_article and self.reform_length), "not_after_article"),
            (self.cap_length is not None, bool(self.cap_article and self.cap_start), "cap_start and cap_article"),
            (bool(self.events_from or self.events_to), bool(self.events_basis), "events_basis"),
        )
        missing = [name for wanted, there, name in pairs if wanted and not there]
        if missing:
            message = "missing: " + ", ".join(missing)
            raise ValueError(message)
        return self

    def takes_event_of(self, on: date) -> bool:
        """Whether an event of that day falls under this version of the rule."""
        if self.events_from or self.events_to:
            return (self.events_from or date.min) <= on <= (self.events_to or date.max)
        return self.holds_on(on)


@dataclass(frozen=True, slots=True)
class Law:
    """The whole legal data, read and cross-checked once. Mappings keep the order of their files."""

    texts: Mapping[str, LegalText]
    articles: Mapping[str, tuple[Article, ...]]
    contacts: Mapping[str, tuple[Contact, ...]]
    grounds: Mapping[str, Ground]
    statutes: Mapping[str, tuple[StatuteRow, ...]]
    domains: Mapping[str, Domain]
    forms: Mapping[str, Form]
    closure_reasons: Mapping[str, ClosureReason]
    outcomes: Mapping[str, Outcome]
    routes: Mapping[str, RouteRow]
    bodies: Mapping[str, tuple[Body, ...]]
    conventions: Mapping[str, Convention]
    sites: Mapping[str, PilotSite]
    communes: Mapping[str, tuple[Commune, ...]]
    site_communes: tuple[SiteCommune, ...]
    court_names: Mapping[str, tuple[CourtName, ...]]
    commune_courts: Mapping[str, tuple[CommuneCourt, ...]]
    configurable_courts: tuple[ConfigurableCourt, ...]
    limitation_rules: Mapping[str, LimitationRule]
    old_events: tuple[OldEvents, ...]
    methods: Mapping[str, MethodRow]
    standstills: tuple[Standstill, ...]
    calendar_regions: Mapping[str, CalendarRegion]
    public_holidays: Mapping[str, PublicHoliday]
    stop_causes: Mapping[str, StopCause]
    delay_questions: Mapping[str, DelayQuestion]
    urgency_thresholds: Mapping[str, UrgencyThreshold]
    start_kinds: Mapping[str, StartKindRow]
    respondent_kinds: Mapping[str, RespondentKind]
    amounts: Mapping[str, tuple[Amount, ...]]


class SiteConfiguration(BaseModel):
    """Territory and court seats of a configurable site, given by the national administrator."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    site: SiteId
    communes: Mapping[Insee, Text] = Field(default_factory=dict)
    """INSEE code -> name."""
    courts: Mapping[CourtKind, Text] = Field(default_factory=dict)
    """Kind -> seat, for the whole site; a commune may differ in ``commune_courts``."""
    commune_courts: Mapping[Insee, Mapping[CourtKind, Text]] = Field(default_factory=dict)
