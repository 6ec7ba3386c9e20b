# language: fr
Fonctionnalité: T10 « Soumettre la saisine à validation »

  Fondement : LO 2011-333 art. 6, 20 ; décret 2011-904 art. 1
  Par : référent de dossier
  Condition : saisine signée par le réclamant (LO 2011-333 art. 5)
  Condition : contenu de la saisine complet, ou à suivre (décret 2011-904 art. 1)
  Condition : pièces contrôlées (règle du réseau)
  Condition : secrets levés ou pièces laissées de côté (LO 2011-333 art. 20)
  Condition : lettre sur les délais envoyée (LO 2011-333 art. 6)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T10.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « Saisine en préparation »
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors le dossier est à l’état « Saisine à valider »
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K22 « Constitution et signature de la saisine » s’arrête

  Règle: une condition manque

  Scénario: T10.3.1 le réclamant n’a pas signé la saisine
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que le réclamant n’a pas signé la saisine
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « saisine signée par le réclamant »
    Et la réponse est : Joignez la saisine signée par le réclamant, ou le mandat de la personne qui signe pour lui.
    Et le fondement est : LO 2011-333 art. 5
    Et le remède se note à la fiche (/attachments)

  Scénario: T10.3.2 il manque à la saisine ce que demande le réclamant
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’il manque à la saisine ce que demande le réclamant
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « contenu de la saisine complet, ou à suivre »
    Et la réponse est : Il manque à la saisine : ce que demande le réclamant.
    Et le fondement est : décret 2011-904 art. 1
    Et le remède se note à la fiche (/facts/wish)

  Scénario: T10.3.3 il manque à la saisine ce que demande le réclamant, le dossier est critique
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’il manque à la saisine ce que demande le réclamant
    Et que le dossier est critique
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « contenu de la saisine complet, ou à suivre »
    Et la réponse est : Il manque à la saisine : ce que demande le réclamant. Le dossier est critique : il part si vous les cochez comme à suivre.
    Et le fondement est : décret 2011-904 art. 1
    Et le remède est le champ « Éléments à suivre (dossier critique) »

  Scénario: T10.3.4 une pièce qui doit partir est en quarantaine
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’une pièce qui doit partir est en quarantaine
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « pièces contrôlées »
    Et la réponse est : Des pièces en quarantaine ne peuvent partir (1) : laissez-les de côté ou remplacez-les.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Pièces à ne pas joindre »

  Scénario: T10.3.5 une pièce médicale doit partir
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’une pièce médicale doit partir
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « secrets levés ou pièces laissées de côté »
    Et la réponse est : Pièces médicales (1) : il faut la demande expresse de la personne pour les transmettre, sinon laissez-les de côté.
    Et le fondement est : LO 2011-333 art. 20
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède est le champ « Pièces à ne pas joindre »
    Et le référent de dossier peut agir

  Scénario: T10.3.6 une lettre de l’avocat doit partir
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’une lettre de l’avocat doit partir
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « secrets levés ou pièces laissées de côté »
    Et la réponse est : Pièces couvertes par le secret de l’avocat (1) : il faut la demande expresse de la personne pour les transmettre, sinon laissez-les de côté.
    Et le fondement est : LO 2011-333 art. 20
    Et le remède est l’étape T42 « Noter un accord »
    Et le remède est le champ « Pièces à ne pas joindre »
    Et le référent de dossier peut agir

  Scénario: T10.3.7 aucune lettre sur les délais n’est partie
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’aucune lettre sur les délais n’est partie
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le référent de dossier peut agir

  Scénario: T10.3.8 la lettre sur les délais est prête et n’est pas partie
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la lettre sur les délais est prête et n’est pas partie
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le remède se note à la fiche (/letters/L07)
    Et le référent de dossier peut agir

  Règle: le rôle lui-même est empêché

  Scénario: T10.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T10.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T10.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Saisine en préparation »
    Quand on demande, comme <comme>, T10 « Soumettre la saisine à validation »
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

  Plan du scénario: T10.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
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

  Plan du scénario: T10.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
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

  Plan du scénario: T10.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
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

  Scénario: T10.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T10.9.1 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite               | étape                                                         |
      | coordinateur de site                | Saisine à valider     | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Saisine à valider     | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Saisine à valider     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Saisine à valider     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Saisine à valider     | T59 « Noter une date de droit »                               |
      | coordinateur de site                | Saisine transmise     | T11 « Transmettre la saisine »                                |
      | référent de dossier                 | Orientation à valider | T27 « Noter le retrait de l’accord à la saisine »             |
      | référent de dossier                 | Orientation à valider | T28 « Noter le refus de la saisine »                          |
      | coordinateur de site                | Clôturé               | T30 « Fusionner un doublon »                                  |
      | agent tenu par l’article 40         | Saisine à valider     | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | Saisine à valider     | T33 « Relever l’urgence »                                     |
      | administrateur national             | Saisine à valider     | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | Saisine à valider     | T42 « Noter un accord »                                       |
      | référent de dossier                 | Saisine à valider     | T43 « Proposer la clôture »                                   |
      | coordinateur de site                | Clôturé               | T45 « Clôturer pour une cause particulière »                  |
      | agent d’accueil                     | Saisine à valider     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | Saisine à valider     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | Saisine à valider     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | Saisine à valider     | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | Saisine à valider     | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | Saisine à valider     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | Saisine à valider     | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | Saisine à valider     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | Saisine à valider     | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | Saisine à valider     | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | Saisine à valider     | T72 « Télécharger le relevé de traçabilité »                  |

  Scénario: T10.9.2 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Quand on demande, comme coordinateur de site, T12 « Renvoyer la saisine au référent »
    Alors le dossier est à l’état « Saisine en préparation »

  Scénario: T10.9.3 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T10 « Soumettre la saisine à validation »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Saisine à valider »

  Plan du scénario: T10.9.4 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T10 « Soumettre la saisine à validation »
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
