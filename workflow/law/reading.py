"""Reads the legal data files once, checks every row and every reference, and tells all findings at once."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError

from workflow.law import models, naming
from workflow.law.models import Dated, Law

DATA = Path(__file__).parent / "data"
_Model = TypeVar("_Model", bound=BaseModel)
_Dated = TypeVar("_Dated", bound=Dated)
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a data file. ``line`` is the line of the file, the heading being line 1."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class LawDataError(ValueError):
    """The legal data cannot be used. ``findings`` holds every fault, in the order of the files."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("legal data refused:\n" + "\n".join(str(finding) for finding in findings))


@dataclass(frozen=True, slots=True)
class Table(Generic[_Model]):
    """The good rows of one file, each with its line."""

    file: str
    lines: tuple[tuple[int, _Model], ...]

    @property
    def rows(self) -> tuple[_Model, ...]:
        """The rows alone."""
        return tuple(row for _, row in self.lines)


class Reader:
    """Reads tables from one folder and gathers what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []

    def table(self, file: str, model: type[_Model]) -> Table[_Model]:
        """Read one file; a row that the model refuses becomes findings and is left out."""
        lines: list[tuple[int, _Model]] = []
        path = self.folder / file
        if not path.is_file():
            self.findings.append(Finding(file, 1, "file", "missing"))
            return Table(file, ())
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle, delimiter=";", strict=True)
            for cells in reader:
                row = self._row(file, reader.line_num, cells, model)
                if row is not None:
                    lines.append((reader.line_num, row))
        return Table(file, tuple(lines))

    def _row(
        self, file: str, line: int, cells: Mapping[str | None, str | list[str] | None], model: type[_Model]
    ) -> _Model | None:
        if None in cells or None in cells.values():
            self.findings.append(Finding(file, line, "row", "not as many cells as the heading"))
            return None
        try:
            return model.model_validate({name: cell for name, cell in cells.items() if cell != ""})
        except ValidationError as error:
            for fault in error.errors(include_url=False, include_context=False, include_input=False):
                field = ".".join(str(part) for part in fault["loc"]) or "row"
                self.findings.append(Finding(file, line, field, fault["msg"]))
            return None

    def check(self, table: Table[_Model], field: str, broken: Callable[[_Model], Iterable[str]]) -> None:
        """Report what ``broken`` says of each row."""
        self.findings.extend(
            Finding(table.file, line, field, message) for line, row in table.lines for message in broken(row)
        )

    def unique(self, table: Table[_Model], field: str, key: Callable[[_Model], object]) -> None:
        """Report a key that stands twice."""
        seen: dict[object, int] = {}
        for line, row in table.lines:
            first = seen.setdefault(key(row), line)
            if first != line:
                self.findings.append(Finding(table.file, line, field, f"{key(row)} stands already in line {first}"))

    def disjoint(self, table: Table[_Dated], field: str, key: Callable[[_Dated], object]) -> None:
        """Report two rows of the same key that hold on the same day."""
        last: dict[object, tuple[int, date]] = {}
        ordered = sorted(table.lines, key=lambda entry: (str(key(entry[1])), entry[1].valid_from or date.min))
        for line, row in ordered:
            before = last.get(key(row))
            if before and (row.valid_from or date.min) <= before[1]:
                self.findings.append(Finding(table.file, line, field, f"overlaps line {before[0]} for {key(row)}"))
            last[key(row)] = (line, row.valid_to or date.max)

    def known(
        self, table: Table[_Model], field: str, values: Callable[[_Model], Iterable[str | None]], known: Iterable[str]
    ) -> None:
        """Report a reference to something that no file holds."""
        allowed = frozenset(known)
        self.check(
            table, field, lambda row: (f"unknown: {v}" for v in values(row) if v is not None and v not in allowed)
        )


def _index(rows: Iterable[_Value], key: Callable[[_Value], _Key]) -> Mapping[_Key, _Value]:
    return MappingProxyType({key(row): row for row in rows})


def _group(rows: Iterable[_Value], key: Callable[[_Value], _Key]) -> Mapping[_Key, tuple[_Value, ...]]:
    groups: dict[_Key, tuple[_Value, ...]] = {}
    for row in rows:
        groups[key(row)] = (*groups.get(key(row), ()), row)
    return MappingProxyType(groups)


@dataclass(frozen=True, slots=True)
class Tables:
    """Every file as read, before the checks across files."""

    texts: Table[naming.LegalText]
    articles: Table[naming.Article]
    contacts: Table[naming.Contact]
    grounds: Table[models.GroundRow]
    ground_statutes: Table[models.GroundStatute]
    wordings: Table[models.GroundWording]
    statutes: Table[models.StatuteRow]
    domains: Table[models.Domain]
    forms: Table[models.Form]
    closure_reasons: Table[models.ClosureReason]
    outcomes: Table[models.Outcome]
    routes: Table[models.RouteRow]
    bodies: Table[models.Body]
    conventions: Table[models.Convention]
    sites: Table[models.PilotSite]
    communes: Table[models.Commune]
    site_communes: Table[models.SiteCommune]
    court_kinds: Table[models.CourtName]
    commune_courts: Table[models.CommuneCourt]
    configurable_courts: Table[models.ConfigurableCourt]
    rules: Table[models.LimitationRule]
    old_events: Table[models.OldEvents]
    methods: Table[models.MethodRow]
    standstills: Table[models.Standstill]
    calendar_regions: Table[models.CalendarRegion]
    public_holidays: Table[models.PublicHoliday]
    stop_causes: Table[models.StopCause]
    delay_questions: Table[models.DelayQuestion]
    thresholds: Table[models.UrgencyThreshold]
    start_kinds: Table[models.StartKindRow]
    respondent_kinds: Table[models.RespondentKind]
    amounts: Table[models.Amount]


def _read_tables(reader: Reader) -> Tables:
    return Tables(
        texts=reader.table("texts.csv", naming.LegalText),
        articles=reader.table("articles.csv", naming.Article),
        contacts=reader.table("contacts.csv", naming.Contact),
        grounds=reader.table("grounds.csv", models.GroundRow),
        ground_statutes=reader.table("ground_statutes.csv", models.GroundStatute),
        wordings=reader.table("ground_wordings.csv", models.GroundWording),
        statutes=reader.table("statutes.csv", models.StatuteRow),
        domains=reader.table("domains.csv", models.Domain),
        forms=reader.table("forms.csv", models.Form),
        closure_reasons=reader.table("closure_reasons.csv", models.ClosureReason),
        outcomes=reader.table("outcomes.csv", models.Outcome),
        routes=reader.table("routes.csv", models.RouteRow),
        bodies=reader.table("bodies.csv", models.Body),
        conventions=reader.table("conventions.csv", models.Convention),
        sites=reader.table("sites.csv", models.PilotSite),
        communes=reader.table("communes.csv", models.Commune),
        site_communes=reader.table("site_communes.csv", models.SiteCommune),
        court_kinds=reader.table("court_kinds.csv", models.CourtName),
        commune_courts=reader.table("commune_courts.csv", models.CommuneCourt),
        configurable_courts=reader.table("configurable_courts.csv", models.ConfigurableCourt),
        rules=reader.table("limitation_rules.csv", models.LimitationRule),
        old_events=reader.table("old_events.csv", models.OldEvents),
        methods=reader.table("methods.csv", models.MethodRow),
        standstills=reader.table("standstills.csv", models.Standstill),
        calendar_regions=reader.table("calendar_regions.csv", models.CalendarRegion),
        public_holidays=reader.table("public_holidays.csv", models.PublicHoliday),
        stop_causes=reader.table("stop_causes.csv", models.StopCause),
        delay_questions=reader.table("delay_questions.csv", models.DelayQuestion),
        thresholds=reader.table("urgency_thresholds.csv", models.UrgencyThreshold),
        start_kinds=reader.table("start_kinds.csv", models.StartKindRow),
        respondent_kinds=reader.table("respondent_kinds.csv", models.RespondentKind),
        amounts=reader.table("amounts.csv", models.Amount),
    )


def _check_keys(reader: Reader, t: Tables) -> None:
    """No key twice; no two versions of one thing on the same day."""
    reader.unique(t.texts, "code", lambda r: r.code)
    reader.disjoint(t.articles, "valid_from", lambda r: r.key)
    reader.disjoint(t.contacts, "valid_from", lambda r: r.code)
    reader.unique(t.grounds, "code", lambda r: r.code)
    reader.unique(t.domains, "code", lambda r: r.code)
    reader.unique(t.forms, "code", lambda r: r.code)
    reader.unique(t.closure_reasons, "code", lambda r: r.code)
    reader.unique(t.outcomes, "code", lambda r: r.code)
    reader.unique(t.routes, "code", lambda r: r.code)
    reader.unique(t.conventions, "code", lambda r: r.code)
    reader.unique(t.sites, "id", lambda r: r.id)
    reader.unique(t.rules, "code", lambda r: r.code)
    reader.unique(t.methods, "code", lambda r: r.code)
    reader.unique(t.start_kinds, "code", lambda r: r.code)
    reader.unique(t.stop_causes, "code", lambda r: r.code)
    reader.unique(t.calendar_regions, "code", lambda r: r.code)
    reader.unique(t.public_holidays, "code", lambda r: r.code)
    reader.unique(t.delay_questions, "code", lambda r: r.code)
    reader.unique(t.respondent_kinds, "kind", lambda r: r.kind)
    reader.unique(t.thresholds, "level", lambda r: r.level)
    reader.disjoint(t.statutes, "valid_from", lambda r: r.statute)
    reader.disjoint(t.ground_statutes, "valid_from", lambda r: (r.ground, r.statute))
    reader.disjoint(t.wordings, "valid_from", lambda r: r.ground)
    reader.disjoint(t.bodies, "valid_from", lambda r: r.code)
    reader.disjoint(t.communes, "valid_from", lambda r: r.insee)
    reader.disjoint(t.site_communes, "valid_from", lambda r: (r.site, r.insee))
    reader.disjoint(t.court_kinds, "valid_from", lambda r: r.kind)
    reader.disjoint(t.amounts, "valid_from", lambda r: r.code)
    reader.disjoint(t.commune_courts, "valid_from", lambda r: (r.insee, r.kind))


def _check_references(reader: Reader, t: Tables) -> None:
    """Each name that a row cites stands in its own file."""
    grounds = {row.code for row in t.grounds.rows}
    statutes = {row.statute for row in t.statutes.rows}
    rules = {row.code for row in t.rules.rows}
    communes = {row.insee for row in t.communes.rows}
    sites = {row.id for row in t.sites.rows}
    methods = {row.code for row in t.methods.rows}
    kinds = {row.code for row in t.start_kinds.rows}
    reader.known(t.articles, "text", lambda r: [r.text], {row.code for row in t.texts.rows})
    reader.known(t.ground_statutes, "ground", lambda r: [r.ground], grounds)
    reader.known(t.ground_statutes, "statute", lambda r: [r.statute], statutes)
    reader.known(t.wordings, "ground", lambda r: [r.ground], grounds)
    reader.known(t.statutes, "list_of", lambda r: [r.list_of], statutes)
    reader.known(t.domains, "statutes", lambda r: r.statutes, statutes)
    reader.known(t.routes, "limitation_rules", lambda r: r.limitation_rules, rules)
    reader.known(t.rules, "yields_to", lambda r: r.yields_to, rules)
    reader.known(t.rules, "method", lambda r: [r.method], methods)
    reader.known(t.rules, "start_kinds", lambda r: r.start_kinds, kinds)
    regions = {row.code for row in t.calendar_regions.rows}
    reader.known(t.public_holidays, "regions", lambda r: r.regions, regions)
    reader.known(t.old_events, "rule", lambda r: [r.rule], rules)
    reader.known(t.stop_causes, "rules", lambda r: r.rules, rules)
    reader.known(t.delay_questions, "rules", lambda r: r.rules, rules)
    reader.known(t.delay_questions, "kinds", lambda r: r.kinds, kinds)
    reader.known(t.communes, "merged_into", lambda r: [r.merged_into], communes)
    reader.known(t.site_communes, "insee", lambda r: [r.insee], communes)
    reader.known(t.site_communes, "site", lambda r: [r.site], sites)
    reader.known(t.commune_courts, "insee", lambda r: [r.insee], communes)
    reader.known(t.configurable_courts, "site", lambda r: [r.site], sites)


def _check_articles(reader: Reader, t: Tables) -> None:
    """A number of a text belongs to one article, else a sentence that cites it could not be carried to another day."""
    owner: dict[tuple[str, str], str] = {}
    reader.check(
        t.articles,
        "number",
        lambda r: (
            () if (first := owner.setdefault((r.text, r.number), r.key)) == r.key else (f"stands already for {first}",)
        ),
    )


def _check_grounds(reader: Reader, t: Tables) -> None:
    """A ground of the CGFP column has its row, and a ground without any statute protects nobody."""
    named: dict[str, set[str]] = {}
    for row in t.ground_statutes.rows:
        named.setdefault(row.ground, set()).add(row.statute)
    reader.check(t.grounds, "code", lambda r: () if r.code in named else ("no statute names this ground",))
    reader.check(
        t.grounds,
        "cgfp",
        lambda r: () if r.cgfp == ("cgfp" in named.get(r.code, ())) else ("disagrees with ground_statutes.csv",),
    )
    reader.check(t.ground_statutes, "valid_from", lambda r: () if r.valid_from else ("a ground has a first day",))


def read_law(folder: Path = DATA) -> Law:
    """Read and check the legal data of a folder.

    Raises ``LawDataError`` with every finding: bad cells, missing articles, doubled keys, overlapping versions,
    references to nothing.
    """
    reader = Reader(folder)
    t = _read_tables(reader)
    _check_keys(reader, t)
    _check_references(reader, t)
    _check_grounds(reader, t)
    _check_articles(reader, t)
    if reader.findings:
        raise LawDataError(reader.findings)
    return _assemble(t)


def _assemble(t: Tables) -> Law:
    statutes = _group(t.ground_statutes.rows, lambda r: r.ground)
    wordings = _group(t.wordings.rows, lambda r: r.ground)
    grounds = {
        row.code: models.Ground(
            code=row.code,
            label_fr=row.label_fr,
            label_en=row.label_en,
            cgfp=row.cgfp,
            sensitive=row.sensitive,
            source=row.source,
            confidence=row.confidence,
            statutes=statutes.get(row.code, ()),
            wordings=wordings.get(row.code, ()),
        )
        for row in t.grounds.rows
    }
    return Law(
        texts=_index(t.texts.rows, lambda r: r.code),
        articles=_group(t.articles.rows, lambda r: r.key),
        contacts=_group(t.contacts.rows, lambda r: r.code),
        grounds=MappingProxyType(grounds),
        statutes=_group(t.statutes.rows, lambda r: r.statute),
        domains=_index(t.domains.rows, lambda r: r.code),
        forms=_index(t.forms.rows, lambda r: r.code),
        closure_reasons=_index(t.closure_reasons.rows, lambda r: r.code),
        outcomes=_index(t.outcomes.rows, lambda r: r.code),
        routes=_index(t.routes.rows, lambda r: r.code),
        bodies=_group(t.bodies.rows, lambda r: r.code),
        conventions=_index(t.conventions.rows, lambda r: r.code),
        sites=_index(t.sites.rows, lambda r: r.id),
        communes=_group(t.communes.rows, lambda r: r.insee),
        site_communes=t.site_communes.rows,
        court_names=_group(t.court_kinds.rows, lambda r: r.kind),
        commune_courts=_group(t.commune_courts.rows, lambda r: r.insee),
        configurable_courts=t.configurable_courts.rows,
        limitation_rules=_index(t.rules.rows, lambda r: r.code),
        old_events=t.old_events.rows,
        methods=_index(t.methods.rows, lambda r: r.code),
        standstills=t.standstills.rows,
        calendar_regions=_index(t.calendar_regions.rows, lambda r: r.code),
        public_holidays=_index(t.public_holidays.rows, lambda r: r.code),
        stop_causes=_index(t.stop_causes.rows, lambda r: r.code),
        delay_questions=_index(t.delay_questions.rows, lambda r: r.code),
        urgency_thresholds=_index(t.thresholds.rows, lambda r: r.level),
        start_kinds=_index(t.start_kinds.rows, lambda r: r.code),
        respondent_kinds=_index(t.respondent_kinds.rows, lambda r: r.kind),
        amounts=_group(t.amounts.rows, lambda r: r.code),
    )


LAW: Law = read_law()
"""The legal data of the application, read once at import."""
