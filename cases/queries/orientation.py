"""The routes of one case and who may refer it: the law's answer to what the file holds today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.access import Person, log_read, reads_advice, visible_case
from cases.case_rows import CaseRows
from cases.db import Store
from cases.errors import NotFoundError
from cases.facts import civil_day, facts_from, rows_of
from cases.keys import KeyStore
from cases.tables import Case, Fact
from workflow.facts import Facts
from workflow.law import LAW, SiteConfiguration
from workflow.orientation import ROWS, RouteAdvice, Situation, Standing, Told, advise, standing, unserved
from workflow.orientation.conditions import UNKNOWN
from workflow.orientation.rows import RouteQuestion
from workflow.periods import nature_of

__all__ = ["ROUTE_QUESTIONS", "UNKNOWN", "CaseRoutes", "RouteQuestion", "case_routes"]

ROUTE_QUESTIONS: Final = tuple(row for row in ROWS.questions.values() if row.kind == "asked")
"""What chooses a route and stands nowhere else in the file."""
NO_WORDS: Final = "none"
HEARING: Final = "hearing:"
"""How the key of a day to come begins that is a hearing (event T71)."""


@dataclass(frozen=True, slots=True)
class CaseRoutes:
    """Every route, who may refer, the limitation rules of the case that no route serves, and what was answered."""

    routes: tuple[RouteAdvice, ...]
    standing: Standing
    unserved: tuple[str, ...]
    answers: Mapping[str, str]


def case_routes(store: Store, person: Person, case_id: UUID, *, now: datetime) -> CaseRoutes:
    """Return the routes of a case and its standing; the reading is logged.

    Raises:
        NotFoundError: no such case for this person, or this person reads no content of it.
    """
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        if not reads_advice(person, case, now=now) or not store.keys.exists(case.id):
            raise NotFoundError
        situation = situation_of(session, store.keys, case, now=now)
    log_read(store, person, case_id=case_id, what="case", reason="voies", now=now)
    today = civil_day(now)
    return CaseRoutes(
        routes=advise(situation, today=today),
        standing=standing(situation, today=today),
        unserved=unserved(situation),
        answers=situation.told.answers,
    )


def situation_of(session: Session, keys: KeyStore, case: Case, *, now: datetime) -> Situation:
    """Return what the route advisor is told of a case."""
    rows = rows_of(session, case)
    facts = facts_from(case, rows, today=civil_day(now))
    asked: Mapping[str, Any] = case.marks.get("situation") or {}
    told = Told(
        natures=frozenset(nature_of(row["kind"]) for row in rows["respondent"]),
        work_contract=asked.get("work_contract"),
        offence=asked.get("offence", UNKNOWN),
        speech=_speech(case, asked),
        risks=_risks(session, keys, case),
        answers=_answers(case, facts),
        decision=_decision(case, facts),
        facts_insee=_insee(rows, "fact", "place_insee"),
        respondent_insee=_insee(rows, "respondent", "commune_insee"),
        configuration=_configuration(rows, case.site_id),
    )
    return Situation(facts, told)


def _speech(case: Case, asked: Mapping[str, Any]) -> str | None:
    """Return what words are in question: recorded, or said to be none; None where nobody asked."""
    if "speech" in asked:
        return str(asked["speech"])
    answered = (case.marks.get("situation_answers") or {}).get("WORDS_SAID")
    return NO_WORDS if answered == "no" else None


def _risks(session: Session, keys: KeyStore, case: Case) -> frozenset[str]:
    row = session.scalars(select(Fact).where(Fact.case_id == case.id)).one_or_none()
    if row is None:
        return frozenset()
    return frozenset(keys.unseal(case.id, "fact", row.id, "sealed", row.sealed).get("risk") or ())


def _answers(case: Case, facts: Facts) -> Mapping[str, str]:
    """Return what was answered; a claim that was filed, or a hearing, says that a judge is seised."""
    told = {name: str(answer) for name, answer in (case.marks.get("route_answers") or {}).items() if answer}
    claimed = any(row.settled == "claim_filed" for row in facts.limitation)
    heard = any(day.startswith(HEARING) for day in case.marks.get("coming") or {})
    if (claimed or heard) and told.get("court", UNKNOWN) == UNKNOWN:
        told["court"] = "pending"
    return told


def _decision(case: Case, facts: Facts) -> bool | None:
    """Tell whether an administration decided, or kept silent: a date of the file, else what was answered."""
    if any(LAW.limitation_rules[row.rule].family == "administrative" for row in facts.limitation):
        return True
    told = case.marks.get("situation_answers") or {}
    answers = {told.get("DECISION_NOTIFIED"), told.get("REQUEST_UNANSWERED")}
    if "yes" in answers:
        return True
    return False if answers == {"no"} else None


def _insee(rows: CaseRows, kind: str, column: str) -> str:
    return next((str(row[column]) for row in rows[kind] if row[column]), "")


def _configuration(rows: CaseRows, site_id: str) -> SiteConfiguration | None:
    territory = next((row["territory"] for row in rows["site"] if row["id"] == site_id), None)
    return SiteConfiguration.model_validate(territory) if territory else None
