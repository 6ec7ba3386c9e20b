# language: fr
Fonctionnalité: T09 « Préparer la saisine »

  Fondement : LO 2011-333 art. 5, 8, 23
  Par : référent de dossier
  Condition : voie du Défenseur des droits validée (règle du réseau)
  Condition : réclamant ou représentant identifié (LO 2011-333 art. 5)
  Condition : saisine par la victime, son ayant droit, son représentant ou une association habilitée (LO 2011-333 art. 5)
  Condition : accord du réclamant donné (LO 2011-333 art. 5 et 8)
  Condition : procédure pénale demandée (LO 2011-333 art. 23)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T09.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Orienté »
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors le dossier est à l’état « Saisine en préparation »
    Et le courrier L06 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K22 « Constitution et signature de la saisine » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête

  Scénario: T09.1.2 la saisine est partie
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors le dossier est à l’état « Saisine en préparation »
    Et le courrier L06 est à envoyer
    Et le délai K14 « Alertes de prescription » part
    Et le délai K22 « Constitution et signature de la saisine » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête

  Règle: une condition manque

  Scénario: T09.3.1 la voie du Défenseur des droits n’est pas proposée
    Étant donné un dossier à l’état « Orienté »
    Et que la voie du Défenseur des droits n’est pas proposée
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « voie du Défenseur des droits validée »
    Et la réponse est : L’orientation validée ne comporte pas la voie du Défenseur des droits : reprenez l’orientation.
    Et le fondement est : règle du réseau
    Et c’est l’étape T46 « Reprendre la qualification » qui convient

  Scénario: T09.3.2 la voie du Défenseur des droits n’est pas proposée, la saisine est partie
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « voie du Défenseur des droits validée »
    Et la réponse est : L’orientation validée ne comporte pas la voie du Défenseur des droits : reprenez l’orientation.
    Et le fondement est : règle du réseau
    Et c’est l’étape T18 « Proposer une nouvelle orientation » qui convient

  Scénario: T09.3.3 le signalement est anonyme
    Étant donné un dossier à l’état « Orienté »
    Et que le signalement est anonyme
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « réclamant ou représentant identifié »
    Et la réponse est : Un signalement anonyme ne permet pas de saisine : la personne doit au moins être connue du Défenseur des droits. Une alerte sans nom reste possible.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/receipt/anonymous)

  Scénario: T09.3.4 l’identité du réclamant n’a pas été vérifiée
    Étant donné un dossier à l’état « Orienté »
    Et que l’identité du réclamant n’a pas été vérifiée
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « réclamant ou représentant identifié »
    Et la réponse est : Vérifiez l’identité du réclamant ou de son représentant avant toute saisine.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède est l’étape T58 « Noter un contact »
    Et le remède se note à la fiche (/claimant/identity_verified)
    Et le référent de dossier peut agir

  Scénario: T09.3.5 le nom du réclamant n’est pas écrit
    Étant donné un dossier à l’état « Orienté »
    Et que le nom du réclamant n’est pas écrit
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : Écrivez le nom du réclamant : lui seul saisit le Défenseur des droits.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/claimant/last_name)

  Scénario: T09.3.6 le réclamant est décédé
    Étant donné un dossier à l’état « Orienté »
    Et que le réclamant est décédé
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : La personne est décédée : seuls ses ayants droit peuvent saisir ; demandez-leur s’ils poursuivent.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/heir)

  Scénario: T09.3.7 l’association qui saisit est déclarée depuis moins de cinq ans à la date des faits
    Étant donné un dossier à l’état « Orienté »
    Et que l’association qui saisit est déclarée depuis moins de cinq ans à la date des faits
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : L’association n’était pas déclarée depuis cinq ans à la date des faits : la victime saisit elle-même.
    Et le fondement est : LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1
    Et le remède se note à la fiche (/association_standing)

  Scénario: T09.3.8 les statuts de l’association qui saisit manquent
    Étant donné un dossier à l’état « Orienté »
    Et que les statuts de l’association qui saisit manquent
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : Joignez une copie des statuts de l’association, ou faites saisir la victime elle-même.
    Et le fondement est : LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1
    Et le remède se note à la fiche (/association_standing)

  Scénario: T09.3.9 l’association qui saisit a un autre objet que la lutte contre les discriminations ou l’aide aux victimes
    Étant donné un dossier à l’état « Orienté »
    Et que l’association qui saisit a un autre objet que la lutte contre les discriminations ou l’aide aux victimes
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : L’objet de l’association n’est ni de combattre les discriminations ni d’aider les victimes : la victime saisit elle-même.
    Et le fondement est : LO 2011-333 art. 5, 3° ; décret 2011-904 art. 1
    Et le remède se note à la fiche (/association_standing)

  Scénario: T09.3.10 on ne sait pas qui signale, le nom du réclamant n’est pas écrit
    Étant donné un dossier à l’état « Orienté »
    Et qu’on ne sait pas qui signale
    Et que le nom du réclamant n’est pas écrit
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « saisine par la victime, son ayant droit, son représentant ou une association habilitée »
    Et la réponse est : Un tiers ne saisit pas le Défenseur des droits à la place de la victime : identifiez-la, informez-la et recueillez son accord.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/claimant/last_name)

  Scénario: T09.3.11 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Étant donné un dossier à l’état « Orienté »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Recueillez l’accord du réclamant à la saisine et notez-le : sans lui, rien ne part.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et le référent de dossier peut agir

  Scénario: T09.3.12 l’accord du réclamant pour la saisine du Défenseur des droits est seulement déclaré, sans preuve
    Étant donné un dossier à l’état « Orienté »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits est seulement déclaré, sans preuve
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : L’accord n’est que déclaré : faites signer le formulaire et notez la version du texte et la preuve.
    Et le fondement est : LO 2011-333 art. 5 et 8 ; RGPD 7(1)
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et le référent de dossier peut agir

  Scénario: T09.3.13 le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Étant donné un dossier à l’état « Orienté »
    Et que le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Le réclamant a refusé la saisine : elle ne peut partir que s’il change d’avis.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et le référent de dossier peut agir

  Scénario: T09.3.14 le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Étant donné un dossier à l’état « Orienté »
    Et que le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Le réclamant a retiré son accord à la saisine : rien ne part, proposez les autres voies.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et le référent de dossier peut agir

  Scénario: T09.3.15 le réclamant a donné son accord pour la saisine du Défenseur des droits avant que sa demande change, le dossier a été rouvert pour une autre demande
    Étant donné un dossier à l’état « Orienté »
    Et que le réclamant a donné son accord pour la saisine du Défenseur des droits avant que sa demande change
    Et que le dossier a été rouvert pour une autre demande
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : La demande a changé depuis cet accord : redemandez-le sur le nouveau texte.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et le référent de dossier peut agir

  Scénario: T09.3.16 le réclamant a donné son accord pour la saisine du Défenseur des droits il y a deux ans, le dossier a été rouvert
    Étant donné un dossier à l’état « Orienté »
    Et que le réclamant a donné son accord pour la saisine du Défenseur des droits il y a deux ans
    Et que le dossier a été rouvert
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « accord du réclamant donné »
    Et la réponse est : Le dossier a été rouvert et l’accord a plus de 12 mois : redemandez-le.
    Et le fondement est : LO 2011-333 art. 5 et 8
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède se note à la fiche (/consents/ddd_referral)
    Et le référent de dossier peut agir

  Scénario: T09.3.17 il n’a pas été demandé si une procédure pénale est en cours
    Étant donné un dossier à l’état « Orienté »
    Et qu’il n’a pas été demandé si une procédure pénale est en cours
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « procédure pénale demandée »
    Et la réponse est : Demandez si une plainte ou une enquête est en cours, et notez la réponse, même inconnue.
    Et le fondement est : LO 2011-333 art. 23
    Et le remède est l’étape T71 « Noter l’avancement d’une voie ou un fait de procédure »
    Et le remède se note à la fiche (/criminal_asked)
    Et le référent de dossier peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T09.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Orienté »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T09.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Orienté »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T09.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Orienté »
    Quand on demande, comme <comme>, T09 « Préparer la saisine »
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

  Plan du scénario: T09.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté » ou « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                             |
      | Brouillon                     | T01 « Enregistrer le signalement »                 |
      | Enregistré                    | T02 « Demander des pièces et attendre »            |
      | En qualification              | T06 « Proposer l’orientation »                     |
      | Saisine en préparation        | T47 « Écarter la saisine, suivre une autre voie »  |
      | Saisine transmise             | T17 « Noter un refus ou une réorientation du DDD » |
      | En cours au DDD               | T17 « Noter un refus ou une réorientation du DDD » |
      | Complément demandé par le DDD | T17 « Noter un refus ou une réorientation du DDD » |
      | Suivi des suites              | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T09.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté » ou « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T09.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté » ou « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                         |
      | Orientation à valider   | T07 « Valider l’orientation »  |
      | Saisine à valider       | T11 « Transmettre la saisine » |
      | Clôturé                 | T31 « Rouvrir »                |
      | Archivage intermédiaire | T31 « Rouvrir »                |

  Scénario: T09.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Orienté » ou « Retour du DDD » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T09.9.1 puis une autre étape
    Étant donné un dossier à l’état « Orienté »
    Et que l’on a fait, comme référent de dossier, T09 « Préparer la saisine »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite                | étape                                                         |
      | coordinateur de site                | Saisine en préparation | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Saisine en préparation | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Saisine en préparation | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Saisine en préparation | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Saisine en préparation | T59 « Noter une date de droit »                               |
      | référent de dossier                 | Saisine à valider      | T10 « Soumettre la saisine à validation »                     |
      | référent de dossier                 | Orientation à valider  | T27 « Noter le retrait de l’accord à la saisine »             |
      | référent de dossier                 | Orientation à valider  | T28 « Noter le refus de la saisine »                          |
      | coordinateur de site                | Clôturé                | T30 « Fusionner un doublon »                                  |
      | agent tenu par l’article 40         | Saisine en préparation | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Saisine en préparation | T33 « Relever l’urgence »                                     |
      | administrateur national             | Saisine en préparation | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Saisine en préparation | T42 « Noter un accord »                                       |
      | référent de dossier                 | Saisine en préparation | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé                | T45 « Clôturer pour une cause particulière »                  |
      | référent de dossier                 | En qualification       | T46 « Reprendre la qualification »                            |
      | agent d’accueil                     | Saisine en préparation | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Saisine en préparation | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Saisine en préparation | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Saisine en préparation | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Saisine en préparation | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Saisine en préparation | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Saisine en préparation | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Saisine en préparation | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Saisine en préparation | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Saisine en préparation | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Saisine en préparation | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T09.9.2 puis une autre étape
    Étant donné un dossier à l’état « Orienté »
    Et que l’on a fait, comme référent de dossier, T09 « Préparer la saisine »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « Saisine en préparation »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T09.9.3 puis une autre étape
    Étant donné un dossier à l’état « Orienté »
    Et que l’on a fait, comme référent de dossier, T09 « Préparer la saisine »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                      | étape                                     |
      | référent de dossier         | essai de contact manqué noté ; saisine signée transmise d’abord | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | passage possible : Urgence                                      | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                               | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur                    | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                               | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale       | T65 « Noter la réponse du parquet »       |

  Scénario: T09.9.4 puis une autre étape
    Étant donné un dossier à l’état « Orienté »
    Et que l’on a fait, comme référent de dossier, T09 « Préparer la saisine »
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors le dossier est à l’état « Orienté »
