"""Conditions on qualification, orientation, limitation, article 40 and urgency."""

from __future__ import annotations

from datetime import date

from workflow.facts import Facts, LimitationDate
from workflow.guards.registry import all_of, guard, refuse
from workflow.law import LAW, Length, grounds_refused
from workflow.model import Refusal, Step
from workflow.periods.calendar import add_months, length_before

LEGAL_DATES = "/clock_starts"
"""Where dates of law are written: noting one computes the periods and sends the letter on them."""
ARTICLE_40 = "CPP 40 al. 2"
OPEN_ARTICLE_40 = frozenset({"to_examine", "to_send"})
RUNNING = frozenset({"running", "may_be_open"})
DELAY_QUESTIONS = ("delay_questions", "delay_questions_of")
CASE_QUESTION = "case"
"""Key of the record that stands for the question asked at registration, before a bound person answers."""
LEVEL_OF = {
    "dismissal": "critical",
    "eviction": "critical",
    "hearing": "critical",
    "harassment": "critical",
    "danger": "critical",
    "minor": "critical",
    "press_clock": "critical",
    "two_months": "priority",
}
"""The level that each criterion gives; a near safe day gives either, by how near it is."""
CRITERIA_OF_JUDGEMENT = frozenset({"eviction", "hearing", "danger", "minor"})
"""Criteria that no fact of the file can confirm: the person who raises the urgency says why."""


@guard("critère et domaine, ou hors champ motivé", reads=("grounds", "domain", "out_of_scope_reasoned"))
def ground_and_domain_known(facts: Facts, step: Step) -> Refusal | None:
    """At least one ground and a domain are known, or it is reasoned why the report is out of scope."""
    if (facts.grounds and facts.domain) or facts.out_of_scope_reasoned or step.data is None:
        return None
    if step.data.get("out_of_scope_reasons"):
        return None
    asked = (
        ("Choisissez au moins un critère", facts.grounds or step.data.get("grounds"), "/data/grounds"),
        ("Choisissez un domaine", facts.domain or step.data.get("domain"), "/data/domain"),
    )
    return all_of(
        refuse(
            "ground_and_domain_known",
            f"{choose}, ou dites pourquoi le signalement est hors champ.",
            basis="loi 2008-496 art. 1 et 2",
            field=field,
        )
        for choose, known, field in asked
        if not known
    )


@guard("critères en vigueur à la date des faits", reads=("grounds", "domain", "facts_on"))
def grounds_in_force(facts: Facts, step: Step) -> Refusal | None:
    """No ground is retained that no text named yet at the date of the facts (CP 112-1; CC 1 and 2)."""
    if step.data is None or facts.facts_on is None or step.data.get("out_of_scope_reasons"):
        return None
    grounds, domain = step.data.get("grounds") or facts.grounds, step.data.get("domain") or facts.domain
    refused = grounds_refused(grounds, facts.facts_on, domain)
    if not refused:
        return None
    message = " ".join(ground.sentence for ground in refused)
    them = "les" if len(refused) > 1 else "le"
    cure = f"Retirez-{them} de la liste, ou dites pourquoi le signalement est hors champ."
    basis = "\N{NARROW NO-BREAK SPACE}; ".join(dict.fromkeys(ground.article for ground in refused))
    return refuse("grounds_in_force", f"{message} {cure}", basis=basis, field="/data/grounds")


@guard("dates des faits et départ des délais motivés", reads=("facts_on", "clock_start_reasoned"))
def fact_dates_reasoned(facts: Facts, step: Step) -> Refusal | None:
    """The day of the facts is known and the choice of the start of the periods is reasoned."""
    found = []
    if facts.facts_on is None:
        message = "Indiquez la date des faits, même approchée."
        found.append(refuse("fact_dates_reasoned", message, field="/facts/facts_on"))
    if not facts.clock_start_reasoned:
        message = "Notez le départ du délai, sa nature et pourquoi cette date est retenue."
        found.append(refuse("fact_dates_reasoned", message, field=LEGAL_DATES, event="T59"))
    return all_of(found)


@guard("délais calculés", basis="LO 2011-333 art. 6", reads=("limitation_computed",))
def limitation_computed(facts: Facts, step: Step) -> Refusal | None:
    """The running periods were computed: a referral suspends none of them."""
    if facts.limitation_computed:
        return None
    message = "Calculez les délais à partir d’une date de droit : la saisine n’en suspend aucun."
    return refuse("limitation_computed", message, field=LEGAL_DATES, event="T59")


@guard("questions sur les délais courts répondues", basis="LO 2011-333 art. 6", reads=DELAY_QUESTIONS)
def delay_questions_answered(facts: Facts, step: Step) -> Refusal | None:
    """Nobody concludes while a period of two, three or twelve months may run unseen; « does not know » settles it.

    A domain that is typed with the step is asked about as if it stood in the file: it may open other questions.
    """
    typed = (step.data or {}).get("domain")
    open_ = facts.delay_questions_of.get(typed, facts.delay_questions) if typed else facts.delay_questions
    return all_of(
        refuse(
            "delay_questions_answered",
            f"Répondez à la question : « {question.question_fr} » "
            "Un délai court peut courir ; en cas d’urgence, la réponse « ne sait pas » suffit.",
            basis=question.article,
            field=f"/delay_answers/{question.code.lower()}",
        )
        for question in (LAW.delay_questions[code] for code in open_)
    )


@guard(
    "lettre sur les délais envoyée",
    basis="LO 2011-333 art. 6",
    reads=("anonymous", "claimant_known", "reporter_kind", "letters", "letter_drafts"),
)
def limitation_letter_sent(facts: Facts, step: Step) -> Refusal | None:
    """The claimant was told in writing (L07) which periods run; where nobody is named there is nobody to tell."""
    letter = facts.letters.get("L07")
    if facts.nobody_named or (letter is not None and letter.issued_on is not None):
        return None
    message = (
        "Envoyez d’abord au réclamant la lettre sur les délais : "
        "la saisine ne suspend ni la prescription ni les délais de recours."
    )
    if "L07" in facts.letter_drafts.values():
        return refuse("limitation_letter_sent", message, field="/letters/L07", event="T61")
    return refuse("limitation_letter_sent", message, field=LEGAL_DATES, event="T59")


@guard("article 40 examiné", basis=ARTICLE_40, reads=("article40", "urgency"))
def article40_examined(facts: Facts, step: Step, *, unless_critical: bool = False) -> Refusal | None:
    """No record of article 40 is open; urgency leaves it open until the closing."""
    if not any(record.state in OPEN_ARTICLE_40 for record in facts.article40):
        return None
    if unless_critical and facts.critical:
        return None
    message = (
        "La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs."
    )
    return refuse("article40_examined", message, field="/article40", event="T64", role="bound_user")


@guard("article 40 examiné, ou suivi dans le dossier conservé", basis=ARTICLE_40, reads=("article40",))
def article40_examined_or_moved(facts: Facts, step: Step) -> Refusal | None:
    """No record of article 40 is open, or it goes on in the case that is kept."""
    if not any(record.state in OPEN_ARTICLE_40 for record in facts.article40):
        return None
    if step.data is None or step.data.get("article40_moved"):
        return None
    message = "La question de l’article 40 est ouverte : répondez-y, ou reportez-la dans le dossier conservé."
    return refuse("article40_examined_or_moved", message, field="/data/article40_moved", event="T64")


@guard("réponse sur l’article 40 donnée par qui la doit", basis=ARTICLE_40, reads=("article40", "clocks"))
def article40_answer_is_own(facts: Facts, step: Step, *, reminders: int) -> Refusal | None:
    """A bound person answers for himself or herself; others only tell that nobody knows, or that nobody answered."""
    if step.data is None:
        return None
    finding = step.data.get("finding")
    personal = [record for record in facts.article40 if record.person != CASE_QUESTION]
    if finding == "own_reasons" and not step.actor.bound:
        message = "Seule une personne tenue par l’article 40 répond avec ses propres motifs."
        return refuse("article40_answer_is_own", message, field="/data/finding", role="bound_user")
    if finding == "nobody_knows" and (step.actor.bound or personal):
        message = "Une personne tenue connaît les faits : elle répond elle-même."
        return refuse("article40_answer_is_own", message, field="/data/finding", role="bound_user")
    if finding == "no_answer":
        return _left_without_answer(facts, step, reminders)
    return None


def _left_without_answer(facts: Facts, step: Step, reminders: int) -> Refusal | None:
    person = str((step.data or {}).get("person") or "")
    if not any(record.person == person and record.state in OPEN_ARTICLE_40 for record in facts.article40):
        message = "Choisissez la personne tenue dont la réponse est attendue."
        return refuse("article40_answer_is_own", message, field="/data/person")
    clock = facts.clocks.get("K08")
    if clock is None or clock.reminders_sent < reminders:
        message = f"Il faut {reminders} rappels restés sans réponse avant de le constater."
        return refuse("article40_answer_is_own", message, field="/data/finding", role="bound_user")
    return None


@guard("risques pour la personne examinés", reads=("risk_screen_done",))
def risk_screened(facts: Facts, step: Step) -> Refusal | None:
    """Dangers for the person were asked about."""
    if facts.risk_screen_done or step.data is None or step.data.get("risks"):
        return None
    message = "Examinez les risques pour la personne (représailles, expulsion, violences), même pour n’en noter aucun."
    return refuse("risk_screened", message, field="/data/risks")


@guard("élément de comparaison écrit ou dit inconnu", basis="loi 2008-496 art. 1", reads=("comparator_noted",))
def comparator_noted(facts: Facts, step: Step) -> Refusal | None:
    """Who was better treated in a comparable situation is written, or marked unknown."""
    if facts.comparator_noted or step.data is None:
        return None
    if step.data.get("comparator") or step.data.get("comparator_unknown"):
        return None
    message = "Écrivez qui a été mieux traité dans une situation comparable, ou cochez « inconnu »."
    return refuse("comparator_noted", message, field="/data/comparator")


@guard("réponse du réclamant à chaque voie", reads=("routes",))
def every_route_answered(facts: Facts, step: Step) -> Refusal | None:
    """The claimant was told of each route proposed and the answer to each is recorded, and to no other."""
    if step.data is None:
        return None
    answered = {row.get("route") for row in step.data.get("answers") or ()}
    proposed = {route.code for route in facts.routes if route.state == "proposed"}
    if proposed <= answered <= {route.code for route in facts.routes}:
        return None
    labels = sorted(_route_label(code) for code in proposed - answered)
    message = (
        f"Notez la réponse du réclamant à chaque voie proposée : {', '.join(labels)}."
        if labels
        else "Une réponse concerne une voie qui n’a pas été proposée : retirez-la."
    )
    return refuse("every_route_answered", message, field="/data/answers")


def _route_label(code: str) -> str:
    return LAW.routes[code].label_fr if code in LAW.routes else code


# Urgency (the thresholds and the rules that make a case urgent are legal data)


@guard("critère d’urgence rempli", reads=("limitation", "limitation_computed", "forms", "facts_ongoing"))
def urgency_criterion_met(facts: Facts, step: Step) -> Refusal | None:
    """The criterion fits the level, and the file confirms it where it can."""
    if step.data is None:
        return None
    level, criterion = step.data.get("level"), step.data.get("criterion")
    if level != LEVEL_OF.get(str(criterion), level):
        message = "Ce critère correspond à un autre niveau d’urgence : choisissez le niveau qui lui convient."
        return refuse("urgency_criterion_met", message, field="/data/level")
    if criterion in _criteria(facts, str(level), step.today):
        return None
    if (criterion in CRITERIA_OF_JUDGEMENT or not facts.limitation_computed) and step.data.get("reasons"):
        return None
    message = "Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit."
    field = (
        "/data/criterion" if facts.limitation_computed and criterion not in CRITERIA_OF_JUDGEMENT else "/data/reasons"
    )
    return refuse("urgency_criterion_met", message, field=field, event="T59")


@guard("plus aucun critère d’urgence", reads=("limitation", "forms", "facts_ongoing", "urgency"))
def no_urgency_criterion_left(facts: Facts, step: Step) -> Refusal | None:
    """Urgency is lowered only where the file shows no criterion of the level that is left."""
    wanted = (step.data or {}).get("level", "priority" if facts.critical else "normal")
    left = _criteria(facts, "critical", step.today) if facts.critical else set()
    if wanted == "normal":
        left |= _criteria(facts, "priority", step.today)
    found = []
    if left - {"harassment"}:
        message = "Un délai proche maintient l’urgence : elle baissera quand la date sera traitée."
        found.append(refuse("no_urgency_criterion_left", message, field=LEGAL_DATES, event="T59"))
    if "harassment" in left:
        message = "Un harcèlement en cours maintient l’urgence : notez d’abord qu’il a cessé."
        found.append(refuse("no_urgency_criterion_left", message, field="/facts/facts_ongoing"))
    return all_of(found)


def _criteria(facts: Facts, level: str, today: date) -> set[str]:
    """Return the criteria of that level which the file itself shows."""
    found: set[str] = set()
    running = [row for row in facts.limitation if row.status in RUNNING and not row.settled]
    threshold = LAW.urgency_thresholds.get(level)
    if threshold is not None and any(_near(row, threshold.within, today) for row in running):
        found.add("safe_day_near")
    for row in running:
        rule = LAW.limitation_rules.get(row.rule)
        if rule is None or rule.urgency != level:
            continue
        if level == "priority":
            found.add("two_months")
        elif rule.urgency_after is None:
            found.add("press_clock")
        elif _late_enough(row, rule.length, rule.urgency_after, today):
            found.add("dismissal")
    if level == "critical" and facts.facts_ongoing and "HARASSMENT" in facts.forms:
        found.add("harassment")
    return found


def _near(row: LimitationDate, within: Length, today: date) -> bool:
    """Tell whether the safe day is that near, until the last day has passed."""
    last_day = row.over_after or row.legal_last_day or row.safe_day
    return row.safe_day is not None and length_before(row.safe_day, within) <= today <= (last_day or row.safe_day)


def _late_enough(row: LimitationDate, length: Length | None, after: Length, today: date) -> bool:
    """Tell whether that much of the period has run, counted back from its last day."""
    if length is None or row.legal_last_day is None:
        return False
    return add_months(row.legal_last_day, after.total_months - length.total_months) <= today
