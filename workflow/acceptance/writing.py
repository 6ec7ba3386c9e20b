"""Writes scenarios down: scenarios that differ in a few words become one outline with a table of examples.

The text is Gherkin in French (``# language: fr``), strict enough to be read back word for word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workflow.acceptance.scenarios import Asked, Done, NotDone, Outcome, Pairs, Reason, Scenario, Short, Standing
from workflow.acceptance.sentences import CONTEXT
from workflow.acceptance.telling import asked_told, first_told, listed, outcome_told, place_told, that, typed_told
from workflow.acceptance.words import Words

Sentences = Mapping[tuple[str, str], str]
"""Aspect and value -> its sentence."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Scenarios under one heading; ``plain`` is the title of one in which nothing special is said."""

    title: str
    scenarios: tuple[Scenario, ...]
    plain: str = "dans le cas ordinaire"


@dataclass(frozen=True, slots=True)
class Feature:
    """All scenarios of one event, and what is told first about it."""

    event: str
    about: tuple[str, ...]
    context: Pairs
    """What holds in every scenario that says nothing else of it; a scenario is written without it."""
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A scenario in which words that may vary are columns, and what stands in them."""

    scenario: Scenario
    row: tuple[tuple[str, str], ...]


def feature_text(words: Words, sentences: Sentences, feature: Feature) -> str:
    """Return the text of one event."""
    lines = ["# language: fr", f"Fonctionnalité: {words.say('event', feature.event)}", ""]
    lines += [f"  {line}" for line in feature.about]
    lines += ["", "  Contexte:", f"    Étant donné {CONTEXT}"]
    lines += [f"    Et {that(sentences[each])}" for each in feature.context]
    for part, chapter in enumerate(feature.chapters, start=1):
        if chapter.scenarios:
            lines += ["", f"  Règle: {chapter.title}"]
        for number, shapes in enumerate(_grouped(words, chapter.scenarios), start=1):
            lines += ["", *_block(words, sentences, chapter, shapes, f"{feature.event}.{part}.{number}")]
    return "\n".join(lines) + "\n"


def _grouped(words: Words, scenarios: Sequence[Scenario]) -> list[list[_Shape]]:
    groups: dict[Scenario, list[_Shape]] = {}
    for scenario in scenarios:
        shape = _shaped(words, scenario)
        groups.setdefault(shape.scenario, []).append(shape)
    return list(groups.values())


def _block(words: Words, sentences: Sentences, chapter: Chapter, shapes: Sequence[_Shape], name: str) -> Iterator[str]:
    """Yield one scenario, or one outline with its examples."""
    scenario = shapes[0].scenario
    rows = [dict(shape.row) for shape in shapes]
    columns = [column for column in rows[0] if len({row[column] for row in rows}) > 1]
    fixed = {column: value for column, value in rows[0].items() if column not in columns}
    steps = list(_steps(words, sentences, scenario))
    kind = "Plan du scénario" if columns else "Scénario"
    yield f"  {kind}: {name} {_title(sentences, chapter, scenario)}"
    for step in steps:
        yield f"    {_filled(step, fixed)}"
    if columns:
        yield ""
        yield "    Exemples:"
        yield from (f"      {line}" for line in table([columns, *([row[each] for each in columns] for row in rows)]))


def _steps(words: Words, sentences: Sentences, scenario: Scenario) -> Iterator[str]:
    standing = scenario.standing
    yield f"Étant donné {place_told(words, standing.state, standing.return_state)}"
    yield from (f"Et {that(sentences[each])}" for each in standing.situation)
    if scenario.first is not None:
        yield f"Et {first_told(words, scenario.first)}"
    yield f"Quand {asked_told(words, scenario.asked)}"
    yield from (f"  {line}" for line in table(typed_told(words, scenario.asked)))
    first, *others = outcome_told(words, scenario.asked.event, scenario.outcome)
    yield f"Alors {first}"
    yield from (f"Et {line}" for line in others)


def _title(sentences: Sentences, chapter: Chapter, scenario: Scenario) -> str:
    """Return what is special about a scenario, in its own words."""
    told = [sentences[each] for each in scenario.standing.situation]
    told += [answer for _, answer in scenario.asked.typed]
    return ", ".join(told) or chapter.plain


def _filled(step: str, fixed: Mapping[str, str]) -> str:
    for column, value in fixed.items():
        step = step.replace(f"<{column}>", value)
    return step


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table with aligned columns."""
    if not rows:
        return
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"| {' | '.join(cells)} |"


# Shapes: which words of a scenario are columns


class _Row:
    """The columns of one scenario, in the order in which they are met."""

    def __init__(self) -> None:
        self.cells: dict[str, str] = {}

    def put(self, column: str, name: str) -> str:
        """Return the column in which a name now stands."""
        self.cells[column] = name
        return f"<{column}>"


def _shaped(words: Words, scenario: Scenario) -> _Shape:
    row = _Row()
    before = scenario.standing
    standing = replace(
        before,
        state=row.put("état", words.say("state", before.state)),
        return_state=row.put("retour", words.say("state", before.return_state)) if before.return_state else None,
    )
    first = scenario.first
    asked = replace(scenario.asked, role=row.put("comme", words.say("role", scenario.asked.role)))
    outcome = _outcome_shaped(words, row, before, scenario.outcome)
    if first is not None:
        asked = _next_shaped(words, row, asked)
    shaped = Scenario("", standing, asked, outcome, first)
    return _Shape(shaped, tuple(row.cells.items()))


def _next_shaped(words: Words, row: _Row, asked: Asked) -> Asked:
    return replace(asked, event=row.put("étape", words.say("event", asked.event)))


def _outcome_shaped(words: Words, row: _Row, before: Standing, outcome: Outcome) -> Outcome:
    match outcome:
        case NotDone(reasons=(Reason(guard="state") as reason, *others)):
            return NotDone((_state_refused(words, row, before, reason), *others))
        case NotDone():
            return outcome
        case Short(refused_by=(_, *_) as guards):
            return Short(refused_by=(row.put("conditions", listed(words.say("guard", guard) for guard in guards)),))
        case Done():
            state = _state_shaped(words, row, before, outcome.state, "ensuite")
            back = _back_shaped(words, row, before, outcome.return_state)
            return replace(outcome, state=state, return_state=back)
        case Short(state=str(there)):
            state = _state_shaped(words, row, before, there, "ensuite")
            return Short(state, _back_shaped(words, row, before, outcome.return_state))
    raise AssertionError(outcome)


def _state_shaped(words: Words, row: _Row, before: Standing, state: str, column: str) -> str:
    """Return a state after the step as a column: one of those before it where it is the same."""
    if state == before.state:
        return "<état>"
    if state == before.return_state:
        return "<retour>"
    return row.put(column, words.say("state", state))


def _back_shaped(words: Words, row: _Row, before: Standing, state: str | None) -> str | None:
    return None if state is None else _state_shaped(words, row, before, state, "puis retour")


def _state_refused(words: Words, row: _Row, before: Standing, reason: Reason) -> Reason:
    """Return the refusal from a wrong state with that state, and the way there, as columns."""
    here = f"l’état «\N{NO-BREAK SPACE}{words.say('state', before.state)}\N{NO-BREAK SPACE}»."
    column = here.replace(words.say("state", before.state), "<état>")
    event = row.put("remède", words.say("event", reason.event)) if reason.event else None
    return replace(reason, message=reason.message.replace(here, column), event=event)
