"""What a duplicate hands over to the case that is kept (T30): first day of receipt, papers, dates, duties, article 40.

Both cases change in the one transaction of the event, each with its own line in its own trail. Papers are encrypted
anew under the key of the case that is kept: erasing either case erases exactly what is its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy import RowMapping, select

from cases.access import roles_on, visible_case
from cases.case_rows import table
from cases.columns import new_id
from cases.commands.change import Change
from cases.commands.limitation import START_KINDS, recompute
from cases.commands.timing import URGENCY, handed_clocks, take_over
from cases.errors import StaleError
from cases.procedures import procedure_of

MERGE: Final = "merge"
"""Kind of the event that the kept case gets."""
CLOSED: Final = frozenset({"draft", "closed", "archived", "purged"})
LEFT_BEHIND: Final = frozenset({"refused", "quarantined", "withdrawn"})
"""Papers that nobody may use stay where they are."""
OPEN_ARTICLE40: Final = frozenset({"to_examine", "to_send"})
ROUTE_ORDER: Final = ("declined", "ended", "proposed", "accepted", "opened", "in_progress")
"""How far a route has come: what the duplicate did further is done in the kept case too."""
FOLLOWED_ROUTES: Final = frozenset({"accepted", "opened", "in_progress"})
READ_WITHIN_BUSINESS_DAYS: Final = 2
COORDINATORS: Final = ("site_coordinator", "substitute_coordinator")


@dataclass
class _Merger:
    """The duplicate as it was before the event, the case that is kept, and what the kept one will tell of it."""

    duplicate: Change
    kept: Change
    reason: str
    told: dict[str, Any] = field(default_factory=dict)


def hand_over(duplicate: Change, target: UUID, *, reason: str) -> None:
    """Give the kept case what the duplicate leaves, and record it there with what was before.

    Raises:
        NotFoundError: the kept case is not there for this person.
        StaleError: it was closed in between.
    """
    case = visible_case(duplicate.session, duplicate.person, target, lock=True)
    if case.state in CLOSED:
        raise StaleError(case.version)
    kept = Change(duplicate.store, duplicate.session, duplicate.person, case, duplicate.now, event=MERGE)
    merger = _Merger(duplicate, kept, reason)
    for hand in (_receipt, _papers, _missing_items, _routes, _article40, _holds, _urgency, _dates, _clocks, _task):
        hand(merger)
    _record(merger)


def _receipt(merger: _Merger) -> None:
    """Keep the earliest day of receipt: it is the day from which the administration answers (CRPA L112-3)."""
    mine, theirs = merger.kept.case, merger.duplicate.case
    if theirs.received_on is None or (mine.received_on is not None and mine.received_on <= theirs.received_on):
        return
    merger.told["received_on"] = {"before": mine.received_on, "after": theirs.received_on}
    merger.kept.columns.update(received_on=theirs.received_on, received_at=theirs.received_at)


def _papers(merger: _Merger) -> None:
    """Encrypt each usable paper under the key of the kept case; one that is there already is not doubled."""
    known = {_digest(merger.kept, row) for row in _attachments(merger.kept)}
    number = max((row["number"] for row in merger.kept.rows["attachment"]), default=0)
    taken = []
    for row in _attachments(merger.duplicate):
        if row["status"] in LEFT_BEHIND or _digest(merger.duplicate, row) in known:
            continue
        number += 1
        taken.append({"number": number, "from_number": row["number"], "sha256": _copy(merger, row, number)})
    merger.told["papers"] = taken


def _attachments(change: Change) -> Sequence[RowMapping]:
    rows = table("attachment")
    query = select(rows).where(rows.c.case_id == change.case.id).order_by(rows.c.number)
    return change.session.connection().execute(query).mappings().all()


def _digest(change: Change, row: RowMapping) -> str:
    return str(change.unseal("attachment", row["id"], row["sealed"]).get("sha256", ""))


def _copy(merger: _Merger, row: RowMapping, number: int) -> str:
    """Add the paper to the kept case, its bytes and its words sealed there; return its digest."""
    files, mine, theirs = merger.kept.store.files, merger.kept.case.id, merger.duplicate.case.id
    stored = files.put(mine, files.get(theirs, row["blob_id"], row["blob_key_wrapped"]))
    words = merger.duplicate.unseal("attachment", row["id"], row["sealed"])
    same = ("kind", "status", "media_type", "size", "sha256_commit", "page_count", "secret", "leaves")
    merger.kept.add(
        "attachment",
        number=number,
        blob_id=stored.blob_id,
        blob_key_wrapped=stored.key_wrapped,
        added_at=row["added_at"],
        added_by=row["added_by"],
        sealed=words,
        **{name: row[name] for name in same},
    )
    return str(words.get("sha256", ""))


def _missing_items(merger: _Merger) -> None:
    """What is still asked for stays asked for."""
    rows = table("missing_item")
    query = select(rows).where(rows.c.case_id == merger.duplicate.case.id, rows.c.status == "asked")
    for row in merger.duplicate.session.connection().execute(query).mappings().all():
        words = merger.duplicate.unseal("missing_item", row["id"], row["sealed"])
        same = {name: row[name] for name in ("kind", "status", "asked_on", "due_on")}
        merger.kept.add("missing_item", sealed=words, **same)


def _routes(merger: _Merger) -> None:
    """Routes that the duplicate follows are followed from now on in the kept case."""
    here = {row["code"]: row["state"] for row in merger.kept.rows["route"]}
    taken = []
    for row in merger.duplicate.rows["route"]:
        code, state = row["code"], row["state"]
        further = code not in here or ROUTE_ORDER.index(state) > ROUTE_ORDER.index(here[code])
        if state in FOLLOWED_ROUTES and further:
            values = {"state": state, "claimant_answer": row["claimant_answer"], "next_on": row["next_on"]}
            merger.kept.put("route", {"code": code}, **values)
            taken.append(code)
    if merger.duplicate.case.marks.get("route_opened"):
        merger.kept.marks["route_opened"] = True
    merger.told["routes"] = taken


def _article40(merger: _Merger) -> None:
    """Open records go on in the kept case; who has answered there already has answered (CPP, article 40)."""
    here = {row["key"] for row in merger.kept.rows["submachine"] if row["machine"] == "article40"}
    moved = [
        row
        for row in merger.duplicate.rows["submachine"]
        if row["machine"] == "article40" and row["state"] in OPEN_ARTICLE40 and row["key"] not in here
    ]
    for row in moved:
        merger.kept.insert("submachine", machine="article40", key=row["key"], state=row["state"])
    merger.told["article40"] = [row["key"] for row in moved]


def _holds(merger: _Merger) -> None:
    """Who is in conflict on the duplicate is in conflict on the kept case; a litigation holds both (CRPA L100-2)."""
    kept, theirs = merger.kept, merger.duplicate.case
    here = {row["account_id"] for row in kept.rows["conflict"]}
    named = {row["account_id"] for row in merger.duplicate.rows["conflict"]} - here
    for person in sorted(named):
        kept.insert("conflict", account_id=person, at=kept.now, declared_by=kept.person.id)
    if kept.case.assignee_id in named:
        kept.columns["assignee_id"] = None
    for mark in ("conflict_declared", "substitute"):
        if theirs.marks.get(mark) and not kept.case.marks.get(mark):
            kept.marks[mark] = theirs.marks[mark]
    if theirs.litigation_hold:
        kept.columns["litigation_hold"] = True
    merger.told["conflicts"] = sorted(str(person) for person in named)


def _urgency(merger: _Merger) -> None:
    """The same facts are as urgent in one file as in the other."""
    mine, theirs = merger.kept.case.urgency, merger.duplicate.case.urgency
    if URGENCY[theirs] > URGENCY[mine]:
        merger.kept.columns["urgency"] = theirs
        merger.told["urgency"] = theirs


def _dates(merger: _Merger) -> None:
    """Dates of law of a kind that the kept case lacks come along, with their author and reasons."""
    here = {(row["kind"], row["rule"]) for row in merger.kept.rows["legal_date"]}
    rows = table("legal_date")
    query = select(rows).where(rows.c.case_id == merger.duplicate.case.id, rows.c.superseded_by.is_(None))
    for row in merger.duplicate.session.connection().execute(query).mappings().all():
        if (row["kind"], row["rule"]) in here:
            continue
        words = merger.duplicate.unseal("legal_date", row["id"], row["sealed"])
        same = {name: row[name] for name in ("kind", "rule", "start_on", "end_on", "author_id", "at")}
        noted = merger.kept.add("legal_date", id=new_id(), sealed=words, **same)
        if str(row["id"]) in (merger.duplicate.mark("uncertain_stops") or ()):  # else a doubt would become a fact
            merger.kept.marks["uncertain_stops"] = [*(merger.kept.mark("uncertain_stops") or ()), str(noted)]
        if row["kind"] in START_KINDS:
            merger.kept.marks["clock_start_reasoned"] = True
    recompute(merger.kept)


def _clocks(merger: _Merger) -> None:
    """The earliest day of each duty counts from now on in the kept case."""
    handed = handed_clocks(merger.duplicate, procedure_of(merger.duplicate.case), by="T30")
    persons = set(merger.told["article40"])
    handed = tuple(each for each in handed if each.clock != "K08" or each.key in persons)
    taken = take_over(merger.kept, procedure_of(merger.kept.case), handed)
    merger.told["clocks"] = [{"clock": each.clock, "due_on": each.due_on} for each in taken]


def _task(merger: _Merger) -> None:
    merger.kept.add(
        "task",
        kind="read_merged",
        label="Lire le doublon fusionné et ses pièces",
        assignee_role="case_handler",
        assignee_id=merger.kept.column("assignee_id"),
        due_on=merger.kept.calendar.add_business_days(merger.kept.today, READ_WITHIN_BUSINESS_DAYS),
        created_at=merger.kept.now,
    )


def _record(merger: _Merger) -> None:
    kept = merger.kept
    held = roles_on(kept.session, kept.person, kept.case)
    role = next((role for role in COORDINATORS if role in held), kept.person.role)
    values = {"merged_case": str(merger.duplicate.case.id), "reasons": merger.reason, **merger.told}
    told = {name: value for name, value in values.items() if value}
    kept.record(MERGE, role, values=told, to_state=kept.case.state, return_state=kept.case.return_state)
