"""Who decides about versions: two persons, told by name and kept with what they decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cases.access import Person
from cases.errors import TwoPersonsError

DECIDERS: Final = frozenset({"national_admin"})
APPROVERS: Final = frozenset({"national_admin", "dpo"})


@dataclass(frozen=True, slots=True)
class Order:
    """One decision about versions: who asks for it, who approves it, why, when."""

    by: Person
    approved_by: Person
    reasons: str
    at: datetime

    def demand_two(self) -> None:
        """Raise TwoPersonsError where the decision is one person's, or not theirs to make."""
        if self.by.id == self.approved_by.id:
            problem = "la personne qui approuve n’est pas celle qui demande"
        elif self.by.role not in DECIDERS:
            problem = f"« {self.by.login} » n’est pas administrateur national"
        elif self.approved_by.role not in APPROVERS:
            problem = (
                f"« {self.approved_by.login} » n’est ni administrateur national ni délégué à la protection des données"
            )
        else:
            return
        raise TwoPersonsError(problem)
