"""Situations of the route advisor, told in a few words: « domain=HOUSING_PRIVATE nature=private several=yes »."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from workflow.facts import Consent, Facts, LimitationDate
from workflow.orientation import Situation, Told

TODAY: Final = date(2026, 11, 23)
"""A Monday."""
FLAGS: Final[Mapping[str, str]] = {
    "anonymous": "anonymous",
    "known": "claimant_known",
    "minor": "claimant_minor",
    "deceased": "claimant_deceased",
    "heir": "heir",
    "represented": "legal_representative",
    "screened": "risk_screen_done",
    "out": "out_of_scope_reasoned",
    "verified": "identity_verified",
}
CODES: Final[Mapping[str, str]] = {
    "criminal": "criminal_status",
    "reporter": "reporter_kind",
    "association": "association_standing",
    "state": "state",
    "link": "link",
}
LISTS: Final[Mapping[str, str]] = {"form": "forms", "ground": "grounds"}
ANSWERS: Final = frozenset(
    {"proof_held", "relation", "meeting", "several", "refusal", "decision", "data_file", "online", "court"}
)
YES_NO: Final[Mapping[str, bool]] = {"yes": True, "no": False}


def told(words: str, *, limitation: tuple[LimitationDate, ...] = ()) -> Situation:
    """Return a situation. A person is known and the facts are of 15 September 2026, unless the words say otherwise."""
    facts: dict[str, Any] = {"claimant_known": True, "facts_on": date(2026, 9, 15), "limitation": limitation}
    more: dict[str, Any] = {}
    answers: dict[str, str] = {}
    for word in words.split():
        name, _, value = word.partition("=")
        _put(name, value, facts, more, answers)
    return Situation(Facts(**facts), Told(answers=answers, **more))


def _put(name: str, value: str, facts: dict[str, Any], more: dict[str, Any], answers: dict[str, str]) -> None:
    if name in FLAGS:
        facts[FLAGS[name]] = YES_NO[value]
    elif name in CODES:
        facts[CODES[name]] = value
    elif name in LISTS:
        facts[LISTS[name]] = tuple(value.split("|"))
    elif name in ANSWERS:
        answers[name] = value
    else:
        _put_other(name, value, facts, more)


def _put_other(name: str, value: str, facts: dict[str, Any], more: dict[str, Any]) -> None:
    match name:
        case "domain":
            facts["domain"] = value
        case "on":
            facts["facts_on"] = date.fromisoformat(value)
        case "agreement":
            facts["consents"] = (Consent("ddd_referral", "ddd", value, date(2026, 11, 2), "accord-ddd/1", proof=True),)
        case "nature":
            more["natures"] = frozenset(value.split("|"))
        case "contract":
            more["work_contract"] = YES_NO[value]
        case "risk":
            more["risks"], facts["risk_screen_done"] = frozenset(value.split("|")), True
        case "offence" | "speech" | "facts_insee" | "respondent_insee":
            more[name] = value
        case _:
            raise AssertionError(f"unknown word: {name}")


def runs(rule: str, last_day: date, *, status: str = "running", settled: str = "") -> LimitationDate:
    """Return a limitation row; its safe day is the day before."""
    return LimitationDate(rule, status, last_day, last_day - timedelta(days=1), None, settled)
