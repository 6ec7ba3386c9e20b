"""Dates of law as they are typed (event T59 and the edit): what cannot be is refused with its reason and its article.

Nothing is kept of what is refused, and what the law itself leaves open is counted both ways.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cases.db import Store
from cases.errors import InvalidInputError
from cases.tables import LegalDate, Limitation
from tests.cases.commands.test_records import rows
from tests.factories import Journey, a_case_in
from tests.workflow.test_periods_counting import plain

WHY = {"reasons": "Lettre du 3 mars, en pièce 2."}
MEDIATION = {"kind": "suspension", "cause": "MEDIATION"}
# what is typed, the field that cures it, what is said of it
REFUSED: list[tuple[dict[str, Any], str, str]] = [
    (
        {"kind": "clock_start", "start_kind": "revelation", "start_on": "2026-11-24"},
        "/data/start_on",
        (
            "Révélation de la discrimination : le 24 novembre 2026 est dans l’avenir, et un délai ne part que d’un "
            "fait "
            "passé (CT, art. L1134-5)."
        ),
    ),
    (
        {"kind": "clock_start", "rule": "EMP_TERMINATION", "start_kind": "notification", "start_on": "2017-09-23"},
        "/data/start_on",
        (
            "Contestation de la rupture du contrat de travail (CT, art. L1471-1, al. 2) : ne s’applique pas au 23 "
            "septembre 2017."
        ),
    ),
    (
        {"kind": "clock_start", "start_kind": "discovery", "start_on": "2017-02-28"},
        "/data/start_on",
        "Plainte pour délit occulte ou dissimulé (CPP, art. 9-1) : ne s’applique pas au 28 février 2017.",
    ),
    (
        {"kind": "clock_start", "rule": "EMP_DISCRIMINATION", "start_on": "2024-07-08"},
        "/data/start_kind",
        (
            "Dites ce qui fait partir le délai : sans départ, rien n’est compté. Action en réparation d’une "
            "discrimination "
            "(salariés, candidats) (CT, art. L1134-5) : révélation de la discrimination."
        ),
    ),
    (
        {"kind": "clock_start", "start_on": "2024-07-08"},
        "/data/start_kind",
        "Dites ce qui fait partir le délai : sans départ, rien n’est compté.",
    ),
    (
        {"kind": "clock_start", "rule": "EMP_DISCRIMINATION", "start_kind": "knowledge", "start_on": "2024-07-08"},
        "/data/start_kind",
        (
            "Action en réparation d’une discrimination (salariés, candidats) (CT, art. L1134-5) : point de départ "
            "accepté "
            ": révélation de la discrimination, et non « connaissance des faits »."
        ),
    ),
    (
        {"kind": "clock_start", "rule": "ADM_DECISION", "start_kind": "notification", "start_on": "2026-10-05"},
        "/data/rule",
        (
            "Recours contre une décision administrative expresse (CJA, art. R421-1 et R421-5) : ne vise qu’une "
            "personne "
            "publique, et le mis en cause est une personne de droit privé."
        ),
    ),
    (
        {**MEDIATION, "start_on": "2026-11-24"},
        "/data/start_on",
        (
            "Médiation ou conciliation convenue par écrit : le début (24 novembre 2026) est dans l’avenir (code civil, "
            "art. 2238)."
        ),
    ),
    (
        {**MEDIATION, "start_on": "2026-01-05", "end_on": "2026-01-04"},
        "/data/end_on",
        (
            "Médiation ou conciliation convenue par écrit : la fin (4 janvier 2026) précède le début (code civil, art. "
            "2238)."
        ),
    ),
    (
        {**MEDIATION, "start_on": "2026-01-05", "end_on": "2026-12-01"},
        "/data/end_on",
        (
            "Médiation ou conciliation convenue par écrit : la fin (1er décembre 2026) est dans l’avenir ; "
            "laissez-la vide "
            "tant qu’elle dure (code civil, art. 2238)."
        ),
    ),
    (
        {**MEDIATION, "start_on": "2026-02-20", "end_on": "2026-03-20"},
        "/data/start_on",
        (
            "Médiation ou conciliation convenue par écrit : ces jours en recouvrent d’autres déjà notés, du 2 "
            "février 2026 "
            "au 27 février 2026 ; reprenez leur premier jour pour les corriger (code civil, art. 2238)."
        ),
    ),
    (
        {"kind": "interruption", "cause": "ACKNOWLEDGEMENT", "start_on": "2026-01-05", "end_on": "2026-02-05"},
        "/data/end_on",
        (
            "Reconnaissance du droit par celui qui doit : interrompt le jour même et n’a pas de fin ; laissez-la vide "
            "(code civil, art. 2240)."
        ),
    ),
    (
        {"kind": "claim_filed", "rule": "EMP_DISCRIMINATION", "start_on": "2026-12-01"},
        "/data/start_on",
        "Cette date (1er décembre 2026) est dans l’avenir : notez-la une fois venue (CT, art. L1134-5).",
    ),
    (
        {"kind": "withdrawn", "start_kind": "revelation", "start_on": "2020-01-01"},
        "/data/start_on",
        "Aucune date de cette nature n’est notée au 1er janvier 2020 : reprenez le jour noté.",
    ),
]


def last_days(journey: Journey) -> dict[str, date | None]:
    return {row.rule: row.legal_last_day for row in rows(journey, Limitation)}


def told(journey: Journey, rule: str) -> dict[str, Any]:
    [row] = [row for row in rows(journey, Limitation) if row.rule == rule]
    opened: dict[str, Any] = journey.store.keys.unseal(
        journey.case_id, "limitation", row.id, "derivation", row.derivation
    )
    return opened


def test_every_date_that_cannot_be_is_refused_with_its_article_and_nothing_is_kept(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    journey.fire("case_handler", "T59", **MEDIATION, start_on="2026-02-02", end_on="2026-02-27", **WHY)
    before, held, version = last_days(journey), len(rows(journey, LegalDate)), journey.case.version
    for given, pointer, sentence in REFUSED:
        with pytest.raises(InvalidInputError) as refused:
            journey.fire("case_handler", "T59", **given, **WHY)
        [error] = refused.value.errors
        assert (error.pointer, plain(error.message)) == (pointer, sentence)
    assert (last_days(journey), len(rows(journey, LegalDate)), journey.case.version) == (before, held, version)


def test_suspensions_of_two_causes_that_overlap_count_their_days_once_and_say_so(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = last_days(journey)["EMP_DISCRIMINATION"]
    assert before is not None
    journey.fire("case_handler", "T59", **MEDIATION, start_on="2026-02-02", end_on="2026-02-11", **WHY)
    other = {"kind": "suspension", "cause": "IMPOSSIBILITY", "start_on": "2026-02-05", "end_on": "2026-02-08"}
    journey.fire("case_handler", "T59", **other, **WHY)
    after = last_days(journey)["EMP_DISCRIMINATION"]
    assert after is not None
    assert (after - before).days == 10
    steps = [plain(step["label"]) for step in told(journey, "EMP_DISCRIMINATION")["steps"]]
    assert any(step.endswith("force majeure), ces jours sont déjà comptés") for step in steps)


# what is recorded, what the derivation says of it
WITHOUT_EFFECT = [
    (
        {"kind": "interruption", "cause": "ACKNOWLEDGEMENT", "start_on": "2010-01-05"},
        "Sans effet : Reconnaissance du droit par celui qui doit, le 5 janvier 2010, avant le départ du délai",
    ),
    (
        {"kind": "suspension", "cause": "IMPOSSIBILITY", "start_on": "2010-01-05", "end_on": "2010-02-05"},
        (
            "Sans effet : Impossibilité d’agir (loi, convention ou force majeure), finie le 5 février 2010, avant le "
            "départ du délai"
        ),
    ),
]


@pytest.mark.parametrize(("given", "sentence"), WITHOUT_EFFECT)
def test_what_lies_outside_the_period_is_kept_and_said_to_change_nothing(
    sqlite_store: Store, given: dict[str, Any], sentence: str
) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    before = last_days(journey)
    journey.fire("case_handler", "T59", **given, **WHY)
    assert last_days(journey) == before
    assert sentence in [plain(step["label"]) for step in told(journey, "EMP_DISCRIMINATION")["steps"]]


def test_a_date_noted_by_error_is_taken_back_and_stays_in_the_file(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").note_dates()
    before = last_days(journey)
    journey.fire("case_handler", "T59", **MEDIATION, start_on="2026-02-02", end_on="2026-02-27", **WHY)
    assert last_days(journey) != before
    journey.fire("case_handler", "T59", kind="withdrawn", cause="MEDIATION", start_on="2026-02-02", **WHY)
    assert last_days(journey) == before
    assert [row.superseded_by is None for row in rows(journey, LegalDate) if row.kind == "MEDIATION"] == [False]


def test_a_start_recorded_for_one_rule_starts_no_rule_of_another_kind(store: Store) -> None:
    journey = a_case_in(store, "in_qualification").note_dates()
    start = {"kind": "clock_start", "rule": "PRESS_ORDINARY", "start_kind": "publication", "start_on": "2026-10-05"}
    journey.fire("case_handler", "T59", **start, **WHY)
    found = last_days(journey)
    assert found["PRESS_ORDINARY"] == date(2027, 1, 5)
    assert not {"ADM_DECISION", "PRESS_DISCRIMINATORY", "PRESS_NON_PUBLIC"} & found.keys()


def test_what_the_law_leaves_open_is_shown_both_ways_and_the_earlier_day_alarms(sqlite_store: Store) -> None:
    """The right ended in April 2020 if nothing prolonged it; the court claim of June 2020 came in time if it did."""
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    journey.edit("case_handler", facts={"facts_ongoing": False})
    start = {"kind": "clock_start", "rule": "EMP_DISCRIMINATION", "start_kind": "revelation"}
    journey.fire("case_handler", "T59", **start, start_on="2015-04-15", **WHY)
    claim = {"kind": "interruption", "cause": "COURT_CLAIM", "start_on": "2020-06-15", "end_on": "2025-03-03"}
    journey.fire("case_handler", "T59", **claim, **WHY)
    [row] = [row for row in rows(journey, Limitation) if row.rule == "EMP_DISCRIMINATION"]
    assert (row.legal_last_day, row.over_after, row.status) == (date(2020, 4, 15), date(2030, 3, 3), "may_be_open")
    notes = [plain(note) for note in told(journey, "EMP_DISCRIMINATION")["notes"]]
    assert any("La règle n’est pas fixée" in note and "3 mars 2030" in note for note in notes)


# what is edited, the field that cures it
EDITED: list[tuple[dict[str, Any], str]] = [
    ({"facts": {"facts_on": "2026-12-01"}}, "/facts/facts_on"),
    ({"facts": {"facts_on": "2026-01-05", "facts_last_on": "2026-01-04"}}, "/facts/facts_last_on"),
    ({"claimant": {"commune_insee": "99999"}}, "/claimant/commune_insee"),
    ({"clock_starts": [{"kind": "revelation", "start_on": "2026-12-01", "why": "x"}]}, "/clock_starts/0/start_on"),
    (
        {"clock_starts": [{"kind": "knowledge", "start_on": "2024-07-08", "why": "x", "rule": "EMP_DISCRIMINATION"}]},
        "/clock_starts/0/start_kind",
    ),
    ({"clock_starts": [{"kind": "act", "start_on": "2024-07-08", "why": "x", "rule": "NONE"}]}, "/clock_starts/0/rule"),
]


def test_an_edit_refuses_what_the_event_refuses(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    version = journey.case.version
    for changes, pointer in EDITED:
        with pytest.raises(InvalidInputError) as refused:
            journey.edit("case_handler", **changes)
        assert [error.pointer for error in refused.value.errors] == [pointer]
    assert journey.case.version == version
