# language: fr
Fonctionnalité: T63 « Noter la connaissance de faits (article 40) »

  Fondement : CPP 40 al. 2
  Par : agent tenu par l’article 40
  Une personne tenue par l’article 40 agit en personne, sans validation.

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T63.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors le dossier est à l’état « <état> »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « à examiner » à « à envoyer »
    Et le délai K08 « Signalement au procureur (article 40) » part

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

  Plan du scénario: T63.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors le dossier est à l’état « <état> »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « à examiner » à « à envoyer »
    Et le délai K08 « Signalement au procureur (article 40) » part

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T63.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> », qui reviendra à « <retour> »
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors le dossier est à l’état « <état> », il reviendra à « <retour> »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « à examiner » à « à envoyer »
    Et le délai K08 « Signalement au procureur (article 40) » part

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

  Plan du scénario: T63.1.4 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « à examiner » à « à envoyer »
    Et le délai K08 « Signalement au procureur (article 40) » part

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

  Scénario: T63.2.1 la question de l’article 40 est à réexaminer
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 est à réexaminer
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) commence à « à examiner »
    Et le délai K08 « Signalement au procureur (article 40) » part

  Scénario: T63.2.2 l’article 40 de la personne qui agit est écarté avec motifs, la question de l’article 40 est à réexaminer
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit est écarté avec motifs
    Et que la question de l’article 40 est à réexaminer
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « écarté avec motifs » à « à examiner »
    Et le délai K08 « Signalement au procureur (article 40) » part

  Règle: une condition manque

  Scénario: T63.3.1 l’article 40 de la personne qui agit est à examiner, la question de l’article 40 est à réexaminer
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit est à examiner
    Et que la question de l’article 40 est à réexaminer
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question vous est déjà posée : signalez au procureur, ou répondez avec motifs.
    Et le fondement est : règle du réseau
    Et c’est l’étape T64 « Répondre sur l’article 40 » qui convient
    Et le remède est le champ « Votre conclusion à ce jour »

  Scénario: T63.3.2 l’article 40 de la personne qui agit demande un signalement au procureur, qui n’est pas parti
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit demande un signalement au procureur, qui n’est pas parti
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Vous avez déjà noté qu’un signalement est à envoyer : envoyez-le, ou répondez avec motifs.
    Et le fondement est : règle du réseau
    Et c’est l’étape T32 « Signaler au procureur (article 40) » qui convient
    Et le remède est le champ « Votre conclusion à ce jour »

  Scénario: T63.3.3 l’article 40 de la personne qui agit a donné lieu à un signalement au procureur
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit a donné lieu à un signalement au procureur
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Votre signalement au procureur est déjà parti : il reste à noter la réponse du parquet.
    Et le fondement est : règle du réseau
    Et c’est l’étape T65 « Noter la réponse du parquet » qui convient
    Et le remède est le champ « Votre conclusion à ce jour »

  Scénario: T63.3.4 l’article 40 de la personne qui agit est écarté avec motifs
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit est écarté avec motifs
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Vous avez répondu avec motifs : notez d’abord que la question est à réexaminer.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Votre conclusion à ce jour »

  Scénario: T63.3.5 l’article 40 de la personne qui agit a reçu la réponse du parquet
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit a reçu la réponse du parquet
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : Le parquet a déjà répondu à ce signalement.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Votre conclusion à ce jour »

  Scénario: T63.3.6 l’article 40 de la personne qui agit : suivi dans le dossier conservé
    Étant donné un dossier à l’état « En qualification »
    Et que l’article 40 de la personne qui agit : suivi dans le dossier conservé
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « passage possible : Article 40 du code de procédure pénale »
    Et la réponse est : La question de l’article 40 se suit dans le dossier conservé.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Votre conclusion à ce jour »

  Règle: un autre rôle demande l’étape

  Plan du scénario: T63.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent tenu par l’article 40.
    Et le fondement est : règle du réseau
    Et l’agent tenu par l’article 40 peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T63.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon », « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites », « En attente de pièces », « Réclamant injoignable », « Transfert en cours », « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T63.9.1 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                   | comme                | ensuite                | étape                                             |
      | Brouillon              | agent d’accueil      | Enregistré             | T01 « Enregistrer le signalement »                |
      | Enregistré             | référent de dossier  | En qualification       | T05 « Commencer la qualification »                |
      | Orientation à valider  | coordinateur de site | Orienté                | T07 « Valider l’orientation »                     |
      | Orientation à valider  | coordinateur de site | En qualification       | T08 « Renvoyer l’orientation au référent »        |
      | Orienté                | référent de dossier  | Saisine en préparation | T09 « Préparer la saisine »                       |
      | Saisine en préparation | référent de dossier  | Saisine à valider      | T10 « Soumettre la saisine à validation »         |
      | Saisine à valider      | coordinateur de site | Saisine transmise      | T11 « Transmettre la saisine »                    |
      | Saisine à valider      | coordinateur de site | Saisine en préparation | T12 « Renvoyer la saisine au référent »           |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine en préparation | référent de dossier  | Orientation à valider  | T28 « Noter le refus de la saisine »              |
      | Clôturé                | coordinateur de site | En qualification       | T31 « Rouvrir »                                   |
      | Orienté                | référent de dossier  | En qualification       | T46 « Reprendre la qualification »                |
      | Saisine en préparation | référent de dossier  | Orienté                | T47 « Écarter la saisine, suivre une autre voie » |

  Plan du scénario: T63.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
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
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T63.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T63.9.4 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme agent d’accueil, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | état                  | étape                                         |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T25 « Contact retrouvé »                      |

  Plan du scénario: T63.9.5 puis une autre étape
    Étant donné un dossier à l’état « <état> », qui reviendra à « Enregistré »
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                  | comme                | conditions                                                                            | étape                                        |
      | En attente de pièces  | système              | délai écoulé                                                                          | T04 « Reprendre sans les pièces »            |
      | En attente de pièces  | système              | dossier critique                                                                      | T38 « Reprendre d’urgence, pièces à suivre » |
      | Réclamant injoignable | coordinateur de site | essais de contact complets ; délai de la dernière relance écoulé ; article 40 examiné | T26 « Clôturer, réclamant injoignable »      |
      | En attente de pièces  | référent de dossier  | saisine déjà transmise                                                                | T50 « Noter une nouvelle du DDD »            |

  Plan du scénario: T63.9.6 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | état                    | comme                               | conditions                                                                                                                               | étape                                               |
      | En qualification        | référent de dossier                 | article 40 examiné                                                                                                                       | T06 « Proposer l’orientation »                      |
      | En qualification        | coordinateur de site                | article 40 examiné                                                                                                                       | T23 « Transmettre à l’administration compétente »   |
      | En qualification        | référent de dossier                 | essai de contact manqué noté                                                                                                             | T24 « Signaler le réclamant injoignable »           |
      | En qualification        | coordinateur de site                | article 40 examiné                                                                                                                       | T29 « Clôturer »                                    |
      | En qualification        | coordinateur de site                | article 40 examiné, ou suivi dans le dossier conservé                                                                                    | T30 « Fusionner un doublon »                        |
      | En qualification        | coordinateur de site                | passage possible : Urgence                                                                                                               | T66 « Abaisser l’urgence »                          |
      | Clôturé                 | système                             | délai écoulé                                                                                                                             | T34 « Archiver »                                    |
      | Archivage intermédiaire | délégué à la protection des données | délai écoulé ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier                                         | T35 « Éliminer après archivage »                    |
      | Clôturé                 | délégué à la protection des données | délai écoulé ; classe de conservation correspondante ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) »              |
      | Brouillon               | agent d’accueil                     | aucun signalement reçu d’une personne ; article 40 examiné ; rien en attente qui retienne le dossier                                     | T41 « Supprimer un brouillon vide »                 |
      | En qualification        | coordinateur de site                | proposition de clôture en attente                                                                                                        | T44 « Écarter la proposition de clôture »           |
      | En qualification        | coordinateur de site                | article 40 examiné                                                                                                                       | T45 « Clôturer pour une cause particulière »        |
      | En qualification        | administrateur national             | conflit d’intérêts ou site sans coordinateur                                                                                             | T55 « Imposer un transfert »                        |
      | En qualification        | système                             | échéance atteinte                                                                                                                        | T60 « Constater une échéance »                      |
      | En qualification        | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T63 « Noter la connaissance de faits (article 40) » |
      | En qualification        | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                                                                | T65 « Noter la réponse du parquet »                 |

  Plan du scénario: T63.9.7 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
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

  Plan du scénario: T63.9.8 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme référent de dossier, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | étape                                          |
      | Saisine transmise | T48 « Envoyer des pièces ou nouvelles au DDD » |
      | Suivi des suites  | T51 « Noter une issue nouvelle »               |

  Scénario: T63.9.9 la saisine est partie
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la saisine est partie
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque : délai écoulé

  Plan du scénario: T63.9.10 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T22 « Refuser le transfert »  |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T63.9.11 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que l’on a fait, comme agent tenu par l’article 40, T63 « Noter la connaissance de faits (article 40) »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                | conditions                        | étape                                                 |
      | coordinateur de site | transfert pour conflit d’intérêts | T73 « Décliner un transfert pour conflit d’intérêts » |
      | système              | délai écoulé                      | T57 « Constater que l’offre de transfert est tombée » |
