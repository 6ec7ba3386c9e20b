"""Who may come in, whose request it is, and with what headers every answer leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from api.security import CONTENT, FIXED_HEADERS
from cases.accounts import account_by_login, create_token, disable_account, set_password
from cases.db import Store
from tests.api.browsing import Browser, Page, a_client
from tests.api.conftest import Hands
from tests.factories import NOW, PASSWORD, a_case_in

HANDLER = "case_handler.plaine-commune"
FILLED = {
    "case_id:uuid": "01a20161-a78d-7d68-91bc-8e53329e7e12",
    "attachment_id:uuid": "01a20161-a78d-7d68-91bc-8e53329e7e12",
    "letter_id:uuid": "01a20161-a78d-7d68-91bc-8e53329e7e12",
    "token_id:uuid": "01a20161-a78d-7d68-91bc-8e53329e7e12",
    "event:str": "T58",
    "code:str": "L07",
    "rule:str": "CIV_DISCR_PRIVATE",
    "slug:str": "busy",
    "path:path": "src/base.css",
}


def filled(path: str) -> str:
    for part, value in FILLED.items():
        path = path.replace("{" + part + "}", value)
    return path


def routes(app: Litestar) -> list[tuple[str, str]]:
    """Every method and address of the application."""
    found = [route for route in app.routes if isinstance(route, HTTPRoute)]
    return [
        (method, filled(route.path))
        for route in found
        for handler in route.route_handlers
        for method in handler.http_methods
    ]


def test_every_answer_carries_the_same_headers(app: Litestar, handler: Browser, stranger: Browser) -> None:
    asked = [*routes(app), ("GET", "/nulle-part"), ("DELETE", "/connexion")]
    answers = [
        (method, path, browser.client.request(method, path, follow_redirects=False))
        for method, path in asked
        for browser in (handler, stranger)
    ]
    wanted = {name.lower(): value for name, value in FIXED_HEADERS.items()}
    bare = [
        (method, path)
        for method, path, answer in answers
        if not wanted.items() <= dict(answer.headers).items() or "content-security-policy" not in answer.headers
    ]
    assert bare == []
    kept = {path for _, path, answer in answers if answer.headers["cache-control"] != "no-store"}
    assert kept <= {filled("/static/{path:path}")} | {path for path in kept if path.startswith("/api/")}


def test_the_content_policy_allows_nothing_inline_and_nobody_else(stranger: Browser) -> None:
    policy = stranger.get("/connexion").headers["content-security-policy"]
    assert policy == "; ".join(f"{name} {value}" for name, value in CONTENT.items())
    assert "unsafe" not in policy


def test_only_the_pages_with_a_document_may_frame_one(house: Store, handler: Browser) -> None:
    case_id = a_case_in(house, "in_qualification").case_id
    policies = {
        path: handler.get(path).headers["content-security-policy"]
        for path in ("/", f"/dossiers/{case_id}", f"/dossiers/{case_id}/etapes/T39")
    }
    assert [path for path, policy in policies.items() if "frame-src 'self'" in policy] == [
        f"/dossiers/{case_id}/etapes/T39"
    ]


def test_tls_is_asked_for_a_year_over_tls_alone(app: Litestar, stranger: Browser) -> None:
    assert "strict-transport-security" not in stranger.get("/connexion").headers
    client = a_client(app, "https://saisine.example.fr")
    assert client.get("/connexion").headers["strict-transport-security"].startswith("max-age=31536000")


# Signing in


def test_a_stranger_is_led_to_the_door_and_back(stranger: Browser) -> None:
    answer = stranger.get("/import")
    assert (answer.status_code, answer.headers["location"]) == (303, "/connexion?suite=%2Fimport")
    typed = {"login": HANDLER, "password": PASSWORD, "suite": "/import"}
    assert stranger.client.post("/connexion", data=typed, follow_redirects=False).headers["location"] == "/import"


@pytest.mark.parametrize("back", ["https://ailleurs.example", "//ailleurs.example", "/\\ailleurs.example", "ailleurs"])
def test_signing_in_never_leads_out_of_the_site(back: str, stranger: Browser) -> None:
    typed = {"login": HANDLER, "password": PASSWORD, "suite": back}
    assert stranger.client.post("/connexion", data=typed, follow_redirects=False).headers["location"] == "/"


@pytest.mark.parametrize("login,password", [(HANDLER, "faux"), ("personne", PASSWORD), ("", "")])
def test_a_failed_sign_in_does_not_tell_what_was_wrong(login: str, password: str, stranger: Browser) -> None:
    answer = stranger.sign_in(login, password)
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert "Identifiant ou mot de passe incorrect" in Page(answer.text).words


def test_the_session_cookie_is_out_of_reach_of_script_and_of_other_sites(app: Litestar, stranger: Browser) -> None:
    plain = stranger.sign_in(HANDLER).headers["set-cookie"]
    assert plain.startswith("saisine=")
    assert "HttpOnly" in plain
    assert "SameSite=lax" in plain
    client = a_client(app, "https://saisine.example.fr")
    sealed = Browser(client).sign_in(HANDLER).headers["set-cookie"]
    assert sealed.startswith("__Host-saisine=")
    assert "Secure" in sealed
    assert "Path=/" in sealed


def test_no_session_opens_on_an_unencrypted_network(app: Litestar) -> None:
    client = a_client(app, "http://saisine.example.fr")
    answer = Browser(client).sign_in(HANDLER)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_each_sign_in_makes_a_new_session_and_ends_the_one_before(stranger: Browser) -> None:
    stranger.sign_in(HANDLER)
    first = stranger.client.cookies["saisine"]
    stranger.sign_in(HANDLER)
    second = stranger.client.cookies["saisine"]
    assert first != second
    stranger.client.cookies.clear()
    stranger.client.cookies.set("saisine", first)
    assert stranger.get("/").status_code == 303


def test_a_session_ends_after_half_an_hour_without_use(handler: Browser, hands: Hands) -> None:
    hands.now += timedelta(minutes=29)
    assert handler.get("/").status_code == 200
    hands.now += timedelta(minutes=29)
    assert handler.get("/").status_code == 200
    hands.now += timedelta(minutes=30)
    assert handler.get("/").status_code == 303


def test_a_session_ends_after_twelve_hours_even_in_use(handler: Browser, hands: Hands) -> None:
    for _ in range(35):
        hands.now += timedelta(minutes=20)
        assert handler.get("/compte").status_code == 200
    hands.now += timedelta(minutes=20)
    assert handler.get("/compte").status_code == 303


def test_signing_out_ends_the_session_and_empties_the_browser(handler: Browser) -> None:
    secret = handler.client.cookies["saisine"]
    answer = handler.submit("/compte", "/deconnexion")
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    handler.client.cookies.set("saisine", secret)
    assert handler.get("/").status_code == 303


def test_disabling_an_account_ends_its_sessions_at_once(handler: Browser, house: Store) -> None:
    disable_account(house, account_by_login(house, HANDLER).id, now=NOW)
    assert handler.get("/").status_code == 303


def test_a_new_password_given_by_somebody_ends_every_session(handler: Browser, house: Store) -> None:
    set_password(house, account_by_login(house, HANDLER).id, "un tout autre secret", by_other=True)
    assert handler.get("/").status_code == 303
    answer = handler.sign_in(HANDLER, "un tout autre secret")
    assert answer.headers["location"] == "/compte"


def test_one_changes_ones_password_with_the_present_one(handler: Browser) -> None:
    form = "/compte/mot-de-passe"
    wrong = handler.submit("/compte", form, current="faux", wanted="x" * 12, again="x" * 12)
    short = handler.submit("/compte", form, current=PASSWORD, wanted="court", again="court")
    apart = handler.submit("/compte", form, current=PASSWORD, wanted="x" * 12, again="y" * 12)
    assert [answer.status_code for answer in (wrong, short, apart)] == [422, 422, 422]
    changed = handler.submit(
        "/compte", form, current=PASSWORD, wanted="phrase bien plus longue", again="phrase bien plus longue"
    )
    assert changed.headers["location"] == "/compte?fait=mot-de-passe"
    assert handler.get("/").status_code == 200


# Forged requests


def test_a_form_without_its_token_changes_nothing(handler: Browser) -> None:
    assert handler.client.post("/deconnexion", follow_redirects=False).status_code == 403
    assert handler.get("/").status_code == 200


def test_a_token_of_another_session_is_refused(handler: Browser, coordinator: Browser) -> None:
    theirs = Page(coordinator.get("/compte").text).form("/deconnexion").fields["csrf"]
    assert handler.client.post("/deconnexion", data={"csrf": theirs}, follow_redirects=False).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://ailleurs.example"}],
)
def test_a_form_of_another_site_is_refused_even_with_its_token(headers: dict[str, str], handler: Browser) -> None:
    token = Page(handler.get("/compte").text).form("/deconnexion").fields["csrf"]
    answer = handler.client.post("/deconnexion", data={"csrf": token}, headers=headers, follow_redirects=False)
    assert answer.status_code == 403


def test_nobody_can_be_signed_in_by_another_site(stranger: Browser) -> None:
    typed = {"login": HANDLER, "password": PASSWORD}
    answer = stranger.client.post("/connexion", data=typed, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


# Tokens


def bearer(store: Store, **changes: timedelta) -> dict[str, str]:
    account = account_by_login(store, HANDLER)
    life = changes.get("life", timedelta(days=30))
    secret = create_token(store, account, label="essai", scopes=["cases:read"], expires_at=NOW + life, now=NOW)
    return {"authorization": f"Bearer {secret}"}


def test_a_token_speaks_for_its_owner(stranger: Browser, house: Store) -> None:
    assert stranger.client.get("/compte", headers=bearer(house)).status_code == 200


def test_a_token_that_is_over_unknown_or_of_another_scheme_opens_nothing(stranger: Browser, house: Store) -> None:
    over = bearer(house, life=timedelta(minutes=1))
    asked: list[dict[str, str]] = [over, {"authorization": "Bearer sai_rien"}, {"authorization": "Basic eHg6eHg="}]
    answers = [stranger.client.get("/compte", headers=headers, follow_redirects=False) for headers in asked]
    assert [answer.status_code for answer in answers] == [303, 303, 303]


def test_a_token_is_shown_once_and_can_be_revoked(
    browse: Callable[[str], Browser], stranger: Browser, house: Store
) -> None:
    headers, handler = bearer(house), browse(HANDLER)
    page = handler.page("/compte")
    assert headers["authorization"].removeprefix("Bearer ") not in page.words
    form = next(form for form in page.forms if form.action.endswith("/fin"))
    assert handler.send(form, {}).status_code == 303
    assert stranger.client.get("/compte", headers=headers, follow_redirects=False).status_code == 303


# Files


@pytest.mark.parametrize("path", ["../app.py", "%2e%2e/app.py", "src/../../app.py", "built", "src/nothing.css"])
def test_only_files_of_the_folder_are_served(path: str, stranger: Browser) -> None:
    assert stranger.client.get(f"/static/{path}").status_code == 404


def test_health_tells_that_the_store_can_be_read(stranger: Browser) -> None:
    assert stranger.get("/health").json() == {"status": "ok"}
