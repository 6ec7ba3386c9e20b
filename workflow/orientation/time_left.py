"""How long a route still lasts: the limitation rows that it serves, the one that ends first, in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from workflow.facts import Facts, LimitationDate
from workflow.law import LAW, long_date, typeset, weekday_date
from workflow.law.models import Confidence
from workflow.orientation.rows import RouteWay

COMPETING: Final = frozenset({"running", "may_be_open"})
Kind = Literal["running", "waiting", "over", "settled", "uncounted", "none"]
"""``running``: a period runs; ``waiting``: only cautions, or not begun; ``over``: every one is; ``settled``: the right
was used or given up; ``uncounted``: the route has periods and no start is noted; ``none``: it has no period of its
own."""


@dataclass(frozen=True, slots=True)
class RouteDelay:
    """One limitation row of the case that this route serves."""

    rule: str
    label_fr: str
    status: str
    safe_day: date | None
    legal_last_day: date | None
    over_after: date | None
    settled: str
    days_left: int | None
    """Civil days to the safe day; negative where it has passed."""
    late_since: date | None
    """First day on which it is too late."""
    advice_fr: str
    article: str
    confidence: Confidence

    @property
    def competes(self) -> bool:
        """Whether the right may still be lost."""
        return self.status in COMPETING and self.safe_day is not None and not self.settled


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """The time left for one route. ``first``: the row that ends first; ``text_fr`` says it whole."""

    kind: Kind
    delays: tuple[RouteDelay, ...]
    first: RouteDelay | None
    text_fr: str
    note_fr: str = ""


def time_left(way: RouteWay, facts: Facts, *, today: date) -> TimeLeft:
    """Return the time left: the earliest running row that the route, or a route that it follows, serves."""
    rules = served_rules(way)
    rows = [row for row in facts.limitation if row.rule in rules and LAW.limitation_rules[row.rule].length]
    delays = tuple(sorted((_delay(row, today) for row in rows), key=_order))
    first = next((delay for delay in delays if delay.competes), None)
    kind = _kind(rules, delays, first)
    return TimeLeft(kind, delays, first, typeset(_text(kind, delays, first, way, today)), _note(kind, way))


def served_rules(way: RouteWay) -> frozenset[str]:
    """Return the limitation rules that this route, or a route that it follows, serves; none for those without."""
    codes = (way.route, *way.follows)
    return frozenset(
        rule for code in codes for rule in LAW.routes[code].limitation_rules if LAW.limitation_rules[rule].length
    )


def _delay(row: LimitationDate, today: date) -> RouteDelay:
    rule = LAW.limitation_rules[row.rule]
    last = row.over_after or row.legal_last_day
    return RouteDelay(
        rule=row.rule,
        label_fr=rule.label_fr,
        status=row.status,
        safe_day=row.safe_day,
        legal_last_day=row.legal_last_day,
        over_after=row.over_after,
        settled=row.settled,
        days_left=(row.safe_day - today).days if row.safe_day else None,
        late_since=last + timedelta(days=1) if last and row.status == "over" else None,
        advice_fr=rule.advice_fr,
        article=rule.article,
        confidence=rule.confidence,
    )


def _order(delay: RouteDelay) -> tuple[int, date, date]:
    rank = 0 if delay.competes else 2 if delay.status == "over" else 1
    return rank, delay.safe_day or date.max, delay.legal_last_day or date.max


def _kind(rules: frozenset[str], delays: tuple[RouteDelay, ...], first: RouteDelay | None) -> Kind:
    if first is not None:
        return "running"
    if not delays:
        return "uncounted" if rules else "none"
    if all(delay.settled for delay in delays if delay.status != "over") and any(d.settled for d in delays):
        return "settled"
    return "over" if all(delay.status == "over" for delay in delays) else "waiting"


UNCOUNTED: Final = "Délai inconnu : aucune date de départ n’est notée pour cette voie."
SETTLED: Final = "Le droit est déjà exercé, ou abandonné par écrit : ce délai n’alerte plus."
LATE: Final = (
    "Trop tard depuis le {day}, d’après les dates notées. Une suspension, une interruption ou un autre délai peut "
    "encore jouer : un juriste vérifie, et la personne décide."
)


def _text(kind: Kind, delays: tuple[RouteDelay, ...], first: RouteDelay | None, way: RouteWay, today: date) -> str:
    if first is not None:
        return _running(first, today)
    match kind:
        case "uncounted":
            return UNCOUNTED
        case "settled":
            return SETTLED
        case "over":
            latest = max(delay.late_since or date.min for delay in delays)
            return LATE.format(day=long_date(latest))
        case "waiting":
            return _waiting([delay for delay in delays if delay.status != "over"], today)
        case _:
            return way.time_fr or "Aucun délai propre."


def _running(first: RouteDelay, today: date) -> str:
    assert first.safe_day is not None, "a row that competes has a safe day"
    if first.status == "may_be_open":
        since = f" le {long_date(first.legal_last_day)}" if first.legal_last_day else ""
        until = f" jusqu’au {long_date(first.over_after)}" if first.over_after else ""
        return f"Dernier jour légal passé{since} ; le délai peut être encore ouvert{until} : agir aussitôt."
    last = f" Dernier jour légal : {weekday_date(first.legal_last_day)}." if first.legal_last_day else ""
    if first.safe_day < today:
        return f"Jour sûr passé le {long_date(first.safe_day)} : agir aujourd’hui.{last}"
    return f"Agir au plus tard le {weekday_date(first.safe_day)} (jour sûr) : {_left(today, first.safe_day)}.{last}"


def _left(first: date, until: date) -> str:
    """Say how long is left: in days up to a year, then in whole years."""
    days, years = (until - first).days, until.year - first.year - ((until.month, until.day) < (first.month, first.day))
    if days == 0:
        return "c’est aujourd’hui"
    if years == 0:
        return f"il reste {days} jour{'s' if days > 1 else ''}"
    return "il reste plus d’un an" if years == 1 else f"il reste plus de {years} ans"


def _waiting(delays: Iterable[RouteDelay], today: date) -> str:
    first = next(iter(delays))
    if first.safe_day is None:
        return "Le délai n’a pas commencé, ou dépend d’une réponse à venir."
    if first.safe_day < today:
        return (
            "Le délai n’a pas commencé, ou la date est de prudence ; cette date, le "
            f"{long_date(first.safe_day)}, est passée : agir aussitôt met à l’abri d’un doute."
        )
    return (
        f"Le délai n’a pas commencé, ou la date est de prudence : agir avant le {long_date(first.safe_day)} "
        "met à l’abri."
    )


def _note(kind: Kind, way: RouteWay) -> str:
    """What the data says of the time of this route, beside the dates."""
    return "" if kind == "none" else way.time_fr
