"""What of an event's input is kept in the case file: one writer per name that a procedure may use in ``records``.

A closed registry: a name that a procedure uses and that has no writer here is found by a test, never at run time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from cases.commands.change import Change
from cases.commands.records import duties, intake, leaving, qualification, referral

Writer = Callable[[Change, Mapping[str, Any]], None]

WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {
        writer.__name__: writer
        for writer in (
            intake.draft,
            intake.registration,
            intake.assignment,
            intake.note,
            intake.items_asked,
            intake.items_ticked,
            intake.items_to_follow,
            intake.contact,
            intake.consent,
            intake.letter,
            intake.delivery,
            qualification.qualification,
            qualification.legal_date,
            qualification.routes_proposed,
            qualification.route_answers,
            qualification.step,
            qualification.urgency,
            qualification.conflict,
            referral.referral,
            referral.sending,
            referral.ddd_receipt,
            referral.ddd_request,
            referral.complement,
            referral.outcome,
            referral.ddd_news,
            referral.ddd_told,
            leaving.closure,
            leaving.closure_proposal,
            leaving.closure_declined,
            leaving.duplicate_merge,
            leaving.transfer_offer,
            leaving.transfer_accepted,
            leaving.transfer_ended,
            leaving.reopening,
            leaving.archiving,
            leaving.purge,
            duties.article40,
            duties.breach,
            duties.break_glass,
            duties.rights_request,
            duties.rights_extension,
            duties.clock_alarm,
            duties.trail_download,
        )
    }
)
