"""Which limitation rules apply to a situation, how each one stands today, and which one ends first.

Rows are chosen by the legal nature of the respondent, the kind of contract and the kind of start; where an answer is
unknown the safer branch is taken: the row is shown, the earlier date alarms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from workflow.law import LAW, LimitationRule, Nature, StartKind, Urgency, ground_in_force, may_be_offence
from workflow.law.models import OldEvents, Opening
from workflow.periods.calendar import METROPOLITAN, Calendar, length_before, same_number_day
from workflow.periods.counting import Period, last_day
from workflow.periods.sentences import (
    APPEAL_FILED,
    COLLEGIATE,
    DAMAGES,
    FOUR_OR_FIVE_YEARS,
    INTERRUPTED,
    MINOR,
    NO_FORM_OF_CP,
    NO_GROUND_OF_CP,
    ONGOING,
    PAPERS_AWAITED,
    RECEIPT_TO_SEEK,
    SUSPENDED,
    TRAINING,
    UNACKNOWLEDGED,
    UNBORN,
    UNDATED,
    if_uncertain_holds,
    not_settled,
    told_before_silence,
    told_in_time,
    told_too_late,
)
from workflow.periods.stops import Standing, Stop, StoppedPeriod, last_day_with

Status = Literal["running", "may_be_open", "over", "not_started", "caution"]
"""``may_be_open``: past its last day, within the standstill of 2020; ``caution``: a date to know, no alarm."""
Speech = Literal["none", "ordinary", "origin", "sex", "non_public"]
"""``origin``: public words on origin, ethnicity, nation, race, religion; ``sex``: on sex, orientation, gender identity,
disability; ``non_public``: racist insult said in private; ``ordinary``: any other insult or defamation."""
_EMPLOYMENT = frozenset({"EMPLOYMENT_PRIVATE", "EMPLOYMENT_PUBLIC"})
_HOUSING = frozenset({"HOUSING_PRIVATE", "HOUSING_SOCIAL"})
_DEBT_OR_DISCRIMINATION = frozenset({"PUB_DEBT", "PUB_DISCRIMINATION"})
MINORITY, PAPERS, APPEAL = "MINORITY", "PAPERS_ASKED", "ADMINISTRATIVE_APPEAL"
RecordedStart = tuple[StartKind, date]
_NO_EVENTS: Mapping[StartKind, date] = MappingProxyType({})
_NO_STARTS: Mapping[str, RecordedStart] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the choice of rows asks. None and ``unknown`` mean not known yet: the safer branch.

    ``events``: kind of start -> civil date. ``starts``: rule -> the start that a person recorded for it alone.
    ``work_contract``: a work contract of private law, also with a public employer (adultes-relais, apprentices);
    False for a candidate never hired. ``remedies_stated``: the decision told how and when to appeal. ``silence``: what
    silence means by rule (CRPA L231-1, L231-4). ``collegiate``: the measure belongs to an assembly or other collegiate
    body (CJA R421-3, 1°). ``acknowledged``: the request got a complete acknowledgement (CRPA L112-6).
    ``damages_claim``: money is asked for, not that a decision fall. ``grounds``
    and ``forms`` change no date: they add what a criminal row must say. ``stops``: what suspended or interrupted, each
    on the rules that its cause touches. ``calendar``: the working days where the case is handled.
    """

    domain: str | None = None
    respondent_nature: Nature = "unknown"
    events: Mapping[StartKind, date] = field(default_factory=lambda: _NO_EVENTS)
    starts: Mapping[str, RecordedStart] = field(default_factory=lambda: _NO_STARTS)
    facts_ongoing: bool = False
    claimant_minor: bool = False
    work_contract: bool | None = None
    termination: bool | None = None
    offence: Literal["delit", "contravention", "none", "unknown"] = "unknown"
    speech: Speech = "none"
    remedies_stated: bool | None = None
    silence: Literal["rejection", "acceptance", "unknown"] = "unknown"
    collegiate: bool | None = None
    acknowledged: bool | None = None
    damages_claim: bool | None = None
    documents_request: bool = False
    lease: bool | None = None
    insurance_contract: bool | None = None
    grounds: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    calendar: Calendar = METROPOLITAN

    @property
    def known_kinds(self) -> frozenset[StartKind]:
        """The kinds of start whose day is known, for every rule or for one."""
        return frozenset(self.events) | {kind for kind, _ in self.starts.values()}

    @property
    def agent_of_the_body(self) -> bool:
        """A public agent against his or her own body: no acknowledgement is needed (CRPA L112-2)."""
        return self.domain == "EMPLOYMENT_PUBLIC" and self.work_contract is not True


@dataclass(frozen=True, slots=True)
class LimitationRow:
    """One rule as it stands on a day. ``notes``: French sentences that go with it.

    ``open_until``: the last day on which it is not called over, where that is later than the last day to act.
    """

    rule: str
    label_fr: str
    status: Status
    period: Period
    notes: tuple[str, ...] = ()
    open_until: date | None = None

    @property
    def legal_last_day(self) -> date | None:
        """Last day to act; None where no period runs."""
        return self.period.legal_last_day

    @property
    def safe_day(self) -> date | None:
        """Day on which alarms rest."""
        return self.period.safe_day

    @property
    def over_after(self) -> date | None:
        """Last day before a row is called over, where the year 2020 or something uncertain may have moved it."""
        return self.open_until

    @property
    def competes(self) -> bool:
        """Whether the row may be the earliest one."""
        return self.status in {"running", "may_be_open"} and self.safe_day is not None


def limitation_rows(situation: Situation, *, today: date) -> tuple[LimitationRow, ...]:
    """Return every rule that applies, the earliest first, then what waits or only warns, then what is over.

    A silence that becomes a refusal opens the next row (ADM_IMPLICIT) by its own date, never by adding lengths.
    """
    situation = _chained(situation, today)
    rules = [rule for rule in LAW.limitation_rules.values() if applies(rule, situation)]
    starts = [(rule, start) for rule in rules if (start := _start(rule, situation))]
    counting = frozenset(rule.code for rule, _ in starts)
    rows = [  # a general rule gives way where the special one counts
        _row(rule, start, situation, counting, today) for rule, start in starts if counting.isdisjoint(rule.yields_to)
    ]
    rows += _old_rows(rules, situation, today)
    rows += [_without_period(rule, today) for rule in rules if rule.method == "NONE"]
    return tuple(sorted(rows, key=_order))


def earliest(rows: Iterable[LimitationRow]) -> LimitationRow | None:
    """Return the running row with the smallest safe day (ties: smallest last day, then the order of the table)."""
    return next((row for row in sorted(rows, key=_order) if row.competes), None)


def over(rows: Iterable[LimitationRow]) -> tuple[LimitationRow, ...]:
    """Return the rows already over: shown apart, never decided silently."""
    return tuple(row for row in rows if row.status == "over")


def urgency_by_time(rows: Iterable[LimitationRow], today: date) -> Urgency:
    """Return how urgent the dates alone make a case.

    Critical from 30 days before a safe day, inclusive, until the row is over; or a dismissal ten months old of
    twelve; or a press period of three months from its first day. Priority from three months before, and for any
    two-month administrative clock. Cautions of continuing conduct alarm like the others.
    """
    levels = {level for row in rows for level in _levels(row, today)}
    return "critical" if "critical" in levels else "priority" if "priority" in levels else "normal"


def nature_of(respondent_kind: str) -> Nature:
    """Return the legal nature that follows from the kind of respondent (company, person, association, public_body).

    A private body in charge of a public service answers to one judge or the other, by what it decided: unknown, so that
    both families of delays are shown.
    """
    row = LAW.respondent_kinds.get(respondent_kind)
    return row.nature if row else "unknown"


def starts_from_report(
    *,
    domain: str | None,
    respondent_kind: str,
    facts_on: date | None,
    facts_last_on: date | None = None,
    forms: Sequence[str] = (),
    work_contract: bool | None = None,
    recorded: Mapping[StartKind, date] = _NO_EVENTS,
) -> Mapping[StartKind, date]:
    """Return the start dates that a report gives by itself, with those recorded by a person on top.

    The date of the facts is told as the day of the facts or of their revelation; it is taken as the earliest day on
    which each clock may have started: act, knowledge (private respondents outside employment, or a work contract),
    revelation (employment), right acquired (public bodies), last act (harassment at work). Notifications, receipts,
    publications, approvals and signatures are dates of papers or words: only a person can record them.
    """
    if facts_on is None:
        return MappingProxyType(dict(recorded))
    nature = nature_of(respondent_kind)
    at_work = domain in _EMPLOYMENT or domain == "TRAINING_INTERNSHIP"
    starts: dict[StartKind, date] = {"act": facts_on}
    if (nature != "public" and domain not in _EMPLOYMENT) or work_contract:
        starts["knowledge"] = facts_on
    if at_work:
        starts["revelation"] = facts_on
    if at_work and "HARASSMENT" in forms:
        starts["last_act"] = facts_last_on or facts_on
    if nature != "private":
        starts["right_acquired"] = facts_on
    return MappingProxyType({**starts, **recorded})


# --- which rules -----------------------------------------------------------------------------------------------------
def _labour(situation: Situation) -> bool:
    """Work under private law: private employment, an internship or training perhaps, a public employer if told so."""
    match situation.domain:
        case "EMPLOYMENT_PRIVATE":
            return True
        case "EMPLOYMENT_PUBLIC":
            return situation.work_contract is True or situation.respondent_nature == "private"
        case "TRAINING_INTERNSHIP":
            return situation.work_contract is not False
        case _:
            return situation.work_contract is True


def _civil(situation: Situation) -> bool:
    """All domains but employment; training until qualification says that there is a work contract."""
    contract = situation.work_contract is True
    return situation.domain not in _EMPLOYMENT and not (situation.domain == "TRAINING_INTERNSHIP" and contract)


OPENINGS: Mapping[Opening, Callable[[Situation], bool]] = {
    "civil": _civil,
    "labour": _labour,
    "contract": lambda s: s.work_contract is not False,
    "termination": lambda s: s.termination is True or "notification" in s.events,
    "public_agent": lambda s: s.agent_of_the_body,
    "administrative": lambda s: s.work_contract is not True,
    "annulment": lambda s: s.damages_claim is not True,
    "remedies_stated": lambda s: s.remedies_stated is not False,
    "remedies_missing": lambda s: s.remedies_stated is not True or _implicit_without_receipt(s),
    "implicit_rejection": lambda s: s.silence != "acceptance",
    "documents_request": lambda s: s.documents_request,
    "no_documents_request": lambda s: not s.documents_request,
    "offence": lambda s: s.offence in {"delit", "unknown"},
    "contravention": lambda s: s.offence == "contravention",
    "speech_public": lambda s: s.speech in {"ordinary", "origin", "sex"},
    "speech_origin": lambda s: s.speech == "origin",
    "speech_sex": lambda s: s.speech == "sex",
    "speech_non_public": lambda s: s.speech == "non_public",
    "lease": lambda s: s.domain in _HOUSING and s.lease is not False,
    "insurance": lambda s: s.domain == "CREDIT_INSURANCE" and s.insurance_contract is not False,
}
"""What each condition named in ``limitation_rules.csv`` asks. A closed registry."""


_CONDITIONS = {rule.code: tuple(OPENINGS[name] for name in rule.opened_by) for rule in LAW.limitation_rules.values()}


def applies(rule: LimitationRule, situation: Situation) -> bool:
    """Tell whether a rule may govern a situation: the nature of the respondent, and every condition of the rule.

    Who recorded a start for a rule has answered its conditions; the nature stays.
    """
    nature = situation.respondent_nature
    if nature != "unknown" and nature not in rule.natures:
        return False
    if rule.code in situation.starts:
        return True
    for opens in _CONDITIONS[rule.code]:  # noqa: SIM110 - a generator costs a fifth of the count
        if not opens(situation):
            return False
    return True


def _known(rule: LimitationRule, situation: Situation) -> RecordedStart | None:
    """Return the start of a rule: recorded for it, or the first of its kinds whose date is known and belongs to it.

    A request for documents counts from the earlier of its refusal and of the end of the silent month. What was
    recorded for a rule serves those of its family that know no better: a notification, its appeals.
    """
    if rule.code in situation.starts:
        return situation.starts[rule.code]
    events = situation.events
    known = [(kind, events[kind]) for kind in rule.start_kinds if kind in events and _belongs(rule, kind, situation)]
    if known:
        return min(known, key=lambda start: start[1]) if rule.family == "documents" else known[0]
    related = [start for code, start in situation.starts.items() if LAW.limitation_rules[code].family == rule.family]
    usable = [start for start in related if start[0] in rule.start_kinds and _belongs(rule, start[0], situation)]
    return min(usable, key=lambda start: start[1], default=None)


def _start(rule: LimitationRule, situation: Situation) -> RecordedStart | None:
    """Return the start to count from, None where no date is known or another version governs it."""
    known = _known(rule, situation)
    return known if known and rule.takes_event_of(known[1]) else None


def _day_of(code: str, situation: Situation) -> date | None:
    """Return the day from which a rule counts."""
    start = _start(LAW.limitation_rules[code], situation)
    return start[1] if start else None


def _belongs(rule: LimitationRule, kind: StartKind, situation: Situation) -> bool:
    """Tell whether a date is one of this rule: words are not a decision, knowledge counts for a decision told so."""
    if rule.family == "administrative" and kind == "publication":
        return situation.speech == "none"
    if rule.code != "ADM_NO_MENTION":
        return True
    if kind == "knowledge":
        return situation.remedies_stated is False or _implicit_without_receipt(situation)
    return situation.remedies_stated is not True


def _implicit_without_receipt(situation: Situation) -> bool:
    """A refusal born of silence, without complete acknowledgement, outside a body and its agents (CRPA L112-6)."""
    born = "implicit_decision" in situation.events or "ADM_IMPLICIT" in situation.starts
    return situation.acknowledged is False and not situation.agent_of_the_body and born


def _chained(situation: Situation, today: date) -> Situation:
    """Add the day on which a refusal is born of the silence that the situation tells of, its suspensions counted."""
    code = "CADA_REFUSAL" if situation.documents_request else "ADM_SILENCE"
    rule = LAW.limitation_rules[code]
    start = _start(rule, situation)
    if start is None or "implicit_decision" in situation.events or not applies(rule, situation):
        return situation
    born = _counted(rule, start, situation, today).period.legal_last_day
    assert born is not None, "a silence always gives the day of a decision"
    return replace(situation, events=MappingProxyType({**situation.events, "implicit_decision": born}))


# --- how a row stands ------------------------------------------------------------------------------------------------
def _row(
    rule: LimitationRule, start: RecordedStart, situation: Situation, counting: frozenset[str], today: date
) -> LimitationRow:
    found = _counted(rule, start, situation, today)
    status, notes = _status(rule, found, situation, today)
    doubts = _criminal_doubts(situation) if "offence" in rule.opened_by else ()
    advice = (rule.advice_fr,) if rule.advice_fr else ()
    told = (*notes, *_unsettled(rule, situation, counting), *_other_decision(rule, situation), *doubts, *advice)
    until = found.open_until
    open_until = until if until != found.period.legal_last_day else None
    return LimitationRow(rule.code, rule.label_fr, status, found.period, told, open_until)


def _counted(rule: LimitationRule, start: RecordedStart, situation: Situation, today: date) -> StoppedPeriod:
    """Count a rule from its start with what stopped it."""
    kind, start_on = start
    stops = situation.stops
    if rule.code == "ADM_SILENCE" and situation.silence == "acceptance":
        start_on, stops = _from_the_papers(start_on, stops)
    return last_day_with(
        rule,
        start_on,
        start_kind=kind,
        act_on=situation.events.get(rule.cap_start) if rule.cap_start else None,
        stops=stops,
        as_of=today,
        calendar=situation.calendar,
    )


def _from_the_papers(received_on: date, stops: tuple[Stop, ...]) -> tuple[date, tuple[Stop, ...]]:
    """Let the two months of an acceptance run from the receipt of the papers that were missing (CRPA L114-5)."""
    asked = [stop for stop in stops if stop.cause == PAPERS]
    arrived = [stop.end_on for stop in asked if stop.end_on is not None]
    waiting = tuple(stop for stop in stops if stop.cause != PAPERS or stop.end_on is None)
    return max([received_on, *arrived]), waiting


def _unsettled(rule: LimitationRule, situation: Situation, counting: frozenset[str]) -> tuple[str, ...]:
    """Say where the law, or the file, does not settle which of two rules holds: the earlier date alarms."""
    if rule.code == "ADM_IMPLICIT" and situation.acknowledged is None and not situation.agent_of_the_body:
        return (RECEIPT_TO_SEEK,)
    if rule.code in _DEBT_OR_DISCRIMINATION and counting >= _DEBT_OR_DISCRIMINATION:
        return (FOUR_OR_FIVE_YEARS,)
    undecided = situation.domain == "TRAINING_INTERNSHIP" and situation.work_contract is None
    return (TRAINING,) if undecided and rule.family in {"civil", "employment"} else ()


def _other_decision(rule: LimitationRule, situation: Situation) -> tuple[str, ...]:
    """Say what an express decision and a refusal born of silence do to each other, if they answer one request.

    Only a person knows whether they do, so both rows keep their dates (CJA R421-2).
    """
    if rule.code not in {"ADM_DECISION", "ADM_IMPLICIT"}:
        return ()
    told, born, asked = (_day_of(code, situation) for code in ("ADM_DECISION", "ADM_IMPLICIT", "ADM_SILENCE"))
    if told is None or born is None or told < (asked or born):
        return ()
    if told < born:
        return (told_before_silence(told),) if rule.code == "ADM_IMPLICIT" else ()
    final = last_day("ADM_IMPLICIT", born, start_kind="implicit_decision", calendar=situation.calendar).legal_last_day
    if final is None or told <= final:
        return (told_in_time(told),) if rule.code == "ADM_IMPLICIT" else ()
    return (told_too_late(told, final),) if rule.code == "ADM_DECISION" else ()


def _criminal_doubts(situation: Situation) -> tuple[str, ...]:
    """Why the facts as recorded may be no offence: criminal law is narrower (CP 225-1, 225-2, 432-7)."""
    act_on = situation.events.get("act") or situation.events.get("discovery")
    doubts: list[str] = []
    if act_on and situation.grounds and not any(_may_be_penal(ground, act_on) for ground in situation.grounds):
        doubts.append(NO_GROUND_OF_CP)
    if situation.forms and not any(may_be_offence(form, situation.grounds) for form in situation.forms):
        doubts.append(NO_FORM_OF_CP)
    return tuple(doubts)


@lru_cache(maxsize=4096)
def _may_be_penal(ground: str, on: date) -> bool:
    return ground_in_force(ground, "cp", on).status in {"in_force", "before_code"}


def _status(
    rule: LimitationRule, found: StoppedPeriod, situation: Situation, today: date
) -> tuple[Status, tuple[str, ...]]:
    notes = _stop_notes(found)
    if rule.method == "SILENCE":
        return "caution", (*_papers_awaited(rule, situation), *notes)
    if cautions := _cautions(rule, found, situation):
        return "caution", (*cautions, *notes)
    waiting = _waiting(rule, found.period, situation, today)
    if waiting or found.standing == "interrupted":
        return "not_started", (*waiting, *notes)
    return _running(found, today), notes


_STANDING_NOTES: Mapping[Standing, tuple[str, ...]] = {
    "runs": (),
    "suspended": (SUSPENDED,),
    "interrupted": (INTERRUPTED,),
}


def _stop_notes(found: StoppedPeriod) -> tuple[str, ...]:
    """What suspensions and interruptions leave to say beside the derivation, and what the year 2020 may change."""
    notes = _STANDING_NOTES[found.standing]
    later = found.if_uncertain.legal_last_day if found.if_uncertain else None
    if later is None:
        return notes
    if not found.unsettled:
        return (*notes, if_uncertain_holds(later))
    return (*notes, *(not_settled(text.label_fr, text.article, later) for text in dict.fromkeys(found.unsettled)))


def _waiting(rule: LimitationRule, period: Period, situation: Situation, today: date) -> tuple[str, ...]:
    """Why the period has not begun: the conduct goes on, the claimant is a minor, the refusal is not born yet.

    Once the days of the minority are recorded as a suspension they are counted, and nothing waits.
    """
    reasons: list[str] = []
    if rule.ongoing_waits and situation.facts_ongoing:
        reasons.append(ONGOING)
    if rule.minor_waits and situation.claimant_minor and all(stop.cause != MINORITY for stop in situation.stops):
        reasons.append(MINOR)
    if period.start_kind == "implicit_decision" and today < period.start_on:
        reasons.append(UNBORN)
    return tuple(reasons)


def _cautions(rule: LimitationRule, found: StoppedPeriod, situation: Situation) -> tuple[str, ...]:
    """Why a date is only to be known: nothing runs, or what it was for has been done."""
    match rule.code:
        case "ADM_IMPLICIT":
            return _implicit_cautions(rule, found, situation)
        case "ADM_NO_MENTION" if situation.collegiate and found.period.start_kind == "knowledge":
            return (COLLEGIATE,) if _implicit_without_receipt(situation) else ()
        case "ADM_GRACIEUX" if _appealed_in_time(found, situation):
            return (APPEAL_FILED,)
        case _:
            return ()


def _appealed_in_time(found: StoppedPeriod, situation: Situation) -> bool:
    """Tell whether an appeal was filed in time; one that is doubtful leaves its own delay alarming."""
    last = found.period.legal_last_day or date.max
    filed = (stop.start_on for stop in situation.stops if stop.cause == APPEAL and stop.certain)
    return any(found.period.start_on <= on <= last for on in filed)


def _papers_awaited(rule: LimitationRule, situation: Situation) -> tuple[str, ...]:
    accepts = rule.code == "ADM_SILENCE" and situation.silence == "acceptance"
    awaited = any(stop.cause == PAPERS and stop.end_on is None for stop in situation.stops)
    return (PAPERS_AWAITED,) if accepts and awaited else ()


def _implicit_cautions(rule: LimitationRule, found: StoppedPeriod, situation: Situation) -> tuple[str, ...]:
    """Why the two months after a silence are a caution only."""
    if situation.collegiate:
        return (COLLEGIATE,)
    if situation.damages_claim and found.period.start_on < (rule.damages_from or date.min):
        return (DAMAGES,)
    if _implicit_without_receipt(situation):
        known = "knowledge" in situation.events or "ADM_NO_MENTION" in situation.starts
        return (UNACKNOWLEDGED,) if known or situation.damages_claim else (UNACKNOWLEDGED, UNDATED)
    return ()


def _running(found: StoppedPeriod, today: date) -> Status:
    last = found.period.legal_last_day
    if last is None or today <= last:
        return "running"
    until = found.open_until
    return "may_be_open" if until and today <= until else "over"


def _old_rows(rules: Sequence[LimitationRule], situation: Situation, today: date) -> list[LimitationRow]:
    """One row per family for an event older than all its versions: over since the reform's end at the latest."""
    rows: dict[str, LimitationRow] = {}
    known = [*situation.events.values(), *(on for _, on in situation.starts.values())]
    for old in LAW.old_events:
        for rule in rules if any(on < old.events_before for on in known) else ():
            if rule.family == old.family and _is_too_old(rule, old, situation):
                rows.setdefault(old.family, _old_row(old, rule, situation, today))
    return list(rows.values())


def _is_too_old(rule: LimitationRule, old: OldEvents, situation: Situation) -> bool:
    known = _known(rule, situation)
    if known is None or known[0] not in old.kinds:
        return False
    return known[1] < old.events_before and not rule.takes_event_of(known[1])


def _old_row(old: OldEvents, rule: LimitationRule, situation: Situation, today: date) -> LimitationRow:
    period = last_day(old.rule, old.start_on, start_kind=old.start_kind, calendar=situation.calendar)
    waiting = _waiting(rule, period, situation, today)
    status: Status = "not_started" if waiting else _running(StoppedPeriod(period, "runs"), today)
    return LimitationRow(rule.code, rule.label_fr, status, period, (*waiting, old.warning_fr))


def _without_period(rule: LimitationRule, today: date) -> LimitationRow:
    period = last_day(rule, today, start_kind="event")
    return LimitationRow(rule.code, rule.label_fr, "running", period, (rule.advice_fr,))


def _order(row: LimitationRow) -> tuple[int, date, date]:
    """Competing rows by safe day, then waiting and cautions, then rows without date, then those over."""
    rank = 0 if row.competes else 3 if row.status == "over" else 2 if row.legal_last_day is None else 1
    return rank, row.safe_day or date.max, row.legal_last_day or date.max


# --- urgency ---------------------------------------------------------------------------------------------------------
def _levels(row: LimitationRow, today: date) -> set[Urgency]:
    """Levels that one row gives; none once it is over, where it is a caution only, or where it has no safe day."""
    last = row.open_until or row.legal_last_day
    if row.safe_day is None or last is None or today > last or row.status in {"over", "caution"}:
        return set()
    near: set[Urgency] = {
        level.level for level in LAW.urgency_thresholds.values() if length_before(row.safe_day, level.within) <= today
    }
    return near | _level_of_rule(row, today)


def _level_of_rule(row: LimitationRow, today: date) -> set[Urgency]:
    """The level that a rule gives by its nature, at once or some time after its start, a caution included."""
    rule = LAW.limitation_rules[row.rule]
    if rule.urgency is None:
        return set()
    starts = row.period.start_on
    since = same_number_day(starts, rule.urgency_after) if rule.urgency_after else starts
    return {rule.urgency} if since <= today else set()
