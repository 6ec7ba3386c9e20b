"""Accounts, sessions of the pages and tokens of the API: who is at the door. Knows neither HTTP nor cases.

Passwords are kept as argon2id, sessions and tokens as SHA-256 of 256 random bits: a copy of the database opens nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from cases.access import Person, person_of
from cases.db import Store
from cases.errors import (
    LoginTakenError,
    PasswordTooShortError,
    SignInFailedError,
    TokenLifeError,
    UnknownAccountError,
    UnknownSiteError,
)
from cases.tables import Account as AccountRow
from cases.tables import ApiToken, Feed, SignInSession, Site, Substitute

PASSWORD_LENGTH: Final = 12
"""ANSSI, « Recommandations relatives à l'authentification multifacteur et aux mots de passe » (2021), R22."""
IDLE: Final = timedelta(minutes=30)
ABSOLUTE: Final = timedelta(hours=12)
SEEN_EVERY: Final = timedelta(seconds=60)
"""A session notes that it was used at most this often: reading a page is not a write."""
TOKEN_LIFE: Final = timedelta(days=366)
TOKEN_MARK: Final = "sai_"  # noqa: S105 - the public beginning of each token, by which a leak is found
SCOPES: Final = (
    "cases:read",
    "cases:write",
    "cases:transition",
    "documents:read",
    "documents:write",
    "letters:send",
    "audit:read",
    "exports:create",
    "webhooks:manage",
    "users:manage",
    "stats:read",
)

HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
"""argon2id with the second setting of the OWASP Password Storage Cheat Sheet (19 MiB, two passes): about 25 ms."""
_NO_ACCOUNT: Final = HASHER.hash(secrets.token_urlsafe())
"""What an unknown login is checked against, so that it takes as long as a known one."""


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in: what pages show, and the person that rights know."""

    person: Person
    site_label: str = ""
    must_change_password: bool = False

    @property
    def id(self) -> UUID:
        """The account's id, which is the person's."""
        return self.person.id


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What makes an account. ``bound`` tells a person bound by article 40 of the CPP."""

    login: str
    display_name: str
    role: str
    site_id: str | None = None
    function: str = ""
    bound: bool = False
    substitute_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session of the pages: whose it is and the token that its forms carry."""

    account: Account
    csrf: str


@dataclass(frozen=True, slots=True)
class TokenOwner:
    """For whom a token of the API speaks, and what it may do at most."""

    account: Account
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token as its owner sees it: never the token itself."""

    id: UUID
    label: str
    prefix: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None


# Accounts


def create_account(store: Store, new: NewAccount, password: str, *, now: datetime) -> Account:
    """Create an account that signs in with a password.

    Raises:
        PasswordTooShortError: fewer than ``PASSWORD_LENGTH`` characters.
        LoginTakenError: another account has that login.
        UnknownSiteError: the site is not there.
    """
    hashed = _hashed(password)
    with store.write() as session:
        if _by_login(session, new.login) is not None:
            raise LoginTakenError(new.login)
        for site_id in (*filter(None, [new.site_id]), *new.substitute_for):
            if session.get(Site, site_id) is None:
                raise UnknownSiteError(site_id)
        row = AccountRow(
            login=_login(new.login),
            display_name=new.display_name,
            function=new.function,
            role=new.role,
            site_id=new.site_id,
            bound_by_article40=new.bound,
            password_hash=hashed,
            created_at=now,
        )
        session.add(row)
        session.flush()
        session.add_all(Substitute(site_id=site_id, account_id=row.id) for site_id in new.substitute_for)
        session.flush()
        return _account(session, row)


def account_by_login(store: Store, login: str) -> Account:
    """Return the account of that login, disabled ones left out. Raises UnknownAccountError."""
    with store.read() as session:
        row = _by_login(session, login)
        if row is None or row.disabled_at is not None:
            raise UnknownAccountError(login)
        return _account(session, row)


def set_password(store: Store, account_id: UUID, password: str, *, by_other: bool = False) -> None:
    """Replace a password and end every session of the account. ``by_other``: it must be changed at next sign-in.

    Raises:
        PasswordTooShortError: fewer than ``PASSWORD_LENGTH`` characters.
    """
    hashed = _hashed(password)
    with store.write() as session:
        values = {"password_hash": hashed, "must_change_password": by_other}
        session.execute(update(AccountRow).where(AccountRow.id == account_id).values(values))
        _end_sessions(session, account_id)


def change_password(store: Store, account: Account, current: str, wanted: str) -> None:
    """Replace one's own password. Raises SignInFailedError where the current one is wrong, PasswordTooShortError."""
    with store.read() as session:
        row = session.get(AccountRow, account.id)
        known = row.password_hash if row else ""
    if not _matches(known, current):
        raise SignInFailedError
    set_password(store, account.id, wanted)


def disable_account(store: Store, account_id: UUID, *, now: datetime) -> None:
    """End an account: its sessions, tokens and calendar link open nothing from now on."""
    with store.write() as session:
        session.execute(update(AccountRow).where(AccountRow.id == account_id).values(disabled_at=now))
        session.execute(update(ApiToken).where(ApiToken.account_id == account_id).values(revoked_at=now))
        session.execute(update(Feed).where(Feed.account_id == account_id).values(revoked_at=now))
        _end_sessions(session, account_id)


# Sessions


def sign_in(store: Store, login: str, password: str, *, now: datetime, replaces: str = "") -> str:
    """Open a session and return its secret, which is stored nowhere. ``replaces`` is a session of the same browser.

    Raises:
        SignInFailedError: login or password is wrong, or the account is disabled; the answer does not tell which.
    """
    with store.read() as session:
        row = _by_login(session, login)
    if not _matches(row.password_hash if row else _NO_ACCOUNT, password) or row is None or row.disabled_at is not None:
        raise SignInFailedError
    secret = secrets.token_urlsafe(32)
    with store.write() as session:
        session.execute(delete(SignInSession).where(SignInSession.expires_at <= now))
        session.execute(delete(SignInSession).where(SignInSession.id_hash == _digest(replaces)))
        session.add(
            SignInSession(
                id_hash=_digest(secret),
                account_id=row.id,
                csrf=secrets.token_urlsafe(32),
                created_at=now,
                last_seen_at=now,
                expires_at=now + ABSOLUTE,
            )
        )
        if HASHER.check_needs_rehash(row.password_hash):
            values = {"password_hash": HASHER.hash(password)}
            session.execute(update(AccountRow).where(AccountRow.id == row.id).values(values))
    return secret


def session_of(store: Store, secret: str, *, now: datetime) -> OpenSession | None:
    """Return the session of that secret, None where it is unknown, idle for 30 minutes or older than 12 hours."""
    with store.read() as session:
        row = session.get(SignInSession, _digest(secret))
        if row is None or now >= row.expires_at or now - row.last_seen_at >= IDLE:
            return None
        account = session.get(AccountRow, row.account_id)
        if account is None or account.disabled_at is not None:
            return None
        found = OpenSession(_account(session, account), row.csrf)
        seen = row.last_seen_at
    if now - seen >= SEEN_EVERY:
        _touch(store, secret, now)
    return found


def sign_out(store: Store, secret: str) -> None:
    """End one session."""
    with store.write() as session:
        session.execute(delete(SignInSession).where(SignInSession.id_hash == _digest(secret)))


def _touch(store: Store, secret: str, now: datetime) -> None:
    with store.write() as session:
        chosen = update(SignInSession).where(SignInSession.id_hash == _digest(secret))
        session.execute(chosen.values(last_seen_at=now))


def _end_sessions(session: Session, account_id: UUID) -> None:
    session.execute(delete(SignInSession).where(SignInSession.account_id == account_id))


# Tokens


def create_token(
    store: Store, account: Account, *, label: str, scopes: Iterable[str], expires_at: datetime, now: datetime
) -> str:
    """Create a token that speaks for its owner, never for anybody else, and return it: it is shown once.

    Raises:
        TokenLifeError: it would end now or later than in a year.
    """
    if not now < expires_at <= now + TOKEN_LIFE:
        raise TokenLifeError
    secret = TOKEN_MARK + secrets.token_urlsafe(32)
    row = ApiToken(
        account_id=account.id,
        label=label,
        prefix=secret[:8],
        hash=_digest(secret),
        scopes=[scope for scope in SCOPES if scope in set(scopes)],
        created_at=now,
        expires_at=expires_at,
    )
    with store.write() as session:
        session.add(row)
    return secret


def tokens_of(store: Store, account: Account, *, now: datetime) -> tuple[TokenLine, ...]:
    """Return the tokens of an account that still open something, newest first."""
    chosen = select(ApiToken).where(ApiToken.account_id == account.id, ApiToken.revoked_at.is_(None))
    with store.read() as session:
        rows = session.scalars(chosen.order_by(ApiToken.created_at.desc())).all()
        return tuple(_token_line(row) for row in rows if row.expires_at is None or row.expires_at > now)


def revoke_token(store: Store, account: Account, token_id: UUID, *, now: datetime) -> None:
    """End one token of one's own; that of somebody else is left alone."""
    with store.write() as session:
        chosen = update(ApiToken).where(ApiToken.id == token_id, ApiToken.account_id == account.id)
        session.execute(chosen.values(revoked_at=now))


def token_owner(store: Store, secret: str, *, now: datetime) -> TokenOwner | None:
    """Return for whom a token speaks, None where it is unknown, revoked or over."""
    with store.read() as session:
        row = session.scalar(select(ApiToken).where(ApiToken.hash == _digest(secret)))
        if row is None or row.revoked_at is not None or (row.expires_at is not None and row.expires_at <= now):
            return None
        account = session.get(AccountRow, row.account_id)
        if account is None or account.disabled_at is not None:
            return None
        owner, token_id, used = TokenOwner(_account(session, account), frozenset(row.scopes)), row.id, row.last_used_at
    if used is None or now - used >= SEEN_EVERY:
        with store.write() as session:
            session.execute(update(ApiToken).where(ApiToken.id == token_id).values(last_used_at=now))
    return owner


def _token_line(row: ApiToken) -> TokenLine:
    return TokenLine(row.id, row.label, row.prefix, tuple(row.scopes), row.created_at, row.expires_at, row.last_used_at)


# What both share


def _login(login: str) -> str:
    return login.strip().casefold()


def _by_login(session: Session, login: str) -> AccountRow | None:
    return session.scalar(select(AccountRow).where(AccountRow.login == _login(login)))


def _account(session: Session, row: AccountRow) -> Account:
    site = session.get(Site, row.site_id) if row.site_id else None
    return Account(person_of(session, row), site.label if site else "", row.must_change_password)


def _hashed(password: str) -> str:
    if len(password) < PASSWORD_LENGTH:
        raise PasswordTooShortError(PASSWORD_LENGTH)
    return HASHER.hash(password)


def _matches(hashed: str, password: str) -> bool:
    try:
        return HASHER.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _digest(secret: str) -> bytes:
    return sha256(secret.encode()).digest()
