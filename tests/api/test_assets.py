"""The asset build: what it copies, what it says when something is missing."""

import hashlib
import json
from pathlib import Path

import pytest

from api import assets


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one npm package, a page asset and a font."""
    package = tmp_path / "node_modules" / "letters"
    package.mkdir(parents=True)
    (package / "style.css").write_text("body {}\n", encoding="utf-8")
    (package / "face.ttf").write_bytes(b"\0\1\0\0")
    monkeypatch.setattr(assets, "ROOT", tmp_path)
    monkeypatch.setattr(assets, "NODE_MODULES", tmp_path / "node_modules")
    monkeypatch.setattr(assets, "PAGES", tmp_path / "built")
    monkeypatch.setattr(assets, "PAPER", tmp_path / "fonts")
    monkeypatch.setattr(assets, "PAGE_COPIES", (assets.Copy("letters", "*.css", "css", "page.css"),))
    monkeypatch.setattr(assets, "PAPER_COPIES", (assets.Copy("letters", "face.ttf"),))
    return tmp_path


def test_each_file_is_copied_byte_for_byte_and_told_in_the_manifest(project: Path) -> None:
    assert assets.build() == {project / "built": 1, project / "fonts": 1}
    copied = (project / "built" / "css" / "page.css").read_bytes()
    manifest = json.loads((project / "built" / "manifest.json").read_text(encoding="utf-8"))
    assert copied == b"body {}\n"
    assert manifest == {"css/page.css": hashlib.sha256(copied).hexdigest()}


def test_a_second_build_leaves_nothing_of_the_first(project: Path) -> None:
    assets.build()
    (project / "built" / "stray.js").write_text("alert(1)", encoding="utf-8")
    assets.build()
    assert sorted(path.name for path in (project / "built").iterdir()) == ["css", "manifest.json"]


def test_a_missing_file_is_named_and_the_last_build_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assets.build()
    (project / "node_modules" / "letters" / "face.ttf").unlink()
    assert assets.main() == 1
    assert "letters: face.ttf" in capsys.readouterr().err
    assert (project / "fonts" / "face.ttf").is_file()


@pytest.mark.usefixtures("project")
def test_the_command_says_what_it_built(capsys: pytest.CaptureFixture[str]) -> None:
    assert assets.main() == 0
    assert capsys.readouterr().out == "built: 1 files\nfonts: 1 files\n"


def test_every_listed_icon_is_listed_once_and_in_order() -> None:
    assert list(assets.ICONS) == sorted(set(assets.ICONS))
