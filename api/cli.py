"""The command line: set up, accounts, sites, import, verify, backup, serve. Speaks French, exits 1 when refused."""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

import rich_click as click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from api import calendar_cli, law_cli, procedure_pictures, procedure_scenarios, procedure_versions, serving
from api.opening import now, opened_store
from cases import accounts, backup, roles, sites
from cases.access import Person
from cases.db import EVERY_SITE, Store, initialise
from cases.doctor import findings
from cases.errors import SaisineError
from cases.imports import ImportResult, import_reports
from cases.imports import Progress as ImportProgress
from cases.lookup import case_id_of
from cases.settings import Settings
from cases.trail.verify import Verdict, verify_all, verify_case

OUT = Console(highlight=False, soft_wrap=True)
ROLES = (
    "intake_agent",
    "case_handler",
    "site_coordinator",
    "substitute_coordinator",
    "ddd_delegate",
    "auditor",
    "national_admin",
    "dpo",
    "partner",
)


class _PlainErrors(click.RichGroup):
    """Says what a command refused in one sentence, without a stack."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except SaisineError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_PlainErrors)
@click.version_option(package_name="saisine")
def main() -> None:
    """Saisine : du signalement d'une discrimination à la saisine du Défenseur des droits."""


for commands in (procedure_versions, procedure_pictures, procedure_scenarios):
    main.add_command(commands.procedure)
main.add_command(law_cli.law)
main.add_command(calendar_cli.recount)


@main.command()
def init() -> None:
    """Créer un stockage vide : base, coffre des clés, clé maîtresse, sites."""
    settings = Settings()
    store = initialise(settings)
    sites.set_up(store, now=now())
    store.close()
    OUT.print(f"Stockage prêt : {settings.database_url.partition('://')[0]}, dossier {settings.data_dir}.")
    OUT.print("Gardez la clé maîtresse et le coffre des clés à part de la base : sans eux, rien n'est lisible.")


@main.command()
@click.argument("superuser_url", metavar="URL")
def provision(superuser_url: str) -> None:
    """PostgreSQL : créer les rôles de la base, une fois (URL d'un superutilisateur), avant « init »."""
    url = roles.provision(superuser_url, app_password=secrets.token_urlsafe(24))
    OUT.print("Rôles prêts. Gardez cette ligne à l'abri, puis lancez « saisine init » avec les deux réglages :")
    OUT.print(f"SAISINE_DATABASE_URL={url}")
    OUT.print("SAISINE_OWNER_DATABASE_URL=… (un compte qui peut prendre le rôle saisine_owner)")


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(host: str, port: int) -> None:
    """Servir les pages et l'API, avec les tâches de fond d'un stockage SQLite."""
    with opened_store() as store:
        serving.serve(store, host=host, port=port)


@main.command()
def worker() -> None:
    """Faire les tâches de fond (PostgreSQL) : autant de processus que voulu."""
    with opened_store() as store:
        serving.work(store)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--reports", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
def demo(host: str, port: int, reports: Path) -> None:
    """Ouvrir le produit sur des dossiers racontés, avec un compte par rôle et par site."""
    serving.serve_demo(Settings(), reports, host=host, port=port, now=now())


# Accounts


@main.group()
def user() -> None:
    """Gérer les comptes."""


@user.command("add")
@click.option("--login", prompt="Identifiant")
@click.option("--name", prompt="Prénom NOM")
@click.option("--role", prompt="Rôle", type=click.Choice(ROLES))
@click.option("--site", default=None, help="Site du compte ; sans site pour un rôle national.")
@click.option("--function", default="", help="Fonction imprimée sur les courriers.")
@click.option("--bound", is_flag=True, help="Personne tenue par l'article 40 du code de procédure pénale.")
@click.option("--substitute-for", multiple=True, help="Site dont ce compte est coordinateur suppléant.")
@click.password_option("--password", prompt="Mot de passe (12 caractères au moins)")
def add_user(  # noqa: PLR0917 - one parameter per option
    login: str,
    name: str,
    role: str,
    site: str | None,
    function: str,
    bound: bool,
    substitute_for: tuple[str, ...],
    password: str,
) -> None:
    """Créer un compte."""
    new = accounts.NewAccount(login, name, role, site, function, bound, substitute_for)
    with opened_store() as store:
        account = accounts.create_account(store, new, password, now=now())
    OUT.print(f"Compte créé : {account.person.login} ({role}).")


@user.command("password")
@click.argument("login")
@click.password_option("--password", prompt="Nouveau mot de passe (12 caractères au moins)")
def reset_password(login: str, password: str) -> None:
    """Changer le mot de passe d'un compte ; ses sessions ouvertes se ferment."""
    with opened_store() as store:
        account = accounts.account_by_login(store, login)
        accounts.set_password(store, account.id, password, by_other=True)
    OUT.print(f"Mot de passe changé pour {login}. La personne en choisira un autre à sa prochaine connexion.")


@user.command("token")
@click.argument("login")
@click.option("--scope", "scopes", multiple=True, required=True, type=click.Choice(accounts.SCOPES))
@click.option("--days", default=90, show_default=True, help="Durée de vie, un an au plus.")
@click.option("--label", default="", help="À quoi il sert.")
def create_token(login: str, scopes: tuple[str, ...], days: int, label: str) -> None:
    """Créer un jeton d'API pour un compte ; il n'est montré qu'une fois."""
    made = now()
    with opened_store() as store:
        account = accounts.account_by_login(store, login)
        expires_at = made + timedelta(days=days)
        secret = accounts.create_token(store, account, label=label, scopes=scopes, expires_at=expires_at, now=made)
    OUT.print(secret)


@user.command("disable")
@click.argument("login")
def disable_user(login: str) -> None:
    """Désactiver un compte ; ses sessions et jetons cessent aussitôt."""
    with opened_store() as store:
        accounts.disable_account(store, accounts.account_by_login(store, login).id, now=now())
    OUT.print(f"Compte désactivé : {login}.")


# Sites


@main.group()
def site() -> None:
    """Régler les sites."""


@site.command("set")
@click.argument("site_id")
@click.argument("settings", type=click.File("rb"))
def set_site(site_id: str, settings: BinaryIO) -> None:
    """Régler un site par un fichier JSON : papier à lettres et, pour le quatrième site, territoire et juridictions."""
    try:
        told = json.load(settings)
    except ValueError as error:
        raise click.ClickException(f"Le fichier n'est pas du JSON lisible : {error}") from error
    with opened_store() as store:
        sites.configure(store, site_id, sites.read_settings(site_id, told))
    OUT.print(f"Site réglé : {site_id}.")


# Reports


@main.command("import")
@click.argument("file", type=click.File("rb"))
@click.option("--as", "login", required=True, help="Compte qui importe.")
def import_file(file: BinaryIO, login: str) -> None:
    """Importer un fichier de signalements (CSV, « ; », UTF-8), ligne par ligne."""
    size = Path(file.name).stat().st_size if Path(file.name).is_file() else None
    with opened_store() as store:
        person = accounts.account_by_login(store, login).person
        result = _imported(store, person, file, size)
    _show(result)
    sys.exit(1 if result.count("rejected") or result.stopped_fr else 0)


def _imported(store: Store, person: Person, file: BinaryIO, size: int | None) -> ImportResult:
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Import", total=size, told="")

        def watch(progress: ImportProgress) -> None:
            rate = progress.rows_per_second(bar.tasks[task].elapsed or 0)
            told = f"{progress.rows} lignes, {rate:.0f} par seconde"
            bar.update(task, completed=progress.bytes_done, told=told)

        return import_reports(store, person, file, now=now(), progress=watch, size=size)


def _show(result: ImportResult) -> None:
    """Print each reason on a line of its own: a table would cut the codes that it tells to use."""
    for line in result.lines:
        for each in line.reasons:
            told = f"Ligne {line.line}, {line.external_ref or 'sans référence'}, {line.fate_fr}. "
            OUT.print(Text(f"{told}{each.column} « {each.value_cut} » : {each.message_fr}"))
    for column in result.unknown_columns:
        OUT.print(Text(f"Colonne inconnue, ignorée : {column}"))
    for line in result.lines:
        if line.suspected:
            others = "un autre dossier" if len(line.suspected) == 1 else f"{len(line.suspected)} autres dossiers"
            OUT.print(Text(f"Doublon possible, à vérifier : {line.external_ref} ressemble à {others}."))
    OUT.print(
        f"Enregistrés : {result.count('registered')}. Restés en brouillon : {result.count('draft')}. "
        f"Déjà présents : {result.count('already')}. Rejetés : {result.count('rejected')}."
    )
    if result.stopped_fr:
        OUT.print(f"Import interrompu : {result.stopped_fr}")


# Proof, care


@main.command()
@click.argument("case", required=False)
@click.option("--all", "every", is_flag=True, help="Vérifier tous les dossiers.")
def verify(case: str | None, every: bool) -> None:
    """Vérifier la piste d'un dossier (numéro ou identifiant), ou de tous."""
    if bool(case) == every:
        raise click.UsageError("Donnez un dossier, ou --all.")
    with opened_store() as store, store.read(EVERY_SITE) as session:
        if case:
            sys.exit(_told([verify_case(session, store.keys, case_id_of(session, case))]))
        sys.exit(_told(verify_all(session, store.keys)))


def _told(verdicts: Iterator[Verdict] | list[Verdict]) -> int:
    count = broken = 0
    for verdict in verdicts:
        count += 1
        if not verdict.whole:
            broken += 1
            OUT.print(f"{verdict.case_id} : {verdict}")
    if count == 1 and not broken:
        OUT.print(str(verdict))
    OUT.print(f"Dossiers vérifiés : {count}. En anomalie : {broken}.")
    return 1 if broken else 0


@main.command("backup")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def make_backup(folder: Path) -> None:
    """Sauvegarder base, fichiers, coffre des clés et clé maîtresse dans un nouveau dossier."""
    with opened_store() as store:
        target = backup.back_up(store, folder, now=now())
    OUT.print(f"Sauvegarde faite : {target}. Elle contient les clés : gardez-la comme elles.")


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def restore(folder: Path) -> None:
    """Restaurer une sauvegarde dans un emplacement vide, puis vérifier chaque dossier."""
    sys.exit(_told(backup.restore(folder, Settings())))


@main.command()
def doctor() -> None:
    """Dire ce qui marche, ce qui manque et ce qu'il faut taper."""
    found = findings(Settings())
    for finding in found:
        OUT.print(f"{'ok ' if finding.fine else 'à voir'}  {finding.sentence}")
    sys.exit(1 if any(finding.needed and not finding.fine for finding in found) else 0)
