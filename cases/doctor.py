"""What an installation lacks, said in sentences with what to type. Nothing is simulated silently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text

from cases.db import Store
from cases.engines import is_sqlite, sqlite_driver, wal_is_safe
from cases.errors import SaisineError
from cases.outside.antivirus import antivirus_at
from cases.outside.mail import RecordingMail, mail_of
from cases.roles import APP
from cases.settings import Settings
from pdf_templates.render import Renderer

_WHO: Final = "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
"""Whom row-level security does not hold: superusers, and roles that bypass it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    fine: bool
    sentence: str
    needed: bool = True
    """Whether the product cannot do its work without it."""


def findings(settings: Settings) -> tuple[Finding, ...]:
    """Look at everything that the product leans on."""
    checks: tuple[Callable[[Settings], Finding], ...] = (_sqlite, _store, _mail, _antivirus, _paper)
    return tuple(check(settings) for check in checks)


def _sqlite(settings: Settings) -> Finding:
    if not settings.database_url.startswith("sqlite"):
        return Finding(fine=True, sentence="Base PostgreSQL.")
    driver = sqlite_driver()
    version = driver.sqlite_version_info
    shown = ".".join(map(str, version))
    if wal_is_safe(version):
        return Finding(fine=True, sentence=f"SQLite {shown}, mode WAL. Seconde protection par site : PostgreSQL seul.")
    return Finding(fine=False, sentence=f"SQLite {shown} : mode WAL écarté (défaut connu). Installez pysqlite3.")


def _store(settings: Settings) -> Finding:
    try:
        store = Store.open(settings)
    except SaisineError as error:
        return Finding(fine=False, sentence=str(error))
    try:
        if is_sqlite(store.writer):
            return Finding(fine=True, sentence="Le stockage, ses clés et ses fichiers s'ouvrent.")
        with store.read() as session:
            user, above = session.execute(text(_WHO)).one()
        if above:
            return Finding(fine=False, sentence=f"Le compte PostgreSQL « {user} » échappe à la seconde protection.")
        return Finding(user == APP, f"Le stockage s'ouvre, compte PostgreSQL « {user} » (attendu : {APP}).")
    finally:
        store.close()


def _mail(settings: Settings) -> Finding:
    mail = mail_of(settings.smtp, settings.data_dir / "mail")
    return Finding(not isinstance(mail, RecordingMail), mail.status_fr(), needed=False)


def _antivirus(settings: Settings) -> Finding:
    antivirus = antivirus_at(settings.clamd)
    return Finding(antivirus.answers(), antivirus.status_fr(), needed=False)


def _paper(settings: Settings) -> Finding:
    del settings
    with Renderer(workers=1) as renderer:
        status = renderer.status()
    if not status.available:
        return Finding(fine=False, sentence=status.problem_fr)
    cut = "sans réseau" if status.network_cut else "réseau non coupé par le noyau : seul le lecteur verrouillé protège"
    return Finding(fine=True, sentence=f"Les courriers se mettent en page ({cut}).")
