"""One scene per event of the procedure: a case carried to where the event starts, and the event fired."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import select

from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.tables import Letter, MissingItem
from tests.factories import Journey, a_case_in, a_draft

Scene = Callable[[Store], Journey]


def simple(state: str, role: str, event: str, **data: Any) -> Scene:
    """Return a scene that needs nothing but the state and the input."""

    def play(store: Store) -> Journey:
        journey = a_case_in(store, state)
        journey.fire(role, event, **{name: _filled(journey, value) for name, value in data.items()})
        return journey

    return play


def _filled(journey: Journey, value: Any) -> Any:
    """Let a scene say TODAY without knowing the day."""
    return journey.today.isoformat() if value is TODAY else value


TODAY: Final = object()
ITEMS: Final = [{"what": "Contrat", "why": "Preuve"}]


def in_thirty_days(journey: Journey) -> str:
    return (journey.today + timedelta(days=30)).isoformat()


def request_aside(store: Store) -> Journey:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T39", items=ITEMS, due_on=in_thirty_days(journey))
    return journey


def ticked(journey: Journey) -> dict[str, Any]:
    """Return the input of T03 and T40: every paper came."""
    with journey.store.read(EVERY_SITE) as session:
        ids = session.scalars(select(MissingItem.id).where(MissingItem.case_id == journey.case_id)).all()
    rows = [{"item": str(item), "status": "received"} for item in ids]
    return {"items": rows, "received_on": journey.today.isoformat()}


def documents_received(store: Store) -> Journey:
    journey = a_case_in(store, "awaiting_documents")
    journey.fire("case_handler", "T03", **ticked(journey))
    return journey


def papers_received(store: Store) -> Journey:
    journey = request_aside(store)
    journey.fire("intake_agent", "T40", **ticked(journey))
    return journey


def documents_delay_over(store: Store) -> Journey:
    journey = a_case_in(store, "awaiting_documents")
    for days in (16, 12, 10):
        tick(store, journey.later(days=days).now)
    return journey


def urgent_return(store: Store) -> Journey:
    journey = a_case_in(store, "awaiting_documents")
    raise_urgency(journey)
    journey.fire("case_handler", "T38")
    return journey


def raise_urgency(journey: Journey) -> Journey:
    journey.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    return journey


def lower_urgency(store: Store) -> Journey:
    journey = raise_urgency(a_case_in(store, "in_qualification"))
    journey.fire("site_coordinator", "T66", level="normal", reasons="Le danger a cessé.")
    return journey


def reject_orientation(store: Store) -> Journey:
    journey = a_case_in(store, "orientation_pending")
    journey.fire("site_coordinator", "T08", reasons="Préciser la comparaison.")
    return journey


def merge_duplicate(store: Store) -> Journey:
    kept = a_case_in(store, "registered")
    journey = a_case_in(store, "in_qualification", external_ref="PC-TWIN-001")
    journey.answer_article40()
    journey.fire(
        "site_coordinator",
        "T30",
        target_case=str(kept.case_id),
        same_claimant=True,
        same_facts=True,
        reasons="Saisi deux fois.",
    )
    return journey


def reopen(store: Store) -> Journey:
    journey = a_case_in(store, "closed")
    journey.fire("site_coordinator", "T31", kind="fact", reasons="Un témoin écrit.")
    return journey


def archived(store: Store) -> Journey:
    return a_case_in(store, "archived")


def listed(journey: Journey) -> Journey:
    """Another data protection officer lists the case with the visa of the archives."""
    journey.edit(journey.people.by_login["dpo_2"], elimination_visa="AD93-2026-12", list_for_elimination=True)
    return journey


def purge(store: Store) -> Journey:
    journey = a_case_in(store, "archived").later(days=365 * 4 + 10)
    tick(store, journey.now)
    listed(journey).fire("dpo", "T35", visa="AD93-2026-12", listed_on=journey.today.isoformat())
    return journey


def purge_short(store: Store) -> Journey:
    journey = a_case_in(store, "in_qualification").answer_article40()
    journey.close("OUT_OF_TERRITORY").later(days=200)
    tick(store, journey.now)
    listed(journey).fire("dpo", "T67", visa="AD93-2026-12", listed_on=journey.today.isoformat())
    return journey


def drop_draft(store: Store) -> Journey:
    journey = a_draft(store)
    journey.edit("intake_agent", receipt={"report_received": False})
    listed(journey).fire("intake_agent", "T41", reason="double_entry")
    return journey


def accept_transfer(store: Store) -> Journey:
    journey = a_case_in(store, "transfer_pending")
    receiver = journey.people.at("vaulx-en-velin", "site_coordinator")
    handler = journey.people.at("vaulx-en-velin", "case_handler")
    journey.fire(receiver, "T21", assignee=str(handler.id))
    return journey


def refuse_transfer(store: Store) -> Journey:
    journey = a_case_in(store, "transfer_pending")
    journey.fire(journey.people.at("vaulx-en-velin", "site_coordinator"), "T22", reasons="Hors de notre territoire.")
    return journey


def decline_conflict_transfer(store: Store) -> Journey:
    journey = force_transfer(store)
    receiver = journey.people.at("vaulx-en-velin", "site_coordinator")
    journey.fire(receiver, "T73", reasons="Le mis en cause travaille aussi avec nous.")
    return journey


def transfer_lapsed(store: Store) -> Journey:
    journey = a_case_in(store, "transfer_pending").later(days=20)
    tick(store, journey.now)
    return journey


def force_transfer(store: Store) -> Journey:
    journey = declare_conflict(store)
    journey.fire(
        "national_admin",
        "T55",
        to_site="vaulx-en-velin",
        kind="conflict",
        reasons="Conflit déclaré.",
        claimant_informed_on=journey.today.isoformat(),
    )
    return journey


def declare_conflict(store: Store) -> Journey:
    journey = a_case_in(store, "registered")
    person = journey.people.at(journey.site, "case_handler")
    journey.fire("intake_agent", "T54", persons=[str(person.id)], reasons="Parent du mis en cause.")
    return journey


def no_news(store: Store) -> Journey:
    journey = a_case_in(store, "ddd_review").later(days=100)
    tick(store, journey.now)
    return journey


def clock_due(store: Store) -> Journey:
    journey = a_case_in(store, "registered").later(days=10)
    tick(store, journey.now)
    return journey


def close_unreachable(store: Store) -> Journey:
    journey = a_case_in(store, "contact_lost")
    for channel in ("phone", "email", "post"):
        journey.later(days=12).fire(
            "case_handler", "T58", contacted_on=journey.today.isoformat(), channel=channel, reached=False
        )
    journey.fire("case_handler", "T61", code="L18", channel="lrar")
    with store.read(EVERY_SITE) as session:
        reminder = session.scalars(select(Letter.id).where(Letter.code == "L18")).one()
    journey.fire("case_handler", "T62", letter=str(reminder), status="sent", delivered_on=journey.today.isoformat())
    journey.answer_article40().later(days=17)
    journey.fire("site_coordinator", "T26", reasons="Aucune réponse à trois essais et à la relance.")
    return journey


def withdrawal(journey: Journey) -> dict[str, Any]:
    """Return the input of T27 and T28."""
    day = journey.today.isoformat()
    return {
        "decided_on": day,
        "form": "written",
        "told_on": day,
        "reasons": "La personne préfère la médiation.",
        "routes": [{"route": "MEDIATION", "reasons": "Les deux le veulent."}],
        **journey.ddd_told(),
    }


def withdraw_consent(store: Store) -> Journey:
    journey = a_case_in(store, "referral_sent")
    journey.fire("case_handler", "T27", **withdrawal(journey))
    return journey


def refuse_consent(store: Store) -> Journey:
    """The claimant died, the heir carries on, is asked anew and refuses."""
    journey = a_case_in(store, "referral_preparation")
    journey.edit("case_handler", claimant_deceased=True, heir={"last_name": "KOROMBÉ", "first_name": "Awa"})
    journey.fire("case_handler", "T28", **withdrawal(journey))
    return journey


def complement(journey: Journey) -> dict[str, Any]:
    """Return the input of T15 and T48."""
    return {"sent_on": journey.today.isoformat(), "what": "Le contrat de travail."}


def complement_sent(store: Store) -> Journey:
    journey = a_case_in(store, "ddd_information_requested")
    journey.fire("case_handler", "T15", **complement(journey))
    return journey


def send_complement(store: Store) -> Journey:
    journey = a_case_in(store, "ddd_review")
    journey.fire("case_handler", "T48", **complement(journey))
    return journey


def complement_impossible(store: Store) -> Journey:
    journey = a_case_in(store, "ddd_information_requested")
    journey.fire("case_handler", "T49", reasons="Le document n’existe pas.", ddd_told_on=journey.today.isoformat())
    return journey


def reorient(store: Store) -> Journey:
    journey = a_case_in(store, "ddd_returned")
    routes = [{"route": "CIVIL_COURT", "reasons": "Le délai court encore."}]
    journey.fire("case_handler", "T18", reasons="Voie judiciaire.", routes=routes)
    return journey


def news_meanwhile(store: Store) -> Journey:
    journey = a_case_in(store, "referral_sent").lose_contact()
    journey.fire(
        "case_handler", "T50", ddd_state="ddd_review", news_on=journey.today.isoformat(), what="Dossier ouvert."
    )
    return journey


def further_outcome(store: Store) -> Journey:
    journey = a_case_in(store, "outcome_follow_up")
    journey.fire("case_handler", "T51", outcomes=journey.outcomes("INJUNCTION"))
    return journey


def ddd_resumes(store: Store) -> Journey:
    journey = a_case_in(store, "ddd_returned")
    journey.fire("case_handler", "T52", ddd_number="26-012345", received_on=journey.today.isoformat())
    return journey


def propose_closure(store: Store) -> Journey:
    journey = a_case_in(store, "oriented")
    journey.fire("case_handler", "T43", reason="SOLVED_AMICABLY", reasons="Accord trouvé.")
    return journey


def decline_closure(store: Store) -> Journey:
    journey = propose_closure(store)
    journey.fire("site_coordinator", "T44", reasons="L’accord n’est pas signé.")
    return journey


def close_for_cause(store: Store) -> Journey:
    journey = propose_closure(store)
    journey.fire(
        "site_coordinator",
        "T45",
        reason="SOLVED_AMICABLY",
        reasons="Accord signé.",
        proof="Accord du jour",
        told_on=journey.today.isoformat(),
    )
    return journey


def forward(store: Store) -> Journey:
    journey = a_case_in(store, "in_qualification").answer_article40()
    day = journey.today.isoformat()
    journey.fire(
        "site_coordinator",
        "T23",
        administration="Préfecture",
        sent_on=day,
        told_on=day,
        reasons="Compétence de l’État.",
    )
    return journey


def letter_delivered(store: Store) -> Journey:
    journey = a_case_in(store, "registered")
    with store.read(EVERY_SITE) as session:
        letter = session.scalars(select(Letter.id).where(Letter.case_id == journey.case_id)).first()
    journey.fire("intake_agent", "T62", letter=str(letter), status="delivered", delivered_on=journey.today.isoformat())
    return journey


def prosecutor_answers(store: Store) -> Journey:
    journey = report_article40(store)
    handler = journey.person("case_handler")
    journey.fire(
        "case_handler",
        "T65",
        person=str(handler.id),
        answer="Enquête ouverte.",
        answered_on=journey.today.isoformat(),
        criminal_status="inquiry",
    )
    return journey


def report_article40(store: Store) -> Journey:
    journey = a_case_in(store, "in_qualification")
    journey.fire("case_handler", "T63", known_on=journey.today.isoformat(), finding="to_send")
    journey.fire(
        "case_handler",
        "T32",
        offence="Discrimination à l’embauche",
        reasons="Refus après énoncé du nom.",
        prosecutor="Bobigny",
        secrecy_checked=True,
    )
    return journey


def breach_handled(store: Store) -> Journey:
    journey = a_case_in(store, "registered")
    journey.fire("dpo", "T69", what="Courrier égaré.", known_at=journey.now.isoformat())
    journey.fire("dpo", "T70", notified_on=journey.today.isoformat())
    return journey


def re_examine(store: Store) -> Journey:
    journey = a_case_in(store, "oriented")
    journey.fire("case_handler", "T46", kind="fact", reasons="Un témoin.", told_on=journey.today.isoformat())
    return journey


def set_aside(store: Store) -> Journey:
    journey = a_case_in(store, "referral_preparation")
    journey.fire("case_handler", "T47", agreed_on=journey.today.isoformat(), reasons="Prud’hommes d’abord.")
    return journey


def carried(state: str) -> Scene:
    """Return the scene of an event that the way to a state fires itself."""
    return lambda store: a_case_in(store, state)


def extend_rights_answer(store: Store) -> Journey:
    journey = a_case_in(store, "registered")
    journey.fire("dpo", "T68", right="access", received_on=journey.today.isoformat(), person_identified=True)
    journey.fire("dpo", "T74", told_on=journey.today.isoformat(), reasons="Des pièces de trois services à réunir.")
    return journey


SCENES: Final[Mapping[str, Scene]] = {
    "T01": carried("registered"),
    "T02": carried("awaiting_documents"),
    "T03": documents_received,
    "T04": documents_delay_over,
    "T05": carried("in_qualification"),
    "T06": carried("orientation_pending"),
    "T07": carried("oriented"),
    "T08": reject_orientation,
    "T09": carried("referral_preparation"),
    "T10": carried("referral_pending"),
    "T11": carried("referral_sent"),
    "T12": simple("referral_pending", "site_coordinator", "T12", reasons="Joindre le contrat."),
    "T13": carried("ddd_review"),
    "T14": carried("ddd_information_requested"),
    "T15": complement_sent,
    "T16": carried("outcome_follow_up"),
    "T17": carried("ddd_returned"),
    "T18": reorient,
    "T19": no_news,
    "T20": carried("transfer_pending"),
    "T21": accept_transfer,
    "T22": refuse_transfer,
    "T23": forward,
    "T24": carried("contact_lost"),
    "T25": simple("contact_lost", "case_handler", "T25", contacted_on=TODAY, identity_verified=True),
    "T26": close_unreachable,
    "T27": withdraw_consent,
    "T28": refuse_consent,
    "T29": carried("closed"),
    "T30": merge_duplicate,
    "T31": reopen,
    "T32": report_article40,
    "T33": lambda store: raise_urgency(a_case_in(store, "registered")),
    "T34": archived,
    "T35": purge,
    "T36": simple("registered", "national_admin", "T36", reasons="Panne du site.", hours=4),
    "T37": carried("draft"),
    "T38": urgent_return,
    "T39": request_aside,
    "T40": papers_received,
    "T41": drop_draft,
    "T42": lambda store: a_case_in(store, "oriented").consent(),
    "T43": propose_closure,
    "T44": decline_closure,
    "T45": close_for_cause,
    "T46": re_examine,
    "T47": set_aside,
    "T48": send_complement,
    "T49": complement_impossible,
    "T50": news_meanwhile,
    "T51": further_outcome,
    "T52": ddd_resumes,
    "T53": carried("in_qualification"),
    "T54": declare_conflict,
    "T55": force_transfer,
    "T56": simple("transfer_pending", "site_coordinator", "T56", reasons="La personne reste."),
    "T57": transfer_lapsed,
    "T58": lambda store: a_case_in(store, "registered").meet(),
    "T59": lambda store: a_case_in(store, "registered").note_dates(),
    "T60": clock_due,
    "T61": simple("registered", "intake_agent", "T61", code="L23", channel="hand"),
    "T62": letter_delivered,
    "T63": simple("registered", "case_handler", "T63", known_on=TODAY, finding="to_send"),
    "T64": lambda store: a_case_in(store, "registered").answer_article40(),
    "T65": prosecutor_answers,
    "T66": lower_urgency,
    "T67": purge_short,
    "T68": simple("registered", "intake_agent", "T68", right="access", received_on=TODAY, person_identified=True),
    "T69": simple("registered", "case_handler", "T69", what="Courrier égaré.", known_at="2026-11-22T10:00+01:00"),
    "T70": breach_handled,
    "T71": simple("oriented", "case_handler", "T71", route="PRUDHOMMES", route_state="opened"),
    "T72": simple("registered", "auditor", "T72", reasons="Contrôle annuel."),
    "T73": decline_conflict_transfer,
    "T74": extend_rights_answer,
}
"""Event -> the scene in which it is fired."""
