# language: fr
Fonctionnalité: T19 « Relancer le suivi »

  Par : système
  Condition : délai écoulé (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la saisine est partie
    Et que le délai « Suivi auprès du Défenseur des droits » est dépassé

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T19.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors le dossier est à l’état « <état> »
    Et le délai K10 « Suivi auprès du Défenseur des droits » part
    Et une tâche revient au référent de dossier, sous 5 jours ouvrés : Demander des nouvelles au Défenseur des droits

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Suivi des suites              |

  Règle: une condition manque

  Scénario: T19.3.1 le délai « Suivi auprès du Défenseur des droits » ne court pas
    Étant donné un dossier à l’état « Saisine transmise »
    Et que le délai « Suivi auprès du Défenseur des droits » ne court pas
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai qui permet cette étape ne court pas.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/clocks/K10)

  Scénario: T19.3.2 le délai « Suivi auprès du Défenseur des droits » court
    Étant donné un dossier à l’état « Saisine transmise »
    Et que le délai « Suivi auprès du Défenseur des droits » court
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai court encore : cette étape sera possible à partir du 4 décembre 2026.
    Et le fondement est : règle du réseau
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T19.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Saisine transmise »
    Quand on demande, comme <comme>, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : système.
    Et le fondement est : règle du réseau
    Et le système peut agir

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
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |

  Règle: le dossier est dans un autre état

  Plan du scénario: T19.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

    Exemples:
      | état             | remède                                  |
      | Brouillon        | T01 « Enregistrer le signalement »      |
      | Enregistré       | T02 « Demander des pièces et attendre » |
      | En qualification | T02 « Demander des pièces et attendre » |

  Plan du scénario: T19.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T19.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                         |
      | Orientation à valider   | T20 « Proposer un transfert »  |
      | Saisine à valider       | T11 « Transmettre la saisine » |
      | Clôturé                 | T31 « Rouvrir »                |
      | Archivage intermédiaire | T31 « Rouvrir »                |

  Plan du scénario: T19.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                   | remède                                    |
      | Orienté                | T09 « Préparer la saisine »               |
      | Saisine en préparation | T10 « Soumettre la saisine à validation » |
      | Retour du DDD          | T52 « Noter la reprise par le DDD »       |

  Scénario: T19.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme système, T19 « Relancer le suivi »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Suivi des suites » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T19.9.1 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme système, T19 « Relancer le suivi »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <état> »

    Exemples:
      | état              | comme                               | étape                                                         |
      | Saisine transmise | coordinateur de site                | T53 « Affecter à un référent »                                |
      | Saisine transmise | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | Saisine transmise | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | Saisine transmise | agent d’accueil                     | T58 « Noter un contact »                                      |
      | Saisine transmise | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | Saisine transmise | référent de dossier                 | T48 « Envoyer des pièces ou nouvelles au DDD »                |
      | Saisine transmise | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | Saisine transmise | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | Saisine transmise | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | Saisine transmise | agent d’accueil                     | T42 « Noter un accord »                                       |
      | Saisine transmise | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | Suivi des suites  | référent de dossier                 | T51 « Noter une issue nouvelle »                              |
      | Saisine transmise | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | Saisine transmise | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | Saisine transmise | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | Saisine transmise | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | Saisine transmise | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | Saisine transmise | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | Saisine transmise | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | Saisine transmise | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | Saisine transmise | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | Saisine transmise | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | Saisine transmise | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T19.9.2 puis une autre étape
    Étant donné un dossier à l’état « <état> »
    Et que l’on a fait, comme système, T19 « Relancer le suivi »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | état                          | comme                | ensuite                       | étape                                              |
      | Saisine transmise             | référent de dossier  | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | référent de dossier  | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | référent de dossier  | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | référent de dossier  | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | référent de dossier  | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | référent de dossier  | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Saisine transmise             | référent de dossier  | Orientation à valider         | T27 « Noter le retrait de l’accord à la saisine »  |
      | Suivi des suites              | coordinateur de site | Clôturé                       | T29 « Clôturer »                                   |
      | Saisine transmise             | coordinateur de site | Clôturé                       | T45 « Clôturer pour une cause particulière »       |
      | Suivi des suites              | référent de dossier  | En qualification              | T46 « Reprendre la qualification »                 |
      | Suivi des suites              | référent de dossier  | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T19.9.3 puis une autre étape
    Étant donné un dossier à l’état « Saisine transmise »
    Et que l’on a fait, comme système, T19 « Relancer le suivi »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | système                     | délai écoulé                                              | T19 « Relancer le suivi »                 |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | saisine transmise conservée                               | T30 « Fusionner un doublon »              |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |

  Scénario: T19.9.4 puis une autre étape
    Étant donné un dossier à l’état « Saisine transmise »
    Et que l’on a fait, comme système, T19 « Relancer le suivi »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Saisine transmise »
