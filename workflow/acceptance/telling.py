"""Tells what a scenario holds in French lines: what is given, what is asked, what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from workflow.acceptance.scenarios import Asked, Done, NotDone, Outcome, Reason, Short
from workflow.acceptance.sentences import GIVEN, THEN, WHEN, say
from workflow.acceptance.words import VOWELS, Words, day_said, key_said


def that(sentence: str) -> str:
    """Return a sentence after « que », elided before a vowel."""
    return f"qu’{sentence}" if sentence[0].lower() in VOWELS else f"que {sentence}"


def place_told(words: Words, state: str, return_state: str | None) -> str:
    """Return where a case stands before a step."""
    if return_state is None:
        return say(GIVEN, "at", state=words.say("state", state))
    return say(GIVEN, "at_back", state=words.say("state", state), back=words.say("state", return_state))


def asked_told(words: Words, asked: Asked) -> str:
    """Return which step is asked for, and in which role."""
    code = "asked_with" if asked.typed else "asked"
    return say(WHEN, code, role=words.say("role", asked.role), event=words.say("event", asked.event))


def first_told(words: Words, first: Asked) -> str:
    """Return which step was made before."""
    return say(GIVEN, "first", role=words.say("role", first.role), event=words.say("event", first.event))


def typed_told(words: Words, asked: Asked) -> list[tuple[str, str]]:
    """Return the answers that differ from the ordinary input: label of the field, answer as shown."""
    return [(words.say(f"field of {asked.event}", name), answer) for name, answer in asked.typed]


def outcome_told(words: Words, event: str, outcome: Outcome) -> list[str]:
    """Return the lines of an outcome; the first one stands after « Alors », the others after « Et »."""
    match outcome:
        case Done():
            return list(_done(words, outcome))
        case NotDone():
            return [
                line
                for position, reason in enumerate(outcome.reasons)
                for line in _reason(words, event, reason, first=position == 0)
            ]
        case Short():
            return [_short(words, outcome)]
        case never:
            assert_never(never)


def _done(words: Words, done: Done) -> Iterator[str]:
    yield _standing(words, done.state, done.return_state)
    for machine, key, here, there in done.moves:
        yield _moved(words, machine, key, here, there)
    yield from (say(THEN, "letter", letter=code) for code in done.letters)
    for code, clocks in (
        ("started", done.clocks_started),
        ("stopped", done.clocks_stopped),
        ("paused", done.clocks_paused),
        ("resumed", done.clocks_resumed),
    ):
        yield from (say(THEN, code, clock=words.say("clock", clock)) for clock in clocks)
    for owner, what, days in done.tasks:
        role = words.say("to the role", owner)
        yield (
            say(THEN, "task", role=role, what=what)
            if days is None
            else say(THEN, "task_within", role=role, what=what, days=str(days))
        )
    yield from (say(THEN, "notice", role=words.say("the role", role), what=what) for role, what in done.notices)


def _standing(words: Words, state: str, return_state: str | None) -> str:
    if return_state is None:
        return say(THEN, "done", state=words.say("state", state))
    return say(THEN, "done_back", state=words.say("state", state), back=words.say("state", return_state))


def _moved(words: Words, machine: str, key: str, here: str | None, there: str) -> str:
    name, to = words.say("machine", machine), words.say(f"state of {machine}", there)
    if here is None:
        return say(THEN, "begins", machine=name, key=key_said(key), there=to)
    at = words.say(f"state of {machine}", here)
    if not key:
        return say(THEN, "moves", machine=name, here=at, there=to)
    return say(THEN, "moves_of", machine=name, key=key_said(key), here=at, there=to)


def _short(words: Words, short: Short) -> str:
    if short.state is not None:
        return _standing(words, short.state, short.return_state)
    return say(THEN, "short_refused", guards=listed(words.say("guard", guard) for guard in short.refused_by))


def listed(names: Iterator[str]) -> str:
    """Return several conditions in one line."""
    return "\N{NARROW NO-BREAK SPACE}; ".join(names)


def _reason(words: Words, event: str, reason: Reason, *, first: bool) -> Iterator[str]:
    yield say(THEN, "refused" if first else "refused_too", guard=words.say("guard", reason.guard))
    yield say(THEN, "answer", message=reason.message)
    yield say(THEN, "basis", basis=reason.basis)
    if reason.event is not None:
        yield say(THEN, "cure_event", event=words.say("event", reason.event))
    if reason.instead is not None:
        yield say(THEN, "instead", event=words.say("event", reason.instead))
    if reason.field is not None:
        yield _field(words, event, reason.field)
    if reason.role is not None:
        yield say(THEN, "cure_role", role=words.say("the role", reason.role))
    if reason.available_from is not None:
        yield say(THEN, "cure_day", day=day_said(reason.available_from))


def _field(words: Words, event: str, pointer: str) -> str:
    name = pointer.removeprefix("/data/")
    if name != pointer and name in words.names[f"field of {event}"]:
        return say(THEN, "cure_field", label=words.say(f"field of {event}", name))
    return say(THEN, "cure_place", pointer=pointer)
