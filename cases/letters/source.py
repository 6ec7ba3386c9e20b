"""What letters tell of a case, read once: persons, facts, grounds, routes, dates, papers. Clear text, never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from cases.facts import civil_day
from cases.keys import KeyStore
from cases.letters.letterhead import Letterhead, agent_of, letterhead_of
from cases.queries.noted import NotedDate, noted_dates
from cases.tables import (
    Attachment,
    Case,
    CaseForm,
    CaseGround,
    Claimant,
    Consent,
    Contact,
    Fact,
    Limitation,
    MissingItem,
    Respondent,
    Route,
    Site,
    Submachine,
)
from pdf_templates.contexts import Agent
from workflow.law import SiteConfiguration
from workflow.law.printing import LetterLaw


@dataclass(frozen=True, slots=True)
class Told:
    """A row and what was sealed in it."""

    row: Any
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> str:
        """Return a sealed value as text, empty where it was not told."""
        value = self.values.get(name)
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Source:
    """One case as letters need it. ``data``: the input of the event that produces the letter."""

    case: Case
    letterhead: Letterhead
    agent: Agent
    today: date
    now: datetime
    data: Mapping[str, Any]
    claimant: Told | None
    representative: Told | None
    respondent: Told | None
    fact: Told | None
    grounds: tuple[CaseGround, ...]
    forms: tuple[str, ...]
    routes: tuple[Told, ...]
    limitation: tuple[Told, ...]
    noted_dates: tuple[NotedDate, ...]
    """Starts and stops of periods as persons noted them."""
    consents: tuple[Consent, ...]
    attachments: tuple[Told, ...]
    missing: tuple[Told, ...]
    contacts: tuple[Contact, ...]
    criminal: str
    """State of the criminal procedure."""
    law: LetterLaw
    """What may be printed of the law, and what was kept back."""
    configuration: SiteConfiguration | None
    """Communes and court seats of a site that the law leaves open."""

    @property
    def facts_day(self) -> date:
        """The day by which dated wordings and court names are chosen."""
        return self.case.facts_on or self.case.received_on or self.today

    def fact_text(self, name: str) -> str:
        """Return one of narrative, prior_steps, wish, comparator; empty where it was not told."""
        return self.fact[name] if self.fact else ""


def read_source(session: Session, keys: KeyStore, case: Case, *, data: Mapping[str, Any], now: datetime) -> Source:
    """Read what letters tell of the case. Raises LetterheadMissingError where the site's settings are incomplete."""
    letterhead = letterhead_of(session, case.site_id)
    claimants = _told(session, keys, case, Claimant)
    persons = {told.row.role: told for told in reversed(claimants)}
    return Source(
        case=case,
        letterhead=letterhead,
        agent=agent_of(session, case, letterhead),
        today=civil_day(now),
        now=now,
        data=data,
        claimant=persons.get("heir") or persons.get("claimant"),
        representative=persons.get("legal_representative"),
        respondent=_first(_told(session, keys, case, Respondent)),
        fact=_first(_told(session, keys, case, Fact)),
        grounds=tuple(session.scalars(_of(case, CaseGround).order_by(CaseGround.principal.desc(), CaseGround.ground))),
        forms=tuple(session.scalars(select(CaseForm.form).where(CaseForm.case_id == case.id))),
        routes=_told(session, keys, case, Route),
        limitation=_told(session, keys, case, Limitation, column="derivation"),
        noted_dates=noted_dates(session, keys, case),
        consents=tuple(session.scalars(_of(case, Consent))),
        attachments=tuple(sorted(_told(session, keys, case, Attachment), key=lambda told: told.row.number)),
        missing=_told(session, keys, case, MissingItem),
        contacts=tuple(session.scalars(_of(case, Contact).order_by(Contact.at))),
        criminal=session.scalar(_criminal(case)) or "unknown",
        law=LetterLaw(civil_day(now)),
        configuration=_configuration(session.get_one(Site, case.site_id)),
    )


def _configuration(site: Site) -> SiteConfiguration | None:
    return SiteConfiguration.model_validate(site.territory) if site.territory else None


def _of(case: Case, table: Any) -> Any:
    return select(table).where(table.case_id == case.id)


def _criminal(case: Case) -> Select[str]:
    return select(Submachine.state).where(Submachine.case_id == case.id, Submachine.machine == "criminal")


def _told(session: Session, keys: KeyStore, case: Case, table: Any, *, column: str = "sealed") -> tuple[Told, ...]:
    rows = session.scalars(_of(case, table).order_by(table.id))
    return tuple(
        Told(row, keys.unseal(case.id, table.__tablename__, row.id, column, getattr(row, column))) for row in rows
    )


def _first(rows: tuple[Told, ...]) -> Told | None:
    return rows[0] if rows else None
