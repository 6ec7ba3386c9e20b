# language: fr
Fonctionnalité: T02 « Demander des pièces et attendre »

  Fondement : CRPA L114-5
  Par : agent d’accueil, référent de dossier
  Condition : dossier non critique (règle du réseau (pièces jamais bloquantes en urgence))

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T02.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme <comme>, T02 « Demander des pièces et attendre »
    Alors le dossier est à l’état « En attente de pièces », il reviendra à « <état> »
    Et le courrier L03 est à envoyer
    Et le délai K05 « Pièces manquantes » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                   | comme               |
      | Enregistré             | agent d’accueil     |
      | En qualification       | agent d’accueil     |
      | Saisine en préparation | agent d’accueil     |
      | Enregistré             | référent de dossier |
      | En qualification       | référent de dossier |
      | Saisine en préparation | référent de dossier |

  Règle: une condition manque

  Scénario: T02.3.1 le dossier est critique
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est critique
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « dossier non critique »
    Et la réponse est : Le dossier est critique : demandez les pièces sans attendre, le travail continue.
    Et le fondement est : règle du réseau (pièces jamais bloquantes en urgence)
    Et c’est l’étape T39 « Demander des pièces sans attendre » qui convient

  Règle: le rôle lui-même est empêché

  Plan du scénario: T02.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Plan du scénario: T02.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T02 « Demander des pièces et attendre »
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

  Plan du scénario: T02.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T02 « Demander des pièces et attendre »
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

  Scénario: T02.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Scénario: T02.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T03 « Reprendre le dossier, pièces pointées »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T02.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « <état> ».
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

  Plan du scénario: T02.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « <état> ».
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

  Scénario: T02.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T02.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T02.8.7 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification » ou « Saisine en préparation » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T02.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                               | ensuite              | étape                                                         |
      | coordinateur de site                | En attente de pièces | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | En attente de pièces | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | En attente de pièces | T58 « Noter un contact »                                      |
      | agent d’accueil                     | En attente de pièces | T59 « Noter une date de droit »                               |
      | coordinateur de site                | Transfert en cours   | T20 « Proposer un transfert »                                 |
      | agent tenu par l’article 40         | En attente de pièces | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | En attente de pièces | T33 « Relever l’urgence »                                     |
      | administrateur national             | En attente de pièces | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | En attente de pièces | T42 « Noter un accord »                                       |
      | référent de dossier                 | En attente de pièces | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | En attente de pièces | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | En attente de pièces | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | En attente de pièces | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | En attente de pièces | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | En attente de pièces | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | En attente de pièces | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | En attente de pièces | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | En attente de pièces | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | En attente de pièces | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | En attente de pièces | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | En attente de pièces | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T02.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Quand on demande, comme agent d’accueil, T03 « Reprendre le dossier, pièces pointées »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T02.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                        |
      | système                     | délai écoulé                                              | T04 « Reprendre sans les pièces »            |
      | système                     | dossier critique                                          | T38 « Reprendre d’urgence, pièces à suivre » |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable »    |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                   |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture »    |
      | référent de dossier         | saisine déjà transmise                                    | T50 « Noter une nouvelle du DDD »            |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »                 |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »               |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »          |

  Plan du scénario: T02.9.4 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme agent d’accueil, T02 « Demander des pièces et attendre »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | étape                                        |
      | T30 « Fusionner un doublon »                 |
      | T45 « Clôturer pour une cause particulière » |
