"""What the checker answers: what it proved over how many configurations, and what it found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workflow.procedures.faults import Loc
from workflow.procedures.findings import Finding


@dataclass(frozen=True, slots=True)
class Product:
    """One product that was explored: of what, how many aspects beside the position, how many configurations."""

    of: str
    aspects: int
    configurations: int
    steps: int
    """Steps tried between configurations."""


@dataclass(frozen=True, slots=True)
class Broken:
    """One way in which a procedure breaks a property: where in the file, what is wrong, and how it comes about."""

    code: str
    loc: Loc
    message: str
    story: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one property answered: everything that breaks it, and the products that were explored for it."""

    broken: tuple[Broken, ...]
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """One property that was looked at, with its claim in French and what was explored for it."""

    name: str
    claim: str
    holds: bool
    products: tuple[Product, ...]
    seconds: float

    @property
    def configurations(self) -> int:
        """Configurations of all its products."""
        return sum(product.configurations for product in self.products)

    @property
    def aspects(self) -> int:
        """The most aspects that one of its products holds beside the position."""
        return max((product.aspects for product in self.products), default=0)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings in the order of the file, and one proof per property looked at."""

    findings: tuple[Finding, ...]
    proofs: tuple[Proof, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    @property
    def configurations(self) -> int:
        """Configurations of all products."""
        return sum(proof.configurations for proof in self.proofs)

    @property
    def seconds(self) -> float:
        """Seconds of all properties."""
        return sum(proof.seconds for proof in self.proofs)


def answer(broken: Iterable[Broken], *products: Product) -> Answer:
    """Return the answer of a property; one fault that is found twice counts once."""
    first: dict[tuple[str, Loc, str], Broken] = {}
    for each in broken:
        first.setdefault((each.code, each.loc, each.message), each)
    return Answer(tuple(first.values()), products)
