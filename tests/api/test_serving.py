"""The demo after an update: told anew where the procedure changed, never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from api.serving import demo_store
from cases.db import Store, initialise
from cases.demo import make_house
from cases.errors import ProcedureChangedError
from cases.settings import Settings
from cases.tables import ProcedureVersion
from tests.factories import NOW


def told_by_another_version(settings: Settings) -> None:
    store = initialise(settings)
    make_house(store, now=NOW)
    with store.write() as session:
        session.execute(update(ProcedureVersion).values(sha256="0" * 64))
    store.close()


def test_a_demo_of_another_procedure_is_set_aside_and_told_anew(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "demo", _env_file=None)
    told_by_another_version(settings)
    with pytest.raises(ProcedureChangedError):
        Store.open(settings)
    store = demo_store(settings, now=NOW)
    make_house(store, now=NOW)
    store.close()
    Store.open(settings).close()
    [aside] = [each for each in tmp_path.iterdir() if each.name != "demo"]
    assert (aside / "saisine.db").is_file()
    assert (aside / "master.key").is_file()


def test_a_demo_whose_database_stands_elsewhere_is_left_alone(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "demo", database_url=f"sqlite:///{tmp_path / 'other.db'}", _env_file=None)
    told_by_another_version(settings)
    with pytest.raises(ProcedureChangedError):
        demo_store(settings, now=NOW)
    assert (tmp_path / "other.db").is_file()
