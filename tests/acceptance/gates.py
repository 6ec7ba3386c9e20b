"""The gates of the law on a real store: cases carried to where a step is refused, by commands alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from cases.access import Person
from cases.db import Store
from tests.factories import Journey, a_case_in, a_draft

Staged = tuple[Journey, str | Person, Mapping[str, Any]]
"""The case, who asks, and what is typed."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One condition that refuses one event. ``by_two_roles``: asked for by one person in another's place."""

    event: str
    guard: str
    stage: Callable[[Store], Staged]
    by_two_roles: bool = False

    def __str__(self) -> str:
        return f"{self.event}-{self.guard}"


def at(state: str, role: str, input_of: Callable[[Journey], Mapping[str, Any]] | None = None) -> Any:
    """Return a stage that needs nothing but a state."""

    def stage(store: Store) -> Staged:
        journey = a_case_in(store, state)
        return journey, role, input_of(journey) if input_of else {}

    return stage


def signed_today(journey: Journey) -> Mapping[str, Any]:
    return {"signed_on": journey.today.isoformat()}


def unknown_victim(store: Store) -> Staged:
    """A third party reports, and nobody knows the victim."""
    unknown: dict[str, Any] = dict.fromkeys(
        (
            *("claimant_last_name", "claimant_first_name", "claimant_birth_date"),
            *("claimant_phone", "claimant_email", "claimant_address"),
        ),
        "",
    )
    return a_draft(store, reporter_kind="third_party", **unknown).register(), "case_handler", {}


def declared_only(store: Store) -> Staged:
    return a_case_in(store, "oriented", consent_ddd="given"), "case_handler", {}


def withdrawn(store: Store) -> Staged:
    """The claimant withdrew the agreement after the orientation was validated."""
    journey = a_case_in(store, "oriented").consent()
    day = journey.today.isoformat()
    journey.fire(*("case_handler", "T42"), object="ddd_referral", recipient="ddd", decision="withdrawn", decided_on=day)
    return journey, "case_handler", {}


def periods_not_told(store: Store) -> Staged:
    """The periods are computed, and their letter is not printed yet."""
    journey = a_case_in(store, "in_qualification").answer_article40()
    journey.prints = False
    journey.note_dates()
    return journey, "case_handler", journey.orientation()


def article40_open(store: Store) -> Staged:
    journey = a_case_in(store, "in_qualification").note_dates()
    return journey, "case_handler", journey.orientation()


def closing_with_article40_open(store: Store) -> Staged:
    journey = a_case_in(store, "in_qualification")
    day = journey.today.isoformat()
    return journey, "site_coordinator", {"reason": "OUT_OF_TERRITORY", "reasons": "Hors du site.", "told_on": day}


def medical_paper(store: Store) -> Staged:
    journey = a_case_in(store, "referral_preparation")
    journey.attach("medical", secret="health")
    journey.attach("signed_referral")
    return journey, "case_handler", signed_today(journey)


def author_validates(state: str, event: str, input_of: str) -> Callable[[Store], Staged]:
    """Return a stage in which the author asks for the decision in the coordinator's place."""

    def stage(store: Store) -> Staged:
        journey = a_case_in(store, state)
        author = journey.person("case_handler")
        return journey, replace(author, role="site_coordinator"), getattr(journey, input_of)()

    return stage


def out_of_territory(store: Store) -> Staged:
    journey = a_draft(store, claimant_insee="75056", claimant_commune="Paris", respondent_commune="Paris")
    return journey, "intake_agent", {"notice_given_on": journey.today.isoformat()}


def host_authority(store: Store) -> Staged:
    journey = a_draft(store, respondent_siren="200057867", respondent_kind="public_body").register()
    journey.fire("site_coordinator", "T53", assignee=str(journey.person("case_handler").id))
    return journey, "case_handler", {}


def critical_waits_for_no_paper(store: Store) -> Staged:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    due_on = journey.today.replace(year=journey.today.year + 1).isoformat()
    return journey, "case_handler", {"items": [{"what": "Bail", "why": "Preuve"}], "due_on": due_on}


def not_listed(store: Store) -> Staged:
    journey = a_case_in(store, "archived")
    return journey, "dpo", {"visa": "AD93-2026-12", "listed_on": journey.today.isoformat()}


GATES: Final = (
    Gate("T09", "consent_given", at("oriented", "case_handler")),
    Gate("T09", "consent_given", declared_only),
    Gate("T09", "consent_given", withdrawn),
    Gate("T09", "entitled_to_refer", unknown_victim),
    Gate("T06", "limitation_letter_sent", periods_not_told),
    Gate("T06", "article40_examined", article40_open),
    Gate("T29", "article40_examined", closing_with_article40_open),
    Gate("T10", "referral_signed", at("referral_preparation", "case_handler", signed_today)),
    Gate("T10", "secrets_lifted_or_left_out", medical_paper),
    Gate("T07", "four_eyes", author_validates("orientation_pending", "T07", "answers"), by_two_roles=True),
    Gate("T11", "four_eyes", author_validates("referral_pending", "T11", "sending"), by_two_roles=True),
    Gate("T11", "state", at("oriented", "site_coordinator", Journey.sending)),
    Gate("T07", "role", at("orientation_pending", "case_handler", Journey.answers)),
    Gate("T01", "site_competent_or_transfer_planned", out_of_territory),
    Gate("T05", "host_conflict_declared", host_authority),
    Gate("T05", "handler_assigned", at("registered", "case_handler")),
    Gate("T02", "not_critical", critical_waits_for_no_paper),
    Gate("T35", "listed_by_another", not_listed),
    Gate("T35", "archives_visa", not_listed),
)
"""Each kind of refusal that the law or the network asks for."""
