"""Conditions on closing, merging, reopening, archiving and eliminating a case."""

from __future__ import annotations

from datetime import timedelta

from workflow.facts import Contact, Facts
from workflow.guards.referral import UNUSABLE
from workflow.guards.registry import NETWORK_RULE, all_of, guard, refuse
from workflow.law import LAW, long_date
from workflow.model import Refusal, Step

HELD_BY = {"/rights_request": "dpo", "/litigation_hold": "dpo", "/links": "dpo"}
"""Who settles what holds a case back."""
ARCHIVES = "CPat L212-2, L212-3"
MERGED = "merged"
"""Retention class of a duplicate: it goes with the case that was kept (domain rule 8.3)."""
NOT_OPEN = frozenset({"draft", "closed", "archived", "purged"})
CLOSING_EVENTS = frozenset({"T23", "T26", "T29", "T30", "T45"})


def _open_here(state: str, events: frozenset[str]) -> dict[str, str]:
    """Return code -> label of the closure reasons that one of these events may give in this state."""
    return {
        reason.code: reason.label_fr
        for reason in LAW.closure_reasons.values()
        if not events.isdisjoint(reason.events)
        and (state in reason.from_states or ("OPEN" in reason.from_states and state not in NOT_OPEN))
    }


def _listed(reasons: dict[str, str]) -> str:
    return " ; ".join(reasons.values())


@guard("motif de clôture ouvert dans cet état", reads=("state", "anonymous", "letters", "heir", "claimant_deceased"))
def closure_reason_open(facts: Facts, step: Step) -> Refusal | None:
    """The reason of closure exists, fits the event and the state, and is true of the case."""
    if step.data is None:
        return None
    reason = str(step.data.get("reason", ""))
    here = _open_here(facts.state, frozenset({step.event.id}))
    if reason not in here:
        message = f"Ce motif ne s’emploie pas ici. Motifs possibles : {_listed(here)}."
        return refuse("closure_reason_open", message, field="/data/reason")
    return _reason_untrue(facts, reason)


def _reason_untrue(facts: Facts, reason: str) -> Refusal | None:
    """Refuse a reason that the file contradicts."""
    if reason == "ANONYMOUS_NO_ACTION" and not facts.anonymous:
        message = "Le signalement n’est pas anonyme : choisissez un autre motif."
        return refuse("closure_reason_open", message, field="/data/reason")
    if reason == "TIME_BARRED" and "L07" not in facts.letters and not facts.anonymous:
        message = "Expliquez d’abord les délais par écrit au réclamant : c’est lui qui décide de la suite."
        return refuse("closure_reason_open", message, field="/data/reason", event="T59")
    if reason == "CLAIMANT_DECEASED" and not facts.claimant_deceased:
        message = "Notez d’abord le décès au dossier, et demandez aux ayants droit s’ils poursuivent."
        return refuse("closure_reason_open", message, basis="LO 2011-333 art. 5", field="/claimant_deceased")
    if reason == "CLAIMANT_DECEASED" and facts.heir:
        message = "Un ayant droit poursuit : le dossier continue avec son accord."
        return refuse("closure_reason_open", message, basis="LO 2011-333 art. 5", field="/data/reason", event="T42")
    return None


@guard("motif de clôture connu", reads=("state",))
def closure_reason_known(facts: Facts, step: Step) -> Refusal | None:
    """The reason proposed is one that some closing event may give in this state."""
    if step.data is None:
        return None
    here = _open_here(facts.state, CLOSING_EVENTS)
    if step.data.get("reason") in here:
        return None
    message = f"Ce motif ne s’emploie pas ici. Motifs possibles : {_listed(here)}."
    return refuse("closure_reason_known", message, field="/data/reason")


@guard("aucune proposition de clôture en attente", reads=("closure_proposal",))
def no_proposal_open(facts: Facts, step: Step) -> Refusal | None:
    """One proposal at a time."""
    if facts.closure_proposal is None:
        return None
    message = "Une proposition de clôture attend déjà la réponse du coordinateur."
    return refuse("no_proposal_open", message, event="T44", role="site_coordinator")


@guard("proposition de clôture en attente", reads=("closure_proposal",))
def proposal_open(facts: Facts, step: Step) -> Refusal | None:
    """There is a proposal to answer."""
    if facts.closure_proposal is not None:
        return None
    message = "Aucune clôture n’est proposée : il n’y a rien à écarter."
    return refuse("proposal_open", message, event="T43", role="case_handler", moot=True)


@guard("voies ouvertes terminées ou confiées", reads=("routes",))
def open_routes_handed_over(facts: Facts, step: Step) -> Refusal | None:
    """Routes still open end with the case; it is written who follows them."""
    still_open = [route.code for route in facts.routes if route.state in {"opened", "in_progress"}]
    if not still_open or step.data is None or step.data.get("handover"):
        return None
    labels = ", ".join(LAW.routes[code].label_fr if code in LAW.routes else code for code in still_open)
    message = f"Voies encore ouvertes ({labels}) : écrivez qui les suit désormais."
    return refuse("open_routes_handed_over", message, field="/data/handover")


@guard("réclamant informé", reads=("anonymous",))
def claimant_told(facts: Facts, step: Step) -> Refusal | None:
    """The claimant was told; nobody can tell an anonymous reporter."""
    if facts.anonymous or step.data is None or step.data.get("told_on"):
        return None
    message = "Informez le réclamant et notez la date."
    basis = "CRPA L114-2" if step.event.id == "T23" else NETWORK_RULE
    return refuse("claimant_told", message, basis=basis, field="/data/told_on")


@guard("essais de contact complets", reads=("contacts",))
def contact_tried(facts: Facts, step: Step, *, tries: int, channels: int, days: int) -> Refusal | None:
    """K11: enough failed tries, by enough channels, over enough days, since the person was last reached."""
    failed = _failed_since_reached(facts.contacts)
    used = {contact.channel for contact in failed}
    if len(failed) < tries or len(used) < channels:
        message = (
            f"Il faut {tries} essais restés sans réponse, par {channels} moyens différents. "
            f"Essais notés : {len(failed)} ; moyens : {len(used)}."
        )
        return refuse("contact_tried", message, event="T58", role="case_handler")
    available_from = (failed[0].on if failed else step.today) + timedelta(days=days)
    if step.today >= available_from:
        return None
    message = (
        f"Les essais doivent s’étendre sur {days} jours : clôture possible à partir du {long_date(available_from)}."
    )
    return refuse("contact_tried", message, available_from=available_from)


def _failed_since_reached(contacts: tuple[Contact, ...]) -> list[Contact]:
    ordered = sorted(contacts, key=lambda contact: contact.on)
    reached = [contact.on for contact in ordered if contact.reached]
    return [contact for contact in ordered if not contact.reached and (not reached or contact.on > reached[-1])]


@guard("délai de la dernière relance écoulé", reads=("letters",))
def last_reminder_expired(facts: Facts, step: Step, *, days: int) -> Refusal | None:
    """The last reminder (L18) was sent and its delay is over."""
    letter = facts.letters.get("L18")
    if letter is None or letter.issued_on is None:
        message = "Envoyez d’abord la dernière relance avant clôture, par lettre recommandée."
        return refuse("last_reminder_expired", message, event="T61", role="case_handler")
    available_from = letter.issued_on + timedelta(days=days + 1)
    if step.today >= available_from:
        return None
    message = f"La dernière relance laisse {days} jours : clôture possible à partir du {long_date(available_from)}."
    return refuse("last_reminder_expired", message, available_from=available_from)


@guard("essai de contact manqué noté", reads=("contacts",))
def failed_try_logged(facts: Facts, step: Step) -> Refusal | None:
    """At least one try that failed is recorded (T58)."""
    if _failed_since_reached(facts.contacts):
        return None
    message = "Notez d’abord un essai de contact resté sans réponse."
    return refuse("failed_try_logged", message, event="T58")


@guard(
    "saisine signée transmise d’abord",
    reads=(
        *("state", "attachments", "consents", "closure_proposal", "urgency"),
        *("referral_items_missing", "referral_items_to_follow"),
    ),
)
def signed_referral_sent_first(facts: Facts, step: Step) -> Refusal | None:
    """A signed referral that can leave leaves before the contact is called lost."""
    if facts.state not in {"referral_preparation", "referral_pending"} or not _can_leave(facts):
        return None
    event, role = ("T10", "case_handler") if facts.state == "referral_preparation" else ("T11", "site_coordinator")
    message = "La saisine est signée : transmettez-la d’abord, la suite se fait sans le réclamant."
    return refuse("signed_referral_sent_first", message, role=role, instead=event)


def _can_leave(facts: Facts) -> bool:
    """Tell whether nothing that only the claimant could give holds a signed referral back."""
    signed = any(each.kind == "signed_referral" and each.status not in UNUSABLE for each in facts.attachments)
    consent = facts.consent("ddd_referral")
    agreed = consent is not None and consent.state == "given" and not facts.report_withdrawn
    complete = facts.critical or set(facts.referral_items_missing) <= facts.referral_items_to_follow
    return signed and agreed and complete


@guard("même réclamant et mêmes faits")
def same_claimant_same_facts(facts: Facts, step: Step) -> Refusal | None:
    """A duplicate has the same claimant and the same facts: else the cases are linked (T71)."""
    if step.data is None or (step.data.get("same_claimant") and step.data.get("same_facts")):
        return None
    message = "Confirmez que le réclamant et les faits sont les mêmes ; sinon liez les dossiers sans les fusionner."
    field = "/data/same_facts" if step.data.get("same_claimant") else "/data/same_claimant"
    return refuse("same_claimant_same_facts", message, field=field, instead="T71")


@guard("dossier conservé ouvert", reads=("duplicate_target_open",))
def duplicate_target_open(facts: Facts, step: Step) -> Refusal | None:
    """The case named to be kept is open, and not this one."""
    if facts.duplicate_target_open or step.data is None:
        return None
    message = "Le dossier à conserver doit être un autre dossier, ouvert et visible pour vous : désignez-en un."
    return refuse("duplicate_target_open", message, field="/data/target_case")


@guard("dossier encore conservé", basis="RGPD 5(1)(e)", reads=("retention_end",))
def within_retention(facts: Facts, step: Step) -> Refusal | None:
    """A case is reopened only while it is kept."""
    if facts.retention_end is None or step.today <= facts.retention_end:
        return None
    message = "La durée de conservation est dépassée : saisissez un nouveau signalement."
    return refuse("within_retention", message, role="intake_agent", instead="T37")


@guard("classe de conservation correspondante", reads=("retention_class", "kept_case_class"))
def retention_class_is(facts: Facts, step: Step, *, classes: tuple[str, ...]) -> Refusal | None:
    """The retention class of the case, or of the one into which it was merged, leads to this end."""
    merged = facts.retention_class == MERGED
    if (facts.kept_case_class if merged else facts.retention_class) in classes:
        return None
    if merged and not facts.kept_case_class:
        message = "Ce doublon suit le dossier conservé, qui est encore ouvert : son sort se décide avec lui."
        return refuse("retention_class_is", message, field="/links", role="dpo")
    event = "T34" if step.event.id == "T67" else "T67"
    message = "La classe de conservation du dossier mène à une autre fin : archivez ou éliminez selon cette classe."
    return refuse("retention_class_is", message, field="/retention_class", instead=event)


@guard("visa des archives en vigueur", basis=ARCHIVES, reads=("elimination_visa",))
def archives_visa(facts: Facts, step: Step) -> Refusal | None:
    """Public archives are destroyed with the visa of the archives only, single or standing."""
    if facts.elimination_visa:
        return None
    message = "Aucun visa d’élimination des archives n’est enregistré : demandez-le avant toute élimination."
    return refuse("archives_visa", message, field="/elimination_visa", role="dpo")


@guard("bordereau dressé par une autre personne", reads=("listed_for_purge_by",))
def listed_by_another(facts: Facts, step: Step) -> Refusal | None:
    """Who lists a purge does not carry it out."""
    if facts.listed_for_purge_by is None:
        message = "Le dossier ne figure sur aucun bordereau d’élimination : une autre personne l’y inscrit d’abord."
        return refuse("listed_by_another", message, field="/list_for_elimination", role="dpo")
    if facts.listed_for_purge_by != step.actor.id:
        return None
    message = "Vous avez dressé le bordereau : une autre personne procède à l’élimination."
    return refuse("listed_by_another", message, role="national_admin")


def _article40_open(facts: Facts) -> bool:
    return any(record.state in {"to_examine", "to_send"} for record in facts.article40)


@guard(
    "rien en attente qui retienne le dossier",
    reads=("pending_rights_request", "litigation_hold", "article40", "clocks", "kept_case_alive"),
)
def nothing_pending(facts: Facts, step: Step) -> Refusal | None:
    """A rights request, an article 40 answer or a litigation suspends every removal; a duplicate goes last."""
    running = {id_ for id_ in ("K08", "K12") if id_ in facts.clocks and facts.clocks[id_].state != "stopped"}
    held = (
        (
            "une demande d’exercice de droits",
            facts.pending_rights_request or "K12" in running,
            "/rights_request",
            "T61",
        ),
        ("une réponse sur l’article 40", "K08" in running or _article40_open(facts), "/article40", "T64"),
        ("la fin d’un litige", facts.litigation_hold, "/litigation_hold", None),
        ("le dossier conservé, avec lequel ce doublon s’élimine", facts.kept_case_alive, "/links", None),
    )
    return all_of(
        refuse("nothing_pending", f"L’élimination attend {what}.", field=field, event=event, role=HELD_BY.get(field))
        for what, there, field, event in held
        if there
    )
