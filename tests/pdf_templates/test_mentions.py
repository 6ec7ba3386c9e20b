"""What the law asks a letter to say is on the paper; taking one mention out is noticed."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pdf_templates.render import Rendered
from tests.pdf_templates.reading import text_of

EVERY_LETTER = (
    "Ouest Provence",
    "Chemin du Rouquier",
    "13800 Istres",
    "04 90 00 01 23",
    "discriminations@ouest-provence.example.fr",
    "Nos références : DISC-OP-2025-00012",
    "Vos références : votre lettre du 20 février",
    "Affaire suivie par : Marjorie SAVORNIN, référente de dossier",
    "Istres, le 5 novembre 2026",
    "Objet : ",
    "vous prie d’agréer",
    "Hélène ROUMESTAN",
    "Coordinatrice du site, par délégation",
    "dpo@ouest-provence.example.fr",
    "CNIL",
    "page 1/",
)
TO_THE_PERSON = (
    "En bref",
    "Ce que cela veut dire",
    "Ce que vous devez faire",
    "Avant quelle date",
    "Qui vous aide",
)
PROTECTED = (
    "Responsable du traitement : Ouest Provence",
    "Conservation : deux ans après notre dernier contact",
    "Vous pouvez demander l’accès à vos données, leur rectification, la limitation de leur traitement",
    "ou vous y opposer",
    "Aucune décision n’est prise par un automate",
)
NO_EFFECT = (
    "n’arrête et ne prolonge aucun délai : ni pour agir devant un juge, ni pour porter plainte, ni pour contester une "
    "décision (article 6 de la loi organique n° 2011-333 du 29 mars 2011)"
)
JUDGE = (
    "Ces dates sont indicatives. Nous les avons calculées avec ce que nous savons de votre situation ; seul le juge "
    "décide."
)
PRESS = "une simple plainte n’arrête pas ce délai"
MENTIONS: Mapping[str, tuple[str, ...]] = {
    "L01": (
        *TO_THE_PERSON,
        *PROTECTED,
        "le mercredi 4 novembre 2026",
        "son silence vaut décision de rejet",
        "mardi 5 janvier 2027",
        "devant le tribunal administratif de Marseille, dans les deux mois",
        "Attestation d’une collègue du rayon : elle a vu",
        "au plus tard le lundi 7 décembre 2026",
        "article L114-5",
        "autorité indépendante",
        "nous ne saisissons jamais le Défenseur des droits à votre place",
        "LIBRE RÉPONSE 71120",
        NO_EFFECT,
        JUDGE,
        "mardi 10 novembre 2026",
        PRESS,
    ),
    "L02": (
        *TO_THE_PERSON,
        *PROTECTED,
        "le 4 novembre 2026 à 22 h 42",
        "Le silence de notre service ne vaut aucune décision",
        NO_EFFECT,
    ),
    "L03": (
        *TO_THE_PERSON,
        *PROTECTED,
        "Attestation d’une collègue du rayon : elle a vu",
        "Au plus tard le lundi 7 décembre 2026",
        "Si vous ne répondez pas",
        "Gardez vos originaux",
        "article L113-12",
        "nous pouvons vous aider à la demander",
        NO_EFFECT,
        "au plus tard le mardi 10 novembre 2026",
        "Je peux vous recevoir avant 18 h.",
    ),
    "L05": (
        *TO_THE_PERSON,
        "Qui est responsable de vos données",
        "Pourquoi nous les utilisons",
        "Ce qui nous y autorise",
        "RGPD, article 6, paragraphe 1, e",
        "Elles nous ont été transmises par : la mission locale d’Istres",
        "Qui peut les recevoir",
        "Combien de temps nous les gardons",
        "Ouest Provence, chemin du Rouquier, 13800 Istres",
        "Aucune décision n’est prise par un automate",
        "(accès)",
        "(rectification)",
        "(limitation)",
        "(opposition)",
        "retirer à tout moment un accord",
        "après votre décès",
        "CNIL, 3, place de Fontenoy",
        "La recevoir n’est pas donner un accord",
    ),
    "L06": (
        *TO_THE_PERSON,
        *PROTECTED,
        "depuis le 12 novembre 2024, gestes déplacés",
        "Hyperalis Miramas (SIREN 999 001 365)",
        "le Défenseur des droits et ses délégués",
        "pièce n° 1 : Plannings",
        "article 20 de la loi organique",
        "Certificat du docteur Vasseur (secret médical)",
        "Vous pouvez retirer votre accord à tout moment",
        "Manon ESTRADIÈRE",
        "traduit par : Madame Amel Haddad (arabe)",
        "Fait à",
        "Signature de la personne ou de son représentant",
        "version 2026-1",
        NO_EFFECT,
    ),
    "L07": (
        *TO_THE_PERSON,
        *PROTECTED,
        "Contester la rupture du contrat de travail urgent",
        "Le délai part du 12 novembre 2025 (réception de la lettre de licenciement)",
        "Dernier jour prévu par la loi : jeudi 12 novembre 2026",
        "Par sûreté, agissez au plus tard le mardi 10 novembre 2026",
        "Où agir : Conseil de prud’hommes de Martigues",
        "Texte : Code du travail, article L1471-1",
        "Douze mois à compter de la réception de la lettre.",
        "il n’est certainement expiré qu’après le 2 avril 2027",
        "Une simple plainte n’arrête pas ce délai. Pour l’arrêter, il faut une citation directe",
        "Ce délai ne court pas à ce jour.",
        "Ce délai paraît expiré depuis le 13 janvier 2025. Ne renoncez pas",
        "la date de départ n’est pas établie",
        "aide juridictionnelle",
        "Bureau d’aide juridictionnelle du tribunal judiciaire d’Aix-en-Provence",
        "liste d’avocats",
        NO_EFFECT,
        JUDGE,
    ),
    "L08": (
        *TO_THE_PERSON,
        *PROTECTED,
        "Démarche 1 : Conseil de prud’hommes",
        "Où : Conseil de prud’hommes de Martigues, Rue de Verdun",
        "Quand : Dès maintenant",
        "Coût : 50 €",
        "Contribution pour l’aide juridique : 50 €",
        "article 1635 bis Q",
        "lettre de licenciement",
        "Démarche 2 : Saisine du Défenseur des droits",
        "Coût : gratuit",
        "relire votre requête avant son dépôt",
        "Votre réponse – dossier DISC-OP-2025-00012",
        "oui, je choisis cette démarche",
        "je voudrais en parler avant de décider",
        NO_EFFECT,
        JUDGE,
    ),
    "L09": (
        "à sa demande, la saisine signée par Manon ESTRADIÈRE le 3 novembre 2026",
        "n’agit pas en son propre nom",
        "présumé ne pas les avoir commis",
        "Fiche de synthèse",
        "Chronologie",
        "Bordereau des pièces",
        "Sexe (critère principal)",
        "emploi privé",
        "Hyperalis Miramas",
        "signalement le 12 novembre 2024",
        "plainte déposée le 20 février 2025",
        "article 23",
        "Ce que la personne demande",
        "Délais connus",
        "mardi 10 novembre 2026",
        "Plannings de novembre 2024 à février 2025",
        "Aucun original n’est transmis",
        "Pièces à suivre",
        JUDGE,
    ),
    "L11": (
        *TO_THE_PERSON,
        *PROTECTED,
        "le jeudi 5 novembre 2026 (par le formulaire en ligne)",
        "09 69 39 00 00",
        "Ce qui va se passer",
        "Prévenez-nous, et prévenez le Défenseur des droits, si vous portez plainte, si un juge est saisi",
        "souvent plus d’un an",
        NO_EFFECT,
        JUDGE,
    ),
    "L19": (
        *TO_THE_PERSON,
        *PROTECTED,
        "orienté vers une autre voie",
        "Vous avez choisi de saisir le conseil de prud’hommes",
        "Le juge est seul compétent",
        "Ce que vous pouvez encore faire",
        "mardi 10 novembre 2026",
        "Rouvrir votre dossier",
        "sous le même numéro",
        "deux ans après cette clôture",
        NO_EFFECT,
        JUDGE,
    ),
}
TRAIL = (
    "Document confidentiel – données sensibles",
    "Relevé de traçabilité du dossier DISC-OP-2025-00012",
    "Le registre de ce dossier est entier.",
    "Ce qui a été vérifié",
    "Horodatage par un tiers : pas encore vérifié",
    "Ce que ce document ne prouve pas",
    "Période : du 25 février 2025 au 5 novembre 2026",
    "Demandé par : auditrice",
    "Motif : Contrôle annuel des transmissions",
    "5 novembre 2026 à 14 h 02 (heure de Paris) – 2026-11-05T13:02:11Z (UTC)",
    "Version pseudonymisée",
    "c" * 64,
    "events.jsonl",
    "2. Enregistrement (T01) – agent d’accueil, Ouest Provence",
    "26/02/2025 10:30:15 (heure de Paris) – 2025-02-26T09:30:15.123456Z (UTC)",
    "De « Brouillon » à « Enregistré »",
    "information donnée (RGPD, articles 13 et 14)",
    "d" * 64,
    "empreinte " + "2" * 64,
    "page 1/2",
)


def _missing(text: str, mentions: tuple[str, ...]) -> list[str]:
    return [mention for mention in mentions if mention not in text]


def _rows() -> list[tuple[str, tuple[str, ...]]]:
    return [*((code, (*EVERY_LETTER, *own)) for code, own in MENTIONS.items()), ("L25", TRAIL)]


@pytest.mark.parametrize("code,mentions", _rows(), ids=[code for code, _ in _rows()])
def test_every_mandatory_mention_is_on_the_paper(
    papers: Mapping[str, Rendered], code: str, mentions: tuple[str, ...], tmp_path: Path
) -> None:
    assert _missing(text_of(papers[code], tmp_path), mentions) == []


@pytest.mark.parametrize("code,mentions", _rows(), ids=[code for code, _ in _rows()])
def test_each_mention_taken_out_is_noticed(
    papers: Mapping[str, Rendered], code: str, mentions: tuple[str, ...], tmp_path: Path
) -> None:
    text = text_of(papers[code], tmp_path)
    unnoticed = [mention for mention in mentions if mention not in _missing(text.replace(mention, ""), mentions)]
    assert unnoticed == []
