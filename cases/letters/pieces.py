"""The parts that several letters share, drawn from a case: addressee, deadlines, routes, lists of papers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from cases.errors import LetterImpossibleError
from cases.letters.source import Source, Told
from cases.queries.labels import ATTACHMENT_KINDS, said
from cases.queries.noted import start_of
from pdf_templates.contexts import (
    Addressee,
    AttachmentLine,
    Contact,
    DddOffice,
    DeadlineRow,
    MissingPiece,
    RouteBlock,
)
from workflow.law import LAW, long_date
from workflow.law.models import CourtKind, holding

ADDRESS_WIDTH: Final = 38
ADDRESS_LINES: Final = 6
URGENT_DAYS: Final = 30
LEAVES: Final = frozenset({"received", "accepted"})
"""States of an attachment that may go to the Défenseur des droits."""
KEPT_APART: Final = frozenset({"signed_referral", "consent_proof"})
"""The signed referral opens the file; the proof of the agreement stays with the site, which vouches for it."""
BEFORE_SAFE_DAY: Final = "Avant le jour sûr indiqué ci-dessous, sans attendre le Défenseur des droits."
SEE_BELOW: Final = "Lisez le délai indiqué ci-dessous, sans attendre le Défenseur des droits."
TO_COUNT: Final = "Un délai peut courir : demandez-nous de le calculer, ou à un avocat, sans attendre."
NO_DELAY: Final = "Aucun délai n'est fixé par les textes, mais mieux vaut ne pas attendre : les preuves se perdent."
BESIDE: Final = "Cette démarche peut être menée en même temps que la saisine du Défenseur des droits"
TO_VERIFY: Final = "à vérifier auprès d’un avocat ou d’un point-justice"
STATED: Final[Mapping[str, tuple[str, ...]]] = {
    "stops_nothing": ("LO_6",),
    "referral": ("LO_5", "LO_6"),
    "secrecy": ("LO_20",),
    "criminal": ("LO_23",),
    "court": ("LO_33",),
    "delay_for_papers": ("CRPA_L114_5",),
    "papers_elsewhere": ("CRPA_L113_12",),
    "contribution": ("CGI_1635_BIS_Q",),
    "public_interest": ("RGPD_6",),
}
"""What a letter states -> the articles that it names for it."""
COURTS: Final[Mapping[str, CourtKind]] = {
    "EMP": "labour",
    "ADM": "administrative",
    "PUB": "administrative",
    "CIV": "judicial",
    "CRI": "prosecutor",
    "PRE": "judicial",
    "LEA": "judicial",
    "INS": "judicial",
}
"""First letters of a limitation rule -> the court before which the right is used."""
STATUSES: Final = {"caution": "not_started", "not_started": "not_started"}


def common(source: Source, *stated: str, annexes: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what every letter to the person holds. ``stated``: what it states on an article (``STATED``).

    Raises LetterImpossibleError where there is no addressee.
    """
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
        "law": {"cnil": cnil(source), **{name: source.law.articles(*STATED[name]) for name in stated}},
    }


def cnil(source: Source) -> str:
    """Return the supervisory authority with its address, where somebody has verified it (RGPD 13)."""
    contact = source.law.contact("CNIL")
    if contact is None:
        return "CNIL"
    return f"CNIL, {', '.join((*contact.address, contact.website))}"


def ddd_office(source: Source) -> DddOffice | None:
    """Return how to reach the Défenseur des droits: the site's setting, else the reference data where verified."""
    if source.letterhead.ddd is not None:
        return source.letterhead.ddd
    contact = source.law.contact("DDD")
    if contact is None:
        return None
    return DddOffice(address=contact.address, phone=contact.phone, website=contact.website)


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


def deadlines(source: Source, *, in_full: bool = False) -> tuple[DeadlineRow, ...]:
    """Return the limitation rows, the soonest safe day first, those over last.

    ``in_full``: with the court and the way to the date, which only some letters print.
    """
    rows = [_deadline(source, told, in_full=in_full) for told in _counted(source)]
    order = {"not_started": 1, "no_date": 1, "to_verify": 1, "over": 2}
    return tuple(sorted(rows, key=lambda row: (order.get(row.status, 0), row.safe_day or date.max, row.rule_fr)))


def soonest(rows: Iterable[DeadlineRow]) -> DeadlineRow | None:
    """Return the running row with the earliest safe day."""
    running = [row for row in rows if row.status in {"last_days", "urgent", "running"} and row.safe_day]
    return min(running, key=lambda row: row.safe_day or date.max, default=None)


def _counted(source: Source) -> tuple[Told, ...]:
    """Return the rows that have a date: nothing counts towards a referral of the Défenseur des droits."""
    return tuple(told for told in source.limitation if LAW.limitation_rules[told.row.rule].start_kinds)


def _deadline(source: Source, told: Told, *, in_full: bool) -> DeadlineRow:
    """Return one limitation row; where the law behind it is not verified, that it is to be verified, and no date."""
    row, law = told.row, source.law
    steps = told.values.get("steps", ())
    articles = [str(step.get("article", "")) for step in steps]
    rule = law.rule(row.rule)
    if rule is None or not law.may_count(rule, articles):
        return _to_verify(source, row.rule, in_full=in_full)
    hidden = law.unverified_standstills(rule, row.over_after, articles) if row.over_after else frozenset()
    status = _status(source, row)
    return DeadlineRow(
        rule_fr=rule.label_fr,
        route_fr=_route_of(source, rule.code) if in_full else rule.label_fr,
        start_fr=rule.start_fr,
        start_on=row.start_on,
        start_noted_fr=_start_noted(source, told) if in_full and row.start_on else "",
        last_day=row.legal_last_day,
        safe_day=row.safe_day,
        over_after=None if hidden else row.over_after,
        article=law.cited(rule.article),
        press=rule.method == "PRESCRIPTION_PRESS",
        note_fr=law.cited(_first_note(told)) if in_full and status == "not_started" else "",
        status="over" if hidden and status == "may_be_open" else status,
        why=tuple(law.cited(str(step["label"])) for step in steps if in_full and step.get("article") not in hidden),
    )


def _start_noted(source: Source, told: Told) -> str:
    """Return who chose the start of a delay, when and why; without anybody, that it was drawn from the report."""
    noted = start_of(source.noted_dates, told.row.rule, str(told.values.get("start_kind", "")))
    if noted is None or not noted.author:
        return "Cette date de départ vient de ce qui nous a été dit des faits."
    because = f", pour ce motif : {noted.why.rstrip(' .')}" if noted.why else ""
    return f"Cette date de départ a été retenue par {noted.author} le {long_date(noted.noted_on)}{because}."


def _first_note(told: Told) -> str:
    """Return why a delay does not run, as it was told when it was counted."""
    return next((str(note) for note in told.values.get("notes", ())), "")


def _to_verify(source: Source, rule: str, *, in_full: bool) -> DeadlineRow:
    return DeadlineRow(
        rule_fr="Un autre délai, à faire vérifier",
        route_fr=_route_of(source, rule) if in_full else TO_VERIFY,
        article=TO_VERIFY,
        status="to_verify",
    )


def _status(source: Source, row: Any) -> Any:
    if row.legal_last_day is None or (row.safe_day is None and row.status in {"running", "may_be_open"}):
        return "no_date"
    if row.status == "running" and row.safe_day < source.today:
        return "last_days"
    if row.status == "running":
        return "urgent" if (row.safe_day - source.today).days <= URGENT_DAYS else "running"
    return STATUSES.get(row.status, row.status)


def _route_of(source: Source, rule: str) -> str:
    """Return where the right is used: the court of the facts' or the respondent's commune where the law tells it.

    Never the claimant's: the competent court follows the facts or the defendant (CPC 42, 46; CPP 43; CT R1412-1;
    CJA R312-1).
    """
    insee = (source.fact.row.place_insee if source.fact else "") or (
        source.respondent.row.commune_insee if source.respondent else ""
    )
    kind = COURTS.get(rule[:3])
    court = source.law.court(insee, kind, source.configuration) if insee and kind else None
    if court is not None:
        return f"{court.name_fr[0].upper()}{court.name_fr[1:]}"
    named = [route.label_fr for route in LAW.routes.values() if rule in route.limitation_rules]
    return named[0] if named else f"juridiction {TO_VERIFY}"


def route_blocks(source: Source, *, states: frozenset[str]) -> tuple[RouteBlock, ...]:
    """Return the routes of the case that stand in one of these states, each with its soonest deadline."""
    rows = {told.row.rule: _deadline(source, told, in_full=True) for told in _counted(source)}
    return tuple(_route_block(source, told, rows) for told in source.routes if told.row.state in states)


def _route_block(source: Source, told: Told, rows: dict[str, DeadlineRow]) -> RouteBlock:
    """Return one route. What the data knows of it is printed where verified; the reasons given for it always are."""
    listed = LAW.routes[told.row.code]
    first = _first([rows[code] for code in listed.limitation_rules if code in rows])
    bounded = any(LAW.limitation_rules[code].start_kinds for code in listed.limitation_rules)
    route = source.law.route(told.row.code)
    what = [told["reasons"] or (route.suits_fr if route else "")]
    what += [f"comment : {route.how_fr}" if route else f"comment : {TO_VERIFY}"]
    return RouteBlock(
        name_fr=listed.label_fr,
        what_fr=source.law.cited(" ".join(_sentence(words) for words in what if words)),
        where=Contact(name=first.route_fr) if first else None,
        when_fr=_when(first, bounded=bounded),
        deadline=first,
        cost_fr=route.cost_fr if route else TO_VERIFY,
        contribution=contribution_due(told.row.code, source.today),
        with_ddd_fr=_beside(source.law.cited(route.with_ddd_fr))
        if route and not told.row.code.startswith("DDD")
        else "",
    )


def _first(rows: list[DeadlineRow]) -> DeadlineRow | None:
    """Return the delay to tell beside a route: the nearest running one, else one that may run or seems over."""
    return soonest(rows) or min(rows, key=lambda row: row.status == "over", default=None)


def _when(first: DeadlineRow | None, *, bounded: bool) -> str:
    """Say when to act. ``bounded``: some text sets a delay for this route, counted in this case or not."""
    if first is None:
        return TO_COUNT if bounded else NO_DELAY
    return BEFORE_SAFE_DAY if first.status in {"last_days", "urgent", "running"} else SEE_BELOW


def _beside(with_ddd_fr: str) -> str:
    """Say that a route runs beside the referral, and on what condition."""
    condition = with_ddd_fr.removeprefix("oui").strip(" ,;:\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}")
    return BESIDE + (f" ({condition})." if condition else ".")


def contribution_due(route: str, on: date) -> bool:
    """Whether the contribution for legal aid is due on a route on that day (CGI 1635 bis Q)."""
    return route in {"PRUDHOMMES", "CIVIL_COURT"} and holding(LAW.amounts["LEGAL_AID_CONTRIBUTION"], on) is not None


def contribution_eur(source: Source) -> int | None:
    """Return the contribution for legal aid of the day, in euros (CGI 1635 bis Q); None where it is not verified."""
    return source.law.euros("LEGAL_AID_CONTRIBUTION")


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
