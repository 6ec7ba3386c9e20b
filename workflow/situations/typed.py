"""The ways in which the input of an event may vary, where a guard, a condition or a move reads it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from workflow.inputs import PARIS
from workflow.situations.model import (
    ACTOR,
    COLLEAGUE,
    CONFLICTED,
    COORDINATOR,
    HANDLER,
    ITEM,
    LETTER,
    OTHER_ITEM,
    OTHER_SITE,
    PAPER,
    RECEIVER,
    SECRET_PAPER,
    SITE,
    SUBSTITUTE,
    THIRD_SITE,
    TODAY,
    Aspect,
    Value,
)

SOME_DAY: Final = TODAY - timedelta(days=3)
LATER: Final = TODAY + timedelta(days=30)
CLOCK: Final = "K10"
"""The clock that stands for the one named in the input."""
REASONS: Final = "Motifs écrits."


def typed(
    name: str,
    label: str,
    asks: str,
    *values: Value,
    default: str = "",
) -> Aspect:
    """Return an aspect of the input; ``asks`` are the fields that it fills, separated by spaces."""
    parts = frozenset(fact for value in values for fact in value.facts)
    return Aspect(name, label, values, parts, "input", default or values[0].code, frozenset(asks.split()))


def filled(name: str, label: str, value: Any, no: str, yes: str, *, default: str = "yes") -> Aspect:
    """Return the aspect of one field that is left blank or filled in."""
    return typed(
        f"input.{name}",
        label,
        name,
        Value("no", no, data={name: None}),
        Value("yes", yes, data={name: value}),
        default=default,
    )


_CONSENT: Final = {"decided_on": SOME_DAY, "wording_version": "1", "proof": PAPER, "proof_note": None, "partner": None}
INPUT_ASPECTS: Final[tuple[Aspect, ...]] = (
    typed(
        "input.closure_reason",
        "motif de clôture choisi",
        "reason",
        Value("usual", "le motif choisi est un accord trouvé", data={"reason": "SOLVED_AMICABLY"}),
        Value("out_of_place", "le motif choisi est celui d’un autre état", data={"reason": "FORWARDED"}),
        Value("out_of_scope", "le motif choisi est « hors champ »", data={"reason": "OUT_OF_SCOPE"}),
        Value("anonymous", "le motif choisi est l’anonymat", data={"reason": "ANONYMOUS_NO_ACTION"}),
        Value("time_barred", "le motif choisi est la prescription", data={"reason": "TIME_BARRED"}),
        Value("deceased", "le motif choisi est le décès du réclamant", data={"reason": "CLAIMANT_DECEASED"}),
        Value("withdrawn", "le motif choisi est le retrait du signalement", data={"reason": "CONSENT_WITHDRAWN"}),
    ),
    filled(
        "handover",
        "suite des voies ouvertes",
        "Le réclamant suit lui-même.",
        "il n’est pas écrit qui suit les voies encore ouvertes",
        "il est écrit qui suit les voies encore ouvertes",
    ),
    filled(
        "told_on",
        "réclamant informé",
        SOME_DAY,
        "le jour où le réclamant a été informé n’est pas noté",
        "le jour où le réclamant a été informé est noté",
    ),
    filled(
        "ddd_told_on",
        "Défenseur des droits averti",
        SOME_DAY,
        "le jour où le Défenseur des droits a été averti n’est pas noté",
        "le jour où le Défenseur des droits a été averti est noté",
    ),
    filled(
        "article40_moved",
        "article 40 reporté",
        True,
        "l’examen de l’article 40 n’est pas reporté dans le dossier conservé",
        "l’examen de l’article 40 est reporté dans le dossier conservé",
        default="no",
    ),
    filled("same_claimant", "même réclamant", True, "le même réclamant n’est pas confirmé", "le réclamant est le même"),
    filled("same_facts", "mêmes faits", True, "les mêmes faits ne sont pas confirmés", "les faits sont les mêmes"),
    filled(
        "transfer_planned",
        "transfert prévu",
        True,
        "aucun transfert n’est prévu",
        "un transfert ou une orientation hors du réseau est prévu",
        default="no",
    ),
    typed(
        "input.notice",
        "notice d’information",
        "notice_given_on notice_to_post",
        Value(
            "none", "la notice d’information n’est pas prévue", data={"notice_given_on": None, "notice_to_post": None}
        ),
        Value(
            "given", "la notice d’information est remise", data={"notice_given_on": SOME_DAY, "notice_to_post": None}
        ),
        Value(
            "posted",
            "la notice d’information part par courrier",
            data={"notice_given_on": None, "notice_to_post": True},
        ),
        default="given",
    ),
    filled(
        "next_step_without_claimant",
        "suite sans le réclamant",
        True,
        "il n’est pas confirmé que la suite peut se faire sans le réclamant",
        "la suite peut se faire sans le réclamant",
    ),
    typed(
        "input.items",
        "pièces pointées",
        "items",
        Value(
            "other",
            "une pièce demandée n’est pas pointée",
            data={"items": ({"item": OTHER_ITEM, "status": "received"},)},
        ),
        Value("all", "chaque pièce demandée est pointée", data={"items": ({"item": ITEM, "status": "received"},)}),
        default="all",
    ),
    typed(
        "input.legal_date",
        "date de droit saisie",
        "kind rule",
        Value("clock_start", "un départ de délai est saisi", data={"kind": "clock_start", "rule": None}),
        Value("used", "un droit exercé est saisi sans sa règle", data={"kind": "claim_filed", "rule": None}),
        Value(
            "used_named", "un droit exercé est saisi avec sa règle", data={"kind": "claim_filed", "rule": "CIV_GENERAL"}
        ),
    ),
    filled("reasons", "motifs", REASONS, "aucun motif n’est écrit", "les motifs sont écrits"),
    typed(
        "input.clock",
        "échéance constatée",
        "clock alarm",
        Value("end", "la fin du délai est constatée", data={"clock": CLOCK, "alarm": None}),
        Value("alarm", "un palier du délai est constaté", data={"clock": CLOCK, "alarm": "d7"}),
        Value("unknown", "le délai nommé n’existe pas", data={"clock": "K99", "alarm": None}),
    ),
    typed(
        "input.to_site",
        "site destinataire",
        "to_site",
        Value("own", "le site choisi est celui du dossier", data={"to_site": SITE}),
        Value("offered", "le site choisi a déjà l’offre, s’il y en a une", data={"to_site": OTHER_SITE}),
        Value("third", "le site choisi est un troisième site", data={"to_site": THIRD_SITE}),
        default="third",
    ),
    filled(
        "claimant_informed_on",
        "réclamant informé du transfert",
        SOME_DAY,
        "le réclamant n’a pas été informé du transfert",
        "le réclamant a été informé du transfert",
    ),
    typed(
        "input.objection",
        "opposition au transfert",
        "claimant_objects kind",
        Value(
            "none", "le réclamant ne s’oppose pas au transfert", data={"claimant_objects": None, "kind": "territory"}
        ),
        Value(
            "moved",
            "le réclamant a déménagé et s’oppose au transfert",
            data={"claimant_objects": True, "kind": "moved"},
        ),
        Value(
            "imposed",
            "le réclamant s’oppose à un transfert que le territoire impose",
            data={"claimant_objects": True, "kind": "territory"},
        ),
        Value(
            "conflict",
            "le transfert vient d’un conflit d’intérêts",
            data={"claimant_objects": None, "kind": "conflict"},
        ),
    ),
    typed(
        "input.forced_for",
        "motif du transfert imposé",
        "kind",
        Value("conflict", "le transfert est imposé pour un conflit d’intérêts", data={"kind": "conflict"}),
        Value("no_coordinator", "le transfert est imposé faute de coordinateur", data={"kind": "no_coordinator"}),
    ),
    filled(
        "receiver_called_on",
        "coordinateur destinataire joint",
        SOME_DAY,
        "le coordinateur destinataire n’a pas été joint",
        "le coordinateur destinataire a été joint",
    ),
    typed(
        "input.letter",
        "courrier choisi",
        "code letter",
        Value("own", "le courrier choisi est une attestation de passage", data={"code": "L23", "letter": None}),
        Value("receipt", "le courrier choisi est l’accusé de réception", data={"code": "L02", "letter": None}),
        Value("rights", "le courrier choisi répond à une demande de droits", data={"code": "L22", "letter": None}),
        Value("respondent", "le courrier choisi est pour le mis en cause", data={"code": "L14", "letter": None}),
        Value("reminder", "le courrier choisi est la dernière relance", data={"code": "L18", "letter": None}),
        Value("delegate", "le courrier choisi est la fiche au délégué", data={"code": "L10", "letter": None}),
        Value("of_a_step", "le courrier choisi naît d’une autre étape", data={"code": "L08", "letter": None}),
        Value(
            "draft", "le courrier choisi est le projet de lettre sur les délais", data={"code": "L07", "letter": LETTER}
        ),
        Value("wrong_draft", "le projet choisi n’est pas de ce courrier", data={"code": "L08", "letter": LETTER}),
    ),
    typed(
        "input.step",
        "avancement noté",
        "route route_state criminal_status link date_kind next_on",
        *(
            Value(
                code,
                sentence,
                data=dict.fromkeys(("route", "route_state", "criminal_status", "link", "date_kind", "next_on")) | data,
            )
            for code, sentence, data in (
                ("nothing", "rien n’est précisé de ce qui avance", {}),
                (
                    "route_opened",
                    "la voie du tribunal judiciaire est dite ouverte",
                    {"route": "CIVIL_COURT", "route_state": "opened"},
                ),
                (
                    "route_in_progress",
                    "la voie du tribunal judiciaire est dite en cours",
                    {"route": "CIVIL_COURT", "route_state": "in_progress"},
                ),
                (
                    "route_ended",
                    "la voie du tribunal judiciaire est dite terminée",
                    {"route": "CIVIL_COURT", "route_state": "ended"},
                ),
                (
                    "ddd_route_ended",
                    "la voie du Défenseur des droits est dite terminée",
                    {"route": "DDD_REFERRAL", "route_state": "ended"},
                ),
                ("route_alone", "une voie est nommée sans son avancement", {"route": "CIVIL_COURT"}),
                ("date_alone", "une date à venir est notée sans sa nature", {"next_on": LATER}),
                ("date", "une audience est notée", {"date_kind": "hearing", "next_on": LATER}),
                ("criminal_unknown", "la réponse sur la procédure pénale est inconnue", {"criminal_status": "unknown"}),
                ("criminal_none", "aucune procédure pénale n’est notée", {"criminal_status": "none"}),
                ("inquiry", "une enquête pénale est notée", {"criminal_status": "inquiry"}),
                ("linked", "le dossier est dit lié à un autre", {"link": "linked"}),
                ("unlinked", "le lien avec un autre dossier est défait", {"link": "none"}),
            )
        ),
        default="criminal_unknown",
    ),
    filled(
        "secrecy_checked",
        "secret professionnel",
        True,
        "le secret professionnel n’est pas vérifié",
        "le secret professionnel est vérifié",
    ),
    filled(
        "notified_on",
        "notification à la CNIL",
        SOME_DAY,
        "la notification à la CNIL n’est pas notée",
        "la notification à la CNIL est notée",
    ),
    typed(
        "input.full",
        "version du relevé",
        "full authorised_by",
        Value("pseudonymous", "le relevé demandé est pseudonymisé", data={"full": None, "authorised_by": None}),
        Value("alone", "le relevé complet est demandé sans autorisation", data={"full": True, "authorised_by": None}),
        Value("by_actor", "la personne s’autorise elle-même", data={"full": True, "authorised_by": ACTOR}),
        Value(
            "by_other", "une autre personne autorise le relevé complet", data={"full": True, "authorised_by": COLLEAGUE}
        ),
    ),
    typed(
        "input.assignee",
        "référent choisi",
        "assignee",
        Value("of_site", "le référent choisi est du site", data={"assignee": HANDLER}),
        Value("of_receiver", "le référent choisi est du site destinataire", data={"assignee": RECEIVER}),
        Value("outsider", "le référent choisi n’est pas du site", data={"assignee": COLLEAGUE}),
        Value(
            "in_conflict",
            "le référent choisi est nommé dans un conflit d’intérêts",
            {"conflicts": frozenset({CONFLICTED})},
            {"assignee": CONFLICTED},
        ),
    ),
    typed(
        "input.persons",
        "personnes en conflit d’intérêts",
        "persons service",
        Value("nobody", "ni personne ni service n’est nommé", data={"persons": None, "service": None}),
        Value("person", "une personne du site est nommée", data={"persons": (COLLEAGUE,), "service": None}),
        Value("coordinator", "le coordinateur du site est nommé", data={"persons": (COORDINATOR,), "service": None}),
        Value("service", "un service est nommé", data={"persons": None, "service": "Logement"}),
        default="person",
    ),
    typed(
        "input.substitute",
        "suppléant désigné",
        "substitute",
        Value("none", "aucun coordinateur suppléant n’est désigné", data={"substitute": None}),
        Value("outsider", "la personne désignée n’est pas suppléante", data={"substitute": COLLEAGUE}),
        Value("named", "un coordinateur suppléant est désigné", data={"substitute": SUBSTITUTE}),
        default="named",
    ),
    filled(
        "identity_verified",
        "identité vérifiée",
        True,
        "l’identité n’est pas vérifiée pendant ce contact",
        "l’identité est vérifiée pendant ce contact",
    ),
    filled("reached", "personne jointe", True, "la personne n’est pas jointe", "la personne est jointe"),
    filled(
        "interview_on",
        "entretien",
        datetime(2026, 12, 1, 14, 30, tzinfo=PARIS),
        "aucun entretien n’est fixé",
        "un entretien est fixé",
        default="no",
    ),
    filled(
        "person_identified",
        "demandeur identifié",
        True,
        "la personne qui demande n’est pas identifiée",
        "la personne qui demande est identifiée",
    ),
    typed(
        "input.grounds",
        "critères saisis",
        "grounds",
        Value("none", "aucun critère n’est saisi", data={"grounds": None}),
        Value("known", "le critère de l’origine est saisi", data={"grounds": ("ORIGIN",)}),
        Value("recent", "un critère récent dans la loi est saisi", data={"grounds": ("BANK_DOMICILE",)}),
    ),
    filled(
        "domain", "domaine saisi", "HOUSING_PRIVATE", "aucun domaine n’est saisi", "un domaine est saisi", default="no"
    ),
    filled(
        "out_of_scope_reasons",
        "hors champ",
        REASONS,
        "il n’est pas dit que le signalement est hors champ",
        "il est dit pourquoi le signalement est hors champ",
        default="no",
    ),
    filled(
        "risks", "risques saisis", ("none",), "aucune réponse n’est saisie sur les risques", "les risques sont saisis"
    ),
    typed(
        "input.comparator",
        "comparaison saisie",
        "comparator comparator_unknown",
        Value("none", "aucune comparaison n’est saisie", data={"comparator": None, "comparator_unknown": None}),
        Value("written", "une comparaison est saisie", data={"comparator": "Un voisin.", "comparator_unknown": None}),
        Value("unknown", "la comparaison est dite inconnue", data={"comparator": None, "comparator_unknown": True}),
        default="written",
    ),
    typed(
        "input.answers",
        "réponses aux voies",
        "answers",
        *(
            Value(
                code,
                sentence,
                data={"answers": tuple({"route": route, "answer": answer, "told_on": SOME_DAY} for route in routes)},
            )
            for code, sentence, answer, routes in (
                ("none", "aucune réponse du réclamant n’est notée", "accepted", ()),
                (
                    "one",
                    "le réclamant accepte la voie du tribunal judiciaire, et rien n’est noté d’autre",
                    "accepted",
                    ("CIVIL_COURT",),
                ),
                ("accepted", "le réclamant accepte chaque voie", "accepted", ("DDD_REFERRAL", "CIVIL_COURT")),
                ("declined", "le réclamant refuse chaque voie", "declined", ("DDD_REFERRAL", "CIVIL_COURT")),
                (
                    "foreign",
                    "une réponse concerne une voie qui n’a pas été proposée",
                    "accepted",
                    ("DDD_REFERRAL", "CIVIL_COURT", "UNION"),
                ),
            )
        ),
        default="accepted",
    ),
    typed(
        "input.urgency",
        "urgence choisie",
        "level criterion",
        *(
            Value(f"{criterion}.{level}", sentence, data={"level": level, "criterion": criterion})
            for criterion, level, sentence in (
                ("danger", "critical", "le danger pour la personne est invoqué, niveau critique"),
                ("danger", "priority", "le danger pour la personne est invoqué, niveau prioritaire"),
                ("safe_day_near", "critical", "un jour de sécurité proche est invoqué, niveau critique"),
                ("safe_day_near", "priority", "un jour de sécurité proche est invoqué, niveau prioritaire"),
                ("dismissal", "critical", "un licenciement ancien est invoqué, niveau critique"),
                ("press_clock", "critical", "le délai de presse est invoqué, niveau critique"),
                ("harassment", "critical", "un harcèlement en cours est invoqué, niveau critique"),
                ("two_months", "priority", "un délai de deux mois est invoqué, niveau prioritaire"),
            )
        ),
        default="danger.critical",
    ),
    typed(
        "input.finding",
        "réponse sur l’article 40",
        "finding person",
        Value(
            "own_reasons", "la personne tenue répond par ses motifs", data={"finding": "own_reasons", "person": None}
        ),
        Value(
            "nobody_knows", "personne de tenu ne connaît les faits", data={"finding": "nobody_knows", "person": None}
        ),
        Value("no_answer", "une autre personne n’a pas répondu", data={"finding": "no_answer", "person": COLLEAGUE}),
        Value("no_name", "une personne sans nom n’a pas répondu", data={"finding": "no_answer", "person": None}),
    ),
    typed(
        "input.knowledge",
        "conclusion sur l’article 40",
        "finding",
        Value("to_send", "un signalement au procureur est à envoyer", data={"finding": "to_send"}),
        Value("to_examine", "la question de l’article 40 est à réexaminer", data={"finding": "to_examine"}),
    ),
    typed(
        "input.level",
        "niveau d’urgence choisi",
        "level",
        Value("normal", "le niveau normal est choisi", data={"level": "normal"}),
        Value("priority", "le niveau prioritaire est choisi", data={"level": "priority"}),
    ),
    typed(
        "input.to_follow",
        "éléments à suivre",
        "to_follow",
        Value("none", "rien n’est coché comme à suivre", data={"to_follow": None}),
        Value("wish", "ce que demande le réclamant est coché comme à suivre", data={"to_follow": ("wish",)}),
    ),
    typed(
        "input.left_out",
        "pièces laissées de côté",
        "left_out",
        Value("none", "aucune pièce n’est laissée de côté", data={"left_out": None}),
        Value("all", "les pièces retenues sont laissées de côté", data={"left_out": (PAPER, SECRET_PAPER)}),
    ),
    typed(
        "input.ddd_receipt",
        "réception identifiée",
        "ddd_number delegate",
        Value("none", "ni numéro ni délégué n’est noté", data={"ddd_number": None, "delegate": None}),
        Value(
            "number", "le numéro du Défenseur des droits est noté", data={"ddd_number": "26-012345", "delegate": None}
        ),
        Value("delegate", "le nom du délégué est noté", data={"ddd_number": None, "delegate": "M. Ricard"}),
        default="number",
    ),
    typed(
        "input.outcomes",
        "issue saisie",
        "outcomes",
        *(
            Value(
                code,
                sentence,
                data={"outcomes": tuple({"outcome": outcome, "decided_on": SOME_DAY} for outcome in outcomes)},
            )
            for code, sentence, outcomes in (
                ("success", "l’issue saisie est une recommandation", ("RECOMMENDATION",)),
                ("refusal", "l’issue saisie est un refus", ("NOT_PURSUED",)),
                ("both", "un refus et une recommandation sont saisis", ("NOT_PURSUED", "RECOMMENDATION")),
            )
        ),
    ),
    typed(
        "input.consent",
        "accord saisi",
        "object recipient partner decision wording_version proof proof_note",
        *(
            Value(
                code,
                sentence,
                data=_CONSENT | {"object": object_, "recipient": recipient, "decision": decision} | other,
            )
            for code, sentence, object_, recipient, decision, other in (
                ("referral_given", "l’accord à la saisine est noté avec sa preuve", "ddd_referral", "ddd", "given", {}),
                (
                    "referral_unproved",
                    "l’accord à la saisine est noté sans preuve",
                    "ddd_referral",
                    "ddd",
                    "given",
                    {"proof": None},
                ),
                (
                    "referral_no_wording",
                    "l’accord à la saisine est noté sans la version du texte",
                    "ddd_referral",
                    "ddd",
                    "given",
                    {"wording_version": None},
                ),
                ("referral_refused", "le refus de la saisine est noté", "ddd_referral", "ddd", "refused", {}),
                (
                    "referral_withdrawn",
                    "le retrait de l’accord à la saisine est noté",
                    "ddd_referral",
                    "ddd",
                    "withdrawn",
                    {},
                ),
                ("secrecy_given", "la levée du secret est notée avec sa preuve", "secrecy", "ddd", "given", {}),
                (
                    "partner_given",
                    "l’accord pour un courrier au mis en cause est noté",
                    "partner",
                    "respondent",
                    "given",
                    {},
                ),
                ("elsewhere", "la levée du secret est notée pour un tiers", "secrecy", "respondent", "given", {}),
                (
                    "named_besides",
                    "l’accord pour un courrier au mis en cause est noté avec le nom d’un partenaire",
                    "partner",
                    "respondent",
                    "given",
                    {"partner": "MRAP"},
                ),
                ("unnamed", "l’accord pour un partenaire est noté sans son nom", "partner", "partner", "given", {}),
            )
        ),
        default="secrecy_given",
    ),
    typed(
        "input.ddd_state",
        "nouvelle du Défenseur des droits",
        "ddd_state",
        Value("ddd_review", "le Défenseur des droits instruit", data={"ddd_state": "ddd_review"}),
        Value(
            "ddd_information_requested",
            "le Défenseur des droits demande un complément",
            data={"ddd_state": "ddd_information_requested"},
        ),
        Value("outcome_follow_up", "l’issue est connue", data={"ddd_state": "outcome_follow_up"}),
        Value("ddd_returned", "le Défenseur des droits refuse", data={"ddd_state": "ddd_returned"}),
    ),
    typed(
        "input.prosecutor",
        "réponse du parquet",
        "criminal_status person",
        Value(
            "alone",
            "la réponse du parquet ne dit rien de la procédure",
            data={"criminal_status": None, "person": COLLEAGUE},
        ),
        Value("inquiry", "le parquet ouvre une enquête", data={"criminal_status": "inquiry", "person": COLLEAGUE}),
    ),
)
"""How an input may vary, where a guard or a move reads it."""
