"""French words for the codes of a case that neither the law nor the procedure names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from babel import Locale

from workflow.procedures import current

CHANNELS: Final[Mapping[str, str]] = {
    "desk": "Accueil physique",
    "phone": "Téléphone",
    "email": "Courriel",
    "online_form": "Formulaire en ligne",
    "post": "Courrier postal",
    "partner_network": "Réseau partenaire",
    "delegate_session": "Permanence du délégué",
    "lawyer_session": "Permanence d'avocat",
    "outreach": "Aller vers",
}
REPORTER_KINDS: Final[Mapping[str, str]] = {
    "claimant": "La personne concernée",
    "legal_representative": "Représentant légal",
    "heir": "Ayant droit",
    "association": "Association",
    "professional": "Professionnel d'un partenaire",
    "third_party": "Tiers",
    "witness": "Témoin",
    "anonymous": "Anonyme",
    "other": "Autre",
}
PARTIES: Final[Mapping[str, str]] = {
    "claimant": "Personne réclamante",
    "legal_representative": "Représentant légal",
    "heir": "Ayant droit",
    "reporter": "Signalant",
    "respondent": "Mis en cause",
}
RESPONDENT_KINDS: Final[Mapping[str, str]] = {
    "company": "Entreprise",
    "association": "Association",
    "public_body": "Organisme public",
    "public_service": "Organisme privé chargé d’un service public (caisse, délégataire)",
    "person": "Personne",
    "unknown": "Nature inconnue",
}
CONSENT_OBJECTS: Final[Mapping[str, str]] = {
    "information_notice": "Notice d'information reçue",
    "ddd_referral": "Accord à la saisine du Défenseur des droits",
    "partner": "Accord à la transmission à un partenaire",
    "secrecy": "Levée du secret médical ou de l'avocat (demande expresse)",
}
CONSENT_STATES: Final[Mapping[str, str]] = {
    "not_asked": "Pas encore demandé",
    "given": "Donné",
    "refused": "Refusé",
    "not_required": "Non requis",
    "withdrawn": "Retiré",
}
ROUTE_STATES: Final[Mapping[str, str]] = {
    "proposed": "Proposée",
    "accepted": "Acceptée",
    "declined": "Déclinée",
    "opened": "Ouverte",
    "in_progress": "En cours",
    "ended": "Terminée",
}
ROUTE_ANSWERS: Final[Mapping[str, str]] = {
    "agreed": "La personne est d'accord",
    "accepted": "La personne est d'accord",
    "declined": "La personne décline",
    "none_yet": "Pas encore de réponse",
    "": "Pas encore de réponse",
}
CRIMINAL_STATES: Final[Mapping[str, str]] = {
    "unknown": "Inconnue",
    "none": "Aucune procédure pénale",
    "complaint_filed": "Plainte déposée",
    "inquiry": "Enquête en cours",
    "proceedings": "Poursuites en cours",
    "ended": "Procédure terminée",
}
ATTACHMENT_KINDS: Final[Mapping[str, str]] = {
    "signed_referral": "Saisine signée",
    "consent_proof": "Preuve d'accord",
    "mandate": "Mandat ou pouvoir",
    "identity": "Justificatif d'identité",
    "evidence": "Élément de preuve",
    "letter_received": "Courrier reçu",
    "complaint": "Plainte ou procès-verbal",
    "medical": "Pièce médicale",
    "statutes": "Statuts de l'association",
    "other": "Autre pièce",
}
ATTACHMENT_STATES: Final[Mapping[str, str]] = {
    "received": "Vérifiée",
    "accepted": "Acceptée par une personne",
    "not_scanned": "Antivirus non passé",
    "quarantined": "En quarantaine",
    "refused": "Refusée",
    "withdrawn": "Retirée",
    "secret_pending": "Secret : demande expresse attendue",
}
USABLE_ATTACHMENTS: Final = frozenset({"received", "accepted"})
SECRETS: Final[Mapping[str, str]] = {"": "", "health": "Secret médical", "lawyer": "Secret de l'avocat"}
MISSING_STATES: Final[Mapping[str, str]] = {
    "asked": "Demandée",
    "received": "Reçue",
    "waived": "Abandonnée",
    "to_follow": "À suivre",
}
WRITTEN_ELSEWHERE: Final[Mapping[str, str]] = {
    "L04": "Relance",
    "L10": "Fiche navette au délégué",
    "L12": "Bordereau de pièces complémentaires",
    "L13": "Signalement au procureur",
    "L14": "Courrier au mis en cause",
    "L15": "Transmission à l'administration compétente",
    "L16": "Avis de transfert entre sites",
    "L17": "Confirmation de retrait",
    "L18": "Dernière relance avant clôture",
    "L20": "Avis de réouverture",
    "L21": "Information sur l'issue",
    "L22": "Réponse à une demande d'exercice de droits",
    "L23": "Attestation de passage",
    "L24": "Convocation à un entretien",
}
"""Letters of the procedure that this version does not lay out: named, so that nobody waits for them."""
LETTER_STATES: Final[Mapping[str, str]] = {
    "draft": "Brouillon",
    "approved": "En préparation",
    "issued": "Émis",
    "set_aside": "Non produit",
}
SENDING_STATES: Final[Mapping[str, str]] = {
    "queued": "Envoi prévu",
    "sending": "Envoi en cours",
    "sent": "Envoyé",
    "failed": "Échec de l'envoi",
    "uncertain": "Envoi incertain : à vérifier par une personne",
}
LETTER_CHANNELS: Final[Mapping[str, str]] = {
    "post": "Courrier postal",
    "lrar": "Recommandé avec avis de réception",
    "lre": "Recommandé électronique",
    "email": "Courriel",
    "hand": "Remise en main propre",
    "secure": "Canal sécurisé",
    "disposal": "Mise à disposition",
    "": "",
}
RISKS: Final[Mapping[str, str]] = {
    "none": "Aucun repéré",
    "retaliation": "Représailles",
    "eviction": "Expulsion ou exclusion",
    "violence": "Violences ou menaces",
    "distress": "Détresse",
    "minor": "Mineur en danger",
}
AUDIENCES: Final[Mapping[str, str]] = {
    "me": "Pour moi",
    "site": "Pour mon site",
    "coordinator": "Pour la coordination",
    "transmissible": "Transmissible",
    "claimant": "Pour la personne réclamante",
}
STAGES: Final[Mapping[int, str]] = {
    1: "Signalement",
    2: "Qualification",
    3: "Orientation",
    4: "Saisine",
    5: "Défenseur des droits",
    6: "Suites",
}
RECIPIENT_WORDS: Final[Mapping[str, str]] = {
    option.value: option.label
    for field in current().event("T42").input
    if field.name == "recipient"
    for option in field.options
}
"""Recipient of an agreement, as the form of the agreement names it; a partner has its own name."""
LINK_STATES: Final[Mapping[str, str]] = {"linked": "Dossier lié", "collective": "Dossier collectif"}
DUPLICATE_STATES: Final[Mapping[str, str]] = {
    "suspected": "Doublon supposé",
    "confirmed": "Doublon confirmé",
    "rejected": "Dossier distinct",
}


def said(labels: Mapping[str, str], code: str) -> str:
    """Return the label of a code, or the code itself where a later version brought a new one."""
    return labels.get(code, code)


SPEECH: Final[Mapping[str, str]] = {
    "none": "Non",
    "ordinary": "Injure ou diffamation publique, sans critère",
    "origin": "Propos publics sur l’origine, l’ethnie, la nation, la race ou la religion",
    "sex": "Propos publics sur le sexe, l’orientation, l’identité de genre ou le handicap",
    "non_public": "Injure raciste dite en privé",
}
"""What words were said, in public or not: it chooses between three months and a year (loi 1881, art. 65, 65-3)."""
SILENCES: Final[Mapping[str, str]] = {
    "unknown": "Ne sait pas (compté comme un refus)",
    "rejection": "Vaut refus",
    "acceptance": "Vaut acceptation",
}
"""What the silence of an administration means by rule (CRPA L231-1, L231-4)."""
OFFENCES: Final[Mapping[str, str]] = {
    "unknown": "Ne sait pas (comptée comme un délit)",
    "delit": "Délit",
    "contravention": "Contravention",
    "none": "Aucune",
}
ROUTE_ANSWERS_GIVEN: Final[Mapping[str, str]] = {
    "yes": "Oui",
    "no": "Non",
    "none": "Non",
    "pending": "Oui, un juge est saisi",
    "judged": "Oui, un juge a rendu sa décision",
    "unknown": "La personne ne sait pas",
}
"""Answers to ``route_questions.csv``, which chooses among them."""
DELAY_ANSWERS: Final[Mapping[str, str]] = {
    "no": "Non",
    "unknown": "La personne ne sait pas",
    "yes": "Oui : le jour reste à noter",
}
_LANGUAGES: Final = Locale("fr").languages


def language(code: str) -> str:
    """Return the French name of an ISO 639 code: « italien »; the code itself for one that nobody named."""
    return str(_LANGUAGES.get(code, code))
