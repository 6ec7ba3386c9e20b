"""What may be wrong with a report: one code, one sentence that says what to do next, and the legal basis if any."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from cases.reports.text import visible

CUT: Final = 60
"""How much of a wrong value is shown: enough to find it again, not enough to spread a narrative."""
LISTED: Final = 16
"""Longest list of codes that a sentence spells out."""


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong with one column of a report. ``value_cut`` is safe to show: neutralised and shortened."""

    column: str
    code: str
    message_fr: str
    value_cut: str = ""


SENTENCES: Final = {
    # the whole cell
    "missing": "Cette colonne est vide. Renseignez-la : un signalement ne peut pas être enregistré sans elle.",
    "field_too_long": (
        "Ce texte dépasse {limit} caractères. Raccourcissez-le et joignez le texte complet en pièce jointe."
    ),
    "nul_byte": "La valeur contient un octet nul : le texte a été coupé ou abîmé. Ressaisissez-la, puis recommencez.",
    "not_unicode": "La valeur contient un caractère qui n’existe pas en Unicode. Ressaisissez-la, puis recommencez.",
    "bom_in_the_middle": (
        "Une marque d’ordre des octets (U+FEFF) précède ou coupe la valeur : deux fichiers ont sans doute été mis bout "
        "à bout. Effacez ce caractère invisible, ou importez les deux fichiers l’un après l’autre."
    ),
    "line_break": "La valeur contient un saut de ligne. Écrivez-la sur une seule ligne.",
    "control_character": "La valeur contient un caractère de commande invisible. Ressaisissez-la au clavier.",
    "bidi_character": (
        "La valeur contient un caractère invisible qui inverse le sens de lecture. Ressaisissez-la au clavier."
    ),
    # references and codes
    "external_ref_missing": (
        "La référence est vide. Donnez à chaque signalement une référence qui n’appartient qu’à lui : c’est elle qui "
        "empêche un second import de le compter deux fois."
    ),
    "duplicate_external_ref": (
        "Cette référence est déjà celle de la ligne {line}. Donnez une autre référence à ce signalement, ou retirez la "
        "ligne s’il s’agit du même."
    ),
    "unknown_site": "Ce site n’existe pas.{hint}",
    "site_not_yours": (
        "Ce compte ne saisit pas les signalements de ce site. Importez ces lignes avec un compte du site, ou corrigez "
        "le site."
    ),
    "unknown_channel": "Ce canal de réception n’existe pas.{hint}",
    "unknown_reporter_kind": "Cette qualité de l’auteur du signalement n’existe pas.{hint}",
    "unknown_gender": "Cette mention n’existe pas.{hint} Laissez vide si la personne ne l’a pas dite.",
    "unknown_language": "Ce code de langue n’existe pas. Écrivez un code ISO 639 : fr, ar, pt, tr, uk…",
    "unknown_respondent_kind": "Cette nature de mis en cause n’existe pas.{hint}",
    "unknown_ground_code": (
        "Ce code de critère n’existe pas (loi n° 2008-496, art. 1er ; code pénal, art. 225-1).{hint}"
    ),
    "unknown_domain_code": "Ce code de domaine n’existe pas (loi n° 2008-496, art. 2).{hint}",
    "unknown_form_code": "Ce code de forme de discrimination n’existe pas (loi n° 2008-496, art. 1er).{hint}",
    "unknown_criminal_procedure": (
        "Cet état de la procédure pénale n’existe pas (loi organique n° 2011-333, art. 23).{hint}"
    ),
    "unknown_court_case": "Cette réponse n’existe pas (loi organique n° 2011-333, art. 33).{hint}",
    "unknown_consent": "Cet état de l’accord n’existe pas (loi organique n° 2011-333, art. 5 et 8).{hint}",
    "boolean_unknown": "Écrivez true ou false, ou laissez vide si vous ne savez pas.",
    # dates
    "date_format_not_iso": "Cette date n’est pas lisible. Écrivez-la année-mois-jour, par exemple 2026-03-10.",
    "impossible_date": "Ce jour n’existe pas dans le calendrier. Vérifiez la date, puis corrigez-la.",
    "date_too_old": "Cette date est antérieure à 1900. Vérifiez l’année.",
    "time_format_not_iso": (
        "Cette heure n’est pas lisible. Écrivez-la avec son fuseau, par exemple 2026-03-10T14:05:00+01:00."
    ),
    "received_in_the_future": "Le signalement serait reçu après aujourd’hui. Corrigez la date de réception.",
    "date_in_the_future": "Cette date est à venir. Corrigez-la : elle doit être passée, ou d’aujourd’hui.",
    "received_before_facts": (
        "Les faits seraient postérieurs à la réception du signalement. Corrigez l’une des deux dates : les délais de "
        "recours partent de la date des faits."
    ),
    "facts_last_on_before_facts_on": "Les derniers faits précèdent les premiers. Échangez ou corrigez les deux dates.",
    "facts_last_on_after_receipt": (
        "Les derniers faits seraient postérieurs à la réception. Corrigez la date ; si les faits durent encore, "
        "indiquez true dans facts_ongoing."
    ),
    "birth_date_after_receipt": (
        "La personne serait née après la réception du signalement. Corrigez la date de naissance."
    ),
    # the persons
    "minor_without_representative": (
        "Un enfant de moins de treize ans ne porte pas seul un signalement dans cet outil. Indiquez qui parle pour lui "
        "(legal_representative, association ou professional) ; l’enfant reste le réclamant (loi organique n° 2011-333, "
        "art. 5)."
    ),
    "minor_flag_contradicts_birth_date": (
        "La date de naissance dit le contraire (âge à la réception : {age} ans). Corrigez la date ou la mention : la "
        "minorité change les délais et la représentation (code civil, art. 2235 et 388)."
    ),
    "anonymous_with_consent": (
        "Une personne anonyme ne peut pas avoir donné son accord à une saisine (loi organique n° 2011-333, art. 5 "
        "et 8). Identifiez-la, ou indiquez not_asked."
    ),
    "anonymous_with_identity": (
        "Le signalement est dit anonyme, mais cette colonne identifie la personne. Effacez-la, ou indiquez qui signale."
    ),
    "email_invalid": "Cette adresse électronique n’est pas valable. Vérifiez qu’elle s’écrit nom@domaine.fr.",
    "email_header_injection": (
        "L’adresse électronique contient un saut de ligne, qui permettrait d’ajouter des destinataires à un courriel. "
        "Gardez une seule adresse, sur une seule ligne."
    ),
    "phone_invalid": "Ce numéro de téléphone n’est pas possible. Écrivez dix chiffres, ou l’indicatif du pays (+32…).",
    "postcode_malformed": "Le code postal a cinq chiffres. Corrigez-le, ou laissez vide pour une adresse à l’étranger.",
    "insee_malformed": (
        "Le code commune de l’Insee a cinq caractères, par exemple 93066. Ne mettez pas ici le code postal ; laissez "
        "vide pour une commune étrangère."
    ),
    "insee_not_assigned": (
        "L’Insee n’a attribué ce code à aucune commune. Vérifiez-le (ce n’est pas le code postal), ou laissez vide "
        "pour une commune étrangère."
    ),
    "insee_commune_mismatch": "Le code {insee} est celui de {names}. Corrigez la commune ou son code.",
    "siren_wrong_length": "Un numéro SIREN a neuf chiffres (les neuf premiers du SIRET). Corrigez-le, ou laissez vide.",
    "siren_checksum_wrong": (
        "Ce numéro SIREN comporte une erreur de frappe : sa clé de contrôle est fausse. Recopiez-le depuis un document "
        "de l’organisme, ou laissez vide."
    ),
    # the narrative and the attachments
    "narrative_missing": (
        "Le récit est vide. Écrivez les faits avec les mots de la personne : ce qui s’est passé, quand, où, par qui "
        "(décret n° 2011-904, art. 1er)."
    ),
    "narrative_only_blanks": (
        "Le récit ne contient que des espaces. Écrivez les faits avec les mots de la personne (décret n° 2011-904, "
        "art. 1er)."
    ),
    "attachment_path_traversal": (
        "Ce nom de pièce contient un chemin de dossier. Indiquez le seul nom du fichier, par exemple contrat.pdf."
    ),
    "attachment_name_bidi": (
        "Ce nom de pièce contient un caractère qui en inverse la lecture et cache sa vraie extension. Renommez le "
        "fichier, puis recommencez."
    ),
    "attachment_name_control": (
        "Ce nom de pièce contient un caractère invisible. Renommez le fichier, puis recommencez."
    ),
    "attachment_name_too_long": "Ce nom de pièce dépasse 200 caractères. Renommez le fichier, puis recommencez.",
    # the row and the file
    "too_few_columns": (
        "La ligne compte {found} valeurs, l’en-tête {expected}. Ajoutez les points-virgules des valeurs vides, puis "
        "importez de nouveau le fichier."
    ),
    "too_many_columns": (
        "La ligne compte {found} valeurs, l’en-tête {expected}. Un texte qui contient un point-virgule doit être entre "
        "guillemets."
    ),
    "stray_quote": (
        'Un guillemet droit se trouve au milieu de la valeur. Doublez-le ("") et mettez toute la valeur entre '
        "guillemets."
    ),
    "quote_never_closed": (
        "Le guillemet ouvert à la ligne {line} n’est jamais fermé : les lignes {line} à {last_line} n’ont pas pu être "
        "lues, et aucune n’est importée. Fermez-le, doublez les guillemets du texte, puis importez de nouveau le "
        "fichier : ce qui est déjà entré ne le sera pas deux fois."
    ),
    "stray_carriage_return": "La valeur contient un retour chariot isolé. Ressaisissez-la, puis recommencez.",
    "not_utf8": (
        "La valeur n’est pas en UTF-8 (elle vient sans doute d’un ancien logiciel). Enregistrez le fichier en "
        "« CSV UTF-8 », puis importez-le de nouveau."
    ),
    "file_empty": "Le fichier est vide. Choisissez un fichier CSV avec sa ligne d’en-tête.",
    "file_utf16": "Le fichier est en UTF-16. Enregistrez-le en « CSV UTF-8 », puis importez-le de nouveau.",
    "file_is_spreadsheet": (
        "Le fichier est un classeur, pas un fichier CSV. Enregistrez la feuille en « CSV UTF-8 » avec le "
        "point-virgule, puis importez-la."
    ),
    "header_unreadable": (
        "La première ligne n’est pas un en-tête lisible. Elle doit nommer les colonnes, séparées par des "
        "points-virgules, en UTF-8."
    ),
    "column_twice": "Cette colonne figure deux fois dans l’en-tête. Gardez-en une seule.",
    "column_absent": (
        "Cette colonne manque dans l’en-tête. Ajoutez-la ; vérifiez aussi que les colonnes sont séparées par des "
        "points-virgules."
    ),
}
"""Code -> sentence; braces are filled by ``defect``."""


def defect(column: str, code: str, value: str = "", **words: object) -> Defect:
    """Return the defect of that code, its sentence filled in."""
    return Defect(column, code, SENTENCES[code].format(**words), cut(value))


def cut(value: str) -> str:
    """Shorten a value for a report line, and make what is invisible in it visible."""
    shown = visible(value[: CUT + 1]).replace("\n", "⏎")
    return shown if len(value) <= CUT else shown[:CUT] + "…"


def hint(value: str, known: Collection[str]) -> str:
    """Say which code was probably meant, or which codes there are."""
    close = get_close_matches(value, known, n=1, cutoff=0.6)
    if close:
        return f" Vouliez-vous écrire « {close[0]} » ?"
    if len(known) <= LISTED:
        return f" Codes admis : {', '.join(sorted(known))}."
    return " La liste des codes est dans le guide d’import."
