"""The antivirus port against the real daemon, and what is said where there is none."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cases.outside.antivirus import CHUNK, AbsentAntivirus, ClamdAntivirus, Verdict, antivirus_at
from tests.cases.clamav import HARM, SIGNATURE_NAME, running_clamd


@pytest.fixture(scope="module")
def clamd() -> Iterator[ClamdAntivirus]:
    with running_clamd() as address:
        yield ClamdAntivirus(address)


@contextmanager
def answering(answer: bytes) -> Iterator[str]:
    """A daemon that reads a little, gives one answer and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            link, _ = server.accept()
            with link:
                link.recv(CHUNK)
                link.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}"
        thread.join(timeout=10)


def test_the_daemon_finds_what_its_signatures_know(clamd: ClamdAntivirus) -> None:
    assert clamd.scan(b"avant " + HARM + b" apres") == Verdict("found", f"{SIGNATURE_NAME}.UNOFFICIAL")


def test_a_harmless_file_of_several_chunks_is_clean(clamd: ClamdAntivirus) -> None:
    assert clamd.scan(b"bonjour " * CHUNK) == Verdict("clean")


def test_an_empty_file_is_clean(clamd: ClamdAntivirus) -> None:
    assert clamd.scan(b"") == Verdict("clean")


def test_a_file_past_the_limit_of_the_daemon_is_not_scanned(clamd: ClamdAntivirus) -> None:
    verdict = clamd.scan(bytes(30 * 1024 * 1024))
    assert verdict.state == "not_scanned"
    assert verdict.detail


def test_the_daemon_says_that_it_is_there(clamd: ClamdAntivirus) -> None:
    assert clamd.answers()
    assert clamd.status_fr().endswith("répond.")


def test_a_daemon_that_is_away_leaves_the_file_not_scanned_and_says_so(tmp_path: Path) -> None:
    away = antivirus_at(str(tmp_path / "none.sock"))
    assert away.scan(b"x").state == "not_scanned"
    assert not away.answers()
    assert "ne répond pas" in away.status_fr()


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (b"stream: OK\0", "clean"),
        (b"stream: A.B FOUND\0", "found"),
        (b"INSTREAM size limit exceeded. ERROR\0", "not_scanned"),
        (b"stream: OK FOUND-ish\0", "not_scanned"),
        (b"", "not_scanned"),
    ],
)
def test_an_answer_is_clean_only_if_it_says_exactly_so(answer: bytes, state: str) -> None:
    with answering(answer) as address:
        assert ClamdAntivirus(address).scan(b"x").state == state


def test_a_daemon_that_answers_something_else_is_said_to_answer_badly() -> None:
    with answering(b"UNKNOWN COMMAND\0") as address:
        assert "répond mal" in ClamdAntivirus(address).status_fr()


def test_without_antivirus_nothing_is_said_to_be_clean() -> None:
    absent = antivirus_at("")
    assert isinstance(absent, AbsentAntivirus)
    assert absent.scan(b"x").state == "not_scanned"
    assert not absent.answers()
    assert "Aucun antivirus" in absent.status_fr()
