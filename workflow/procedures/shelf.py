"""The procedures that an installation holds, by identity. A site's sum is composed when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from workflow.model import Procedure
from workflow.procedures.overlay import Overlay, compose, load_overlay
from workflow.procedures.reading import ProcedureError


class Shelf(Mapping[str, Procedure]):
    """Identity -> procedure. An overlay that cannot be read, or does not fit its base, gives none.

    One site's broken file must not stop the others; ``saisine procedure check`` tells what is wrong with it, and a
    store in which it was published refuses to open.
    """

    def __init__(self, bases: Iterable[Procedure], overlays: Path) -> None:
        self._known = {base.identity: base for base in bases}
        self._overlays = dict(_read(overlays))

    def __getitem__(self, identity: str) -> Procedure:
        if identity not in self._known:
            self._known[identity] = self._composed(identity)
        return self._known[identity]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._known, *(identity for identity in self._overlays if self.get(identity))}))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _composed(self, identity: str) -> Procedure:
        overlay = self._overlays[identity]
        try:
            return compose(self._known[overlay.base.identity], overlay)
        except ProcedureError as error:
            raise KeyError(identity) from error


def _read(folder: Path) -> Iterator[tuple[str, Overlay]]:
    for path in sorted(folder.glob("*_v*.yaml")):
        try:
            overlay = load_overlay(path)
        except ProcedureError:
            continue
        yield f"{overlay.base.identity}+{overlay.name}", overlay
