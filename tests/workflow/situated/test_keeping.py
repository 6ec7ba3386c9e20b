"""What is kept belongs to its object, and there is never too much of it."""

from __future__ import annotations

from workflow.situations.keeping import Kept


class Owner:
    """Something that cannot be hashed by what it holds."""


def test_what_is_kept_is_worked_out_once_per_object() -> None:
    kept: Kept[object] = Kept(10)
    one, other = Owner(), Owner()
    first = kept.of(one, object)
    assert kept.of(one, object) is first
    assert kept.of(other, object) is not first
    assert kept.get(one, "another key") is None


def test_too_much_is_let_go_of() -> None:
    kept: Kept[int] = Kept(3)
    owners = [Owner() for _ in range(10)]
    for number, owner in enumerate(owners):
        kept.put(owner, number)
        assert len(kept.entries) <= 3
    assert kept.get(owners[-1]) == 9
    assert kept.get(owners[0]) is None
