"""The same facts were written down twice: one file is kept, and nothing that was due is lost (T30)."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from cases.clocks import tick
from cases.db import EVERY_SITE, Store
from cases.erasure import erase_case
from cases.files import open_attachment
from cases.tables import Attachment, LegalDate, Limitation
from tests.cases.commands.scenes import ticked
from tests.cases.commands.test_records import rows
from tests.factories import NOW, Journey, a_case_in, a_draft, print_letters
from tests.stories.telling import article40, clocks, due_on, facts, letters, reasons_against, tasks, told, whole


def the_two_files(store: Store) -> tuple[Journey, Journey]:
    """The desk wrote the report on 2 November; the person came again, and a second file was opened on the 23rd."""
    duplicate = a_draft(store, now=NOW - timedelta(days=21), received_on="2026-11-02").register()
    kept = a_case_in(store, "in_qualification", external_ref="PC-TWIN-001", received_on="2026-11-20")
    duplicate.now = kept.now
    return duplicate, kept


def merge(duplicate: Journey, kept: Journey, **data: object) -> None:
    duplicate.fire(
        "site_coordinator",
        "T30",
        target_case=str(kept.case_id),
        same_claimant=True,
        same_facts=True,
        article40_moved=True,
        reasons="La personne est revenue, le signalement a été saisi deux fois.",
        **data,
    )
    kept.now = duplicate.now
    print_letters(kept.store, kept.case_id, now=kept.now)


def papers(journey: Journey) -> list[Attachment]:
    with journey.store.read(EVERY_SITE) as session:
        query = select(Attachment).where(Attachment.case_id == journey.case_id).order_by(Attachment.number)
        return list(session.scalars(query))


def test_the_earliest_day_of_receipt_is_kept_and_the_change_stands_in_the_trail_of_the_kept_case(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    merge(duplicate, kept)
    assert kept.case.received_on == duplicate.case.received_on
    said = told(kept, "merge")
    assert said["received_on"] == {"before": "2026-11-20", "after": "2026-11-02"}
    assert said["merged_case"] == str(duplicate.case_id)
    assert said["reasons"].startswith("La personne est revenue")
    assert (duplicate.case.state, duplicate.case.closure_reason) == ("closed", "DUPLICATE_MERGED")
    assert (duplicate.case.retention_class, letters(duplicate)[-1]) == ("merged", "L19")
    assert tasks(kept)["read_merged", "case_handler"] == 1
    assert whole(duplicate)
    assert whole(kept)


def test_the_papers_are_read_in_the_kept_case_and_survive_the_erasure_of_the_duplicate(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    duplicate.attach("medical", secret="health")
    duplicate.attach("other", status="quarantined")
    merge(duplicate, kept)
    [paper] = papers(kept)
    assert (paper.number, paper.kind, paper.secret) == (1, "medical", "health")
    with store.write(EVERY_SITE) as session:
        session.merge(duplicate.case).state = "purged"
    assert erase_case(store, duplicate.case_id)
    opened = open_attachment(store, kept.person("case_handler"), paper.id, now=kept.now)
    assert opened.data.startswith(b"told paper of kind medical")
    assert opened.sha256 == told(kept, "merge")["papers"][0]["sha256"]


def test_a_paper_that_both_files_hold_is_not_doubled(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    kept.now = duplicate.now
    duplicate.attach("other")
    kept.attach("other")
    merge(duplicate, kept)
    assert len(papers(kept)) == 1


def test_the_earlier_day_of_each_duty_counts_in_the_kept_case(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    duplicate.fire("case_handler", "T39", items=[{"what": "Contrat", "why": "Preuve"}], due_on="2026-12-01")
    before = due_on(kept, "K06")
    merge(duplicate, kept)
    assert clocks(kept)["K05"] == "running"
    assert str(due_on(kept, "K05")) == "2026-12-01"
    assert due_on(kept, "K06") == before
    assert clocks(duplicate) == {"K19": "running"}
    kept.fire("intake_agent", "T40", **ticked(kept))
    assert "K05" not in clocks(kept)


def test_the_question_of_article_40_goes_on_in_the_kept_case(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    colleague = duplicate.people.by_login["case_handler_2.plaine-commune"]
    duplicate.fire(colleague, "T63", known_on=duplicate.today.isoformat(), finding="to_send")
    kept.answer_article40()
    duplicate.now = kept.now
    merge(duplicate, kept)
    assert article40(kept)[str(colleague.id)] == "to_send"
    assert article40(kept)["case"] == "reasoned_no"
    assert set(article40(duplicate).values()) == {"moved"}
    assert (clocks(kept)["K08"], clocks(duplicate)) == ("running", {"K19": "running"})
    assert "article40_examined" in reasons_against(kept, "site_coordinator", "T29", reason="OUT_OF_SCOPE", reasons="x")
    kept.fire(colleague, "T64", finding="own_reasons", reasons="Les faits ne sont pas établis.")
    assert "K08" not in clocks(kept)


def test_an_urgent_duplicate_makes_the_kept_case_urgent(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    duplicate.fire("case_handler", "T33", level="critical", criterion="danger", reasons="Menaces reçues.")
    merge(duplicate, kept)
    assert (kept.case.urgency, told(kept, "merge")["urgency"]) == ("critical", "critical")


def test_who_is_in_conflict_on_the_duplicate_loses_the_kept_case_too(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    handler = kept.person("case_handler")
    assert kept.case.assignee_id == handler.id
    duplicate.fire("intake_agent", "T54", persons=[str(handler.id)], reasons="Parent du mis en cause.")
    merge(duplicate, kept)
    assert facts(kept).assignee is None
    assert reasons_against(kept, handler, "T58", contacted_on="2026-11-23", channel="phone") == {"not found"}
    assert told(kept, "merge")["conflicts"] == [str(handler.id)]
    assert whole(kept)


def test_a_case_whose_referral_left_is_the_one_that_is_kept(store: Store) -> None:
    sent = a_case_in(store, "ddd_review")
    other = a_case_in(store, "registered", external_ref="PC-TWIN-001")
    data = {
        "same_claimant": True,
        "same_facts": True,
        "article40_moved": True,
        "reasons": "Doublon.",
        **sent.ddd_told(),
    }
    assert reasons_against(sent, "site_coordinator", "T30", target_case=str(other.case_id), **data) == {
        "sent_referral_kept"
    }
    assert reasons_against(other, "site_coordinator", "T30", target_case=str(sent.case_id), **data) == set()


def test_a_merged_duplicate_that_reopens_is_a_case_of_its_own_again(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    merge(duplicate, kept)
    duplicate.fire("site_coordinator", "T31", kind="error", reasons="Deux personnes du même nom.")
    assert duplicate.case.state == "in_qualification"
    assert article40(duplicate) == {"case": "to_examine"}
    assert "merged_into" not in duplicate.case.marks
    assert whole(duplicate)


def test_a_duplicate_is_eliminated_with_the_case_that_was_kept_and_never_before(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    merge(duplicate, kept)
    tick(store, duplicate.later(days=760).now)
    assert duplicate.case.state == "closed"
    visa = {"visa": "AD93-2026-12", "listed_on": duplicate.today.isoformat()}
    assert "retention_class_is" in reasons_against(duplicate, "dpo", "T67", **visa)
    kept.now = duplicate.now
    kept.answer_article40().close("OUT_OF_SCOPE")
    assert "retention_class_is" not in reasons_against(duplicate, "dpo", "T67", **visa)
    assert "nothing_pending" in reasons_against(duplicate, "dpo", "T67", **visa)


def test_a_doubtful_suspension_of_the_duplicate_stays_doubtful_in_the_kept_case(store: Store) -> None:
    duplicate, kept = the_two_files(store)
    duplicate.now = kept.now
    stop = {"kind": "suspension", "cause": "MEDIATION", "start_on": "2026-01-05", "end_on": "2026-01-14"}
    before = {row.rule: row.legal_last_day for row in rows(kept, Limitation)}
    duplicate.fire("intake_agent", "T59", **stop, uncertain=True, reasons="Accord dont la copie manque.")
    merge(duplicate, kept)
    after = {row.rule: row.legal_last_day for row in rows(kept, Limitation)}
    assert "MEDIATION" in {row.kind for row in rows(kept, LegalDate)}
    assert after == before
