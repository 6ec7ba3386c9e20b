"""Puts the scenarios of a procedure together: one feature per event, in chapters that a jurist would look for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workflow.acceptance.pairs import pairs
from workflow.acceptance.refusals import (
    by_conditions_of_roles,
    by_four_eyes,
    for_other_roles,
    from_elsewhere,
    permitted_situation,
    refusals,
)
from workflow.acceptance.scenarios import Asked, Done, Pairs, Scenario
from workflow.acceptance.stage import TOLD_APART, situation_of
from workflow.acceptance.telling import that
from workflow.acceptance.transitions import ordinary_position, rewritten, transitions, variations
from workflow.acceptance.words import Words, words_of
from workflow.acceptance.writing import Chapter, Feature, Sentences, feature_text
from workflow.guards import GUARDS
from workflow.model import Event, Procedure
from workflow.situations import Aspect, aspects, step_aspects
from workflow.situations.acting import BOUND

COLON: Final = "\N{NO-BREAK SPACE}:"
NOT_CALLED: Final = "rien n’appelle le suppléant"
OTHER_ROLE: Final = "le rôle n’est pas habilité"
ELSEWHERE: Final = "l’étape ne part pas de cet état"
FOLLOWING: Final = "puis une autre étape"


def event_text(procedure: Procedure, event: Event) -> str:
    """Return every scenario of one event as text."""
    words = words_of(procedure)
    return feature_text(words, sentences_of(procedure, event), feature_of(procedure, words, event))


def feature_of(procedure: Procedure, words: Words, event: Event) -> Feature:
    """Return every scenario of one event, in chapters."""
    context = _context(procedure, event)
    return Feature(
        event=event.id,
        about=tuple(_about(words, event)),
        context=context,
        chapters=tuple(
            replace(chapter, scenarios=tuple(beside(procedure, context, each) for each in chapter.scenarios))
            for chapter in chapters_of(procedure, event)
        ),
    )


def chapters_of(procedure: Procedure, event: Event) -> tuple[Chapter, ...]:
    """Return the scenarios of one event, in chapters."""
    everywhere, varied = list(transitions(procedure, event)), list(variations(procedure, event))
    never = [each for each in everywhere if not isinstance(each.outcome, Done)]
    not_moved = [each for each in varied if not isinstance(each.outcome, Done)]
    return (
        Chapter(
            "l’étape est faite, de chaque état, par chaque rôle",
            tuple(each for each in everywhere if each not in never),
        ),
        Chapter(
            "ce qui est saisi ou noté change la suite",
            (*(each for each in varied if each not in not_moved), *rewritten(procedure, event)),
        ),
        Chapter("une condition manque", (*refusals(procedure, event), *not_moved)),
        Chapter("d’ici, une condition manque toujours", tuple(never)),
        Chapter("l’auteur demande ce qui revient à une autre personne", tuple(by_four_eyes(procedure, event))),
        Chapter("le rôle lui-même est empêché", tuple(by_conditions_of_roles(procedure, event)), NOT_CALLED),
        Chapter("un autre rôle demande l’étape", tuple(for_other_roles(procedure, event)), OTHER_ROLE),
        Chapter("le dossier est dans un autre état", tuple(from_elsewhere(procedure, event)), ELSEWHERE),
        Chapter("l’étape qui suit", tuple(pairs(procedure, event)), FOLLOWING),
    )


def beside(procedure: Procedure, context: Pairs, scenario: Scenario) -> Scenario:
    """Return a scenario that says only what differs from the context, where it must what is ordinary again."""
    whole = situation_of(procedure, scenario.standing, scenario.asked)
    in_context = dict(context)
    said = dict(scenario.standing.situation)
    kept = {name: code for name, code in said.items() if in_context.get(name) != code}
    back = {name: whole[name] for name in in_context if name not in said}
    order = [each.name for each in all_aspects(procedure, scenario.asked.event)]
    situation = tuple(sorted((kept | back).items(), key=lambda pair: order.index(pair[0])))
    return replace(scenario, standing=replace(scenario.standing, situation=situation))


def all_aspects(procedure: Procedure, event: str) -> tuple[Aspect, ...]:
    """Return the aspects of the case and of an attempt of an event."""
    return (*aspects(procedure), *step_aspects(procedure, procedure.event(event)))


def _context(procedure: Procedure, event: Event) -> Pairs:
    """Return what an event needs of the case besides the ordinary, wherever and by whomever it is made."""
    state, back = ordinary_position(procedure, event)
    found = [permitted_situation(procedure, Asked(event.id, role), state, back) for role in event.roles]
    return tuple(pair for pair in found[0].items() if all(pair in other.items() for other in found))


def sentences_of(procedure: Procedure, event: Event) -> Sentences:
    """Return what each value of each aspect says, of the case and of an attempt of one event."""
    return {
        (each.name, value.code): value.sentence for each in all_aspects(procedure, event.id) for value in each.values
    }


def ordinary_text(procedure: Procedure) -> str:
    """Return the text of the ordinary case: what holds of every aspect of which a scenario says nothing."""
    lines = ["# language: fr", "Fonctionnalité: Le dossier ordinaire", ""]
    lines += [
        "  Chaque scénario part de ce dossier et ne dit que ce qui en diffère. Tous les délais courent ; pendant une",
        "  attente, ceux qu’elle suspend sont suspendus. La personne qui agit n’est tenue par l’article 40 que si elle",
        "  agit à ce titre.",
        "",
        "  Contexte:",
    ]
    told = [each for each in aspects(procedure) if each.name not in TOLD_APART and not each.name.startswith("clock.")]
    for position, each in enumerate(told):
        word = "Et" if position else "Étant donné"
        lines.append(f"    {word} {that(each.by_code[each.default].sentence)}")
    return "\n".join(lines) + "\n"


def _about(words: Words, event: Event) -> Iterator[str]:
    """Yield what the event is, who may ask for it and under which conditions, with their legal bases."""
    if event.help:
        yield event.help
    if event.basis:
        yield f"Fondement{COLON} {event.basis}"
    yield f"Par{COLON} {', '.join(words.say('role', role) for role in event.roles)}"
    if event.four_eyes:
        authors = ", ".join(words.say("event", author) for author in event.four_eyes)
        yield f"Une autre personne que l’auteur de{COLON} {authors}"
    for use in event.guards:
        guard = GUARDS[use.name]
        yield f"Condition{COLON} {guard.label} ({guard.basis})"
    if BOUND in event.roles:
        yield "Une personne tenue par l’article 40 agit en personne, sans validation."
