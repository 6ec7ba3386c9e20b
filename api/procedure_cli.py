"""The commands about procedures: ``check`` proves one, or refuses it with everything that is wrong, told as stories.

The group lives here so that each command about procedures can stand in a module of its own.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import rich_click as click
from rich.console import Console
from rich.text import Text

from workflow.checker import Proof, Report, check
from workflow.procedures import FOLDER, ProcedureError, load_with_source
from workflow.procedures.findings import Finding

OUT = Console(highlight=False, soft_wrap=True)
FIXED = "\N{NO-BREAK SPACE}"


@click.group()
def procedure() -> None:
    """Vérifier, comparer et publier les procédures."""


@procedure.command("check")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check_file(file: Path | None) -> None:
    """Prouver une procédure, ou raconter ce qui peut y mal finir ; sans fichier, toutes celles qui sont livrées."""
    files = [file] if file else sorted(FOLDER.glob("*_v*.yaml"))
    sys.exit(0 if all([_checked(each) for each in files]) else 1)  # noqa: C419 - each file is told, also after a bad one


def _checked(file: Path) -> bool:
    OUT.print(f"Procédure {file.name}")
    try:
        read, source = load_with_source(file)
    except ProcedureError as error:
        _tell_findings(error.findings)
        return False
    report = check(read, source, seconds=time.perf_counter)
    _tell(report)
    return report.holds


def _tell(report: Report) -> None:
    for proof in report.proofs:
        OUT.print(Text(_proof_line(proof)))
    _tell_findings(report.findings)
    OUT.print(f"Configurations explorées{FIXED}: {report.configurations}. Durée{FIXED}: {_seconds(report.seconds)}.")


def _tell_findings(findings: tuple[Finding, ...]) -> None:
    """Print every finding with its story; none is cut."""
    for finding in findings:
        OUT.print(Text(str(finding)))
        for sentence in finding.story:
            OUT.print(Text(f"    {sentence}"))
    if findings:
        OUT.print(f"Refusé{FIXED}: {len(findings)} faute{'s' if len(findings) > 1 else ''}.")


def _proof_line(proof: Proof) -> str:
    verdict = "prouvé" if proof.holds else "réfuté"
    size = f"{proof.configurations} configurations, {proof.aspects} aspect{'s' if proof.aspects > 1 else ''}"
    return f"{verdict}{FIXED}: {proof.claim} ({size}, {_seconds(proof.seconds)})"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f}".replace(".", ",") + f"{FIXED}s"
