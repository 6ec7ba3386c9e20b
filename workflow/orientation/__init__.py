"""Route advisor and standing gate: which routes fit a case, and who may refer it to the Défenseur des droits.

Pure: the day comes in. When a route fits, who acts, what it costs, what is to be asked and who may refer are rows of
``workflow/law/data`` (``rows`` reads them); here stand the aspects that a condition may name and how answers that are
not known yet are handled: they are asked, never assumed. Nothing is scored.

To change when a route fits: close the row in ``route_conditions.csv``, add the next with its article.
"""

from workflow.orientation.advising import Cost, Question, Reason, RouteAdvice, advise, question_of, unserved
from workflow.orientation.courts import CourtOption, Where
from workflow.orientation.rows import ROWS, read_orientation
from workflow.orientation.situation import Situation, Told
from workflow.orientation.standing import (
    UNUSABLE,
    Informed,
    Missing,
    ReferrerStanding,
    Standing,
    association_standing,
    standing,
)
from workflow.orientation.time_left import RouteDelay, TimeLeft

__all__ = [
    "ROWS",
    "UNUSABLE",
    "Cost",
    "CourtOption",
    "Informed",
    "Missing",
    "Question",
    "Reason",
    "ReferrerStanding",
    "RouteAdvice",
    "RouteDelay",
    "Situation",
    "Standing",
    "TimeLeft",
    "Told",
    "Where",
    "advise",
    "association_standing",
    "question_of",
    "read_orientation",
    "standing",
    "unserved",
]
