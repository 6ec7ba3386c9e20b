"""The qualification aid: questions whose answers lead to what fits in the law of the day of the facts.

Pure: the files of ``data/`` are read and checked once at import. It proposes with reasons and articles; the handler
decides, and may retain something else. It never scores anybody: no field of a ``Proposal`` is a number, and nothing in
it speaks of how believable a person is.

To add a question: one row in ``questions.csv``, its own answers in ``answers.csv``. To add a lawful difference, an act
or a way of proof: one row in its file, with article, source, dates and confidence. A sentence that a rule gives as its
reason stands in ``reasons.csv`` with its article, so that a renumbered code is an edit of data. ``version`` of
``QUESTIONNAIRE`` is the digest of these files; it is recorded with every set of answers.
"""

from workflow.qualification.forms import answers_held
from workflow.qualification.models import (
    UNKNOWN,
    Asked,
    Fault,
    Line,
    Offered,
    Pending,
    Proposal,
    Question,
    Reason,
    Situation,
    Standing,
    proposed,
)
from workflow.qualification.proposing import FACTS_DATE, faults_in, propose, questions_for, readable
from workflow.qualification.reading import QUESTIONNAIRE, Questionnaire, read_questionnaire
from workflow.qualification.told import Answers, label_of

__all__ = [
    "FACTS_DATE",
    "QUESTIONNAIRE",
    "UNKNOWN",
    "Answers",
    "Asked",
    "Fault",
    "Line",
    "Offered",
    "Pending",
    "Proposal",
    "Question",
    "Questionnaire",
    "Reason",
    "Situation",
    "Standing",
    "answers_held",
    "faults_in",
    "label_of",
    "propose",
    "proposed",
    "questions_for",
    "read_questionnaire",
    "readable",
]
