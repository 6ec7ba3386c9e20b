"""The commands that show a procedure to people: ``diagram`` draws it, ``handbook`` prints it as a book."""

from __future__ import annotations

import sys
from pathlib import Path

import rich_click as click
from rich.text import Text

from api.french import paris_day
from api.opening import now
from api.procedure_cli import OUT, procedure
from cases.letters.handbook import RendererUnavailableError, procedure_handbook
from workflow.diagram.drawing import drawing_of
from workflow.diagram.placing import NARROW_LABELLED, WIDE_LABELLED
from workflow.diagram.scenes import difference_scene, procedure_scene, ways_in_words
from workflow.diagram.svg import svg_of
from workflow.model import Procedure
from workflow.procedures import KNOWN, ProcedureError, current, load, load_sum

__all__ = ["procedure"]

_FILE = click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
_OVERLAY = click.option(
    "--overlay", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Fichier d’adaptation d’un site."
)
_OUTPUT = click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Fichier à écrire.")


@procedure.command("diagram")
@_FILE
@_OVERLAY
@_OUTPUT
@click.option("--narrow", is_flag=True, help="Une seule colonne, pour un téléphone.")
@click.option("--text", "as_text", is_flag=True, help="Le même schéma en phrases, pour un lecteur d’écran.")
def draw(file: Path | None, overlay: Path | None, output: Path | None, *, narrow: bool, as_text: bool) -> None:
    """Dessiner une procédure (SVG) ; avec une adaptation, ce qu’elle change. Sans fichier, celle qui est livrée."""
    base, whole = _read(file, overlay)
    if as_text:
        _write("\n".join(ways_in_words(whole)), output)
        return
    scene = difference_scene(base, whole) if overlay else procedure_scene(whole)
    _write(svg_of(drawing_of(scene, NARROW_LABELLED if narrow else WIDE_LABELLED), "schema"), output)


@procedure.command("handbook")
@_FILE
@_OVERLAY
@_OUTPUT
def print_handbook(file: Path | None, overlay: Path | None, output: Path | None) -> None:
    """Imprimer le manuel d’une procédure (PDF) : chaque état, étape, condition et délai. Compter une demi-minute."""
    whole = _read(file, overlay)[1]
    target = output or Path(f"manuel-{whole.identity.replace('/', '-').replace('+', '-')}.pdf")
    try:
        made = procedure_handbook(whole, printed_on=paris_day(now()))
    except RendererUnavailableError as error:
        raise click.ClickException(str(error)) from error
    target.write_bytes(made.pdf)
    OUT.print(Text(f"Manuel écrit : {target}, {made.pages} pages."))


def _read(file: Path | None, overlay: Path | None) -> tuple[Procedure, Procedure]:
    """Return the base and what is shown: the base itself, or the sum with the adaptation of a site."""
    try:
        if overlay is None:
            base = load(file) if file else current()
            return base, base
        whole = load_sum(overlay, file)[0]
        return load(file) if file else KNOWN[f"{whole.name}/{whole.version}"], whole
    except ProcedureError as error:
        for finding in error.findings:
            OUT.print(Text(str(finding)))
        sys.exit(1)


def _write(words: str, output: Path | None) -> None:
    if output is None:
        click.echo(words)
        return
    output.write_text(words + "\n", encoding="utf-8")
    OUT.print(Text(f"Écrit : {output}"))
