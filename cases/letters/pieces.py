"""The parts that several letters share, drawn from a case: addressee, deadlines, routes, lists of papers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from cases.errors import LetterImpossibleError
from cases.letters.source import Source, Told
from cases.queries.labels import ATTACHMENT_KINDS, said
from pdf_templates.contexts import Addressee, AttachmentLine, Contact, DeadlineRow, MissingPiece, RouteBlock
from workflow.law import LAW, courts_for
from workflow.law.models import holding

ADDRESS_WIDTH: Final = 38
ADDRESS_LINES: Final = 6
URGENT_DAYS: Final = 30
LEAVES: Final = frozenset({"received", "accepted"})
"""States of an attachment that may go to the Défenseur des droits."""
KEPT_APART: Final = frozenset({"signed_referral", "consent_proof"})
"""The signed referral opens the file; the proof of the agreement stays with the site, which vouches for it."""
BEFORE_SAFE_DAY: Final = "Avant le jour sûr indiqué ci-dessous, sans attendre le Défenseur des droits."
NO_DELAY: Final = "Aucun délai n'est fixé par les textes, mais mieux vaut ne pas attendre : les preuves se perdent."
BESIDE: Final = "Cette démarche peut être menée en même temps que la saisine du Défenseur des droits"
STATUSES: Final = {"caution": "not_started", "not_started": "not_started"}


def common(source: Source, *, annexes: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what every letter to the person holds. Raises LetterImpossibleError where there is no addressee."""
    return {
        "sender": source.letterhead.sender,
        "addressee": addressee(source),
        "reference": {"ours": source.case.case_number or "brouillon"},
        "place": source.letterhead.place,
        "dated_on": source.today,
        "salutation_fr": salutation(source),
        "agent": source.agent,
        "signatory": source.letterhead.signatory,
        "annexes": annexes,
        "data_protection": source.letterhead.data_protection,
        "added_words": str(source.data.get("added_words") or ""),
        "large_print": bool(source.case.marks.get("large_print")),
    }


def addressee(source: Source) -> Addressee:
    """Return the block of the envelope window (NF Z 10-011): the representative where one writes for the person."""
    told = source.representative or source.claimant
    if told is None or source.case.anonymous:
        raise LetterImpossibleError("le dossier ne porte ni nom ni adresse pour l'envoyer")
    name = " ".join(part for part in (told["first_name"], told["last_name"].upper()) if part)
    town = " ".join(part for part in (told["postcode"], told["commune"].upper()) if part)
    if not name:
        raise LetterImpossibleError("le nom du destinataire n'est pas renseigné")
    lines = [*_cut(name), *_cut(told["address"]), *_cut(town)]
    return Addressee(lines=tuple(lines[: ADDRESS_LINES - 1]) + ((lines[-1],) if len(lines) >= ADDRESS_LINES else ()))


def _cut(line: str) -> list[str]:
    return textwrap.wrap(" ".join(line.split()), ADDRESS_WIDTH) or []


def salutation(source: Source) -> str:
    """Return « Madame », « Monsieur », or both where the person did not say."""
    told = source.representative or source.claimant
    return {"F": "Madame", "M": "Monsieur"}.get(told["gender"] if told else "", "Madame, Monsieur")


def claimant_name(source: Source) -> str:
    """Return « Prénom NOM ». Raises LetterImpossibleError where the person is not named."""
    told = source.claimant
    name = " ".join(part for part in (told["first_name"], told["last_name"].upper()) if part) if told else ""
    if not name:
        raise LetterImpossibleError("la personne réclamante n'est pas nommée")
    return name


def deadlines(source: Source) -> tuple[DeadlineRow, ...]:
    """Return the limitation rows, the soonest safe day first, those over last."""
    rows = [_deadline(source, told) for told in source.limitation if LAW.limitation_rules[told.row.rule].start_kinds]
    order = {"last_days": 0, "urgent": 0, "running": 0, "may_be_open": 0, "not_started": 1, "no_date": 1, "over": 2}
    return tuple(sorted(rows, key=lambda row: (order[row.status], row.safe_day or date.max, row.rule_fr)))


def soonest(rows: Iterable[DeadlineRow]) -> DeadlineRow | None:
    """Return the running row with the earliest safe day."""
    running = [row for row in rows if row.status in {"last_days", "urgent", "running"} and row.safe_day]
    return min(running, key=lambda row: row.safe_day or date.max, default=None)


def _deadline(source: Source, told: Told) -> DeadlineRow:
    row, rule = told.row, LAW.limitation_rules[told.row.rule]
    return DeadlineRow(
        rule_fr=rule.label_fr,
        route_fr=_route_of(source, rule.code, rule.label_fr),
        start_fr=rule.start_fr,
        start_on=row.start_on,
        last_day=row.legal_last_day,
        safe_day=row.safe_day,
        over_after=row.over_after,
        article=rule.article,
        press=rule.method == "PRESCRIPTION_PRESS",
        status=_status(source, row),
        why=tuple(str(step["label"]) for step in told.values.get("steps", ())),
    )


def _status(source: Source, row: Any) -> Any:
    if row.legal_last_day is None or (row.safe_day is None and row.status in {"running", "may_be_open"}):
        return "no_date"
    if row.status == "running" and row.safe_day < source.today:
        return "last_days"
    if row.status == "running":
        return "urgent" if (row.safe_day - source.today).days <= URGENT_DAYS else "running"
    return STATUSES.get(row.status, row.status)


def _route_of(source: Source, rule: str, otherwise: str) -> str:
    """Return where the right is used: the court of the claimant's or the facts' commune where the law tells it."""
    courts = _courts(source)
    if courts is not None:
        found = {
            "EMP": courts.labour,
            "ADM": courts.administrative,
            "PUB": courts.administrative,
            "CIV": courts.judicial,
            "CRI": courts.prosecutor,
            "PRE": courts.judicial,
            "LEA": courts.judicial,
            "INS": courts.judicial,
        }.get(rule[:3])
        if found is not None and found.confidence != "check":
            return f"{found.name_fr[0].upper()}{found.name_fr[1:]}"
    named = [route.label_fr for route in LAW.routes.values() if rule in route.limitation_rules]
    return named[0] if named else otherwise


def _courts(source: Source) -> Any:
    insee = (source.fact.row.place_insee if source.fact else "") or (
        source.claimant.row.commune_insee if source.claimant else ""
    )
    return courts_for(insee, source.today) if insee else None


def route_blocks(source: Source, *, states: frozenset[str]) -> tuple[RouteBlock, ...]:
    """Return the routes of the case that stand in one of these states, each with its soonest deadline."""
    rows = {told.row.rule: _deadline(source, told) for told in source.limitation}
    return tuple(_route_block(told, rows) for told in source.routes if told.row.state in states)


def _route_block(told: Told, rows: dict[str, DeadlineRow]) -> RouteBlock:
    route = LAW.routes[told.row.code]
    own = [rows[code] for code in route.limitation_rules if code in rows]
    first = soonest(own)
    return RouteBlock(
        name_fr=route.label_fr,
        what_fr=f"{_sentence(told['reasons'] or route.suits_fr)} {_sentence(f'comment : {route.how_fr}')}",
        where=Contact(name=first.route_fr) if first else None,
        when_fr=BEFORE_SAFE_DAY if first else NO_DELAY,
        deadline=first,
        cost_fr=route.cost_fr,
        contribution="LEGAL_AID_CONTRIBUTION" in contributions(told.row.code),
        with_ddd_fr="" if told.row.code.startswith("DDD") else _beside(route.with_ddd_fr),
    )


def _beside(with_ddd_fr: str) -> str:
    """Say that a route runs beside the referral, and on what condition."""
    condition = with_ddd_fr.removeprefix("oui").strip(" ,;:")
    return BESIDE + (f" ({condition})." if condition else ".")


def contributions(route: str) -> frozenset[str]:
    """Return the amounts due on a route."""
    return frozenset({"LEGAL_AID_CONTRIBUTION"}) if route in {"PRUDHOMMES", "CIVIL_COURT"} else frozenset()


def contribution_eur(on: date) -> int:
    """Return the contribution for legal aid in force on a day, in euros (CGI 1635 bis Q)."""
    versions = LAW.amounts["LEGAL_AID_CONTRIBUTION"]
    return (holding(versions, on) or versions[0]).euros


def _sentence(text: str) -> str:
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?")) else ".")


def leaving(source: Source) -> tuple[Told, ...]:
    """Return the papers that go to the Défenseur des droits: checked ones, and secret ones on express request only."""
    lifted = any(consent.object == "secrecy" and consent.state == "given" for consent in source.consents)
    return tuple(
        told
        for told in source.attachments
        if told.row.status in LEAVES
        and told.row.leaves
        and told.row.kind not in KEPT_APART
        and (not told.row.secret or lifted)
    )


def attachment_line(told: Told, number: int, sha256: str) -> AttachmentLine:
    """Return one line of a list of papers."""
    return AttachmentLine(
        number=number,
        title=told["title"] or told["filename"] or f"Pièce {told.row.number}",
        kind_fr=said(ATTACHMENT_KINDS, told.row.kind),
        pages=told.row.page_count,
        sha256=sha256,
    )


def missing_pieces(source: Source, *, statuses: frozenset[str]) -> tuple[MissingPiece, ...]:
    """Return the papers asked for, or to follow."""
    return tuple(
        MissingPiece(what_fr=told["what"], why_fr=told["why"] or "elle complète votre dossier")
        for told in source.missing
        if told.row.status in statuses
    )
