"""The viewer of the contract: on our own page, from our own files, under the common content policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from api.rest import openapi
from tests.browser.conftest import Screens

pytestmark = pytest.mark.browser


def test_the_contract_is_shown_without_a_foreign_request_or_a_broken_policy(screens: Screens) -> None:
    screen, asked = screens(), list[str]()
    screen.page.on("request", lambda request: asked.append(request.url))
    screen.open("/api/v1/docs")
    operations = screen.page.locator(".opblock")
    expect(operations).to_have_count(len(list(openapi.operations(openapi.contract()))))
    operations.first.locator(".opblock-summary").click()
    expect(screen.page.locator(".opblock-body").first).to_be_visible()
    assert not [url for url in asked if not url.startswith((screen.address, "data:"))]
    assert screen.complaints == []
