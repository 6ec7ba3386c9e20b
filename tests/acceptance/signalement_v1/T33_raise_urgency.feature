# language: fr
Fonctionnalité: T33 « Relever l’urgence »

  Par : agent d’accueil, référent de dossier, coordinateur de site, coordinateur suppléant, système
  Condition : critère d’urgence rempli (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T33.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « normale » à « critique »

    Exemples:
      | état                   | comme                |
      | Brouillon              | agent d’accueil      |
      | Enregistré             | agent d’accueil      |
      | En qualification       | agent d’accueil      |
      | Orientation à valider  | agent d’accueil      |
      | Orienté                | agent d’accueil      |
      | Saisine en préparation | agent d’accueil      |
      | Saisine à valider      | agent d’accueil      |
      | Clôturé                | agent d’accueil      |
      | Brouillon              | référent de dossier  |
      | Enregistré             | référent de dossier  |
      | En qualification       | référent de dossier  |
      | Orientation à valider  | référent de dossier  |
      | Orienté                | référent de dossier  |
      | Saisine en préparation | référent de dossier  |
      | Saisine à valider      | référent de dossier  |
      | Clôturé                | référent de dossier  |
      | Brouillon              | coordinateur de site |
      | Enregistré             | coordinateur de site |
      | En qualification       | coordinateur de site |
      | Orientation à valider  | coordinateur de site |
      | Orienté                | coordinateur de site |
      | Saisine en préparation | coordinateur de site |
      | Saisine à valider      | coordinateur de site |
      | Clôturé                | coordinateur de site |
      | Brouillon              | système              |
      | Enregistré             | système              |
      | En qualification       | système              |
      | Orientation à valider  | système              |
      | Orienté                | système              |
      | Saisine en préparation | système              |
      | Saisine à valider      | système              |
      | Clôturé                | système              |

  Plan du scénario: T33.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « normale » à « critique »

    Exemples:
      | état                          | comme                |
      | Saisine transmise             | agent d’accueil      |
      | En cours au DDD               | agent d’accueil      |
      | Complément demandé par le DDD | agent d’accueil      |
      | Retour du DDD                 | agent d’accueil      |
      | Suivi des suites              | agent d’accueil      |
      | Saisine transmise             | référent de dossier  |
      | En cours au DDD               | référent de dossier  |
      | Complément demandé par le DDD | référent de dossier  |
      | Retour du DDD                 | référent de dossier  |
      | Suivi des suites              | référent de dossier  |
      | Saisine transmise             | coordinateur de site |
      | En cours au DDD               | coordinateur de site |
      | Complément demandé par le DDD | coordinateur de site |
      | Retour du DDD                 | coordinateur de site |
      | Suivi des suites              | coordinateur de site |
      | Saisine transmise             | système              |
      | En cours au DDD               | système              |
      | Complément demandé par le DDD | système              |
      | Retour du DDD                 | système              |
      | Suivi des suites              | système              |

  Plan du scénario: T33.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Urgence » passe de « normale » à « critique »

    Exemples:
      | état                  | retour                        | comme                |
      | En attente de pièces  | Enregistré                    | agent d’accueil      |
      | En attente de pièces  | En qualification              | agent d’accueil      |
      | En attente de pièces  | Orientation à valider         | agent d’accueil      |
      | En attente de pièces  | Orienté                       | agent d’accueil      |
      | En attente de pièces  | Saisine en préparation        | agent d’accueil      |
      | En attente de pièces  | Saisine à valider             | agent d’accueil      |
      | En attente de pièces  | Saisine transmise             | agent d’accueil      |
      | En attente de pièces  | En cours au DDD               | agent d’accueil      |
      | En attente de pièces  | Complément demandé par le DDD | agent d’accueil      |
      | En attente de pièces  | Retour du DDD                 | agent d’accueil      |
      | En attente de pièces  | Suivi des suites              | agent d’accueil      |
      | Réclamant injoignable | Enregistré                    | agent d’accueil      |
      | Réclamant injoignable | En qualification              | agent d’accueil      |
      | Réclamant injoignable | Orientation à valider         | agent d’accueil      |
      | Réclamant injoignable | Orienté                       | agent d’accueil      |
      | Réclamant injoignable | Saisine en préparation        | agent d’accueil      |
      | Réclamant injoignable | Saisine à valider             | agent d’accueil      |
      | Réclamant injoignable | Saisine transmise             | agent d’accueil      |
      | Réclamant injoignable | En cours au DDD               | agent d’accueil      |
      | Réclamant injoignable | Complément demandé par le DDD | agent d’accueil      |
      | Réclamant injoignable | Retour du DDD                 | agent d’accueil      |
      | Réclamant injoignable | Suivi des suites              | agent d’accueil      |
      | En attente de pièces  | Enregistré                    | référent de dossier  |
      | En attente de pièces  | En qualification              | référent de dossier  |
      | En attente de pièces  | Orientation à valider         | référent de dossier  |
      | En attente de pièces  | Orienté                       | référent de dossier  |
      | En attente de pièces  | Saisine en préparation        | référent de dossier  |
      | En attente de pièces  | Saisine à valider             | référent de dossier  |
      | En attente de pièces  | Saisine transmise             | référent de dossier  |
      | En attente de pièces  | En cours au DDD               | référent de dossier  |
      | En attente de pièces  | Complément demandé par le DDD | référent de dossier  |
      | En attente de pièces  | Retour du DDD                 | référent de dossier  |
      | En attente de pièces  | Suivi des suites              | référent de dossier  |
      | Réclamant injoignable | Enregistré                    | référent de dossier  |
      | Réclamant injoignable | En qualification              | référent de dossier  |
      | Réclamant injoignable | Orientation à valider         | référent de dossier  |
      | Réclamant injoignable | Orienté                       | référent de dossier  |
      | Réclamant injoignable | Saisine en préparation        | référent de dossier  |
      | Réclamant injoignable | Saisine à valider             | référent de dossier  |
      | Réclamant injoignable | Saisine transmise             | référent de dossier  |
      | Réclamant injoignable | En cours au DDD               | référent de dossier  |
      | Réclamant injoignable | Complément demandé par le DDD | référent de dossier  |
      | Réclamant injoignable | Retour du DDD                 | référent de dossier  |
      | Réclamant injoignable | Suivi des suites              | référent de dossier  |
      | En attente de pièces  | Enregistré                    | coordinateur de site |
      | En attente de pièces  | En qualification              | coordinateur de site |
      | En attente de pièces  | Orientation à valider         | coordinateur de site |
      | En attente de pièces  | Orienté                       | coordinateur de site |
      | En attente de pièces  | Saisine en préparation        | coordinateur de site |
      | En attente de pièces  | Saisine à valider             | coordinateur de site |
      | En attente de pièces  | Saisine transmise             | coordinateur de site |
      | En attente de pièces  | En cours au DDD               | coordinateur de site |
      | En attente de pièces  | Complément demandé par le DDD | coordinateur de site |
      | En attente de pièces  | Retour du DDD                 | coordinateur de site |
      | En attente de pièces  | Suivi des suites              | coordinateur de site |
      | Réclamant injoignable | Enregistré                    | coordinateur de site |
      | Réclamant injoignable | En qualification              | coordinateur de site |
      | Réclamant injoignable | Orientation à valider         | coordinateur de site |
      | Réclamant injoignable | Orienté                       | coordinateur de site |
      | Réclamant injoignable | Saisine en préparation        | coordinateur de site |
      | Réclamant injoignable | Saisine à valider             | coordinateur de site |
      | Réclamant injoignable | Saisine transmise             | coordinateur de site |
      | Réclamant injoignable | En cours au DDD               | coordinateur de site |
      | Réclamant injoignable | Complément demandé par le DDD | coordinateur de site |
      | Réclamant injoignable | Retour du DDD                 | coordinateur de site |
      | Réclamant injoignable | Suivi des suites              | coordinateur de site |
      | En attente de pièces  | Enregistré                    | système              |
      | En attente de pièces  | En qualification              | système              |
      | En attente de pièces  | Orientation à valider         | système              |
      | En attente de pièces  | Orienté                       | système              |
      | En attente de pièces  | Saisine en préparation        | système              |
      | En attente de pièces  | Saisine à valider             | système              |
      | En attente de pièces  | Saisine transmise             | système              |
      | En attente de pièces  | En cours au DDD               | système              |
      | En attente de pièces  | Complément demandé par le DDD | système              |
      | En attente de pièces  | Retour du DDD                 | système              |
      | En attente de pièces  | Suivi des suites              | système              |
      | Réclamant injoignable | Enregistré                    | système              |
      | Réclamant injoignable | En qualification              | système              |
      | Réclamant injoignable | Orientation à valider         | système              |
      | Réclamant injoignable | Orienté                       | système              |
      | Réclamant injoignable | Saisine en préparation        | système              |
      | Réclamant injoignable | Saisine à valider             | système              |
      | Réclamant injoignable | Saisine transmise             | système              |
      | Réclamant injoignable | En cours au DDD               | système              |
      | Réclamant injoignable | Complément demandé par le DDD | système              |
      | Réclamant injoignable | Retour du DDD                 | système              |
      | Réclamant injoignable | Suivi des suites              | système              |

  Plan du scénario: T33.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Urgence » passe de « normale » à « critique »

    Exemples:
      | retour                        | comme                |
      | Enregistré                    | agent d’accueil      |
      | En qualification              | agent d’accueil      |
      | Orientation à valider         | agent d’accueil      |
      | Orienté                       | agent d’accueil      |
      | Saisine en préparation        | agent d’accueil      |
      | Saisine à valider             | agent d’accueil      |
      | Saisine transmise             | agent d’accueil      |
      | En cours au DDD               | agent d’accueil      |
      | Complément demandé par le DDD | agent d’accueil      |
      | Retour du DDD                 | agent d’accueil      |
      | Suivi des suites              | agent d’accueil      |
      | Enregistré                    | référent de dossier  |
      | En qualification              | référent de dossier  |
      | Orientation à valider         | référent de dossier  |
      | Orienté                       | référent de dossier  |
      | Saisine en préparation        | référent de dossier  |
      | Saisine à valider             | référent de dossier  |
      | Saisine transmise             | référent de dossier  |
      | En cours au DDD               | référent de dossier  |
      | Complément demandé par le DDD | référent de dossier  |
      | Retour du DDD                 | référent de dossier  |
      | Suivi des suites              | référent de dossier  |
      | Enregistré                    | coordinateur de site |
      | En qualification              | coordinateur de site |
      | Orientation à valider         | coordinateur de site |
      | Orienté                       | coordinateur de site |
      | Saisine en préparation        | coordinateur de site |
      | Saisine à valider             | coordinateur de site |
      | Saisine transmise             | coordinateur de site |
      | En cours au DDD               | coordinateur de site |
      | Complément demandé par le DDD | coordinateur de site |
      | Retour du DDD                 | coordinateur de site |
      | Suivi des suites              | coordinateur de site |
      | Enregistré                    | système              |
      | En qualification              | système              |
      | Orientation à valider         | système              |
      | Orienté                       | système              |
      | Saisine en préparation        | système              |
      | Saisine à valider             | système              |
      | Saisine transmise             | système              |
      | En cours au DDD               | système              |
      | Complément demandé par le DDD | système              |
      | Retour du DDD                 | système              |
      | Suivi des suites              | système              |

  Plan du scénario: T33.1.5 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « normale » à « critique »

    Exemples:
      | état                   |
      | Brouillon              |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |
      | Clôturé                |

  Plan du scénario: T33.1.6 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « normale » à « critique »

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T33.1.7 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Urgence » passe de « normale » à « critique »

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

  Plan du scénario: T33.1.8 le coordinateur du site est absent, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Urgence » passe de « normale » à « critique »

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

  Scénario: T33.2.1 les délais ne sont pas calculés, un jour de sécurité proche est invoqué, niveau prioritaire
    Étant donné un dossier à l’état « En qualification »
    Et que les délais ne sont pas calculés
    Et qu’un jour de sécurité proche est invoqué, niveau prioritaire
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors le dossier est à l’état « En qualification »
    Et « Urgence » passe de « normale » à « prioritaire »

  Scénario: T33.2.2 le dossier est prioritaire
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est prioritaire
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors le dossier est à l’état « En qualification »
    Et « Urgence » passe de « prioritaire » à « critique »

  Règle: une condition manque

  Scénario: T33.3.1 le danger pour la personne est invoqué, niveau prioritaire
    Étant donné un dossier à l’état « En qualification »
    Et que le danger pour la personne est invoqué, niveau prioritaire
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Ce critère correspond à un autre niveau d’urgence : choisissez le niveau qui lui convient.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Niveau »

  Scénario: T33.3.2 un jour de sécurité proche est invoqué, niveau critique
    Étant donné un dossier à l’état « En qualification »
    Et qu’un jour de sécurité proche est invoqué, niveau critique
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Critère »
    Et l’agent d’accueil peut agir

  Scénario: T33.3.3 aucun motif n’est écrit
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun motif n’est écrit
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Précisions »
    Et l’agent d’accueil peut agir

  Scénario: T33.3.4 un jour de sécurité proche est invoqué, niveau critique
    Étant donné un dossier à l’état « En qualification »
    Et qu’un jour de sécurité proche est invoqué, niveau critique
    Quand on demande, comme référent de dossier, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Critère »
    Et le référent de dossier peut agir

  Scénario: T33.3.5 aucun motif n’est écrit
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun motif n’est écrit
    Quand on demande, comme référent de dossier, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Précisions »
    Et le référent de dossier peut agir

  Scénario: T33.3.6 un jour de sécurité proche est invoqué, niveau critique
    Étant donné un dossier à l’état « En qualification »
    Et qu’un jour de sécurité proche est invoqué, niveau critique
    Quand on demande, comme coordinateur de site, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Critère »
    Et le coordinateur de site peut agir

  Scénario: T33.3.7 aucun motif n’est écrit
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun motif n’est écrit
    Quand on demande, comme coordinateur de site, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Précisions »
    Et le coordinateur de site peut agir

  Scénario: T33.3.8 le coordinateur du site est absent, un jour de sécurité proche est invoqué, niveau critique
    Étant donné un dossier à l’état « En qualification »
    Et que le coordinateur du site est absent
    Et qu’un jour de sécurité proche est invoqué, niveau critique
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Critère »
    Et le coordinateur suppléant peut agir

  Scénario: T33.3.9 le coordinateur du site est absent, aucun motif n’est écrit
    Étant donné un dossier à l’état « En qualification »
    Et que le coordinateur du site est absent
    Et qu’aucun motif n’est écrit
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Précisions »
    Et le coordinateur suppléant peut agir

  Scénario: T33.3.10 un jour de sécurité proche est invoqué, niveau critique
    Étant donné un dossier à l’état « En qualification »
    Et qu’un jour de sécurité proche est invoqué, niveau critique
    Quand on demande, comme système, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Critère »
    Et le système peut agir

  Scénario: T33.3.11 aucun motif n’est écrit
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun motif n’est écrit
    Quand on demande, comme système, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « critère d’urgence rempli »
    Et la réponse est : Le dossier ne montre pas ce critère : précisez en quoi il est rempli, ou notez d’abord la date de droit.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède est le champ « Précisions »
    Et le système peut agir

  Scénario: T33.3.12 les délais ne sont pas calculés, le dossier est prioritaire, un jour de sécurité proche est invoqué, niveau prioritaire
    Étant donné un dossier à l’état « En qualification »
    Et que les délais ne sont pas calculés
    Et que le dossier est prioritaire
    Et qu’un jour de sécurité proche est invoqué, niveau prioritaire
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « passage possible : Urgence »
    Et la réponse est : Le dossier a déjà ce niveau d’urgence.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Niveau »

  Scénario: T33.3.13 le dossier est critique
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est critique
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « passage possible : Urgence »
    Et la réponse est : Le dossier est déjà critique.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Niveau »

  Règle: le rôle lui-même est empêché

  Plan du scénario: T33.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme                |
      | agent d’accueil      |
      | référent de dossier  |
      | coordinateur de site |

  Plan du scénario: T33.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

    Exemples:
      | comme                |
      | agent d’accueil      |
      | référent de dossier  |
      | coordinateur de site |

  Scénario: T33.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

  Scénario: T33.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T33.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent d’accueil, référent de dossier, coordinateur de site, coordinateur suppléant ou système.
    Et le fondement est : règle du réseau
    Et l’agent d’accueil peut agir

    Exemples:
      | comme                               |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |

  Règle: le dossier est dans un autre état

  Scénario: T33.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Archivage intermédiaire »
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours » ou « Clôturé » ; le dossier est dans l’état « Archivage intermédiaire ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T33.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent d’accueil, T33 « Relever l’urgence »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours » ou « Clôturé » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T33.9.1 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                   | comme                | ensuite                | étape                                             |
      | Brouillon              | agent d’accueil      | Enregistré             | T01 « Enregistrer le signalement »                |
      | Enregistré             | référent de dossier  | En qualification       | T05 « Commencer la qualification »                |
      | En qualification       | référent de dossier  | Orientation à valider  | T06 « Proposer l’orientation »                    |
      | Orientation à valider  | coordinateur de site | Orienté                | T07 « Valider l’orientation »                     |
      | Orientation à valider  | coordinateur de site | En qualification       | T08 « Renvoyer l’orientation au référent »        |
      | Orienté                | référent de dossier  | Saisine en préparation | T09 « Préparer la saisine »                       |
      | Saisine en préparation | référent de dossier  | Saisine à valider      | T10 « Soumettre la saisine à validation »         |
      | Saisine à valider      | coordinateur de site | Saisine transmise      | T11 « Transmettre la saisine »                    |
      | Saisine à valider      | coordinateur de site | Saisine en préparation | T12 « Renvoyer la saisine au référent »           |
      | En qualification       | coordinateur de site | Clôturé                | T23 « Transmettre à l’administration compétente » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T28 « Noter le refus de la saisine »              |
      | En qualification       | coordinateur de site | Clôturé                | T29 « Clôturer »                                  |
      | En qualification       | coordinateur de site | Clôturé                | T30 « Fusionner un doublon »                      |
      | Clôturé                | coordinateur de site | En qualification       | T31 « Rouvrir »                                   |
      | En qualification       | coordinateur de site | Clôturé                | T45 « Clôturer pour une cause particulière »      |
      | Orienté                | référent de dossier  | En qualification       | T46 « Reprendre la qualification »                |
      | Saisine en préparation | référent de dossier  | Orienté                | T47 « Écarter la saisine, suivre une autre voie » |

  Plan du scénario: T33.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | coordinateur de site                | T66 « Abaisser l’urgence »                                    |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T33.9.3 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état             | comme                               | conditions                                                                                                                               | étape                                     |
      | En qualification | agent d’accueil                     | dossier non critique                                                                                                                     | T02 « Demander des pièces et attendre »   |
      | En qualification | référent de dossier                 | essai de contact manqué noté                                                                                                             | T24 « Signaler le réclamant injoignable » |
      | En qualification | agent d’accueil                     | passage possible : Urgence                                                                                                               | T33 « Relever l’urgence »                 |
      | Clôturé          | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                          |
      | Clôturé          | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) »    |
      | Brouillon        | agent d’accueil                     | aucun signalement reçu d’une personne ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                | T41 « Supprimer un brouillon vide »       |
      | En qualification | coordinateur de site                | proposition de clôture en attente                                                                                                        | T44 « Écarter la proposition de clôture » |
      | En qualification | administrateur national             | conflit d’intérêts ou site sans coordinateur                                                                                             | T55 « Imposer un transfert »              |
      | En qualification | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »            |
      | En qualification | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »       |

  Plan du scénario: T33.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | comme           | étape                                         |
      | En attente de pièces  | agent d’accueil | T03 « Reprendre le dossier, pièces pointées » |
      | En attente de pièces  | système         | T38 « Reprendre d’urgence, pièces à suivre »  |
      | Réclamant injoignable | agent d’accueil | T25 « Contact retrouvé »                      |

  Plan du scénario: T33.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                   |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »       |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable » |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »       |

  Plan du scénario: T33.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                          | ensuite                       | étape                                              |
      | Saisine transmise             | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | Orientation à valider         | T18 « Proposer une nouvelle orientation »          |
      | Retour du DDD                 | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T33.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T33.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Scénario: T33.9.9 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « En qualification »

  Plan du scénario: T33.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T33.9.11 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T33 « Relever l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |
