"""Writers of the desk: registration, assignment, papers asked for, contacts, agreements, letters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Final
from uuid import UUID

from cases.commands.change import Change
from cases.commands.numbers import next_case_number
from cases.commands.papers import issue_prepared
from cases.facts import PARIS

Data = Mapping[str, Any]
PARTNER: Final = "partner"
ARRIVED: Final = frozenset({"delivered", "accepted", "deemed_notified"})


def draft(change: Change, data: Data) -> None:
    """Fix the day of receipt and the channel; from now on they change only with a reason."""
    change.columns.update(received_on=data["received_on"], channel=data["channel"])


def registration(change: Change, data: Data) -> None:
    """Give the number. The notice is recorded as received, or as to be posted (RGPD, articles 13 and 14)."""
    change.columns["case_number"] = next_case_number(change.session, change.case.site_id, change.today.year)
    if data.get("notice_given_on"):
        change.put(
            "consent",
            {"object": "information_notice", "recipient": "site"},
            state="given",
            decided_on=data["notice_given_on"],
        )
    if data.get("notice_to_post"):
        change.marks["notice_to_post"] = True
    if data.get("transfer_planned"):
        change.marks["transfer_planned"] = True


def assignment(change: Change, data: Data) -> None:
    """Hand the case and its open tasks to the handler."""
    change.columns["assignee_id"] = as_id(data["assignee"])
    change.set_where("task", {"assignee_role": "case_handler", "done_at": None}, assignee_id=as_id(data["assignee"]))
    note(change, data)


def note(change: Change, data: Data) -> None:
    """Keep the reasons, or the note, as a working note of the case."""
    text = data.get("reasons") or data.get("note")
    if text:
        change.add("note", audience="site", author_id=change.person.id, at=change.now, sealed={"text": text})


def items_asked(change: Change, data: Data) -> None:
    """List what is asked for, why, and until when (CRPA L114-5)."""
    for item in data["items"]:
        change.add(
            "missing_item",
            status="asked",
            asked_on=change.today,
            due_on=data["due_on"],
            sealed={"what": item["what"], "why": item["why"]},
        )


def items_ticked(change: Change, data: Data) -> None:
    """Note for each paper whether it came, became needless or follows."""
    for item in data["items"]:
        change.set("missing_item", as_id(item["item"]), status=item["status"])


def items_to_follow(change: Change, data: Data) -> None:
    """Let a critical case go on: what is still asked for follows."""
    change.set_where("missing_item", {"status": "asked"}, status="to_follow")
    note(change, data)


def contact(change: Change, data: Data) -> None:
    """Keep one contact with the claimant, or one try that failed."""
    back = change.event == "T25"
    reached = back or bool(data.get("reached"))
    change.add(
        "contact",
        at=noon(data["contacted_on"]),
        channel=data.get("channel") or "unknown",
        outcome="reached" if reached else "failed",
        author_id=change.person.id,
        sealed={"note": data.get("note") or "", "interview_on": data.get("interview_on")},
    )
    if data.get("identity_verified"):
        heir = any(row["role"] == "heir" for row in change.rows["claimant"])
        change.set_where("claimant", {"role": "heir" if heir else "claimant"}, identity_verified=True)


def consent(change: Change, data: Data) -> None:
    """Keep one answer of the claimant, with its wording and its proof (RGPD, article 7). Its state is a move."""
    withdrawal = change.event in {"T27", "T28"}
    same = {
        "object": "ddd_referral" if withdrawal else data["object"],
        "recipient": "ddd" if withdrawal else _recipient(data),
    }
    values: dict[str, Any] = {"decided_on": data["decided_on"]}
    if data.get("wording_version"):
        values["wording_version"] = data["wording_version"]
    if data.get("proof"):
        values["proof_attachment_id"] = as_id(data["proof"])
    if data.get("form"):
        values["channel"] = data["form"]
    noted = {name: data[name] for name in ("proof_note", "told_on") if data.get(name)}
    if data.get("proof_note"):
        values["channel"] = "noted"
    change.put("consent", same, sealed=noted, **values)


def _recipient(data: Data) -> str:
    """Return the code of a known recipient, or the name of the partner, as the move of the agreement has it."""
    return str(data["partner"] if data["recipient"] == PARTNER else data["recipient"])


def letter(change: Change, data: Data) -> None:
    """Issue a letter that another step prepared, or the one asked for (``cases.commands.papers`` adds that one)."""
    if data.get("letter"):
        issue_prepared(change, as_id(data["letter"]), channel=data["channel"], words=data.get("added_words") or "")


def delivery(change: Change, data: Data) -> None:
    """Note how a letter arrived: sent, delivered, accepted, returned or deemed notified."""
    letter_id, day = as_id(data["letter"]), data["delivered_on"]
    if data["status"] == "returned":
        values: dict[str, Any] = {"state": "failed", "failure": "returned"}
    else:
        values = {"state": "sent", "sent_at": noon(day)}
    if data["status"] in ARRIVED:
        values["delivered_on"] = day
    if not change.set_where("outbox", {"letter_id": letter_id}, **values):
        change.add(
            "outbox",
            dedupe_key=f"{change.case.id}/{change.seq}/delivery/{letter_id}",
            letter_id=letter_id,
            channel="recorded",
            kind="letter",
            created_at=change.now,
            sealed={"proof": data.get("proof") or ""},
            **values,
        )


def noon(day: date) -> datetime:
    """Return an instant of a civil day of which the hour is not known."""
    return datetime.combine(day, time(12), PARIS).astimezone(UTC)


def as_id(value: object) -> UUID:
    """Return an id that came as text or as an id."""
    return value if isinstance(value, UUID) else UUID(str(value))
