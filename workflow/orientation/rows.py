"""The rows of the route advisor and of the standing gate: dated, with article, source and confidence, read once.

The files stand with the other legal data (``workflow/law/data``): ``route_conditions.csv`` tells when a route fits,
``route_ways.csv`` who acts, where, at what cost, ``route_questions.csv`` what is to be asked, ``referrers.csv`` who
may refer, ``referral_needs.csv`` what a referral lacks, ``referral_limits.csv`` what limits the law sets. To change
the law, close a row and add the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import StringConstraints

from workflow.law import LAW
from workflow.law.models import Code, CourtKind, Note, Row, Text, Words
from workflow.law.reading import DATA, LawDataError, Reader, Table
from workflow.orientation.aspects import ASPECTS
from workflow.orientation.conditions import Condition, When

Effect = Literal["excludes", "suits", "favours", "cautions", "otherwise", "beside", "tell"]
"""``suits`` makes a route fit, ``favours`` tells why it fits all the better, ``cautions`` what to check first,
``excludes`` why it does not fit, ``otherwise`` why where nothing suits; ``beside`` and ``tell`` speak of the
referral."""
Place = Literal["facts", "respondent", "posting"]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]*$")]
NeedKind = Literal["name", "identity", "agreement", "paper", "date", "purpose"]


class RouteCondition(Row):
    """One reason for or against some routes, and the situation in which it holds."""

    routes: Words[Code]
    effect: Effect
    when: When = Condition()
    reason_fr: Text


class RouteWay(Row):
    """How one route is taken: who acts, in what form, before which court of which commune, at what cost.

    ``follows``: routes whose periods bound this one too. ``amount``: a sum of ``amounts.csv`` due at the start.
    ``for_person``: the person acts; False where a public agent or the site does.
    """

    route: Code
    who_fr: Text
    form_fr: Text
    court: CourtKind | None = None
    places: Words[Place] = ()
    where_fr: Note = ""
    follows: Words[Code] = ()
    amount: Code | None = None
    amount_note_fr: Note = ""
    cost_fr: Text
    time_fr: Note = ""
    for_person: bool


class RouteQuestion(Row):
    """What is to be asked where an aspect is not known. ``answers``: those that the file keeps, besides « unknown »."""

    aspect: Name
    kind: Literal["file", "asked"]
    question_fr: Text
    help_fr: Note = ""
    pointer: Annotated[str, StringConstraints(pattern=r"^/")]
    event: Code | None = None
    answers: Words[Name] = ()


class Referrer(Row):
    """Somebody who may refer, may elsewhere, or never may."""

    code: Code
    label_fr: Text
    role: Literal["signs", "elsewhere", "never"]
    how_fr: Text
    when: When = Condition()
    needs: Words[Code] = ()


class ReferralNeed(Row):
    """Something without which nobody refers. ``blocks``: the procedure refuses; else it is asked for."""

    code: Code
    kind: NeedKind
    missing_fr: Text
    cure_fr: Text
    pointer: Annotated[str, StringConstraints(pattern=r"^/")]
    event: Code | None = None
    blocks: bool
    months: int | None = None


class ReferralLimit(Row):
    """A limit of what the Défenseur des droits does, or an exception to the agreement of the person (LO 8)."""

    code: Code
    kind: Literal["limit", "exception"]
    when: When = Condition()
    text_fr: Text


@dataclass(frozen=True, slots=True)
class Orientation:
    """All rows, in the order of their files."""

    conditions: tuple[RouteCondition, ...]
    ways: tuple[RouteWay, ...]
    questions: Mapping[str, RouteQuestion]
    referrers: tuple[Referrer, ...]
    needs: Mapping[str, ReferralNeed]
    limits: tuple[ReferralLimit, ...]


def read_orientation(folder: Path = DATA) -> Orientation:
    """Read and check the files. Raises LawDataError with every finding."""
    reader = Reader(folder)
    conditions = reader.table("route_conditions.csv", RouteCondition)
    ways = reader.table("route_ways.csv", RouteWay)
    questions = reader.table("route_questions.csv", RouteQuestion)
    referrers = reader.table("referrers.csv", Referrer)
    needs = reader.table("referral_needs.csv", ReferralNeed)
    limits = reader.table("referral_limits.csv", ReferralLimit)
    _check_routes(reader, conditions, ways)
    _check_questions(reader, conditions, questions)
    reader.check(conditions, "when", lambda row: _odd(row.when))
    reader.check(referrers, "when", lambda row: _odd(row.when))
    reader.check(limits, "when", lambda row: _odd(row.when))
    reader.unique(referrers, "code", lambda row: row.code)
    reader.unique(needs, "code", lambda row: row.code)
    if reader.findings:
        raise LawDataError(reader.findings)
    return Orientation(
        conditions.rows,
        ways.rows,
        MappingProxyType({row.aspect: row for row in questions.rows}),
        referrers.rows,
        MappingProxyType({row.code: row for row in needs.rows}),
        limits.rows,
    )


def _check_routes(reader: Reader, conditions: Table[RouteCondition], ways: Table[RouteWay]) -> None:
    """Each route of the law has one way at a time and something that makes it fit; no row names another."""
    reader.known(conditions, "routes", lambda row: row.routes, LAW.routes)
    reader.known(ways, "route", lambda row: (row.route, *row.follows), LAW.routes)
    reader.known(ways, "amount", lambda row: [row.amount], LAW.amounts)
    reader.disjoint(ways, "valid_from", lambda row: row.route)
    suited = {route for row in conditions.rows if row.effect == "suits" for route in row.routes}
    reader.check(
        ways, "route", lambda row: () if row.route in suited else (f"nothing suits {row.route}: it could never fit",)
    )
    told = {row.route for row in ways.rows}
    reader.check(
        conditions, "routes", lambda row: (f"no way of {route} is told" for route in row.routes if route not in told)
    )


def _check_questions(reader: Reader, conditions: Table[RouteCondition], questions: Table[RouteQuestion]) -> None:
    """Whatever may be unknown of what a condition names has its question."""
    reader.unique(questions, "aspect", lambda row: row.aspect)
    reader.known(questions, "aspect", lambda row: [row.aspect], ASPECTS)
    asked = {row.aspect for row in questions.rows}
    reader.check(
        conditions,
        "when",
        lambda row: (
            f"no question asks {aspect}"
            for aspect in sorted(row.when.aspects & ASPECTS.keys())
            if ASPECTS[aspect].may_be_unknown and aspect not in asked
        ),
    )


def _odd(when: Condition) -> Iterable[str]:
    for term in when.terms:
        known = ASPECTS.get(term.aspect)
        if known is None:
            yield f"unknown aspect: {term.aspect}"
            continue
        yield from (f"unknown answer of {term.aspect}: {code}" for code in sorted(term.codes - known.codes))


ROWS: Final = read_orientation()
"""The rows of the application, read once at import."""
