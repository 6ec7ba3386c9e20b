"""A text is read word for word: what it says is what was written, and what means nothing is told with its line."""

from __future__ import annotations

import pytest

from tests.acceptance.gherkin import TextError
from tests.acceptance.reading import read_feature
from tests.acceptance.write import text_of
from workflow.acceptance.features import chapters_of
from workflow.acceptance.scenarios import Done, Reason, Scenario
from workflow.acceptance.words import words_of
from workflow.model import Procedure

SHORT = """# language: fr
Fonctionnalité: T12 «\u00a0Renvoyer la saisine au référent\u00a0»

  Par : coordinateur de site

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite

  Scénario: T12.1 le coordinateur du site est absent
    Étant donné un dossier à l’état «\u00a0Saisine à valider\u00a0»
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T12 «\u00a0Renvoyer la saisine au référent\u00a0»
    Alors le dossier est à l’état «\u00a0Saisine en préparation\u00a0»
    Et le délai K22 «\u00a0Constitution et signature de la saisine\u00a0» part
"""
PLAIN = SHORT.replace("    Et que le coordinateur du site est absent\n", "")


def read(procedure: Procedure, text: str) -> list[Scenario]:
    return read_feature(procedure, words_of(procedure), "T12.feature", text)


@pytest.mark.parametrize("event", ["T11", "T21", "T42", "T58", "T65"])
def test_what_is_written_is_read_back(shipped: Procedure, event: str) -> None:
    written = [each for chapter in chapters_of(shipped, shipped.event(event)) for each in chapter.scenarios]
    _, text = text_of(shipped, shipped.event(event))
    found = read_feature(shipped, words_of(shipped), event, text)
    assert sorted(str((each.asked, each.first, each.outcome)) for each in found) == sorted(
        str((each.asked, each.first, each.outcome)) for each in written
    )


def test_a_scenario_says_who_asks_for_what_from_where_and_what_comes_of_it(shipped: Procedure) -> None:
    (found,) = read(shipped, SHORT)
    assert (found.asked.event, found.asked.role) == ("T12", "substitute_coordinator")
    assert found.standing.situation == (("coordinator", "absent"),)
    assert found.outcome == Done("referral_preparation", clocks_started=("K22",))
    assert found.place == "T12.feature:11"


def test_an_outline_stands_for_one_scenario_per_example(shipped: Procedure) -> None:
    outline = PLAIN.replace("Scénario:", "Plan du scénario:").replace("Saisine à valider", "<état>")
    examples = (
        "\n    Exemples:\n      | état              |\n      | Saisine à valider |\n      | Orienté           |\n"
    )
    found = read(shipped, outline + examples)
    assert [(each.standing.state, each.place) for each in found] == [
        ("referral_pending", "T12.feature:19"),
        ("oriented", "T12.feature:20"),
    ]


def test_a_refusal_is_read_with_basis_and_cures(shipped: Procedure) -> None:
    first = PLAIN.index("    Alors")
    refusal = (
        "    Alors l’étape est refusée, il manque la condition «\u00a0article 40 examiné\u00a0»\n"
        "    Et la réponse est\u00a0: Répondez.\n"
        "    Et le fondement est\u00a0: CPP 40 al. 2\n"
        "    Et le remède est l’étape T64 «\u00a0Répondre sur l’article 40\u00a0»\n"
        "    Et le remède est le champ «\u00a0Ce qu’il faut reprendre\u00a0»\n"
        "    Et l’agent tenu par l’article 40 peut agir\n"
        "    Et l’étape sera possible le 1er décembre 2026\n"
    )
    (found,) = read(shipped, PLAIN[:first] + refusal)
    assert found.outcome.reasons == (  # type: ignore[union-attr]  # it is a refusal
        Reason(
            guard="article40_examined",
            message="Répondez.",
            basis="CPP 40 al. 2",
            event="T64",
            field="/data/reasons",
            role="bound_user",
            available_from="2026-12-01",
        ),
    )


@pytest.mark.parametrize(
    "written, instead, line, what",
    [
        ("que le coordinateur du site est absent", "que la lune est pleine", 13, "situation inconnue"),
        ("Saisine à valider", "Saisine perdue", 12, "mot inconnu"),
        ("coordinateur suppléant,", "coordinateur du dimanche,", 14, "mot inconnu"),
        ("on demande,", "on exige,", 14, "demande inconnue"),
        ("part\n", "s’envole\n", 16, "issue inconnue"),
        ("K22 «", "K99 «", 16, "mot inconnu"),
        ("    Alors ", "    Ensuite ", 15, "pas inconnu"),
        ("    Quand ", "    Alors ", 11, "un scénario va de"),
        ("Fonctionnalité: T12", "Fonctionnalité: T99", 1, "is not known"),
        ("Étant donné que tout ce qui", "Étant donné que presque tout ce qui", 7, "le contexte commence par"),
        ("au référent\u00a0»\n    Alors", "au référent\u00a0» avec\u00a0:\n    Alors", 14, "un tableau"),
        ("  Règle: l’étape est faite", "  Règle: l’étape est faite\n  | case |", 10, "un tableau ne suit rien"),
    ],
)
def test_what_means_nothing_is_told_with_its_line(
    shipped: Procedure, written: str, instead: str, line: int, what: str
) -> None:
    assert written in SHORT
    with pytest.raises(TextError) as wrong:
        read(shipped, SHORT.replace(written, instead))
    assert wrong.value.place == f"T12.feature:{line}"
    assert what in wrong.value.what


def test_an_example_with_a_cell_too_many_is_refused(shipped: Procedure) -> None:
    outline = SHORT.replace("Scénario:", "Plan du scénario:") + "\n    Exemples:\n      | état |\n      | a | b |\n"
    with pytest.raises(TextError, match="2 cases pour 1 colonnes"):
        read(shipped, outline)
