"""Column types that mean the same on SQLite (STRICT) and on PostgreSQL, and refuse what would be ambiguous.

A STRICT table knows only INTEGER, REAL, TEXT, BLOB and ANY (sqlite.org/stricttables.html): SQLAlchemy's own DateTime,
Date, Boolean, JSON and Uuid compile to other names there.
"""

from __future__ import annotations

import json
import secrets
import time
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Dialect, Integer, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

from cases.errors import NaiveDatetimeError

Big = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits on both (an INTEGER of SQLite has them)."""


def to_utc(moment: datetime) -> datetime:
    """Return the moment in UTC. Raises NaiveDatetimeError where it has no zone."""
    if moment.utcoffset() is None:
        raise NaiveDatetimeError
    return moment.astimezone(UTC)


def new_id() -> UUID:
    """Return a UUIDv7 (RFC 9562, 5.7 with method 3 of 6.2): ordered by time, so that indexes grow at their end."""
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    fraction = rest * 4096 // 1_000_000
    return UUID(int=milliseconds << 80 | 7 << 76 | fraction << 64 | 2 << 62 | secrets.randbits(62))


def utc_text(moment: datetime) -> str:
    """Return RFC 3339 in UTC, always with six decimals: the order of the texts is the order of time.

    Raises NaiveDatetimeError.
    """
    return to_utc(moment).isoformat(timespec="microseconds").replace("+00:00", "Z")


def json_default(value: object) -> Any:
    """Say dates, moments and ids as JSON texts (``default=`` of ``json.dumps``). Anything else is a bug."""
    match value:
        case datetime():
            return utc_text(value)
        case date() | UUID():
            return str(value)
        case set() | frozenset():
            return sorted(value)
    msg = f"{type(value).__name__} has no JSON form"
    raise TypeError(msg)


def _is_sqlite(dialect: Dialect) -> bool:
    return dialect.name == "sqlite"


class Moment(TypeDecorator[datetime]):
    """An aware moment: ``timestamptz``, or TEXT in UTC."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the store."""
        return dialect.type_descriptor(Text() if _is_sqlite(dialect) else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuse a naive moment; write the others in UTC."""
        if value is None:
            return None
        return utc_text(value) if _is_sqlite(dialect) else to_utc(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Give the moment back in UTC."""
        if value is None:
            return None
        return datetime.fromisoformat(value) if _is_sqlite(dialect) else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A civil day: ``date``, or TEXT. A moment is refused: its day depends on a zone that the column cannot know."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the store."""
        return dialect.type_descriptor(Text() if _is_sqlite(dialect) else Date())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        """Write the day; refuse a datetime."""
        if isinstance(value, datetime):
            raise NaiveDatetimeError
        return value.isoformat() if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """Give the day back."""
        return date.fromisoformat(value) if value is not None and _is_sqlite(dialect) else value


class Flag(TypeDecorator[bool]):
    """True or false: ``boolean``, or INTEGER 0 and 1."""

    impl = Integer
    cache_ok = True
    coerce_to_is_types = (type(None), bool)
    """``is_(True)`` is written ``IS true``: PostgreSQL takes no parameter after IS."""

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the store."""
        return dialect.type_descriptor(Integer() if _is_sqlite(dialect) else Boolean())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> Any:  # noqa: FBT001 - SQLAlchemy's signature
        """Write 0 or 1 on SQLite."""
        return int(value) if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        """Give a bool back."""
        del dialect
        return None if value is None else bool(value)


class Id(TypeDecorator[UUID]):
    """A UUID: ``uuid``, or TEXT with hyphens."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the store."""
        return dialect.type_descriptor(Text() if _is_sqlite(dialect) else Uuid())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        """Write the canonical text on SQLite."""
        return str(value) if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Give a UUID back."""
        return UUID(value) if value is not None and _is_sqlite(dialect) else value


class Json(TypeDecorator[Any]):
    """A JSON value: ``jsonb``, or TEXT. Nothing personal: that stands in ``sealed`` columns."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type of the store."""
        return dialect.type_descriptor(Text() if _is_sqlite(dialect) else JSONB(none_as_null=True))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Write compact JSON text on SQLite."""
        return json.dumps(value, ensure_ascii=False) if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Give the value back."""
        return json.loads(value) if value is not None and _is_sqlite(dialect) else value
