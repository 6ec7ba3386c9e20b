"""What a person may record of a period: its start, what stopped it. Each refusal says why, on which article.

Asked once, when a date is typed. What was recorded before is counted even where it would be refused today.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from workflow.law import LAW, LimitationRule, Nature, StartKind, long_date
from workflow.law.models import StopCause
from workflow.periods.counting import NotInForceError, PeriodError, check_start
from workflow.periods.stops import Stop, StopError, check_stop

_NATURES = {"private": "une personne de droit privé", "public": "une personne publique"}


def check_recorded_start(kind: StartKind, on: date, *, rule: str | None, nature: Nature, today: date) -> None:
    """Raise ``PeriodError`` for a start from which nothing could be counted.

    ``rule``: the rule that it is recorded for, None for every rule that accepts its kind. ``nature``: that of the
    respondent.
    """
    if rule and rule not in LAW.limitation_rules:
        raise PeriodError(f"Règle de délai inconnue : {rule}.", field="rule")
    named = LAW.limitation_rules[rule] if rule else None
    if named is not None and nature != "unknown" and nature not in named.natures:
        other = _NATURES["public" if nature == "private" else "private"]
        message = f"{named.label_fr} ({named.article}) : ne vise qu’{other}, et le mis en cause est {_NATURES[nature]}."
        raise PeriodError(message, field="rule")
    rules = [named] if named else [each for each in LAW.limitation_rules.values() if kind in each.start_kinds]
    if on > today and rules:
        article = _of_nature(rules, nature).article
        name = LAW.start_kinds[kind].label_fr
        message = f"{name} : le {long_date(on)} est dans l’avenir, et un délai ne part que d’un fait passé ({article})."
        raise PeriodError(message[:1].upper() + message[1:])
    if named is not None and not _older(named, kind, on):
        check_start(named, on, kind, None)
    if not any(each.takes_event_of(on) or _older(each, kind, on) for each in rules):
        raise NotInForceError(_of_nature(rules, nature), on)


def check_past(on: date, *, article: str, today: date) -> None:
    """Raise ``PeriodError`` for what is noted as done on a day to come."""
    if on > today:
        raise PeriodError(f"Cette date ({long_date(on)}) est dans l’avenir : notez-la une fois venue ({article}).")


def check_recorded_stop(stop: Stop, recorded: Sequence[Stop], *, today: date) -> None:
    """Raise ``StopError`` for a suspension or interruption that cannot be, or not beside those already recorded."""
    cause = check_stop(stop, as_of=today)
    if cause.at_once and stop.end_on not in {None, stop.start_on}:
        message = f"{cause.label_fr} : interrompt le jour même et n’a pas de fin ; laissez-la vide ({cause.article})."
        raise StopError(message, field="end_on")
    if stop.end_on is not None and stop.end_on > today and not cause.set_ahead:
        ended = f"la fin ({long_date(stop.end_on)}) est dans l’avenir"
        message = f"{cause.label_fr} : {ended} ; laissez-la vide tant qu’elle dure ({cause.article})."
        raise StopError(message, field="end_on")
    for other in recorded:
        if other.start_on != stop.start_on and _overlap(cause, stop, other):
            until = f"au {long_date(other.end_on)}" if other.end_on else "à ce jour"
            told = f"ces jours en recouvrent d’autres déjà notés, du {long_date(other.start_on)} {until}"
            message = f"{cause.label_fr} : {told} ; reprenez leur premier jour pour les corriger ({cause.article})."
            raise StopError(message)


def _older(rule: LimitationRule, kind: StartKind, on: date) -> bool:
    """Tell whether an event is older than every version of its family, which a row of its own says."""
    return any(old.family == rule.family and kind in old.kinds and on < old.events_before for old in LAW.old_events)


def _of_nature(rules: Sequence[LimitationRule], nature: Nature) -> LimitationRule:
    """Return the first rule that concerns a respondent of this nature."""
    return next((rule for rule in rules if nature in rule.natures), rules[0])


def _overlap(cause: StopCause, one: Stop, other: Stop) -> bool:
    """Tell whether two suspensions of one cause share a day; different causes may, and their days count once."""
    if one.cause != other.cause or cause.effect != "suspension":
        return False
    return one.start_on <= (other.end_on or date.max) and other.start_on <= (one.end_on or date.max)
