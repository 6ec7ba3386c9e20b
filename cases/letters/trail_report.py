"""The trail of a case as one PDF (L25): an export event first, then every event up to it, with the bytes to verify."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from cases.db import Store
from cases.facts import civil_day
from cases.letters.letterhead import letterhead_of
from cases.procedures import procedure_of
from cases.queries.timeline import Spoken, event_title, guard_words, letters, role_label, with_versions
from cases.tables import Case
from cases.trail.read import RecordedEvent, events
from cases.trail.verify import Verdict, verify_case
from pdf_templates.contexts import Check, DocumentHash, EmbeddedFile, GuardPassed, TrailEvent, TrailReport
from workflow.law import LAW
from workflow.law.articles import cited

EXPORT_EVENT: Final = "T72"
PROVED: Final = (
    "Aucun événement de ce dossier n'a été retiré, ajouté, déplacé ou modifié depuis son inscription dans la chaîne.",
    "La liste est complète jusqu'à l'événement d'export, qui est le dernier de ce relevé.",
)
NOT_PROVED: Final = (
    "Que ce qui a été déclaré est vrai.",
    "Ce qui s'est passé hors de l'application, ou n'y a pas été enregistré.",
    (
        "Qu'une personne détenant à la fois la base et l'application n'a pas réécrit toute la chaîne : seule une "
        "empreinte gardée ailleurs le montrerait."
    ),
)
READ_ME: Final = """Comment vérifier ce relevé

events.jsonl contient un événement par ligne, dans l'ordre, tel qu'il a été haché (RFC 8785).
L'empreinte d'un événement est SHA-256(octet 0x00 suivi de la ligne, sans le saut de ligne).
1. Recalculez l'empreinte de chaque ligne : elle est celle imprimée dans le relevé.
2. Le champ « prev » de chaque ligne est l'empreinte de la ligne précédente, écrite en base64url (32 octets nuls
   pour la première).
3. Le champ « seq » compte 1, 2, 3… sans manque, et « case » ne change pas.
4. L'empreinte de la dernière ligne est celle de la première page.
"""


def trail_report(
    session: Session, store: Store, case: Case, *, data: Mapping[str, Any], role: str, now: datetime
) -> TrailReport:
    """Return the context of the trail of a case up to its last export event."""
    recorded = _up_to_export(events(session, store.keys, case.id))
    verdict = verify_case(session, store.keys, case.id)
    procedure = procedure_of(case)
    named = {id_: letters(n) for n, id_ in enumerate(dict.fromkeys(event.act.actor for event in recorded))}
    first, last = _period(recorded, data)
    return TrailReport(
        sender=letterhead_of(session, case.site_id).sender,
        case_number=case.case_number or "brouillon",
        period_from=first,
        period_to=last,
        requester_fr=role_label(role, procedure),
        reason=str(data.get("reasons") or "contrôle"),
        generated_at=now,
        pseudonymised=not data.get("full"),
        whole=verdict.whole,
        first_bad_seq=verdict.first_bad,
        head=recorded[-1].h.hex(),
        checks=_checks(verdict, len(recorded)),
        proved=PROVED if verdict.whole else (),
        not_proved=NOT_PROVED,
        events=tuple(_event(event, spoken, named) for event, spoken in with_versions(recorded)),
        files=(
            EmbeddedFile(
                name="events.jsonl",
                media_type="application/jsonl",
                description_fr="Événements tels qu'ils ont été hachés, un par ligne",
                data=b"".join(event.canon + b"\n" for event in recorded),
            ),
            EmbeddedFile(
                name="VERIFIER.txt",
                media_type="text/plain",
                description_fr="Comment vérifier ce relevé sans réseau",
                data=READ_ME.encode(),
            ),
        ),
    )


def _up_to_export(recorded: Sequence[RecordedEvent]) -> Sequence[RecordedEvent]:
    last = max((event.seq for event in recorded if event.act.type == EXPORT_EVENT), default=len(recorded))
    return [event for event in recorded if event.seq <= last]


def _period(recorded: Sequence[RecordedEvent], data: Mapping[str, Any]) -> tuple[date, date]:
    """Return the period printed: what was asked, else from the first event to the last."""
    first, last = civil_day(recorded[0].act.at), civil_day(recorded[-1].act.at)
    return _day(data.get("from_on")) or first, _day(data.get("to_on")) or last


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))


def _checks(verdict: Verdict, count: int) -> tuple[Check, ...]:
    result: Any = "passed" if verdict.whole else "failed"
    return (
        Check(label_fr="Suite des événements, sans manque", result=result, detail_fr=f"{count} événements."),
        Check(label_fr="Empreinte et lien de chaque événement", result=result, detail_fr=str(verdict)),
        Check(
            label_fr="Contenu chiffré conforme à ses engagements",
            result="pending" if verdict.erased else result,
            detail_fr="Contenu effacé : sa clé n'existe plus." if verdict.erased else "",
        ),
        Check(
            label_fr="Inscription au journal commun et horodatage par un tiers",
            result="pending",
            detail_fr="Ce relevé n'en porte pas encore la preuve.",
        ),
    )


def _event(event: RecordedEvent, spoken: Spoken, named: Mapping[UUID, str]) -> TrailEvent:
    act, data, procedure = event.act, event.data or {}, spoken.procedure
    site = LAW.sites.get(act.site)
    moved = act.from_state != act.to_state
    return TrailEvent(
        seq=act.seq,
        at=act.at,
        code=act.type if act.type in {step.id for step in procedure.events} else "",
        label_fr=event_title(event, procedure),
        who_fr=f"{role_label(act.role, procedure)} (personne {named[act.actor]})",
        site_fr=site.label_fr if site else act.site,
        from_fr=spoken.left(event) if moved else "",
        to_fr=spoken.reached(event) if moved else "",
        guards=tuple(_passed(name, civil_day(act.at)) for name in data.get("passed", ())),
        documents=_documents(data),
        h=event.h.hex(),
    )


def _passed(name: str, on: date) -> GuardPassed:
    """Tell a condition that held, on the articles as they were numbered on the day of the event."""
    label, basis = guard_words(name)
    return GuardPassed(label_fr=cited(label, on), article=cited(basis, on))


def _documents(data: Mapping[str, Any]) -> tuple[DocumentHash, ...]:
    if not data.get("sha256"):
        return ()
    number = data.get("number")
    title = f"pièce n° {number}" if isinstance(number, int) else number or data.get("code") or "pièce"
    return (DocumentHash(title=str(title), sha256=str(data["sha256"])),)
