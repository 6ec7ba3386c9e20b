"""What a context refuses before any paper is made."""

from datetime import date

import pytest
from pydantic import ValidationError

from pdf_templates.contexts import LETTERS, Addressee, AttachmentLine, DeadlineRow, Letter, Reference, Silence
from tests.pdf_templates.samples import SAMPLES, TERMINATION

KNOWN_CODES = {"L01", "L02", "L03", "L05", "L06", "L07", "L08", "L09", "L11", "L19", "L25"}


def test_every_letter_of_the_first_delivery_has_a_kind_and_a_sample() -> None:
    assert set(LETTERS) == set(SAMPLES) == KNOWN_CODES


@pytest.mark.parametrize("code", sorted(KNOWN_CODES))
def test_a_template_bears_the_name_of_its_context(code: str) -> None:
    kind = LETTERS[code]
    name = kind.template.rpartition("/")[2].removesuffix(".html")
    assert name.replace("_", "") == kind.context.__name__.lower()


def test_an_address_of_six_lines_of_38_characters_fits_the_window() -> None:
    assert len(Addressee(lines=("x" * 38,) * 6).lines) == 6


@pytest.mark.parametrize("lines", [(), ("x",) * 7, ("x" * 39,), ("a", ""), ("a", "  "), ("a\nb",)])
def test_an_address_that_does_not_fit_the_window_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError):
        Addressee(lines=lines)


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Reference.model_validate({"ours": "DISC-OP-2025-00012", "theirs": "x"})


def test_a_context_cannot_be_changed_once_made() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(TERMINATION, "safe_day", date(2027, 1, 1))  # noqa: B010 - the type checker forbids the plain form


@pytest.mark.parametrize("status", ["running", "urgent", "last_days", "may_be_open"])
def test_a_running_deadline_without_its_days_is_refused(status: str) -> None:
    row = {"rule_fr": "Plainte", "route_fr": "Procureur", "article": "CPP 8", "status": status}
    with pytest.raises(ValidationError, match="dernier jour"):
        DeadlineRow.model_validate(row)


def test_a_deadline_perhaps_open_says_until_when() -> None:
    with pytest.raises(ValidationError, match="over_after"):
        DeadlineRow.model_validate({**TERMINATION.model_dump(), "status": "may_be_open"})


def test_a_rejection_born_of_silence_has_a_date_and_remedies() -> None:
    with pytest.raises(ValidationError, match="une date"):
        Silence(decision="rejection")
    with pytest.raises(ValidationError, match="voies et délais"):
        Silence(decision="rejection", born_on=date(2027, 1, 5))


def test_control_and_reordering_characters_do_not_reach_paper() -> None:
    assert Reference(ours="DISC\u202e-OP\x00\x1b-2025").ours == "DISC-OP-2025"


def test_a_digest_is_64_hexadecimal_digits() -> None:
    with pytest.raises(ValidationError):
        AttachmentLine(number=1, title="x", kind_fr="x", sha256="A" * 64)


@pytest.mark.parametrize("code", sorted(KNOWN_CODES - {"L25"}))
def test_a_letter_survives_the_way_through_json(code: str) -> None:
    context = SAMPLES[code]
    assert isinstance(context, Letter)
    assert LETTERS[code].context.model_validate_json(context.model_dump_json()) == context
