"""What an installation lacks is said, on both stores."""

from __future__ import annotations

from pathlib import Path

from cases.doctor import findings
from cases.settings import Settings


def sentences(settings: Settings, *, fine: bool) -> str:
    """Return what the doctor found fine, or not."""
    return " ".join(finding.sentence for finding in findings(settings) if finding.fine is fine)


def test_a_provisioned_store_is_fine_and_what_is_not_installed_is_named(store_settings: Settings) -> None:
    assert "s'ouvre" in sentences(store_settings, fine=True)
    assert "Les courriers se mettent en page" in sentences(store_settings, fine=True)
    assert "SAISINE_SMTP" in sentences(store_settings, fine=False)
    assert "SAISINE_CLAMD" in sentences(store_settings, fine=False)


def test_a_superuser_of_postgresql_is_named_as_out_of_the_second_net(postgresql_settings: Settings) -> None:
    told = postgresql_settings.model_dump() | {"database_url": postgresql_settings.owner_database_url}
    settings = Settings(**told, _env_file=None)
    assert "échappe à la seconde protection" in sentences(settings, fine=False)


def test_an_empty_place_says_what_is_missing(tmp_path: Path) -> None:
    assert "introuvable" in sentences(Settings(data_dir=tmp_path / "nothing", _env_file=None), fine=False)


def test_what_is_configured_is_told_and_tried(store_settings: Settings) -> None:
    told = store_settings.model_dump() | {"clamd": "/run/absent.sock", "smtp": "relay.example.fr:25"}
    settings = Settings(**told, _env_file=None)
    assert "/run/absent.sock" in sentences(settings, fine=False)
    assert "relay.example.fr:25" in sentences(settings, fine=True)
