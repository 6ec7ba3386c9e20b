"""The command that tells a procedure as scenarios: what is given, what is asked, what comes of it."""

from __future__ import annotations

import sys
from pathlib import Path

import rich_click as click
from rich.text import Text

from api.procedure_cli import OUT, procedure
from workflow.acceptance.features import event_text, ordinary_text
from workflow.model import Event, Procedure
from workflow.procedures import ProcedureError, current, load, load_sum

__all__ = ["procedure"]

_PATH = click.Path(exists=True, dir_okay=False, path_type=Path)


@procedure.command("scenarios")
@click.argument("file", required=False, type=_PATH)
@click.option("--overlay", type=_PATH, help="Fichier d’adaptation d’un site, raconté avec sa base.")
@click.option(
    "--event", "events", multiple=True, help="Une étape par son numéro ou son nom ; plusieurs fois au besoin."
)
def tell_scenarios(file: Path | None, overlay: Path | None, events: tuple[str, ...]) -> None:
    """Raconter une procédure en scénarios (étant donné, quand, alors). Sans fichier, celle qui est livrée.

    Chaque étape est racontée de chaque état et par chaque rôle, avec chaque refus et son fondement, puis avec chaque
    étape qui peut la suivre.
    """
    told = _read(file, overlay)
    wanted = [_event(told, name) for name in events] or list(told.events)
    _print(ordinary_text(told))
    for event in wanted:
        _print(event_text(told, event))


def _read(file: Path | None, overlay: Path | None) -> Procedure:
    try:
        if overlay is not None:
            return load_sum(overlay, file)[0]
        return load(file) if file is not None else current()
    except ProcedureError as error:
        for finding in error.findings:
            OUT.print(Text(str(finding)))
        sys.exit(1)


def _event(told: Procedure, name: str) -> Event:
    try:
        return told.event(name)
    except KeyError:
        raise click.BadParameter(f"cette procédure n’a pas d’étape {name}", param_hint="--event") from None


def _print(text: str) -> None:
    OUT.print(Text(text))
