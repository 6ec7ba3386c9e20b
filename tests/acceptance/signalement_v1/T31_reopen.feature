# language: fr
Fonctionnalité: T31 « Rouvrir »

  Par : coordinateur de site, coordinateur suppléant
  Condition : dossier encore conservé (RGPD 5(1)(e))

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T31.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »
    Et le courrier L20 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K19 « Conservation active » s’arrête
    Et le délai K20 « Conservation intermédiaire » s’arrête

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Plan du scénario: T31.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »
    Et le courrier L20 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K19 « Conservation active » s’arrête
    Et le délai K20 « Conservation intermédiaire » s’arrête

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T31.2.1 la question de l’article 40 posée à l’enregistrement : suivi dans le dossier conservé
    Étant donné un dossier à l’état « Clôturé »
    Et que la question de l’article 40 posée à l’enregistrement : suivi dans le dossier conservé
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (question posée à l’enregistrement) passe de « suivi dans le dossier conservé » à « à examiner »
    Et le courrier L20 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K19 « Conservation active » s’arrête
    Et le délai K20 « Conservation intermédiaire » s’arrête

  Scénario: T31.2.2 l’article 40 de la personne qui agit : suivi dans le dossier conservé
    Étant donné un dossier à l’état « Clôturé »
    Et que l’article 40 de la personne qui agit : suivi dans le dossier conservé
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (la personne qui agit) passe de « suivi dans le dossier conservé » à « à examiner »
    Et le courrier L20 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K19 « Conservation active » s’arrête
    Et le délai K20 « Conservation intermédiaire » s’arrête

  Scénario: T31.2.3 l’article 40 d’une autre personne : suivi dans le dossier conservé
    Étant donné un dossier à l’état « Clôturé »
    Et que l’article 40 d’une autre personne : suivi dans le dossier conservé
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »
    Et « Article 40 du code de procédure pénale » (une autre personne) passe de « suivi dans le dossier conservé » à « à examiner »
    Et le courrier L20 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K19 « Conservation active » s’arrête
    Et le délai K20 « Conservation intermédiaire » s’arrête

  Scénario: T31.2.4 le dossier est le doublon d’un autre
    Étant donné un dossier à l’état « Clôturé »
    Et que le dossier est le doublon d’un autre
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »
    Et « Lien avec d’autres dossiers » passe de « doublon » à « aucun »
    Et le courrier L20 est à envoyer
    Et le délai K04 « Premier contact avec le réclamant » part
    Et le délai K06 « Qualification » part
    Et le délai K14 « Alertes de prescription » part
    Et le délai K19 « Conservation active » s’arrête
    Et le délai K20 « Conservation intermédiaire » s’arrête

  Règle: une condition manque

  Scénario: T31.3.1 la durée de conservation est dépassée
    Étant donné un dossier à l’état « Clôturé »
    Et que la durée de conservation est dépassée
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « dossier encore conservé »
    Et la réponse est : La durée de conservation est dépassée : saisissez un nouveau signalement.
    Et le fondement est : RGPD 5(1)(e)
    Et c’est l’étape T37 « Saisir un signalement » qui convient
    Et l’agent d’accueil peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T31.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Clôturé »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T31.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Clôturé »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

  Scénario: T31.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « Clôturé »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T31.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « Clôturé »
    Quand on demande, comme coordinateur suppléant, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T31.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Clôturé »
    Quand on demande, comme <comme>, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « rôle habilité »
    Et la réponse est : Cette étape revient à : coordinateur de site ou coordinateur suppléant.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir

    Exemples:
      | comme                               |
      | agent d’accueil                     |
      | référent de dossier                 |
      | délégué du Défenseur des droits     |
      | auditeur                            |
      | administrateur national             |
      | délégué à la protection des données |
      | agent tenu par l’article 40         |
      | agent d’une structure partenaire    |
      | système                             |

  Règle: le dossier est dans un autre état

  Scénario: T31.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T31.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « <état> ».
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

  Plan du scénario: T31.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                  | remède                                  |
      | En attente de pièces  | T30 « Fusionner un doublon »            |
      | Réclamant injoignable | T26 « Clôturer, réclamant injoignable » |
      | Transfert en cours    | T30 « Fusionner un doublon »            |

  Scénario: T31.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Clôturé » ou « Archivage intermédiaire » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T31.9.1 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme coordinateur de site, T31 « Rouvrir »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite               | étape                                                         |
      | coordinateur de site                | En qualification      | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | En qualification      | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | En qualification      | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | En qualification      | T58 « Noter un contact »                                      |
      | agent d’accueil                     | En qualification      | T59 « Noter une date de droit »                               |
      | référent de dossier                 | Orientation à valider | T06 « Proposer l’orientation »                                |
      | agent tenu par l’article 40         | En qualification      | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | En qualification      | T33 « Relever l’urgence »                                     |
      | administrateur national             | En qualification      | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | En qualification      | T42 « Noter un accord »                                       |
      | référent de dossier                 | En qualification      | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | En qualification      | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | En qualification      | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | En qualification      | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | En qualification      | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | En qualification      | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | En qualification      | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | En qualification      | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | En qualification      | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | En qualification      | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | En qualification      | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | En qualification      | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T31.9.2 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme coordinateur de site, T31 « Rouvrir »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> », il reviendra à « En qualification »

    Exemples:
      | comme                | ensuite              | étape                                   |
      | agent d’accueil      | En attente de pièces | T02 « Demander des pièces et attendre » |
      | coordinateur de site | Transfert en cours   | T20 « Proposer un transfert »           |

  Plan du scénario: T31.9.3 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme coordinateur de site, T31 « Rouvrir »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | étape                                             |
      | T23 « Transmettre à l’administration compétente » |
      | T29 « Clôturer »                                  |
      | T30 « Fusionner un doublon »                      |
      | T45 « Clôturer pour une cause particulière »      |

  Plan du scénario: T31.9.4 puis une autre étape
    Étant donné un dossier à l’état « Clôturé »
    Et que l’on a fait, comme coordinateur de site, T31 « Rouvrir »
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
