"""The bytes of an event: canonical, free of anything personal, and open one value at a time."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from cases.trail.event import (
    FIELDS,
    Act,
    base64url,
    bound_to,
    commitment,
    disclosed,
    disclosures_of,
    event_hash,
    from_base64url,
    pack,
    time_after,
    unpack,
)

NOW = datetime(2026, 11, 20, 9, 30, 0, 7, tzinfo=UTC)
ACT = Act(
    log="trail.saisine.local/default",
    case=UUID(int=1),
    seq=3,
    type="T01",
    from_state="draft",
    to_state="registered",
    return_state=None,
    actor=UUID(int=2),
    role="case_handler",
    site="plaine-commune",
    at=NOW,
    skew=False,
    req=UUID(int=3),
    policy="signalement_v1@00",
    prev=bytes(32),
)

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def canon(**changes: Any) -> bytes:
    return replace(ACT, **changes).canon(["a", "b"], bytes(32))


def test_the_canonical_bytes_hold_the_closed_set_of_fields() -> None:
    assert set(json.loads(canon())) == set(FIELDS)


def test_the_canonical_bytes_are_rfc_8785() -> None:
    assert rfc8785.dumps(json.loads(canon())) == canon()


def test_time_is_utc_with_six_decimals() -> None:
    assert json.loads(canon())["at"] == "2026-11-20T09:30:00.000007Z"


def test_an_act_is_read_back_from_its_bytes() -> None:
    assert Act.of(json.loads(canon())) == ACT


@pytest.mark.parametrize("field", ["type", "from_state", "to_state", "role", "site", "policy", "log"])
@pytest.mark.parametrize("words", ["L’agence a refusé", "Tidiane Korombé", "deux mots", "a" * 121])
def test_free_text_never_enters_the_canonical_bytes(field: str, words: str) -> None:
    with pytest.raises(AssertionError, match="free text"):
        canon(**{field: words})


@pytest.mark.parametrize("change", [{"v": 2}, {"extra": 1}, {"actor": "nobody"}, {"at": "yesterday"}, {"seq": None}])
def test_what_is_no_event_of_this_version_is_refused(change: dict[str, Any]) -> None:
    fields = json.loads(canon()) | change
    fields = {name: value for name, value in fields.items() if value is not None or name == "return"}
    with pytest.raises(ValueError, match=r"."):
        Act.of(fields)


def test_the_hash_is_the_leaf_hash_of_rfc_9162() -> None:
    assert event_hash(b"canon") == sha256(b"\x00canon").digest()
    assert event_hash(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


def test_the_commitment_is_that_of_rfc_9901() -> None:
    """The example of section 4.2.3 (family name « Möbius »)."""
    disclosure = "WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
    assert commitment(disclosure) == "uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY"
    assert disclosed([disclosure]) == {"family_name": "Möbius"}


def test_each_value_has_its_own_salt_of_128_bits() -> None:
    salts = [json.loads(from_base64url(each))[0] for each in disclosures_of({"a": 1, "b": 1})]
    assert {len(from_base64url(salt)) for salt in salts} == {16}
    assert len(set(salts)) == 2


def test_equal_values_never_have_equal_commitments() -> None:
    assert len({commitment(disclosures_of({"ground": "RELIGION"})[0]) for _ in range(50)}) == 50


@given(st.dictionaries(st.text(max_size=10), JSON_VALUES, max_size=5))
def test_any_data_comes_back_from_its_disclosures(data: dict[str, Any]) -> None:
    assert disclosed(unpack(pack(disclosures_of(data)))) == data


def test_the_ciphertext_is_bound_to_log_case_number_and_version() -> None:
    assert bound_to("log", UUID(int=1), 3) == b"log|00000000-0000-0000-0000-000000000001|3|1"


@given(st.binary())
def test_base64url_has_no_padding_and_comes_back(data: bytes) -> None:
    text = base64url(data)
    assert text == urlsafe_b64encode(data).decode().rstrip("=")
    assert from_base64url(text) == data


@pytest.mark.parametrize(
    "previous, expected",
    [
        (None, (NOW, False)),
        (NOW - timedelta(microseconds=1), (NOW, False)),
        (NOW, (NOW + timedelta(microseconds=1), True)),
        (NOW + timedelta(days=3650), (NOW + timedelta(days=3650, microseconds=1), True)),
    ],
)
def test_time_never_goes_back_within_a_case(previous: datetime | None, expected: tuple[datetime, bool]) -> None:
    assert time_after(NOW, previous) == expected
