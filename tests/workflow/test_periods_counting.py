"""Each method of counting: the vectors of the domain reference, the day before, the day and the day after."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflow.law import LAW, LimitationRule, StartKind
from workflow.periods import (
    NotInForceError,
    Period,
    UnknownStartKindError,
    is_business_day,
    last_day,
)
from workflow.periods.calendar import same_number_day

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY = timedelta(days=1)
FRANC = "délai franc du contentieux administratif"


def plain(text: str) -> str:
    """Write no-break spaces as plain ones and cut the end of the last sentence, too long for a line here."""
    text = text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    return text.replace(" de l’application.", ".")


def day(text: str) -> date:
    """Read « Sun 2026-11-22 »; the weekday is checked, so that a vector cannot lie about it."""
    weekday, _, iso = text.partition(" ")
    found = date.fromisoformat(iso)
    assert WEEKDAYS[found.weekday()] == weekday, text
    return found


# rule, kind of start, event, last day, safe day, article, why
VECTORS = [
    ("EMP_DISCRIMINATION", "revelation", "Mon 2021-11-22", "Sun 2026-11-22", "Fri 2026-11-20", "CT L1134-5, CC 2228"),
    ("CIV_GENERAL", "knowledge", "Sat 2020-02-29", "Fri 2025-02-28", "Thu 2025-02-27", "CC 2224: no 29 February"),
    ("EMP_TERMINATION", "notification", "Sat 2025-11-22", "Sun 2026-11-22", "Fri 2026-11-20", "CT L1471-1 par. 2"),
    ("CRIM_OFFENCE", "act", "Sat 2014-03-01", "Sun 2020-03-01", "Fri 2020-02-28", "CPP 8, CP 112-2 4°: transition"),
    ("CRIM_OFFENCE_OLD", "act", "Thu 2014-01-02", "Mon 2017-01-02", "Fri 2016-12-30", "CPP 8: not revived"),
    ("ADM_DECISION", "notification", "Tue 2024-11-12", "Mon 2025-01-13", "Fri 2025-01-10", "CJA R421-1: franc"),
    ("ADM_DECISION", "notification", "Sun 2026-09-20", "Mon 2026-11-23", "Thu 2026-11-19", "CJA R421-1: moved"),
    ("ADM_DECISION", "notification", "Wed 2025-12-31", "Mon 2026-03-02", "Fri 2026-02-27", "CJA R421-1"),
    ("ADM_SILENCE", "receipt", "Tue 2026-09-22", "Sun 2026-11-22", "", "CRPA L231-4: born, not moved"),
    ("ADM_IMPLICIT", "implicit_decision", "Sun 2026-11-22", "Mon 2027-01-25", "Thu 2027-01-21", "CJA R421-2"),
    ("PUB_DEBT", "right_acquired", "Tue 2022-05-10", "Thu 2026-12-31", "Wed 2026-12-30", "loi 68-1250 art. 1"),
    ("PRESS_NON_PUBLIC", "publication", "Mon 2026-08-31", "Mon 2026-11-30", "Fri 2026-11-27", "loi 1881 art. 65"),
    ("EMP_TERMINATION_OLD", "notification", "Sat 2017-09-23", "Sun 2018-09-23", "Fri 2018-09-21", "ord. 2017-1387"),
    ("EMP_BEFORE_2013", "knowledge", "Mon 2012-03-05", "Tue 2015-06-16", "Mon 2015-06-15", "loi 2013-504 art. 21-V"),
    ("EMP_TERMINATION", "notification", "Sat 2019-08-10", "Mon 2020-08-10", "Fri 2020-08-07", "Cass. soc. 24-10.009"),
    ("ADM_NO_MENTION", "notification", "Tue 2016-07-12", "Thu 2017-07-13", "Tue 2017-07-11", "CE Ass. Czabaj"),
    ("PRESS_DISCRIMINATORY_2", "publication", "Tue 2013-10-29", "Wed 2014-10-29", "Tue 2014-10-28", "loi 1881, 65-3"),
    ("CRIM_OFFENCE", "act", "Fri 2019-11-22", "Sat 2025-11-22", "Fri 2025-11-21", "CPP 8"),
    # start kind `law`: the day before the same number
    ("CIV_GENERAL", "law", "Thu 2008-06-19", "Tue 2013-06-18", "Mon 2013-06-17", "Cass. 1re civ. 17-25.697"),
    # PROCEDURE: moved, and the safe day lies before the number, not before the moved day
    ("CADA_APPEAL", "notification", "Tue 2026-09-22", "Mon 2026-11-23", "Fri 2026-11-20", "CRPA R343-1, CPC 642"),
    # not_after and the computed day on the day of the cap, a day before it, a day after it
    ("EMP_TERMINATION_OLD", "notification", "Thu 2016-09-22", "Sat 2018-09-22", "Fri 2018-09-21", "CT L1471-1 (old)"),
    ("EMP_TERMINATION_OLD", "notification", "Fri 2016-09-23", "Sun 2018-09-23", "Fri 2018-09-21", "CT L1471-1 (old)"),
    ("EMP_TERMINATION_OLD", "notification", "Sat 2016-09-24", "Sun 2018-09-23", "Fri 2018-09-21", "ord. 2017-1387"),
    ("EMP_WAGES_OLD", "knowledge", "Fri 2012-06-15", "Thu 2016-06-16", "Wed 2016-06-15", "loi 2013-504 art. 21-V"),
    # QUADRIENNALE around new year
    ("PUB_DEBT", "right_acquired", "Fri 2021-12-31", "Wed 2025-12-31", "Tue 2025-12-30", "loi 68-1250 art. 1"),
    ("PUB_DEBT", "right_acquired", "Sat 2022-01-01", "Thu 2026-12-31", "Wed 2026-12-30", "loi 68-1250 art. 1"),
]


@pytest.mark.parametrize(("rule", "kind", "event", "last", "safe", "article"), VECTORS)
def test_the_vector_is_counted(rule: str, kind: StartKind, event: str, last: str, safe: str, article: str) -> None:
    period = last_day(rule, day(event), start_kind=kind)
    assert (period.legal_last_day, period.safe_day) == (day(last), day(safe) if safe else None), article


# three days in a row for each method: rule, kind of start, event, last day, article
NEIGHBOURS = [
    ("CIV_GENERAL", "knowledge", "Sun 2021-11-21", "Sat 2026-11-21", "CC 2228: never moved"),
    ("CIV_GENERAL", "knowledge", "Mon 2021-11-22", "Sun 2026-11-22", "CC 2228: never moved"),
    ("CIV_GENERAL", "knowledge", "Tue 2021-11-23", "Mon 2026-11-23", "CC 2228: never moved"),
    ("CRIM_OFFENCE", "act", "Thu 2020-11-19", "Thu 2026-11-19", "CPP 8, 801"),
    ("CRIM_OFFENCE", "act", "Fri 2020-11-20", "Fri 2026-11-20", "CPP 8, 801"),
    ("CRIM_OFFENCE", "act", "Sat 2020-11-21", "Sat 2026-11-21", "CPP 8, 801: never moved"),
    ("PRESS_ORDINARY", "publication", "Fri 2026-08-21", "Sat 2026-11-21", "loi 1881 art. 65: never moved"),
    ("PRESS_ORDINARY", "publication", "Sat 2026-08-22", "Sun 2026-11-22", "loi 1881 art. 65: never moved"),
    ("PRESS_ORDINARY", "publication", "Sun 2026-08-23", "Mon 2026-11-23", "loi 1881 art. 65"),
    ("ADM_DECISION", "notification", "Wed 2026-09-09", "Tue 2026-11-10", "CJA R421-1: franc"),
    ("ADM_DECISION", "notification", "Thu 2026-09-10", "Thu 2026-11-12", "CJA R421-1: 11 November is a holiday"),
    ("ADM_DECISION", "notification", "Fri 2026-09-11", "Thu 2026-11-12", "CJA R421-1: franc"),
    ("CADA_APPEAL", "notification", "Thu 2026-09-10", "Tue 2026-11-10", "CRPA R343-1"),
    ("CADA_APPEAL", "notification", "Fri 2026-09-11", "Thu 2026-11-12", "CPC 642: 11 November is a holiday"),
    ("CADA_APPEAL", "notification", "Sat 2026-09-12", "Thu 2026-11-12", "CRPA R343-1"),
    ("ADM_SILENCE", "receipt", "Thu 2026-09-10", "Tue 2026-11-10", "CRPA L114-3"),
    ("ADM_SILENCE", "receipt", "Fri 2026-09-11", "Wed 2026-11-11", "CRPA L114-3: born on a holiday too"),
    ("ADM_SILENCE", "receipt", "Sat 2026-09-12", "Thu 2026-11-12", "CRPA L114-3"),
    ("CADA_REFUSAL", "receipt", "Fri 2026-01-30", "Sat 2026-02-28", "CRPA R311-12: no 30 February"),
    ("CADA_REFUSAL", "receipt", "Sat 2026-01-31", "Sat 2026-02-28", "CRPA R311-12: no 31 February"),
    ("CADA_REFUSAL", "receipt", "Sun 2026-02-01", "Sun 2026-03-01", "CRPA R311-12"),
    ("PUB_DEBT", "right_acquired", "Wed 2025-12-31", "Mon 2029-12-31", "loi 68-1250 art. 1"),
    ("PUB_DEBT", "right_acquired", "Thu 2026-01-01", "Tue 2030-12-31", "loi 68-1250 art. 1"),
    ("PUB_DEBT", "right_acquired", "Fri 2026-01-02", "Tue 2030-12-31", "loi 68-1250 art. 1"),
]


@pytest.mark.parametrize(("rule", "kind", "event", "last", "article"), NEIGHBOURS)
def test_the_day_before_the_day_and_the_day_after(
    rule: str, kind: StartKind, event: str, last: str, article: str
) -> None:
    assert last_day(rule, day(event), start_kind=kind).legal_last_day == day(last), article


# rule, kind, first day of the version, last day of the version
VERSIONS = [
    ("EMP_TERMINATION", "notification", "2017-09-24", None, "CT L1471-1, ord. 2017-1387"),
    ("EMP_TERMINATION_OLD", "notification", "2013-06-17", "2017-09-23", "CT L1471-1 (old)"),
    ("EMP_BEFORE_2013", "knowledge", "2008-06-19", "2013-06-16", "loi 2013-504 art. 21-V"),
    ("CRIM_OFFENCE", "act", "2014-03-01", None, "CP 112-2 4°: three years still open on 2017-03-01"),
    ("CRIM_OFFENCE_OLD", "act", "1958-01-01", "2014-02-28", "CP 112-2 4°"),
    ("PRESS_DISCRIMINATORY", "publication", "2003-12-12", None, "still open on 2004-03-12"),
    ("PRESS_DISCRIMINATORY_2", "publication", "2013-10-29", None, "still open on 2014-01-29"),
    ("CRIM_HIDDEN", "discovery", "2017-03-01", None, "CPP 9-1"),
    ("LEASE", "knowledge", "2014-03-27", None, "loi 89-462 art. 7-1"),
]


@pytest.mark.parametrize(("code", "kind", "first", "last", "article"), VERSIONS)
def test_a_version_governs_its_first_and_last_day_and_no_day_beside(
    code: str, kind: StartKind, first: str, last: str | None, article: str
) -> None:
    rule = LAW.limitation_rules[code]
    begins, ends = date.fromisoformat(first), date.fromisoformat(last) if last else None
    assert last_day(rule, begins, start_kind=kind).legal_last_day, article
    assert not rule.takes_event_of(begins - _DAY)
    with pytest.raises(NotInForceError, match=r"ne s’applique pas au"):
        last_day(rule, begins - _DAY, start_kind=kind)
    assert rule.takes_event_of(ends or date(2026, 11, 22))
    assert ends is None or not rule.takes_event_of(ends + _DAY)


def test_case_law_has_no_first_day() -> None:
    assert last_day("ADM_NO_MENTION", date(1991, 9, 26), start_kind="notification").legal_last_day == date(1992, 9, 28)


# event, last day, over_after
STANDSTILL = [
    ("2019-11-22", "2025-11-22", "2026-04-23", "the whole standstill: 152 days (ord. 2020-303 art. 3)"),
    ("2020-03-11", "2026-03-11", "2026-08-10", "the eve of it: 152 days"),
    ("2020-03-12", "2026-03-12", "2026-08-10", "its first day: 151 days lie after the act"),
    ("2020-08-09", "2026-08-09", "2026-08-10", "one day left"),
    ("2020-08-10", "2026-08-10", None, "its last day: none left"),
    ("2014-03-11", "2020-03-11", None, "ended the day before it began"),
    ("2014-03-12", "2020-03-12", "2020-08-11", "ended on its first day: not barred before"),
]


@pytest.mark.parametrize(("act", "last", "over_after", "why"), STANDSTILL)
def test_a_criminal_row_is_over_only_after_the_standstill_of_2020(
    act: str, last: str, over_after: str | None, why: str
) -> None:
    period = last_day("CRIM_OFFENCE", date.fromisoformat(act), start_kind="act")
    assert str(period.legal_last_day) == last
    assert period.over_after == (date.fromisoformat(over_after) if over_after else None), why


def test_a_civil_row_knows_no_standstill() -> None:
    assert last_day("CIV_GENERAL", date(2019, 11, 22), start_kind="knowledge").over_after is None


# discovery, act, last day, safe day, event whose period gives the last day
HIDDEN = [
    ("2020-01-10", "2014-01-10", "2026-01-10", "2026-01-09", "2020-01-10", "both ends on one day"),
    ("2020-01-13", "2014-01-10", "2026-01-10", "2026-01-09", "2014-01-10", "CPP 9-1: twelve years from the act win"),
    ("2020-01-09", "2014-01-10", "2026-01-09", "2026-01-08", "2020-01-09", "CPP 9-1: six from the discovery win"),
]


@pytest.mark.parametrize(("found", "act", "last", "safe", "counted_from", "why"), HIDDEN)
def test_a_hidden_offence_ends_on_the_earlier_of_two_days(
    found: str, act: str, last: str, safe: str, counted_from: str, why: str
) -> None:
    act_on = date.fromisoformat(act)
    period = last_day("CRIM_HIDDEN", date.fromisoformat(found), start_kind="discovery", act_on=act_on)
    assert (str(period.legal_last_day), str(period.safe_day), str(period.counted_from)) == (last, safe, counted_from), (
        why
    )


def test_a_second_date_changes_nothing_for_a_rule_without_a_cap() -> None:
    alone = last_day("CRIM_OFFENCE", date(2020, 1, 10), start_kind="act")
    assert last_day("CRIM_OFFENCE", date(2020, 1, 10), start_kind="act", act_on=date(2001, 1, 1)) == alone


def test_a_rule_refuses_a_start_that_is_not_its_own() -> None:
    with pytest.raises(
        UnknownStartKindError, match="révélation de la discrimination, et non «\u00a0connaissance des faits\u00a0»"
    ):
        last_day("EMP_DISCRIMINATION", date(2024, 1, 1), start_kind="knowledge")


def test_no_period_has_no_day() -> None:
    period = last_day("DDD_REFERRAL", date(2024, 1, 1), start_kind="event")
    assert (period.legal_last_day, period.safe_day, period.open_until) == (None, None, None)


def test_the_derivation_reads_as_french_sentences() -> None:
    words = last_day("ADM_DECISION", date(2018, 5, 14), start_kind="notification").words()
    assert [plain(word) for word in words] == [
        "Départ : notification (réception par la personne), le lundi 14 mai 2018 – CJA, art. R421-1 et R421-5.",
        f"Premier jour compté : le lendemain, mardi 15 mai 2018 – {FRANC}.",
        "Même quantième 2 mois plus tard : samedi 14 juillet 2018 – CJA, art. R421-1 et R421-5.",
        f"Délai franc : le lendemain, dimanche 15 juillet 2018 – {FRANC}.",
        f"Dimanche 15 juillet 2018 n’est pas un jour ouvré : reporté au lundi 16 juillet 2018 (week-end) – {FRANC}.",
        f"Dernier jour : lundi 16 juillet 2018 – {FRANC}.",
        "Jour sûr, dernier jour ouvré avant le 14 juillet 2018 : vendredi 13 juillet 2018 – règle de prudence.",
    ]


def test_the_derivation_names_the_holiday_that_was_skipped() -> None:
    words = " ".join(last_day("ADM_DECISION", date(2026, 9, 10), start_kind="notification").words())
    assert "n’est pas un jour ouvré : reporté au jeudi 12 novembre 2026 (jour férié : 11 novembre 2026, Armistice)" in (
        plain(words)
    )
    safe = last_day("CRIM_OFFENCE_OLD", date(2014, 1, 2), start_kind="act").words()[-1]
    assert "vendredi 30 décembre 2016 (week-end et jour férié" in safe
    assert "Jour de l’an" in safe


# --- properties ------------------------------------------------------------------------------------------------------
FIRST, LAST = date(2000, 1, 1), date(2040, 12, 31)


@dataclass(frozen=True, slots=True)
class Start:
    rule: LimitationRule
    kind: StartKind
    on: date

    @property
    def period(self) -> Period:
        return last_day(self.rule, self.on, start_kind=self.kind)


def first_and_last(rule: LimitationRule) -> tuple[date, date]:
    """The days between which an event falls under a version, cut to the years that the tests look at."""
    replaced = rule.events_from or rule.events_to
    begins = rule.events_from if replaced else rule.valid_from
    ends = rule.events_to if replaced else rule.valid_to
    return max(begins or FIRST, FIRST), min(ends or LAST, LAST)


def starts(*methods: str) -> st.SearchStrategy[Start]:
    """Any start that a rule of these methods accepts (all counting methods where none is named)."""
    chosen = [rule for rule in LAW.limitation_rules.values() if rule.method in methods or not methods]
    counting = [(rule, kind) for rule in chosen for kind in rule.start_kinds]
    return st.sampled_from(counting).flatmap(
        lambda pair: st.builds(Start, st.just(pair[0]), st.just(pair[1]), st.dates(*first_and_last(pair[0])))
    )


@given(starts())
def test_the_safe_day_is_a_working_day_before_the_last_day(start: Start) -> None:
    safe_day, last = start.period.safe_day, start.period.legal_last_day
    assert last is not None
    assert safe_day is None or (is_business_day(safe_day) and safe_day < last)
    assert (safe_day is None) == (start.rule.method == "SILENCE")


@given(starts(), st.integers(1, 800))
def test_an_earlier_start_never_ends_later(start: Start, earlier: int) -> None:
    before = max(first_and_last(start.rule)[0], start.on - timedelta(days=earlier))
    early, late = Start(start.rule, start.kind, before).period, start.period
    assert (early.legal_last_day or date.max) <= (late.legal_last_day or date.min)
    assert (early.open_until or date.max) <= (late.open_until or date.min)
    assert early.safe_day is None or early.safe_day <= (late.safe_day or date.min)


@given(starts("ADMIN_FRANC", "PROCEDURE"))
def test_a_period_of_procedure_never_ends_on_a_free_day(start: Start) -> None:
    last = start.period.legal_last_day
    assert last is not None
    assert is_business_day(last)


@given(starts("PRESCRIPTION_CIVIL", "PRESCRIPTION_CRIMINAL", "PRESCRIPTION_PRESS"))
def test_a_limitation_is_never_moved(start: Start) -> None:
    assert start.rule.length is not None
    number = same_number_day(start.on, start.rule.length)
    number -= timedelta(days=start.kind == "law")
    assert start.period.legal_last_day == min(number, start.rule.not_after or date.max)


@given(starts("PRESCRIPTION_CRIMINAL", "PRESCRIPTION_PRESS"))
def test_the_standstill_only_ever_adds_days_and_152_at_most(start: Start) -> None:
    last, over_after = start.period.legal_last_day, start.period.over_after
    assert last is not None
    assert over_after is None or timedelta(0) < over_after - last <= timedelta(days=152)


@given(starts())
def test_every_step_of_a_derivation_cites_its_text(start: Start) -> None:
    steps = start.period.derivation
    assert steps[0].on == start.on
    assert all(step.article and step.label_fr for step in steps)
