"""No letter, page or message holds an article number of its own: numbers are data (``workflow/law/data/articles.csv``).

A number written into a template prints the old law on the day after a renumbering, and nobody finds every place. What
stands below is shown through ``workflow.law.articles.cited``, which gives it the number of the day, or is never shown.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from workflow.law.articles import citations

ROOT = Path(__file__).parents[1]
BARE = re.compile(r"\barticles?\s+(?:[LRD]\.?\s?)?\d", re.IGNORECASE)
_TAGS = re.compile(r"\{#.*?#\}|\{\{.*?\}\}", re.DOTALL)
ALLOWED = {
    "api/cli.py": "help of a command, of this version of the product",
    "api/pages/documents.py": "help of a field, shown through cited by api.forms",
    "api/pages/intake.py": "shown through cited",
    "api/pages/intake_fields.py": "help of a field, shown through cited by api.forms",
    "api/pages/qualification.py": "name of a duty",
    "api/pages/words.py": "name of a role: who is bound by article 40",
    "api/rest/attachments.py": "description in the contract of the API, for developers",
    "api/rest/examples.py": "example in the contract of the API",
    "api/rest/qualification.py": "example in the contract of the API",
    "api/rest/reference.py": "example in the contract of the API",
    "cases/files/attachments.py": "shown through cited",
    "cases/queries/dates.py": "shown through cited",
    "cases/reports/defects.py": "shown through cited by cases.reports.reading",
}
"""File -> why the articles that its texts name may stand there."""


def templates() -> list[Path]:
    folders = ("api/templates", "pdf_templates/letters", "pdf_templates/base", "pdf_templates/trails")
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.html"))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_a_template_writes_no_article_number(path: Path) -> None:
    words = _TAGS.sub(" ", path.read_text(encoding="utf-8"))
    assert [match[0] for match in BARE.finditer(words)] == []
    assert [words[c.start : c.end] for c in citations(words) if c.articles] == []


def shown(path: Path) -> Iterator[str]:
    """Return the texts of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(body := getattr(node, "body", None), list)
        for statement in body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.value


def naming() -> dict[str, list[str]]:
    """Return file -> texts that name an article by its number."""
    found: dict[str, list[str]] = {}
    for folder in ("api", "cases", "pdf_templates"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            texts = [t for t in shown(path) if BARE.search(t) or any(c.articles for c in citations(t))]
            if texts:
                found[str(path.relative_to(ROOT))] = texts
    return found


def test_no_module_writes_an_article_number_but_those_that_say_why() -> None:
    assert {file: texts for file, texts in naming().items() if file not in ALLOWED} == {}
