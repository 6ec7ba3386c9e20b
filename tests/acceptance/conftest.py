"""The committed scenarios, read and made ready once."""

from __future__ import annotations

import pytest

from tests.acceptance.reading import read_folder
from tests.acceptance.running import Suite, prepare
from workflow.model import Procedure
from workflow.procedures import PROCEDURES


@pytest.fixture(scope="session")
def shipped() -> Procedure:
    """The procedure that the committed scenarios were written for."""
    return PROCEDURES["signalement", 1]


@pytest.fixture(scope="session")
def suite(shipped: Procedure) -> Suite:
    """Every committed scenario."""
    return prepare(shipped, read_folder(shipped))
