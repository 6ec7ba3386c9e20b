"""The commands about versions: compare two, publish, retire, list, and carry running cases from one to the next.

Whoever may type commands on this machine is trusted to name accounts, as for an import; that two persons decide is
kept with what they decided, and in the trail of each case.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

import rich_click as click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.text import Text

from api.opening import now, opened_store
from api.procedure_cli import FIXED, OUT, procedure
from cases import accounts
from cases.db import Store
from cases.errors import ProcedureRefusedError, ProcedureUnknownError
from cases.procedures import procedure_named
from cases.versions.migrating import (
    BatchView,
    CaseView,
    Progress,
    apply_batch,
    batch_view,
    judged,
    order_migration,
    order_undo,
    undo_batch,
    unfinished_batch,
)
from cases.versions.orders import Order
from cases.versions.publishing import publish, retire, versions
from workflow.model import Procedure
from workflow.procedures import ProcedureError, load
from workflow.procedures.difference import difference, follows

__all__ = ["procedure"]

STATUS: Final = {"draft": "brouillon", "published": "publiée", "retired": "retirée"}
VERDICTS: Final = {"same": "même état", "mapped": "autre état", "refused": "refusé"}
FATES: Final = {
    "waiting": "en attente",
    "migrated": "passé à la nouvelle version",
    "left": "resté sur sa version",
    "undone": "revenu à sa version",
    "kept": "non annulé",
}
_AS = click.option("--as", "login", required=True, help="Compte de l’administrateur national qui décide.")
_APPROVED = click.option("--approved-by", required=True, help="Compte de la seconde personne, qui approuve.")
_REASONS = click.option("--reasons", required=True, help="Pourquoi, en une phrase gardée avec la décision.")


@procedure.command("list")
def list_versions() -> None:
    """Lister les versions : brouillon, publiée ou retirée, avec leurs dossiers."""
    with opened_store() as store:
        for view in versions(store):
            told = f"dossiers en cours{FIXED}: {view.running} sur {view.cases}"
            OUT.print(
                Text(f"{view.id}{FIXED}: {STATUS[view.status]}, empreinte {view.sha256[:12]}, {told}. {view.title}")
            )


@procedure.command("diff")
@click.argument("before")
@click.argument("after")
@click.option("--all", "every", is_flag=True, help="Dire aussi chaque étape touchée par un ensemble d’états.")
def show_difference(before: str, after: str, *, every: bool) -> None:
    """Dire en phrases ce que deux versions font autrement (« signalement/1 » ou un fichier)."""
    one, other = _procedure(before), _procedure(after)
    changes = difference(one, other)
    following = [] if every else [change for change in changes if follows(change, one, other)]
    for change in changes:
        if change not in following:
            OUT.print(Text(change.sentence))
    if following:
        OUT.print(f"Étapes communes touchées par ces ensembles{FIXED}: {len(following)} (--all les dit).")
    OUT.print(f"Différences{FIXED}: {len(changes)}.")


def _procedure(told: str) -> Procedure:
    """Return the procedure of a file, or of the words of a version."""
    if not told.endswith(".yaml"):
        try:
            return procedure_named(told)
        except ProcedureUnknownError as error:
            raise click.ClickException(f"« {told} » n’est ni un fichier .yaml ni une version d’ici.") from error
    try:
        return load(Path(told))
    except (ProcedureError, OSError) as error:
        raise click.ClickException(str(error)) from error


@procedure.command("publish")
@click.argument("name")
@click.argument("version")
@_AS
@_APPROVED
@_REASONS
def publish_version(name: str, version: str, login: str, approved_by: str, reasons: str) -> None:
    """Publier une version livrée : les nouveaux dossiers la suivent dès maintenant."""
    with opened_store() as store:
        try:
            view = publish(store, f"{name}/{version}", _order(store, login, approved_by, reasons))
        except ProcedureRefusedError as refused:
            for fault in refused.faults:
                OUT.print(Text(fault))
            raise click.ClickException(f"« {refused.version} » ne peut pas être publiée.") from refused
    OUT.print(f"Publiée{FIXED}: {view.id}, empreinte {view.sha256}.")


@procedure.command("retire")
@click.argument("name")
@click.argument("version")
@_AS
@_APPROVED
@_REASONS
def retire_version(name: str, version: str, login: str, approved_by: str, reasons: str) -> None:
    """Retirer une version : plus aucun dossier n’y commence, les dossiers en cours la gardent."""
    with opened_store() as store:
        view = retire(store, f"{name}/{version}", _order(store, login, approved_by, reasons))
    OUT.print(f"Retirée{FIXED}: {view.id}.")


@procedure.command("migrate")
@click.argument("name", required=False)
@click.argument("version", required=False)
@click.option("--dry-run", is_flag=True, help="Juger chaque dossier en cours, ne rien écrire.")
@click.option(
    "--apply", "carry", is_flag=True, help="Juger, puis faire passer les dossiers ; reprend un lot interrompu."
)
@click.option("--undo", "undone", type=click.UUID, help="Annuler le lot qui porte ce numéro ; reprend une annulation.")
@click.option("--as", "login", help="Compte de l’administrateur national qui décide.")
@click.option("--approved-by", help="Compte de la seconde personne, qui approuve.")
@click.option("--reasons", default="", help="Pourquoi, en une phrase gardée dans la trace de chaque dossier.")
def migrate_cases(
    name: str | None,
    version: str | None,
    *,
    dry_run: bool,
    carry: bool,
    undone: UUID | None,
    login: str | None,
    approved_by: str | None,
    reasons: str,
) -> None:
    """Faire passer les dossiers en cours à une version publiée, ou les faire revenir."""
    if [dry_run, carry, undone is not None].count(True) != 1 or (undone is None) != bool(name and version):
        raise click.UsageError("Donnez une version avec --dry-run ou --apply, ou bien --undo et le numéro du lot.")
    with opened_store() as store:
        if dry_run:
            sys.exit(_judge(store, f"{name}/{version}"))
        if not (login and approved_by):
            raise click.UsageError("Dites qui décide (--as) et qui approuve (--approved-by).")
        order = _order(store, login, approved_by, reasons)
        if undone is not None:
            sys.exit(_undo(store, undone, order))
        sys.exit(_apply(store, f"{name}/{version}", order))


def _order(store: Store, login: str, approved_by: str, reasons: str) -> Order:
    people = [accounts.account_by_login(store, each).person for each in (login, approved_by)]
    return Order(people[0], people[1], reasons, now())


def _judge(store: Store, target: str) -> int:
    found: list[CaseView] = []
    for each in judged(store, target):
        found.append(each.view())
        _tell(found[-1])
    _sum_up(found)
    return 1 if any(case.verdict == "refused" for case in found) else 0


def _apply(store: Store, target: str, order: Order) -> int:
    """Take up the batch of this target that was interrupted, or order a new one; then carry its cases."""
    batch = unfinished_batch(store)
    if batch is not None and (batch.target, batch.state) in {(target, "judged"), (target, "applying")}:
        order.demand_two()
        OUT.print(f"Reprise du lot {batch.id}.")
        batch_id = batch.id
    else:
        batch_id = order_migration(store, target, order)
    with _watched("Passage") as progress:
        done = apply_batch(store, batch_id, now=now(), progress=progress)
    return _told(done, bad="left")


def _undo(store: Store, batch_id: UUID, order: Order) -> int:
    if batch_view(store, batch_id).state == "undoing":
        order.demand_two()
        OUT.print(f"Reprise de l’annulation du lot {batch_id}.")
    else:
        order_undo(store, batch_id, order)
    with _watched("Annulation") as progress:
        done = undo_batch(store, batch_id, now=now(), progress=progress)
    return _told(done, bad="kept")


@contextmanager
def _watched(what: str) -> Iterator[Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _told(batch: BatchView, *, bad: str) -> int:
    for case in batch.cases:
        _tell(case)
    _sum_up(batch.cases)
    fates = ", ".join(f"{FATES[status]}{FIXED}: {batch.count(status)}" for status in FATES if batch.count(status))
    OUT.print(Text(f"Lot {batch.id}. {fates[:1].upper()}{fates[1:]}."))
    return 1 if batch.count(bad) else 0


def _tell(case: CaseView) -> None:
    """Print one case on a line, with every sentence about it below."""
    moved = (
        f"« {case.from_label} » devient « {case.to_label} »" if case.verdict == "mapped" else f"« {case.from_label} »"
    )
    OUT.print(Text(f"{case.number}{FIXED}: {VERDICTS[case.verdict]}, {moved}, {FATES[case.status]}."))
    for sentence in case.sentences:
        OUT.print(Text(f"    {sentence}"))


def _sum_up(cases: Iterable[CaseView]) -> None:
    counted = [case.verdict for case in cases]
    told = ", ".join(f"{label}{FIXED}: {counted.count(verdict)}" for verdict, label in VERDICTS.items())
    OUT.print(f"Dossiers jugés{FIXED}: {len(counted)}. {told[:1].upper()}{told[1:]}.")
