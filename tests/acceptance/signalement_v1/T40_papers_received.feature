# language: fr
Fonctionnalité: T40 « Pointer des pièces reçues »

  Par : agent d’accueil, référent de dossier

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T40.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors le dossier est à l’état « <état> »
    Et le délai K05 « Pièces manquantes » s’arrête

    Exemples:
      | état                   | comme               |
      | Enregistré             | agent d’accueil     |
      | En qualification       | agent d’accueil     |
      | Orientation à valider  | agent d’accueil     |
      | Orienté                | agent d’accueil     |
      | Saisine en préparation | agent d’accueil     |
      | Saisine à valider      | agent d’accueil     |
      | Enregistré             | référent de dossier |
      | En qualification       | référent de dossier |
      | Orientation à valider  | référent de dossier |
      | Orienté                | référent de dossier |
      | Saisine en préparation | référent de dossier |
      | Saisine à valider      | référent de dossier |

  Plan du scénario: T40.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors le dossier est à l’état « <état> »
    Et le délai K05 « Pièces manquantes » s’arrête

    Exemples:
      | état                          | comme               |
      | Saisine transmise             | agent d’accueil     |
      | En cours au DDD               | agent d’accueil     |
      | Complément demandé par le DDD | agent d’accueil     |
      | Retour du DDD                 | agent d’accueil     |
      | Suivi des suites              | agent d’accueil     |
      | Saisine transmise             | référent de dossier |
      | En cours au DDD               | référent de dossier |
      | Complément demandé par le DDD | référent de dossier |
      | Retour du DDD                 | référent de dossier |
      | Suivi des suites              | référent de dossier |

  Plan du scénario: T40.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors le dossier est à l’état « En attente de pièces », il reviendra à « <retour> »

    Exemples:
      | retour                        | comme               |
      | Enregistré                    | agent d’accueil     |
      | En qualification              | agent d’accueil     |
      | Orientation à valider         | agent d’accueil     |
      | Orienté                       | agent d’accueil     |
      | Saisine en préparation        | agent d’accueil     |
      | Saisine à valider             | agent d’accueil     |
      | Saisine transmise             | agent d’accueil     |
      | En cours au DDD               | agent d’accueil     |
      | Complément demandé par le DDD | agent d’accueil     |
      | Retour du DDD                 | agent d’accueil     |
      | Suivi des suites              | agent d’accueil     |
      | Enregistré                    | référent de dossier |
      | En qualification              | référent de dossier |
      | Orientation à valider         | référent de dossier |
      | Orienté                       | référent de dossier |
      | Saisine en préparation        | référent de dossier |
      | Saisine à valider             | référent de dossier |
      | Saisine transmise             | référent de dossier |
      | En cours au DDD               | référent de dossier |
      | Complément demandé par le DDD | référent de dossier |
      | Retour du DDD                 | référent de dossier |
      | Suivi des suites              | référent de dossier |

  Plan du scénario: T40.1.4 dans le cas ordinaire
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « <retour> »
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « <retour> »
    Et le délai K05 « Pièces manquantes » s’arrête

    Exemples:
      | retour                        | comme               |
      | Enregistré                    | agent d’accueil     |
      | En qualification              | agent d’accueil     |
      | Orientation à valider         | agent d’accueil     |
      | Orienté                       | agent d’accueil     |
      | Saisine en préparation        | agent d’accueil     |
      | Saisine à valider             | agent d’accueil     |
      | Saisine transmise             | agent d’accueil     |
      | En cours au DDD               | agent d’accueil     |
      | Complément demandé par le DDD | agent d’accueil     |
      | Retour du DDD                 | agent d’accueil     |
      | Suivi des suites              | agent d’accueil     |
      | Enregistré                    | référent de dossier |
      | En qualification              | référent de dossier |
      | Orientation à valider         | référent de dossier |
      | Orienté                       | référent de dossier |
      | Saisine en préparation        | référent de dossier |
      | Saisine à valider             | référent de dossier |
      | Saisine transmise             | référent de dossier |
      | En cours au DDD               | référent de dossier |
      | Complément demandé par le DDD | référent de dossier |
      | Retour du DDD                 | référent de dossier |
      | Suivi des suites              | référent de dossier |

  Plan du scénario: T40.1.5 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et le délai K05 « Pièces manquantes » s’arrête

    Exemples:
      | retour                        | comme               |
      | Enregistré                    | agent d’accueil     |
      | En qualification              | agent d’accueil     |
      | Orientation à valider         | agent d’accueil     |
      | Orienté                       | agent d’accueil     |
      | Saisine en préparation        | agent d’accueil     |
      | Saisine à valider             | agent d’accueil     |
      | Saisine transmise             | agent d’accueil     |
      | En cours au DDD               | agent d’accueil     |
      | Complément demandé par le DDD | agent d’accueil     |
      | Retour du DDD                 | agent d’accueil     |
      | Suivi des suites              | agent d’accueil     |
      | Enregistré                    | référent de dossier |
      | En qualification              | référent de dossier |
      | Orientation à valider         | référent de dossier |
      | Orienté                       | référent de dossier |
      | Saisine en préparation        | référent de dossier |
      | Saisine à valider             | référent de dossier |
      | Saisine transmise             | référent de dossier |
      | En cours au DDD               | référent de dossier |
      | Complément demandé par le DDD | référent de dossier |
      | Retour du DDD                 | référent de dossier |
      | Suivi des suites              | référent de dossier |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T40.2.1 une pièce demandée est attendue, une pièce demandée n’est pas pointée
    Étant donné un dossier à l’état « En qualification »
    Et qu’une pièce demandée est attendue
    Et qu’une pièce demandée n’est pas pointée
    Quand on demande, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Alors le dossier est à l’état « En qualification »

  Règle: le rôle lui-même est empêché

  Plan du scénario: T40.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Plan du scénario: T40.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Règle: un autre rôle demande l’étape

  Plan du scénario: T40.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T40 « Pointer des pièces reçues »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent d’accueil ou référent de dossier.
    Et le fondement est : règle du réseau
    Et l’agent d’accueil peut agir

    Exemples:
      | comme                               |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T40.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T40.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T40 « Pointer des pièces reçues »
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

  Scénario: T40.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable » ou « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T40.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
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

  Plan du scénario: T40.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T40.9.3 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T40.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                       | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                     | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T40.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                   | comme                | ensuite                | étape                                             |
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
      | En qualification       | coordinateur de site | Clôturé                | T45 « Clôturer pour une cause particulière »      |
      | Orienté                | référent de dossier  | En qualification       | T46 « Reprendre la qualification »                |
      | Saisine en préparation | référent de dossier  | Orienté                | T47 « Écarter la saisine, suivre une autre voie » |

  Plan du scénario: T40.9.6 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
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

  Plan du scénario: T40.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T40.9.8 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T40.9.9 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T40.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |

  Plan du scénario: T40.9.11 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T40 « Pointer des pièces reçues »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |
