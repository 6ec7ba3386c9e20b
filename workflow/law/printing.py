"""What a letter may print of the law: nothing that rests on a row marked ``check``.

One ``LetterLaw`` is made for one letter on one day. Whoever writes the letter asks it for rows and words; it answers
with what may be printed, and remembers what it gave (``printed``) and what it kept back (``left_out``), so that the
person who sends the letter is told what is missing. Articles come under their numbers of the day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from workflow.law.articles import articles_label, citations, cited
from workflow.law.dates import long_date, typeset
from workflow.law.grounds import InForce, grounds_in_force
from workflow.law.models import (
    ClosureReason,
    Confidence,
    CourtKind,
    Domain,
    Form,
    LimitationRule,
    MethodRow,
    RouteRow,
    SiteConfiguration,
    holding,
)
from workflow.law.naming import Contact
from workflow.law.places import Court, courts_for
from workflow.law.reading import LAW

UNVERIFIED: Final = "check"
RowName = tuple[str, str]
"""File and key of a row: (``routes.csv``, ``PRUDHOMMES``)."""


@dataclass(frozen=True, slots=True)
class LetterLaw:
    """The law as a letter of ``on`` may print it.

    ``printed``: row -> what it says there; ``left_out``: row -> what is missing, in words.
    """

    on: date
    printed: dict[RowName, set[str]] = field(default_factory=dict)
    left_out: dict[RowName, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """What was not printed because nobody has verified it, in words, each once."""
        return tuple(dict.fromkeys(self.left_out.values()))

    def may_print(self, file: str, key: str, confidence: Confidence, *, words: str, what: str) -> bool:
        """Tell whether a row may be printed, and remember the answer. ``what``: how its absence is told."""
        if confidence == UNVERIFIED:
            self.left_out[file, key] = typeset(what)
            return False
        self.printed.setdefault((file, key), set()).add(words)
        return True

    # Articles

    def articles(self, *keys: str) -> str:
        """Name articles for a letter; without the numbers that nobody has verified, their texts alone."""
        label = articles_label(keys, self.on)
        may = [key for key in keys if self._number(key, words=label)]
        if may:
            return articles_label(may, self.on) if len(may) < len(keys) else label
        return typeset(" et ".join(dict.fromkeys(LAW.texts[LAW.articles[key][-1].text].label_fr for key in keys)))

    def _number(self, key: str, *, words: str) -> bool:
        rows = LAW.articles[key]
        row = holding(rows, self.on) or rows[-1]
        what = f"le numéro de l’{articles_label([key], self.on)}"
        return self.may_print(
            "articles.csv", f"{key} {row.valid_from or ''}".strip(), row.confidence, words=words, what=what
        )

    def cited(self, sentence: str) -> str:
        """Return a sentence with its articles of the day; a citation that nobody has verified keeps its text alone."""
        for citation in reversed(citations(sentence)):
            words = cited(sentence[citation.start : citation.end], self.on)
            verified = [self._number(article.key, words=words) for article in citation.articles]
            if not all(verified):
                named = typeset(LAW.texts[citation.text].label_fr)
                sentence = f"{sentence[: citation.start]}{named}{sentence[citation.end :]}"
        return cited(sentence, self.on)

    # Rows named by a code

    def rule(self, code: str, *, said: str = "") -> LimitationRule | None:
        """Return a limitation rule whose count may be printed: the rule and its method are both verified.

        ``said``: what the letter says on it, where that is not its name.
        """
        rule = LAW.limitation_rules[code]
        what = f"le délai « {rule.label_fr} » et ses dates"
        method: MethodRow = LAW.methods[rule.method]
        verified = [
            self.may_print("limitation_rules.csv", code, rule.confidence, words=said or rule.label_fr, what=what),
            self.may_print("methods.csv", method.code, method.confidence, words=said or rule.label_fr, what=what),
        ]
        return rule if all(verified) else None

    def may_count(self, rule: LimitationRule, articles: Iterable[str]) -> bool:
        """Tell whether every cause that moved the dates of a rule is verified. ``articles``: those of its count."""
        used = set(articles)
        what = f"le délai « {rule.label_fr} », compté avec une cause non vérifiée"
        causes = [row for row in LAW.stop_causes.values() if row.article in used and rule.code in row.rules]
        verified = [
            self.may_print("stop_causes.csv", row.code, row.confidence, words=rule.label_fr, what=what)
            for row in causes
        ]
        return all(verified)

    def unverified_standstills(self, rule: LimitationRule, over_after: date, articles: Iterable[str]) -> frozenset[str]:
        """Return the articles of the standstills behind ``over_after`` that nobody has verified."""
        used = set(articles)
        what = f"le jour après lequel le délai « {rule.label_fr} » est certainement expiré"
        words = long_date(over_after)
        return frozenset(
            row.article
            for row in LAW.standstills
            if row.article in used
            and not self.may_print("standstills.csv", row.code, row.confidence, words=words, what=what)
        )

    def route(self, code: str) -> RouteRow | None:
        """Return a route with its words, None where they are not verified."""
        row = LAW.routes[code]
        what = f"ce que l’on sait de la voie « {row.label_fr} »"
        return row if self.may_print("routes.csv", code, row.confidence, words=row.how_fr, what=what) else None

    def domain(self, code: str) -> Domain | None:
        """Return a domain."""
        row = LAW.domains[code]
        what = f"le domaine « {row.label_fr} »"
        return row if self.may_print("domains.csv", code, row.confidence, words=row.label_fr, what=what) else None

    def form(self, code: str) -> Form | None:
        """Return a form."""
        row = LAW.forms[code]
        what = f"la forme « {row.label_fr} »"
        return row if self.may_print("forms.csv", code, row.confidence, words=row.label_fr, what=what) else None

    def closure_reason(self, code: str) -> ClosureReason | None:
        """Return a reason for closing, None for a code that there is not, too."""
        row = LAW.closure_reasons.get(code)
        if row is None:
            return None
        what = f"le motif « {row.label_fr} »"
        words = row.label_fr[:1].lower() + row.label_fr[1:]
        return row if self.may_print("closure_reasons.csv", code, row.confidence, words=words, what=what) else None

    def euros(self, code: str) -> int | None:
        """Return an amount of the day in euros, None where none is due or nobody has verified it."""
        row = holding(LAW.amounts[code], self.on)
        if row is None:
            return None
        words = f"{row.euros}\N{NO-BREAK SPACE}€"
        what = f"le montant « {row.label_fr} »"
        return row.euros if self.may_print("amounts.csv", code, row.confidence, words=words, what=what) else None

    def contact(self, code: str) -> Contact | None:
        """Return how to reach an office on that day."""
        row = holding(LAW.contacts[code], self.on)
        if row is None:
            return None
        what = f"les coordonnées : {row.name_fr}"
        return row if self.may_print("contacts.csv", code, row.confidence, words=row.address[-1], what=what) else None

    # Courts

    def court(self, insee: str, kind: CourtKind, configuration: SiteConfiguration | None) -> Court | None:
        """Return the default court of a commune, None where the data is silent or not verified."""
        court: Court | None = getattr(courts_for(insee, self.on, configuration), kind)
        if court is None:
            return None
        what = f"{court.name_fr} (compétence par défaut de la commune)"
        name = holding(LAW.court_names[kind], self.on) or LAW.court_names[kind][-1]
        verified = [
            self.may_print(
                "commune_courts.csv", f"{insee} {kind}", court.confidence, words=court.name_fr[1:], what=what
            ),
            self.may_print(
                "court_kinds.csv",
                f"{kind} {name.valid_from or ''}".strip(),
                name.confidence,
                words=court.name_fr[1:],
                what=what,
            ),
        ]
        return court if all(verified) else None

    # Grounds

    def ground(self, code: str, facts_on: date) -> str:
        """Return the words of an alleged ground at the date of the facts; unverified old words give way to its own."""
        ground = LAW.grounds[code]
        wording = holding(ground.wordings, facts_on)
        if wording is None:
            return ground.label_fr
        what = f"la rédaction du critère au {long_date(facts_on)} : « {wording.label_fr} »"
        key = f"{code} {wording.valid_from or ''}".strip()
        may = self.may_print("ground_wordings.csv", key, wording.confidence, words=wording.label_fr, what=what)
        return wording.label_fr if may else ground.label_fr

    def ground_articles(self, code: str, facts_on: date, domain: str | None) -> str:
        """Return the articles that prohibit a ground at the date of the facts in that domain, empty where none may."""
        ground = LAW.grounds[code]
        in_force = [each for each in grounds_in_force([code], facts_on, domain) if each.status == "in_force"]
        words = " ; ".join(dict.fromkeys(each.article for each in in_force))
        what = f"les textes du critère « {ground.label_fr} »"
        if not words or not self.may_print("grounds.csv", code, ground.confidence, words=words, what=what):
            return ""
        may = [each for each in in_force if self._prohibits(each)]
        return typeset(" ; ".join(dict.fromkeys(self.cited(each.article) for each in may)))

    def _prohibits(self, found: InForce) -> bool:
        what = f"{found.article} pour le critère « {LAW.grounds[found.ground].label_fr} »"
        key = f"{found.ground} {found.statute}"
        return self.may_print("ground_statutes.csv", key, found.confidence, words=found.article, what=what)
