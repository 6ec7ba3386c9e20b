"""Conditions on transfers, letters, recorded steps, data protection and the trail."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from workflow.facts import Facts
from workflow.guards.closing import NOT_OPEN
from workflow.guards.registry import all_of, guard, refuse
from workflow.law import long_date
from workflow.model import Refusal, Step

COORDINATORS: Final = ("site_coordinator", "substitute_coordinator")
OWN_CONDITIONS: Final = frozenset({"L01", "L02", "L04", "L05", "L10", "L14", "L18", "L22", "L23", "L24"})


@guard("autre site", reads=("site", "transfer"))
def other_site(facts: Facts, step: Step) -> Refusal | None:
    """A case is offered to another site than its own, and not again to the one that has the offer."""
    if step.data is None:
        return None
    taken = {facts.site, facts.transfer.to_site if facts.transfer else facts.site}
    if step.data.get("to_site") not in taken:
        return None
    message = "Choisissez un autre site que celui qui a déjà le dossier ou l’offre."
    return refuse("other_site", message, field="/data/to_site")


@guard("réclamant informé du transfert, sans opposition", basis="RGPD 13, 14 et 21", reads=("anonymous",))
def claimant_informed_of_transfer(facts: Facts, step: Step) -> Refusal | None:
    """The claimant was told and does not object, where no rule imposes the transfer."""
    if facts.anonymous or step.data is None:
        return None
    if not step.data.get("claimant_informed_on"):
        message = "Informez le réclamant avant de proposer le transfert, et notez la date."
        return refuse("claimant_informed_of_transfer", message, field="/data/claimant_informed_on")
    if step.data.get("claimant_objects") and step.data.get("kind") == "moved":
        message = "Le réclamant s’oppose à ce transfert, que rien n’impose : le dossier reste au site."
        return refuse("claimant_informed_of_transfer", message, field="/data/claimant_objects")
    return None


@guard("site destinataire joint, délai proche", reads=("limitation",))
def receiver_called_when_urgent(facts: Facts, step: Step, *, days: int) -> Refusal | None:
    """A case whose safe day is near is offered only once the receiving coordinator agreed by phone."""
    safe_day = facts.earliest_safe_day
    if safe_day is None or step.data is None or safe_day > step.today + timedelta(days=days):
        return None
    if step.data.get("receiver_called_on"):
        return None
    message = (
        f"Le jour de sécurité tombe le {long_date(safe_day)} : "
        "joignez d’abord par téléphone le coordinateur destinataire."
    )
    return refuse("receiver_called_when_urgent", message, field="/data/receiver_called_on")


@guard("coordinateur du site destinataire", reads=("transfer",))
def acts_for_receiving_site(facts: Facts, step: Step) -> Refusal | None:
    """Only the receiving site accepts or refuses an offer."""
    transfer = facts.transfer
    if transfer is not None and step.actor.site == transfer.to_site:
        return None
    stands_in = step.actor.holds("substitute_coordinator")
    if transfer is not None and stands_in and step.actor.site != transfer.from_site:
        return None
    message = "Le site destinataire répond à l’offre ; le site d’origine peut seulement l’annuler."
    return refuse("acts_for_receiving_site", message, role="site_coordinator", instead="T56")


@guard("coordinateur du site d’origine", reads=("transfer",))
def acts_for_sending_site(facts: Facts, step: Step) -> Refusal | None:
    """Only the sending site, or the national administrator, cancels an offer."""
    transfer = facts.transfer
    if transfer is None or step.actor.holds("national_admin") or step.actor.site == transfer.from_site:
        return None
    if step.actor.holds("substitute_coordinator") and step.actor.site != transfer.to_site:
        return None
    message = "Le site d’origine annule l’offre ; le site destinataire l’accepte ou la refuse."
    return refuse("acts_for_sending_site", message, role="national_admin", instead="T22")


@guard("pas un transfert pour conflit d’intérêts", basis="CRPA L100-2", reads=("transfer",))
def no_conflict_transfer(facts: Facts, step: Step) -> Refusal | None:
    """A transfer for a conflict of interest neither lapses nor returns: it is offered elsewhere (T55)."""
    if facts.transfer is None or not facts.transfer.conflict:
        return None
    message = "Ce transfert répond à un conflit d’intérêts : l’administrateur national le propose à un autre site."
    return refuse("no_conflict_transfer", message, role="national_admin", instead="T55")


@guard("transfert pour conflit d’intérêts", basis="CRPA L100-2", reads=("transfer",))
def conflict_transfer(facts: Facts, step: Step) -> Refusal | None:
    """Only an offer made for a conflict of interest is declined without sending the case back: others are refused."""
    if facts.transfer is not None and facts.transfer.conflict:
        return None
    message = "Ce transfert ne répond pas à un conflit d’intérêts : refusez-le, le dossier retourne au site d’origine."
    return refuse("conflict_transfer", message, role="site_coordinator", instead="T22")


@guard("conflit d’intérêts réglé", basis="CRPA L100-2", reads=("transfer", "conflict_declared", "substitute_named"))
def conflict_settled(facts: Facts, step: Step) -> Refusal | None:
    """A conflict transfer is cancelled only once the conflict is over or a substitute took the case."""
    if facts.transfer is None or not facts.transfer.conflict:
        return None
    if not facts.conflict_declared or facts.substitute_named:
        return None
    message = "Le conflit d’intérêts dure et aucun suppléant n’est désigné : le dossier ne revient pas au site."
    return refuse("conflict_settled", message, event="T54", role="national_admin")


@guard("courrier à émettre ici", reads=("letter_drafts", "state", "consents", "closure_proposal"))
def letter_may_be_issued(facts: Facts, step: Step) -> Refusal | None:
    """A letter is issued on its own conditions, or because another step prepared it."""
    if step.data is None:
        return None
    code, draft = str(step.data.get("code", "")), step.data.get("letter")
    if draft is not None and facts.letter_drafts.get(draft) != code:
        message = "Ce projet n’est pas de ce courrier, ou il est déjà émis : choisissez-en un autre."
        return refuse("letter_may_be_issued", message, field="/data/letter")
    if draft is not None:
        return None
    if code not in OWN_CONDITIONS:
        message = "Ce courrier naît d’une autre étape : choisissez le projet qu’elle a préparé."
        return refuse("letter_may_be_issued", message, field="/data/letter")
    return _letter_out_of_place(facts, code)


def _letter_out_of_place(facts: Facts, code: str) -> Refusal | None:
    if code == "L18" and facts.state != "contact_lost":
        message = "La dernière relance s’envoie au réclamant injoignable : signalez-le d’abord."
        event = "T24" if facts.state not in NOT_OPEN | {"transfer_pending"} else None
        return refuse("letter_may_be_issued", message, field="/data/code", event=event)
    if code == "L10" and facts.report_withdrawn:
        message = "La personne a retiré son signalement : plus rien n’est envoyé pour elle, le coordinateur clôture."
        return refuse("letter_may_be_issued", message, basis="RGPD 7(3)", field="/data/code", role="site_coordinator")
    consent = facts.consent("ddd_referral")
    if code == "L10" and (consent is None or consent.state != "given"):
        message = "La fiche au délégué ne part qu’avec l’accord du réclamant à la saisine."
        event = "T42" if facts.state not in NOT_OPEN else None
        return refuse("letter_may_be_issued", message, basis="LO 2011-333 art. 5 et 8", field="/data/code", event=event)
    return None


@guard("réponse aux droits signée du délégué à la protection des données", basis="RGPD 12, 39")
def rights_answer_by_dpo(facts: Facts, step: Step) -> Refusal | None:
    """The answer to a rights request (L22) is the dpo's."""
    if step.data is None or step.data.get("code") != "L22" or step.actor.holds("dpo"):
        return None
    message = "Le délégué à la protection des données répond aux demandes d’exercice de droits."
    return refuse("rights_answer_by_dpo", message, field="/data/code", role="dpo")


@guard(
    "courrier au mis en cause permis",
    basis="LO 2011-333 art. 18 à 22",
    reads=("consents", "criminal_status", "referral_started", "closure_proposal"),
)
def respondent_letter_allowed(facts: Facts, step: Step) -> Refusal | None:
    """The site has no power of inquiry: it writes to the respondent (L14) only where every condition holds."""
    if step.data is None or step.data.get("code") != "L14":
        return None
    consent = facts.consent("partner", "respondent")
    agreed = consent is not None and consent.state == "given" and consent.proof
    signs = any(step.actor.holds(role) for role in COORDINATORS)
    asked = (
        ("l’accord écrit du réclamant sur le texte exact du courrier", agreed, "/consents/partner", "T42", None),
        ("aucune procédure pénale", facts.criminal_status == "none", "/criminal_status", "T71", None),
        ("aucune saisine commencée", not facts.referral_started, "/referral_started", None, None),
        ("un signalement qui n’est pas retiré", not facts.report_withdrawn, "/closure_proposal", "T44", None),
        ("la signature du coordinateur", signs, None, None, "site_coordinator"),
    )
    return all_of(
        refuse(
            "respondent_letter_allowed",
            f"Le site n’enquête pas : pour écrire au mis en cause, il faut {what}.",
            field=field,
            event=event,
            role=role,
        )
        for what, holds, field, event, role in asked
        if not holds
    )


@guard("droit exercé ou abandonné nommé", basis="LO 2011-333 art. 6")
def settled_right_named(facts: Facts, step: Step) -> Refusal | None:
    """A right used or given up is named by its rule: the alarms of the others go on."""
    if step.data is None or step.data.get("kind") not in {"claim_filed", "right_given_up"} or step.data.get("rule"):
        return None
    message = "Dites quel droit est exercé ou abandonné, par sa règle de délai : les autres alertes continuent."
    return refuse("settled_right_named", message, field="/data/rule")


@guard("avancement précisé")
def step_named(facts: Facts, step: Step) -> Refusal | None:
    """A step recorded says of what: a route and where it stands, a criminal status, a link, or a date to come."""
    if step.data is None:
        return None
    data = step.data
    for one, other in (("route", "route_state"), ("date_kind", "next_on")):
        if bool(data.get(one)) != bool(data.get(other)):
            missing = other if data.get(one) else one
            message = "Complétez la ligne : une voie et son avancement, ou une date et sa nature."
            return refuse("step_named", message, field=f"/data/{missing}")
    if any(data.get(name) for name in ("route", "criminal_status", "link", "date_kind")):
        return None
    message = "Dites ce qui avance : une voie, la procédure pénale, un lien ou une date à venir."
    return refuse("step_named", message, field="/data/route")


@guard("secret professionnel vérifié", basis="CP 226-13, 226-14")
def secrecy_checked(facts: Facts, step: Step) -> Refusal | None:
    """A person bound by a professional secrecy checked what the law lets him or her tell."""
    if step.data is None or step.data.get("secrecy_checked"):
        return None
    message = "Vérifiez ce que votre secret professionnel permet de dire, puis confirmez-le."
    return refuse("secrecy_checked", message, field="/data/secrecy_checked")


@guard("notification ou absence de risque motivée", basis="RGPD 33")
def breach_answer_complete(facts: Facts, step: Step) -> Refusal | None:
    """A breach was notified, or it is reasoned why there is no risk."""
    if step.data is None or step.data.get("notified_on") or step.data.get("reasons"):
        return None
    message = "Notez la date de notification à la CNIL, ou écrivez pourquoi il n’y a pas de risque."
    return refuse("breach_answer_complete", message, field="/data/notified_on")


@guard("relevé pseudonymisé, ou seconde autorisation")
def full_trail_authorised(facts: Facts, step: Step) -> Refusal | None:
    """The trail with names needs a second person’s authorisation."""
    if step.data is None or not step.data.get("full"):
        return None
    if step.data.get("authorised_by") not in {None, step.actor.id}:
        return None
    message = "La version non pseudonymisée demande l’autorisation d’une autre personne : nommez-la."
    return refuse("full_trail_authorised", message, field="/data/authorised_by")
