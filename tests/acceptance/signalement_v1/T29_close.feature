# language: fr
Fonctionnalité: T29 « Clôturer »

  Par : coordinateur de site, coordinateur suppléant
  Une autre personne que l’auteur de : T43 « Proposer la clôture »
  Condition : motif de clôture ouvert dans cet état (règle du réseau)
  Condition : voies ouvertes terminées ou confiées (règle du réseau)
  Condition : article 40 examiné (CPP 40 al. 2)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T29.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état             |
      | Orienté          |
      | En qualification |

  Plan du scénario: T29.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état             |
      | Suivi des suites |
      | Retour du DDD    |

  Plan du scénario: T29.1.3 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état             |
      | Orienté          |
      | En qualification |

  Plan du scénario: T29.1.4 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état             |
      | Suivi des suites |
      | Retour du DDD    |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T29.2.1 le signalement est anonyme, le motif choisi est l’anonymat
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Et que le motif choisi est l’anonymat
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.2 la voie du tribunal judiciaire n’est pas proposée, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire n’est pas proposée
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.3 le signalement est anonyme, la voie du tribunal judiciaire n’est pas proposée, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Et que la voie du tribunal judiciaire n’est pas proposée
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.4 la voie du Défenseur des droits est ouverte
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « ouverte » à « terminée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.5 le signalement est anonyme, la voie du Défenseur des droits est ouverte, le motif choisi est l’anonymat
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Et que la voie du Défenseur des droits est ouverte
    Et que le motif choisi est l’anonymat
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « ouverte » à « terminée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.6 la voie du Défenseur des droits est en cours
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est en cours
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « en cours » à « terminée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.7 le signalement est anonyme, la voie du Défenseur des droits est en cours, le motif choisi est l’anonymat
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Et que la voie du Défenseur des droits est en cours
    Et que le motif choisi est l’anonymat
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « en cours » à « terminée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.8 la voie du tribunal judiciaire est en cours
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est en cours
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « en cours » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T29.2.9 le signalement est anonyme, la voie du tribunal judiciaire est en cours, le motif choisi est l’anonymat
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Et que la voie du tribunal judiciaire est en cours
    Et que le motif choisi est l’anonymat
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « en cours » à « terminée »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Règle: une condition manque

  Scénario: T29.3.1 le motif choisi est celui d’un autre état
    Étant donné un dossier à l’état « En qualification »
    Et que le motif choisi est celui d’un autre état
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : Réglé à l’amiable ; Orienté vers une autre voie ; Hors champ (ni critère ni domaine) ; Hors territoire ; Délais expirés (après explication écrite - la personne décide) ; Accord refusé, aucune autre voie voulue ; Décision de justice rendue ; Signalement anonyme sans suite.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Scénario: T29.3.2 le motif choisi est l’anonymat
    Étant donné un dossier à l’état « En qualification »
    Et que le motif choisi est l’anonymat
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Le signalement n’est pas anonyme : choisissez un autre motif.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Scénario: T29.3.3 le motif choisi est celui d’un autre état
    Étant donné un dossier à l’état « Orienté »
    Et que le motif choisi est celui d’un autre état
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : Réglé à l’amiable ; Orienté vers une autre voie ; Délais expirés (après explication écrite - la personne décide) ; Accord refusé, aucune autre voie voulue ; Décision de justice rendue.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Scénario: T29.3.4 la saisine est partie, le motif choisi est celui d’un autre état
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la saisine est partie
    Et que le motif choisi est celui d’un autre état
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : Réglé à l’amiable ; Orienté vers une autre voie ; Délais expirés (après explication écrite - la personne décide) ; Refus du DDD, aucune voie restante ; Décision de justice rendue.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Scénario: T29.3.5 la saisine est partie, le motif choisi est celui d’un autre état
    Étant donné un dossier à l’état « Suivi des suites »
    Et que la saisine est partie
    Et que le motif choisi est celui d’un autre état
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : Réglé à l’amiable ; Issue connue ; Décision de justice rendue.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Scénario: T29.3.6 aucune lettre sur les délais n’est partie, le motif choisi est la prescription
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune lettre sur les délais n’est partie
    Et que le motif choisi est la prescription
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Expliquez d’abord les délais par écrit au réclamant : c’est lui qui décide de la suite.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Motif de clôture »
    Et le coordinateur de site peut agir

  Scénario: T29.3.7 le coordinateur du site est absent, aucune lettre sur les délais n’est partie, le motif choisi est la prescription
    Étant donné un dossier à l’état « En qualification »
    Et que le coordinateur du site est absent
    Et qu’aucune lettre sur les délais n’est partie
    Et que le motif choisi est la prescription
    Quand on demande, comme coordinateur suppléant, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Expliquez d’abord les délais par écrit au réclamant : c’est lui qui décide de la suite.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Motif de clôture »
    Et le coordinateur suppléant peut agir

  Scénario: T29.3.8 il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « voies ouvertes terminées ou confiées »
    Et la réponse est : Voies encore ouvertes (Tribunal judiciaire) : écrivez qui les suit désormais.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voies encore ouvertes et qui les suit »

  Scénario: T29.3.9 la voie du Défenseur des droits est ouverte, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « voies ouvertes terminées ou confiées »
    Et la réponse est : Voies encore ouvertes (Saisine du Défenseur des droits, Tribunal judiciaire) : écrivez qui les suit désormais.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voies encore ouvertes et qui les suit »

  Scénario: T29.3.10 la voie du Défenseur des droits est ouverte, la voie du tribunal judiciaire n’est pas proposée, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Et que la voie du tribunal judiciaire n’est pas proposée
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « voies ouvertes terminées ou confiées »
    Et la réponse est : Voies encore ouvertes (Saisine du Défenseur des droits) : écrivez qui les suit désormais.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voies encore ouvertes et qui les suit »

  Scénario: T29.3.11 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « article 40 examiné »
    Et la réponse est : La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Règle: l’auteur demande ce qui revient à une autre personne

  Scénario: T29.5.1 la personne qui agit a fait l’étape « Clôture proposée »
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit a fait l’étape « Clôture proposée »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T29.5.2 le coordinateur du site est absent, la personne qui agit a fait l’étape « Clôture proposée »
    Étant donné un dossier à l’état « En qualification »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Clôture proposée »
    Quand on demande, comme coordinateur suppléant, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T29.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T29.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T29.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T29.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T29.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T29.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir
    Et il manque aussi la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : .
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Plan du scénario: T29.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                             |
      | Enregistré                    | T05 « Commencer la qualification » |
      | Saisine en préparation        | T46 « Reprendre la qualification » |
      | Saisine transmise             | T16 « Noter l’issue »              |
      | En cours au DDD               | T16 « Noter l’issue »              |
      | Complément demandé par le DDD | T16 « Noter l’issue »              |

  Scénario: T29.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T03 « Reprendre le dossier, pièces pointées »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T29.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                  | remède                         |
      | Orientation à valider | T07 « Valider l’orientation »  |
      | Saisine à valider     | T11 « Transmettre la saisine » |

  Scénario: T29.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T29.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Plan du scénario: T29.8.7 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir
    Et il manque aussi la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : .
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T29.8.8 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T29 « Clôturer »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté », « Suivi des suites », « Retour du DDD » ou « En qualification » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)
    Et il manque aussi la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : .
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Règle: l’étape qui suit

  Plan du scénario: T29.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T29 « Clôturer »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | comme                               | étape                                                |
      | coordinateur de site                | T53 « Affecter à un référent »                       |
      | agent d’accueil                     | T59 « Noter une date de droit »                      |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »           |
      | agent d’accueil                     | T33 « Relever l’urgence »                            |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                  |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »               |
      | agent d’accueil                     | T61 « Émettre un courrier »                          |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »  |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                    |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »       |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits » |
      | agent d’accueil                     | T69 « Signaler une violation de données »            |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »          |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »         |

  Scénario: T29.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T29 « Clôturer »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T29.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T29 « Clôturer »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                               | conditions                                                                                                                               | étape                                  |
      | coordinateur de site                | passage possible : Urgence                                                                                                               | T66 « Abaisser l’urgence »             |
      | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                       |
      | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) » |
      | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »         |
      | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »    |
