"""Letters and trails as the real renderer makes them, over the API."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest

from api.app import create_app
from cases.db import Store
from cases.letters.paper import open_paper
from tests.api.conftest import Hands
from tests.api.rest.conftest import OpenProgram, programs
from tests.factories import a_case_in


@pytest.fixture
def printing(house: Store, hands: Hands) -> Iterator[OpenProgram]:
    """Programs at an application with the real renderer."""
    with open_paper(workers=1) as paper:
        yield from programs(create_app(house, paper=paper, clock=hands), house)


def test_a_letter_is_previewed_and_a_trail_exported_as_files_that_open(printing: OpenProgram, house: Store) -> None:
    journey = a_case_in(house, "in_qualification")
    handler, auditor = printing("case_handler.plaine-commune"), printing("auditor.plaine-commune")
    before = journey.case.version
    preview = handler.post(f"/cases/{journey.case_id}/letter-previews", {"code": "L01"})
    assert preview.status_code == 200, preview.text
    assert journey.case.version == before
    path, body = f"/cases/{journey.case_id}/trail-exports", {"reasons": "Contrôle annuel."}
    exported = auditor.post(path, body, etag=auditor.etag(journey.case_id))
    assert exported.status_code == 201
    with pikepdf.open(BytesIO(preview.content)) as letter, pikepdf.open(BytesIO(exported.content)) as trail:
        assert len(letter.pages) >= 1
        assert "events.jsonl" in trail.attachments
    digest = base64.b64encode(sha256(exported.content).digest()).decode()
    assert exported.headers["repr-digest"] == f"sha-256=:{digest}:"
