"""A second count of every limitation rule, written from the texts alone: no data file, no calendar of the product.

Months are walked one by one, holidays come from the calculation of Easter, and each rule is written out by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Way = Literal["civil", "criminal", "press", "procedure", "franc", "silence", "four_years"]
ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Text:
    """What a text says of one period: how it is counted, how many months, for which events, and its last day of all."""

    way: Way
    months: int
    kinds: tuple[str, ...]
    first: date = date(1900, 1, 1)
    last: date = date(2079, 12, 31)
    not_after: date | None = None
    cap_months: int = 0


REFORM_2008 = date(2008, 6, 19)
REFORM_2013 = date(2013, 6, 17)
BEFORE_2013 = date(2013, 6, 16)
TEXTS = {
    "CIV_GENERAL": Text("civil", 60, ("knowledge", "law"), REFORM_2008),
    "CIV_BUTOIR": Text("civil", 240, ("right_born",), REFORM_2008),
    "EMP_DISCRIMINATION": Text("civil", 60, ("revelation",), REFORM_2008),
    "EMP_TERMINATION": Text("civil", 12, ("notification",), date(2017, 9, 24)),
    "EMP_TERMINATION_OLD": Text(
        "civil", 24, ("notification", "knowledge"), REFORM_2013, date(2017, 9, 23), date(2018, 9, 23)
    ),
    "EMP_BEFORE_2013": Text("civil", 60, ("notification", "knowledge"), REFORM_2008, BEFORE_2013, date(2015, 6, 16)),
    "EMP_PERFORMANCE": Text("civil", 24, ("knowledge",), REFORM_2013),
    "EMP_WAGES": Text("civil", 36, ("knowledge",), REFORM_2013),
    "EMP_WAGES_OLD": Text("civil", 60, ("knowledge",), REFORM_2008, BEFORE_2013, date(2016, 6, 16)),
    "EMP_MUTUAL_TERMINATION": Text("civil", 12, ("approval",), date(2008, 6, 27)),
    "EMP_RECEIPT": Text("civil", 6, ("signature",), date(2008, 6, 27)),
    "EMP_HARASSMENT": Text("civil", 60, ("last_act",), REFORM_2008),
    "PUB_DISCRIMINATION": Text("civil", 60, ("revelation",), REFORM_2008),
    "PUB_DEBT": Text("four_years", 48, ("right_acquired",), date(1968, 12, 31)),
    "ADM_DECISION": Text("franc", 2, ("notification", "publication"), date(2001, 1, 1)),
    "ADM_NO_MENTION": Text("franc", 12, ("notification", "knowledge")),
    "ADM_SILENCE": Text("silence", 2, ("receipt",), date(2016, 1, 1)),
    "ADM_IMPLICIT": Text("franc", 2, ("implicit_decision",), date(2001, 1, 1)),
    "ADM_GRACIEUX": Text("franc", 2, ("notification",), date(2016, 1, 1)),
    "CRIM_OFFENCE": Text("criminal", 72, ("act",), date(2014, 3, 1)),
    "CRIM_OFFENCE_OLD": Text("criminal", 36, ("act",), date(1958, 1, 1), date(2014, 2, 28)),
    "CRIM_HIDDEN": Text("criminal", 72, ("discovery",), date(2017, 3, 1), cap_months=144),
    "CRIM_MINOR_OFFENCE": Text("criminal", 12, ("act",), date(2017, 3, 1)),
    "PRESS_ORDINARY": Text("press", 3, ("publication",)),
    "PRESS_DISCRIMINATORY": Text("press", 12, ("publication",), date(2003, 12, 12)),
    "PRESS_DISCRIMINATORY_2": Text("press", 12, ("publication",), date(2013, 10, 29)),
    "PRESS_NON_PUBLIC": Text("press", 3, ("publication",), date(2003, 3, 11)),
    "LEASE": Text("civil", 36, ("knowledge",), date(2014, 3, 27)),
    "INSURANCE": Text("civil", 24, ("event", "knowledge"), date(1976, 7, 21)),
    "CADA_REFUSAL": Text("silence", 1, ("receipt",), date(2016, 1, 1)),
    "CADA_APPEAL": Text("procedure", 2, ("notification", "implicit_decision"), date(2016, 1, 1)),
}
STILL_FIRST, STILL_LAST = date(2020, 3, 12), date(2020, 8, 10)


def easter(year: int) -> date:
    """Return Easter Sunday (Oudin's form of the Gregorian computus)."""
    century = year // 100
    golden = year % 19
    epact = (century - century // 4 - (century - (century - 17) // 25) // 3 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def works(day: date) -> bool:
    """Tell whether it is a working day of metropolitan France (CT L3133-1)."""
    fixed = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
    moving = {easter(day.year) + timedelta(days=shift) for shift in (1, 39, 50)}
    return day.isoweekday() < 6 and (day.month, day.day) not in fixed and day not in moving


def months_later(day: date, months: int) -> date:
    """Walk month by month; where the day is missing at the end, the last day of that month."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def eve(day: date) -> date:
    """Return the last working day before a day."""
    day -= ONE
    while not works(day):
        day -= ONE
    return day


def second_count(code: str, kind: str, event: date, act: date | None = None) -> tuple[date, date | None, date | None]:
    """Return last day, safe day and, where 2020 counts, the day after which the row is over."""
    text = TEXTS[code]
    last, before, counted_from = _last(text, kind, event), None, event
    match text.way:
        case "franc":
            before, last = last, last + ONE
        case "silence":
            return last, None, None
        case _:
            before = last
    if text.way in {"franc", "procedure"}:
        while not works(last):
            last += ONE
    if text.cap_months and act is not None and months_later(act, text.cap_months) < last:
        last = before = months_later(act, text.cap_months)
        counted_from = act
    if text.not_after is not None and last > text.not_after:
        last = before = text.not_after
    return last, eve(before), _over(text.way, counted_from, last)


def _last(text: Text, kind: str, event: date) -> date:
    if text.way == "four_years":
        return date(event.year + 4, 12, 31)
    last = months_later(event, text.months)
    return last - ONE if kind == "law" else last


def _over(way: Way, counted_from: date, last: date) -> date | None:
    if way not in {"criminal", "press"} or last < STILL_FIRST:
        return None
    still = sum(1 for n in range(152) if STILL_FIRST + n * ONE > counted_from)
    return last + still * ONE if still else None
