"""A second count of what suspends and interrupts, written from the texts alone: day by day, and every choice tried.

Nothing here comes from the product but the name of its causes: which rule each one touches is written out by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations

from tests.workflow.second_count import ONE, STILL_FIRST, STILL_LAST, TEXTS, Text, eve, months_later, works

DISPUTES = {
    *("CIV_GENERAL", "EMP_DISCRIMINATION", "EMP_TERMINATION", "EMP_TERMINATION_OLD", "EMP_BEFORE_2013"),
    *("EMP_PERFORMANCE", "EMP_MUTUAL_TERMINATION", "EMP_HARASSMENT", "PUB_DISCRIMINATION"),
    *("LEASE", "INSURANCE"),
}
WAGES = {"EMP_WAGES", "EMP_WAGES_OLD"}
CRIMES = {"CRIM_OFFENCE", "CRIM_OFFENCE_OLD", "CRIM_HIDDEN"}
PRESS = {"PRESS_ORDINARY", "PRESS_DISCRIMINATORY", "PRESS_DISCRIMINATORY_2", "PRESS_NON_PUBLIC"}
COURT_DELAYS = {"ADM_DECISION", "ADM_IMPLICIT"}
SUSPENDS = {
    "MINORITY": DISPUTES,
    "GUARDIANSHIP": DISPUTES,
    "IMPOSSIBILITY": DISPUTES | WAGES,
    "MEDIATION": DISPUTES | WAGES,
    "COURT_INVESTIGATION": DISPUTES | WAGES,
    "UNAWARE_OF_DEBT": {"PUB_DEBT"},
    "MEDIATION_OF_PUBLIC_DEBT": {"PUB_DEBT", "PUB_DISCRIMINATION"},
    "PAPERS_ASKED": {"ADM_SILENCE"},
    "CIVIL_PARTY_COMPLAINT": CRIMES,
}
INTERRUPTS = {
    "COURT_CLAIM": DISPUTES | WAGES | {"CIV_BUTOIR", "PUB_DEBT"},
    "ACKNOWLEDGEMENT": DISPUTES | WAGES,
    "LEGAL_AID": DISPUTES | WAGES | COURT_DELAYS | {"ADM_NO_MENTION"},
    "WRITTEN_CLAIM": {"PUB_DEBT"},
    "ADMINISTRATIVE_APPEAL": COURT_DELAYS,
    "ADMINISTRATIVE_MEDIATION": COURT_DELAYS | {"ADM_NO_MENTION"},
    "PROSECUTION_ACT": CRIMES | {"CRIM_MINOR_OFFENCE"},
    "PRESS_PROSECUTION": PRESS,
    "DDD_SETTLEMENT": CRIMES,
}
ON_ITS_DAY = {"ACKNOWLEDGEMENT", "WRITTEN_CLAIM", "PROSECUTION_ACT", "PRESS_PROSECUTION", "DDD_SETTLEMENT"}
SIX_MONTHS_LEFT = {"MEDIATION", "COURT_INVESTIGATION", "MEDIATION_OF_PUBLIC_DEBT"}
SHORTENED_ON = {
    "EMP_TERMINATION_OLD": (date(2017, 9, 23), 12),
    "EMP_BEFORE_2013": (date(2013, 6, 16), 24),
    "EMP_WAGES_OLD": (date(2013, 6, 16), 36),
}
EMERGENCY = (date(2020, 3, 12), date(2020, 6, 23), date(2020, 8, 24))


@dataclass(frozen=True, slots=True)
class Recorded:
    """One suspension or interruption: its cause, first and last day (None: it lasts), whether it is certain."""

    cause: str
    first: date
    last: date | None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class End:
    """A last day, the day before which the safe day lies, the event that gives them, the suspended days."""

    last: date
    before: date | None
    event: date
    still: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a row shows: last day, safe day, the day after which it is over, whether it runs."""

    last: date
    safe: date | None
    over: date | None
    standing: str
    later: date | None


def second_count_with(
    code: str, kind: str, event: date, recorded: Sequence[Recorded], today: date, act: date | None = None
) -> Answer:
    """Count a rule with all that was recorded; what is doubtful is counted without and with it, the earlier shown."""
    sure, standing = _through(code, kind, event, [each for each in recorded if each.certain], today, act, doubts=False)
    whole, whole_standing = _through(code, kind, event, recorded, today, act, doubts=True)
    first, second = (whole, sure) if whole.last < sure.last else (sure, whole)
    shown = whole_standing if first is whole else standing
    later = second if second.last != first.last else None
    return Answer(
        first.last,
        eve(first.before) if first.before else None,
        _not_over_before(code, first),
        shown,
        max(later.last, _not_over_before(code, later) or later.last) if later else None,
    )


def _through(
    code: str, kind: str, event: date, recorded: Iterable[Recorded], today: date, act: date | None, *, doubts: bool
) -> tuple[End, str]:
    touching = sorted(recorded, key=lambda each: (each.first, each.last or date.max))
    spans = [_span(each, today) for each in touching if code in SUSPENDS.get(each.cause, ())]
    breaks = [each for each in touching if code in INTERRUPTS.get(each.cause, ())]
    begun, kind_now, appealed, interrupted_until = event, kind, False, None
    for each in breaks:
        reached = _furthest(code, kind_now, begun, [s for s in spans if s[1] <= each.first], act, event)
        until = max(filter(None, (reached.last, _perhaps(code, reached) if doubts else None)))
        if each.first < event or each.first > until or (each.cause == "ADMINISTRATIVE_APPEAL" and appealed):
            continue
        end = _end(each, today, doubts=doubts)
        if end is None:
            return reached, "interrupted"
        if interrupted_until is not None and end <= interrupted_until:
            continue
        appealed = appealed or each.cause == "ADMINISTRATIVE_APPEAL"
        begun, kind_now, interrupted_until, act = end, "event", end, None
    found = _furthest(code, kind_now, begun, [s for s in spans if s[2] >= begun], act, event)
    if doubts and _civil_of_spring_2020(code, found.last):
        until = EMERGENCY[2]
        found = End(until, until if found.before else None, found.event, found.still)
    if begun > today and interrupted_until is not None:
        return found, "interrupted"
    return found, "suspended" if any(today in found.still and lasting for *_, lasting in spans) else "runs"


def _span(each: Recorded, today: date) -> tuple[str, date, date, bool]:
    last = each.last or today
    if each.cause == "CIVIL_PARTY_COMPLAINT":
        last = min(last, months_later(each.first, 3) - ONE)
    return each.cause, each.first, last, each.last is None or each.last > today


def _end(each: Recorded, today: date, *, doubts: bool) -> date | None:
    if each.cause in ON_ITS_DAY:
        return each.first
    if each.cause == "ADMINISTRATIVE_APPEAL":
        silent = months_later(each.first, 2)
        final = months_later(silent, 2) + ONE
        while not works(final):
            final += ONE
        return each.last if each.last is not None and each.last <= final else silent
    return each.last or (today if doubts and not each.certain else None)


def _furthest(
    code: str, kind: str, begun: date, spans: Sequence[tuple[str, date, date, bool]], act: date | None, event: date
) -> End:
    """Try every choice among the suspensions and keep the one that ends last: one more never harms."""
    choices = chain.from_iterable(combinations(spans, size) for size in range(len(spans) + 1))
    found = [_walked(code, kind, begun, chosen, first=begun == event) for chosen in choices]
    best = max(found, key=lambda end: (end.last, end.event))
    if act is None or not TEXTS[code].cap_months:
        return best
    capped = _added(months_later(act, TEXTS[code].cap_months), act, spans)
    return capped if capped.last < best.last else best


def _walked(code: str, kind: str, begun: date, spans: Sequence[tuple[str, date, date, bool]], *, first: bool) -> End:
    text, event = TEXTS[code], begun
    for _, start, last, _ in spans:
        if start <= event < last:
            event = last
    plain = _plain(code, text, kind if event == begun and first else "event", event)
    eve_of_count = date(event.year, 12, 31) if text.way == "four_years" else event
    added = _added(plain.last, eve_of_count, spans)
    before = plain.before if added.last == plain.last else plain.before and added.last
    covered = {event} if any(start <= event <= last for _, start, last, _ in spans) else set()
    return End(added.last, before, event, added.still | covered)


def _plain(code: str, text: Text, kind: str, event: date) -> End:
    if text.way == "four_years":
        last = date(event.year + 4, 12, 31)
        return End(last, last, event)
    last = before = months_later(event, text.months)
    if kind == "law":
        last = before = last - ONE
    if text.way == "franc":
        last += ONE
    while text.way in {"franc", "procedure"} and not works(last):
        last += ONE
    if code in SHORTENED_ON:
        reform, months = SHORTENED_ON[code]
        last = before = min(last, months_later(max(event, reform), months))
    return End(last, None if text.way == "silence" else before, event)


def _added(last: date, event: date, spans: Iterable[tuple[str, date, date, bool]]) -> End:
    """Walk the suspended days after the event: each that comes before the end puts the end off by a day."""
    spans = list(spans)
    still = {start + n * ONE for _, start, end, _ in spans for n in range((end - start).days + 1)}
    leave = {end for cause, _, end, _ in spans if cause in SIX_MONTHS_LEFT}
    walked = set()
    for day in sorted(day for day in still if day > event):
        if day > last:
            break
        walked.add(day)
        last += ONE
        if day in leave:
            last = max(last, months_later(day, 6))
    return End(last, last, event, frozenset(walked))


def _civil_of_spring_2020(code: str, last: date) -> bool:
    return TEXTS[code].way in {"civil", "franc", "procedure", "four_years"} and EMERGENCY[0] <= last <= EMERGENCY[1]


def _perhaps(code: str, end: End) -> date | None:
    return EMERGENCY[2] if _civil_of_spring_2020(code, end.last) else _not_over_before(code, end)


def _not_over_before(code: str, end: End) -> date | None:
    """Add the days of the standstill of 2020 after the event that no suspension has counted already."""
    if TEXTS[code].way not in {"criminal", "press"} or end.last < STILL_FIRST:
        return None
    days = (STILL_FIRST + n * ONE for n in range((STILL_LAST - STILL_FIRST).days + 1))
    more = sum(1 for day in days if day > end.event and day not in end.still)
    return end.last + more * ONE if more else None
