"""The commands about procedures: ``check`` proves one, or refuses it with everything that is wrong, told as stories.

The group lives here so that each command about procedures can stand in a module of its own.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import rich_click as click
from rich.console import Console
from rich.text import Text

from workflow.checker import Proof, Report, check
from workflow.model import Procedure
from workflow.procedures import FOLDER, OVERLAYS, ProcedureError, load_sum, load_with_source
from workflow.procedures.faults import SourceMap
from workflow.procedures.findings import Finding

OUT = Console(highlight=False, soft_wrap=True)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FIXED = "\N{NO-BREAK SPACE}"
MOST_NAMES = 8
"""Of what may stand in a place, so many names are printed: the nearest ones come first."""


@click.group()
def procedure() -> None:
    """Vérifier, comparer et publier les procédures."""


@procedure.command("check")
@click.argument("file", required=False, type=FILE)
@click.option("--overlay", "overlays", multiple=True, type=FILE, help="Adaptation d'un site à vérifier avec sa base.")
@click.option("--detail", is_flag=True, help="Nommer chaque produit exploré et sa taille.")
def check_file(file: Path | None, overlays: tuple[Path, ...], *, detail: bool) -> None:
    """Prouver une procédure, ou raconter ce qui peut y mal finir ; sans fichier, toutes celles qui sont livrées."""
    shipped = [] if file or overlays else sorted(FOLDER.glob("*_v*.yaml"))
    adapted = overlays or (() if file else tuple(sorted(OVERLAYS.glob("*_v*.yaml"))))
    alone = [file] if file and not overlays else shipped
    verdicts = [_checked(each.name, partial(load_with_source, each), detail=detail) for each in alone]
    sums = ((f"{each.name} (adaptation d'un site)", partial(load_sum, each, file)) for each in adapted)
    verdicts += [_checked(name, read, detail=detail) for name, read in sums]
    sys.exit(0 if all(verdicts) else 1)


def _checked(name: str, read: Callable[[], tuple[Procedure, SourceMap]], *, detail: bool) -> bool:
    OUT.print(f"Procédure {name}")
    try:
        procedure_read, source = read()
    except ProcedureError as error:
        _tell_findings(error.findings)
        return False
    report = check(procedure_read, source, seconds=time.perf_counter)
    _tell(report, detail=detail)
    return report.holds


def _tell(report: Report, *, detail: bool) -> None:
    for proof in report.proofs:
        OUT.print(Text(_proof_line(proof)))
        for product in proof.products if detail else ():
            OUT.print(Text(f"    {product.of}{FIXED}: {product.configurations} configurations, {product.steps} pas"))
    _tell_findings(report.findings)
    OUT.print(f"Configurations explorées{FIXED}: {report.configurations}. Durée{FIXED}: {_seconds(report.seconds)}.")


def _tell_findings(findings: tuple[Finding, ...]) -> None:
    """Print every finding with its story; none is cut."""
    for finding in findings:
        OUT.print(Text(str(finding)))
        if finding.allowed:
            OUT.print(Text(f"    Admis{FIXED}: {_names(finding.allowed)}."))
        for sentence in finding.story:
            OUT.print(Text(f"    {sentence}"))
    if findings:
        OUT.print(f"Refusé{FIXED}: {len(findings)} faute{'s' if len(findings) > 1 else ''}.")


def _names(allowed: tuple[str, ...]) -> str:
    more = len(allowed) - MOST_NAMES
    return ", ".join(allowed[:MOST_NAMES]) + (f" et {more} autre{'s' if more > 1 else ''}" if more > 0 else "")


def _proof_line(proof: Proof) -> str:
    verdict = "prouvé" if proof.holds else "réfuté"
    size = f"{proof.configurations} configurations, {proof.aspects} aspect{'s' if proof.aspects > 1 else ''}"
    return f"{verdict}{FIXED}: {proof.claim} ({size}, {_seconds(proof.seconds)})"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f}".replace(".", ",") + f"{FIXED}s"
