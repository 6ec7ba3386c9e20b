"""Rows of ``workflow.guards.qualification``."""

from __future__ import annotations

from datetime import date

from tests.workflow.guard_rows.words import EMPTY, NEAR, OPEN_ARTICLE40, Case, Told, clock, with_
from tests.workflow.situations import COLLEAGUE, LETTER, TODAY, actor_as
from workflow.facts import Article40, LetterIssued, LimitationDate, Route

CASES: dict[str, list[Case]] = {
    "grounds_in_force": [
        Case(
            Told(with_(facts_on=date(2016, 6, 25)), {"grounds": ("ECONOMIC_VULNERABILITY",), "domain": "HEALTHCARE"}),
            Told(with_(facts_on=date(2016, 6, 26)), {"grounds": ("ECONOMIC_VULNERABILITY",), "domain": "HEALTHCARE"}),
            field="/data/grounds",
        ),
        Case(
            Told(with_(grounds=("BANK_DOMICILE", "ORIGIN"), facts_on=date(2017, 1, 24)), {}),
            Told(with_(grounds=("BANK_DOMICILE",), facts_on=date(2017, 1, 24)), {"out_of_scope_reasons": "Trop tôt."}),
            field="/data/grounds",
        ),
    ],
    "ground_and_domain_known": [
        Case(Told(EMPTY, {}), Told(EMPTY, {"out_of_scope_reasons": "Conflit de voisinage."}), field="/data/grounds"),
        Case(Told(with_(domain=None), {}), Told(with_(domain=None), {"domain": "EDUCATION"}), field="/data/domain"),
    ],
    "fact_dates_reasoned": [
        Case(Told(EMPTY), Told(), field="/facts/facts_on"),
        Case(Told(with_(clock_start_reasoned=False)), Told(), field="/clock_starts", cure="T59"),
    ],
    "limitation_computed": [Case(Told(EMPTY), Told(), cure="T59")],
    "delay_questions_answered": [
        Case(
            Told(with_(delay_questions=("CONTRACT_ENDED", "WORDS_SAID"))), Told(), field="/delay_answers/contract_ended"
        ),
        Case(
            Told(with_(delay_questions_of={"EDUCATION": ("DECISION_NOTIFIED",)}), {"domain": "EDUCATION"}),
            Told(with_(delay_questions_of={"EDUCATION": ("DECISION_NOTIFIED",)}), {"domain": "HOUSING_PRIVATE"}),
            field="/delay_answers/decision_notified",
        ),
        Case(
            Told(with_(delay_questions=("WORDS_SAID",), urgency="critical")),
            Told(with_(delay_questions=("WORDS_SAID",), delay_questions_of={"EDUCATION": ()}), {"domain": "EDUCATION"}),
            field="/delay_answers/words_said",
        ),
    ],
    "limitation_letter_sent": [
        Case(Told(EMPTY), Told(), cure="T59"),
        Case(Told(with_(letters={}, letter_drafts={LETTER: "L07"})), Told(with_(EMPTY, anonymous=True)), cure="T61"),
        Case(Told(with_(letters={"L07": LetterIssued("L07", None, None)})), Told(), cure="T59"),
    ],
    "article40_examined": [
        Case(Told(with_(article40=OPEN_ARTICLE40), event="T29"), Told(event="T29"), cure="T64", role="bound_user"),
        Case(
            Told(with_(article40=OPEN_ARTICLE40, urgency="critical"), event="T29"),
            Told(with_(article40=OPEN_ARTICLE40, urgency="critical"), event="T06"),
            cure="T64",
        ),
    ],
    "article40_examined_or_moved": [
        Case(
            Told(with_(article40=OPEN_ARTICLE40), {}),
            Told(with_(article40=OPEN_ARTICLE40), {"article40_moved": True}),
            field="/data/article40_moved",
            cure="T64",
        ),
        Case(Told(with_(article40=OPEN_ARTICLE40), {}), Told(data={})),
    ],
    "article40_answer_is_own": [
        Case(
            Told(data={"finding": "own_reasons"}),
            Told(data={"finding": "own_reasons"}, actor=actor_as("bound_user")),
            field="/data/finding",
            role="bound_user",
        ),
        Case(
            Told(with_(article40=(Article40(str(COLLEAGUE), "to_send"),)), {"finding": "nobody_knows"}),
            Told(with_(article40=OPEN_ARTICLE40), {"finding": "nobody_knows"}),
            field="/data/finding",
            role="bound_user",
        ),
        Case(
            Told(data={"finding": "no_answer", "person": COLLEAGUE}),
            Told(
                with_(article40=(Article40(str(COLLEAGUE), "to_send"),), clocks=clock("K08", "over", reminders=2)),
                {"finding": "no_answer", "person": COLLEAGUE},
            ),
            field="/data/person",
        ),
        Case(
            Told(
                with_(article40=(Article40(str(COLLEAGUE), "to_send"),), clocks=clock("K08", "over", reminders=1)),
                {"finding": "no_answer", "person": COLLEAGUE},
            ),
            Told(data={}),
            field="/data/finding",
        ),
    ],
    "risk_screened": [Case(Told(EMPTY, {}), Told(EMPTY, {"risks": ("none",)}), field="/data/risks")],
    "comparator_noted": [
        Case(Told(EMPTY, {}), Told(EMPTY, {"comparator_unknown": True}), field="/data/comparator"),
        Case(Told(EMPTY, {}), Told(data={}), field="/data/comparator"),
    ],
    "every_route_answered": [
        Case(
            Told(with_(routes=(Route("CIVIL_COURT", "proposed"),)), {"answers": ()}),
            Told(with_(routes=(Route("CIVIL_COURT", "proposed"),)), {"answers": ({"route": "CIVIL_COURT"},)}),
            field="/data/answers",
        ),
        Case(
            Told(with_(routes=()), {"answers": ({"route": "UNION"},)}),
            Told(with_(routes=()), {"answers": ()}),
            field="/data/answers",
        ),
    ],
    "urgency_criterion_met": [
        Case(
            Told(data={"level": "priority", "criterion": "danger"}),
            Told(data={"level": "critical", "criterion": "danger", "reasons": "Menaces."}),
            field="/data/level",
        ),
        Case(
            Told(data={"level": "critical", "criterion": "eviction"}),
            Told(with_(limitation=NEAR), {"level": "critical", "criterion": "safe_day_near"}),
            field="/data/reasons",
            cure="T59",
        ),
        Case(
            Told(data={"level": "critical", "criterion": "safe_day_near", "reasons": "Bientôt."}),
            Told(
                with_(limitation=(), limitation_computed=False),
                {"level": "critical", "criterion": "safe_day_near", "reasons": "Bientôt."},
            ),
            field="/data/criterion",
            cure="T59",
        ),
        Case(
            Told(data={"level": "critical", "criterion": "press_clock"}),
            Told(
                with_(limitation=(LimitationDate("PRESS_ORDINARY", "running", date(2027, 2, 1), date(2027, 1, 29)),)),
                {"level": "critical", "criterion": "press_clock"},
            ),
            field="/data/criterion",
        ),
        Case(
            Told(
                with_(limitation=(LimitationDate("EMP_TERMINATION", "running", date(2027, 1, 23), date(2027, 1, 21)),)),
                {"level": "critical", "criterion": "dismissal"},
            ),
            Told(
                with_(limitation=(LimitationDate("EMP_TERMINATION", "running", date(2027, 1, 22), date(2027, 1, 21)),)),
                {"level": "critical", "criterion": "dismissal"},
            ),
            field="/data/criterion",
        ),
        Case(
            Told(data={"level": "priority", "criterion": "two_months"}),
            Told(
                with_(limitation=(LimitationDate("ADM_DECISION", "running", date(2027, 3, 1), date(2027, 2, 25)),)),
                {"level": "priority", "criterion": "two_months"},
            ),
            field="/data/criterion",
        ),
        Case(
            Told(data={"level": "critical", "criterion": "harassment"}),
            Told(with_(forms=("HARASSMENT",), facts_ongoing=True), {"level": "critical", "criterion": "harassment"}),
            field="/data/criterion",
        ),
    ],
    "no_urgency_criterion_left": [
        Case(Told(with_(urgency="critical", limitation=NEAR)), Told(with_(urgency="critical")), cure="T59"),
        Case(
            Told(with_(urgency="critical", limitation=NEAR), {"level": "normal"}),
            Told(with_(urgency="priority", limitation=())),
            cure="T59",
        ),
        Case(
            Told(with_(urgency="priority", limitation=(LimitationDate("UNKNOWN_RULE", "running", None, TODAY),))),
            Told(with_(urgency="priority", limitation=(LimitationDate("EMP_TERMINATION", "running", None, None),))),
            cure="T59",
        ),
    ],
}
"""Guard -> its rows."""
