"""``saisine recount``: count every open case anew, or say what that would move."""

from __future__ import annotations

import rich_click as click
from rich.console import Console
from rich.progress import Progress, TextColumn
from rich.text import Text

from api.opening import now, opened_store
from cases.calendars.preview import Preview, preview_pass
from cases.calendars.recounting import Pass, count_all, order
from cases.calendars.told import move_words
from cases.db import Store

OUT = Console(highlight=False, soft_wrap=True)


@click.command("recount")
@click.option("--dry-run", is_flag=True, help="Dire ce qui changerait, sans rien écrire.")
def recount(*, dry_run: bool) -> None:
    """Compter de nouveau les dates de tous les dossiers ouverts, comme chaque nuit."""
    with opened_store() as store:
        if dry_run:
            _say_preview(_previewed(store))
            return
        order(store, now=now())
        done = _counted(store)
    for each in done:
        _say_pass(each)


def _previewed(store: Store) -> Preview:
    with _bar() as bar:
        task = bar.add_task("Lecture", total=None, told="")

        def watch(seen: int) -> None:
            bar.update(task, told=f"{seen} dossiers lus")

        return preview_pass(store, now=now(), watch=watch)


def _counted(store: Store) -> tuple[Pass, ...]:
    with _bar() as bar:
        task = bar.add_task("Calcul", total=None, told="")

        def watch(seen: int, moved: int) -> None:
            bar.update(task, told=f"{seen} dossiers lus, {moved} changés")

        return count_all(store, clock=now, progress=watch)


def _bar() -> Progress:
    columns = (TextColumn("{task.description}"), TextColumn("{task.fields[told]}"))
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _say_preview(found: Preview) -> None:
    OUT.print(f"Dossiers ouverts lus\N{NO-BREAK SPACE}: {found.seen}. À changer\N{NO-BREAK SPACE}: {found.moved}.")
    for example in found.examples:
        OUT.print(Text(f"  {example.number} ({example.site_id})"))
        for move in example.moves:
            OUT.print(Text(f"    {move_words(move)}"))
    OUT.print("Rien n’a été écrit.")


def _say_pass(done: Pass) -> None:
    waiting = f" En attente du prochain passage\N{NO-BREAK SPACE}: {done.waiting}." if done.waiting else ""
    OUT.print(
        Text(f"{done.reason}. Lus\N{NO-BREAK SPACE}: {done.seen}. Changés\N{NO-BREAK SPACE}: {done.moved}.{waiting}")
    )
