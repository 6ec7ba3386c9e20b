"""The command line from an empty folder to a verified, backed-up store."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from api.cli import main
from cases.accounts import token_owner
from cases.db import Store
from cases.engines import sqlite_driver
from cases.settings import Settings
from tests.factories import LETTERHEAD, NORTHERN_COMMUNES, PASSWORD

REPORTS = Path(__file__).parent.parent / "data" / "signalements.csv"
BROKEN = Path(__file__).parent.parent / "data" / "signalements_invalides.csv"


def one_report(folder: Path) -> Path:
    """Write a file that holds the first told report."""
    head, first, *_ = REPORTS.read_bytes().split(b"\r\n")
    (folder / "mine.csv").write_bytes(head + b"\r\n" + first + b"\r\n")
    return folder / "mine.csv"


@pytest.fixture
def saisine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command, on a store of its own."""
    monkeypatch.setenv("SAISINE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return Command()


class Command:
    """Runs ``saisine`` and shows what it printed."""

    def __call__(self, *words: str, exit_code: int = 0) -> str:
        """Run, expect this exit code and return the output."""
        result: Result = CliRunner().invoke(main, list(words), catch_exceptions=False)
        assert result.exit_code == exit_code, result.output
        return result.output

    def with_an_account(
        self, login: str = "accueil.pc", role: str = "intake_agent", site: str = "plaine-commune"
    ) -> None:
        """Create an account."""
        words = ("--login", login, "--name", "Nadège Fourmont", "--role", role, "--password", PASSWORD)
        self("user", "add", *words, *(("--site", site) if site else ()))


def test_from_nothing_to_a_verified_import(saisine: Command, tmp_path: Path) -> None:
    assert "Stockage prêt" in saisine("init")
    saisine.with_an_account()
    mine = one_report(tmp_path)
    assert "Enregistrés : 1. Restés en brouillon : 0. Déjà présents : 0. Rejetés : 0." in saisine(
        "import", str(mine), "--as", "accueil.pc"
    )
    assert "Enregistrés : 0. Restés en brouillon : 0. Déjà présents : 1. Rejetés : 0." in saisine(
        "import", str(mine), "--as", "accueil.pc"
    )
    assert "Trace intacte" in saisine("verify", "DISC-PC-2026-00001")
    assert "Dossiers vérifiés : 1. En anomalie : 0." in saisine("verify", "--all")


def test_what_a_file_holds_is_told_as_text_and_never_as_markup(saisine: Command, tmp_path: Path) -> None:
    saisine("init")
    saisine.with_an_account()
    mine = one_report(tmp_path)
    mine.write_bytes(mine.read_bytes().replace(b";desk;", b";[/b];", 1))
    assert "[/b]" in saisine("import", str(mine), "--as", "accueil.pc", exit_code=1)


def test_an_import_tells_each_rejected_line_and_exits_with_1(saisine: Command) -> None:
    saisine("init")
    saisine.with_an_account()
    said = saisine("import", str(BROKEN), "--as", "accueil.pc", exit_code=1)
    assert "INV-01" in said
    assert "received_on" in said


def test_a_trail_that_was_changed_makes_verify_exit_with_1(saisine: Command, tmp_path: Path) -> None:
    from_disk = tmp_path / "data" / "saisine.db"
    saisine("init")
    saisine.with_an_account()
    mine = one_report(tmp_path)
    saisine("import", str(mine), "--as", "accueil.pc")
    _spoil(from_disk)
    assert "Anomalie à l’événement n°\u00a01" in saisine("verify", "--all", exit_code=1)


def _spoil(database: Path) -> None:
    with sqlite_driver().connect(str(database)) as connection:
        connection.execute("UPDATE event SET canon = CAST(canon || x'20' AS BLOB) WHERE seq = 1")


def test_verify_asks_for_one_case_or_all(saisine: Command) -> None:
    saisine("init")
    assert "--all" in saisine("verify", exit_code=2)
    assert "n’existe pas" in saisine("verify", "DISC-PC-2026-99999", exit_code=1)


def test_a_command_before_init_says_what_to_do(saisine: Command) -> None:
    assert "Clé maîtresse introuvable" in saisine("verify", "--all", exit_code=1)


def test_accounts_are_made_renewed_and_closed(saisine: Command) -> None:
    saisine("init")
    saisine.with_an_account("audit", "auditor", "")
    words = ("--login", "audit", "--name", "X", "--role", "auditor", "--password", PASSWORD)
    assert "audit" in saisine("user", "add", *words, exit_code=1)
    assert "Mot de passe changé" in saisine("user", "password", "audit", "--password", "un autre mot de passe")
    assert "Compte désactivé" in saisine("user", "disable", "audit")
    short = ("--login", "b", "--name", "B", "--role", "auditor", "--password", "court")
    assert "12" in saisine("user", "add", *short, exit_code=1)


def test_a_token_opens_the_api_with_its_scopes_and_no_longer_than_a_year(saisine: Command) -> None:
    saisine("init")
    saisine.with_an_account()
    secret = saisine("user", "token", "accueil.pc", "--scope", "cases:read").strip()
    store = Store.open(Settings())
    owner = token_owner(store, secret, now=datetime.now(UTC))
    store.close()
    assert owner is not None
    assert (owner.account.person.login, owner.scopes) == ("accueil.pc", frozenset({"cases:read"}))
    assert "an" in saisine("user", "token", "accueil.pc", "--scope", "cases:read", "--days", "400", exit_code=1)


def test_the_fourth_site_is_set_from_a_file(saisine: Command, tmp_path: Path) -> None:
    saisine("init")
    told = tmp_path / "site.json"
    territory = {
        "site": "nord-pas-de-calais",
        "communes": dict.fromkeys(NORTHERN_COMMUNES, "Commune d'exemple"),
        "courts": {"judicial": "Valenciennes", "labour": "Valenciennes", "administrative": "Lille"},
    }
    told.write_text(json.dumps({"letterhead": dict(LETTERHEAD), "territory": territory}), encoding="utf-8")
    assert "Site réglé" in saisine("site", "set", "nord-pas-de-calais", str(told))
    told.write_text("{", encoding="utf-8")
    assert "JSON" in saisine("site", "set", "nord-pas-de-calais", str(told), exit_code=1)


def test_a_backup_is_restored_elsewhere_and_verified(
    saisine: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saisine("init")
    saisine.with_an_account()
    saisine("backup", str(tmp_path / "backups"))
    (folder,) = (tmp_path / "backups").iterdir()
    monkeypatch.setenv("SAISINE_DATA_DIR", str(tmp_path / "elsewhere"))
    assert "En anomalie : 0." in saisine("restore", str(folder))
    assert "existe déjà" in saisine("restore", str(folder), exit_code=1)


def test_the_doctor_names_what_is_missing_and_what_to_type(saisine: Command) -> None:
    said = saisine("doctor", exit_code=1)
    assert "SAISINE_CLAMD" in said
    assert "SAISINE_SMTP" in said
    assert "Clé maîtresse introuvable" in said
    saisine("init")
    assert "s'ouvrent" in saisine("doctor")
