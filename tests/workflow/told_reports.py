"""The told reports beside what is expected of each: read once, shared by the tests of law and periods."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from workflow.law import StartKind
from workflow.periods import Situation, nature_of, starts_from_report

DATA = Path(__file__).parent.parent / "data"
FOURTH_SITE = {
    "59606": "Valenciennes",
    "59014": "Anzin",
    "59112": "Bruay-sur-l’Escaut",
    "59153": "Condé-sur-l’Escaut",
    "59079": "Beuvrages",
    "59447": "Onnaing",
    "59383": "Marly",
}
"""What the fourth site covers for these files only; it says nothing about which intercommunalité it is."""
TERRITORIES = {"nord-pas-de-calais": frozenset(FOURTH_SITE)}

KIND_OF_RULE: Mapping[str, StartKind] = {
    "CIV_GENERAL": "knowledge",
    "EMP_DISCRIMINATION": "revelation",
    "EMP_TERMINATION": "notification",
    "EMP_TERMINATION_OLD": "notification",
    "CRIM_OFFENCE": "act",
    "CRIM_OFFENCE_OLD": "act",
    "PUB_DEBT": "right_acquired",
    "PUB_DISCRIMINATION": "revelation",
    "ADM_DECISION": "notification",
    "ADM_NO_MENTION": "notification",
    "ADM_SILENCE": "receipt",
    "ADM_IMPLICIT": "implicit_decision",
    "PRESS_NON_PUBLIC": "publication",
}
PAPERS: frozenset[StartKind] = frozenset({"notification", "receipt", "publication"})
"""Starts that only a person who read the paper, or heard the words, can record."""


@dataclass(frozen=True, slots=True)
class ExpectedRule:
    rule: str
    start_on: date
    legal_last_day: date


@dataclass(frozen=True, slots=True)
class Told:
    ref: str
    report: Mapping[str, str]
    expected: Mapping[str, str]

    @property
    def received_on(self) -> date:
        return date.fromisoformat(self.report["received_on"])

    @property
    def facts_on(self) -> date:
        return date.fromisoformat(self.report["facts_on"])

    @property
    def grounds(self) -> tuple[str, ...]:
        return tuple(code for code in self.expected["expected_grounds"].split("|") if code not in {"", "none"})

    @property
    def domain(self) -> str | None:
        domain = self.expected["expected_domain"]
        return None if domain in {"", "none"} else domain

    @property
    def rules(self) -> tuple[ExpectedRule, ...]:
        parts = [told.split(":") for told in self.expected["limitation_rules"].split("|") if told]
        return tuple(ExpectedRule(rule, date.fromisoformat(a), date.fromisoformat(b)) for rule, a, b in parts)

    def recorded(self) -> Mapping[StartKind, date]:
        """The starts that a handler who read the papers records beside those of the report."""
        kinds = {rule: KIND_OF_RULE[rule.rule] for rule in self.rules}
        return {kind: rule.start_on for rule, kind in kinds.items() if kind in PAPERS}

    def situation(self) -> Situation:
        codes = {rule.rule for rule in self.rules}
        last_on = self.report["facts_last_on"]
        stated = {"ADM_DECISION": True, "ADM_NO_MENTION": False}
        return Situation(
            domain=self.domain,
            respondent_nature=nature_of(self.report["respondent_kind"]),
            events=starts_from_report(
                domain=self.domain,
                respondent_kind=self.report["respondent_kind"],
                facts_on=self.facts_on,
                facts_last_on=date.fromisoformat(last_on) if last_on else None,
                forms=self.report["forms"].split("|"),
                recorded=self.recorded(),
            ),
            facts_ongoing=self.report["facts_ongoing"] == "true",
            claimant_minor=self.report["claimant_minor"] == "true",
            remedies_stated=next((told for code, told in stated.items() if code in codes), None),
            speech="non_public" if "PRESS_NON_PUBLIC" in codes else "none",
        )


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def _told() -> tuple[Told, ...]:
    reports = {row["external_ref"]: row for row in _rows("signalements.csv")}
    expected = _rows("signalements_expected.csv")
    return tuple(Told(row["external_ref"], reports[row["external_ref"]], row) for row in expected)


TOLD = _told()
