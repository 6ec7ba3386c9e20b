"""Every table of the legal data as rows of words, on a day: what ``workflow.law.reference`` shows, one entry each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from workflow.law.articles import articles_label
from workflow.law.dates import long_date, typeset
from workflow.law.grounds import ground_in_force, ground_label
from workflow.law.models import Commune, Confidence, CourtKind, Dated, Law, LimitationRule, Row, Statute, holding
from workflow.law.places import court_name
from workflow.law.reading import LAW

_Row = TypeVar("_Row", bound=Dated)
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
SECTORS: Final = {"public": "public", "private": "privé", "both": "public ou privé"}


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """One row in force: what it says, column by column, with its text and how sure it is."""

    id: str
    cells: tuple[str, ...]
    article: str
    source: str
    validity: str
    confidence: Confidence

    @property
    def sureness(self) -> str:
        """How sure the row is, in words; empty for what is settled."""
        return CONFIDENCE_FR[self.confidence]


@dataclass(frozen=True, slots=True)
class Shown:
    """How one table is shown. ``file``: where its rows are edited; ``rows``: those whose days change the table."""

    code: str
    title: str
    file: str
    columns: tuple[str, ...]
    lines: Callable[[Law, date], Iterable[ReferenceLine]]
    rows: Callable[[Law], Iterable[Dated]]
    named_by: int = 2
    """How many columns tell a line from the others."""

    def name(self, line: ReferenceLine) -> str:
        """Name a line outside its table."""
        return " : ".join(cell for cell in line.cells[: self.named_by] if cell)


def _line(row: Dated, id_: str, *cells: str, article: str = "") -> ReferenceLine:
    text = row.article if isinstance(row, Row) else article
    return ReferenceLine(id_, cells, text, row.source, _validity(row.valid_from, row.valid_to), row.confidence)


def _validity(first: date | None, last: date | None) -> str:
    if first and last:
        return f"du {long_date(first)} au {long_date(last)}"
    if first:
        return f"depuis le {long_date(first)}"
    return f"jusqu’au {long_date(last)}" if last else ""


def simple_table(
    code: str,
    title: str,
    columns: tuple[str, ...],
    rows: Callable[[Law], Mapping[str, _Row]],
    tell: Callable[[_Row], tuple[str, ...]],
    *,
    file: str,
) -> Shown:
    """Return a table of which each row stands for itself under its code."""

    def lines(law: Law, on: date) -> Iterator[ReferenceLine]:
        return (_line(row, key, *tell(row)) for key, row in rows(law).items() if row.holds_on(on))

    return Shown(code, title, file, columns, lines, lambda law: rows(law).values())


def _versions(
    code: str,
    title: str,
    columns: tuple[str, ...],
    rows: Callable[[Law], Mapping[str, tuple[_Row, ...]]],
    tell: Callable[[_Row], tuple[str, ...]],
    *,
    file: str,
) -> Shown:
    """Return a table of which each thing has versions, one of them in force."""

    def lines(law: Law, on: date) -> Iterator[ReferenceLine]:
        held = ((key, row) for key, versions in rows(law).items() for row in versions if row.holds_on(on))
        return (_line(row, key, *tell(row)) for key, row in held)

    return Shown(code, title, file, columns, lines, lambda law: _all(rows(law)))


def _all(groups: Mapping[str, tuple[_Row, ...]]) -> tuple[_Row, ...]:
    return tuple(row for rows in groups.values() for row in rows)


def _grounds(law: Law, on: date) -> Iterator[ReferenceLine]:
    """A ground holds where one statute names it; which ones do is told statute by statute."""
    for ground in law.grounds.values():
        found = {statute: ground_in_force(ground.code, statute, on) for statute in STATUTES}
        named = [statute for statute, how in found.items() if how.status == "in_force"]
        later = [f"{STATUTES[s]} le {long_date(how.from_on)}" for s, how in found.items() if how.from_on]
        if not named and not later:
            continue
        where = ", ".join(STATUTES[statute] for statute in named) or "aucun texte à cette date"
        article = " ; ".join(dict.fromkeys(found[statute].article for statute in named)) or "aucun texte à cette date"
        coming = "puis " + ", ".join(later) if later else ""
        cells = (ground_label(ground.code, on), where, coming)
        yield ReferenceLine(ground.code, cells, typeset(article), ground.source, "", ground.confidence)


def _grounds_by_statute(law: Law, on: date) -> Iterator[ReferenceLine]:
    for ground in law.grounds.values():
        for row in ground.statutes:
            if row.holds_on(on):
                statute = holding(law.statutes[row.statute], on) or law.statutes[row.statute][-1]
                yield _line(row, f"{ground.code} {row.statute}", ground_label(ground.code, on), statute.label_fr)


def _wordings(law: Law, on: date) -> Iterator[ReferenceLine]:
    for ground in law.grounds.values():
        for row in ground.wordings:
            if row.holds_on(on):
                yield _line(row, ground.code, row.label_fr, ground.label_fr)


def _ground_rows(law: Law) -> tuple[Dated, ...]:
    return (
        *(row for ground in law.grounds.values() for row in (*ground.statutes, *ground.wordings)),
        *_all(law.statutes),
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
        rule.code,
        (rule.label_fr, length, rule.start_fr, LAW.methods[rule.method].label_fr),
        rule.article,
        rule.source,
        _validity(first, last),
        rule.confidence,
    )


def _stops(law: Law, on: date) -> Iterator[ReferenceLine]:
    effects = {"suspension": "suspend", "interruption": "interrompt", "none": "n’arrête rien"}
    for cause in law.stop_causes.values():
        if cause.holds_on(on):
            rules = ", ".join(law.limitation_rules[code].label_fr for code in cause.rules)
            yield _line(cause, cause.code, cause.label_fr, effects[cause.effect], rules, cause.note_fr)


def _communes(law: Law, on: date) -> Iterator[ReferenceLine]:
    """The communes of the sites on that day; one that merged is told with the commune that took it over."""
    for row in law.site_communes:
        here = holding(law.communes.get(row.insee, ()), on)
        if row.holds_on(on) and here is not None:
            merged = [old[-1].name for old in law.communes.values() if _merged(old[-1].merged_into, old[-1], here, on)]
            note = f"avec {', '.join(merged)}, pour les faits d’avant la fusion aussi" if merged else ""
            yield _line(row, row.insee, here.name, row.insee, law.sites[row.site].label_fr, note)


def _merged(into: str | None, old: Commune, here: Commune, on: date) -> bool:
    return into == here.insee and old.valid_to is not None and old.valid_to < on


def _commune_rows(law: Law) -> tuple[Dated, ...]:
    return (*_all(law.communes), *law.site_communes)


def _competence(law: Law, on: date) -> Iterator[ReferenceLine]:
    """Which court for which commune and which route, each with its own text."""
    for rows in law.commune_courts.values():
        for row in rows:
            here = holding(law.communes.get(row.insee, ()), on)
            if row.holds_on(on) and here is not None:
                named, route = court_name(row.kind, row.seat, on), COURT_ROUTES[row.kind]
                yield _line(row, f"{row.insee} {row.kind}", here.name, route, named)


def _configurable(law: Law, on: date) -> Iterator[ReferenceLine]:
    for row in law.configurable_courts:
        if row.holds_on(on):
            named = court_name(row.kind, row.seat, on)
            yield _line(row, f"{row.site} {row.kind} {row.seat}", named, law.sites[row.site].label_fr)


def _articles(law: Law, on: date) -> Iterator[ReferenceLine]:
    """Every article with its number of the day; one whose new number nobody has noted is to be verified."""
    for key, rows in law.articles.items():
        row = holding(rows, on)
        last = row or rows[-1]
        line = _line(last, key, articles_label([key], on), last.alias, article=law.texts[last.text].label_fr)
        yield line if row else replace(line, confidence="check")


def _contacts(law: Law, on: date) -> Iterator[ReferenceLine]:
    for code, rows in law.contacts.items():
        row = holding(rows, on)
        if row is not None:
            cells = (row.name_fr, ", ".join(row.address), row.phone, row.website, row.verified_on or "pas de date")
            yield _line(row, code, *cells, article=row.source)


def _sites(law: Law, on: date) -> Iterator[ReferenceLine]:
    for site in law.sites.values():
        later = site.successor_from is not None and site.successor_from <= on and site.successor_fr
        form = site.successor_fr if later else site.legal_form_2015
        siren = (site.siren_now if later else site.siren_2015) or ""
        if siren and not later and site.siren_2015_confidence == "check":
            siren = f"{siren} (à vérifier par un juriste)"
        open_ = "à configurer par l’administration nationale" if site.configurable else form
        yield _line(site, site.id, site.label_fr, open_, siren, site.departement)


def _public_holidays(law: Law, on: date) -> Iterator[ReferenceLine]:
    for row in law.public_holidays.values():
        if row.holds_on(on):
            where = ", ".join(law.calendar_regions[code].label_fr for code in row.regions) or "partout"
            yield _line(row, row.code, row.label_fr, _yearly_day(row.day), where)


def _yearly_day(day: str) -> str:
    """Say « 8 mai », or where the day lies from Easter Sunday."""
    if not day.startswith("easter"):
        return long_date(date.fromisoformat(f"2000-{day}")).removesuffix(" 2000")
    number = int(day.removeprefix("easter"))
    days = f"{abs(number)} jour{'s' * (abs(number) > 1)}"
    return f"{days} {'après' if number > 0 else 'avant'} le dimanche de Pâques"


COURT_ROUTES: Final[Mapping[CourtKind, str]] = {
    "judicial": "action civile",
    "prosecutor": "plainte, signalement d’un délit",
    "proximity": "action civile, litiges de proximité",
    "labour": "litige avec un employeur de droit privé",
    "administrative": "décision d’une personne publique, agents publics",
    "group_action": "action de groupe",
    "criminal": "délits",
    "police": "contraventions",
    "investigation": "appel de l’instruction",
}
"""Kind of court -> the route on which it is met."""
TABLES: Final[tuple[Shown, ...]] = (
    Shown(
        "criteres",
        "Critères prohibés",
        "grounds.csv",
        ("Critère", "Textes en vigueur", "Ensuite"),
        _grounds,
        _ground_rows,
    ),
    Shown(
        "criteres-par-texte",
        "Critères, texte par texte",
        "ground_statutes.csv",
        ("Critère", "Texte"),
        _grounds_by_statute,
        _ground_rows,
    ),
    Shown(
        "redactions",
        "Rédactions successives des critères",
        "ground_wordings.csv",
        ("Mots de l’époque", "Critère"),
        _wordings,
        _ground_rows,
    ),
    _versions(
        "textes",
        "Listes de critères",
        ("Texte",),
        lambda law: law.statutes,
        lambda row: (row.label_fr,),
        file="statutes.csv",
    ),
    simple_table(
        "domaines",
        "Domaines",
        ("Domaine", "Secteur", "Juge habituel"),
        lambda law: law.domains,
        lambda row: (row.label_fr, SECTORS[row.sector], row.typical_judge),
        file="domains.csv",
    ),
    simple_table(
        "formes",
        "Formes",
        ("Forme", "Définition", "Infraction pénale"),
        lambda law: law.forms,
        lambda row: (row.label_fr, row.definition_fr, row.criminal_fr),
        file="forms.csv",
    ),
    Shown(
        "delais",
        "Délais pour agir",
        "limitation_rules.csv",
        ("Action", "Durée", "Départ", "Méthode"),
        _rules,
        lambda law: law.limitation_rules.values(),
    ),
    simple_table(
        "methodes",
        "Façons de compter",
        ("Méthode", "Compte", "Fin de semaine et jours fériés"),
        lambda law: law.methods,
        lambda row: (row.label_fr, row.counting_fr, row.weekend_fr),
        file="methods.csv",
    ),
    Shown(
        "arrets",
        "Suspensions et interruptions",
        "stop_causes.csv",
        ("Cause", "Effet", "Délais touchés", "À savoir"),
        _stops,
        lambda law: law.stop_causes.values(),
    ),
    simple_table(
        "questions",
        "Délais courts à vérifier",
        ("Question", "Pourquoi"),
        lambda law: law.delay_questions,
        lambda row: (row.question_fr, row.help_fr),
        file="delay_questions.csv",
    ),
    simple_table(
        "voies",
        "Voies de recours",
        ("Voie", "Convient quand", "Comment", "Coût", "À côté du Défenseur des droits"),
        lambda law: law.routes,
        lambda row: (row.label_fr, row.suits_fr, row.how_fr, row.cost_fr, row.with_ddd_fr),
        file="routes.csv",
    ),
    _versions(
        "montants",
        "Montants",
        ("Somme", "Euros"),
        lambda law: law.amounts,
        lambda row: (row.label_fr, f"{row.euros}\N{NO-BREAK SPACE}€"),
        file="amounts.csv",
    ),
    Shown(
        "feries",
        "Jours fériés",
        "public_holidays.csv",
        ("Jour férié", "Date", "Où"),
        _public_holidays,
        lambda law: law.public_holidays.values(),
    ),
    _versions(
        "institutions",
        "Institutions",
        ("Nom à cette date", "Note"),
        lambda law: law.bodies,
        lambda row: (row.label_fr, row.note_fr),
        file="bodies.csv",
    ),
    Shown(
        "coordonnees",
        "Coordonnées nationales",
        "contacts.csv",
        ("Institution", "Adresse", "Téléphone", "Site", "Vérifié le"),
        _contacts,
        lambda law: _all(law.contacts),
    ),
    _versions(
        "juridictions",
        "Noms des juridictions",
        ("Nom à cette date", "Pour"),
        lambda law: law.court_names,
        lambda row: (row.label_fr, COURT_ROUTES[row.kind]),
        file="court_kinds.csv",
    ),
    Shown(
        "communes",
        "Communes des sites",
        "communes.csv, site_communes.csv",
        ("Commune", "Code Insee", "Site", "Fusion"),
        _communes,
        _commune_rows,
    ),
    Shown(
        "competences",
        "Compétence par commune et par voie",
        "commune_courts.csv",
        ("Commune", "Voie", "Juridiction par défaut"),
        _competence,
        lambda law: (*_all(law.commune_courts), *_all(law.court_names)),
        named_by=3,
    ),
    Shown(
        "sieges-au-choix",
        "Sièges au choix du site à configurer",
        "configurable_courts.csv",
        ("Juridiction", "Site"),
        _configurable,
        lambda law: law.configurable_courts,
    ),
    Shown(
        "sites",
        "Sites pilotes",
        "sites.csv",
        ("Site", "Forme à cette date", "SIREN", "Département"),
        _sites,
        lambda law: law.sites.values(),
    ),
    simple_table(
        "conventions",
        "Conventions",
        ("Convention", "Signée", "Parties"),
        lambda law: law.conventions,
        lambda row: (row.label_fr, row.signed_fr, row.parties_fr),
        file="conventions.csv",
    ),
    simple_table(
        "issues",
        "Réponses du Défenseur des droits",
        ("Réponse", "Ce que cela veut dire"),
        lambda law: law.outcomes,
        lambda row: (row.label_fr, row.meaning_fr),
        file="outcomes.csv",
    ),
    simple_table(
        "clotures",
        "Motifs de clôture",
        ("Motif",),
        lambda law: law.closure_reasons,
        lambda row: (row.label_fr,),
        file="closure_reasons.csv",
    ),
    Shown(
        "articles",
        "Numéros des articles",
        "articles.csv",
        ("Article à cette date", "Nom courant"),
        _articles,
        lambda law: _all(law.articles),
    ),
)
"""The tables, in the order in which a jurist reads them."""
