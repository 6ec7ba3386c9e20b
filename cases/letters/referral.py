"""The referral file (L09): the context of its own pages, and the papers that follow them."""

from __future__ import annotations

from datetime import date
from typing import Final

import phonenumbers

from cases.errors import LetterImpossibleError
from cases.letters.pieces import (
    attachment_line,
    claimant_name,
    common,
    ddd_office,
    deadlines,
    leaving,
    missing_pieces,
)
from cases.letters.source import Source, Told
from cases.queries.labels import CHANNELS, CONSENT_OBJECTS, CONSENT_STATES, CRIMINAL_STATES, said
from pdf_templates.contexts import (
    Addressee,
    AttachmentLine,
    ChronologyLine,
    ConsentLine,
    Fact,
    GroundLine,
    ReferralTransmittal,
)
from workflow.law import long_date

FRENCH_PREFIX: Final = 33
DDD_NAME: Final = "DÉFENSEUR DES DROITS"
NO_ARTICLE: Final = "texte à préciser par un juriste"
UNTOLD: Final = "non renseigné"
OPEN_CRIMINAL: Final = frozenset({"complaint_filed", "inquiry", "proceedings"})
"""States for which the agreement of the prosecutor or of the court may be needed (LO 23)."""


def referral_transmittal(source: Source) -> ReferralTransmittal:
    """L09: letter of transmission, synthesis, chronology and list of papers (D904 art. 1; LO 5, 6, 20, 23, 33)."""
    signed = signed_referral(source)
    agreement = next((c for c in source.consents if c.object == "ddd_referral" and c.state == "given"), None)
    if agreement is None or agreement.decided_on is None:
        raise LetterImpossibleError("l'accord de la personne à la saisine n'est pas enregistré")
    office, holder = ddd_office(source), source.letterhead.ddd_holder
    return ReferralTransmittal(
        **{
            **common(source, "referral", "criminal", "court"),
            "addressee": Addressee(lines=office.address if office else (DDD_NAME,)),
            "salutation_fr": holder.salutation_fr if holder else "Madame, Monsieur",
        },
        claimant_name=claimant_name(source),
        claimant=_claimant(source),
        representative=_representative(source),
        respondent=_respondent(source),
        signed_on=_signed_on(source),
        agreed_on=agreement.decided_on,
        domain_fr=_domain(source),
        forms=tuple(row.label_fr for form in source.forms if (row := source.law.form(form))),
        grounds=_grounds(source),
        facts=source.fact_text("narrative") or UNTOLD,
        facts_ongoing=source.case.facts_ongoing,
        comparison=source.fact_text("comparator") or "Élément de comparaison inconnu à ce jour.",
        steps=_steps(source),
        criminal_fr=said(CRIMINAL_STATES, source.criminal).lower(),
        criminal_open=source.criminal in OPEN_CRIMINAL,
        court_fr=str(source.case.marks.get("court_case_fr") or "aucun juge saisi à notre connaissance"),
        wish=source.fact_text("wish") or UNTOLD,
        consents=tuple(
            ConsentLine(
                object_fr=said(CONSENT_OBJECTS, consent.object),
                state_fr=said(CONSENT_STATES, consent.state).lower(),
                on=consent.decided_on,
            )
            for consent in source.consents
            if consent.state != "not_asked"
        ),
        deadlines=deadlines(source),
        chronology=_chronology(source),
        attachments=piece_lines(source),
        to_follow=missing_pieces(source, statuses=frozenset({"to_follow"})),
        signed_referral=attachment_line(signed, 1, signed["sha256"]),
    )


def signed_referral(source: Source) -> Told:
    """Return the signed referral. Raises LetterImpossibleError where it is not in the file."""
    found = [told for told in source.attachments if told.row.kind == "signed_referral"]
    if not found:
        raise LetterImpossibleError("la saisine signée par la personne n'est pas au dossier")
    return found[-1]


def piece_lines(source: Source) -> tuple[AttachmentLine, ...]:
    """Return the numbered lines of the list of papers, in the order in which they are joined."""
    return tuple(attachment_line(told, number, told["sha256"]) for number, told in enumerate(leaving(source), 1))


def _claimant(source: Source) -> tuple[Fact, ...]:
    told = source.claimant
    assert told is not None, "a referral has a claimant"
    town = " ".join(part for part in (told["postcode"], told["commune"]) if part)
    pairs = (
        ("Nom", claimant_name(source)),
        ("Date de naissance", long_date(date.fromisoformat(told["birth_date"])) if told["birth_date"] else ""),
        ("Adresse", ", ".join(part for part in (told["address"], town) if part)),
        ("Téléphone", _phone(told["phone"])),
        ("Courriel", told["email"]),
        ("Joindre sans risque", told["safe_contact"]),
        ("Langue", _language(told)),
    )
    return _facts(pairs)


def _phone(stored: str | None) -> str:
    """Group a number as it is read aloud: `06 39 98 13 60`, or `+32 2 123 45 67` from abroad."""
    if not stored or not stored.startswith("+"):
        return stored or ""
    number = phonenumbers.parse(stored)
    home = number.country_code == FRENCH_PREFIX
    written = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, written)


def _language(told: Told) -> str:
    spoken = told.row.language or "fr"
    words = "français" if spoken == "fr" else f"langue : {spoken}"
    return f"{words}, interprète nécessaire" if told.row.needs_interpreter else words


def _representative(source: Source) -> tuple[Fact, ...]:
    told = source.representative
    if told is None:
        return ()
    return _facts((("Nom", f"{told['first_name']} {told['last_name'].upper()}"), ("Téléphone", _phone(told["phone"]))))


def _respondent(source: Source) -> tuple[Fact, ...]:
    told = source.respondent
    if told is None:
        return (Fact(label_fr="Nom", value="non identifié à ce jour"),)
    pairs = (("Nom", told["name"]), ("SIREN", told["siren"]), ("Commune", told["commune"]))
    return _facts(pairs) or (Fact(label_fr="Nom", value="non identifié à ce jour"),)


def _facts(pairs: tuple[tuple[str, str], ...]) -> tuple[Fact, ...]:
    return tuple(Fact(label_fr=label, value=value) for label, value in pairs if value.strip())


def _signed_on(source: Source) -> date:
    day = source.data.get("signed_on") or source.case.marks.get("referral_signed_on")
    if isinstance(day, date):
        return day
    return date.fromisoformat(str(day)) if day else source.today


def _grounds(source: Source) -> tuple[GroundLine, ...]:
    return tuple(
        GroundLine(
            label_fr=source.law.ground(row.ground, source.facts_day),
            principal=row.principal,
            article=source.law.ground_articles(row.ground, source.facts_day, source.case.domain) or NO_ARTICLE,
        )
        for row in source.grounds
    )


def _domain(source: Source) -> str:
    row = source.law.domain(source.case.domain) if source.case.domain else None
    return row.label_fr if row else UNTOLD


def _steps(source: Source) -> tuple[Fact, ...]:
    steps = source.fact_text("prior_steps")
    return (Fact(label_fr="Démarches de la personne", value=steps),) if steps else ()


def _chronology(source: Source) -> tuple[ChronologyLine, ...]:
    case = source.case
    lines = []
    if case.facts_on:
        lines.append((case.facts_on, "Faits signalés.", "la personne"))
    if case.facts_last_on and case.facts_last_on != case.facts_on:
        lines.append((case.facts_last_on, "Derniers faits connus.", "la personne"))
    if case.received_on:
        lines.append((case.received_on, f"Signalement reçu ({said(CHANNELS, case.channel).lower()}).", "notre service"))
    lines.append((_signed_on(source), "Saisine signée par la personne.", "pièce jointe"))
    return tuple(ChronologyLine(when_fr=long_date(on), what=what, source=from_) for on, what, from_ in sorted(lines))
