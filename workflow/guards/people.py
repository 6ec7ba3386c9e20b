"""Conditions on people: who acts, who handles the case, conflicts of interest, identity."""

from __future__ import annotations

from datetime import timedelta

from workflow.facts import Facts
from workflow.guards.registry import guard, refuse
from workflow.model import Refusal, Step
from workflow.periods.calendar import add_months

IMPARTIALITY = "CRPA L100-2"
RIGHTS_MONTHS = 1
"""Months in which a request about personal data is answered (RGPD 12(3))."""


@guard("personne sans conflit d’intérêts sur ce dossier", basis=IMPARTIALITY, reads=("conflicts",))
def actor_without_conflict(facts: Facts, step: Step) -> Refusal | None:
    """Whoever is named in a conflict of interest does nothing on the case."""
    if not facts.conflicts or step.actor.id not in facts.conflicts:  # asked at every step, and nearly always empty
        return None
    message = "Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place."
    return refuse("actor_without_conflict", message)


@guard("dossier de son site, et non seulement proposé", reads=("transfer",))
def duty_of_own_site(facts: Facts, step: Step) -> Refusal | None:
    """Until an offer is accepted the sending site keeps the duty: the receiving site does nothing but answer it."""
    transfer = facts.transfer
    if transfer is None or step.actor.site != transfer.to_site or _answers_the_offer(step):
        return None
    message = "Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation."
    return refuse("duty_of_own_site", message, event="T21", role="site_coordinator")


def _answers_the_offer(step: Step) -> bool:
    return any(use.name == "acts_for_receiving_site" for use in step.event.guards)


@guard(
    "coordinateur suppléant appelé à décider",
    reads=("coordinator_in_conflict", "coordinator_absent", "coordinators", "authors", "clocks", "closure_proposal"),
)
def substitute_may_act(facts: Facts, step: Step) -> Refusal | None:
    """A substitute decides where the coordinator is in conflict, absent, the author, or late (K07, K26)."""
    if facts.coordinator_in_conflict or facts.coordinator_absent:
        return None
    if any(facts.authors.get(event) in facts.coordinators for event in step.event.four_eyes):
        return None
    late = [facts.clocks[clock] for clock in ("K07", "K26") if clock in facts.clocks]
    if any(clock.state == "over" for clock in late):
        return None
    days = [clock.due_on + timedelta(days=1) for clock in late if clock.state == "running" and clock.due_on]
    if any(day <= step.today for day in days):
        return None
    message = (
        "Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, "
        "auteur de l’acte, ou si son délai est dépassé."
    )
    return refuse("substitute_may_act", message, role="site_coordinator", available_from=min(days, default=None))


@guard("référent du site", reads=("handlers", "receiving_handlers"))
def assignee_of_the_site(facts: Facts, step: Step, *, receiving: bool = False) -> Refusal | None:
    """The handler named in the input may handle cases of this site, or of the one that accepts the case."""
    able = facts.receiving_handlers if receiving else facts.handlers
    if step.data is None or step.data.get("assignee") in able:
        return None
    message = "Choisissez un référent de votre site." if receiving else "Choisissez un référent de ce site."
    return refuse("assignee_of_the_site", message, field="/data/assignee")


@guard("nouveau référent sans conflit d’intérêts", basis=IMPARTIALITY, reads=("conflicts",))
def assignee_without_conflict(facts: Facts, step: Step) -> Refusal | None:
    """The handler named in the input is not named in a conflict of interest."""
    if step.data is None or step.data.get("assignee") not in facts.conflicts:
        return None
    message = "Cette personne est nommée dans un conflit d’intérêts ; choisissez un autre référent."
    return refuse("assignee_without_conflict", message, field="/data/assignee")


@guard("référent désigné", reads=("assignee",))
def handler_assigned(facts: Facts, step: Step) -> Refusal | None:
    """A handler was named (T53)."""
    if facts.assignee is not None:
        return None
    message = "Aucun référent n’est désigné : le coordinateur affecte d’abord le dossier."
    return refuse("handler_assigned", message, event="T53", role="site_coordinator")


@guard("référent sans conflit d’intérêts", basis=IMPARTIALITY, reads=("assignee", "conflicts"))
def assignee_has_no_conflict(facts: Facts, step: Step) -> Refusal | None:
    """The handler of the case is not named in a conflict of interest."""
    if facts.assignee is None or facts.assignee not in facts.conflicts:
        return None
    message = "Le référent est nommé dans un conflit d’intérêts : le coordinateur désigne une autre personne."
    return refuse("assignee_has_no_conflict", message, event="T53", role="site_coordinator")


@guard(
    "aucun conflit d’intérêts de la collectivité laissé sans déclaration",
    basis=IMPARTIALITY,
    reads=("host_authority_concerned", "conflict_declared"),
)
def host_conflict_declared(facts: Facts, step: Step) -> Refusal | None:
    """Where the respondent is the host authority, a conflict of interest must be declared first (T54)."""
    if not facts.host_authority_concerned or facts.conflict_declared:
        return None
    message = (
        "Le mis en cause est la collectivité qui porte le site : déclarez le conflit d’intérêts avant de continuer."
    )
    return refuse("host_conflict_declared", message, event="T54", role="site_coordinator")


@guard("conflit d’intérêts précisé", basis=IMPARTIALITY)
def conflict_named(facts: Facts, step: Step) -> Refusal | None:
    """A conflict names persons or a service."""
    if step.data is None or step.data.get("persons") or step.data.get("service"):
        return None
    message = "Nommez les personnes ou le service concernés."
    return refuse("conflict_named", message, field="/data/persons")


@guard(
    "coordinateur suppléant désigné",
    basis=IMPARTIALITY,
    reads=("host_authority_concerned", "coordinators", "substitute_named", "substitutes"),
)
def substitute_named_for_conflict(facts: Facts, step: Step) -> Refusal | None:
    """A conflict of the coordinator or of the host authority names the substitute who takes over."""
    if step.data is None or facts.substitute_named:
        return None
    concerns_coordinator = any(person in facts.coordinators for person in step.data.get("persons") or ())
    if not (concerns_coordinator or facts.host_authority_concerned):
        return None
    substitute = step.data.get("substitute")
    if substitute is not None and (not facts.substitutes or substitute in facts.substitutes):
        return None
    message = (
        "Le conflit touche le coordinateur ou la collectivité : désignez l’un des coordinateurs suppléants du site."
    )
    return refuse("substitute_named_for_conflict", message, field="/data/substitute")


@guard("conflit d’intérêts ou site sans coordinateur", reads=("conflict_declared", "coordinator_absent"))
def conflict_or_no_coordinator(facts: Facts, step: Step) -> Refusal | None:
    """A transfer is forced only for a conflict of interest, or where the site has no coordinator left."""
    if step.data is not None and step.data.get("kind") == "conflict" and not facts.conflict_declared:
        message = "Aucun conflit d’intérêts n’est déclaré : déclarez-le d’abord, ou donnez l’autre motif."
        return refuse("conflict_or_no_coordinator", message, field="/data/kind", event="T54", role="site_coordinator")
    if facts.conflict_declared or facts.coordinator_absent:
        return None
    message = (
        "Un transfert ne s’impose qu’en cas de conflit d’intérêts déclaré ou de site sans coordinateur ; "
        "sinon le coordinateur le propose."
    )
    return refuse("conflict_or_no_coordinator", message, event="T54", role="site_coordinator")


@guard(
    "identité vérifiée ou anonymat assumé",
    reads=("identity_verified", "anonymous", "claimant_known", "reporter_kind"),
)
def identity_known(facts: Facts, step: Step) -> Refusal | None:
    """The claimant’s identity was verified, or nobody is named: an anonymous report, or a third party’s."""
    if facts.identity_verified or facts.nobody_named:
        return None
    message = "Vérifiez l’identité du réclamant et notez-le dans un contact."
    return refuse("identity_known", message, field="/claimant/identity_verified", event="T58")


@guard("identité vérifiée à la reprise de contact")
def identity_checked_again(facts: Facts, step: Step) -> Refusal | None:
    """Whoever comes back is the person: the identity is checked before anything is said."""
    if step.data is None or step.data.get("identity_verified"):
        return None
    message = "Vérifiez que c’est bien la personne avant de parler du dossier."
    return refuse("identity_checked_again", message, field="/data/identity_verified")


@guard("réponse aux droits encore prolongeable", basis="RGPD 12(3)", reads=("clocks",))
def rights_answer_extendable(facts: Facts, step: Step) -> Refusal | None:
    """A request is pending, its month is not over, and it was not put off yet: two more months, once, told in time."""
    clock = facts.clocks.get("K12")
    if clock is None or clock.due_on is None:
        message = "Aucune demande d’exercice de droits n’attend de réponse : il n’y a rien à prolonger."
        return refuse("rights_answer_extendable", message, event="T68", moot=True)
    if clock.due_on > add_months(clock.started_on, RIGHTS_MONTHS):
        message = "La réponse a déjà été prolongée : répondez à la personne."
    elif step.today > clock.due_on:
        message = (
            "Le mois est passé sans que la personne soit avertie : il n’est plus temps de prolonger, répondez-lui."
        )
    else:
        return None
    return refuse("rights_answer_extendable", message, instead="T61")


@guard("demandeur identifié", basis="RGPD 12(6)")
def requester_identified(facts: Facts, step: Step) -> Refusal | None:
    """A request for one's data is answered to the person concerned only."""
    if step.data is None or step.data.get("person_identified"):
        return None
    message = "Identifiez d’abord la personne qui demande ; en cas de doute, demandez-lui un complément."
    return refuse("requester_identified", message, field="/data/person_identified")
