"""Writers of personal and legal duties: article 40, data protection, exceptional access, alarms, downloads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from cases.access import GLASS
from cases.commands.change import Change
from cases.commands.records.intake import note

Data = Mapping[str, Any]


def article40(change: Change, data: Data) -> None:
    """Keep the reasons of a personal act (CPP, article 40). Its state is a move."""
    if data.get("known_on"):
        change.marks["article40_known_on"] = data["known_on"].isoformat()
    if data.get("criminal_status"):
        change.marks["criminal_asked"] = True
    kept = {
        name: data[name]
        for name in ("offence", "reasons", "prosecutor", "number", "answer", "known_on", "answered_on", "finding")
        if data.get(name)
    }
    change.add("note", audience="coordinator", author_id=change.person.id, at=change.now, sealed={"text": "", **kept})


def breach(change: Change, data: Data) -> None:
    """Keep what is known of a breach, or how it was handled (RGPD, articles 33 and 34)."""
    if data.get("what"):
        change.marks["breach_known_at"] = data["known_at"].isoformat()
        note(change, {"note": data["what"]})
    else:
        change.marks["breach_handled_on"] = change.today.isoformat()
        note(change, data)


def break_glass(change: Change, data: Data) -> None:
    """Open the case to this person for the hours said, and keep why: it ends by itself (``cases.access``)."""
    until = change.now + timedelta(hours=data["hours"])
    change.marks[GLASS] = {**(change.mark(GLASS) or {}), str(change.person.id): until.isoformat()}
    note(change, data)


def rights_request(change: Change, data: Data) -> None:
    """Keep which right a person uses, since when (RGPD, article 12)."""
    change.marks["rights_request"] = {"right": data["right"], "received_on": data["received_on"].isoformat()}
    note(change, data)


def rights_extension(change: Change, data: Data) -> None:
    """Keep that the person was told, and why the answer takes longer (RGPD, article 12(3))."""
    change.marks["rights_request"] = {
        **(change.mark("rights_request") or {}),
        "extended_on": data["told_on"].isoformat(),
    }
    note(change, data)


def clock_alarm(change: Change, data: Data) -> None:
    """Note the step of the clock as told, so that it is told once (``cases.clocks`` turns it over where it ends)."""
    change.told_clock = (str(data["clock"]), str(data.get("alarm") or ""))


def trail_download(change: Change, data: Data) -> None:
    """Keep nothing beside the event: it says who, when and why."""
    del change, data
