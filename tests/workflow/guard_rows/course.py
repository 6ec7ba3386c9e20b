"""Rows of ``workflow.guards.course``."""

from __future__ import annotations

from tests.workflow.guard_rows.words import NEAR, Case, Told, transfer, with_
from tests.workflow.situations import ACTOR, COLLEAGUE, LETTER, OTHER_SITE, SITE, TODAY, actor_as
from workflow.facts import ClosureProposal, Consent

WITHDRAWN = ClosureProposal("CONSENT_WITHDRAWN", COLLEAGUE)
CASES: dict[str, list[Case]] = {
    "other_site": [
        Case(Told(data={"to_site": SITE}), Told(data={"to_site": OTHER_SITE}), field="/data/to_site"),
        Case(Told(with_(transfer=transfer()), {"to_site": OTHER_SITE}), Told(data={"to_site": OTHER_SITE})),
    ],
    "claimant_informed_of_transfer": [
        Case(
            Told(data={"kind": "territory"}),
            Told(data={"kind": "territory", "claimant_informed_on": TODAY, "claimant_objects": True}),
            field="/data/claimant_informed_on",
        ),
        Case(
            Told(data={"kind": "moved", "claimant_informed_on": TODAY, "claimant_objects": True}),
            Told(with_(anonymous=True), {}),
            field="/data/claimant_objects",
        ),
    ],
    "receiver_called_when_urgent": [
        Case(
            Told(with_(limitation=NEAR), {}, event="T20"),
            Told(with_(limitation=NEAR), {"receiver_called_on": TODAY}, event="T20"),
            field="/data/receiver_called_on",
        ),
        Case(Told(with_(limitation=NEAR), {}, event="T20"), Told(data={}, event="T20")),
    ],
    "acts_for_receiving_site": [
        Case(Told(with_(transfer=transfer())), Told(with_(transfer=transfer(to_site=SITE))), cure="T56"),
        Case(
            Told(with_(transfer=transfer()), actor=actor_as("substitute_coordinator")),
            Told(with_(transfer=transfer()), actor=actor_as("substitute_coordinator", site="nord-pas-de-calais")),
            cure="T56",
        ),
    ],
    "acts_for_sending_site": [
        Case(Told(with_(transfer=transfer(to_site=SITE))), Told(with_(transfer=transfer())), cure="T22"),
        Case(
            Told(with_(transfer=transfer(to_site=SITE)), actor=actor_as("substitute_coordinator")),
            Told(
                with_(transfer=transfer(to_site=SITE)),
                actor=actor_as("substitute_coordinator", site="nord-pas-de-calais"),
            ),
            cure="T22",
        ),
    ],
    "no_conflict_transfer": [
        Case(Told(with_(transfer=transfer(conflict=True))), Told(with_(transfer=transfer())), cure="T55")
    ],
    "conflict_transfer": [
        Case(Told(with_(transfer=transfer())), Told(with_(transfer=transfer(conflict=True))), cure="T22")
    ],
    "conflict_settled": [
        Case(
            Told(with_(transfer=transfer(conflict=True), substitute_named=False)),
            Told(with_(transfer=transfer(conflict=True))),
            cure="T54",
        ),
        Case(
            Told(with_(transfer=transfer(conflict=True), substitute_named=False)),
            Told(with_(transfer=transfer())),
        ),
    ],
    "letter_may_be_issued": [
        Case(
            Told(data={"code": "L08", "letter": LETTER}),
            Told(with_(letter_drafts={LETTER: "L08"}), {"code": "L08", "letter": LETTER}),
            field="/data/letter",
        ),
        Case(Told(data={"code": "L08"}), Told(data={"code": "L24"}), field="/data/letter"),
        Case(Told(data={"code": "L18"}), Told(with_(state="contact_lost"), {"code": "L18"}), cure="T24"),
        Case(Told(with_(consents=()), {"code": "L10"}), Told(data={"code": "L10"}), cure="T42"),
        Case(Told(with_(closure_proposal=WITHDRAWN), {"code": "L10"}), Told(data={"code": "L10"}), field="/data/code"),
    ],
    "rights_answer_by_dpo": [
        Case(Told(data={"code": "L22"}), Told(data={"code": "L22"}, actor=actor_as("dpo")), role="dpo")
    ],
    "respondent_letter_allowed": [
        Case(
            Told(data={"code": "L14"}),
            Told(
                with_(
                    criminal_status="none",
                    consents=(Consent("partner", "respondent", "given", TODAY, "1", proof=True),),
                ),
                {"code": "L14"},
                actor_as("site_coordinator"),
            ),
            field="/consents/partner",
            cure="T42",
        )
    ],
    "settled_right_named": [
        Case(
            Told(data={"kind": "claim_filed"}),
            Told(data={"kind": "claim_filed", "rule": "EMP_TERMINATION"}),
            field="/data/rule",
        ),
        Case(Told(data={"kind": "right_given_up"}), Told(data={"kind": "suspension"}), field="/data/rule"),
    ],
    "step_named": [
        Case(Told(data={}), Told(data={"criminal_status": "unknown"}), field="/data/route"),
        Case(Told(data={"route": "UNION"}), Told(data={"link": "linked"}), field="/data/route_state"),
        Case(
            Told(data={"next_on": TODAY}),
            Told(data={"date_kind": "hearing", "next_on": TODAY}),
            field="/data/date_kind",
        ),
    ],
    "secrecy_checked": [Case(Told(data={}), Told(data={"secrecy_checked": True}), field="/data/secrecy_checked")],
    "breach_answer_complete": [Case(Told(data={}), Told(data={"reasons": "Chiffré."}), field="/data/notified_on")],
    "full_trail_authorised": [
        Case(
            Told(data={"full": True, "authorised_by": ACTOR}),
            Told(data={"full": True, "authorised_by": COLLEAGUE}),
            field="/data/authorised_by",
        )
    ],
}
"""Guard -> its rows."""
