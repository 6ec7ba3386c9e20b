"""Editing the file: what a handler completes or corrects between two events of the procedure.

An act like the others: one transaction, one event of the trail (``edit``), with the new value of each field and the one
before it. What the procedure decides (states, agreements, routes) is not edited here: it has its events.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from sqlalchemy import select

from cases.access import Person, roles_on
from cases.case_rows import table
from cases.commands.alarms import count_alarms
from cases.commands.answers import Answer
from cases.commands.change import Change
from cases.commands.file import write_claimant, write_facts, write_respondent
from cases.commands.idempotency import request
from cases.commands.limitation import recompute, refused_date
from cases.commands.records.qualification import write_forms, write_grounds, write_legal_date
from cases.commands.transaction import transact
from cases.db import Store
from cases.errors import InvalidInputError, RefusedError
from cases.facts import civil_day
from cases.reports.communes import names_by_insee
from cases.reports.model import Channel, Gender, ReporterKind, RespondentKind
from workflow.inputs import EARLIEST
from workflow.law import LAW, Nature, StartKind, long_date, typeset
from workflow.model import InputError, Refusal
from workflow.orientation import UNUSABLE, association_standing
from workflow.periods import PeriodError, check_recorded_start, nature_of

EDIT: Final = "edit"
DESK: Final = frozenset({"intake_agent", "partner"})
DECIDED: Final = frozenset({"qualification", "situation", "clock_starts"})
"""Parts that are a judgement: the desk no longer writes them once the report is registered."""
EDITORS: Final = ("case_handler", "intake_agent", "site_coordinator", "substitute_coordinator", "partner")
COORDINATORS: Final = frozenset({"site_coordinator", "substitute_coordinator"})
UNEDITED: Final = frozenset({"closed", "archived", "purged"})
NETWORK_RULE: Final = "règle du réseau"

Line = Annotated[str, StringConstraints(max_length=300, strip_whitespace=True)]
Words = Annotated[str, StringConstraints(max_length=50_000, strip_whitespace=True)]
Insee = Annotated[str, StringConstraints(pattern=r"^([0-9][0-9AB][0-9]{3})?$")]
Siren = Annotated[str, StringConstraints(pattern=r"^([0-9]{9})?$")]


class _Part(BaseModel):
    """A part of the file. Only the fields that are given change; a field that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PersonPart(_Part):
    """The claimant, the legal representative or an heir."""

    last_name: Line = ""
    first_name: Line = ""
    birth_date: date | None = None
    gender: Gender = ""
    phone: Line = ""
    email: Line = ""
    address: Line = ""
    postcode: Line = ""
    commune: Line = ""
    safe_contact: Line = ""
    commune_insee: Insee = ""
    identity_verified: bool = False
    minor: bool = False
    needs_interpreter: bool = False
    language: Line = ""


class RespondentPart(_Part):
    """Whom the report concerns."""

    kind: RespondentKind = "unknown"
    name: Line = ""
    siren: Siren = ""
    address: Line = ""
    commune: Line = ""
    commune_insee: Insee = ""


class FactsPart(_Part):
    """What happened. ``risk`` holds codes."""

    facts_on: date | None = None
    facts_last_on: date | None = None
    facts_ongoing: bool = False
    place: Line = ""
    place_insee: Insee = ""
    narrative: Words = ""
    prior_steps: Words = ""
    wish: Words = ""
    comparator: Words = ""
    comparator_unknown: bool = False
    risk: tuple[Line, ...] = ()
    witnesses: Words = ""


class QualificationPart(_Part):
    """What the handler retains of the law before the orientation is proposed."""

    grounds: tuple[str, ...] = ()
    principal_ground: str | None = None
    domain: str | None = None
    forms: tuple[str, ...] = ()


class SituationPart(_Part):
    """Answers that choose the limitation rules (``workflow.periods.Situation``)."""

    work_contract: bool | None = None
    termination: bool | None = None
    offence: Annotated[str, Field(pattern="^(delit|contravention|none|unknown)$")] = "unknown"
    speech: Annotated[str, Field(pattern="^(none|ordinary|origin|sex|non_public)$")] = "none"
    remedies_stated: bool | None = None
    silence: Annotated[str, Field(pattern="^(rejection|acceptance|unknown)$")] = "unknown"
    collegiate: bool | None = None
    acknowledged: bool | None = None
    damages_claim: bool | None = None
    documents_request: bool = False
    lease: bool | None = None
    insurance_contract: bool | None = None


DelayAnswer = Annotated[str, Field(pattern="^(no|unknown|yes)$")]
"""Answer to a question whose answer may open a short period; with ``yes`` its day is still to be recorded."""


class DelayAnswersPart(_Part):
    """What the person answered to ``delay_questions.csv``, by the code of the question in small letters."""

    decision_notified: DelayAnswer | None = None
    request_unanswered: DelayAnswer | None = None
    contract_ended: DelayAnswer | None = None
    words_said: DelayAnswer | None = None


RouteAnswer = Annotated[str, Field(pattern="^(no|unknown|yes)$")]


class RouteAnswersPart(_Part):
    """What chooses a route and stands nowhere else in the file (``route_questions.csv``)."""

    proof_held: RouteAnswer | None = None
    relation: RouteAnswer | None = None
    meeting: RouteAnswer | None = None
    several: RouteAnswer | None = None
    refusal: RouteAnswer | None = None
    decision: RouteAnswer | None = None
    data_file: RouteAnswer | None = None
    online: RouteAnswer | None = None
    court: Annotated[str, Field(pattern="^(none|pending|judged|unknown)$")] | None = None


class ClockStartPart(_Part):
    """A start of a period, with why it is retained."""

    kind: StartKind
    start_on: date
    why: Annotated[str, StringConstraints(min_length=1, max_length=5000, strip_whitespace=True)]
    rule: str | None = None


class ReceiptPart(_Part):
    """How and when the report came. The day of receipt is corrected by a coordinator, with a reason."""

    channel: Channel = "desk"
    reporter_kind: ReporterKind = "claimant"
    anonymous: bool = False
    report_received: bool = True
    received_on: date | None = None
    reason: Line = ""


AssociationStanding = Annotated[str, Field(pattern="^(|entitled|under_five_years|no_statutes|other_purpose)$")]


class Details(_Part):
    """What may be edited in one act. A part left out is left as it is."""

    claimant: PersonPart | None = None
    legal_representative: PersonPart | None = None
    heir: PersonPart | None = None
    respondent: RespondentPart | None = None
    facts: FactsPart | None = None
    qualification: QualificationPart | None = None
    situation: SituationPart | None = None
    delay_answers: DelayAnswersPart | None = None
    route_answers: RouteAnswersPart | None = None
    clock_starts: tuple[ClockStartPart, ...] = ()
    receipt: ReceiptPart | None = None
    association_standing: AssociationStanding = ""
    association_declared_on: date | None = None
    claimant_deceased: bool = False
    criminal_asked: bool = False
    litigation_hold: bool = False
    elimination_visa: Line = ""
    list_for_elimination: bool = False


def record_details(
    store: Store,
    person: Person,
    case_id: UUID,
    changes: Mapping[str, Any],
    *,
    seen: int,
    now: datetime,
    key: str | None = None,
) -> Answer:
    """Change parts of the file (``Details`` as JSON) and leave an ``edit`` event with each old and new value.

    Raises:
        KeyReusedError, NotFoundError, StaleError, BusyError: as ``advance``.
        InvalidInputError: a value is not what its field holds, with every error.
        RefusedError: this person may not edit this part, or the case is no longer edited.
    """
    details = _read(changes, today=civil_day(now))

    def act(change: Change) -> None:
        role = _editor(change, details)
        before = _before(change, details)
        _write(change, details)
        values = {"changes": details.model_dump(mode="json", exclude_unset=True), "before": before}
        change.record(EDIT, role, values=values, to_state=change.case.state, return_state=change.case.return_state)

    asked = request(key, "record_details", case_id, data=changes)
    return transact(store, person, case_id, act, seen=seen, asked=asked, now=now)


def _read(changes: Mapping[str, Any], *, today: date) -> Details:
    try:
        details = Details.model_validate(dict(changes))
    except ValidationError as error:
        raise InvalidInputError(tuple(_input_error(found) for found in error.errors())) from None
    wrong = tuple(_odd_days(details.model_dump(), "", today))
    wrong += tuple(_unknown_codes(details.qualification)) if details.qualification else ()
    wrong += tuple(_unknown_communes(details.model_dump(exclude_unset=True), ""))
    if wrong:
        raise InvalidInputError(wrong)
    if not details.model_fields_set:
        raise InvalidInputError((InputError("", "empty", "Rien n’est à enregistrer : modifiez au moins un champ."),))
    return details


_MESSAGES: Final[Mapping[str, str]] = {
    "extra_forbidden": "Ce champ n’existe pas ici : retirez-le.",
    "missing": "Ce champ est nécessaire.",
    "string_too_long": "Ce texte est trop long : abrégez-le.",
    "string_too_short": "Écrivez quelques mots.",
    "string_pattern_mismatch": "Cette valeur n’a pas la forme attendue.",
    "literal_error": "Ce choix n’est pas proposé : prenez-en un de la liste.",
}


def _input_error(found: Mapping[str, Any]) -> InputError:
    pointer = "".join(f"/{part}" for part in found["loc"])
    kind = str(found["type"])
    fallback = "Cette date n’existe pas : écrivez-la comme 2026-11-22." if "date" in kind else ""
    return InputError(
        pointer, kind, _MESSAGES.get(kind) or fallback or "Cette valeur n’est pas comprise : corrigez-la."
    )


def _odd_days(value: object, pointer: str, today: date) -> Iterator[InputError]:
    """Yield an error for each day before every living memory, or to come: all that is told here is past."""
    match value:
        case dict():
            for name, each in value.items():
                yield from _odd_days(each, f"{pointer}/{name}", today)
        case tuple() | list():
            for place, each in enumerate(value):
                yield from _odd_days(each, f"{pointer}/{place}", today)
        case date() if value < EARLIEST:
            yield InputError(pointer, "too_early", "Cette date est trop ancienne : vérifiez l’année.")
        case date() if value > today:
            yield InputError(pointer, "in_the_future", "Cette date est à venir : indiquez une date passée.")


def _unknown_communes(value: Mapping[str, Any], pointer: str) -> Iterator[InputError]:
    """Yield an error for each commune code that was never assigned: no territory and no court follow from it."""
    for name, each in value.items():
        if isinstance(each, Mapping):
            yield from _unknown_communes(each, f"{pointer}/{name}")
        elif name in {"commune_insee", "place_insee"} and each and each not in names_by_insee():
            message = f"Aucune commune n’a le code {each} (code officiel géographique de l’Insee) : reprenez-le."
            yield InputError(f"{pointer}/{name}", "unknown_commune", message)


def _unknown_codes(part: QualificationPart) -> list[InputError]:
    named: list[tuple[str, str, Collection[str]]] = [
        *((f"/qualification/grounds/{place}", code, LAW.grounds) for place, code in enumerate(part.grounds)),
        *((f"/qualification/forms/{place}", code, LAW.forms) for place, code in enumerate(part.forms)),
    ]
    if part.domain is not None:
        named.append(("/qualification/domain", part.domain, LAW.domains))
    message = "Ce choix n’est pas proposé : prenez-en un de la liste."
    return [InputError(pointer, "unknown_choice", message) for pointer, code, known in named if code not in known]


def _editor(change: Change, details: Details) -> str:
    """Return the role in which the person edits. Raises RefusedError with every reason."""
    held = roles_on(change.session, change.person, change.case)
    parts = details.model_fields_set
    if parts <= {"litigation_hold", "elimination_visa", "list_for_elimination"} and held & {"dpo", "national_admin"}:
        return "dpo" if "dpo" in held else "national_admin"
    role = next((role for role in EDITORS if role in held), None)
    refusals = []
    if role is None or parts & {"elimination_visa", "list_for_elimination", "litigation_hold"}:
        message = "Le dossier se complète par le référent, l’accueil ou le coordinateur du site."
        if role is not None:
            message = "Visa, bordereau d’élimination et gel reviennent au délégué à la protection des données."
        refusals.append(Refusal("role", message, NETWORK_RULE, role="dpo" if role else "case_handler"))
    if change.case.state in UNEDITED:
        message = "Le dossier est clos : rouvrez-le pour le modifier."
        refusals.append(Refusal("state", message, NETWORK_RULE, event="T31", role="site_coordinator"))
    if role in DESK and change.case.state != "draft" and parts & DECIDED:
        message = "La qualification revient au référent du dossier."
        refusals.append(Refusal("role", message, NETWORK_RULE, field="/qualification", role="case_handler"))
    if details.receipt is not None and "received_on" in details.receipt.model_fields_set:
        refusals += _receipt_day(held, details.receipt)
    if refusals or role is None:
        raise RefusedError(tuple(refusals))
    return role


def _receipt_day(held: frozenset[str], receipt: ReceiptPart) -> list[Refusal]:
    """The day of receipt is fixed: only a coordinator corrects it, with a reason."""
    if held & COORDINATORS and receipt.reason and receipt.received_on:
        return []
    message = "La date de réception est fixée : seul un coordinateur la corrige, en écrivant pourquoi."
    return [Refusal("receipt_fixed", message, NETWORK_RULE, field="/receipt/reason", role="site_coordinator")]


def _before(change: Change, details: Details) -> dict[str, Any]:
    """Return the values that the act replaces, part by part."""
    before: dict[str, Any] = {}
    for part, kind, role in (
        ("claimant", "claimant", "claimant"),
        ("legal_representative", "claimant", "legal_representative"),
        ("heir", "claimant", "heir"),
        ("respondent", "respondent", None),
        ("facts", "fact", None),
    ):
        edited: BaseModel | None = getattr(details, part)
        if edited is not None:
            old = _stored(change, kind, role) | _columns(change, edited)
            before[part] = {name: old.get(name) for name in edited.model_fields_set}
    if details.qualification is not None:
        before["qualification"] = {
            "grounds": [row["ground"] for row in change.rows["case_ground"]],
            "forms": [row["form"] for row in change.rows["case_form"]],
            "domain": change.case.domain,
        }
    if details.receipt is not None:
        before["receipt"] = _columns(change, details.receipt)
    return before


def _stored(change: Change, kind: str, role: str | None) -> dict[str, Any]:
    """Return columns and opened sealed values of the row."""
    rows = table(kind)
    query = select(rows).where(rows.c.case_id == change.case.id)
    if role is not None:
        query = query.where(rows.c.role == role)
    row = change.session.connection().execute(query).mappings().first()
    if row is None:
        return {}
    return {**row, **change.unseal(kind, row["id"], row["sealed"])}


def _columns(change: Change, edited: BaseModel) -> dict[str, Any]:
    """Return the columns of the case row that the part edits."""
    return {name: getattr(change.case, name) for name in edited.model_fields_set if hasattr(change.case, name)}


def _given(part: BaseModel) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.model_fields_set}


def _write(change: Change, details: Details) -> None:
    given = _given(details)
    for name, write_part in _PARTS.items():
        if given.get(name) is not None:
            write_part(change, _given(given[name]))
    nature = _respondent_nature(change, details)
    for number, start in enumerate(details.clock_starts):
        try:
            check_recorded_start(start.kind, start.start_on, rule=start.rule, nature=nature, today=change.today)
        except PeriodError as error:
            raise refused_date(error, at=f"/clock_starts/{number}") from error
        write_legal_date(change, kind=start.kind, rule=start.rule, start_on=start.start_on, why=start.why)
        change.marks["clock_start_reasoned"] = True
    for name, write_mark in _MARKS.items():
        if name in given:
            write_mark(change, given[name])
    if given.keys() & ASSOCIATION:
        _settle_association(change)
    if given.keys() & DATED:
        recompute(change)
        count_alarms(change)


def _respondent_nature(change: Change, details: Details) -> Nature:
    """Return the legal nature of the respondent as the act leaves it."""
    edited = details.respondent.kind if details.respondent and "kind" in details.respondent.model_fields_set else ""
    return nature_of(edited or next((row["kind"] for row in change.rows["respondent"] if row["kind"]), "unknown"))


def _write_facts(change: Change, values: dict[str, Any]) -> None:
    first, last = (values.get(name, change.column(name)) for name in ("facts_on", "facts_last_on"))
    if first and last and last < first:
        both = f"Les derniers faits ({long_date(last)}) précèdent les premiers ({long_date(first)})"
        raise InvalidInputError(
            (InputError("/facts/facts_last_on", "before_the_first", typeset(f"{both} : corrigez l’un des deux.")),)
        )
    if values.pop("comparator_unknown", False):
        change.marks["comparator_noted"] = True
    write_facts(change, values)


def _write_situation(change: Change, values: Mapping[str, Any]) -> None:
    change.marks["situation"] = {**(change.mark("situation") or {}), **values}


def _write_delay_answers(change: Change, values: Mapping[str, Any]) -> None:
    told = {name.upper(): value for name, value in values.items() if value is not None}
    change.marks["situation_answers"] = {**(change.mark("situation_answers") or {}), **told}


def _write_route_answers(change: Change, values: Mapping[str, Any]) -> None:
    change.marks["route_answers"] = {**(change.mark("route_answers") or {}), **values}


DATED: Final = frozenset(
    {"claimant", "respondent", "facts", "qualification", "situation", "delay_answers", "clock_starts", "receipt"}
)
"""Parts that may change a limitation row."""


def _write_qualification(change: Change, values: Mapping[str, Any]) -> None:
    if "grounds" in values:
        write_grounds(change, values["grounds"], values.get("principal_ground"))
    if "forms" in values:
        write_forms(change, values["forms"])
    if "domain" in values:
        change.columns["domain"] = values["domain"]


def _write_receipt(change: Change, values: Mapping[str, Any]) -> None:
    change.columns.update(
        {name: values[name] for name in ("channel", "reporter_kind", "anonymous", "received_on") if name in values}
    )
    if "report_received" in values:
        change.marks["report_received"] = values["report_received"]


def _hold(change: Change, held: object) -> None:
    change.columns["litigation_hold"] = bool(held)


def _list(change: Change, listed: object) -> None:
    change.marks["listed_for_purge_by"] = str(change.person.id) if listed else None


def _keep(name: str) -> Callable[[Change, Any], None]:
    def write(change: Change, value: Any) -> None:
        change.marks[name] = value

    return write


ASSOCIATION: Final = frozenset({"association_standing", "association_declared_on", "facts"})
"""Parts that may change whether an association may refer."""


def _settle_association(change: Change) -> None:
    """Let the day of declaration decide whether the five years are there on the day of the facts (LO 5, 3°)."""
    told, declared = change.mark("association_standing"), change.mark("association_declared_on")
    if not told:
        return
    change.marks["association_standing"] = association_standing(
        str(told),
        declared_on=date.fromisoformat(declared) if declared else None,
        facts_on=change.column("facts_on"),
        statutes=any(row["kind"] == "statutes" and row["status"] not in UNUSABLE for row in change.rows["attachment"]),
    )


def _declared(change: Change, day: date | None) -> None:
    change.marks["association_declared_on"] = day.isoformat() if day else None


_PARTS: Final[Mapping[str, Callable[[Change, dict[str, Any]], None]]] = {
    "receipt": _write_receipt,
    "legal_representative": partial(write_claimant, role="legal_representative"),
    "heir": partial(write_claimant, role="heir"),
    "claimant": write_claimant,
    "facts": _write_facts,
    "respondent": write_respondent,
    "qualification": _write_qualification,
    "situation": _write_situation,
    "delay_answers": _write_delay_answers,
    "route_answers": _write_route_answers,
}


_MARKS: Final[Mapping[str, Callable[[Change, Any], None]]] = {
    "association_standing": _keep("association_standing"),
    "association_declared_on": _declared,
    "claimant_deceased": _keep("claimant_deceased"),
    "criminal_asked": _keep("criminal_asked"),
    "elimination_visa": _keep("elimination_visa"),
    "litigation_hold": _hold,
    "list_for_elimination": _list,
}
