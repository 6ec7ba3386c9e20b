"""From what queries answer to what templates draw: sentences, badges, links. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from api.forms import field_id
from api.french import deadline_text, lower_first, plain_date, spaced
from api.pages.file_parts import places_for
from cases.queries.case import MAIN_WAY
from cases.queries.views import CaseRow, CaseView, Deadline, Stage
from workflow.model import Choice, InputField, Refusal

ROLE_WORDS: Final[Mapping[str, str]] = {
    "intake_agent": "l’accueil",
    "case_handler": "le référent de dossier",
    "site_coordinator": "la coordination du site",
    "substitute_coordinator": "la suppléance",
    "ddd_delegate": "le délégué du Défenseur des droits",
    "auditor": "l’audit",
    "national_admin": "l’administration nationale",
    "dpo": "le délégué à la protection des données",
    "bound_user": "l’agent tenu par l’article 40",
    "partner": "la structure partenaire",
    "system": "le système, seul",
}
CLOSED: Final = frozenset({"closed", "archived", "purged"})
"""States in which only the data protection officer completes a file."""
SHOWN_FIRST: Final = 4
"""Other actions drawn as buttons; the rest folds."""


@dataclass(frozen=True, slots=True)
class Due:
    """A badge of a date: its colour class and its whole text."""

    label: str
    text: str
    level: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Cure:
    """A link that leads to what cures a refusal."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason of a refusal, in words."""

    text: str
    basis: str
    who: str = ""
    since: str = ""
    cures: tuple[Cure, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedStep:
    """A step that is refused now: why, and what would cure it."""

    label: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A step that can be made now."""

    event: str
    label: str
    help: str
    href: str
    to_label: str = ""


@dataclass(frozen=True, slots=True)
class Ways:
    """The panel of the case page: one thing first, then the others, then what is refused and why."""

    first: Way | None
    first_why: str
    """What the first thing makes possible, where it is a cure of the step that carries the case forward."""
    shown: tuple[Way, ...]
    folded: tuple[Way, ...]
    refused: tuple[RefusedStep, ...]
    later: tuple[RefusedStep, ...]
    """Refused because somebody else acts: folded."""
    moot: tuple[RefusedStep, ...] = ()
    """Steps that answer something that is not there: folded."""


def due(deadline: Deadline | None, today: date) -> Due | None:
    """Return the badge of a deadline."""
    if deadline is None:
        return None
    text = deadline_text(
        on=deadline.on, business_days=deadline.business_days, level=deadline.level, today=today, at=deadline.at
    )
    return Due(deadline.label, text, deadline.level, deadline.code)


def case_name(row: CaseRow) -> str:
    """« OP-2025-001 », or what a draft is called before it has a number."""
    return row.number or f"Brouillon du {plain_date(row.received_on)}"


def step_href(case_id: UUID, event: str) -> str:
    """Return the page of a step of this case."""
    return f"/dossiers/{case_id}/etapes/{event}"


@dataclass(frozen=True, slots=True)
class Places:
    """Where a reader may go to cure a refusal: the steps and the fields that are open to him or her."""

    case_id: UUID
    steps: Mapping[str, str]
    fields: Mapping[str, InputField]

    def step(self, event: str | None, *, own: str, word: str = "") -> tuple[Cure, ...]:
        """Return the link to a step. ``own`` is the step refused: its page would only say the same."""
        if event is None or event not in self.steps or event == own:
            return ()
        return (Cure(word + self.steps[event], step_href(self.case_id, event)),)

    def field(self, pointer: str | None) -> tuple[Cure, ...]:
        """Return the link to the field of the file that a refusal points to, or to the paper that is missing."""
        field = self.fields.get(pointer or "")
        if field is None:
            return ()
        label = f"Compléter\u00a0: {lower_first(field.label)}"
        return (Cure(label, f"/dossiers/{self.case_id}/completer#{field_id(field.name)}"),)


def places(view: CaseView, role: str) -> Places:
    """Return where a reader in a role may go from the page of this case."""
    may_edit = view.access == "full" and (role == "dpo" or view.row.state not in CLOSED)
    return Places(view.row.id, step_labels(view), places_for(role) if may_edit else {})


def ways(view: CaseView, role: str) -> Ways:
    """Return the panel: the same computation as the API's ``transitions``."""
    case_id = view.row.id
    where = places(view, role)
    allowed = [_way(case_id, choice) for choice in view.choices if choice.allowed]
    first = next((way for way in allowed if way.event == view.next_event), None)
    first_why = ""
    if first is None:
        first, first_why = _first_cure(view, {way.event: way for way in allowed})
    others = [way for way in allowed if way is not first]
    mine = [choice for choice in view.choices if not choice.allowed and not _somebody_else(choice)]
    elsewhere = [choice for choice in view.choices if not choice.allowed and _somebody_else(choice)]
    return Ways(
        first=first,
        first_why=first_why,
        shown=tuple(others[:SHOWN_FIRST]),
        folded=tuple(others[SHOWN_FIRST:]),
        refused=tuple(refused_step(choice, where) for choice in mine if not _moot(choice)),
        later=tuple(refused_step(choice, where) for choice in elsewhere),
        moot=tuple(refused_step(choice, where) for choice in mine if _moot(choice)),
    )


def step_labels(view: CaseView) -> Mapping[str, str]:
    """Return the steps that this reader may try: a link to somebody else's step would only refuse again."""
    return {choice.event.id: choice.event.label for choice in view.choices if not _somebody_else(choice)}


def _first_cure(view: CaseView, allowed: Mapping[str, Way]) -> tuple[Way | None, str]:
    """Where the step that carries the case forward is refused, what cures it first, and why."""
    refused = {choice.event.id: choice for choice in view.choices if not choice.allowed and not _somebody_else(choice)}
    for event in MAIN_WAY:
        for refusal in refused[event].refusals if event in refused else ():
            if refusal.event is not None and refusal.event in allowed:
                why = f"Pour pouvoir {lower_first(refused[event].event.label)}\u00a0: {lower_first(refusal.message)}"
                return allowed[refusal.event], spaced(why)
    return None, ""


def _way(case_id: UUID, choice: Choice) -> Way:
    return Way(choice.event.id, choice.event.label, choice.event.help, step_href(case_id, choice.event.id))


def _somebody_else(choice: Choice) -> bool:
    return any(refusal.guard == "role" for refusal in choice.refusals)


def _moot(choice: Choice) -> bool:
    return any(refusal.moot for refusal in choice.refusals)


def refused_step(choice: Choice, where: Places) -> RefusedStep:
    """Return a refused choice in words, each reason with the place where it is cured."""
    return RefusedStep(
        label=choice.event.label,
        reasons=tuple(reason(refusal, where, own=choice.event.id) for refusal in choice.refusals),
    )


def reason(refusal: Refusal, where: Places | None = None, *, own: str = "") -> Reason:
    """Return one refusal in words, with links to where it is cured, or to the step to make in its place."""
    return Reason(
        text=spaced(refusal.message),
        basis=spaced(refusal.basis.rstrip(".")) or "règle du réseau",
        who=ROLE_WORDS.get(refusal.role or "", ""),
        since=plain_date(refusal.available_from),
        cures=_cures(refusal, where, own) if where is not None else (),
    )


def _cures(refusal: Refusal, where: Places, own: str) -> tuple[Cure, ...]:
    if refusal.field in PAPERS:
        return (Cure("Joindre la pièce", f"/dossiers/{where.case_id}/pieces/ajouter?nature={_nature(refusal)}"),)
    return (
        *where.field(refusal.field),
        *(() if refusal.moot else where.step(refusal.event, own=own)),
        *where.step(refusal.instead, own=own, word="À la place\u00a0: "),
    )


PAPERS: Final = frozenset({"/attachments"})
"""Fields of a refusal that a paper cures."""


def _nature(refusal: Refusal) -> str:
    return "signed_referral" if refusal.guard == "referral_signed" else "evidence"


def current_stage(stages: Sequence[Stage]) -> Stage | None:
    """Return the step where the case stands."""
    return next((stage for stage in stages if stage.current), None)


def danger_title(view: CaseView, today: date) -> tuple[tuple[str, str, str], ...]:
    """Return each legal danger: the sentence, its detail, the page that cures it."""
    del today
    return tuple(
        (danger.message, danger.detail, step_href(view.row.id, danger.event) if danger.event else "")
        for danger in view.dangers
    )


def done_note(view: CaseView, seq: int) -> str:
    """« Orientation proposée » with its place in the trail, for the message after a step."""
    entry = next((event for event in view.events if event.seq == seq), None)
    return "" if entry is None else f"{entry.label}. C’est l’événement n°\u00a0{entry.seq} de la piste."


def sentence(label: str) -> str:
    """A button's label inside a sentence."""
    return lower_first(label)
