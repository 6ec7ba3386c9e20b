"""The sites and the people of the demo, from ``house.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import yaml
from sqlalchemy import select

from cases import sites
from cases.access import Person, person_of
from cases.accounts import NewAccount, create_account
from cases.db import Store
from cases.tables import Account

_HOUSE: Final[Mapping[str, Any]] = yaml.safe_load(Path(__file__).with_name("house.yaml").read_text(encoding="utf-8"))
PASSWORD: Final[str] = _HOUSE["password"]
"""Of every demo account."""
LOGINS: Final = {
    "intake_agent": "accueil",
    "case_handler": "referent",
    "site_coordinator": "coordination",
    "ddd_delegate": "delegue",
    "auditor": "audit",
    "dpo": "dpo",
    "partner": "partenaire",
    "national_admin": "national",
}


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """What is printed at the start."""

    login: str
    name: str
    role: str
    site: str


def make_house(store: Store, *, now: datetime) -> tuple[DemoAccount, ...]:
    """Make the sites and accounts of the demo where they miss; return the accounts. Idempotent."""
    sites.set_up(store, now=now)
    for site_id, told in _HOUSE["sites"].items():
        sites.configure(store, site_id, sites.read_settings(site_id, _settings(site_id, told)))
    accounts = tuple(_accounts())
    known = _known(store)
    for account in accounts:
        if account.login not in known:
            create_account(store, _new(account), PASSWORD, now=now)
    return accounts


def _known(store: Store) -> frozenset[str]:
    with store.read() as session:
        return frozenset(session.scalars(select(Account.login)))


def _accounts() -> Iterator[DemoAccount]:
    for site_id, told in _HOUSE["sites"].items():
        for role, name in told["people"].items():
            yield DemoAccount(f"{LOGINS[role]}.{site_id}", name, role, site_id)
    for role, name in _HOUSE["national"].items():
        yield DemoAccount(LOGINS[role], name, role, "")


def _new(account: DemoAccount) -> NewAccount:
    told = _HOUSE["sites"]
    named_by = tuple(site for site in told if account.site in told[site]["substitutes"])
    return NewAccount(
        login=account.login,
        display_name=account.name,
        role=account.role,
        site_id=account.site or None,
        function=_HOUSE["functions"][account.role],
        bound=account.role in _HOUSE["bound"],
        substitute_for=named_by if account.role == "site_coordinator" else (),
    )


def people_at(store: Store, site_id: str) -> Mapping[str, Person]:
    """Return role -> person of a site, as the demo made them."""
    from_login = {f"{LOGINS[role]}.{site_id}": role for role in _HOUSE["sites"][site_id]["people"]}
    with store.read() as session:
        rows = session.scalars(select(Account).where(Account.login.in_(from_login)))
        return {from_login[row.login]: person_of(session, row) for row in rows}


def _settings(site_id: str, told: Mapping[str, Any]) -> dict[str, Any]:
    settings: dict[str, Any] = {"letterhead": _letterhead(told)}
    if "communes" in told:
        settings["territory"] = {"site": site_id, "communes": told["communes"], "courts": told["courts"]}
    return settings


def _of(what: str, town: str) -> str:
    """Join a name to its town: « d'Istres », « de Valenciennes »."""
    return f"{what} d'{town}" if town[0] in "AEIOUÉ" else f"{what} de {town}"


def _letterhead(told: Mapping[str, Any]) -> dict[str, Any]:
    town, street = told["town"], told["street"]
    first, _, last = told["people"]["site_coordinator"].partition(" ")
    email = f"discriminations@{town.lower().replace(' ', '-')}.example.fr"
    service = "Cellule d'accueil des signalements de discrimination"
    return {
        "sender": {
            "name": _of("Site pilote", town),
            "service": service,
            "address": [street, f"{told['postcode']} {town.upper()}"],
            "phone": told["phone"],
            "email": email,
            "opening_hours": "du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h",
        },
        "place": town,
        "signatory": {"first_name": first, "last_name": last, "quality_fr": "coordination du site"},
        "data_protection": {
            "controller": f"{_of('Site pilote', town)}, {street}, {told['postcode']} {town}",
            "purpose_fr": "recevoir votre signalement, vous orienter et vous aider à saisir le Défenseur des droits",
            "dpo_contact": f"dpo@{town.lower().replace(' ', '-')}.example.fr",
            "retention_fr": "deux ans après notre dernier contact, puis archivage à accès restreint",
        },
        "controllers": [f"{_of('Site pilote', town)}, {street}, {told['postcode']} {town}"],
        "legal_aid": {"name": _of("Point-justice", town), "address": f"{street}, {told['postcode']} {town}"},
        "advice": [{"name": _of("Permanence d'avocats", town), "hours_fr": "sur rendez-vous, gratuite"}],
        "remedies": [
            {
                "name_fr": "un recours gracieux",
                "before_fr": "devant le responsable du site",
                "delay_fr": "dans les deux mois de cette date",
            },
            {
                "name_fr": "un recours contentieux",
                "before_fr": f"devant le {told['court']}",
                "delay_fr": "dans les deux mois de cette date",
            },
        ],
        "retention": [
            {
                "data_fr": "Dossier avec saisine ou démarche",
                "active_fr": "deux ans après la clôture ou le dernier contact",
                "then_fr": "archivage à accès restreint jusqu'à six ans après la clôture, puis tri ou destruction",
            },
            {
                "data_fr": "Dossier clos sans démarche",
                "active_fr": "six mois après la clôture",
                "then_fr": "destruction, sauf les statistiques sans nom",
            },
        ],
    }
