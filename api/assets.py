"""Copies what pages and letters need from node_modules into two git-ignored folders: `python -m api.assets`.

Nothing is bundled or altered, so that a file served is the file its author published; the manifests tell each one's
SHA-256. Needs no package but the standard library, because it runs before any is installed.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NODE_MODULES = ROOT / "node_modules"
PAGES = ROOT / "api" / "static" / "built"
PAPER = ROOT / "pdf_templates" / "fonts"
MANIFEST = "manifest.json"

#: One name of a Bootstrap icon a line: all that a template or a page module may show.
ICONS = tuple((ROOT / "api" / "icons.txt").read_text(encoding="utf-8").split())


@dataclass(frozen=True, slots=True)
class Copy:
    """One file or pattern of a package, and the folder under which it goes (with another name where one is given)."""

    package: str
    pattern: str
    into: str = "."
    name: str | None = None


PAGE_COPIES = (
    Copy("bootstrap", "dist/css/bootstrap.min.css"),
    Copy("bootstrap", "LICENSE", "licences", "bootstrap.txt"),
    Copy("htmx.org", "dist/htmx.min.js"),
    Copy("htmx.org", "dist/ext/hx-sse.min.js", name="htmx-sse.js"),
    Copy("htmx.org", "LICENSE", "licences", "htmx.txt"),
    Copy("@fontsource-variable/source-sans-3", "files/*-wght-*.woff2", "fonts"),
    Copy("@fontsource-variable/source-sans-3", "LICENSE", "licences", "source-sans-3.txt"),
    *(Copy("bootstrap-icons", f"icons/{name}.svg", "icons") for name in ICONS),
    Copy("bootstrap-icons", "LICENSE", "licences", "bootstrap-icons.txt"),
    Copy("swagger-ui-dist", "swagger-ui.css", "openapi"),
    Copy("swagger-ui-dist", "swagger-ui-bundle.js", "openapi"),
    Copy("swagger-ui-dist", "LICENSE", "licences", "swagger-ui.txt"),
)
PAPER_COPIES = (
    *(Copy("source-sans", f"TTF/SourceSans3-{face}.ttf") for face in ("Regular", "It", "Semibold", "SemiboldIt")),
    Copy("source-sans", "LICENSE.md", name="source-sans.txt"),
    # Source Sans has no Arabic and no check boxes; DejaVu has both.
    *(Copy("dejavu-fonts-ttf", f"ttf/DejaVu{face}.ttf") for face in ("Sans", "Sans-Bold", "SansMono")),
    Copy("dejavu-fonts-ttf", "LICENSE", name="dejavu.txt"),
)


class AssetMissingError(Exception):
    """A package does not hold the file that is asked of it: run `npm ci --ignore-scripts`, or mend the table."""


def build() -> dict[Path, int]:
    """Fill both folders anew; the number of files in each.

    Raises:
        AssetMissingError: before anything is removed, when a file is not there.
    """
    wanted = {PAGES: list(_resolved(PAGE_COPIES)), PAPER: list(_resolved(PAPER_COPIES))}
    return {folder: _fill(folder, pairs) for folder, pairs in wanted.items()}


def _resolved(copies: tuple[Copy, ...]) -> Iterator[tuple[Path, str]]:
    """Each source file with its place under the target folder."""
    for copy in copies:
        found = sorted((NODE_MODULES / copy.package).glob(copy.pattern))
        if not found:
            message = f"{copy.package}: {copy.pattern}"
            raise AssetMissingError(message)
        for source in found:
            yield source, str(Path(copy.into) / (copy.name or source.name))


def _fill(folder: Path, pairs: list[tuple[Path, str]]) -> int:
    """Write a sibling folder first and swap it in: a server running meanwhile misses no file for long."""
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    manifest = {}
    for source, place in pairs:
        target = fresh / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        manifest[place] = hashlib.sha256(target.read_bytes()).hexdigest()
    (fresh / MANIFEST).write_text(json.dumps(manifest, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    fresh.rename(folder)
    return len(pairs)


def main() -> int:
    """Build, and say what was built or what is missing."""
    try:
        built = build()
    except AssetMissingError as missing:
        print(f"asset not found in node_modules: {missing}", file=sys.stderr)
        return 1
    for folder, count in built.items():
        print(f"{folder.relative_to(ROOT)}: {count} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
