# language: fr
Fonctionnalité: T34 « Archiver »

  Par : système, délégué à la protection des données
  Condition : délai écoulé (règle du réseau)
  Condition : classe de conservation correspondante (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que le délai « Conservation active » est dépassé

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T34.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Clôturé »
    Quand on demande, comme <comme>, T34 « Archiver »
    Alors le dossier est à l’état « Archivage intermédiaire »
    Et le délai K20 « Conservation intermédiaire » part
    Et le délai K19 « Conservation active » s’arrête

    Exemples:
      | comme                               |
      | système                             |
      | délégué à la protection des données |

  Règle: une condition manque

  Scénario: T34.3.1 le délai « Conservation active » ne court pas
    Étant donné un dossier à l’état « Clôturé »
    Et que le délai « Conservation active » ne court pas
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai qui permet cette étape ne court pas.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/clocks/K19)

  Scénario: T34.3.2 le délai « Conservation active » court
    Étant donné un dossier à l’état « Clôturé »
    Et que le délai « Conservation active » court
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai court encore : cette étape sera possible à partir du 4 décembre 2026.
    Et le fondement est : règle du réseau
    Et l’étape sera possible le 4 décembre 2026

  Scénario: T34.3.3 le dossier n’a pas de classe de conservation
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier n’a pas de classe de conservation
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « classe de conservation correspondante »
    Et la réponse est : La classe de conservation du dossier mène à une autre fin : archivez ou éliminez selon cette classe.
    Et le fondement est : règle du réseau
    Et c’est l’étape T67 « Éliminer (conservation courte) » qui convient
    Et le remède se note à la fiche (/retention_class)

  Scénario: T34.3.4 le dossier se conserve comme doublon fusionné
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier se conserve comme doublon fusionné
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « classe de conservation correspondante »
    Et la réponse est : Ce doublon suit le dossier conservé, qui est encore ouvert : son sort se décide avec lui.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/links)
    Et le délégué à la protection des données peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T34.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Clôturé »
    Quand on demande, comme <comme>, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : système ou délégué à la protection des données.
    Et le fondement est : règle du réseau
    Et le système peut agir

    Exemples:
      | comme                            |
      | agent d’accueil                  |
      | référent de dossier              |
      | coordinateur de site             |
      | coordinateur suppléant           |
      | délégué du Défenseur des droits  |
      | auditeur                         |
      | administrateur national          |
      | agent tenu par l’article 40      |
      | agent d’une structure partenaire |

  Règle: le dossier est dans un autre état

  Scénario: T34.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T34.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                          | remède                                            |
      | Enregistré                    | T23 « Transmettre à l’administration compétente » |
      | En qualification              | T23 « Transmettre à l’administration compétente » |
      | Orientation à valider         | T30 « Fusionner un doublon »                      |
      | Orienté                       | T29 « Clôturer »                                  |
      | Saisine en préparation        | T30 « Fusionner un doublon »                      |
      | Saisine à valider             | T30 « Fusionner un doublon »                      |
      | Saisine transmise             | T30 « Fusionner un doublon »                      |
      | En cours au DDD               | T30 « Fusionner un doublon »                      |
      | Complément demandé par le DDD | T30 « Fusionner un doublon »                      |
      | Retour du DDD                 | T29 « Clôturer »                                  |
      | Suivi des suites              | T29 « Clôturer »                                  |
      | Archivage intermédiaire       | T31 « Rouvrir »                                   |

  Plan du scénario: T34.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                  | remède                                  |
      | En attente de pièces  | T30 « Fusionner un doublon »            |
      | Réclamant injoignable | T26 « Clôturer, réclamant injoignable » |
      | Transfert en cours    | T30 « Fusionner un doublon »            |

  Scénario: T34.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme système, T34 « Archiver »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T34.9.1 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme système, T34 « Archiver »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite                 | étape                                                |
      | coordinateur de site                | En qualification        | T31 « Rouvrir »                                      |
      | agent tenu par l’article 40         | Archivage intermédiaire | T32 « Signaler au procureur (article 40) »           |
      | administrateur national             | Archivage intermédiaire | T36 « Ouvrir l’accès exceptionnel »                  |
      | agent d’accueil                     | Archivage intermédiaire | T61 « Émettre un courrier »                          |
      | agent d’accueil                     | Archivage intermédiaire | T62 « Noter la remise d’un courrier »                |
      | agent tenu par l’article 40         | Archivage intermédiaire | T63 « Noter la connaissance de faits (article 40) »  |
      | agent tenu par l’article 40         | Archivage intermédiaire | T64 « Répondre sur l’article 40 »                    |
      | agent d’accueil                     | Archivage intermédiaire | T68 « Noter une demande d’exercice de droits »       |
      | délégué à la protection des données | Archivage intermédiaire | T74 « Prolonger la réponse à une demande de droits » |
      | agent d’accueil                     | Archivage intermédiaire | T69 « Signaler une violation de données »            |
      | délégué à la protection des données | Archivage intermédiaire | T70 « Clore le traitement d’une violation »          |
      | auditeur                            | Archivage intermédiaire | T72 « Télécharger le relevé de traçabilité »         |

  Plan du scénario: T34.9.2 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme système, T34 « Archiver »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                               | conditions                                                                                       | étape                               |
      | délégué à la protection des données | délai écoulé ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T35 « Éliminer après archivage »    |
      | système                             | échéance atteinte                                                                                | T60 « Constater une échéance »      |
      | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                        | T65 « Noter la réponse du parquet » |
