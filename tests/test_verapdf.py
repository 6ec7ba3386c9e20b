"""The engine finds fault where there is some; a check that cannot fail would prove nothing."""

import io
from collections.abc import Callable

import pikepdf
import pytest

from pdf_templates.render import Renderer
from tests.pdf_templates.samples import SAMPLES
from tests.verapdf import Profile, engine


@pytest.fixture(scope="module")
def sound() -> bytes:
    """A conforming letter."""
    with Renderer(workers=1) as renderer:
        return renderer.letter("L02", SAMPLES["L02"]).pdf


def _without_claim(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _without_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _without_title_in_the_window(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=False)


def _spoiled(pdf: bytes, spoil: Callable[[pikepdf.Pdf], None]) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        spoil(opened)
        opened.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_a_sound_letter_passes_after_thousands_of_checks(sound: bytes, profile: Profile) -> None:
    verdict = engine().check(sound, profile)
    assert verdict.failures == ()
    assert verdict.conforms
    assert verdict.checks > 1000


@pytest.mark.parametrize(
    "spoil,profile,rule",
    [
        (_without_claim, "3a", "6.6.2.1-1"),
        (_without_structure, "3a", "6.7.3.3-1"),
        (_with_script, "3a", "6.5.1-1"),
        (_without_claim, "ua1", "7.1-8"),
        (_without_language, "ua1", "7.2-34"),
        (_without_structure, "ua1", "7.1-11"),
        (_without_title_in_the_window, "ua1", "7.1-10"),
    ],
)
def test_a_spoiled_letter_fails_on_the_rule_it_breaks(
    sound: bytes, spoil: Callable[[pikepdf.Pdf], None], profile: Profile, rule: str
) -> None:
    verdict = engine().check(_spoiled(sound, spoil), profile)
    assert not verdict.conforms
    assert rule in {failure.rule for failure in verdict.failures}
