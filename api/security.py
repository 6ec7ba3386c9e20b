"""Who is asking, and whether the request is the person's own: sessions, tokens, forged requests, headers.

Every answer leaves with the headers of ``headers_of``; a route that needs another policy declares it in its ``opt``
(``FRAMES``, ``FRAMED``, ``POLICY``), so that each exception can be listed and tested.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import anyio.to_thread
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie, MutableScopeHeaders, State
from litestar.exceptions import NotAuthorizedException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult
from litestar.types import Message, Scope

from cases.access import Person
from cases.accounts import ABSOLUTE, Account, session_of, token_owner
from cases.db import Store

Clock: TypeAlias = Callable[[], datetime]
WebRequest: TypeAlias = Request["Account | None", "Credentials | None", State]
Connection: TypeAlias = ASGIConnection[Any, Any, Any, Any]

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FORGERY_FIELD: Final = "csrf"
FORGERY_HEADER: Final = "x-csrf-token"

FRAMES: Final = "saisine_frames"
"""Route option: the page shows one of our own documents in a frame."""
FRAMED: Final = "saisine_framed"
"""Route option: the answer is a document that one of our own pages may frame."""
POLICY: Final = "saisine_policy"
"""Route option: directives that replace those of ``CONTENT``."""
OPEN_FORM: Final = "saisine_open_form"
"""Route option: the form is drawn before anybody signed in and carries no token; its origin is checked all the same."""
CACHED: Final = "saisine_cached"
"""Route option: the answer holds nothing personal and may be kept."""

CONTENT: Final[Mapping[str, str]] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
"""CSP level 3 without anything inline; ``data:`` is for the tick of Bootstrap's boxes."""
FIXED_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
YEAR: Final = 31_536_000


@dataclass(frozen=True, slots=True)
class Credentials:
    """How the person is known: by a session of the pages (``csrf``), or by a token (``scopes``)."""

    csrf: str = ""
    scopes: frozenset[str] | None = None
    secret: str = ""


class Visitor:
    """A person who signed in, at the moment of the request: what every page and API handler receives.

    Not a dataclass: Litestar would take it apart to check each field.
    """

    __slots__ = ("account", "credentials", "now", "store")

    def __init__(self, store: Store, account: Account, now: datetime, credentials: Credentials) -> None:
        self.store = store
        self.account = account
        self.now = now
        self.credentials = credentials

    @property
    def person(self) -> Person:
        """The person as rights see it: what commands and queries take."""
        return self.account.person


# Who


class Authentication(AbstractAuthenticationMiddleware):
    """Reads the session cookie or the bearer token of each request; refuses nobody by itself."""

    async def authenticate_request(self, connection: Connection) -> AuthenticationResult:
        """Return the account and its credentials, or nothing for a stranger."""
        header = connection.headers.get("authorization", "")
        secret = connection.cookies.get(cookie_name(connection), "")
        if not header and not secret:
            return AuthenticationResult(user=None, auth=None)
        return await anyio.to_thread.run_sync(_known, connection.app.state, header, secret)


def _known(state: State, header: str, secret: str) -> AuthenticationResult:
    store, now = state["store"], state["clock"]()
    if header:
        scheme, _, token = header.partition(" ")
        owner = token_owner(store, token.strip(), now=now) if scheme.casefold() == "bearer" else None
        if owner is None:
            return AuthenticationResult(user=None, auth=None)
        return AuthenticationResult(user=owner.account, auth=Credentials(scopes=owner.scopes))
    found = session_of(store, secret, now=now)
    if found is None:
        return AuthenticationResult(user=None, auth=None)
    return AuthenticationResult(user=found.account, auth=Credentials(csrf=found.csrf, secret=secret))


def signed_in(connection: Connection, _: BaseRouteHandler) -> None:
    """Guard: a person who signed in. Raises NotAuthorizedException."""
    if connection.user is None:
        raise NotAuthorizedException(headers={"WWW-Authenticate": 'Bearer realm="saisine"'})


@dataclass(frozen=True, slots=True)
class ScopeNeeded:
    """Guard: a token must carry this scope; a session of the pages has them all. Raises PermissionDeniedException."""

    scope: str

    def __call__(self, connection: Connection, _: BaseRouteHandler) -> None:
        """Refuse a token without the scope."""
        credentials: Credentials | None = connection.auth
        if credentials is not None and credentials.scopes is not None and self.scope not in credentials.scopes:
            raise PermissionDeniedException(detail=f"Ce jeton ne porte pas le droit « {self.scope} ».")


def provide_visitor(request: Request[Any, Any, State]) -> Visitor:
    """Dependency ``visitor``. Raises NotAuthorizedException for a stranger."""
    if request.user is None:
        raise NotAuthorizedException(headers={"WWW-Authenticate": 'Bearer realm="saisine"'})
    return Visitor(request.app.state["store"], request.user, request.app.state["clock"](), request.auth)


# Cookies


def is_https(connection: Connection) -> bool:
    """Whether the request came encrypted (a proxy in front tells by ``X-Forwarded-Proto``, read by the server)."""
    return connection.scope["scheme"] == "https"


def may_hold_session(connection: Connection) -> bool:
    """Whether a session may be opened here: over TLS, or on the machine itself (the demo)."""
    host = connection.url.hostname or ""
    if is_https(connection) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def cookie_name(connection: Connection) -> str:
    """``__Host-`` binds the cookie to this host and to TLS (RFC 6265bis, 4.1.3.2); on loopback there is none."""
    return "__Host-saisine" if is_https(connection) else "saisine"


def session_cookie(connection: Connection, secret: str) -> Cookie:
    """Return the cookie of a session; an empty secret takes it back."""
    return Cookie(
        key=cookie_name(connection),
        value=secret,
        path="/",
        max_age=int(ABSOLUTE.total_seconds()) if secret else 0,
        secure=is_https(connection),
        httponly=True,
        samesite="lax",
    )


# Whose request


async def check_origin_and_form(request: Request[Any, Any, State]) -> None:
    """``before_request`` of every router: a change comes from our own page, with the token drawn into it.

    A bearer token is never sent by a browser by itself and needs neither. Raises PermissionDeniedException.
    """
    if request.method in SAFE_METHODS or _by_token(request):
        return
    if not _same_origin(request):
        raise PermissionDeniedException(detail="Cette demande ne vient pas d’une page de saisine.")
    if request.user is None or request.route_handler.opt.get(OPEN_FORM):
        return
    sent = request.headers.get(FORGERY_HEADER) or await _form_token(request)
    if not hmac.compare_digest(sent.encode(), request.auth.csrf.encode()):
        raise PermissionDeniedException(
            detail="La page date d’une session terminée : rechargez-la, puis recommencez. Rien n’a été enregistré."
        )


def _by_token(request: Request[Any, Any, State]) -> bool:
    return request.auth is not None and request.auth.scopes is not None


async def _form_token(request: Request[Any, Any, State]) -> str:
    kind = request.content_type[0]
    if kind not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return ""
    value = (await request.form()).get(FORGERY_FIELD, "")
    return value if isinstance(value, str) else ""


def _same_origin(request: Request[Any, Any, State]) -> bool:
    """Fetch Metadata where the browser sends it (it cannot be forged by a page); else ``Origin``.

    ``Referrer-Policy: no-referrer`` makes browsers send ``Origin: null`` with forms: only the metadata tell then.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc == request.headers.get("host")


# Headers


async def headers_of(message: Message, scope: Scope) -> None:
    """``before_send`` of the application: the security headers of each answer, errors and files included."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    opt: Mapping[str, Any] = getattr(scope.get("route_handler"), "opt", {})
    for name, value in FIXED_HEADERS.items():
        headers[name] = value
    headers["Content-Security-Policy"] = policy(opt)
    if scope["scheme"] == "https":
        headers["Strict-Transport-Security"] = f"max-age={YEAR}; includeSubDomains"
    if not opt.get(CACHED):
        headers["Cache-Control"] = "no-store"


def policy(opt: Mapping[str, Any]) -> str:
    """Return the content security policy of a route, with the exceptions that its options declare."""
    directives = dict(CONTENT)
    if opt.get(FRAMES):
        directives["frame-src"] = "'self'"
    if opt.get(FRAMED):
        directives["frame-ancestors"] = "'self'"
    directives.update(opt.get(POLICY, {}))
    return "; ".join(f"{name} {value}" for name, value in directives.items())
