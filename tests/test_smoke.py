"""A few tests that show a fresh machine has all that the product and its tests stand on; the chroot try runs them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from cases.db import EVERY_SITE, Store
from pdf_templates.render import Renderer
from tests.browser.conftest import CHROMIUM
from tests.pdf_templates.samples import SAMPLES
from tests.verapdf import engine

pytestmark = pytest.mark.smoke


def test_both_databases_open(store: Store) -> None:
    with store.read(EVERY_SITE) as session:
        assert session.execute(text("SELECT count(*) FROM event")).scalar_one() == 0


def test_a_letter_is_printed_and_passes_both_standards() -> None:
    with Renderer(workers=1) as renderer:
        pdf = renderer.letter("L01", SAMPLES["L01"]).pdf
    assert engine().check(pdf, "3a").failures == ()
    assert engine().check(pdf, "ua1").failures == ()


def test_a_browser_starts(tmp_path: Path) -> None:
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}", "--dump-dom"]
    page = "data:text/html,<title>a</title><script>document.title += 'b'</script>"
    done = subprocess.run([*command, page], capture_output=True, text=True, timeout=120, check=True)
    assert "<title>ab</title>" in done.stdout


def test_the_command_line_answers() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("saisine"), "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("saisine")


@pytest.mark.parametrize("tool", ["pdfinfo", "pdfdetach", "qpdf", "dot"])
def test_the_tool_is_installed(tool: str) -> None:
    assert shutil.which(tool)
