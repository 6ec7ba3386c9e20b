"""Whether a ground was prohibited at the date of the facts, in which text, under which words.

No answer here means « not prohibited »: another statute or an older wording may cover the facts, so each sentence
names what was looked at and sends the doubtful ones to a jurist.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from workflow.law.dates import long_date, typeset
from workflow.law.models import Confidence, Ground, Statute, StatuteRow, holding
from workflow.law.reading import LAW

ForceStatus = Literal["in_force", "not_yet", "never", "before_code"]
EARLIER_TEXT = "texte antérieur : demander à un juriste"
CODES: tuple[Statute, ...] = ("cp", "ct", "cgfp")
"""Statutes whose first day only rewrote an older text (CP 1994, CT L122-45 until 2008, loi 83-634 until 2022)."""
REPRISALS = frozenset({"SEXUAL_HARASSMENT_STANCE", "HAZING_STANCE", "WHISTLEBLOWER"})
"""Grounds of the penal code that are a reprisal by themselves (CP 225-1, 225-1-1, 225-1-2)."""


@dataclass(frozen=True, slots=True)
class InForce:
    """What one statute says of one ground at one date.

    ``status`` is ``not_yet`` with ``from_on`` = first day in force after ``on``, ``never`` where the statute does not
    name the ground, ``before_code`` where the date is older than the code: never « not prohibited ».
    """

    ground: str
    statute: Statute
    on: date
    status: ForceStatus
    article: str
    sentence: str
    from_on: date | None = None
    confidence: Confidence = "sure"


@dataclass(frozen=True, slots=True)
class GroundRefusal:
    """A ground that no applicable statute named yet. ``first_on``: the earliest first day, with its ``article``."""

    ground: str
    label_fr: str
    on: date
    first_on: date
    article: str
    sentence: str
    in_force: tuple[InForce, ...]


def may_be_offence(form: str, grounds: Iterable[str]) -> bool:
    """Tell whether a form may be an offence: by itself, or a reprisal for what the penal code lists as a ground."""
    return LAW.forms[form].offence or (form == "RETALIATION" and not REPRISALS.isdisjoint(grounds))


def ground_label(code: str, on: date) -> str:
    """Return the French words of a ground at the date of the facts.

    Raises ``KeyError`` for an unknown ground.
    """
    ground = LAW.grounds[code]
    wording = holding(ground.wordings, on)
    return wording.label_fr if wording else ground.label_fr


def _list_read(statute: Statute, article: str, on: date) -> Statute:
    """Whose list of grounds an article stood for on a day.

    CT L1132-1 sent to the list of loi n° 2008-496 from 2016-11-20 to 2017-03-01 (J21 art. 87); L1132-2 and following
    kept their own words.
    """
    version = holding(LAW.statutes[statute], on)
    borrows = version is not None and version.list_of is not None and article == version.article
    return version.list_of if version and borrows and version.list_of else statute


def _article(ground: Ground, statute: Statute) -> str:
    rows = ground.rows_of(statute)
    return rows[-1].article if rows else LAW.statutes[statute][-1].article


def _first_day_after(ground: Ground, statute: Statute, article: str, on: date) -> tuple[date | None, Confidence]:
    """First day after ``on`` on which the statute names the ground, its borrowed list counted."""
    own = [row for row in ground.rows_of(statute) if row.valid_from and row.valid_from > on]
    days = [(row.valid_from, row.confidence) for row in own if row.valid_from]
    days += [
        (version.valid_from, version.confidence)
        for version in LAW.statutes[statute]
        if version.valid_from and version.valid_from > on and _named(ground, statute, article, version.valid_from)
    ]
    return min(days, default=(None, "sure"))


def _named(ground: Ground, statute: Statute, article: str, on: date) -> bool:
    read = _list_read(statute, article, on)
    return holding(ground.rows_of(read), on) is not None


def ground_in_force(code: str, statute: Statute, on: date) -> InForce:
    """Tell whether a statute prohibited a ground on a day, with the article and a French sentence.

    ``statute``: ``l2008``, ``cp``, ``ct``, ``cgfp`` (its list of before 2022-03-01 is ``loi83``). Raises ``KeyError``
    for an unknown ground.
    """
    ground = LAW.grounds[code]
    versions = LAW.statutes[statute]
    article = _article(ground, statute)
    name = versions[-1].label_fr
    if statute in CODES and versions[0].valid_from and on < versions[0].valid_from:
        return _before_code(ground, statute, on)
    if _named(ground, statute, article, on):
        row = holding(ground.rows_of(_list_read(statute, article, on)), on)
        confidence: Confidence = row.confidence if row else "check"
        sentence = typeset(f"{article} : critère en vigueur le {long_date(on)}.")
        return InForce(code, statute, on, "in_force", article, sentence, confidence=confidence)
    first, confidence = _first_day_after(ground, statute, article, on)
    if first is None:
        sentence = typeset(f"{name} : ce critère n’y figure pas ; un autre texte peut couvrir les faits.")
        return InForce(code, statute, on, "never", article, sentence, confidence=ground.confidence)
    sentence = typeset(f"{article} : critère en vigueur à partir du {long_date(first)} seulement.")
    return InForce(code, statute, on, "not_yet", article, sentence, from_on=first, confidence=confidence)


def _before_code(ground: Ground, statute: Statute, on: date) -> InForce:
    """Answer for a date older than the code: the earlier text is named where the data knows it."""
    if statute == "cgfp":
        return _before_cgfp(ground, on)
    version = LAW.statutes[statute][0]
    sentence = typeset(f"{version.label_fr} : avant le {long_date(_start(version))}, {EARLIER_TEXT}.")
    return InForce(ground.code, statute, on, "before_code", version.article, sentence, confidence="check")


def _before_cgfp(ground: Ground, on: date) -> InForce:
    """Public agents before 2022-03-01: loi n° 83-634 art. 6 had its own list; where it may name the ground, ask."""
    old = LAW.statutes["loi83"][-1]
    listed = holding(ground.rows_of("loi83"), on) is not None
    if not listed and not ground.cgfp and not ground.rows_of("loi83"):
        sentence = typeset(f"{old.article} : ce critère n’y figure pas ; un autre texte peut couvrir les faits.")
        return InForce(ground.code, "cgfp", on, "never", old.article, sentence, confidence=old.confidence)
    words = "critère cité" if listed else "liste propre"
    sentence = typeset(
        f"{old.article} (avant le {long_date(_start(LAW.statutes['cgfp'][0]))}, {words}) : {EARLIER_TEXT}."
    )
    return InForce(ground.code, "cgfp", on, "before_code", old.article, sentence, confidence="check")


def _start(version: StatuteRow) -> date:
    return version.valid_from or date.min


def applicable_statutes(domain: str | None) -> tuple[Statute, ...]:
    """Return the statutes whose list applies in a domain; every one where the domain is not known.

    L2008 binds public persons too (its art. 5): public employment is read in L2008, CP and CGFP together.
    """
    return LAW.domains[domain].statutes if domain else ("l2008", "cp", "ct", "cgfp")


def grounds_in_force(codes: Iterable[str], on: date, domain: str | None) -> tuple[InForce, ...]:
    """Tell for each ground what each statute applicable in the domain says at the date of the facts."""
    return tuple(ground_in_force(code, statute, on) for code in codes for statute in applicable_statutes(domain))


def grounds_refused(codes: Iterable[str], on: date, domain: str | None) -> tuple[GroundRefusal, ...]:
    """Return the grounds in force in no statute applicable at the date of the facts, each with its date and article.

    A ground is refused where at least one applicable statute names it later and none names it on that day; one that
    is older than a code (``before_code``) or that no statute of the table ever names is not refused: a jurist looks.
    """
    return tuple(refusal for code in codes if (refusal := _refusal(code, on, domain)) is not None)


def _refusal(code: str, on: date, domain: str | None) -> GroundRefusal | None:
    answers = grounds_in_force([code], on, domain)
    later = [(answer.from_on, answer.article) for answer in answers if answer.from_on is not None]
    if not later or any(answer.status in {"in_force", "before_code"} for answer in answers):
        return None
    first_on, article = min(later)
    label = ground_label(code, on)
    sentence = typeset(
        f"Le critère « {label} » n’était pas encore en vigueur le {long_date(on)} : il l’est depuis le "
        f"{long_date(first_on)} ({article})."
    )
    return GroundRefusal(code, label, on, first_on, article, sentence, answers)


def grounds_to_ask(codes: Iterable[str], on: date, domain: str | None) -> tuple[InForce, ...]:
    """Return the answers to show as a caution: an earlier text, or a ground that no applicable statute names."""
    cautions: list[InForce] = []
    for code in codes:
        answers = grounds_in_force([code], on, domain)
        if not any(answer.status in {"in_force", "not_yet"} for answer in answers):
            cautions += [answer for answer in answers if answer.status == "before_code"] or list(answers)
    return tuple(cautions)
