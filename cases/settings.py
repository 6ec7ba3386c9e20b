"""What an installation may choose, read once from the environment (prefix ``SAISINE_``) or a ``.env`` file."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Every path left empty stands in ``data_dir``, so that an embedded store is one folder."""

    model_config = SettingsConfigDict(env_prefix="SAISINE_", env_file=".env", extra="ignore", frozen=True)

    data_dir: Path = Path("data")
    database_url: str = ""
    """``sqlite:///…`` (the default, in ``data_dir``) or ``postgresql+psycopg://…``."""
    owner_database_url: str = ""
    """PostgreSQL only: the account that migrates. Empty: that of ``database_url``."""
    key_store_url: str = ""
    """Never the database of the cases: keys and data must not be stolen, or restored, together."""
    files_dir: Path = Path()
    master_key_file: Path = Path()
    log_origin: str = Field(default="trail.saisine.local/default", pattern=r"^[a-z0-9][a-z0-9./-]{2,99}$")
    """Origin of the trail (C2SP tlog-checkpoint): bound into each event and each ciphertext. Never changed later."""
    clamd: str = ""
    """ClamAV: a Unix socket (``/run/clamav/clamd.ctl``) or ``host:port``. Empty: attachments wait for a person."""
    smtp: str = ""
    """Mail relay, ``host:port``. Empty: messages are kept in ``data_dir/mail`` and nothing leaves."""
    mail_from: str = "ne-pas-repondre@saisine.invalid"
    public_url: str = Field(default="", pattern=r"^(https?://[^\s/]+(/[^\s]*)?)?$")
    """Address under which people open the pages (``https://…``). Empty: mails and calendars carry no link."""
    working_hours: str = Field(default="8-19", pattern=r"^([01]?\d|2[0-3])-([01]?\d|2[0-4])$")
    """Hours of Paris between which alarms and reminders reach people, on working days."""
    timezone: str = "Europe/Paris"
    """Civil time of the sites: days of the law are counted in it."""

    @model_validator(mode="before")
    @classmethod
    def _fill_from_data_dir(cls, values: dict[str, object]) -> dict[str, object]:
        folder = Path(str(values.get("data_dir") or "data"))
        defaults: dict[str, object] = {
            "database_url": f"sqlite:///{folder / 'saisine.db'}",
            "key_store_url": f"sqlite:///{folder / 'keys.db'}",
            "files_dir": folder / "files",
            "master_key_file": folder / "master.key",
        }
        return {**values, **{name: value for name, value in defaults.items() if not values.get(name)}}

    @model_validator(mode="after")
    def _day_is_worked(self) -> Self:
        opens, closes = map(int, self.working_hours.split("-"))
        if opens >= closes:
            msg = "SAISINE_WORKING_HOURS : la journée finit après avoir commencé (par exemple 8-19)."
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _keys_stand_apart(self) -> Self:
        if self.database_url == self.key_store_url:
            msg = "Le coffre des clés doit être une autre base que celle des dossiers."
            raise ValueError(msg)
        return self
