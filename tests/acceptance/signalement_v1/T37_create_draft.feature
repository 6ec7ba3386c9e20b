# language: fr
Fonctionnalité: T37 « Saisir un signalement »

  La date de réception est fixée ici et ne change plus sans motif.
  Fondement : CRPA L112-3, L112-11
  Par : agent d’accueil, référent de dossier, agent d’une structure partenaire, système

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T37.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Nouveau signalement »
    Quand on demande, comme <comme>, T37 « Saisir un signalement »
    Alors le dossier est à l’état « Brouillon »
    Et le délai K03 « Accusé de réception papier » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K17 « Durée de vie d’un brouillon » part

    Exemples:
      | comme                            |
      | agent d’accueil                  |
      | référent de dossier              |
      | agent d’une structure partenaire |
      | système                          |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T37.2.1 on ne sait pas comment le signalement est arrivé
    Étant donné un dossier à l’état « Nouveau signalement »
    Et qu’on ne sait pas comment le signalement est arrivé
    Quand on demande, comme agent d’accueil, T37 « Saisir un signalement »
    Alors le dossier est à l’état « Brouillon »
    Et le délai K01 « Accusé d’enregistrement électronique » part
    Et le délai K02 « Accusé de réception électronique » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K17 « Durée de vie d’un brouillon » part

  Règle: le rôle lui-même est empêché

  Plan du scénario: T37.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Nouveau signalement »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T37 « Saisir un signalement »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Plan du scénario: T37.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Nouveau signalement »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T37 « Saisir un signalement »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Règle: un autre rôle demande l’étape

  Plan du scénario: T37.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Nouveau signalement »
    Quand on demande, comme <comme>, T37 « Saisir un signalement »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent d’accueil, référent de dossier, agent d’une structure partenaire ou système.
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

  Règle: le dossier est dans un autre état

  Plan du scénario: T37.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T37 « Saisir un signalement »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Nouveau signalement » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                          |
      | Brouillon                     |
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
      | Clôturé                       |
      | Archivage intermédiaire       |
      | Éliminé ou anonymisé          |

  Plan du scénario: T37.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme agent d’accueil, T37 « Saisir un signalement »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Nouveau signalement » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Règle: l’étape qui suit

  Plan du scénario: T37.9.1 puis une autre étape
    Étant donné un dossier à l’état « Nouveau signalement »
    Et que l’on a fait, comme agent d’accueil, T37 « Saisir un signalement »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite    | étape                                                |
      | agent d’accueil                     | Enregistré | T01 « Enregistrer le signalement »                   |
      | coordinateur de site                | Brouillon  | T53 « Affecter à un référent »                       |
      | agent d’accueil                     | Brouillon  | T59 « Noter une date de droit »                      |
      | agent tenu par l’article 40         | Brouillon  | T32 « Signaler au procureur (article 40) »           |
      | agent d’accueil                     | Brouillon  | T33 « Relever l’urgence »                            |
      | administrateur national             | Brouillon  | T36 « Ouvrir l’accès exceptionnel »                  |
      | agent d’accueil                     | Brouillon  | T54 « Déclarer un conflit d’intérêts »               |
      | agent d’accueil                     | Brouillon  | T61 « Émettre un courrier »                          |
      | agent d’accueil                     | Brouillon  | T62 « Noter la remise d’un courrier »                |
      | agent tenu par l’article 40         | Brouillon  | T63 « Noter la connaissance de faits (article 40) »  |
      | agent tenu par l’article 40         | Brouillon  | T64 « Répondre sur l’article 40 »                    |
      | agent d’accueil                     | Brouillon  | T68 « Noter une demande d’exercice de droits »       |
      | délégué à la protection des données | Brouillon  | T74 « Prolonger la réponse à une demande de droits » |
      | agent d’accueil                     | Brouillon  | T69 « Signaler une violation de données »            |
      | délégué à la protection des données | Brouillon  | T70 « Clore le traitement d’une violation »          |
      | auditeur                            | Brouillon  | T72 « Télécharger le relevé de traçabilité »         |

  Plan du scénario: T37.9.2 puis une autre étape
    Étant donné un dossier à l’état « Nouveau signalement »
    Et que l’on a fait, comme agent d’accueil, T37 « Saisir un signalement »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                                                                                | étape                               |
      | coordinateur de site        | passage possible : Urgence                                                                                                | T66 « Abaisser l’urgence »          |
      | agent d’accueil             | aucun signalement reçu d’une personne ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T41 « Supprimer un brouillon vide » |
      | système                     | échéance atteinte                                                                                                         | T60 « Constater une échéance »      |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale                                                                 | T65 « Noter la réponse du parquet » |
