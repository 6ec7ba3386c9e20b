"""A second choice of rows, written from the texts alone: which periods a situation opens, and how each one stands.

The situation is the product's own question sheet; every answer is read here anew, rule by rule, chains included.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tests.workflow.second_count import TEXTS, second_count
from tests.workflow.second_stops import Answer, Recorded, second_count_with
from workflow.periods import Situation

Row = tuple[str, date | None, date | None, date | None]
"""Status, last day, safe day, the day after which it is over."""
REFORM_2008, END_OF_OLD_LAW = date(2008, 6, 19), date(2013, 6, 18)
WAITS_WHILE_IT_GOES_ON = {
    *("CIV_GENERAL", "CIV_BUTOIR", "EMP_DISCRIMINATION", "EMP_HARASSMENT", "PUB_DISCRIMINATION"),
}
WAITS_FOR_THE_MINOR = {
    *("CIV_GENERAL", "EMP_DISCRIMINATION", "EMP_TERMINATION", "EMP_TERMINATION_OLD", "EMP_BEFORE_2013"),
    *("EMP_PERFORMANCE", "EMP_MUTUAL_TERMINATION", "EMP_HARASSMENT", "PUB_DISCRIMINATION"),
    *("LEASE", "INSURANCE"),
}
FAMILIES = (
    {"CIV_GENERAL", "CIV_BUTOIR", "LEASE", "INSURANCE"},
    {code for code in TEXTS if code.startswith("EMP")},
    {"PUB_DISCRIMINATION", "PUB_DEBT"},
    {code for code in TEXTS if code.startswith("ADM")},
    {code for code in TEXTS if code.startswith("CRIM")},
    {code for code in TEXTS if code.startswith("PRESS")},
    {"CADA_REFUSAL", "CADA_APPEAL"},
)
OLD = {
    "CIV_GENERAL": {"knowledge"},
    "LEASE": {"knowledge"},
    "INSURANCE": {"knowledge"},
    **{code: {"revelation", "notification", "knowledge", "last_act"} for code in TEXTS if code.startswith("EMP")},
}


@dataclass(frozen=True, slots=True)
class Told:
    """A situation with what was recorded, and the day on which a refusal is born of its silence."""

    asked: Situation
    recorded: Sequence[Recorded]
    born: date | None = None


def second_rows(asked: Situation, recorded: Sequence[Recorded], today: date) -> Mapping[str, Row]:
    """Return the rows of a situation, save the one that has no period."""
    told = _with_the_silence(Told(asked, recorded), today)
    starts = {code: start for code in TEXTS if _concerns(code, told) and (start := _start(code, told)) is not None}
    counting = {code for code, (_, day) in starts.items() if _in_force(code, day)}
    if counting & {"PRESS_DISCRIMINATORY", "PRESS_DISCRIMINATORY_2"}:
        counting -= {"PRESS_ORDINARY"}
    rows = {code: _row(code, *starts[code], told, today) for code in counting}
    return {**rows, **_too_old(starts, told, today)}


def _in_force(code: str, day: date) -> bool:
    return TEXTS[code].first <= day <= TEXTS[code].last


# --- which periods ---------------------------------------------------------------------------------------------------
def _concerns(code: str, told: Told) -> bool:
    if told.asked.respondent_nature != "unknown" and not _of_that_nature(code, told.asked.respondent_nature):
        return False
    return code in told.asked.starts or _opened(code, told)


def _of_that_nature(code: str, nature: str) -> bool:
    if code.startswith(("EMP", "CRIM", "PRESS")):
        return True
    return (nature == "private") == (code.startswith("CIV") or code in {"LEASE", "INSURANCE"})


def _opened(code: str, told: Told) -> bool:  # noqa: C901, PLR0911 - one line of law after the other
    asked = told.asked
    if code in {"CIV_BUTOIR", "PUB_DEBT"}:
        return True
    if code == "CIV_GENERAL":
        work = asked.domain in {"EMPLOYMENT_PRIVATE", "EMPLOYMENT_PUBLIC"}
        return not work and not (asked.domain == "TRAINING_INTERNSHIP" and asked.work_contract)
    if code == "LEASE":
        return asked.domain in {"HOUSING_PRIVATE", "HOUSING_SOCIAL"} and asked.lease is not False
    if code == "INSURANCE":
        return asked.domain == "CREDIT_INSURANCE" and asked.insurance_contract is not False
    if code.startswith("EMP"):
        return _under_the_labour_code(code, told)
    if code == "PUB_DISCRIMINATION":
        return _agent(told)
    if code.startswith("CADA"):
        return asked.documents_request
    if code.startswith("ADM"):
        return asked.work_contract is not True and _administrative(code, told)
    if code == "CRIM_MINOR_OFFENCE":
        return asked.offence == "contravention"
    if code.startswith("CRIM"):
        return asked.offence not in {"contravention", "none"}
    words = {"PRESS_ORDINARY": {"ordinary", "origin", "sex"}, "PRESS_DISCRIMINATORY": {"origin"}}
    words |= {"PRESS_DISCRIMINATORY_2": {"sex"}, "PRESS_NON_PUBLIC": {"non_public"}}
    return asked.speech in words[code]


def _under_the_labour_code(code: str, told: Told) -> bool:
    asked = told.asked
    contract = asked.work_contract is True
    if asked.domain == "EMPLOYMENT_PUBLIC":
        work = contract or asked.respondent_nature == "private"
    else:
        work = contract or asked.domain == "EMPLOYMENT_PRIVATE"
        work = work or (asked.domain == "TRAINING_INTERNSHIP" and asked.work_contract is None)
    if code == "EMP_DISCRIMINATION":
        return work
    if code == "EMP_TERMINATION_OLD" and asked.termination is not True and "notification" not in asked.events:
        return False
    return work and asked.work_contract is not False


def _agent(told: Told) -> bool:
    return told.asked.domain == "EMPLOYMENT_PUBLIC" and told.asked.work_contract is not True


def _unacknowledged(told: Told) -> bool:
    refused = told.born is not None or "ADM_IMPLICIT" in told.asked.starts
    return told.asked.acknowledged is False and not _agent(told) and refused


def _administrative(code: str, told: Told) -> bool:
    asked = told.asked
    match code:
        case "ADM_DECISION" | "ADM_GRACIEUX":
            return asked.remedies_stated is not False
        case "ADM_NO_MENTION":
            return asked.damages_claim is not True and (asked.remedies_stated is not True or _unacknowledged(told))
        case "ADM_IMPLICIT":
            return not asked.documents_request and asked.silence != "acceptance"
    return not asked.documents_request


# --- from which day --------------------------------------------------------------------------------------------------
def _start(code: str, told: Told) -> tuple[str, date] | None:
    asked = told.asked
    if code in asked.starts:
        return asked.starts[code]
    days: dict[str, date] = {str(kind): day for kind, day in asked.events.items()}
    if told.born is not None:
        days.setdefault("implicit_decision", told.born)
    known = [(kind, days[kind]) for kind in TEXTS[code].kinds if kind in days and _its_own(code, kind, told)]
    if code == "CADA_APPEAL" and known:
        return min(known, key=lambda start: start[1])
    if known:
        return known[0]
    [family] = [codes for codes in FAMILIES if code in codes]
    related = [start for other, start in asked.starts.items() if other in family]
    usable = [start for start in related if start[0] in TEXTS[code].kinds and _its_own(code, start[0], told)]
    return min(usable, key=lambda start: start[1], default=None)


def _its_own(code: str, kind: str, told: Told) -> bool:
    if code.startswith("ADM") and kind == "publication":
        return told.asked.speech == "none"
    if code == "ADM_NO_MENTION" and kind == "knowledge":
        return told.asked.remedies_stated is False or _unacknowledged(told)
    return code != "ADM_NO_MENTION" or told.asked.remedies_stated is not True


def _with_the_silence(told: Told, today: date) -> Told:
    asked = told.asked
    noted = asked.events.get("implicit_decision")
    if noted is not None:
        return Told(asked, told.recorded, noted)
    code = "CADA_REFUSAL" if asked.documents_request else "ADM_SILENCE"
    start = _start(code, told)
    if start is None or not _concerns(code, told) or not _in_force(code, start[1]):
        return told
    return Told(asked, told.recorded, _answer(code, *start, told, today).last)


# --- how it stands ---------------------------------------------------------------------------------------------------
def _answer(code: str, kind: str, day: date, told: Told, today: date) -> Answer:
    recorded = list(told.recorded)
    if code == "ADM_SILENCE" and told.asked.silence == "acceptance":
        arrived = [each.last for each in recorded if each.cause == "PAPERS_ASKED" and each.last]
        day = max([day, *arrived])
        recorded = [each for each in recorded if each.cause != "PAPERS_ASKED" or each.last is None]
    act = told.asked.events.get("act") if code == "CRIM_HIDDEN" else None
    return second_count_with(code, kind, day, recorded, today, act)


def _row(code: str, kind: str, day: date, told: Told, today: date) -> Row:
    found = _answer(code, kind, day, told, today)
    until = max(filter(None, (found.over, found.later)), default=None)
    return _status(code, kind, day, found, told, today), found.last, found.safe, until


def _status(code: str, kind: str, day: date, found: Answer, told: Told, today: date) -> str:
    if _only_to_know(code, kind, day, found, told):
        return "caution"
    asked = told.asked
    grown_up = any(each.cause == "MINORITY" for each in told.recorded)
    waits = (
        (code in WAITS_WHILE_IT_GOES_ON and asked.facts_ongoing)
        or (code in WAITS_FOR_THE_MINOR and asked.claimant_minor and not grown_up)
        or (kind == "implicit_decision" and today < day)
        or found.standing == "interrupted"
    )
    if waits:
        return "not_started"
    if today <= found.last:
        return "running"
    return "may_be_open" if max(filter(None, (found.over, found.later, found.last))) >= today else "over"


def _only_to_know(code: str, kind: str, day: date, found: Answer, told: Told) -> bool:
    asked = told.asked
    match code:
        case "ADM_SILENCE" | "CADA_REFUSAL":
            return True
        case "ADM_IMPLICIT":
            before_2017 = asked.damages_claim is True and day < date(2017, 1, 1)
            return asked.collegiate is True or before_2017 or _unacknowledged(told)
        case "ADM_NO_MENTION":
            return asked.collegiate is True and kind == "knowledge" and _unacknowledged(told)
        case "ADM_GRACIEUX":
            filed = [each.first for each in told.recorded if each.cause == "ADMINISTRATIVE_APPEAL" and each.certain]
            return any(day <= on <= found.last for on in filed)
    return False


def _too_old(starts: Mapping[str, tuple[str, date]], told: Told, today: date) -> dict[str, Row]:
    """One row for civil rights and one for labour, known before the reform of 2008: over since 18 June 2013."""
    rows: dict[str, Row] = {}
    for family in FAMILIES[:2]:
        for code, (kind, day) in starts.items():
            late = code in family and kind in OLD.get(code, ()) and day < REFORM_2008 and not _in_force(code, day)
            if late and not rows.keys() & family:
                last, safe, _ = second_count("CIV_GENERAL", "law", REFORM_2008)
                assert last == END_OF_OLD_LAW
                waits = (told.asked.facts_ongoing and code in WAITS_WHILE_IT_GOES_ON) or (
                    told.asked.claimant_minor
                    and code in WAITS_FOR_THE_MINOR
                    and not any(each.cause == "MINORITY" for each in told.recorded)
                )
                over = "not_started" if waits else "over" if today > last else "running"
                rows[code] = (over, last, safe, None)
    return rows
