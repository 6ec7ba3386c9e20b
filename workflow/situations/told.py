"""Aspects of the file that people write or complete: the report, the persons, the qualification, the papers."""

from __future__ import annotations

from datetime import date
from typing import Final

from workflow.facts import Attachment, LimitationDate
from workflow.situations.model import (
    ACTOR,
    COLLEAGUE,
    CONFLICTED,
    COORDINATOR,
    HANDLER,
    OTHER_SITE,
    PAPER,
    RECEIVER,
    SECRET_PAPER,
    SIGNED_PAPER,
    SITE,
    SUBSTITUTE,
    Aspect,
    Value,
    aspect,
    flag,
)

FACTS_ON: Final = date(2026, 9, 15)


def _runs(rule: str, last_day: date, safe_day: date) -> dict[str, object]:
    return {"limitation": (LimitationDate(rule, "running", last_day, safe_day),)}


REPORT: Final = (
    aspect(
        "channel",
        "canal du signalement",
        "channel",
        Value("unknown", "on ne sait pas comment le signalement est arrivé", {"channel": ""}),
        Value("paper", "le signalement est arrivé à l’accueil", {"channel": "desk"}),
        Value("electronic", "le signalement est arrivé par courriel", {"channel": "email"}),
        default="paper",
    ),
    aspect(
        "reporter",
        "qui signale",
        "reporter_kind",
        Value("unknown", "on ne sait pas qui signale", {"reporter_kind": ""}),
        Value("claimant", "la personne concernée signale elle-même", {"reporter_kind": "claimant"}),
        Value("third_party", "un tiers signale à la place de la personne", {"reporter_kind": "third_party"}),
        default="claimant",
    ),
    flag(
        "narrative",
        "récit des faits",
        "narrative_written",
        "rien n’est écrit de ce qui s’est passé",
        "le récit des faits est écrit",
    ),
    flag(
        "notice",
        "notice d’information",
        "information_notice_given",
        "la notice d’information n’a pas été remise",
        "la notice d’information a été remise",
        default="no",
    ),
    aspect(
        "report_received",
        "signalement d’une personne",
        "report_received",
        Value("yes", "le signalement vient d’une personne", {"report_received": True}),
        Value("no", "le brouillon ne contient le signalement de personne", {"report_received": False}),
    ),
    aspect(
        "territory",
        "territoire",
        "competent_site site",
        Value("none", "aucun site du réseau ne couvre les communes du dossier", {"competent_site": None}),
        Value("own", "le site est compétent", {"competent_site": SITE}),
        Value("other", "un autre site du réseau est compétent", {"competent_site": OTHER_SITE}),
        default="own",
    ),
    flag(
        "host_authority",
        "collectivité mise en cause",
        "host_authority_concerned",
        "le mis en cause n’est pas la collectivité qui porte le site",
        "le mis en cause est la collectivité qui porte le site",
        default="no",
    ),
)

PERSONS: Final = (
    flag(
        "anonymous",
        "anonymat",
        "anonymous",
        "le signalement n’est pas anonyme",
        "le signalement est anonyme",
        default="no",
    ),
    flag(
        "identity",
        "identité du réclamant",
        "identity_verified",
        "l’identité du réclamant n’a pas été vérifiée",
        "l’identité du réclamant a été vérifiée",
    ),
    flag(
        "claimant",
        "nom du réclamant",
        "claimant_known",
        "le nom du réclamant n’est pas écrit",
        "le nom du réclamant est écrit",
    ),
    aspect(
        "death",
        "décès du réclamant",
        "claimant_deceased heir",
        Value("alive", "le réclamant est en vie", {"claimant_deceased": False, "heir": False}),
        Value("deceased", "le réclamant est décédé", {"claimant_deceased": True, "heir": False}),
        Value(
            "heir",
            "le réclamant est décédé et un ayant droit poursuit",
            {"claimant_deceased": True, "heir": True},
        ),
    ),
    aspect(
        "association",
        "association qui saisit",
        "association_standing",
        Value("none", "aucune association ne saisit", {"association_standing": ""}),
        Value(
            "under_five_years",
            "l’association qui saisit est déclarée depuis moins de cinq ans à la date des faits",
            {"association_standing": "under_five_years"},
        ),
        Value(
            "no_statutes",
            "les statuts de l’association qui saisit manquent",
            {"association_standing": "no_statutes"},
        ),
        Value(
            "other_purpose",
            "l’association qui saisit a un autre objet que la lutte contre les discriminations ou l’aide aux victimes",
            {"association_standing": "other_purpose"},
        ),
        Value("entitled", "l’association qui saisit en a le droit", {"association_standing": "entitled"}),
    ),
)

QUALIFICATION: Final = (
    aspect(
        "grounds",
        "critères retenus",
        "grounds",
        Value("none", "aucun critère n’est retenu", {"grounds": ()}),
        Value("known", "le critère de l’origine est retenu", {"grounds": ("ORIGIN",)}),
        Value(
            "recent",
            "le critère de la domiciliation bancaire, récent dans la loi, est retenu",
            {"grounds": ("BANK_DOMICILE",)},
        ),
        default="known",
    ),
    aspect(
        "domain",
        "domaine",
        "domain",
        Value("none", "aucun domaine n’est retenu", {"domain": None}),
        Value("known", "le domaine du logement est retenu", {"domain": "HOUSING_PRIVATE"}),
        default="known",
    ),
    flag(
        "out_of_scope",
        "hors champ",
        "out_of_scope_reasoned",
        "il n’est pas écrit que le signalement est hors champ",
        "il est écrit pourquoi le signalement est hors champ",
        default="no",
    ),
    aspect(
        "facts_on",
        "date des faits",
        "facts_on",
        Value("unknown", "la date des faits n’est pas notée", {"facts_on": None}),
        Value("known", "la date des faits est notée", {"facts_on": FACTS_ON}),
        Value("long_ago", "les faits ont plus de dix ans", {"facts_on": date(2015, 3, 2)}),
        default="known",
    ),
    flag(
        "clock_start",
        "départ des délais",
        "clock_start_reasoned",
        "le départ des délais n’est pas motivé",
        "le départ des délais est motivé",
    ),
    flag(
        "comparator",
        "élément de comparaison",
        "comparator_noted",
        "aucun élément de comparaison n’est écrit",
        "un élément de comparaison est écrit",
    ),
    flag(
        "risks",
        "risques pour la personne",
        "risk_screen_done",
        "les risques pour la personne n’ont pas été examinés",
        "les risques pour la personne ont été examinés",
    ),
    flag(
        "criminal_asked",
        "question de la procédure pénale",
        "criminal_asked",
        "il n’a pas été demandé si une procédure pénale est en cours",
        "il a été demandé si une procédure pénale est en cours",
    ),
    flag(
        "limitation_computed",
        "calcul des délais",
        "limitation_computed",
        "les délais ne sont pas calculés",
        "les délais sont calculés",
    ),
    aspect(
        "delay_questions",
        "questions sur les délais courts",
        "delay_questions delay_questions_of",
        Value("open", "une question sur un délai court attend sa réponse", {"delay_questions": ("WORDS_SAID",)}),
        Value("answered", "les questions sur les délais courts ont leur réponse", {"delay_questions": ()}),
        default="answered",
    ),
    aspect(
        "limitation",
        "délai le plus proche",
        "limitation",
        Value("none", "aucun délai ne court", {"limitation": ()}),
        Value(
            "far",
            "le délai le plus proche finit dans plusieurs années",
            _runs("CIV_GENERAL", date(2031, 9, 15), date(2031, 9, 12)),
        ),
        Value(
            "two_months",
            "un délai administratif de deux mois court",
            _runs("ADM_DECISION", date(2027, 3, 1), date(2027, 2, 25)),
        ),
        Value("press", "un délai de presse court", _runs("PRESS_ORDINARY", date(2027, 2, 1), date(2027, 1, 29))),
        Value(
            "dismissal",
            "le licenciement a été notifié il y a plus de dix mois",
            _runs("EMP_TERMINATION", date(2027, 1, 22), date(2027, 1, 21)),
        ),
        Value(
            "near",
            "le jour de sécurité tombe dans une semaine",
            _runs("CIV_GENERAL", date(2026, 12, 1), date(2026, 11, 30)),
        ),
        Value(
            "over",
            "le délai est dépassé",
            {"limitation": (LimitationDate("CIV_GENERAL", "over", date(2026, 9, 1), date(2026, 8, 28)),)},
        ),
        default="far",
    ),
    aspect(
        "harassment",
        "harcèlement en cours",
        "facts_ongoing forms",
        Value("no", "les faits ont cessé", {"facts_ongoing": False, "forms": ()}),
        Value("past", "un harcèlement a cessé", {"facts_ongoing": False, "forms": ("HARASSMENT",)}),
        Value("ongoing", "un harcèlement continue", {"facts_ongoing": True, "forms": ("HARASSMENT",)}),
        Value("other_ongoing", "des faits autres qu’un harcèlement continuent", {"facts_ongoing": True, "forms": ()}),
    ),
)

PAPERS: Final = (
    aspect(
        "signature",
        "saisine signée",
        "attachments.signed mandate_proved",
        Value("none", "le réclamant n’a pas signé la saisine"),
        Value(
            "quarantined",
            "la saisine signée est en quarantaine",
            {"attachments": (Attachment(SIGNED_PAPER, "signed_referral", "quarantined", leaves=False),)},
        ),
        Value(
            "signed",
            "le réclamant a signé la saisine",
            {"attachments": (Attachment(SIGNED_PAPER, "signed_referral", "received"),)},
        ),
        Value("mandate", "le mandat de la personne qui signe est au dossier", {"mandate_proved": True}),
        default="signed",
    ),
    aspect(
        "paper",
        "pièce contrôlée",
        "attachments.other",
        Value("none", "aucune pièce n’attend le contrôle"),
        Value(
            "quarantined",
            "une pièce qui doit partir est en quarantaine",
            {"attachments": (Attachment(PAPER, "other", "quarantined"),)},
        ),
        Value(
            "kept_back",
            "une pièce en quarantaine ne part pas",
            {"attachments": (Attachment(PAPER, "other", "quarantined", leaves=False),)},
        ),
    ),
    aspect(
        "secret",
        "pièce secrète",
        "attachments.secret",
        Value("none", "aucune pièce n’est couverte par un secret"),
        Value(
            "medical",
            "une pièce médicale doit partir",
            {"attachments": (Attachment(SECRET_PAPER, "medical", "received", "health"),)},
        ),
        Value(
            "lawyer",
            "une lettre de l’avocat doit partir",
            {"attachments": (Attachment(SECRET_PAPER, "other", "received", "lawyer"),)},
        ),
        Value(
            "left_out",
            "une pièce médicale ne part pas",
            {"attachments": (Attachment(SECRET_PAPER, "medical", "received", "health", leaves=False),)},
        ),
    ),
    aspect(
        "referral_items",
        "contenu de la saisine",
        "referral_items_missing referral_items_to_follow",
        Value("missing", "il manque à la saisine ce que demande le réclamant", {"referral_items_missing": ("wish",)}),
        Value("complete", "le contenu de la saisine est complet"),
        Value(
            "to_follow",
            "ce que demande le réclamant est à suivre",
            {"referral_items_missing": ("wish",), "referral_items_to_follow": frozenset({"wish"})},
        ),
        default="complete",
    ),
    aspect(
        "duplicate_target",
        "dossier à conserver",
        "duplicate_target_open duplicate_target_referred",
        Value("none", "aucun dossier ouvert n’est désigné comme doublon à conserver"),
        Value("open", "le dossier à conserver est désigné et ouvert", {"duplicate_target_open": True}),
        Value(
            "referred",
            "le dossier à conserver est désigné, ouvert, et sa saisine est partie",
            {"duplicate_target_open": True, "duplicate_target_referred": True},
        ),
        default="open",
    ),
    flag(
        "duplicate_referred",
        "doublon déjà transmis",
        "duplicate_referred",
        "aucun doublon du dossier n’a été transmis",
        "un doublon confirmé du dossier a déjà été transmis",
        default="no",
    ),
)

WORK: Final = (
    aspect(
        "assignee",
        "référent du dossier",
        "assignee conflicts",
        Value("none", "aucun référent n’est désigné", {"assignee": None}),
        Value("named", "un référent est désigné", {"assignee": HANDLER}),
        Value(
            "in_conflict",
            "le référent est nommé dans un conflit d’intérêts",
            {"assignee": CONFLICTED, "conflicts": frozenset({CONFLICTED})},
        ),
        by="events",
        default="named",
    ),
    aspect(
        "actor_conflict",
        "conflit d’intérêts de la personne",
        "conflicts",
        Value("no", "la personne qui agit n’est nommée dans aucun conflit d’intérêts"),
        Value(
            "yes",
            "la personne qui agit est nommée dans un conflit d’intérêts",
            {"conflicts": frozenset({ACTOR})},
        ),
        by="events",
    ),
    aspect(
        "conflict",
        "conflit d’intérêts déclaré",
        "conflict_declared substitute_named",
        Value("none", "aucun conflit d’intérêts n’est déclaré"),
        Value("declared", "un conflit d’intérêts est déclaré", {"conflict_declared": True}),
        Value(
            "substituted",
            "un conflit d’intérêts est déclaré et un coordinateur suppléant est désigné",
            {"conflict_declared": True, "substitute_named": True},
        ),
        by="events",
    ),
    aspect(
        "coordinator",
        "coordinateur du site",
        "coordinator_absent coordinator_in_conflict",
        Value("present", "le coordinateur du site est présent"),
        Value("absent", "le coordinateur du site est absent", {"coordinator_absent": True}),
        Value(
            "in_conflict",
            "le coordinateur du site est nommé dans un conflit d’intérêts",
            {"coordinator_in_conflict": True},
        ),
    ),
    aspect(
        "visa",
        "visa des archives",
        "elimination_visa",
        Value("no", "aucun visa d’élimination des archives n’est enregistré", {"elimination_visa": None}),
        Value("yes", "le visa d’élimination des archives est enregistré", {"elimination_visa": "visa permanent"}),
        default="yes",
    ),
    aspect(
        "purge_list",
        "bordereau d’élimination",
        "listed_for_purge_by",
        Value("none", "le dossier n’est sur aucun bordereau d’élimination", {"listed_for_purge_by": None}),
        Value("actor", "la personne qui agit a dressé le bordereau d’élimination", {"listed_for_purge_by": ACTOR}),
        Value(
            "other",
            "une autre personne a dressé le bordereau d’élimination",
            {"listed_for_purge_by": COLLEAGUE},
        ),
        default="other",
    ),
    flag(
        "litigation",
        "litige en cours",
        "litigation_hold",
        "aucun litige ne retient le dossier",
        "un litige en cours retient le dossier",
        default="no",
    ),
)

TOLD_ASPECTS: Final[tuple[Aspect, ...]] = (*REPORT, *PERSONS, *QUALIFICATION, *PAPERS, *WORK)
BASE: Final = {
    "site": SITE,
    "received_on": date(2026, 10, 1),
    "handlers": frozenset({HANDLER, CONFLICTED}),
    "receiving_handlers": frozenset({RECEIVER, CONFLICTED}),
    "coordinators": frozenset({COORDINATOR}),
    "substitutes": frozenset({SUBSTITUTE}),
}
"""What every told case has in common."""
