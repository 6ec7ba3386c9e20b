"""Column types and ids."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect
from sqlalchemy.dialects import registry

from cases.columns import Day, Flag, Id, Json, Moment, new_id, to_utc
from cases.errors import NaiveDatetimeError

SQLITE: Dialect = registry.load("sqlite")()
DIALECTS = [SQLITE, registry.load("postgresql")()]
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(min_value=datetime(1, 1, 3), max_value=datetime(9999, 12, 29), timezones=ZONES)


def name(dialect: Dialect) -> str:
    return dialect.name


def there_and_back(column: Any, value: object, dialect: Dialect) -> object:
    return column.process_result_value(column.process_bind_param(value, dialect), dialect)


@pytest.mark.parametrize("dialect", DIALECTS, ids=name)
@pytest.mark.parametrize("column", [Moment(), Day(), Flag(), Id(), Json()], ids=lambda column: type(column).__name__)
def test_nothing_stays_nothing(column: Any, dialect: Dialect) -> None:
    assert there_and_back(column, None, dialect) is None


@pytest.mark.parametrize("dialect", DIALECTS, ids=name)
@pytest.mark.parametrize(
    "column, value",
    [
        (Day(), date(2024, 2, 29)),
        (Flag(), True),
        (Flag(), False),
        (Id(), uuid4()),
        (Json(), {"é": [1, None, True]}),
    ],
)
def test_a_value_comes_back_as_it_went(column: Any, value: object, dialect: Dialect) -> None:
    assert there_and_back(column, value, dialect) == value


@pytest.mark.parametrize("dialect", DIALECTS, ids=name)
@given(moment=MOMENTS)
def test_a_moment_comes_back_in_utc(dialect: Dialect, moment: datetime) -> None:
    back = there_and_back(Moment(), moment, dialect)
    assert isinstance(back, datetime)
    assert (back, back.utcoffset()) == (moment, timedelta(0))


@given(first=MOMENTS, second=MOMENTS)
def test_the_order_of_texts_is_the_order_of_time(first: datetime, second: datetime) -> None:
    texts = [Moment().process_bind_param(each, SQLITE) for each in (first, second)]
    assert (texts[0] < texts[1]) == (first < second)


@pytest.mark.parametrize("dialect", DIALECTS, ids=name)
@pytest.mark.parametrize("column", [Moment(), Day()])
def test_a_naive_moment_is_refused(column: Any, dialect: Dialect) -> None:
    with pytest.raises(NaiveDatetimeError, match="fuseau horaire"):
        column.process_bind_param(datetime(2026, 11, 20, 9, 30), dialect)


def test_a_moment_is_no_day() -> None:
    with pytest.raises(NaiveDatetimeError):
        Day().process_bind_param(datetime(2026, 11, 20, 23, 30, tzinfo=UTC), SQLITE)


def test_a_moment_keeps_its_instant() -> None:
    paris_winter = timezone(timedelta(hours=1))
    assert to_utc(datetime(2026, 11, 20, 0, 30, tzinfo=paris_winter)) == datetime(2026, 11, 19, 23, 30, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_7() -> None:
    made = new_id()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert abs((made.int >> 80) - time.time_ns() // 1_000_000) < 5_000


def test_ids_follow_time_and_never_repeat() -> None:
    made: list[UUID] = []
    for _ in range(50):
        made.append(new_id())
        time.sleep(0.0001)
    assert made == sorted(made)
    assert len({new_id() for _ in range(10_000)}) == 10_000
