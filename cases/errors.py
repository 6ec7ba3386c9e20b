"""Expected failures of the case file. Each class carries its data; its docstring is the sentence that people read.

The docstring may name attributes in braces. A bug is an assertion, never one of these.
"""

from __future__ import annotations

import inspect
from uuid import UUID

from workflow.model import InputError, Refusal


class SaisineError(Exception):
    """L’opération n’a pas pu aboutir."""

    def __str__(self) -> str:
        """Say what is wrong, in French."""
        return inspect.cleandoc(type(self).__doc__ or "").replace("\n", " ").format_map(vars(self))


class NotFoundError(SaisineError):
    """Ce dossier n’existe pas, ou vous n’y avez pas accès."""


class StaleError(SaisineError):
    """Le dossier a changé depuis que vous l’avez ouvert. Relisez-le, puis recommencez."""

    def __init__(self, current: int) -> None:
        super().__init__(current)
        self.current = current


class RefusedError(SaisineError):
    """Cette étape est refusée. Les raisons sont listées, avec ce qui permet d’y remédier."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(refusals)
        self.refusals = refusals


class InvalidInputError(SaisineError):
    """La saisie contient des erreurs. Corrigez les champs signalés."""

    def __init__(self, errors: tuple[InputError, ...]) -> None:
        super().__init__(errors)
        self.errors = errors


class KeyReusedError(SaisineError):
    """Cette demande porte la clé d’une autre demande, au contenu différent. Rechargez la page, puis recommencez."""


class BusyError(SaisineError):
    """Le service est très sollicité : rien ne garantit que l’opération soit enregistrée. Réessayez dans un instant."""

    def __init__(self, retry_after: int = 2) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after
        """Seconds."""


class StoreError(SaisineError):
    """Le stockage n’est pas utilisable."""


class NaiveDatetimeError(SaisineError, ValueError):
    """Une date et heure sans fuseau horaire ne peut pas être enregistrée."""


class StoreNotReadyError(StoreError):
    """Le stockage n’est pas à jour (version {found}, attendue {expected}). Lancez « saisine init »."""

    def __init__(self, found: str | None, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found or "aucune"
        self.expected = expected


class MasterKeyMissingError(StoreError):
    """Clé maîtresse introuvable ({path}). Restaurez sa sauvegarde ; première installation : « saisine init »."""

    def __init__(self, path: object) -> None:
        super().__init__(path)
        self.path = path


class MasterKeyWrongError(StoreError):
    """La clé maîtresse ({path}) n’est pas celle de ce coffre des clés. Restaurez les deux de la même sauvegarde."""

    def __init__(self, path: object) -> None:
        super().__init__(path)
        self.path = path


class MasterKeyExistsError(StoreError):
    """Une clé maîtresse existe déjà ({path}) ; elle n’est jamais remplacée."""

    def __init__(self, path: object) -> None:
        super().__init__(path)
        self.path = path


class MasterKeyUnsafeError(StoreError):
    """La clé maîtresse ({path}) est lisible par d’autres comptes ou abîmée. Droits attendus : 0600, 32 octets."""

    def __init__(self, path: object) -> None:
        super().__init__(path)
        self.path = path


class CaseKeyMissingError(StoreError):
    """La clé du dossier est introuvable : le dossier a été effacé, ou le coffre des clés est perdu."""

    def __init__(self, case_id: UUID) -> None:
        super().__init__(case_id)
        self.case_id = case_id


class SiteKeyMissingError(StoreError):
    """La clé du site « {site_id} » est introuvable dans le coffre des clés (époque {epoch})."""

    def __init__(self, site_id: str, epoch: int | None = None) -> None:
        super().__init__(site_id, epoch)
        self.site_id = site_id
        self.epoch = "en cours" if epoch is None else epoch


class UnreadableError(StoreError):
    """Une donnée chiffrée ne correspond plus à sa clé ou à sa place : elle a été modifiée ou déplacée."""


class FileTooLargeError(SaisineError):
    """Le fichier dépasse la taille admise de {limit_mb} Mio."""

    def __init__(self, limit_bytes: int) -> None:
        super().__init__(limit_bytes)
        self.limit_mb = limit_bytes // (1024 * 1024)


class BlobMissingError(StoreError):
    """Le fichier « {blob_id} » est introuvable dans le dossier des fichiers chiffrés."""

    def __init__(self, blob_id: str) -> None:
        super().__init__(blob_id)
        self.blob_id = blob_id


class StorageFullError(StoreError):
    """L’espace de stockage est plein : rien n’a été enregistré. Prévenez l’administrateur."""


class SignInFailedError(SaisineError):
    """Identifiant ou mot de passe incorrect."""


class PasswordTooShortError(SaisineError):
    """Le mot de passe doit avoir au moins {least} caractères."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class LoginTakenError(SaisineError):
    """L’identifiant « {login} » est déjà pris."""

    def __init__(self, login: str) -> None:
        super().__init__(login)
        self.login = login


class UnknownAccountError(SaisineError):
    """Aucun compte en service ne porte l’identifiant « {login} »."""

    def __init__(self, login: str) -> None:
        super().__init__(login)
        self.login = login


class UnknownSiteError(SaisineError):
    """Le site « {site_id} » n’existe pas."""

    def __init__(self, site_id: str) -> None:
        super().__init__(site_id)
        self.site_id = site_id


class TokenLifeError(SaisineError):
    """Un jeton dure au plus un an, et sa fin est à venir."""


class LetterheadMissingError(SaisineError):
    """Le papier à lettres du site « {site} » est incomplet : {missing}. Complétez-le avec « saisine site set »."""

    def __init__(self, site: str, missing: list[str]) -> None:
        super().__init__(site, missing)
        self.site = site
        self.missing = ", ".join(missing)


class LetterNotReadyError(SaisineError):
    """Ce courrier est en cours de fabrication. Rechargez la page dans un instant."""


class LetterImpossibleError(SaisineError):
    """Ce courrier ne peut pas être préparé : {reason}."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ProcedureUnknownError(StoreError):
    """Le dossier suit la procédure « {version} », que cette installation ne connaît pas. Mettez-la à jour."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


class ProcedureMissingError(StoreError):
    """La procédure publiée « {version} » n’est pas dans cette installation. Mettez-la à jour."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


class ProcedureChangedError(StoreError):
    """La procédure « {version} » n’est plus le fichier publié ({found} au lieu de {expected}). Remettez l’original."""

    def __init__(self, version: str, expected: str, found: str) -> None:
        super().__init__(version, expected, found)
        self.version = version
        self.expected = expected[:12]
        self.found = found[:12]


class NothingPublishedError(StoreError):
    """Aucune procédure n’est publiée, donc aucun dossier ne peut commencer. Publiez-en une."""


class VersionStatusError(SaisineError):
    """La procédure « {version} » {problem}."""

    def __init__(self, version: str, problem: str) -> None:
        super().__init__(version, problem)
        self.version = version
        self.problem = problem


class ProcedureRefusedError(SaisineError):
    """La procédure « {version} » ne peut pas être publiée : {told}."""

    def __init__(self, version: str, faults: tuple[str, ...]) -> None:
        super().__init__(version, faults)
        self.version = version
        self.faults = faults
        self.told = "\N{NARROW NO-BREAK SPACE}; ".join(fault.rstrip(".") for fault in faults)


class TwoPersonsError(SaisineError):
    """Cet acte demande deux personnes : {problem}."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class MigrationError(SaisineError):
    """La migration s’arrête là : {reason}."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class AlreadyReportedError(SaisineError):
    """Un dossier du site porte déjà cette référence. Rien n’a été ajouté."""

    def __init__(self, case_id: UUID | None) -> None:
        super().__init__(case_id)
        self.case_id = case_id


class SiteSettingsError(SaisineError):
    """Les réglages du site « {site} » ne conviennent pas : {faults}."""

    def __init__(self, site: str, faults: list[str]) -> None:
        super().__init__(site, faults)
        self.site = site
        self.faults = " ; ".join(faults)


class CalendarError(SaisineError):
    """Le calendrier n’a pas été changé : {reason}."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class AttachmentLockedError(SaisineError):
    """Cette pièce ne peut pas être ouverte : {why}."""

    def __init__(self, status: str, why: str) -> None:
        super().__init__(status, why)
        self.status = status
        self.why = why


class BackupError(SaisineError):
    """La sauvegarde ou la restauration n’a pas abouti : {reason}."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
