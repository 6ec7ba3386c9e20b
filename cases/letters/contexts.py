"""From a case to the context of one letter. One function per letter, named by its code in ``BUILDERS``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from cases.errors import LetterImpossibleError
from cases.letters.pieces import (
    STATED,
    attachment_line,
    claimant_name,
    common,
    contribution_eur,
    ddd_office,
    deadlines,
    leaving,
    missing_pieces,
    route_blocks,
    soonest,
)
from cases.letters.referral import referral_transmittal
from cases.letters.source import Source, Told
from cases.queries.labels import CHANNELS
from pdf_templates.contexts import (
    ClosureLetter,
    DocumentsRequest,
    ElectronicReceipt,
    InformationNotice,
    Letter,
    LimitationLetter,
    OrientationLetter,
    ReceiptLetter,
    ReferralConsentForm,
    ReferralSentLetter,
    SecretPaper,
    Silence,
)
from workflow.periods import add_months

CHANNELS_FR: Final = {
    "desk": "à notre accueil",
    "phone": "par téléphone",
    "email": "par courriel",
    "online_form": "par le formulaire en ligne",
    "post": "par courrier",
    "partner_network": "par une structure partenaire",
    "delegate_session": "en permanence du délégué du Défenseur des droits",
    "lawyer_session": "en permanence d'avocat",
    "outreach": "lors d'une rencontre près de chez vous",
}
SENDING_FR: Final = {
    "online": "par le formulaire en ligne",
    "post": "par courrier",
    "lrar": "par lettre recommandée avec avis de réception",
    "delegate": "par son délégué",
    "email": "par un canal sécurisé",
    "secure": "par un canal sécurisé",
}
assert set(CHANNELS_FR) == set(CHANNELS), "each channel has its words for letters"


def silence_of(source: Source) -> Silence:
    """Return what the silence of the service means: a rejection after the delay of the law (CRPA L231-4)."""
    rule = source.law.rule("ADM_SILENCE", said="son silence vaut")
    if rule is None:
        return Silence(decision="to_verify")
    assert rule.length is not None, "the silence of an administration has a length"
    received = source.case.received_on or source.today
    return Silence(
        decision="rejection",
        born_on=add_months(received, rule.length.total_months),
        remedies=source.letterhead.remedies,
    )


def receipt_letter(source: Source) -> ReceiptLetter:
    """L01, accusé de réception."""
    asked = missing_pieces(source, statuses=frozenset({"asked"}))
    dues = [told.row.due_on for told in source.missing if told.row.status == "asked" and told.row.due_on]
    return ReceiptLetter(
        **common(
            source,
            "stops_nothing",
            "delay_for_papers",
            annexes=("notice d'information sur vos données",),
        ),
        received_on=source.case.received_on or source.today,
        channel_fr=CHANNELS_FR.get(source.case.channel, "par vos soins"),
        silence=silence_of(source),
        missing=asked,
        missing_due_on=min(dues, default=None),
        deadlines=deadlines(source),
        ddd=ddd_office(source),
    )


def electronic_receipt(source: Source) -> ElectronicReceipt:
    """L02, accusé de réception électronique. Goes by plain e-mail: no sensitive data, no added words."""
    return ElectronicReceipt(
        **{**common(source, "stops_nothing"), "added_words": ""},
        received_at=source.case.received_at or source.case.created_at,
        channel_fr=CHANNELS_FR.get(source.case.channel, "par voie électronique"),
        silence=silence_of(source),
        ddd=ddd_office(source),
    )


def documents_request(source: Source) -> DocumentsRequest:
    """L03, demande de pièces."""
    asked = [told for told in source.missing if told.row.status == "asked"]
    if not asked:
        raise LetterImpossibleError("aucune pièce n'est demandée")
    return DocumentsRequest(
        **common(source, "stops_nothing", "papers_elsewhere"),
        pieces=missing_pieces(source, statuses=frozenset({"asked"})),
        due_on=min(told.row.due_on or source.today for told in asked),
        work_goes_on=source.case.state != "awaiting_documents",
        asked_by_ddd=source.case.state == "ddd_information_requested",
        soonest=soonest(deadlines(source)),
    )


def information_notice(source: Source) -> InformationNotice:
    """L05, notice d'information (RGPD 13 and 14)."""
    head = source.letterhead
    third_party = source.case.reporter_kind not in {"", "claimant"}
    return InformationNotice(
        **common(source),
        controllers=head.controllers,
        purposes=(
            "recevoir et examiner votre signalement",
            "vous orienter et vous aider à saisir le Défenseur des droits",
            "établir des statistiques sans nom",
        ),
        legal_bases=(
            f"une mission d'intérêt public ({source.law.articles(*STATED['public_interest'])}, paragraphe 1, e)",
        ),
        recipients=(
            "les agents habilités du service",
            "le Défenseur des droits, si vous le saisissez",
            "les partenaires que vous aurez acceptés un par un",
        ),
        retention=head.retention,
        source_fr="la personne ou la structure qui nous a signalé votre situation" if third_party else "",
    )


def referral_consent_form(source: Source) -> ReferralConsentForm:
    """L06, formulaire d'accord à la saisine."""
    papers = leaving(source)
    secret = [told for told in source.attachments if told.row.secret]
    person = source.claimant
    return ReferralConsentForm(
        **common(source, "stops_nothing", "secrecy"),
        claimant_name=claimant_name(source),
        represented_by=_representative(source),
        facts_fr=source.fact_text("narrative"),
        respondent_fr=_respondent(source),
        recipients=("le Défenseur des droits et ses délégués",),
        pieces=tuple(attachment_line(told, n, told["sha256"] or "0" * 64) for n, told in enumerate(papers, 1)),
        secret_papers=tuple(_secret_paper(told) for told in secret),
        interpreter_fr="à nommer" if person and person.row.needs_interpreter else "",
        wording_version=source.letterhead.wording_version,
    )


def _secret_paper(told: Told) -> SecretPaper:
    kind: Literal["lawyer", "medical"] = "lawyer" if told.row.secret == "lawyer" else "medical"  # noqa: S105 - a kind of secrecy
    return SecretPaper(title=told["title"] or "Pièce", secret=kind)


def _representative(source: Source) -> str:
    told = source.representative
    return f"{told['first_name']} {told['last_name'].upper()}".strip() if told else ""


def _respondent(source: Source) -> str:
    told = source.respondent
    if told is None or not told["name"]:
        return "personne ou organisme non identifié à ce jour"
    return f"{told['name']} (SIREN {told['siren']})" if told["siren"] else told["name"]


def limitation_letter(source: Source) -> LimitationLetter:
    """L07, information sur les délais (LO 6)."""
    rows = deadlines(source, in_full=True)
    if not rows:
        raise LetterImpossibleError(
            "aucun délai n'est calculé : notez d'abord la date des faits et son point de départ"
        )
    return LimitationLetter(
        **common(source, "stops_nothing"),
        rows=rows,
        soonest=soonest(rows),
        referral_sent=source.case.referral_sent_at is not None,
        legal_aid=source.letterhead.legal_aid,
        advice=source.letterhead.advice,
    )


def orientation_letter(source: Source) -> OrientationLetter:
    """L08, courrier d'orientation, route by route."""
    routes = route_blocks(source, states=frozenset({"proposed", "accepted", "opened", "in_progress"}))
    if not routes:
        raise LetterImpossibleError("aucune voie n'est proposée")
    return OrientationLetter(
        **common(source, "stops_nothing", "contribution"),
        situation_fr=source.fact_text("narrative"),
        routes=routes,
        site_will_do=("préparer avec vous la voie que vous aurez choisie", "rester joignable pour vos questions"),
        answer_by=_answer_by(source),
        contribution_eur=contribution_eur(source),
    )


def _answer_by(source: Source) -> date:
    first = soonest(deadlines(source))
    usual = add_months(source.today, 1)
    return min(usual, first.safe_day) if first and first.safe_day and first.safe_day > source.today else usual


def referral_sent_letter(source: Source) -> ReferralSentLetter:
    """L11, saisine transmise."""
    return ReferralSentLetter(
        **common(source, "stops_nothing"),
        sent_on=source.today,
        channel_fr=SENDING_FR.get(str(source.data.get("channel") or ""), "par courrier"),
        ddd=ddd_office(source),
        pieces=tuple(attachment_line(told, n, told["sha256"] or "0" * 64) for n, told in enumerate(leaving(source), 1)),
        to_follow=missing_pieces(source, statuses=frozenset({"to_follow", "asked"})),
        deadlines=deadlines(source),
    )


def closure_letter(source: Source) -> ClosureLetter:
    """L19, notification de clôture."""
    code = source.case.closure_reason or str(source.data.get("closure_reason") or source.data.get("reason_code") or "")
    reason = source.law.closure_reason(code)
    return ClosureLetter(
        **common(source, "stops_nothing", "contribution"),
        closed_on=source.case.closed_on or source.today,
        reason_fr=_lower(reason.label_fr) if reason else "clôture demandée",
        facts_fr=str(
            source.data.get("reasons") or source.data.get("reason") or "Votre dossier est arrivé à son terme."
        ),
        law_fr="Cette clôture n'est pas un jugement sur les faits. Le juge reste compétent, et vous pouvez saisir "
        "vous-même le Défenseur des droits à tout moment.",
        routes=route_blocks(source, states=frozenset({"accepted", "opened", "in_progress", "ended"})),
        deadlines=deadlines(source),
        retention_fr=retention_words(source),
        remedies=(),
        contribution_eur=contribution_eur(source),
    )


def retention_words(source: Source) -> str:
    """Return how long the file is kept, in the words of the site's settings."""
    first = source.letterhead.retention[0]
    return f"{first.data_fr} : {first.active_fr}, puis {first.then_fr}."


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


Builder = Callable[[Source], Letter]
BUILDERS: Final[Mapping[str, Builder]] = MappingProxyType(
    {
        "L01": receipt_letter,
        "L02": electronic_receipt,
        "L03": documents_request,
        "L05": information_notice,
        "L06": referral_consent_form,
        "L07": limitation_letter,
        "L08": orientation_letter,
        "L09": referral_transmittal,
        "L11": referral_sent_letter,
        "L19": closure_letter,
    }
)


def build(code: str, source: Source) -> Letter:
    """Return the context of a letter.

    Raises:
        LetterImpossibleError: the case lacks what the letter must say, or nobody to send it to.
        KeyError: no letter of that code is prepared from a case.
    """
    return BUILDERS[code](source)
