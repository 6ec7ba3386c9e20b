"""Every clock answers why: the printed way to its day, counted again from the words alone, gives the same day."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workflow.clock_reading import recount
from workflow.model import Length
from workflow.periods import PARIS, add_months, paris_date
from workflow.periods.calendar import METROPOLITAN, due_at, due_day
from workflow.periods.clock_steps import Told, Turn, clock_steps, current_run, skipped_days, turn_of, unit_of
from workflow.procedures import current


def said_once(at: datetime) -> bool:
    """Whether the hour of Paris is said of one instant only: not in the hour that comes twice when clocks go back."""
    local = at.astimezone(PARIS)
    return local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()


LENGTHS = sorted(
    {
        length
        for clock in current().clocks
        for length in (clock.length, clock.urgent_length, *clock.lengths.values())
        if length is not None and length.by is None
    },
    key=repr,
)
DAYS = st.dates(date(2015, 1, 1), date(2045, 12, 31))
MOMENTS = st.datetimes(datetime(2015, 1, 1), datetime(2045, 1, 1), timezones=st.just(UTC))


def started(length: Length, on: date, **told: Any) -> Turn:
    unit, number = unit_of(length)
    due_on = told.pop("due_on", None) or due_day(length, on)
    return Turn(
        clock="K01",
        key="",
        what=told.pop("what", "started"),
        on=on,
        due_on=due_on,
        unit=unit,
        number=number,
        skipped=skipped_days(on, due_on, unit, number),
        **told,
    )


def words(*turns: Turn) -> list[str]:
    """Return the printed steps, through the form in which the trail keeps them."""
    kept = [turn_of(json.loads(json.dumps(turn.to_json()))) for turn in turns]
    assert kept == list(turns)
    told = [Told(turn, "Signalement enregistré", "T01", turn.on) for turn in kept]
    return [step.label_fr for step in clock_steps(current_run(told, "K01", ""))]


@given(length=st.sampled_from([length for length in LENGTHS if length.hours is None]), on=DAYS)
def test_a_length_counted_again_from_its_words_gives_the_same_day(length: Length, on: date) -> None:
    turn = started(length, on)
    assert recount(words(turn)).due == turn.due_on, words(turn)


@given(length=st.sampled_from([length for length in LENGTHS if length.hours]), at=MOMENTS.filter(said_once))
def test_hours_are_counted_over_the_nights_of_the_change_of_hour(length: Length, at: datetime) -> None:
    at = at.replace(second=0, microsecond=0)
    end = due_at(length, at)
    turn = started(length, paris_date(at), due_on=paris_date(end), from_at=at, due_at=end)
    assert recount(words(turn)).due == turn.due_on, words(turn)


@given(on=DAYS, spent=st.integers(1, 20), pause=st.integers(1, 200), data=st.data())
def test_a_pause_is_counted_again_from_its_words(on: date, spent: int, pause: int, data: st.DataObject) -> None:
    length = data.draw(st.sampled_from([Length(days=30), Length(business_days=10)]))
    begun = started(length, on)
    assert begun.due_on is not None
    unit, _ = unit_of(length)
    paused_on = on + timedelta(days=min(spent, (begun.due_on - on).days))
    working = unit == "business_days"
    left = METROPOLITAN.business_days_between(paused_on, begun.due_on) if working else (begun.due_on - paused_on).days
    again_on = paused_on + timedelta(days=pause)
    due_on = METROPOLITAN.add_business_days(again_on, left) if working else again_on + timedelta(days=left)
    paused = Turn("K01", "", "paused", paused_on, unit=unit, left=left, number=left)
    resumed = Turn(
        "K01", "", "resumed", again_on, due_on, unit=unit, left=left, number=left,
        skipped=skipped_days(again_on, due_on, unit, left),
    )  # fmt: skip
    assert recount(words(begun, paused, resumed)).due == due_on


@given(on=DAYS, months=st.integers(1, 12), times=st.integers(1, 4))
def test_a_clock_that_begins_anew_is_counted_again(on: date, months: int, times: int) -> None:
    turns = [started(Length(months=months), on)]
    for _ in range(times):
        before = turns[-1].due_on
        assert before is not None
        turns.append(Turn("K01", "", "repeated", before, add_months(before, 3), unit="months", number=3))
    assert recount(words(*turns)).due == turns[-1].due_on


@given(on=DAYS, after=st.integers(0, 8))
def test_urgency_and_another_count_begin_on_their_day(on: date, after: int) -> None:
    first = started(Length(days=30), on)
    cut_on = on + timedelta(days=after)
    cut = started(Length(business_days=2), cut_on, what="cut_short", rule="urgent")
    assert recount(words(first, cut)).due == cut.due_on
    anew = started(Length(days=45), on, what="recounted")
    assert recount(words(first, anew)).due == anew.due_on


@pytest.mark.parametrize("rule", ["set", "announced", "safe_day"])
def test_a_day_that_somebody_gave_is_said_to_be_given(rule: Any) -> None:
    turn = started(Length(months=3), date(2026, 5, 12), due_on=date(2026, 6, 1), rule=rule)
    assert recount(words(turn)).due == date(2026, 6, 1)


def test_holidays_that_were_not_counted_are_named() -> None:
    (_, counted) = words(started(Length(business_days=5), date(2026, 5, 12)))
    assert plain(counted).endswith("mercredi 20 mai 2026 (jour non ouvré : jeudi 14 mai 2026, Ascension)")
    (_, end, moved) = words(started(Length(days=30), date(2026, 6, 14)))
    assert plain(end) == "30 jours, celui du départ non compté : mardi 14 juillet 2026"
    assert plain(moved).startswith("Mardi 14 juillet 2026 n’est pas un jour ouvré : reporté au mercredi 15 juillet")
    assert plain(moved).endswith("(jour non ouvré : mardi 14 juillet 2026, Fête nationale)")


def plain(sentence: str) -> str:
    """The sentence with plain spaces."""
    return sentence.replace("\N{NO-BREAK SPACE}", " ")


def test_a_wrong_word_is_noticed() -> None:
    told = words(started(Length(business_days=5), date(2026, 5, 12)))
    with pytest.raises(AssertionError):
        recount([told[0], told[1].replace("mercredi 20", "jeudi 21")])
    with pytest.raises(AssertionError):
        recount([told[0], told[1].partition(" (")[0]])


def test_only_the_present_run_is_told() -> None:
    first, again = (started(Length(days=30), day) for day in (date(2026, 1, 5), date(2026, 3, 2)))
    stopped = Turn("K01", "", "stopped", date(2026, 1, 20), was=first.due_on)
    assert recount(words(first, stopped, again)).due == again.due_on
    assert len(words(first, stopped, again)) == len(words(again))
