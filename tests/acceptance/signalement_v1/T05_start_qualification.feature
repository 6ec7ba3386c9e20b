# language: fr
Fonctionnalité: T05 « Commencer la qualification »

  Fondement : CRPA L100-2
  Par : référent de dossier
  Condition : référent désigné (règle du réseau)
  Condition : référent sans conflit d’intérêts (CRPA L100-2)
  Condition : aucun conflit d’intérêts de la collectivité laissé sans déclaration (CRPA L100-2)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T05.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Enregistré »
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors le dossier est à l’état « En qualification »
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K24 « Affectation et début de la qualification » s’arrête

  Règle: une condition manque

  Scénario: T05.3.1 aucun référent n’est désigné
    Étant donné un dossier à l’état « Enregistré »
    Et qu’aucun référent n’est désigné
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « référent désigné »
    Et la réponse est : Aucun référent n’est désigné : le coordinateur affecte d’abord le dossier.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T53 « Affecter à un référent »
    Et le coordinateur de site peut agir

  Scénario: T05.3.2 le référent est nommé dans un conflit d’intérêts
    Étant donné un dossier à l’état « Enregistré »
    Et que le référent est nommé dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « référent sans conflit d’intérêts »
    Et la réponse est : Le référent est nommé dans un conflit d’intérêts : le coordinateur désigne une autre personne.
    Et le fondement est : CRPA L100-2
    Et le remède est l’étape T53 « Affecter à un référent »
    Et le coordinateur de site peut agir

  Scénario: T05.3.3 le mis en cause est la collectivité qui porte le site
    Étant donné un dossier à l’état « Enregistré »
    Et que le mis en cause est la collectivité qui porte le site
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « aucun conflit d’intérêts de la collectivité laissé sans déclaration »
    Et la réponse est : Le mis en cause est la collectivité qui porte le site : déclarez le conflit d’intérêts avant de continuer.
    Et le fondement est : CRPA L100-2
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et le coordinateur de site peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T05.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Enregistré »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T05.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Enregistré »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T05.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Enregistré »
    Quand on demande, comme <comme>, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : référent de dossier.
    Et le fondement est : règle du réseau
    Et le référent de dossier peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
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

  Scénario: T05.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

  Plan du scénario: T05.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T05.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T05 « Commencer la qualification »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                          |
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
      | Clôturé                       |
      | Archivage intermédiaire       |
      | Éliminé ou anonymisé          |

  Règle: l’étape qui suit

  Plan du scénario: T05.9.1 puis une autre étape
    Étant donné un dossier à l’état « Enregistré »
    Et que l’on a fait, comme référent de dossier, T05 « Commencer la qualification »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite               | étape                                                         |
      | coordinateur de site                | En qualification      | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | En qualification      | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | En qualification      | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | En qualification      | T58 « Noter un contact »                                      |
      | agent d’accueil                     | En qualification      | T59 « Noter une date de droit »                               |
      | référent de dossier                 | Orientation à valider | T06 « Proposer l’orientation »                                |
      | coordinateur de site                | Clôturé               | T23 « Transmettre à l’administration compétente »             |
      | coordinateur de site                | Clôturé               | T29 « Clôturer »                                              |
      | coordinateur de site                | Clôturé               | T30 « Fusionner un doublon »                                  |
      | agent tenu par l’article 40         | En qualification      | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | En qualification      | T33 « Relever l’urgence »                                     |
      | administrateur national             | En qualification      | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | En qualification      | T42 « Noter un accord »                                       |
      | référent de dossier                 | En qualification      | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé               | T45 « Clôturer pour une cause particulière »                  |
      | agent d’accueil                     | En qualification      | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | En qualification      | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | En qualification      | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | En qualification      | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | En qualification      | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | En qualification      | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | En qualification      | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | En qualification      | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | En qualification      | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | En qualification      | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | En qualification      | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T05.9.2 puis une autre étape
    Étant donné un dossier à l’état « Enregistré »
    Et que l’on a fait, comme référent de dossier, T05 « Commencer la qualification »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T05.9.3 puis une autre étape
    Étant donné un dossier à l’état « Enregistré »
    Et que l’on a fait, comme référent de dossier, T05 « Commencer la qualification »
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
