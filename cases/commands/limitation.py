"""Limitation rows of a case, counted anew by each act that changes a date, a domain, a person's nature or age.

The law stands in ``workflow.periods``; here its answer is stored, derivation sealed, so that lists can sort by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any, Final, Protocol, get_args

from sqlalchemy import delete

from cases.calendars.reading import calendar_in
from cases.case_rows import case_rows, table
from cases.commands.change import Change
from cases.errors import InvalidInputError
from cases.facts import settled_rights
from workflow.law import LAW, StartKind
from workflow.model import InputError
from workflow.periods import (
    Calendar,
    LimitationRow,
    PeriodError,
    Situation,
    Stop,
    earliest,
    limitation_rows,
    nature_of,
    open_questions,
    starts_from_report,
)

START_KINDS: Final = frozenset(get_args(StartKind))
ASKED: Final = frozenset(field.name for field in fields(Situation)) - {
    "domain",
    "respondent_nature",
    "events",
    "starts",
    "facts_ongoing",
    "claimant_minor",
    "grounds",
    "forms",
    "stops",
    "calendar",
}
"""What only a person can answer about the situation (``case.marks["situation"]``)."""


def recompute(change: Change) -> None:
    """Replace the limitation rows by what the dates say today, and the safe day that lists sort by."""
    before = change.rows["limitation"]
    change.write_rows()
    rows = case_rows(change.session, change.case.id, change.case.site_id)
    situation = situation_of(change, rows, calendar_in(rows, change.case.site_id))
    stored = table("limitation")
    change.session.connection().execute(delete(stored).where(stored.c.case_id == change.case.id))
    try:
        found = limitation_rows(situation, today=change.today)
    except PeriodError as error:
        raise refused_date(error) from error
    for row in found:
        _store(change, row)
    change.dates.extend(moved(before, found))
    change.settled = frozenset(settled_rights(rows))
    first = earliest([row for row in found if row.rule not in change.settled])
    change.columns["safe_day"] = first.safe_day if first else None
    change.marks["limitation_computed"] = bool(situation.events or situation.starts)
    _keep_questions(change, situation)
    change.limitation = found


def _keep_questions(change: Change, situation: Situation) -> None:
    """Keep the questions still open; and those of other domains, since the step that concludes may type another one."""
    answers = change.mark("situation_answers") or {}
    asked = [question.code for question in open_questions(situation, answers)]
    elsewhere = {
        domain: [question.code for question in open_questions(replace(situation, domain=domain), answers)]
        for domain in LAW.domains
    }
    change.marks["delay_questions"] = asked
    change.marks["delay_questions_of"] = {domain: codes for domain, codes in elsewhere.items() if codes != asked}


_DAYS: Final = ("start_on", "legal_last_day", "safe_day", "over_after")


def moved(before: Iterable[Mapping[str, Any]], after: Iterable[LimitationRow]) -> Iterator[dict[str, Any]]:
    """Yield what changed in each rule: its days now and, under ``was``, those before. Nothing changed, nothing told."""
    old = {row["rule"]: {name: row[name] for name in ("status", *_DAYS)} for row in before}
    new = {
        row.rule: {
            "status": row.status,
            "start_on": row.period.start_on,
            "legal_last_day": row.legal_last_day,
            "safe_day": row.safe_day,
            "over_after": row.over_after,
        }
        for row in after
    }
    for rule in sorted(old.keys() | new.keys()):
        was, now = old.get(rule), new.get(rule)
        if was != now:
            yield {"rule": rule, **_told(now or {}), **({"was": _told(was)} if was else {})}


def _told(days: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in days.items() if value is not None}


class CaseWords(Protocol):
    """Columns and marks of a case: as an act leaves them, or as they are read for many cases at once."""

    def column(self, name: str) -> Any:
        """Return the value of a column."""

    def mark(self, name: str) -> Any:
        """Return a mark, None where there is none."""


def situation_of(case: CaseWords, rows: Mapping[str, Sequence[Mapping[str, Any]]], calendar: Calendar) -> Situation:
    """Return what the choice of rules asks, from a case as it is and the working days of its site."""
    kind = next((row["kind"] for row in rows["respondent"] if row["kind"]), "unknown")
    answers: Mapping[str, Any] = case.mark("situation") or {}
    forms = tuple(row["form"] for row in rows["case_form"])
    recorded, starts = recorded_starts(rows)
    events = starts_from_report(
        domain=case.column("domain"),
        respondent_kind=kind,
        facts_on=case.column("facts_on"),
        facts_last_on=case.column("facts_last_on"),
        forms=forms,
        work_contract=answers.get("work_contract"),
        recorded=recorded,
    )
    return Situation(
        domain=case.column("domain"),
        respondent_nature=nature_of(kind),
        events=events,
        starts=starts,
        facts_ongoing=case.column("facts_ongoing"),
        claimant_minor=any(row["minor"] for row in rows["claimant"] if row["role"] == "claimant"),
        grounds=tuple(row["ground"] for row in rows["case_ground"]),
        forms=forms,
        stops=recorded_stops(rows, case.mark("uncertain_stops") or ()),
        calendar=calendar,
        **{name: value for name, value in answers.items() if name in ASKED},
    )


def recorded_starts(
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
) -> tuple[dict[StartKind, date], dict[str, tuple[StartKind, date]]]:
    """Return the starts that a person recorded and nobody corrected: kind -> day, and rule -> its own kind and day."""
    events: dict[StartKind, date] = {}
    starts: dict[str, tuple[StartKind, date]] = {}
    for row in rows["legal_date"]:
        if row["superseded_by"] is None and row["kind"] in START_KINDS:
            rule = LAW.limitation_rules.get(row["rule"])
            if rule is not None and row["kind"] in rule.start_kinds:
                starts[rule.code] = (row["kind"], row["start_on"])
            else:
                events[row["kind"]] = row["start_on"]
    return events, starts


def refused_date(error: PeriodError, at: str = "/data") -> InvalidInputError:
    """Return what was typed wrong, at the field that cures it."""
    return InvalidInputError((InputError(f"{at}/{error.field}", "no_period", str(error)),))


def recorded_stops(rows: Mapping[str, Sequence[Mapping[str, Any]]], uncertain: Collection[str]) -> tuple[Stop, ...]:
    """Return the suspensions and interruptions that a person recorded and nobody corrected.

    ``uncertain``: identifiers of the rows whose effect is for a judge.
    """
    return tuple(
        Stop(row["kind"], row["start_on"], row["end_on"], certain=str(row["id"]) not in uncertain)
        for row in rows["legal_date"]
        if row["superseded_by"] is None and row["kind"] in LAW.stop_causes
    )


def _store(change: Change, row: LimitationRow) -> None:
    change.add(
        "limitation",
        rule=row.rule,
        status=row.status,
        start_on=row.period.start_on,
        legal_last_day=row.legal_last_day,
        safe_day=row.safe_day,
        over_after=row.over_after,
        over=row.status == "over",
        computed_at=change.now,
        sealed={
            "start_kind": row.period.start_kind,
            "notes": list(row.notes),
            "steps": [
                {"kind": step.kind, "label": step.label_fr, "on": step.on, "article": step.article}
                for step in row.period.derivation
            ],
        },
    )
