"""Every small change of the shipped procedure is noticed, or survives for a reason that is written down."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from multiprocessing import get_context

import pytest

from tests.workflow.mutation.change import Mutant
from tests.workflow.mutation.judging import (
    KILLERS,
    QUICK,
    UNSEEN,
    broken,
    for_the_checker,
    judged,
    killers,
    reasons,
    sample,
)
from tests.workflow.mutation.mutants import mutants
from workflow.checker import PROPERTIES
from workflow.checker.subject import Subject
from workflow.procedures import current

ALL = mutants(current())
SAMPLED = sample(ALL, 200, seed=20151124)
CHUNKS = 10
REASONS = reasons()


def test_every_mutant_differs_from_the_procedure_and_from_each_other() -> None:
    shipped = current()
    assert [mutant.key for mutant in ALL if mutant.build() == shipped] == []
    assert len({mutant.key for mutant in ALL}) == len(ALL)


def test_every_reason_is_that_of_a_mutant() -> None:
    assert set(REASONS) <= {mutant.key for mutant in ALL}
    assert [key for key, reason in REASONS.items() if len(reason) < 30] == []


@pytest.mark.parametrize("name", QUICK)
def test_nobody_notices_anything_in_the_procedure_as_it_is_shipped(name: str) -> None:
    unchanged = [Mutant("unchanged", entry, "", current) for entry in ("T11", "T42", "consent", "K10", "case_handler")]
    assert [mutant.entry for mutant in unchanged if KILLERS[name](mutant, current())] == []


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_each_sampled_mutant_is_noticed_or_survives_for_a_reason(chunk: int) -> None:
    drawn = SAMPLED[chunk::CHUNKS]
    survivors = {mutant.key for mutant in drawn if next(killers(mutant, QUICK), None) is None}
    assert survivors == {mutant.key for mutant in drawn} & REASONS.keys()


@pytest.mark.deep
def test_every_mutant_is_noticed_or_survives_for_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    with get_context("spawn").Pool() as pool:
        answers = pool.map(judged, range(len(ALL)), chunksize=20)
    noticed = dict(zip(ALL, answers, strict=True))
    with capsys.disabled():
        print("\n" + table(noticed))
    assert {mutant.key for mutant, by in noticed.items() if not by} == REASONS.keys()
    assert len(REASONS) <= len(ALL) // 20


@pytest.mark.deep
@pytest.mark.parametrize("operator", sorted(UNSEEN))
def test_the_checker_does_not_see_what_is_in_no_cone(operator: str) -> None:
    mutant = sample([each for each in ALL if each.operator == operator], 1, seed=1)[0]
    changed, shipped = Subject(mutant.build()), Subject(current())
    assert [name for name in PROPERTIES if broken(name, changed) != broken(name, shipped)] == []


def table(noticed: Mapping[Mutant, tuple[str, ...]]) -> str:
    """Return, by operator, how many mutants there are, who notices how many, and how many survive.

    ``of asked``: about how many the checker was asked besides those that nobody else notices.
    """
    by_operator: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for mutant, by in noticed.items():
        by_operator[mutant.operator].append(by)
    head = ["mutants", *KILLERS, "of asked", "survive"]
    asked = Counter(mutant.operator for mutant in for_the_checker())
    lines = [f"{'operator':22}" + "".join(f"{word:>16}" for word in head)]
    for operator, found in (*by_operator.items(), ("all", list(noticed.values()))):
        seen = asked[operator] if operator != "all" else asked.total()
        lines.append(f"{operator:22}" + "".join(f"{number:>16}" for number in _counts(found, seen)))
    killed = sum(1 for by in noticed.values() if by)
    return "\n".join([*lines, f"score: {killed} of {len(noticed)}, {100 * killed / len(noticed):.1f} %"])


def _counts(found: Iterable[tuple[str, ...]], asked: int) -> list[int]:
    told = list(found)
    each = Counter(name for by in told for name in by)
    return [len(told), *(each[name] for name in KILLERS), asked, told.count(())]
