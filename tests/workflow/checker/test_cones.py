"""Which properties a change can touch."""

from __future__ import annotations

from tests.workflow.checker.small import small
from workflow.checker import PROPERTIES, affected_by


def test_words_and_lengths_touch_nothing() -> None:
    reworded = small(T02={"label": "Autrement"}, K01={"length": {"days": 3}})
    assert affected_by(small(), reworded) == frozenset()


def test_an_owner_touches_only_what_is_said_of_states() -> None:
    assert affected_by(small(), small(draft={"owner": None})) == {"states_owned", "waits_bounded", "duty_kept"}


def test_who_is_told_touches_only_what_is_said_of_ends() -> None:
    assert affected_by(small(), small(K01={"expiry_owner": "system"})) == {"waits_bounded", "clocks_told"}


def test_an_edge_touches_everything() -> None:
    assert affected_by(small(), small(T05={"from": ["draft"]})) == frozenset(PROPERTIES)
