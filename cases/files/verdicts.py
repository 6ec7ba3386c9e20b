"""What the checks of an attachment may answer, and the French sentence of each refusal: what is wrong, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cases.blobs import MAX_BYTES


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that may be kept. ``data`` is what is kept: an image without its metadata is not the file that came."""

    media_type: str
    extension: str
    safe_name: str
    data: bytes
    pages: int | None = None
    changes_fr: tuple[str, ...] = ()
    """What was changed, to be told to the person."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file in which harm was found: kept sealed as evidence, opened by nobody."""

    code: str
    reason_fr: str
    media_type: str
    safe_name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file that is not kept, and what the person can do."""

    code: str
    reason_fr: str


Inspection = Accepted | Quarantined | Rejected


class FileError(Exception):
    """Le fichier n’est pas recevable."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.words = words


SENTENCES: Final = {
    "empty": "Le fichier est vide (0 octet). Vérifiez qu’il s’ouvre sur votre poste, puis envoyez-le de nouveau.",
    "too_large": (
        f"Le fichier dépasse {MAX_BYTES // 1024 // 1024} Mio. Réduisez la qualité de la numérisation, ou envoyez-le en "
        "plusieurs fichiers."
    ),
    "too_heavy": (
        "Ce fichier demande trop de mémoire ou de temps pour être vérifié sans risque. Imprimez-le en PDF, ou "
        "photographiez-le, puis envoyez le résultat."
    ),
    "type_unknown": (
        "Ce type de fichier n’est pas accepté{seen}. Envoyez un PDF, une photo (JPEG, PNG, HEIC, WebP), un texte, un "
        "courriel (.eml), un document ou un tableau (DOCX, ODT, XLSX, ODS), un son ou une vidéo (M4A, MP3, MP4)."
    ),
    "type_mismatch": (
        "Le nom du fichier dit « {said} », mais son contenu est {is_fr}. Renommez-le avec la bonne extension, ou "
        "enregistrez-le de nouveau au format voulu."
    ),
    "polyglot": (
        "Le fichier est à la fois {is_fr} et {also_fr} : il pourrait cacher un contenu. Imprimez-le en PDF, "
        "puis envoyez "
        "ce PDF."
    ),
    "archive": "Les archives (ZIP, RAR, 7z…) ne sont pas acceptées. Envoyez les fichiers qu’elle contient, un par un.",
    "program": "Le fichier est un programme. Il n’est pas accepté : envoyez la pièce elle-même, en PDF ou en image.",
    "svg": (
        "Les images SVG ne sont pas acceptées, car elles peuvent contenir un programme. Faites une capture d’écran, ou "
        "enregistrez l’image en PNG."
    ),
    "web_page": (
        "Les pages web ne sont pas acceptées, car elles peuvent contenir un programme. Imprimez la page en PDF, puis "
        "envoyez ce PDF."
    ),
    "old_office": (
        "Les anciens documents Office (DOC, XLS) ne sont pas acceptés, car ils peuvent contenir des macros. "
        "Enregistrez-le en PDF, en DOCX ou en ODT."
    ),
    "pdf_unreadable": (
        "Ce PDF est abîmé et ne peut pas être lu. Ouvrez-le sur votre poste, imprimez-le en PDF, puis "
        "envoyez le résultat."
    ),
    "pdf_password": (
        "Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou imprimez-le en PDF, puis envoyez "
        "le résultat."
    ),
    "pdf_active": (
        "Ce PDF contient un élément actif ({what}). Imprimez-le en PDF, ce qui retire cet élément, puis envoyez le "
        "résultat."
    ),
    "pdf_too_complex": (
        "Ce PDF est trop complexe pour être vérifié sans risque. Imprimez-le en PDF, puis envoyez le résultat."
    ),
    "image_unreadable": (
        "Cette image est abîmée et ne peut pas être lue. Reprenez la photo, ou envoyez une capture d’écran."
    ),
    "image_too_big": (
        "Cette image compte plus de {limit} millions de points. Réduisez ses dimensions, puis envoyez-la de nouveau."
    ),
    "office_unreadable": (
        "Ce document est abîmé et ne peut pas être lu. Ouvrez-le sur votre poste, enregistrez-le en PDF, "
        "puis envoyez le "
        "résultat."
    ),
    "office_bomb": (
        "Une fois décompressé, ce document prendrait une place démesurée. Enregistrez-le en PDF, puis "
        "envoyez le résultat."
    ),
    "office_path": "Ce document contient un chemin interdit ({what}). Enregistrez-le en PDF, puis envoyez le résultat.",
    "office_macro": "Ce document contient des macros ({what}). Enregistrez-le en PDF, puis envoyez le résultat.",
    "office_active": (
        "Ce document contient un élément actif ou incorporé ({what}). Enregistrez-le en PDF, puis envoyez le résultat."
    ),
    "office_password": (
        "Ce document est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou en PDF, puis envoyez le "
        "résultat."
    ),
    "text_unreadable": (
        "Ce texte contient des caractères qui ne s’affichent pas. Enregistrez-le en UTF-8, ou en PDF, puis envoyez-le."
    ),
    "mail_attachment": "La pièce jointe « {name} » de ce courriel n’est pas recevable. {reason}",
    "mail_too_deep": (
        "Ce courriel contient trop de courriels emboîtés. Envoyez séparément celui qui compte, puis ses pièces jointes."
    ),
    "malware": (
        "L’antivirus a reconnu un programme nuisible ({what}). Le fichier est mis en quarantaine et personne ne peut "
        "l’ouvrir. Demandez à la personne un autre exemplaire, imprimé ou photographié."
    ),
    "eicar": (
        "Le fichier est la chaîne d’essai des antivirus (EICAR). Il est mis en quarantaine et personne ne "
        "peut l’ouvrir. "
        "Demandez à la personne la pièce elle-même."
    ),
}
"""Code -> sentence; braces are filled by ``sentence``."""


def sentence(code: str, **words: object) -> str:
    """Return the sentence of a code, filled in."""
    return SENTENCES[code].format(**words)
