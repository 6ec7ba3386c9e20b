"""The journey of a case through commands, on both stores."""

import pytest

from cases.db import Store
from tests.factories import WAY, a_case_in


@pytest.mark.parametrize("state", ["draft", *WAY])
def test_every_state_is_reached_by_the_acts_that_lead_there(sqlite_store: Store, state: str) -> None:
    assert a_case_in(sqlite_store, state).case.state == state
