"""The one reader of reports: cells of text in, a Report or every defect at once out. Pure; ``today`` comes in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from cases.reports import cells
from cases.reports.cells import Cells
from cases.reports.communes import names_by_insee, same_commune
from cases.reports.defects import Defect
from cases.reports.model import (
    CHANNELS,
    COURT_CASES,
    CRIMINAL_PROCEDURES,
    DECLARED_CONSENTS,
    GENDERS,
    MAJORITY_YEARS,
    REPORTER_KINDS,
    RESPONDENT_KINDS,
    Report,
    age,
)
from workflow.law import LAW
from workflow.law.articles import of_the_day

SPEAKS_ALONE_FROM_YEARS: Final = 13
"""A child may refer alone (LO 2011-333, art. 5). Under thirteen, discernment is presumed absent (code de la justice
pénale des mineurs, art. L11-1, taken here as a prudent mark): an adult then carries the report with the child."""
IDENTITY: Final = (
    "claimant_last_name",
    "claimant_first_name",
    "claimant_birth_date",
    "claimant_phone",
    "claimant_email",
    "claimant_address",
)
GROUNDS: Final = frozenset(LAW.grounds)
DOMAINS: Final = frozenset(LAW.domains)
FORMS: Final = frozenset(LAW.forms)


def read_report(
    raw: Mapping[str, str], *, today: date, territories: Collection[str], reference_required: bool = True
) -> Report | tuple[Defect, ...]:
    """Return the report that the cells tell, or everything that is wrong with them.

    ``territories`` are the ids of the sites. Columns that a report does not know are left aside: naming them is the
    caller's task. A page or the API needs no ``external_ref`` (``reference_required=False``). A ground that was not in
    force at the facts is accepted here: it is what the person alleges, and qualification decides.
    """
    sheet = Cells(raw)
    values = _values(sheet, territories, reference_required=reference_required)
    _check_dates(sheet, values, today)
    _check_persons(sheet, values)
    _check_commune(sheet, values)
    if sheet.defects:
        return of_the_day(tuple(sheet.defects), today)
    return Report(**{name: value for name, value in values.items() if value is not None})


def as_cells(values: Mapping[str, object]) -> dict[str, str]:
    """Turn the values of a JSON body or of a form into cells: the reader is the same for all doors."""
    return {name: _as_cell(value) for name, value in values.items()}


def _as_cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list() | tuple():
            return "|".join(str(item) for item in value)
    return str(value)


def _values(sheet: Cells, territories: Collection[str], *, reference_required: bool) -> dict[str, Any]:
    """Read each cell by itself. None means empty, or wrong and noted."""
    return {
        "external_ref": sheet.line("external_ref", required="external_ref_missing" if reference_required else ""),
        "site_id": sheet.code("site_id", territories, "unknown_site", required=True),
        "channel": sheet.code("channel", CHANNELS, "unknown_channel", required=True),
        "intake_agent": sheet.line("intake_agent"),
        "received_on": sheet.read("received_on", cells.day, required="missing"),
        "received_at": sheet.read("received_at", cells.moment),
        "reporter_kind": sheet.code("reporter_kind", REPORTER_KINDS, "unknown_reporter_kind", required=True),
        "claimant_last_name": sheet.line("claimant_last_name"),
        "claimant_first_name": sheet.line("claimant_first_name"),
        "claimant_birth_date": sheet.read("claimant_birth_date", cells.day),
        "claimant_gender": sheet.code("claimant_gender", GENDERS[1:], "unknown_gender"),
        "claimant_phone": sheet.read("claimant_phone", cells.phone),
        "claimant_email": sheet.read("claimant_email", cells.email),
        "claimant_address": sheet.read("claimant_address", cells.address),
        "claimant_postcode": sheet.read("claimant_postcode", cells.postcode),
        "claimant_commune": sheet.line("claimant_commune"),
        "claimant_insee": sheet.read("claimant_insee", cells.insee),
        "language": sheet.read("language", cells.language),
        "needs_interpreter": sheet.read("needs_interpreter", cells.flag),
        "claimant_minor": sheet.read("claimant_minor", cells.flag),
        "respondent_name": sheet.line("respondent_name"),
        "respondent_kind": sheet.code("respondent_kind", RESPONDENT_KINDS, "unknown_respondent_kind"),
        "respondent_siren": sheet.read("respondent_siren", cells.siren),
        "respondent_commune": sheet.line("respondent_commune"),
        "facts_on": sheet.read("facts_on", cells.day),
        "facts_last_on": sheet.read("facts_last_on", cells.day),
        "facts_ongoing": sheet.read("facts_ongoing", cells.flag),
        "narrative": sheet.read("narrative", cells.text, required=_no_narrative(sheet)),
        "grounds_alleged": sheet.codes("grounds_alleged", GROUNDS, "unknown_ground_code"),
        "domain": sheet.code("domain", DOMAINS, "unknown_domain_code"),
        "forms": sheet.codes("forms", FORMS, "unknown_form_code"),
        "prior_steps": sheet.read("prior_steps", cells.text),
        "criminal_procedure": sheet.code("criminal_procedure", CRIMINAL_PROCEDURES, "unknown_criminal_procedure"),
        "court_case": sheet.code("court_case", COURT_CASES, "unknown_court_case"),
        "wish": sheet.read("wish", cells.text),
        "consent_ddd": sheet.code("consent_ddd", DECLARED_CONSENTS, "unknown_consent"),
        "notice_given_on": sheet.read("notice_given_on", cells.day),
        "attachments": sheet.read("attachments", cells.attachment_names),
    }


def _no_narrative(sheet: Cells) -> str:
    return "narrative_only_blanks" if sheet.raw.get("narrative") else "narrative_missing"


def _check_dates(sheet: Cells, values: Mapping[str, Any], today: date) -> None:
    received: date = values["received_on"] or today
    facts, last, notice = values["facts_on"], values["facts_last_on"], values["notice_given_on"]
    if received > today:
        sheet.refuse("received_on", "received_in_the_future")
    if facts is not None and facts > received:
        sheet.refuse("facts_on", "received_before_facts")
    if last is not None and facts is not None and last < facts:
        sheet.refuse("facts_last_on", "facts_last_on_before_facts_on")
    elif last is not None and last > received:
        sheet.refuse("facts_last_on", "facts_last_on_after_receipt")
    if notice is not None and notice > max(received, today):
        sheet.refuse("notice_given_on", "date_in_the_future")
    if values["received_at"] is not None and values["received_at"].date() > max(received, today):
        sheet.refuse("received_at", "date_in_the_future")


def _check_persons(sheet: Cells, values: Mapping[str, Any]) -> None:
    kind = values["reporter_kind"]
    if kind == "anonymous":
        _check_anonymous(sheet, values)
    elif kind in {"claimant", "legal_representative", "heir"} and not values["claimant_last_name"]:
        sheet.refuse("claimant_last_name", "missing")
    birth, received = values["claimant_birth_date"], values["received_on"]
    if birth is not None and received is not None:
        if birth > received:
            sheet.refuse("claimant_birth_date", "birth_date_after_receipt")
        else:
            _check_age(sheet, values, age(birth, on=received))


def _check_anonymous(sheet: Cells, values: Mapping[str, Any]) -> None:
    if values["consent_ddd"] == "given":
        sheet.refuse("consent_ddd", "anonymous_with_consent")
    for column in IDENTITY:
        if values[column]:
            sheet.refuse(column, "anonymous_with_identity")


def _check_age(sheet: Cells, values: Mapping[str, Any], years: int) -> None:
    if values["claimant_minor"] not in {None, years < MAJORITY_YEARS}:
        sheet.refuse("claimant_minor", "minor_flag_contradicts_birth_date", age=years)
    elif years < SPEAKS_ALONE_FROM_YEARS and values["reporter_kind"] == "claimant":
        sheet.refuse("reporter_kind", "minor_without_representative")


def _check_commune(sheet: Cells, values: Mapping[str, Any]) -> None:
    insee, commune = values["claimant_insee"], values["claimant_commune"]
    if insee and commune and not same_commune(commune, names_by_insee()[insee]):
        names = " ou ".join(names_by_insee()[insee])
        sheet.refuse("claimant_commune", "insee_commune_mismatch", insee=insee, names=names)
