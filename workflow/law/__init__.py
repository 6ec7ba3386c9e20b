"""Legal data: grounds, domains, forms, limitation rules, bodies, sites, courts per commune, closure reasons.

Pure: the files of ``data/`` are read and checked once at import; nothing here knows the day or any case. Every row
cites its ``article`` and ``source``, says from when to when it holds (``valid_from`` and ``valid_to``, both
inclusive, empty = no bound) and how sure it is (``sure``, ``likely``, ``check`` = a jurist confirms before it is
printed, ``design`` = a choice of the application).

To add a ground: one row in ``grounds.csv``, one row in ``ground_statutes.csv`` per statute that names it (its first
day, the article, the law that wrote it), one in ``ground_wordings.csv`` if its words change. Nothing else.

To change a limitation rule: never edit the row that governs past events; close it (``valid_to``), add a row with its
own code, and where the reform touches running periods give ``not_after`` (a last day that it set) or ``events_from``
and ``events_to`` (the transition decides by the day of the event) with the text that says so. A new condition of
``opened_by`` is a name in ``models.Opening`` and a function in ``workflow.periods.rows``; a number of years, months
or days is data, never Python.

A fault in a file stops the import with every finding at once, each with file and line (``LawDataError``).
"""

from workflow.law.dates import long_date, typeset, weekday_date
from workflow.law.grounds import (
    GroundRefusal,
    InForce,
    applicable_statutes,
    ground_in_force,
    ground_label,
    grounds_in_force,
    grounds_refused,
    grounds_to_ask,
    may_be_offence,
)
from workflow.law.models import (
    Commune,
    Ground,
    Law,
    Length,
    LimitationRule,
    Nature,
    PilotSite,
    SiteConfiguration,
    StartKind,
    Urgency,
)
from workflow.law.places import (
    Court,
    Courts,
    Territories,
    body_name,
    commune,
    competent_site,
    court_choices,
    court_kind_label,
    court_name,
    courts_for,
    insee_of_name,
    site_of_commune,
)
from workflow.law.reading import LAW, Finding, LawDataError, read_law

__all__ = [
    "LAW",
    "Commune",
    "Court",
    "Courts",
    "Finding",
    "Ground",
    "GroundRefusal",
    "InForce",
    "Law",
    "LawDataError",
    "Length",
    "LimitationRule",
    "Nature",
    "PilotSite",
    "SiteConfiguration",
    "StartKind",
    "Territories",
    "Urgency",
    "applicable_statutes",
    "body_name",
    "commune",
    "competent_site",
    "court_choices",
    "court_kind_label",
    "court_name",
    "courts_for",
    "ground_in_force",
    "ground_label",
    "grounds_in_force",
    "grounds_refused",
    "grounds_to_ask",
    "insee_of_name",
    "long_date",
    "may_be_offence",
    "read_law",
    "site_of_commune",
    "typeset",
    "weekday_date",
]
