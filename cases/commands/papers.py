"""Letters, tasks and notices that an event leaves. Rows and jobs only: rendering and sending happen elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from cases.commands.change import Change
from cases.tables import Account
from workflow.model import Decision, NoticeSpec, TaskSpec

DONE_BY: Final[Mapping[str, frozenset[str]]] = {
    "T53": frozenset({"assign"}),
    "T05": frozenset({"assign", "take_over", "read_merged"}),
    "T06": frozenset({"rework", "act_today", "decide_without_papers", "read_merged"}),
    "T10": frozenset({"rework", "act_today", "decide_without_papers", "read_merged"}),
    "T11": frozenset({"act_today"}),
    "T13": frozenset({"ddd_receipt", "ask_ddd"}),
    "T14": frozenset({"ddd_receipt", "ask_ddd"}),
    "T16": frozenset({"ddd_receipt", "ask_ddd"}),
    "T17": frozenset({"ddd_receipt", "ask_ddd"}),
    "T21": frozenset({"offer_elsewhere"}),
    "T24": frozenset({"decide_without_papers"}),
    "T32": frozenset({"article40"}),
    "T44": frozenset({"answer_closure"}),
    "T55": frozenset({"offer_elsewhere"}),
    "T64": frozenset({"article40"}),
}
"""Event -> kinds of task that it settles. A closing settles them all."""
ENDED: Final = frozenset({"closed", "purged"})
ISSUED_BY_HAND: Final = "T61"
NOTICE: Final = "notice"


def leave_papers(change: Change, decision: Decision, data: Mapping[str, Any]) -> None:
    """Add the letters, tasks and notices of the decision, and settle the tasks that it answers."""
    for code in decision.letters:
        _letter(change, code, data)
    _settle(change, decision)
    for spec in decision.tasks:
        _task(change, spec)
    for notice in decision.notices:
        _notice(change, notice)


def _notice(change: Change, notice: NoticeSpec) -> None:
    """Tell a role of the site; or, by name, those who hold it at the site to which the case was offered."""
    told = _of_receiving_site(change, notice.to) if notice.site == "receiving" else (None,)
    for account_id in told:
        change.add(
            "task",
            kind=NOTICE,
            label=notice.text,
            assignee_role=notice.to,
            assignee_id=account_id,
            created_at=change.now,
            due_on=None,
        )


def _of_receiving_site(change: Change, role: str) -> Sequence[UUID]:
    sites = [row["to_site"] for row in change.rows["transfer"]]
    held = (Account.site_id.in_(sites), Account.role == role, Account.disabled_at.is_(None))
    return change.session.scalars(select(Account.id).where(*held).order_by(Account.id)).all()


def _letter(change: Change, code: str, data: Mapping[str, Any]) -> None:
    """Add an approved letter: the event is its approval. A job renders and numbers it once this is committed."""
    letter_id = change.add(
        "letter",
        code=code,
        state="approved",
        created_at=change.now,
        author_id=change.person.id,
        approved_by=change.person.id,
        approved_at=change.now,
        sealed={"event": change.event, "seq": change.seq, "data": dict(data), **_asked(change, data)},
    )
    change.letter_ids.append(letter_id)
    change.defer("issue_letter", {"letter_id": str(letter_id)})


def _asked(change: Change, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return how the letter is to leave, where the act says it (T61): other events speak of other channels."""
    if change.event != ISSUED_BY_HAND:
        return {}
    return {name: data[name] for name in ("channel", "added_words") if data.get(name)}


def issue_prepared(change: Change, letter_id: UUID, *, channel: str, words: str) -> None:
    """Approve a letter that another step prepared, with the way it leaves."""
    change.set("letter", letter_id, state="approved", approved_by=change.person.id, approved_at=change.now)
    change.reseal("letter", letter_id, {"channel": channel, "added_words": words})
    change.letter_ids.append(letter_id)
    change.defer("issue_letter", {"letter_id": str(letter_id)})


def _task(change: Change, spec: TaskSpec) -> None:
    within = spec.within_business_days
    change.add(
        "task",
        kind=spec.kind,
        label=spec.label,
        assignee_role=spec.owner,
        assignee_id=change.column("assignee_id") if spec.owner == "case_handler" else None,
        due_on=None if within is None else change.calendar.add_business_days(change.today, within),
        created_at=change.now,
    )


def _settle(change: Change, decision: Decision) -> None:
    kinds = DONE_BY.get(decision.event.id, frozenset())
    done = {"done_at": change.now, "done_by": change.person.id}
    if decision.to_state in ENDED:
        change.set_where("task", {"done_at": None}, **done)
        return
    for kind in sorted(kinds):
        change.set_where("task", {"kind": kind, "done_at": None}, **done)
