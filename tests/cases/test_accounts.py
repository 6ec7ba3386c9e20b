"""Accounts, sessions and tokens, on both stores: who is let in, for how long, and what a copy of the base opens."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from cases import accounts
from cases.accounts import ABSOLUTE, IDLE, SCOPES, TOKEN_LIFE, Account, NewAccount
from cases.db import Store
from cases.errors import (
    LoginTakenError,
    PasswordTooShortError,
    SignInFailedError,
    TokenLifeError,
    UnknownAccountError,
    UnknownSiteError,
)
from cases.sites import set_up
from cases.tables import Account as AccountRow
from cases.tables import ApiToken, SignInSession

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PASSWORD = "correct cheval pile"
NEW = NewAccount("Savornin", "Marjorie Savornin", "case_handler", site_id="ouest-provence", bound=True)


@pytest.fixture
def house(store: Store) -> Store:
    set_up(store, now=NOW)
    return store


@pytest.fixture
def account(house: Store) -> Account:
    return accounts.create_account(house, NEW, PASSWORD, now=NOW)


def test_an_account_knows_its_person_and_its_site(account: Account, house: Store) -> None:
    found = accounts.account_by_login(house, " SAVORNIN ")
    assert found == account
    assert (found.person.role, found.person.site, found.site_label, found.person.bound) == (
        "case_handler",
        "ouest-provence",
        "Ouest Provence",
        True,
    )


def test_a_substitute_is_named_for_its_sites(house: Store) -> None:
    new = NewAccount("x", "X", "site_coordinator", site_id="vaulx-en-velin", substitute_for=("ouest-provence",))
    made = accounts.create_account(house, new, PASSWORD, now=NOW)
    assert made.person.substitute_for == frozenset({"ouest-provence"})


def test_a_login_is_given_once(account: Account, house: Store) -> None:
    del account
    with pytest.raises(LoginTakenError, match="savornin"):
        accounts.create_account(house, NewAccount("savornin", "X", "auditor"), PASSWORD, now=NOW)


def test_a_short_password_and_an_unknown_site_are_refused(house: Store) -> None:
    with pytest.raises(PasswordTooShortError, match="12 caractères"):
        accounts.create_account(house, NEW, "court", now=NOW)
    with pytest.raises(UnknownSiteError, match="ailleurs"):
        accounts.create_account(house, NewAccount("x", "X", "auditor", site_id="ailleurs"), PASSWORD, now=NOW)


@pytest.mark.parametrize("login,password", [("savornin", "faux"), ("personne", PASSWORD), ("", "")])
def test_a_wrong_login_and_a_wrong_password_fail_alike(
    login: str, password: str, account: Account, house: Store
) -> None:
    del account
    with pytest.raises(SignInFailedError, match="Identifiant ou mot de passe incorrect"):
        accounts.sign_in(house, login, password, now=NOW)


@pytest.mark.parametrize(
    "after,open_", [(IDLE - timedelta(seconds=1), True), (IDLE, False), (ABSOLUTE, False), (timedelta(0), True)]
)
def test_a_session_lasts_while_it_is_used(after: timedelta, open_: bool, account: Account, house: Store) -> None:
    del account
    secret = accounts.sign_in(house, "savornin", PASSWORD, now=NOW)
    assert (accounts.session_of(house, secret, now=NOW + after) is not None) is open_


def test_a_session_in_use_ends_after_twelve_hours(account: Account, house: Store) -> None:
    del account
    secret, now = accounts.sign_in(house, "savornin", PASSWORD, now=NOW), NOW
    while now + timedelta(minutes=20) < NOW + ABSOLUTE:
        now += timedelta(minutes=20)
        assert accounts.session_of(house, secret, now=now) is not None
    assert accounts.session_of(house, secret, now=NOW + ABSOLUTE) is None


def test_a_new_sign_in_ends_the_session_that_it_replaces_and_those_that_are_over(
    account: Account, house: Store
) -> None:
    del account
    first = accounts.sign_in(house, "savornin", PASSWORD, now=NOW)
    second = accounts.sign_in(house, "savornin", PASSWORD, now=NOW, replaces=first)
    assert accounts.session_of(house, first, now=NOW) is None
    assert accounts.session_of(house, second, now=NOW) is not None
    accounts.sign_in(house, "savornin", PASSWORD, now=NOW + ABSOLUTE)
    with house.read() as session:
        assert len(session.scalars(select(SignInSession)).all()) == 1


def test_signing_out_ends_one_session_alone(account: Account, house: Store) -> None:
    del account
    one, other = (accounts.sign_in(house, "savornin", PASSWORD, now=NOW) for _ in range(2))
    accounts.sign_out(house, one)
    assert accounts.session_of(house, one, now=NOW) is None
    assert accounts.session_of(house, other, now=NOW) is not None


def test_a_changed_password_ends_every_session(account: Account, house: Store) -> None:
    secret = accounts.sign_in(house, "savornin", PASSWORD, now=NOW)
    with pytest.raises(SignInFailedError):
        accounts.change_password(house, account, "faux", "tout autre chose")
    accounts.change_password(house, account, PASSWORD, "tout autre chose")
    assert accounts.session_of(house, secret, now=NOW) is None
    with pytest.raises(SignInFailedError):
        accounts.sign_in(house, "savornin", PASSWORD, now=NOW)
    accounts.sign_in(house, "savornin", "tout autre chose", now=NOW)


def test_a_password_given_by_another_person_must_be_changed(account: Account, house: Store) -> None:
    accounts.set_password(house, account.id, "donné par un autre", by_other=True)
    assert accounts.account_by_login(house, "savornin").must_change_password


def test_a_disabled_account_opens_nothing_any_more(account: Account, house: Store) -> None:
    secret = accounts.sign_in(house, "savornin", PASSWORD, now=NOW)
    token = a_token(house, account)
    accounts.disable_account(house, account.id, now=NOW)
    assert accounts.session_of(house, secret, now=NOW) is None
    assert accounts.token_owner(house, token, now=NOW) is None
    with pytest.raises(SignInFailedError):
        accounts.sign_in(house, "savornin", PASSWORD, now=NOW)
    with pytest.raises(UnknownAccountError):
        accounts.account_by_login(house, "savornin")


def a_token(house: Store, account: Account, life: timedelta = timedelta(days=30)) -> str:
    return accounts.create_token(
        house, account, label="essai", scopes=["stats:read", "cases:read", "tout"], expires_at=NOW + life, now=NOW
    )


def test_a_token_speaks_for_its_owner_within_known_scopes(account: Account, house: Store) -> None:
    owner = accounts.token_owner(house, a_token(house, account), now=NOW)
    assert owner is not None
    assert owner.account == account
    assert owner.scopes == {"cases:read", "stats:read"}
    assert owner.scopes <= set(SCOPES)


def test_a_token_ends_on_its_day_and_when_revoked(account: Account, house: Store) -> None:
    token = a_token(house, account)
    assert accounts.token_owner(house, token, now=NOW + timedelta(days=30)) is None
    (line,) = accounts.tokens_of(house, account, now=NOW)
    assert line.last_used_at is None
    accounts.revoke_token(house, account, line.id, now=NOW)
    assert accounts.token_owner(house, token, now=NOW) is None
    assert accounts.tokens_of(house, account, now=NOW) == ()


def test_somebody_elses_token_is_left_alone(account: Account, house: Store) -> None:
    token = a_token(house, account)
    (line,) = accounts.tokens_of(house, account, now=NOW)
    other = accounts.create_account(house, NewAccount("autre", "Autre", "auditor"), PASSWORD, now=NOW)
    accounts.revoke_token(house, other, line.id, now=NOW)
    assert accounts.token_owner(house, token, now=NOW) is not None


@pytest.mark.parametrize("life", [timedelta(0), timedelta(days=-1), TOKEN_LIFE + timedelta(seconds=1)])
def test_a_token_lasts_a_year_at_most(life: timedelta, account: Account, house: Store) -> None:
    with pytest.raises(TokenLifeError):
        a_token(house, account, life)


def test_the_last_use_of_a_token_is_noted(account: Account, house: Store) -> None:
    accounts.token_owner(house, a_token(house, account), now=NOW + timedelta(hours=1))
    (line,) = accounts.tokens_of(house, account, now=NOW)
    assert line.last_used_at == NOW + timedelta(hours=1)


def test_a_copy_of_the_database_holds_no_secret(account: Account, house: Store) -> None:
    secret, token = accounts.sign_in(house, "savornin", PASSWORD, now=NOW), a_token(house, account)
    with house.read() as session:
        row = session.get_one(AccountRow, account.id)
        stored = [
            row.password_hash.encode(),
            *session.scalars(select(SignInSession.id_hash)),
            *session.scalars(select(ApiToken.hash)),
        ]
    assert row.password_hash.startswith("$argon2id$")
    assert all(clear.encode() not in kept for clear in (PASSWORD, secret, token) for kept in stored)
