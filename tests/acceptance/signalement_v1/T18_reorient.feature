# language: fr
Fonctionnalité: T18 « Proposer une nouvelle orientation »

  Par : référent de dossier
  Condition : délais calculés (LO 2011-333 art. 6)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la voie du tribunal judiciaire est terminée
    Et que la saisine est partie

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T18.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Retour du DDD »
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) passe de « terminée » à « proposée »
    Et le courrier L07 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T18.2.1 la voie du tribunal judiciaire n’est pas proposée
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la voie du tribunal judiciaire n’est pas proposée
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) commence à « proposée »
    Et le courrier L07 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête

  Scénario: T18.2.2 la voie du tribunal judiciaire est proposée
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la voie du tribunal judiciaire est proposée
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et le courrier L07 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête

  Scénario: T18.2.3 la voie du tribunal judiciaire est écartée
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la voie du tribunal judiciaire est écartée
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) passe de « écartée » à « proposée »
    Et le courrier L07 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête

  Règle: une condition manque

  Scénario: T18.3.1 les délais ne sont pas calculés
    Étant donné un dossier à l’état « Retour du DDD »
    Et que les délais ne sont pas calculés
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « délais calculés »
    Et la réponse est : Calculez les délais à partir d’une date de droit : la saisine n’en suspend aucun.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le référent de dossier peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T18.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Retour du DDD »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T18.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Retour du DDD »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T18.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Retour du DDD »
    Quand on demande, comme <comme>, T18 « Proposer une nouvelle orientation »
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

  Plan du scénario: T18.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                                             |
      | Brouillon                     | T01 « Enregistrer le signalement »                 |
      | Enregistré                    | T02 « Demander des pièces et attendre »            |
      | En qualification              | T02 « Demander des pièces et attendre »            |
      | Saisine en préparation        | T02 « Demander des pièces et attendre »            |
      | Saisine transmise             | T17 « Noter un refus ou une réorientation du DDD » |
      | En cours au DDD               | T17 « Noter un refus ou une réorientation du DDD » |
      | Complément demandé par le DDD | T17 « Noter un refus ou une réorientation du DDD » |
      | Suivi des suites              | T52 « Noter la reprise par le DDD »                |

  Plan du scénario: T18.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T18.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Retour du DDD » ; le dossier est dans l’état « <état> ».
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

  Scénario: T18.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Retour du DDD » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T18.9.1 puis une autre étape
    Étant donné un dossier à l’état « Retour du DDD »
    Et que l’on a fait, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite               | étape                                                         |
      | coordinateur de site                | Orientation à valider | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Orientation à valider | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Orientation à valider | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Orientation à valider | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Orientation à valider | T59 « Noter une date de droit »                               |
      | coordinateur de site                | Orienté               | T07 « Valider l’orientation »                                 |
      | coordinateur de site                | En qualification      | T08 « Renvoyer l’orientation au référent »                    |
      | agent tenu par l’article 40         | Orientation à valider | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Orientation à valider | T33 « Relever l’urgence »                                     |
      | administrateur national             | Orientation à valider | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Orientation à valider | T42 « Noter un accord »                                       |
      | référent de dossier                 | Orientation à valider | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé               | T45 « Clôturer pour une cause particulière »                  |
      | agent d’accueil                     | Orientation à valider | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Orientation à valider | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Orientation à valider | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Orientation à valider | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Orientation à valider | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Orientation à valider | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Orientation à valider | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Orientation à valider | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Orientation à valider | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Orientation à valider | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Orientation à valider | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T18.9.2 puis une autre étape
    Étant donné un dossier à l’état « Retour du DDD »
    Et que l’on a fait, comme référent de dossier, T18 « Proposer une nouvelle orientation »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orientation à valider »

  Plan du scénario: T18.9.3 puis une autre étape
    Étant donné un dossier à l’état « Retour du DDD »
    Et que l’on a fait, comme référent de dossier, T18 « Proposer une nouvelle orientation »
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
