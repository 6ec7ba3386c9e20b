"""Recording the questionnaire of qualification: reasoned answers, what they led to, and what the handler retains.

An act like the others: one transaction, one event of the trail (``qualification``), whose values are committed and
sealed one by one: the version of the questions, every answer with the words that were read and its reason, the codes
that were proposed, and what is retained instead. The trail itself shows that the questionnaire was filled in, by whom
and when. Earlier answers stay in their own events. It proposes nothing to the procedure: that is T06.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from cases.access import Person, roles_on
from cases.commands.alarms import count_alarms
from cases.commands.answers import Answer
from cases.commands.change import Change
from cases.commands.details import UNEDITED
from cases.commands.idempotency import request
from cases.commands.limitation import recompute
from cases.commands.records.qualification import write_forms, write_grounds
from cases.commands.transaction import transact
from cases.db import Store
from cases.errors import InvalidInputError, RefusedError
from cases.tables import Case
from cases.trail.read import events_of_type
from workflow.law import LAW
from workflow.model import InputError, Refusal
from workflow.periods import nature_of
from workflow.qualification import (
    QUESTIONNAIRE,
    Proposal,
    Situation,
    faults_in,
    label_of,
    propose,
    proposed,
)

QUALIFICATION: Final = "qualification"
"""Type of the event."""
NETWORK_RULE: Final = "règle du réseau"
Reasons = Annotated[str, StringConstraints(max_length=5000, strip_whitespace=True)]
Code = Annotated[str, StringConstraints(max_length=60)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GivenAnswer(_Part):
    """What is answered to one question, and why."""

    chosen: Annotated[tuple[Code, ...], Field(max_length=60)] = ()
    reason: Reasons = ""


class Retained(_Part):
    """What the handler retains instead of the proposal; nothing at all is a choice too, the reason never missing."""

    domain: Code | None = None
    grounds: Annotated[tuple[Code, ...], Field(max_length=60)] = ()
    principal_ground: Code | None = None
    forms: Annotated[tuple[Code, ...], Field(max_length=60)] = ()
    reason: Reasons = ""


class Sheet(_Part):
    """The questionnaire as filled in, whole: a question left out is not answered.

    ``questions`` is the version that was read; it is refused where the questions changed since. ``carry_over``: domain,
    grounds, forms and a possible offence that come out of it are written into the file at once, and its dates counted.
    """

    questions: Code | None = None
    answers: dict[Code, GivenAnswer] = {}
    retained: Retained | None = None
    carry_over: bool = False

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Question -> codes chosen, in their order, each once."""
        found = {code: tuple(dict.fromkeys(answer.chosen)) for code, answer in self.answers.items()}
        return {code: chosen for code, chosen in found.items() if chosen}

    @property
    def given(self) -> dict[str, GivenAnswer]:
        """The questions that were answered, or reasoned about."""
        return {code: answer for code, answer in self.answers.items() if answer.chosen or answer.reason}


def record_qualification(
    store: Store,
    person: Person,
    case_id: UUID,
    sheet: Mapping[str, Any],
    *,
    seen: int,
    now: datetime,
    key: str | None = None,
) -> Answer:
    """Record the questionnaire (``Sheet`` as JSON) and leave a ``qualification`` event.

    Raises:
        KeyReusedError, NotFoundError, StaleError, BusyError: as ``advance``.
        InvalidInputError: an answer, a reason or what is retained is not usable, with every error.
        RefusedError: this person does not qualify, or the case is no longer edited.
    """
    filled = _read(sheet)

    def act(change: Change) -> None:
        _may_qualify(change)
        _changes_something(change, filled)
        situation = situation_of(change)
        found = propose(filled.chosen, situation)
        if filled.carry_over:
            _carry_over(change, filled, found)
        case = change.case
        values = _values(filled, situation, found)
        change.record(QUALIFICATION, "case_handler", values=values, to_state=case.state, return_state=case.return_state)

    asked = request(key, "record_qualification", case_id, data=sheet)
    return transact(store, person, case_id, act, seen=seen, asked=asked, now=now)


def situation_of(change: Change) -> Situation:
    """Return what the file tells: the days of the facts, and what the respondent is."""
    kind = next((row["kind"] for row in change.rows["respondent"]), None)
    case = change.case
    return Situation(case.facts_on, nature_of(kind or "unknown"), last_day(case, change.today))


def last_day(case: Case, today: date) -> date | None:
    """Return the last day of facts that lasted: the day of asking while they go on."""
    return today if case.facts_ongoing else case.facts_last_on


# Reading


def _read(sheet: Mapping[str, Any]) -> Sheet:
    try:
        filled = Sheet.model_validate(dict(sheet))
    except ValidationError as error:
        raise InvalidInputError(tuple(_unreadable(found) for found in error.errors())) from None
    wrong = [
        InputError(f"/answers/{fault.question}/{'reason' if fault.in_reason else 'chosen'}", fault.code, fault.sentence)
        for fault in faults_in(filled.chosen, {code: answer.reason for code, answer in filled.answers.items()})
    ]
    wrong += _wrong_version(filled)
    wrong += _wrong_choices(filled.retained) if filled.retained else []
    if wrong:
        raise InvalidInputError(tuple(wrong))
    return filled


_MESSAGES: Final[Mapping[str, str]] = {
    "extra_forbidden": "Ce champ n’existe pas ici : retirez-le.",
    "missing": "Ce champ est nécessaire.",
    "string_too_long": "Ce texte est trop long : abrégez-le.",
    "too_long": "Cette liste est trop longue.",
}


def _unreadable(found: Mapping[str, Any]) -> InputError:
    pointer = "".join(f"/{part}" for part in found["loc"] if part != "[key]")
    kind = str(found["type"])
    return InputError(pointer, kind, _MESSAGES.get(kind, "Cette valeur n’est pas comprise : corrigez-la."))


def _wrong_version(filled: Sheet) -> list[InputError]:
    """Answers to questions that were worded otherwise are not answers to these."""
    if filled.questions in {None, QUESTIONNAIRE.version}:
        return []
    message = "Les questions ont changé depuis que vous les avez lues : relisez vos réponses, puis enregistrez."
    return [InputError("/questions", "other_questions", message)]


def _wrong_choices(retained: Retained) -> list[InputError]:
    message = "Ce choix n’est pas proposé : prenez-en un de la liste."
    wrong = [
        InputError(f"/retained/{name}", "unknown_choice", message)
        for name, chosen, known in (
            ("domain", (retained.domain,) if retained.domain else (), LAW.domains),
            ("grounds", retained.grounds, LAW.grounds),
            ("forms", retained.forms, LAW.forms),
        )
        if not set(chosen) <= set(known)
    ]
    if retained.principal_ground and retained.principal_ground not in retained.grounds:
        sentence = "Le critère principal est l’un des critères retenus."
        wrong.append(InputError("/retained/principal_ground", "not_among_grounds", sentence))
    if not retained.reason:
        sentence = "Dites pourquoi vous retenez autre chose que la proposition."
        wrong.append(InputError("/retained/reason", "reason_missing", sentence))
    return wrong


# Deciding


def _may_qualify(change: Change) -> None:
    """The handler qualifies, as for T06. Raises RefusedError with every reason."""
    refusals = []
    if "case_handler" not in roles_on(change.session, change.person, change.case):
        message = "La qualification revient au référent du dossier."
        refusals.append(Refusal("role", message, NETWORK_RULE, role="case_handler"))
    if change.case.state in UNEDITED:
        message = "Le dossier est clos : rouvrez-le pour le modifier."
        refusals.append(Refusal("state", message, NETWORK_RULE, event="T31", role="site_coordinator"))
    if refusals:
        raise RefusedError(tuple(refusals))


def _changes_something(change: Change, filled: Sheet) -> None:
    """Raises InvalidInputError where nothing is answered, or everything was recorded so already."""
    if not filled.given and filled.retained is None:
        message = "Rien n’est à enregistrer : répondez au moins à une question."
        raise InvalidInputError((InputError("", "empty", message),))
    before = events_of_type(change.session, change.store.keys, change.case.id, QUALIFICATION)
    last = before[-1].data if before else None
    if last is not None and not filled.carry_over and _same(last, _values(filled, situation_of(change), None)):
        message = "Rien n’est à enregistrer : ces réponses le sont déjà."
        raise InvalidInputError((InputError("", "unchanged", message),))


def _same(last: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    return all(
        last.get(name) == values.get(name) for name in ("questions", "facts_on", "nature", "answers", "retained")
    )


# Writing


def outcome(filled: Sheet, found: Proposal) -> Retained:
    """Return what comes out of it: what the handler retains, else what is proposed."""
    if filled.retained is not None:
        return filled.retained
    return Retained(
        domain=next(iter(proposed(found.domain)), None), grounds=proposed(found.grounds), forms=proposed(found.forms)
    )


def _carry_over(change: Change, filled: Sheet, found: Proposal) -> None:
    """Write domain, grounds, forms and the possible offence into the file, and count its dates anew.

    What is not settled yet erases nothing: grounds and forms are emptied only by who retains so, and a domain is
    replaced, never taken away, since the periods of its judge would go with it.
    """
    chosen = outcome(filled, found)
    principal = chosen.principal_ground or next(
        (row["ground"] for row in change.rows["case_ground"] if row["principal"]), None
    )
    if chosen.grounds or filled.retained is not None:
        write_grounds(change, chosen.grounds, principal)
    if chosen.forms or filled.retained is not None:
        write_forms(change, chosen.forms)
    change.columns["domain"] = chosen.domain or change.case.domain
    offence = _offence(found)
    if offence:
        change.marks["situation"] = {**(change.mark("situation") or {}), "offence": offence}
    recompute(change)
    count_alarms(change)


def _offence(found: Proposal) -> str:
    """Return what the facts may be in criminal law, for the periods; empty where nothing is proposed.

    « None » is never written: an aid does not take the alarms of a criminal complaint away.
    """
    kinds = {QUESTIONNAIRE.offences[code].kind for code in proposed(found.offences)}
    return next((kind for kind in ("delit", "contravention") if kind in kinds), "")


def _values(filled: Sheet, situation: Situation, found: Proposal | None) -> dict[str, Any]:
    """Return what the event commits to; words as they were read, so that a later wording changes nothing here."""
    values: dict[str, Any] = {
        "questions": QUESTIONNAIRE.version,
        "facts_on": situation.facts_on.isoformat() if situation.facts_on else None,
        "nature": situation.nature,
        "answers": {code: _told(code, answer, situation) for code, answer in filled.given.items()},
        "retained": filled.retained.model_dump(mode="json") if filled.retained else None,
        "carried_over": filled.carry_over or None,
    }
    if found is not None:
        values["proposed"] = {section: list(proposed(lines)) for section, lines in found.lines.items()}
    if filled.retained is not None:
        values["reason_given"] = filled.retained.reason
    return {name: value for name, value in values.items() if value is not None}


def _told(code: str, answer: GivenAnswer, situation: Situation) -> dict[str, Any]:
    chosen = list(dict.fromkeys(answer.chosen))
    return {
        "asked": QUESTIONNAIRE.questions[code].text_fr,
        "chosen": chosen,
        "labels": [label_of(code, each, situation.facts_on) for each in chosen],
        "reason": answer.reason,
    }
