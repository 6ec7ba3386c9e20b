"""The legal data against tables written apart from it: first days of grounds, courts of each commune, doubts."""

import csv
from datetime import date
from pathlib import Path

import pytest

from workflow.law import LAW, commune, courts_for

EXPECTED = Path(__file__).parent / "expected"
TODAY = date(2026, 11, 22)
KINDS = ("judicial", "prosecutor", "proximity", "labour", "administrative", "group_action")


def rows(name: str) -> list[dict[str, str]]:
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter=";"))


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def told(day: date | None) -> str:
    return day.isoformat() if day else ""


def test_no_ground_is_missing_and_none_is_more() -> None:
    assert list(LAW.grounds) == [row["code"] for row in rows("grounds")]


@pytest.mark.parametrize("row", rows("grounds"), ids=lambda row: row["code"])
def test_a_ground_begins_in_each_text_on_its_day(row: dict[str, str]) -> None:
    ground = LAW.grounds[row["code"]]
    assert plain(ground.label_fr) == row["label_fr"]
    assert [told(day) for day in (ground.l2008_from, ground.cp_from, ground.ct_from)] == [
        row["l2008"], row["cp"], row["ct"],
    ]  # fmt: skip
    assert told(ground.first_day("cgfp")) == ("2022-03-01" if row["cgfp"] == "yes" else "")
    assert ("no", "yes")[ground.sensitive] == row["sensitive"]
    assert ground.confidence == row["confidence"]


@pytest.mark.parametrize("row", rows("courts"), ids=lambda row: row["commune"])
def test_a_commune_has_its_courts(row: dict[str, str]) -> None:
    here = commune(row["insee"], TODAY)
    assert here is not None
    assert here.name == row["commune"]
    found = {kind: getattr(courts_for(row["insee"], TODAY), kind) for kind in KINDS}
    assert {kind: court.seat for kind, court in found.items()} == {kind: row[kind] for kind in KINDS}
    doubted = " ".join(sorted(kind for kind, court in found.items() if court.confidence == "check"))
    assert doubted == row["to_verify"]


def test_every_commune_of_a_site_was_counted() -> None:
    held = {row.insee for row in LAW.site_communes if row.holds_on(TODAY)}
    assert held == {row["insee"] for row in rows("courts")}


def test_a_commune_that_merged_has_the_courts_of_the_time_of_the_facts() -> None:
    before, after = (courts_for("93059", day) for day in (date(2024, 12, 31), date(2025, 1, 1)))
    assert (before.insee, after.insee) == ("93059", "93066")
    assert before.labour is not None
    assert after.labour is not None
    assert before.labour.name_fr == after.labour.name_fr == "conseil de prud’hommes de Bobigny"
