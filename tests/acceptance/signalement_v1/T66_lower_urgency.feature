# language: fr
Fonctionnalité: T66 « Abaisser l’urgence »

  Par : coordinateur de site, coordinateur suppléant
  Condition : plus aucun critère d’urgence (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que le dossier est critique

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T66.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « critique » à « normale »

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

  Plan du scénario: T66.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « critique » à « normale »

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T66.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Urgence » passe de « critique » à « normale »

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

  Plan du scénario: T66.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Urgence » passe de « critique » à « normale »

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

  Plan du scénario: T66.1.5 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « critique » à « normale »

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

  Plan du scénario: T66.1.6 le coordinateur du site est absent, la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Et que la saisine est partie
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « <état> »
    Et « Urgence » passe de « critique » à « normale »

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T66.1.7 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Urgence » passe de « critique » à « normale »

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

  Plan du scénario: T66.1.8 le coordinateur du site est absent, un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Urgence » passe de « critique » à « normale »

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

  Scénario: T66.2.1 le niveau prioritaire est choisi
    Étant donné un dossier à l’état « En qualification »
    Et que le niveau prioritaire est choisi
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « En qualification »
    Et « Urgence » passe de « critique » à « prioritaire »

  Scénario: T66.2.2 le dossier est prioritaire
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est prioritaire
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors le dossier est à l’état « En qualification »
    Et « Urgence » passe de « prioritaire » à « normale »

  Règle: une condition manque

  Scénario: T66.3.1 un délai administratif de deux mois court
    Étant donné un dossier à l’état « En qualification »
    Et qu’un délai administratif de deux mois court
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « plus aucun critère d’urgence »
    Et la réponse est : Un délai proche maintient l’urgence : elle baissera quand la date sera traitée.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le coordinateur de site peut agir

  Scénario: T66.3.2 un harcèlement continue
    Étant donné un dossier à l’état « En qualification »
    Et qu’un harcèlement continue
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « plus aucun critère d’urgence »
    Et la réponse est : Un harcèlement en cours maintient l’urgence : notez d’abord qu’il a cessé.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/facts/facts_ongoing)

  Scénario: T66.3.3 un délai administratif de deux mois court, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et qu’un délai administratif de deux mois court
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « plus aucun critère d’urgence »
    Et la réponse est : Un délai proche maintient l’urgence : elle baissera quand la date sera traitée.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le coordinateur suppléant peut agir

  Scénario: T66.3.4 le dossier n’est pas urgent
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier n’est pas urgent
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « passage possible : Urgence »
    Et la réponse est : Le dossier n’est pas urgent : il n’y a rien à abaisser.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Niveau »

  Scénario: T66.3.5 le dossier est prioritaire, le niveau prioritaire est choisi
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est prioritaire
    Et que le niveau prioritaire est choisi
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « passage possible : Urgence »
    Et la réponse est : Le dossier a déjà ce niveau d’urgence.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Niveau »

  Règle: le rôle lui-même est empêché

  Scénario: T66.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T66.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T66.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T66.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T66.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T66 « Abaisser l’urgence »
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

  Scénario: T66.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Archivage intermédiaire »
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours » ou « Clôturé » ; le dossier est dans l’état « Archivage intermédiaire ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T66.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T66 « Abaisser l’urgence »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours » ou « Clôturé » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T66.9.1 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
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

  Plan du scénario: T66.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
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

  Plan du scénario: T66.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T66.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T66.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T66.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
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

  Plan du scénario: T66.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T66.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T66.9.9 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T66.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |

  Plan du scénario: T66.9.11 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme coordinateur de site, T66 « Abaisser l’urgence »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état             | comme                               | conditions                                                                                                                               | étape                                     |
      | En qualification | référent de dossier                 | essai de contact manqué noté                                                                                                             | T24 « Signaler le réclamant injoignable » |
      | En qualification | coordinateur de site                | passage possible : Urgence                                                                                                               | T66 « Abaisser l’urgence »                |
      | Clôturé          | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                          |
      | Clôturé          | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) »    |
      | Brouillon        | agent d’accueil                     | aucun signalement reçu d’une personne ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                | T41 « Supprimer un brouillon vide »       |
      | En qualification | coordinateur de site                | proposition de clôture en attente                                                                                                        | T44 « Écarter la proposition de clôture » |
      | En qualification | administrateur national             | conflit d’intérêts ou site sans coordinateur                                                                                             | T55 « Imposer un transfert »              |
      | En qualification | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »            |
      | En qualification | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »       |
