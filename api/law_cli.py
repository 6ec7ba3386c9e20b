"""``saisine law``: the legal data in force on a day, for a jurist at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import rich_click as click
from rich.console import Console

from api.opening import now
from workflow.law import long_date
from workflow.law.reference import (
    TO_VERIFY,
    Change,
    ReferenceLine,
    ReferenceTable,
    changes_around,
    reference_table,
    reference_tables,
)
from workflow.periods import paris_date


@click.command("law")
@click.argument("table", required=False)
@click.option("--on", "on", type=click.DateTime(["%Y-%m-%d"]), help="Jour du droit montré ; aujourd'hui sans option.")
@click.option("--search", "words", default="", help="Ne montrer que les lignes qui contiennent ces mots.")
def law(table: str | None, on: datetime | None, words: str) -> None:
    """Montrer le droit en vigueur un jour : les tables, ou une table avec ses textes et ce qui change autour."""
    day = on.date() if on else paris_date(now())
    out = Console(highlight=False, soft_wrap=True)
    if table is None:
        for each in reference_tables(day):
            unsure = sum(1 for line in each.lines if line.confidence == "check")
            note = f", {unsure} à vérifier" if unsure and each.code != TO_VERIFY else ""
            out.print(f"{each.code:<20}{each.title} ({len(each.lines)}{note})")
        return
    try:
        found = reference_table(table, day).found(words)
    except KeyError:
        known = ", ".join(each.code for each in reference_tables(day))
        message = f"Cette table n'existe pas. Tables : {known}."
        raise click.ClickException(message) from None
    out.print(f"{found.title}, en vigueur le {long_date(day)}\n")
    for line in found.lines:
        out.print("\n".join(_said(found, line)), "\n")
    for change in () if words else changes_around(table, day):
        out.print("\n".join(_changed(change)), "\n")
    if found.file:
        out.print(f"Fichier : {found.file}")


def _said(found: ReferenceTable, line: ReferenceLine) -> Iterator[str]:
    """Say one row line by line: a table of six columns is read neither on a screen of 80 nor aloud."""
    first, *others = line.cells
    yield first
    told = zip(
        (*found.columns[1:], "Texte", "Source", "Validité", "Sûreté"),
        (*others, line.article, line.source, line.validity, line.sureness),
        strict=True,
    )
    yield from (f"    {name} : {words}" for name, words in told if words)


def _changed(change: Change) -> Iterator[str]:
    yield f"Ce qui change le {long_date(change.on)}"
    yield from (f"    entre en vigueur : {name}" for name in change.begin)
    yield from (f"    cesse la veille : {name}" for name in change.end)
