"""The route advisor: which routes fit, by a hand-written table, what they cost, how long is left, where they go."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.workflow.orientation.told import TODAY, runs, told
from workflow.facts import LimitationDate
from workflow.law import LAW
from workflow.law.articles import citations
from workflow.orientation import ROWS, RouteAdvice, Situation, advise, unserved

TABLE = Path(__file__).parents[1] / "expected" / "routes.csv"
HOUSING = "domain=HOUSING_PRIVATE nature=private ground=ORIGIN form=DIRECT"
CPP = "CPP, art."
WORK = "domain=EMPLOYMENT_PRIVATE nature=private ground=ORIGIN form=DIRECT"


def rows() -> list[dict[str, str]]:
    """Return the hand-written table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def plain(text: str) -> str:
    """Return a text without the no-break spaces of print."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def route(code: str, words: str, *, today: date = TODAY, limitation: tuple[LimitationDate, ...] = ()) -> RouteAdvice:
    """Return the advice on one route."""
    found = advise(told(words, limitation=limitation), today=today)
    return next(advice for advice in found if advice.code == code)


# Which routes fit


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['route']}: {row['why']}")
def test_the_advice_is_that_of_the_hand_table(row: dict[str, str]) -> None:
    advice = route(row["route"], row["situation"])
    cited = plain(" | ".join(reason.article for reason in advice.reasons))
    assert (advice.fit, row["article"] in cited) == (row["fit"], True), cited


def test_the_table_shows_each_route_in_each_of_its_answers() -> None:
    told_of = {(row["route"], row["fit"]) for row in rows()}
    assert len(rows()) >= 80
    assert {code for code, _ in told_of} == set(LAW.routes)
    never_out = {"LEGAL_AID"}
    assert {code for code in LAW.routes if (code, "no") not in told_of} == never_out


def test_every_route_is_told_once_whatever_is_known() -> None:
    for words in ("", HOUSING, WORK, "anonymous=yes known=no", "nature=private|public"):
        assert sorted(advice.code for advice in advise(told(words), today=TODAY)) == sorted(LAW.routes)


def test_what_does_not_fit_says_why_and_what_is_to_check_says_what_to_ask() -> None:
    for words in {row["situation"] for row in rows()}:
        for advice in advise(told(words), today=TODAY):
            said = advice.cautions or advice.questions if advice.fit == "check" else advice.reasons
            assert said, (words, advice.code, advice.fit)


def test_without_a_domain_the_domain_is_asked_and_not_the_contract() -> None:
    asked = {question.aspect for question in route("PRUDHOMMES", "nature=private").questions}
    assert asked == {"domain"}


def test_a_route_of_a_later_law_does_not_exist_before_its_first_day() -> None:
    before = route("GROUP_ACTION", f"{HOUSING} several=yes", today=date(2025, 5, 1))
    assert (before.fit, "2 mai 2025" in plain(before.reasons[0].text_fr)) == ("no", True)
    assert route("GROUP_ACTION", f"{HOUSING} several=yes", today=date(2025, 5, 2)).fit == "fits"


# Cost


@pytest.mark.parametrize("code", ["PRUDHOMMES", "CIVIL_COURT"])
@pytest.mark.parametrize("day,euros", [(date(2026, 2, 28), None), (date(2026, 3, 1), 50), (date(2026, 3, 2), 50)])
def test_the_contribution_is_due_from_the_first_of_march_2026(code: str, day: date, euros: int | None) -> None:
    cost = route(code, HOUSING, today=day).cost
    assert cost.euros == euros
    assert "50 €" in plain(cost.text_fr)
    assert ("Aucune contribution à cette date" in plain(cost.text_fr)) == (euros is None)


@pytest.mark.parametrize("day", [date(2020, 1, 6), date(2026, 2, 28), date(2026, 3, 1)])
def test_no_court_is_ever_said_to_be_free(day: date) -> None:
    for code in ("PRUDHOMMES", "CIVIL_COURT", "ADMIN_COURT", "GROUP_ACTION", "CRIMINAL_COMPLAINT"):
        assert "gratuit" not in route(code, HOUSING, today=day).cost.text_fr.casefold(), code


def test_the_administrative_court_asks_no_contribution() -> None:
    cost = route("ADMIN_COURT", "domain=PUBLIC_SERVICES nature=public ground=ORIGIN form=DIRECT").cost
    assert (cost.euros, "Pas de contribution" in plain(cost.text_fr)) == (None, True)


# Time left


def test_the_earliest_running_row_that_the_route_serves_is_its_time_left() -> None:
    limitation = (
        runs("EMP_DISCRIMINATION", date(2027, 9, 15)),
        runs("EMP_TERMINATION", date(2026, 12, 18)),
        runs("CRIM_OFFENCE", date(2026, 11, 30)),
    )
    time = route("PRUDHOMMES", WORK, limitation=limitation).time
    assert time.first is not None
    assert (time.first.rule, time.first.days_left, len(time.delays)) == ("EMP_TERMINATION", 24, 2)
    assert plain(time.text_fr) == (
        "Agir au plus tard le jeudi 17 décembre 2026 (jour sûr) : il reste 24 jours. "
        "Dernier jour légal : vendredi 18 décembre 2026."
    )


@pytest.mark.parametrize(
    "last,words",
    [
        (date(2026, 11, 24), "Agir au plus tard le lundi 23 novembre 2026 (jour sûr) : c’est aujourd’hui."),
        (date(2026, 11, 25), "Agir au plus tard le mardi 24 novembre 2026 (jour sûr) : il reste 1 jour."),
        (date(2026, 11, 23), "Jour sûr passé le 22 novembre 2026 : agir aujourd’hui."),
    ],
)
def test_the_last_days_are_said_in_words(last: date, words: str) -> None:
    time = route("CIVIL_COURT", HOUSING, limitation=(runs("CIV_GENERAL", last),)).time
    assert plain(time.text_fr).startswith(words)


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2026, 11, 24), "agir avant le 23 novembre 2026 met à l’abri."),
        (date(2020, 1, 1), "cette date, le 31 décembre 2019, est passée : agir aussitôt"),
    ],
)
def test_a_caution_never_asks_to_act_before_a_day_that_has_passed(last: date, words: str) -> None:
    time = route("CIVIL_COURT", HOUSING, limitation=(runs("CIV_GENERAL", last, status="not_started"),)).time
    assert (time.kind, words in plain(time.text_fr)) == ("waiting", True)


def test_the_letter_and_the_page_tell_the_same_cost() -> None:
    with_a_contribution = {way.route for way in ROWS.ways if way.amount}
    assert {way.route: way.cost_fr for way in ROWS.ways if way.route not in with_a_contribution} == {
        code: row.cost_fr for code, row in LAW.routes.items() if code not in with_a_contribution
    }


def test_a_route_whose_periods_are_all_over_says_since_when_and_leaves_the_door_to_a_jurist() -> None:
    limitation = (
        runs("CIV_GENERAL", date(2026, 11, 22), status="over"),
        runs("LEASE", date(2025, 3, 3), status="over"),
    )
    time = route("CIVIL_COURT", HOUSING, limitation=limitation).time
    assert (time.kind, time.first) == ("over", None)
    assert plain(time.text_fr).startswith("Trop tard depuis le 23 novembre 2026")
    assert "un juriste vérifie" in plain(time.text_fr)


def test_a_criminal_row_in_the_standstill_of_2020_may_still_be_open() -> None:
    row = LimitationDate("CRIM_OFFENCE", "may_be_open", date(2026, 11, 2), date(2026, 10, 30), date(2027, 4, 3))
    time = route("CRIMINAL_COMPLAINT", f"{HOUSING} offence=delit", limitation=(row,)).time
    assert "peut être encore ouvert jusqu’au 3 avril 2027" in plain(time.text_fr)
    assert time.kind == "running"


def test_a_right_already_used_raises_nothing_any_more() -> None:
    time = route(
        "CIVIL_COURT", HOUSING, limitation=(runs("CIV_GENERAL", date(2027, 1, 4), settled="claim_filed"),)
    ).time
    assert (time.kind, time.first) == ("settled", None)


def test_a_route_with_periods_and_no_date_says_that_the_time_is_not_known() -> None:
    assert route("CIVIL_COURT", HOUSING).time.kind == "uncounted"
    assert "Délai inconnu" in plain(route("CIVIL_COURT", HOUSING).time.text_fr)


def test_the_referral_has_no_period_and_stops_none() -> None:
    time = route("DDD_REFERRAL", HOUSING, limitation=(runs("CIV_GENERAL", date(2026, 12, 1)),)).time
    assert (time.kind, time.first) == ("none", None)
    assert "n’arrête aucun délai" in plain(time.text_fr)


def test_an_association_acts_within_the_period_of_the_action_that_it_brings() -> None:
    limitation = (runs("CIV_GENERAL", date(2027, 1, 4)), runs("CRIM_OFFENCE", date(2026, 12, 7)))
    for code in ("ASSOCIATION", "LEGAL_AID"):
        first = route(code, HOUSING, limitation=limitation).time.first
        assert first is not None
        assert first.rule == "CRIM_OFFENCE"


@pytest.mark.parametrize("rule,speech", [("PRESS_ORDINARY", "ordinary"), ("PRESS_DISCRIMINATORY", "origin")])
def test_a_press_route_says_that_a_simple_complaint_stops_nothing(rule: str, speech: str) -> None:
    words = f"domain=OTHER nature=private ground=ORIGIN form=DIRECT speech={speech}"
    advice = route("CRIMINAL_COMPLAINT", words, limitation=(runs(rule, date(2026, 12, 1)),))
    sentence = "Une simple plainte n’arrête rien : plainte avec constitution de partie civile ou citation directe"
    assert any(sentence in plain(reason.text_fr) for reason in advice.reasons)
    assert sentence in plain(advice.time.delays[0].advice_fr)


def test_a_racist_insult_in_private_leaves_the_direct_summons_alone() -> None:
    words = "domain=OTHER nature=private ground=ORIGIN form=INDIRECT speech=non_public"
    advice = route("CRIMINAL_COMPLAINT", words, limitation=(runs("PRESS_NON_PUBLIC", date(2026, 12, 1)),))
    assert any("citation directe avant le jour sûr (contravention" in plain(r.text_fr) for r in advice.reasons)


def test_the_shortest_time_left_comes_first_and_what_does_not_fit_last() -> None:
    limitation = (runs("CRIM_OFFENCE", date(2026, 12, 7)), runs("CIV_GENERAL", date(2027, 1, 4)))
    found = advise(told(f"{HOUSING} several=no", limitation=limitation), today=TODAY)
    codes = [advice.code for advice in found]
    assert codes.index("CRIMINAL_COMPLAINT") < codes.index("CIVIL_COURT") < codes.index("DDD_REFERRAL")
    fits = [advice.fit == "no" for advice in found]
    assert fits == sorted(fits)


def test_a_period_that_no_route_serves_is_not_forgotten() -> None:
    limitation = (runs("CADA_APPEAL", date(2026, 12, 7)), runs("CIV_GENERAL", date(2027, 1, 4)))
    assert unserved(told(HOUSING, limitation=limitation)) == ("CADA_APPEAL",)


# Where


def courts(code: str, words: str) -> list[tuple[str, str]]:
    """Return the courts of a route with what leads to each."""
    return [(plain(each.name_fr), plain(each.basis_fr)) for each in route(code, words).where.options]


def test_port_saint_louis_goes_to_tarascon_and_arles_and_istres_to_aix_and_martigues() -> None:
    port, istres = "facts_insee=13078 respondent_insee=13078", "facts_insee=13047 respondent_insee=13047"
    both = "adresse du mis en cause : {0} ; lieu des faits : {0}"
    assert courts("CIVIL_COURT", f"{HOUSING} {port}") == [
        ("tribunal judiciaire de Tarascon", both.format("Port-Saint-Louis-du-Rhône"))
    ]
    assert courts("PRUDHOMMES", f"{WORK} {port}")[0][0] == "conseil de prud’hommes d’Arles"
    assert courts("CIVIL_COURT", f"{HOUSING} {istres}") == [
        ("tribunal judiciaire d’Aix-en-Provence", both.format("Istres"))
    ]
    assert courts("PRUDHOMMES", f"{WORK} {istres}")[0][0] == "conseil de prud’hommes de Martigues"


def test_facts_and_respondent_of_two_districts_give_two_prosecutors_the_place_of_the_facts_first() -> None:
    found = courts("CRIMINAL_COMPLAINT", f"{HOUSING} facts_insee=13078 respondent_insee=13063")
    assert [name for name, _ in found] == [
        "procureur de la République près le tribunal judiciaire de Tarascon",
        "procureur de la République près le tribunal judiciaire d’Aix-en-Provence",
    ]
    assert [basis for _, basis in found] == [
        "lieu des faits : Port-Saint-Louis-du-Rhône",
        "adresse du mis en cause : Miramas",
    ]


def test_the_administrative_court_is_that_of_the_authority_and_for_an_agent_that_of_the_posting() -> None:
    public = "domain=PUBLIC_SERVICES nature=public ground=ORIGIN form=DIRECT facts_insee=93001 respondent_insee=69256"
    agent = public.replace("PUBLIC_SERVICES", "EMPLOYMENT_PUBLIC")
    assert courts("ADMIN_COURT", public) == [
        ("tribunal administratif de Lyon", "adresse du mis en cause : Vaulx-en-Velin")
    ]
    assert courts("ADMIN_COURT", agent)[0][0] == "tribunal administratif de Montreuil"


def test_without_a_commune_the_court_is_said_not_to_be_known() -> None:
    where = route("CIVIL_COURT", HOUSING).where
    assert where.options == ()
    assert "Juridiction inconnue" in plain(where.unknown_fr)


def test_a_commune_outside_the_data_gives_no_court() -> None:
    where = route("CIVIL_COURT", f"{HOUSING} facts_insee=75056").where
    assert where.options == ()
    assert plain(where.unknown_fr).startswith("Juridiction inconnue : la commune 75056")


def test_what_is_uncertain_of_the_labour_court_of_grans_carries_its_mark() -> None:
    option = route("PRUDHOMMES", f"{WORK} respondent_insee=13044").where.options[0]
    assert (plain(option.name_fr), option.confidence) == ("conseil de prud’hommes d’Aix-en-Provence", "check")


# Beside the Défenseur des droits


def test_an_open_inquiry_asks_for_the_agreement_of_the_prosecutor_and_is_to_be_told() -> None:
    advice = route("DDD_REFERRAL", f"{HOUSING} criminal=inquiry")
    assert any("art. 23" in plain(reason.article) for reason in advice.beside)
    assert any("parquet" in plain(reason.text_fr) for reason in advice.tell)


def test_a_case_before_a_judge_is_followed_by_observations() -> None:
    advice = route("DDD_REFERRAL", f"{HOUSING} court=pending")
    assert any("observations" in plain(reason.text_fr) for reason in advice.beside)
    assert any("audience" in plain(reason.text_fr) for reason in advice.tell)


def test_a_duplicate_already_referred_is_to_be_merged() -> None:
    situation = told(HOUSING)
    twin = Situation(replace(situation.facts, duplicate_referred=True), situation.told)
    found = {advice.code: advice for advice in advise(twin, today=TODAY)}
    assert any("réunit les deux saisines" in plain(reason.text_fr) for reason in found["DDD_REFERRAL"].beside)
    assert not any("réunit" in reason.text_fr for reason in route("DDD_REFERRAL", HOUSING).beside)


def test_every_route_that_fits_beside_the_referral_says_so() -> None:
    for advice in advise(told(HOUSING), today=TODAY):
        assert advice.beside or advice.code == "DDD_REFERRAL", advice.code


# The rows


def test_every_question_that_may_be_asked_can_be_answered_where_it_points() -> None:
    assert {row.pointer.split("/")[2] for row in ROWS.questions.values() if row.kind == "asked"} == {
        row.aspect for row in ROWS.questions.values() if row.kind == "asked"
    }


def test_each_article_of_the_code_that_will_be_renumbered_has_its_key() -> None:
    shown = [row.article for row in (*ROWS.conditions, *ROWS.ways, *ROWS.referrers, *ROWS.needs.values())]
    written = {
        text: re.findall(r"\d+(?:-\d+)*", text.split("CPP, art.")[1].split(";")[0]) for text in shown if CPP in text
    }
    assert len(written) > 10
    named = {text: sum(c.text == "CPP" and len(c.articles) for c in citations(text)) for text in written}
    assert named == {
        text: len([n for n in numbers if n != "2" or "al." not in text]) for text, numbers in written.items()
    }
