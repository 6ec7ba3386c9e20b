"""Writers of the referral to the Défenseur des droits and of what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases.commands.change import Change
from cases.commands.records.intake import as_id, note
from cases.commands.records.qualification import keep_coming

Data = Mapping[str, Any]


def referral(change: Change, data: Data) -> None:
    """Keep when the claimant signed, what stays out and what follows (a critical case goes with papers to follow)."""
    left_out = {as_id(item) for item in data.get("left_out") or ()}
    keep_out(change, left_out)
    change.marks["referral_signed_on"] = data["signed_on"].isoformat()
    change.marks["referral_items_to_follow"] = sorted(data.get("to_follow") or ())
    note(change, data)


def keep_out(change: Change, left_out: set[Any]) -> None:
    """Say of each paper whether it leaves with the referral."""
    for row in change.rows["attachment"]:
        leaves = row["id"] not in left_out
        if leaves != row["leaves"]:
            change.set("attachment", row["id"], leaves=leaves)


def sending(change: Change, data: Data) -> None:
    """Keep the instant, the way and the proof of the sending."""
    change.columns["referral_sent_at"] = change.now
    change.marks["referral_sent_on"] = data["sent_on"].isoformat()
    change.marks["referral_channel"] = data["channel"]
    change.reseal_case({"sending_proof": data["proof"], "ddd_delegate": data.get("delegate") or ""})


def ddd_receipt(change: Change, data: Data) -> None:
    """Keep the number given by the Défenseur des droits, or the delegate in charge."""
    known = {"ddd_number": data.get("ddd_number"), "ddd_delegate": data.get("delegate")}
    change.reseal_case({name: value for name, value in known.items() if value})
    change.marks["ddd_number_known"] = bool(data.get("ddd_number")) or bool(change.mark("ddd_number_known"))
    change.marks["ddd_received_on"] = data["received_on"].isoformat()


def ddd_request(change: Change, data: Data) -> None:
    """Keep what the Défenseur des droits asks, as something missing with its day."""
    change.add(
        "missing_item",
        kind="ddd",
        status="asked",
        asked_on=data["asked_on"],
        due_on=data.get("due_on"),
        sealed={"what": data["what"], "why": "Demande du Défenseur des droits"},
    )


def complement(change: Change, data: Data) -> None:
    """Close what the Défenseur des droits had asked for: sent, or said to be impossible."""
    status = "received" if data.get("sent_on") else "waived"
    change.set_where("missing_item", {"kind": "ddd", "status": "asked"}, status=status)
    keep_out(change, {as_id(item) for item in data.get("left_out") or ()})
    text = data.get("what") or data.get("reasons") or ""
    kept = {"text": text, "missing": data.get("missing") or "", "proof": data.get("proof") or ""}
    change.add("note", audience="transmissible", author_id=change.person.id, at=change.now, sealed=kept)
    ddd_told(change, data)


def outcome(change: Change, data: Data) -> None:
    """Keep each outcome with its day and its document; dates of law are looked at again."""
    for row in data["outcomes"]:
        change.add(
            "outcome",
            code=row["outcome"],
            on=row["decided_on"],
            document_id=as_id(row["document"]) if row.get("document") else None,
            sealed={"note": data.get("note") or data.get("reasons") or ""},
        )
        if row.get("report_on"):
            keep_coming(change, "report", row["report_on"], of=row["outcome"])
    change.dates_changed = True


def ddd_news(change: Change, data: Data) -> None:
    """Keep what came while the case was interrupted; the state to return to is the engine's."""
    change.marks["ddd_news_on"] = data["news_on"].isoformat()
    if data["ddd_state"] == "ddd_information_requested":
        ddd_request(change, {**data, "asked_on": data["news_on"]})
    else:
        if data.get("due_on"):
            keep_coming(change, "answer", data["due_on"])
        note(change, {"note": data["what"]})


def ddd_told(change: Change, data: Data) -> None:
    """Keep the day on which the Défenseur des droits was told in writing."""
    if data.get("ddd_told_on"):
        change.marks["ddd_told_on"] = data["ddd_told_on"].isoformat()
