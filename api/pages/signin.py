"""Signing in and out, and one's own account."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import anyio
from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, State
from litestar.di import NamedDependency
from litestar.exceptions import TooManyRequestsException
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from api.frame import home_of, page
from api.pages.forms_read import posted
from api.security import (
    OPEN_FORM,
    Visitor,
    cookie_name,
    may_hold_session,
    session_cookie,
    signed_in,
)
from api.slowdown import Slowdown
from cases import accounts
from cases.errors import PasswordTooShortError, SignInFailedError

FORGET: Final = '"cache", "storage"'
"""Clear-Site-Data at sign-out: nothing of a case stays in the browser of a shared desk."""


@get("/connexion", sync_to_thread=False)
def sign_in_page(request: Request[Any, Any, State], suite: FromQuery[str] = "/") -> Response[Any]:
    """Show the form, or where one belongs when a session is open."""
    if request.user is not None:
        return Redirect(home_of(request.user.person.role), status_code=303)
    return _form(request, back=_inside(suite), login="", failed="")


@post("/connexion", status_code=303, opt={OPEN_FORM: True})
async def sign_in(request: Request[Any, Any, State]) -> Response[Any]:
    """Open a session. Each failure for a login makes its next try wait longer, up to 42 s; nobody is locked out."""
    form = await request.form()
    login, password, back = _text(form, "login"), _text(form, "password"), _inside(_text(form, "suite"))
    slowdown: Slowdown = request.app.state["slowdown"]
    address = request.client.host if request.client else ""
    if not slowdown.enter(address):
        raise TooManyRequestsException(headers={"Retry-After": "42"})
    try:
        await anyio.sleep(slowdown.wait_seconds(login.casefold(), now=request.app.state["clock"]()))
        return await anyio.to_thread.run_sync(_try, request, login, password, back)
    finally:
        slowdown.leave(address)


def _try(request: Request[Any, Any, State], login: str, password: str, back: str) -> Response[Any]:
    state, name = request.app.state, cookie_name(request)
    slowdown: Slowdown = state["slowdown"]
    now = state["clock"]()
    if not may_hold_session(request):
        return _form(request, back=back, login=login, failed="plain")
    try:
        secret = accounts.sign_in(state["store"], login, password, now=now, replaces=request.cookies.get(name, ""))
    except SignInFailedError:
        slowdown.failed(login.casefold(), now=now)
        return _form(request, back=back, login=login, failed="wrong")
    slowdown.succeeded(login.casefold())
    found = accounts.session_of(state["store"], secret, now=now)
    assert found is not None, "a session just opened is there"
    there = home_of(found.account.person.role) if back == "/" else back
    if found.account.must_change_password:
        there = "/compte"
    return Redirect(there, status_code=303, cookies=[session_cookie(request, secret)])


@post("/deconnexion", status_code=303, sync_to_thread=True, guards=[signed_in])
def sign_out(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """End the session, and what the browser kept."""
    accounts.sign_out(visitor.store, visitor.credentials.secret)
    return Redirect(
        "/connexion",
        status_code=303,
        cookies=[session_cookie(request, "")],
        headers={"Clear-Site-Data": FORGET},
    )


@get("/compte", sync_to_thread=True, guards=[signed_in])
def account_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], fait: FromQuery[str] = ""
) -> Response[str]:
    """Show one's account: password, keys of the keyboard, tokens."""
    return _account(request, visitor, done=fait)


@post("/compte/mot-de-passe", status_code=303, guards=[signed_in])
async def change_password(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[Any]:
    """Replace one's password; every session of the account ends and a new one opens here."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_change, request, visitor, posted(form))


def _change(request: Request[Any, Any, State], visitor: Visitor, form: dict[str, str]) -> Response[Any]:
    if form.get("wanted") != form.get("again"):
        return _account(request, visitor, fault=("again", "Les deux saisies du nouveau mot de passe diffèrent."))
    try:
        accounts.change_password(visitor.store, visitor.account, form.get("current", ""), form.get("wanted", ""))
    except SignInFailedError:
        return _account(request, visitor, fault=("current", "Le mot de passe actuel n’est pas celui-là."))
    except PasswordTooShortError as error:
        return _account(request, visitor, fault=("wanted", str(error)))
    secret = accounts.sign_in(visitor.store, visitor.person.login, form["wanted"], now=visitor.now)
    return Redirect("/compte?fait=mot-de-passe", status_code=303, cookies=[session_cookie(request, secret)])


@post("/compte/jetons/{token_id:uuid}/fin", status_code=303, sync_to_thread=True, guards=[signed_in])
def end_token(visitor: NamedDependency[Visitor], token_id: FromPath[UUID]) -> Redirect:
    """Revoke one of one's own tokens."""
    accounts.revoke_token(visitor.store, visitor.account, token_id, now=visitor.now)
    return Redirect("/compte?fait=jeton", status_code=303)


def _form(request: Request[Any, Any, State], *, back: str, login: str, failed: str) -> Response[str]:
    status = {"": 200, "wrong": 401, "plain": 403}[failed]
    return page(request, "pages/signin.html", status=status, back=back, login=login, failed=failed)


def _account(
    request: Request[Any, Any, State], visitor: Visitor, *, done: str = "", fault: tuple[str, str] | None = None
) -> Response[str]:
    return page(
        request,
        "pages/account.html",
        status=422 if fault else 200,
        account=visitor.account,
        tokens=accounts.tokens_of(visitor.store, visitor.account, now=visitor.now),
        least=accounts.PASSWORD_LENGTH,
        done=done,
        fault=fault,
    )


def _text(form: FormMultiDict, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def _inside(path: str) -> str:
    """Only an address of ours: never one that leaves the site (CWE-601)."""
    safe = path.startswith("/") and not path.startswith(("//", "/\\")) and "\n" not in path and "\r" not in path
    return path if safe else "/"


ROUTES: Final = (sign_in_page, sign_in, sign_out, account_page, change_password, end_token)
