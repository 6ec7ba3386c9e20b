"""What script and keyboard add: nothing that the pages do not do without them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Screens, Served
from tests.factories import a_case_in, a_registered_case, told_reports

pytestmark = pytest.mark.browser

HANDLER = "case_handler.plaine-commune"
TOLD = told_reports()["PC-2024-005"]


def test_what_resembles_a_report_appears_while_typing(screens: Screens, served: Served) -> None:
    number = a_registered_case(served.store).case.case_number
    screen = screens()
    screen.sign_in(HANDLER)
    screen.open("/signalements/nouveau")
    for name in ("claimant_last_name", "claimant_first_name", "claimant_phone", "claimant_birth_date"):
        screen.page.locator(f"[name={name}]").fill(TOLD[name])
    screen.page.locator("[name=claimant_birth_date]").press("Tab")
    expect(screen.page.locator("#ressemblances")).to_contain_text(str(number))
    assert screen.complaints == []


def test_a_filter_acts_at_once_and_the_list_alone_is_drawn_again(screens: Screens, served: Served) -> None:
    number = str(a_registered_case(served.store).case.case_number)
    screen = screens()
    screen.sign_in(HANDLER)
    screen.open("/?vue=tous")
    expect(screen.page.get_by_role("link", name=number)).to_be_visible()
    screen.page.get_by_label("État").select_option("closed")
    expect(screen.page.get_by_text("Aucun dossier ne répond à ces filtres.")).to_be_visible()
    assert screen.complaints == []


def test_a_case_is_reached_from_the_keyboard_alone(screens: Screens, served: Served) -> None:
    case_id = a_case_in(served.store, "in_qualification").case_id
    screen = screens()
    screen.sign_in(HANDLER)
    keyboard = screen.page.keyboard
    keyboard.press("j")
    keyboard.press("Enter")
    screen.page.wait_for_url(f"**/dossiers/{case_id}")
    keyboard.press("a")
    expect(screen.page.locator("#actions")).to_be_focused()
    keyboard.press("/")
    expect(screen.page.locator(".s-bar [data-s-search]")).to_be_focused()


def test_the_first_stop_of_the_keyboard_skips_to_the_content(screens: Screens) -> None:
    screen = screens()
    screen.sign_in(HANDLER)
    screen.page.keyboard.press("Tab")
    expect(screen.page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    screen.page.keyboard.press("Enter")
    expect(screen.page.locator("#contenu")).to_be_focused()


def test_the_keys_can_be_switched_off(screens: Screens) -> None:
    screen = screens()
    screen.sign_in(HANDLER)
    screen.open("/compte")
    screen.page.get_by_label("Touches d’accès rapide").uncheck()
    screen.open("/")
    screen.page.keyboard.press("c")
    expect(screen.page.locator("h1")).to_have_text("Ma file")


def test_an_error_is_read_first_and_leads_to_its_field(screens: Screens, served: Served) -> None:
    case_id = a_case_in(served.store, "in_qualification").case_id
    screen = screens()
    screen.sign_in(HANDLER)
    screen.open(f"/dossiers/{case_id}/etapes/T58")
    screen.page.locator("form .btn-large").click()
    expect(screen.page.locator(".s-summary")).to_be_focused()
    screen.page.locator(".s-summary a").last.click()
    expect(screen.page.locator("[name=channel]")).to_be_focused()


def test_the_menu_of_a_phone_opens_without_script(screens: Screens) -> None:
    screen = screens(width=390, script=False)
    screen.sign_in(HANDLER)
    screen.page.get_by_text("Menu", exact=True).click()
    screen.page.get_by_role("link", name="Nouveau signalement").first.click()
    expect(screen.page.locator("h1")).to_have_text("Nouveau signalement")
