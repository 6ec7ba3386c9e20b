"""Communes, sites, courts and institutions under their names of the time."""

from datetime import date

import pytest

from workflow.law import (
    LAW,
    SiteConfiguration,
    body_name,
    commune,
    competent_site,
    court_choices,
    court_kind_label,
    court_name,
    courts_for,
    insee_of_name,
    site_of_commune,
)
from workflow.law.models import CourtKind

NOW = date(2026, 11, 22)
FOURTH = SiteConfiguration(
    site="nord-pas-de-calais",
    communes={"59606": "Valenciennes", "59350": "Lille"},
    courts={"judicial": "Valenciennes", "labour": "Valenciennes", "administrative": "Lille"},
    commune_courts={"59350": {"judicial": "Lille", "prosecutor": "Lille"}},
)

# code, day, name
NAMES = [
    ("93070", "2018-11-07", "Saint-Ouen"),
    ("93070", "2018-11-08", "Saint-Ouen-sur-Seine"),
    ("93059", "2024-12-31", "Pierrefitte-sur-Seine"),
    ("93059", "2025-01-01", "Saint-Denis"),
    ("13047", "2015-11-24", "Istres"),
]


@pytest.mark.parametrize(("insee", "on", "name"), NAMES)
def test_a_commune_bears_the_name_of_the_day(insee: str, on: str, name: str) -> None:
    found = commune(insee, date.fromisoformat(on))
    assert found is not None
    assert found.name == name


def test_a_commune_outside_the_data_is_unknown() -> None:
    assert commune("75056", NOW) is None


# written name, code
WRITTEN = [
    ("Saint-Ouen", "93070"),
    ("SAINT OUEN SUR SEINE", "93070"),
    ("l'île saint-denis", "93039"),
    ("Epinay-sur-Seine", "93031"),
    ("Pierrefitte-sur-Seine", "93066"),
    ("Lille", "59350"),
    ("Marseille", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "insee"), WRITTEN)
def test_a_commune_is_found_by_its_name_however_it_is_written(name: str, insee: str | None) -> None:
    assert insee_of_name(name, NOW, [FOURTH]) == insee


def test_a_name_that_two_communes_bear_finds_none() -> None:
    twin = SiteConfiguration(site="nord-pas-de-calais", communes={"59999": "Istres"})
    assert insee_of_name("Istres", NOW, [twin]) is None


def test_every_commune_of_the_three_named_sites_belongs_to_its_site() -> None:
    counted = {site: [row.insee for row in LAW.site_communes if row.site == site] for site in LAW.sites}
    assert {site: len(communes) for site, communes in counted.items()} == {
        "plaine-commune": 9,
        "vaulx-en-velin": 1,
        "ouest-provence": 6,
        "nord-pas-de-calais": 0,
    }
    assert {site_of_commune(insee, date(2015, 12, 1)) for insee in counted["plaine-commune"]} == {"plaine-commune"}


# residence, facts, respondent, site
TERRITORY = [
    ("93001", None, None, "plaine-commune"),
    ("13055", "69256", None, "vaulx-en-velin"),
    ("13055", "13055", "13063", "ouest-provence"),
    ("69266", None, "69256", "vaulx-en-velin"),
    ("93059", None, None, "plaine-commune"),
    ("59606", None, None, "nord-pas-de-calais"),
    ("13047", None, "93001", "ouest-provence"),
    ("13055", "13055", "13055", None),
    (None, None, None, None),
    ("", None, None, None),
]


@pytest.mark.parametrize(("residence", "facts", "respondent", "site"), TERRITORY)
def test_residence_then_facts_then_respondent_make_a_site_competent(
    residence: str | None, facts: str | None, respondent: str | None, site: str | None
) -> None:
    found = competent_site(
        residence_insee=residence,
        facts_insee=facts,
        respondent_insee=respondent,
        on=NOW,
        territories={"nord-pas-de-calais": frozenset(FOURTH.communes)},
    )
    assert found == site


# commune, day, kind, court
COURTS: list[tuple[str, str, CourtKind, str]] = [
    ("93001", "2019-12-31", "judicial", "tribunal de grande instance de Bobigny"),
    ("93001", "2020-01-01", "judicial", "tribunal judiciaire de Bobigny"),
    ("93001", "2019-12-31", "proximity", "tribunal d’instance d’Aubervilliers"),
    ("93072", "2020-01-01", "proximity", "tribunal de proximité d’Aubervilliers"),
    ("93031", "2026-11-22", "proximity", "tribunal de proximité de Saint-Ouen"),
    ("93059", "2026-11-22", "proximity", "tribunal de proximité de Saint-Denis"),
    ("93001", "2026-11-22", "administrative", "tribunal administratif de Montreuil"),
    ("69256", "2026-11-22", "proximity", "tribunal de proximité de Villeurbanne"),
    ("13047", "2026-11-22", "judicial", "tribunal judiciaire d’Aix-en-Provence"),
    ("13047", "2026-11-22", "labour", "conseil de prud’hommes de Martigues"),
    ("13078", "2026-11-22", "prosecutor", "procureur de la République près le tribunal judiciaire de Tarascon"),
    ("13078", "2026-11-22", "labour", "conseil de prud’hommes d’Arles"),
    ("13044", "2026-11-22", "labour", "conseil de prud’hommes d’Aix-en-Provence"),
    ("13029", "2026-11-22", "proximity", "tribunal de proximité de Salon-de-Provence"),
    ("13029", "2026-11-22", "administrative", "tribunal administratif de Marseille"),
    ("93001", "2026-11-22", "group_action", "tribunal judiciaire de Paris"),
]


@pytest.mark.parametrize(("insee", "on", "kind", "name"), COURTS)
def test_the_courts_follow_the_commune_and_the_day(insee: str, on: str, kind: CourtKind, name: str) -> None:
    court = getattr(courts_for(insee, date.fromisoformat(on)), kind)
    assert court is not None
    assert court.name_fr == name


def test_a_doubtful_court_says_that_it_is_doubtful() -> None:
    found = courts_for("13044", NOW)
    assert found.labour
    assert found.judicial
    assert (found.labour.confidence, found.judicial.confidence) == ("check", "likely")


def test_group_actions_were_not_concentrated_before_july_2025() -> None:
    assert courts_for("93001", date(2025, 7, 17)).group_action is None


def test_the_fourth_site_has_the_courts_of_its_configuration() -> None:
    here, there = courts_for("59606", NOW, FOURTH), courts_for("59350", NOW, FOURTH)
    assert here.judicial
    assert here.prosecutor
    assert there.judicial
    assert (here.judicial.name_fr, there.judicial.name_fr) == (
        "tribunal judiciaire de Valenciennes",
        "tribunal judiciaire de Lille",
    )
    assert here.prosecutor.name_fr == "procureur de la République près le tribunal judiciaire de Valenciennes"
    assert here.proximity is None


def test_without_its_configuration_the_fourth_site_has_no_court() -> None:
    found = courts_for("59606", NOW)
    assert [found.judicial, found.labour, found.administrative] == [None, None, None]


def test_a_configuration_without_a_judicial_court_names_no_prosecutor() -> None:
    found = courts_for("59606", NOW, SiteConfiguration(site=FOURTH.site, communes=FOURTH.communes, courts={}))
    assert [found.judicial, found.prosecutor] == [None, None]


def test_a_configuration_speaks_for_its_own_communes_only() -> None:
    assert courts_for("62041", NOW, FOURTH).judicial is None


def test_the_seats_that_a_configuration_may_choose_are_those_of_both_departements() -> None:
    assert court_choices("nord-pas-de-calais", "administrative") == ("Lille",)
    assert len(court_choices("nord-pas-de-calais", "prosecutor")) == 10
    assert court_choices("plaine-commune", "judicial") == ()


def test_a_court_of_a_town_with_an_article_takes_its_contraction() -> None:
    assert court_name("judicial", "Le Mans", NOW) == "tribunal judiciaire du Mans"


# kind, day, words
KINDS: list[tuple[CourtKind, str, str]] = [
    ("criminal", "2028-12-31", "tribunal correctionnel"),
    ("criminal", "2029-01-01", "tribunal délictuel"),
    ("police", "2029-01-01", "tribunal contraventionnel"),
    ("investigation", "2029-01-01", "chambre des investigations et des libertés"),
]


@pytest.mark.parametrize(("kind", "on", "words"), KINDS)
def test_court_kinds_change_their_name_with_the_new_code(kind: CourtKind, on: str, words: str) -> None:
    assert court_kind_label(kind, date.fromisoformat(on)) == words


# body, day, name begins with
BODIES = [
    ("STATE_TERRITORIES", "2015-11-24", "Commissariat général à l’égalité des territoires"),
    ("STATE_TERRITORIES", "2019-12-31", "Commissariat général à l’égalité des territoires"),
    ("STATE_TERRITORIES", "2020-01-01", "Agence nationale de la cohésion des territoires"),
    ("STATE_TERRITORIES", "2010-01-01", "Commissariat général à l’égalité des territoires"),
    ("SERVICE_HOUSE", "2019-12-31", "Maison de services au public"),
    ("SERVICE_HOUSE", "2020-01-01", "France services"),
]


@pytest.mark.parametrize(("code", "on", "name"), BODIES)
def test_an_institution_bears_the_name_of_the_day(code: str, on: str, name: str) -> None:
    assert body_name(code, date.fromisoformat(on)).startswith(name)
