"""Counting periods: limitation, clear days, silence, working days, safe day. Each answer carries its derivation.

Pure: no clock, no zone but Europe/Paris; ``today`` comes in. Lengths, reform dates and articles are data of
``workflow.law``; here stand the methods (``counting``), what suspends or interrupts (``stops``), the calendar
(``calendar``) and the choice of rows (``rows``).

>>> from datetime import date
>>> last_day("EMP_TERMINATION", date(2019, 8, 10), start_kind="notification").legal_last_day
datetime.date(2020, 8, 10)
"""

from workflow.periods.calendar import (
    METROPOLITAN,
    PARIS,
    AddedHoliday,
    Calendar,
    Closing,
    add_business_days,
    add_months,
    alarm_days,
    business_days_between,
    due_at,
    due_day,
    holiday_name,
    holidays_of,
    is_business_day,
    next_business_day,
    paris_date,
    previous_business_day,
    region_of,
)
from workflow.periods.counting import (
    NotInForceError,
    OutOfCalendarError,
    Period,
    PeriodError,
    UnknownStartKindError,
    last_day,
)
from workflow.periods.derivation import DerivationStep
from workflow.periods.entry import check_past, check_recorded_start, check_recorded_stop
from workflow.periods.questions import open_questions
from workflow.periods.rows import (
    LimitationRow,
    Situation,
    Speech,
    Status,
    earliest,
    limitation_rows,
    nature_of,
    over,
    starts_from_report,
    urgency_by_time,
)
from workflow.periods.stops import Standing, Stop, StopError, StoppedPeriod, last_day_with

__all__ = [
    "METROPOLITAN",
    "PARIS",
    "AddedHoliday",
    "Calendar",
    "Closing",
    "DerivationStep",
    "LimitationRow",
    "NotInForceError",
    "OutOfCalendarError",
    "Period",
    "PeriodError",
    "Situation",
    "Speech",
    "Standing",
    "Status",
    "Stop",
    "StopError",
    "StoppedPeriod",
    "UnknownStartKindError",
    "add_business_days",
    "add_months",
    "alarm_days",
    "business_days_between",
    "check_past",
    "check_recorded_start",
    "check_recorded_stop",
    "due_at",
    "due_day",
    "earliest",
    "holiday_name",
    "holidays_of",
    "is_business_day",
    "last_day",
    "last_day_with",
    "limitation_rows",
    "nature_of",
    "next_business_day",
    "open_questions",
    "over",
    "paris_date",
    "previous_business_day",
    "region_of",
    "starts_from_report",
    "urgency_by_time",
]
