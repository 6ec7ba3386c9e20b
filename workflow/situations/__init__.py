"""The finite abstraction of a case: told situations on which the real guards are run.

A *situation* maps names of aspects to codes of values: ``{"letter.L07": "none", "urgency": "critical"}``. What it
does not name takes its permissive value, so that a situation says only what matters. An aspect stands for one fact
(or one part of a collection, such as ``clock.K05``), one way of filling in the input (``input.*``) or one quality of
whoever acts (``actor.role``, ``actor.bound``, ``actor.site``); its first value is the initial, or the safer, one.
``written_by`` tells who changes it: ``file`` (people, at any time), ``events`` (effects and time), ``input``,
``actor``. Every value has a ``sentence`` in French that reads after « étant donné que », without a full stop.

Pure, and no rule is written twice: a guard is always the function of ``workflow.guards``, run on real ``Facts``.

- ``aspects(procedure)``, ``step_aspects(procedure, event)``, ``aspect_named(procedure, name, event)``: the words.
- ``permissive(procedure, event, state, role)``: a situation in which nothing refuses the event.
- ``facts_in(procedure, situation)``, ``step_in(procedure, event, situation)``: what stands for it, ready for
  ``decide(procedure, facts, event.id, step.actor, step.today, step.data)``. The day is always ``TODAY``.
- ``answers(procedure, use, event)``: all that one use of a guard can answer, as ``Answer(when, refusal)``. ``when``
  names only the aspects asked on that path: the answers are disjoint and cover everything. ``.passing``,
  ``.refusing``, ``.aspects``. ``aspects_of(procedure, use, event)`` gives the last one alone.
- ``answer(procedure, use, event, situation)``: the refusal, or None, in one whole situation.
- ``cure(procedure, use, event, situation)``: the smallest change after which exactly this use of the guard passes.
- ``initial(procedure)``, ``after(procedure, event, situation, decision)``: where a case begins, and what an allowed
  event leaves, seen by whoever acted; ``by_another`` sees it as somebody else; ``elapsed`` yields what time may bring.
- ``sentences(procedure, event, pairs)``: the French of (aspect, code) pairs.

Everything is memoised per procedure object: hold on to the procedure, and ask with its own events.
"""

from workflow.situations.answers import Answer, GuardAnswers, answer, answers, aspects_of, cure
from workflow.situations.building import (
    aspect_named,
    aspects,
    facts_in,
    permissive,
    sentences,
    step_aspects,
    step_in,
)
from workflow.situations.effects import after, by_another, elapsed, initial
from workflow.situations.model import TODAY, Aspect, Situation, Value

__all__ = [
    "TODAY",
    "Answer",
    "Aspect",
    "GuardAnswers",
    "Situation",
    "Value",
    "after",
    "answer",
    "answers",
    "aspect_named",
    "aspects",
    "aspects_of",
    "by_another",
    "cure",
    "elapsed",
    "facts_in",
    "initial",
    "permissive",
    "sentences",
    "step_aspects",
    "step_in",
]
