"""Conditions on the report and on the papers asked for."""

from __future__ import annotations

from datetime import timedelta

from workflow.facts import Facts
from workflow.guards.registry import all_of, guard, refuse
from workflow.law import long_date
from workflow.model import Refusal, Step


@guard("canal et origine du signalement connus", reads=("channel", "reporter_kind"))
def origin_known(facts: Facts, step: Step) -> Refusal | None:
    """It is known how the report came and who reports."""
    asked = {
        "/receipt/channel": ("Indiquez par quel canal le signalement est arrivé.", facts.channel),
        "/receipt/reporter_kind": ("Indiquez qui signale.", facts.reporter_kind),
    }
    return all_of(refuse("origin_known", message, field=field) for field, (message, told) in asked.items() if not told)


@guard("faits minimaux écrits", reads=("narrative_written",))
def minimum_facts_written(facts: Facts, step: Step) -> Refusal | None:
    """Something of what happened is written."""
    if facts.narrative_written:
        return None
    message = "Écrivez au moins en quelques phrases ce qui s’est passé."
    return refuse("minimum_facts_written", message, field="/facts/narrative")


@guard("notice d’information remise ou prévue", basis="RGPD 13 et 14", reads=("information_notice_given",))
def information_notice_planned(facts: Facts, step: Step) -> Refusal | None:
    """The information notice was given, or its posting is planned."""
    if facts.information_notice_given or step.data is None:
        return None
    if step.data.get("notice_given_on") or step.data.get("notice_to_post"):
        return None
    message = "Remettez la notice d’information et notez la date, ou prévoyez son envoi par courrier."
    return refuse("information_notice_planned", message, field="/data/notice_given_on")


@guard("site compétent, ou transfert prévu", reads=("site", "competent_site"))
def site_competent_or_transfer_planned(facts: Facts, step: Step) -> Refusal | None:
    """A report from outside the territory is registered all the same, once it is said what follows."""
    if facts.competent_site == facts.site or step.data is None or step.data.get("transfer_planned"):
        return None
    where = "un autre site est compétent" if facts.competent_site else "aucun site ne couvre ce territoire"
    message = (
        f"D’après les communes saisies, {where} : cochez « Site non compétent » pour enregistrer quand même, "
        "puis proposez le transfert ou orientez hors du réseau."
    )
    return refuse("site_competent_or_transfer_planned", message, field="/data/transfer_planned")


@guard("aucun signalement reçu d’une personne", reads=("report_received",))
def no_report_received(facts: Facts, step: Step) -> Refusal | None:
    """Only an empty, test or double entry is dropped; a report received is registered."""
    if not facts.report_received:
        return None
    message = "Ce brouillon vient d’une personne : il ne se supprime pas, enregistrez-le."
    return refuse("no_report_received", message, field="/receipt/report_received", instead="T01")


@guard("brouillon vide, annonces faites", reads=("narrative_written", "clocks"))
def system_waits_for_notices(facts: Facts, step: Step, *, notices: int) -> Refusal | None:
    """By itself the system drops a draft only without narrative and after its notices (K17)."""
    if not step.actor.holds("system"):
        return None
    clock = facts.clocks.get("K17")
    if not facts.narrative_written and clock is not None and clock.reminders_sent >= notices:
        return None
    message = "Le système ne supprime un brouillon que sans récit et après les annonces : une personne décide."
    return refuse("system_waits_for_notices", message, role="intake_agent")


@guard("dossier non critique", basis="règle du réseau (pièces jamais bloquantes en urgence)", reads=("urgency",))
def not_critical(facts: Facts, step: Step) -> Refusal | None:
    """A critical case never waits for papers: they are asked for aside (T39)."""
    if not facts.critical:
        return None
    message = "Le dossier est critique : demandez les pièces sans attendre, le travail continue."
    return refuse("not_critical", message, instead="T39")


@guard("dossier critique", reads=("urgency",))
def case_critical(facts: Facts, step: Step) -> Refusal | None:
    """Only urgency cuts an interruption short."""
    if facts.critical:
        return None
    message = "Le dossier n’est pas critique : pointez les pièces, ou relevez l’urgence si un délai presse."
    return refuse("case_critical", message, event="T33")


@guard("suite possible sans le réclamant", reads=("state",))
def next_step_without_claimant(facts: Facts, step: Step) -> Refusal | None:
    """A lost contact is left for an urgent step only where the step needs nothing from the claimant."""
    if facts.state != "contact_lost" or step.data is None or step.data.get("next_step_without_claimant"):
        return None
    message = "Le réclamant est injoignable : confirmez que la suite peut se faire sans lui."
    return refuse("next_step_without_claimant", message, field="/data/next_step_without_claimant")


@guard("chaque pièce demandée pointée", reads=("missing_items",))
def every_item_ticked(facts: Facts, step: Step) -> Refusal | None:
    """Every paper asked for is received, waived or to follow."""
    if step.data is None:
        return None
    ticked = {row.get("item") for row in step.data.get("items") or ()}
    left = [item for item in facts.missing_items if item.status == "asked" and item.id not in ticked]
    if not left:
        return None
    message = f"Il reste des pièces à pointer ({len(left)}) : reçue, inutile ou à suivre."
    return refuse("every_item_ticked", message, field="/data/items")


@guard("délai écoulé", reads=("clocks",))
def clock_over(facts: Facts, step: Step, *, clock: str) -> Refusal | None:
    """The delay that the step waits for is over."""
    running = facts.clocks.get(clock)
    if running is not None and running.state == "over":
        return None
    due_on = running.due_on if running is not None and running.state == "running" else None
    if due_on is not None and step.today > due_on:
        return None
    if due_on is None:
        message = "Le délai qui permet cette étape ne court pas."
        return refuse("clock_over", message, field=f"/clocks/{clock}")
    available_from = due_on + timedelta(days=1)
    message = f"Le délai court encore : cette étape sera possible à partir du {long_date(available_from)}."
    return refuse("clock_over", message, available_from=available_from)


@guard("relances faites", basis="CRPA L114-5", reads=("clocks",))
def reminders_sent(facts: Facts, step: Step, *, clock: str, count: int) -> Refusal | None:
    """The reminders left, or the reason why one did not is noted."""
    running = facts.clocks.get(clock)
    if running is not None and running.reminders_sent >= count:
        return None
    if step.data is None or step.data.get("reasons"):
        return None
    message = "Toutes les relances ne sont pas parties : envoyez-les ou notez pourquoi."
    return refuse("reminders_sent", message, field="/data/reasons")


@guard("échéance atteinte", reads=("clocks", "limitation"))
def clock_due(facts: Facts, step: Step) -> Refusal | None:
    """The clock named is over, or at one of its alarm days."""
    if step.data is None:
        return None
    clock = facts.clocks.get(str(step.data.get("clock", "")))
    if clock is not None and (clock.state == "over" or (clock.state == "running" and step.data.get("alarm"))):
        return None
    if clock is not None and clock.state == "running" and clock.due_on is not None and clock.due_on <= step.today:
        return None
    message = "Ce délai ne court pas ou n’est pas à une échéance."
    return refuse("clock_due", message, field="/data/clock", available_from=clock.due_on if clock else None)
