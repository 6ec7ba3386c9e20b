"""What a row of a period says beside its dates: why it waits, why it only warns, where the law is not settled."""

from __future__ import annotations

from datetime import date

from workflow.law import long_date, typeset

ONGOING = typeset(
    "Le délai ne court pas tant que les faits durent (Cass. soc., 31 mars 2021, n° 19-22.557) ; "
    "la date est comptée depuis le début noté, par prudence."
)
MINOR = typeset(
    "Le délai est suspendu pendant la minorité (code civil, art. 2235) ; "
    "la date est comptée sans cette suspension, par prudence."
)
SUSPENDED = typeset("Le délai est suspendu à ce jour ; la date avance tant que la suspension dure.")
INTERRUPTED = typeset("Le délai est interrompu à ce jour ; un nouveau délai s’ouvrira à la fin de l’interruption.")
UNBORN = "La décision implicite n’est pas encore née."
COLLEGIATE = typeset(
    "La mesure relève d’un organe collégial : aucun délai de recours ne court avant un refus exprès "
    "(CJA, art. R421-3, 1°) ; date de prudence."
)
UNACKNOWLEDGED = typeset(
    "Sans accusé de réception complet, ce délai n’est pas opposable "
    "(CRPA, art. L112-6 ; CE, 18 mars 2019, n° 417270) ; date de prudence."
)
RECEIPT_TO_SEEK = typeset(
    "Si la demande n’a pas eu d’accusé de réception complet, ce délai n’est pas opposable, même passé (CRPA, "
    "art. L112-6) : demandez cet accusé, ou notez qu’il n’y en a pas."
)
UNDATED = typeset(
    "Aucune date : le jour où la personne a connu ce refus n’est pas établi ; notez-le, le délai raisonnable d’un an "
    "en part (CE, Ass., 13 juillet 2016, Czabaj, n° 387763)."
)
DAMAGES = typeset(
    "Avant le 1er janvier 2017, le silence gardé sur une demande d’indemnité ne faisait courir aucun délai "
    "(CJA, art. R421-3, ancien) ; date de prudence."
)
APPEAL_FILED = typeset(
    "Recours administratif noté : ce délai pour le déposer n’alerte plus ; le délai devant le juge en repart "
    "(CRPA, art. L411-2)."
)
PAPERS_AWAITED = typeset(
    "L’acceptation ne naît que deux mois après la réception des pièces demandées (CRPA, art. L114-5) ; elles sont "
    "attendues."
)
TRAINING = typeset(
    "Stage ou formation : droit civil ou droit du travail selon qu’il y a contrat de travail. La règle n’est pas "
    "fixée : les deux sont comptés, la date la plus proche alerte."
)
FOUR_OR_FIVE_YEARS = typeset(
    "Somme due par une administration : quatre ans (loi n° 68-1250) ou cinq (action en discrimination). La règle "
    "n’est pas fixée : les deux sont comptés, la date la plus proche alerte."
)
NO_GROUND_OF_CP = typeset(
    "Aucun critère relevé ne figurait au code pénal à la date de l’acte : pas de délit de discrimination, "
    "sauf autre qualification ; date de prudence."
)
NO_FORM_OF_CP = typeset(
    "Les formes relevées ne sont pas des délits, la discrimination indirecte non plus "
    "(Cass. crim., 8 juin 2021, n° 20-80.056) ; date de prudence."
)


def if_uncertain_holds(later: date) -> str:
    """Tell the later day, should a stop that is for a judge hold."""
    doubt = f"Si la suspension ou l’interruption incertaine est retenue : jusqu’au {long_date(later)} ; "
    return typeset(f"{doubt}par prudence, la date la plus proche alerte.")


def not_settled(label: str, article: str, later: date) -> str:
    """Tell the later day that a text of 2020 may give, and that the law does not settle it."""
    text = f"{label} ({article}) : peut-être ouvert jusqu’au {long_date(later)}. La règle n’est pas fixée : "
    return typeset(f"{text}par prudence, la date la plus proche alerte.")


def told_before_silence(on: date) -> str:
    """Of a refusal born of silence, where an express decision came before."""
    return typeset(
        f"Si la décision notifiée le {long_date(on)} répond à cette demande, aucun refus n’est né du silence : "
        "seul compte le recours contre elle (CJA, art. R421-2)."
    )


def told_in_time(on: date) -> str:
    """Of a refusal born of silence, where an express one came while it could be contested."""
    return typeset(
        f"Si la décision notifiée le {long_date(on)} répond à cette demande, le délai repart de cette notification "
        "(CJA, art. R421-2) ; par prudence, la date la plus proche alerte."
    )


def told_too_late(on: date, final_on: date) -> str:
    """Of an express decision that came after the refusal born of silence had become final."""
    return typeset(
        f"Si la décision notifiée le {long_date(on)} répond à la demande restée sans réponse, elle ne rouvre rien : le "
        f"refus né du silence était définitif depuis le {long_date(final_on)} (CJA, art. R421-2). À faire vérifier."
    )
