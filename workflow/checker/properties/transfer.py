"""The sending site keeps its duty until a transfer is accepted: an offer stops no clock and takes no step away."""

from __future__ import annotations

from collections.abc import Iterator

from workflow.checker.gates import can_pass, fixed_by
from workflow.checker.report import Answer, Broken, answer
from workflow.checker.spaces import positions
from workflow.checker.stories import FIXED
from workflow.checker.subject import Act, Subject
from workflow.engine.tables import quoted
from workflow.model import RETURN_STATE, SAME, Clock


def duty_kept_until_accepted(subject: Subject) -> Answer:
    """Find what an offer stops, what the sending site may no longer do, and who may accept in its stead."""
    broken = [*_stopped_clocks(subject), *_lost_steps(subject), *_no_way_back(subject), *_self_accepted(subject)]
    return answer(broken, positions(subject).product("position"))


def _offering(subject: Subject) -> frozenset[str]:
    return frozenset(subject.events[number].to for number in subject.recording("transfer_offer"))


def _stopped_clocks(subject: Subject) -> Iterator[Broken]:
    """Find the clocks that an offer stops; the clock of an interruption that the offer ends is over with it."""
    offers = {subject.events[number].id for number in subject.recording("transfer_offer")}
    for clock in (each for each in subject.procedure.clocks if not _of_one_interruption(subject, each)):
        for place, event in enumerate(clock.stop):
            if event in offers and event not in clock.start:
                message = f"Une offre de transfert ({event}) arrête le délai {clock.id} ({clock.label})."
                told = (
                    f"Le délai {clock.id} court.",
                    f"Le coordinateur propose le dossier à un autre site ({event}){FIXED}: le délai s’arrête.",
                    "L’autre site n’a rien accepté, et plus personne ne surveille la date.",
                )
                yield Broken("duty_dropped_in_transfer", subject.clock_loc(clock.id, "stop", place), message, told)


def _of_one_interruption(subject: Subject, clock: Clock) -> bool:
    """Tell whether a clock bounds one interruption and runs nowhere else."""
    bounded = {state.id for state in subject.procedure.states if state.waiting_clock == clock.id}
    begins = {event.to for event in subject.events if event.id in clock.start and event.to != SAME}
    return bool(begins) and begins <= bounded <= subject.interruptions - _offering(subject)


def _lost_steps(subject: Subject) -> Iterator[Broken]:
    """Find the steps that are open in all of the work but close with an offer."""
    working = set(subject.procedure.sets.get("WORKING", ()))
    for number, event in enumerate(subject.events):
        missing = _offering(subject) - set(subject.sources[number])
        others = subject.interruptions - missing
        if event.to == SAME and missing and others and working | others <= set(subject.sources[number]):
            labels = ", ".join(quoted(subject.labels[state]) for state in sorted(missing))
            message = f"{quoted(event.label)} ({event.id}) se fait partout sauf à l’état {labels}."
            told = (
                "Le dossier est proposé à un autre site, qui n’a pas répondu.",
                f"Le site d’origine garde la charge du dossier, mais ne peut plus faire {quoted(event.label)}.",
            )
            yield Broken("duty_dropped_in_transfer", ("events", number), message, told)


def _no_way_back(subject: Subject) -> Iterator[Broken]:
    """Find an offer that can only be accepted: nothing gives the case back."""
    for number in subject.recording("transfer_offer"):
        state = subject.events[number].to
        ends = [each for each in subject.recording("transfer_ended") if state in subject.sources[each]]
        if state in subject.labels and not any(subject.events[each].to == RETURN_STATE for each in ends):
            message = f"Une offre de transfert ({subject.events[number].id}) ne peut ni tomber, ni être refusée."
            yield Broken("duty_dropped_in_transfer", ("events", number), message)


def _self_accepted(subject: Subject) -> Iterator[Broken]:
    """Find an acceptance that the sending site may make by itself, and one where nothing was offered."""
    for number in subject.recording("transfer_accepted"):
        event = subject.events[number]
        for source in subject.sources[number]:
            if source not in _offering(subject):
                message = f"{quoted(event.label)} ({event.id}) part d’un état où rien n’est offert."
                yield Broken("duty_dropped_in_transfer", ("events", number), message)
                continue
            back = next(iter(subject.procedure.sets.get("WORKING", ())), "")
            act = Act(number, f"{source}/{back}", back)
            for role in event.roles:
                fixed = {**fixed_by(act, role), "actor.site": ("own",), "transfer": ("offered", "conflict")}
                if all(
                    can_pass(subject, use, event, act, fixed) for use in (*event.guards, *subject.role(role).guards)
                ):
                    message = f"Le site d’origine peut accepter lui-même le transfert ({event.id})."
                    yield Broken("duty_dropped_in_transfer", ("events", number), message)
                    break
