# language: fr
Fonctionnalité: T51 « Noter une issue nouvelle »

  Par : référent de dossier, délégué du Défenseur des droits

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la saisine est partie

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T51.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Suivi des suites »
    Quand on demande, comme <comme>, T51 « Noter une issue nouvelle »
    Alors le dossier est à l’état « Suivi des suites »
    Et le courrier L21 est à envoyer
    Et le délai K10 « Suivi auprès du Défenseur des droits » part

    Exemples:
      | comme                           |
      | référent de dossier             |
      | délégué du Défenseur des droits |

  Règle: le rôle lui-même est empêché

  Plan du scénario: T51.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Suivi des suites »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T51 « Noter une issue nouvelle »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

    Exemples:
      | comme                           |
      | référent de dossier             |
      | délégué du Défenseur des droits |

  Scénario: T51.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Suivi des suites »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T51 « Noter une issue nouvelle »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T51.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Suivi des suites »
    Quand on demande, comme <comme>, T51 « Noter une issue nouvelle »
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

  Plan du scénario: T51.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T51 « Noter une issue nouvelle »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                  |
      | Brouillon                     | T01 « Enregistrer le signalement »      |
      | Enregistré                    | T02 « Demander des pièces et attendre » |
      | En qualification              | T02 « Demander des pièces et attendre » |
      | Saisine en préparation        | T02 « Demander des pièces et attendre » |
      | Saisine transmise             | T16 « Noter l’issue »                   |
      | En cours au DDD               | T16 « Noter l’issue »                   |
      | Complément demandé par le DDD | T16 « Noter l’issue »                   |
      | Retour du DDD                 | T52 « Noter la reprise par le DDD »     |

  Plan du scénario: T51.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T51 « Noter une issue nouvelle »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T51.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T51 « Noter une issue nouvelle »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Suivi des suites » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                         |
      | Orientation à valider   | T20 « Proposer un transfert »  |
      | Orienté                 | T20 « Proposer un transfert »  |
      | Saisine à valider       | T11 « Transmettre la saisine » |
      | Clôturé                 | T31 « Rouvrir »                |
      | Archivage intermédiaire | T31 « Rouvrir »                |

  Scénario: T51.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T51 « Noter une issue nouvelle »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Suivi des suites » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T51.9.1 puis une autre étape
    Étant donné un dossier à l’état « Suivi des suites »
    Et que l’on a fait, comme référent de dossier, T51 « Noter une issue nouvelle »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Suivi des suites »

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
      | référent de dossier                 | T51 « Noter une issue nouvelle »                              |
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

  Plan du scénario: T51.9.2 puis une autre étape
    Étant donné un dossier à l’état « Suivi des suites »
    Et que l’on a fait, comme référent de dossier, T51 « Noter une issue nouvelle »
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

  Scénario: T51.9.3 puis une autre étape
    Étant donné un dossier à l’état « Suivi des suites »
    Et que l’on a fait, comme référent de dossier, T51 « Noter une issue nouvelle »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Suivi des suites »

  Plan du scénario: T51.9.4 puis une autre étape
    Étant donné un dossier à l’état « Suivi des suites »
    Et que l’on a fait, comme référent de dossier, T51 « Noter une issue nouvelle »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                | ensuite          | étape                                        |
      | coordinateur de site | Clôturé          | T29 « Clôturer »                             |
      | coordinateur de site | Clôturé          | T45 « Clôturer pour une cause particulière » |
      | référent de dossier  | En qualification | T46 « Reprendre la qualification »           |
      | référent de dossier  | En cours au DDD  | T52 « Noter la reprise par le DDD »          |
