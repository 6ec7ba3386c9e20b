"""Why a date is what it is, and what it was: read from what each event of the trail tells of the dates it moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from cases.access import Reading
from cases.commands.change import DATES
from cases.facts import civil_day
from cases.queries.timeline import event_label, with_versions
from cases.queries.views import DateChange, DerivationStep
from cases.tables import Clock
from cases.trail.read import RecordedEvent
from workflow.law import long_date, typeset, weekday_date
from workflow.model import Procedure
from workflow.periods.clock_steps import Told, clock_steps, current_run, turn_of

NETWORK_RULE: Final = "règle du réseau"
UNTOLD: Final = "Échéance notée : {day}. La piste ne dit pas comment elle a été comptée."
"""For a case whose key is destroyed: its days stay, the way to them is gone."""


@dataclass(frozen=True, slots=True)
class MovedRule:
    """What one event did to one limitation rule: the days told by the trail, and the event."""

    rule: str
    days: Mapping[str, Any]
    was: Mapping[str, Any]
    told: _By


@dataclass(frozen=True, slots=True)
class _By:
    """The event that moved a date, as a reader may know it."""

    event: str
    code: str
    on: date
    author: str
    reason: str
    seq: int


@dataclass(frozen=True, slots=True)
class ToldDates:
    """Everything that the trail of a case tells of its dates, oldest first."""

    turns: tuple[Told, ...]
    rules: tuple[MovedRule, ...]


def told_dates(recorded: Iterable[RecordedEvent], names: Mapping[UUID, str], access: Reading) -> ToldDates:
    """Return what the events tell of dates. ``names``: who acted, as this reader may know it (``timeline.actors``)."""
    turns: list[Told] = []
    rules: list[MovedRule] = []
    for event, spoken in with_versions(recorded):
        for each in (event.data or {}).get(DATES, ()):
            by = _by(event, spoken.procedure, names, access)
            if "rule" in each and "clock" not in each:
                rules.append(MovedRule(each["rule"], each, each.get("was", {}), by))
            else:
                turns.append(Told(turn_of(each), by.event, by.code, by.on, by.author, by.reason, by.seq))
    return ToldDates(tuple(turns), tuple(rules))


def _by(event: RecordedEvent, procedure: Procedure, names: Mapping[UUID, str], access: Reading) -> _By:
    data = event.data or {}
    reason = str(data.get("reason_given") or data.get("reasons") or "") if access == "full" else ""
    code = event.act.type if event.act.type in {step.id for step in procedure.events} else ""
    who = names.get(event.act.actor, "le système")
    return _By(event_label(event.act.type, procedure), code, civil_day(event.act.at), who, reason, event.seq)


def why_clock(told: ToldDates, row: Clock, basis: str) -> tuple[DerivationStep, ...]:
    """Return the steps that lead to the day of a run, oldest first."""
    run = current_run(told.turns, row.clock, row.key)
    steps = tuple(
        DerivationStep(
            label=step.label_fr,
            detail=_who(step.told),
            on=step.on,
            basis=basis if step.kind == "count" else NETWORK_RULE if step.kind == "shorter" else "",
            struck=False,
            kind=step.kind,
        )
        for step in clock_steps(run)
    )
    if row.state != "paused" and (not run or _due(run) != row.due_on):
        day = weekday_date(row.due_on) if row.due_on else ""
        return (*steps, DerivationStep(typeset(UNTOLD.format(day=day)), "", row.due_on, "", struck=False, kind="set"))
    return steps


def _due(run: tuple[Told, ...]) -> date | None:
    return next((each.turn.due_on for each in reversed(run) if each.turn.due_on), None)


def _who(told: Told | None) -> str:
    if told is None:
        return ""
    reason = f" : {told.reason}" if told.reason else ""
    return typeset(f"par {told.author}{reason}") if told.author else ""


def changes_of_clock(told: ToldDates, row: Clock) -> tuple[DateChange, ...]:
    """Return what moved the day of a clock after it first stood, the latest first."""
    run = [each for each in told.turns if (each.turn.clock, each.turn.key) == (row.clock, row.key)]
    return tuple(_clock_changes(run))[::-1]


def _clock_changes(run: Iterable[Told]) -> Iterator[DateChange]:
    before: date | None = None
    for each in run:
        after = None if each.turn.what in {"stopped", "paused"} else each.turn.due_on
        was = each.turn.was or before
        if was is not None and was != after:
            words = _moved(was, after, gone="Suspendu" if each.turn.what == "paused" else "Arrêté")
            by = _By(each.event, each.code, each.event_on, each.author, each.reason, each.seq)
            yield _change(words, was, after, by)
        before = after


def changes_of_rule(told: ToldDates, rule: str) -> tuple[DateChange, ...]:
    """Return what moved the day of a limitation rule after it was first counted, the latest first."""
    moved = [each for each in told.rules if each.rule == rule]
    return tuple(_rule_changes(moved))[::-1]


def _rule_changes(moved: Iterable[MovedRule]) -> Iterator[DateChange]:
    for each in moved:
        for name, lead in (("safe_day", "Jour sûr"), ("legal_last_day", "Dernier jour légal")):
            before, after = _day(each.was.get(name)), _day(each.days.get(name))
            if before is not None and before != after:
                words = _moved(before, after, gone="Retiré")
                yield _change(f"{lead} {words[:1].lower()}{words[1:]}", before, after, each.told)
                break


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None


def _change(words: str, before: date | None, after: date | None, by: _By) -> DateChange:
    return DateChange(
        words=typeset(words),
        before=before,
        after=after,
        event=by.event,
        code=by.code,
        on=by.on,
        author=by.author,
        reason=by.reason,
        seq=by.seq,
    )


def _moved(before: date, after: date | None, *, gone: str) -> str:
    """« Avancé du 12 au 9 janvier 2027 », « Reporté du 28 décembre 2026 au 4 janvier 2027 »."""
    if after is None:
        return f"{gone} : {long_date(before)} auparavant"
    way = "Avancé" if after < before else "Reporté"
    same_month = (before.year, before.month) == (after.year, after.month)
    first = ("1er" if before.day == 1 else str(before.day)) if same_month else long_date(before)
    return f"{way} du {first} au {long_date(after)}"
