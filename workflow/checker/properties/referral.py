"""Nothing leaves for the Défenseur des droits without agreement, signature and information on the periods.

LO 2011-333, articles 5, 6 and 8: the claimant refers, is told that a referral stops no period, and may take the
agreement back at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from workflow.checker.exploring import Config, Space
from workflow.checker.gates import can_pass, fixed_by
from workflow.checker.reach import Reach, reach_of
from workflow.checker.refining import search
from workflow.checker.report import Answer, Broken, Product, answer
from workflow.checker.stories import FIXED, story, told_way
from workflow.checker.subject import Act, Subject, lasting, state_of
from workflow.checker.variables import Note
from workflow.engine.tables import quoted
from workflow.model import Event

CONSENT: Final = "consent.ddd_referral:ddd"
NOT_GIVEN: Final = ("not_asked", "refused", "withdrawn")
NOT_PROVED: Final = ("declared", "unproved")
"""An agreement that is only declared opens no referral (RGPD 7(1))."""
SHUTTLE: Final = frozenset({"L09", "L10"})
"""Letters to the Défenseur des droits or to a delegate."""
SIGNED, WARNED = "referral_signed", "limitation_letter_sent"
UNDER_WAY: Final = frozenset({4, 5})
"""Stages of a state in which a referral is under way: it is prepared, or the Défenseur des droits has it."""
NO, YES = "non", "oui"


def sends(event: Event) -> bool:
    """Tell whether an event sends the referral or a complement: it asks on which day."""
    asked = {field.name for field in event.input}
    return not {"sending", "complement"}.isdisjoint(event.records) and "sent_on" in asked


def under_way(subject: Subject) -> frozenset[str]:
    """Return the states in which a referral is under way."""
    return frozenset(state.id for state in subject.procedure.states if state.stage in UNDER_WAY)


def nothing_leaves_without_agreement(subject: Subject) -> Answer:
    """Find the sendings that go where the agreement is not given, or only declared, in any situation at all."""
    reach = reach_of(subject)
    return answer(_without_agreement(subject, reach), reach.product())


def _without_agreement(subject: Subject, reach: Reach) -> Iterator[Broken]:
    for number, event in enumerate(subject.events):
        letters = [letter for letter in event.letters if letter.code in SHUTTLE]
        if not sends(event) and not letters:
            continue
        codes = (*NOT_GIVEN, *NOT_PROVED) if sends(event) else NOT_GIVEN
        only_if = {} if sends(event) else dict(letters[0].only_if)
        code = _first_passing(subject, reach, number, only_if, codes)
        if code is not None:
            message = f"{quoted(event.label)} ({event.id}) peut s’adresser au Défenseur des droits sans accord prouvé."
            loc = ("events", number)
            yield Broken("referral_without_consent", loc, message, _sent(subject, reach, number, _AGREEMENT[code]))


_AGREEMENT: Final[Mapping[str, str]] = {
    "not_asked": "l’accord n’a pas été demandé",
    "refused": "le réclamant a refusé son accord",
    "withdrawn": "le réclamant a retiré son accord",
    "declared": "l’accord n’est que déclaré",
    "unproved": "l’accord est noté sans preuve",
}


def _first_passing(
    subject: Subject, reach: Reach, number: int, only_if: Mapping[str, tuple[str, ...]], codes: tuple[str, ...]
) -> str | None:
    """Return the first state of the agreement in which every guard of an event still passes."""
    event = subject.events[number]
    typed = tuple((name, values[0]) for name, values in only_if.items())
    for where in (each for each in reach.sets if state_of(each) in subject.sources[number]):
        act = Act(number, where, where, typed)
        for role in event.roles:
            uses = (*event.guards, *subject.role(role).guards)
            for code in codes:
                fixed = {**fixed_by(act, role), CONSENT: (code,)}
                if all(can_pass(subject, use, event, act, fixed) for use in uses):
                    return code
    return None


def _sent(subject: Subject, reach: Reach, number: int, *why: str) -> tuple[str, ...]:
    """Return the way to where an event starts, and that it sends although it should not."""
    event = subject.events[number]
    wheres = [where for where in reach.sets if state_of(where) in subject.sources[number]]
    way = told_way(subject, reach.way_to(wheres[0]))
    return (*way, *(f"{word[:1].upper()}{word[1:]}." for word in why), f"{quoted(event.label)} ({event.id}) l’envoie.")


def every_referral_signed(subject: Subject) -> Answer:
    """Find the ways on which a referral is sent that nobody signed since it was taken up."""
    return _kept_on_every_way(
        subject, SIGNED, "referral_without_signature", "sans que la signature du réclamant ait été vérifiée"
    )


def every_referral_warned(subject: Subject) -> Answer:
    """Find the ways on which a referral is sent though the claimant was not told which periods run (LO 6)."""
    return _kept_on_every_way(
        subject, WARNED, "referral_without_limitation_letter", "sans que la lettre sur les délais soit partie"
    )


def _kept_on_every_way(subject: Subject, guard: str, code: str, words: str) -> Answer:
    """Find an event that sends, on a way on which no event asked a guard since the referral was taken up.

    A complement follows a referral that was sent in order, so it asks for a sending before.
    """
    asking = frozenset(
        number for number, event in enumerate(subject.events) if any(use.name == guard for use in event.guards)
    )
    sending = frozenset(subject.recording("sending"))
    states = under_way(subject)

    def asked(act: Act, before: str) -> str:
        if act.event in asking:
            return YES
        return before if lasting(act.target) in states else NO

    def sent(act: Act, before: str) -> str:
        return YES if act.event in sending else before

    notes = [Note("condition demandée", (NO, YES), asked), Note("saisine transmise", (NO, YES), sent)]
    broken: list[Broken] = []
    products: list[Product] = []
    for number, event in enumerate(subject.events):
        if not sends(event) or number in asking:
            continue
        place = 0 if number in sending else 1

        def bad(space: Space, config: Config, number: int = number, place: int = place) -> bool:
            return (
                space.value(config, place) == NO
                and state_of(space.where(config)) in subject.sources[number]
                and any(act.event == number for act, _ in space.steps_from(config))
            )

        found = search(subject, notes, bad, apart=(number,))
        products.append(found.space.product())
        if found.bad is not None:
            message = f"{quoted(event.label)} ({event.id}) peut se faire {words}."
            end = f"{quoted(event.label)} ({event.id})"
            told = story(found.space, found.bad, f"{end}{FIXED}: l’envoi part {words}.")
            broken.append(Broken(code, ("events", number), message, told))
    return answer(broken, *(products or [Product("conditions de l’envoi", 0, 0, 0)]))
