"""``saisine law``: the legal data in force on a day, for a jurist at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import rich_click as click
from rich.console import Console

from api.opening import now
from workflow.law import long_date
from workflow.law.reference import ReferenceLine, ReferenceTable, reference_table, reference_tables
from workflow.periods import paris_date


@click.command("law")
@click.argument("table", required=False)
@click.option("--on", "on", type=click.DateTime(["%Y-%m-%d"]), help="Jour du droit montré ; aujourd'hui sans option.")
def law(table: str | None, on: datetime | None) -> None:
    """Montrer le droit en vigueur un jour : les tables, ou une table avec ses textes."""
    day = on.date() if on else paris_date(now())
    out = Console(highlight=False, soft_wrap=True)
    if table is None:
        for each in reference_tables(day):
            out.print(f"{each.code:<14}{each.title} ({len(each.lines)})")
        return
    try:
        found = reference_table(table, day)
    except KeyError:
        known = ", ".join(each.code for each in reference_tables(day))
        message = f"Cette table n'existe pas. Tables : {known}."
        raise click.ClickException(message) from None
    out.print(f"{found.title}, en vigueur le {long_date(day)}\n")
    for line in found.lines:
        out.print("\n".join(_said(found, line)), "\n")


def _said(found: ReferenceTable, line: ReferenceLine) -> Iterator[str]:
    """Say one row line by line: a table of six columns is read neither on a screen of 80 nor aloud."""
    first, *others = line.cells
    yield first
    told = zip(
        (*found.columns[1:], "Texte", "Source", "Validité", "Sûreté"),
        (*others, line.article, line.source, line.validity, line.confidence),
        strict=True,
    )
    yield from (f"    {name} : {words}" for name, words in told if words)
