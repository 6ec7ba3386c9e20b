"""Every aspect of a case that the checker can follow from act to act."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from workflow.checker.exploring import Variable
from workflow.checker.left import LEFT, LETTERS, LeftVariable, LetterVariable
from workflow.checker.subject import Act, Subject, kept
from workflow.checker.variables import ClockVariable, MachineVariable

KEYS: dict[str, tuple[str, ...]] = {
    "consent": ("ddd_referral:ddd", "secrecy:ddd", "partner:respondent"),
    "route": ("DDD_REFERRAL", "CIVIL_COURT"),
    "article40": ("case",),
}
"""The instances of a keyed machine that stand for all of it."""


def catalogue(subject: Subject) -> Mapping[str, Variable]:
    """Return every aspect that the checker can follow, by its name in ``workflow.situations``."""

    def make() -> Mapping[str, Variable]:
        machines = [
            MachineVariable(subject, machine, key)
            for machine in subject.procedure.machines
            for key in KEYS.get(machine.id, ("",))
        ]
        clocks = [ClockVariable(subject, clock) for clock in subject.procedure.clocks]
        left = [LeftVariable(subject, aspect) for aspect in LEFT]
        letters = [LetterVariable(subject, code) for code in LETTERS]
        every: list[Variable] = [*machines, *clocks, *left, *letters]
        return {each.aspect: each for each in every}

    return kept(subject, "catalogue", make)


def told_whole(subject: Subject, variable: Variable, act: Act) -> list[Act]:
    """Return the act with every choice that decides about an aspect and that the way does not tell."""
    asked = variable.fields(act.event) - dict(act.typed).keys()
    options = [
        [(field.name, option.value) for option in field.options] + ([] if field.required else [(field.name, "")])
        for field in subject.events[act.event].input
        if field.name in asked and field.options
    ]
    return [
        Act(act.event, act.source, act.target, (*act.typed, *more), act.who) for more in itertools.product(*options)
    ]
