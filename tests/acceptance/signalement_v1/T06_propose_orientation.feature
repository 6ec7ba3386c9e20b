# language: fr
Fonctionnalité: T06 « Proposer l’orientation »

  Fondement : LO 2011-333 art. 5, 6
  Par : référent de dossier
  Condition : aucun conflit d’intérêts de la collectivité laissé sans déclaration (CRPA L100-2)
  Condition : identité vérifiée ou anonymat assumé (règle du réseau)
  Condition : critère et domaine, ou hors champ motivé (règle du réseau)
  Condition : critères en vigueur à la date des faits (règle du réseau)
  Condition : dates des faits et départ des délais motivés (règle du réseau)
  Condition : délais calculés (LO 2011-333 art. 6)
  Condition : questions sur les délais courts répondues (LO 2011-333 art. 6)
  Condition : lettre sur les délais envoyée (LO 2011-333 art. 6)
  Condition : article 40 examiné (CPP 40 al. 2)
  Condition : risques pour la personne examinés (règle du réseau)
  Condition : élément de comparaison écrit ou dit inconnu (loi 2008-496 art. 1)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que la voie du Défenseur des droits n’est pas proposée
    Et que la voie du tribunal judiciaire n’est pas proposée

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Scénario: T06.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) commence à « proposée »
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K06 « Qualification » s’arrête

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T06.2.1 aucun domaine n’est retenu, un domaine est saisi
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun domaine n’est retenu
    Et qu’un domaine est saisi
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) commence à « proposée »
    Et le courrier L07 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K06 « Qualification » s’arrête

  Scénario: T06.2.2 la voie du tribunal judiciaire est proposée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est proposée
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K06 « Qualification » s’arrête

  Scénario: T06.2.3 la voie du tribunal judiciaire est écartée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est écartée
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) passe de « écartée » à « proposée »
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K06 « Qualification » s’arrête

  Scénario: T06.2.4 la voie du tribunal judiciaire est terminée
    Étant donné un dossier à l’état « En qualification »
    Et que la voie du tribunal judiciaire est terminée
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Voie de recours » (Tribunal judiciaire) passe de « terminée » à « proposée »
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K06 « Qualification » s’arrête

  Règle: une condition manque

  Scénario: T06.3.1 le mis en cause est la collectivité qui porte le site
    Étant donné un dossier à l’état « En qualification »
    Et que le mis en cause est la collectivité qui porte le site
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « aucun conflit d’intérêts de la collectivité laissé sans déclaration »
    Et la réponse est : Le mis en cause est la collectivité qui porte le site : déclarez le conflit d’intérêts avant de continuer.
    Et le fondement est : CRPA L100-2
    Et le remède est l’étape T54 « Déclarer un conflit d’intérêts »
    Et le coordinateur de site peut agir

  Scénario: T06.3.2 l’identité du réclamant n’a pas été vérifiée
    Étant donné un dossier à l’état « En qualification »
    Et que l’identité du réclamant n’a pas été vérifiée
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « identité vérifiée ou anonymat assumé »
    Et la réponse est : Vérifiez l’identité du réclamant et notez-le dans un contact.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T58 « Noter un contact »
    Et le remède se note à la fiche (/claimant/identity_verified)
    Et le référent de dossier peut agir

  Scénario: T06.3.3 aucun critère n’est retenu
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun critère n’est retenu
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « critère et domaine, ou hors champ motivé »
    Et la réponse est : Choisissez au moins un critère, ou dites pourquoi le signalement est hors champ.
    Et le fondement est : loi 2008-496 art. 1 et 2
    Et le remède est le champ « Critères allégués »

  Scénario: T06.3.4 aucun domaine n’est retenu
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun domaine n’est retenu
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « critère et domaine, ou hors champ motivé »
    Et la réponse est : Choisissez un domaine, ou dites pourquoi le signalement est hors champ.
    Et le fondement est : loi 2008-496 art. 1 et 2
    Et le remède est le champ « Domaine »

  Scénario: T06.3.5 le critère de la domiciliation bancaire, récent dans la loi, est retenu, les faits ont plus de dix ans
    Étant donné un dossier à l’état « En qualification »
    Et que le critère de la domiciliation bancaire, récent dans la loi, est retenu
    Et que les faits ont plus de dix ans
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « critères en vigueur à la date des faits »
    Et la réponse est : Le critère « Domiciliation bancaire » n’était pas encore en vigueur le 2 mars 2015 : il l’est depuis le 2 mars 2017 (loi n° 2008-496, art. 1). Retirez-le de la liste, ou dites pourquoi le signalement est hors champ.
    Et le fondement est : loi n° 2008-496, art. 1
    Et le remède est le champ « Critères allégués »

  Scénario: T06.3.6 le critère de la domiciliation bancaire, récent dans la loi, est retenu, aucun domaine n’est retenu, les faits ont plus de dix ans
    Étant donné un dossier à l’état « En qualification »
    Et que le critère de la domiciliation bancaire, récent dans la loi, est retenu
    Et qu’aucun domaine n’est retenu
    Et que les faits ont plus de dix ans
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « critère et domaine, ou hors champ motivé »
    Et la réponse est : Choisissez un domaine, ou dites pourquoi le signalement est hors champ.
    Et le fondement est : loi 2008-496 art. 1 et 2
    Et le remède est le champ « Domaine »
    Et il manque aussi la condition « critères en vigueur à la date des faits »
    Et la réponse est : Le critère « Domiciliation bancaire » n’était pas encore en vigueur le 2 mars 2015 : il l’est depuis le 2 mars 2017 (CT, art. L1132-1). Retirez-le de la liste, ou dites pourquoi le signalement est hors champ.
    Et le fondement est : CT, art. L1132-1
    Et le remède est le champ « Critères allégués »

  Scénario: T06.3.7 la date des faits n’est pas notée
    Étant donné un dossier à l’état « En qualification »
    Et que la date des faits n’est pas notée
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « dates des faits et départ des délais motivés »
    Et la réponse est : Indiquez la date des faits, même approchée.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/facts/facts_on)

  Scénario: T06.3.8 le départ des délais n’est pas motivé
    Étant donné un dossier à l’état « En qualification »
    Et que le départ des délais n’est pas motivé
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « dates des faits et départ des délais motivés »
    Et la réponse est : Notez le départ du délai, sa nature et pourquoi cette date est retenue.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le référent de dossier peut agir

  Scénario: T06.3.9 les délais ne sont pas calculés
    Étant donné un dossier à l’état « En qualification »
    Et que les délais ne sont pas calculés
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « délais calculés »
    Et la réponse est : Calculez les délais à partir d’une date de droit : la saisine n’en suspend aucun.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le référent de dossier peut agir

  Scénario: T06.3.10 une question sur un délai court attend sa réponse
    Étant donné un dossier à l’état « En qualification »
    Et qu’une question sur un délai court attend sa réponse
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « questions sur les délais courts répondues »
    Et la réponse est : Répondez à la question : « S’agit-il aussi de propos, écrits ou messages (injure, diffamation, provocation) ? » Un délai court peut courir ; en cas d’urgence, la réponse « ne sait pas » suffit.
    Et le fondement est : loi du 29 juillet 1881, art. 65 et 65-3
    Et le remède se note à la fiche (/delay_answers/words_said)

  Scénario: T06.3.11 aucune lettre sur les délais n’est partie
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucune lettre sur les délais n’est partie
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T59 « Noter une date de droit »
    Et le remède se note à la fiche (/clock_starts)
    Et le référent de dossier peut agir

  Scénario: T06.3.12 la lettre sur les délais est prête et n’est pas partie
    Étant donné un dossier à l’état « En qualification »
    Et que la lettre sur les délais est prête et n’est pas partie
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « lettre sur les délais envoyée »
    Et la réponse est : Envoyez d’abord au réclamant la lettre sur les délais : la saisine ne suspend ni la prescription ni les délais de recours.
    Et le fondement est : LO 2011-333 art. 6
    Et le remède est l’étape T61 « Émettre un courrier »
    Et le remède se note à la fiche (/letters/L07)
    Et le référent de dossier peut agir

  Scénario: T06.3.13 la question de l’article 40 posée à l’enregistrement est à examiner
    Étant donné un dossier à l’état « En qualification »
    Et que la question de l’article 40 posée à l’enregistrement est à examiner
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « article 40 examiné »
    Et la réponse est : La question de l’article 40 est ouverte : chaque personne tenue signale au procureur ou répond avec motifs.
    Et le fondement est : CPP 40 al. 2
    Et le remède est l’étape T64 « Répondre sur l’article 40 »
    Et le remède se note à la fiche (/article40)
    Et l’agent tenu par l’article 40 peut agir

  Scénario: T06.3.14 les risques pour la personne n’ont pas été examinés, aucune réponse n’est saisie sur les risques
    Étant donné un dossier à l’état « En qualification »
    Et que les risques pour la personne n’ont pas été examinés
    Et qu’aucune réponse n’est saisie sur les risques
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « risques pour la personne examinés »
    Et la réponse est : Examinez les risques pour la personne (représailles, expulsion, violences), même pour n’en noter aucun.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Risques pour la personne »

  Scénario: T06.3.15 aucun élément de comparaison n’est écrit, aucune comparaison n’est saisie
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun élément de comparaison n’est écrit
    Et qu’aucune comparaison n’est saisie
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « élément de comparaison écrit ou dit inconnu »
    Et la réponse est : Écrivez qui a été mieux traité dans une situation comparable, ou cochez « inconnu ».
    Et le fondement est : loi 2008-496 art. 1
    Et le remède est le champ « Élément de comparaison »

  Règle: le rôle lui-même est empêché

  Scénario: T06.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T06.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T06.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T06 « Proposer l’orientation »
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

  Plan du scénario: T06.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En qualification » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                          | remède                             |
      | Brouillon                     | T01 « Enregistrer le signalement » |
      | Enregistré                    | T05 « Commencer la qualification » |
      | Orienté                       | T46 « Reprendre la qualification » |
      | Saisine en préparation        | T46 « Reprendre la qualification » |
      | Saisine transmise             | T16 « Noter l’issue »              |
      | En cours au DDD               | T16 « Noter l’issue »              |
      | Complément demandé par le DDD | T16 « Noter l’issue »              |
      | Retour du DDD                 | T46 « Reprendre la qualification » |
      | Suivi des suites              | T46 « Reprendre la qualification » |

  Plan du scénario: T06.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En qualification » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  | remède                                        |
      | En attente de pièces  | T03 « Reprendre le dossier, pièces pointées » |
      | Réclamant injoignable | T38 « Reprendre d’urgence, pièces à suivre »  |

  Plan du scénario: T06.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En qualification » ; le dossier est dans l’état « <état> ».
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

  Scénario: T06.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En qualification » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Scénario: T06.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T06 « Proposer l’orientation »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « En qualification » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T06.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T06 « Proposer l’orientation »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « <ensuite> »

    Exemples:
      | comme                               | ensuite               | étape                                                         |
      | coordinateur de site                | Orientation à valider | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | Orientation à valider | T39 « Demander des pièces sans attendre »                     |
      | agent d’accueil                     | Orientation à valider | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | Orientation à valider | T58 « Noter un contact »                                      |
      | agent d’accueil                     | Orientation à valider | T59 « Noter une date de droit »                               |
      | coordinateur de site                | Clôturé               | T30 « Fusionner un doublon »                                  |
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

  Plan du scénario: T06.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T06 « Proposer l’orientation »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                | étape                                     |
      | coordinateur de site        | réponse du réclamant à chaque voie                        | T07 « Valider l’orientation »             |
      | référent de dossier         | essai de contact manqué noté                              | T24 « Signaler le réclamant injoignable » |
      | coordinateur de site        | passage possible : Urgence                                | T66 « Abaisser l’urgence »                |
      | coordinateur de site        | proposition de clôture en attente                         | T44 « Écarter la proposition de clôture » |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur              | T55 « Imposer un transfert »              |
      | système                     | échéance atteinte                                         | T60 « Constater une échéance »            |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale | T65 « Noter la réponse du parquet »       |

  Scénario: T06.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T06 « Proposer l’orientation »
    Quand on demande, comme coordinateur de site, T08 « Renvoyer l’orientation au référent »
    Alors le dossier est à l’état « En qualification »

  Scénario: T06.9.4 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T06 « Proposer l’orientation »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orientation à valider »
