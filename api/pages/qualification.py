"""The questionnaire of qualification: each question beside its definition, and what the law proposes from the answers.

Nothing is decided here: the proposal is a help for the handler, who may retain something else and says why. Questions
that other answers make needless are left out, unless they were answered: nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from typing import Any, Final
from uuid import UUID

import anyio.to_thread
from litestar import Request, Response, get, post
from litestar.datastructures import FormMultiDict, State
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect

from api.forms import Drawing, Fault, Field, draw, field_id, read, version_seen
from api.frame import page
from api.french import date_and_hour, paris_day
from api.pages.words import case_name, reason
from api.security import Visitor, signed_in
from cases.commands import record_qualification
from cases.errors import InvalidInputError, RefusedError, StaleError
from cases.queries.case import case_view
from cases.queries.qualification import QualificationView, RetainedRead, qualification_view
from cases.queries.timeline import changes_since
from workflow.law import LAW
from workflow.law.articles import of_the_day
from workflow.law.reference import CONFIDENCE_FR
from workflow.model import InputError, InputField, Option, Refusal
from workflow.qualification import (
    FACTS_DATE,
    QUESTIONNAIRE,
    Answers,
    Asked,
    Line,
    Proposal,
    Question,
    Situation,
    propose,
    questions_for,
    readable,
)
from workflow.qualification.told import ground_words

PROPOSE: Final = "T06"
SECTIONS: Final[Mapping[str, str]] = {
    "forms": "Formes",
    "grounds": "Critères",
    "domain": "Domaine et juge",
    "offences": "Droit pénal",
    "article40": "Article 40",
    "differences": "Différences permises, à discuter",
    "proof": "Preuve",
}
"""Section of a proposal -> its title, in the order in which a handler reads them."""
RETAINED: Final = "retained_"
LONG_LIST: Final = 16
"""Answers beyond which those not chosen are folded away."""


@dataclass(frozen=True, slots=True)
class DrawnAnswer:
    """One answer that may be chosen."""

    id: str
    value: str
    label: str
    help: str
    article: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DrawnQuestion:
    """One question, ready to draw. ``kind``: ``select``, ``radio`` or ``checkbox``."""

    id: str
    code: str
    part: str
    """Title of the part that it opens; empty within one."""
    title: str
    text: str
    help: str
    definition: str
    article: str
    doubt: str
    kind: str
    answers: tuple[DrawnAnswer, ...]
    why: Field
    errors: tuple[str, ...]
    needed: bool
    given: str
    """Who answered, and when; empty before."""

    @property
    def shown(self) -> tuple[DrawnAnswer, ...]:
        """The answers that are seen at once: of a long list those chosen, where there are any."""
        chosen = tuple(answer for answer in self.answers if answer.chosen)
        return chosen if chosen and len(self.answers) > LONG_LIST else self.answers

    @property
    def folded(self) -> tuple[DrawnAnswer, ...]:
        """The others."""
        return tuple(answer for answer in self.answers if answer not in self.shown)

    @property
    def name(self) -> str:
        """Name of its choices in the form."""
        return f"q.{self.code}"

    @property
    def described_by(self) -> str:
        """Ids of what explains it: its faults, then its help."""
        faults = [f"{self.id}-erreur-{number}" for number in range(1, len(self.errors) + 1)]
        return " ".join([*faults, *([f"{self.id}-aide"] if self.help else [])])


@dataclass(frozen=True, slots=True)
class DrawnSection:
    """One section of the proposal: what is proposed, what is open, what is set aside and why."""

    code: str
    title: str
    proposed: tuple[Line, ...]
    open: tuple[Line, ...]
    set_aside: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it stands: what is chosen and typed, on which version, and what is wrong with it."""

    answers: Mapping[str, tuple[str, ...]]
    reasons: Mapping[str, str]
    retained: Mapping[str, Any]
    seen: int
    key: str = ""
    questions: str = QUESTIONNAIRE.version
    carry_over: bool = False
    errors: tuple[InputError, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    tried: bool = False
    """Shown without being recorded."""

    @property
    def sheet(self) -> dict[str, Any]:
        """The questionnaire as the command takes it."""
        codes = [code for code in QUESTIONNAIRE.questions if self.answers.get(code) or self.reasons.get(code)]
        answers = {
            code: {"chosen": list(self.answers.get(code, ())), "reason": self.reasons.get(code, "")} for code in codes
        }
        found: dict[str, Any] = {"questions": self.questions, "answers": answers, "carry_over": self.carry_over}
        if any(self.retained.values()):
            found["retained"] = {name: value for name, value in self.retained.items() if value}
        return found


@get("/dossiers/{case_id:uuid}/qualification", sync_to_thread=True, guards=[signed_in])
def qualification_page(
    request: Request[Any, Any, State],
    visitor: NamedDependency[Visitor],
    case_id: FromPath[UUID],
    fait: FromQuery[int] = 0,
) -> Response[str]:
    """Draw the questionnaire as it was last recorded, or with what the report already said."""
    view = qualification_view(visitor.store, visitor.person, case_id, now=visitor.now)
    last = view.last
    filled = Filled(view.answers, view.reasons, _retained(last.retained if last else None), view.version)
    return _draw(request, visitor, view, filled, done=bool(last and last.seq == fait))


@post("/dossiers/{case_id:uuid}/qualification", status_code=303, guards=[signed_in])
async def qualify(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], case_id: FromPath[UUID]
) -> Response[Any]:
    """Record the answers, or draw the page again with what was typed and what is wrong."""
    form = await request.form()
    return await anyio.to_thread.run_sync(_qualify, request, visitor, case_id, form)


def _qualify(request: Request[Any, Any, State], visitor: Visitor, case_id: UUID, form: FormMultiDict) -> Response[Any]:
    view = qualification_view(visitor.store, visitor.person, case_id, now=visitor.now)
    filled = _read(form)
    if "apercu" in form:
        return _draw(request, visitor, view, replace(filled, tried=True))
    try:
        answer = record_qualification(
            visitor.store,
            visitor.person,
            case_id,
            filled.sheet,
            seen=filled.seen,
            now=visitor.now,
            key=filled.key or None,
        )
    except InvalidInputError as error:
        return _draw(request, visitor, view, replace(filled, errors=error.errors), status=422)
    except RefusedError as error:
        return _draw(request, visitor, view, replace(filled, refusals=error.refusals), status=409)
    except StaleError as error:
        fresh = replace(filled, seen=error.current, key="")
        return _draw(request, visitor, view, fresh, status=412, since=filled.seen)
    return Redirect(f"/dossiers/{case_id}/qualification?fait={answer.seq}", status_code=303)


# Reading the form


def _read(form: FormMultiDict) -> Filled:
    retained = read(_retained_fields(Situation()), form)
    return Filled(
        answers={code: _chosen(form, code) for code in QUESTIONNAIRE.questions if _chosen(form, code)},
        reasons={code: words for code in QUESTIONNAIRE.questions if (words := _words(form, code))},
        retained={name.removeprefix(RETAINED): value for name, value in retained.items()},
        seen=version_seen(form),
        key=str(form.get("key", "")),
        questions=str(form.get("questions", ""))[:60],
        carry_over=form.get("carry_over") == "true",
    )


def _chosen(form: FormMultiDict, code: str) -> tuple[str, ...]:
    return tuple(value for value in form.getall(f"q.{code}", []) if isinstance(value, str) and value)


def _words(form: FormMultiDict, code: str) -> str:
    value = form.get(f"why.{code}", "")
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""


def _retained(held: RetainedRead | None) -> dict[str, Any]:
    if held is None:
        return {}
    return {
        "domain": held.domain,
        "grounds": list(held.grounds),
        "principal_ground": held.principal_ground,
        "forms": list(held.forms),
        "reason": held.reason,
    }


def _retained_fields(situation: Situation) -> tuple[InputField, ...]:
    """What the handler retains instead; « required » so that none says « facultatif »: the whole part is so."""
    grounds = tuple(Option(value=code, label=ground_words(code, situation.facts_on)) for code in LAW.grounds)
    domains = tuple(Option(value=code, label=row.label_fr) for code, row in LAW.domains.items())
    forms = tuple(Option(value=code, label=row.label_fr) for code, row in LAW.forms.items())
    return (
        InputField(name="retained_forms", type="choices", label="Formes retenues", required=True, options=forms),
        InputField(name="retained_grounds", type="choices", label="Critères retenus", required=True, options=grounds),
        InputField(
            name="retained_principal_ground", type="choice", label="Critère principal", required=True, options=grounds
        ),
        InputField(name="retained_domain", type="choice", label="Domaine retenu", required=True, options=domains),
        InputField(
            name="retained_reason",
            type="text",
            label="Pourquoi vous retenez autre chose",
            help="Nécessaire dès qu’un choix est fait ici. Un motif seul veut dire que rien n’est retenu.",
            required=True,
            max_length=5000,
        ),
    )


# Drawing


def _draw(
    request: Request[Any, Any, State],
    visitor: Visitor,
    view: QualificationView,
    filled: Filled,
    *,
    status: int = 200,
    since: int | None = None,
    done: bool = False,
) -> Response[str]:
    today = paris_day(visitor.now)
    case = case_view(visitor.store, visitor.person, view.case_id, now=visitor.now)
    answers = readable(filled.answers)
    found = of_the_day(propose(answers, view.situation), today)
    questions = _questions(filled, view, answers)
    retained = _retained_drawn(filled, view.situation, today)
    return page(
        request,
        "pages/qualification.html",
        status=status,
        row=case.row,
        name=case_name(case.row),
        narrative=case.narrative,
        view=view,
        questions=questions,
        retained=retained,
        retaining=any(filled.retained.values()),
        carry_over=filled.carry_over,
        sections=_sections(found),
        facts_on=view.situation.facts_on,
        to_ask=[(pending.text, _place(view.case_id, pending.code)) for pending in found.to_ask],
        summary=_summary(questions, retained, filled.errors),
        reasons=[reason(refusal) for refusal in filled.refusals],
        changed=changes_since(visitor.store, visitor.person, view.case_id, since) if since is not None else (),
        step=next((choice for choice in case.choices if choice.event.id == PROPOSE), None),
        doubts=CONFIDENCE_FR,
        unsaved=filled.tried or status != HTTPStatus.OK,
        done=done,
        version=QUESTIONNAIRE.version,
        seen=filled.seen,
        key=filled.key if status not in {200, 412} else None,
    )


def _questions(filled: Filled, view: QualificationView, answers: Answers) -> tuple[DrawnQuestion, ...]:
    """Return the questions to draw: those that are needed, and those that were answered all the same."""
    drawn = [
        (asked.question.part_fr, _question(asked, filled, view))
        for asked in questions_for(answers, view.situation)
        if asked.needed or filled.answers.get(asked.question.code) or filled.reasons.get(asked.question.code)
    ]
    parts = ["", *(part for part, _ in drawn)]
    return tuple(
        replace(question, part=part if part != before else "")
        for before, (part, question) in zip(parts, drawn, strict=False)
    )


def _question(asked: Asked, filled: Filled, view: QualificationView) -> DrawnQuestion:
    question, code = asked.question, asked.question.code
    chosen, id_ = filled.answers.get(code, ()), field_id(f"q.{code}")
    last = next((each for each in (view.last.answers if view.last else ()) if each.code == code), None)
    given = f"Répondu par {last.by}, {date_and_hour(last.at)}" if last else ""
    answers = tuple(
        DrawnAnswer(f"{id_}-{number}", each.code, each.label, each.help, each.article, each.code in chosen)
        for number, each in enumerate(asked.offered, start=1)
    )
    return DrawnQuestion(
        id=id_,
        code=code,
        part=question.part_fr,
        title=question.title_fr,
        text=question.text_fr,
        help=question.help_fr,
        definition=question.definition_fr,
        article=question.article,
        doubt=CONFIDENCE_FR[question.confidence],
        kind=_kind(asked),
        answers=answers,
        why=_why(asked.question, filled),
        errors=tuple(error.message for error in filled.errors if error.pointer == f"/answers/{code}/chosen"),
        needed=asked.needed,
        given=given,
    )


def _kind(asked: Asked) -> str:
    if asked.question.choice == "many":
        return "checkbox"
    return "radio" if asked.question.offers == "own" else "select"


def _why(question: Question, filled: Filled) -> Field:
    """The reason beside an answer, with what is wrong with it."""
    pointer = f"/answers/{question.code}/reason"
    return Field(
        id=field_id(f"why.{question.code}"),
        name=f"why.{question.code}",
        kind="text",
        label="Pourquoi cette réponse",
        required=question.reason == "required",
        value=filled.reasons.get(question.code, ""),
        errors=tuple(error.message for error in filled.errors if error.pointer == pointer),
        max_length=5000,
        forgiving=True,
    )


def _retained_drawn(filled: Filled, situation: Situation, today: date) -> tuple[Field, ...]:
    errors = tuple(
        replace(error, pointer="/data/retained_" + error.pointer.removeprefix("/retained/"))
        for error in filled.errors
        if error.pointer.startswith("/retained/")
    )
    typed = {RETAINED + name: value for name, value in filled.retained.items()}
    return draw(_retained_fields(situation), Drawing({}, today, typed, errors))


def _summary(
    questions: tuple[DrawnQuestion, ...], retained: tuple[Field, ...], errors: tuple[InputError, ...]
) -> tuple[Fault, ...]:
    """Return every fault, each linked to where it is cured."""
    places = {f"/answers/{each.code}/chosen": (each.title, each.id) for each in questions}
    places |= {f"/answers/{each.code}/reason": (f"{each.title}, pourquoi", each.why.id) for each in questions}
    places |= {"/retained/" + each.name.removeprefix(RETAINED): (each.label, each.id) for each in retained}
    return tuple(_fault(error, places.get(error.pointer)) for error in errors)


def _fault(error: InputError, place: tuple[str, str] | None) -> Fault:
    if place is None:
        return Fault(error.message)
    return Fault(f"{place[0]}\N{NO-BREAK SPACE}: {error.message}", place[1])


def _sections(found: Proposal) -> tuple[DrawnSection, ...]:
    lines = found.lines
    return tuple(
        DrawnSection(
            code,
            title,
            *(
                tuple(line for line in lines[code] if line.standing == standing)
                for standing in ("proposed", "open", "set_aside")
            ),
        )
        for code, title in SECTIONS.items()
        if lines[code]
    )


def _place(case_id: UUID, code: str) -> str:
    if code == FACTS_DATE:
        return f"/dossiers/{case_id}/completer#f-facts_facts_on"
    return f"#{field_id(f'q.{code}')}"


ROUTES: Final = (qualification_page, qualify)
