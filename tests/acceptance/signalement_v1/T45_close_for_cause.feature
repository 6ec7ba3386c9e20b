# language: fr
Fonctionnalité: T45 « Clôturer pour une cause particulière »

  Par : coordinateur de site, coordinateur suppléant
  Une autre personne que l’auteur de : T43 « Proposer la clôture »
  Condition : motif de clôture ouvert dans cet état (règle du réseau)
  Condition : Défenseur des droits averti (règle du réseau)
  Condition : voies ouvertes terminées ou confiées (règle du réseau)
  Condition : article 40 examiné (CPP 40 al. 2)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T45.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.5 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.6 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.7 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Plan du scénario: T45.1.8 le coordinateur du site est absent, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.2.1 la voie du tribunal judiciaire n’est pas proposée, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire n’est pas proposée
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.2.2 le signalement est anonyme
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.2.3 le signalement est anonyme, la voie du tribunal judiciaire n’est pas proposée, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que le signalement est anonyme
    Et que la voie du tribunal judiciaire n’est pas proposée
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.2.4 la voie du Défenseur des droits est ouverte
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « ouverte » à « terminée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.2.5 la voie du Défenseur des droits est en cours
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est en cours
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « en cours » à « terminée »
    Et « Voie de recours » (Tribunal judiciaire) passe de « ouverte » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.2.6 la voie du tribunal judiciaire est en cours
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est en cours
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors le dossier est à l’état « Clôturé »
    Et « Voie de recours » (Tribunal judiciaire) passe de « en cours » à « terminée »
    Et le courrier L19 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K07 « Validation par le coordinateur » s’arrête
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

  Scénario: T45.3.1 le motif choisi est celui d’un autre état
    Étant donné un dossier à l’état « En qualification »
    Et que le motif choisi est celui d’un autre état
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : Réglé à l’amiable ; Retrait du signalement par la personne ; Remis au délégué du DDD ou hors réseau (conflit d’intérêts) ; Décision de justice rendue ; Décès (les ayants droit peuvent poursuivre : LO 5) ; Saisie par erreur.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Scénario: T45.3.2 le motif choisi est le décès du réclamant
    Étant donné un dossier à l’état « En qualification »
    Et que le motif choisi est le décès du réclamant
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Notez d’abord le décès au dossier, et demandez aux ayants droit s’ils poursuivent.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/claimant_deceased)

  Scénario: T45.3.3 le réclamant est décédé et un ayant droit poursuit, le motif choisi est le décès du réclamant
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant est décédé et un ayant droit poursuit
    Et que le motif choisi est le décès du réclamant
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Un ayant droit poursuit : le dossier continue avec son accord.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède est le champ « Motif de clôture »
    Et l’agent d’accueil peut agir

  Scénario: T45.3.4 la saisine est partie, le jour où le Défenseur des droits a été averti n’est pas noté
    Étant donné un dossier à l’état « En qualification »
    Et que la saisine est partie
    Et que le jour où le Défenseur des droits a été averti n’est pas noté
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « Défenseur des droits averti »
    Et la réponse est : La saisine est partie : avertissez le Défenseur des droits par écrit et notez la date.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Défenseur des droits averti le »

  Scénario: T45.3.5 il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « voies ouvertes terminées ou confiées »
    Et la réponse est : Voies encore ouvertes (Tribunal judiciaire) : écrivez qui les suit désormais.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voies encore ouvertes et qui les suit »

  Scénario: T45.3.6 la voie du Défenseur des droits est ouverte, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « voies ouvertes terminées ou confiées »
    Et la réponse est : Voies encore ouvertes (Saisine du Défenseur des droits, Tribunal judiciaire) : écrivez qui les suit désormais.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voies encore ouvertes et qui les suit »

  Scénario: T45.3.7 la voie du Défenseur des droits est ouverte, la voie du tribunal judiciaire n’est pas proposée, il n’est pas écrit qui suit les voies encore ouvertes
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du Défenseur des droits est ouverte
    Et que la voie du tribunal judiciaire n’est pas proposée
    Et qu’il n’est pas écrit qui suit les voies encore ouvertes
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « voies ouvertes terminées ou confiées »
    Et la réponse est : Voies encore ouvertes (Saisine du Défenseur des droits) : écrivez qui les suit désormais.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Voies encore ouvertes et qui les suit »

  Scénario: T45.3.8 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « article 40 examiné »
    Et la réponse est : La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Règle: l’auteur demande ce qui revient à une autre personne

  Scénario: T45.5.1 la personne qui agit a fait l’étape « Clôture proposée »
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit a fait l’étape « Clôture proposée »
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur suppléant peut agir

  Scénario: T45.5.2 le coordinateur du site est absent, la personne qui agit a fait l’étape « Clôture proposée »
    Étant donné un dossier à l’état « En qualification »
    Et que le coordinateur du site est absent
    Et que la personne qui agit a fait l’étape « Clôture proposée »
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « une autre personne que l’auteur »
    Et la réponse est : Vous êtes l’auteur de ce qui est à valider ; une autre personne décide : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T45.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T45.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T45.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T45.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T45.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T45 « Clôturer pour une cause particulière »
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

  Scénario: T45.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir
    Et il manque aussi la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : .
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Plan du scénario: T45.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « <état> ».
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

  Scénario: T45.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)
    Et il manque aussi la condition « motif de clôture ouvert dans cet état »
    Et la réponse est : Ce motif ne s’emploie pas ici. Motifs possibles : .
    Et le fondement est : règle du réseau
    Et le remède est le champ « Motif de clôture »

  Règle: l’étape qui suit

  Plan du scénario: T45.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
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

  Scénario: T45.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T45.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T45 « Clôturer pour une cause particulière »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                               | conditions                                                                                                                               | étape                                  |
      | coordinateur de site                | passage possible : Urgence                                                                                                               | T66 « Abaisser l’urgence »             |
      | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                       |
      | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) » |
      | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »         |
      | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »    |
