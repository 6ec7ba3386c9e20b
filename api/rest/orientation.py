"""The routes of a case and who may refer it: what the law answers to what the file holds today."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath
from pydantic import Field

from api.rest.conventions import READ, Model
from api.security import ScopeNeeded, Visitor, signed_in
from cases.facts import civil_day
from cases.queries.orientation import case_routes
from workflow.orientation import (
    CourtOption,
    Missing,
    Question,
    Reason,
    ReferrerStanding,
    RouteAdvice,
    RouteDelay,
    Standing,
)


class ReasonBody(Model):
    """One sentence of law with its article and how sure it is."""

    text: str
    legal_basis: str
    confidence: str = Field(description="sure, likely, check (a jurist confirms first) or design.")

    @classmethod
    def of(cls, reason: Reason) -> ReasonBody:
        """Return the body of a reason."""
        return cls(text=reason.text_fr, legal_basis=reason.article, confidence=reason.confidence)


class QuestionBody(Model):
    """What is to be asked first. ``pointer``: where the file keeps the answer; ``cured_by``: the step that notes it."""

    aspect: str = Field(examples=["several"])
    question: str
    help: str
    pointer: str = Field(examples=["/route_answers/several"])
    cured_by: str | None

    @classmethod
    def of(cls, question: Question) -> QuestionBody:
        """Return the body of a question."""
        return cls(
            aspect=question.aspect,
            question=question.text_fr,
            help=question.help_fr,
            pointer=question.pointer,
            cured_by=question.event,
        )


class DelayBody(Model):
    """One limitation rule of the case that the route serves. Indicative: only the judge decides."""

    rule: str = Field(examples=["EMP_DISCRIMINATION"])
    label: str
    status: str
    safe_day: date | None
    legal_last_day: date | None
    over_after: date | None
    days_left: int | None = Field(description="Civil days to the safe day; negative where it has passed.")
    late_since: date | None
    advice: str
    legal_basis: str
    confidence: str

    @classmethod
    def of(cls, delay: RouteDelay) -> DelayBody:
        """Return the body of a period."""
        return cls(
            rule=delay.rule,
            label=delay.label_fr,
            status=delay.status,
            safe_day=delay.safe_day,
            legal_last_day=delay.legal_last_day,
            over_after=delay.over_after,
            days_left=delay.days_left,
            late_since=delay.late_since,
            advice=delay.advice_fr,
            legal_basis=delay.article,
            confidence=delay.confidence,
        )


class CourtBody(Model):
    """A court and what leads to it."""

    name: str
    because: str
    legal_basis: str
    confidence: str

    @classmethod
    def of(cls, option: CourtOption) -> CourtBody:
        """Return the body of a court."""
        return cls(
            name=option.name_fr, because=option.basis_fr, legal_basis=option.article, confidence=option.confidence
        )


class RouteAdviceBody(Model):
    """One route: whether it fits, and all that a person must know before taking it."""

    code: str = Field(examples=["PRUDHOMMES"])
    label: str
    fit: str = Field(description="fits, check or no.", examples=["fits"])
    reasons: tuple[ReasonBody, ...]
    cautions: tuple[ReasonBody, ...]
    questions: tuple[QuestionBody, ...]
    who: str
    form: str
    cost: str
    contribution_euros: int | None = Field(description="Contribution due today, null where none is.")
    time_left: str = Field(description="In words.")
    time_kind: str = Field(description="running, waiting, over, settled, uncounted or none.")
    time_note: str
    delays: tuple[DelayBody, ...] = Field(description="The one that ends first comes first.")
    where: str
    courts: tuple[CourtBody, ...]
    court_unknown: str = Field(description="What is not known of the court; nothing is guessed.")
    beside_referral: tuple[ReasonBody, ...]
    tell_ddd: tuple[ReasonBody, ...]
    legal_basis: str
    confidence: str

    @classmethod
    def of(cls, advice: RouteAdvice) -> RouteAdviceBody:
        """Return the body of a route."""
        return cls(
            code=advice.code,
            label=advice.label_fr,
            fit=advice.fit,
            reasons=_reasons(advice.reasons),
            cautions=_reasons(advice.cautions),
            questions=tuple(QuestionBody.of(each) for each in advice.questions),
            who=advice.who_fr,
            form=advice.form_fr,
            cost=advice.cost.text_fr,
            contribution_euros=advice.cost.euros,
            time_left=advice.time.text_fr,
            time_kind=advice.time.kind,
            time_note=advice.time.note_fr,
            delays=tuple(DelayBody.of(each) for each in advice.time.delays),
            where=advice.where.rule_fr,
            courts=tuple(CourtBody.of(each) for each in advice.where.options),
            court_unknown=advice.where.unknown_fr,
            beside_referral=_reasons(advice.beside),
            tell_ddd=_reasons(advice.tell),
            legal_basis=advice.article,
            confidence=advice.confidence,
        )


def _reasons(reasons: tuple[Reason, ...]) -> tuple[ReasonBody, ...]:
    return tuple(ReasonBody.of(each) for each in reasons)


class RoutesBody(Model):
    """Every route of the law for one case, on one day."""

    case_id: UUID
    on: date
    routes: tuple[RouteAdviceBody, ...] = Field(
        description="What fits or may fit first, the shortest time left before the others."
    )
    unserved_rules: tuple[str, ...] = Field(
        description="Limitation rules of the case that no route of the list serves."
    )


class MissingBody(Model):
    """One thing that is missing for a referral."""

    code: str = Field(examples=["SIGNATURE"])
    kind: str = Field(description="name, identity, agreement, paper, date or purpose.")
    text: str
    cure: str
    legal_basis: str
    confidence: str
    pointer: str
    cured_by: str | None
    blocks: bool = Field(description="Whether the procedure refuses without it.")

    @classmethod
    def of(cls, missing: Missing) -> MissingBody:
        """Return the body of a need."""
        return cls(
            code=missing.code,
            kind=missing.kind,
            text=missing.text_fr,
            cure=missing.cure_fr,
            legal_basis=missing.article,
            confidence=missing.confidence,
            pointer=missing.pointer,
            cured_by=missing.event,
            blocks=missing.blocks,
        )


class ReferrerBody(Model):
    """Somebody named by the law, and whether that person or body may refer this case."""

    code: str = Field(examples=["VICTIM"])
    label: str
    how: str
    position: str = Field(description="ready, missing, elsewhere or never.")
    acts: bool = Field(description="Whether the case takes this way.")
    missing: tuple[str, ...]
    legal_basis: str
    confidence: str

    @classmethod
    def of(cls, referrer: ReferrerStanding) -> ReferrerBody:
        """Return the body of a referrer."""
        return cls(
            code=referrer.code,
            label=referrer.label_fr,
            how=referrer.how_fr,
            position=referrer.position,
            acts=referrer.acts,
            missing=tuple(each.code for each in referrer.missing),
            legal_basis=referrer.article,
            confidence=referrer.confidence,
        )


class InformedBody(Model):
    """Whether the person is told and not opposed (LO 8), and the exceptions that the case may call upon."""

    state: str = Field(description="agreed, opposed, to_ask or not_known.")
    text: str
    legal_basis: str
    exceptions: tuple[ReasonBody, ...]


class StandingBody(Model):
    """Who may refer one case to the Défenseur des droits, and exactly what is missing."""

    case_id: UUID
    on: date
    may_refer: bool
    text: str
    missing: tuple[MissingBody, ...]
    referrers: tuple[ReferrerBody, ...]
    informed: InformedBody
    limits: tuple[ReasonBody, ...]

    @classmethod
    def of(cls, standing: Standing, case_id: UUID, on: date) -> StandingBody:
        """Return the body of a standing."""
        return cls(
            case_id=case_id,
            on=on,
            may_refer=standing.may_refer,
            text=standing.text_fr,
            missing=tuple(MissingBody.of(each) for each in standing.missing),
            referrers=tuple(ReferrerBody.of(each) for each in standing.referrers),
            informed=InformedBody(
                state=standing.informed.state,
                text=standing.informed.text_fr,
                legal_basis=standing.informed.article,
                exceptions=_reasons(standing.informed.exceptions),
            ),
            limits=_reasons(standing.limits),
        )


@get(
    "/cases/{case_id:uuid}/routes",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getRoutes",
    tags=["cases"],
)
def get_routes(visitor: NamedDependency[Visitor], case_id: FromPath[UUID]) -> RoutesBody:
    """Read which routes fit a case: reasons, cost, time left, who acts, what runs beside the referral, where."""
    found = case_routes(visitor.store, visitor.person, case_id, now=visitor.now)
    return RoutesBody(
        case_id=case_id,
        on=civil_day(visitor.now),
        routes=tuple(RouteAdviceBody.of(each) for each in found.routes),
        unserved_rules=found.unserved,
    )


@get(
    "/cases/{case_id:uuid}/standing",
    sync_to_thread=True,
    guards=[signed_in, ScopeNeeded("cases:read")],
    responses=READ,
    operation_id="getStanding",
    tags=["cases"],
)
def get_standing(visitor: NamedDependency[Visitor], case_id: FromPath[UUID]) -> StandingBody:
    """Read who may refer a case to the Défenseur des droits, and which name, paper, agreement or date is missing."""
    found = case_routes(visitor.store, visitor.person, case_id, now=visitor.now)
    return StandingBody.of(found.standing, case_id, civil_day(visitor.now))


ROUTES: Final[tuple[Any, ...]] = (get_routes, get_standing)
