"""What a row says beside its dates: each sentence where it belongs, on its first and last day, and nowhere else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.workflow.test_periods_counting import plain
from workflow.periods import Situation, Stop, limitation_rows
from workflow.periods.sentences import (
    APPEAL_FILED,
    DAMAGES,
    FOUR_OR_FIVE_YEARS,
    MINOR,
    PAPERS_AWAITED,
    RECEIPT_TO_SEEK,
    TRAINING,
    UNDATED,
    told_before_silence,
    told_in_time,
    told_too_late,
)

TODAY = date(2026, 11, 22)
NOTED = date(2025, 2, 3)


def notes(rule: str, today: date = TODAY, **told: Any) -> tuple[str, ...]:
    rows = limitation_rows(Situation(**told), today=today)
    return next(row.notes for row in rows if row.rule == rule)


def saying(sentence: str, today: date = TODAY, **told: Any) -> set[str]:
    rows = limitation_rows(Situation(**told), today=today)
    return {row.rule for row in rows if sentence in row.notes}


# --- one request, two decisions: received on 5 January 2026, refused by silence on 5 March, final on 6 May -----------
BORN, FINAL = date(2026, 3, 5), date(2026, 5, 6)
# day on which the express decision was notified, the row that speaks, what it says
TWO_DECISIONS = [
    (date(2026, 1, 4), "", ""),
    (date(2026, 1, 5), "ADM_IMPLICIT", told_before_silence(date(2026, 1, 5))),
    (date(2026, 3, 4), "ADM_IMPLICIT", told_before_silence(date(2026, 3, 4))),
    (BORN, "ADM_IMPLICIT", told_in_time(BORN)),
    (FINAL, "ADM_IMPLICIT", told_in_time(FINAL)),
    (date(2026, 5, 7), "ADM_DECISION", told_too_late(date(2026, 5, 7), FINAL)),
]


@pytest.mark.parametrize(("notified", "rule", "sentence"), TWO_DECISIONS)
def test_an_express_decision_and_a_silence_say_what_they_do_to_each_other(
    notified: date, rule: str, sentence: str
) -> None:
    told: dict[str, Any] = {
        "respondent_nature": "public",
        "events": {"receipt": date(2026, 1, 5), "notification": notified},
    }
    rows = limitation_rows(Situation(**told), today=date(2026, 6, 1))
    said = {(row.rule, note) for row in rows for note in row.notes if "répond à" in note}
    assert said == ({(rule, sentence)} if rule else set())


# --- where the law does not settle it ---------------------------------------------------------------------------------
EVENTS = {"knowledge": NOTED, "revelation": NOTED, "right_acquired": NOTED, "act": NOTED}


@pytest.mark.parametrize(("contract", "said"), [(None, True), (True, False), (False, False)])
def test_an_internship_says_that_two_families_are_counted_until_the_contract_is_known(
    contract: bool | None, said: bool
) -> None:
    told: dict[str, Any] = {"domain": "TRAINING_INTERNSHIP", "respondent_nature": "private", "events": EVENTS}
    found = saying(TRAINING, **told, work_contract=contract)
    expected = {"CIV_GENERAL", "EMP_DISCRIMINATION", "EMP_PERFORMANCE", "EMP_WAGES"} if said else set()
    assert found == expected
    assert "La règle n’est pas fixée" in plain(TRAINING)


def test_a_public_debt_beside_five_years_says_that_the_law_does_not_choose() -> None:
    told: dict[str, Any] = {"domain": "EMPLOYMENT_PUBLIC", "respondent_nature": "public", "events": EVENTS}
    assert saying(FOUR_OR_FIVE_YEARS, **told) == {"PUB_DEBT", "PUB_DISCRIMINATION"}
    assert saying(FOUR_OR_FIVE_YEARS, **told, work_contract=True) == set()
    assert "La règle n’est pas fixée" in plain(FOUR_OR_FIVE_YEARS)


def test_a_period_of_spring_2020_says_both_days_and_that_the_law_is_open() -> None:
    known: dict[str, Any] = {"events": {"knowledge": date(2015, 4, 15)}}
    told: dict[str, Any] = {"domain": "EDUCATION", "respondent_nature": "private", **known}
    said = [plain(note) for note in notes("CIV_GENERAL", **told)]
    assert said == [
        (
            "Délai civil ou administratif qui finissait pendant l’état d’urgence sanitaire (ordonnances n° 2020-305 et "
            "n° 2020-306 du 25 mars 2020) : peut-être ouvert jusqu’au 24 août 2020. La règle n’est pas fixée : par "
            "prudence, la date la plus proche alerte."
        )
    ]


# --- what waits, what only warns --------------------------------------------------------------------------------------
SILENT: dict[str, Any] = {"respondent_nature": "public", "acknowledged": False}


def test_a_refusal_known_on_no_day_says_that_there_is_no_date() -> None:
    receipt, known = {"receipt": date(2026, 6, 1)}, {"knowledge": date(2026, 9, 15)}
    assert saying(UNDATED, **SILENT, events=receipt) == {"ADM_IMPLICIT"}
    assert saying(UNDATED, **SILENT, events={**receipt, **known}) == set()
    assert saying(UNDATED, **SILENT, events=receipt, starts={"ADM_NO_MENTION": ("knowledge", TODAY)}) == set()
    assert saying(UNDATED, **SILENT, events=receipt, damages_claim=True) == set()


@pytest.mark.parametrize(("acknowledged", "said"), [(None, True), (True, False), (False, False)])
def test_a_receipt_nobody_asked_about_may_leave_a_refusal_open(acknowledged: bool | None, said: bool) -> None:
    told: dict[str, Any] = {**SILENT, "events": {"receipt": date(2026, 6, 1)}, "acknowledged": acknowledged}
    assert saying(RECEIPT_TO_SEEK, **told) == ({"ADM_IMPLICIT"} if said else set())
    assert saying(RECEIPT_TO_SEEK, **told, domain="EMPLOYMENT_PUBLIC") == set()


@pytest.mark.parametrize(("received", "said"), [(date(2016, 10, 31), True), (date(2016, 11, 1), False)])
def test_a_silence_on_damages_before_2017_started_nothing(received: date, said: bool) -> None:
    told: dict[str, Any] = {"respondent_nature": "public", "damages_claim": True, "events": {"receipt": received}}
    assert saying(DAMAGES, date(2017, 1, 15), **told) == ({"ADM_IMPLICIT"} if said else set())


# day on which the appeal was received; the decision was notified on 1 June 2026, the last day to file is 3 August
FILED = [(date(2026, 5, 31), False), (date(2026, 6, 1), True), (date(2026, 8, 3), True), (date(2026, 8, 4), False)]


@pytest.mark.parametrize(("filed", "said"), FILED)
def test_an_appeal_filed_in_time_silences_the_delay_to_file_it(filed: date, said: bool) -> None:
    told: dict[str, Any] = {"respondent_nature": "public", "events": {"notification": date(2026, 6, 1)}}
    stops = (Stop("ADMINISTRATIVE_APPEAL", filed),)
    assert saying(APPEAL_FILED, **told, stops=stops) == ({"ADM_GRACIEUX"} if said else set())
    doubtful = (Stop("ADMINISTRATIVE_APPEAL", filed, certain=False),)
    assert saying(APPEAL_FILED, **told, stops=doubtful) == set()


def test_an_acceptance_waits_for_the_papers_that_were_asked() -> None:
    told: dict[str, Any] = {"respondent_nature": "public", "events": {"receipt": date(2026, 10, 12)}}
    awaited, arrived = (
        Stop("PAPERS_ASKED", date(2026, 11, 2), end) for end in (None, date(2026, 11, 20))
    )  # fmt: skip
    assert saying(PAPERS_AWAITED, **told, silence="acceptance", stops=(awaited,)) == {"ADM_SILENCE"}
    assert saying(PAPERS_AWAITED, **told, silence="acceptance", stops=(arrived,)) == set()
    assert saying(PAPERS_AWAITED, **told, silence="rejection", stops=(awaited,)) == set()


def test_a_minority_of_known_days_waits_no_longer() -> None:
    told: dict[str, Any] = {
        "domain": "EDUCATION",
        "respondent_nature": "private",
        "claimant_minor": True,
        "events": {"knowledge": NOTED},
    }
    dated = (Stop("MINORITY", date(2010, 9, 1), date(2028, 8, 31)),)
    assert saying(MINOR, **told) == {"CIV_GENERAL"}
    assert saying(MINOR, **told, stops=dated) == set()
