"""Templates and contexts agree, and nothing that a person wrote is interpreted."""

import html
import re
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from pdf_templates import markup
from pdf_templates.contexts import LETTERS
from pdf_templates.markup import ContextMismatchError
from tests.pdf_templates.samples import SAMPLES

TEMPLATES = Path(markup.__file__).parent
SHELL_ONLY = {"total_pages"}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src="http://127.0.0.1/canari">',
    "<link rel=attachment href=file:///etc/passwd>",
    "</p></article><style>@import url(http://127.0.0.1/)</style>",
    "{{ 7 * 7 }}",
    "{% for x in ().__class__.__mro__ %}{{ x }}{% endfor %}",
    "{{ config.items() }}",
    "&lt;b&gt; &amp; ]]> <!-- -->",
    "'; DROP TABLE letter; --",
    '=HYPERLINK("http://127.0.0.1")',
]


def _variables(name: str) -> set[str]:
    env = markup.environment()
    assert env.loader is not None
    tree = env.parse(env.loader.get_source(env, name)[0])
    macros = {macro for imported in tree.find_all(nodes.FromImport) for macro in imported.names}
    found = set(meta.find_undeclared_variables(tree)) - macros
    for parent in meta.find_referenced_templates(tree):
        assert parent is not None, f"{name} includes a template whose name is computed"
        found |= _variables(parent)
    return found


@pytest.mark.parametrize("code", sorted(LETTERS))
def test_a_template_uses_each_field_of_its_context_and_no_other(code: str) -> None:
    kind = LETTERS[code]
    assert _variables(kind.template) == set(kind.context.model_fields) - SHELL_ONLY


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.stem)
def test_a_template_neither_trusts_nor_computes(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not re.search(r"\|\s*safe|autoescape|\{%-?\s*(set|do|include|call|filter)\b", source)
    assert "style=" not in source
    assert "http" not in source


def test_a_missing_name_fails_rather_than_print_nothing() -> None:
    with pytest.raises(jinja2.UndefinedError):
        markup.environment().from_string("{{ nobody }}").render()


def test_the_context_of_another_letter_is_refused() -> None:
    with pytest.raises(ContextMismatchError, match="ReceiptLetter attendu, LimitationLetter reçu"):
        markup.body("L01", SAMPLES["L07"])


def test_an_unknown_letter_is_refused() -> None:
    with pytest.raises(KeyError):
        markup.body("L99", SAMPLES["L07"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    context = SAMPLES["L03"].model_copy(update={"added_words": text})
    body = markup.body("L03", context)
    shown = re.sub(r"<[^>]*>", "", body.partition('letter-added">')[2].partition("</p>")[0])
    assert html.unescape(shown) == text


@pytest.mark.parametrize("code", sorted(LETTERS))
def test_print_holds_the_very_body_of_the_preview(code: str) -> None:
    assert markup.body(code, SAMPLES[code]) in markup.document(code, SAMPLES[code])


def test_the_large_print_switch_marks_the_letter() -> None:
    context = SAMPLES["L07"].model_copy(update={"large_print": True})
    assert 'class="letter letter-large"' in markup.body("L07", context)
    assert "letter-large" not in markup.body("L07", SAMPLES["L07"])


def test_a_version_names_the_template_and_the_digest_of_its_sources() -> None:
    versions = {markup.template_version(code) for code in LETTERS}
    assert len(versions) == len(LETTERS)
    assert all(re.fullmatch(r"[a-z_]+/\d+\+[0-9a-f]{12}", version) for version in versions)
