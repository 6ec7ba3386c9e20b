"""The house rules as functions: each takes one file and yields what breaks the rule. The docstring tells the harm.

``test_architecture`` runs each of them over the tree and, to prove that it can fail, over a seeded fault.
"""

import ast
import functools
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("workflow", "cases", "api", "pdf_templates")
LONGEST_FILE = 600
TEXT_SUFFIXES = frozenset({".py", ".html", ".js", ".css", ".yaml", ".yml", ".md", ".toml", ".txt", ".json", ".sh", ""})

#: Modules below the edge that read the clock, each with its reason.
CLOCK_READERS = {
    "cases/columns.py": "a UUIDv7 holds the time of its making, which orders an index and decides nothing",
    "cases/jobs": "the worker's own loop is an edge: nobody calls it with a time",
    "cases/backup": "a backup is named after the moment at which it is made",
}
#: Modules that read the environment, each with its reason.
ENVIRONMENT_READERS = {
    "cases/settings.py": "the one place for settings",
    "pdf_templates/confinement.py": "writes FONTCONFIG_FILE in a worker process: our fonts only",
}
#: Functions may import in these files, each with its reason.
LATE_IMPORTERS: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Source:
    """One tracked file: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @property
    def package(self) -> str:
        """The top-level folder."""
        return self.path.split("/", maxsplit=1)[0]

    @property
    def is_python(self) -> bool:
        """Whether the file is Python source."""
        return self.path.endswith(".py")

    def nodes(self) -> Iterator[ast.AST]:
        """Every node of the syntax tree; none for another language."""
        return ast.walk(_parsed(self.text)) if self.is_python else iter(())

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full name of each module imported (``from a import b`` counts as ``a.b`` too)."""
        for node in self.nodes():
            match node:
                case ast.Import(names=names):
                    yield from ((node.lineno, alias.name) for alias in names)
                case ast.ImportFrom(module=str(module), level=0, names=names):
                    yield node.lineno, module
                    yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)
                case _:
                    pass


Rule = Callable[[Source], Iterator[str]]


@functools.cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


def tracked() -> list[Path]:
    """Files that git knows or would add: what a clone of the next commit would hold."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name for name in listing.stdout.decode().split("\0") if name)
    return sorted(path for path in paths if path.is_file())


@functools.cache
def sources() -> tuple[Source, ...]:
    """The text files of the project."""
    texts = (path for path in tracked() if path.suffix in TEXT_SUFFIXES and "tests/data" not in path.as_posix())
    return tuple(
        Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")) for path in texts
    )


def relative_import(source: Source) -> Iterator[str]:
    """A relative import hides the direction of a dependency, and breaks when a file becomes a package."""
    for node in source.nodes():
        if isinstance(node, ast.ImportFrom) and node.level:
            yield f"{source.path}:{node.lineno}"


def import_inside_a_function(source: Source) -> Iterator[str]:
    """An import inside a function dodges a cycle: the direction stays wrong and fails at run time, for one user."""
    if source.path in LATE_IMPORTERS:
        return
    for node in source.nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    yield f"{source.path}:{inner.lineno}"


def nameless_module(source: Source) -> Iterator[str]:
    """A module named after no subject takes in everything, and then everything depends on it."""
    if source.is_python and {"utils", "helpers", "common", "misc", "util", "helper"} & set(source.path[:-3].split("/")):
        yield source.path


def long_file(source: Source) -> Iterator[str]:
    """A file that nobody reads to its end hides what it holds: it becomes a package of the same name."""
    if source.is_python and source.text.count("\n") > LONGEST_FILE:
        yield f"{source.path}: {source.text.count(chr(10))} lines"


def transitions_imported_twice(source: Source) -> Iterator[str]:
    """A second user of `transitions` can fire a trigger past the guards, and nobody is told why it was refused."""
    if source.package in PACKAGES and source.path != "workflow/engine/tables.py":
        yield from (f"{source.path}:{line}" for line, name in source.imports() if name.split(".")[0] == "transitions")


def clock_read_below_the_edge(source: Source) -> Iterator[str]:
    """A rule that reads the clock cannot be tested for the day before, and two reads of one act may differ."""
    below = source.package in {"workflow", "cases", "pdf_templates"}
    if not below or any(source.path.startswith(prefix) for prefix in CLOCK_READERS):
        return
    for node in source.nodes():
        match node:
            case ast.Attribute(value=ast.Name(id=owner) | ast.Attribute(attr=owner), attr=name):
                if (owner, name) in _CLOCK_CALLS:
                    yield f"{source.path}:{node.lineno}: {owner}.{name}"
            case _:
                pass


_CLOCK_CALLS = {
    ("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time"),
    ("time", "time_ns"),
}  # fmt: skip


def naive_clock(source: Source) -> Iterator[str]:
    """A naive datetime is read as another hour on another machine: a period then ends on the wrong day."""
    for node in source.nodes():
        match node:
            case (
                ast.Call(func=ast.Attribute(attr="utcnow"))
                | ast.Call(
                    func=ast.Attribute(value=ast.Name(id="datetime") | ast.Attribute(attr="datetime"), attr="now"),
                    args=[],
                    keywords=[],
                )
            ):
                yield f"{source.path}:{node.lineno}"
            case _:
                pass


def environment_read_aside(source: Source) -> Iterator[str]:
    """A setting read aside is documented nowhere and checked by nothing: production finds out."""
    if source.package not in PACKAGES or source.path in ENVIRONMENT_READERS:
        return
    for node in source.nodes():
        match node:
            case ast.Attribute(value=ast.Name(id="os"), attr="environ" | "getenv"):
                yield f"{source.path}:{node.lineno}"
            case _:
                pass


def test_that_does_not_run(source: Source) -> Iterator[str]:
    """A skipped test looks like a passed one in the only line that people read."""
    if source.package != "tests":
        return
    for node in source.nodes():
        match node:
            case ast.Attribute(value=ast.Name(id="pytest") | ast.Attribute(attr="mark"), attr=name):
                if name in {"skip", "skipif", "xfail", "importorskip"}:
                    yield f"{source.path}:{node.lineno}: {name}"
            case _:
                pass


def web_touches_tables_or_paper(source: Source) -> Iterator[str]:
    """A page that writes a row itself leaves no event: the trail then proves something that did not happen so."""
    if source.package != "api":
        return
    for line, name in source.imports():
        if name == "cases.tables" or name.startswith(("cases.tables.", "pdf_templates")):
            yield f"{source.path}:{line}: {name}"


def workplace_named(source: Source) -> Iterator[str]:
    """A path of one machine works on that machine alone: the repository stands by itself."""
    for number, line in enumerate(source.text.splitlines(), start=1):
        if re.search(r"(^|[^.])[.]{2}/shared|(?<![\w.])/(work|farm|root)/[a-z.]|[.]library", line):
            yield f"{source.path}:{number}"


def registry_named(source: Source) -> Iterator[str]:
    """A lock or a script that names a registry fails behind a mirror, which is where the sites work."""
    host = r'https?://[^ "]*(registry|/simple\b|pythonhosted|pypi[.]org|npmjs)'
    pattern = rf'"resolved":\s*"http|{host}|^(--)?(extra-)?index-url'
    for number, line in enumerate(source.text.splitlines(), start=1):
        if re.search(pattern, line):
            yield f"{source.path}:{number}"


def unfinished_place(source: Source) -> Iterator[str]:
    """A note of something left undone is read by nobody once it is committed."""
    if source.path.endswith((".py", ".html", ".js", ".css", ".yaml", ".sh")):
        for number, line in enumerate(source.text.splitlines(), start=1):
            if re.search(r"\b(TO[D]O|FIX[M]E|X[X]X)\b|NotImplemented[E]rror", line):
                yield f"{source.path}:{number}"


def bare_silencing(source: Source) -> Iterator[str]:
    """A silenced check without its code and its reason also silences the next, true finding on that line."""
    if not source.is_python:
        return
    for number, line in enumerate(source.text.splitlines(), start=1):
        found = re.search(r"#\s*(type:\s*ignore|noqa)(?P<rest>.*)$", line)
        if found and not re.match(
            r"(\[[\w-]+(,\s*[\w-]+)*\]|:\s?[A-Z]+\d+(,\s?[A-Z]+\d+)*)\s*(#|-|—|:)\s*\w", found["rest"]
        ):
            yield f"{source.path}:{number}"


def swallowed_error(source: Source) -> Iterator[str]:
    """An error that is caught and dropped becomes a legal act that silently did not happen."""
    for node in source.nodes():
        match node:
            case ast.ExceptHandler(type=None | ast.Name(id="Exception" | "BaseException"), body=[ast.Pass()]):
                yield f"{source.path}:{node.lineno}"
            case _:
                pass


#: Each rule with a file that breaks it.
RULES: dict[Rule, Source] = {
    relative_import: Source("cases/a.py", "from . import tables\n"),
    import_inside_a_function: Source("cases/a.py", "def f() -> None:\n    import json\n"),
    nameless_module: Source("cases/utils.py", ""),
    long_file: Source("cases/a.py", "\n" * (LONGEST_FILE + 1)),
    transitions_imported_twice: Source("cases/a.py", "from transitions import Machine\n"),
    clock_read_below_the_edge: Source("workflow/a.py", "import datetime\nx = datetime.date.today()\n"),
    naive_clock: Source("api/a.py", "from datetime import datetime\nx = datetime.now()\n"),
    environment_read_aside: Source("cases/a.py", "import os\nx = os.environ['HOME']\n"),
    test_that_does_not_run: Source(
        "tests/test_a.py",
        f"import pytest\n@pytest.mark.{'skip' + 'if'}(True)\ndef test_a() -> None: ...\n",
    ),
    web_touches_tables_or_paper: Source("api/a.py", "from cases import tables\n"),
    workplace_named: Source("docs/a.md", f"see /{'work'}/main"),
    registry_named: Source("requirements.txt", "--index" + "-url somewhere"),
    unfinished_place: Source("cases/a.py", "# TO" + "DO later"),
    bare_silencing: Source("cases/a.py", "x = 1  # no" + "qa"),
    swallowed_error: Source("cases/a.py", "try:\n    f()\nexcept Exception:\n    pass\n"),
}
