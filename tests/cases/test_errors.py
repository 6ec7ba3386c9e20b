"""Errors: each is one French sentence, with its data in it."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from uuid import UUID

import pytest

from cases import errors
from cases.errors import (
    BusyError,
    CaseKeyMissingError,
    FileTooLargeError,
    KeyReusedError,
    MasterKeyMissingError,
    NotFoundError,
    SaisineError,
    SiteKeyMissingError,
    StaleError,
    StoreNotReadyError,
)

CLASSES = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, SaisineError)]


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_is_named_and_said(error: type[SaisineError]) -> None:
    sentence = inspect.cleandoc(error.__doc__ or "")
    assert error.__name__.endswith("Error")
    assert sentence.endswith((".", "}"))
    assert sentence != inspect.cleandoc(SaisineError.__doc__ or "") or error is SaisineError


@pytest.mark.parametrize(
    "error, part",
    [
        (NotFoundError(), "n’existe pas, ou vous n’y avez pas accès"),
        (StaleError(7), "a changé depuis"),
        (KeyReusedError(), "Rechargez la page"),
        (BusyError(), "Réessayez"),
        (StoreNotReadyError(None, "0004"), "version aucune, attendue 0004"),
        (MasterKeyMissingError(Path("/srv/master.key")), "(/srv/master.key)"),
        (CaseKeyMissingError(UUID(int=1)), "effacé"),
        (SiteKeyMissingError("plaine-commune", 3), "époque 3"),
        (SiteKeyMissingError("plaine-commune"), "époque en cours"),
        (FileTooLargeError(25 * 1024 * 1024), "25 Mio"),
    ],
)
def test_the_sentence_carries_its_data(error: SaisineError, part: str) -> None:
    assert part in str(error)
    assert "{" not in str(error)


def test_a_brace_in_the_data_is_no_placeholder() -> None:
    assert "{0.__class__}" in str(MasterKeyMissingError("{0.__class__}"))


def test_an_identifier_is_kept_apart_from_the_sentence() -> None:
    assert CaseKeyMissingError(UUID(int=1)).case_id == UUID(int=1)
    assert StaleError(7).current == 7


@pytest.mark.parametrize("error", CLASSES)
def test_every_sentence_is_set_as_french_is(error: type[SaisineError]) -> None:
    sentence = inspect.cleandoc(error.__doc__ or "")
    assert not re.search(r"[ \w»)}][;:!?](?=\s|$)|« | »|n° |\w'\w", sentence)
