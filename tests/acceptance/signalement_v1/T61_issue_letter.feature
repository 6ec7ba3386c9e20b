# language: fr
Fonctionnalité: T61 « Émettre un courrier »

  Par : agent d’accueil, référent de dossier, coordinateur de site, coordinateur suppléant, délégué à la protection des données, système
  Condition : courrier à émettre ici (règle du réseau)
  Condition : réponse aux droits signée du délégué à la protection des données (RGPD 12, 39)
  Condition : courrier au mis en cause permis (LO 2011-333 art. 18 à 22)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T61.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
    Alors le dossier est à l’état « <état> »
    Et le courrier L23 est à envoyer

    Exemples:
      | état                    | comme                               |
      | Brouillon               | agent d’accueil                     |
      | Enregistré              | agent d’accueil                     |
      | En qualification        | agent d’accueil                     |
      | Orientation à valider   | agent d’accueil                     |
      | Orienté                 | agent d’accueil                     |
      | Saisine en préparation  | agent d’accueil                     |
      | Saisine à valider       | agent d’accueil                     |
      | Clôturé                 | agent d’accueil                     |
      | Archivage intermédiaire | agent d’accueil                     |
      | Brouillon               | référent de dossier                 |
      | Enregistré              | référent de dossier                 |
      | En qualification        | référent de dossier                 |
      | Orientation à valider   | référent de dossier                 |
      | Orienté                 | référent de dossier                 |
      | Saisine en préparation  | référent de dossier                 |
      | Saisine à valider       | référent de dossier                 |
      | Clôturé                 | référent de dossier                 |
      | Archivage intermédiaire | référent de dossier                 |
      | Brouillon               | coordinateur de site                |
      | Enregistré              | coordinateur de site                |
      | En qualification        | coordinateur de site                |
      | Orientation à valider   | coordinateur de site                |
      | Orienté                 | coordinateur de site                |
      | Saisine en préparation  | coordinateur de site                |
      | Saisine à valider       | coordinateur de site                |
      | Clôturé                 | coordinateur de site                |
      | Archivage intermédiaire | coordinateur de site                |
      | Brouillon               | délégué à la protection des données |
      | Enregistré              | délégué à la protection des données |
      | En qualification        | délégué à la protection des données |
      | Orientation à valider   | délégué à la protection des données |
      | Orienté                 | délégué à la protection des données |
      | Saisine en préparation  | délégué à la protection des données |
      | Saisine à valider       | délégué à la protection des données |
      | Clôturé                 | délégué à la protection des données |
      | Archivage intermédiaire | délégué à la protection des données |
      | Brouillon               | système                             |
      | Enregistré              | système                             |
      | En qualification        | système                             |
      | Orientation à valider   | système                             |
      | Orienté                 | système                             |
      | Saisine en préparation  | système                             |
      | Saisine à valider       | système                             |
      | Clôturé                 | système                             |
      | Archivage intermédiaire | système                             |

  Plan du scénario: T61.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
    Alors le dossier est à l’état « <état> »
    Et le courrier L23 est à envoyer

    Exemples:
      | état                          | comme                               |
      | Saisine transmise             | agent d’accueil                     |
      | En cours au DDD               | agent d’accueil                     |
      | Complément demandé par le DDD | agent d’accueil                     |
      | Retour du DDD                 | agent d’accueil                     |
      | Suivi des suites              | agent d’accueil                     |
      | Saisine transmise             | référent de dossier                 |
      | En cours au DDD               | référent de dossier                 |
      | Complément demandé par le DDD | référent de dossier                 |
      | Retour du DDD                 | référent de dossier                 |
      | Suivi des suites              | référent de dossier                 |
      | Saisine transmise             | coordinateur de site                |
      | En cours au DDD               | coordinateur de site                |
      | Complément demandé par le DDD | coordinateur de site                |
      | Retour du DDD                 | coordinateur de site                |
      | Suivi des suites              | coordinateur de site                |
      | Saisine transmise             | délégué à la protection des données |
      | En cours au DDD               | délégué à la protection des données |
      | Complément demandé par le DDD | délégué à la protection des données |
      | Retour du DDD                 | délégué à la protection des données |
      | Suivi des suites              | délégué à la protection des données |
      | Saisine transmise             | système                             |
      | En cours au DDD               | système                             |
      | Complément demandé par le DDD | système                             |
      | Retour du DDD                 | système                             |
      | Suivi des suites              | système                             |

  Plan du scénario: T61.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et le courrier L23 est à envoyer

    Exemples:
      | état                  | retour                        | comme                               |
      | En attente de pièces  | Enregistré                    | agent d’accueil                     |
      | En attente de pièces  | En qualification              | agent d’accueil                     |
      | En attente de pièces  | Orientation à valider         | agent d’accueil                     |
      | En attente de pièces  | Orienté                       | agent d’accueil                     |
      | En attente de pièces  | Saisine en préparation        | agent d’accueil                     |
      | En attente de pièces  | Saisine à valider             | agent d’accueil                     |
      | En attente de pièces  | Saisine transmise             | agent d’accueil                     |
      | En attente de pièces  | En cours au DDD               | agent d’accueil                     |
      | En attente de pièces  | Complément demandé par le DDD | agent d’accueil                     |
      | En attente de pièces  | Retour du DDD                 | agent d’accueil                     |
      | En attente de pièces  | Suivi des suites              | agent d’accueil                     |
      | Réclamant injoignable | Enregistré                    | agent d’accueil                     |
      | Réclamant injoignable | En qualification              | agent d’accueil                     |
      | Réclamant injoignable | Orientation à valider         | agent d’accueil                     |
      | Réclamant injoignable | Orienté                       | agent d’accueil                     |
      | Réclamant injoignable | Saisine en préparation        | agent d’accueil                     |
      | Réclamant injoignable | Saisine à valider             | agent d’accueil                     |
      | Réclamant injoignable | Saisine transmise             | agent d’accueil                     |
      | Réclamant injoignable | En cours au DDD               | agent d’accueil                     |
      | Réclamant injoignable | Complément demandé par le DDD | agent d’accueil                     |
      | Réclamant injoignable | Retour du DDD                 | agent d’accueil                     |
      | Réclamant injoignable | Suivi des suites              | agent d’accueil                     |
      | En attente de pièces  | Enregistré                    | référent de dossier                 |
      | En attente de pièces  | En qualification              | référent de dossier                 |
      | En attente de pièces  | Orientation à valider         | référent de dossier                 |
      | En attente de pièces  | Orienté                       | référent de dossier                 |
      | En attente de pièces  | Saisine en préparation        | référent de dossier                 |
      | En attente de pièces  | Saisine à valider             | référent de dossier                 |
      | En attente de pièces  | Saisine transmise             | référent de dossier                 |
      | En attente de pièces  | En cours au DDD               | référent de dossier                 |
      | En attente de pièces  | Complément demandé par le DDD | référent de dossier                 |
      | En attente de pièces  | Retour du DDD                 | référent de dossier                 |
      | En attente de pièces  | Suivi des suites              | référent de dossier                 |
      | Réclamant injoignable | Enregistré                    | référent de dossier                 |
      | Réclamant injoignable | En qualification              | référent de dossier                 |
      | Réclamant injoignable | Orientation à valider         | référent de dossier                 |
      | Réclamant injoignable | Orienté                       | référent de dossier                 |
      | Réclamant injoignable | Saisine en préparation        | référent de dossier                 |
      | Réclamant injoignable | Saisine à valider             | référent de dossier                 |
      | Réclamant injoignable | Saisine transmise             | référent de dossier                 |
      | Réclamant injoignable | En cours au DDD               | référent de dossier                 |
      | Réclamant injoignable | Complément demandé par le DDD | référent de dossier                 |
      | Réclamant injoignable | Retour du DDD                 | référent de dossier                 |
      | Réclamant injoignable | Suivi des suites              | référent de dossier                 |
      | En attente de pièces  | Enregistré                    | coordinateur de site                |
      | En attente de pièces  | En qualification              | coordinateur de site                |
      | En attente de pièces  | Orientation à valider         | coordinateur de site                |
      | En attente de pièces  | Orienté                       | coordinateur de site                |
      | En attente de pièces  | Saisine en préparation        | coordinateur de site                |
      | En attente de pièces  | Saisine à valider             | coordinateur de site                |
      | En attente de pièces  | Saisine transmise             | coordinateur de site                |
      | En attente de pièces  | En cours au DDD               | coordinateur de site                |
      | En attente de pièces  | Complément demandé par le DDD | coordinateur de site                |
      | En attente de pièces  | Retour du DDD                 | coordinateur de site                |
      | En attente de pièces  | Suivi des suites              | coordinateur de site                |
      | Réclamant injoignable | Enregistré                    | coordinateur de site                |
      | Réclamant injoignable | En qualification              | coordinateur de site                |
      | Réclamant injoignable | Orientation à valider         | coordinateur de site                |
      | Réclamant injoignable | Orienté                       | coordinateur de site                |
      | Réclamant injoignable | Saisine en préparation        | coordinateur de site                |
      | Réclamant injoignable | Saisine à valider             | coordinateur de site                |
      | Réclamant injoignable | Saisine transmise             | coordinateur de site                |
      | Réclamant injoignable | En cours au DDD               | coordinateur de site                |
      | Réclamant injoignable | Complément demandé par le DDD | coordinateur de site                |
      | Réclamant injoignable | Retour du DDD                 | coordinateur de site                |
      | Réclamant injoignable | Suivi des suites              | coordinateur de site                |
      | En attente de pièces  | Enregistré                    | délégué à la protection des données |
      | En attente de pièces  | En qualification              | délégué à la protection des données |
      | En attente de pièces  | Orientation à valider         | délégué à la protection des données |
      | En attente de pièces  | Orienté                       | délégué à la protection des données |
      | En attente de pièces  | Saisine en préparation        | délégué à la protection des données |
      | En attente de pièces  | Saisine à valider             | délégué à la protection des données |
      | En attente de pièces  | Saisine transmise             | délégué à la protection des données |
      | En attente de pièces  | En cours au DDD               | délégué à la protection des données |
      | En attente de pièces  | Complément demandé par le DDD | délégué à la protection des données |
      | En attente de pièces  | Retour du DDD                 | délégué à la protection des données |
      | En attente de pièces  | Suivi des suites              | délégué à la protection des données |
      | Réclamant injoignable | Enregistré                    | délégué à la protection des données |
      | Réclamant injoignable | En qualification              | délégué à la protection des données |
      | Réclamant injoignable | Orientation à valider         | délégué à la protection des données |
      | Réclamant injoignable | Orienté                       | délégué à la protection des données |
      | Réclamant injoignable | Saisine en préparation        | délégué à la protection des données |
      | Réclamant injoignable | Saisine à valider             | délégué à la protection des données |
      | Réclamant injoignable | Saisine transmise             | délégué à la protection des données |
      | Réclamant injoignable | En cours au DDD               | délégué à la protection des données |
      | Réclamant injoignable | Complément demandé par le DDD | délégué à la protection des données |
      | Réclamant injoignable | Retour du DDD                 | délégué à la protection des données |
      | Réclamant injoignable | Suivi des suites              | délégué à la protection des données |
      | En attente de pièces  | Enregistré                    | système                             |
      | En attente de pièces  | En qualification              | système                             |
      | En attente de pièces  | Orientation à valider         | système                             |
      | En attente de pièces  | Orienté                       | système                             |
      | En attente de pièces  | Saisine en préparation        | système                             |
      | En attente de pièces  | Saisine à valider             | système                             |
      | En attente de pièces  | Saisine transmise             | système                             |
      | En attente de pièces  | En cours au DDD               | système                             |
      | En attente de pièces  | Complément demandé par le DDD | système                             |
      | En attente de pièces  | Retour du DDD                 | système                             |
      | En attente de pièces  | Suivi des suites              | système                             |
      | Réclamant injoignable | Enregistré                    | système                             |
      | Réclamant injoignable | En qualification              | système                             |
      | Réclamant injoignable | Orientation à valider         | système                             |
      | Réclamant injoignable | Orienté                       | système                             |
      | Réclamant injoignable | Saisine en préparation        | système                             |
      | Réclamant injoignable | Saisine à valider             | système                             |
      | Réclamant injoignable | Saisine transmise             | système                             |
      | Réclamant injoignable | En cours au DDD               | système                             |
      | Réclamant injoignable | Complément demandé par le DDD | système                             |
      | Réclamant injoignable | Retour du DDD                 | système                             |
      | Réclamant injoignable | Suivi des suites              | système                             |

  Plan du scénario: T61.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le courrier L23 est à envoyer

    Exemples:
      | retour                        | comme                               |
      | Enregistré                    | agent d’accueil                     |
      | En qualification              | agent d’accueil                     |
      | Orientation à valider         | agent d’accueil                     |
      | Orienté                       | agent d’accueil                     |
      | Saisine en préparation        | agent d’accueil                     |
      | Saisine à valider             | agent d’accueil                     |
      | Saisine transmise             | agent d’accueil                     |
      | En cours au DDD               | agent d’accueil                     |
      | Complément demandé par le DDD | agent d’accueil                     |
      | Retour du DDD                 | agent d’accueil                     |
      | Suivi des suites              | agent d’accueil                     |
      | Enregistré                    | référent de dossier                 |
      | En qualification              | référent de dossier                 |
      | Orientation à valider         | référent de dossier                 |
      | Orienté                       | référent de dossier                 |
      | Saisine en préparation        | référent de dossier                 |
      | Saisine à valider             | référent de dossier                 |
      | Saisine transmise             | référent de dossier                 |
      | En cours au DDD               | référent de dossier                 |
      | Complément demandé par le DDD | référent de dossier                 |
      | Retour du DDD                 | référent de dossier                 |
      | Suivi des suites              | référent de dossier                 |
      | Enregistré                    | coordinateur de site                |
      | En qualification              | coordinateur de site                |
      | Orientation à valider         | coordinateur de site                |
      | Orienté                       | coordinateur de site                |
      | Saisine en préparation        | coordinateur de site                |
      | Saisine à valider             | coordinateur de site                |
      | Saisine transmise             | coordinateur de site                |
      | En cours au DDD               | coordinateur de site                |
      | Complément demandé par le DDD | coordinateur de site                |
      | Retour du DDD                 | coordinateur de site                |
      | Suivi des suites              | coordinateur de site                |
      | Enregistré                    | délégué à la protection des données |
      | En qualification              | délégué à la protection des données |
      | Orientation à valider         | délégué à la protection des données |
      | Orienté                       | délégué à la protection des données |
      | Saisine en préparation        | délégué à la protection des données |
      | Saisine à valider             | délégué à la protection des données |
      | Saisine transmise             | délégué à la protection des données |
      | En cours au DDD               | délégué à la protection des données |
      | Complément demandé par le DDD | délégué à la protection des données |
      | Retour du DDD                 | délégué à la protection des données |
      | Suivi des suites              | délégué à la protection des données |
      | Enregistré                    | système                             |
      | En qualification              | système                             |
      | Orientation à valider         | système                             |
      | Orienté                       | système                             |
      | Saisine en préparation        | système                             |
      | Saisine à valider             | système                             |
      | Saisine transmise             | système                             |
      | En cours au DDD               | système                             |
      | Complément demandé par le DDD | système                             |
      | Retour du DDD                 | système                             |
      | Suivi des suites              | système                             |

  Plan du scénario: T61.1.5 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T61 « Émettre un courrier »
    Alors le dossier est à l’état « <état> »
    Et le courrier L23 est à envoyer

    Exemples:
      | état                    |
      | Brouillon               |
      | Enregistré              |
      | En qualification        |
      | Orientation à valider   |
      | Orienté                 |
      | Saisine en préparation  |
      | Saisine à valider       |
      | Clôturé                 |
      | Archivage intermédiaire |

  Plan du scénario: T61.1.6 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T61 « Émettre un courrier »
    Alors le dossier est à l’état « <état> »
    Et le courrier L23 est à envoyer

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T61.1.7 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T61 « Émettre un courrier »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et le courrier L23 est à envoyer

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

  Plan du scénario: T61.1.8 le coordinateur du site est absent, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur suppléant, T61 « Émettre un courrier »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le courrier L23 est à envoyer

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

  Scénario: T61.2.1 le courrier choisi est l’accusé de réception
    Étant donné un dossier à l’état « En qualification »
    Et que le courrier choisi est l’accusé de réception
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors le dossier est à l’état « En qualification »
    Et le courrier L02 est à envoyer
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête

  Scénario: T61.2.2 le courrier choisi est la fiche au délégué
    Étant donné un dossier à l’état « En qualification »
    Et que le courrier choisi est la fiche au délégué
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors le dossier est à l’état « En qualification »
    Et le courrier L10 est à envoyer

  Scénario: T61.2.3 la lettre sur les délais est prête et n’est pas partie, le courrier choisi est le projet de lettre sur les délais
    Étant donné un dossier à l’état « En qualification »
    Et que la lettre sur les délais est prête et n’est pas partie
    Et que le courrier choisi est le projet de lettre sur les délais
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors le dossier est à l’état « En qualification »

  Scénario: T61.2.4 Accusé de réception
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Courrier | Accusé de réception |
    Alors le dossier est à l’état « En qualification »
    Et le courrier L01 est à envoyer
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête

  Scénario: T61.2.5 Relance
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Courrier | Relance |
    Alors le dossier est à l’état « En qualification »
    Et le courrier L04 est à envoyer

  Scénario: T61.2.6 Notice d’information
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Courrier | Notice d’information |
    Alors le dossier est à l’état « En qualification »
    Et le courrier L05 est à envoyer

  Scénario: T61.2.7 le réclamant a donné son accord pour l’envoi d’un courrier au mis en cause, aucune procédure pénale n’est en cours, Courrier au mis en cause
    Étant donné un dossier à l’état « Brouillon »
    Et que le réclamant a donné son accord pour l’envoi d’un courrier au mis en cause
    Et qu’aucune procédure pénale n’est en cours
    Quand on demande, comme coordinateur de site, T61 « Émettre un courrier » avec :
      | Courrier | Courrier au mis en cause |
    Alors le dossier est à l’état « Brouillon »
    Et le courrier L14 est à envoyer

  Scénario: T61.2.8 Dernière relance avant clôture
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « Enregistré »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Courrier | Dernière relance avant clôture |
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « Enregistré »
    Et le courrier L18 est à envoyer
    Et le délai K11 « Réclamant injoignable » part

  Scénario: T61.2.9 Réponse à une demande de droits
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme délégué à la protection des données, T61 « Émettre un courrier » avec :
      | Courrier | Réponse à une demande de droits |
    Alors le dossier est à l’état « Brouillon »
    Et le courrier L22 est à envoyer
    Et le délai K12 « Demande d’exercice de droits (RGPD) » s’arrête

  Scénario: T61.2.10 Convocation à un entretien
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Courrier | Convocation à un entretien |
    Alors le dossier est à l’état « En qualification »
    Et le courrier L24 est à envoyer

  Scénario: T61.2.11 Lettre recommandée électronique
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Moyen d’envoi | Lettre recommandée électronique |
    Alors le dossier est à l’état « En qualification »
    Et le courrier L23 est à envoyer
    Et le délai K15 « Lettre recommandée électronique non acceptée » part

  Scénario: T61.2.12 Mise à disposition en ligne
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier » avec :
      | Moyen d’envoi | Mise à disposition en ligne |
    Alors le dossier est à l’état « En qualification »
    Et le courrier L23 est à envoyer
    Et le délai K16 « Document mis à disposition et non ouvert » part

  Règle: une condition manque

  Scénario: T61.3.1 le courrier choisi est la dernière relance
    Étant donné un dossier à l’état « En qualification »
    Et que le courrier choisi est la dernière relance
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : La dernière relance s’envoie au réclamant injoignable : signalez-le d’abord.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T24 « Signaler le réclamant injoignable »
    Et le remède est le champ « Courrier »
    Et le référent de dossier peut agir

  Scénario: T61.3.2 le courrier choisi naît d’une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que le courrier choisi naît d’une autre étape
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : Ce courrier naît d’une autre étape : choisissez le projet qu’elle a préparé.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Projet à émettre »

  Scénario: T61.3.3 le courrier choisi est le projet de lettre sur les délais
    Étant donné un dossier à l’état « En qualification »
    Et que le courrier choisi est le projet de lettre sur les délais
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : Ce projet n’est pas de ce courrier, ou il est déjà émis : choisissez-en un autre.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Projet à émettre »

  Scénario: T61.3.4 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, le courrier choisi est la fiche au délégué
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que le courrier choisi est la fiche au délégué
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : La fiche au délégué ne part qu’avec l’accord du réclamant à la saisine.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède est le champ « Courrier »
    Et l’agent d’accueil peut agir

  Scénario: T61.3.5 le courrier choisi est la dernière relance
    Étant donné un dossier à l’état « Brouillon »
    Et que le courrier choisi est la dernière relance
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : La dernière relance s’envoie au réclamant injoignable : signalez-le d’abord.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Courrier »

  Scénario: T61.3.6 une clôture est proposée parce que la personne a retiré son signalement, le courrier choisi est la fiche au délégué
    Étant donné un dossier à l’état « En qualification »
    Et qu’une clôture est proposée parce que la personne a retiré son signalement
    Et que le courrier choisi est la fiche au délégué
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : La personne a retiré son signalement : plus rien n’est envoyé pour elle, le coordinateur clôture.
    Et le fondement est : RGPD 7(3)
    Et le remède est le champ « Courrier »
    Et le coordinateur de site peut agir

  Scénario: T61.3.7 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, le courrier choisi est la fiche au délégué
    Étant donné un dossier à l’état « Brouillon »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que le courrier choisi est la fiche au délégué
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : La fiche au délégué ne part qu’avec l’accord du réclamant à la saisine.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est le champ « Courrier »

  Scénario: T61.3.8 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé, le courrier choisi est la fiche au délégué
    Étant donné un dossier à l’état « En qualification »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Et que le courrier choisi est la fiche au délégué
    Quand on demande, comme référent de dossier, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier à émettre ici »
    Et la réponse est : La fiche au délégué ne part qu’avec l’accord du réclamant à la saisine.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède est le champ « Courrier »
    Et le référent de dossier peut agir

  Scénario: T61.3.9 le courrier choisi répond à une demande de droits
    Étant donné un dossier à l’état « En qualification »
    Et que le courrier choisi répond à une demande de droits
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « réponse aux droits signée du délégué à la protection des données »
    Et la réponse est : Le délégué à la protection des données répond aux demandes d’exercice de droits.
    Et le fondement est : RGPD 12, 39
    Et le remède est le champ « Courrier »
    Et le délégué à la protection des données peut agir

  Scénario: T61.3.10 aucune procédure pénale n’est en cours, le courrier choisi est pour le mis en cause
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est en cours
    Et que le courrier choisi est pour le mis en cause
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier au mis en cause permis »
    Et la réponse est : Le site n’enquête pas : pour écrire au mis en cause, il faut l’accord écrit du réclamant sur le texte exact du courrier.
    Et le fondement est : LO 2011-333 art. 18 à 22
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/partner)
    Et l’agent d’accueil peut agir
    Et il manque aussi la condition « courrier au mis en cause permis »
    Et la réponse est : Le site n’enquête pas : pour écrire au mis en cause, il faut la signature du coordinateur.
    Et le fondement est : LO 2011-333 art. 18 à 22
    Et le coordinateur de site peut agir

  Scénario: T61.3.11 le réclamant a donné son accord pour l’envoi d’un courrier au mis en cause, le courrier choisi est pour le mis en cause
    Étant donné un dossier à l’état « En qualification »
    Et que le réclamant a donné son accord pour l’envoi d’un courrier au mis en cause
    Et que le courrier choisi est pour le mis en cause
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier au mis en cause permis »
    Et la réponse est : Le site n’enquête pas : pour écrire au mis en cause, il faut aucune procédure pénale.
    Et le fondement est : LO 2011-333 art. 18 à 22
    Et le remède est l’étape T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Et le remède se note à la fiche (/criminal_status)
    Et le référent de dossier peut agir
    Et il manque aussi la condition « courrier au mis en cause permis »
    Et la réponse est : Le site n’enquête pas : pour écrire au mis en cause, il faut la signature du coordinateur.
    Et le fondement est : LO 2011-333 art. 18 à 22
    Et le coordinateur de site peut agir

  Scénario: T61.3.12 aucune procédure pénale n’est en cours, le courrier choisi est pour le mis en cause
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune procédure pénale n’est en cours
    Et que le courrier choisi est pour le mis en cause
    Quand on demande, comme référent de dossier, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « courrier au mis en cause permis »
    Et la réponse est : Le site n’enquête pas : pour écrire au mis en cause, il faut l’accord écrit du réclamant sur le texte exact du courrier.
    Et le fondement est : LO 2011-333 art. 18 à 22
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/partner)
    Et le référent de dossier peut agir
    Et il manque aussi la condition « courrier au mis en cause permis »
    Et la réponse est : Le site n’enquête pas : pour écrire au mis en cause, il faut la signature du coordinateur.
    Et le fondement est : LO 2011-333 art. 18 à 22
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Plan du scénario: T61.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme                |
      | agent d’accueil      |
      | référent de dossier  |
      | coordinateur de site |

  Plan du scénario: T61.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
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

  Scénario: T61.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

  Scénario: T61.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T61.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent d’accueil, référent de dossier, coordinateur de site, coordinateur suppléant, délégué à la protection des données ou système.
    Et le fondement est : règle du réseau
    Et l’agent d’accueil peut agir

    Exemples:
      | comme                            |
      | délégué du Défenseur des droits  |
      | auditeur                         |
      | administrateur national          |
      | agent tenu par l’article 40      |
      | agent d’une structure partenaire |

  Règle: le dossier est dans un autre état

  Scénario: T61.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent d’accueil, T61 « Émettre un courrier »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours », « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T61.9.1 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
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

  Plan du scénario: T61.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
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
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
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

  Plan du scénario: T61.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T61.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T61.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T61.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
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

  Plan du scénario: T61.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T61.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T61.9.9 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T61.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |

  Plan du scénario: T61.9.11 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent d’accueil, T61 « Émettre un courrier »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                    | comme                               | conditions                                                                                                                               | étape                                     |
      | En qualification        | référent de dossier                 | essai de contact manqué noté                                                                                                             | T24 « Signaler le réclamant injoignable » |
      | En qualification        | coordinateur de site                | passage possible : Urgence                                                                                                               | T66 « Abaisser l’urgence »                |
      | Clôturé                 | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                          |
      | Archivage intermédiaire | délégué à la protection des données | délai écoulé ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                                         | T35 « Éliminer après archivage »          |
      | Clôturé                 | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) »    |
      | Brouillon               | agent d’accueil                     | aucun signalement reçu d’une personne ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                | T41 « Supprimer un brouillon vide »       |
      | En qualification        | coordinateur de site                | proposition de clôture en attente                                                                                                        | T44 « Écarter la proposition de clôture » |
      | En qualification        | administrateur national             | conflit d’intérêts ou site sans coordinateur                                                                                             | T55 « Imposer un transfert »              |
      | En qualification        | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »            |
      | En qualification        | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »       |
