# language: fr
Fonctionnalité: T04 « Reprendre sans les pièces »

  Fondement : CRPA L114-5
  Par : système
  Condition : délai écoulé (règle du réseau)
  Condition : relances faites (CRPA L114-5)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que le délai « Pièces manquantes » est dépassé et les relances sont faites

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T04.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors le dossier est à l’état « <retour> »
    Et le courrier L04 est à envoyer
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » reprend
    Et le délai K07 « Validation par le coordinateur » reprend
    Et le délai K21 « Suivi des voies ouvertes » reprend
    Et le délai K22 « Constitution et signature de la saisine » reprend
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » reprend
    Et le délai K24 « Affectation et début de la qualification » reprend
    Et une tâche revient au référent de dossier, sous 2 jours ouvrés : Décider sans les pièces ou reprendre contact

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

  Règle: une condition manque

  Scénario: T04.3.1 le délai « Pièces manquantes » ne court pas
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que le délai « Pièces manquantes » ne court pas
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai qui permet cette étape ne court pas.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/clocks/K05)

  Scénario: T04.3.2 le délai « Pièces manquantes » court
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que le délai « Pièces manquantes » court
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai court encore : cette étape sera possible à partir du 4 décembre 2026.
    Et le fondement est : règle du réseau
    Et l’étape sera possible le 4 décembre 2026

  Scénario: T04.3.3 le délai « Pièces manquantes » est dépassé, aucun motif n’est écrit
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que le délai « Pièces manquantes » est dépassé
    Et qu’aucun motif n’est écrit
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « relances faites »
    Et la réponse est : Toutes les relances ne sont pas parties : envoyez-les ou notez pourquoi.
    Et le fondement est : CRPA L114-5
    Et le remède est le champ « Pourquoi une relance manque »

  Règle: un autre rôle demande l’étape

  Plan du scénario: T04.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Quand on demande, comme <comme>, T04 « Reprendre sans les pièces »
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

  Plan du scénario: T04.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

    Exemples:
      | état                   | remède                                  |
      | Brouillon              | T01 « Enregistrer le signalement »      |
      | Enregistré             | T02 « Demander des pièces et attendre » |
      | En qualification       | T02 « Demander des pièces et attendre » |
      | Saisine en préparation | T02 « Demander des pièces et attendre » |

  Plan du scénario: T04.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                                     |
      | Orientation à valider   | T08 « Renvoyer l’orientation au référent » |
      | Saisine à valider       | T12 « Renvoyer la saisine au référent »    |
      | Clôturé                 | T31 « Rouvrir »                            |
      | Archivage intermédiaire | T31 « Rouvrir »                            |

  Plan du scénario: T04.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                             |
      | Orienté                       | T09 « Préparer la saisine »        |
      | Saisine transmise             | T16 « Noter l’issue »              |
      | En cours au DDD               | T16 « Noter l’issue »              |
      | Complément demandé par le DDD | T16 « Noter l’issue »              |
      | Retour du DDD                 | T09 « Préparer la saisine »        |
      | Suivi des suites              | T46 « Reprendre la qualification » |

  Scénario: T04.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T04.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T04.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme système, T04 « Reprendre sans les pièces »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En attente de pièces » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T04.9.1 puis une autre étape
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Et que l’on a fait, comme système, T04 « Reprendre sans les pièces »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <retour> »

    Exemples:
      | retour            | comme                               | étape                                                         |
      | Enregistré        | coordinateur de site                | T53 « Affecter à un référent »                                |
      | Enregistré        | agent d’accueil                     | T39 « Demander des pièces sans attendre »                     |
      | Enregistré        | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | Enregistré        | agent d’accueil                     | T58 « Noter un contact »                                      |
      | Enregistré        | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | Saisine transmise | référent de dossier                 | T48 « Envoyer des pièces ou nouvelles au DDD »                |
      | Enregistré        | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | Enregistré        | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | Enregistré        | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | Enregistré        | agent d’accueil                     | T42 « Noter un accord »                                       |
      | Enregistré        | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | Suivi des suites  | référent de dossier                 | T51 « Noter une issue nouvelle »                              |
      | Enregistré        | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | Enregistré        | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | Enregistré        | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | Enregistré        | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | Enregistré        | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | Enregistré        | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | Enregistré        | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | Enregistré        | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | Enregistré        | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | Enregistré        | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | Enregistré        | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T04.9.2 puis une autre étape
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que l’on a fait, comme système, T04 « Reprendre sans les pièces »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors le dossier est à l’état « En attente de pièces », il reviendra à « Enregistré »

  Plan du scénario: T04.9.3 puis une autre étape
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Et que l’on a fait, comme système, T04 « Reprendre sans les pièces »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | retour                        | comme                | ensuite                       | étape                                              |
      | Enregistré                    | référent de dossier  | En qualification              | T05 « Commencer la qualification »                 |
      | En qualification              | référent de dossier  | Orientation à valider         | T06 « Proposer l’orientation »                     |
      | Orientation à valider         | coordinateur de site | Orienté                       | T07 « Valider l’orientation »                      |
      | Orientation à valider         | coordinateur de site | En qualification              | T08 « Renvoyer l’orientation au référent »         |
      | Orienté                       | référent de dossier  | Saisine en préparation        | T09 « Préparer la saisine »                        |
      | Saisine en préparation        | référent de dossier  | Saisine à valider             | T10 « Soumettre la saisine à validation »          |
      | Saisine à valider             | coordinateur de site | Saisine transmise             | T11 « Transmettre la saisine »                     |
      | Saisine à valider             | coordinateur de site | Saisine en préparation        | T12 « Renvoyer la saisine au référent »            |
      | Saisine transmise             | référent de dossier  | En cours au DDD               | T13 « Noter la réception par le DDD »              |
      | Saisine transmise             | référent de dossier  | Complément demandé par le DDD | T14 « Noter une demande du DDD »                   |
      | Complément demandé par le DDD | référent de dossier  | En cours au DDD               | T15 « Envoyer le complément au DDD »               |
      | Complément demandé par le DDD | référent de dossier  | En cours au DDD               | T49 « Dire au DDD que rien ne viendra »            |
      | Saisine transmise             | référent de dossier  | Suivi des suites              | T16 « Noter l’issue »                              |
      | Saisine transmise             | référent de dossier  | Retour du DDD                 | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | référent de dossier  | Orientation à valider         | T18 « Proposer une nouvelle orientation »          |
      | Enregistré                    | coordinateur de site | Clôturé                       | T23 « Transmettre à l’administration compétente »  |
      | Saisine en préparation        | référent de dossier  | Orientation à valider         | T27 « Noter le retrait de l’accord à la saisine »  |
      | Saisine en préparation        | référent de dossier  | Orientation à valider         | T28 « Noter le refus de la saisine »               |
      | En qualification              | coordinateur de site | Clôturé                       | T29 « Clôturer »                                   |
      | Enregistré                    | coordinateur de site | Clôturé                       | T30 « Fusionner un doublon »                       |
      | Enregistré                    | coordinateur de site | Clôturé                       | T45 « Clôturer pour une cause particulière »       |
      | Orienté                       | référent de dossier  | En qualification              | T46 « Reprendre la qualification »                 |
      | Saisine en préparation        | référent de dossier  | Orienté                       | T47 « Écarter la saisine, suivre une autre voie »  |
      | Retour du DDD                 | référent de dossier  | En cours au DDD               | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T04.9.4 puis une autre étape
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Et que l’on a fait, comme système, T04 « Reprendre sans les pièces »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | retour            | comme                       | conditions                                                | étape                                     |
      | Saisine transmise | système                     | délai écoulé                                              | T19 « Relancer le suivi »                 |
      | Enregistré        | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | Enregistré        | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | Enregistré        | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | Enregistré        | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | Enregistré        | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | Enregistré        | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |

  Scénario: T04.9.5 puis une autre étape
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « Enregistré »
    Et que l’on a fait, comme système, T04 « Reprendre sans les pièces »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Enregistré »
