# language: fr
Fonctionnalité: T47 « Écarter la saisine, suivre une autre voie »

  Par : référent de dossier
  Condition : autre voie ouverte (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T47.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Saisine en préparation »
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors le dossier est à l’état « Orienté »
    Et le courrier L08 est à envoyer
    Et le délai K21 « Suivi des voies ouvertes » part
    Et le délai K22 « Constitution et signature de la saisine » s’arrête

  Règle: une condition manque

  Scénario: T47.3.1 la voie du tribunal judiciaire n’est pas proposée
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la voie du tribunal judiciaire n’est pas proposée
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « autre voie ouverte »
    Et la réponse est : Aucune autre voie validée n’est ouverte : reprenez la qualification ou notez le retrait de l’accord.
    Et le fondement est : règle du réseau
    Et c’est l’étape T46 « Reprendre la qualification » qui convient

  Règle: le rôle lui-même est empêché

  Scénario: T47.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T47.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T47.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Saisine en préparation »
    Quand on demande, comme <comme>, T47 « Écarter la saisine, suivre une autre voie »
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

  Plan du scénario: T47.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                             |
      | Brouillon                     | T01 « Enregistrer le signalement »                 |
      | Enregistré                    | T02 « Demander des pièces et attendre »            |
      | En qualification              | T06 « Proposer l’orientation »                     |
      | Orienté                       | T09 « Préparer la saisine »                        |
      | Saisine transmise             | T17 « Noter un refus ou une réorientation du DDD » |
      | En cours au DDD               | T17 « Noter un refus ou une réorientation du DDD » |
      | Complément demandé par le DDD | T17 « Noter un refus ou une réorientation du DDD » |
      | Retour du DDD                 | T09 « Préparer la saisine »                        |
      | Suivi des suites              | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T47.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T47.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                                  |
      | Orientation à valider   | T07 « Valider l’orientation »           |
      | Saisine à valider       | T12 « Renvoyer la saisine au référent » |
      | Clôturé                 | T31 « Rouvrir »                         |
      | Archivage intermédiaire | T31 « Rouvrir »                         |

  Scénario: T47.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T47.9.1 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite          | étape                                                         |
      | coordinateur de site                | Orienté          | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Orienté          | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Orienté          | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Orienté          | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Orienté          | T59 « Noter une date de droit »                               |
      | coordinateur de site                | Clôturé          | T29 « Clôturer »                                              |
      | coordinateur de site                | Clôturé          | T30 « Fusionner un doublon »                                  |
      | agent tenu par l’article 40         | Orienté          | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Orienté          | T33 « Relever l’urgence »                                     |
      | administrateur national             | Orienté          | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Orienté          | T42 « Noter un accord »                                       |
      | référent de dossier                 | Orienté          | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé          | T45 « Clôturer pour une cause particulière »                  |
      | référent de dossier                 | En qualification | T46 « Reprendre la qualification »                            |
      | agent d’accueil                     | Orienté          | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Orienté          | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Orienté          | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Orienté          | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Orienté          | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Orienté          | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Orienté          | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Orienté          | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Orienté          | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Orienté          | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Orienté          | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T47.9.2 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Quand on demande, comme référent de dossier, T09 « Préparer la saisine »
    Alors le dossier est à l’état « Saisine en préparation »

  Scénario: T47.9.3 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orienté »

  Plan du scénario: T47.9.4 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T47 « Écarter la saisine, suivre une autre voie »
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
