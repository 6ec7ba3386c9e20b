"""The plan of a referral file: which piece comes where, counted until the page numbers hold. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from pdf_templates.contexts import AttachmentLine, ReferralTransmittal
from pdf_templates.messages import AssemblyFailedError, Insertion, LaidOut, Piece, Prepared

MAX_ROUNDS = 5


class PieceMismatchError(ValueError):
    """The pieces handed over are not those of the list of attachments."""


def in_order(context: ReferralTransmittal, pieces: Sequence[Piece]) -> list[Piece]:
    """Give the pieces in the order of the list. Raises PieceMismatchError when one is missing or too many."""
    by_number = {piece.number: piece for piece in pieces}
    expected = [line.number for line in context.attachments]
    if len(by_number) != len(pieces) or sorted(by_number) != sorted(expected):
        raise PieceMismatchError(f"pièces attendues : {expected}, reçues : {sorted(piece.number for piece in pieces)}")
    return [by_number[number] for number in expected]


@dataclass(frozen=True, slots=True)
class Plan:
    """A context with what was counted so far, the prepared parts (signed referral first), and the round."""

    context: ReferralTransmittal
    parts: tuple[Prepared, ...]
    round: int = 0

    @classmethod
    def first(cls, context: ReferralTransmittal, signed: Prepared, prepared: Sequence[Prepared]) -> Self:
        """Start: all is known but where each piece begins."""
        lines = tuple(_line(line, part) for line, part in zip(context.attachments, prepared, strict=True))
        started = context.model_copy(
            update={
                "foreign_pages": True,
                "total_pages": 1,
                "signed_referral": _line(context.signed_referral, signed),
                "attachments": lines,
            }
        )
        return cls(started, (signed, *prepared))

    @property
    def foreign_page_count(self) -> int:
        """Pages that we did not make."""
        return sum(part.pages for part in self.parts if part.form == "pages")

    def counted(self, front: LaidOut) -> tuple[Self, bool]:
        """Write the page numbers that `front` shows into the context; True once they are those it was made with.

        Raises AssemblyFailedError should they never settle.
        """
        starts = self._starts(front)
        ends = (*starts[1:], front.pages)
        before, lines = 0, []
        for line, part, start, end in zip(self._lines(), self.parts, starts, ends, strict=True):
            own = part.pages if part.form == "pages" else end - start - 1
            pages = None if part.form == "apart" else own
            lines.append(line.model_copy(update={"first_page": start + 1 + before, "pages": pages}))
            before += part.pages if part.form == "pages" else 0
        update = {"signed_referral": lines[0], "attachments": tuple(lines[1:]), "total_pages": front.pages + before}
        context = self.context.model_copy(update=update)
        if self.round >= MAX_ROUNDS:
            raise AssemblyFailedError("Les numéros de page ne se stabilisent pas.")
        return replace(self, context=context, round=self.round + 1), context == self.context

    def insertions(self, front: LaidOut) -> tuple[Insertion, ...]:
        """Where the pages of others go: each after its divider."""
        starts = self._starts(front)
        return tuple(
            Insertion(start, part.pdf) for part, start in zip(self.parts, starts, strict=True) if part.form == "pages"
        )

    def _lines(self) -> tuple[AttachmentLine, ...]:
        return (self.context.signed_referral, *self.context.attachments)

    def _starts(self, front: LaidOut) -> tuple[int, ...]:
        names = ("saisine", *(str(line.number) for line in self.context.attachments))
        return tuple(front.anchors[f"piece-{name}"] for name in names)


def _line(line: AttachmentLine, part: Prepared) -> AttachmentLine:
    update = {"annexed": part.form != "apart", "note_fr": part.note_fr or line.note_fr, "words": part.words}
    return AttachmentLine.model_validate({**line.model_dump(), **update})
