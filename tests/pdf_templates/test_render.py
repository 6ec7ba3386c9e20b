"""Paper as it comes out: conforming, the same every time, and made behind a lock."""

import hashlib
import http.client
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pikepdf
import pytest

from pdf_templates import markup
from pdf_templates.contexts import LETTERS, Letter, TrailReport
from pdf_templates.messages import LaidOut, LayoutJob
from pdf_templates.render import (
    LayoutFailedError,
    Rendered,
    Renderer,
    RendererUnavailableError,
    RenderingEndedError,
)
from tests.pdf_templates.reading import headings_of, info_of, lines_of, position_of, text_of
from tests.pdf_templates.samples import SAMPLES
from tests.verapdf import Profile, engine

CODES = sorted(LETTERS)
UNDRAWABLE = "Réponse 🦄 de 陈伟"
ODD = "Ünïcödé ☐ œ « été » عربي Ελλάδα Привет Nguyễn e\u0301 a\u200db ❤️ 👨\u200d👩\u200d👧 \ufeff\u00ad\u2028x\u2029y 𝒜"


@pytest.mark.parametrize("profile", ["3a", "ua1"])
@pytest.mark.parametrize("code", CODES)
def test_every_paper_conforms(papers: Mapping[str, Rendered], code: str, profile: Profile) -> None:
    assert engine().check(papers[code].pdf, profile).failures == ()


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_odd_characters_and_large_print_conform_too(renderer: Renderer, profile: Profile) -> None:
    context = SAMPLES["L03"].model_copy(update={"added_words": ODD + UNDRAWABLE, "large_print": True})
    assert engine().check(renderer.letter("L03", context).pdf, profile).failures == ()


def test_a_character_that_no_font_draws_is_shown_as_a_square_and_told(renderer: Renderer, tmp_path: Path) -> None:
    paper = renderer.letter("L03", SAMPLES["L03"].model_copy(update={"added_words": UNDRAWABLE}))
    assert paper.replaced == ("伟", "陈", "🦄")
    assert "Réponse □ de □□" in text_of(paper, tmp_path)


@pytest.mark.parametrize("code", CODES)
def test_what_pdfinfo_says_is_true(papers: Mapping[str, Rendered], code: str, tmp_path: Path) -> None:
    info = info_of(papers[code], tmp_path)
    assert info["Tagged"] == "yes"
    assert info["JavaScript"] == "no"
    assert info["Pages"] == str(papers[code].pages)
    assert info["Title"].startswith(LETTERS[code].title_fr)
    assert "Nov  5" in info["CreationDate"]


@pytest.mark.parametrize("code", CODES)
def test_the_digest_is_that_of_the_bytes(papers: Mapping[str, Rendered], code: str) -> None:
    assert papers[code].sha256 == hashlib.sha256(papers[code].pdf).hexdigest()


@pytest.mark.parametrize("code", CODES)
def test_headings_begin_with_the_object_and_skip_no_level(
    papers: Mapping[str, Rendered], code: str, tmp_path: Path
) -> None:
    headings = headings_of(papers[code], tmp_path)
    assert headings[0].startswith(("Objet : ", "Relevé de traçabilité du dossier "))
    assert len(headings) == len(set(headings))
    assert "" not in headings


@pytest.mark.parametrize("code", sorted(set(CODES) - {"L25"}))
def test_the_addressee_stands_in_the_window_of_the_envelope(
    papers: Mapping[str, Rendered], code: str, tmp_path: Path
) -> None:
    context = SAMPLES[code]
    assert isinstance(context, Letter)
    left, top = position_of(context.addressee.lines[0].split()[0], papers[code], tmp_path)
    assert 109 <= left <= 111
    assert 50 <= top <= 53


def test_two_processes_make_the_same_bytes(papers: Mapping[str, Rendered]) -> None:
    with Renderer(workers=1) as other:
        again = {code: other.letter(code, SAMPLES[code]).sha256 for code in ("L01", "L06", "L25")}
    assert again == {code: papers[code].sha256 for code in again}


def test_another_word_makes_other_bytes(renderer: Renderer, papers: Mapping[str, Rendered]) -> None:
    other = renderer.letter("L02", SAMPLES["L02"].model_copy(update={"added_words": "Bonjour."}))
    assert other.sha256 != papers["L02"].sha256
    assert other.template_version == papers["L02"].template_version


def test_the_trail_carries_its_files_whole(papers: Mapping[str, Rendered], tmp_path: Path) -> None:
    path = tmp_path / "trail.pdf"
    path.write_bytes(papers["L25"].pdf)
    subprocess.run(["pdfdetach", "-saveall", "-o", str(tmp_path), str(path)], check=True)
    context = SAMPLES["L25"]
    assert isinstance(context, TrailReport)
    assert {file.name: (tmp_path / file.name).read_bytes() for file in context.files} == {
        file.name: file.data for file in context.files
    }


def test_a_file_carried_by_the_trail_has_the_type_it_was_given(papers: Mapping[str, Rendered]) -> None:
    with pikepdf.open(io.BytesIO(papers["L25"].pdf)) as pdf:
        carried = pdf.attachments["events.jsonl"]
        assert carried.get_file().mime_type == "application/jsonl"
        assert carried.relationship == pikepdf.Name.Data


def test_a_broken_trail_says_so_on_its_first_page(renderer: Renderer, tmp_path: Path) -> None:
    paper = renderer.letter("L25", SAMPLES["L25"].model_copy(update={"whole": False, "first_bad_seq": 2}))
    text = text_of(paper, tmp_path)
    assert "a été modifié ou abîmé. La chaîne se rompt à l’événement n° 2" in text
    assert "est entier" not in text


def _job(html: str, css: str = "") -> LayoutJob:
    return LayoutJob(html, css, b"0" * 32, datetime(2026, 11, 5, tzinfo=UTC))


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td colspan=100000000>x</td></tr></table>",
        "<div>" * 3000 + "x" + "</div>" * 3000,
        "<p style='font-size: 1e308px'>x</p>",
        "<img src='http://127.0.0.1:9/'>",
        "<link rel=stylesheet href='file:///etc/passwd'>",
    ],
    ids=["wide", "deep", "huge", "network", "file"],
)
def test_a_hostile_document_is_one_failed_letter_and_the_worker_lives(renderer: Renderer, html: str) -> None:
    before = renderer._run("os:getpid")
    with pytest.raises(LayoutFailedError):
        renderer._run("pdf_templates.worker:lay_out", _job(html))
    assert renderer._run("os:getpid") == before


ATTEMPTS = """
import json, sys
from datetime import UTC, datetime
from pdf_templates.messages import LayoutFailedError, LayoutJob
from pdf_templates.worker import lay_out
results = {}
for name, (html, css) in json.load(sys.stdin).items():
    try:
        lay_out(LayoutJob(html, css, b"0" * 32, datetime(2026, 11, 5, tzinfo=UTC)))
        results[name] = "nothing fetched"
    except LayoutFailedError as error:
        results[name] = str(error)
print(json.dumps(results))
"""


class _Canary(BaseHTTPRequestHandler):
    """Notes who came."""

    visits: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.visits.append(self.path)
        self.send_response(200)
        self.end_headers()


@pytest.fixture
def canary() -> Iterator[str]:
    """The address of a web server that must not be visited."""
    _Canary.visits.clear()
    with HTTPServer(("127.0.0.1", 0), _Canary) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _outcomes(attempts: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Lay each attempt out in a process that has a network: only the fetcher stands guard."""
    done = subprocess.run(
        [sys.executable, "-c", ATTEMPTS], input=json.dumps(attempts), capture_output=True, check=True, text=True
    )
    return dict(json.loads(done.stdout))


def test_the_fetcher_alone_refuses_every_way_out(canary: str) -> None:
    attempts = {
        "image": (f"<img src='{canary}/1'>", ""),
        "object": (f"<object data='{canary}/2'></object>", ""),
        "sheet": (f"<link rel=stylesheet href='{canary}/3'>", ""),
        "import": ("<p>x</p>", f"@import url('{canary}/4');"),
        "ground": ("<p>x</p>", f"p {{ background: url('{canary}/5') }}"),
        "face": ("<p>x</p>", f"@font-face {{ font-family: x; src: url('{canary}/6') }} p {{ font-family: x }}"),
        "attachment": (f"<a rel=attachment href='{canary}/7'>x</a>", ""),
        "base": (f"<base href='{canary}/'><img src='8.svg'>", ""),
        "file": ("<img src='file:///etc/passwd'>", ""),
    }
    assert _outcomes(attempts) == dict.fromkeys(attempts, "adresse refusée")
    assert _Canary.visits == []


def test_a_drawing_inside_the_document_fetches_nothing(canary: str) -> None:
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg'><image href='{canary}/9' width='9' height='9'/></svg>"
    assert set(_outcomes({"drawing": (drawing, "")})) == {"drawing"}
    assert _Canary.visits == []


def test_the_canary_would_be_seen(canary: str) -> None:
    there = http.client.HTTPConnection(canary.removeprefix("http://"))
    there.request("GET", "/here")
    assert there.getresponse().status == 200
    there.close()
    assert _Canary.visits == ["/here"]


def test_a_full_line_is_not_broken_after_its_first_word(renderer: Renderer, tmp_path: Path) -> None:
    words = (
        "Plainte pour délit (discrimination) (CPP, art.\u00a08)\u00a0: dernier jour prévu par la loi, mardi "
        "15\u00a0juin 2032\u202f; par sûreté, <strong>au plus tard le lundi 14\u00a0juin 2032</strong>."
    )
    html = f'<article class="letter"><p style="width: 163.8mm">{words}</p></article>'
    done = renderer._run("pdf_templates.worker:lay_out", _job(html, markup.style("L01")))
    assert lines_of(_paper(done), tmp_path).startswith("Plainte pour délit")


def _paper(done: LaidOut) -> Rendered:
    return Rendered(done.pdf, hashlib.sha256(done.pdf).hexdigest(), done.pages, "")


def test_a_data_image_is_allowed(renderer: Renderer) -> None:
    drawing = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"
    assert renderer._run("pdf_templates.worker:lay_out", _job(f'<img alt="x" src="{drawing}">')).pages == 1


def test_a_worker_that_takes_too_long_is_ended_and_replaced() -> None:
    with Renderer(workers=1, seconds=3) as renderer:
        renderer.warm()
        with pytest.raises(RenderingEndedError, match="trop long"):
            renderer._run("time:sleep", 60)
        assert renderer._run("os:getpid") > 0


def test_a_worker_that_dies_takes_only_its_own_letter_along() -> None:
    with Renderer(workers=1) as renderer:
        with pytest.raises(RenderingEndedError):
            renderer._run("os:_exit", 3)
        assert renderer.letter("L02", SAMPLES["L02"]).pages == 2


def test_a_worker_killed_while_idle_is_replaced() -> None:
    with Renderer(workers=1) as renderer:
        renderer.warm()
        os.kill(renderer._run("os:getpid"), signal.SIGKILL)
        time.sleep(1.0)
        assert renderer.letter("L02", SAMPLES["L02"]).pages == 2


def test_a_closed_renderer_makes_nothing() -> None:
    renderer = Renderer(workers=1)
    renderer.warm()
    renderer.close()
    with pytest.raises(RuntimeError):
        renderer.letter("L02", SAMPLES["L02"])


def test_a_machine_without_pango_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_library(*_: object, **__: object) -> None:
        raise OSError("cannot load library 'libgobject-2.0-0'")

    with Renderer(workers=1) as renderer:
        monkeypatch.setattr(renderer._pool, "run_in_each", no_library)
        with pytest.raises(RendererUnavailableError, match=r"apt-get install .* libpangoft2"):
            renderer.letter("L02", SAMPLES["L02"])


def test_a_machine_without_our_fonts_is_told_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("pdf_templates.render.FONTS", tmp_path)
    with Renderer(workers=1) as renderer, pytest.raises(RendererUnavailableError, match="Polices absentes"):
        renderer.warm()


def test_the_parent_process_never_loads_weasyprint() -> None:
    code = "import sys, pdf_templates.render; print('weasyprint' in sys.modules, 'fontTools' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_worker_knows_its_limits(renderer: Renderer) -> None:
    assert renderer._run("resource:getrlimit", 9)[0] == 1 << 30
    assert renderer._run("resource:getrlimit", 4)[0] == 0


def test_an_engine_that_dies_at_the_start_is_said_to_be_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    with Renderer(workers=1) as renderer:
        monkeypatch.setattr("pdf_templates.render._IMPORT_SECONDS", 0.01)
        status = renderer.status()
    assert not status.available
    assert status.problem_fr == "Le moteur de mise en page ne démarre pas."


def test_the_status_tells_whether_the_workers_have_a_network(renderer: Renderer) -> None:
    status = renderer.status()
    there = renderer._run("os:readlink", "/proc/self/ns/net")
    assert status.available
    assert status.network_cut == (there != str(Path("/proc/self/ns/net").readlink()))


def test_two_workers_serve_many_threads(papers: Mapping[str, Rendered]) -> None:
    with Renderer(workers=2) as pair, ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: pair.letter("L02", SAMPLES["L02"]).sha256, range(24)))
    assert set(made) == {papers["L02"].sha256}


def test_a_long_trail_is_made_in_time(renderer: Renderer) -> None:
    context = SAMPLES["L25"]
    assert isinstance(context, TrailReport)
    events = tuple(context.events[1].model_copy(update={"seq": seq}) for seq in range(1, 301))
    assert renderer.letter("L25", context.model_copy(update={"events": events})).pages > 30
