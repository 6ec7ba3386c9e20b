# language: fr
Fonctionnalité: T73 « Décliner un transfert pour conflit d’intérêts »

  Le dossier ne retourne pas au site d’origine ; l’administrateur national le propose à un autre site.
  Fondement : CRPA L100-2
  Par : coordinateur de site, coordinateur suppléant
  Condition : coordinateur du site destinataire (règle du réseau)
  Condition : transfert pour conflit d’intérêts (CRPA L100-2)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et qu’un transfert est proposé à un autre site à cause d’un conflit d’intérêts
    Et que la personne qui agit est de l’autre site

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T73.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et une tâche revient à l’administrateur national, sous 2 jours ouvrés : Proposer le dossier à un autre site
    Et l’administrateur national est averti : Le site destinataire décline un transfert pour conflit d’intérêts.

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

  Plan du scénario: T73.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « <retour> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « <retour> »
    Et une tâche revient à l’administrateur national, sous 2 jours ouvrés : Proposer le dossier à un autre site
    Et l’administrateur national est averti : Le site destinataire décline un transfert pour conflit d’intérêts.

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

  Scénario: T73.3.1 la personne qui agit est du site du dossier
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que la personne qui agit est du site du dossier
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « coordinateur du site destinataire »
    Et la réponse est : Le site destinataire répond à l’offre ; le site d’origine peut seulement l’annuler.
    Et le fondement est : règle du réseau
    Et c’est l’étape T56 « Annuler le transfert » qui convient
    Et le coordinateur de site peut agir

  Scénario: T73.3.2 un transfert est proposé à un autre site
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « transfert pour conflit d’intérêts »
    Et la réponse est : Ce transfert ne répond pas à un conflit d’intérêts : refusez-le, le dossier retourne au site d’origine.
    Et le fondement est : CRPA L100-2
    Et c’est l’étape T22 « Refuser le transfert » qui convient
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T73.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T73.6.2 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T73.6.3 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Quand on demande, comme coordinateur suppléant, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T73.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Quand on demande, comme <comme>, T73 « Décliner un transfert pour conflit d’intérêts »
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

  Scénario: T73.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T73.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                          | remède                        |
      | Enregistré                    | T20 « Proposer un transfert » |
      | En qualification              | T20 « Proposer un transfert » |
      | Orientation à valider         | T20 « Proposer un transfert » |
      | Orienté                       | T20 « Proposer un transfert » |
      | Saisine en préparation        | T20 « Proposer un transfert » |
      | Saisine à valider             | T20 « Proposer un transfert » |
      | Saisine transmise             | T20 « Proposer un transfert » |
      | En cours au DDD               | T20 « Proposer un transfert » |
      | Complément demandé par le DDD | T20 « Proposer un transfert » |
      | Retour du DDD                 | T20 « Proposer un transfert » |
      | Suivi des suites              | T20 « Proposer un transfert » |
      | Clôturé                       | T31 « Rouvrir »               |
      | Archivage intermédiaire       | T31 « Rouvrir »               |

  Scénario: T73.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T73.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T55 « Imposer un transfert »
    Et le remède se note à la fiche (/state)
    Et l’administrateur national peut agir

  Scénario: T73.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Transfert en cours » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T73.9.1 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Enregistré »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | coordinateur de site                | T73 « Décliner un transfert pour conflit d’intérêts »         |
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

  Plan du scénario: T73.9.2 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Enregistré »

    Exemples:
      | étape                         |
      | T21 « Accepter le transfert » |
      | T56 « Annuler le transfert »  |

  Plan du scénario: T73.9.3 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                                 |
      | coordinateur de site        | pas un transfert pour conflit d’intérêts                  | T22 « Refuser le transfert »                          |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                            |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture »             |
      | référent de dossier         | saisine déjà transmise                                    | T50 « Noter une nouvelle du DDD »                     |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »                          |
      | système                     | délai écoulé ; pas un transfert pour conflit d’intérêts   | T57 « Constater que l’offre de transfert est tombée » |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »                        |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »                   |

  Plan du scénario: T73.9.4 puis une autre étape
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « Enregistré »
    Et que l’on a fait, comme coordinateur de site, T73 « Décliner un transfert pour conflit d’intérêts »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | étape                                        |
      | T30 « Fusionner un doublon »                 |
      | T45 « Clôturer pour une cause particulière » |
