"""Four eyes: who prepares is never who decides, even where one person holds every role.

Which acts must be apart is said by what they leave in the case file, not by ids of events: whoever changes the file
cannot drop a pair by forgetting to name it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workflow.checker.exploring import Config, Space, explore
from workflow.checker.gates import can_pass, fixed_by
from workflow.checker.reach import reach_of
from workflow.checker.report import Answer, Broken, Product, answer
from workflow.checker.spaces import resting_states
from workflow.checker.stories import FIXED, THIN, story
from workflow.checker.subject import Act, Subject, state_of
from workflow.checker.variables import NOBODY, Author, Note
from workflow.engine.tables import quoted
from workflow.model import Event

PEOPLE: Final = ("Camille", "Dominique")
"""Two invented people; each holds every role."""
NEVER, ALREADY = "jamais", "déjà"


@dataclass(frozen=True, slots=True)
class Duty:
    """Two acts that no one person may do, by what each leaves; ``always``: the second needs the first."""

    prepared: str
    decided: str
    asks: str
    always: bool
    words: str


DUTIES: Final = (
    Duty("routes_proposed", "route_answers", "", always=True, words="propose l’orientation et la valide"),
    Duty("referral", "sending", "", always=True, words="soumet la saisine et la transmet"),
    Duty("closure_proposal", "closure", "reason", always=False, words="propose la clôture et la décide"),
)
"""Record of the act that prepares -> record of the act that decides; ``asks``: a field that the deciding act asks."""


def nobody_decides_alone(subject: Subject) -> Answer:
    """Find the pairs that one person could do alone, and those whose first half never comes."""
    broken: list[Broken] = []
    products: list[Product] = []
    for duty in DUTIES:
        for decider in _deciders(subject, duty):
            space = _explored(subject, duty, decider)
            products.append(space.product())
            broken += _alone(subject, duty, decider, space)
            broken += _unprepared(subject, duty, decider, space)
    for number, event in enumerate(subject.events):
        for place, author in enumerate(event.four_eyes):
            space = _before(subject, author)
            products.append(space.product())
            broken += _ghosts(subject, number, place, space)
    return answer([*broken, *_eliminated_alone(subject)], *dict.fromkeys(products))


def _deciders(subject: Subject, duty: Duty) -> Iterator[int]:
    for number in subject.recording(duty.decided):
        if not duty.asks or any(asked.name == duty.asks for asked in subject.events[number].input):
            yield number


@dataclass(frozen=True, eq=False)
class _Eyes:
    """The gate of the engine: the last authors named by ``four_eyes`` may not act."""

    subject: Subject
    authors: tuple[Author, ...]

    def fields(self, event: int) -> frozenset[str]:
        del event
        return frozenset()

    def admits(self, act: Act) -> tuple[tuple[int, ...], frozenset[Config]] | None:
        named = self.subject.events[act.event].four_eyes
        looked_at = [number for number, author in enumerate(self.authors) if author.id in named]
        if not looked_at:
            return None
        others = [[place for place, who in enumerate(self.authors[0].values) if who != act.who] for _ in looked_at]
        return tuple(looked_at), frozenset(_combined(others))


def _combined(options: list[list[int]]) -> Iterator[Config]:
    if not options:
        yield ()
        return
    for first in options[0]:
        for rest in _combined(options[1:]):
            yield (first, *rest)


def _explored(subject: Subject, duty: Duty, decider: int) -> Space:
    """Return the space of positions, authors and of who prepared last; two people hold every role."""
    preparing = frozenset(subject.recording(duty.prepared))
    named = [
        (number, each) for each in subject.events[decider].four_eyes if (number := subject.number_of(each)) is not None
    ]
    authors = tuple(Author(number, id_, PEOPLE) for number, id_ in named)

    def prepared(act: Act, before: str) -> str:
        return act.who if act.event in preparing else before

    note = Note("préparé par", (NOBODY, *PEOPLE), prepared)
    return explore(
        subject,
        [*authors, note],
        gate=_Eyes(subject, authors),
        people=PEOPLE,
        allowed=reach_of(subject).allows,
        apart=(decider,),
    )


def _alone(subject: Subject, duty: Duty, decider: int, space: Space) -> Iterator[Broken]:
    event = subject.events[decider]
    for config, act in _decisions(subject, decider, space):
        if act.who == space.value(config, len(space.variables) - 1):
            message = f"Une même personne {duty.words}{FIXED}: {quoted(event.label)} ({event.id}) ne l’empêche pas."
            end = f"{act.who} fait aussi {quoted(event.label)} ({event.id}){FIXED}: une seule personne a tout décidé."
            yield Broken("four_eyes_alone", ("events", decider), message, story(space, config, end))
            return


def _decisions(subject: Subject, decider: int, space: Space) -> Iterator[tuple[Config, Act]]:
    sources = set(subject.sources[decider])
    for config in space.configs():
        if state_of(space.where(config)) in sources:
            yield from ((config, act) for act, _ in space.steps_from(config) if act.event == decider)


def _unprepared(subject: Subject, duty: Duty, decider: int, space: Space) -> Iterator[Broken]:
    """Find a way to a decision on which nobody ever prepared what is decided."""
    event = subject.events[decider]
    for config, act in _decisions(subject, decider, space) if duty.always else ():
        if space.value(config, len(space.variables) - 1) == NOBODY:
            message = f"{quoted(event.label)} ({event.id}) peut se faire sans que personne n’ait rien préparé."
            end = f"{act.who} décide seul{THIN}; il n’y a pas d’auteur à distinguer."
            yield Broken("four_eyes_author_missing", ("events", decider), message, story(space, config, end))
            return


def _before(subject: Subject, author: str) -> Space:
    """Return the space of positions and of whether an event has happened."""
    key = ("before", author)
    number = subject.number_of(author)

    def seen(act: Act, before: str) -> str:
        return ALREADY if act.event == number else before

    if key not in subject.kept:
        subject.kept[key] = explore(
            subject, [Note(f"{author} fait", (NEVER, ALREADY), seen)], allowed=reach_of(subject).allows
        )
    space = subject.kept[key]
    assert isinstance(space, Space)
    return space


def _ghosts(subject: Subject, decider: int, place: int, space: Space) -> Iterator[Broken]:
    """Find an author named by a pair who can never have acted before it."""
    event: Event = subject.events[decider]
    sources = set(subject.sources[decider])
    if not any(state_of(space.where(c)) in sources and space.value(c, 0) == ALREADY for c in space.configs()):
        author = event.four_eyes[place]
        message = f"Le double regard de {event.id} vise {author}, qui ne peut jamais avoir eu lieu avant."
        yield Broken("four_eyes_author_missing", ("events", decider, "four_eyes", place), message)


def _eliminated_alone(subject: Subject) -> Iterator[Broken]:
    """Find the eliminations that whoever listed the case may carry out (CPat L212-2, L212-3)."""
    resting = resting_states(subject)
    for number in subject.recording("purge"):
        event = subject.events[number]
        for source in (state for state in subject.sources[number] if state in resting):
            for role in event.roles:
                act = Act(number, source, event.to)
                fixed = {**fixed_by(act, role), "purge_list": ("actor",)}
                if all(
                    can_pass(subject, use, event, act, fixed) for use in (*event.guards, *subject.role(role).guards)
                ):
                    message = f"La personne qui dresse le bordereau d’élimination peut éliminer elle-même ({event.id})."
                    told = (
                        f"Camille, {subject.role(role).label}, inscrit le dossier au bordereau d’élimination.",
                        f"Camille fait aussi {quoted(event.label)} ({event.id}).",
                    )
                    yield Broken("four_eyes_alone", ("events", number), message, told)
                    break
