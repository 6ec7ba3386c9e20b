# language: fr
Fonctionnalité: T41 « Supprimer un brouillon vide »

  Un signalement reçu d’une personne ne se supprime pas, il s’enregistre.
  Fondement : CPat L212-2, L212-3
  Par : agent d’accueil, référent de dossier, système
  Condition : aucun signalement reçu d’une personne (règle du réseau)
  Condition : brouillon vide, annonces faites (règle du réseau)
  Condition : visa des archives en vigueur (CPat L212-2, L212-3)
  Condition : article 40 examiné (CPP 40 al. 2)
  Condition : rien en attente qui retienne le dossier (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que rien n’est écrit de ce qui s’est passé
    Et que le brouillon ne contient le signalement de personne
    Et que le délai « Signalement au procureur (article 40) » ne court pas
    Et que le délai « Demande d’exercice de droits (RGPD) » ne court pas
    Et que le délai « Durée de vie d’un brouillon » court et les relances sont faites

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T41.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme <comme>, T41 « Supprimer un brouillon vide »
    Alors le dossier est à l’état « Éliminé ou anonymisé »
    Et le délai K01 « Accusé d’enregistrement électronique » s’arrête
    Et le délai K02 « Accusé de réception électronique » s’arrête
    Et le délai K03 « Accusé de réception papier » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K17 « Durée de vie d’un brouillon » s’arrête

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |
      | système             |

  Règle: une condition manque

  Scénario: T41.3.1 le signalement vient d’une personne
    Étant donné un dossier à l’état « Brouillon »
    Et que le signalement vient d’une personne
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « aucun signalement reçu d’une personne »
    Et la réponse est : Ce brouillon vient d’une personne : il ne se supprime pas, enregistrez-le.
    Et le fondement est : règle du réseau
    Et c’est l’étape T01 « Enregistrer le signalement » qui convient
    Et le remède se note à la fiche (/receipt/report_received)

  Scénario: T41.3.2 le récit des faits est écrit, le délai « Durée de vie d’un brouillon » court
    Étant donné un dossier à l’état « Brouillon »
    Et que le récit des faits est écrit
    Et que le délai « Durée de vie d’un brouillon » court
    Quand on demande, comme système, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « brouillon vide, annonces faites »
    Et la réponse est : Le système ne supprime un brouillon que sans récit et après les annonces : une personne décide.
    Et le fondement est : règle du réseau
    Et l’agent d’accueil peut agir

  Scénario: T41.3.3 aucun visa d’élimination des archives n’est enregistré
    Étant donné un dossier à l’état « Brouillon »
    Et qu’aucun visa d’élimination des archives n’est enregistré
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « visa des archives en vigueur »
    Et la réponse est : Aucun visa d’élimination des archives n’est enregistré : demandez-le avant toute élimination.
    Et le fondement est : CPat L212-2, L212-3
    Et le remède se note à la fiche (/elimination_visa)
    Et le délégué à la protection des données peut agir

  Scénario: T41.3.4 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « Brouillon »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « article 40 examiné »
    Et la réponse est : La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T41.3.5 un litige en cours retient le dossier
    Étant donné un dossier à l’état « Brouillon »
    Et qu’un litige en cours retient le dossier
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend la fin d’un litige.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/litigation_hold)
    Et le délégué à la protection des données peut agir

  Scénario: T41.3.6 le délai « Signalement au procureur (article 40) » court
    Étant donné un dossier à l’état « Brouillon »
    Et que le délai « Signalement au procureur (article 40) » court
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend une réponse sur l’article 40.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T41.3.7 le dossier conservé à la place est ouvert
    Étant donné un dossier à l’état « Brouillon »
    Et que le dossier conservé à la place est ouvert
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend le dossier conservé, avec lequel ce doublon s’élimine.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/links)
    Et le délégué à la protection des données peut agir

  Scénario: T41.3.8 le délai « Demande d’exercice de droits (RGPD) » court
    Étant donné un dossier à l’état « Brouillon »
    Et que le délai « Demande d’exercice de droits (RGPD) » court
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend une demande d’exercice de droits.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le remède se note à la fiche (/rights_request)
    Et le délégué à la protection des données peut agir

  Scénario: T41.3.9 le délai « Signalement au procureur (article 40) » court
    Étant donné un dossier à l’état « Brouillon »
    Et que le délai « Signalement au procureur (article 40) » court
    Quand on demande, comme référent de dossier, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « rien en attente qui retienne le dossier »
    Et la réponse est : L’élimination attend une réponse sur l’article 40.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et le référent de dossier peut agir

  Règle: le rôle lui-même est empêché

  Plan du scénario: T41.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Brouillon »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme <comme>, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et l’agent d’accueil peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Plan du scénario: T41.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Brouillon »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme <comme>, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le coordinateur de site peut agir

    Exemples:
      | comme               |
      | agent d’accueil     |
      | référent de dossier |

  Règle: un autre rôle demande l’étape

  Plan du scénario: T41.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme <comme>, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : agent d’accueil, référent de dossier ou système.
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

  Règle: le dossier est dans un autre état

  Plan du scénario: T41.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                          |
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

  Plan du scénario: T41.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Brouillon » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Règle: l’étape qui suit

  Scénario: T41.9.1 puis une autre étape
    Étant donné un dossier à l’état « Brouillon »
    Et que l’on a fait, comme agent d’accueil, T41 « Supprimer un brouillon vide »
    Quand on demande, comme auditeur, T72 « Télécharger le relevé de traçabilité »
    Alors le dossier est à l’état « Éliminé ou anonymisé »
