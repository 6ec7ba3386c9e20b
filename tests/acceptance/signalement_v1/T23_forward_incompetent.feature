# language: fr
Fonctionnalité: T23 « Transmettre à l’administration compétente »

  Fondement : CRPA L114-2
  Par : coordinateur de site, coordinateur suppléant
  Condition : signalement non retiré (RGPD 7(3))
  Condition : article 40 examiné (CPP 40 al. 2)
  Condition : réclamant informé (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T23.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors le dossier est à l’état « Clôturé »
    Et le courrier L15 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état             |
      | Enregistré       |
      | En qualification |

  Plan du scénario: T23.1.2 le coordinateur du site est absent
    Étant donné un dossier à l’état « <état> »
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T23 « Transmettre à l’administration compétente »
    Alors le dossier est à l’état « Clôturé »
    Et le courrier L15 est à envoyer
    Et le délai K19 « Conservation active » part
    Et le délai K04 « Premier contact avec le réclamant » s’arrête
    Et le délai K05 « Pièces manquantes » s’arrête
    Et le délai K06 « Qualification » s’arrête
    Et le délai K14 « Alertes de prescription » s’arrête
    Et le délai K21 « Suivi des voies ouvertes » s’arrête
    Et le délai K24 « Affectation et début de la qualification » s’arrête
    Et le délai K26 « Réponse à une proposition de clôture » s’arrête

    Exemples:
      | état             |
      | Enregistré       |
      | En qualification |

  Règle: une condition manque

  Scénario: T23.3.1 une clôture est proposée parce que la personne a retiré son signalement
    Étant donné un dossier à l’état « En qualification »
    Et qu’une clôture est proposée parce que la personne a retiré son signalement
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « signalement non retiré »
    Et la réponse est : La personne a retiré son signalement : plus rien n’est envoyé pour elle, le coordinateur clôture.
    Et le fondement est : RGPD 7(3)
    Et c’est l’étape T45 « Clôturer pour une cause particulière » qui convient
    Et le coordinateur de site peut agir

  Scénario: T23.3.2 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « article 40 examiné »
    Et la réponse est : La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T23.3.3 le jour où le réclamant a été informé n’est pas noté
    Étant donné un dossier à l’état « En qualification »
    Et que le jour où le réclamant a été informé n’est pas noté
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « réclamant informé »
    Et la réponse est : Informez le réclamant et notez la date.
    Et le fondement est : CRPA L114-2
    Et le remède est le champ « Réclamant informé le »

  Règle: le rôle lui-même est empêché

  Scénario: T23.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T23.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Scénario: T23.6.3 la personne qui agit est nommée dans un conflit d’intérêts, le coordinateur du site est absent
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Et que le coordinateur du site est absent
    Quand on demande, comme coordinateur suppléant, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le coordinateur de site peut agir

  Scénario: T23.6.4 rien n’appelle le suppléant
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme coordinateur suppléant, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « coordinateur suppléant appelé à décider »
    Et la réponse est : Le coordinateur du site décide ; le suppléant le remplace s’il est en conflit d’intérêts, absent, auteur de l’acte, ou si son délai est dépassé.
    Et le fondement est : règle du réseau
    Et le coordinateur de site peut agir
    Et l’étape sera possible le 4 décembre 2026

  Règle: un autre rôle demande l’étape

  Plan du scénario: T23.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T23 « Transmettre à l’administration compétente »
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

  Scénario: T23.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Scénario: T23.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « En attente de pièces ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T03 « Reprendre le dossier, pièces pointées »
    Et le remède se note à la fiche (/state)
    Et l’agent d’accueil peut agir

  Plan du scénario: T23.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « <état> ».
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

  Plan du scénario: T23.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                             |
      | Orienté                       | T46 « Reprendre la qualification » |
      | Saisine en préparation        | T46 « Reprendre la qualification » |
      | Saisine transmise             | T16 « Noter l’issue »              |
      | En cours au DDD               | T16 « Noter l’issue »              |
      | Complément demandé par le DDD | T16 « Noter l’issue »              |
      | Retour du DDD                 | T46 « Reprendre la qualification » |
      | Suivi des suites              | T46 « Reprendre la qualification » |

  Scénario: T23.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le système peut agir

  Scénario: T23.8.6 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T23.8.7 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré » ou « En qualification » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T23.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | comme                               | étape                                                |
      | coordinateur de site                | T53 « Affecter à un référent »                       |
      | agent d’accueil                     | T59 « Noter une date de droit »                      |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »           |
      | agent d’accueil                     | T33 « Relever l’urgence »                            |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                  |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »               |
      | agent d’accueil                     | T61 « Émettre un courrier »                          |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »  |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                    |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »       |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits » |
      | agent d’accueil                     | T69 « Signaler une violation de données »            |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »          |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »         |

  Scénario: T23.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Quand on demande, comme coordinateur de site, T31 « Rouvrir »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T23.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme coordinateur de site, T23 « Transmettre à l’administration compétente »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                               | conditions                                                                                       | étape                                  |
      | coordinateur de site                | passage possible : Urgence                                                                       | T66 « Abaisser l’urgence »             |
      | système                             | délai écoulé ; classe de conservation correspondante                                             | T34 « Archiver »                       |
      | délégué à la protection des données | délai écoulé ; rien en attente qui retienne le dossier ; rien en attente qui retienne le dossier | T67 « Éliminer (conservation courte) » |
      | système                             | échéance atteinte                                                                                | T60 « Constater une échéance »         |
      | agent tenu par l’article 40         | passage possible : Article 40 du code de procédure pénale                                        | T65 « Noter la réponse du parquet »    |
