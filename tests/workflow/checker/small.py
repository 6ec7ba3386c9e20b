"""A small procedure in which everything holds, and copies of it with something changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from workflow.model import Procedure

TELL: Final = {
    "id": "T60",
    "name": "clock_due",
    "label": "Constater une échéance",
    "done_label": "Échéance atteinte",
    "from": ["ANY"],
    "to": "same",
    "roles": ["system"],
    "guards": [{"name": "clock_due"}],
    "input": [{"name": "clock", "type": "line", "label": "Délai", "required": True}],
}
SMALL: Final[Mapping[str, Any]] = {
    "name": "small",
    "version": 1,
    "title": "Une petite procédure",
    "valid_from": date(2026, 1, 1),
    "roles": [
        {"id": "case_handler", "label": "référent de dossier"},
        {"id": "site_coordinator", "label": "coordinateur de site"},
        {"id": "system", "label": "système"},
    ],
    "states": [
        {"id": "draft", "label": "Brouillon", "meaning": "Saisie.", "owner": "case_handler", "waiting_clock": "K01"},
        {"id": "working", "label": "En cours", "meaning": "Travail.", "owner": "case_handler", "waiting_clock": "K10"},
        {"id": "lost", "label": "Injoignable", "meaning": "Attente.", "owner": "case_handler", "waiting_clock": "K03"},
        {"id": "closed", "label": "Clôturé", "meaning": "Clos.", "terminal": True},
    ],
    "sets": {"WORKING": ["working"], "INTERRUPTED": ["lost"], "ANY": ["draft", "working", "lost"]},
    "machines": [],
    "clocks": [
        {"id": "K01", "start": ["T01"], "stop": ["T02"]},
        {"id": "K10", "start": ["T02"], "stop": ["T05"]},
        {"id": "K03", "start": ["T03"], "stop": ["T04", "T05"]},
    ],
    "events": [
        {"id": "T01", "from": ["(new)"], "to": "draft"},
        {"id": "T02", "from": ["draft"], "to": "working"},
        {"id": "T03", "from": ["working"], "to": "lost"},
        {"id": "T04", "from": ["lost"], "to": "return_state"},
        {"id": "T05", "from": ["working", "lost"], "to": "closed", "records": ["closure"]},
        TELL,
    ],
}
CLOCK: Final = {"length": {"days": 10}, "expiry_owner": "case_handler", "on_expiry": "Relancer."}


def small(**changes: Mapping[str, Any] | None) -> Procedure:
    """Return the small procedure with entries changed, added or (None) dropped by id: ``small(T02={"to": "lost"})``."""
    told = {
        place: [
            _whole(place, {**entry, **(changes.get(entry["id"]) or {})})
            for entry in SMALL[place]
            if changes.get(entry["id"], {}) is not None
        ]
        for place in ("roles", "states", "machines", "clocks", "events")
    }
    known = {entry["id"] for place in told for entry in SMALL[place]}
    for id_, entry in changes.items():
        if id_ not in known and entry is not None:
            place = "events" if id_.startswith("T") else "clocks" if id_.startswith("K") else "states"
            told[place].append(_whole(place, {"id": id_, **entry}))
    return Procedure.model_validate({**SMALL, **told})


def _whole(place: str, entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an entry with what it must have besides."""
    match place:
        case "clocks":
            return {**CLOCK, "label": entry["id"], **entry}
        case "events":
            words = {"name": entry["id"].lower(), "label": f"Faire {entry['id']}", "done_label": f"{entry['id']} fait"}
            return {**words, "roles": ["case_handler"], **entry}
        case _:
            return entry
