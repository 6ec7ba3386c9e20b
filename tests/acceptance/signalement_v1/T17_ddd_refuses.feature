# language: fr
Fonctionnalité: T17 « Noter un refus ou une réorientation du DDD »

  Fondement : LO 2011-333 art. 24
  Par : référent de dossier, délégué du Défenseur des droits
  Condition : refus motivé du Défenseur des droits (LO 2011-333 art. 24)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la saisine est partie
    Et que l’issue saisie est un refus

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T17.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T17 « Noter un refus ou une réorientation du DDD »
    Alors le dossier est à l’état « Retour du DDD »
    Et le courrier L21 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                          | comme                           |
      | Saisine transmise             | référent de dossier             |
      | En cours au DDD               | référent de dossier             |
      | Complément demandé par le DDD | référent de dossier             |
      | Saisine transmise             | délégué du Défenseur des droits |
      | En cours au DDD               | délégué du Défenseur des droits |
      | Complément demandé par le DDD | délégué du Défenseur des droits |

  Règle: une condition manque

  Scénario: T17.3.1 l’issue saisie est une recommandation
    Étant donné un dossier à l’état « Saisine transmise »
    Et que l’issue saisie est une recommandation
    Quand on demande, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « refus motivé du Défenseur des droits »
    Et la réponse est : Choisissez irrecevabilité, réorientation, non-suite ou discrimination non établie, sinon notez l’issue.
    Et le fondement est : LO 2011-333 art. 24
    Et c’est l’étape T16 « Noter l’issue » qui convient
    Et le remède est le champ « Décision »

  Règle: le rôle lui-même est empêché

  Plan du scénario: T17.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Saisine transmise »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

    Exemples:
      | comme                           |
      | référent de dossier             |
      | délégué du Défenseur des droits |

  Scénario: T17.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Saisine transmise »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T17.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Saisine transmise »
    Quand on demande, comme <comme>, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : référent de dossier ou délégué du Défenseur des droits.
    Et le fondement est : règle du réseau
    Et le référent de dossier peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | coordinateur de site                |
      | coordinateur suppléant              |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Plan du scénario: T17.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD » ou « Complément demandé par le DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                   | remède                                    |
      | Brouillon              | T01 « Enregistrer le signalement »        |
      | Enregistré             | T02 « Demander des pièces et attendre »   |
      | En qualification       | T02 « Demander des pièces et attendre »   |
      | Orienté                | T09 « Préparer la saisine »               |
      | Saisine en préparation | T10 « Soumettre la saisine à validation » |
      | Retour du DDD          | T52 « Noter la reprise par le DDD »       |
      | Suivi des suites       | T52 « Noter la reprise par le DDD »       |

  Plan du scénario: T17.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD » ou « Complément demandé par le DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T17.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD » ou « Complément demandé par le DDD » ; le dossier est dans l’état « <état> ».
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

  Scénario: T17.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine transmise », « En cours au DDD » ou « Complément demandé par le DDD » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T17.9.1 puis une autre étape
    Étant donné un dossier à l’état « Saisine transmise »
    Et que l’on a fait, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite                | étape                                                         |
      | coordinateur de site                | Retour du DDD          | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Retour du DDD          | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Retour du DDD          | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Retour du DDD          | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Retour du DDD          | T59 « Noter une date de droit »                               |
      | référent de dossier                 | Saisine en préparation | T09 « Préparer la saisine »                                   |
      | référent de dossier                 | Orientation à valider  | T18 « Proposer une nouvelle orientation »                     |
      | référent de dossier                 | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine »             |
      | coordinateur de site                | Clôturé                | T29 « Clôturer »                                              |
      | agent tenu par l’article 40         | Retour du DDD          | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Retour du DDD          | T33 « Relever l’urgence »                                     |
      | administrateur national             | Retour du DDD          | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Retour du DDD          | T42 « Noter un accord »                                       |
      | référent de dossier                 | Retour du DDD          | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé                | T45 « Clôturer pour une cause particulière »                  |
      | référent de dossier                 | En qualification       | T46 « Reprendre la qualification »                            |
      | référent de dossier                 | En cours au DDD        | T52 « Noter la reprise par le DDD »                           |
      | agent d’accueil                     | Retour du DDD          | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Retour du DDD          | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Retour du DDD          | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Retour du DDD          | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Retour du DDD          | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Retour du DDD          | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Retour du DDD          | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Retour du DDD          | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Retour du DDD          | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Retour du DDD          | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Retour du DDD          | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T17.9.2 puis une autre étape
    Étant donné un dossier à l’état « Saisine transmise »
    Et que l’on a fait, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Retour du DDD »

  Plan du scénario: T17.9.3 puis une autre étape
    Étant donné un dossier à l’état « Saisine transmise »
    Et que l’on a fait, comme référent de dossier, T17 « Noter un refus ou une réorientation du DDD »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | saisine transmise conservée                               | T30 « Fusionner un doublon »              |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |
