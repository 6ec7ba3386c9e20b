# language: fr
Fonctionnalité: T08 « Renvoyer l’orientation au référent »

  Par : coordinateur de site, coordinateur suppléant

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T08.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Orientation à valider »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors le dossier est à l’état « En qualification »
    Et le délai K06 « Qualification » part
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et une tâche revient au référent de dossier, sous 5 jours ouvrés : Reprendre l’orientation

  Scénario: T08.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « Orientation à valider »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T08 « Renvoyer l’orientation au référent »
    Alors le dossier est à l’état « En qualification »
    Et le délai K06 « Qualification » part
    Et le délai K07 « Validation par le coordinateur » s’arrête
    Et une tâche revient au référent de dossier, sous 5 jours ouvrés : Reprendre l’orientation

  Règle: le rôle lui-même est empêché

  Scénario: T08.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T08.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Orientation à valider »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T08.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Orientation à valider »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T08.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Orientation à valider »
    Quand on demande, comme coordinateur suppléant, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T08.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Orientation à valider »
    Quand on demande, comme <comme>, T08 « Renvoyer l’orientation au référent »
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

  Scénario: T08.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T08.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                            |
      | Enregistré                    | T05 « Commencer la qualification »                |
      | En qualification              | T06 « Proposer l’orientation »                    |
      | Orienté                       | T09 « Préparer la saisine »                       |
      | Saisine en préparation        | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine à valider             | T27 « Noter le retrait de l’accord à la saisine » |
      | Saisine transmise             | T27 « Noter le retrait de l’accord à la saisine » |
      | En cours au DDD               | T27 « Noter le retrait de l’accord à la saisine » |
      | Complément demandé par le DDD | T27 « Noter le retrait de l’accord à la saisine » |
      | Retour du DDD                 | T18 « Proposer une nouvelle orientation »         |
      | Suivi des suites              | T46 « Reprendre la qualification »                |

  Scénario: T08.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T03 « Reprendre le dossier, pièces pointées »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Scénario: T08.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T08.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Plan du scénario: T08.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T08.8.7 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orientation à valider » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T08.9.1 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite          | étape                                                         |
      | coordinateur de site                | En qualification | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | En qualification | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | En qualification | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | En qualification | T58 « Noter un contact »                                      |
      | agent d’accueil                     | En qualification | T59 « Noter une date de droit »                               |
      | coordinateur de site                | Clôturé          | T23 « Transmettre à l’administration compétente »             |
      | coordinateur de site                | Clôturé          | T29 « Clôturer »                                              |
      | coordinateur de site                | Clôturé          | T30 « Fusionner un doublon »                                  |
      | agent tenu par l’article 40         | En qualification | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | En qualification | T33 « Relever l’urgence »                                     |
      | administrateur national             | En qualification | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | En qualification | T42 « Noter un accord »                                       |
      | référent de dossier                 | En qualification | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé          | T45 « Clôturer pour une cause particulière »                  |
      | agent d’accueil                     | En qualification | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | En qualification | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | En qualification | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | En qualification | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | En qualification | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | En qualification | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | En qualification | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | En qualification | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | En qualification | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | En qualification | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | En qualification | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T08.9.2 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Scénario: T08.9.3 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors le dossier est à l’état « Orientation à valider »

  Plan du scénario: T08.9.4 puis une autre étape
    Étant donné un dossier à l’état « Orientation à valider »
    Et que l’on a fait, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
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
