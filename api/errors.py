"""What each expected failure becomes on the wire: one table, told as problem+json (RFC 9457) or as a French page.

An unexpected one is logged with its place and a trace id, never with its values, and told without either.
"""

from __future__ import annotations

import secrets
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

import structlog
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException, ValidationException
from litestar.response import Redirect

from api.frame import page
from cases import errors
from workflow.model import InputError, Refusal

PROBLEM: Final = "application/problem+json"
log = structlog.get_logger("saisine.web")


@dataclass(frozen=True, slots=True)
class Kind:
    """How one class of failures is told: status, page under ``/problems/``, title, and what to do next."""

    status: int
    slug: str
    title: str
    advice: str


_STORE: Final = Kind(
    503,
    "store-unavailable",
    "Stockage inutilisable",
    "Rien n’a été enregistré. Prévenez l’administrateur : « saisine doctor » dit ce qui manque.",
)
_LOST: Final = Kind(
    500,
    "unreadable-data",
    "Donnée illisible",
    "Le dossier n’a pas été changé. Prévenez l’administrateur : « saisine verify » dit ce qui manque.",
)
_LETTER: Final = Kind(
    409,
    "letter-impossible",
    "Courrier impossible",
    "Complétez le dossier, ou les réglages du site, puis recommencez.",
)
_ACCOUNT: Final = Kind(422, "invalid-account", "Compte refusé", "Corrigez ce qui est signalé, puis recommencez.")

_VERSION: Final = Kind(
    409, "procedure-version", "Version de procédure", "Lisez la raison, puis recommencez par la commande « procedure »."
)

TABLE: Final[Mapping[type[errors.SaisineError], Kind]] = {
    errors.SaisineError: Kind(500, "failure", "Opération impossible", "Recommencez, puis prévenez l’administrateur."),
    errors.NotFoundError: Kind(
        404, "not-found", "Introuvable", "Vérifiez l’adresse ou le numéro, ou cherchez le dossier par son numéro."
    ),
    errors.StaleError: Kind(
        412, "stale-version", "Le dossier a changé", "Relisez le dossier, puis recommencez avec sa version à jour."
    ),
    errors.RefusedError: Kind(
        409, "refused", "Étape refusée", "Chaque raison est donnée avec son fondement et ce qui y remédie."
    ),
    errors.InvalidInputError: Kind(422, "invalid-input", "Saisie à corriger", "Corrigez chaque champ signalé."),
    errors.KeyReusedError: Kind(
        422, "key-reused", "Clé de requête déjà utilisée", "Prenez une clé nouvelle pour une demande nouvelle."
    ),
    errors.BusyError: Kind(
        503, "busy", "Service très sollicité", "Réessayez dans quelques secondes, avec la même clé de requête."
    ),
    errors.StoreError: _STORE,
    errors.StoreNotReadyError: _STORE,
    errors.MasterKeyMissingError: _STORE,
    errors.MasterKeyExistsError: _STORE,
    errors.MasterKeyUnsafeError: _STORE,
    errors.MasterKeyWrongError: _STORE,
    errors.StorageFullError: _STORE,
    errors.CaseKeyMissingError: _LOST,
    errors.SiteKeyMissingError: _LOST,
    errors.UnreadableError: _LOST,
    errors.BlobMissingError: _LOST,
    errors.NaiveDatetimeError: Kind(
        422, "naive-datetime", "Heure sans fuseau", "Donnez l’heure avec son décalage (RFC 3339)."
    ),
    errors.FileTooLargeError: Kind(
        413, "file-too-large", "Fichier trop lourd", "Réduisez le fichier ou partagez-le en plusieurs."
    ),
    errors.SignInFailedError: Kind(
        401, "sign-in-failed", "Connexion refusée", "Vérifiez l’identifiant et le mot de passe."
    ),
    errors.PasswordTooShortError: _ACCOUNT,
    errors.LoginTakenError: _ACCOUNT,
    errors.UnknownAccountError: _ACCOUNT,
    errors.UnknownSiteError: _ACCOUNT,
    errors.TokenLifeError: _ACCOUNT,
    errors.LetterheadMissingError: _LETTER,
    errors.LetterImpossibleError: _LETTER,
    errors.LetterNotReadyError: Kind(
        409, "letter-not-ready", "Courrier en préparation", "Il est produit en arrière-plan : revenez dans un instant."
    ),
    errors.ProcedureUnknownError: _STORE,
    errors.ProcedureMissingError: _STORE,
    errors.ProcedureChangedError: _STORE,
    errors.NothingPublishedError: _STORE,
    errors.VersionStatusError: _VERSION,
    errors.ProcedureRefusedError: _VERSION,
    errors.TwoPersonsError: _VERSION,
    errors.MigrationError: _VERSION,
    errors.AlreadyReportedError: Kind(
        409, "already-reported", "Signalement déjà reçu", "Ouvrez le dossier qui porte déjà cette référence."
    ),
    errors.CalendarError: Kind(
        409, "calendar-unchanged", "Calendrier inchangé", "Lisez la raison, puis relisez le calendrier."
    ),
    errors.SiteSettingsError: Kind(
        422, "invalid-site-settings", "Réglages du site refusés", "Corrigez ce qui est signalé, puis recommencez."
    ),
    errors.AttachmentLockedError: Kind(
        423, "attachment-locked", "Pièce verrouillée", "Attendez la fin du contrôle, ou acceptez-la avec un motif."
    ),
    errors.BackupError: Kind(500, "backup-failed", "Sauvegarde manquée", "Lisez la raison, puis recommencez."),
}

HTTP_KINDS: Final[Mapping[int, Kind]] = {
    400: Kind(400, "unreadable", "Demande illisible", "Corrigez la demande, puis recommencez."),
    401: Kind(401, "sign-in-needed", "Connexion nécessaire", "Connectez-vous, ou présentez un jeton valide."),
    403: Kind(403, "forbidden", "Demande refusée", "Rechargez la page, ou demandez le droit qui manque."),
    404: TABLE[errors.NotFoundError],
    405: Kind(405, "method-not-allowed", "Méthode refusée", "Voyez le contrat de l’API."),
    409: TABLE[errors.RefusedError],
    412: TABLE[errors.StaleError],
    413: TABLE[errors.FileTooLargeError],
    415: Kind(415, "unsupported-media-type", "Format non pris en charge", "Envoyez un des formats annoncés."),
    422: TABLE[errors.InvalidInputError],
    423: Kind(423, "locked", "Verrouillé", "Attendez la fin du contrôle, ou la levée du gel."),
    428: Kind(428, "precondition-required", "Version attendue", "Donnez la version lue, par « If-Match »."),
    429: Kind(429, "too-many-requests", "Trop de demandes", "Attendez, puis recommencez."),
    500: Kind(500, "internal-error", "Erreur du logiciel", "Rien n’a été enregistré à moitié. Donnez la référence."),
    503: TABLE[errors.BusyError],
}

KINDS: Final[Mapping[str, Kind]] = {kind.slug: kind for kind in (*HTTP_KINDS.values(), *TABLE.values())}
"""Every page under ``/problems/``."""


def kind_of(error: errors.SaisineError) -> Kind:
    """Return how the failure is told, by its own class or the nearest above."""
    return next(TABLE[step] for step in type(error).__mro__ if step in TABLE)


def problem(kind: Kind, detail: str, *, instance: str = "", **members: Any) -> dict[str, Any]:
    """Return the members of a problem (RFC 9457, section 3); empty ones are left out."""
    told = {
        "type": f"/problems/{kind.slug}",
        "title": kind.title,
        "status": kind.status,
        "detail": detail or kind.advice,
        "instance": instance,
        **members,
    }
    return {name: value for name, value in told.items() if value not in ("", None, [])}


def blocked_by(refusals: tuple[Refusal, ...]) -> list[dict[str, Any]]:
    """Return refusals as the API tells them (``blocked_by``)."""
    return [
        {
            "guard": refusal.guard,
            "message": refusal.message,
            "legal_basis": refusal.basis,
            "pointer": refusal.field,
            "cured_by": refusal.event,
            "instead": refusal.instead,
            "moot": refusal.moot,
            "role": refusal.role,
            "available_from": refusal.available_from.isoformat() if refusal.available_from else None,
        }
        for refusal in refusals
    ]


def field_errors(found: tuple[InputError, ...]) -> list[dict[str, str]]:
    """Return errors of the input as the API tells them (``errors``)."""
    return [{"pointer": error.pointer, "code": error.code, "detail": error.message} for error in found]


# Handlers


def expected(request: Request[Any, Any, State], error: errors.SaisineError) -> Response[Any]:
    """Answer an expected failure that no page answered itself."""
    kind = kind_of(error)
    members: dict[str, Any] = {}
    headers: dict[str, str] = {}
    match error:
        case errors.RefusedError():
            members = {"blocked_by": blocked_by(error.refusals)}
        case errors.InvalidInputError():
            members = {"errors": field_errors(error.errors)}
        case errors.StaleError():
            members = {"current_etag": etag(error.current)}
        case errors.BusyError():
            headers = {"Retry-After": str(error.retry_after)}
        case _:
            pass
    return _answer(request, kind, str(error), headers=headers, members=members)


def http(request: Request[Any, Any, State], error: HTTPException) -> Response[Any]:
    """Answer what Litestar or a guard refused."""
    if isinstance(error, ValidationException) and not wants_page(request):
        return _answer(request, HTTP_KINDS[422], "", members={"errors": _extra(error)})
    fallback = HTTP_KINDS[500 if error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR else 400]
    kind = HTTP_KINDS.get(error.status_code, fallback)
    if error.status_code == HTTPStatus.UNAUTHORIZED and wants_page(request):
        return _to_sign_in(request)
    detail = error.detail if kind.status in {HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST} else kind.advice
    return _answer(request, kind, detail, headers=dict(error.headers or {}), members={"errors": _extra(error)})


def unexpected(request: Request[Any, Any, State], error: Exception) -> Response[Any]:
    """Answer a bug: its place and class go to the log with the trace id; no value, because values name persons."""
    trace_id = secrets.token_hex(8)
    frames = [f"{Path(f.filename).name}:{f.lineno}:{f.name}" for f in traceback.extract_tb(error.__traceback__)]
    log.error("unexpected", trace_id=trace_id, error=type(error).__name__, frames=frames[-12:])
    return _answer(request, HTTP_KINDS[500], "", members={"trace_id": trace_id})


HANDLERS: Final[Mapping[int | type[Exception], Any]] = {
    errors.SaisineError: expected,
    HTTPException: http,
    Exception: unexpected,
}


def etag(version: int) -> str:
    """Return the strong entity tag of a case version (RFC 9110, 8.8.3)."""
    return f'"{version}"'


def wants_page(request: Request[Any, Any, State]) -> bool:
    """Whether a person reads the answer: not under ``/api/``, and HTML is accepted."""
    accept = request.headers.get("accept", "*/*")
    return not request.url.path.startswith("/api/") and ("text/html" in accept or accept == "*/*")


def _to_sign_in(request: Request[Any, Any, State]) -> Response[Any]:
    back = request.url.path if request.method == "GET" else "/"
    return Redirect("/connexion", query_params={"suite": back}, status_code=303)


def _extra(error: HTTPException) -> list[dict[str, str]]:
    """What Litestar found wrong, field by field, without the values."""
    extra = error.extra if isinstance(error.extra, list) else []
    return [
        {"pointer": f"/{str(item.get('key', '')).replace('.', '/')}", "code": "invalid", "detail": _french(item)}
        for item in extra
        if isinstance(item, dict) and "message" in item
    ]


_FRENCH: Final[Mapping[str, str]] = {
    "Field required": "Ce champ manque.",
    "Extra inputs are not permitted": "Ce champ n’est pas demandé : retirez-le.",
    "Input should be a valid string": "Un texte est attendu.",
    "Input should be a valid dictionary": "Un objet JSON est attendu.",
    "Input should be an instance of UploadFile": "Un fichier est attendu.",
}
"""What the libraries say most, for people; the rest is rare and keeps their words behind ours."""


def _french(item: Mapping[str, Any]) -> str:
    said = str(item["message"])
    return _FRENCH.get(said, f"Cette valeur n’est pas celle que le contrat demande ({said}).")


def _answer(
    request: Request[Any, Any, State], kind: Kind, detail: str, *, headers: dict[str, str] | None = None, members: Any
) -> Response[Any]:
    if not wants_page(request):
        told = problem(kind, detail, instance=request.url.path, **members)
        return Response(told, status_code=kind.status, media_type=PROBLEM, headers=headers)
    return page(
        request,
        "error.html",
        status=kind.status,
        headers=headers,
        kind=kind,
        detail=detail or kind.advice,
        trace_id=members.get("trace_id", ""),
        blocked=members.get("blocked_by", []),
    )
