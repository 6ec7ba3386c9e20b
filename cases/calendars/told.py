"""Why a pass was ordered and what it moved, in French: for the trail, for the notice of a case, for the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.calendars.moves import Move
from cases.tables import Account, CalendarDay, Recount
from workflow.law import LAW, long_date, typeset

RECOUNTED: Final = "recount"
"""Type of the event in the trail, and kind of the notice, of a case whose dates a pass counted anew."""
NOTICE_TO: Final = ("case_handler", "site_coordinator")
NIGHTLY: Final = "Nouveau calcul du jour"
ASKED: Final = "Nouveau calcul demandé"
NEW_RULES: Final = "Données du droit ou règles de calcul mises à jour"
PERIODS_LETTER: Final = "L07"
MOVED: Final = ". Dates changées :"
MOST_TOLD: Final = 3
"""Dates that a notice names; the page of the case has them all."""
_WHAT: Final = {"last_day": "dernier jour", "safe_day": "jour sûr", "over_after": "forclusion"}


def reason_of(session: Session, row: Recount) -> str:
    """Return what a pass is for: the change of the calendar that ordered it, or the rules by which it counts."""
    day = session.get(CalendarDay, row.day_id) if row.day_id else None
    if day is not None:
        by = session.get(Account, row.ordered_by) if row.ordered_by else None
        return day_words(day, withdrawn=day.withdrawn_at == row.ordered_at, by=by.display_name if by else "")
    before = session.scalars(
        select(Recount.rules)
        .where(Recount.finished_at.is_not(None), Recount.ordered_at < row.ordered_at, Recount.rules != "")
        .order_by(Recount.ordered_at.desc())
        .limit(1)
    ).first()
    if before and row.rules and before != row.rules:
        return NEW_RULES
    return NIGHTLY if row.cause == "nightly" else ASKED


def day_words(day: CalendarDay, *, withdrawn: bool, by: str) -> str:
    """Return « Jour férié ajouté : Deuil national, 2 décembre 2026 (décret n° …), par Camille Aubry »."""
    what = "Jour férié" if day.kind == "holiday" else "Fermeture du site"
    done = ("retiré" if withdrawn else "ajouté") + ("e" if day.kind == "closing" else "")
    why = (day.withdrawn_why if withdrawn else day.source or "").rstrip(" .")
    told = f"{what} {done} : {day.label}, {days_words(day.first_on, day.last_on, yearly=day.yearly)}"
    where = f", {LAW.calendar_regions[day.region].label_fr}" if day.region else ""
    return typeset(f"{told}{where}{f' ({why})' if why else ''}{f', par {by}' if by else ''}")


def days_words(first_on: date, last_on: date, *, yearly: bool) -> str:
    """Return « 2 décembre 2026 », « du 24 au … », « chaque 10 mai depuis 2028 »."""
    if yearly:
        return f"chaque {long_date(first_on).removesuffix(f' {first_on.year}')} depuis {first_on.year}"
    if first_on == last_on:
        return long_date(first_on)
    return f"du {long_date(first_on)} au {long_date(last_on)}"


def notice_words(reason: str, moves: Sequence[Move], *, written: bool) -> str:
    """Return the notice of one case: what changed it, then each date before and after.

    ``written``: the claimant holds a letter on the periods, so that dates of law that moved are to be told anew (T59).
    """
    dates = [move_words(move) for move in moves if move.is_a_date and move.kind != "over_after"]
    told, rest = dates[:MOST_TOLD], len(dates) - MOST_TOLD
    more = [f"et {rest} autre{'s' * (rest > 1)} date{'s' * (rest > 1)}"] if rest > 0 else []
    of_law = written and any(move.kind in _WHAT for move in moves)
    again = " Le réclamant a reçu les anciennes dates : envoyez-lui les nouvelles (L07)." if of_law else ""
    return typeset(f"{reason}{MOVED} {' ; '.join([*told, *more])}.{again}")


def notice_parts(label: str) -> tuple[str, str]:
    """Return what changed the dates of a case, then the dates, from the words of its notice; else all, and nothing."""
    reason, middle, moved = label.partition(typeset(f"{MOVED} "))
    return (f"{reason}.", moved) if middle else (label, "")


def move_words(move: Move) -> str:
    """Return « Premier contact avec le réclamant : le 1er décembre 2026 au lieu du 30 novembre 2026 »."""
    if not move.is_a_date:
        return typeset(f"{move.label} : dates inchangées, situation mise à jour")
    what = f" ({_WHAT[move.kind]})" if move.kind in _WHAT else ""
    return typeset(f"{move.label}{what} : {_from_to(move.before, move.after)}")


def _from_to(before: date | None, after: date | None) -> str:
    """Return « le 1er décembre 2026 au lieu du 30 novembre 2026 »: an arrow is read aloud badly, or not at all."""
    if after is None:
        return f"plus de date, au lieu du {long_date(before)}" if before else "aucune date"
    return f"le {long_date(after)}" + (f" au lieu du {long_date(before)}" if before else ", sans date auparavant")
