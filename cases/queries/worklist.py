"""The lists of cases: tabs with counts, filters, order (late first, then soonest), pages by cursor."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, and_, func, or_, select, true
from sqlalchemy.orm import Session

from cases.access import COORDINATORS, Person, reach
from cases.db import Store
from cases.errors import InvalidInputError
from cases.facts import civil_day
from cases.queries.reach import FAR, Reach, first_cases, number_of, rows_of
from cases.queries.rows import case_rows
from cases.queries.search import matching
from cases.queries.urgent import CLOSED, late, safe_day_near, soon
from cases.queries.views import CaseRow, Worklist
from cases.tables import Case, CaseGround
from workflow.model import InputError
from workflow.procedures import current

NEAR: Final = "near"
TABS: Final = ("mine", "unassigned", "late", "soon", NEAR, "waiting", "all")
WAITING: Final = (
    "awaiting_documents",
    "contact_lost",
    "transfer_pending",
    "referral_sent",
    "ddd_review",
    "outcome_follow_up",
)
"""States in which the next act is somebody else's: the person, another site, the Défenseur des droits."""
OWNERS: Final[Mapping[str, str]] = {state.id: state.owner or "" for state in current().states}
"""State -> the role that must act next."""
STANDS_IN: Final[Mapping[str, str]] = {"case_handler": "intake_agent", "substitute_coordinator": "site_coordinator"}
MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is cut down to. OR inside a field, AND between fields."""

    tab: str = "all"
    states: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    urgent: bool = False
    closed: bool = False
    assignee: str = ""
    due_before: date | None = None
    received_after: date | None = None
    q: str = ""


def worklist(
    store: Store, person: Person, filters: Filters, *, now: datetime, cursor: str = "", limit: int = 50
) -> Worklist:
    """Return one page of the cases that the person may see.

    Raises:
        InvalidInputError: the cursor is not one of ours, or a tab is unknown.
    """
    today = civil_day(now)
    conditions = and_(_tab(filters.tab, person, today), *_filters(store, filters, person))
    with store.read(person.scope) as session:
        seen = reach(session, person)
        day = Case.safe_day if filters.tab == NEAR else Case.next_due_on
        page = _page(session, seen, conditions, day, cursor, min(max(limit, 1), MOST))
        rows = case_rows(session, store.keys, person, page[:limit], today=today)
        counts = tab_counts(session, seen, person, today)
        total = number_of(session, seen, conditions)
    following = _cursor(page[limit - 1], day.key) if len(page) > limit else ""
    return Worklist(rows, counts, total, following)


def tab_counts(session: Session, seen: Reach, person: Person, today: date) -> Mapping[str, int]:
    """Return the number of cases under each tab, in one statement for each part of what the person may see.

    What asks other tables is counted apart: in a sum, PostgreSQL would read those tables whole.
    """
    simple = tuple(tab for tab in TABS if tab != NEAR)
    sums = [func.count().filter(_tab(tab, person, today)).label(tab) for tab in simple]
    query: Select[*tuple[Any, ...]] = select(*sums).select_from(Case)
    parts = [tuple(row) for row in rows_of(session, seen, query)]
    counts = {tab: sum(found) for tab, found in zip(simple, zip(*parts, strict=True), strict=True)}
    return {**counts, NEAR: number_of(session, seen, safe_day_near(today))}


def _tab(tab: str, person: Person, today: date) -> ColumnElement[bool]:
    open_ = Case.state.not_in(CLOSED)
    match tab:
        case "mine":
            drafts = and_(Case.created_by == person.id, Case.state == "draft")
            return and_(open_, or_(Case.assignee_id == person.id, drafts))
        case "unassigned":
            return and_(open_, Case.assignee_id.is_(None), Case.state != "draft")
        case "late":
            return and_(open_, late(today))
        case "soon":
            return and_(open_, soon(today))
        case "near":
            return safe_day_near(today)
        case "waiting":
            return Case.state.in_(WAITING)
        case "all":
            return true()
        case _:
            raise InvalidInputError((InputError("/tab", "unknown", f"L'onglet « {tab} » n'existe pas."),))


def _filters(store: Store, filters: Filters, person: Person) -> list[ColumnElement[bool]]:
    everything = filters.closed or filters.tab != "all" or filters.states
    named = {
        Case.state: filters.states,
        Case.domain: filters.domains,
        Case.site_id: filters.sites,
    }
    wanted: list[ColumnElement[bool]] = [column.in_(values) for column, values in named.items() if values]
    optional = (
        (not everything, Case.state.not_in(CLOSED)),
        (filters.grounds, Case.id.in_(select(CaseGround.case_id).where(CaseGround.ground.in_(filters.grounds)))),
        (filters.urgent, Case.urgency != "normal"),
        (filters.due_before, Case.next_due_on < (filters.due_before or FAR)),
        (filters.received_after, Case.received_on > (filters.received_after or FAR)),
    )
    wanted += [condition for asked, condition in optional if asked]
    if filters.assignee:
        wanted.append(Case.assignee_id == (person.id if filters.assignee == "me" else _id(filters.assignee)))
    if filters.q:
        wanted.append(matching(store.keys, person, filters.q))
    return wanted


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        message = "Le référent demandé n'est pas un identifiant connu. Choisissez-le dans la liste."
        raise InvalidInputError((InputError("/assignee", "unknown", message),)) from None


def _page(
    session: Session,
    seen: Reach,
    conditions: ColumnElement[bool],
    day: SQLColumnExpression[date | None],
    cursor: str,
    limit: int,
) -> list[Case]:
    after = _read_cursor(cursor) if cursor else None
    return first_cases(session, seen, conditions, func.coalesce(day, FAR), limit=limit + 1, after=after)


def _cursor(last: Case, day: str) -> str:
    text = json.dumps([str(getattr(last, day) or FAR), str(last.id)])
    return base64.urlsafe_b64encode(text.encode()).decode()


def _read_cursor(cursor: str) -> tuple[date, UUID]:
    try:
        on, case_id = json.loads(base64.urlsafe_b64decode(cursor))
        return date.fromisoformat(on), UUID(case_id)
    except (binascii.Error, ValueError, TypeError, AttributeError):
        message = "Ce lien de page n'est plus valable. Revenez au début de la liste."
        raise InvalidInputError((InputError("/cursor", "unknown", message),)) from None


def first_to_take(rows: Iterable[CaseRow], person: Person) -> UUID | None:
    """Return the first case of a list whose next act is this reader's, None where each waits for somebody else."""
    return next((row.id for row in rows if _is_for(row, person)), None)


def _is_for(row: CaseRow, person: Person) -> bool:
    """Tell whether the reader acts next: who owns the state, the handler of an assigned case, who stands in.

    A case that waits for somebody outside is the handler's again once a day has passed.
    """
    if row.state in WAITING and (row.next is None or row.next.level != "late"):
        return False
    owner = OWNERS.get(row.state, "case_handler")
    if owner == "case_handler" or (row.state == "registered" and row.assignee_id is not None):
        return row.assigned_to_me or (row.assignee_id is None and person.role in COORDINATORS)
    return owner in {person.role, STANDS_IN.get(person.role)}


def neighbours(rows: tuple[CaseRow, ...], case_id: UUID) -> tuple[UUID | None, UUID | None]:
    """Return the cases before and after this one in a list, where it is in it."""
    ids = [row.id for row in rows]
    if case_id not in ids:
        return None, None
    at = ids.index(case_id)
    return (ids[at - 1] if at else None), (ids[at + 1] if at + 1 < len(ids) else None)
