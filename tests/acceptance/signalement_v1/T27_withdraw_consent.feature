# language: fr
Fonctionnalité: T27 « Noter le retrait de l’accord à la saisine »

  Retirer la saisine n’est pas retirer le signalement, le dossier retourne à l’orientation.
  Fondement : RGPD 7(3) ; LO 2011-333 art. 8
  Par : référent de dossier
  Condition : Défenseur des droits averti (règle du réseau)

  Contexte:
    Étant donné que tout ce qui n’est pas dit est comme au dossier ordinaire, où tous les délais courent
    Et qu’une saisine a été commencée

  Règle: l’étape est faite, de chaque état, par chaque rôle

  Plan du scénario: T27.1.1 dans le cas ordinaire
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « acceptée » à « écartée »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                   |
      | Saisine en préparation |
      | Saisine à valider      |

  Plan du scénario: T27.1.2 la saisine est partie
    Étant donné un dossier à l’état « <état> »
    Et que la saisine est partie
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et « Voie de recours » (Saisine du Défenseur des droits) passe de « acceptée » à « écartée »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

    Exemples:
      | état                          |
      | Saisine transmise             |
      | En cours au DDD               |
      | Complément demandé par le DDD |
      | Retour du DDD                 |

  Règle: ce qui est saisi ou noté change la suite

  Scénario: T27.2.1 la voie du Défenseur des droits n’est pas proposée
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la voie du Défenseur des droits n’est pas proposée
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors le dossier est à l’état « Orientation à valider »
    Et « Accord du réclamant » (la saisine du Défenseur des droits) passe de « donné » à « retiré »
    Et le courrier L17 est à envoyer
    Et le délai K07 « Validation par le coordinateur » part
    Et le délai K10 « Suivi auprès du Défenseur des droits » s’arrête
    Et le délai K18 « Réponse au Défenseur des droits » s’arrête
    Et le délai K22 « Constitution et signature de la saisine » s’arrête
    Et le délai K23 « Réexamen après un retour du Défenseur des droits » s’arrête
    Et le délai K25 « Réception par le Défenseur des droits non encore notée » s’arrête

  Règle: une condition manque

  Scénario: T27.3.1 la saisine est partie, le jour où le Défenseur des droits a été averti n’est pas noté
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la saisine est partie
    Et que le jour où le Défenseur des droits a été averti n’est pas noté
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « Défenseur des droits averti »
    Et la réponse est : La saisine est partie : avertissez le Défenseur des droits par écrit et notez la date.
    Et le fondement est : règle du réseau
    Et le remède est le champ « Défenseur des droits averti le »

  Scénario: T27.3.2 l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’a pas été demandé
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Aucun accord n’a été donné : il n’y a rien à retirer.
    Et le fondement est : règle du réseau
    Et c’est l’étape T28 « Noter le refus de la saisine » qui convient
    Et le remède se note à la fiche (/consent)

  Scénario: T27.3.3 le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que le réclamant a refusé son accord pour la saisine du Défenseur des droits
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : La personne a refusé : il n’y a pas d’accord à retirer.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/consent)

  Scénario: T27.3.4 le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que le réclamant a retiré son accord pour la saisine du Défenseur des droits
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Cet accord est déjà retiré : seul un nouvel accord se note.
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/consent)

  Scénario: T27.3.5 l’accord du réclamant pour la saisine du Défenseur des droits n’est pas requis
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’accord du réclamant pour la saisine du Défenseur des droits n’est pas requis
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « passage possible : Accord du réclamant »
    Et la réponse est : Cet accord est noté comme non requis : notez d’abord qu’il est à redemander.
    Et le fondement est : règle du réseau
    Et c’est l’étape T42 « Noter un accord » qui convient
    Et le remède se note à la fiche (/consent)

  Règle: le rôle lui-même est empêché

  Scénario: T27.6.1 la personne qui agit est nommée dans un conflit d’intérêts
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que la personne qui agit est nommée dans un conflit d’intérêts
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « personne sans conflit d’intérêts sur ce dossier »
    Et la réponse est : Un conflit d’intérêts vous concerne sur ce dossier ; une autre personne du site agit à votre place.
    Et le fondement est : CRPA L100-2
    Et le référent de dossier peut agir

  Scénario: T27.6.2 un transfert est proposé à un autre site, la personne qui agit est de l’autre site
    Étant donné un dossier à l’état « Saisine en préparation »
    Et qu’un transfert est proposé à un autre site
    Et que la personne qui agit est de l’autre site
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « dossier de son site, et non seulement proposé »
    Et la réponse est : Ce dossier vous est seulement proposé : le site d’origine en garde la charge jusqu’à l’acceptation.
    Et le fondement est : règle du réseau
    Et le remède est l’étape T20 « Proposer un transfert »
    Et le coordinateur de site peut agir

  Règle: un autre rôle demande l’étape

  Plan du scénario: T27.7.1 le rôle n’est pas habilité
    Étant donné un dossier à l’état « Saisine en préparation »
    Quand on demande, comme <comme>, T27 « Noter le retrait de l’accord à la saisine »
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

  Plan du scénario: T27.8.1 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état             | remède                                  |
      | Brouillon        | T01 « Enregistrer le signalement »      |
      | Enregistré       | T02 « Demander des pièces et attendre » |
      | En qualification | T02 « Demander des pièces et attendre » |
      | Orienté          | T09 « Préparer la saisine »             |
      | Suivi des suites | T52 « Noter la reprise par le DDD »     |

  Plan du scénario: T27.8.2 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> », qui reviendra à « En qualification »
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape T50 « Noter une nouvelle du DDD »
    Et le remède se note à la fiche (/state)
    Et le référent de dossier peut agir

    Exemples:
      | état                  |
      | En attente de pièces  |
      | Réclamant injoignable |
      | Transfert en cours    |

  Plan du scénario: T27.8.3 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « <état> »
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Retour du DDD » ; le dossier est dans l’état « <état> ».
    Et le fondement est : règle du réseau
    Et le remède est l’étape <remède>
    Et le remède se note à la fiche (/state)
    Et le coordinateur de site peut agir

    Exemples:
      | état                    | remède                        |
      | Orientation à valider   | T07 « Valider l’orientation » |
      | Clôturé                 | T31 « Rouvrir »               |
      | Archivage intermédiaire | T31 « Rouvrir »               |

  Scénario: T27.8.4 l’étape ne part pas de cet état
    Étant donné un dossier à l’état « Éliminé ou anonymisé »
    Quand on demande, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Alors l’étape est refusée, il manque la condition « état de départ »
    Et la réponse est : Cette étape part de l’état « Saisine en préparation », « Saisine à valider », « Saisine transmise », « En cours au DDD », « Complément demandé par le DDD » ou « Retour du DDD » ; le dossier est dans l’état « Éliminé ou anonymisé ».
    Et le fondement est : règle du réseau
    Et le remède se note à la fiche (/state)

  Règle: l’étape qui suit

  Plan du scénario: T27.9.1 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
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

  Scénario: T27.9.2 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
    Quand on demande, comme coordinateur de site, T20 « Proposer un transfert »
    Alors le dossier est à l’état « Transfert en cours », il reviendra à « Orientation à valider »

  Plan du scénario: T27.9.3 puis une autre étape
    Étant donné un dossier à l’état « Saisine en préparation »
    Et que l’on a fait, comme référent de dossier, T27 « Noter le retrait de l’accord à la saisine »
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
