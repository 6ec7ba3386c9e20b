# language: fr
Fonctionnalité: T67 « Éliminer (conservation courte) »

  Fondement : CPat L212-2, L212-3
  Par : délégué à la protection des données, administrateur national
  Condition : délai écoulé (règle du réseau)
  Condition : classe de conservation correspondante (règle du réseau)
  Condition : visa des archives en vigueur (CPat L212-2, L212-3)
  Condition : bordereau dressé par une autre personne (règle du réseau)
  Condition : rien en attente qui retienne le dossier (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que le dossier se conserve peu de temps
    Et que le délai « Signalement au procureur (article 40) » ne court pas
    Et que le délai « Demande d’exercice de droits (RGPD) » ne court pas
    Et que le délai « Conservation active » est dépassé

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T67.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Clôturé »
    Quand on demande, comme <comme>, T67 « Éliminer (conservation courte) »
    Alors le dossier est à l’état « Éliminé ou anonymisé »
    Et le délai K19 « Conservation active » s’arrête

    Exemples:
      | comme                               |
      | délégué à la protection des données |
      | administrateur national             |

  Règle: une condition manque

  Scénario: T67.3.1 le délai « Conservation active » ne court pas
    Étant donné un dossier à l’état « Clôturé »
    Et que le délai « Conservation active » ne court pas
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai qui permet cette étape ne court pas.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/clocks/K19)

  Scénario: T67.3.2 le délai « Conservation active » court
    Étant donné un dossier à l’état « Clôturé »
    Et que le délai « Conservation active » court
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « délai écoulé »
    Et la réponse est : Le délai court encore : cette étape sera possible à partir du 4 décembre 2026.
    Et le fondement est : règle du réseau
    Et l’étape sera possible le 4 décembre 2026

  Scénario: T67.3.3 le dossier se conserve après une voie ouverte
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier se conserve après une voie ouverte
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « classe de conservation correspondante »
    Et la réponse est : La classe de conservation du dossier mène à une autre fin : archivez ou éliminez selon cette classe.
    Et le fondement est : règle du réseau
    Et c’est l’étape T34 « Archiver » qui convient
    Et le remède se note à la fiche (/retention_class)

  Scénario: T67.3.4 le dossier se conserve comme doublon fusionné
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier se conserve comme doublon fusionné
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « classe de conservation correspondante »
    Et la réponse est : Ce doublon suit le dossier conservé, qui est encore ouvert : son sort se décide avec lui.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/links)
    Et le délégué à la protection des données peut agir

  Scénario: T67.3.5 aucun visa d’élimination des archives n’est enregistré
    Étant donné un dossier à l’état « Clôturé »
    Et qu’aucun visa d’élimination des archives n’est enregistré
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « visa des archives en vigueur »
    Et la réponse est : Aucun visa d’élimination des archives n’est enregistré : demandez-le avant toute élimination.
    Et le fondement est : CPat L212-2, L212-3
    Et le remède se note à la fiche (/elimination_visa)
    Et le délégué à la protection des données peut agir

  Scénario: T67.3.6 le dossier n’est sur aucun bordereau d’élimination
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier n’est sur aucun bordereau d’élimination
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « bordereau dressé par une autre personne »
    Et la réponse est : Le dossier ne figure sur aucun bordereau d’élimination : une autre personne l’y inscrit d’abord.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/list_for_elimination)
    Et le délégué à la protection des données peut agir

  Scénario: T67.3.7 la personne qui agit a dressé le bordereau d’élimination
    Étant donné un dossier à l’état « Clôturé »
    Et que la personne qui agit a dressé le bordereau d’élimination
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « bordereau dressé par une autre personne »
    Et la réponse est : Vous avez dressé le bordereau : une autre personne procède à l’élimination.
    Et le fondement est : règle du réseau
    Et l’administrateur national peut agir

  Scénario: T67.3.8 un litige en cours retient le dossier
    Étant donné un dossier à l’état « Clôturé »
    Et qu’un litige en cours retient le dossier
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend la fin d’un litige.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/litigation_hold)
    Et le délégué à la protection des données peut agir

  Scénario: T67.3.9 le délai « Signalement au procureur (article 40) » court
    Étant donné un dossier à l’état « Clôturé »
    Et que le délai « Signalement au procureur (article 40) » court
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend une réponse sur l’article 40.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T67.3.10 le dossier conservé à la place est ouvert
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier conservé à la place est ouvert
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend le dossier conservé, avec lequel ce doublon s’élimine.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/links)
    Et le délégué à la protection des données peut agir

  Scénario: T67.3.11 le délai « Demande d’exercice de droits (RGPD) » court
    Étant donné un dossier à l’état « Clôturé »
    Et que le délai « Demande d’exercice de droits (RGPD) » court
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend une demande d’exercice de droits.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le remède se note à la fiche (/rights_request)
    Et le délégué à la protection des données peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T67.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Clôturé »
    Quand on demande, comme <comme>, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : délégué à la protection des données ou administrateur national.
    Et le fondement est : règle du réseau
    Et le délégué à la protection des données peut agir

    Exemples:
      | comme                            |
      | agent d’accueil                  |
      | référent de dossier              |
      | coordinateur de site             |
      | coordinateur suppléant           |
      | délégué du Défenseur des droits  |
      | auditeur                         |
      | agent tenu par l’article 40      |
      | agent d’une structure partenaire |
      | système                          |

  Règle: le dossier est dans un autre état

  Scénario: T67.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T67.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
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

  Plan du scénario: T67.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
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

  Scénario: T67.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Scénario: T67.9.1 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme délégué à la protection des données, T67 « Éliminer (conservation courte) »
    Quand on demande, comme auditeur, T72 « Télécharger le relevé de traçabilité »
    Alors le dossier est à l’état « Éliminé ou anonymisé »
