"""What a condition may ask of a situation: one function per aspect, a closed registry.

An aspect answers with one code, with several where several hold, or with ``unknown`` where nobody looked yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from workflow.law import LAW, Nature, ground_in_force, may_be_offence
from workflow.orientation.conditions import UNKNOWN, Answers
from workflow.orientation.situation import Situation

YES, NO = "yes", "no"
WORK: Final = frozenset({"EMPLOYMENT_PRIVATE", "EMPLOYMENT_PUBLIC", "TRAINING_INTERNSHIP"})
DANGERS: Final = frozenset({"distress", "violence", "eviction", "minor", "retaliation"})
"""Risks of the screen that call for support beside any procedure."""
AGREEMENTS: Final = {"given", "refused", "withdrawn"}


@dataclass(frozen=True, slots=True)
class Aspect:
    """One aspect: the codes that it may answer with, and the function that answers."""

    codes: frozenset[str]
    answer: Callable[[Situation], Iterable[str]]

    @property
    def may_be_unknown(self) -> bool:
        """Whether somebody may have to ask."""
        return UNKNOWN in self.codes


def answers_of(situation: Situation) -> Answers:
    """Return what every aspect answers."""
    return {name: frozenset(aspect.answer(situation)) for name, aspect in ASPECTS.items()}


def _claimant(situation: Situation) -> list[str]:
    facts = situation.facts
    if facts.anonymous:
        return ["anonymous"]
    return ["named" if facts.claimant_known else "unnamed"]


def _death(situation: Situation) -> list[str]:
    facts = situation.facts
    if not facts.claimant_deceased:
        return ["alive"]
    return ["heir" if facts.heir else "deceased"]


def _agreement(situation: Situation) -> list[str]:
    consent = situation.facts.consent("ddd_referral")
    return [consent.state if consent and consent.state in AGREEMENTS else "open"]


def _scope(situation: Situation) -> list[str]:
    facts = situation.facts
    if facts.out_of_scope_reasoned:
        return ["out"]
    return ["in" if facts.grounds and facts.domain else UNKNOWN]


def _natures(situation: Situation) -> Iterable[str]:
    return situation.told.natures or {situation.facts.respondent_nature}


def _work(situation: Situation) -> list[str]:
    """Under which law the work is; none outside work. The nature of the contract decides, not of the employer.

    A contract told of outside work leaves both: the facts may have nothing to do with it (a home, a counter).
    """
    domain, contract = situation.facts.domain, situation.told.work_contract
    if contract:
        return ["private_law"] if domain in {None, *WORK} else ["private_law", "none"]
    match domain:
        case None:
            return [UNKNOWN]
        case "EMPLOYMENT_PRIVATE":
            return ["private_law"]
        case "EMPLOYMENT_PUBLIC":
            return ["private_law" if set(_natures(situation)) == {"private"} else "public_agent"]
        case "TRAINING_INTERNSHIP":
            return ["none" if contract is False else UNKNOWN]
        case _:
            return ["none"]


def _contract(situation: Situation) -> list[str]:
    contract = situation.told.work_contract
    return [UNKNOWN if contract is None else YES if contract else NO]


def _offence(situation: Situation) -> list[str]:
    """Whether the facts are an offence: what was recorded, else what form and ground allow (CP 225-1 to 225-2).

    Harassment is an offence of its own, whatever the ground (CP 222-33, 222-33-2).
    """
    match situation.told.offence:
        case "delit":
            return [YES]
        case "contravention":
            return ["contravention"]
        case "none":
            return [NO]
    facts = situation.facts
    if not facts.forms:
        return [UNKNOWN]
    if "HARASSMENT" in facts.forms:
        return ["possible"]
    penal = any(may_be_offence(form, facts.grounds) for form in facts.forms if form in LAW.forms)
    return ["possible" if penal and _penal_ground(facts.grounds, facts.facts_on) else NO]


def _penal_ground(grounds: tuple[str, ...], on: date | None) -> bool:
    """Tell whether a ground may be one of the penal code on the day of the act; not known yet counts as may be."""
    if on is None or not grounds:
        return True
    return any(
        ground_in_force(ground, "cp", on).status in {"in_force", "before_code"}
        for ground in grounds
        if ground in LAW.grounds
    )


def _speech(situation: Situation) -> list[str]:
    return [situation.told.speech or UNKNOWN]


def _risk(*codes: str) -> Callable[[Situation], list[str]]:
    wanted = frozenset(codes)

    def answer(situation: Situation) -> list[str]:
        if situation.told.risks & wanted:
            return [YES]
        return [NO if situation.facts.risk_screen_done else UNKNOWN]

    return answer


def _asked(name: str) -> Callable[[Situation], list[str]]:
    return lambda situation: [situation.told.answers.get(name, UNKNOWN)]


def _several(situation: Situation) -> list[str]:
    """Linked cases on one respondent say it, else the answer."""
    if situation.facts.link in {"linked", "collective"} or situation.facts.collective:
        return [YES]
    return _asked("several")(situation)


def _decision(situation: Situation) -> list[str]:
    """A date of a decision, or of a request left without answer, says it; else the answer."""
    if situation.told.decision is not None and "decision" not in situation.told.answers:
        return [YES if situation.told.decision else NO]
    return _asked("decision")(situation)


def _online(situation: Situation) -> list[str]:
    """Where there are no words at all there is nothing online."""
    if situation.told.speech == "none" and "online" not in situation.told.answers:
        return [NO]
    return _asked("online")(situation)


def _minor(situation: Situation) -> list[str]:
    return [YES if situation.facts.claimant_minor else NO]


def _representative(situation: Situation) -> list[str]:
    return [YES if situation.facts.legal_representative else NO]


def _contact(situation: Situation) -> list[str]:
    return ["lost" if situation.facts.state == "contact_lost" else "kept"]


def _twin(situation: Situation) -> list[str]:
    return [YES if situation.facts.duplicate_referred else NO]


_YES_NO: Final = frozenset({YES, NO})
_OPEN: Final = _YES_NO | {UNKNOWN}
ASPECTS: Final[Mapping[str, Aspect]] = {
    "claimant": Aspect(frozenset({"named", "unnamed", "anonymous"}), _claimant),
    "death": Aspect(frozenset({"alive", "deceased", "heir"}), _death),
    "agreement": Aspect(frozenset({"given", "refused", "withdrawn", "open"}), _agreement),
    "scope": Aspect(frozenset({"in", "out", UNKNOWN}), _scope),
    "domain": Aspect(frozenset(LAW.domains) | {UNKNOWN}, lambda s: [s.facts.domain or UNKNOWN]),
    "nature": Aspect(frozenset(get_args(Nature)), _natures),
    "form": Aspect(frozenset(LAW.forms) | {UNKNOWN}, lambda s: s.facts.forms or (UNKNOWN,)),
    "ground": Aspect(frozenset(LAW.grounds) | {UNKNOWN}, lambda s: s.facts.grounds or (UNKNOWN,)),
    "work": Aspect(frozenset({"private_law", "public_agent", "none", UNKNOWN}), _work),
    "contract": Aspect(_OPEN, _contract),
    "offence": Aspect(frozenset({YES, "possible", "contravention", NO, UNKNOWN}), _offence),
    "speech": Aspect(frozenset({"none", "ordinary", "origin", "sex", "non_public", UNKNOWN}), _speech),
    "violence": Aspect(_OPEN, _risk("violence")),
    "distress": Aspect(_OPEN, _risk(*DANGERS)),
    "criminal": Aspect(
        frozenset({UNKNOWN, "none", "complaint_filed", "inquiry", "proceedings", "ended"}),
        lambda s: [s.facts.criminal_status],
    ),
    "proof_held": Aspect(_OPEN, _asked("proof_held")),
    "relation": Aspect(_OPEN, _asked("relation")),
    "meeting": Aspect(_OPEN, _asked("meeting")),
    "several": Aspect(_OPEN, _several),
    "refusal": Aspect(_OPEN, _asked("refusal")),
    "decision": Aspect(_OPEN, _decision),
    "data_file": Aspect(_OPEN, _asked("data_file")),
    "online": Aspect(_OPEN, _online),
    "court": Aspect(frozenset({"none", "pending", "judged", UNKNOWN}), _asked("court")),
    "minor": Aspect(_YES_NO, _minor),
    "representative": Aspect(_YES_NO, _representative),
    "twin": Aspect(_YES_NO, _twin),
    "contact": Aspect(frozenset({"kept", "lost"}), _contact),
}
