# language: fr
Fonctionnalité: T30 « Fusionner un doublon »

  Les pièces, la première date de réception et les délais passent au dossier conservé, qui en garde la trace.
  Par : coordinateur de site, coordinateur suppléant
  Condition : même réclamant et mêmes faits (règle du réseau)
  Condition : dossier conservé ouvert (règle du réseau)
  Condition : saisine transmise conservée (règle du réseau)
  Condition : article 40 examiné, ou suivi dans le dossier conservé (CPP 40 al. 2)
  Condition : Défenseur des droits averti (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que le dossier à conserver est désigné, ouvert, et sa saisine est partie

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T30.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T30.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T30.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Enregistré                    |
      | En attente de pièces  | En qualification              |
      | En attente de pièces  | Orientation à valider         |
      | En attente de pièces  | Orienté                       |
      | En attente de pièces  | Saisine en préparation        |
      | En attente de pièces  | Saisine à valider             |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Enregistré                    |
      | Réclamant injoignable | En qualification              |
      | Réclamant injoignable | Orientation à valider         |
      | Réclamant injoignable | Orienté                       |
      | Réclamant injoignable | Saisine en préparation        |
      | Réclamant injoignable | Saisine à valider             |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T30.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | retour                        |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T30.1.5 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T30.1.6 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T30.1.7 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état                  | retour                        |
      | En attente de pièces  | Enregistré                    |
      | En attente de pièces  | En qualification              |
      | En attente de pièces  | Orientation à valider         |
      | En attente de pièces  | Orienté                       |
      | En attente de pièces  | Saisine en préparation        |
      | En attente de pièces  | Saisine à valider             |
      | En attente de pièces  | Saisine transmise             |
      | En attente de pièces  | En cours au DDD               |
      | En attente de pièces  | Complément demandé par le DDD |
      | En attente de pièces  | Retour du DDD                 |
      | En attente de pièces  | Suivi des suites              |
      | Réclamant injoignable | Enregistré                    |
      | Réclamant injoignable | En qualification              |
      | Réclamant injoignable | Orientation à valider         |
      | Réclamant injoignable | Orienté                       |
      | Réclamant injoignable | Saisine en préparation        |
      | Réclamant injoignable | Saisine à valider             |
      | Réclamant injoignable | Saisine transmise             |
      | Réclamant injoignable | En cours au DDD               |
      | Réclamant injoignable | Complément demandé par le DDD |
      | Réclamant injoignable | Retour du DDD                 |
      | Réclamant injoignable | Suivi des suites              |

  Plan du scénario: T30.1.8 le coordinateur du site est absent, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | retour                        |
      | Enregistré                    |
      | En qualification              |
      | Orientation à valider         |
      | Orienté                       |
      | Saisine en préparation        |
      | Saisine à valider             |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T30.2.1 le signalement est anonyme
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T30.2.2 la question de l’article 40 posée à l’enregistrement est à examiner, l’examen de l’article 40 est reporté dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Et que l’examen de l’article 40 est reporté dans le dossier conservé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) passe de « à examiner » à « suivi dans le dossier conservé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T30.2.3 la question de l’article 40 posée à l’enregistrement demande un signalement au procureur, qui n’est pas parti, l’examen de l’article 40 est reporté dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement demande un signalement au procureur, qui n’est pas parti
    Et que l’examen de l’article 40 est reporté dans le dossier conservé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) passe de « à envoyer » à « suivi dans le dossier conservé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T30.2.4 l’article 40 de la personne qui agit est à examiner, l’examen de l’article 40 est reporté dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit est à examiner
    Et que l’examen de l’article 40 est reporté dans le dossier conservé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « à examiner » à « suivi dans le dossier conservé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T30.2.5 l’article 40 de la personne qui agit demande un signalement au procureur, qui n’est pas parti, l’examen de l’article 40 est reporté dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit demande un signalement au procureur, qui n’est pas parti
    Et que l’examen de l’article 40 est reporté dans le dossier conservé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « à envoyer » à « suivi dans le dossier conservé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T30.2.6 l’article 40 d’une autre personne est à examiner, l’examen de l’article 40 est reporté dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne est à examiner
    Et que l’examen de l’article 40 est reporté dans le dossier conservé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « à examiner » à « suivi dans le dossier conservé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Scénario: T30.2.7 l’article 40 d’une autre personne demande un signalement au procureur, qui n’est pas parti, l’examen de l’article 40 est reporté dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 d’une autre personne demande un signalement au procureur, qui n’est pas parti
    Et que l’examen de l’article 40 est reporté dans le dossier conservé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors le dossier est à l’état « Clôturé »
    Et « Lien avec d’autres dossiers » passe de « aucun » à « doublon »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « à envoyer » à « suivi dans le dossier conservé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et le délai K08 « Signalement au procureur (article 40) » s’arrête
    Et le délai K09 « Transfert accepté ou refusé » s’arrête
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K11 « Réclamant injoignable » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

  Règle: une condition manque

  Scénario: T30.3.1 le même réclamant n’est pas confirmé
    Étant donné un dossier à l’état « En qualification »
    Et que le même réclamant n’est pas confirmé
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « même réclamant et mêmes faits »
    Et la réponse est : Confirmez que le réclamant et les faits sont les mêmes ; sinon liez les dossiers sans les fusionner.
    Et le fondement est : règle du réseau
    Et c’est l’étape T71 « Noter l’avancement d’une voie ou un fait de procédure » qui convient
    Et le remède est le champ « Même réclamant »

  Scénario: T30.3.2 les mêmes faits ne sont pas confirmés
    Étant donné un dossier à l’état « En qualification »
    Et que les mêmes faits ne sont pas confirmés
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « même réclamant et mêmes faits »
    Et la réponse est : Confirmez que le réclamant et les faits sont les mêmes ; sinon liez les dossiers sans les fusionner.
    Et le fondement est : règle du réseau
    Et c’est l’étape T71 « Noter l’avancement d’une voie ou un fait de procédure » qui convient
    Et le remède est le champ « Mêmes faits et même mis en cause »

  Scénario: T30.3.3 aucun dossier ouvert n’est désigné comme doublon à conserver
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun dossier ouvert n’est désigné comme doublon à conserver
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « dossier conservé ouvert »
    Et la réponse est : Le dossier à conserver doit être un autre dossier, ouvert et visible pour vous : désignez-en un.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Dossier conservé »

  Scénario: T30.3.4 le dossier à conserver est désigné et ouvert, la saisine est partie
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier à conserver est désigné et ouvert
    Et que la saisine est partie
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « saisine transmise conservée »
    Et la réponse est : La saisine de ce dossier est partie : conservez-le, et fusionnez l’autre dossier dans celui-ci.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Dossier conservé »

  Scénario: T30.3.5 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « article 40 examiné, ou suivi dans le dossier conservé »
    Et la réponse est : La question de l’article 40 est ouverte : répondez-y, ou reportez-la dans le dossier conservé.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède est le champ « L’examen de l’article 40 continue dans le dossier conservé »
    Et le coordinateur de site peut agir

  Scénario: T30.3.6 le coordinateur du site est absent, la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que le coordinateur du site est absent
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « article 40 examiné, ou suivi dans le dossier conservé »
    Et la réponse est : La question de l’article 40 est ouverte : répondez-y, ou reportez-la dans le dossier conservé.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède est le champ « L’examen de l’article 40 continue dans le dossier conservé »
    Et le coordinateur suppléant peut agir

  Scénario: T30.3.7 la saisine est partie, le jour où le Défenseur des droits a été averti n’est pas noté
    Étant donné un dossier à l’état « En qualification »
    Et que la saisine est partie
    Et que le jour où le Défenseur des droits a été averti n’est pas noté
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « Défenseur des droits averti »
    Et la réponse est : La saisine est partie : avertissez le Défenseur des droits par écrit et notez la date.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Défenseur des droits averti le »

  Scénario: T30.3.8 le dossier est lié à un autre
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est lié à un autre
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « passage possible : Lien avec d’autres dossiers »
    Et la réponse est : Défaites d’abord le lien avec d’autres dossiers, puis fusionnez.
    Et le fondement est : règle du réseau
    Et c’est l’étape T71 « Noter l’avancement d’une voie ou un fait de procédure » qui convient
    Et le remède se note à la fiche (/link)

  Scénario: T30.3.9 le dossier est le doublon d’un autre
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est le doublon d’un autre
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « passage possible : Lien avec d’autres dossiers »
    Et la réponse est : Ce dossier est déjà fusionné comme doublon.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/link)

  Règle: le rôle lui-même est empêché

  Scénario: T30.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T30.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T30.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T30.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T30.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T30 « Fusionner un doublon »
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

  Scénario: T30.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T30.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T30.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T30 « Fusionner un doublon »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T30.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T30 « Fusionner un doublon »
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

  Scénario: T30.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T30 « Fusionner un doublon »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T30.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T30 « Fusionner un doublon »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                               | conditions                                                                                     | étape                                  |
      | coordinateur de site                | passage possible : Urgence                                                                     | T66 « Abaisser l’urgence »             |
      | système                             | délai écoulé ; classe de conservation correspondante                                           | T34 « Archiver »                       |
      | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) » |
      | système                             | échéance atteinte                                                                              | T60 « Constater une échéance »         |
      | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                      | T65 « Noter la réponse du parquet »    |
