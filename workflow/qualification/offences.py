"""Whether criminal law may be engaged and under which article, and whether the question of article 40 arises.

Criminal law is narrower than the rest: direct discrimination only (Cass. crim., 8 June 2021, n° 20-80.056), the acts
listed in CP 225-2 and 432-7, a ground of the criminal list on the day of the facts, and intent. Nothing here says that
somebody is guilty: what is proposed is a question for the prosecutor and the judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from workflow.law import LAW, ground_in_force, may_be_offence
from workflow.qualification.forms import no_comparison, without_article
from workflow.qualification.models import BoundKind, Line, Offence
from workflow.qualification.reading import QUESTIONNAIRE
from workflow.qualification.told import (
    Finding,
    Told,
    answered_otherwise,
    awaited,
    because,
    day_in_words,
    ground_words,
    line,
    said,
)

DISCRIMINATION: Final = tuple(code for code, offence in QUESTIONNAIRE.offences.items() if not offence.asked)
BY_AUTHORITY: Final = "CP_432_7"
CODE_FROM: Final = LAW.statutes["cp"][0].valid_from or date.min
"""First day of the criminal code: of earlier facts an older text may speak, never nothing."""
ARTICLE_40: Final = "QUESTION"
ARTICLE_40_LABEL: Final = "Question de l’article 40"


def offence_lines(told: Told) -> tuple[Line, ...]:
    """Return every offence that the facts may be, with where the answers leave it."""
    return tuple(
        line(code, f"{offence.label_fr} ({offence.article})", _asked(told, offence))
        if offence.asked
        else line(code, f"{offence.label_fr} ({offence.article})", _discrimination(told, offence))
        for code, offence in QUESTIONNAIRE.offences.items()
    )


def _discrimination(told: Told, offence: Offence) -> Iterator[Finding]:
    yield from _penal_form(told)
    yield from _penal_ground(told)
    yield from _penal_act(told, offence)
    if offence.code == BY_AUTHORITY:
        yield from _authority(told)
    yield from _intent(told)
    if told.raised("DIFFERENCES"):
        yield "proposed", because("PENAL_EXCEPTION")


def _penal_form(told: Told) -> Iterator[Finding]:
    if not told.chosen("TREATMENT"):
        yield awaited("TREATMENT")
    elif told.has("TREATMENT", "ORDER"):
        yield "proposed", because("COMPLICITY")
    elif listed_reprisal(told):
        yield "proposed", because("LISTED_REPRISAL")
    elif not told.has("TREATMENT", "LESS_FAVOURABLE"):
        yield "set_aside", because("ONLY_DIRECT")
    elif no_comparison(told):
        yield "set_aside", because("NO_COMPARISON")
    else:
        yield "proposed", because("DIRECT_FORM")


def listed_reprisal(told: Told) -> bool:
    """Tell whether the reprisal is one that the penal code itself lists: harassment refused, hazing, an alert given."""
    return told.has("TREATMENT", "REPRISAL") and may_be_offence("RETALIATION", told.grounds)


def _penal_ground(told: Told) -> Iterator[Finding]:
    """A ground of the criminal list on the day of the facts: the criminal law is not retroactive (CP 112-1)."""
    if told.on is None:
        yield "open", because("DATE_MISSING")
        return
    if not told.grounds:
        yield awaited("GROUNDS")
        return
    found = [ground_in_force(code, "cp", told.on) for code in told.grounds]
    named = [each for each in found if each.status == "in_force"]
    for each in named:
        words = ground_words(each.ground, told.on)
        yield "proposed", because("PENAL_GROUND", ground=words)
    if not named and any(each.status == "before_code" for each in found):
        yield "open", because("OLDER_CODE")
    elif not named:
        yield "set_aside", because("NO_PENAL_GROUND")
        for each in found:
            yield (
                "set_aside",
                said(f"{ground_words(each.ground, told.on)} : {without_article(each)}", each.article, each.confidence),
            )
    if told.has("BEARER", "RELATIVE"):
        yield "open", because("RELATIVE_PENAL")


def _penal_act(told: Told, offence: Offence) -> Iterator[Finding]:
    if not told.chosen("ACT"):
        yield awaited("ACT")
        return
    acts = [QUESTIONNAIRE.acts[code] for code in told.raised("ACT")]
    listed = [act for act in acts if act.offence == offence.code]
    if not listed:
        yield "set_aside", because("ACT_NOT_LISTED")
        return
    if told.on is not None and told.on < CODE_FROM:
        yield "open", because("OLDER_CODE")
        return
    in_force = [act for act in listed if told.on is None or act.holds_on(told.on)]
    for act in in_force:
        yield "proposed", said(f"{act.label_fr}.", act.article, act.confidence)
    for act in listed:
        if act not in in_force:
            on, first = day_in_words(told.on), day_in_words(act.valid_from)
            reason = because("ACT_NOT_YET", act=act.label_fr, date=on, first=first)
            yield "proposed" if in_force else "set_aside", reason


def _authority(told: Told) -> Iterator[Finding]:
    if told.has("AUTHORITY", "YES"):
        yield "proposed", because("AUTHORITY")
    elif told.has("AUTHORITY", "NO"):
        yield "set_aside", because("NOT_AUTHORITY")
    else:
        yield awaited("AUTHORITY")


def _intent(told: Told) -> Iterator[Finding]:
    if told.has("INTENT", "YES"):
        yield "proposed", because("INTENT_SHOWN")
    elif told.has("INTENT", "NO"):
        yield "set_aside", because("NO_INTENT")
    else:
        yield awaited("INTENT")


def _asked(told: Told, offence: Offence) -> Iterator[Finding]:
    if not told.chosen("OTHER_OFFENCE"):
        yield awaited("OTHER_OFFENCE")
    elif not told.has("OTHER_OFFENCE", offence.code):
        yield answered_otherwise(told, "OTHER_OFFENCE")
    else:
        yield "proposed", because("OTHER_OFFENCE")
        if told.on is None:
            yield "open", because("DATE_MISSING")
        elif not offence.holds_on(told.on):
            on, first = day_in_words(told.on), day_in_words(offence.valid_from)
            yield "set_aside", because("NOT_YET_OFFENCE", of=offence, date=on, first=first)


def article40_lines(told: Told, offences: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return whether the question arises (CPP 40 al. 2), then who is bound among those who know of the facts."""
    kinds = QUESTIONNAIRE.persons.values()
    question = line(ARTICLE_40, ARTICLE_40_LABEL, _question(told, offences))
    return (question, *(line(kind.code, kind.label_fr, _bound(told, kind)) for kind in kinds))


def _question(told: Told, offences: tuple[Line, ...]) -> Iterator[Finding]:
    standings = {QUESTIONNAIRE.offences[each.code].kind: set[str]() for each in offences}
    for each in offences:
        standings[QUESTIONNAIRE.offences[each.code].kind].add(each.standing)
    if "proposed" in standings["delit"]:
        yield from _duty(told)
    elif "open" in standings["delit"] or standings["depends"] - {"set_aside"}:
        yield "open", because("DUTY_OPEN")
    elif "proposed" in standings["contravention"]:
        yield "set_aside", because("CONTRAVENTION_ONLY")
    else:
        yield "set_aside", because("NO_OFFENCE")


def _duty(told: Told) -> Iterator[Finding]:
    yield "proposed", because("DUTY_ARISES")
    if told.has("ESTABLISHED", "NO"):
        yield "set_aside", because("NOT_ESTABLISHED")
    elif not told.chosen("ESTABLISHED"):
        yield awaited("ESTABLISHED")
    if not told.chosen("KNOWN_BY"):
        yield awaited("KNOWN_BY")
    elif not bound_kinds(told):
        yield "set_aside", because("NOBODY_BOUND")
    if told.has("SECRECY", "YES"):
        yield "proposed", because("SECRECY")
    for code in ("REFUSAL_LIFTS_NOTHING", "REFERRAL_LIFTS_NOTHING", "PRESUMED_INNOCENT"):
        yield "proposed", because(code)


def bound_kinds(told: Told) -> tuple[str, ...]:
    """Return the qualities chosen that article 40 binds."""
    kinds = QUESTIONNAIRE.persons
    return tuple(code for code in told.chosen("KNOWN_BY") if code in kinds and kinds[code].bound)


def _bound(told: Told, kind: BoundKind) -> Iterator[Finding]:
    if not told.chosen("KNOWN_BY"):
        yield awaited("KNOWN_BY")
    elif not told.has("KNOWN_BY", kind.code):
        yield "set_aside", because("NOT_CONCERNED")
    elif kind.bound:
        yield "proposed", because("BOUND", of=kind)
    else:
        yield "set_aside", because("NOT_BOUND", of=kind)
