"""Sites, persons at work, their sessions, and counters: what no case owns."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from cases.tables.base import ROLES, AccountRef, Base, Key, SiteRef, one_of


class Site(Base):
    """A pilot site. ``communes`` (INSEE codes) and ``letterhead`` are what the site configures."""

    __tablename__ = "site"

    id: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    legal_form: Mapped[str] = mapped_column(default="")
    siren: Mapped[str] = mapped_column(default="")
    dept: Mapped[str] = mapped_column(default="")
    communes: Mapped[list[Any]] = mapped_column(default=list)
    letterhead: Mapped[dict[str, Any]] = mapped_column(default=dict)
    territory: Mapped[dict[str, Any] | None]
    """Communes and court seats of a configurable site, as told by the administrator."""


class Account(Base):
    """A person who works with the product (or the system itself). ``bound_by_article40``: CPP, article 40."""

    __tablename__ = "account"
    __table_args__ = (one_of("role", ROLES), UniqueConstraint("login"))

    id: Mapped[Key]
    login: Mapped[str]
    display_name: Mapped[str]
    function: Mapped[str] = mapped_column(default="")
    role: Mapped[str]
    site_id: Mapped[str | None] = mapped_column(ForeignKey("site.id"))
    bound_by_article40: Mapped[bool] = mapped_column(default=False)
    password_hash: Mapped[str] = mapped_column(default="")
    must_change_password: Mapped[bool] = mapped_column(default=False)
    failed_logins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    absent_until: Mapped[date | None]
    disabled_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class Substitute(Base):
    """A coordinator of another site, named in advance to act for this one (two per site)."""

    __tablename__ = "substitute"

    site_id: Mapped[SiteRef] = mapped_column(primary_key=True)
    account_id: Mapped[AccountRef] = mapped_column(primary_key=True)


class SignInSession(Base):
    """A session of the pages. Only the digest of the cookie is stored."""

    __tablename__ = "session"
    __table_args__ = (Index("ix_session_account_id", "account_id"),)

    id_hash: Mapped[bytes] = mapped_column(primary_key=True)
    account_id: Mapped[AccountRef]
    csrf: Mapped[str]
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class ApiToken(Base):
    """A token of the API. Only its digest is stored; ``prefix`` lets its owner recognise it."""

    __tablename__ = "api_token"
    __table_args__ = (UniqueConstraint("hash"),)

    id: Mapped[Key]
    account_id: Mapped[AccountRef]
    label: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str]
    hash: Mapped[bytes]
    scopes: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]


class AccessLog(Base):
    """Who looked at what, and why (kept apart from the trail, 12 months)."""

    __tablename__ = "access_log"
    __table_args__ = (Index("ix_access_log_case_id_at", "case_id", "at"), Index("ix_access_log_at", "at"))

    id: Mapped[Key]
    at: Mapped[datetime]
    account_id: Mapped[UUID | None]
    case_id: Mapped[UUID | None]
    what: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")


class Counter(Base):
    """Last number given, per site, year and series (case numbers, letter numbers): no gaps within a row."""

    __tablename__ = "counter"
    __table_args__ = (CheckConstraint("value >= 0", name="value_positive"),)

    site_id: Mapped[SiteRef] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True, default="case")
    value: Mapped[int]
