"""The standing gate: who may refer a case to the Défenseur des droits, and exactly what is missing. Pure.

LO 2011-333 art. 5 names who may refer, art. 8 asks that the person be informed and not opposed, art. 10 and 33 set
limits. The site is not in the list: it helps, the person signs. Who and what are rows of ``referrers.csv`` and
``referral_needs.csv``; here stands how each need is checked. The guards of T09 to T11 say the same of the way that the
case takes: a test runs both on every situation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from workflow.facts import Consent, Facts
from workflow.law import typeset
from workflow.law.articles import of_the_day
from workflow.law.models import Confidence
from workflow.orientation.advising import Reason
from workflow.orientation.aspects import answers_of
from workflow.orientation.conditions import Answers
from workflow.orientation.rows import ROWS, NeedKind, ReferralNeed, Referrer
from workflow.orientation.situation import Situation
from workflow.periods.calendar import add_months

UNUSABLE: Final = frozenset({"refused", "quarantined", "withdrawn"})
"""Status of a paper that proves nothing."""
AGREEMENT: Final = "AGREEMENT"
"""Need of a referrer that stands for those of the table that begin so: one agreement, lacking in one way at a time."""
Position = Literal["ready", "missing", "elsewhere", "never"]
InformedState = Literal["agreed", "opposed", "to_ask", "not_known"]


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing: a name, an agreement, a paper, a date."""

    code: str
    kind: NeedKind
    text_fr: str
    cure_fr: str
    article: str
    confidence: Confidence
    pointer: str
    event: str | None
    blocks: bool
    """Whether the procedure refuses without it."""


@dataclass(frozen=True, slots=True)
class ReferrerStanding:
    """One person or body of the law, in this case: may sign, lacks something, acts elsewhere, or never refers."""

    code: str
    label_fr: str
    how_fr: str
    position: Position
    acts: bool
    """Whether the case takes this way."""
    missing: tuple[Missing, ...]
    article: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Informed:
    """LO 8: whether the person is told and not opposed. ``exceptions``: those that this case may call upon."""

    state: InformedState
    text_fr: str
    article: str
    exceptions: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Who may refer this case today, and what is missing on the way that it takes."""

    may_refer: bool
    text_fr: str
    referrers: tuple[ReferrerStanding, ...]
    missing: tuple[Missing, ...]
    informed: Informed
    limits: tuple[Reason, ...]


def standing(situation: Situation, *, today: date) -> Standing:
    """Return who may refer and what is missing, each with its article."""
    acting = acting_referrers(situation.facts)
    answers = answers_of(situation)
    rows = [row for row in ROWS.referrers if row.holds_on(today) and row.when.holds(answers) is not False]
    referrers = tuple(_referrer(row, situation.facts, today, acts=row.code in acting) for row in rows)
    missing = missing_on_the_way(situation.facts, today=today)
    blocking = [each for each in missing if each.blocks]
    told = Standing(
        may_refer=not blocking,
        text_fr=_summary(situation.facts, len(blocking)),
        referrers=referrers,
        missing=missing,
        informed=_informed(situation.facts, answers, today),
        limits=_limits("limit", answers, today),
    )
    return of_the_day(told, today)


def missing_on_the_way(facts: Facts, *, today: date) -> tuple[Missing, ...]:
    """Return what is missing for whoever refers this case: what the guards of T09 to T11 refuse for, and more."""
    found = [each for code in acting_referrers(facts) for each in _missing(_row(code), facts, today)]
    return tuple(dict.fromkeys(found))


def _row(code: str) -> Referrer:
    return next(row for row in ROWS.referrers if row.code == code)


def acting_referrers(facts: Facts) -> tuple[str, ...]:
    """Return who refers in this case: the person or whoever stands for the person, and an association named beside."""
    return (_person_acting(facts), *(("ASSOCIATION",) if facts.association_standing else ()))


def _person_acting(facts: Facts) -> str:
    if facts.claimant_deceased:
        return "HEIR"
    if facts.legal_representative:
        return "REPRESENTATIVE" if facts.claimant_minor else "GUARDIAN"
    return "CHILD" if facts.claimant_minor else "VICTIM"


def _summary(facts: Facts, lacking: int) -> str:
    who = " ; ".join(_lower(_row(code).label_fr) for code in acting_referrers(facts))
    if not lacking:
        return typeset(f"La saisine peut être transmise. Qui saisit ici : {who}.")
    things = "une chose manque" if lacking == 1 else f"{lacking} choses manquent"
    return typeset(f"La saisine ne peut pas encore partir : {things}. Qui saisit ici : {who}.")


def _lower(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _referrer(row: Referrer, facts: Facts, today: date, *, acts: bool) -> ReferrerStanding:
    missing = _missing(row, facts, today) if row.role == "signs" else ()
    place: Position = "missing" if missing else "ready"
    if row.role == "elsewhere":
        place = "elsewhere"
    elif row.role == "never":
        place = "never"
    return ReferrerStanding(row.code, row.label_fr, row.how_fr, place, acts, missing, row.article, row.confidence)


# What is missing


def _missing(row: Referrer, facts: Facts, today: date) -> tuple[Missing, ...]:
    codes = [code for need in row.needs for code in _codes(need)]
    return tuple(_told(ROWS.needs[code]) for code in codes if CHECKS[code](facts, ROWS.needs[code], today))


def _codes(need: str) -> list[str]:
    """The agreement lacks in one way at a time; any other need is itself."""
    return [code for code in ROWS.needs if code.startswith(need)] if need == AGREEMENT else [need]


def _told(need: ReferralNeed) -> Missing:
    return Missing(
        need.code,
        need.kind,
        need.missing_fr,
        need.cure_fr,
        need.article,
        need.confidence,
        need.pointer,
        need.event,
        need.blocks,
    )


Check = Callable[[Facts, ReferralNeed, date], bool]
"""Whether the need is missing today."""


def _agreement(facts: Facts) -> Consent | None:
    return facts.consent("ddd_referral")


def _state(facts: Facts) -> str:
    consent = _agreement(facts)
    return consent.state if consent else "not_asked"


def _given(facts: Facts) -> Consent | None:
    """The agreement given with its wording and proof."""
    consent = _agreement(facts)
    proved = consent is not None and consent.state == "given" and bool(consent.wording_version) and consent.proof
    return consent if proved else None


def _not_asked(facts: Facts, need: ReferralNeed, today: date) -> bool:
    del need, today
    return _state(facts) not in {"given", "refused", "withdrawn"}


def _declared(facts: Facts, need: ReferralNeed, today: date) -> bool:
    del need, today
    return _state(facts) == "given" and _given(facts) is None


def _old(facts: Facts, need: ReferralNeed, today: date) -> bool:
    consent = _given(facts)
    if consent is None or not facts.reopened_count or need.months is None:
        return False
    return consent.decided_on is None or add_months(consent.decided_on, need.months) < today


def _scope_changed(facts: Facts, need: ReferralNeed, today: date) -> bool:
    consent = _given(facts)
    if consent is None or facts.scope_changed_on is None or _old(facts, ROWS.needs["AGREEMENT_OLD"], today):
        return False
    del need
    return consent.decided_on is None or consent.decided_on < facts.scope_changed_on


def _unsigned(facts: Facts, need: ReferralNeed, today: date) -> bool:
    del need, today
    signed = any(each.kind == "signed_referral" and each.status not in UNUSABLE for each in facts.attachments)
    return not (signed or facts.mandate_proved)


def _no_statutes(facts: Facts, need: ReferralNeed, today: date) -> bool:
    """A copy in the file counts, unless the file says of the association that it lacks."""
    del need, today
    if facts.association_standing:
        return facts.association_standing == "no_statutes"
    return not any(each.kind == "statutes" and each.status not in UNUSABLE for each in facts.attachments)


def _fact(missing: Callable[[Facts], bool]) -> Check:
    return lambda facts, _need, _today: missing(facts)


CHECKS: Final[Mapping[str, Check]] = {
    "NAMED": _fact(lambda facts: facts.anonymous),
    "NAME": _fact(lambda facts: not facts.claimant_known),
    "IDENTITY": _fact(lambda facts: not facts.identity_verified),
    "HEIR": _fact(lambda facts: not facts.heir),
    "REPRESENTATIVE": _fact(lambda facts: not facts.legal_representative),
    "POWER": _fact(lambda facts: not facts.mandate_proved),
    "AGREEMENT_NOT_ASKED": _not_asked,
    "AGREEMENT_DECLARED": _declared,
    "AGREEMENT_REFUSED": _fact(lambda facts: _state(facts) == "refused"),
    "AGREEMENT_WITHDRAWN": _fact(lambda facts: _state(facts) == "withdrawn"),
    "AGREEMENT_OLD": _old,
    "AGREEMENT_SCOPE": _scope_changed,
    "SIGNATURE": _unsigned,
    "FIVE_YEARS": _fact(lambda facts: facts.association_standing == "under_five_years"),
    "PURPOSE": _fact(lambda facts: facts.association_standing == "other_purpose"),
    "STATUTES": _no_statutes,
}
"""How each need of ``referral_needs.csv`` is checked; a test holds the two lists together."""


def association_standing(told: str, *, declared_on: date | None, facts_on: date | None, statutes: bool) -> str:
    """Return the standing of an association as its day of declaration corrects what was told of it.

    It must have been declared for five years on the day of the facts (LO 2011-333 art. 5, 3°): exactly five years are
    enough. Where one of the days is not known, what was told stays; without an association there is nothing to correct.
    ``statutes``: their copy is in the file.
    """
    length = ROWS.needs["FIVE_YEARS"].months
    if not told or declared_on is None or facts_on is None or length is None:
        return told
    if add_months(declared_on, length) > facts_on:
        return "under_five_years"
    if told == "under_five_years":
        return "entitled" if statutes else "no_statutes"
    return told


# Told and not opposed (LO 8), limits


def _informed(facts: Facts, answers: Answers, today: date) -> Informed:
    state, text = _told_and_not_opposed(facts)
    article = next(row.article for row in ROWS.limits if row.kind == "exception")
    return Informed(state, typeset(text), article, _limits("exception", answers, today))


def _told_and_not_opposed(facts: Facts) -> tuple[InformedState, str]:
    match _state(facts):
        case "given":
            return "agreed", "La personne est informée et d’accord."
        case "refused" | "withdrawn":
            return "opposed", "La personne s’oppose : le Défenseur des droits n’agit que dans une des exceptions."
        case _ if facts.nobody_named:
            return "not_known", "La personne n’est pas connue : seule une alerte est possible."
        case _:
            return "to_ask", "La personne est à informer ; elle peut s’opposer. Noter sa réponse."


def _limits(kind: Literal["limit", "exception"], answers: Answers, today: date) -> tuple[Reason, ...]:
    return tuple(
        Reason(row.text_fr, row.article, row.confidence)
        for row in ROWS.limits
        if row.kind == kind and row.holds_on(today) and row.when.holds(answers)
    )
