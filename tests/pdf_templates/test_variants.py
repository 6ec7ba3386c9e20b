"""Every branch of every template makes a good paper."""

import re
from pathlib import Path
from typing import ClassVar

import jinja2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes

from pdf_templates import markup
from pdf_templates.messages import LayoutJob
from pdf_templates.render import Renderer, _job
from tests.pdf_templates.reading import text_of
from tests.pdf_templates.samples import PIECES, SAMPLES, VARIANTS, variant
from tests.verapdf import engine

NEVER = re.compile(r"\bNone\b|\{\{|\{%|\bFalse\b|\bTrue\b|  +|\.\.(?!\.)| \.| ,|\( |undefined", re.IGNORECASE)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_conforms_and_reads_clean(renderer: Renderer, name: str, tmp_path: Path) -> None:
    paper = renderer.letter(*variant(name))
    assert engine().check(paper.pdf, "3a").failures == ()
    assert engine().check(paper.pdf, "ua1").failures == ()
    assert NEVER.findall(text_of(paper, tmp_path)) == []


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sample_reads_clean(renderer: Renderer, code: str, tmp_path: Path) -> None:
    assert NEVER.findall(text_of(renderer.letter(code, SAMPLES[code]), tmp_path)) == []


class _Traced(jinja2.Environment):
    """Notes which branches of the templates exist, and which are printed."""

    every: ClassVar[set[str]] = set()
    taken: ClassVar[set[str]] = set()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for choice in tree.find_all(nodes.If):
            for label, branch in (("if", choice.body), ("else", choice.else_)):
                if branch:
                    place = f"{name}:{choice.lineno}:{label}"
                    self.every.add(place)
                    branch.insert(0, _note(place, choice.lineno))
        return tree


def _note(place: str, line: int) -> nodes.Output:
    called = nodes.Call(nodes.Name("note", "load"), [nodes.Const(place)], [], None, None)
    output = nodes.Output([called], lineno=line)
    output.set_lineno(line)
    return output


def _print(place: str) -> str:
    _Traced.taken.add(place)
    return ""


def test_samples_and_variants_take_every_branch_of_every_template(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = markup.environment()
    env = _Traced(
        loader=plain.loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    env.filters, env.globals = plain.filters, {"note": _print}
    monkeypatch.setattr(markup, "environment", lambda: env)
    joined = SAMPLES["L09"].model_copy(
        update={
            "foreign_pages": True,
            "attachments": (
                PIECES[0].model_copy(update={"pages": 2, "first_page": 9, "note_fr": "Texte.", "words": "mot"}),
                PIECES[1].model_copy(update={"annexed": False}),
            ),
        }
    )
    for code, context in (*SAMPLES.items(), *map(variant, VARIANTS), ("L09", joined)):
        markup.body(code, context)
    assert "\n".join(sorted(_Traced.every - _Traced.taken)) == ""


@given(words=st.text(max_size=200))
@settings(max_examples=25)
def test_whatever_a_person_writes_the_letter_conforms(renderer: Renderer, words: str) -> None:
    context = SAMPLES["L03"].model_validate({**dict(SAMPLES["L03"]), "added_words": words})
    job: LayoutJob = _job("L03", context)
    assert engine().check(renderer._run("pdf_templates.worker:lay_out", job).pdf, "3a").failures == ()
