"""Conditions on the referral to the Défenseur des droits: who may refer, agreement, secrecy, papers, answers."""

from __future__ import annotations

import re
from datetime import date

from workflow.facts import Attachment, Facts
from workflow.guards.registry import all_of, guard, refuse
from workflow.model import Refusal, Step
from workflow.periods.calendar import add_months

WHO_MAY_REFER = "LO 2011-333 art. 5"
AGREEMENT = "LO 2011-333 art. 5 et 8"
SECRECY = "LO 2011-333 art. 20"
DDD_ROUTES = frozenset({"DDD_REFERRAL", "DDD_DELEGATE"})
CLOSED_ROUTES = frozenset({"declined", "ended"})
UNUSABLE = frozenset({"refused", "quarantined", "withdrawn"})
REFUSALS = frozenset({"INADMISSIBLE", "REORIENTED", "NOT_PURSUED", "NOT_ESTABLISHED"})
"""Outcomes by which the Défenseur des droits does not act (LO 24)."""
AFTER_SENDING = frozenset(
    {"referral_sent", "ddd_review", "ddd_information_requested", "outcome_follow_up", "ddd_returned"}
)
"""States in which news of the Défenseur des droits changes where the case stands."""
SIGNED_AGREEMENTS = frozenset({"ddd_referral", "secrecy"})
RECIPIENTS = {
    "information_notice": ("site",),
    "ddd_referral": ("ddd",),
    "secrecy": ("ddd", "partner"),
    "partner": ("plaine-commune", "vaulx-en-velin", "ouest-provence", "nord-pas-de-calais", "respondent", "partner"),
}
"""Object of an agreement -> to whom it may be given (domain rule 6.5: one agreement per object and recipient)."""
CODES_OF_RECIPIENTS = frozenset(code for codes in RECIPIENTS.values() for code in codes)
PARTNER_NAME = re.compile(r"(?=.*[^\W\d_])[\w’'&.,()/ -]{2,100}")
"""A name with at least one letter, and none of the signs that separate keys."""
ITEMS = {
    "identity": "identité",
    "contact": "coordonnées et langue",
    "respondent": "mis en cause",
    "facts": "faits datés",
    "prior_steps": "démarches déjà faites",
    "criminal": "procédure pénale ou judiciaire",
    "wish": "ce que demande le réclamant",
    "limitation": "délais en cours",
}
"""What a referral should hold (décret 2011-904 art. 1 and the guidance of the Défenseur des droits)."""
FIELD_OF = {
    "identity": "/claimant/last_name",
    "contact": "/claimant/phone",
    "respondent": "/respondent/name",
    "facts": "/facts/narrative",
    "prior_steps": "/facts/prior_steps",
    "criminal": "/criminal_asked",
    "wish": "/facts/wish",
    "limitation": "/clock_starts",
}
"""Where each item is written in the case file."""
STEP_OF = {"criminal": "T71", "limitation": "T59"}
"""What notes it, where that is a step."""


@guard("voie du Défenseur des droits validée", reads=("orientation_validated_on", "routes", "state"))
def ddd_route_validated(facts: Facts, step: Step) -> Refusal | None:
    """A coordinator validated an orientation that holds a route to the Défenseur des droits (T07)."""
    routes = [route for route in facts.routes if route.code in DDD_ROUTES and route.state not in CLOSED_ROUTES]
    if facts.orientation_validated_on is not None and routes:
        return None
    message = "L’orientation validée ne comporte pas la voie du Défenseur des droits : reprenez l’orientation."
    return refuse("ddd_route_validated", message, instead="T18" if facts.state == "ddd_returned" else "T46")


@guard(
    "réclamant ou représentant identifié",
    basis=WHO_MAY_REFER,
    reads=("anonymous", "identity_verified"),
)
def claimant_identified(facts: Facts, step: Step) -> Refusal | None:
    """The person who refers is known to the Défenseur des droits: nobody refers without a name."""
    found = []
    if facts.anonymous:
        message = (
            "Un signalement anonyme ne permet pas de saisine : la personne doit au moins être connue du Défenseur "
            "des droits. Une alerte sans nom reste possible."
        )
        found.append(refuse("claimant_identified", message, field="/receipt/anonymous"))
    if not facts.identity_verified:
        message = "Vérifiez l’identité du réclamant ou de son représentant avant toute saisine."
        found.append(refuse("claimant_identified", message, field="/claimant/identity_verified", event="T58"))
    return all_of(found)


@guard(
    "saisine par la victime, son ayant droit, son représentant ou une association habilitée",
    basis=WHO_MAY_REFER,
    reads=("claimant_known", "reporter_kind", "claimant_deceased", "heir", "association_standing"),
)
def entitled_to_refer(facts: Facts, step: Step) -> Refusal | None:
    """Only the victim, an heir, a legal representative or an entitled association refers; a third party never does."""
    found = []
    if not facts.claimant_known:
        message = (
            "Écrivez le nom du réclamant : lui seul saisit le Défenseur des droits."
            if facts.reporter_kind == "claimant"
            else "Un tiers ne saisit pas le Défenseur des droits à la place de la victime : identifiez-la, "
            "informez-la et recueillez son accord."
        )
        found.append(refuse("entitled_to_refer", message, field="/claimant/last_name"))
    if facts.claimant_deceased and not facts.heir:
        message = "La personne est décédée : seuls ses ayants droit peuvent saisir ; demandez-leur s’ils poursuivent."
        found.append(refuse("entitled_to_refer", message, field="/heir"))
    return all_of((*found, *_association_standing(facts)))


def _association_standing(facts: Facts) -> tuple[Refusal, ...]:
    match facts.association_standing:
        case "under_five_years":
            message = (
                "L’association n’était pas déclarée depuis cinq ans à la date des faits : la victime saisit elle-même."
            )
        case "no_statutes":
            message = "Joignez une copie des statuts de l’association, ou faites saisir la victime elle-même."
        case "other_purpose":
            message = (
                "L’objet de l’association n’est ni de combattre les discriminations ni d’aider les victimes : "
                "la victime saisit elle-même."
            )
        case _:
            return ()
    basis = "LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1"
    return (refuse("entitled_to_refer", message, basis=basis, field="/association_standing"),)


@guard("accord du réclamant donné", basis=AGREEMENT, reads=("consents", "reopened_count", "scope_changed_on"))
def consent_given(
    facts: Facts, step: Step, *, what: str, recipient: str, renew_after_months: int = 0
) -> Refusal | None:
    """The agreement is given, with the wording shown and its proof, and was renewed after a reopening."""
    consent, field = facts.consent(what, recipient), f"/consents/{what}"
    if consent is None or consent.state != "given":
        message = _no_agreement(consent.state if consent else "not_asked")
        return refuse("consent_given", message, field=field, event="T42")
    if not consent.wording_version or not consent.proof:
        message = "L’accord n’est que déclaré : faites signer le formulaire et notez la version du texte et la preuve."
        return refuse("consent_given", message, basis=f"{AGREEMENT} ; RGPD 7(1)", field=field, event="T42")
    if facts.reopened_count and renew_after_months and _older(consent.decided_on, renew_after_months, step.today):
        message = f"Le dossier a été rouvert et l’accord a plus de {renew_after_months} mois : redemandez-le."
        return refuse("consent_given", message, field=field, event="T42")
    if facts.scope_changed_on and (consent.decided_on is None or consent.decided_on < facts.scope_changed_on):
        message = "La demande a changé depuis cet accord : redemandez-le sur le nouveau texte."
        return refuse("consent_given", message, field=field, event="T42")
    return None


def _no_agreement(state: str) -> str:
    match state:
        case "refused":
            return "Le réclamant a refusé la saisine : elle ne peut partir que s’il change d’avis."
        case "withdrawn":
            return "Le réclamant a retiré son accord à la saisine : rien ne part, proposez les autres voies."
        case _:
            return "Recueillez l’accord du réclamant à la saisine et notez-le : sans lui, rien ne part."


def _older(decided_on: date | None, months: int, today: date) -> bool:
    return decided_on is None or add_months(decided_on, months) < today


@guard("signalement non retiré", basis="RGPD 7(3)", reads=("closure_proposal",))
def report_not_withdrawn(facts: Facts, step: Step) -> Refusal | None:
    """From the proposal to close on withdrawal, nothing is sent for the person."""
    if not facts.report_withdrawn:
        return None
    message = "La personne a retiré son signalement : plus rien n’est envoyé pour elle, le coordinateur clôture."
    return refuse("report_not_withdrawn", message, role="site_coordinator", instead="T45")


@guard("procédure pénale demandée", basis="LO 2011-333 art. 23", reads=("criminal_status", "criminal_asked"))
def criminal_status_asked(facts: Facts, step: Step) -> Refusal | None:
    """It was asked whether a criminal inquiry is open; the answer may be unknown."""
    if facts.criminal_asked or facts.criminal_status != "unknown":
        return None
    message = "Demandez si une plainte ou une enquête est en cours, et notez la réponse, même inconnue."
    return refuse("criminal_status_asked", message, field="/criminal_asked", event="T71")


@guard("saisine signée par le réclamant", basis=WHO_MAY_REFER, reads=("attachments", "mandate_proved"))
def referral_signed(facts: Facts, step: Step) -> Refusal | None:
    """The claimant’s signed referral, or the mandate of who signed, is in the file."""
    if facts.mandate_proved:
        return None
    if any(each.kind == "signed_referral" and each.status not in UNUSABLE for each in facts.attachments):
        return None
    message = "Joignez la saisine signée par le réclamant, ou le mandat de la personne qui signe pour lui."
    return refuse("referral_signed", message, field="/attachments")


@guard(
    "contenu de la saisine complet, ou à suivre",
    basis="décret 2011-904 art. 1",
    reads=("referral_items_missing", "referral_items_to_follow", "urgency"),
)
def referral_items_complete(facts: Facts, step: Step) -> Refusal | None:
    """What a referral must hold is there; a critical case leaves with what is missing listed as to follow."""
    missing = [code for code in facts.referral_items_missing if code not in facts.referral_items_to_follow]
    if not missing:
        return None
    if facts.critical:
        if step.data is None:
            return None
        missing = [code for code in missing if code not in (step.data.get("to_follow") or ())]
        if not missing:
            return None
    if facts.critical:
        labels = ", ".join(ITEMS.get(code, code) for code in missing)
        message = (
            f"Il manque à la saisine : {labels}. Le dossier est critique : il part si vous les cochez comme à suivre."
        )
        return refuse("referral_items_complete", message, field="/data/to_follow")
    return all_of(_item_missing(code) for code in missing)


def _item_missing(code: str) -> Refusal:
    message = f"Il manque à la saisine : {ITEMS.get(code, code)}."
    return refuse("referral_items_complete", message, field=FIELD_OF.get(code), event=STEP_OF.get(code))


@guard("pièces contrôlées", reads=("attachments", "urgency"))
def attachments_checked(facts: Facts, step: Step) -> Refusal | None:
    """No paper set aside by the check leaves; in a critical case it is left out by itself."""
    if facts.critical or step.data is None:
        return None
    left_out = step.data.get("left_out") or ()
    bad = [
        each for each in facts.attachments if each.status == "quarantined" and each.leaves and each.id not in left_out
    ]
    if not bad:
        return None
    message = f"Des pièces en quarantaine ne peuvent partir ({len(bad)}) : laissez-les de côté ou remplacez-les."
    return refuse("attachments_checked", message, field="/data/left_out")


@guard("secrets levés ou pièces laissées de côté", basis=SECRECY, reads=("attachments", "consents"))
def secrets_lifted_or_left_out(facts: Facts, step: Step) -> Refusal | None:
    """Medical and lawyer's papers leave only at the express request of the person concerned.

    Where the step asks which papers stay, every secret one is asked about again: what stayed the last time leaves now
    unless it is left out once more.
    """
    may_leave = [each for each in facts.attachments if each.leaves or _asks_what_stays(step)]
    secret = [each for each in may_leave if each.secret and each.status not in UNUSABLE]
    if not secret or _secrecy_lifted(facts) or _still_to_choose(step):
        return None
    left_out = (step.data or {}).get("left_out") or ()
    kept = [each for each in secret if each.id not in left_out]
    if not kept:
        return None
    message = (
        f"{_kinds(kept)} : il faut la demande expresse de la personne pour les transmettre, sinon laissez-les de côté."
    )
    field = "/data/left_out" if _asks_what_stays(step) else "/consents/secrecy"
    return refuse("secrets_lifted_or_left_out", message, field=field, event="T42")


def _secrecy_lifted(facts: Facts) -> bool:
    consent = facts.consent("secrecy", "ddd")
    return consent is not None and consent.state == "given" and bool(consent.wording_version) and consent.proof


def _still_to_choose(step: Step) -> bool:
    """Tell whether choices are being listed and the event asks which papers stay."""
    return step.data is None and _asks_what_stays(step)


def _asks_what_stays(step: Step) -> bool:
    return any(field.name == "left_out" for field in step.event.input)


def _kinds(attachments: list[Attachment]) -> str:
    words = {"health": "pièces médicales", "lawyer": "pièces couvertes par le secret de l’avocat"}
    kinds = sorted({words.get(each.secret, "pièces secrètes") for each in attachments})
    return f"{' et '.join(kinds).capitalize()} ({len(attachments)})"


@guard("saisine transmise conservée", reads=("referral_sent_on", "duplicate_target_referred"))
def sent_referral_kept(facts: Facts, step: Step) -> Refusal | None:
    """A case whose referral left is merged only into one that was referred too: else its answer would have no place."""
    if facts.referral_sent_on is None or step.data is None or facts.duplicate_target_referred:
        return None
    message = "La saisine de ce dossier est partie : conservez-le, et fusionnez l’autre dossier dans celui-ci."
    return refuse("sent_referral_kept", message, field="/data/target_case")


@guard("aucun doublon déjà transmis", reads=("duplicate_referred", "urgency"))
def no_duplicate_referred(facts: Facts, step: Step) -> Refusal | None:
    """No confirmed duplicate was referred before; a critical case leaves and the duplicate is told afterwards."""
    if not facts.duplicate_referred or facts.critical:
        return None
    message = "Un doublon confirmé de ce dossier a déjà été transmis : fusionnez-les."
    return refuse("no_duplicate_referred", message, role="site_coordinator", instead="T30")


@guard("réception par le Défenseur des droits identifiée")
def ddd_receipt_identified(facts: Facts, step: Step) -> Refusal | None:
    """The receipt has the number of the Défenseur des droits or the name of the delegate."""
    if step.data is None or step.data.get("ddd_number") or step.data.get("delegate"):
        return None
    message = "Indiquez le numéro du Défenseur des droits ou le nom du délégué."
    return refuse("ddd_receipt_identified", message, field="/data/ddd_number")


@guard("issue qui n’est pas un refus", basis="LO 2011-333 art. 24")
def outcome_is_no_refusal(facts: Facts, step: Step) -> Refusal | None:
    """A refusal is recorded as one (T17): the case and its periods are looked at again."""
    outcomes = _outcomes(step)
    if step.data is None or not outcomes or not outcomes <= REFUSALS:
        return None
    message = "C’est un refus ou une réorientation : notez-le comme un retour, le dossier et ses délais sont revus."
    return refuse("outcome_is_no_refusal", message, field="/data/outcomes", instead="T17")


@guard("refus motivé du Défenseur des droits", basis="LO 2011-333 art. 24", reads=())
def outcome_is_refusal(facts: Facts, step: Step) -> Refusal | None:
    """The outcome is one by which the Défenseur des droits does not act, with reasons."""
    if step.data is None or _outcomes(step) <= REFUSALS:
        return None
    message = "Choisissez irrecevabilité, réorientation, non-suite ou discrimination non établie, sinon notez l’issue."
    return refuse("outcome_is_refusal", message, field="/data/outcomes", instead="T16")


def _outcomes(step: Step) -> set[str]:
    return {str(row.get("outcome")) for row in (step.data or {}).get("outcomes") or ()}


@guard("saisine déjà transmise", reads=("referral_sent_on", "return_state"))
def referral_was_sent(facts: Facts, step: Step) -> Refusal | None:
    """The case goes on with the Défenseur des droits: a referral was sent and nobody took the case out of its hands."""
    if facts.referral_sent_on is not None and facts.return_state in AFTER_SENDING:
        return None
    if facts.referral_sent_on is not None:
        message = "Le dossier n’attend plus rien du Défenseur des droits : cette nouvelle se note comme un contact."
        return refuse("referral_was_sent", message, instead="T58", moot=True)
    message = "Aucune saisine n’est partie de ce dossier : cette nouvelle se note comme un contact."
    return refuse("referral_was_sent", message, instead="T58", moot=True)


@guard("reprise par le Défenseur des droits avec l’accord", basis=AGREEMENT, reads=("consents", "return_state"))
def ddd_resumes_with_agreement(facts: Facts, step: Step) -> Refusal | None:
    """After an outcome the Défenseur des droits takes the case up again only with the agreement, as by T52."""
    resumes = step.data is not None and step.data.get("ddd_state") != "outcome_follow_up"
    consent = facts.consent("ddd_referral")
    if not resumes or facts.return_state != "outcome_follow_up" or (consent is not None and consent.state == "given"):
        return None
    message = "Le réclamant a repris son accord depuis l’issue : redemandez-le avant de noter une reprise."
    return refuse("ddd_resumes_with_agreement", message, event="T42")


@guard("Défenseur des droits averti", reads=("referral_sent_on",))
def ddd_told_if_sent(facts: Facts, step: Step) -> Refusal | None:
    """After the sending the Défenseur des droits is told in writing of what changes."""
    if facts.referral_sent_on is None or step.data is None or step.data.get("ddd_told_on"):
        return None
    message = "La saisine est partie : avertissez le Défenseur des droits par écrit et notez la date."
    return refuse("ddd_told_if_sent", message, field="/data/ddd_told_on")


@guard("version du texte et preuve de l’accord", basis="RGPD 7(1)")
def wording_and_proof_given(facts: Facts, step: Step) -> Refusal | None:
    """An agreement has the wording shown and its proof, a signed paper where it lets the file or a secret leave.

    A refusal or a withdrawal needs neither: it is as easy as giving.
    """
    if step.data is None or step.data.get("decision") != "given":
        return None
    signed = step.data.get("object") in SIGNED_AGREEMENTS
    proof = step.data.get("proof") or (None if signed else step.data.get("proof_note"))
    if step.data.get("wording_version") and proof:
        return None
    field = "/data/wording_version" if not step.data.get("wording_version") else "/data/proof"
    message = "Notez la version du texte présenté et la preuve : sans elles, l’accord n’est que déclaré."
    return refuse("wording_and_proof_given", message, field=field)


@guard("destinataire qui convient à l’objet de l’accord", basis="RGPD 4(11) et 7")
def recipient_fits(facts: Facts, step: Step) -> Refusal | None:
    """One agreement per object and recipient: each object has its recipients, and a partner has a name."""
    if step.data is None:
        return None
    recipient, partner = step.data.get("recipient"), str(step.data.get("partner") or "")
    if recipient not in RECIPIENTS.get(str(step.data.get("object")), ()):
        message = "Ce destinataire ne va pas avec l’objet de l’accord : changez l’un ou l’autre."
        return refuse("recipient_fits", message, field="/data/recipient")
    if recipient != "partner" and partner:
        message = "Un partenaire est nommé : choisissez « Un partenaire » comme destinataire, ou effacez son nom."
        return refuse("recipient_fits", message, field="/data/partner")
    if recipient == "partner" and (not PARTNER_NAME.fullmatch(partner) or partner.casefold() in CODES_OF_RECIPIENTS):
        message = "Écrivez le nom de la structure partenaire, en lettres, tel qu’il figure dans l’accord."
        return refuse("recipient_fits", message, field="/data/partner")
    return None


@guard("ni retrait ni refus d’une saisine en cours", basis=AGREEMENT, reads=("state",))
def not_a_referral_withdrawal(
    facts: Facts, step: Step, *, withdrawn_in: tuple[str, ...], refused_in: tuple[str, ...]
) -> Refusal | None:
    """Withdrawing or refusing a referral under way leads back to the orientation: T27 or T28, not a mere record."""
    if step.data is None or step.data.get("object") != "ddd_referral":
        return None
    decision = step.data.get("decision")
    if decision == "withdrawn" and facts.state in withdrawn_in:
        event = "T27"
    elif decision == "refused" and facts.state in refused_in:
        event = "T28"
    else:
        return None
    message = (
        "Une saisine est en cours : notez-le comme retrait ou refus de la saisine, le dossier revient à l’orientation."
    )
    return refuse("not_a_referral_withdrawal", message, role="case_handler", instead=event)


@guard("autre voie ouverte", reads=("routes",))
def another_route_open(facts: Facts, step: Step) -> Refusal | None:
    """Another route validated before is still open: else the case goes back to its orientation."""
    if any(route.code not in DDD_ROUTES and route.state not in CLOSED_ROUTES for route in facts.routes):
        return None
    message = "Aucune autre voie validée n’est ouverte : reprenez la qualification ou notez le retrait de l’accord."
    return refuse("another_route_open", message, instead="T46")
