"""What stands in a case file, written part by part: persons, respondent, facts, alleged qualification, dates.

Shared by the draft made from a report and by what a handler edits later, so that both leave the same rows and marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy.dialects import postgresql, sqlite

from cases.case_rows import table
from cases.commands.change import Change
from cases.engines import is_sqlite
from cases.names import name_tokens
from workflow.law import LAW, SiteConfiguration, insee_of_name

CLAIMANT_COLUMNS: Final = frozenset(
    {"anonymous", "identity_verified", "minor", "needs_interpreter", "language", "commune_insee"}
)
CONTACT_VALUES: Final = frozenset({"phone", "email", "address"})
_INDEX: Final = {
    on_sqlite: insert(table("name_index")).on_conflict_do_nothing()
    for on_sqlite, insert in ((True, sqlite.insert), (False, postgresql.insert))
}
FACT_COLUMNS: Final = frozenset({"facts_on", "facts_last_on", "facts_ongoing"})


def write_claimant(change: Change, values: Mapping[str, Any], *, role: str = "claimant") -> None:
    """Write what is known of the claimant, the legal representative or an heir."""
    columns = {name: value for name, value in values.items() if name in CLAIMANT_COLUMNS}
    sealed = {name: value for name, value in values.items() if name not in CLAIMANT_COLUMNS}
    known = {row["role"] for row in change.rows["claimant"]}
    change.put("claimant", {"role": role}, sealed=sealed, **columns)
    if role == "heir" and role not in known:
        ask_again(change)
    if role != "claimant":
        return
    if sealed.get("last_name") or sealed.get("first_name"):
        change.marks["claimant_known"] = True
        index_names(change, str(sealed.get("last_name") or ""), str(sealed.get("first_name") or ""))
    if any(sealed.get(name) for name in CONTACT_VALUES):
        tell(change, "contact")


def ask_again(change: Change) -> None:
    """Take the agreements back to « not asked »: those of the deceased do not bind the heir (domain rule 6.5)."""
    for row in change.rows["consent"]:
        if row["object"] != "information_notice" and row["state"] != "not_asked":
            change.set(
                "consent", row["id"], state="not_asked", proof_attachment_id=None, wording_version="", channel=""
            )


def index_names(change: Change, *names: str) -> None:
    """Let the search find the case by the words of a name (keyed blind index)."""
    index_tokens(change, (change.store.keys.blind(token) for token in name_tokens(*names)))


def index_tokens(change: Change, tokens: Iterable[bytes]) -> None:
    """Add tokens to the blind index of the case; those already there stay."""
    rows = [{"case_id": change.case.id, "token": token} for token in sorted(set(tokens))]
    if rows:
        connection = change.session.connection()
        connection.execute(_INDEX[is_sqlite(connection)], rows)


def write_respondent(change: Change, values: Mapping[str, Any]) -> None:
    """Write whom the report concerns. A respondent that is the host authority asks for a declared conflict."""
    sealed = {name: value for name, value in values.items() if name not in {"kind", "commune_insee"}}
    columns = {name: value for name, value in values.items() if name in {"kind", "commune_insee"}}
    if sealed.get("commune") and not columns.get("commune_insee"):
        columns["commune_insee"] = _insee(change, str(sealed["commune"])) or ""
    change.put("respondent", {}, sealed=sealed, **columns)
    if sealed.get("name"):
        tell(change, "respondent")
    if "siren" in sealed:
        change.marks["host_authority_concerned"] = str(sealed["siren"]) in _host_sirens(change)


def _insee(change: Change, name: str) -> str | None:
    on: date = change.column("facts_on") or change.column("received_on") or change.today
    told = (row["territory"] for row in change.rows["site"])
    configured = [SiteConfiguration.model_validate(territory) for territory in told if territory]
    return insee_of_name(name, on, configured)


def _host_sirens(change: Change) -> set[str]:
    """Return the SIREN of the authorities that host the site, and of its communes, then and now."""
    site = LAW.sites.get(change.case.site_id)
    communes = {row.insee for row in LAW.site_communes if row.site == change.case.site_id}
    found = {row.siren for code in communes for row in LAW.communes.get(code, ())}
    found |= {str(row["siren"]) for row in change.rows["site"] if row["id"] == change.case.site_id}
    if site is not None:
        found |= {siren for siren in (site.siren_2015, site.siren_now) if siren}
    return found - {""}


def write_facts(change: Change, values: Mapping[str, Any]) -> None:
    """Write what happened: days as columns, words sealed."""
    change.columns.update({name: value for name, value in values.items() if name in FACT_COLUMNS})
    if {"place", "place_insee"} & values.keys():
        place = str(values.get("place") or "")
        change.put("fact", {}, place_insee=values.get("place_insee") or _insee(change, place) or "")
    words = {name: value for name, value in values.items() if name not in FACT_COLUMNS | {"place_insee"}}
    if words:
        change.put("fact", {}, sealed=words)
    if "narrative" in words:
        change.marks["narrative_written"] = bool(str(words["narrative"]).strip())
    for name in ("prior_steps", "wish"):
        if words.get(name):
            tell(change, name)
    if words.get("comparator"):
        change.marks["comparator_noted"] = True
    if words.get("risk"):
        change.marks["risk_screen_done"] = True


def tell(change: Change, item: str) -> None:
    """Note that the file now holds an item that a referral must hold (domain rule 2.4)."""
    change.marks["told"] = sorted({*(change.mark("told") or ()), item})
