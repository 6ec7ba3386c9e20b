"""Why a clock of the network is due on its day: what each act did to a run of it, told in words when somebody reads.

An act leaves ``Turn`` values in its event of the trail: numbers and days, no words. From the turns of one run follow
its steps in French; from the printed steps alone anybody counts the same day again. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from pydantic import TypeAdapter

from workflow.law import long_date, typeset, weekday_date
from workflow.periods.calendar import PARIS, SATURDAY, ClockLength, holiday_name

Unit = Literal["at_once", "hours", "days", "business_days", "months"]
What = Literal[
    "started", "handed_over", "paused", "resumed", "cut_short", "repeated", "earlier", "recounted", "stopped"
]  # fmt: skip
Rule = Literal["length", "urgent", "set", "announced", "safe_day", "closing"]
"""What gives the day: the length of the clock, its urgent length, a day that a person wrote, one that was announced
and comes sooner, the soonest safe day of the limitation rows, the closing of the case (retention)."""
StepKind = Literal["start", "count", "moved", "set", "pause", "resume", "shorter", "again", "other_case"]
BEGINS: Final = frozenset({"started", "handed_over"})
_ONE_DAY: Final = timedelta(days=1)
_NARROW: Final = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one act did to one run of a clock. ``on``: the day counted from, not itself counted.

    ``left``: days that remained, in the unit of ``span``, where the run stands still or goes on. ``skipped``: the
    holidays that were not counted, with their names as they were on that day.
    """

    clock: str
    key: str
    what: What
    on: date
    due_on: date | None = None
    rule: Rule = "length"
    unit: Unit | None = None
    number: int = 0
    left: int | None = None
    from_at: datetime | None = None
    due_at: datetime | None = None
    was: date | None = None
    skipped: tuple[tuple[date, str], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return what the trail keeps: only what is told, days and instants as ISO 8601."""
        told: dict[str, Any] = _TURN.dump_python(self, mode="json", exclude_defaults=True)
        return told


_TURN: Final = TypeAdapter(Turn)


def turn_of(told: Mapping[str, Any]) -> Turn:
    """Return what ``Turn.to_json`` gave. Raises ValueError."""
    return _TURN.validate_python(told)


def unit_of(length: ClockLength) -> tuple[Unit | None, int]:
    """Return the unit and the number of a length, None where another rule gives the day."""
    units: tuple[tuple[Unit, int | None], ...] = (
        ("hours", length.hours),
        ("days", length.days),
        ("business_days", length.business_days),
        ("months", length.months),
    )
    if length.at_once:
        return "at_once", 0
    return next(((unit, number) for unit, number in units if number is not None), (None, 0))


def skipped_days(
    after: date, due_on: date, unit: Unit | None, number: int, name_of: Callable[[date], str | None] = holiday_name
) -> tuple[tuple[date, str], ...]:
    """Return the holidays that a count of days did not count, with their names.

    Working days pass over each holiday of the week up to the day found; days only over those that moved their end.
    """
    match unit:
        case "business_days":
            first = after + _ONE_DAY
        case "days":
            first = after + timedelta(days=number)
        case _:
            return ()
    days = (first + timedelta(days=more) for more in range((due_on - first).days))
    return tuple((day, name) for day in days if day.weekday() < SATURDAY and (name := name_of(day)))


@dataclass(frozen=True, slots=True)
class Told:
    """A turn with the event that made it: its French name, its code in the procedure, its day, who made it and why."""

    turn: Turn
    event: str
    code: str
    event_on: date
    author: str = ""
    reason: str = ""
    seq: int = 0

    @property
    def by(self) -> str:
        """« signalement enregistré (T01) »: the event inside a sentence; a code only where the procedure has one."""
        label = self.event if self.event[:2].isupper() else self.event[:1].lower() + self.event[1:]
        return f"{label} ({self.code})" if self.code else label

    @property
    def aside(self) -> str:
        """« (T02, pièces demandées) »: the event behind what it did."""
        label = self.event if self.event[:2].isupper() else self.event[:1].lower() + self.event[1:]
        return f" ({self.code}, {label})" if self.code else f" ({label})"


@dataclass(frozen=True, slots=True)
class ClockStep:
    """One step of the way to the day. ``told`` is the act that made it, None where the step only counts."""

    kind: StepKind
    label_fr: str
    on: date | None
    told: Told | None = None


def current_run(told: Iterable[Told], clock: str, key: str) -> tuple[Told, ...]:
    """Return the turns of the present run of a clock, oldest first: from its last start on."""
    run: list[Told] = []
    for each in told:
        if (each.turn.clock, each.turn.key) == (clock, key):
            run = [each] if each.turn.what in BEGINS else [*run, each]
    return tuple(run)


def clock_steps(run: Sequence[Told]) -> tuple[ClockStep, ...]:
    """Return the steps of one run in French, typeset: start, count, and each act that changed the day."""
    steps = (step for told in run for step in _STEPS[told.turn.what](told))
    return tuple(
        ClockStep(step.kind, typeset(step.label_fr[:1].upper() + step.label_fr[1:]), step.on, step.told)
        for step in steps
    )


def span_words(unit: Unit | None, number: int) -> str:
    """Return « 5 jours ouvrés », « 48 heures », « 3 mois »."""
    several = "s" * (number > 1)
    match unit:
        case "hours":
            return f"{number} heure{several}"
        case "days":
            return f"{number} jour{several}"
        case "business_days":
            return f"{number} jour{several} ouvré{several}"
        case "months":
            return f"{number} mois"
        case _:
            return "le jour même"


def _started(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    hour = f" à {_hour(turn.from_at)}" if turn.unit == "hours" and turn.from_at else ""
    if turn.rule == "closing":
        start = f"Départ : {told.by}, le {weekday_date(told.event_on)} ; clôture du {long_date(turn.on)}"
    elif turn.on == told.event_on:
        start = f"Départ : {told.by}, le {weekday_date(turn.on)}{hour}"
    else:
        start = f"Départ : {told.by}, noté le {long_date(told.event_on)}, compté du {weekday_date(turn.on)}{hour}"
    yield ClockStep("start", start, turn.on, told)
    yield from _counted(turn)


def _counted(turn: Turn, lead: str = "") -> Iterator[ClockStep]:
    """Tell how a day follows from the one counted from."""
    assert turn.due_on is not None, turn
    due = weekday_date(turn.due_on)
    match turn.rule:
        case "set":
            instead = f", à la place de {span_words(turn.unit, turn.number)}" if turn.unit else ""
            yield ClockStep("set", f"Date fixée à cette étape{instead} : {due}", turn.due_on)
        case "announced":
            sooner = f", plus proche que {span_words(turn.unit, turn.number)}" if turn.unit else ""
            yield ClockStep("set", f"Date annoncée à cette étape{sooner} : {due}", turn.due_on)
        case "safe_day":
            yield ClockStep("set", f"Jour sûr le plus proche parmi les délais de droit : {due}", turn.due_on)
        case "closing":
            yield ClockStep("count", f"{turn.number} mois après la clôture : {due}", turn.due_on)
        case _:
            yield from _by_length(turn, lead or ("délai d’urgence : " if turn.rule == "urgent" else ""))


def _by_length(turn: Turn, lead: str) -> Iterator[ClockStep]:
    assert turn.due_on is not None, turn
    span, due = span_words(turn.unit, turn.number), weekday_date(turn.due_on)
    match turn.unit:
        case "business_days":
            words = f"{span} à partir du lendemain : {due}{_passed_over(turn)}"
        case "days":
            yield from _by_days(turn, lead)
            return
        case "months":
            ends = turn.on.day == turn.due_on.day
            words = f"{span} plus tard, {'même quantième' if ends else 'dernier jour du mois'} : {due}"
        case "hours":
            at = f" à {_hour(turn.due_at)}" if turn.due_at else ""
            words = f"{span}, jour et nuit : {due}{at}"
        case _:
            words = f"{span} : {due}"
    yield ClockStep("count", lead + words, turn.due_on)


def _by_days(turn: Turn, lead: str) -> Iterator[ClockStep]:
    assert turn.due_on is not None, turn
    end = turn.on + timedelta(days=turn.number)
    words = f"{span_words('days', turn.number)}, celui du départ non compté : {weekday_date(end)}"
    yield ClockStep("count", lead + words, end)
    if turn.due_on != end:
        moved = f"{weekday_date(end)} n’est pas un jour ouvré : reporté au {weekday_date(turn.due_on)}"
        yield ClockStep("moved", moved + _passed_over(turn), turn.due_on)


def _passed_over(turn: Turn) -> str:
    if not turn.skipped:
        return ""
    several = "s" * (len(turn.skipped) > 1)
    named = " ; ".join(f"{weekday_date(day)}, {name}" for day, name in turn.skipped)
    return f" (jour{several} non ouvré{several} : {named})"


def _left(turn: Turn) -> str:
    left = turn.left or 0
    return span_words(turn.unit, left) if left else "aucun jour"


def _paused(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    words = f"Suspendu le {weekday_date(turn.on)}{told.aside} : il restait {_left(turn)}"
    yield ClockStep("pause", words, turn.on, told)


def _resumed(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    assert turn.due_on is not None, turn
    until = f"{_left(turn)} à partir du lendemain" if turn.left else "il ne restait aucun jour"
    words = f"Repris le {weekday_date(turn.on)}{told.aside} : {until} : {weekday_date(turn.due_on)}"
    yield ClockStep("resume", words + _passed_over(turn), turn.due_on, told)


def _cut_short(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    words = f"Raccourci le {weekday_date(turn.on)}{told.aside}"
    if turn.due_on is None:
        yield ClockStep("shorter", f"{words} : il reste {_left(turn)}", turn.on, told)
        return
    yield ClockStep("shorter", words, turn.on, told)
    yield from _counted(turn)


def _repeated(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    assert turn.due_on is not None, turn
    words = f"Échéance du {long_date(turn.on)} passée sans acte ; {turn.number} mois de plus"
    yield ClockStep("again", f"{words} : {weekday_date(turn.due_on)}", turn.due_on, told)


def _earlier(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    if turn.due_on is None:
        words = f"Échéance plus proche dans le dossier fusionné : il reste {_left(turn)}"
    else:
        words = f"Échéance plus proche dans le dossier fusionné : {weekday_date(turn.due_on)}"
    yield ClockStep("other_case", words, turn.due_on, told)


def _handed_over(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    words = f"Départ : repris du dossier fusionné, le {weekday_date(turn.on)}"
    yield ClockStep("start", words, turn.on, told)
    if turn.due_on is not None:
        yield ClockStep("set", f"Échéance du dossier fusionné : {weekday_date(turn.due_on)}", turn.due_on)
    else:
        yield ClockStep("pause", f"Suspendu : il restait {_left(turn)}", turn.on)


def _recounted(told: Told) -> Iterator[ClockStep]:
    turn = told.turn
    if turn.due_on is None:
        words = f"Compté de nouveau le {weekday_date(told.event_on)} : il reste {_left(turn)}"
        yield ClockStep("again", words, told.event_on, told)
        return
    words = f"Compté de nouveau le {weekday_date(told.event_on)}, depuis le {weekday_date(turn.on)}"
    yield ClockStep("again", words, turn.on, told)
    yield from _counted(turn)


def _stopped(_told: Told) -> Iterator[ClockStep]:
    """Say nothing: a run that has ended is due no more."""
    yield from ()


def _hour(moment: datetime) -> str:
    local = moment.astimezone(PARIS)
    return f"{local.hour}{_NARROW}h{_NARROW}{local.minute:02d}"


_STEPS: Final[Mapping[What, Callable[[Told], Iterator[ClockStep]]]] = {
    "started": _started,
    "handed_over": _handed_over,
    "paused": _paused,
    "resumed": _resumed,
    "cut_short": _cut_short,
    "repeated": _repeated,
    "earlier": _earlier,
    "recounted": _recounted,
    "stopped": _stopped,
}
