"""The reader of reports: every told report comes in, every told defect is refused with its column and a sentence."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.reports import COLUMNS, Defect, Report, as_cells, read_report, spreadsheet_cell, to_cells, visible
from cases.reports.communes import names_by_insee, same_commune
from cases.reports.defects import SENTENCES
from cases.reports.model import age

DATA = Path(__file__).parents[1] / "data"
TODAY = date(2026, 11, 22)
SITES = ("plaine-commune", "vaulx-en-velin", "ouest-provence", "nord-pas-de-calais")

COLUMN_OF_DEFECT = {
    "date_format_not_iso": "received_on",
    "impossible_date": "facts_on",
    "received_in_the_future": "received_on",
    "received_before_facts": "facts_on",
    "unknown_ground_code": "grounds_alleged",
    "unknown_domain_code": "domain",
    "unknown_site": "site_id",
    "narrative_missing": "narrative",
    "narrative_only_blanks": "narrative",
    "minor_without_representative": "reporter_kind",
    "siren_checksum_wrong": "respondent_siren",
    "siren_wrong_length": "respondent_siren",
    "email_invalid": "claimant_email",
    "email_header_injection": "claimant_email",
    "external_ref_missing": "external_ref",
    "attachment_path_traversal": "attachments",
    "attachment_name_bidi": "attachments",
    "insee_not_assigned": "claimant_insee",
    "insee_commune_mismatch": "claimant_commune",
    "postcode_malformed": "claimant_postcode",
    "birth_date_after_receipt": "claimant_birth_date",
    "facts_last_on_before_facts_on": "facts_last_on",
    "boolean_unknown": "needs_interpreter",
    "anonymous_with_consent": "consent_ddd",
    "minor_flag_contradicts_birth_date": "claimant_minor",
    "bom_in_the_middle": "external_ref",
}


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


TOLD = rows_of("signalements.csv")
INVALID = rows_of("signalements_invalides.csv")
REJECTED = [row for row in INVALID if row["expect"] == "reject" and row["defect"] != "duplicate_external_ref"]
ESCAPED = [row for row in INVALID if row["expect"] == "accept-escaped"]


def read(raw: Mapping[str, str]) -> Report | tuple[Defect, ...]:
    return read_report(raw, today=TODAY, territories=SITES)


def accepted(raw: Mapping[str, str]) -> Report:
    report = read(raw)
    assert isinstance(report, Report), report
    return report


def codes(raw: Mapping[str, str]) -> set[tuple[str, str]]:
    found = read(raw)
    assert isinstance(found, tuple), "the report was accepted"
    return {(defect.column, defect.code) for defect in found}


def healthy(**changes: str) -> dict[str, str]:
    return {**TOLD[0], **changes}


@pytest.mark.parametrize("row", TOLD, ids=[row["external_ref"] for row in TOLD])
def test_each_told_report_is_accepted_and_keeps_its_narrative(row: dict[str, str]) -> None:
    assert accepted(row).narrative == row["narrative"]


@pytest.mark.parametrize("row", REJECTED, ids=[row["defect"] for row in REJECTED])
def test_each_told_defect_is_refused_at_its_column_and_nothing_else_is(row: dict[str, str]) -> None:
    assert codes(row) == {(COLUMN_OF_DEFECT[row["defect"]], row["defect"])}


def test_every_told_defect_of_one_row_is_covered() -> None:
    assert {row["defect"] for row in REJECTED} == set(COLUMN_OF_DEFECT)


@pytest.mark.parametrize("row", ESCAPED, ids=[row["defect"] for row in ESCAPED])
def test_hostile_text_is_kept_as_it_was_told(row: dict[str, str]) -> None:
    report = accepted(row)
    assert (report.narrative, report.claimant_last_name, report.respondent_name) == (
        row["narrative"],
        row["claimant_last_name"],
        row["respondent_name"],
    )


def test_all_defects_are_told_at_once() -> None:
    raw = healthy(received_on="hier", domain="LOGEMENT", claimant_email="x", respondent_siren="1")
    assert [column for column, _ in sorted(codes(raw))] == [
        "claimant_email",
        "domain",
        "received_on",
        "respondent_siren",
    ]


@pytest.mark.parametrize(
    "column, value, code",
    [
        ("external_ref", "A\0B", "nul_byte"),
        ("narrative", "discrimi\0nation", "nul_byte"),
        ("narrative", "\ud800", "not_unicode"),
        ("narrative", "x" * 50_001, "field_too_long"),
        ("claimant_last_name", "x" * 201, "field_too_long"),
        ("claimant_address", "x" * 501, "field_too_long"),
        ("claimant_last_name", "DUPONT\nX-Spam: 1", "line_break"),
        ("claimant_last_name", "DUPONT\u2028X", "line_break"),
        ("claimant_first_name", "A\x07B", "control_character"),
        ("respondent_name", "\u202eSAS", "bidi_character"),
        ("claimant_commune", "Stains\ufeff", "bom_in_the_middle"),
        ("claimant_email", "a@example.fr\r\nBcc: b@example.org", "email_header_injection"),
        ("claimant_email", "a@example.fr, b@example.org", "email_invalid"),
        ("claimant_phone", "12", "phone_invalid"),
        ("claimant_phone", "rappeler le soir", "phone_invalid"),
        ("claimant_insee", "9306", "insee_malformed"),
        ("claimant_insee", "20004", "insee_not_assigned"),
        ("claimant_insee", "99132", "insee_not_assigned"),
        ("language", "xx", "unknown_language"),
        ("claimant_gender", "Mme", "unknown_gender"),
        ("channel", "fax", "unknown_channel"),
        ("reporter_kind", "victime", "unknown_reporter_kind"),
        ("respondent_kind", "SARL", "unknown_respondent_kind"),
        ("forms", "DIRECT|OBLIQUE", "unknown_form_code"),
        ("criminal_procedure", "oui", "unknown_criminal_procedure"),
        ("court_case", "true", "unknown_court_case"),
        ("consent_ddd", "oui", "unknown_consent"),
        ("facts_on", "0001-01-01", "date_too_old"),
        ("facts_last_on", "2016-01-01", "facts_last_on_after_receipt"),
        ("notice_given_on", "2027-01-01", "date_in_the_future"),
        ("received_at", "2015-12-08 14:00", "time_format_not_iso"),
        ("received_at", "2015-12-08T25:00:00Z", "impossible_date"),
        ("received_at", "2027-01-01T00:00:00Z", "date_in_the_future"),
        ("claimant_last_name", "", "missing"),
        ("site_id", " ", "missing"),
        ("received_on", "", "missing"),
        ("attachments", "C:contrat.pdf", "attachment_path_traversal"),
        ("attachments", "capture%2e%2e%2fcapture.png", "attachment_path_traversal"),
        ("attachments", "notes%00.txt", "attachment_name_control"),
        ("attachments", "contrat\u0007.pdf", "attachment_name_control"),
        ("attachments", "x" * 201, "attachment_name_too_long"),
    ],
)
def test_bad_input_is_refused_with_its_reason(column: str, value: str, code: str) -> None:
    assert codes(healthy(**{column: value})) == {(column, code)}


def test_an_anonymous_report_names_nobody() -> None:
    raw = healthy(reporter_kind="anonymous", consent_ddd="not_asked", claimant_birth_date="", claimant_address="")
    assert {column for column, code in codes(raw) if code == "anonymous_with_identity"} == {
        "claimant_last_name",
        "claimant_first_name",
        "claimant_phone",
        "claimant_email",
    }


@pytest.mark.parametrize(
    "birth_date, minor, code",
    [
        ("2002-12-09", "true", "minor_without_representative"),
        ("2002-12-08", "true", None),
        ("1997-12-09", "true", None),
        ("1997-12-08", "true", "minor_flag_contradicts_birth_date"),
        ("1997-12-08", "false", None),
        ("1997-12-09", "false", "minor_flag_contradicts_birth_date"),
    ],
)
def test_a_child_of_thirteen_may_report_alone_and_majority_is_reached_at_eighteen(
    birth_date: str, minor: str, code: str | None
) -> None:
    found = read(healthy(received_on="2015-12-08", claimant_birth_date=birth_date, claimant_minor=minor))
    assert [defect.code for defect in found] if isinstance(found, tuple) else not code
    assert isinstance(found, Report) or found[0].code == code


def test_a_birthday_of_29_february_is_reached_on_1_march() -> None:
    born = date(2008, 2, 29)
    assert [age(born, on=date(2026, 2, 28)), age(born, on=date(2026, 3, 1))] == [17, 18]


def test_a_report_without_reference_is_accepted_from_a_page() -> None:
    report = read_report(healthy(external_ref=""), today=TODAY, territories=SITES, reference_required=False)
    assert isinstance(report, Report)
    assert report.external_ref == ""


def test_a_ground_not_in_force_at_the_facts_is_kept_as_alleged() -> None:
    report = accepted(healthy(facts_on="2010-05-05", grounds_alleged="BANK_DOMICILE"))
    assert report.grounds_alleged == ("BANK_DOMICILE",)


def test_numbers_and_codes_are_written_one_way() -> None:
    report = accepted(healthy(claimant_phone="06.39.98.01.12", respondent_siren="999 001 019", language="FR"))
    assert (report.claimant_phone, report.respondent_siren, report.language) == ("+33639980112", "999001019", "fr")


def test_a_commune_abroad_or_of_another_region_is_no_defect() -> None:
    assert accepted(healthy(claimant_insee="", claimant_commune="Bruxelles", claimant_postcode="")).claimant_insee == ""
    assert accepted(healthy(claimant_insee="2A004", claimant_commune="Ajaccio")).claimant_insee == "2A004"


@pytest.mark.parametrize(
    "written, insee, same",
    [
        ("SAINT OUEN", "93070", True),
        ("St-Ouen-sur-Seine", "93070", True),
        ("Marseille 13e", "13055", True),
        ("Pierrefitte sur Seine", "93059", True),
        ("Épinay", "93031", True),
        ("Stains", "69256", False),
        ("—", "69256", False),
    ],
)
def test_the_name_of_a_commune_is_compared_without_case_accents_or_suffix(
    written: str, insee: str, *, same: bool
) -> None:
    assert same_commune(written, names_by_insee()[insee]) is same


def test_a_misspelt_code_is_answered_with_the_nearest_one() -> None:
    found = read(healthy(grounds_alleged="ORIGINE"))
    assert isinstance(found, tuple)
    assert "ORIGIN\u00a0»" in found[0].message_fr


def test_a_shown_value_is_short_and_hides_nothing() -> None:
    found = read(healthy(attachments="a\u202eb/" + "x" * 500))
    assert isinstance(found, tuple)
    assert found[0].value_cut.startswith("a‹U+202E›b/x")
    assert len(found[0].value_cut) < 80


def test_no_sentence_keeps_an_unfilled_brace_and_each_ends_as_a_sentence() -> None:
    words = {"limit": 1, "line": 2, "last_line": 3, "found": 4, "expected": 5, "age": 3}
    named = {"hint": "", "insee": "93066", "names": "Saint-Denis"}
    filled = [text.format(**words, **named) for text in SENTENCES.values()]
    assert [text for text in filled if "{" in text or text.rstrip()[-1] not in ".…"] == []


def test_json_values_become_cells() -> None:
    values = {"a": None, "b": True, "c": ["ORIGIN", "AGE"], "d": 5, "e": "x"}
    assert as_cells(values) == {"a": "", "b": "true", "c": "ORIGIN|AGE", "d": "5", "e": "x"}


@pytest.mark.parametrize("start", [*list("=+-@\t\r"), "＝", "＠"])
def test_a_cell_that_a_spreadsheet_would_compute_is_shown_as_text(start: str) -> None:
    assert spreadsheet_cell(f"{start}1+1").startswith(("'", "‹"))


def test_hidden_characters_are_spelled_out() -> None:
    assert visible("a\u202eb\x07c\r\nd\te\ufeff") == "a‹U+202E›b‹U+0007›c\nd\te‹U+FEFF›"


# Any report written to cells and read back is the same report.

WORDS = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), max_size=40).map(str.strip)
NAMES = WORDS.filter(lambda value: value.strip(" \t\u00a0") == value)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200)
TOLD_TEXTS = TEXTS.filter(lambda value: value.strip() != "")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    received = draw(st.dates(date(2015, 11, 1), TODAY))
    facts = draw(st.none() | st.dates(date(2000, 1, 1), received))
    last = draw(st.none() | st.dates(facts, received)) if facts else None
    born = draw(st.dates(date(1920, 1, 1), date(1995, 1, 1)))
    values: dict[str, Any] = {
        "external_ref": draw(NAMES.filter(bool)),
        "site_id": draw(st.sampled_from(SITES)),
        "channel": draw(st.sampled_from(["desk", "phone", "email", "post"])),
        "received_on": received,
        "received_at": draw(st.none() | st.just(datetime(2015, 11, 1, 9, 30, tzinfo=UTC) + timedelta(microseconds=7))),
        "reporter_kind": draw(st.sampled_from(["claimant", "professional", "heir"])),
        "claimant_last_name": draw(NAMES.filter(bool)),
        "claimant_birth_date": draw(st.sampled_from([None, born])),
        "claimant_address": draw(TOLD_TEXTS | st.just("")),
        "claimant_insee": draw(st.sampled_from(["", "93066", "2A004", "69256"])),
        "needs_interpreter": draw(st.sampled_from([None, True, False])),
        "respondent_name": draw(NAMES),
        "respondent_siren": draw(st.sampled_from(["", "999001019", "200057867"])),
        "facts_on": facts,
        "facts_last_on": last,
        "facts_ongoing": draw(st.sampled_from([None, True, False])),
        "narrative": draw(TOLD_TEXTS),
        "grounds_alleged": tuple(draw(st.lists(st.sampled_from(["ORIGIN", "AGE", "SEX"]), unique=True))),
        "domain": draw(st.sampled_from([None, "EDUCATION", "OTHER"])),
        "prior_steps": draw(TOLD_TEXTS | st.just("")),
        "consent_ddd": draw(st.sampled_from(["given", "refused", "not_asked"])),
    }
    return Report(**values)


@given(reports())
@settings(max_examples=200, deadline=None)
def test_any_report_written_and_read_back_is_the_same(report: Report) -> None:
    cells = to_cells(report)
    assert tuple(cells) == COLUMNS
    assert read(cells) == report


@given(st.dictionaries(st.sampled_from(COLUMNS), st.text(max_size=60)))
@settings(max_examples=300, deadline=None)
def test_any_cells_give_a_report_or_reasons_and_never_an_error(raw: dict[str, str]) -> None:
    found = read(raw)
    assert isinstance(found, Report) or all(defect.message_fr and defect.column in COLUMNS for defect in found)
