"""The house rules, run as tests over the whole tree."""

import hashlib
import importlib.metadata
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.house_rules import PACKAGES, ROOT, RULES, Rule, Source, sources, tracked

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")


def named(rule: Rule) -> str:
    return rule.__name__


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_the_tree_keeps_the_rule(rule: Rule) -> None:
    found = [finding for source in sources() for finding in rule(source)]
    assert not found, f"{rule.__doc__}\n" + "\n".join(found)


@pytest.mark.parametrize(("rule", "fault"), RULES.items(), ids=map(named, RULES))
def test_the_rule_catches_its_seeded_fault(rule: Rule, fault: Source) -> None:
    assert list(rule(fault))


def test_every_rule_tells_its_harm() -> None:
    assert all(rule.__doc__ for rule in RULES)


@pytest.mark.smoke
def test_the_import_contracts_are_kept() -> None:
    """A cycle or an import against the direction makes two packages one, and neither can be understood alone."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_dependency_takes_one_of_our_top_level_names() -> None:
    """Two distributions with one top-level name overwrite each other's files, in the order of installation."""
    owners = importlib.metadata.packages_distributions()
    assert {name: set(owners.get(name, ())) - {"saisine"} for name in (*PACKAGES, "tests")} == {
        name: set() for name in (*PACKAGES, "tests")
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_is_exact_and_hashed(lock: str) -> None:
    """A requirement without a hash is whatever the mirror gives out that day."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    requirements = [line for line in text.splitlines() if line and not line.startswith(("#", " "))]
    loose = [line[:60] for line in requirements if not re.match(r"[\w.\[\]-]+==\S+.*--hash=sha256:[0-9a-f]{64}", line)]
    assert requirements
    assert not loose


def test_the_npm_lock_has_an_integrity_for_every_package() -> None:
    """The same harm, for what the browser runs."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert [name for name, entry in packages.items() if not entry.get("integrity", "").startswith("sha512-")] == []


def test_direct_dependencies_are_pinned_exactly_and_locked_so() -> None:
    """A pin that the lock does not carry is a wish: what runs is then another version than what is declared."""
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    declared = re.findall(r'^    "([\w.-]+)(?:\[[\w,]+\])?==([\w.]+)', pyproject, flags=re.MULTILINE)
    locked = {
        line
        for lock in LOCKS
        for line in re.findall(r"^[\w.-]+(?:\[\w+\])?==[\w.]+", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
    }
    plain = {re.sub(r"\[\w+\]", "", line) for line in locked}
    assert len(declared) > 40
    assert [f"{name}=={version}" for name, version in declared if f"{name}=={version}" not in plain] == []


#: Declared and never imported by name, each with its reason.
NOT_IMPORTED = {
    "psycopg-pool": "the pool of procrastinate's connector",
    "pysqlite3": "chosen by name in cases.engines, where its wheel exists",
}


def declared() -> set[str]:
    """Return the names of the run-time dependencies."""
    with (ROOT / "pyproject.toml").open("rb") as stream:
        requirements = tomllib.load(stream)["project"]["dependencies"]
    return {re.split(r"[\[=;]", requirement)[0] for requirement in requirements}


def imported() -> set[str]:
    """Return the distributions that the product's modules import by name."""
    owners = importlib.metadata.packages_distributions()
    tops = {name.split(".")[0] for source in sources() if source.package in PACKAGES for _, name in source.imports()}
    outside = tops - set(PACKAGES) - sys.stdlib_module_names
    return {owner.lower().replace("_", "-") for top in outside for owner in owners[top]}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    """An import that only another package brings breaks the day that package drops it; an unused one is only risk."""
    assert imported() - declared() == set()
    assert declared() - imported() == set(NOT_IMPORTED)


def test_every_folder_of_tests_is_a_package() -> None:
    """Without it two test files of one name shadow each other, and one of them never runs."""
    folders = {path.parent for path in tracked() if path.suffix == ".py" and path.is_relative_to(ROOT / "tests")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_no_built_asset_is_tracked() -> None:
    """A vendored copy ages without anybody seeing it."""
    built = [path for path in tracked() if "/built/" in path.as_posix() or path.suffix in {".woff2", ".ttf"}]
    assert built == []


@pytest.mark.smoke
@pytest.mark.parametrize("folder", ["api/static/built", "pdf_templates/fonts"])
def test_built_assets_are_those_of_their_manifest(folder: str) -> None:
    """An asset changed by hand would be served to every claimant and be in no review."""
    manifest = json.loads((ROOT / folder / "manifest.json").read_text(encoding="utf-8"))
    actual = {
        path.relative_to(ROOT / folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert actual == manifest


def test_every_icon_that_a_template_names_is_built() -> None:
    """A missing icon leaves an empty button."""
    named_icons = {
        name
        for source in sources()
        if source.package == "api" and source.path.endswith((".html", ".py"))
        for name in re.findall(r"built/icons/([\w-]+)\.svg", source.text)
    }
    listed = set((ROOT / "api" / "icons.txt").read_text(encoding="utf-8").split())
    assert named_icons <= listed


def test_the_wheel_holds_all_that_the_product_reads(tmp_path: Path) -> None:
    """A template or a law file left out of the wheel is missed on the day of the installation, by the site."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    ours = {path.relative_to(ROOT).as_posix() for path in tracked() if path.relative_to(ROOT).parts[0] in PACKAGES}
    built = {
        "api/static/built/bootstrap.min.css",
        "api/static/built/manifest.json",
        "pdf_templates/fonts/manifest.json",
    }
    assert (ours | built) - packed == set()


#: Below these a hole is known: the advisory, or what was seen, stands beside each.
FLOORS = {
    "jinja2": ((3, 1, 6), "CVE-2025-27516: the sandbox is left by |attr"),
    "litestar": ((2, 20), "CVE-2026-48060 and CVE-2025-59152: forged token in HTML, rate limit by a spoofed address"),
    "pysqlite3": ((0, 6, 1), "SQLite before 3.51.3 can corrupt a database in WAL mode"),
    "weasyprint": ((70, 0), "CVE-2026-55073: stylesheets pass a restrictive fetcher"),
}


@pytest.mark.parametrize("name", FLOORS)
def test_the_lock_stands_above_the_floor(name: str) -> None:
    """A lock that is refreshed downwards brings back a hole that was closed."""
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    version = re.search(rf"^{name}==([\d.]+)", lock, re.MULTILINE)
    assert version
    floor, reason = FLOORS[name]
    assert tuple(int(part) for part in version[1].split(".")) >= floor, reason
