"""An agreement taken back leads where the law says: back to the orientation, from wherever a referral is under way.

LO 2011-333 art. 8 and RGPD 7(3): taking back is as easy as giving, at any time; withdrawing the referral is not
withdrawing the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workflow.checker.catalogue import catalogue
from workflow.checker.exploring import Config, Space, explore
from workflow.checker.gates import Guards
from workflow.checker.properties.referral import CONSENT, under_way
from workflow.checker.reach import reach_of
from workflow.checker.refining import search
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.stories import FIXED, THIN, place, story
from workflow.checker.subject import Subject, lasting
from workflow.checker.variables import MachineVariable
from workflow.engine.tables import quoted

GIVEN, WITHDRAWN, REFUSED = "given", "withdrawn", "refused"


def withdrawal_leads_back(subject: Subject) -> Answer:
    """Find where an agreement taken back leaves the referral under way, leads elsewhere, or cannot be taken back."""
    consent = catalogue(subject).get(CONSENT)
    if not isinstance(consent, MachineVariable):
        return answer([])
    left = search(subject, [consent], lambda space, config: _goes_on(subject, space, config))
    broken = [*_going_on(subject, left.space, left.bad)]
    space = explore(
        subject, left.space.variables, gate=Guards(subject, left.space.variables), allowed=reach_of(subject).allows
    )
    broken += _astray(subject, space)
    broken += _bound(subject, space)
    return answer(broken, left.space.product(), space.product())


def _goes_on(subject: Subject, space: Space, config: Config) -> bool:
    return space.value(config, 0) in {WITHDRAWN, REFUSED} and lasting(space.where(config)) in under_way(subject)


def _going_on(subject: Subject, space: Space, bad: Config | None) -> Iterator[Broken]:
    if bad is None:
        return
    last = next(act for act, after in reversed(space.way_to(bad)) if act.event >= 0)
    where = space.where(bad)
    message = (
        f"Un dossier peut rester en saisine, à l’état {place(subject, where)}, alors que l’accord n’est plus donné."
    )
    end = f"L’accord n’est plus donné et la saisine continue{FIXED}: le dossier est à {place(subject, where)}."
    yield Broken("consent_withdrawn_goes_wrong", ("events", last.event), message, story(space, bad, end))


def decision_states(subject: Subject) -> frozenset[str]:
    """Return the states in which a coordinator decides about the orientation."""
    return frozenset(state for number in subject.recording("route_answers") for state in subject.sources[number])


def _astray(subject: Subject, space: Space) -> Iterator[Broken]:
    """Find the withdrawals that lead from a referral to another state than the orientation."""
    states, back = under_way(subject), decision_states(subject)
    for config in space.configs():
        if space.value(config, 0) != GIVEN or lasting(space.where(config)) not in states:
            continue
        for act, after in space.steps_from(config):
            where = space.where(after)
            if space.value(after, 0) == WITHDRAWN and lasting(where) not in back | states:
                event = subject.events[act.event]
                wanted = " ou ".join(quoted(subject.labels[state]) for state in sorted(back))
                message = f"{quoted(event.label)} ({event.id}) mène à {place(subject, where)}, et non à {wanted}."
                end = f"{quoted(event.label)} ({event.id})"
                told = story(space, config, f"{end}{FIXED}: le dossier passe à {place(subject, where)}.")
                yield Broken("consent_withdrawn_goes_wrong", ("events", act.event), message, told)


def _bound(subject: Subject, space: Space) -> Iterator[Broken]:
    """Find the positions of a referral from which the agreement cannot be taken back."""
    states, told = under_way(subject), set[str]()
    for config in space.configs():
        where = space.where(config)
        if space.value(config, 0) != GIVEN or lasting(where) not in states or where in told:
            continue
        if any(space.value(after, 0) == WITHDRAWN for _, after in space.steps_from(config)):
            continue
        told.add(where)
        message = f"À l’état {place(subject, where)}, le réclamant ne peut plus retirer son accord à la saisine."
        end = f"Le réclamant veut retirer son accord{THIN}; aucune étape ne le permet."
        yield Broken(
            "consent_withdrawn_goes_wrong", ("events", _withdrawing(subject)), message, story(space, config, end)
        )


LITERAL: Final = "ddd_referral:ddd"


def _withdrawing(subject: Subject) -> int:
    """Return the event that takes the agreement back: the one that names it, else the first that records one."""
    for number, event in enumerate(subject.events):
        if any(spec.key == LITERAL and spec.to == WITHDRAWN for spec in event.moves):
            return number
    back = decision_states(subject)
    recording = subject.recording("consent")
    return next((number for number in recording if subject.events[number].to in back), (*recording, 0)[0])
