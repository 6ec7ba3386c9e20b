"""Which lawful differences of treatment must be discussed, and how the facts are proved before each judge."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from workflow.law.models import Row
from workflow.qualification.models import EVERY, LawfulDifference, Line, Proof
from workflow.qualification.offences import DISCRIMINATION
from workflow.qualification.reading import QUESTIONNAIRE
from workflow.qualification.told import (
    Finding,
    Told,
    awaited,
    because,
    day_in_words,
    line,
    said,
    words_of_grounds,
)

LIVE: Final = frozenset({"proposed", "open"})


def difference_lines(told: Told, grounds: tuple[Line, ...], forms: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return every difference that the law admits, with whether it is to be discussed here.

    Never for origin, surname, ethnicity or alleged race in goods and services (loi n° 2008-496 art. 2, 3°).
    """
    kept = tuple(each.code for each in grounds if each.standing in LIVE)
    live = {each.code: each.standing for each in forms if each.standing in LIVE}
    rows = QUESTIONNAIRE.differences.values()
    return tuple(line(row.code, row.label_fr, _difference(told, row, kept, live)) for row in rows)


def _difference(told: Told, row: LawfulDifference, kept: tuple[str, ...], live: Mapping[str, str]) -> Iterator[Finding]:
    yield from _of_form(row, live)
    yield from _of_ground(told, row, kept)
    yield from _of_domain(told, row, row.domains)
    yield from _of_day(told, row)
    if told.has("DIFFERENCES", row.code):
        yield "proposed", because("INVOKED")


def _of_form(row: LawfulDifference, live: Mapping[str, str]) -> Iterator[Finding]:
    standings = {live[form] for form in row.forms if form in live}
    if not standings:
        yield "set_aside", because("OTHER_FORM", of=row)
    elif "proposed" not in standings:
        yield awaited("TREATMENT")


def _of_ground(told: Told, row: LawfulDifference, kept: tuple[str, ...]) -> Iterator[Finding]:
    if not told.grounds:
        yield awaited("GROUNDS")
        return
    covered = [code for code in kept if _within(code, row.grounds) and code not in row.never_grounds]
    barred = [code for code in kept if code in row.never_grounds]
    if covered:
        yield "proposed", said(row.test_fr, row.article, row.confidence)
        words = words_of_grounds(covered, told.on)
        yield "proposed", because("TO_DISCUSS", of=row, grounds=words)
    if barred:
        words = words_of_grounds(barred, told.on)
        yield "proposed" if covered else "set_aside", because("BARRED", of=row, grounds=words)
    elif not covered:
        yield "set_aside", because("OTHER_GROUND", of=row)


def _within(code: str, codes: Collection[str]) -> bool:
    return code in codes or EVERY in codes


def _of_domain(told: Told, row: Row, domains: Collection[str]) -> Iterator[Finding]:
    if told.domain is None:
        if EVERY not in domains:
            yield awaited("DOMAIN")
    elif not _within(told.domain, domains):
        yield "set_aside", because("OTHER_DOMAIN", of=row)


def _of_day(told: Told, row: Row) -> Iterator[Finding]:
    """A text that was not yet there may have followed another one: a jurist looks, nothing is excluded."""
    if told.on is None:
        yield "open", because("DATE_MISSING")
    elif not row.holds_on(told.on):
        first, on = day_in_words(row.valid_from), day_in_words(told.on)
        yield "open", because("NOT_YET", of=row, first=first, date=on)


def proof_lines(told: Told, offences: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return how the facts are proved: presumption before every judge but the criminal one (3.6)."""
    criminal = any(each.code in DISCRIMINATION and each.standing in LIVE for each in offences)
    rows = QUESTIONNAIRE.proofs.values()
    return tuple(line(row.code, row.label_fr, _proof(told, row, criminal=criminal)) for row in rows)


def _proof(told: Told, row: Proof, *, criminal: bool) -> Iterator[Finding]:
    yield "proposed", said(row.sentence_fr, row.article, row.confidence)
    if row.criminal and not criminal:
        yield "set_aside", because("CRIMINAL_ONLY")
    if row.evidence and not told.has("EVIDENCE", row.evidence):
        yield "set_aside", because("NO_TESTING", of=row)
    yield from _of_domain(told, row, row.domains)
    yield from _of_day(told, row)
