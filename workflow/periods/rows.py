"""Which limitation rules apply to a situation, how each one stands today, and which one ends first.

Rows are chosen by the legal nature of the respondent, the kind of contract and the kind of start; where an answer is
unknown the safer branch is taken: the row is shown, the earlier date alarms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from workflow.law import LAW, LimitationRule, Nature, StartKind, Urgency, ground_in_force, long_date, typeset
from workflow.law.models import OldEvents, Opening
from workflow.periods.calendar import METROPOLITAN, Calendar, length_before, same_number_day
from workflow.periods.counting import Period, last_day
from workflow.periods.stops import Stop, StoppedPeriod, last_day_with

Status = Literal["running", "may_be_open", "over", "not_started", "caution"]
"""``may_be_open``: past its last day, within the standstill of 2020; ``caution``: a date to know, no alarm."""
Speech = Literal["none", "ordinary", "origin", "sex", "non_public"]
"""``origin``: public words on origin, ethnicity, nation, race, religion; ``sex``: on sex, orientation, gender identity,
disability; ``non_public``: racist insult said in private; ``ordinary``: any other insult or defamation."""
_EMPLOYMENT = frozenset({"EMPLOYMENT_PRIVATE", "EMPLOYMENT_PUBLIC"})
_HOUSING = frozenset({"HOUSING_PRIVATE", "HOUSING_SOCIAL"})
ONGOING = typeset(
    "Le délai ne court pas tant que les faits durent (Cass. soc., 31 mars 2021, n° 19-22.557) ; "
    "la date est comptée depuis le début noté, par prudence."
)
MINOR = typeset(
    "Le délai est suspendu pendant la minorité (code civil, art. 2235) ; "
    "la date est comptée sans cette suspension, par prudence."
)
SUSPENDED = typeset("Le délai est suspendu à ce jour ; la date avance tant que la suspension dure.")
INTERRUPTED = typeset("Le délai est interrompu à ce jour ; un nouveau délai s’ouvrira à la fin de l’interruption.")
UNBORN = "La décision implicite n’est pas encore née."
COLLEGIATE = typeset(
    "La mesure relève d’un organe collégial : aucun délai de recours ne court avant un refus exprès "
    "(CJA, art. R421-3, 1°) ; date de prudence."
)
UNACKNOWLEDGED = typeset(
    "Sans accusé de réception complet, ce délai n’est pas opposable "
    "(CRPA, art. L112-6 ; CE, 18 mars 2019, n° 417270) ; date de prudence."
)
NO_GROUND_OF_CP = typeset(
    "Aucun critère relevé ne figurait au code pénal à la date de l’acte : pas de délit de discrimination, "
    "sauf autre qualification ; date de prudence."
)
NO_FORM_OF_CP = typeset(
    "Les formes relevées ne sont pas des délits, la discrimination indirecte non plus "
    "(Cass. crim., 8 juin 2021, n° 20-80.056) ; date de prudence."
)
_NO_EVENTS: Mapping[StartKind, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What the choice of rows asks. None and ``unknown`` mean not known yet: the safer branch.

    ``events``: kind of start -> civil date. ``work_contract``: a work contract of private law, also with a public
    employer (adultes-relais, apprentices); False for a candidate never hired. ``remedies_stated``: the decision told
    how and when to appeal. ``silence``: what silence means by rule (CRPA L231-1, L231-4). ``collegiate``: the measure
    belongs to an assembly or other collegiate body (CJA R421-3, 1°). ``acknowledged``: the request got a complete
    acknowledgement (CRPA L112-6). ``grounds`` and ``forms`` change no date: they add what a criminal row must say.
    ``stops``: what suspended or interrupted, each on the rules that its cause touches. ``calendar``: the working days
    where the case is handled.
    """

    domain: str | None = None
    respondent_nature: Nature = "unknown"
    events: Mapping[StartKind, date] = field(default_factory=lambda: _NO_EVENTS)
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
    documents_request: bool = False
    lease: bool | None = None
    insurance_contract: bool | None = None
    grounds: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    calendar: Calendar = METROPOLITAN

    @property
    def agent_of_the_body(self) -> bool:
        """A public agent against his or her own body: no acknowledgement is needed (CRPA L112-2)."""
        return self.domain == "EMPLOYMENT_PUBLIC" and self.work_contract is not True


@dataclass(frozen=True, slots=True)
class LimitationRow:
    """One rule as it stands on a day. ``notes``: French sentences that go with it."""

    rule: str
    label_fr: str
    status: Status
    period: Period
    notes: tuple[str, ...] = ()

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
        """Last day before a criminal or press row is called over, where 2020 moved it."""
        return self.period.over_after

    @property
    def competes(self) -> bool:
        """Whether the row may be the earliest one."""
        return self.status in {"running", "may_be_open"} and self.safe_day is not None


def limitation_rows(situation: Situation, *, today: date) -> tuple[LimitationRow, ...]:
    """Return every rule that applies, the earliest first, then what waits or only warns, then what is over.

    A silence that becomes a refusal opens the next row (ADM_IMPLICIT) by its own date, never by adding lengths.
    """
    situation = _chained(situation)
    rules = [rule for rule in LAW.limitation_rules.values() if applies(rule, situation)]
    starts = [(rule, kind) for rule in rules if (kind := _start(rule, situation))]
    counting = {rule.code for rule, _ in starts}
    rows = [  # a general rule gives way where the special one counts
        _row(rule, kind, situation, today) for rule, kind in starts if counting.isdisjoint(rule.yields_to)
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
    """Return the legal nature that follows from the kind of respondent (company, person, association, public_body)."""
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
    which each clock may have started: act, knowledge (private respondents, outside employment unless there is a work
    contract), revelation (employment), right acquired (public bodies), last act (harassment at work). Notifications,
    receipts, publications, approvals and signatures are dates of papers or words: only a person can record them.
    """
    if facts_on is None:
        return MappingProxyType(dict(recorded))
    nature = nature_of(respondent_kind)
    at_work = domain in _EMPLOYMENT or domain == "TRAINING_INTERNSHIP"
    starts: dict[StartKind, date] = {"act": facts_on}
    if nature != "public" and (domain not in _EMPLOYMENT or work_contract):
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
    "remedies_stated": lambda s: s.remedies_stated is not False,
    "remedies_missing": lambda s: s.remedies_stated is not True,
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


def applies(rule: LimitationRule, situation: Situation) -> bool:
    """Tell whether a rule may govern a situation: the nature of the respondent, and every condition of the rule."""
    nature = situation.respondent_nature
    return (nature == "unknown" or nature in rule.natures) and all(OPENINGS[name](situation) for name in rule.opened_by)


def _known_kind(rule: LimitationRule, situation: Situation) -> StartKind | None:
    """Return the first kind of start of the rule whose date is known and belongs to it."""
    return next(
        (kind for kind in rule.start_kinds if kind in situation.events and _belongs(rule, kind, situation)), None
    )


def _start(rule: LimitationRule, situation: Situation) -> StartKind | None:
    """Return the kind of start to count from, None where no date is known or another version governs it."""
    kind = _known_kind(rule, situation)
    return kind if kind and rule.takes_event_of(situation.events[kind]) else None


def _belongs(rule: LimitationRule, kind: StartKind, situation: Situation) -> bool:
    """Tell whether a date is one of this rule: words are not a decision, knowledge counts for a decision told so."""
    if rule.family == "administrative" and kind == "publication":
        return situation.speech == "none"
    if rule.code == "ADM_NO_MENTION" and kind == "knowledge":
        return situation.remedies_stated is False or _implicit_without_receipt(situation)
    return True


def _implicit_without_receipt(situation: Situation) -> bool:
    """A refusal born of silence, without complete acknowledgement, outside a body and its agents (CRPA L112-6)."""
    return (
        situation.acknowledged is False and not situation.agent_of_the_body and "implicit_decision" in situation.events
    )


def _chained(situation: Situation) -> Situation:
    """Add the day on which a refusal is born of the silence that the situation tells of."""
    receipt = situation.events.get("receipt")
    if receipt is None or "implicit_decision" in situation.events:
        return situation
    code = "CADA_REFUSAL" if situation.documents_request else "ADM_SILENCE"
    rule = LAW.limitation_rules[code]
    if not applies(rule, situation) or not rule.takes_event_of(receipt):
        return situation
    born = last_day(rule, receipt, start_kind="receipt").legal_last_day
    assert born is not None, "a silence always gives the day of a decision"
    return replace(situation, events=MappingProxyType({**situation.events, "implicit_decision": born}))


# --- how a row stands ------------------------------------------------------------------------------------------------
def _row(rule: LimitationRule, kind: StartKind, situation: Situation, today: date) -> LimitationRow:
    act_on = situation.events.get(rule.cap_start) if rule.cap_start else None
    start_on = situation.events[kind]
    found = last_day_with(
        rule,
        start_on,
        start_kind=kind,
        act_on=act_on,
        stops=situation.stops,
        as_of=today,
        calendar=situation.calendar,
    )
    status, notes = _status(rule, found, situation, today)
    advice = (rule.advice_fr,) if rule.advice_fr else ()
    doubts = _criminal_doubts(situation) if "offence" in rule.opened_by else ()
    return LimitationRow(rule.code, rule.label_fr, status, found.period, (*notes, *doubts, *advice))


def _criminal_doubts(situation: Situation) -> tuple[str, ...]:
    """Why the facts as recorded may be no offence: criminal law is narrower (CP 225-1, 225-2, 432-7)."""
    act_on = situation.events.get("act") or situation.events.get("discovery")
    doubts: list[str] = []
    if act_on and situation.grounds and not any(_may_be_penal(ground, act_on) for ground in situation.grounds):
        doubts.append(NO_GROUND_OF_CP)
    if situation.forms and not any(LAW.forms[form].offence for form in situation.forms):
        doubts.append(NO_FORM_OF_CP)
    return tuple(doubts)


def _may_be_penal(ground: str, on: date) -> bool:
    return ground_in_force(ground, "cp", on).status in {"in_force", "before_code"}


def _status(
    rule: LimitationRule, found: StoppedPeriod, situation: Situation, today: date
) -> tuple[Status, tuple[str, ...]]:
    notes = _stop_notes(found)
    if rule.method == "SILENCE":
        return "caution", notes
    if caution := _implicit_caution(rule, situation):
        return "caution", (caution, *notes)
    waiting = _waiting(rule, found.period, situation, today)
    if waiting or found.standing == "interrupted":
        return "not_started", (*waiting, *notes)
    return _running(found.period, today), notes


def _stop_notes(found: StoppedPeriod) -> tuple[str, ...]:
    """What suspensions and interruptions leave to say beside the derivation."""
    notes = {"runs": (), "suspended": (SUSPENDED,), "interrupted": (INTERRUPTED,)}[found.standing]
    later = found.if_uncertain.legal_last_day if found.if_uncertain else None
    if later is None:
        return notes
    doubt = f"Si la suspension ou l’interruption incertaine est retenue : jusqu’au {long_date(later)} ; "
    return (*notes, typeset(f"{doubt}par prudence, la date la plus proche alerte."))


def _waiting(rule: LimitationRule, period: Period, situation: Situation, today: date) -> tuple[str, ...]:
    """Why the period has not begun: the conduct goes on, the claimant is a minor, the refusal is not born yet."""
    reasons = (
        (rule.ongoing_waits and situation.facts_ongoing, ONGOING),
        (rule.minor_waits and situation.claimant_minor, MINOR),
        (period.start_kind == "implicit_decision" and today < period.start_on, UNBORN),
    )
    return tuple(reason for applies, reason in reasons if applies)


def _implicit_caution(rule: LimitationRule, situation: Situation) -> str:
    """Why the two months after a silence are a caution only."""
    if rule.code != "ADM_IMPLICIT":
        return ""
    if situation.collegiate:
        return COLLEGIATE
    if _implicit_without_receipt(situation):
        return UNACKNOWLEDGED
    return ""


def _running(period: Period, today: date) -> Status:
    if period.legal_last_day is None or today <= period.legal_last_day:
        return "running"
    return "may_be_open" if period.over_after and today <= period.over_after else "over"


def _old_rows(rules: Sequence[LimitationRule], situation: Situation, today: date) -> list[LimitationRow]:
    """One row per family for an event older than all its versions: over since the reform's end at the latest."""
    rows: dict[str, LimitationRow] = {}
    for old in LAW.old_events:
        for rule in rules:
            if rule.family == old.family and _is_too_old(rule, old, situation):
                rows.setdefault(old.family, _old_row(old, rule, situation, today))
    return list(rows.values())


def _is_too_old(rule: LimitationRule, old: OldEvents, situation: Situation) -> bool:
    kind = _known_kind(rule, situation)
    if kind is None or kind not in old.kinds:
        return False
    on = situation.events[kind]
    return on < old.events_before and not rule.takes_event_of(on)


def _old_row(old: OldEvents, rule: LimitationRule, situation: Situation, today: date) -> LimitationRow:
    period = last_day(old.rule, old.start_on, start_kind=old.start_kind, calendar=situation.calendar)
    waiting = _waiting(rule, period, situation, today)
    status: Status = "not_started" if waiting else _running(period, today)
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
    last = row.period.open_until
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
