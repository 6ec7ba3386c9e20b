"""Settings: one folder by default, the environment first, keys never beside the cases."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from cases.settings import Settings


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting and no ``.env`` file of the machine."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"SAISINE_{name.upper()}", raising=False)


def test_an_embedded_store_is_one_folder() -> None:
    settings = Settings()
    assert settings.database_url == "sqlite:///data/saisine.db"
    assert settings.key_store_url == "sqlite:///data/keys.db"
    assert (settings.files_dir, settings.master_key_file) == (Path("data/files"), Path("data/master.key"))
    assert settings.timezone == "Europe/Paris"


def test_the_folder_may_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAISINE_DATA_DIR", "/srv/saisine")
    assert Settings().database_url == "sqlite:////srv/saisine/saisine.db"


def test_each_setting_may_be_told_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAISINE_DATABASE_URL", "postgresql+psycopg://saisine_app@db/saisine")
    monkeypatch.setenv("SAISINE_MASTER_KEY_FILE", "/run/credentials/master.key")
    settings = Settings()
    assert settings.database_url.startswith("postgresql")
    assert settings.master_key_file == Path("/run/credentials/master.key")
    assert settings.key_store_url == "sqlite:///data/keys.db"


def test_an_env_file_is_read(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SAISINE_LOG_ORIGIN=trail.example.fr/pilote/2026\n", encoding="utf-8")
    assert Settings().log_origin == "trail.example.fr/pilote/2026"


def test_keys_beside_the_cases_are_refused() -> None:
    with pytest.raises(ValidationError, match="autre base"):
        Settings(database_url="sqlite:///x.db", key_store_url="sqlite:///x.db")


@pytest.mark.parametrize("origin", ["Trail du site", "é", "", "x" * 101])
def test_an_origin_is_a_plain_word(origin: str) -> None:
    with pytest.raises(ValidationError):
        Settings(log_origin=origin)
