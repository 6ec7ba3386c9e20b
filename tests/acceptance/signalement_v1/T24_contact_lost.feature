# language: fr
Fonctionnalité: T24 « Signaler le réclamant injoignable »

  Par : référent de dossier
  Condition : essai de contact manqué noté (règle du réseau)
  Condition : saisine signée transmise d’abord (règle du réseau)
  Condition : Défenseur des droits averti (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et que le réclamant n’a pas signé la saisine
    Et qu’un essai de contact est resté sans réponse

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T24.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « <état> »
    Et le délai K11 « Réclamant injoignable » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                   |
      | Enregistré             |
      | En qualification       |
      | Orientation à valider  |
      | Orienté                |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T24.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « <état> »
    Et le délai K11 « Réclamant injoignable » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |
      | Suivi des suites              |

  Plan du scénario: T24.1.3 dans le cas ordinaire
    Étant donné un dossier à l’état « En attente de pièces », qui reviendra à « <retour> »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « <retour> »
    Et le délai K11 « Réclamant injoignable » part

    Exemples:
      | retour                        |
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

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T24.2.1 le dossier est critique
    Étant donné un dossier à l’état « En qualification »
    Et que le dossier est critique
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « En qualification »
    Et le courrier L07 est à envoyer
    Et le délai K11 « Réclamant injoignable » part
    Et le délai K06 « Qualification » est suspendu
    Et le délai K07 « Validation par le coordinateur » est suspendu
    Et le délai K21 « Suivi des voies ouvertes » est suspendu
    Et le délai K22 « Constitution et signature de la saisine » est suspendu
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » est suspendu
    Et le délai K24 « Affectation et début de la qualification » est suspendu

  Règle: une condition manque

  Scénario: T24.3.1 aucun contact n’est noté
    Étant donné un dossier à l’état « En qualification »
    Et qu’aucun contact n’est noté
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « essai de contact manqué noté »
    Et la réponse est : Notez d’abord un essai de contact resté sans réponse.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T58 « Noter un contact »
    Et le référent de dossier peut agir

  Scénario: T24.3.2 le réclamant a signé la saisine
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que le réclamant a signé la saisine
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « saisine signée transmise d’abord »
    Et la réponse est : La saisine est signée : transmettez-la d’abord, la suite se fait sans le réclamant.
    Et le fondement est : règle du réseau
    Et c’est l’étape T10 « Soumettre la saisine à validation » qui convient
    Et le référent de dossier peut agir

  Scénario: T24.3.3 le réclamant a signé la saisine
    Étant donné un dossier à l’état « Saisine à valider »
    Et que le réclamant a signé la saisine
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « saisine signée transmise d’abord »
    Et la réponse est : La saisine est signée : transmettez-la d’abord, la suite se fait sans le réclamant.
    Et le fondement est : règle du réseau
    Et c’est l’étape T11 « Transmettre la saisine » qui convient
    Et le coordinateur de site peut agir

  Scénario: T24.3.4 la saisine est partie, le jour où le Défenseur des droits a été averti n’est pas noté
    Étant donné un dossier à l’état « En qualification »
    Et que la saisine est partie
    Et que le jour où le Défenseur des droits a été averti n’est pas noté
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « Défenseur des droits averti »
    Et la réponse est : La saisine est partie : avertissez le Défenseur des droits par écrit et notez la date.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Défenseur des droits averti le »

  Règle: le rôle lui-même est empêché

  Scénario: T24.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « En qualification »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T24.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « En qualification »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T24.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « En qualification »
    Quand on demande, comme <comme>, T24 « Signaler le réclamant injoignable »
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

  Scénario: T24.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Brouillon »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Brouillon ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T01 « Enregistrer le signalement »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

  Scénario: T24.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Réclamant injoignable », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Réclamant injoignable ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T38 « Reprendre d’urgence, pièces à suivre »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

  Scénario: T24.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Transfert en cours », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Transfert en cours ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T21 « Accepter le transfert »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

  Plan du scénario: T24.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T31 « Rouvrir »
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    |
      | Clôturé                 |
      | Archivage intermédiaire |

  Scénario: T24.8.5 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Enregistré », « En qualification », « Orientation à valider », « Orienté », « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD », « Retour du DDD », « Suivi des suites » ou « En attente de pièces » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T24.9.1 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Quand on demande, comme <comme>, <étape>
    Alors le dossier est à l’état « Réclamant injoignable », il reviendra à « En qualification »

    Exemples:
      | comme                               | étape                                                         |
      | coordinateur de site                | T53 « Affecter à un référent »                                |
      | agent d’accueil                     | T40 « Pointer des pièces reçues »                             |
      | agent d’accueil                     | T58 « Noter un contact »                                      |
      | agent d’accueil                     | T59 « Noter une date de droit »                               |
      | agent tenu par l’article 40         | T32 « Signaler au procureur (article 40) »                    |
      | agent d’accueil                     | T33 « Relever l’urgence »                                     |
      | administrateur national             | T36 « Ouvrir l’accès exceptionnel »                           |
      | agent d’accueil                     | T42 « Noter un accord »                                       |
      | référent de dossier                 | T43 « Proposer la clôture »                                   |
      | agent d’accueil                     | T54 « Déclarer un conflit d’intérêts »                        |
      | agent d’accueil                     | T61 « Émettre un courrier »                                   |
      | agent d’accueil                     | T62 « Noter la remise d’un courrier »                         |
      | agent tenu par l’article 40         | T63 « Noter la connaissance de faits (article 40) »           |
      | agent tenu par l’article 40         | T64 « Répondre sur l’article 40 »                             |
      | agent d’accueil                     | T68 « Noter une demande d’exercice de droits »                |
      | délégué à la protection des données | T74 « Prolonger la réponse à une demande de droits »          |
      | agent d’accueil                     | T69 « Signaler une violation de données »                     |
      | délégué à la protection des données | T70 « Clore le traitement d’une violation »                   |
      | référent de dossier                 | T71 « Noter l’avancement d’une voie ou un fait de procédure » |
      | auditeur                            | T72 « Télécharger le relevé de traçabilité »                  |

  Plan du scénario: T24.9.2 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Quand on demande, comme <comme>, <étape>
    Alors l’étape est refusée, il manque : <conditions>

    Exemples:
      | comme                       | conditions                                                       | étape                                        |
      | système                     | dossier critique                                                 | T38 « Reprendre d’urgence, pièces à suivre » |
      | coordinateur de site        | essais de contact complets ; délai de la dernière relance écoulé | T26 « Clôturer, réclamant injoignable »      |
      | coordinateur de site        | passage possible : Urgence                                       | T66 « Abaisser l’urgence »                   |
      | coordinateur de site        | proposition de clôture en attente                                | T44 « Écarter la proposition de clôture »    |
      | référent de dossier         | saisine déjà transmise                                           | T50 « Noter une nouvelle du DDD »            |
      | administrateur national     | conflit d’intérêts ou site sans coordinateur                     | T55 « Imposer un transfert »                 |
      | système                     | échéance atteinte                                                | T60 « Constater une échéance »               |
      | agent tenu par l’article 40 | passage possible : Article 40 du code de procédure pénale        | T65 « Noter la réponse du parquet »          |

  Scénario: T24.9.3 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Quand on demande, comme agent d’accueil, T25 « Contact retrouvé »
    Alors le dossier est à l’état « En qualification »

  Plan du scénario: T24.9.4 puis une autre étape
    Étant donné un dossier à l’état « En qualification »
    Et que l’on a fait, comme référent de dossier, T24 « Signaler le réclamant injoignable »
    Quand on demande, comme coordinateur de site, <étape>
    Alors le dossier est à l’état « Clôturé »

    Exemples:
      | étape                                        |
      | T30 « Fusionner un doublon »                 |
      | T45 « Clôturer pour une cause particulière » |
