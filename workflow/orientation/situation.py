"""What the route advisor and the standing gate are told of a case: what guards know, and what only they ask.

No name, no narrative. Every default is « not known yet », the safer branch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from workflow.facts import Facts
from workflow.law import SiteConfiguration
from workflow.law.models import Nature

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What guards do not ask.

    ``natures``: of each respondent. ``work_contract``: a work contract of private law. ``speech``: None where nobody
    asked. ``risks``: codes of the risk screen. ``answers``: aspect of ``route_questions.csv`` -> answer. ``decision``:
    a date of the file shows a decision of an administration, or its silence.
    """

    natures: frozenset[Nature] = frozenset()
    work_contract: bool | None = None
    offence: Literal["delit", "contravention", "none", "unknown"] = "unknown"
    speech: str | None = None
    risks: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    decision: bool | None = None
    facts_insee: str = ""
    respondent_insee: str = ""
    configuration: SiteConfiguration | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """One case at one moment."""

    facts: Facts
    told: Told = field(default_factory=Told)
