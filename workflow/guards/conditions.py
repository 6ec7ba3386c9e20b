"""Conditions under which a letter is due or a clock stops: ``(facts, step) -> bool``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from workflow.facts import Facts
from workflow.guards.registry import condition
from workflow.model import Step

ELECTRONIC: Final = frozenset({"email", "online_form"})
"""Channels whose reports CRPA R112-11-1 and R112-11-2 call electronic."""
ENDED: Final = frozenset({"declined", "ended"})


def _data(step: Step) -> Mapping[str, Any]:
    return step.data or {}


@condition(reads=("channel",))
def report_electronic(facts: Facts, step: Step) -> bool:
    """The report came by an online service or by e-mail (L02)."""
    return facts.channel in ELECTRONIC


@condition(reads=("channel",))
def report_on_paper(facts: Facts, step: Step) -> bool:
    """The report came in another way (L01)."""
    return facts.channel not in ELECTRONIC


@condition()
def notice_to_post(facts: Facts, step: Step) -> bool:
    """The information notice leaves by post (L05)."""
    return bool(_data(step).get("notice_to_post"))


@condition(reads=("anonymous", "claimant_known", "reporter_kind", "letters"))
def limitation_letter_due(facts: Facts, step: Step) -> bool:
    """The claimant was not told of the periods, or a date just changed (L07)."""
    return not facts.nobody_named and (step.event.id == "T59" or "L07" not in facts.letters)


@condition(reads=("anonymous", "claimant_known", "reporter_kind", "domain", "forms"))
def qualification_moves_periods(facts: Facts, step: Step) -> bool:
    """What is retained chooses other rules than those that the claimant was told of: the letter leaves again (L07)."""
    domain, forms = _data(step).get("domain"), _data(step).get("forms")
    harassed = "HARASSMENT" in facts.forms
    moved = bool(domain and domain != facts.domain) or bool(forms and ("HARASSMENT" in forms) != harassed)
    return moved and not facts.nobody_named


@condition(reads=("urgency",))
def case_critical(facts: Facts, step: Step) -> bool:
    """The case is critical."""
    return facts.critical


@condition()
def interview_set(facts: Facts, step: Step) -> bool:
    """An interview was fixed (L24)."""
    return _data(step).get("interview_on") is not None


@condition(reads=("anonymous", "claimant_known", "reporter_kind"))
def claimant_can_be_told(facts: Facts, step: Step) -> bool:
    """There is somebody to write to (L19): a victim whom nobody named has no address."""
    return not facts.nobody_named


@condition()
def receipt_letter(facts: Facts, step: Step) -> bool:
    """The letter issued is a receipt (K01 to K03 stop)."""
    return _data(step).get("code") in {"L01", "L02"}


@condition()
def last_reminder_letter(facts: Facts, step: Step) -> bool:
    """The letter issued is the last reminder before closing: it leaves fifteen days (K11)."""
    return _data(step).get("code") == "L18"


@condition()
def rights_answer_letter(facts: Facts, step: Step) -> bool:
    """The letter issued answers a rights request (K12 stops)."""
    return _data(step).get("code") == "L22"


@condition()
def claimant_reached(facts: Facts, step: Step) -> bool:
    """The person was reached (K04 stops)."""
    return bool(_data(step).get("reached"))


@condition(reads=("return_state",))
def returns_to_orientation(facts: Facts, step: Step) -> bool:
    """During an interruption the referral under way is given up: the case returns to its orientation (K07 starts)."""
    rewrite = step.event.return_rewrite
    if rewrite is None or rewrite.by is None:
        return False
    data = _data(step)
    asked = all(data.get(name) in values for name, values in rewrite.when.items())
    return asked and facts.return_state in rewrite.from_.get(str(data.get(rewrite.by)), ())


@condition(reads=("missing_items", "state"))
def no_item_missing(facts: Facts, step: Step) -> bool:
    """With the papers just ticked none is awaited (K05 stops); a case that waits for them is brought back first."""
    if facts.state == "awaiting_documents":
        return False
    ticked = {row.get("item") for row in _data(step).get("items") or ()}
    return all(item.status != "asked" or item.id in ticked for item in facts.missing_items)


@condition(reads=("state",))
def case_not_closed(facts: Facts, step: Step) -> bool:
    """The case is still worked on: a date noted after the closing alarms nobody (K14)."""
    return facts.state not in {"closed", "archived"}


@condition(reads=("routes", "state", "return_state"))
def last_route_ends(facts: Facts, step: Step) -> bool:
    """With the step just recorded, no route is left to follow (K21 stops).

    A case that has nothing but its routes keeps the clock, so that somebody asks what follows.
    """
    if "oriented" in {facts.state, facts.return_state}:
        return False
    moved = {_data(step).get("route"): _data(step).get("route_state")}
    return all((moved.get(route.code) or route.state) in ENDED for route in facts.routes)
