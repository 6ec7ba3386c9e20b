"""Sites of the installation: their rows, their territory where the law leaves it open, their letterhead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError
from sqlalchemy.orm import Session

from cases.access import SYSTEM
from cases.db import Store
from cases.errors import SiteSettingsError, UnknownSiteError
from cases.letters.letterhead import Letterhead
from cases.tables import Account, Site
from cases.versions.register import publish_first
from workflow.law import LAW
from workflow.law.models import SiteConfiguration


class SiteSettings(BaseModel):
    """What an administrator may set of a site. ``territory``: only for a site whose territory the law leaves open."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    letterhead: Letterhead | None = None
    territory: SiteConfiguration | None = None
    legal_form: str = ""
    siren: str = ""


def set_up(store: Store, *, now: datetime) -> None:
    """Add the sites of the convention, the account of the system and a first procedure where they miss. Idempotent."""
    with store.write() as session:
        for site in LAW.sites.values():
            if session.get(Site, site.id) is None:
                session.add(_row(site.id))
        session.flush()
        if session.get(Account, SYSTEM.id) is None:
            session.add(
                Account(
                    id=SYSTEM.id,
                    login=SYSTEM.login,
                    display_name=SYSTEM.name,
                    role=SYSTEM.role,
                    disabled_at=now,
                    created_at=now,
                )
            )
            session.flush()
        publish_first(session, now=now)


def _row(site_id: str) -> Site:
    site = LAW.sites[site_id]
    communes = sorted({row.insee for row in LAW.site_communes if row.site == site_id})
    return Site(
        id=site_id,
        label=site.label_fr,
        legal_form=site.legal_form_2015,
        siren=site.siren_now or "",
        dept=site.departement,
        communes=communes,
    )


def read_settings(site_id: str, told: Mapping[str, Any]) -> SiteSettings:
    """Return the settings once checked.

    Raises:
        UnknownSiteError: no site of that id.
        SiteSettingsError: every field that is wrong, or a territory where the law fixes it.
    """
    site = LAW.sites.get(site_id)
    if site is None:
        raise UnknownSiteError(site_id)
    try:
        settings = SiteSettings.model_validate(told)
    except ValidationError as error:
        faults = [f"{'.'.join(str(part) for part in each['loc'])} : {each['msg']}" for each in error.errors()]
        raise SiteSettingsError(site.label_fr, faults) from error
    if settings.territory is not None and not site.configurable:
        raise SiteSettingsError(site.label_fr, ["le territoire de ce site est fixé par les textes"])
    return settings


def configure(store: Store, site_id: str, settings: SiteSettings) -> None:
    """Keep the settings of a site; what is not told stays."""
    with store.write() as session:
        row = session.get_one(Site, site_id)
        if settings.letterhead is not None:
            row.letterhead = settings.letterhead.model_dump(mode="json")
        if settings.territory is not None:
            row.communes = sorted(settings.territory.communes)
            row.territory = settings.territory.model_dump(mode="json")
        row.legal_form = settings.legal_form or row.legal_form
        row.siren = settings.siren or row.siren


def territories(session: Session) -> Mapping[str, frozenset[str]]:
    """Return site -> INSEE codes for the sites whose territory is configured."""
    open_ones = [site.id for site in LAW.sites.values() if site.configurable]
    rows = [session.get(Site, site_id) for site_id in open_ones]
    return {row.id: frozenset(row.communes) for row in rows if row is not None}


def configuration_of(session: Session, site_id: str) -> SiteConfiguration | None:
    """Return the territory and court seats told for a configurable site."""
    row = session.get_one(Site, site_id)
    return SiteConfiguration.model_validate(row.territory) if row.territory else None
