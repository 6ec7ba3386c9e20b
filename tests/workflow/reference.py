"""The tables of ``expected/``, written by hand from what a jurist reads, held against what a procedure says.

One function per table gives the rows of a procedure; ``differences`` holds them against the tables. The same oracle
serves the tests of the shipped procedure and the judgement of its mutants.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from workflow.model import Alarms, Clock, InputField, Length, Procedure

EXPECTED: Final = Path(__file__).parent / "expected"
Row = dict[str, str]


@cache
def table(name: str) -> tuple[Row, ...]:
    """Return the rows of one table of reference."""
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle, delimiter=";"))


def differences(procedure: Procedure, *names: str) -> tuple[str, ...]:
    """Return what a procedure says otherwise than these tables (or all), or does not say, one sentence each."""
    return tuple(difference for name in names or ROWS for difference in _differences(name, procedure))


def _differences(name: str, procedure: Procedure) -> Iterator[str]:
    found, wanted = (_counted(rows) for rows in (ROWS[name](procedure), _told(name, table(name))))
    yield from (f"{name}: not in the reference: {row}" for row in found if row not in wanted)
    yield from (f"{name}: missing: {row}" for row in wanted if row not in found)


def _counted(rows: list[Row]) -> set[tuple[int, str]]:
    """Return rows as they can be compared: a row that stands twice counts twice."""
    said = [str(row) for row in rows]
    return {(said[:position].count(row), row) for position, row in enumerate(said)}


def _told(name: str, rows: tuple[Row, ...]) -> list[Row]:
    """Return the rows of reference with sets of states written out, so that only what they mean is compared."""
    if name == "clocks":
        return [_beside(row) for row in rows]
    if name != "events":
        return [dict(row) for row in rows]
    sets = {row["set"]: row["states"].split() for row in table("sets")}
    return [{**row, "from": _written_out(row["from"].split(), sets)} for row in rows]


def _beside(row: Row) -> Row:
    """Return the row of a clock with what the procedure needs beside the table of the jurists, and says why."""
    told = {name: value for name, value in row.items() if not name.startswith(("also ", "why"))}
    return told | {side: _sorted(f"{row[side]} {row[f'also {side}']}".split()) for side in ("start", "stop")}


def _sorted(names: Iterable[str]) -> str:
    return " ".join(sorted(names))


def _written_out(names: list[str] | tuple[str, ...], sets: Mapping[str, list[str] | tuple[str, ...]]) -> str:
    return " ".join(sorted({state for name in names for state in sets.get(name, [name])}))


def events(procedure: Procedure) -> list[Row]:
    """Return name, sources, target, roles, letters and clocks of each event."""
    return [
        {
            "event": event.id,
            "name": event.name,
            "from": _written_out(event.from_, procedure.sets),
            "to": event.to,
            "roles": " ".join(event.roles),
            "letters": " ".join(letter.code for letter in event.letters),
            "clocks": " ".join(clock.id for clock in procedure.clocks if event.id in clock.start),
        }
        for event in procedure.events
    ]


def states(procedure: Procedure) -> list[Row]:
    """Return label, end, owner and clock of each state."""
    return [
        {
            "state": state.id,
            "label": state.label,
            "terminal": "yes" if state.terminal else "no",
            "owner": state.owner or "none",
            "clock": state.waiting_clock or "none",
        }
        for state in procedure.states
    ]


def sets(procedure: Procedure) -> list[Row]:
    """Return the states of each set."""
    return [{"set": name, "states": " ".join(states)} for name, states in procedure.sets.items()]


def moves(procedure: Procedure) -> list[Row]:
    """Return every edge of every sub-machine with the events that make it."""
    return [
        {"machine": machine.id, "from": move.from_, "to": move.to, "events": " ".join(move.events)}
        for machine in procedure.machines
        for move in machine.moves
    ]


def entails(procedure: Procedure) -> list[Row]:
    """Return what each event does to the sub-machines: which instance goes where, for which answers, if it can."""
    return [
        {
            "event": event.id,
            "machine": move.machine,
            "which": move.key,
            "to": move.to,
            "for each": move.each or "",
            "only for": _answers(move.when),
            "may fail": "yes" if move.optional else "no",
        }
        for event in procedure.events
        for move in event.moves
    ]


def returns(procedure: Procedure) -> list[Row]:
    """Return where a case goes back to after an event of an interruption, and which answers decide it."""
    return [
        {
            "event": event.id,
            "the case then returns to": event.return_rewrite.to,
            "decided by": event.return_rewrite.by or "",
            "only for": _answers(event.return_rewrite.when),
        }
        for event in procedure.events
        if event.return_rewrite is not None
    ]


def letters(procedure: Procedure) -> list[Row]:
    """Return when an event produces a letter that it does not always produce: a condition, or certain answers."""
    return [
        {"event": event.id, "letter": letter.code, "when": letter.when or "", "only for": _answers(letter.only_if)}
        for event in procedure.events
        for letter in event.letters
        if letter.when or letter.only_if
    ]


def _answers(wanted: Mapping[str, tuple[str, ...]]) -> str:
    return ", ".join(f"{name} {' '.join(values)}" for name, values in wanted.items())


def machines(procedure: Procedure) -> list[Row]:
    """Return where each sub-machine begins, and how many of it a case may have."""
    return [
        {
            "machine": machine.id,
            "begins": machine.initial,
            "only once an event made it": "yes" if machine.created else "no",
            "one per": " ".join(machine.keyed_by),
        }
        for machine in procedure.machines
    ]


def clocks(procedure: Procedure) -> list[Row]:
    """Return what starts, stops and pauses each clock, and who is told at its end."""
    return [
        {
            "clock": clock.id,
            "start": _sorted(clock.start),
            "stop": _sorted(clock.stop),
            "paused_by": clock.paused_by,
            "owner": clock.expiry_owner,
            "told at each alarm": " ".join(clock.told_at_alarm),
            "told at the end": " ".join(clock.told_at_end),
            "proposes": f"{clock.proposes.event} to {clock.proposes.to}" if clock.proposes else "",
            "confidence": clock.confidence,
        }
        for clock in procedure.clocks
    ]


def lengths(procedure: Procedure) -> list[Row]:
    """Return how long each clock runs, when it is told before, and how long files are kept."""
    return [
        {
            "clock": clock.id,
            "length": _length(clock.length),
            "urgent": f"{_length(clock.urgent_length)} from {clock.urgent_from}" if clock.urgent_length else "",
            "own lengths": ", ".join(f"{event} {_length(length)}" for event, length in clock.lengths.items()),
            "set by": clock.set_by or "",
            "sooner": " ".join(clock.sooner),
            "then every": f"{clock.repeat_months} months" if clock.repeat_months else "",
            "alarms": _alarms(clock.alarms),
            "retention months": _retention(clock),
        }
        for clock in procedure.clocks
    ]


def _length(length: Length | None) -> str:
    if length is None:
        return ""
    units = length.model_dump(exclude_none=True, exclude={"at_once"})
    return ", ".join(str(value) if unit == "by" else f"{value} {unit}" for unit, value in units.items())


def _alarms(alarms: Alarms) -> str:
    days = [("", alarms.months_before, " months before"), ("", alarms.days_before, " days before")]
    days.append(("day ", alarms.days_after_start, ""))
    return ", ".join(f"{before}{' '.join(map(str, each))}{after}" for before, each, after in days if each)


def _retention(clock: Clock) -> str:
    return ", ".join(f"{name} {months}" for name, months in clock.retention_months.items())


def asked(procedure: Procedure) -> list[Row]:
    """Return what each event asks, always or where it is wanted, which days it takes, and what is kept of it."""
    return [
        {
            "event": event.id,
            "always asks": _fields(event.input, lambda field: field.required),
            "may ask": _fields(event.input, lambda field: not field.required),
            "not after today": _fields(event.input, lambda field: field.not_future),
            "not before today": _fields(event.input, lambda field: field.not_past),
            "keeps": " ".join(event.records),
        }
        for event in procedure.events
    ]


def _fields(fields: tuple[InputField, ...], wanted: Callable[[InputField], bool], above: str = "") -> str:
    names = [
        name
        for field in fields
        for name in (above + field.name if wanted(field) else "", _fields(field.fields, wanted, f"{field.name}."))
    ]
    return " ".join(filter(None, names))


def parameters(procedure: Procedure) -> list[Row]:
    """Return the numbers and names with which conditions are used: how many tries, how many days, which clock."""
    return [
        {"event": event.id, "condition": use.name, "parameter": name, "value": _value(value)}
        for event in procedure.events
        for use in event.guards
        for name, value in use.params.items()
    ]


def _value(value: str | int | bool | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(value) if isinstance(value, tuple) else str(value)


def pairs(procedure: Procedure) -> list[Row]:
    """Return the four-eyes pairs: who fired the one last never fires the other."""
    return [
        {"event": event.id, "never by who fired last": " ".join(event.four_eyes)}
        for event in procedure.events
        if event.four_eyes
    ]


ROWS: Final[Mapping[str, Callable[[Procedure], list[Row]]]] = {
    "events": events,
    "states": states,
    "sets": sets,
    "moves": moves,
    "machines": machines,
    "entails": entails,
    "letters": letters,
    "returns": returns,
    "clocks": clocks,
    "lengths": lengths,
    "pairs": pairs,
    "asked": asked,
    "parameters": parameters,
}
"""Table of reference -> the rows of a procedure that it must equal."""
