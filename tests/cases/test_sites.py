"""Settings of sites: checked whole, kept where told, and never a territory that the texts fix."""

from __future__ import annotations

from typing import Any

import pytest

from cases.access import SYSTEM
from cases.db import EVERY_SITE, Store
from cases.errors import LetterheadMissingError, SiteSettingsError, UnknownSiteError
from cases.letters.letterhead import letterhead_of
from cases.sites import configuration_of, configure, read_settings, set_up, territories
from cases.tables import Account, Site
from tests.factories import LETTERHEAD, NOW

TERRITORY: dict[str, Any] = {
    "site": "nord-pas-de-calais",
    "communes": {"59606": "Valenciennes"},
    "courts": {"judicial": "Valenciennes"},
}


@pytest.fixture
def house(store: Store) -> Store:
    """A store with the sites of the convention."""
    set_up(store, now=NOW)
    return store


def test_setting_up_twice_changes_nothing(house: Store) -> None:
    configure(house, "plaine-commune", read_settings("plaine-commune", {"letterhead": dict(LETTERHEAD)}))
    set_up(house, now=NOW)
    with house.read(EVERY_SITE) as session:
        assert letterhead_of(session, "plaine-commune").place == "Saint-Denis"
        assert session.get_one(Account, SYSTEM.id).disabled_at == NOW


def test_the_three_named_sites_have_their_communes_and_the_fourth_has_none(house: Store) -> None:
    with house.read(EVERY_SITE) as session:
        assert "93066" in session.get_one(Site, "plaine-commune").communes
        assert session.get_one(Site, "vaulx-en-velin").communes == ["69256"]
        assert territories(session) == {"nord-pas-de-calais": frozenset()}
        assert configuration_of(session, "nord-pas-de-calais") is None


def test_the_fourth_site_gets_its_territory_and_courts(house: Store) -> None:
    configure(house, "nord-pas-de-calais", read_settings("nord-pas-de-calais", {"territory": TERRITORY}))
    with house.read(EVERY_SITE) as session:
        assert territories(session) == {"nord-pas-de-calais": frozenset({"59606"})}
        configuration = configuration_of(session, "nord-pas-de-calais")
    assert configuration is not None
    assert configuration.courts == {"judicial": "Valenciennes"}


def test_what_is_not_told_stays(house: Store) -> None:
    configure(house, "nord-pas-de-calais", read_settings("nord-pas-de-calais", {"territory": TERRITORY}))
    configure(house, "nord-pas-de-calais", read_settings("nord-pas-de-calais", {"siren": "200093201"}))
    with house.read(EVERY_SITE) as session:
        site = session.get_one(Site, "nord-pas-de-calais")
        assert (site.siren, site.communes) == ("200093201", ["59606"])


def test_a_territory_fixed_by_the_texts_cannot_be_told() -> None:
    with pytest.raises(SiteSettingsError, match="fixé par les textes"):
        read_settings("plaine-commune", {"territory": {**TERRITORY, "site": "plaine-commune"}})


def test_every_wrong_setting_is_named_at_once() -> None:
    with pytest.raises(SiteSettingsError) as caught:
        read_settings("plaine-commune", {"letterhead": {"place": ""}, "colour": "red"})
    assert {"letterhead.sender", "letterhead.place", "colour"} <= set(str(caught.value).replace(" :", "").split())


def test_an_unknown_site_is_refused() -> None:
    with pytest.raises(UnknownSiteError):
        read_settings("valenciennes", {})


def test_an_empty_letterhead_names_what_is_missing(house: Store) -> None:
    with house.read(EVERY_SITE) as session, pytest.raises(LetterheadMissingError, match="signatory"):
        letterhead_of(session, "vaulx-en-velin")
