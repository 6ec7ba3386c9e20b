"""Writers of the ways out: closing, transfer, merging, reopening, archiving, elimination."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from cases.commands.change import Change
from cases.commands.merging import hand_over
from cases.commands.records.intake import as_id, note
from cases.commands.records.qualification import write_pair
from workflow.law import LAW

Data = Mapping[str, Any]
REASON_OF_EVENT: Final[Mapping[str, str]] = {"T23": "FORWARDED", "T26": "UNREACHABLE", "T30": "DUPLICATE_MERGED"}
"""Events that close for one reason alone (domain rule 6.4)."""
TRANSFER_ENDS: Final[Mapping[str, str]] = {"T22": "refused", "T56": "cancelled", "T57": "lapsed"}


def closure(change: Change, data: Data) -> None:
    """Close: reason, retention class, the proposal answered. The end of the retention is a clock."""
    reason = REASON_OF_EVENT.get(change.event) or data["reason"]
    change.columns.update(
        closed_on=change.today,
        closure_reason=reason,
        retention_class=_retention_class(change, reason),
    )
    _answer_proposal(change)
    kept = {name: data[name] for name in ("handover", "proof", "administration") if data.get(name)}
    if kept:
        change.reseal_case(kept)
    if data.get("told_on"):
        change.marks["claimant_told_on"] = data["told_on"].isoformat()
    note(change, data)


def _retention_class(change: Change, reason: str) -> str:
    """A case in which a referral was sent or a route opened keeps the long class, whatever the reason."""
    if change.case.referral_sent_at or change.case.marks.get("route_opened"):
        return "with_route"
    return LAW.closure_reasons[reason].retention_class


def _answer_proposal(change: Change) -> None:
    change.set_where("proposal", {"kind": "closure", "open": True}, open=False)


def closure_proposal(change: Change, data: Data) -> None:
    """Propose to close; for a withdrawal nothing more is sent for the person (domain rule 6.5)."""
    change.add(
        "proposal",
        kind="closure",
        reason=data["reason"],
        proposer_id=change.person.id,
        at=change.now,
        sealed={"text": data["reasons"]},
    )
    change.marks["report_withdrawn"] = data["reason"] == "CONSENT_WITHDRAWN"


def closure_declined(change: Change, data: Data) -> None:
    """Set the proposal aside."""
    _answer_proposal(change)
    change.marks["report_withdrawn"] = None
    note(change, data)


def duplicate_merge(change: Change, data: Data) -> None:
    """Name the case that is kept, confirm that the two are one, and hand over what goes on there."""
    hand_over(change, as_id(data["target_case"]), reason=data["reasons"])
    write_pair(change, data["target_case"], state="confirmed")
    change.marks["merged_into"] = str(data["target_case"])


def transfer_offer(change: Change, data: Data) -> None:
    """Offer the case to another site; the sending site keeps it until the answer."""
    for row in change.rows["transfer"]:
        change.set("transfer", row["id"], state="cancelled", answered_on=change.today)
    change.add(
        "transfer",
        from_site=change.case.site_id,
        to_site=data["to_site"],
        kind=data["kind"],
        offered_on=change.today,
        sealed={"reasons": data["reasons"], "claimant_informed_on": data.get("claimant_informed_on")},
    )


def transfer_accepted(change: Change, data: Data) -> None:
    """Move the case to the receiving site, its key too; the case keeps its number."""
    offered = change.rows["transfer"][-1]
    change.set("transfer", offered["id"], state="accepted", answered_on=change.today)
    change.columns.update(site_id=offered["to_site"], assignee_id=as_id(data["assignee"]))
    change.set_where("task", {"assignee_role": "case_handler", "done_at": None}, assignee_id=as_id(data["assignee"]))
    change.store.keys.transfer(change.case.id, offered["to_site"])
    note(change, data)


def transfer_ended(change: Change, data: Data) -> None:
    """Note that the offer was refused, cancelled or lapsed."""
    ended = TRANSFER_ENDS[change.event]
    for row in change.rows["transfer"]:
        change.set("transfer", row["id"], state=ended, answered_on=change.today)
    note(change, data)


def reopening(change: Change, data: Data) -> None:
    """Reopen under the same number; dates are counted anew. A duplicate that reopens is a case of its own again."""
    change.columns.update(
        reopened_count=change.case.reopened_count + 1,
        closed_on=None,
        closure_reason=None,
        retention_class=None,
        retention_end=None,
    )
    change.marks["report_withdrawn"] = None
    if data.get("scope_changed"):
        change.marks["scope_changed_on"] = change.today.isoformat()
    if change.case.marks.get("merged_into"):
        write_pair(change, change.case.marks["merged_into"], state="rejected")
        change.marks["merged_into"] = None
    change.dates_changed = True
    note(change, data)


def archiving(change: Change, data: Data) -> None:
    """Restrict the access: intermediate archive (domain rule 8.3)."""
    del data
    change.marks["archived_on"] = change.today.isoformat()


def purge(change: Change, data: Data) -> None:
    """Eliminate: the key of the case is destroyed by a job once this act is committed; the trail stays verifiable."""
    if data.get("visa"):
        change.marks["elimination_visa_used"] = True
    change.marks["purged_on"] = change.today.isoformat()
    change.defer("erase_case", {"case_id": str(change.case.id)})
