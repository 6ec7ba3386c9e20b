"""The legal data as a person reads it: what is in force on a day, its article, its source, how sure it is.

Every table of ``data/`` that a case, a page or a letter rests on is told in the same way, so that a jurist can check
them one after the other, on any day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from workflow.law.dates import long_date, typeset
from workflow.law.grounds import ground_in_force, ground_label
from workflow.law.models import Confidence, Law, LimitationRule, Row, Statute, holding
from workflow.law.reading import LAW

_Row = TypeVar("_Row", bound=Row)
CONFIDENCE_FR: Final[Mapping[Confidence, str]] = {
    "sure": "",
    "likely": "probable",
    "check": "à vérifier par un juriste",
    "design": "choix de l’application",
}
STATUTES: Final[Mapping[Statute, str]] = {
    "l2008": "loi 2008-496",
    "cp": "code pénal",
    "ct": "code du travail",
    "cgfp": "fonction publique",
}


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """One row in force: what it says, column by column, with its text."""

    cells: tuple[str, ...]
    article: str
    source: str
    validity: str
    confidence: str


@dataclass(frozen=True, slots=True)
class ReferenceTable:
    """One table as it stands on a day. ``code`` names it in an address or on a command line."""

    code: str
    title: str
    columns: tuple[str, ...]
    lines: tuple[ReferenceLine, ...]


def reference_tables(on: date) -> tuple[ReferenceTable, ...]:
    """Return every table as it stands on a day; rows that hold on other days only are left out."""
    return tuple(ReferenceTable(code, title, columns, tuple(lines(LAW, on))) for code, title, columns, lines in _TABLES)


def reference_table(code: str, on: date) -> ReferenceTable:
    """Return one table as it stands on a day. Raises KeyError."""
    for name, title, columns, lines in _TABLES:
        if name == code:
            return ReferenceTable(name, title, columns, tuple(lines(LAW, on)))
    raise KeyError(code)


def _line(row: Row, *cells: str) -> ReferenceLine:
    return ReferenceLine(
        cells, row.article, row.source, _validity(row.valid_from, row.valid_to), CONFIDENCE_FR[row.confidence]
    )


def _validity(first: date | None, last: date | None) -> str:
    if first and last:
        return f"du {long_date(first)} au {long_date(last)}"
    if first:
        return f"depuis le {long_date(first)}"
    return f"jusqu’au {long_date(last)}" if last else ""


def _held(rows: Iterable[_Row], on: date, tell: Callable[[_Row], tuple[str, ...]]) -> Iterator[ReferenceLine]:
    return (_line(row, *tell(row)) for row in rows if row.holds_on(on))


def _grounds(law: Law, on: date) -> Iterator[ReferenceLine]:
    """A ground holds where one statute names it; which ones do is told statute by statute."""
    for ground in law.grounds.values():
        found = {statute: ground_in_force(ground.code, statute, on) for statute in STATUTES}
        named = [statute for statute, how in found.items() if how.status == "in_force"]
        later = [f"{STATUTES[s]} le {long_date(how.from_on)}" for s, how in found.items() if how.from_on]
        if not named and not later:
            continue
        where = ", ".join(STATUTES[statute] for statute in named) or "aucun texte à cette date"
        article = " ; ".join(dict.fromkeys(found[statute].article for statute in named))
        coming = "puis " + ", ".join(later) if later else ""
        yield ReferenceLine(
            (ground_label(ground.code, on), where, coming),
            typeset(article),
            ground.source,
            "",
            CONFIDENCE_FR[ground.confidence],
        )


def _rules(law: Law, on: date) -> Iterator[ReferenceLine]:
    """A rule is in force for the events of the day, its transition applied."""
    for rule in law.limitation_rules.values():
        if rule.takes_event_of(on):
            yield _rule(rule)


def _rule(rule: LimitationRule) -> ReferenceLine:
    length = rule.length.label_fr if rule.length else "aucun délai"
    first, last = rule.events_from or rule.valid_from, rule.events_to or rule.valid_to
    return ReferenceLine(
        (rule.label_fr, length, rule.start_fr, LAW.methods[rule.method].label_fr),
        rule.article,
        rule.source,
        _validity(first, last),
        CONFIDENCE_FR[rule.confidence],
    )


def _stops(law: Law, on: date) -> Iterator[ReferenceLine]:
    effects = {"suspension": "suspend", "interruption": "interrompt", "none": "n’arrête rien"}
    for cause in law.stop_causes.values():
        if cause.holds_on(on):
            rules = ", ".join(law.limitation_rules[code].label_fr for code in cause.rules)
            yield _line(cause, cause.label_fr, effects[cause.effect], rules, cause.note_fr)


def _bodies(law: Law, on: date) -> Iterator[ReferenceLine]:
    for rows in law.bodies.values():
        body = holding(rows, on)
        if body is not None:
            yield _line(body, body.label_fr, body.note_fr)


def _courts(law: Law, on: date) -> Iterator[ReferenceLine]:
    for rows in law.court_names.values():
        court = holding(rows, on)
        if court is not None:
            yield _line(court, court.label_fr)


def _communes(law: Law, on: date) -> Iterator[ReferenceLine]:
    """The communes of the sites on that day, with the seats of their courts."""
    kinds = {kind: (holding(rows, on) or rows[-1]).label_fr for kind, rows in law.court_names.items()}
    for row in law.site_communes:
        here = holding(law.communes.get(row.insee, ()), on)
        if row.holds_on(on) and here is not None:
            seats = (r for r in law.commune_courts.get(row.insee, ()) if r.holds_on(on))
            told = " ; ".join(f"{kinds[seat.kind]} : {seat.seat}" for seat in seats)
            yield _line(row, here.name, law.sites[row.site].label_fr, typeset(told))


def _public_holidays(law: Law, on: date) -> Iterator[ReferenceLine]:
    for row in law.public_holidays.values():
        if row.holds_on(on):
            where = ", ".join(law.calendar_regions[code].label_fr for code in row.regions) or "partout"
            yield _line(row, row.label_fr, _yearly_day(row.day), where)


def _yearly_day(day: str) -> str:
    """Say « 8 mai », or where the day lies from Easter Sunday."""
    if not day.startswith("easter"):
        return long_date(date.fromisoformat(f"2000-{day}")).removesuffix(" 2000")
    number = int(day.removeprefix("easter"))
    days = f"{abs(number)} jour{'s' * (abs(number) > 1)}"
    return f"{days} {'après' if number > 0 else 'avant'} le dimanche de Pâques"


_Lines = Callable[[Law, date], Iterable[ReferenceLine]]
_TABLES: Final[tuple[tuple[str, str, tuple[str, ...], _Lines], ...]] = (
    ("criteres", "Critères prohibés", ("Critère", "Textes en vigueur", "Ensuite"), _grounds),
    (
        "domaines",
        "Domaines",
        ("Domaine",),
        lambda law, on: _held(law.domains.values(), on, lambda row: (row.label_fr,)),
    ),
    (
        "formes",
        "Formes",
        ("Forme", "Définition"),
        lambda law, on: _held(law.forms.values(), on, lambda row: (row.label_fr, row.definition_fr)),
    ),
    ("delais", "Délais pour agir", ("Action", "Durée", "Départ", "Méthode"), _rules),
    ("arrets", "Suspensions et interruptions", ("Cause", "Effet", "Délais touchés", "À savoir"), _stops),
    (
        "questions",
        "Délais courts à vérifier",
        ("Question", "Pourquoi"),
        lambda law, on: _held(law.delay_questions.values(), on, lambda row: (row.question_fr, row.help_fr)),
    ),
    (
        "voies",
        "Voies de recours",
        ("Voie", "Convient quand", "Comment", "Coût", "À côté du Défenseur des droits"),
        lambda law, on: _held(
            law.routes.values(),
            on,
            lambda row: (row.label_fr, row.suits_fr, row.how_fr, row.cost_fr, row.with_ddd_fr),
        ),
    ),
    ("feries", "Jours fériés", ("Jour férié", "Date", "Où"), _public_holidays),
    ("institutions", "Institutions", ("Nom à cette date", "Note"), _bodies),
    ("juridictions", "Noms des juridictions", ("Nom à cette date",), _courts),
    ("communes", "Communes et juridictions par défaut", ("Commune", "Site", "Sièges"), _communes),
    (
        "clotures",
        "Motifs de clôture",
        ("Motif",),
        lambda law, on: _held(law.closure_reasons.values(), on, lambda row: (row.label_fr,)),
    ),
)
