"""axe-core on every page of the journey: light and dark, wide and narrow, nothing excluded, zero violations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Page

from cases.calendars.days import NewDay, add_day
from cases.commands import record_qualification
from tests.browser.conftest import Screens, Served
from tests.factories import NOW, a_case_in, a_draft, accounts
from workflow.procedures import current

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4")
LOOKS = ((1280, False), (1280, True), (390, False), (390, True))


@dataclass(frozen=True)
class Shown:
    """One page: who opens it, and where."""

    login: str
    path: str


def a_qualified_case(served: Served) -> UUID:
    """Return a case whose questionnaire is filled in, so that its page proposes, leaves open and sets aside."""
    journey = a_case_in(served.store, "in_qualification", external_ref="PC-QUAL-001")
    answers = {
        "DOMAIN": {"chosen": ["EMPLOYMENT_PRIVATE"]},
        "GROUNDS": {"chosen": ["SEX", "ECONOMIC_VULNERABILITY"]},
        "TREATMENT": {"chosen": ["LESS_FAVOURABLE"], "reason": "Promotion refusée au retour de congé."},
        "ACT": {"chosen": ["REFUSED_HIRING"]},
    }
    handler, seen = journey.person("case_handler"), journey.case.version
    record_qualification(
        served.store, handler, journey.case_id, {"answers": answers}, seen=seen, now=journey.later(minutes=1).now
    )
    return journey.case_id


def a_closing(served: Served) -> UUID:
    """Return closing days of the site, added by its coordinator."""
    coordinator = accounts(served.store).at("plaine-commune", "site_coordinator")
    shut = NewDay("closing", "Inventaire", date(2026, 12, 3), date(2026, 12, 4), site_id="plaine-commune")
    return add_day(served.store, coordinator, shut, now=NOW)


@pytest.fixture
def pages(served: Served) -> dict[str, Shown]:
    """Every page, each in a state that shows as much of it as there is."""
    handler, coordinator = "case_handler.plaine-commune", "site_coordinator.plaine-commune"
    pending = a_case_in(served.store, "orientation_pending")
    number = pending.case.case_number
    rule = "CIV_DISCR_PRIVATE"
    a_draft(served.store, "PC-2015-001")
    case = f"/dossiers/{pending.case_id}"
    return {
        "sign-in": Shown("", "/connexion"),
        "worklist": Shown(handler, "/?vue=tous"),
        "empty worklist": Shown(handler, "/?vue=en-retard"),
        "search": Shown(handler, "/recherche?q=personne"),
        "case": Shown(handler, case),
        "course": Shown(handler, f"{case}/parcours"),
        "routes": Shown(handler, f"{case}/voies"),
        "routes to hand over": Shown(handler, f"{case}/voies/a-remettre"),
        "procedures": Shown(handler, "/procedures"),
        "adapted procedure": Shown(handler, f"/procedures/{current().identity}+plaine-commune/1"),
        "procedure": Shown(handler, f"/procedures/{current().name}/{current().version}#T06"),
        "why": Shown(handler, f"{case}/dates/{rule}"),
        "step": Shown(handler, f"{case}/etapes/T58"),
        "qualification": Shown(handler, f"/dossiers/{a_qualified_case(served)}/qualification"),
        "qualification read": Shown(coordinator, f"{case}/qualification"),
        "rows": Shown(handler, f"{case}/etapes/T39"),
        "refused step": Shown(handler, f"{case}/etapes/T24"),
        "validation": Shown(coordinator, f"{case}/etapes/T07"),
        "coordination": Shown(coordinator, "/coordination"),
        "coordination of every site": Shown("national_admin", "/coordination"),
        "safe days near": Shown(handler, "/?vue=jour-sur"),
        "intake": Shown(handler, "/signalements/nouveau"),
        "import": Shown(handler, "/import"),
        "add a paper": Shown(handler, f"{case}/pieces/ajouter"),
        "complete the file": Shown(handler, f"{case}/completer"),
        "account": Shown(handler, "/compte"),
        "reminders": Shown(handler, "/rappels"),
        "reference": Shown(handler, "/referentiel/criteres?au=2014-02-01"),
        "calendar": Shown("national_admin", "/administration/calendrier?annee=2026"),
        "closing to withdraw": Shown(coordinator, f"/administration/calendrier/{a_closing(served)}/retirer"),
        "reference of courts": Shown(handler, "/referentiel/competences?q=prud"),
        "reference without a line": Shown(handler, "/referentiel/juridictions?q=potions&au=hier"),
        "reference to verify": Shown(handler, "/referentiel/a-verifier"),
        "trail": Shown("auditor.plaine-commune", f"/audit?q={number}"),
        "trails": Shown("auditor.plaine-commune", "/audit"),
        "problems": Shown("", "/problems"),
        "problem": Shown("", "/problems/stale-version"),
        "accessibility": Shown("", "/accessibilite"),
        "not found": Shown(handler, "/nulle-part"),
    }


def violations(page: Page) -> list[str]:
    """Return what axe says against the page, in short."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, iframes: false})", list(TAGS)
    )
    return [
        f"{rule['id']}: {json.dumps([node['html'][:160] for node in rule['nodes'][:3]], ensure_ascii=False)}"
        for rule in found["violations"]
    ]


def walk(screens: Screens, pages: dict[str, Shown], *, width: int, dark: bool) -> Iterator[tuple[str, Page]]:
    """Open every page in turn, signing in once per person."""
    for login in sorted({shown.login for shown in pages.values()}):
        screen = screens(width=width, dark=dark)
        if login:
            screen.sign_in(login)
        for name, shown in pages.items():
            if shown.login == login:
                screen.open(shown.path)
                yield name, screen.page


@pytest.mark.timeout(900)
@pytest.mark.parametrize("width,dark", LOOKS)
def test_axe_finds_nothing_on_any_page(width: int, dark: bool, screens: Screens, pages: dict[str, Shown]) -> None:
    found = {name: violations(page) for name, page in walk(screens, pages, width=width, dark=dark)}
    assert len(found) == len(pages)
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.timeout(900)
def test_no_page_is_wider_than_a_phone(screens: Screens, pages: dict[str, Shown]) -> None:
    wide = {
        name: page.evaluate("document.documentElement.scrollWidth")
        for name, page in walk(screens, pages, width=390, dark=False)
    }
    assert {name: width for name, width in wide.items() if width > 390} == {}


def test_axe_would_find_a_fault(screens: Screens) -> None:
    screen = screens()
    screen.open("/connexion")
    screen.page.evaluate("document.querySelector('label[for=login]').remove()")
    assert any(told.startswith("label:") for told in violations(screen.page))
