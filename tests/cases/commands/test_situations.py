"""What ``workflow.situations`` says that an event leaves is what the command layer leaves of the real facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from cases import clocks
from cases.access import Person, actor_on
from cases.commands import advance
from cases.db import EVERY_SITE, Store
from cases.facts import civil_day, facts_of
from cases.tables import Case
from tests import factories
from tests.cases.commands.scenes import SCENES
from workflow.engine import decide
from workflow.facts import Facts
from workflow.guards.conditions import ELECTRONIC
from workflow.inputs import read_input
from workflow.model import Decision
from workflow.procedures import current
from workflow.situations import after, aspects
from workflow.situations.model import ACTOR


@dataclass(frozen=True)
class Fired:
    """One event that was fired on a real store, with the facts around it."""

    event: str
    actor: UUID
    data: Mapping[str, Any]
    decision: Decision
    before: Facts
    after: Facts


def recorder(fired: list[Fired]) -> Callable[..., Any]:
    """Return ``advance``, which also notes the facts before and after."""

    def told(
        store: Store, person: Person, case_id: UUID, event: str, data: Any, *, seen: int, now: datetime, **rest: Any
    ) -> Any:
        with store.read(EVERY_SITE) as session:
            case = session.get_one(Case, case_id)
            before, actor = facts_of(session, case, now=now), actor_on(session, person, case)
        answer = advance(store, person, case_id, event, data, seen=seen, now=now, **rest)
        with store.read(EVERY_SITE) as session:
            left = facts_of(session, session.get_one(Case, case_id), now=now)
        known, today = current().event(event), civil_day(now)
        typed = read_input(known, data, today=today)
        assert isinstance(typed, Mapping)
        decision = decide(current(), before, event, actor, today, typed)
        if isinstance(decision, Decision):  # a merger reads the case that is kept, which facts alone do not show
            moves = tuple(move._replace(key=move.key.replace(str(person.id), str(ACTOR))) for move in decision.moves)
            fired.append(Fired(known.id, person.id, typed, decision._replace(moves=moves), before, left))
        return answer

    return told


def situation_of(facts: Facts, actor: UUID) -> dict[str, str]:
    """Return what real facts look like, by the aspects that an event may change."""
    told = {
        "state": facts.state,
        "channel": "unknown" if not facts.channel else "electronic" if facts.channel in ELECTRONIC else "paper",
        "assignee": "named" if facts.assignee else "none",
        "conflict": "none" if not facts.conflict_declared else "substituted" if facts.substitute_named else "declared",
        "criminal": facts.criminal_status,
        "urgency": facts.urgency,
        "link": facts.link,
        "reopened": "never" if not facts.reopened_count else "other_scope" if facts.scope_changed_on else "once",
        "missing_items": "none"
        if not facts.missing_items
        else "asked"
        if any(item.status == "asked" for item in facts.missing_items)
        else "received",
        "letter.L07": "sent" if "L07" in facts.letters else "none",
        "letter.L18": "recent" if "L18" in facts.letters else "none",
        "contacts": contacts_of(facts),
        "closure_proposal": "none"
        if facts.closure_proposal is None
        else "withdrawn"
        if facts.report_withdrawn
        else "open",
        "retention_class": facts.retention_class or "none",
        "transfer": "none" if facts.transfer is None else "conflict" if facts.transfer.conflict else "offered",
    }
    told |= {name: "yes" if holds else "no" for name, holds in flags_of(facts).items()}
    told |= {f"consent.{key}": facts.instances("consent").get(key, "not_asked") for key in CONSENTS}
    told |= {f"route.{key}": facts.instances("route").get(key, "absent") for key in ("DDD_REFERRAL", "CIVIL_COURT")}
    duties = facts.instances("article40")
    told["article40.case"] = duties.get("case", "absent")
    told["article40.actor"] = duties.get(str(actor), "absent")
    told |= {
        f"clock.{clock.id}": facts.clocks[clock.id].state if clock.id in facts.clocks else "absent"
        for clock in current().clocks
    }
    request = facts.clocks.get("K12")
    if request is not None and request.due_on and (request.due_on - request.started_on).days > 31:
        told["clock.K12"] = "extended"
    if facts.return_state is not None:
        told["return_state"] = facts.return_state
    return told


BY_HAND = {("T62", "letter.L18")}
"""A letter written by hand counts from the day on which its sending is noted: which one it was, only its row tells."""
CONSENTS = ("ddd_referral:ddd", "secrecy:ddd", "partner:respondent")


def flags_of(facts: Facts) -> dict[str, bool]:
    return {
        "notice": facts.information_notice_given,
        "narrative": facts.narrative_written,
        "identity": facts.identity_verified,
        "out_of_scope": facts.out_of_scope_reasoned,
        "clock_start": facts.clock_start_reasoned,
        "comparator": facts.comparator_noted,
        "risks": facts.risk_screen_done,
        "criminal_asked": facts.criminal_asked,
        "limitation_computed": facts.limitation_computed,
        "orientation_validated": facts.orientation_validated_on is not None,
        "referral_sent": facts.referral_sent_on is not None,
        "referral_started": facts.referral_started,
    }


def contacts_of(facts: Facts) -> str:
    failed = 0
    for contact in facts.contacts:
        failed = 0 if contact.reached else failed + 1
    if not facts.contacts:
        return "none"
    return {0: "reached", 1: "one_failed"}.get(failed, "recent")


ON_THE_WAY = frozenset(
    {"T01", "T02", "T05", "T06", "T07", "T09", "T10", "T11", "T13", "T14", "T16", "T17", "T20", "T24", "T53"}
)
"""Events that other scenes fire on their way."""


@pytest.mark.parametrize("scene", sorted(SCENES.keys() - ON_THE_WAY))
def test_an_event_leaves_of_the_real_facts_what_the_situations_say(
    sqlite_store: Store, scene: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fired: list[Fired] = []
    for module in (factories, clocks):
        monkeypatch.setattr(module, "advance", recorder(fired))
    SCENES[scene](sqlite_store)
    assert fired or scene in {"T37", "T30"}
    known = {each.name for each in aspects(current())}
    for act in fired:
        before, real = situation_of(act.before, act.actor), situation_of(act.after, act.actor)
        left = after(current(), current().event(act.event), before, act.decision, act.data)
        assert real.keys() <= known
        differing = {
            name: (before.get(name), left.get(name), code)
            for name, code in real.items()
            if left.get(name) != code and (act.event, name) not in BY_HAND
        }
        assert not differing, f"{act.event}: aspect -> (before, told, real)"
